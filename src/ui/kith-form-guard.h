/* kith-form-guard.h: a form that is not closed over what was typed in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     kith_form_guard_install    (AdwDialog *dialog);
gboolean kith_form_guard_is_touched (AdwDialog *dialog);
void     kith_form_guard_settle     (AdwDialog *dialog);

G_END_DECLS
