/* kith-store-plan-entries.c: what stands in plans, and what is answered to the questions of their goals
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that is put differently on the day on which it came in is put right
 * where it stands; on a later day it is taken out and another takes its place,
 * so that what the plan said before can be read. That an action was done is no
 * other wording, and changes the row itself.
 */

#include "config.h"

#include "kith-store-plans.h"

#include "kith-act.h"
#include "kith-people-row-private.h"
#include "kith-plan-private.h"
#include "kith-statement.h"
#include "kith-store-schools.h"

static const char select_was_asked_sql[] =
  "SELECT EXISTS (SELECT 1 FROM plan_score WHERE goal_id = :root_id)";

/* What an act does to an entry; one name each, so that it can be told what was done. */
typedef enum
{
  ADD,
  CHANGE,
  DROP,
} Deed;

static const char *
name_deed (KithPlanPart part,
           Deed         deed)
{
  static const char * const goals[] = { "plan.goal-add", "plan.goal-change", "plan.goal-drop" };
  static const char * const actions[] = { "plan.action-add", "plan.action-change", "plan.action-drop" };
  static const char * const lines[] = { "plan.line-add", "plan.line-change", "plan.line-drop" };

  if (part == KITH_PLAN_GOAL)
    return goals[deed];

  return part == KITH_PLAN_ACTION ? actions[deed] : lines[deed];
}

static void
fill_speaker (KithRow               *row,
              const KithPlanSpeaker *speaker)
{
  kith_row_set_text (row, "voice", kith_plan_voice_get_nick (speaker->voice));
  kith_row_set_null (row, "child_id");
  if (speaker->voice == KITH_PLAN_CHILD)
    kith_row_set_int (row, "child_id", speaker->child_id);
  kith_people_set_line (row, "speaker", speaker->voice == KITH_PLAN_CHILD ? NULL : speaker->name);
}

static void
set_number (KithRow    *row,
            const char *column,
            gint64      number)
{
  if (number != 0)
    kith_row_set_int (row, column, number);
  else
    kith_row_set_null (row, column);
}

static gboolean
fill_action (KithDb              *db,
             KithRow             *row,
             const KithPlanEntry *entry,
             GError             **error)
{
  gint64 worker_id = entry->is_mine ? kith_db_find_me (db, error) : entry->worker_id;

  if (worker_id < 0)
    return FALSE;

  if (worker_id == 0 && entry->is_mine)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_WHO, "Nobody is said to be the worker whose store it is");

  set_number (row, "goal_id", entry->goal_id);
  set_number (row, "worker_id", worker_id);
  kith_people_set_line (row, "who", worker_id != 0 ? NULL : entry->who);
  kith_row_set_date (row, "due", entry->due);
  kith_people_set_words (row, "how", entry->how);
  kith_row_set_date (row, "done", entry->done);
  kith_people_set_words (row, "outcome", entry->outcome);

  return TRUE;
}

static gboolean
fill_entry (KithDb              *db,
            KithRow             *row,
            const KithPlanEntry *entry,
            GError             **error)
{
  fill_speaker (row, &entry->speaker);
  kith_people_set_words (row, "text", entry->text);
  if (entry->part == KITH_PLAN_GOAL)
    {
      kith_people_set_line (row, "question", entry->question);
      kith_people_set_line (row, "low", entry->low);
      kith_people_set_line (row, "high", entry->high);
    }

  return entry->part != KITH_PLAN_ACTION || fill_action (db, row, entry, error);
}

/* The same question, asked again: otherwise the line would join answers to two. */
static gboolean
check_question (KithDb  *db,
                KithRow *old,
                KithRow *row,
                gint64   root_id,
                GError **error)
{
  static const char * const columns[] = { "question", "low", "high" };
  g_autoptr(KithStatement) stmt = NULL;
  gboolean is_same = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    is_same = is_same && g_strcmp0 (kith_row_get_text (old, columns[i]), kith_row_get_text (row, columns[i])) == 0;

  if (is_same)
    return TRUE;

  stmt = kith_db_prepare (db, select_was_asked_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":root_id", root_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  return kith_statement_get_int (stmt, 0) == 0 ||
         kith_plan_refuse (error, KITH_PLAN_ERROR_ASKED, "The question was asked already");
}

static gboolean
is_of_day (KithRow    *row,
           const char *column,
           KithDate    day)
{
  KithDate of;

  return !kith_row_is_null (row, column) && kith_date_parse_iso (kith_row_get_text (row, column), &of, NULL) && of == day;
}

/* Whether it says what it said, but for whether it was done. */
static gboolean
is_worded_alike (KithRow *old,
                 KithRow *row)
{
  g_autoptr(KithRow) same = kith_row_copy (row);

  if (kith_row_is_null (old, "done"))
    kith_row_set_null (same, "done");
  else
    kith_row_set_text (same, "done", kith_row_get_text (old, "done"));
  kith_row_set_text (same, "outcome", kith_row_get_text (old, "outcome"));

  return kith_row_equal (same, old);
}

static gboolean
replace_entry (KithAct *act,
               KithRow *old,
               KithRow *row,
               KithDate today,
               GError **error)
{
  const KithUid uid = kith_uid_new ();

  if (kith_row_is_null (old, "root_id"))
    kith_row_set_int (row, "root_id", kith_row_get_id (old));
  kith_row_set_id (row, 0);
  kith_row_set_uid (row, &uid);
  kith_row_set_date (row, "added", today);
  kith_row_set_date (old, "dropped", today);

  return kith_act_update (act, old, error) && kith_act_insert (act, row, NULL, error);
}

/* What was taken out stays as it was. */
static KithRow *
load_entry (KithDb  *db,
            gint64   entry_id,
            GError **error)
{
  g_autoptr(KithRow) row = kith_row_load (db, &kith_table_plan_entry, entry_id, error);
  g_autoptr(KithRow) plan = row != NULL ? kith_plan_load_open (db, kith_row_get_int (row, "plan_id"), error) : NULL;

  if (plan == NULL)
    return NULL;

  if (!kith_row_is_null (row, "dropped"))
    {
      kith_plan_refuse (error, KITH_PLAN_ERROR_ENDED, "The entry was taken out");
      return NULL;
    }

  return g_steal_pointer (&row);
}

static gboolean
change_entry (KithDb              *db,
              const KithPlanEntry *entry,
              KithDate             today,
              gint64              *ret_act,
              GError             **error)
{
  g_autoptr(KithRow) old = load_entry (db, entry->id, error);
  g_autoptr(KithRow) row = old != NULL ? kith_row_copy (old) : NULL;
  g_autoptr(KithAct) act = NULL;
  gboolean stays;

  if (row == NULL)
    return FALSE;

  if (!fill_entry (db, row, entry, error) ||
      !check_question (db, old, row, kith_row_is_null (old, "root_id") ? entry->id : kith_row_get_int (old, "root_id"), error))
    return FALSE;

  stays = is_of_day (old, "added", today) || is_worded_alike (old, row);
  act = kith_act_begin (db, name_deed (entry->part, CHANGE), NULL, NULL, error);

  return act != NULL &&
         (stays ? kith_act_update (act, row, error) : replace_entry (act, old, row, today, error)) &&
         kith_people_commit (act, ret_act, error);
}

static gboolean
add_entry (KithDb              *db,
           const KithPlanEntry *entry,
           KithDate             today,
           gint64              *ret_act,
           GError             **error)
{
  g_autoptr(KithRow) plan = kith_plan_load_open (db, entry->plan_id, error);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_plan_entry);
  g_autoptr(KithAct) act = NULL;

  if (plan == NULL)
    return FALSE;

  kith_row_set_int (row, "plan_id", entry->plan_id);
  kith_row_set_text (row, "part", kith_plan_part_get_nick (entry->part));
  kith_row_set_date (row, "added", today);
  if (!fill_entry (db, row, entry, error))
    return FALSE;

  act = kith_act_begin (db, name_deed (entry->part, ADD), NULL, NULL, error);

  return act != NULL && kith_act_insert (act, row, NULL, error) && kith_people_commit (act, ret_act, error);
}

/**
 * kith_db_save_plan_entry:
 * @db: a store with no act open
 * @entry: what it says; with an id, the one that it takes the place of
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Puts an entry into a plan, or puts one differently.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_plan_entry (KithDb              *db,
                         const KithPlanEntry *entry,
                         KithDate             today,
                         gint64              *ret_act,
                         GError             **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!kith_plan_check_entry (entry, today, error))
    return FALSE;

  return entry->id != 0 ? change_entry (db, entry, today, ret_act, error) : add_entry (db, entry, today, ret_act, error);
}

/**
 * kith_db_drop_plan_entry:
 * @db: a store with no act open
 * @entry_id: an entry that stands in its plan
 * @why: (nullable): why it is taken out
 * @today: today
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Takes an entry out of a plan. What the plan said before can still be read.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_drop_plan_entry (KithDb     *db,
                         gint64      entry_id,
                         const char *why,
                         KithDate    today,
                         gint64     *ret_act,
                         GError    **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  row = load_entry (db, entry_id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "dropped", today);
  kith_people_set_words (row, "why", why);
  act = kith_act_begin (db, name_deed (kith_plan_part_parse (kith_row_get_text (row, "part")), DROP), NULL, why, error);

  return act != NULL && kith_act_update (act, row, error) && kith_people_commit (act, ret_act, error);
}

/**
 * kith_db_finish_plan_action:
 * @db: a store with no act open
 * @entry_id: an action
 * @done: when it was done; %KITH_DATE_NONE where it is still to be done after all
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Says that an action was done.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_finish_plan_action (KithDb  *db,
                            gint64   entry_id,
                            KithDate done,
                            KithDate today,
                            gint64  *ret_act,
                            GError **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (done != KITH_DATE_NONE && done > today)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_DONE, "The day is still to come");

  row = load_entry (db, entry_id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "done", done);
  act = kith_act_begin (db, "plan.action-done", NULL, NULL, error);

  return act != NULL && kith_act_update (act, row, error) && kith_people_commit (act, ret_act, error);
}

static KithRow *
load_or_make_score (KithDb              *db,
                    const KithPlanScore *score,
                    GError             **error)
{
  g_autoptr(KithRow) row = NULL;

  if (score->id != 0)
    return kith_row_load (db, &kith_table_plan_score, score->id, error);

  row = kith_row_new (&kith_table_plan_score);
  kith_row_set_int (row, "goal_id", score->goal_id);

  return g_steal_pointer (&row);
}

/* Answers hold on to the root, which may long have been put differently. */
static gboolean
is_plan_open (KithDb  *db,
              gint64   goal_id,
              GError **error)
{
  g_autoptr(KithRow) goal = kith_row_load (db, &kith_table_plan_entry, goal_id, error);
  g_autoptr(KithRow) plan = goal != NULL ? kith_plan_load_open (db, kith_row_get_int (goal, "plan_id"), error) : NULL;

  return plan != NULL;
}

/**
 * kith_db_save_plan_score:
 * @db: a store with no act open
 * @score: what was answered; with an id, the answer that is put right
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Writes down what somebody answered to the question of a goal.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_plan_score (KithDb              *db,
                         const KithPlanScore *score,
                         KithDate             today,
                         gint64              *ret_act,
                         GError             **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (score != NULL, FALSE);

  if (!kith_plan_check_score (score, today, error))
    return FALSE;

  row = load_or_make_score (db, score, error);
  if (row == NULL || !is_plan_open (db, kith_row_get_int (row, "goal_id"), error))
    return FALSE;

  kith_row_set_date (row, "day", score->day);
  fill_speaker (row, &score->speaker);
  kith_row_set_int (row, "score", score->score);
  kith_people_set_words (row, "words", score->words);
  act = kith_act_begin (db, score->id != 0 ? "plan.score-change" : "plan.score-add", NULL, NULL, error);

  return act != NULL &&
         (score->id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error)) &&
         kith_people_commit (act, ret_act, error);
}

/**
 * kith_db_remove_plan_score:
 * @db: a store with no act open
 * @score_id: an answer
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Takes out an answer that was written down by mistake.
 *
 * Returns: whether it is gone
 */
gboolean
kith_db_remove_plan_score (KithDb  *db,
                           gint64   score_id,
                           gint64  *ret_act,
                           GError **error)
{
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  row = kith_row_load (db, &kith_table_plan_score, score_id, error);

  return row != NULL && is_plan_open (db, kith_row_get_int (row, "goal_id"), error) &&
         kith_people_remove (db, &kith_table_plan_score, score_id, "plan.score-remove", ret_act, error);
}
