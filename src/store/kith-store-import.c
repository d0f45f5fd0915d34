/* kith-store-import.c: taking files in: what each would change, and doing it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A preview is the import itself, rehearsed: the same code writes the same
 * rows in a transaction that is then taken back. So the preview cannot promise
 * anything that the import does not keep.
 */

#include "config.h"

#include "kith-store-import.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "kith-bank-holidays.h"
#include "kith-import-complete.h"
#include "kith-sight-private.h"
#include "kith-statement.h"
#include "kith-store-list-words.h"

static const char count_same_sql[] =
  "SELECT count(*) FROM import"
  " WHERE kind = :kind AND reference_date = :day AND file_hash = :file_hash AND source IS :source"
  " AND coalesce (school_id, 0) = :school_id";

static gpointer
parse (const char   *kind,
       GBytes       *bytes,
       GCancellable *cancellable,
       GError      **error)
{
  if (strcmp (kind, "cin") == 0)
    return kith_cin_return_new_from_xml (bytes, cancellable, error);

  if (strcmp (kind, "schools") == 0)
    return kith_school_list_new_from_csv (bytes, cancellable, error);

  if (strcmp (kind, "holidays") == 0)
    return kith_bank_holidays_new_from_json (bytes, error);

  g_assert (strcmp (kind, "links") == 0);

  return kith_school_links_new_from_csv (bytes, cancellable, error);
}

static void
free_parsed (const char *kind,
             gpointer    parsed)
{
  if (strcmp (kind, "cin") == 0)
    kith_cin_return_free (parsed);
  else if (strcmp (kind, "schools") == 0)
    kith_school_list_free (parsed);
  else if (strcmp (kind, "holidays") == 0)
    g_array_unref (parsed);
  else if (strcmp (kind, "roll") == 0)
    kith_roll_file_free (parsed);
  else if (strcmp (kind, "caseload") == 0)
    kith_caseload_file_free (parsed);
  else
    kith_school_links_free (parsed);
}

/**
 * kith_import_source_new:
 * @kind: "cin", "schools", "links" or "holidays"
 * @file_name: the name without its folder
 * @bytes: the file
 * @cancellable: (nullable): stops the reading
 * @error: return location for an error of the reader
 *
 * Reads a file. It needs no store, so it belongs on a thread of its own.
 *
 * Returns: (transfer full) (nullable): the file, ready to be taken in
 */
KithImportSource *
kith_import_source_new (const char   *kind,
                        const char   *file_name,
                        GBytes       *bytes,
                        GCancellable *cancellable,
                        GError      **error)
{
  gpointer parsed = parse (kind, bytes, cancellable, error);
  KithImportSource *self;

  if (parsed == NULL)
    return NULL;

  self = g_new0 (KithImportSource, 1);
  self->kind = g_strdup (kind);
  self->file_name = g_strdup (file_name);
  self->parsed = parsed;
  crypto_generichash (self->file_hash, sizeof self->file_hash,
                      g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, 0);

  return self;
}

/**
 * kith_import_source_new_list:
 * @kind: "roll" or "caseload"
 * @file_name: the name without its folder
 * @parsed: (transfer full): a #KithRollFile or a #KithCaseloadFile
 *
 * Takes a list that was read by a mapping. Its terms and its hash are for the
 * caller to fill in.
 *
 * Returns: (transfer full): the list, ready to be taken in
 */
KithImportSource *
kith_import_source_new_list (const char *kind,
                             const char *file_name,
                             gpointer    parsed)
{
  KithImportSource *self = g_new0 (KithImportSource, 1);

  self->kind = g_strdup (kind);
  self->file_name = g_strdup (file_name);
  self->parsed = parsed;
  self->terms.day = KITH_DATE_NONE;
  self->terms.children = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * kith_import_source_free:
 * @self: (transfer full): a file that was read
 */
void
kith_import_source_free (KithImportSource *self)
{
  g_return_if_fail (self != NULL);

  free_parsed (self->kind, self->parsed);
  g_free (self->terms.system);
  g_free (self->terms.fingerprint);
  g_free (self->terms.mapping);
  g_clear_pointer (&self->terms.children, g_array_unref);
  g_clear_pointer (&self->terms.answers, g_hash_table_unref);
  g_clear_object (&self->terms.keeper);
  g_clear_pointer (&self->progress, kith_progress_unref);
  g_free (self->kind);
  g_free (self->file_name);
  g_free (self);
}

static gboolean
hide_line (KithImportTally *tally,
           guint            line)
{
  if (tally->restricted == NULL)
    tally->restricted = g_hash_table_new (g_direct_hash, g_direct_equal);
  if (line != 0)
    g_hash_table_add (tally->restricted, GUINT_TO_POINTER (line));

  return TRUE;
}

/*
 * kith_import_tally_restrict:
 * @tally: a tally
 * @line: a line of the file, or 0 for none
 * @child_id: the child whom it means
 *
 * Before anything is said of a line: of one that means a child whose record may
 * not be seen nothing is said at all, though it is taken in.
 *
 * Returns: whether it is one
 */
gboolean
kith_import_tally_restrict (KithImportTally *tally,
                            guint            line,
                            gint64           child_id)
{
  return tally->db != NULL && kith_db_is_hidden (tally->db, child_id) && hide_line (tally, line);
}

static gboolean
is_restricted (KithImportTally *tally,
               guint            line,
               const char      *subject)
{
  if (tally->db != NULL && kith_db_hides_identifier (tally->db, subject))
    return hide_line (tally, line);

  return tally->restricted != NULL && g_hash_table_contains (tally->restricted, GUINT_TO_POINTER (line));
}

/*
 * kith_import_tally_add:
 * @tally: a tally
 * @verdict: what became of it
 * @line: its place in the file
 * @subject: (nullable): the identifier it is about
 * @rule: (nullable): the rule that it breaks
 * @why: (nullable): what is wrong
 *
 * Counts one thing of the file, and lists it where that is asked for.
 */
void
kith_import_tally_add (KithImportTally  *tally,
                       KithImportVerdict verdict,
                       guint             line,
                       const char       *subject,
                       const char       *rule,
                       const char       *why)
{
  g_autoptr(KithImportLine) item = NULL;

  if (is_restricted (tally, line, subject))
    return;

  tally->counts[verdict]++;
  kith_progress_tell (tally->progress, ++tally->n_done, tally->n_things);
  if (tally->lines == NULL || (tally->listed & KITH_IMPORT_BIT (verdict)) == 0)
    return;

  item = kith_import_line_new (verdict, line, subject, rule, why);
  g_list_store_append (tally->lines, item);
}

/* All that is said of the lines that were left out. */
static void
close_tally (KithImportTally *tally)
{
  guint n_rows = tally->restricted != NULL ? g_hash_table_size (tally->restricted) : 0;
  g_autofree char *why = NULL;

  g_clear_pointer (&tally->restricted, g_hash_table_unref);
  tally->db = NULL;
  if (n_rows == 0)
    return;

  why = g_strdup_printf (ngettext ("%u row belongs to a restricted record.", "%u rows belong to restricted records.",
                                   n_rows), n_rows);
  kith_import_tally_add (tally, KITH_IMPORT_FAULT, 0, NULL, NULL, why);
}

static KithImportVerdict
verdict_of (const KithListFault *fault)
{
  return fault->verdict == KITH_LIST_VERDICT_REFUSED ? KITH_IMPORT_REFUSED : KITH_IMPORT_FAULT;
}

/*
 * kith_import_tally_add_list_faults:
 * @tally: a tally
 * @faults: (element-type KithListFault): what the reader of a list found
 */
void
kith_import_tally_add_list_faults (KithImportTally *tally,
                                   GPtrArray       *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const KithListFault *fault = g_ptr_array_index (faults, i);
      /* Translators: a sentence without its full stop */
      g_autofree char *why = g_strdup_printf (_("%s."), gettext (kith_list_reason_to_sentence (fault->reason)));

      kith_import_tally_add (tally, verdict_of (fault), fault->line,
                             fault->field != KITH_FIELD_NONE ? kith_list_words_field (fault->field) : NULL, NULL, why);
    }
}

static void
free_payload (gpointer payload)
{
  kith_import_source_free (payload);
}

static char *
describe_cin (KithCinReturn *cin)
{
  g_autofree char *day = cin->reference_date != KITH_DATE_NONE
    ? kith_date_format (cin->reference_date, C_("date", "%-e %B %Y"))
    : NULL;

  return g_strdup_printf (_("Children in need census %d, authority %s, as at %s"),
                          cin->year,
                          cin->authority != NULL ? cin->authority : _("not given"),
                          day != NULL ? day : _("a day that is not given"));
}

static char *
describe_holidays (GArray *holidays)
{
  int first_year, last_year;

  kith_date_get_ymd (g_array_index (holidays, KithBankHoliday, 0).date, &first_year, NULL, NULL);
  kith_date_get_ymd (g_array_index (holidays, KithBankHoliday, holidays->len - 1).date, &last_year, NULL, NULL);

  return g_strdup_printf (_("Bank holidays of England and Wales, %d to %d"), first_year, last_year);
}

static char *
describe (KithDb           *db,
          KithImportSource *source)
{
  KithSchoolList *list;

  if (kith_import_is_list (source->kind))
    return kith_list_describe (db, source);

  if (strcmp (source->kind, "cin") == 0)
    return describe_cin (source->parsed);

  if (strcmp (source->kind, "links") == 0)
    return g_strdup (_("How schools became other schools"));

  if (strcmp (source->kind, "holidays") == 0)
    return describe_holidays (source->parsed);

  list = source->parsed;

  return g_strdup_printf (ngettext ("A register of %u school", "A register of %u schools", list->schools->len),
                          list->schools->len);
}

static KithDate
reference_date (KithImportSource *source)
{
  if (strcmp (source->kind, "cin") == 0)
    return ((KithCinReturn *)source->parsed)->reference_date;

  return kith_import_is_list (source->kind) ? source->terms.day : KITH_DATE_NONE;
}

static gboolean
apply (KithAct          *act,
       KithImportSource *source,
       KithImportTally  *tally,
       GError          **error)
{
  if (strcmp (source->kind, "cin") == 0)
    return kith_db_apply_cin (act, source->parsed, tally, error);

  if (strcmp (source->kind, "roll") == 0)
    return kith_db_apply_roll (act, source, tally, error);

  if (strcmp (source->kind, "caseload") == 0)
    return kith_db_apply_caseload (act, source, tally, error);

  if (strcmp (source->kind, "schools") == 0)
    return kith_db_apply_school_list (act, source->parsed, source->all_authorities, tally, error);

  if (strcmp (source->kind, "holidays") == 0)
    return kith_db_apply_holidays (act, source->parsed, tally, error);

  return kith_db_apply_school_links (act, source->parsed, tally, error);
}

static gboolean
insert_import (KithAct               *act,
               KithImportSource      *source,
               const KithImportTally *tally,
               gint64                *ret_id,
               GError               **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_import);
  g_autofree char *about = describe (kith_act_get_db (act), source);

  kith_row_set_text (row, "kind", source->kind);
  kith_row_set_text (row, "file_name", source->file_name);
  kith_row_set_blob (row, "file_hash", source->file_hash, sizeof source->file_hash);
  kith_row_set_text (row, "about", about);
  kith_row_set_date (row, "reference_date", reference_date (source));
  kith_row_set_int (row, "at", g_get_real_time ());
  kith_row_set_int (row, "n_new", tally->counts[KITH_IMPORT_NEW]);
  kith_row_set_int (row, "n_changed", tally->counts[KITH_IMPORT_CHANGED]);
  kith_row_set_int (row, "n_same", tally->counts[KITH_IMPORT_SAME]);
  kith_row_set_int (row, "n_refused", tally->counts[KITH_IMPORT_REFUSED] + tally->counts[KITH_IMPORT_QUESTION]);
  if (kith_import_is_list (source->kind))
    {
      kith_row_set_int (row, "n_leavers", tally->counts[KITH_IMPORT_GONE]);
      kith_row_set_text (row, "source", source->terms.system);
      if (source->terms.school_id != 0)
        kith_row_set_int (row, "school_id", source->terms.school_id);
    }

  return kith_act_insert (act, row, ret_id, error);
}

static gboolean
insert_fault (KithAct    *act,
              gint64      import_id,
              guint       line,
              const char *subject,
              const char *rule,
              const char *element,
              const char *value,
              const char *message,
              GError    **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_import_fault);

  kith_row_set_int (row, "import_id", import_id);
  kith_row_set_int (row, "line", line);
  kith_row_set_text (row, "subject", subject);
  kith_row_set_text (row, "rule", rule);
  kith_row_set_text (row, "element", element);
  kith_row_set_text (row, "value", value);
  kith_row_set_text (row, "message", message);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
insert_cin_faults (KithAct   *act,
                   gint64     import_id,
                   GPtrArray *faults,
                   GError   **error)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (faults, i);

      if (!insert_fault (act, import_id, fault->line, fault->child, fault->rule,
                         fault->element, fault->value, fault->message, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_list_faults (KithAct   *act,
                    gint64     import_id,
                    GPtrArray *faults,
                    GError   **error)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const KithSchoolListFault *fault = g_ptr_array_index (faults, i);

      if (!insert_fault (act, import_id, fault->line, NULL, NULL,
                         fault->column, fault->value, fault->message, error))
        return FALSE;
    }

  return TRUE;
}

/* They come sorted, so what is repeated follows upon itself. */
static gboolean
insert_holiday_faults (KithAct *act,
                       gint64   import_id,
                       GArray  *holidays,
                       GError **error)
{
  for (guint i = 1; i < holidays->len; i++)
    {
      const KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, i);
      g_autofree char *day = kith_date_to_iso (holiday->date);

      if (holiday->date == g_array_index (holidays, KithBankHoliday, i - 1).date &&
          !insert_fault (act, import_id, 0, NULL, NULL, "date", day, "The day is in the file twice", error))
        return FALSE;
    }

  return TRUE;
}

/* Of a list the store has something to say as well, so all is taken from the lines. */
static gboolean
insert_line_faults (KithAct    *act,
                    gint64      import_id,
                    GListModel *lines,
                    GError    **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);
      const char *why = kith_import_line_get_why (line);

      /* The subject of a refused row is a name, and no destruction would find it here. */
      const char *subject = kith_import_line_get_verdict (line) == KITH_IMPORT_FAULT ? kith_import_line_get_subject (line) : NULL;

      if (!insert_fault (act, import_id, kith_import_line_get_line (line), subject,
                         kith_import_line_get_rule (line), NULL, NULL, why != NULL ? why : "", error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_faults (KithAct          *act,
               KithImportSource *source,
               KithImportTally  *tally,
               gint64            import_id,
               GError          **error)
{
  if (kith_import_is_list (source->kind))
    return insert_line_faults (act, import_id, G_LIST_MODEL (tally->lines), error);

  if (strcmp (source->kind, "cin") == 0)
    return insert_cin_faults (act, import_id, ((KithCinReturn *)source->parsed)->faults, error);

  if (strcmp (source->kind, "schools") == 0)
    return insert_list_faults (act, import_id, ((KithSchoolList *)source->parsed)->faults, error);

  if (strcmp (source->kind, "holidays") == 0)
    return insert_holiday_faults (act, import_id, source->parsed, error);

  return insert_list_faults (act, import_id, ((KithSchoolLinks *)source->parsed)->faults, error);
}

static guint
count_things (KithImportSource *source)
{
  if (strcmp (source->kind, "cin") == 0)
    return ((KithCinReturn *)source->parsed)->children->len + ((KithCinReturn *)source->parsed)->faults->len;

  if (strcmp (source->kind, "schools") == 0)
    return ((KithSchoolList *)source->parsed)->schools->len + ((KithSchoolList *)source->parsed)->faults->len;

  return 0;
}

/* A roll says beforehand what it will do; everything else is rehearsed. */
static gboolean
preview (KithDb           *db,
         KithImportSource *source,
         KithImportTally  *tally,
         GError          **error)
{
  g_autoptr(KithAct) act = NULL;

  if (strcmp (source->kind, "roll") == 0)
    return kith_db_preview_roll (db, source, tally, error);

  act = kith_act_rehearse (db, error);

  return act != NULL && apply (act, source, tally, error);
}

/**
 * kith_db_preview_import:
 * @db: a store with no act open
 * @source: (transfer full): a file that was read; the preview keeps it
 * @error: return location for a #KithStoreError
 *
 * Says what a file would change. Nothing is written.
 *
 * Returns: (transfer full) (nullable): the preview
 */
KithImportPreview *
kith_db_preview_import (KithDb           *db,
                        KithImportSource *source,
                        GError          **error)
{
  g_autoptr(KithImportSource) owned = source;
  g_autoptr(GListStore) lines = g_list_store_new (KITH_TYPE_IMPORT_LINE);
  g_autofree char *about = describe (db, source);
  KithImportTally tally = {
    .lines = lines, .progress = source->progress, .n_things = count_things (source), .db = db,
  };
  gboolean is_done;

  tally.listed = kith_import_is_list (source->kind)
    ? KITH_IMPORT_ALL
    : KITH_IMPORT_ALL & ~KITH_IMPORT_BIT (KITH_IMPORT_SAME);
  is_done = preview (db, source, &tally, error);
  close_tally (&tally);
  if (!is_done)
    return NULL;

  return kith_import_preview_new (source->kind, source->file_name, about, reference_date (source),
                                  tally.counts, G_LIST_MODEL (lines),
                                  g_steal_pointer (&owned), free_payload);
}

/* The same list of the same day again, of which all is here. */
static gboolean
is_here (KithAct          *act,
         KithImportSource *source,
         gboolean         *ret_is_here,
         GError          **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  *ret_is_here = FALSE;
  if (!kith_import_is_list (source->kind) || kith_act_get_n_rows (act) > 0)
    return TRUE;

  stmt = kith_db_prepare (kith_act_get_db (act), count_same_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":kind", source->kind);
  kith_statement_bind_blob (stmt, ":file_hash", source->file_hash, sizeof source->file_hash);
  kith_statement_bind_date (stmt, ":day", source->terms.day);
  kith_statement_bind_text (stmt, ":source", source->terms.system);
  kith_statement_bind_int (stmt, ":school_id", source->terms.school_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_is_here = kith_statement_get_int (stmt, 0) > 0;

  return TRUE;
}

static gboolean
import (KithAct          *act,
        KithImportSource *source,
        KithImportTally  *tally,
        GError          **error)
{
  gboolean is_here_already;
  gboolean is_done = apply (act, source, tally, error);
  gint64 import_id;

  close_tally (tally);
  if (!is_done || !is_here (act, source, &is_here_already, error))
    return FALSE;

  if (is_here_already)
    return kith_act_commit (act, error);

  return insert_import (act, source, tally, &import_id, error) &&
         insert_faults (act, source, tally, import_id, error) &&
         kith_db_declare_import (act, source, import_id, error) &&
         (!kith_import_is_list (source->kind) || kith_db_save_list (act, source, import_id, error)) &&
         kith_act_commit (act, error);
}

/**
 * kith_db_import:
 * @db: a store with no act open
 * @source: a file that was read
 * @ret_tally: (out) (optional): what it came to, in numbers
 * @ret_act: (out) (optional): the act; 0 where all of it was here already
 * @error: return location for a #KithStoreError
 *
 * Takes a file in, as one act, with the list of everything that was wrong with
 * it.
 *
 * Returns: whether it is in
 */
gboolean
kith_db_import (KithDb           *db,
                KithImportSource *source,
                KithImportTally  *ret_tally,
                gint64           *ret_act,
                GError          **error)
{
  g_autofree char *kind = g_strconcat (source->kind, ".import", NULL);
  g_autoptr(KithAct) act = kith_act_begin (db, kind, source->file_name, NULL, error);
  g_autoptr(GListStore) faults = g_list_store_new (KITH_TYPE_IMPORT_LINE);
  KithImportTally tally = {
    .lines = faults, .listed = KITH_IMPORT_FAULTS, .progress = source->progress, .n_things = count_things (source),
    .db = db,
  };

  if (act == NULL || !import (act, source, &tally, error))
    return FALSE;

  tally.lines = NULL;
  tally.progress = NULL;
  if (ret_tally != NULL)
    *ret_tally = tally;
  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}
