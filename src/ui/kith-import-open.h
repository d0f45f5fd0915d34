/* kith-import-open.h: a file that was handed to the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-window.h"

G_BEGIN_DECLS

void kith_import_open (KithWindow *window,
                       GFile      *file);

G_END_DECLS
