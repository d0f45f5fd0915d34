/* kith-import-words.c: what an import says of a file, in whole sentences
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-words.h"

#include <glib/gi18n.h>

#include "kith-bank-holidays.h"
#include "kith-cin-return.h"
#include "kith-csv.h"
#include "kith-import-answers.h"
#include "kith-number-words.h"
#include "kith-school-list.h"
#include "kith-sheet.h"
#include "kith-store-error.h"
#include "kith-store-import.h"
#include "kith-text.h"
#include "kith-words.h"

typedef struct
{
  const char *kind;
  const char *title;
  const char *choose;
  const char *done;
} KindWords;

static const KindWords kind_words[] =
{
  { "cin", N_("Import a Census"),
    N_("A children in need census return, as the council’s system writes it for the Department for Education: one XML file."),
    N_("Census imported") },
  { "roll", N_("Import a School Roll"),
    N_("The pupils of one school, as its own system lists them: a CSV file or an Excel workbook, with a row for each."),
    N_("School roll imported") },
  { "caseload", N_("Import a Caseload"),
    N_("Children out of the council’s system, or a list of Ofsted’s Annex A: a CSV file or an Excel workbook."),
    N_("Caseload imported") },
  { "schools", N_("Import Schools"),
    N_("A list of schools, such as an extract of the national register: a CSV file with a URN and a name in each row."),
    N_("Schools imported") },
  { "links", N_("Import School Links"),
    N_("Which school became which, as the national register lists it: a CSV file of links."),
    N_("School links imported") },
  { "holidays", N_("Import Bank Holidays"),
    N_("The bank holidays as gov.uk publishes them: one JSON file. What it says of its years takes the place of what is here."),
    N_("Bank holidays replaced") },
};

static const KindWords *
find_kind_words (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      if (g_strcmp0 (kind_words[i].kind, kind) == 0)
        return &kind_words[i];
    }

  g_return_val_if_reached (&kind_words[0]);
}

static char *
count (KithImportPreview *preview,
       KithImportVerdict  verdict)
{
  return kith_number_words (kith_import_preview_get_count (preview, verdict));
}

/* A remark is about a thing that is counted already. */
static char *
count_things (KithImportPreview *preview)
{
  const char *kind = kith_import_preview_get_kind (preview);
  guint n = 0;
  g_autofree char *number = NULL;

  for (KithImportVerdict verdict = 0; verdict < KITH_IMPORT_FAULT; verdict++)
    n += kith_import_preview_get_count (preview, verdict);
  number = kith_number_words (n);

  if (g_strcmp0 (kind, "schools") == 0)
    return g_strdup_printf (ngettext ("%s school", "%s schools", n), number);

  if (g_strcmp0 (kind, "links") == 0)
    return g_strdup_printf (ngettext ("%s link", "%s links", n), number);

  return g_strdup_printf (ngettext ("%s child", "%s children", n), number);
}

static char *
count_remarks (KithImportPreview *preview)
{
  guint n = kith_import_preview_get_count (preview, KITH_IMPORT_FAULT);
  g_autofree char *number = kith_number_words (n);

  return g_strdup_printf (ngettext ("%s remark", "%s remarks", n), number);
}

static const char *
explain_cin_error (int code)
{
  switch ((KithCinError)code)
    {
    case KITH_CIN_ERROR_TOO_LARGE:
      return _("The file is larger or more deeply nested than a census ever is. It was not read.");

    case KITH_CIN_ERROR_HOSTILE:
      return _("The file declares entities of its own, which a census never does and an attack may. It was not read.");

    case KITH_CIN_ERROR_NOT_XML:
      return _("The file is not XML. Choose the file that the council’s system writes for the Department for Education.");

    case KITH_CIN_ERROR_NOT_A_RETURN:
    default:
      return _("The file is XML, but it is no children in need census.");
    }
}

static const char *
explain_csv_error (int code)
{
  switch ((KithCsvError)code)
    {
    case KITH_CSV_ERROR_TOO_LARGE:
      return _("The file, a row of it or a cell is larger than a list of schools ever is. It was not read.");

    case KITH_CSV_ERROR_ENCODING:
      return _("The file is not text. Choose a CSV file; a spreadsheet can be saved as one.");

    case KITH_CSV_ERROR_QUOTING:
    default:
      return _("A quotation mark in the file is opened and never closed, so its rows cannot be told apart.");
    }
}

static const char *
explain_holidays_error (int code)
{
  switch ((KithBankHolidaysError)code)
    {
    case KITH_BANK_HOLIDAYS_ERROR_TOO_LARGE:
      return _("The file is larger than a list of bank holidays ever is. It was not read.");

    case KITH_BANK_HOLIDAYS_ERROR_NOT_JSON:
      return _("The file is not JSON. Choose the file that gov.uk publishes.");

    case KITH_BANK_HOLIDAYS_ERROR_EVENT:
      return _("A holiday of the list lacks its name or its day, so the list cannot be relied on.");

    case KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST:
    default:
      return _("The file has no bank holidays of England and Wales.");
    }
}

static const char *
explain_sheet_error (int code)
{
  switch ((KithSheetError)code)
    {
    case KITH_SHEET_ERROR_TOO_LARGE:
      return _("The file, a row of it or a cell is larger than a list of children ever is. It was not read.");

    case KITH_SHEET_ERROR_ENCODING:
      return _("The file is neither text nor a workbook. Choose a CSV file or an Excel workbook.");

    case KITH_SHEET_ERROR_QUOTING:
      return _("A quotation mark in the file is opened and never closed, so its rows cannot be told apart.");

    case KITH_SHEET_ERROR_DAMAGED:
      return _("The workbook is damaged or cut off. Ask for it again.");

    case KITH_SHEET_ERROR_LOCKED:
      return _("The workbook has a password. Save it without one and choose it again.");

    case KITH_SHEET_ERROR_OLD_FORMAT:
      return _("The workbook is of an old format. Save it as an Excel workbook (.xlsx) or as CSV and choose it again.");

    case KITH_SHEET_ERROR_NO_SUCH_SHEET:
      return _("The workbook does not have this sheet any more.");

    case KITH_SHEET_ERROR_NO_ROWS:
    default:
      return _("Nothing stands in the file.");
    }
}

static const char *
explain_io_error (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _("The file is not there any more.");

    case G_IO_ERROR_PERMISSION_DENIED:
      return _("This file may not be read from here. Ask whoever keeps it.");

    case G_IO_ERROR_NO_SPACE:
      return _("The disk is full. Nothing was written.");

    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return _("This is not a file that can be read.");

    default:
      return _("The file could not be read or written.");
    }
}

static gboolean
is_fault (KithImportLine *line)
{
  KithImportVerdict verdict = kith_import_line_get_verdict (line);

  return verdict == KITH_IMPORT_REFUSED || verdict == KITH_IMPORT_FAULT;
}

static void
append_line (GString        *csv,
             KithImportLine *line)
{
  g_autofree char *place = g_strdup_printf ("%u", kith_import_line_get_line (line));
  const char *cells[] =
  {
    place,
    kith_words_get_verdict (kith_import_line_get_verdict (line)),
    kith_import_line_get_rule (line),
    kith_import_line_get_subject (line),
    kith_import_line_get_why (line),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (cells[i] == NULL)
        cells[i] = "";
    }

  kith_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

/**
 * kith_import_words_title:
 * @kind: "cin", "schools", "links" or "holidays"
 *
 * Returns: (transfer none): what the dialog is called
 */
const char *
kith_import_words_title (const char *kind)
{
  return _(find_kind_words (kind)->title);
}

/**
 * kith_import_words_choose:
 * @kind: "cin", "schools", "links" or "holidays"
 *
 * Returns: (transfer none): which file is meant
 */
const char *
kith_import_words_choose (const char *kind)
{
  return _(find_kind_words (kind)->choose);
}

/**
 * kith_import_words_done:
 * @kind: "cin", "schools", "links" or "holidays"
 *
 * Returns: (transfer none): what a toast says of it
 */
const char *
kith_import_words_done (const char *kind)
{
  return _(find_kind_words (kind)->done);
}

static char *
count_holidays (KithImportPreview *preview)
{
  guint n = kith_import_preview_get_count (preview, KITH_IMPORT_NEW) +
    kith_import_preview_get_count (preview, KITH_IMPORT_CHANGED) +
    kith_import_preview_get_count (preview, KITH_IMPORT_SAME);
  g_autofree char *number = kith_number_words (n);
  g_autofree char *things = g_strdup_printf (ngettext ("%s bank holiday", "%s bank holidays", n), number);
  g_autofree char *n_new = count (preview, KITH_IMPORT_NEW);
  g_autofree char *n_changed = count (preview, KITH_IMPORT_CHANGED);
  g_autofree char *n_same = count (preview, KITH_IMPORT_SAME);
  g_autofree char *n_gone = count (preview, KITH_IMPORT_GONE);

  /* Translators: how many bank holidays the file has, what would become of them, how many are no longer in it */
  return g_strdup_printf (_("%s: %s new, %s with another name, %s the same; %s no longer there."),
                          things, n_new, n_changed, n_same, n_gone);
}

/**
 * kith_import_words_save:
 * @kind: what is imported
 *
 * Returns: (transfer none): what the button says that gives back what is wrong
 */
const char *
kith_import_words_save (const char *kind)
{
  return kith_import_is_list (kind) ? _("_Save Refused Rows…") : _("_Save Remarks…");
}

/**
 * kith_import_words_verdict:
 * @kind: what is imported
 * @verdict: what becomes of a line
 *
 * Returns: (transfer none): the verdict in a word
 */
const char *
kith_import_words_verdict (const char       *kind,
                           KithImportVerdict verdict)
{
  if (verdict == KITH_IMPORT_GONE && g_strcmp0 (kind, "roll") == 0)
    return C_("verdict", "Leaver");

  if (verdict == KITH_IMPORT_GONE && g_strcmp0 (kind, "caseload") == 0)
    return C_("verdict", "Not in it");

  return kith_words_get_verdict (verdict);
}

/**
 * kith_import_words_chip:
 * @kind: what is imported
 * @verdict: what becomes of a line
 *
 * Returns: (transfer none): what is shown by the chip
 */
const char *
kith_import_words_chip (const char       *kind,
                        KithImportVerdict verdict)
{
  if (verdict == KITH_IMPORT_GONE && g_strcmp0 (kind, "roll") == 0)
    return C_("show", "Leavers");

  if (verdict == KITH_IMPORT_FAULT)
    return C_("show", "Remarks");

  return kith_import_words_verdict (kind, verdict);
}

/* Each row of the file is one of five things; who is missing stands in no row. */
static char *
count_list (KithImportPreview *preview)
{
  guint n = kith_import_preview_get_count (preview, KITH_IMPORT_NEW) +
    kith_import_preview_get_count (preview, KITH_IMPORT_CHANGED) +
    kith_import_preview_get_count (preview, KITH_IMPORT_SAME) +
    kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED) +
    kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION);
  guint n_gone = kith_import_preview_get_count (preview, KITH_IMPORT_GONE);
  gboolean is_roll = g_str_equal (kith_import_preview_get_kind (preview), "roll");
  g_autofree char *number = kith_number_words (n);
  g_autofree char *rows = g_strdup_printf (ngettext ("%s row", "%s rows", n), number);
  g_autofree char *n_new = count (preview, KITH_IMPORT_NEW);
  g_autofree char *n_same = count (preview, KITH_IMPORT_SAME);
  g_autofree char *n_changed = count (preview, KITH_IMPORT_CHANGED);
  g_autofree char *n_refused = count (preview, KITH_IMPORT_REFUSED);
  g_autofree char *gone_number = count (preview, KITH_IMPORT_GONE);
  g_autofree char *gone = NULL;

  gone = g_strdup_printf (is_roll
                          ? ngettext ("%s leaver", "%s leavers", n_gone)
                          : ngettext ("%s no longer in it", "%s no longer in it", n_gone), gone_number);

  /* Translators: rows of a list, what would become of them, leavers, refused */
  return g_strdup_printf (_("%s: %s new, %s the same, %s changed, %s, %s refused."),
                          rows, n_new, n_same, n_changed, gone, n_refused);
}

/**
 * kith_import_words_counts:
 *
 * Returns: (transfer full): such as "332 children: 332 new, 0 changed, 0 the
 *   same, 0 refused; 1,204 remarks."
 */
char *
kith_import_words_counts (KithImportPreview *preview)
{
  g_autofree char *things = NULL;
  g_autofree char *remarks = NULL;
  g_autofree char *n_new = NULL;
  g_autofree char *n_changed = NULL;
  g_autofree char *n_same = NULL;
  g_autofree char *n_refused = NULL;

  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (preview), NULL);

  if (g_str_equal (kith_import_preview_get_kind (preview), "holidays"))
    return count_holidays (preview);

  if (kith_import_is_list (kith_import_preview_get_kind (preview)))
    return count_list (preview);

  things = count_things (preview);
  remarks = count_remarks (preview);
  n_new = count (preview, KITH_IMPORT_NEW);
  n_changed = count (preview, KITH_IMPORT_CHANGED);
  n_same = count (preview, KITH_IMPORT_SAME);
  n_refused = count (preview, KITH_IMPORT_REFUSED);

  /* Translators: how many things, what would become of them, how many remarks */
  return g_strdup_printf (_("%s: %s new, %s changed, %s the same, %s refused; %s."),
                          things, n_new, n_changed, n_same, n_refused, remarks);
}

/**
 * kith_import_words_questions:
 *
 * Returns: (transfer full) (nullable): how many rows ask, and how many of them have no answer; %NULL where none asks
 */
char *
kith_import_words_questions (KithImportPreview *preview)
{
  guint n;
  guint n_unanswered;
  g_autofree char *number = NULL;
  g_autofree char *unanswered = NULL;
  g_autofree char *asks = NULL;

  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (preview), NULL);

  n = kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION);
  if (n == 0)
    return NULL;

  n_unanswered = kith_import_count_unanswered (preview);
  number = kith_number_words (n);
  unanswered = kith_number_words (n_unanswered);
  asks = g_strdup_printf (ngettext ("%s row may be a child who is here already.", "%s rows may be children who are here already.", n),
                          number);
  if (n_unanswered == 0)
    return g_strdup_printf (C_("sentences", "%s %s"), asks, _("All are answered."));

  /* Translators: how many rows ask, as a sentence; how many of them have no answer */
  return g_strdup_printf (ngettext ("%s %s has no answer yet and would not be taken in.",
                                    "%s %s have no answer yet and would not be taken in.", n_unanswered), asks, unanswered);
}

/**
 * kith_import_words_error:
 *
 * Returns: (transfer none): why the file could not be taken, in whole sentences
 */
const char *
kith_import_words_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == KITH_CIN_ERROR)
    return explain_cin_error (error->code);

  if (error->domain == KITH_CSV_ERROR)
    return explain_csv_error (error->code);

  if (error->domain == KITH_SHEET_ERROR)
    return explain_sheet_error (error->code);

  if (error->domain == KITH_SCHOOL_LIST_ERROR)
    return _("The file has no column for the URN and the name of a school.");

  if (error->domain == KITH_BANK_HOLIDAYS_ERROR)
    return explain_holidays_error (error->code);

  if (error->domain == G_IO_ERROR)
    return explain_io_error (error->code);

  return kith_words_get_error_advice (error);
}

/**
 * kith_import_words_line:
 *
 * Returns: (transfer full): what is wrong; or what it is about, where nothing is
 */
char *
kith_import_words_line (KithImportLine *line)
{
  const char *why;
  const char *subject;

  g_return_val_if_fail (KITH_IS_IMPORT_LINE (line), NULL);

  why = kith_import_line_get_why (line);
  subject = kith_import_line_get_subject (line);

  if (why != NULL && *why != '\0')
    return g_strdup (why);

  if (subject != NULL && *subject != '\0')
    return kith_text_isolate (subject);

  return g_strdup (kith_words_get_verdict (kith_import_line_get_verdict (line)));
}

/**
 * kith_import_words_place:
 *
 * Returns: (transfer full): where it stands, such as "Line 1204 · rule 8675 · DfE0042"
 */
char *
kith_import_words_place (KithImportLine *line)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *rule;
  const char *subject;
  const char *why;
  gboolean has_reason;
  guint place;

  g_return_val_if_fail (KITH_IS_IMPORT_LINE (line), NULL);

  place = kith_import_line_get_line (line);
  rule = kith_import_line_get_rule (line);
  subject = kith_import_line_get_subject (line);
  why = kith_import_line_get_why (line);
  /* Without a reason, what it is about is told already. */
  has_reason = why != NULL && *why != '\0';

  if (place > 0)
    g_ptr_array_add (parts, g_strdup_printf (_("Line %u"), place));
  if (rule != NULL && *rule != '\0')
    g_ptr_array_add (parts, g_strdup_printf (_("rule %s"), rule));
  if (has_reason && subject != NULL && *subject != '\0')
    g_ptr_array_add (parts, kith_text_isolate (subject));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_("between facts", " · "), (char **)parts->pdata);
}

/**
 * kith_import_faults_count:
 *
 * Returns: how many lines of the file are refused or remarked on
 */
guint
kith_import_faults_count (KithImportPreview *preview)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (preview), 0);

  return kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED) +
         kith_import_preview_get_count (preview, KITH_IMPORT_FAULT);
}

/**
 * kith_import_faults_to_csv:
 *
 * Gives back all that is wrong with a file, for whoever can mend it there. The
 * mark at the beginning makes spreadsheets read it as the UTF-8 it is.
 *
 * Returns: (transfer full): a file of comma-separated values
 */
GBytes *
kith_import_faults_to_csv (KithImportPreview *preview)
{
  const char *titles[] =
  {
    C_("column", "Line"), C_("column", "Verdict"), C_("column", "Rule"),
    C_("column", "About"), C_("column", "What is wrong"),
  };
  GString *csv = NULL;
  GListModel *lines = NULL;

  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (preview), NULL);

  csv = g_string_new ("\xef\xbb\xbf");
  lines = kith_import_preview_get_lines (preview);
  kith_csv_append_row (csv, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      if (is_fault (line))
        append_line (csv, line);
    }

  return g_string_free_to_bytes (csv);
}
