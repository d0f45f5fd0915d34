/* kith-holdings.c: all that this store holds on a child, as one text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For a subject-access request. The officer decides what is released; so
 * everything is in it, and what is about somebody else is marked and not taken
 * out. The one exception: a paragraph that was written for a brother or sister
 * alone is not on this child's file, and so it is not here.
 *
 * The content is one JSON object: what it is and of when; "text", in which all
 * of it can be read; "tables", each with its rows under the names of their
 * columns; the drafts; who has seen the record; and the entries of the journal
 * about these rows, with what they said that is in no row any more. A row has
 * "third-party" where it names somebody else or a text in it may.
 *
 * Nothing is chosen by hand: every column of every table of the list of traces is
 * written, and a test holds that list against the schema.
 */

#include "config.h"

#include "kith-store-subject-access.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "kith-child-traces.h"
#include "kith-db-private.h"
#include "kith-row.h"
#include "kith-statement.h"
#include "kith-store-access.h"
#include "kith-store-error.h"

#define NOTES "(SELECT a.note_id FROM note_about AS a WHERE a.child_id = :child_id)"
#define PLANS "(SELECT p.plan_id FROM plan_child AS p WHERE p.child_id = :child_id)"
#define OF_FILE "t.note_id IN " NOTES " AND (t.child_id IS NULL OR t.child_id = :child_id)"

/* What the child has in common with others, beside what is of this child alone. */
static const struct
{
  const KithTable *table;
  const char      *select_sql;
} in_common[] = {
  { &kith_table_note, "SELECT t.id, t.uid FROM note AS t WHERE t.id IN " NOTES " ORDER BY t.id /*sort*/" },
  { &kith_table_note_about, "SELECT t.id, t.uid FROM note_about AS t WHERE t.note_id IN " NOTES " ORDER BY t.id /*sort*/" },
  { &kith_table_note_part, "SELECT t.id, t.uid FROM note_part AS t WHERE " OF_FILE " ORDER BY t.id /*sort*/" },
  { &kith_table_note_addition, "SELECT t.id, t.uid FROM note_addition AS t WHERE " OF_FILE " ORDER BY t.id /*sort*/" },
  { &kith_table_next_step, "SELECT t.id, t.uid FROM next_step AS t WHERE " OF_FILE " ORDER BY t.id /*sort*/" },
  { &kith_table_note_council, "SELECT t.id, t.uid FROM note_council AS t WHERE t.note_id IN " NOTES " ORDER BY t.id /*sort*/" },
  { &kith_table_note_significant, "SELECT t.id, t.uid FROM note_significant AS t WHERE t.note_id IN " NOTES " ORDER BY t.id /*sort*/" },
  { &kith_table_adult,
    "SELECT t.id, t.uid FROM adult AS t WHERE t.id IN (SELECT r.adult_id FROM relation AS r WHERE r.child_id = :child_id)"
    " ORDER BY t.id /*sort*/" },
  { &kith_table_share,
    "SELECT t.id, t.uid FROM share AS t WHERE t.id IN (SELECT s.share_id FROM share_child AS s WHERE s.child_id = :child_id)"
    " ORDER BY t.id /*sort*/" },
  { &kith_table_plan, "SELECT t.id, t.uid FROM plan AS t WHERE t.id IN " PLANS " ORDER BY t.id /*sort*/" },
  { &kith_table_plan_child, "SELECT t.id, t.uid FROM plan_child AS t WHERE t.plan_id IN " PLANS " ORDER BY t.id /*sort*/" },
  { &kith_table_plan_entry,
    "SELECT t.id, t.uid FROM plan_entry AS t WHERE t.plan_id IN " PLANS " AND (t.child_id IS NULL OR t.child_id = :child_id)"
    " ORDER BY t.id /*sort*/" },
  { &kith_table_plan_score,
    "SELECT t.id, t.uid FROM plan_score AS t WHERE t.goal_id IN (SELECT e.id FROM plan_entry AS e WHERE e.plan_id IN " PLANS ")"
    " AND (t.child_id IS NULL OR t.child_id = :child_id) ORDER BY t.id /*sort*/" },
  { &kith_table_document,
    "SELECT t.id, t.uid FROM document AS t WHERE t.id IN (SELECT a.document_id FROM document_about AS a WHERE a.child_id = :child_id)"
    " ORDER BY t.id /*sort*/" },
  { &kith_table_family,
    "SELECT t.id, t.uid FROM family AS t WHERE t.id IN (SELECT c.family_id FROM child AS c WHERE c.id = :child_id) ORDER BY t.id /*sort*/" },
};

static const char select_drafts_sql[] =
  "SELECT d.saved_at, d.discarded_at, d.content FROM draft AS d /*scan*/"
  " WHERE d.uid NOT IN (SELECT uid FROM main.note) AND d.uid NOT IN (SELECT uid FROM main.note_addition)"
  " AND (EXISTS (SELECT 1 FROM json_tree (d.content) AS t WHERE t.key = 'child' AND t.value = :child_id)"
  " OR json_extract (d.content, '$.answers') IN (SELECT note_id FROM note_about WHERE child_id = :child_id))"
  " ORDER BY d.id";

static const char select_entries_sql[] =
  "SELECT j.seq, j.at, w.name, o.object, j.kind, j.object, p.old, p.new, coalesce (p.why, q.why)"
  " FROM journal AS j LEFT JOIN journal AS o ON o.seq = j.act LEFT JOIN journal_payload AS p ON p.seq = j.seq"
  " LEFT JOIN journal_payload AS q ON q.seq = j.act LEFT JOIN worker AS w ON w.uid = j.actor"
  " WHERE j.row_uid = :row_uid ORDER BY j.seq";

static const char select_worker_sql[] = "SELECT name FROM worker WHERE id = :id";
static const char select_school_sql[] = "SELECT name FROM school WHERE id = :id";
static const char select_child_sql[] =
  "SELECT trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')) FROM child WHERE id = :id";

/* Columns that point to a name which is worth more than a number. */
static const struct
{
  const char *column;
  const char *sql;
} pointers[] = {
  { "worker_id", select_worker_sql },
  { "signed_by", select_worker_sql },
  { "contact_id", select_worker_sql },
  { "school_id", select_school_sql },
  { "child_id", select_child_sql },
};

/* What names somebody else, or says it in words that somebody typed. */
static const struct
{
  const char *table;
  const char *column;
} third_parties[] = {
  { "adult", "name" }, { "address", "whose" }, { "contact", "about" }, { "contact", "source" }, { "document", "sender" }, { "document", "title" }, { "handover", "recipient" },
  { "involvement", "name" }, { "involvement", "agency" }, { "legal_hold", "reason" }, { "next_step", "what" }, { "next_step", "who" },
  { "next_step", "outcome" }, { "note", "parent_why" }, { "note", "school_told" }, { "note_about", "name" }, { "note_addition", "text" },
  { "note_council", "why" }, { "note_part", "speaker" }, { "note_part", "text" }, { "note_significant", "line" }, { "particular", "words" },
  { "particular", "agreed_by" }, { "plan", "coordinator" }, { "plan", "bottom_lines" }, { "plan_entry", "how" }, { "plan_entry", "outcome" },
  { "plan_entry", "speaker" }, { "plan_entry", "text" }, { "plan_entry", "who" }, { "plan_entry", "why" }, { "plan_score", "speaker" },
  { "plan_score", "words" }, { "relation", "words" }, { "relation", "not_told" }, { "relation", "contact_words" },
  { "restriction", "contact_name" }, { "restriction", "reason" }, { "share", "recipient" }, { "share", "why" }, { "sighting", "seen_by" },
  { "sighting", "place" }, { "tas_pupil", "line" }, { "tas_pupil", "what" }, { "tas_pupil", "who" }, { "tas_pupil", "why" },
  { "warning", "manager" }, { "warning", "narrative" }, { "warning", "justification" }, { "work_record", "why" },
};

typedef struct
{
  KithDb       *db;
  gint64        child_id;
  KithHoldings  holdings;
  GHashTable   *seen;                /* (element-type utf8): "note 12" */
  GArray       *traces;              /* (element-type KithChildTrace) */
  JsonBuilder  *builder;
  GString      *text;
} Gathering;

static void
gathering_free (Gathering *self)
{
  g_hash_table_unref (self->seen);
  g_array_unref (self->traces);
  g_object_unref (self->builder);
  g_string_free (self->text, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gathering, gathering_free)

static void
set_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static char *
moment_of (gint64 usec)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (usec / G_USEC_PER_SEC);

  return utc != NULL ? g_date_time_format_iso8601 (utc) : NULL;
}

static gboolean
add_trace (Gathering            *self,
           const KithChildTrace *trace)
{
  g_autofree char *name = g_strdup_printf ("%s %" G_GINT64_FORMAT, trace->table->name, trace->id);

  if (!g_hash_table_add (self->seen, g_steal_pointer (&name)))
    return FALSE;

  g_array_append_vals (self->traces, trace, 1);

  return TRUE;
}

static gboolean
add_in_common (Gathering *self,
               guint      place,
               GError   **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, in_common[place].select_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", self->child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      KithChildTrace trace = { .table = in_common[place].table, .id = kith_statement_get_int (stmt, 0) };

      kith_statement_get_uid (stmt, 1, &trace.uid);
      add_trace (self, &trace);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
collect (Gathering *self,
         GError   **error)
{
  g_autoptr(GArray) own = kith_db_list_traces (self->db, self->child_id, error);

  if (own == NULL)
    return FALSE;

  for (guint i = 0; i < own->len; i++)
    {
      const KithChildTrace *trace = &g_array_index (own, KithChildTrace, i);

      /* A record that was merged into this one is told by the journal alone. */
      if (trace->table != &kith_table_child || trace->id == self->child_id)
        add_trace (self, trace);
    }

  for (guint i = 0; i < G_N_ELEMENTS (in_common); i++)
    {
      if (!add_in_common (self, i, error))
        return FALSE;
    }

  return TRUE;
}

/* What a number in a row stands for, where that is a name. */
static char *
look_up (Gathering  *self,
         const char *column,
         gint64      id)
{
  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    {
      g_autoptr(KithStatement) stmt = NULL;

      if (strcmp (pointers[i].column, column) != 0)
        continue;

      stmt = kith_db_prepare (self->db, pointers[i].sql, NULL);
      if (stmt == NULL)
        return NULL;

      kith_statement_bind_int (stmt, ":id", id);

      return kith_statement_step (stmt, NULL) ? g_strdup (kith_statement_get_text (stmt, 0)) : NULL;
    }

  return NULL;
}

static gboolean
is_moment (const char *column)
{
  return strcmp (column, "at") == 0 || g_str_has_suffix (column, "_at");
}

static char *
dup_value (Gathering        *self,
           KithRow          *row,
           const KithColumn *column)
{
  if (column->kind != KITH_COLUMN_INTEGER)
    return g_strdup (kith_row_get_text (row, column->name));

  if (is_moment (column->name))
    return moment_of (kith_row_get_int (row, column->name));

  if (g_str_has_suffix (column->name, "_id") || strcmp (column->name, "signed_by") == 0)
    {
      char *name = look_up (self, column->name, kith_row_get_int (row, column->name));

      if (name != NULL)
        return name;
    }

  return g_strdup_printf ("%" G_GINT64_FORMAT, kith_row_get_int (row, column->name));
}

static gboolean
names_others (Gathering  *self,
              KithRow    *row,
              const char *column)
{
  const char *table = kith_row_get_table (row)->name;

  /* Whoever else stands in a note, or is of the family. */
  if (strcmp (column, "child_id") == 0)
    return kith_row_get_int (row, column) != self->child_id;

  for (guint i = 0; i < G_N_ELEMENTS (third_parties); i++)
    {
      if (strcmp (third_parties[i].table, table) == 0 && strcmp (third_parties[i].column, column) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
build_columns (Gathering *self,
               KithRow   *row,
               GPtrArray *marked)
{
  const KithTable *table = kith_row_get_table (row);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const KithColumn *column = &table->columns[i];
      g_autofree char *value = NULL;
      gboolean is_marked;

      if (column->kind == KITH_COLUMN_BLOB || kith_row_is_null (row, column->name))
        continue;

      value = dup_value (self, row, column);
      is_marked = names_others (self, row, column->name);
      set_text (self->builder, column->name, value);
      g_string_append_printf (self->text, "  %s: %s%s\n", column->name, value, is_marked ? "  [somebody else]" : "");
      if (is_marked)
        g_ptr_array_add (marked, (gpointer)column->name);
    }
}

static gboolean
build_row (Gathering            *self,
           const KithChildTrace *trace,
           GError              **error)
{
  g_autoptr(KithRow) row = kith_row_load (self->db, trace->table, trace->id, error);
  g_autoptr(GPtrArray) marked = g_ptr_array_new ();
  g_autofree char *uid = kith_uid_to_string (&trace->uid);

  if (row == NULL)
    return FALSE;

  json_builder_begin_object (self->builder);
  set_text (self->builder, "uid", uid);
  build_columns (self, row, marked);
  g_string_append_c (self->text, '\n');
  if (marked->len > 0)
    {
      self->holdings.n_marked++;
      json_builder_set_member_name (self->builder, "third-party");
      json_builder_begin_array (self->builder);
      for (guint i = 0; i < marked->len; i++)
        json_builder_add_string_value (self->builder, g_ptr_array_index (marked, i));
      json_builder_end_array (self->builder);
    }
  json_builder_end_object (self->builder);
  self->holdings.n_rows++;

  return TRUE;
}

static void
count_row (Gathering  *self,
           const char *table)
{
  static const char * const people[] = { "adult", "involvement", NULL };
  static const char * const work[] = {
    "assessment", "care_episode", "care_review", "care_step", "contact", "core_group", "early_help", "formal_matter", "missing",
    "need_plan", "need_review", "pre_proceedings", "private_fostering", "protection_plan", "protection_review", "referral", "section47",
    "strategy_discussion", NULL,
  };

  self->holdings.n_notes += strcmp (table, "note") == 0;
  self->holdings.n_addresses += strcmp (table, "address") == 0;
  self->holdings.n_warnings += strcmp (table, "warning") == 0;
  self->holdings.n_people += g_strv_contains (people, table);
  self->holdings.n_work += g_strv_contains (work, table);
}

static gboolean
build_table (Gathering       *self,
             const KithTable *table,
             GError         **error)
{
  gboolean is_begun = FALSE;

  for (guint i = 0; i < self->traces->len; i++)
    {
      const KithChildTrace *trace = &g_array_index (self->traces, KithChildTrace, i);

      if (trace->table != table)
        continue;

      if (!is_begun)
        {
          json_builder_set_member_name (self->builder, table->name);
          json_builder_begin_array (self->builder);
          g_string_append_printf (self->text, "== %s ==\n\n", table->name);
        }
      is_begun = TRUE;
      count_row (self, table->name);
      if (!build_row (self, trace, error))
        return FALSE;
    }

  if (is_begun)
    json_builder_end_array (self->builder);

  return TRUE;
}

static gboolean
build_tables (Gathering *self,
              GError   **error)
{
  guint n_tables;
  const KithTable * const *tables = kith_tables_get_all (&n_tables);

  json_builder_set_member_name (self->builder, "tables");
  json_builder_begin_object (self->builder);
  for (guint i = 0; i < n_tables; i++)
    {
      if (!build_table (self, tables[i], error))
        return FALSE;
    }
  json_builder_end_object (self->builder);

  return TRUE;
}

static gboolean
build_drafts (Gathering *self,
              GError   **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_drafts_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", self->child_id);
  json_builder_set_member_name (self->builder, "drafts");
  json_builder_begin_array (self->builder);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autofree char *saved = moment_of (kith_statement_get_int (stmt, 0));
      const char *state = kith_statement_is_null (stmt, 1) ? "not signed" : "discarded";

      json_builder_begin_object (self->builder);
      set_text (self->builder, "saved", saved);
      set_text (self->builder, "state", state);
      set_text (self->builder, "content", kith_statement_get_text (stmt, 2));
      json_builder_end_object (self->builder);
      g_string_append_printf (self->text, "== draft, %s, saved %s  [may name somebody else] ==\n%s\n\n", state, saved,
                              kith_statement_get_text (stmt, 2));
      self->holdings.n_drafts++;
    }
  json_builder_end_array (self->builder);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
build_entry (Gathering     *self,
             KithStatement *stmt)
{
  static const char * const names[] = { "by", "act", "kind", "table", "old", "new", "why" };
  g_autofree char *at = moment_of (kith_statement_get_int (stmt, 1));

  json_builder_begin_object (self->builder);
  json_builder_set_member_name (self->builder, "number");
  json_builder_add_int_value (self->builder, kith_statement_get_int (stmt, 0));
  set_text (self->builder, "at", at);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    set_text (self->builder, names[i], kith_statement_is_null (stmt, (int)i + 2) ? NULL : kith_statement_get_text (stmt, (int)i + 2));
  json_builder_end_object (self->builder);
  g_string_append_printf (self->text, "%s  %s  %s of %s\n", at,
                          kith_statement_is_null (stmt, 2) ? "not known" : kith_statement_get_text (stmt, 2),
                          kith_statement_get_text (stmt, 4), kith_statement_get_text (stmt, 5));
  if (g_str_equal (kith_statement_get_text (stmt, 4), "view"))
    self->holdings.n_views++;
  self->holdings.n_entries++;
}

static gboolean
build_entries_of (Gathering     *self,
                  GArray        *traces,
                  KithStatement *stmt,
                  GError       **error)
{
  for (guint i = 0; i < traces->len; i++)
    {
      g_autoptr(GError) local_error = NULL;

      kith_statement_bind_uid (stmt, ":row_uid", &g_array_index (traces, KithChildTrace, i).uid);
      while (kith_statement_step (stmt, &local_error))
        build_entry (self, stmt);
      kith_statement_reset (stmt);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

/* Rows that were taken out are told by the journal alone; of the others it says
 * how they came to be as they are, and who looked.
 */
static gboolean
build_journal (Gathering *self,
               GError   **error)
{
  g_autoptr(GArray) own = kith_db_list_traces (self->db, self->child_id, error);
  g_autoptr(GArray) lost = own != NULL ? kith_db_list_lost_traces (self->db, own, error) : NULL;
  g_autoptr(KithStatement) stmt = lost != NULL ? kith_db_prepare (self->db, select_entries_sql, error) : NULL;

  if (stmt == NULL)
    return FALSE;

  g_string_append (self->text, "== journal: when, who, what ==\n\n");
  json_builder_set_member_name (self->builder, "journal");
  json_builder_begin_array (self->builder);
  if (!build_entries_of (self, own, stmt, error) || !build_entries_of (self, lost, stmt, error))
    return FALSE;

  json_builder_end_array (self->builder);

  return TRUE;
}

static Gathering *
begin (KithDb *db,
       gint64  child_id)
{
  Gathering *self = g_new0 (Gathering, 1);
  g_autofree char *now = moment_of (g_get_real_time ());

  self->db = db;
  self->child_id = child_id;
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->traces = g_array_new (FALSE, FALSE, sizeof (KithChildTrace));
  self->builder = json_builder_new ();
  self->text = g_string_new (NULL);
  json_builder_begin_object (self->builder);
  set_text (self->builder, "format", "kith-subject-access");
  json_builder_set_member_name (self->builder, "version");
  json_builder_add_int_value (self->builder, 1);
  set_text (self->builder, "made", now);
  g_string_append_printf (self->text, "All that is held on a child in Kith, %s (UTC)\n"
                          "What names somebody else, or says something in words that may, is marked [somebody else]. Nothing was taken out.\n"
                          "Paragraphs for a brother or sister alone are not on this file. Documents are listed; \"kithctl document export\" writes each.\n\n", now);

  return self;
}

/**
 * kith_db_gather_holdings:
 * @db: a store with no act open
 * @child_id: a child whose record may be seen
 * @ret_holdings: (out): how much there is
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): all of it, as JSON
 */
GBytes *
kith_db_gather_holdings (KithDb       *db,
                         gint64        child_id,
                         KithHoldings *ret_holdings,
                         GError      **error)
{
  g_autoptr(Gathering) self = NULL;
  g_autoptr(JsonNode) root = NULL;
  char *json = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (ret_holdings != NULL, NULL);

  self = begin (db, child_id);
  if (!collect (self, error))
    return NULL;

  if (self->traces->len == 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such child");
      return NULL;
    }

  if (!build_tables (self, error) || !build_drafts (self, error) || !build_journal (self, error))
    return NULL;

  set_text (self->builder, "text", self->text->str);
  json_builder_end_object (self->builder);
  root = json_builder_get_root (self->builder);
  json = json_to_string (root, TRUE);
  *ret_holdings = self->holdings;

  return g_bytes_new_take (json, strlen (json));
}
