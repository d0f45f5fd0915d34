/* kith-check.c: whether a store is whole
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-check.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-statement.h"
#include "kith-store-error.h"

static const char integrity_sql[] = "PRAGMA integrity_check";
static const char cipher_sql[] = "PRAGMA cipher_integrity_check";
static const char foreign_keys_sql[] = "PRAGMA foreign_key_check";
static const char has_ledger_sql[] = "SELECT count (*) FROM main.sqlite_schema WHERE name = 'pot_day' /*scan*/";
static const char ledger_sql[] =
  "SELECT printf ('%d', e.id) FROM main.money_entry AS e /*scan*/"
  " WHERE (SELECT count (*) <> e.n_lines OR total (l.pence) <> 0 FROM main.money_line AS l WHERE l.entry_id = e.id)";
static const char pots_sql[] =
  "SELECT printf ('%d', p.id) FROM main.pot AS p /*scan*/"
  " WHERE (SELECT coalesce (sum (d.given - d.agreed - d.spent), 0) FROM main.pot_day AS d WHERE d.pot_id = p.id) <>"
  " (SELECT coalesce (sum (l.pence), 0) FROM main.pot_above AS a JOIN main.money_line AS l ON l.pot_id = a.pot_id"
  "  WHERE a.above_id = p.id AND l.account = 'left')";
static const char open_acts_sql[] = "SELECT act FROM open_act /*scan*/";

static void
add_problem (KithCheckReport *report,
             const char      *format,
             const char      *detail)
{
  g_autoptr(GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", detail, 1);
  g_ptr_array_add (report->problems, g_string_free_and_steal (g_steal_pointer (&sentence)));
}

/* A disk that does not answer, memory that is short, or a person who waits no
 * longer keeps the check from looking. That is no finding.
 */
static gboolean
keeps_from_looking (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
    case SQLITE_IOERR:
    case SQLITE_FULL:
      return TRUE;

    default:
      return FALSE;
    }
}

/* The library tells of it among its findings. */
static gboolean
says_it_could_not_look (const char *row)
{
  static const char words[] = "error code=";
  const char *code = strstr (row, words);

  return g_str_has_prefix (row, "error reading ") ||
         (code != NULL && keeps_from_looking ((int)g_ascii_strtoll (code + strlen (words), NULL, 10)));
}

static gboolean
hear_row (KithCheckReport *report,
          const char      *format,
          const char      *row,
          GError         **error)
{
  if (row != NULL && says_it_could_not_look (row))
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_IO, "The store could not be looked through: %s", row);
      return FALSE;
    }

  if (g_strcmp0 (row, "ok") != 0)
    add_problem (report, format, row != NULL ? row : "");

  return TRUE;
}

/* Damage can stop the check itself, and is then what was found; after a bad page
 * the library calls it by any name.
 */
static gboolean
take_for_problem (KithDb          *db,
                  KithCheckReport *report,
                  const char      *format,
                  GError          *failure,
                  GError         **error)
{
  g_autoptr(GError) owned = failure;

  if (!keeps_from_looking (sqlite3_extended_errcode (db->handle)))
    {
      add_problem (report, format, failure->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&owned));

  return FALSE;
}

/* Every row is a problem, but for the one word that says there is none. */
static gboolean
run_pragma (KithDb          *db,
            const char      *sql,
            const char      *format,
            KithCheckReport *report,
            GError         **error)
{
  GError *failure = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, &failure);

  while (stmt != NULL && kith_statement_step (stmt, &failure))
    {
      if (!hear_row (report, format, kith_statement_get_text (stmt, 0), error))
        return FALSE;
    }

  return failure == NULL || take_for_problem (db, report, format, failure, error);
}

/* The seals are read from the file itself. Where the power went while the log was
 * being folded in, a page of the file may be torn and its whole successor still
 * lie in the log: that is no damage. A copy that cannot be written has no log.
 */
static gboolean
check_seals (KithDb          *db,
             KithCheckReport *report,
             GError         **error)
{
  g_autoptr(GError) local_error = NULL;

  if (!kith_db_fold_log (db, &local_error))
    g_debug ("The log stays as it is while the seals are read: %s", local_error->message);

  return run_pragma (db, cipher_sql, "A page was altered or damaged: %s.", report, error);
}

/* A copy of an older store has no ledger. */
static gboolean
check_ledger (KithDb          *db,
              KithCheckReport *report,
              GError         **error)
{
  GError *failure = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, has_ledger_sql, &failure);

  if (stmt == NULL || !kith_statement_step (stmt, &failure))
    return failure == NULL || take_for_problem (db, report, "The tables cannot be read: %s.", failure, error);
  if (kith_statement_get_int (stmt, 0) == 0)
    return TRUE;

  return run_pragma (db, ledger_sql, "Entry %s of the ledger does not come to nought.", report, error) &&
         run_pragma (db, pots_sql, "The sums of pot %s are not those of its lines.", report, error);
}

static gboolean
check_journal (KithDb          *db,
               KithCheckReport *report,
               GError         **error)
{
  GError *failure = NULL;
  KithJournalFault fault;

  if (!kith_journal_verify (db, &report->n_entries, &fault, &failure))
    return take_for_problem (db, report, "The journal cannot be read: %s.", failure, error);

  if (fault.message != NULL)
    g_ptr_array_add (report->problems,
                     g_strdup_printf ("The journal breaks at entry %" G_GINT64_FORMAT ". %s",
                                      fault.seq, fault.message));

  return TRUE;
}

/**
 * kith_db_check:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Checks the file's pages, the library's seals on them, the links between
 * rows, that the ledger comes to nought and its sums to its lines, and the chain
 * of the journal.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL when the disk or
 *   the memory kept it from looking
 */
KithCheckReport *
kith_db_check (KithDb  *db,
               GError **error)
{
  g_autoptr(KithCheckReport) report = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  report = g_new0 (KithCheckReport, 1);
  report->problems = g_ptr_array_new_with_free_func (g_free);
  if (!check_seals (db, report, error) ||
      !run_pragma (db, integrity_sql, "The file is damaged: %s.", report, error) ||
      !run_pragma (db, foreign_keys_sql, "A row of the table %s points to a row that is not there.", report, error) ||
      !check_ledger (db, report, error) ||
      !run_pragma (db, open_acts_sql, "Act %s was cut off in the middle and is not taken back yet.", report, error) ||
      !check_journal (db, report, error))
    return NULL;

  return g_steal_pointer (&report);
}

/**
 * kith_check_report_free:
 * @self: (transfer full): a report
 */
void
kith_check_report_free (KithCheckReport *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->problems);
  g_free (self);
}
