/* kith-store-diary.c: what is to come: meetings, visits, next steps
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Meetings and visits follow from the clocks: for the day for which one is
 * booked, else for the last day that the clock allows. What is over is in no
 * diary: Today tells of it. A next step is there by its day alone, since what
 * somebody typed may name anybody.
 */

#include "config.h"

#include "kith-store-diary.h"

#include <glib/gi18n.h>

#include "kith-clock.h"
#include "kith-statement-list.h"
#include "kith-store-caseload.h"
#include "kith-store-clocks.h"
#include "kith-store-schools.h"
#include "kith-tas.h"

#define NAME_OF_CHILD \
        "nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), '')"

/* Of a note about several the first, as on Today. */
static const char select_steps_sql[] =
  "SELECT x.uid, c.id, " NAME_OF_CHILD ", x.due"
  " FROM next_step AS x /*scan*/ JOIN worker AS w ON w.id = x.worker_id AND w.me = 1"
  " LEFT JOIN child AS c ON c.id = coalesce (x.child_id, (SELECT min (a.child_id) FROM note_about AS a WHERE a.note_id = x.note_id))"
  " WHERE x.done IS NULL AND x.due >= :today AND (:child_id = 0 OR c.id = :child_id)";

/* Those that are to be held, and when those meet again that were. */
static const char select_meetings_sql[] =
  "SELECT m.uid, 'tas', m.day, m.minute, s.name FROM tas_meeting AS m /*scan*/ JOIN school AS s ON s.id = m.school_id"
  " WHERE m.closed_at IS NULL AND m.day >= :today AND (:tas_id = 0 OR m.id = :tas_id)"
  " UNION ALL"
  " SELECT m.uid, 'tas-next', m.next_day, m.next_minute, s.name FROM tas_meeting AS m /*scan*/ JOIN school AS s ON s.id = m.school_id"
  " WHERE m.next_day >= :today AND (:tas_id = 0 OR m.id = :tas_id)"
  " AND NOT EXISTS (SELECT 1 FROM tas_meeting AS n WHERE n.school_id = m.school_id AND n.day >= m.next_day)";

/* The rules whose clocks are for a diary. */
static const char * const rules[] =
{
  "strategy-discussion", "initial-conference", "transfer-in", "core-group-first", "core-group", "birth-review",
  "review-conference-first", "review-conference", "care-review-first", "care-review-second", "care-review", "need-meeting",
  "protection-visit", "protection-visit-alone", "need-visit", "care-visit-first", "care-visit-year-one", "care-visit",
  "care-visit-to-18", "care-visit-interim", "care-visit-interim-later", "fostering-visit-first", "fostering-visit-year-one",
  "fostering-visit", NULL,
};

static void
append (GListStore                 *diary,
        const KithDiaryEntryValues *values)
{
  g_autoptr(KithDiaryEntry) entry = kith_diary_entry_new (values);

  g_list_store_append (diary, entry);
}

static void
append_clock (GListStore *diary,
              KithClock  *clock,
              KithDate    today)
{
  const KithClockValues *values = kith_clock_get_values (clock);
  KithClockRule *rule = kith_clock_get_rule (clock);
  KithChild *child = kith_clock_get_child (clock);
  gboolean is_booked = values->booked != KITH_DATE_NONE && values->booked >= today;
  KithDate day = is_booked ? values->booked : kith_clock_get_due (clock);
  const KithDiaryEntryValues entry = {
    .record = values->record, .code = kith_clock_rule_get_code (rule), .what = kith_clock_rule_get_title (rule),
    .is_limit = !is_booked, .child_id = values->child_id, .name = child != NULL ? kith_child_get_display_name (child) : NULL,
    .day = day, .minute = -1,
  };

  if (day != KITH_DATE_NONE && day >= today && kith_clock_is_running (clock) &&
      g_strv_contains (rules, kith_clock_rule_get_code (rule)))
    append (diary, &entry);
}

static gboolean
append_clocks_of (GListStore *diary,
                  KithDb     *db,
                  gint64      child_id,
                  KithDate    today,
                  GError    **error)
{
  g_autoptr(GListModel) clocks = kith_db_load_clocks_of (db, child_id, error);

  for (guint i = 0; clocks != NULL && i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);

      append_clock (diary, clock, today);
    }

  return clocks != NULL;
}

/* A child without a worker is everybody's, as on Today. */
static gboolean
append_my_clocks (GListStore *diary,
                  KithDb     *db,
                  KithDate    today,
                  GError    **error)
{
  gint64 me = kith_db_find_me (db, error);
  g_autoptr(KithCaseload) caseload = me >= 0 ? kith_db_load_caseload (db, 0, error) : NULL;

  if (caseload == NULL)
    return FALSE;

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      KithCaseloadRow *row = kith_caseload_get_row (caseload, i);
      gint64 worker_id = kith_caseload_row_get_worker_id (row);
      GPtrArray *clocks = worker_id == me || worker_id == 0 ? kith_caseload_row_get_clocks (row) : NULL;

      for (guint j = 0; clocks != NULL && j < clocks->len; j++)
        append_clock (diary, g_ptr_array_index (clocks, j), today);
    }

  return TRUE;
}

static gpointer
step_from_row (KithStatement *stmt,
               gpointer       user_data)
{
  KithDiaryEntryValues values = {
    .code = "next-step", .what = _("Next step"), .is_limit = TRUE,
    .child_id = kith_statement_get_int (stmt, 1), .name = kith_statement_get_text (stmt, 2),
    .day = kith_statement_get_date (stmt, 3), .minute = -1,
  };

  kith_statement_get_uid (stmt, 0, &values.record);

  return kith_diary_entry_new (&values);
}

static gboolean
append_steps (GListStore *diary,
              KithDb     *db,
              gint64      child_id,
              KithDate    today,
              GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_steps_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_date (stmt, ":today", today);

  return kith_statement_append (stmt, diary, step_from_row, NULL, error);
}

static gpointer
meeting_from_row (KithStatement *stmt,
                  gpointer       user_data)
{
  KithDiaryEntryValues values = {
    .code = kith_statement_get_text (stmt, 1), .what = _("Team Around the School"),
    .day = kith_statement_get_date (stmt, 2), .minute = (int)kith_statement_get_int_or (stmt, 3, -1),
    .place = kith_statement_get_text (stmt, 4),
  };

  kith_statement_get_uid (stmt, 0, &values.record);

  return kith_diary_entry_new (&values);
}

static gboolean
append_meetings (GListStore *diary,
                 KithDb     *db,
                 gint64      tas_id,
                 KithDate    today,
                 GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_meetings_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":tas_id", tas_id);
  kith_statement_bind_date (stmt, ":today", today);

  return kith_statement_append (stmt, diary, meeting_from_row, NULL, error);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return kith_diary_entry_compare (KITH_DIARY_ENTRY ((gpointer)a), KITH_DIARY_ENTRY ((gpointer)b));
}

static gboolean
append_all (GListStore *diary,
            KithDb     *db,
            gint64      child_id,
            gint64      tas_id,
            KithDate    today,
            GError    **error)
{
  if (tas_id != 0)
    return append_meetings (diary, db, tas_id, today, error);

  if (child_id != 0)
    return append_clocks_of (diary, db, child_id, today, error) && append_steps (diary, db, child_id, today, error);

  return append_my_clocks (diary, db, today, error) &&
         append_steps (diary, db, 0, today, error) &&
         append_meetings (diary, db, 0, today, error);
}

/**
 * kith_db_load_diary:
 * @db: a store
 * @child_id: a child, or 0
 * @tas_id: a Team Around the School, or 0; with neither, all that is the worker's
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithDiaryEntry) (nullable): what is to
 *   come, the first first
 */
GListModel *
kith_db_load_diary (KithDb  *db,
                    gint64   child_id,
                    gint64   tas_id,
                    KithDate today,
                    GError **error)
{
  g_autoptr(GListStore) diary = g_list_store_new (KITH_TYPE_DIARY_ENTRY);

  g_return_val_if_fail (db != NULL, NULL);

  if (!append_all (diary, db, child_id, tas_id, today, error))
    return NULL;

  g_list_store_sort (diary, compare_entries, NULL);

  return G_LIST_MODEL (g_steal_pointer (&diary));
}
