/* kith-store-retention-acts.c: keeping a child's records, letting them go, and handing a child over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-retention.h"

#include "kith-act.h"
#include "kith-cluster-worker.h"
#include "kith-store-restrictions.h"
#include "kith-store-schools.h"
#include "kith-store-work-private.h"
#include "kith-text.h"

static const char select_hold_sql[] = "SELECT id FROM legal_hold WHERE child_id = :child_id AND lifted IS NULL";

static gboolean
refuse (GError           **error,
        KithRetentionError code,
        const char        *why)
{
  g_set_error_literal (error, KITH_RETENTION_ERROR, (int)code, why);

  return FALSE;
}

static char *
dup_words (const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean (text) : NULL;

  return clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/* Tidied; %NULL where it is a word or less. */
static char *
check_reason (const char *reason,
              GError    **error)
{
  g_autofree char *words = dup_words (reason);

  if (words != NULL && g_utf8_strlen (words, -1) >= KITH_RETENTION_LEAST_REASON)
    return g_steal_pointer (&words);

  refuse (error, KITH_RETENTION_ERROR_REASON, "Say why, in more than a word");

  return NULL;
}

static gint64
find_hold (KithDb  *db,
           gint64   child_id,
           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_hold_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return -1;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (kith_statement_step (stmt, &local_error))
    return kith_statement_get_int (stmt, 0);

  if (local_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

/* Puts in who does it, and writes the row as an act of its own. */
static gboolean
insert_alone (KithDb     *db,
              const char *kind,
              KithRow    *row,
              gint64     *ret_act,
              GError    **error)
{
  gint64 me = kith_db_find_me (db, error);
  g_autoptr(KithAct) act = NULL;

  if (me < 0)
    return FALSE;

  if (me > 0)
    kith_row_set_int (row, "worker_id", me);
  act = kith_act_begin (db, kind, NULL, NULL, error);
  if (act == NULL || !kith_act_insert (act, row, NULL, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

/**
 * kith_db_hold_child:
 * @db: a store with no act open
 * @child_id: a child
 * @reason: why the records are to be kept
 * @today: the day
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithRetentionError or #KithStoreError
 *
 * Keeps the records of a child, until that is lifted.
 *
 * Returns: whether they are kept
 */
gboolean
kith_db_hold_child (KithDb     *db,
                    gint64      child_id,
                    const char *reason,
                    KithDate    today,
                    gint64     *ret_act,
                    GError    **error)
{
  g_autofree char *words = NULL;
  g_autoptr(KithRow) row = NULL;
  gint64 held;

  g_return_val_if_fail (db != NULL, FALSE);

  words = check_reason (reason, error);
  if (words == NULL)
    return FALSE;

  held = find_hold (db, child_id, error);
  if (held != 0)
    return held > 0 && refuse (error, KITH_RETENTION_ERROR_HELD, "These records are kept already");

  row = kith_row_new (&kith_table_legal_hold);
  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_text (row, "reason", words);
  kith_row_set_date (row, "start", today);

  return insert_alone (db, "child.hold", row, ret_act, error);
}

/**
 * kith_db_lift_hold:
 * @db: a store with no act open
 * @child_id: a child whose records are kept
 * @reason: why they need not be kept any more
 * @today: the day
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithRetentionError or #KithStoreError
 *
 * Returns: whether they are like those of any other child
 */
gboolean
kith_db_lift_hold (KithDb     *db,
                   gint64      child_id,
                   const char *reason,
                   KithDate    today,
                   gint64     *ret_act,
                   GError    **error)
{
  g_autofree char *words = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 held;

  g_return_val_if_fail (db != NULL, FALSE);

  words = check_reason (reason, error);
  if (words == NULL)
    return FALSE;

  held = find_hold (db, child_id, error);
  if (held <= 0)
    return held == 0 && refuse (error, KITH_RETENTION_ERROR_NONE, "These records are not kept by a hold");

  row = kith_row_load (db, &kith_table_legal_hold, held, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "lifted", today);
  kith_row_set_text (row, "lift_reason", words);
  act = kith_act_begin (db, "child.lift-hold", NULL, NULL, error);
  if (act == NULL || !kith_act_update (act, row, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

/* Whoever of the store is called so; 0 where it is somebody else, or a team. */
static gboolean
find_recipient (KithDb     *db,
                const char *recipient,
                gint64     *ret_worker_id,
                GError    **error)
{
  g_autoptr(GListModel) workers = kith_db_load_all_workers (db, error);
  g_autofree char *folded = kith_text_fold (recipient);

  if (workers == NULL)
    return FALSE;

  *ret_worker_id = 0;
  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);
      g_autofree char *name = kith_text_fold (kith_cluster_worker_get_name (worker));

      if (g_strcmp0 (name, folded) != 0)
        continue;

      if (kith_cluster_worker_get_is_me (worker))
        return refuse (error, KITH_RETENTION_ERROR_RECIPIENT, "Say to whom: this is you");

      *ret_worker_id = kith_cluster_worker_get_worker_id (worker);
    }

  return TRUE;
}

/* Who works with the child from the day on stands in the records: that worker,
 * or nobody here.
 */
static gboolean
write_hand_over (KithAct *act,
                 KithRow *row,
                 gint64   worker_id,
                 KithDate today,
                 GError **error)
{
  gint64 me = kith_db_find_me (kith_act_get_db (act), error);

  if (me < 0)
    return FALSE;

  if (me > 0)
    kith_row_set_int (row, "worker_id", me);

  return kith_act_insert (act, row, NULL, error) &&
         kith_work_give_child (act, kith_row_get_int (row, "child_id"), worker_id, today, error);
}

/**
 * kith_db_hand_over:
 * @db: a store with no act open
 * @child_id: a child
 * @recipient: to whom: a worker, a team, another council
 * @why: why
 * @today: the day
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithRetentionError or #KithStoreError
 *
 * Records that somebody else works with the child from now on: the worker of the
 * store who is called so, or nobody here. Nothing is sent by it.
 *
 * Returns: whether it is recorded
 */
gboolean
kith_db_hand_over (KithDb     *db,
                   gint64      child_id,
                   const char *recipient,
                   const char *why,
                   KithDate    today,
                   gint64     *ret_act,
                   GError    **error)
{
  g_autofree char *whom = dup_words (recipient);
  g_autofree char *words = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 worker_id;

  g_return_val_if_fail (db != NULL, FALSE);

  if (whom == NULL)
    return refuse (error, KITH_RETENTION_ERROR_RECIPIENT, "Say to whom");

  words = check_reason (why, error);
  if (words == NULL || !find_recipient (db, whom, &worker_id, error))
    return FALSE;

  row = kith_row_new (&kith_table_handover);
  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_date (row, "day", today);
  kith_row_set_text (row, "recipient", whom);
  kith_row_set_text (row, "why", words);
  act = kith_act_begin (db, "child.hand-over", NULL, NULL, error);
  if (act == NULL || !write_hand_over (act, row, worker_id, today, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}
