/* kith-setting-rows-private.h: the rows of what a store is told to do, whatever their name
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"

G_BEGIN_DECLS

gboolean kith_setting_rows_save (KithAct     *act,
                                 const char  *name,
                                 const char  *value,
                                 const char  *source,
                                 KithDate     from,
                                 GError     **error);

G_END_DECLS
