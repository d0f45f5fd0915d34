/* kith-list-draft.c: a list that was chosen, while a person says how it is to be read
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It belongs to the thread that asks the person. While kith_list_draft_read()
 * runs on another one, nobody changes it.
 */

#include "config.h"

#include "kith-list-draft.h"

#include <glib/gi18n.h>
#include <sodium.h>

#include "kith-csv.h"
#include "kith-import-answers.h"

struct _KithListDraft
{
  GObject       parent_instance;

  KithListKind  kind;
  char         *file_name;
  GBytes       *bytes;
  guint8        hash[32];
  KithSheet    *sheet;
  KithMapping  *mapping;
  gint64        school_id;
  KithDate      day;
  char         *system;
};

G_DEFINE_FINAL_TYPE (KithListDraft, kith_list_draft, G_TYPE_OBJECT)

static void
kith_list_draft_finalize (GObject *object)
{
  KithListDraft *self = KITH_LIST_DRAFT (object);

  g_clear_pointer (&self->mapping, kith_mapping_free);
  g_clear_pointer (&self->sheet, kith_sheet_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->system, g_free);

  G_OBJECT_CLASS (kith_list_draft_parent_class)->finalize (object);
}

static void
kith_list_draft_class_init (KithListDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_list_draft_finalize;
}

static void
kith_list_draft_init (KithListDraft *self)
{
  self->day = kith_date_today ();
}

static void
tell (guint    n_rows,
      gpointer user_data)
{
  kith_progress_tell (user_data, n_rows, 0);
}

/**
 * kith_list_draft_new:
 * @kind: what the list is of
 * @file_name: the name without its folder
 * @bytes: the file
 * @sheet_name: (nullable): which sheet of a workbook; %NULL for the one that looks most like a list
 * @progress: (nullable): is told how many rows are read
 * @cancellable: (nullable): stops the reading
 * @error: return location for a #KithSheetError
 *
 * Reads the rows of a file, and guesses which column is what. It is of the day
 * that a title or a note of it names, else of today. It needs no store, so it
 * belongs on a thread of its own.
 *
 * Returns: (transfer full) (nullable): the list
 */
KithListDraft *
kith_list_draft_new (KithListKind  kind,
                     const char   *file_name,
                     GBytes       *bytes,
                     const char   *sheet_name,
                     KithProgress *progress,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr(KithSheet) sheet = kith_sheet_new (bytes, sheet_name, progress != NULL ? tell : NULL, progress,
                                               cancellable, error);
  KithListDraft *self;
  KithDate day;

  if (sheet == NULL)
    return NULL;

  self = g_object_new (KITH_TYPE_LIST_DRAFT, NULL);
  self->kind = kind;
  self->file_name = g_strdup (file_name);
  self->bytes = g_bytes_ref (bytes);
  self->sheet = g_steal_pointer (&sheet);
  crypto_generichash (self->hash, sizeof self->hash,
                      g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, 0);
  day = kith_sheet_find_day (self->sheet, self->day);
  if (day != KITH_DATE_NONE)
    self->day = day;
  kith_list_draft_guess (self);

  return self;
}

/**
 * kith_list_draft_get_kind:
 * @self: a list
 *
 * Returns: what it is of
 */
KithListKind
kith_list_draft_get_kind (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), KITH_LIST_KIND_ROLL);

  return self->kind;
}

/**
 * kith_list_draft_get_id:
 * @self: a list
 *
 * Returns: (transfer none): "roll" or "caseload", as an import has it
 */
const char *
kith_list_draft_get_id (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), NULL);

  return self->kind == KITH_LIST_KIND_ROLL ? "roll" : "caseload";
}

/**
 * kith_list_draft_get_file_name:
 * @self: a list
 *
 * Returns: (transfer none): the file's name without its folder
 */
const char *
kith_list_draft_get_file_name (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), NULL);

  return self->file_name;
}

/**
 * kith_list_draft_get_bytes:
 * @self: a list
 *
 * Returns: (transfer none): the file, for reading another sheet of it
 */
GBytes *
kith_list_draft_get_bytes (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), NULL);

  return self->bytes;
}

/**
 * kith_list_draft_get_sheet:
 * @self: a list
 *
 * Returns: (transfer none): its rows
 */
KithSheet *
kith_list_draft_get_sheet (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), NULL);

  return self->sheet;
}

/**
 * kith_list_draft_get_mapping:
 * @self: a list
 *
 * Returns: (transfer none): which column is what
 */
KithMapping *
kith_list_draft_get_mapping (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), NULL);

  return self->mapping;
}

/**
 * kith_list_draft_guess:
 * @self: a list
 *
 * Guesses anew which column is what, as after another header was chosen.
 */
void
kith_list_draft_guess (KithListDraft *self)
{
  g_return_if_fail (KITH_IS_LIST_DRAFT (self));

  g_clear_pointer (&self->mapping, kith_mapping_free);
  self->mapping = kith_mapping_new_guess (self->kind, self->sheet, kith_date_today ());
}

/**
 * kith_list_draft_take_mapping:
 * @self: a list
 * @json: how a file with the same header was read
 * @error: return location for a #KithMappingError
 *
 * Reads the list in the same way. What cannot be understood changes nothing.
 *
 * Returns: whether it was understood
 */
gboolean
kith_list_draft_take_mapping (KithListDraft *self,
                              const char    *json,
                              GError       **error)
{
  KithMapping *mapping;

  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  mapping = kith_mapping_new_from_json (self->kind, self->sheet, json, kith_date_today (), error);
  if (mapping == NULL)
    return FALSE;

  g_clear_pointer (&self->mapping, kith_mapping_free);
  self->mapping = mapping;

  return TRUE;
}

/**
 * kith_list_draft_get_school_id:
 * @self: a list
 *
 * Returns: whose roll it is, or 0
 */
gint64
kith_list_draft_get_school_id (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), 0);

  return self->school_id;
}

/**
 * kith_list_draft_set_school_id:
 * @self: a list
 * @school_id: whose roll it is
 */
void
kith_list_draft_set_school_id (KithListDraft *self,
                               gint64         school_id)
{
  g_return_if_fail (KITH_IS_LIST_DRAFT (self));

  self->school_id = school_id;
}

/**
 * kith_list_draft_get_day:
 * @self: a list
 *
 * Returns: the day that it speaks of
 */
KithDate
kith_list_draft_get_day (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_list_draft_set_day:
 * @self: a list
 * @day: the day that it speaks of; no list speaks of a day to come
 */
void
kith_list_draft_set_day (KithListDraft *self,
                         KithDate       day)
{
  g_return_if_fail (KITH_IS_LIST_DRAFT (self));
  g_return_if_fail (day != KITH_DATE_NONE);

  self->day = MIN (day, kith_date_today ());
}

/**
 * kith_list_draft_get_system:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what it came out of, such as "Mosaic"
 */
const char *
kith_list_draft_get_system (KithListDraft *self)
{
  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), NULL);

  return self->system;
}

/**
 * kith_list_draft_set_system:
 * @self: a list
 * @system: (nullable): what it came out of, such as "Mosaic"
 */
void
kith_list_draft_set_system (KithListDraft *self,
                            const char    *system)
{
  g_return_if_fail (KITH_IS_LIST_DRAFT (self));

  g_set_str (&self->system, system != NULL && system[0] != '\0' ? system : NULL);
}

static gpointer
parse (KithListDraft *self,
       KithProgress  *progress,
       GCancellable  *cancellable,
       GError       **error)
{
  KithSheetProgressFunc func = progress != NULL ? tell : NULL;

  return self->kind == KITH_LIST_KIND_ROLL
    ? (gpointer)kith_roll_file_new (self->sheet, self->mapping, kith_date_today (), func, progress, cancellable, error)
    : (gpointer)kith_caseload_file_new (self->sheet, self->mapping, kith_date_today (), func, progress, cancellable, error);
}

static gboolean
has_names (KithMapping *mapping)
{
  return kith_mapping_find_column (mapping, KITH_FIELD_FULL_NAME) != KITH_SHEET_NO_COLUMN;
}

static void
fill_terms (KithListDraft *self,
            KithListTerms *terms)
{
  terms->school_id = self->kind == KITH_LIST_KIND_ROLL ? self->school_id : 0;
  terms->day = self->day;
  terms->system = g_strdup (self->system);
  terms->fingerprint = kith_sheet_dup_fingerprint (self->sheet);
  terms->mapping = kith_mapping_to_json (self->mapping, self->sheet);
  terms->sheet = self->sheet;
  terms->keeper = g_object_ref (G_OBJECT (self));
  for (KithField field = 0; field < KITH_N_FIELDS; field++)
    terms->has_field[field] = kith_mapping_find_column (self->mapping, field) != KITH_SHEET_NO_COLUMN;
  terms->has_field[KITH_FIELD_FAMILY_NAME] |= has_names (self->mapping);
}

/**
 * kith_list_draft_read:
 * @self: a list
 * @progress: (nullable): is told how many rows are read; the import tells it as well
 * @cancellable: (nullable): stops the reading
 * @error: return location for an error of the reader
 *
 * Reads the list as its mapping says. It needs no store, so it belongs on a
 * thread of its own.
 *
 * Returns: (transfer full) (nullable): the list, ready to be taken in
 */
KithImportSource *
kith_list_draft_read (KithListDraft *self,
                      KithProgress  *progress,
                      GCancellable  *cancellable,
                      GError       **error)
{
  KithImportSource *source;
  gpointer parsed;

  g_return_val_if_fail (KITH_IS_LIST_DRAFT (self), NULL);

  parsed = parse (self, progress, cancellable, error);
  if (parsed == NULL)
    return NULL;

  source = kith_import_source_new_list (kith_list_draft_get_id (self), self->file_name, parsed);
  memcpy (source->file_hash, self->hash, sizeof source->file_hash);
  fill_terms (self, &source->terms);
  source->progress = kith_progress_ref (progress);

  return source;
}

static void
append_cells (GString    *csv,
              KithSheet  *sheet,
              guint       row,
              const char *last)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < kith_sheet_get_n_columns (sheet); i++)
    {
      const char *cell = i < kith_sheet_get_n_cells (sheet, row) ? kith_sheet_get_cell (sheet, row, i) : NULL;

      g_ptr_array_add (cells, (gpointer)(cell != NULL ? cell : ""));
    }
  g_ptr_array_add (cells, (gpointer)last);
  kith_csv_append_row (csv, (const char * const *)cells->pdata, cells->len);
}

static gboolean
is_given_back (KithImportPreview *preview,
               KithImportLine    *line)
{
  KithImportVerdict verdict = kith_import_line_get_verdict (line);

  return verdict == KITH_IMPORT_REFUSED ||
         (verdict == KITH_IMPORT_QUESTION &&
          kith_import_get_answer (preview, kith_import_line_get_line (line)) == KITH_IMPORT_UNANSWERED);
}

/* What is wrong with each line that is not taken in. */
static GHashTable *
collect_refused (KithImportPreview *preview)
{
  GListModel *lines = kith_import_preview_get_lines (preview);
  GHashTable *refused = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      if (is_given_back (preview, line))
        g_hash_table_insert (refused, GUINT_TO_POINTER (kith_import_line_get_line (line)),
                             g_strdup (kith_import_line_get_why (line)));
    }

  return refused;
}

/**
 * kith_import_dup_refused:
 * @preview: the preview of a list
 *
 * Gives the refused rows back, with the header that the file has and what is
 * wrong with each at its end: so that they can be mended and taken in. The mark
 * at the beginning makes spreadsheets read it as the UTF-8 it is.
 *
 * Returns: (transfer full): a file of comma-separated values
 */
GBytes *
kith_import_dup_refused (KithImportPreview *preview)
{
  KithImportSource *source = kith_import_preview_get_payload (preview);
  KithSheet *sheet = source->terms.sheet;
  g_autoptr(GHashTable) refused = collect_refused (preview);
  GString *csv = g_string_new ("\xef\xbb\xbf");

  for (guint i = 0; i < kith_sheet_get_n_rows (sheet); i++)
    {
      const char *why = g_hash_table_lookup (refused, GUINT_TO_POINTER (kith_sheet_get_line (sheet, i)));
      gboolean is_header = kith_sheet_get_row_kind (sheet, i) == KITH_SHEET_ROW_HEADER;

      if (is_header && kith_sheet_get_line (sheet, i) == kith_sheet_get_header_line (sheet))
        why = C_("column", "What is wrong");
      if (is_header || why != NULL)
        append_cells (csv, sheet, i, why != NULL ? why : "");
    }

  return g_string_free_to_bytes (csv);
}
