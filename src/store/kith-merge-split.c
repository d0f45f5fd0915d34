/* kith-merge-split.c: parting two records that were taken for one person's
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a merge is parted
 * ---------------------
 * The entries of the act that merged name each row that went over, each that
 * was taken out, and what changed of the child. Parting is an act that does the
 * opposite of them where that is still so: the record comes back as itself, with
 * its id; rows that are still the child's go back; what was taken out is put in
 * again. A value of the child's that somebody changed since stays as it is.
 *
 * Undo would refuse as soon as one of those rows has moved on, and weeks later
 * some always have. What came to the child since, nobody but a person can tell
 * whose it is: it stays where it is unless it is named, and what hangs on a row
 * that goes (an answer to a note, the record of a work) goes with it.
 *
 * Merges are parted from the newest back, since an older one may have left its
 * rows with a record that a newer one took out.
 */

#include "config.h"

#include "kith-store-merges.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "kith-child-row-private.h"
#include "kith-merge-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-text.h"

static const char select_entries_sql[] =
  "SELECT j.kind, j.object, j.row_uid, p.old, p.new"
  " FROM journal AS j JOIN journal_payload AS p ON p.seq = j.seq"
  " WHERE j.act = :act AND j.kind IN ('update', 'delete')"
  " ORDER BY j.seq DESC";

static const char select_named_sql[] =
  "SELECT worker_id FROM restriction_worker WHERE restriction_id = :restriction_id";

/* What stands on the file of a child whom the note is no longer about. */
#define FOLLOWS_NOTE(table) \
        "SELECT f.id FROM " table " AS f WHERE f.child_id = :kept AND f.note_id IS NOT NULL" \
        " AND NOT EXISTS (SELECT 1 FROM note_about AS a WHERE a.note_id = f.note_id AND a.child_id = :kept)" \
        " AND EXISTS (SELECT 1 FROM note_about AS a WHERE a.note_id = f.note_id AND a.child_id = :gone)"

/* What speaks of a row that hangs on a referral, which itself is the other's. */
#define OF_REFERRALS(table) \
        "SELECT x.uid FROM " table " AS x JOIN referral AS r ON r.id = x.referral_id WHERE r.child_id = :gone"

#define RECORDS_OF_REFERRALS \
        OF_REFERRALS ("assessment") \
        " UNION ALL " OF_REFERRALS ("section47") \
        " UNION ALL " OF_REFERRALS ("need_plan") \
        " UNION ALL " OF_REFERRALS ("protection_plan") \
        " UNION ALL " OF_REFERRALS ("pre_proceedings") \
        " UNION ALL " OF_REFERRALS ("strategy_discussion") \
        " UNION ALL SELECT x.uid FROM core_group AS x JOIN protection_plan AS p ON p.id = x.protection_plan_id" \
        " JOIN referral AS r ON r.id = p.referral_id WHERE r.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM protection_review AS x JOIN protection_plan AS p ON p.id = x.protection_plan_id" \
        " JOIN referral AS r ON r.id = p.referral_id WHERE r.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM need_review AS x JOIN need_plan AS p ON p.id = x.need_plan_id" \
        " JOIN referral AS r ON r.id = p.referral_id WHERE r.child_id = :gone"

/* An entry has told of the row under the other child's name in any case, so
 * the uid that its record has is found among the rows of that one.
 */
#define FOLLOWS_RECORD(table) \
        "SELECT f.id FROM " table " AS f WHERE f.child_id = :kept AND f.record_uid IN (" RECORDS_OF_REFERRALS \
        " UNION ALL SELECT x.uid FROM referral AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM contact AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM early_help AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM care_episode AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM care_review AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM care_step AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM private_fostering AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM missing AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM formal_matter AS x WHERE x.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM note_about AS a JOIN note AS x ON x.id = a.note_id WHERE a.child_id = :gone" \
        " UNION ALL SELECT x.uid FROM child AS x WHERE x.id = :gone)"

static const struct
{
  const KithTable *table;
  const char      *sql;
} followers[] = {
  { &kith_table_note_part, FOLLOWS_NOTE ("note_part") },
  { &kith_table_note_addition, FOLLOWS_NOTE ("note_addition") },
  { &kith_table_sighting, FOLLOWS_NOTE ("sighting") },
  { &kith_table_next_step, FOLLOWS_NOTE ("next_step") },
  { &kith_table_work_record, FOLLOWS_RECORD ("work_record") },
  { &kith_table_clock_result, FOLLOWS_RECORD ("clock_result") },
};

typedef struct
{
  char            *kind;
  const KithTable *table;
  KithUid          uid;
  char            *old;
  char            *new;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->kind);
  g_free (entry->old);
  g_free (entry->new);
  g_free (entry);
}

static Entry *
entry_from_row (KithStatement *stmt)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->kind = g_strdup (kith_statement_get_text (stmt, 0));
  entry->table = kith_tables_find (kith_statement_get_text (stmt, 1));
  kith_statement_get_uid (stmt, 2, &entry->uid);
  entry->old = g_strdup (kith_statement_get_text (stmt, 3));
  entry->new = g_strdup (kith_statement_get_text (stmt, 4));

  return entry;
}

static GPtrArray *
load_entries (KithDb  *db,
              gint64   act,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_entries_sql, error);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":act", act);
  while (kith_statement_step (stmt, &local_error))
    g_ptr_array_add (entries, entry_from_row (stmt));

  if (local_error == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* 0 where the row is not there any more. */
static gboolean
find_id (KithDb          *db,
         const KithTable *table,
         const KithUid   *uid,
         gint64          *ret_id,
         GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, table->find_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", uid);
  *ret_id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static char *
dup_member (JsonObject *object,
            const char *name)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *only = json_object_new ();

  json_object_set_member (only, name, json_object_dup_member (object, name));
  json_node_take_object (root, only);

  return json_to_string (root, FALSE);
}

/* Sets one column back where it is as the merge left it. */
static gboolean
restore_column (KithRow    *row,
                JsonObject *old,
                JsonObject *new,
                const char *name,
                gboolean   *ret_is_kept,
                GError    **error)
{
  g_autofree char *old_json = dup_member (old, name);
  g_autofree char *new_json = dup_member (new, name);
  g_autoptr(KithRow) copy = kith_row_copy (row);

  if (!kith_row_apply_json (copy, new_json, error))
    return FALSE;

  if (kith_row_equal (copy, row))
    return kith_row_apply_json (row, old_json, error);

  *ret_is_kept = TRUE;

  return TRUE;
}

static gboolean
restore_columns (KithRow     *row,
                 const Entry *entry,
                 GError     **error)
{
  g_autoptr(JsonNode) old = json_from_string (entry->old, NULL);
  g_autoptr(JsonNode) new = json_from_string (entry->new, NULL);
  g_autoptr(GList) names = NULL;
  gboolean is_kept = FALSE;

  if (old == NULL || new == NULL)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "An entry of the journal cannot be read");
      return FALSE;
    }

  names = json_object_get_members (json_node_get_object (new));
  for (GList *l = names; l != NULL; l = l->next)
    {
      if (!restore_column (row, json_node_get_object (old), json_node_get_object (new), l->data, &is_kept, error))
        return FALSE;
    }

  if (is_kept && entry->table == &kith_table_child)
    kith_child_row_set_sort_key (row);

  return TRUE;
}

static gboolean
put_in_again (KithAct     *act,
              const Entry *entry,
              GError     **error)
{
  g_autoptr(KithRow) row = kith_row_new (entry->table);

  kith_row_set_uid (row, &entry->uid);

  return kith_row_apply_json (row, entry->old, error) && kith_act_insert (act, row, NULL, error);
}

/* Who stays gives back what they took before the record comes, which may have the same number. */
static gboolean
restore_identities (KithAct         *act,
                    const KithMerge *merge,
                    GPtrArray       *entries,
                    GError         **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);
      g_autoptr(KithRow) kept = NULL;

      if (entry->table != merge->of->table || strcmp (entry->kind, "update") != 0)
        continue;

      kept = kith_row_load (kith_act_get_db (act), merge->of->table, merge->kept, error);
      if (kept == NULL || !restore_columns (kept, entry, error) || !kith_act_update (act, kept, error))
        return FALSE;
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);
      g_autoptr(GError) local_error = NULL;

      if (entry->table != merge->of->table || strcmp (entry->kind, "delete") != 0 ||
          put_in_again (act, entry, &local_error))
        continue;

      if (g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT))
        g_set_error_literal (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_TAKEN, "Another child has the number");
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Whether the row went over; else something else of it was changed. */
static gboolean
went_over (const Entry       *entry,
           const KithMergeOf *of)
{
  g_autoptr(JsonNode) new = json_from_string (entry->new, NULL);

  return new != NULL && JSON_NODE_HOLDS_OBJECT (new) && json_object_has_member (json_node_get_object (new), of->column);
}

/* A row that is not there any more, or is somebody else's by now, stays as it is. */
static gboolean
send_back (KithAct         *act,
           const KithMerge *merge,
           const Entry     *entry,
           GError         **error)
{
  const char *column = merge->of->column;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_id (kith_act_get_db (act), entry->table, &entry->uid, &id, error))
    return FALSE;

  if (id == 0)
    return TRUE;

  row = kith_row_load (kith_act_get_db (act), entry->table, id, error);
  if (row == NULL)
    return FALSE;

  if (kith_row_get_int (row, column) != merge->kept)
    return TRUE;

  if (!went_over (entry, merge->of))
    return restore_columns (row, entry, error) && kith_act_update (act, row, error);

  kith_row_set_int (row, column, merge->gone);

  return kith_act_update (act, row, error);
}

/* What its row rested on may be gone by now: a list that was taken back, say. */
static gboolean
put_in_or_leave (KithAct     *act,
                 const Entry *entry,
                 GError     **error)
{
  g_autoptr(GError) local_error = NULL;

  if (put_in_again (act, entry, &local_error) ||
      g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* From the last entry back: a row may have gone over first and been taken out then. */
static gboolean
restore_rows (KithAct         *act,
              const KithMerge *merge,
              GPtrArray       *entries,
              GError         **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);
      gboolean was_taken_out = strcmp (entry->kind, "delete") == 0;

      if (entry->table == NULL || entry->table == merge->of->table)
        continue;

      if (!(was_taken_out ? put_in_or_leave (act, entry, error) : send_back (act, merge, entry, error)))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  KithAct            *act;
  const KithMerge    *merge;
  const char * const *uids;
} Choice;

static gboolean
give_if_chosen (KithRow *row,
                gpointer user_data,
                GError **error)
{
  Choice *choice = user_data;
  g_autofree char *uid = kith_uid_to_string (kith_row_get_uid (row));

  if (choice->uids == NULL || kith_merge_is_of_note (row) || !g_strv_contains (choice->uids, uid))
    return TRUE;

  return kith_merge_move (choice->act, choice->merge->of, kith_row_get_table (row), kith_row_get_id (row),
                          choice->merge->gone, error);
}

static GArray *
load_followers (KithDb          *db,
                const char      *sql,
                const KithMerge *merge,
                GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":kept", merge->kept);
  kith_statement_bind_int (stmt, ":gone", merge->gone);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
send_followers (KithAct         *act,
                const KithMerge *merge,
                GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (followers); i++)
    {
      g_autoptr(GArray) ids = load_followers (kith_act_get_db (act), followers[i].sql, merge, error);

      if (ids == NULL)
        return FALSE;

      for (guint j = 0; j < ids->len; j++)
        {
          if (!kith_merge_move (act, merge->of, followers[i].table, g_array_index (ids, gint64, j), merge->gone, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
name_worker (KithAct *act,
             gint64   restriction_id,
             gint64   worker_id,
             GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_restriction_worker);

  kith_row_set_int (row, "restriction_id", restriction_id);
  kith_row_set_int (row, "worker_id", worker_id);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
name_workers (KithAct *act,
              gint64   from,
              gint64   to,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_named_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":restriction_id", from);
  while (kith_statement_step (stmt, &local_error))
    {
      if (!name_worker (act, to, kith_statement_get_int (stmt, 0), error))
        return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Whoever restricted the child since meant both, whatever turned out afterwards. */
static gboolean
copy_restriction (KithRow *row,
                  gpointer user_data,
                  GError **error)
{
  Choice *choice = user_data;
  g_autoptr(KithRow) copy = NULL;
  KithUid uid = kith_uid_new ();
  gint64 id;

  if (!kith_row_is_null (row, "lifted"))
    return TRUE;

  copy = kith_row_copy (row);
  kith_row_set_id (copy, 0);
  kith_row_set_uid (copy, &uid);
  kith_row_set_int (copy, "child_id", choice->merge->gone);

  return kith_act_insert (choice->act, copy, &id, error) &&
         name_workers (choice->act, kith_row_get_id (row), id, error);
}

static gboolean
write_split (KithAct            *act,
             const KithMerge    *merge,
             const char * const *uids,
             GError            **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(GPtrArray) entries = load_entries (db, merge->act, error);
  gboolean is_child = merge->of->kind == KITH_MERGE_KIND_CHILD;
  Choice choice = { act, merge, uids };

  return entries != NULL &&
         restore_identities (act, merge, entries, error) &&
         restore_rows (act, merge, entries, error) &&
         kith_merge_foreach_since (db, merge, give_if_chosen, &choice, error) &&
         (!is_child || send_followers (act, merge, error)) &&
         (!is_child || kith_merge_foreach_since_of (db, merge, &kith_table_restriction, copy_restriction, &choice, error)) &&
         kith_act_delete (act, merge->of->merges, merge->id, error);
}

/**
 * kith_db_split_records:
 * @db: a store with no act open
 * @kind: whose records were merged
 * @merge_id: a merge
 * @uids: (nullable): the rows that came since and are of the record that comes back, by name
 * @reason: why they are two people after all
 * @ret_id: (out) (optional): whose record came back
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Parts two records that were merged.
 *
 * Returns: whether they are two again
 */
gboolean
kith_db_split_records (KithDb             *db,
                       KithMergeKind       kind,
                       gint64              merge_id,
                       const char * const *uids,
                       const char         *reason,
                       gint64             *ret_id,
                       gint64             *ret_act,
                       GError            **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autofree char *clean = NULL;
  KithMerge merge;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!kith_text_is_there (reason))
    {
      g_set_error_literal (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_REASON, "It was not said why");
      return FALSE;
    }

  if (!kith_merge_load (db, kith_merge_of (kind), merge_id, &merge, error))
    return FALSE;

  if (merge.has_later)
    {
      g_set_error_literal (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_LATER, "Another record was merged since");
      return FALSE;
    }

  clean = kith_text_clean (reason);
  act = kith_act_begin (db, merge.of->split_act, NULL, clean, error);
  if (act == NULL || !write_split (act, &merge, uids, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_id != NULL)
    *ret_id = merge.gone;
  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}
