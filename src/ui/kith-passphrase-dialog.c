/* kith-passphrase-dialog.c: changes the passphrase, and where the other half of the key is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moving to the keyring or away from it is a switch that somebody turns. Until
 * the new passphrase is on the disk the old one opens the store, whatever the
 * keyring does.
 */

#include "config.h"

#include "kith-passphrase-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-field-note.h"
#include "kith-keyring-page.h"
#include "kith-store-ways.h"
#include "kith-strength.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithPassphraseDialog
{
  AdwDialog          parent_instance;

  KithStore         *store;
  GCancellable      *cancellable;
  guint              is_working : 1;

  AdwNavigationView *view;
  GtkWidget         *old;
  KithFieldNote     *old_note;
  GtkWidget         *passphrase;
  KithFieldNote     *passphrase_note;
  GtkWidget         *again;
  KithFieldNote     *again_note;
  GtkLabel          *strength;
  AdwSwitchRow      *keyring;
  GtkWidget         *change_button;
};

G_DEFINE_FINAL_TYPE (KithPassphraseDialog, kith_passphrase_dialog, ADW_TYPE_DIALOG)

static const char *
read_field (GtkWidget *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (field));
}

static gboolean
check_new (KithPassphraseDialog *self)
{
  const char *typed = read_field (self->passphrase);
  gboolean stands_alone = !adw_switch_row_get_active (self->keyring);
  KithStrength strength = kith_strength_of (typed);
  gboolean is_strong = strength >= (stands_alone ? KITH_STRENGTH_STRONG : KITH_STRENGTH_FAIR);
  gboolean is_same = g_str_equal (typed, read_field (self->again));

  gtk_label_set_label (self->strength, kith_strength_get_sentence (strength, stands_alone));
  kith_field_note_set_text (self->passphrase_note, *typed == '\0' || is_strong ? NULL : _("This is too easy to guess."));
  kith_field_note_set_text (self->again_note,
                            *read_field (self->again) == '\0' || is_same ? NULL : _("The two are not the same."));

  return is_strong && is_same;
}

static void
changed_cb (KithPassphraseDialog *self)
{
  gboolean is_fine = check_new (self);

  kith_field_note_set_text (self->old_note, NULL);
  gtk_widget_set_sensitive (self->change_button, is_fine && *read_field (self->old) != '\0' && !self->is_working);
}

static void
set_working (KithPassphraseDialog *self,
             gboolean              is_working)
{
  self->is_working = !!is_working;
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_working);
  gtk_button_set_label (GTK_BUTTON (self->change_button), is_working ? _("Changing…") : C_("button", "Change"));
}

static void
show_failure (KithPassphraseDialog *self,
              const GError         *error)
{
  gboolean is_wrong = g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);

  if (kith_keyring_is_trouble (error))
    {
      adw_navigation_view_push (self->view,
                                ADW_NAVIGATION_PAGE (kith_keyring_page_new (error, KITH_KEYRING_AT_CHANGE)));
      return;
    }

  kith_field_note_set_text (self->old_note,
                            is_wrong ? _("That is not the passphrase.") : kith_words_get_error_advice (error));
  kith_announce (self->old, kith_field_note_get_text (self->old_note));
  gtk_widget_grab_focus (self->old);
}

/* A keyring may take its time. Nobody has to wait for it. */
static void
close_attempted_cb (KithPassphraseDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
passphrase_changed_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(KithPassphraseDialog) self = KITH_PASSPHRASE_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_changed = kith_store_change_passphrase_finish (KITH_STORE (source), result, &error);
  GtkRoot *root = NULL;

  if (self->view == NULL)
    return;

  set_working (self, FALSE);
  changed_cb (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  if (!is_changed)
    {
      show_failure (self, error);
      return;
    }

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (KITH_IS_WINDOW (root))
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (_("The new passphrase opens your records now")));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
change_cb (KithPassphraseDialog *self)
{
  if (!gtk_widget_get_sensitive (self->change_button))
    return;

  set_working (self, TRUE);
  gtk_widget_set_sensitive (self->change_button, FALSE);
  kith_store_change_passphrase_async (self->store, read_field (self->old), read_field (self->passphrase),
                                      adw_switch_row_get_active (self->keyring), self->cancellable,
                                      passphrase_changed_cb, g_object_ref (self));
}

static void
ways_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithPassphraseDialog) self = KITH_PASSPHRASE_DIALOG (user_data);
  g_autoptr(KithWays) ways = kith_store_load_ways_finish (KITH_STORE (source), result, NULL);

  if (self->view == NULL || ways == NULL)
    return;

  adw_switch_row_set_active (self->keyring, ways->needs_keyring);
  changed_cb (self);
}

static void
kith_passphrase_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (KITH_PASSPHRASE_DIALOG (dialog)->cancellable);
}

static void
kith_passphrase_dialog_dispose (GObject *object)
{
  KithPassphraseDialog *self = KITH_PASSPHRASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PASSPHRASE_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_passphrase_dialog_parent_class)->dispose (object);
}

static void
kith_passphrase_dialog_class_init (KithPassphraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_passphrase_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kith_passphrase_dialog_closed;

  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, again);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, again_note);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, change_button);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, keyring);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, old);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, old_note);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, passphrase_note);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, strength);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempted_cb);
}

static void
kith_passphrase_dialog_init (KithPassphraseDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_passphrase_dialog_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_passphrase_dialog_new (KithStore *store)
{
  KithPassphraseDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_PASSPHRASE_DIALOG, NULL);
  self->store = g_object_ref (store);
  kith_store_load_ways_async (store, self->cancellable, ways_loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
