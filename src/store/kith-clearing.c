/* kith-clearing.c: clearing a child's records from this store, for good
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes is told in kith-child-traces.c, and how it goes in
 * kith-destruction.c: every row that tells of the child and of nobody else, all
 * that the journal said of it, and the reasons that were typed for the acts
 * which wrote it. What was there, and why it went, stays in the journal; so does
 * the stub, which has the council's number of the child and days, and no name.
 *
 * A pupil who is on a roll of this store is one of several hundred whom nobody
 * here knows, as before anybody did: their look-up is written anew, as the next
 * roll would do, and nothing leads from it to the stub.
 */

#include "config.h"

#include "kith-store-retention.h"

#include "kith-act.h"
#include "kith-child-traces.h"
#include "kith-db-private.h"
#include "kith-destruction.h"
#include "kith-draft.h"
#include "kith-statement.h"
#include "kith-store-backups.h"
#include "kith-store-schools.h"
#include "kith-text.h"

#define KIND "children.clear"
#define RULE "Closed or handed over, and in the council’s system"

static const char select_start_sql[] =
  "SELECT min (d.day) FROM ("
  "SELECT min (r.day) AS day FROM referral AS r WHERE r.child_id = :child_id"
  " UNION ALL SELECT min (h.start) FROM early_help AS h WHERE h.child_id = :child_id"
  " UNION ALL SELECT min (e.start) FROM care_episode AS e WHERE e.child_id = :child_id"
  " UNION ALL SELECT min (t.day) FROM contact AS t WHERE t.child_id = :child_id"
  " UNION ALL SELECT min (n.day) FROM note_about AS a JOIN note AS n ON n.id = a.note_id WHERE a.child_id = :child_id"
  ") AS d";

/* Where the child is on a roll of this store. */
static const char select_stays_sql[] =
  "SELECT a.id FROM attendance AS a JOIN school AS s ON s.id = a.school_id"
  " WHERE a.child_id = :child_id AND (a.valid_to IS NULL OR a.valid_to > :today) AND s.roll_date IS NOT NULL"
  " ORDER BY a.id /*sort*/";

/* Of all who are cleared together: what brothers and sisters have in common goes with the last of them. */
#define CHILDREN "(SELECT value FROM json_each (:children))"
#define OTHERS(table, column) \
        "EXISTS (SELECT 1 FROM main." table " AS o WHERE o." column " = a." column \
        " AND o.child_id IS NOT NULL AND o.child_id NOT IN " CHILDREN ")"

static const char select_notes_sql[] =
  "SELECT count(DISTINCT a.note_id) FROM note_about AS a /*scan*/ WHERE a.child_id IN " CHILDREN " AND NOT " OTHERS ("note_about", "note_id");

static const char select_shared_notes_sql[] =
  "SELECT count(DISTINCT a.note_id) FROM note_about AS a /*scan*/ WHERE a.child_id IN " CHILDREN " AND " OTHERS ("note_about", "note_id");

static const char select_adults_sql[] =
  "SELECT count(DISTINCT a.adult_id) FROM relation AS a /*scan*/ WHERE a.child_id IN " CHILDREN " AND NOT " OTHERS ("relation", "adult_id");

static const char select_n_entries_sql[] =
  "SELECT count(*) FROM journal AS j JOIN journal_payload AS p ON p.seq = j.seq WHERE j.row_uid = :row_uid";

/* Reasons are typed by people, and may tell of the child what the rows did. */
static const char select_typed_words_sql[] =
  "SELECT DISTINCT e.act FROM journal AS d JOIN journal AS e ON e.row_uid = d.row_uid JOIN journal_payload AS p ON p.seq = e.act"
  " WHERE d.act = :act AND d.kind = 'destroy' AND e.act <> :act AND p.why IS NOT NULL";

static gboolean
refuse (GError           **error,
        KithRetentionError code,
        const char        *why)
{
  g_set_error_literal (error, KITH_RETENTION_ERROR, (int)code, why);

  return FALSE;
}

static GArray *
load_ids (KithStatement *stmt,
          GError       **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

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

static char *
to_json (GArray *ids)
{
  g_autoptr(GString) json = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, i > 0 ? ",%" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');

  return g_string_free_and_steal (g_steal_pointer (&json));
}

/* Adds to what was counted before. */
static gboolean
add_number (KithDb     *db,
            const char *sql,
            GArray     *children,
            guint      *number,
            GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autofree char *json = to_json (children);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":children", json);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *number += (guint)kith_statement_get_int (stmt, 0);

  return TRUE;
}

static GArray *
load_stays (KithDb  *db,
            gint64   child_id,
            KithDate today,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_stays_sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_date (stmt, ":today", today);

  return load_ids (stmt, error);
}

static guint *
find_counter (KithClearing    *clearing,
              const KithTable *table)
{
  static const struct
  {
    const KithTable *table;
    gsize            offset;
  } counted[] = {
    { &kith_table_involvement, G_STRUCT_OFFSET (KithClearing, n_people) },
    { &kith_table_address, G_STRUCT_OFFSET (KithClearing, n_addresses) },
    { &kith_table_share_child, G_STRUCT_OFFSET (KithClearing, n_shares) },
    { &kith_table_assessment, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_section47, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_need_review, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_need_plan, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_protection_review, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_core_group, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_protection_plan, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_pre_proceedings, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_strategy_discussion, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_referral, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_early_help, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_care_episode, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_care_review, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_care_step, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_private_fostering, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_missing, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_formal_matter, G_STRUCT_OFFSET (KithClearing, n_work) },
    { &kith_table_contact, G_STRUCT_OFFSET (KithClearing, n_work) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      if (counted[i].table == table)
        return &G_STRUCT_MEMBER (guint, clearing, counted[i].offset);
    }

  return NULL;
}

static gboolean
count_entries (KithDb       *db,
               GArray       *traces,
               KithClearing *clearing,
               GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_n_entries_sql, error);

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < traces->len; i++)
    {
      kith_statement_bind_uid (stmt, ":row_uid", &g_array_index (traces, KithChildTrace, i).uid);
      if (!kith_statement_step (stmt, error))
        return FALSE;

      clearing->n_entries += (guint)kith_statement_get_int (stmt, 0);
      kith_statement_reset (stmt);
    }

  return TRUE;
}

static gboolean
count_child (KithDb       *db,
             gint64        child_id,
             KithClearing *clearing,
             GError      **error)
{
  g_autoptr(GArray) traces = kith_db_list_traces (db, child_id, error);
  g_autoptr(GArray) stays = traces != NULL ? load_stays (db, child_id, kith_date_today (), error) : NULL;

  if (stays == NULL)
    return FALSE;

  for (guint i = 0; i < traces->len; i++)
    {
      guint *counter = find_counter (clearing, g_array_index (traces, KithChildTrace, i).table);

      if (counter != NULL)
        ++*counter;
    }
  clearing->n_children++;
  clearing->n_look_ups += stays->len > 0;

  return count_entries (db, traces, clearing, error);
}

/**
 * kith_db_count_clearing:
 * @db: a store
 * @children: (element-type gint64): children
 * @ret_clearing: (out): what would be gone
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be counted
 */
gboolean
kith_db_count_clearing (KithDb       *db,
                        GArray       *children,
                        KithClearing *ret_clearing,
                        GError      **error)
{
  KithClearing clearing = { 0 };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (children != NULL, FALSE);
  g_return_val_if_fail (ret_clearing != NULL, FALSE);

  for (guint i = 0; i < children->len; i++)
    {
      if (!count_child (db, g_array_index (children, gint64, i), &clearing, error))
        return FALSE;
    }

  if (!add_number (db, select_notes_sql, children, &clearing.n_notes, error) ||
      !add_number (db, select_shared_notes_sql, children, &clearing.n_shared_notes, error) ||
      !add_number (db, select_adults_sql, children, &clearing.n_people, error))
    return FALSE;

  *ret_clearing = clearing;

  return TRUE;
}

/* As the next roll would write it, and no more than that. */
static gboolean
insert_look_up (KithAct *act,
                gint64   child_id,
                GArray  *stays,
                GError **error)
{
  static const char * const kept[] = { "given_name", "family_name", "preferred_name", "sort_key", "birth", "upn", "former_upn" };
  static const char * const copied[] = { "valid_from", "form", "enrolment" };
  KithDb *db = kith_act_get_db (act);
  g_autoptr(KithRow) old = kith_row_load (db, &kith_table_child, child_id, error);
  g_autoptr(KithRow) child = kith_row_new (&kith_table_child);
  gint64 id;

  if (old == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    kith_row_set_text (child, kept[i], kith_row_is_null (old, kept[i]) ? NULL : kith_row_get_text (old, kept[i]));
  if (!kith_act_insert (act, child, &id, error))
    return FALSE;

  for (guint i = 0; i < stays->len; i++)
    {
      g_autoptr(KithRow) before = kith_row_load (db, &kith_table_attendance, g_array_index (stays, gint64, i), error);
      g_autoptr(KithRow) stay = kith_row_new (&kith_table_attendance);

      if (before == NULL)
        return FALSE;

      kith_row_set_int (stay, "child_id", id);
      kith_row_set_int (stay, "school_id", kith_row_get_int (before, "school_id"));
      for (guint j = 0; j < G_N_ELEMENTS (copied); j++)
        kith_row_set_text (stay, copied[j], kith_row_is_null (before, copied[j]) ? NULL : kith_row_get_text (before, copied[j]));
      if (!kith_row_is_null (before, "year_group"))
        kith_row_set_known (stay, "year_group", kith_row_get_int (before, "year_group"));
      if (!kith_act_insert (act, stay, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static KithRow *
make_stub (KithDb        *db,
           KithRetention *retention,
           KithDate       today,
           gint64         me,
           GError       **error)
{
  const KithRetentionValues *values = kith_retention_get_values (retention);
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_start_sql, error);
  g_autoptr(KithRow) child = stmt != NULL ? kith_row_load (db, &kith_table_child, values->child_id, error) : NULL;
  g_autoptr(KithRow) stub = kith_row_new (&kith_table_cleared_child);

  if (child == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", values->child_id);
  if (!kith_statement_step (stmt, error))
    return NULL;

  if (!kith_row_is_null (child, "la_child_id"))
    {
      kith_row_set_text (stub, "la_child_id", kith_row_get_text (child, "la_child_id"));
      if (!kith_row_is_null (child, "authority_code"))
        kith_row_set_text (stub, "authority_code", kith_row_get_text (child, "authority_code"));
    }
  kith_row_set_date (stub, "start", kith_statement_get_date (stmt, 0));
  kith_row_set_date (stub, "finish", values->last);
  kith_row_set_date (stub, "day", today);
  kith_row_set_int (stub, "worker_id", me);

  return g_steal_pointer (&stub);
}

static gboolean
destroy_traces (KithAct *act,
                GArray  *traces,
                GError **error)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const KithChildTrace *trace = &g_array_index (traces, KithChildTrace, i);

      if (!kith_act_destroy_by_uid (act, trace->table, &trace->uid, error))
        return FALSE;
    }

  return TRUE;
}

/* All is read before anything goes, and one child goes after the other: what two
 * of them have in common belongs to the second when the first is gone.
 */
static gboolean
clear_child (KithAct       *act,
             KithRetention *retention,
             KithDate       today,
             gint64         me,
             GArray        *gone,
             GError       **error)
{
  KithDb *db = kith_act_get_db (act);
  gint64 child_id = kith_retention_get_values (retention)->child_id;
  g_autoptr(GArray) traces = kith_db_list_traces (db, child_id, error);
  g_autoptr(GArray) stays = traces != NULL ? load_stays (db, child_id, today, error) : NULL;
  g_autoptr(KithRow) stub = stays != NULL ? make_stub (db, retention, today, me, error) : NULL;

  if (stub == NULL || (stays->len > 0 && !insert_look_up (act, child_id, stays, error)))
    return FALSE;

  g_array_append_vals (gone, traces->data, traces->len);

  return destroy_traces (act, traces, error) && kith_act_insert (act, stub, NULL, error);
}

/* What the journal alone had of them all: it is walked once. */
static gboolean
destroy_lost (KithAct *act,
              GArray  *gone,
              GError **error)
{
  g_autoptr(GArray) lost = kith_db_list_lost_traces (kith_act_get_db (act), gone, error);

  return lost != NULL && destroy_traces (act, lost, error);
}

static gboolean
destroy_typed_words (KithAct *act,
                     GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_typed_words_sql, error);
  g_autoptr(GArray) acts = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":act", kith_act_get_seq (act));
  acts = load_ids (stmt, error);
  g_clear_pointer (&stmt, kith_statement_release);
  if (acts == NULL)
    return FALSE;

  for (guint i = 0; i < acts->len; i++)
    {
      if (!kith_act_destroy_words (act, g_array_index (acts, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_asked_for (GArray        *children,
              KithRetention *retention)
{
  gint64 child_id = kith_retention_get_values (retention)->child_id;

  for (guint i = 0; i < children->len; i++)
    {
      if (g_array_index (children, gint64, i) == child_id)
        return TRUE;
    }

  return FALSE;
}

/* Asked anew, since what somebody looked at may have changed. */
static GPtrArray *
choose (KithDb  *db,
        GArray  *children,
        KithDate today,
        GError **error)
{
  g_autoptr(GListModel) list = kith_db_load_retention (db, today, error);
  g_autoptr(GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);

  if (list == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);

      if (is_asked_for (children, retention) && kith_retention_is_due (retention, today) && !kith_retention_is_kept (retention))
        g_ptr_array_add (chosen, g_steal_pointer (&retention));
    }

  if (chosen->len == children->len && chosen->len > 0)
    return g_steal_pointer (&chosen);

  refuse (error, KITH_RETENTION_ERROR_KEPT, "The time is not up, or something keeps the records");

  return NULL;
}

static gboolean
clear_chosen (KithDb     *db,
              GPtrArray  *chosen,
              const char *why,
              KithDate    today,
              gint64      me,
              gint64     *ret_act,
              GError    **error)
{
  g_autoptr(KithAct) act = kith_act_begin_destruction (db, KIND, RULE, why, error);
  g_autoptr(GArray) gone = g_array_new (FALSE, FALSE, sizeof (KithChildTrace));

  for (guint i = 0; act != NULL && i < chosen->len; i++)
    {
      if (!clear_child (act, g_ptr_array_index (chosen, i), today, me, gone, error))
        return FALSE;
    }

  if (act == NULL || !destroy_lost (act, gone, error) || !destroy_typed_words (act, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

/**
 * kith_db_clear_children:
 * @db: a store with no act open
 * @children: (element-type gint64): children, each of whom is due and kept by nothing
 * @why: why, in words that tell of none of them: they stay
 * @today: the day
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithRetentionError or #KithStoreError
 *
 * Clears the records of children, all of them or none. A backup is made before;
 * it is destroyed after the days that the store was told, and so is every older one.
 *
 * Returns: whether they are gone
 */
gboolean
kith_db_clear_children (KithDb     *db,
                        GArray     *children,
                        const char *why,
                        KithDate    today,
                        gint64     *ret_act,
                        GError    **error)
{
  gint64 now = g_get_real_time ();
  g_autofree char *words = NULL;
  g_autoptr(GPtrArray) chosen = NULL;
  gint64 me;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (children != NULL, FALSE);

  words = why != NULL ? kith_text_clean (why) : NULL;
  if (words == NULL || g_utf8_strlen (words, -1) < KITH_RETENTION_LEAST_REASON)
    return refuse (error, KITH_RETENTION_ERROR_REASON, "Say why, in more than a word");

  me = kith_db_find_me (db, error);
  if (me <= 0)
    return me == 0 && refuse (error, KITH_RETENTION_ERROR_WHO, "Say in the preferences who you are");

  if (!kith_db_settle_drafts (db, now - KITH_SIGNING_GRACE_USEC, now - KITH_DISCARD_GRACE_USEC, error))
    return FALSE;

  chosen = choose (db, children, today, error);

  return chosen != NULL &&
         kith_db_back_up (db, sqlite3_db_filename (db->handle, "main"), "before-destruction", error) &&
         clear_chosen (db, chosen, words, today, me, ret_act, error);
}
