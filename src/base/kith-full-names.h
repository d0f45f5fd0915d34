/* kith-full-names.h: what looks like somebody's full name
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv kith_full_names_find          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *kith_full_names_mask          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *kith_full_names_make_initials (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
