/* kith-import-save.c: gives back what an import does not take in, as a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is offered a place beside the one that it came from: whoever puts
 * the rows right has the two together. A sandbox sees a file that was chosen
 * in a folder of the portal's own, which is no place to save in.
 */

#include "config.h"

#include "kith-import-save.h"

#include <glib/gi18n.h>

#include "kith-export-guard.h"
#include "kith-import-files.h"
#include "kith-recent.h"
#include "kith-store-import.h"

static gboolean
is_of_portal (GFile *folder)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr(GFile) documents = g_file_new_for_path (path);

  return g_file_has_prefix (folder, documents);
}

static void
suggest_folder (GtkFileDialog *dialog,
                GFile         *source)
{
  g_autoptr(GFile) folder = source != NULL ? g_file_get_parent (source) : NULL;

  if (folder != NULL && g_file_is_native (folder) && !is_of_portal (folder))
    gtk_file_dialog_set_initial_folder (dialog, folder);
}

typedef struct
{
  GtkWidget         *parent;
  KithStore         *store;
  KithImportPreview *preview;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->parent);
  g_object_unref (saving->store);
  g_object_unref (saving->preview);
  g_free (saving);
}

/* Whoever chooses no place, or leaves an address where it is, has changed their mind: nothing is wrong. */
static void
return_saved (GTask  *task,
              GError *error)
{
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_error_copy (error));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GError) error = NULL;

  kith_export_guard_write_finish (result, &error);
  return_saved (task, error);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr(GBytes) csv = NULL;
  Saving *saving = g_task_get_task_data (task);

  if (file == NULL)
    {
      return_saved (task, NULL);
      return;
    }

  kith_recent_forget (file);
  csv = kith_import_files_make_csv (saving->preview);
  kith_export_guard_write_async (saving->parent, saving->store, file, csv, written_cb, g_steal_pointer (&task));
}

/**
 * kith_import_save_async:
 * @parent: above which the place is asked for
 * @store: the store, which knows the addresses that must not leave it
 * @preview: what a file would change
 * @source: (nullable): that file
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for a place, and saves there the rows of a list that are not taken in,
 * or what is wrong with another file.
 */
void
kith_import_save_async (GtkWidget          *parent,
                        KithStore          *store,
                        KithImportPreview  *preview,
                        GFile              *source,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr(GtkFileDialog) dialog = NULL;
  GtkRoot *root;
  Saving *saving;
  gboolean is_list;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_IMPORT_PREVIEW (preview));

  saving = g_new0 (Saving, 1);
  saving->parent = g_object_ref (parent);
  saving->store = g_object_ref (store);
  saving->preview = g_object_ref (preview);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, kith_import_save_async);
  g_task_set_task_data (task, saving, saving_free);

  is_list = kith_import_is_list (kith_import_preview_get_kind (preview));
  root = gtk_widget_get_root (parent);
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, is_list ? _("Save Refused Rows") : _("Save Remarks"));
  gtk_file_dialog_set_initial_name (dialog, is_list ? _("refused.csv") : _("remarks.csv"));
  suggest_folder (dialog, source);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, place_chosen_cb, task);
}

/**
 * kith_import_save_finish:
 * @result: the result
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether it is saved, or nobody wanted it
 */
gboolean
kith_import_save_finish (GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
