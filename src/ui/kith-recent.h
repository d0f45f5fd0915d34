/* kith-recent.h: keeps files out of the desktop's list of recent ones
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void kith_recent_forget (GFile *file);

G_END_DECLS
