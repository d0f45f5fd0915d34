/* kith-about.h: what Kith is, and whose work it rests on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *kith_about_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
