/* kith-note-find-private.h: finding notes by the words that stand in them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store-find.h"
#include "kith-text-query.h"

G_BEGIN_DECLS

/**
 * KithNoteFile:
 * @id: its place in the index
 * @child_id: the child whose own it is; 0 for that of everybody whom the note is about
 *
 * What stands of a note on one file, where something was found in it.
 */
typedef struct
{
  gint64  id;
  gint64  note_id;
  gint64  child_id;
  gint64  happened_at;
  double  rank;                      /* the smaller the better */
} KithNoteFile;

/**
 * KithNoteFiles:
 * @files: (element-type KithNoteFile): the first of them
 * @n_found: how many there are
 * @is_more: whether there are more, which nobody counted
 */
typedef struct
{
  GArray   *files;
  guint     n_found;
  gboolean  is_more;
} KithNoteFiles;

void     kith_note_files_clear  (KithNoteFiles        *self);
char    *kith_note_find_dup_words (KithDb             *db,
                                 const KithTextQuery  *query,
                                 const KithFind       *find,
                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean kith_note_find_walk    (KithDb               *db,
                                 const char           *words,
                                 const KithFind       *find,
                                 KithNoteFiles        *ret_files,
                                 GError              **error);
gboolean kith_note_find_load    (KithDb               *db,
                                 const KithTextQuery  *query,
                                 const KithNoteFiles  *files,
                                 gint64                on_child_id,
                                 GListStore           *hits,
                                 GError              **error);
gboolean kith_note_find_drafts  (KithDb               *db,
                                 const KithTextQuery  *query,
                                 const KithFind       *find,
                                 GListStore           *hits,
                                 GError              **error);

gboolean kith_document_find     (KithDb               *db,
                                 const KithTextQuery  *query,
                                 const KithFind       *find,
                                 GListStore           *hits,
                                 GError              **error);
gboolean kith_plan_find         (KithDb               *db,
                                 const KithTextQuery  *query,
                                 const KithFind       *find,
                                 GListStore           *hits,
                                 GError              **error);

GListModel *kith_find_load_schools (KithDb             *db,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithNoteFiles, kith_note_files_clear)

G_END_DECLS
