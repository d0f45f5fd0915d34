/* kith-file-kind.h: what a file is, by what stands in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KITH_FILE_KIND_HEAD:
 *
 * How many of a file's first bytes are enough to tell.
 */
#define KITH_FILE_KIND_HEAD (64 * 1024)

const char *kith_file_kind_guess       (GBytes *head);
gboolean    kith_file_kind_may_be_list (GBytes *head);

G_END_DECLS
