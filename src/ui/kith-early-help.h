/* kith-early-help.h: what the council calls help below the threshold of section 17
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store.h"

G_BEGIN_DECLS

gboolean kith_early_help_is_family_help (void);
void     kith_early_help_say            (gboolean   is_family_help);
void     kith_early_help_follow         (KithStore *store);

G_END_DECLS
