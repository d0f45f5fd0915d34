/* kith-unseen.c: who was not seen for long
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Seen is seen, whether or not it was a visit. Of a child of whom neither the
 * council's list nor a note says a day, nobody knows, and nothing is said.
 */

#include "config.h"

#include "kith-unseen-private.h"

#include "kith-due-step.h"
#include "kith-statement.h"
#include "kith-store-settings.h"

static const char select_last_seen_sql[] =
  "SELECT max (coalesce ((SELECT max (day) FROM sighting WHERE child_id = :child_id), ''),"
  " coalesce ((SELECT max (done) FROM council_date WHERE child_id = :child_id AND kind IN ('seen', 'visit')), ''))";

static const struct
{
  KithCaseState  state;
  KithSetting    setting;
} limits[] =
{
  { KITH_CASE_STATE_PROTECTION, KITH_SETTING_UNSEEN_PROTECTION_DAYS },
  { KITH_CASE_STATE_LOOKED_AFTER, KITH_SETTING_UNSEEN_LOOKED_AFTER_DAYS },
  { KITH_CASE_STATE_IN_NEED, KITH_SETTING_UNSEEN_IN_NEED_DAYS },
};

struct _KithUnseen
{
  KithStatement *last_seen;
  KithDate       day;
  int            n_days[G_N_ELEMENTS (limits)];
};

KithUnseen *
kith_unseen_new (KithDb  *db,
                 KithDate day,
                 GError **error)
{
  g_autoptr(KithUnseen) self = g_new0 (KithUnseen, 1);

  self->day = day;
  self->last_seen = kith_db_prepare (db, select_last_seen_sql, error);
  if (self->last_seen == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *value = kith_db_dup_setting (db, limits[i].setting, day, error);

      if (value == NULL)
        return NULL;

      self->n_days[i] = atoi (value);
    }

  return g_steal_pointer (&self);
}

void
kith_unseen_free (KithUnseen *self)
{
  g_clear_pointer (&self->last_seen, kith_statement_release);
  g_free (self);
}

/* 0 where nothing is asked of a child in that state. */
static int
get_limit (KithUnseen   *self,
           KithCaseState state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      if (limits[i].state == state)
        return self->n_days[i];
    }

  return 0;
}

static gboolean
load_last_seen (KithUnseen *self,
                gint64      child_id,
                KithDate   *ret_seen,
                GError    **error)
{
  g_autoptr(GError) local_error = NULL;

  kith_statement_reset (self->last_seen);
  kith_statement_bind_int (self->last_seen, ":child_id", child_id);
  if (kith_statement_step (self->last_seen, &local_error))
    {
      *ret_seen = kith_statement_get_date (self->last_seen, 0);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Puts the child of the row among those who were not seen for long, if it is one. */
gboolean
kith_unseen_add (KithUnseen      *self,
                 KithCaseloadRow *row,
                 GListStore      *unseen,
                 GError         **error)
{
  int limit = get_limit (self, kith_caseload_row_get_state (row));
  gint64 child_id = kith_caseload_row_get_id (row);
  KithDate seen = KITH_DATE_NONE;
  g_autoptr(KithDueStep) item = NULL;

  if (limit == 0)
    return TRUE;

  if (!load_last_seen (self, child_id, &seen, error))
    return FALSE;

  if (seen == KITH_DATE_NONE || self->day - seen <= limit)
    return TRUE;

  item = kith_due_step_new (child_id, 0, child_id, "unseen",
                            kith_child_get_display_name (kith_caseload_row_get_child (row)), NULL, seen);
  g_list_store_append (unseen, item);

  return TRUE;
}
