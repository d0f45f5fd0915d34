/* kith-copy-guard.c: a text that is copied out of the records is looked through first
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As with a file that is saved (kith-export-guard.c): where a confidential
 * address stands in the text, somebody has to say that it may go all the same;
 * where it could not be looked through, nothing is copied.
 *
 * Texts come to the clipboard from many places, most of them GTK's own. So the
 * clipboard itself is watched: what somebody copies while the records are open
 * is taken off at once, looked through, and put there again. Other programs ask
 * for it by our main loop, and so never see it meanwhile.
 *
 * What goes there says that it is not for a history of clipboards. The lock
 * empties the clipboard (kith-window-lock.c). The primary selection, which a
 * middle click pastes, is what is marked on the screen, and is not looked
 * through; the lock empties it as well.
 */

#include "config.h"

#include "kith-copy-guard.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-store-addresses.h"

#define PASSED "kith-copy-guard-passed"

typedef struct
{
  GtkWidget *parent;
  KithStore *store;
  char      *text;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_object_unref (copy->parent);
  g_object_unref (copy->store);
  g_free (copy->text);
  g_free (copy);
}

/* Records that were locked meanwhile give nothing away any more. */
static void
put_in_clipboard (GTask *task)
{
  Copy *copy = g_task_get_task_data (task);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (copy->parent);
  g_autoptr(GBytes) hint = g_bytes_new_static ("secret", 6);
  g_autoptr(GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2] = { NULL };

  if (kith_store_get_state (copy->store) != KITH_STORE_OPEN)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "It is not copied");
      return;
    }

  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, copy->text);
  providers[1] = gdk_content_provider_new_for_bytes ("x-kde-passwordManagerHint", hint);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  g_object_set_data (G_OBJECT (both), PASSED, GINT_TO_POINTER (TRUE));
  gdk_clipboard_set_content (clipboard, both);
  g_task_return_boolean (task, TRUE);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "copy"))
    put_in_clipboard (task);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "It is not copied");
}

static void
ask (GTask *task)
{
  Copy *copy = g_task_get_task_data (task);
  AdwAlertDialog *dialog = NULL;

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Confidential Address"),
                                                   _("One stands in this text. Wherever it is pasted, it can be read where somebody lives who must not be found.")));
  adw_alert_dialog_add_responses (dialog, "close", _("_Close"), "copy", _("_Copy Anyway"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "copy", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_alert_dialog_set_default_response (dialog, "close");
  adw_alert_dialog_choose (dialog, copy->parent, NULL, answered_cb, task);
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
  else if (is_found && kith_store_get_state (KITH_STORE (source)) == KITH_STORE_OPEN)
    ask (g_steal_pointer (&task));
  else
    put_in_clipboard (task);
}

/**
 * kith_copy_guard_copy_async:
 * @parent: a widget of a window, where a question is asked
 * @store: a store that is open
 * @text: what is copied
 * @callback: (nullable): called when it is copied, or is not
 * @user_data: for @callback
 *
 * Looks the text through for confidential addresses, asks where there is one,
 * and copies it.
 */
void
kith_copy_guard_copy_async (GtkWidget          *parent,
                            KithStore          *store,
                            const char         *text,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Copy *copy = NULL;
  GTask *task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (text != NULL);

  copy = g_new0 (Copy, 1);
  copy->parent = g_object_ref (parent);
  copy->store = g_object_ref (store);
  copy->text = g_strdup (text);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, kith_copy_guard_copy_async);
  g_task_set_task_data (task, copy, copy_free);
  kith_store_scan_addresses_async (store, text, NULL, scanned_cb, task);
}

/**
 * kith_copy_guard_copy_finish:
 * @result: the result
 * @error: return location for a #GIOErrorEnum, cancelled where somebody thought
 *   better of it, or a #KithStoreError
 *
 * Returns: whether it is copied
 */
gboolean
kith_copy_guard_copy_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* A text view gives the clipboard a buffer, and a text only to whoever asks from outside. */
static char *
dup_buffer (GdkContentProvider *content)
{
  GValue value = G_VALUE_INIT;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;
  char *text = NULL;

  g_value_init (&value, GTK_TYPE_TEXT_BUFFER);
  if (gdk_content_provider_get_value (content, &value, NULL))
    buffer = g_value_get_object (&value);
  if (buffer != NULL)
    {
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
    }
  g_value_unset (&value);

  return text;
}

static char *
dup_text (GdkContentProvider *content)
{
  GValue value = G_VALUE_INIT;
  char *text = NULL;

  g_value_init (&value, G_TYPE_STRING);
  if (gdk_content_provider_get_value (content, &value, NULL))
    text = g_value_dup_string (&value);
  g_value_unset (&value);

  return text != NULL ? text : dup_buffer (content);
}

typedef struct
{
  GtkWidget          *widget;
  KithCopyGuardStore  get_store;
} Watch;

static void
watch_free (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

static void
changed_cb (GdkClipboard *clipboard,
            Watch        *watch)
{
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  KithStore *store = watch->get_store (watch->widget);
  g_autofree char *text = NULL;

  if (!gdk_clipboard_is_local (clipboard) || content == NULL || g_object_get_data (G_OBJECT (content), PASSED) != NULL ||
      store == NULL || kith_store_get_state (store) != KITH_STORE_OPEN)
    return;

  text = dup_text (content);
  if (text == NULL)
    return;

  gdk_clipboard_set_content (clipboard, NULL);
  kith_copy_guard_copy_async (watch->widget, store, text, NULL, NULL);
}

static void
unwatch_cb (GtkWidget *widget,
            gpointer   user_data)
{
  g_signal_handlers_disconnect_matched (gtk_widget_get_clipboard (widget), G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, user_data);
}

/**
 * kith_copy_guard_watch:
 * @widget: the window
 * @get_store: tells the store that it shows
 *
 * From now on until @widget goes, all that is copied in this program passes the guard.
 */
void
kith_copy_guard_watch (GtkWidget         *widget,
                       KithCopyGuardStore get_store)
{
  Watch *watch = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (get_store != NULL);

  watch = g_new0 (Watch, 1);
  watch->widget = widget;
  watch->get_store = get_store;
  g_signal_connect_data (gtk_widget_get_clipboard (widget), "changed", G_CALLBACK (changed_cb), watch, watch_free,
                         G_CONNECT_DEFAULT);
  g_signal_connect (widget, "destroy", G_CALLBACK (unwatch_cb), watch);
}
