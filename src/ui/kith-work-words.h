/* kith-work-words.h: what recorded work is called, and where it comes from
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-episode.h"
#include "kith-work.h"

G_BEGIN_DECLS

const char *kith_work_words_get_title  (KithWorkKind          kind);
char       *kith_work_words_dup_origin (const KithWorkOrigin *origin) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_work_words_get_fault  (const GError         *error);

gboolean    kith_work_words_find_kind  (KithEpisodeKind       episode,
                                        KithWorkKind         *ret_kind);
GMenuModel *kith_work_words_make_menu  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
