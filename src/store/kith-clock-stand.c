/* kith-clock-stand.c: how all clocks stand, before and after something that moves them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule that is changed, or a list of bank holidays that is replaced, would
 * tell clocks anew that have closed, and somebody who was in time then would
 * be late now. So both are done between two looks at all clocks: a closed one
 * that would differ is written down as it stood, in the same act, and one undo
 * takes both back. What runs is meant to move; of that a preview says how.
 *
 * Only what would differ is kept. All else still follows from the records.
 */

#include "config.h"

#include "kith-store-clocks-private.h"

#include <glib/gi18n.h>

#include "kith-statement.h"

static const char select_results_sql[] =
  "SELECT child_id, code, record_uid, start, closed, outcome, due, day, total, is_confirmed"
  " FROM clock_result /*scan*/ ORDER BY id";

static KithClock *
result_from_row (KithStatement  *stmt,
                 KithClockRules *rules,
                 KithDate        as_at)
{
  KithDate start = kith_statement_get_date (stmt, 3);
  KithClockValues values = {
    .child_id = kith_statement_get_int (stmt, 0),
    .start = start,
    .closed = kith_statement_get_date (stmt, 4),
    .state = g_strcmp0 (kith_statement_get_text (stmt, 5), "done") == 0 ? KITH_CLOCK_DONE : KITH_CLOCK_ENDED,
    .day = (int)kith_statement_get_int (stmt, 7),
    .as_at = as_at,
    .booked = KITH_DATE_NONE,
    .is_frozen = TRUE,
  };
  guint rule;

  if (!kith_clock_rules_find (rules, kith_statement_get_text (stmt, 1), &rule))
    return NULL;

  values.rule = kith_clock_rules_get_on (rules, rule, start);
  if (values.rule == NULL)
    values.rule = kith_clock_rules_get_on (rules, rule, KITH_DATE_MAX);

  kith_statement_get_uid (stmt, 2, &values.record);
  values.due.day = kith_statement_get_date (stmt, 6);
  values.due.act_by = values.due.day;
  values.due.total = (int)kith_statement_get_int (stmt, 8);
  values.due.is_confirmed = kith_statement_get_int (stmt, 9) != 0;

  return kith_clock_new (&values);
}

static void
file_under_child (GHashTable *by_child,
                  KithClock  *clock)
{
  gint64 child_id = kith_clock_get_child_id (clock);
  GPtrArray *of_child = g_hash_table_lookup (by_child, &child_id);

  if (of_child == NULL)
    {
      of_child = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (by_child, g_memdup2 (&child_id, sizeof child_id), of_child);
    }

  g_ptr_array_add (of_child, clock);
}

/*
 * kith_db_load_clock_results:
 * @db: a store
 * @rules: the rules
 * @as_at: the day in question
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): child id → (element-type KithClock):
 *   closed clocks as they stood
 */
GHashTable *
kith_db_load_clock_results (KithDb         *db,
                            KithClockRules *rules,
                            KithDate        as_at,
                            GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_results_sql, error);
  g_autoptr(GHashTable) by_child = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      KithClock *clock = result_from_row (stmt, rules, as_at);

      /* A newer program may know rules that this one does not. */
      if (clock != NULL)
        file_under_child (by_child, clock);
    }

  if (local_error == NULL)
    return g_steal_pointer (&by_child);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static char *
make_key (const KithClockValues *values)
{
  g_autofree char *uid = kith_uid_to_string (&values->record);

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s %s %d %d", values->child_id,
                          kith_clock_rule_get_code (values->rule), uid, values->start, values->closed);
}

/*
 * kith_clock_stand_load:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): all clocks of all children whom the
 *   authority has known, also those that have closed
 */
GHashTable *
kith_clock_stand_load (KithDb  *db,
                       GError **error)
{
  g_autoptr(KithClockBook) book = kith_clock_book_new (db, KITH_CLOCK_OF_ALL, 0, TRUE, error);
  g_autoptr(GHashTable) stand = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  GHashTableIter iter;
  gpointer key;

  if (book == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, book->records);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autoptr(GPtrArray) clocks = kith_clock_book_run (book, *(gint64 *)key, NULL, 0, error);

      if (clocks == NULL)
        return NULL;

      for (guint i = 0; i < clocks->len; i++)
        {
          KithClock *clock = g_ptr_array_index (clocks, i);

          g_hash_table_insert (stand, make_key (kith_clock_get_values (clock)), g_object_ref (clock));
        }
    }

  return g_steal_pointer (&stand);
}

static gboolean
is_told_alike (const KithClockValues *one,
               const KithClockValues *other)
{
  return one->due.day == other->due.day && one->due.total == other->due.total &&
         one->day == other->day && one->state == other->state;
}

static gboolean
write_result (KithAct               *act,
              const KithClockValues *values,
              GError               **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_clock_result);

  kith_row_set_int (row, "child_id", values->child_id);
  kith_row_set_text (row, "code", kith_clock_rule_get_code (values->rule));
  kith_row_set_blob (row, "record_uid", &values->record, sizeof values->record);
  kith_row_set_date (row, "start", values->start);
  kith_row_set_date (row, "closed", values->closed);
  kith_row_set_text (row, "outcome", values->state == KITH_CLOCK_DONE ? "done" : "ended");
  kith_row_set_date (row, "due", values->due.day);
  kith_row_set_int (row, "day", values->day);
  kith_row_set_int (row, "total", values->due.total);
  kith_row_set_int (row, "is_confirmed", values->due.is_confirmed != FALSE);

  return kith_act_insert (act, row, NULL, error);
}

/* How many clocks of one rule go from one day to another. */
typedef struct
{
  KithClockRule *rule;
  KithDate       from;
  KithDate       to;
  guint          n;
} Move;

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const Move *first = a;
  const Move *second = b;
  int by_rule = g_strcmp0 (kith_clock_rule_get_title (first->rule), kith_clock_rule_get_title (second->rule));

  return by_rule != 0 ? by_rule : (first->from > second->from) - (first->from < second->from);
}

static void
count_move (GArray                *moves,
            const KithClockValues *before,
            const KithClockValues *after)
{
  const Move move = { before->rule, before->due.day, after->due.day, 1 };

  for (guint i = 0; i < moves->len; i++)
    {
      Move *other = &g_array_index (moves, Move, i);

      if (other->from == move.from && other->to == move.to &&
          g_str_equal (kith_clock_rule_get_code (other->rule), kith_clock_rule_get_code (move.rule)))
        {
          other->n++;
          return;
        }
    }

  g_array_append_val (moves, move);
}

static void
tell_moves (GArray          *moves,
            KithImportTally *tally)
{
  g_array_sort (moves, compare_moves);
  for (guint i = 0; i < moves->len; i++)
    {
      const Move *move = &g_array_index (moves, Move, i);
      /* Translators: a day with its weekday, as g_date_time_format() takes it. */
      g_autofree char *from = kith_date_format (move->from, _("%a %-d %B %Y"));
      g_autofree char *to = kith_date_format (move->to, _("%a %-d %B %Y"));
      g_autofree char *why = g_strdup_printf (ngettext ("%u running clock would be due on %s, not on %s.",
                                                        "%u running clocks would be due on %s, not on %s.", move->n),
                                              move->n, to, from);

      kith_import_tally_add (tally, KITH_IMPORT_FAULT, 0, kith_clock_rule_get_title (move->rule), NULL, why);
    }
}

/*
 * kith_clock_stand_freeze:
 * @before: how all clocks stood before the act
 * @act: the act
 * @tally: (nullable): is told which clocks move that run
 * @error: return location for a #KithStoreError
 *
 * Writes down those that have closed and would now be told otherwise.
 *
 * Returns: whether they are written
 */
gboolean
kith_clock_stand_freeze (GHashTable      *before,
                         KithAct         *act,
                         KithImportTally *tally,
                         GError         **error)
{
  g_autoptr(GHashTable) after = kith_clock_stand_load (kith_act_get_db (act), error);
  g_autoptr(GArray) moves = g_array_new (FALSE, FALSE, sizeof (Move));
  GHashTableIter iter;
  gpointer key, value;

  if (after == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const KithClockValues *stood = kith_clock_get_values (value);
      KithClock *clock = g_hash_table_lookup (after, key);
      const KithClockValues *stands = clock != NULL ? kith_clock_get_values (clock) : NULL;

      if (stood->closed != KITH_DATE_NONE)
        {
          if (!stood->is_frozen && (stands == NULL || !is_told_alike (stood, stands)) &&
              !write_result (act, stood, error))
            return FALSE;
        }
      else if (stands != NULL && stood->due.day != stands->due.day &&
               stood->due.day != KITH_DATE_NONE && stands->due.day != KITH_DATE_NONE)
        {
          count_move (moves, stood, stands);
        }
    }

  if (tally != NULL)
    tell_moves (moves, tally);

  return TRUE;
}
