/* kith-note-find-walk.c: going through what the index of notes has found
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index gives files, the newest day first, and without sorting. A note of
 * which the file of all was found is one hit, whatever else of it was; the
 * files of a note follow each other, that of all last. Else each child's own
 * file is a hit of that child.
 *
 * The index knows of restricted records, which whoever asks may not see: so each
 * file is looked up in note_file and note before it is counted (see kith-sight.c).
 *
 * While somebody types, the walk ends after MOST_COUNTED hits: nobody reads
 * more, and a common beginning stands in every note. On Enter it goes on to
 * MOST_RANKED, each is given its rank, and the best are kept.
 */

#include "config.h"

#include "kith-note-find-private.h"

#include "kith-statement.h"

#define MOST_COUNTED 500
#define MOST_RANKED 10000

#define FILES \
        " FROM note_word AS w" \
        " CROSS JOIN note_file AS f ON f.id = w.rowid" \
        " CROSS JOIN note AS n ON n.id = f.note_id" \
        " WHERE w.note_word MATCH :words" \
        " AND w.rowid >= coalesce (unixepoch (:from) / 86400 * 2097152, -9223372036854775807)" \
        " AND w.rowid < coalesce ((unixepoch (:to) / 86400 + 1) * 2097152, 9223372036854775807)" \
        " ORDER BY w.rowid DESC"

static const char newest_sql[] =
  "SELECT w.rowid, f.note_id, f.child_id, n.happened_at, 0" FILES;

static const char ranked_sql[] =
  "SELECT w.rowid, f.note_id, f.child_id, n.happened_at, CAST (1000000 * bm25 (note_word, 1.0, 0.0) AS INTEGER)" FILES;

/* The child went there on the day, or the note is about the school. */
static const char select_is_of_school_sql[] =
  "SELECT EXISTS (SELECT 1 FROM note_about AS a JOIN note AS n ON n.id = a.note_id"
  "               WHERE a.note_id = :note_id"
  "               AND (a.school_id = :school_id"
  "                    OR ((:child_id = 0 OR a.child_id = :child_id)"
  "                        AND EXISTS (SELECT 1 FROM attendance AS t"
  "                                    WHERE t.child_id = a.child_id AND t.school_id = :school_id"
  "                                    AND (t.valid_from IS NULL OR t.valid_from <= n.day)"
  "                                    AND (t.valid_to IS NULL OR t.valid_to > n.day)))))";

typedef struct
{
  KithDb         *db;
  const KithFind *find;
  KithNoteFiles  *taken;
  GArray         *group;             /* the files of one note that were found */
  guint           n_most;
} Walk;

void
kith_note_files_clear (KithNoteFiles *self)
{
  g_clear_pointer (&self->files, g_array_unref);
}

/* The newest first; of one day as a child's file has them. */
static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const KithNoteFile *one = a;
  const KithNoteFile *other = b;
  gint64 day = one->id >> 21;
  gint64 other_day = other->id >> 21;

  if (day != other_day)
    return day > other_day ? -1 : 1;

  if (one->happened_at != other->happened_at)
    return one->happened_at > other->happened_at ? -1 : 1;

  if (one->note_id != other->note_id)
    return one->note_id > other->note_id ? -1 : 1;

  return one->child_id > other->child_id ? 1 : one->child_id < other->child_id ? -1 : 0;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const KithNoteFile *one = a;
  const KithNoteFile *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;

  return compare_days (a, b);
}

static gboolean
is_of_school (Walk               *walk,
              const KithNoteFile *file,
              gboolean           *ret_is,
              GError            **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  *ret_is = TRUE;
  if (walk->find->school_id == 0)
    return TRUE;

  stmt = kith_db_prepare (walk->db, select_is_of_school_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":note_id", file->note_id);
  kith_statement_bind_int (stmt, ":school_id", walk->find->school_id);
  kith_statement_bind_int (stmt, ":child_id", file->child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_is = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

/* Of twice as many as are wanted the worse half goes: so each is moved a few times at most. */
static void
keep_best (Walk *walk)
{
  GArray *files = walk->taken->files;

  if (!walk->find->is_ranked || files->len < 2 * walk->n_most)
    return;

  g_array_sort (files, compare_ranks);
  g_array_set_size (files, walk->n_most);
}

/* While one types all of the last day that is shown are kept, to be sorted. */
static gboolean
has_room (Walk  *walk,
          gint64 id)
{
  GArray *files = walk->taken->files;

  return walk->find->is_ranked || files->len < walk->n_most ||
         g_array_index (files, KithNoteFile, files->len - 1).id >> 21 == id >> 21;
}

static gboolean
take_file (Walk               *walk,
           const KithNoteFile *file,
           GError            **error)
{
  gboolean is_wanted;

  if (!is_of_school (walk, file, &is_wanted, error))
    return FALSE;

  if (!is_wanted)
    return TRUE;

  walk->taken->n_found++;
  if (has_room (walk, file->id))
    g_array_append_vals (walk->taken->files, file, 1);
  keep_best (walk);

  return TRUE;
}

static gboolean
end_group (Walk    *walk,
           GError **error)
{
  GArray *group = walk->group;
  const KithNoteFile *last = group->len > 0 ? &g_array_index (group, KithNoteFile, group->len - 1) : NULL;
  guint first = last != NULL && last->child_id == 0 ? group->len - 1 : 0;

  for (guint i = first; i < group->len; i++)
    {
      if (!take_file (walk, &g_array_index (group, KithNoteFile, i), error))
        return FALSE;
    }
  g_array_set_size (group, 0);

  return TRUE;
}

static gboolean
go_through (Walk          *walk,
            KithStatement *stmt,
            guint          n_most,
            GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      const KithNoteFile file = {
        .id = kith_statement_get_int (stmt, 0),
        .note_id = kith_statement_get_int (stmt, 1),
        .child_id = kith_statement_get_int (stmt, 2),
        .happened_at = kith_statement_get_int (stmt, 3),
        .rank = (double)kith_statement_get_int (stmt, 4),
      };

      if (walk->group->len > 0 && g_array_index (walk->group, KithNoteFile, 0).note_id != file.note_id)
        {
          if (!end_group (walk, error))
            return FALSE;

          walk->taken->is_more = walk->taken->n_found >= n_most;
          if (walk->taken->is_more)
            return TRUE;
        }
      g_array_append_val (walk->group, file);
    }

  if (local_error == NULL)
    return end_group (walk, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/*
 * kith_note_find_walk:
 * @db: a store
 * @words: what is asked for, in the language of FTS5
 * @find: in which order, and how many
 * @ret_files: (out): the first of the files
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the index could be asked
 */
gboolean
kith_note_find_walk (KithDb         *db,
                     const char     *words,
                     const KithFind *find,
                     KithNoteFiles  *ret_files,
                     GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, find->is_ranked ? ranked_sql : newest_sql, error);
  g_autoptr(GArray) group = g_array_new (FALSE, FALSE, sizeof (KithNoteFile));
  Walk walk = { .db = db, .find = find, .taken = ret_files, .group = group, .n_most = MAX (find->n_most, 1) };

  if (stmt == NULL)
    return FALSE;

  ret_files->files = g_array_new (FALSE, FALSE, sizeof (KithNoteFile));
  kith_statement_bind_text (stmt, ":words", words);
  kith_statement_bind_date (stmt, ":from", find->from);
  kith_statement_bind_date (stmt, ":to", find->to);
  if (!go_through (&walk, stmt, find->is_ranked ? MOST_RANKED : MOST_COUNTED, error))
    return FALSE;

  g_array_sort (ret_files->files, find->is_ranked ? compare_ranks : compare_days);
  g_array_set_size (ret_files->files, MIN (ret_files->files->len, find->n_most));

  return TRUE;
}
