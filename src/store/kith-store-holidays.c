/* kith-store-holidays.c: the store's list of bank holidays, and a newer one in its place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file speaks for each year of which it names a holiday, and for that year it
 * is the whole truth: what it no longer has was moved or called off. Of other
 * years it says nothing, and the store's list stays: gov.uk drops old years
 * from the file, and clocks of old cases still rest on them.
 */

#include "config.h"

#include "kith-store-holidays.h"

#include <glib/gi18n.h>

#include "kith-statement.h"
#include "kith-store-clocks-private.h"
#include "kith-store-import.h"

static const char select_holidays_sql[] =
  "SELECT id, day, title FROM bank_holiday /*scan*/ ORDER BY day";

/* A row of the list as the store has it. */
typedef struct
{
  gint64    id;
  KithDate  day;
  char     *title;
} Listed;

static void
listed_free (gpointer pointer)
{
  Listed *listed = pointer;

  g_free (listed->title);
  g_free (listed);
}

static void
holiday_clear (gpointer pointer)
{
  KithBankHoliday *holiday = pointer;

  g_clear_pointer (&holiday->title, g_free);
}

static GPtrArray *
load_listed (KithDb  *db,
             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_holidays_sql, error);
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (listed_free);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      Listed *listed = g_new0 (Listed, 1);

      listed->id = kith_statement_get_int (stmt, 0);
      listed->day = kith_statement_get_date (stmt, 1);
      listed->title = g_strdup (kith_statement_get_text (stmt, 2));
      g_ptr_array_add (all, listed);
    }

  if (local_error == NULL)
    return g_steal_pointer (&all);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static int
year_of (KithDate day)
{
  int year;

  kith_date_get_ymd (day, &year, NULL, NULL);

  return year;
}

static void
note_day (KithImportTally  *tally,
          KithImportVerdict verdict,
          KithDate          day,
          const char       *why)
{
  /* Translators: a day with its weekday, as g_date_time_format() takes it. */
  g_autofree char *subject = kith_date_format (day, _("%A %-d %B %Y"));

  kith_import_tally_add (tally, verdict, 0, subject, NULL, why);
}

static gboolean
add_holiday (KithAct               *act,
             const KithBankHoliday *holiday,
             KithImportTally       *tally,
             GError               **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_bank_holiday);

  kith_row_set_date (row, "day", holiday->date);
  kith_row_set_text (row, "title", holiday->title);
  note_day (tally, KITH_IMPORT_NEW, holiday->date, holiday->title);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
rename_holiday (KithAct               *act,
                const Listed          *listed,
                const KithBankHoliday *holiday,
                KithImportTally       *tally,
                GError               **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autofree char *why = NULL;

  if (g_str_equal (listed->title, holiday->title))
    {
      note_day (tally, KITH_IMPORT_SAME, holiday->date, NULL);
      return TRUE;
    }

  row = kith_row_load (kith_act_get_db (act), &kith_table_bank_holiday, listed->id, error);
  if (row == NULL)
    return FALSE;

  /* Translators: the new name of a bank holiday, then its old one. */
  why = g_strdup_printf (_("“%s”, which was “%s”"), holiday->title, listed->title);
  note_day (tally, KITH_IMPORT_CHANGED, holiday->date, why);
  kith_row_set_text (row, "title", holiday->title);

  return kith_act_update (act, row, error);
}

static gboolean
take_out (KithAct         *act,
          const Listed    *listed,
          KithImportTally *tally,
          GError         **error)
{
  note_day (tally, KITH_IMPORT_GONE, listed->day, listed->title);

  return kith_act_delete (act, &kith_table_bank_holiday, listed->id, error);
}

static GHashTable *
index_by_day (GPtrArray *listed)
{
  GHashTable *by_day = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < listed->len; i++)
    {
      Listed *one = g_ptr_array_index (listed, i);

      g_hash_table_insert (by_day, GINT_TO_POINTER (one->day), one);
    }

  return by_day;
}

static gboolean
apply_holiday (KithAct               *act,
               const KithBankHoliday *holiday,
               const Listed          *listed,
               gboolean               is_repeated,
               KithImportTally       *tally,
               GError               **error)
{
  if (is_repeated)
    {
      note_day (tally, KITH_IMPORT_FAULT, holiday->date, _("The file has this day twice; its first name is taken."));
      return TRUE;
    }

  return listed != NULL
    ? rename_holiday (act, listed, holiday, tally, error)
    : add_holiday (act, holiday, tally, error);
}

static gboolean
apply_holidays (KithAct         *act,
                GArray          *holidays,
                KithImportTally *tally,
                GError         **error)
{
  g_autoptr(GPtrArray) listed = load_listed (kith_act_get_db (act), error);
  g_autoptr(GHashTable) by_day = NULL;
  g_autoptr(GHashTable) days = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr(GHashTable) years = g_hash_table_new (g_direct_hash, g_direct_equal);

  if (listed == NULL)
    return FALSE;

  by_day = index_by_day (listed);
  for (guint i = 0; i < holidays->len; i++)
    {
      const KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, i);
      gpointer day = GINT_TO_POINTER (holiday->date);
      gboolean is_repeated = !g_hash_table_add (days, day);

      g_hash_table_add (years, GINT_TO_POINTER (year_of (holiday->date)));
      if (!apply_holiday (act, holiday, g_hash_table_lookup (by_day, day), is_repeated, tally, error))
        return FALSE;
    }

  for (guint i = 0; i < listed->len; i++)
    {
      const Listed *one = g_ptr_array_index (listed, i);

      if (g_hash_table_contains (years, GINT_TO_POINTER (year_of (one->day))) &&
          !g_hash_table_contains (days, GINT_TO_POINTER (one->day)) &&
          !take_out (act, one, tally, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * kith_db_apply_holidays:
 * @act: an act
 * @holidays: (element-type KithBankHoliday): a newer list, earliest first
 * @tally: what it comes to
 * @error: return location for a #KithStoreError
 *
 * Makes the store's list say what @holidays says of the years that it speaks
 * of. Clocks that run move with it, and @tally is told how; those that have
 * closed stay as they were told.
 *
 * Returns: whether it does
 */
gboolean
kith_db_apply_holidays (KithAct         *act,
                        GArray          *holidays,
                        KithImportTally *tally,
                        GError         **error)
{
  g_autoptr(GHashTable) before = kith_clock_stand_load (kith_act_get_db (act), error);

  return before != NULL &&
         apply_holidays (act, holidays, tally, error) &&
         kith_clock_stand_freeze (before, act, tally, error);
}

/**
 * kith_db_load_holidays:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithBankHoliday) (nullable): the
 *   store's bank holidays, earliest first
 */
GArray *
kith_db_load_holidays (KithDb  *db,
                       GError **error)
{
  g_autoptr(GPtrArray) listed = load_listed (db, error);
  g_autoptr(GArray) holidays = g_array_new (FALSE, TRUE, sizeof (KithBankHoliday));

  if (listed == NULL)
    return NULL;

  g_array_set_clear_func (holidays, holiday_clear);
  for (guint i = 0; i < listed->len; i++)
    {
      Listed *one = g_ptr_array_index (listed, i);
      const KithBankHoliday holiday = { one->day, g_steal_pointer (&one->title) };

      g_array_append_val (holidays, holiday);
    }

  return g_steal_pointer (&holidays);
}
