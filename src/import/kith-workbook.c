/* kith-workbook.c: a sheet out of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workbook (XLSX) is an archive of XML parts: the list of the sheets, texts
 * that cells share, the styles by which one knows that a number is a date,
 * and a part for each sheet. All of it is read in memory, with limits, by the
 * parsers that the program has anyway; nothing is written to disk. (A library
 * was tried: it passed over texts that stand in the cell itself and results
 * of formulas that are text, without a word.)
 *
 * Which sheet holds the list is found by reading the first rows of each: the
 * one with most columns that have a known name. Hidden sheets are looked at
 * only when there is no other.
 */

#include "config.h"

#include "kith-workbook-private.h"

#include <string.h>

#define MAX_SHEETS 200
#define TRIAL_ROWS 60
#define DEFAULT_PATH "xl/workbook.xml"

/* @ids: relationship to part, of the part that is read */
typedef struct
{
  KithWorkbook *workbook;
  GHashTable   *ids;                 /* utf8 to utf8 */
  char         *folder;
  char         *main_path;
} Opening;

static void
free_sheet (KithWorkbookSheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet->path);
  g_free (sheet);
}

static gboolean
go_on (KithPart   *part,
       const char *name,
       gpointer    user_data,
       GError    **error)
{
  return TRUE;
}

/* Paths are relative to the folder of the part, or begin with a slash. */
static char *
resolve (const char *folder,
         const char *target)
{
  if (*target == '/')
    return g_strdup (target + 1);

  while (g_str_has_prefix (target, "./"))
    target += 2;

  return *folder != '\0' ? g_strdup_printf ("%s/%s", folder, target) : g_strdup (target);
}

static gboolean
relationship_cb (KithPart   *part,
                 const char *name,
                 gpointer    user_data,
                 GError    **error)
{
  Opening *opening = user_data;
  g_autofree char *id = kith_part_dup_attribute (part, "Id");
  g_autofree char *type = kith_part_dup_attribute (part, "Type");
  g_autofree char *target = kith_part_dup_attribute (part, "Target");
  char *path;

  if (!g_str_equal (name, "Relationship") || id == NULL || type == NULL || target == NULL)
    return TRUE;

  path = resolve (opening->folder, target);
  if (g_str_has_suffix (type, "/officeDocument"))
    g_set_str (&opening->main_path, path);
  else if (g_str_has_suffix (type, "/sharedStrings"))
    g_set_str (&opening->workbook->strings_path, path);
  else if (g_str_has_suffix (type, "/styles"))
    g_set_str (&opening->workbook->styles_path, path);

  g_hash_table_replace (opening->ids, g_steal_pointer (&id), path);
  return TRUE;
}

static const KithPartHandler relationships = { relationship_cb, go_on, NULL };

static void
add_sheet (Opening  *opening,
           KithPart *part)
{
  g_autofree char *name = kith_part_dup_attribute (part, "name");
  g_autofree char *state = kith_part_dup_attribute (part, "state");
  g_autofree char *id = NULL;
  const char *path;
  KithWorkbookSheet *sheet;

  /* The attribute is r:id; sheetId, which is another, keeps its own name. */
  id = kith_part_dup_attribute (part, "id");
  path = id != NULL ? g_hash_table_lookup (opening->ids, id) : NULL;
  if (name == NULL || path == NULL || !kith_zip_has (opening->workbook->zip, path) ||
      opening->workbook->sheets->len == MAX_SHEETS)
    return;

  sheet = g_new0 (KithWorkbookSheet, 1);
  sheet->name = g_steal_pointer (&name);
  sheet->path = g_strdup (path);
  sheet->is_hidden = state != NULL && !g_str_equal (state, "visible");
  g_ptr_array_add (opening->workbook->sheets, sheet);
}

static gboolean
workbook_cb (KithPart   *part,
             const char *name,
             gpointer    user_data,
             GError    **error)
{
  Opening *opening = user_data;

  if (g_str_equal (name, "sheet"))
    {
      add_sheet (opening, part);
    }
  else if (g_str_equal (name, "workbookPr"))
    {
      g_autofree char *value = kith_part_dup_attribute (part, "date1904");

      opening->workbook->has_1904_dates = g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
    }

  return TRUE;
}

static const KithPartHandler main_part = { workbook_cb, go_on, NULL };

static gboolean
fail (GError       **error,
      KithSheetError code,
      const char    *reason)
{
  g_set_error_literal (error, KITH_SHEET_ERROR, code, reason);
  return FALSE;
}

static gboolean
read_relationships (Opening      *opening,
                    const char   *path,
                    GCancellable *cancellable,
                    GError      **error)
{
  if (!kith_zip_has (opening->workbook->zip, path))
    return TRUE;

  return kith_part_read (opening->workbook->zip, path, &relationships, opening, cancellable, error);
}

static gboolean
read_list (Opening      *opening,
           GCancellable *cancellable,
           GError      **error)
{
  KithZip *zip = opening->workbook->zip;
  g_autofree char *base = NULL;
  g_autofree char *path = NULL;

  if (!read_relationships (opening, "_rels/.rels", cancellable, error))
    return FALSE;

  if (opening->main_path == NULL || !kith_zip_has (zip, opening->main_path))
    g_set_str (&opening->main_path, DEFAULT_PATH);
  if (!kith_zip_has (zip, opening->main_path) || g_str_has_suffix (opening->main_path, ".bin"))
    return fail (error, KITH_SHEET_ERROR_OLD_FORMAT, "The archive is no workbook of a kind that is known");

  g_hash_table_remove_all (opening->ids);
  g_free (opening->folder);
  opening->folder = g_path_get_dirname (opening->main_path);
  if (g_str_equal (opening->folder, "."))
    g_set_str (&opening->folder, "");

  base = g_path_get_basename (opening->main_path);
  path = g_strdup_printf ("%s%s_rels/%s.rels", opening->folder, *opening->folder != '\0' ? "/" : "", base);

  return read_relationships (opening, path, cancellable, error) &&
         kith_part_read (zip, opening->main_path, &main_part, opening, cancellable, error);
}

/**
 * kith_workbook_new:
 * @bytes: an archive
 * @cancellable: (nullable): a cancellable
 * @error: return location for a [error@Kith.SheetError]
 *
 * Reads the list of a workbook's sheets.
 *
 * Returns: (transfer full): the workbook
 */
KithWorkbook *
kith_workbook_new (GBytes       *bytes,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr(KithWorkbook) self = g_new0 (KithWorkbook, 1);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GError) zip_error = NULL;
  Opening opening = { self, ids, g_strdup (""), NULL };
  gboolean was_read;

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)free_sheet);
  self->string_text = g_string_new (NULL);
  self->strings = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->date_styles = g_byte_array_new ();
  self->zip = kith_zip_new (bytes, &zip_error);

  was_read = self->zip != NULL ? read_list (&opening, cancellable, error)
                               : fail (error, KITH_SHEET_ERROR_DAMAGED, zip_error->message);
  g_free (opening.folder);
  g_free (opening.main_path);
  if (!was_read)
    return NULL;

  if (self->sheets->len > 0)
    return g_steal_pointer (&self);

  fail (error, KITH_SHEET_ERROR_NO_ROWS, "The workbook has no sheet");
  return NULL;
}

/**
 * kith_workbook_free:
 * @self: (nullable): a workbook
 *
 * Frees a workbook.
 */
void
kith_workbook_free (KithWorkbook *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->zip, kith_zip_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->strings_path);
  g_free (self->styles_path);
  g_string_free (self->string_text, TRUE);
  g_array_unref (self->strings);
  g_byte_array_unref (self->date_styles);
  g_free (self);
}

static gboolean
has_visible_sheet (KithWorkbook *workbook)
{
  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      const KithWorkbookSheet *sheet = g_ptr_array_index (workbook->sheets, i);

      if (!sheet->is_hidden)
        return TRUE;
    }

  return FALSE;
}

/* How much of a list the first rows of a sheet look. */
static gboolean
rate_sheet (KithWorkbook            *workbook,
            const KithWorkbookSheet *sheet,
            const KithSheetSource   *source,
            guint                   *ret_points,
            GError                 **error)
{
  g_autoptr(KithSheet) trial = kith_sheet_new_empty ();
  KithSheetSource silent = { NULL, NULL, source->cancellable };

  if (!kith_workbook_read_cells (workbook, sheet->path, trial, TRIAL_ROWS, &silent, error))
    return FALSE;

  *ret_points = 0;
  if (trial->rows->len > 0)
    {
      kith_sheet_find_header (trial);
      *ret_points = 1 + 4 * kith_sheet_rate_header (trial) + (trial->rows->len > 1 ? 1 : 0);
    }

  return TRUE;
}

static const KithWorkbookSheet *
choose_sheet (KithWorkbook          *workbook,
              const KithSheetSource *source,
              GError               **error)
{
  const KithWorkbookSheet *best = NULL;
  gboolean pass_hidden = has_visible_sheet (workbook);
  guint best_points = 0;

  if (workbook->sheets->len == 1)
    return g_ptr_array_index (workbook->sheets, 0);

  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      const KithWorkbookSheet *sheet = g_ptr_array_index (workbook->sheets, i);
      guint points;

      if (sheet->is_hidden && pass_hidden)
        continue;
      if (!rate_sheet (workbook, sheet, source, &points, error))
        return NULL;

      if (best == NULL || points > best_points)
        {
          best = sheet;
          best_points = points;
        }
    }

  return best;
}

static const KithWorkbookSheet *
find_sheet (KithWorkbook *workbook,
            const char   *name,
            GError      **error)
{
  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      const KithWorkbookSheet *sheet = g_ptr_array_index (workbook->sheets, i);

      if (g_str_equal (sheet->name, name))
        return sheet;
    }

  fail (error, KITH_SHEET_ERROR_NO_SUCH_SHEET, "The workbook has no sheet of that name");
  return NULL;
}

static char **
dup_names (KithWorkbook *workbook)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      const KithWorkbookSheet *sheet = g_ptr_array_index (workbook->sheets, i);

      g_strv_builder_add (builder, sheet->name);
    }

  return g_strv_builder_end (builder);
}

/**
 * kith_sheet_read_workbook:
 * @self: an empty sheet
 * @bytes: a workbook
 * @sheet_name: (nullable): which sheet; %NULL for the one that looks most like a list
 * @source: who wants to hear of it
 * @error: return location for a [error@Kith.SheetError]
 *
 * Reads all rows of one sheet of a workbook.
 *
 * Returns: whether they could be read
 */
gboolean
kith_sheet_read_workbook (KithSheet             *self,
                          GBytes                *bytes,
                          const char            *sheet_name,
                          const KithSheetSource *source,
                          GError               **error)
{
  g_autoptr(KithWorkbook) workbook = kith_workbook_new (bytes, source->cancellable, error);
  const KithWorkbookSheet *sheet;

  if (workbook == NULL ||
      !kith_workbook_read_strings (workbook, source->cancellable, error) ||
      !kith_workbook_read_styles (workbook, source->cancellable, error))
    return FALSE;

  sheet = sheet_name != NULL ? find_sheet (workbook, sheet_name, error) : choose_sheet (workbook, source, error);
  if (sheet == NULL)
    return FALSE;

  self->name = g_strdup (sheet->name);
  self->names = dup_names (workbook);

  return kith_workbook_read_cells (workbook, sheet->path, self, G_MAXUINT, source, error);
}
