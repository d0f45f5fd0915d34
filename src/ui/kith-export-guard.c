/* kith-export-guard.c: a file that leaves the store is looked through first
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is written outside the store goes through here. Where a confidential
 * address stands in it, somebody has to say that it may go all the same; where
 * it could not be looked through, nothing is written.
 */

#include "config.h"

#include "kith-export-guard.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "kith-store-addresses.h"

typedef struct
{
  GtkWidget *parent;
  GFile     *file;
  GBytes    *text;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->parent);
  g_clear_object (&export->file);
  g_bytes_unref (export->text);
  g_free (export);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Where there is no file, whoever asked does the rest. */
static void
write_file (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  if (export->file == NULL)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  g_file_replace_contents_bytes_async (export->file, export->text, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, written_cb, task);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "save"))
    write_file (g_steal_pointer (&task));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "It is not written");
}

static void
ask (GTask *task)
{
  Export *export = g_task_get_task_data (task);
  AdwAlertDialog *dialog = NULL;

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Confidential Address"),
                                                   _("One stands in what leaves. Whoever gets it can read where somebody lives who must not be found. "
                                                     "Take it out first, or go on only if it never leaves safe hands.")));
  adw_alert_dialog_add_responses (dialog, "close", _("_Close"), "save", _("_Go On Anyway"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_alert_dialog_set_default_response (dialog, "close");
  adw_alert_dialog_choose (dialog, export->parent, NULL, answered_cb, task);
}

static void
scanned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  gboolean is_found = FALSE;
  GError *error = NULL;

  if (!kith_store_scan_addresses_finish (KITH_STORE (source), result, &is_found, &error))
    g_task_return_error (task, error);
  else if (is_found)
    ask (g_steal_pointer (&task));
  else
    write_file (g_steal_pointer (&task));
}

static void
begin (GtkWidget          *parent,
       KithStore          *store,
       GFile              *file,
       GBytes             *text,
       gpointer            source_tag,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autofree char *copy = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  Export *export = g_new0 (Export, 1);
  GTask *task = NULL;

  export->parent = g_object_ref (parent);
  export->file = file != NULL ? g_object_ref (file) : NULL;
  export->text = g_bytes_ref (text);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, export, export_free);
  kith_store_scan_addresses_async (store, copy, NULL, scanned_cb, task);
}

/**
 * kith_export_guard_check_async:
 * @parent: where a question is asked
 * @store: a store that is open
 * @text: every word that is about to leave
 * @callback: called when it may leave, or may not
 * @user_data: for @callback
 *
 * Looks a text through for confidential addresses, and asks where there is one.
 * Writes nothing.
 */
void
kith_export_guard_check_async (GtkWidget          *parent,
                               KithStore          *store,
                               const char         *text,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (text != NULL);

  bytes = g_bytes_new (text, strlen (text));
  begin (parent, store, NULL, bytes, kith_export_guard_check_async, callback, user_data);
}

/**
 * kith_export_guard_check_finish:
 * @result: the result
 * @error: return location for a #GIOErrorEnum, cancelled where somebody thought
 *   better of it, or a #KithStoreError
 *
 * Returns: whether it may leave
 */
gboolean
kith_export_guard_check_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * kith_export_guard_write_async:
 * @parent: where a question is asked
 * @store: a store that is open
 * @file: where it goes
 * @text: what it holds
 * @callback: called when it is written, or is not
 * @user_data: for @callback
 *
 * Looks the text through for confidential addresses, asks where there is one,
 * and writes it.
 */
void
kith_export_guard_write_async (GtkWidget          *parent,
                               KithStore          *store,
                               GFile              *file,
                               GBytes             *text,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (text != NULL);

  begin (parent, store, file, text, kith_export_guard_write_async, callback, user_data);
}

/**
 * kith_export_guard_write_finish:
 * @result: the result
 * @error: return location for a #GIOErrorEnum, cancelled where somebody thought
 *   better of it, or a #KithStoreError
 *
 * Returns: whether it is written
 */
gboolean
kith_export_guard_write_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
