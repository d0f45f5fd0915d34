/* kith-recover-dialog.c: opens a store by its recovery key
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way back in when the passphrase is forgotten, the keyring was reset, or
 * the store was carried to another laptop. It ends with a new passphrase, so
 * that tomorrow is an ordinary day again.
 */

#include "config.h"

#include "kith-recover-dialog.h"

#include <glib/gi18n.h>
#include <sodium.h>

#include "kith-announce.h"
#include "kith-field-note.h"
#include "kith-keyring-page.h"
#include "kith-store-recovery.h"
#include "kith-strength.h"
#include "kith-words.h"

struct _KithRecoverDialog
{
  AdwDialog          parent_instance;

  KithStore         *store;
  GCancellable      *cancellable;
  guint              is_working : 1;

  AdwNavigationView *view;
  GtkWidget         *key;
  KithFieldNote     *key_note;
  GtkWidget         *passphrase;
  KithFieldNote     *passphrase_note;
  GtkWidget         *again;
  KithFieldNote     *again_note;
  AdwSwitchRow      *keyring;
  GtkWidget         *open_button;
};

G_DEFINE_FINAL_TYPE (KithRecoverDialog, kith_recover_dialog, ADW_TYPE_DIALOG)

static const char *
read_field (GtkWidget *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (field));
}

static guint
count_signs (const char *typed)
{
  guint n = 0;

  for (const char *c = typed; *c != '\0'; c++)
    n += g_ascii_isalnum (*c) ? 1 : 0;

  return n;
}

/* While one types, only the groups that are whole can be wrong. */
static void
note_key (KithRecoverDialog *self,
          guint              wrong_group)
{
  guint n_whole = count_signs (read_field (self->key)) / KITH_RECOVERY_CODE_GROUP_LENGTH;
  g_autofree char *sentence = NULL;

  if (wrong_group == 0 || wrong_group > n_whole)
    {
      kith_field_note_set_text (self->key_note, NULL);
      return;
    }

  if (wrong_group > KITH_RECOVERY_CODE_GROUPS)
    sentence = g_strdup (_("There is more here than eight groups."));
  else
    sentence = g_strdup_printf (_("Group %u is not as it was printed. Compare it with the paper."), wrong_group);
  kith_field_note_set_text (self->key_note, sentence);
}

static gboolean
check_passphrase (KithRecoverDialog *self)
{
  const char *typed = read_field (self->passphrase);
  KithStrength wanted = adw_switch_row_get_active (self->keyring) ? KITH_STRENGTH_FAIR : KITH_STRENGTH_STRONG;
  gboolean is_strong = kith_strength_of (typed) >= wanted;
  gboolean is_same = g_str_equal (typed, read_field (self->again));

  kith_field_note_set_text (self->passphrase_note, *typed == '\0' || is_strong ? NULL : _("This is too easy to guess."));
  kith_field_note_set_text (self->again_note,
                            *read_field (self->again) == '\0' || is_same ? NULL : _("The two are not the same."));

  return is_strong && is_same;
}

static gboolean
read_form (KithRecoverDialog *self,
           guint8             ret_code[KITH_RECOVERY_CODE_SIZE])
{
  guint wrong_group = 0;
  gboolean has_key = kith_recovery_code_parse (read_field (self->key), ret_code, &wrong_group);

  note_key (self, wrong_group);

  return check_passphrase (self) && has_key;
}

static void
changed_cb (KithRecoverDialog *self)
{
  guint8 code[KITH_RECOVERY_CODE_SIZE];

  gtk_widget_set_sensitive (self->open_button, read_form (self, code) && !self->is_working);
  sodium_memzero (code, sizeof code);
}

static void
set_working (KithRecoverDialog *self,
             gboolean           is_working)
{
  self->is_working = !!is_working;
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_working);
  gtk_button_set_label (GTK_BUTTON (self->open_button), is_working ? _("Opening…") : C_("button", "Open"));
}

/* Said on the page of the keyring, by a button that says so. */
static void
without_cb (KithRecoverDialog *self)
{
  adw_navigation_view_pop_to_tag (self->view, "form");
  adw_switch_row_set_active (self->keyring, FALSE);
  gtk_widget_grab_focus (self->passphrase);
}

static void
show_keyring_page (KithRecoverDialog *self,
                   const GError      *error)
{
  KithKeyringPage *page = kith_keyring_page_new (error, KITH_KEYRING_AT_RECOVERY);

  g_signal_connect_object (page, "without", G_CALLBACK (without_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->view, ADW_NAVIGATION_PAGE (page));
}

static void
show_failure (KithRecoverDialog *self,
              const GError      *error)
{
  if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE))
    {
      kith_field_note_set_text (self->key_note, _("This key is not the one that was made last for these records."));
      kith_announce (self->key, kith_field_note_get_text (self->key_note));
      gtk_widget_grab_focus (self->key);
      return;
    }

  if (kith_keyring_is_trouble (error))
    {
      show_keyring_page (self, error);
      return;
    }

  kith_field_note_set_text (self->again_note, kith_words_get_error_advice (error));
  kith_announce (self->again, kith_words_get_error_advice (error));
}

/* A keyring may take its time. Nobody has to wait for it. */
static void
close_attempted_cb (KithRecoverDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
recovered_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(KithRecoverDialog) self = KITH_RECOVER_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_open = kith_store_recover_finish (KITH_STORE (source), result, &error);

  if (self->key == NULL)
    return;

  set_working (self, FALSE);
  if (is_open || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  changed_cb (self);
  show_failure (self, error);
}

static void
open_cb (KithRecoverDialog *self)
{
  guint8 code[KITH_RECOVERY_CODE_SIZE];

  if (self->is_working || !read_form (self, code))
    return;

  set_working (self, TRUE);
  gtk_widget_set_sensitive (self->open_button, FALSE);
  kith_store_recover_async (self->store, code, read_field (self->passphrase), adw_switch_row_get_active (self->keyring),
                            self->cancellable, recovered_cb, g_object_ref (self));
  sodium_memzero (code, sizeof code);
}

static void
kith_recover_dialog_dispose (GObject *object)
{
  KithRecoverDialog *self = KITH_RECOVER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RECOVER_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_recover_dialog_parent_class)->dispose (object);
}

static void
kith_recover_dialog_class_init (KithRecoverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_recover_dialog_dispose;

  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-recover-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, again);
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, again_note);
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, key);
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, key_note);
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, keyring);
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, passphrase_note);
  gtk_widget_class_bind_template_child (widget_class, KithRecoverDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempted_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
kith_recover_dialog_init (KithRecoverDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_recover_dialog_new:
 * @store: a store that is locked
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_recover_dialog_new (KithStore *store)
{
  KithRecoverDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_RECOVER_DIALOG, NULL);
  self->store = g_object_ref (store);

  return ADW_DIALOG (self);
}
