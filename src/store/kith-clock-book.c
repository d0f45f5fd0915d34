/* kith-clock-book.c: all that clocks are reckoned from, for one child or for many
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-clocks-private.h"

#include "kith-statement.h"
#include "kith-store-figures.h"
#include "kith-store-lists.h"
#include "kith-store-settings.h"
#include "kith-store-terms.h"

static const char authority_sql[] = "SELECT authority_code FROM school WHERE id = :id";

static const char any_term_sql[] = "SELECT EXISTS (SELECT 1 FROM term)";

static gboolean
load_days (KithDb     *db,
           KithSetting setting,
           KithDate    day,
           int        *ret_days,
           GError    **error)
{
  g_autofree char *value = kith_db_dup_setting (db, setting, day, error);

  if (value == NULL)
    return FALSE;

  *ret_days = (int)g_ascii_strtoll (value, NULL, 10);

  return TRUE;
}

static gboolean
load_any_term (KithDb   *db,
               gboolean *ret_has_terms,
               GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, any_term_sql, error);

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  *ret_has_terms = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

static gboolean
load_reckoning (KithDb             *db,
                KithClockReckoning *reckoning,
                GError            **error)
{
  reckoning->as_at = kith_db_get_clock_day (db, error);
  if (reckoning->as_at == KITH_DATE_NONE)
    return FALSE;

  reckoning->rules = kith_db_load_clock_rules (db, error);
  if (reckoning->rules == NULL)
    return FALSE;

  reckoning->calendar = kith_db_load_calendar (db, error);

  return reckoning->calendar != NULL &&
         load_days (db, KITH_SETTING_CLOCK_NEAR_DAYS, reckoning->as_at, &reckoning->near_days, error) &&
         load_days (db, KITH_SETTING_CLOCK_OVER_DAYS, reckoning->as_at, &reckoning->over_days, error) &&
         kith_db_load_held_kinds (db, &reckoning->held, error);
}

/**
 * kith_db_get_clock_day:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * A limit runs on whether or not anybody asks the council's system, so clocks
 * are told as of today. An invented store stands on the day for which it was
 * invented.
 *
 * Returns: the day; %KITH_DATE_NONE on error
 */
KithDate
kith_db_get_clock_day (KithDb  *db,
                       GError **error)
{
  g_return_val_if_fail (db != NULL, KITH_DATE_NONE);

  return kith_db_get_is_fictional (db) ? kith_db_get_as_at (db, error) : kith_date_today ();
}

/*
 * kith_clock_book_new:
 * @db: a store
 * @scope: of whom
 * @child_id: the child, where it is one
 * @with_closed: whether clocks are told that have closed
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): all that their clocks are reckoned from
 */
KithClockBook *
kith_clock_book_new (KithDb        *db,
                     KithClockScope scope,
                     gint64         child_id,
                     gboolean       with_closed,
                     GError       **error)
{
  g_autoptr(KithClockBook) self = g_new0 (KithClockBook, 1);
  gboolean has_terms;

  self->db = db;
  self->reckoning.with_closed = with_closed;
  if (!load_reckoning (db, &self->reckoning, error) || !load_any_term (db, &has_terms, error))
    return NULL;

  if (has_terms)
    self->terms = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  self->records = kith_db_load_clock_records (db, scope, child_id, self->reckoning.as_at, error);
  if (self->records == NULL)
    return NULL;

  if (with_closed)
    {
      self->results = kith_db_load_clock_results (db, self->reckoning.rules, self->reckoning.as_at, error);
      if (self->results == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

/*
 * kith_clock_book_free:
 * @self: (transfer full): a book
 */
void
kith_clock_book_free (KithClockBook *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->reckoning.rules);
  g_clear_pointer (&self->reckoning.calendar, kith_calendar_unref);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->results, g_hash_table_unref);
  g_clear_pointer (&self->terms, g_hash_table_unref);
  g_free (self);
}

static GListModel *
load_terms (KithDb  *db,
            gint64   school_id,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, authority_sql, error);
  g_autoptr(GError) local_error = NULL;
  g_autofree char *authority = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", school_id);
  if (kith_statement_step (stmt, &local_error))
    authority = g_strdup (kith_statement_get_text (stmt, 0));

  if (local_error == NULL)
    return kith_db_load_terms (db, authority, school_id, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* %NULL without an error where nobody has put any in, or no school is known. */
static gboolean
get_terms (KithClockBook *self,
           gint64         school_id,
           GListModel   **ret_terms,
           GError       **error)
{
  GListModel *terms = NULL;

  *ret_terms = NULL;
  if (self->terms == NULL || school_id == 0)
    return TRUE;

  terms = g_hash_table_lookup (self->terms, &school_id);
  if (terms == NULL)
    {
      terms = load_terms (self->db, school_id, error);
      if (terms == NULL)
        return FALSE;

      g_hash_table_insert (self->terms, g_memdup2 (&school_id, sizeof school_id), terms);
    }

  *ret_terms = terms;

  return TRUE;
}

static gboolean
is_same_clock (const KithClockValues *one,
               const KithClockValues *other)
{
  return one->start == other->start && one->closed == other->closed &&
         kith_uid_equal (&one->record, &other->record) &&
         g_str_equal (kith_clock_rule_get_code (one->rule), kith_clock_rule_get_code (other->rule));
}

/* A clock that has closed stands as it did then, whatever the rules say now. */
static void
put_result (GPtrArray *clocks,
            KithClock *result)
{
  for (guint i = 0; i < clocks->len; i++)
    {
      KithClock *clock = g_ptr_array_index (clocks, i);

      if (is_same_clock (kith_clock_get_values (clock), kith_clock_get_values (result)))
        {
          g_ptr_array_index (clocks, i) = g_object_ref (result);
          g_object_unref (clock);
          return;
        }
    }

  g_ptr_array_add (clocks, g_object_ref (result));
}

/*
 * kith_clock_book_run:
 * @self: a book
 * @child_id: a child
 * @child: (nullable): the same, where the clocks are to say so
 * @school_id: the child's school, or 0
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithClock) (nullable): the child's
 *   clocks, in the order of kith_clock_reckoning_run()
 */
GPtrArray *
kith_clock_book_run (KithClockBook *self,
                     gint64         child_id,
                     KithChild     *child,
                     gint64         school_id,
                     GError       **error)
{
  GArray *records = g_hash_table_lookup (self->records, &child_id);
  KithClockSubject subject = { .child_id = child_id, .child = child, .records = records };
  GPtrArray *results = self->results != NULL ? g_hash_table_lookup (self->results, &child_id) : NULL;
  GPtrArray *clocks = NULL;

  if (records == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  if (!get_terms (self, school_id, &subject.terms, error))
    return NULL;

  clocks = kith_clock_reckoning_run (&self->reckoning, &subject);
  for (guint i = 0; results != NULL && i < results->len; i++)
    put_result (clocks, g_ptr_array_index (results, i));

  return clocks;
}
