/* kith-contact-dialog.c: adds a contact of a school, puts one right, or ends it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-contact-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-choice-row.h"
#include "kith-contact-words.h"
#include "kith-date-row.h"
#include "kith-field-note.h"
#include "kith-form-guard.h"
#include "kith-store-contacts.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithContactDialog
{
  AdwDialog          parent_instance;

  KithStore         *store;
  gint64             school_id;
  KithSchoolContact *contact;        /* NULL for a new one */
  KithWindow        *window;
  const char        *done;           /* what the toast says */
  guint              is_saving : 1;

  GtkWidget         *content;
  KithChoiceRow     *role;
  GtkWidget         *other_role;
  GtkWidget         *name;
  GtkWidget         *telephone;
  GtkWidget         *email;
  KithDateRow       *first_day;
  KithDateRow       *last_day;
  KithFieldNote     *note;
  GtkWidget         *ending;
  GtkWidget         *save;
};

G_DEFINE_FINAL_TYPE (KithContactDialog, kith_contact_dialog, ADW_TYPE_DIALOG)

static char *
read_field (GtkWidget *row)
{
  return kith_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static gboolean
is_blank (GtkWidget *row)
{
  g_autofree char *text = read_field (row);

  return *text == '\0';
}

static KithContactRole
get_role (KithContactDialog *self)
{
  return (KithContactRole)(kith_choice_row_get_id (self->role) - 1);
}

/* An empty field is no day, and nothing is wrong with it. */
static gboolean
check_day (KithDateRow *row,
           KithDate    *ret_day)
{
  *ret_day = KITH_DATE_NONE;

  return kith_date_row_is_empty (row) || kith_date_row_get_date (row, ret_day);
}

/* What is still empty is not told, it only keeps the button off. */
static void
check_fields (KithContactDialog *self)
{
  KithDate from, to;
  gboolean is_other = get_role (self) == KITH_CONTACT_OTHER;
  gboolean are_days = check_day (self->first_day, &from) & check_day (self->last_day, &to);
  gboolean is_complete = !(is_other && is_blank (self->other_role)) &&
    !(is_blank (self->name) && is_blank (self->telephone) && is_blank (self->email));

  gtk_widget_set_visible (self->other_role, is_other);
  kith_field_note_set_text (self->note, are_days ? NULL : kith_words_get_day_advice ());
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contact.save", !self->is_saving && are_days && is_complete);
}

static void
changed_cb (KithContactDialog *self)
{
  /* The template speaks before there is a dialog. */
  if (self->store != NULL)
    check_fields (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithContactDialog) self = KITH_CONTACT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_store_change_contact_finish (KITH_STORE (source), result, &error);

  self->is_saving = FALSE;
  if (is_done && self->window != NULL)
    kith_window_add_undo_toast (self->window, self->done);

  if (self->content == NULL)
    return;

  if (is_done)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  check_fields (self);
  kith_field_note_set_text (self->note, kith_contact_words_error (error));
  kith_announce (GTK_WIDGET (self), kith_contact_words_error (error));
}

static void
begin_saving (KithContactDialog *self,
              const char        *done)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  self->done = done;
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contact.save", FALSE);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (widget);
  KithContactRole role = get_role (self);
  g_autofree char *other_role = read_field (self->other_role);
  g_autofree char *name = read_field (self->name);
  g_autofree char *telephone = read_field (self->telephone);
  g_autofree char *email = read_field (self->email);
  KithSchoolContactValues values = {
    .id = self->contact != NULL ? kith_school_contact_get_id (self->contact) : 0,
    .role = role == KITH_CONTACT_OTHER ? other_role : kith_contact_role_get_nick (role),
    .name = name,
    .telephone = telephone,
    .email = email,
  };

  if (!check_day (self->first_day, &values.from) || !check_day (self->last_day, &values.to))
    return;

  if (values.to != KITH_DATE_NONE)
    values.to++;
  begin_saving (self, self->contact != NULL ? _("Contact changed") : _("Contact added"));
  kith_store_set_contact_async (self->store, self->school_id, &values, NULL, saved_cb, g_object_ref (self));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (widget);

  begin_saving (self, _("Contact ended"));
  kith_store_end_contact_async (self->store, kith_school_contact_get_id (self->contact), kith_date_today (),
                                NULL, saved_cb, g_object_ref (self));
}

/* A choice has no number 0. */
static void
fill_roles (KithContactDialog *self)
{
  for (KithContactRole role = 0; role < KITH_N_CONTACT_ROLES; role++)
    kith_choice_row_add (self->role, kith_contact_words_role (role), (gint64)role + 1);
}

static void
set_field (GtkWidget  *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_contact (KithContactDialog *self)
{
  KithContactRole role = kith_contact_role_parse (kith_school_contact_get_role (self->contact));
  KithDate to = kith_school_contact_get_to (self->contact);

  kith_choice_row_set_id (self->role, (gint64)role + 1);
  if (role == KITH_CONTACT_OTHER)
    set_field (self->other_role, kith_school_contact_get_role (self->contact));
  set_field (self->name, kith_school_contact_get_name (self->contact));
  set_field (self->telephone, kith_school_contact_get_telephone (self->contact));
  set_field (self->email, kith_school_contact_get_email (self->contact));
  kith_date_row_set_date (self->first_day, kith_school_contact_get_from (self->contact));
  kith_date_row_set_date (self->last_day, to != KITH_DATE_NONE ? to - 1 : KITH_DATE_NONE);
}

static void
kith_contact_dialog_dispose (GObject *object)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CONTACT_DIALOG);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->contact);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_contact_dialog_parent_class)->dispose (object);
}

static void
kith_contact_dialog_class_init (KithContactDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_contact_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "contact.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "contact.save", NULL, save_action);
  g_type_ensure (KITH_TYPE_CHOICE_ROW);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-contact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, content);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, email);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, first_day);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, last_day);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, other_role);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, role);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, save);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, telephone);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
kith_contact_dialog_init (KithContactDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_roles (self);
}

/**
 * kith_contact_dialog_new:
 * @store: a store that is open
 * @school_id: the school
 * @contact: (nullable): the contact; %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_contact_dialog_new (KithStore         *store,
                         gint64             school_id,
                         KithSchoolContact *contact)
{
  KithContactDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (contact == NULL || KITH_IS_SCHOOL_CONTACT (contact), NULL);

  self = g_object_new (KITH_TYPE_CONTACT_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->school_id = school_id;
  if (contact != NULL)
    {
      self->contact = g_object_ref (contact);
      show_contact (self);
    }

  adw_dialog_set_title (ADW_DIALOG (self), contact != NULL ? _("Contact") : _("New Contact"));
  adw_dialog_set_focus (ADW_DIALOG (self), contact != NULL ? self->name : GTK_WIDGET (self->role));
  gtk_widget_set_visible (self->ending, contact != NULL && kith_school_contact_is_on (contact, kith_date_today ()));
  check_fields (self);
  kith_form_guard_install (ADW_DIALOG (self));

  return ADW_DIALOG (self);
}
