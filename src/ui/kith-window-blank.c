/* kith-window-blank.c: hides what the window shows, until the same key is pressed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store stays open and everything stays where it was: it is only hidden,
 * from the eye and from the accessible tree, with its dialogs, menus and toasts.
 * Meanwhile nothing acts but what shows the window again, locks it or closes
 * it, so that no key changes what nobody sees.
 */

#include "config.h"

#include "kith-window-private.h"

#include "kith-announce.h"

#include <glib/gi18n.h>

static void
keep_focus (KithWindow *self)
{
  g_set_weak_pointer (&self->focus, gtk_root_get_focus (GTK_ROOT (self)));
  gtk_root_set_focus (GTK_ROOT (self), NULL);
}

static void
restore_focus (KithWindow *self)
{
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);

  g_clear_weak_pointer (&self->focus);
}

/* A dialog that opens behind the curtain stays behind it. */
void
kith_window_hide_dialogs (KithWindow *self)
{
  g_autoptr(GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  guint n_dialogs = g_list_model_get_n_items (dialogs);

  for (guint i = 0; i < n_dialogs; i++)
    {
      g_autoptr(GtkWidget) dialog = g_list_model_get_item (dialogs, i);

      gtk_widget_set_visible (dialog, !self->is_blank);
    }
}

/**
 * kith_window_get_is_blank:
 *
 * Returns: whether the window hides what it shows
 */
gboolean
kith_window_get_is_blank (KithWindow *self)
{
  g_return_val_if_fail (KITH_IS_WINDOW (self), FALSE);

  return self->is_blank;
}

/**
 * kith_window_set_is_blank:
 *
 * Covers the content at once, with its dialogs, or shows it again where it was.
 */
void
kith_window_set_is_blank (KithWindow *self,
                          gboolean    is_blank)
{
  g_return_if_fail (KITH_IS_WINDOW (self));

  if (self->is_blank == is_blank)
    return;

  self->is_blank = !!is_blank;
  if (is_blank)
    keep_focus (self);

  gtk_widget_set_visible (GTK_WIDGET (self->content), !is_blank);
  gtk_widget_set_visible (self->blank, is_blank);
  gtk_stack_set_visible_child (self->curtain, is_blank ? self->blank : GTK_WIDGET (self->content));
  kith_window_hide_dialogs (self);
  kith_window_update_actions (self);
  if (!is_blank)
    restore_focus (self);

  kith_announce (GTK_WIDGET (self), is_blank ? _("The window is blank. F8 shows it again.")
                                             : _("The window is shown again."));
}
