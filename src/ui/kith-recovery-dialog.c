/* kith-recovery-dialog.c: makes a recovery key, and sees that it was written down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The key is made here, shown here once, and saved only when two groups of it
 * were typed back from the paper. Until then an older one, if there is one,
 * stays good; closing the dialog forgets the new one.
 */

#include "config.h"

#include "kith-recovery-dialog.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "kith-announce.h"
#include "kith-field-note.h"
#include "kith-qr.h"
#include "kith-recovery-sheet.h"
#include "kith-store-recovery.h"
#include "kith-words.h"

struct _KithRecoveryDialog
{
  AdwDialog          parent_instance;

  KithStore         *store;
  guint8            *code;           /* in guarded memory; NULL until it is shown */
  char              *kept;           /* the passphrase, likewise */
  guint              asked[2];       /* which groups are typed back, from 1 */
  guint              is_working : 1;
  guint              must_finish : 1;

  AdwNavigationView *view;
  GtkWidget         *passphrase;
  KithFieldNote     *passphrase_note;
  GtkWidget         *next_button;
  GtkFlowBox        *groups;
  GtkPicture        *qr;
  GtkWidget         *first;
  KithFieldNote     *first_note;
  GtkWidget         *second;
  KithFieldNote     *second_note;
  GtkWidget         *done_button;
};

G_DEFINE_FINAL_TYPE (KithRecoveryDialog, kith_recovery_dialog, ADW_TYPE_DIALOG)

static const char *
read_field (GtkWidget *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (field));
}

static void
forget (KithRecoveryDialog *self)
{
  g_clear_pointer (&self->code, sodium_free);
  g_clear_pointer (&self->kept, sodium_free);
}

static void
keep_passphrase (KithRecoveryDialog *self)
{
  const char *text = read_field (self->passphrase);

  g_clear_pointer (&self->kept, sodium_free);
  self->kept = sodium_malloc (strlen (text) + 1);
  memcpy (self->kept, text, strlen (text) + 1);
}

static GtkWidget *
make_group (const char *group,
            guint       number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *name = g_strdup_printf (_("Group %u: %s"), number, group);
  GtkWidget *above = gtk_label_new (number_text);
  GtkWidget *signs = gtk_label_new (group);

  gtk_widget_add_css_class (above, "dimmed");
  gtk_widget_add_css_class (above, "caption");
  gtk_widget_add_css_class (signs, "title-3");
  gtk_widget_add_css_class (signs, "monospace");
  gtk_accessible_update_property (GTK_ACCESSIBLE (signs), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "recovery-group");
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), signs);

  return box;
}

static void
ask_for (KithRecoveryDialog *self,
         guint               i,
         GtkWidget          *field)
{
  g_autofree char *title = g_strdup_printf (_("Group %u"), self->asked[i]);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (field), title);
  gtk_editable_set_text (GTK_EDITABLE (field), "");
}

/* Two of the eight, the first of them from the first half of the sheet. */
static void
choose_asked (KithRecoveryDialog *self)
{
  self->asked[0] = 1 + randombytes_uniform (KITH_RECOVERY_CODE_GROUPS / 2);
  self->asked[1] = 1 + KITH_RECOVERY_CODE_GROUPS / 2 + randombytes_uniform (KITH_RECOVERY_CODE_GROUPS / 2);
  ask_for (self, 0, self->first);
  ask_for (self, 1, self->second);
}

static void
show_picture (KithRecoveryDialog *self,
              const char         *text)
{
  g_autoptr(KithQr) qr = kith_qr_new (text);

  gtk_picture_set_paintable (self->qr, GDK_PAINTABLE (qr));
  gtk_widget_set_visible (GTK_WIDGET (self->qr), qr != NULL);
}

static void
show_key (KithRecoveryDialog *self)
{
  char *text = NULL;
  g_auto(GStrv) groups = NULL;

  if (self->code == NULL)
    {
      self->code = sodium_malloc (KITH_RECOVERY_CODE_SIZE);
      randombytes_buf (self->code, KITH_RECOVERY_CODE_SIZE);
    }

  text = kith_recovery_code_format (self->code);
  groups = g_strsplit (text, "-", -1);
  gtk_flow_box_remove_all (self->groups);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      gtk_flow_box_append (self->groups, make_group (groups[i], i + 1));
      sodium_memzero (groups[i], strlen (groups[i]));
    }
  show_picture (self, text);
  sodium_memzero (text, strlen (text));
  g_free (text);

  choose_asked (self);
  adw_navigation_view_push_by_tag (self->view, "key");
}

static void
set_working (KithRecoveryDialog *self,
             gboolean            is_working)
{
  self->is_working = !!is_working;
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_working && !self->must_finish);
  gtk_widget_set_sensitive (self->next_button, !is_working && *read_field (self->passphrase) != '\0');
}

static void
passphrase_checked_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(KithRecoveryDialog) self = KITH_RECOVERY_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_right = kith_store_check_passphrase_finish (KITH_STORE (source), result, &error);

  if (self->view == NULL)
    return;

  set_working (self, FALSE);
  if (is_right)
    {
      keep_passphrase (self);
      gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
      show_key (self);
      return;
    }

  kith_field_note_set_text (self->passphrase_note,
                            g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE)
                            ? _("That is not the passphrase.") : kith_words_get_error_advice (error));
  kith_announce (self->passphrase, kith_field_note_get_text (self->passphrase_note));
  gtk_widget_grab_focus (self->passphrase);
}

static void
passphrase_changed_cb (KithRecoveryDialog *self)
{
  kith_field_note_set_text (self->passphrase_note, NULL);
  gtk_widget_set_sensitive (self->next_button, !self->is_working && *read_field (self->passphrase) != '\0');
}

static void
next_cb (KithRecoveryDialog *self)
{
  if (self->is_working || *read_field (self->passphrase) == '\0')
    return;

  set_working (self, TRUE);
  kith_store_check_passphrase_async (self->store, read_field (self->passphrase), NULL,
                                     passphrase_checked_cb, g_object_ref (self));
}

/* Whether a group is as it stands on the paper; a slip is told when it is long enough to be one. */
static gboolean
check_group (KithRecoveryDialog *self,
             guint               i,
             GtkWidget          *field,
             KithFieldNote      *note)
{
  const char *typed = read_field (field);
  char *text = kith_recovery_code_format (self->code);
  const char *group = text + (self->asked[i] - 1) * (KITH_RECOVERY_CODE_GROUP_LENGTH + 1);
  gboolean is_whole = g_utf8_strlen (typed, -1) >= KITH_RECOVERY_CODE_GROUP_LENGTH;
  gboolean is_right = kith_recovery_code_check_group (typed, self->asked[i]) &&
    g_ascii_strncasecmp (typed, group, KITH_RECOVERY_CODE_GROUP_LENGTH) == 0;
  g_autofree char *sentence = g_strdup_printf (_("This is not group %u. Compare it with the paper."), self->asked[i]);

  sodium_memzero (text, strlen (text));
  g_free (text);
  kith_field_note_set_text (note, is_right || !is_whole ? NULL : sentence);

  return is_right;
}

static void
typed_cb (KithRecoveryDialog *self)
{
  gboolean is_right;

  if (self->code == NULL)
    return;

  is_right = check_group (self, 0, self->first, self->first_note);
  is_right = check_group (self, 1, self->second, self->second_note) && is_right;
  gtk_widget_set_sensitive (self->done_button, is_right && !self->is_working);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithRecoveryDialog) self = KITH_RECOVERY_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_saved = kith_store_set_recovery_finish (KITH_STORE (source), result, &error);
  GtkRoot *root = NULL;

  if (self->view == NULL)
    return;

  set_working (self, FALSE);
  if (!is_saved)
    {
      kith_field_note_set_text (self->second_note, kith_words_get_error_advice (error));
      return;
    }

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (KITH_IS_WINDOW (root))
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (_("The recovery key opens your records now")));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
print_cb (KithRecoveryDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  char *text = NULL;

  if (self->code == NULL || !GTK_IS_WINDOW (root))
    return;

  text = kith_recovery_code_format (self->code);
  kith_recovery_sheet_print (text, GTK_WINDOW (root));
  sodium_memzero (text, strlen (text));
  g_free (text);
}

/* As the last step of setting up it stays until it is done. Ctrl+L locks all the same. */
static void
close_attempted_cb (KithRecoveryDialog *self)
{
  if (!self->must_finish || self->is_working)
    return;

  kith_field_note_set_text (self->code == NULL ? self->passphrase_note : self->second_note,
                            _("Setting up ends when two groups were typed back from the paper. Until then nothing but your passphrase opens your records."));
  kith_announce (GTK_WIDGET (self),
                 kith_field_note_get_text (self->code == NULL ? self->passphrase_note : self->second_note));
}

static void
done_cb (KithRecoveryDialog *self)
{
  if (!gtk_widget_get_sensitive (self->done_button))
    return;

  set_working (self, TRUE);
  gtk_widget_set_sensitive (self->done_button, FALSE);
  kith_store_set_recovery_async (self->store, self->kept, self->code, NULL, saved_cb, g_object_ref (self));
}

static void
kith_recovery_dialog_closed (AdwDialog *dialog)
{
  KithRecoveryDialog *self = KITH_RECOVERY_DIALOG (dialog);

  forget (self);
  if (self->qr != NULL)
    gtk_picture_set_paintable (self->qr, NULL);
}

static void
kith_recovery_dialog_dispose (GObject *object)
{
  KithRecoveryDialog *self = KITH_RECOVERY_DIALOG (object);

  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RECOVERY_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_recovery_dialog_parent_class)->dispose (object);
}

static void
kith_recovery_dialog_class_init (KithRecoveryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_recovery_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kith_recovery_dialog_closed;

  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-recovery-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, first);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, first_note);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, passphrase_note);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, qr);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, second);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, second_note);
  gtk_widget_class_bind_template_child (widget_class, KithRecoveryDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempted_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_recovery_dialog_init (KithRecoveryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_recovery_dialog_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_recovery_dialog_new (KithStore *store)
{
  KithRecoveryDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_RECOVERY_DIALOG, NULL);
  self->store = g_object_ref (store);

  return ADW_DIALOG (self);
}

/* The last step of setting up, which cannot be passed over. Somebody who was cut
 * off there is asked again at each sign-in, and then may put it off: a visit
 * may not wait for a printer.
 */
static void
ask_for_key (KithWindow *window,
             gboolean    is_new)
{
  AdwDialog *dialog = kith_recovery_dialog_new (kith_window_get_store (window));

  KITH_RECOVERY_DIALOG (dialog)->must_finish = !!is_new;
  adw_dialog_set_can_close (dialog, !is_new);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

typedef struct
{
  KithWindow *window;
  gboolean    is_new;
} Asking;

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr(KithWindow) window = asking->window;
  g_autoptr(GError) error = NULL;
  gboolean has_one = kith_store_ask_recovery_finish (KITH_STORE (source), result, &error);

  if (has_one || error != NULL ||
      kith_window_get_store (window) != KITH_STORE (source) ||
      kith_store_get_state (KITH_STORE (source)) != KITH_STORE_OPEN)
    return;

  ask_for_key (window, asking->is_new);
}

/**
 * kith_recovery_remind:
 * @window: a window whose store was just opened
 * @is_new: whether the store was just made
 *
 * Asks to make a recovery key where there is none: as the last step of setting
 * up, which ends with it, and again at each sign-in until there is one.
 */
void
kith_recovery_remind (KithWindow *window,
                      gboolean    is_new)
{
  Asking *asking = NULL;

  g_return_if_fail (KITH_IS_WINDOW (window));

  asking = g_new0 (Asking, 1);
  asking->window = g_object_ref (window);
  asking->is_new = is_new;
  kith_store_ask_recovery_async (kith_window_get_store (window), NULL, asked_cb, asking);
}
