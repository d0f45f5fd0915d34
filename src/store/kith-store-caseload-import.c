/* kith-store-caseload-import.c: taking in a list of children out of a council's system
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list adds and changes, and takes nothing away. Whose name is no longer in
 * it is named, and nothing of theirs is closed: the list may be of another
 * team. Which of two values holds is said by the days that the lists speak of:
 * one that is older than what the store knows of a child only fills gaps.
 */

#include "config.h"

#include "kith-store-list-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-caseload-private.h"
#include "kith-cleared.h"
#include "kith-import-answers.h"
#include "kith-statement.h"
#include "kith-store-list-words.h"
#include "kith-store-work-private.h"

static const char select_authority_sql[] =
  "SELECT CASE WHEN count(DISTINCT authority_code) = 1 THEN max (authority_code) END FROM cluster /*scan*/";

/* A census and a fiction speak of every child that has the council's identifier. */
static const char select_newest_day_sql[] =
  "SELECT max (day) FROM ("
  " SELECT max (i.reference_date) AS day FROM import_child AS c JOIN import AS i ON i.id = c.import_id"
  "  WHERE c.child_id = :child_id"
  " UNION ALL"
  " SELECT max (i.reference_date) FROM import AS i WHERE i.kind IN ('cin', 'fiction')"
  "  AND EXISTS (SELECT 1 FROM child WHERE id = :child_id AND la_child_id IS NOT NULL)) /*scan*/";

static const char select_last_list_sql[] =
  "SELECT id, reference_date FROM import"
  " WHERE kind = 'caseload' AND source IS :source AND reference_date <= :as_at"
  " ORDER BY reference_date DESC, id DESC /*sort*/ LIMIT 1";

static const char select_children_of_list_sql[] =
  "SELECT c.id, coalesce (nullif (trim (coalesce (c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''),"
  " c.la_child_id, c.upn)"
  " FROM import_child AS i JOIN child AS c ON c.id = i.child_id WHERE i.import_id = :import_id"
  " /*sort*/ ORDER BY c.sort_key, c.id";

/**
 * kith_caseload_remark:
 * @self: a list
 * @text: a whole sentence
 *
 * Says something about the row that is being taken in.
 */
void
kith_caseload_remark (KithCaseload *self,
                      const char   *text)
{
  if (!kith_import_tally_restrict (self->tally, self->line, self->child_id))
    kith_import_tally_add (self->tally, KITH_IMPORT_FAULT, self->line, NULL, NULL, text);
}

/**
 * kith_caseload_note:
 * @self: a list
 * @field: what is changed
 * @old: (nullable): what the store has
 * @new: (nullable): what the list says
 *
 * Counts a change, and says it where the child was here before.
 */
void
kith_caseload_note (KithCaseload *self,
                    KithField     field,
                    const char   *old,
                    const char   *new)
{
  self->n_changes++;
  if (!self->is_new)
    kith_list_words_add_change (self->why, kith_list_words_field (field), old, new);
}

/* Whether the list may set a column that has a value. */
static gboolean
may_set (KithCaseload *self,
         const char   *old,
         const char   *new)
{
  return g_strcmp0 (old, new) != 0 && (old == NULL || !self->fills_only);
}

/**
 * kith_caseload_put_text:
 * @self: a list
 * @row: a row of the store
 * @column: a column of it
 * @field: what it is in the list
 * @value: (nullable): what the list says; what it does not say stays
 *
 * Sets a text.
 */
void
kith_caseload_put_text (KithCaseload *self,
                        KithRow      *row,
                        const char   *column,
                        KithField     field,
                        const char   *value)
{
  const char *old = kith_row_get_text (row, column);

  if (value == NULL || value[0] == '\0' || !may_set (self, old, value))
    return;

  kith_caseload_note (self, field, old, value);
  kith_row_set_text (row, column, value);
}

/**
 * kith_caseload_put_day:
 * @self: a list
 * @row: a row of the store
 * @column: a column of it
 * @field: what it is in the list
 * @value: what the list says, or %KITH_DATE_NONE
 *
 * Sets a day.
 */
void
kith_caseload_put_day (KithCaseload *self,
                       KithRow      *row,
                       const char   *column,
                       KithField     field,
                       KithDate      value)
{
  const char *old = kith_row_get_text (row, column);
  g_autofree char *new = value != KITH_DATE_NONE ? kith_date_to_iso (value) : NULL;
  g_autofree char *old_words = NULL;
  g_autofree char *new_words = NULL;
  KithDate old_day;

  if (new == NULL || !may_set (self, old, new))
    return;

  if (old != NULL && kith_date_parse_iso (old, &old_day, NULL))
    old_words = kith_list_words_day (old_day);
  new_words = kith_list_words_day (value);
  kith_caseload_note (self, field, old_words, new_words);
  kith_row_set_date (row, column, value);
}

/**
 * kith_caseload_put_int:
 * @self: a list
 * @row: a row of the store
 * @column: a column of it
 * @field: what it is in the list
 * @value: what the list says, or -1
 *
 * Sets a number.
 */
void
kith_caseload_put_int (KithCaseload *self,
                       KithRow      *row,
                       const char   *column,
                       KithField     field,
                       int           value)
{
  g_autofree char *old = NULL;
  g_autofree char *new = g_strdup_printf ("%d", value);

  if (!kith_row_is_null (row, column))
    old = g_strdup_printf ("%d", (int)kith_row_get_int (row, column));

  if (value < 0 || !may_set (self, old, new))
    return;

  kith_caseload_note (self, field, old, new);
  kith_row_set_int (row, column, value);
}

/**
 * kith_caseload_save:
 * @self: a list
 * @row: a row, new or of the store
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has the row
 */
gboolean
kith_caseload_save (KithCaseload *self,
                    KithRow      *row,
                    GError      **error)
{
  if (kith_row_get_id (row) != 0)
    return kith_act_update (self->act, row, error) && kith_work_meet (self->act, row, self->as_at, error);

  self->n_changes++;

  return kith_act_insert (self->act, row, NULL, error);
}

static void
caseload_clear (KithCaseload *self)
{
  g_free (self->authority);
  g_clear_pointer (&self->people, kith_people_free);
  g_clear_pointer (&self->made, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->with_worker, g_hash_table_unref);
  g_clear_pointer (&self->named, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->days, g_hash_table_unref);
  if (self->why != NULL)
    g_string_free (self->why, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithCaseload, caseload_clear)

static gboolean
begin (KithCaseload *self,
       GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_authority_sql, error);

  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->with_worker = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->named = g_hash_table_new (NULL, NULL);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->why = g_string_new (NULL);
  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  self->authority = g_strdup (kith_statement_get_text (stmt, 0));
  self->people = kith_people_load (self->db, error);
  if (self->people == NULL)
    return FALSE;

  kith_caseload_note_named (self);

  return TRUE;
}

static gboolean
find_age (KithCaseload *self,
          GError      **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  KithDate newest;

  self->fills_only = FALSE;
  if (self->child_id == 0)
    return TRUE;

  stmt = kith_db_prepare (self->db, select_newest_day_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", self->child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  newest = kith_statement_get_date (stmt, 0);
  self->fills_only = newest != KITH_DATE_NONE && newest > self->as_at;

  return TRUE;
}

static void
add_id (GHashTable *ids,
        gint64      id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static char *
name_of (const KithCaseloadEntry *entry)
{
  if (entry->family_name == NULL && entry->given_name == NULL)
    return g_strdup (entry->la_child_id);

  return g_strstrip (g_strjoin (" ", entry->given_name != NULL ? entry->given_name : "",
                                entry->family_name != NULL ? entry->family_name : "", NULL));
}

static void
tally_row (KithCaseload            *self,
           const KithCaseloadEntry *entry)
{
  g_autofree char *name = name_of (entry);
  KithImportVerdict verdict = KITH_IMPORT_SAME;

  if (self->is_new)
    verdict = KITH_IMPORT_NEW;
  else if (self->n_changes > 0)
    verdict = KITH_IMPORT_CHANGED;

  kith_import_tally_add (self->tally, verdict, entry->line, name, NULL, self->why->len > 0 ? self->why->str : NULL);
}

static void
set_aside (KithCaseload            *self,
           const KithCaseloadEntry *entry,
           GPtrArray               *candidates,
           const char              *refusal)
{
  g_autofree char *name = name_of (entry);

  if (candidates != NULL)
    kith_import_tally_ask (self->tally, entry->line, name, candidates);
  else
    kith_import_tally_add (self->tally, KITH_IMPORT_REFUSED, entry->line, name, NULL, refusal);
}

/* A list has whom the council works with now, so the child is taken in again. */
static gboolean
meet_stub (KithCaseload            *self,
           const KithCaseloadEntry *entry,
           GError                 **error)
{
  g_autofree char *why = NULL;
  KithDate day, finish;

  if (!kith_db_find_cleared (self->db, self->authority, entry->la_child_id, &day, &finish, error))
    return FALSE;

  if (day == KITH_DATE_NONE)
    return TRUE;

  why = kith_cleared_words (day, TRUE);
  kith_caseload_remark (self, why);

  return TRUE;
}

static gboolean
apply_entry (KithCaseload            *self,
             const KithCaseloadEntry *entry,
             GError                 **error)
{
  g_autoptr(GPtrArray) candidates = NULL;
  const char *refusal;

  self->line = entry->line;
  self->n_changes = 0;
  g_string_truncate (self->why, 0);
  if (!kith_caseload_find (self, entry, &self->child_id, &candidates, &refusal))
    {
      set_aside (self, entry, candidates, refusal);
      return TRUE;
    }

  kith_import_tally_restrict (self->tally, entry->line, self->child_id);
  self->is_new = self->child_id == 0;
  if ((self->is_new && !meet_stub (self, entry, error)) ||
      !find_age (self, error) ||
      !kith_caseload_apply_child (self, entry, error) ||
      !kith_caseload_apply_episodes (self, entry, error) ||
      !kith_caseload_apply_dates (self, entry, error))
    return FALSE;

  if (self->is_new || kith_import_source_get_answer (self->source, entry->line) != KITH_IMPORT_UNANSWERED)
    kith_caseload_remember (self, entry);
  add_id (self->seen, self->child_id);
  if (entry->worker != NULL)
    add_id (self->with_worker, self->child_id);
  tally_row (self, entry);

  return TRUE;
}

/* A column of workers that names none for a child says that the child has none. */
static gboolean
clear_workers (KithCaseload *self,
               GError      **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->seen);
  while (self->source->terms.has_field[KITH_FIELD_WORKER] && g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr(KithRow) row = NULL;

      if (g_hash_table_contains (self->with_worker, id))
        continue;

      self->child_id = *(gint64 *)id;
      row = kith_row_load (self->db, &kith_table_child, self->child_id, error);
      if (row == NULL || !find_age (self, error))
        return FALSE;

      if (self->fills_only || kith_row_is_null (row, "worker_id"))
        continue;

      if (!kith_work_follow_worker (self->act, self->child_id, 0, self->as_at, NULL, error))
        return FALSE;

      kith_row_set_null (row, "worker_id");
      self->line = 0;
      kith_caseload_remark (self, _("The list names no worker for a child who has one here. The child has none from now on."));
      if (!kith_act_update (self->act, row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_last_list (KithCaseload *self,
                gint64       *ret_id,
                KithDate     *ret_day,
                GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_last_list_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":source", self->source->terms.system);
  kith_statement_bind_date (stmt, ":as_at", self->as_at);
  *ret_id = 0;
  if (kith_statement_step (stmt, &local_error))
    {
      *ret_id = kith_statement_get_int (stmt, 0);
      *ret_day = kith_statement_get_date (stmt, 1);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
name_missing (KithCaseload *self,
              GError      **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *day_words = NULL;
  g_autofree char *why = NULL;
  gint64 import_id;
  KithDate day;

  if (!find_last_list (self, &import_id, &day, error))
    return FALSE;

  if (import_id == 0)
    return TRUE;

  day_words = kith_list_words_day (day);
  why = g_strdup_printf (_("Was in the list of %s and is no longer in it. Nothing is closed."), day_words);
  stmt = kith_db_prepare (self->db, select_children_of_list_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":import_id", import_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      if (!g_hash_table_contains (self->seen, &id) && !kith_import_tally_restrict (self->tally, 0, id))
        kith_import_tally_add (self->tally, KITH_IMPORT_GONE, 0, kith_statement_get_text (stmt, 1), NULL, why);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
keep_children (KithCaseload *self)
{
  GHashTableIter iter;
  gpointer id;

  g_array_set_size (self->source->terms.children, 0);
  g_hash_table_iter_init (&iter, self->seen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (self->source->terms.children, id, 1);
}

/**
 * kith_db_apply_caseload:
 * @act: an act
 * @source: a caseload that was read
 * @tally: what it comes to
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has all of the list that can be taken in
 */
gboolean
kith_db_apply_caseload (KithAct          *act,
                        KithImportSource *source,
                        KithImportTally  *tally,
                        GError          **error)
{
  KithCaseloadFile *file = source->parsed;
  g_auto(KithCaseload) self = {
    .act = act, .db = kith_act_get_db (act), .source = source, .tally = tally, .as_at = source->terms.day,
  };

  if (!begin (&self, error))
    return FALSE;

  kith_caseload_merge_days (&self);
  for (guint i = 0; i < file->entries->len; i++)
    {
      if (!apply_entry (&self, g_ptr_array_index (file->entries, i), error))
        return FALSE;

      kith_progress_tell (source->progress, i, file->entries->len);
    }

  if (!clear_workers (&self, error) || !name_missing (&self, error))
    return FALSE;

  kith_import_tally_add_list_faults (tally, file->faults);
  keep_children (&self);

  return TRUE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const gint64 *first = a;
  const gint64 *second = b;

  return *first < *second ? -1 : *first > *second;
}

/**
 * kith_db_save_caseload_children:
 * @act: an act that has taken the list in
 * @source: the list
 * @import_id: the import's row
 * @error: return location for a #KithStoreError
 *
 * Keeps who stood in the list, so that the next one can say who is not in it any more.
 *
 * Returns: whether they are kept
 */
gboolean
kith_db_save_caseload_children (KithAct          *act,
                                KithImportSource *source,
                                gint64            import_id,
                                GError          **error)
{
  GArray *children = source->terms.children;

  g_array_sort (children, compare_ids);
  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_import_child);

      kith_row_set_int (row, "import_id", import_id);
      kith_row_set_int (row, "child_id", g_array_index (children, gint64, i));
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}
