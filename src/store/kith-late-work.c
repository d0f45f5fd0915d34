/* kith-late-work.c: work recorded by hand that the council's system ought to have by now
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-late-work-private.h"

#include "kith-council-limit.h"
#include "kith-due-step.h"
#include "kith-note-limits-private.h"
#include "kith-statement.h"

static const char select_work_sql[] =
  "SELECT w.id, w.child_id, w.kind,"
  " nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''), w.day"
  " FROM work_record AS w /*scan*/"
  " JOIN child AS c ON c.id = w.child_id"
  " WHERE w.council = 'not-yet'"
  " /*sort*/ ORDER BY w.day, w.id";

/* Of a kind of work the limit is kept as one of notes is. */
static KithDate
get_work_due (KithNoteLimits *limits,
              const char     *kind,
              KithDate        day)
{
  g_autofree char *name = g_strconcat (KITH_COUNCIL_LIMIT_OF_WORK, kind, NULL);

  return kith_note_limits_get_due (limits, name, day);
}

/* (element-type KithDueStep): its kind, and the day of the limit. */
GListModel *
kith_late_work_load (KithDb  *db,
                     KithDate day,
                     GError **error)
{
  g_autoptr(KithNoteLimits) limits = kith_note_limits_load (db, error);
  g_autoptr(KithStatement) stmt = limits != NULL ? kith_db_prepare (db, select_work_sql, error) : NULL;
  g_autoptr(GListStore) work = g_list_store_new (KITH_TYPE_DUE_STEP);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      const char *kind = kith_statement_get_text (stmt, 2);
      KithDate due = get_work_due (limits, kind, kith_statement_get_date (stmt, 4));
      g_autoptr(KithDueStep) late = kith_due_step_new (kith_statement_get_int (stmt, 0), 0, kith_statement_get_int (stmt, 1),
                                                       kind, kith_statement_get_text (stmt, 3), NULL, due);

      if (due < day)
        g_list_store_append (work, late);
    }

  if (local_error == NULL)
    return G_LIST_MODEL (g_steal_pointer (&work));

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}
