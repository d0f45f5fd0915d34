/* kith-child-warnings.h: the warnings on a child, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_WARNINGS (kith_child_warnings_get_type ())

G_DECLARE_FINAL_TYPE (KithChildWarnings, kith_child_warnings, KITH, CHILD_WARNINGS, AdwPreferencesGroup)

void kith_child_warnings_set_warnings (KithChildWarnings *self,
                                       GListModel        *warnings);

G_END_DECLS
