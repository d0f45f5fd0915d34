/* kith-note-index.h: the index of the words of notes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"

G_BEGIN_DECLS

gboolean kith_note_index_read    (KithDb    *db,
                                  GError   **error);
gboolean kith_note_index_check   (KithDb    *db,
                                  gboolean  *ret_is_whole,
                                  GError   **error);
gboolean kith_note_index_rebuild (KithDb    *db,
                                  guint     *ret_n_notes,
                                  GError   **error);

G_END_DECLS
