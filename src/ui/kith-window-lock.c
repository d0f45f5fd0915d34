/* kith-window-lock.c: the window lets go of the records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The records leave the screen at once, in the same frame; the store follows as
 * soon as it can. Between the two lies what is being saved: it was handed to
 * the store before the lock was, and the store keeps that order. What cannot be
 * finished in a moment, such as an import, is taken back by the store. What
 * stands half typed in a form is kept, and is there again afterwards.
 */

#include "config.h"

#include "kith-window-private.h"

#include "kith-left-open.h"
#include "kith-notice-page.h"
#include "kith-store-left-open.h"
#include "kith-unlock-page.h"

#include <glib/gi18n.h>
#include <malloc.h>

static void
drop_dialogs (KithWindow *self)
{
  g_autoptr(GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  guint n_dialogs = g_list_model_get_n_items (dialogs);

  for (guint i = n_dialogs; i > 0; i--)
    {
      g_autoptr(AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      /* What is not seen is closed without the sheet sliding out. */
      gtk_widget_set_visible (GTK_WIDGET (dialog), FALSE);
      adw_dialog_force_close (dialog);
    }
}

/* What another program has put there is not ours to clear; and without the
 * focus Wayland lets nobody clear anything.
 */
static void
forget_clipboard (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

/* All that the window itself holds of the records. */
void
kith_window_forget_records (KithWindow *self)
{
  drop_dialogs (self);
  adw_toast_overlay_dismiss_all (self->content);
  forget_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  forget_clipboard (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)));
  kith_window_show_child (self, kith_notice_page_new_waiting (_("Locking…"), NULL));
}

static void
locked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (!kith_store_lock_finish (KITH_STORE (source), result, &error))
    g_warning ("Locking failed: %s", error->message);

  malloc_trim (0);
  self->is_locking = FALSE;
  if (self->store != KITH_STORE (source))
    return;

  if (self->is_closing)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (kith_store_get_state (self->store) == KITH_STORE_OPEN)
    kith_window_show_main (self);
  else
    kith_window_show_unlock (self);

  g_signal_emit_by_name (self, "locked");
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);

  if (!kith_store_keep_left_open_finish (KITH_STORE (source), result, NULL))
    self->has_lost = TRUE;
}

/* What stands half typed in a form, whoever locks and why. */
static void
keep_forms (KithWindow *self)
{
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *content = kith_left_open_collect (GTK_WIDGET (self), &files);

  self->has_lost = FALSE;
  if (*content != '\0' || self->has_left_open)
    kith_store_keep_left_open_async (self->store, content, files, NULL, kept_cb, g_object_ref (self));
}

void
kith_window_start_locking (KithWindow *self)
{
  self->is_locking = TRUE;
  self->wants_lock = FALSE;
  self->locked_usec = g_get_real_time ();
  keep_forms (self);
  kith_window_forget_records (self);
  kith_store_lock_async (self->store, locked_cb, g_object_ref (self));
}

/* Half a passphrase is not left standing for whoever comes next. */
static void
clear_passphrase (KithWindow *self)
{
  GtkWidget *child = adw_bin_get_child (self->root);

  if (KITH_IS_UNLOCK_PAGE (child))
    kith_unlock_page_clear (KITH_UNLOCK_PAGE (child));
}

/**
 * kith_window_lock:
 *
 * Drops every page that knows records, then locks the store. A store that is
 * just being opened is locked when it is open.
 *
 * Returns: whether "locked" will tell when it is done; %FALSE where nothing is open
 */
gboolean
kith_window_lock (KithWindow *self)
{
  g_return_val_if_fail (KITH_IS_WINDOW (self), FALSE);

  if (self->store == NULL)
    return FALSE;

  clear_passphrase (self);
  if (self->is_locking)
    return TRUE;

  switch (kith_store_get_state (self->store))
    {
    case KITH_STORE_OPEN:
      kith_window_start_locking (self);
      kith_window_set_is_blank (self, FALSE);
      return TRUE;

    case KITH_STORE_UNLOCKING:
      self->wants_lock = TRUE;
      return TRUE;

    case KITH_STORE_LOCKED:
    default:
      return FALSE;
    }
}
