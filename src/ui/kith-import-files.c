/* kith-import-files.c: which files an import reads, and which one it gives back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-files.h"

#include <glib/gi18n.h>

#include "kith-import-answers.h"
#include "kith-import-words.h"
#include "kith-list-draft.h"

typedef struct
{
  const char *kind;
  const char *name;
  const char *suffixes[5];
} Files;

static const Files files[] = {
  { "cin", N_("XML Files"), { "xml" } },
  { "holidays", N_("JSON Files"), { "json" } },
  { "roll", N_("CSV Files and Workbooks"), { "csv", "tsv", "txt", "xlsx" } },
  { "caseload", N_("CSV Files and Workbooks"), { "csv", "tsv", "txt", "xlsx" } },
  { "links", N_("CSV Files"), { "csv" } },
  { "schools", N_("CSV Files"), { "csv" } },
};

static GtkFileFilter *
make_filter (const Files *kind)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _(kind->name));
  for (guint i = 0; kind->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, kind->suffixes[i]);

  return filter;
}

/**
 * kith_import_files_make_filters:
 * @kind: what is imported
 *
 * Returns: (transfer full): what the file dialog offers
 */
GListModel *
kith_import_files_make_filters (const char *kind)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      if (g_str_equal (files[i].kind, kind))
        {
          g_autoptr(GtkFileFilter) filter = make_filter (&files[i]);

          g_list_store_append (filters, filter);
        }
    }

  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/**
 * kith_import_files_can_import:
 * @preview: (nullable): what a file would change
 *
 * A list that changes nothing still says that all of it held on a later day.
 *
 * Returns: whether there is anything to take in
 */
gboolean
kith_import_files_can_import (KithImportPreview *preview)
{
  const KithImportVerdict changes[] = { KITH_IMPORT_NEW, KITH_IMPORT_CHANGED, KITH_IMPORT_GONE };
  guint n = 0;

  if (preview == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    n += kith_import_preview_get_count (preview, changes[i]);
  if (kith_import_is_list (kith_import_preview_get_kind (preview)))
    n += kith_import_preview_get_count (preview, KITH_IMPORT_SAME) +
      kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION) - kith_import_count_unanswered (preview);

  return n > 0;
}

/**
 * kith_import_files_can_save:
 * @preview: (nullable): what a file would change
 *
 * Returns: whether there is anything to give back
 */
gboolean
kith_import_files_can_save (KithImportPreview *preview)
{
  if (preview == NULL)
    return FALSE;

  return kith_import_is_list (kith_import_preview_get_kind (preview))
    ? kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED) + kith_import_count_unanswered (preview) > 0
    : kith_import_faults_count (preview) > 0;
}

/**
 * kith_import_files_dup_remark:
 * @preview: what a file would change
 *
 * What is said of a list as a whole may mean that it is the wrong one.
 *
 * Returns: (transfer full) (nullable): the remark
 */
char *
kith_import_files_dup_remark (KithImportPreview *preview)
{
  GListModel *lines = kith_import_preview_get_lines (preview);

  if (!kith_import_is_list (kith_import_preview_get_kind (preview)))
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      if (kith_import_line_get_verdict (line) == KITH_IMPORT_FAULT && kith_import_line_get_line (line) == 0)
        return g_strdup (kith_import_line_get_why (line));
    }

  return NULL;
}

/**
 * kith_import_files_make_csv:
 * @preview: what a file would change
 *
 * Gives back the refused rows of a list as they stand there, and of any other
 * file what is wrong with it.
 *
 * Returns: (transfer full): a file of comma-separated values
 */
GBytes *
kith_import_files_make_csv (KithImportPreview *preview)
{
  return kith_import_is_list (kith_import_preview_get_kind (preview))
    ? kith_import_dup_refused (preview)
    : kith_import_faults_to_csv (preview);
}
