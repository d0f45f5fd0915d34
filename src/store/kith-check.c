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

/* That the check gave way to something says nothing of the store. */
static gboolean
note_failure (KithCheckReport *report,
              const char      *format,
              GError         **failure,
              GError         **error)
{
  if (g_error_matches (*failure, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED))
    {
      g_propagate_error (error, g_steal_pointer (failure));
      return FALSE;
    }

  if (*failure != NULL)
    add_problem (report, format, (*failure)->message);

  return TRUE;
}

/* Every row is a problem, but for the one word that says there is none. What
 * fails on the way is a problem as well: damage can stop the check itself.
 */
static gboolean
run_pragma (KithDb          *db,
            const char      *sql,
            const char      *format,
            KithCheckReport *report,
            GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, &local_error);

  while (stmt != NULL && kith_statement_step (stmt, &local_error))
    {
      const char *row = kith_statement_get_text (stmt, 0);

      if (g_strcmp0 (row, "ok") != 0)
        add_problem (report, format, row != NULL ? row : "");
    }

  return note_failure (report, format, &local_error, error);
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
  g_autoptr(GError) fold_error = NULL;

  if (!kith_db_fold_log (db, &fold_error))
    g_debug ("The log stays as it is while the seals are read: %s", fold_error->message);

  return run_pragma (db, cipher_sql, "A page was altered or damaged: %s.", report, error);
}

static gboolean
check_journal (KithDb          *db,
               KithCheckReport *report,
               GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  KithJournalFault fault;

  if (!kith_journal_verify (db, &report->n_entries, &fault, &local_error))
    return note_failure (report, "The journal cannot be read: %s.", &local_error, error);

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
 * rows, and the chain of the journal.
 *
 * Returns: (transfer full) (nullable): what was found
 */
KithCheckReport *
kith_db_check (KithDb  *db,
               GError **error)
{
  g_autoptr(KithCheckReport) report = g_new0 (KithCheckReport, 1);

  report->problems = g_ptr_array_new_with_free_func (g_free);
  if (!check_seals (db, report, error) ||
      !run_pragma (db, integrity_sql, "The file is damaged: %s.", report, error) ||
      !run_pragma (db, foreign_keys_sql, "A row of the table %s points to a row that is not there.", report, error) ||
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
