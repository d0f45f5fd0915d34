/* kith-libraries.h: which libraries keep the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kith_libraries_dup_versions (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
