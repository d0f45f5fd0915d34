/* kith-contact-dialog.c: adds a contact of a school, puts one right, or ends it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-contact-dialog.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-contact-words.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-store-contacts.h"
#include "kith-words.h"

struct _KithContactDialog
{
  KithFormDialog     parent_instance;

  gint64             school_id;
  KithSchoolContact *contact;        /* NULL for a new one */

  KithChoiceRow     *role;
  GtkWidget         *other_role;
  GtkWidget         *name;
  GtkWidget         *telephone;
  GtkWidget         *email;
  KithDateRow       *first_day;
  KithDateRow       *last_day;
  GtkWidget         *ending;
};

G_DEFINE_FINAL_TYPE (KithContactDialog, kith_contact_dialog, KITH_TYPE_FORM_DIALOG)

static KithContactRole
get_role (KithContactDialog *self)
{
  return (KithContactRole)(kith_choice_row_get_id (self->role) - 1);
}

static char *
kith_contact_dialog_dup_place (KithFormDialog *form)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (form);

  return g_strdup_printf ("contact %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, self->school_id,
                          self->contact != NULL ? kith_school_contact_get_id (self->contact) : 0);
}

static void
kith_contact_dialog_update (KithFormDialog *form)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (form);

  gtk_widget_set_visible (self->other_role, get_role (self) == KITH_CONTACT_OTHER);
}

static char *
kith_contact_dialog_dup_fault (KithFormDialog *form)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (form);

  return kith_date_row_is_fine (self->first_day) && kith_date_row_is_fine (self->last_day)
    ? NULL : g_strdup (kith_words_get_day_advice ());
}

static gboolean
kith_contact_dialog_is_complete (KithFormDialog *form)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (form);

  return !(get_role (self) == KITH_CONTACT_OTHER && kith_entry_is_blank (self->other_role)) &&
         !(kith_entry_is_blank (self->name) && kith_entry_is_blank (self->telephone) && kith_entry_is_blank (self->email));
}

static void
kith_contact_dialog_save (KithFormDialog *form)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (form);
  KithContactRole role = get_role (self);
  g_autofree char *other_role = kith_entry_dup_line (self->other_role);
  g_autofree char *name = kith_entry_dup_line (self->name);
  g_autofree char *telephone = kith_entry_dup_line (self->telephone);
  g_autofree char *email = kith_entry_dup_line (self->email);
  const KithSchoolContactValues values = {
    .id = self->contact != NULL ? kith_school_contact_get_id (self->contact) : 0,
    .role = role == KITH_CONTACT_OTHER ? other_role : kith_contact_role_get_nick (role),
    .name = name,
    .telephone = telephone,
    .email = email,
    .from = kith_date_row_get_day (self->first_day),
    .to = kith_date_row_get_end (self->last_day),
  };

  kith_store_set_contact_async (kith_form_dialog_get_store (form), self->school_id, &values, NULL, kith_form_dialog_done_cb,
                                kith_form_dialog_begin (form, self->contact != NULL ? _("Contact changed") : _("Contact added")));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (widget);

  kith_store_end_contact_async (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)),
                                kith_school_contact_get_id (self->contact), kith_date_today (), NULL,
                                kith_form_dialog_done_cb, kith_form_dialog_begin (KITH_FORM_DIALOG (self), _("Contact ended")));
}

/* A choice has no number 0. */
static void
fill_roles (KithContactDialog *self)
{
  for (KithContactRole role = 0; role < KITH_N_CONTACT_ROLES; role++)
    kith_choice_row_add (self->role, kith_contact_words_role (role), (gint64)role + 1);
}

static void
show_contact (KithContactDialog *self)
{
  KithContactRole role = kith_contact_role_parse (kith_school_contact_get_role (self->contact));

  kith_choice_row_set_id (self->role, (gint64)role + 1);
  if (role == KITH_CONTACT_OTHER)
    kith_entry_set_line (self->other_role, kith_school_contact_get_role (self->contact));
  kith_entry_set_line (self->name, kith_school_contact_get_name (self->contact));
  kith_entry_set_line (self->telephone, kith_school_contact_get_telephone (self->contact));
  kith_entry_set_line (self->email, kith_school_contact_get_email (self->contact));
  kith_date_row_set_date (self->first_day, kith_school_contact_get_from (self->contact));
  kith_date_row_set_end (self->last_day, kith_school_contact_get_to (self->contact));
}

static void
kith_contact_dialog_dispose (GObject *object)
{
  KithContactDialog *self = KITH_CONTACT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CONTACT_DIALOG);
  g_clear_object (&self->contact);

  G_OBJECT_CLASS (kith_contact_dialog_parent_class)->dispose (object);
}

static void
kith_contact_dialog_class_init (KithContactDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_contact_dialog_dispose;
  form_class->update = kith_contact_dialog_update;
  form_class->dup_fault = kith_contact_dialog_dup_fault;
  form_class->dup_place = kith_contact_dialog_dup_place;
  form_class->is_complete = kith_contact_dialog_is_complete;
  form_class->save = kith_contact_dialog_save;
  form_class->finish = kith_store_change_contact_finish;
  form_class->get_advice = kith_contact_words_error;

  gtk_widget_class_install_action (widget_class, "contact.end", NULL, end_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-contact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, email);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, first_day);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, last_day);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, other_role);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, role);
  gtk_widget_class_bind_template_child (widget_class, KithContactDialog, telephone);
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

  self = g_object_new (KITH_TYPE_CONTACT_DIALOG, "store", store, NULL);
  self->school_id = school_id;
  if (contact != NULL)
    {
      self->contact = g_object_ref (contact);
      show_contact (self);
    }

  adw_dialog_set_title (ADW_DIALOG (self), contact != NULL ? _("Contact") : _("New Contact"));
  adw_dialog_set_focus (ADW_DIALOG (self), contact != NULL ? self->name : GTK_WIDGET (self->role));
  gtk_widget_set_visible (self->ending, contact != NULL && kith_school_contact_is_on (contact, kith_date_today ()));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
