/* kith-tas-attendee-dialog.c: who came to a Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tas-attendee-dialog.h"

#include <glib/gi18n.h>

#include "kith-entry.h"
#include "kith-tas-words.h"

struct _KithTasAttendeeDialog
{
  KithFormDialog  parent_instance;

  gint64          meeting_id;
  gint64          id;                /* 0 for somebody new */

  GtkWidget      *name;
  GtkWidget      *role;
  GtkWidget      *agency;
  GtkWidget      *ending;
};

G_DEFINE_FINAL_TYPE (KithTasAttendeeDialog, kith_tas_attendee_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_tas_attendee_dialog_dup_place (KithFormDialog *form)
{
  KithTasAttendeeDialog *self = KITH_TAS_ATTENDEE_DIALOG (form);

  return g_strdup_printf ("tas-attendee %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, self->meeting_id, self->id);
}

static gboolean
kith_tas_attendee_dialog_is_complete (KithFormDialog *form)
{
  KithTasAttendeeDialog *self = KITH_TAS_ATTENDEE_DIALOG (form);

  return !kith_entry_is_blank (self->name) || !kith_entry_is_blank (self->agency);
}

static void
kith_tas_attendee_dialog_save (KithFormDialog *form)
{
  KithTasAttendeeDialog *self = KITH_TAS_ATTENDEE_DIALOG (form);
  KithTasChange *change = kith_tas_change_new (KITH_TAS_SAVE_ATTENDEE, self->meeting_id);

  change->attendee = kith_tas_attendee_new ();
  change->attendee->id = self->id;
  change->attendee->name = kith_entry_dup_line (self->name);
  change->attendee->role = kith_entry_dup_line (self->role);
  change->attendee->agency = kith_entry_dup_line (self->agency);
  kith_store_change_tas_async (kith_form_dialog_get_store (form), change, NULL, kith_form_dialog_done_cb,
                               kith_form_dialog_begin (form, self->id != 0 ? _("Who came is changed") : _("Added to who came")));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithTasAttendeeDialog *self = KITH_TAS_ATTENDEE_DIALOG (widget);
  KithFormDialog *form = KITH_FORM_DIALOG (widget);
  KithTasChange *change = kith_tas_change_new (KITH_TAS_REMOVE_ATTENDEE, self->meeting_id);

  change->row_id = self->id;
  kith_store_change_tas_async (kith_form_dialog_get_store (form), change, NULL, kith_form_dialog_done_cb,
                               kith_form_dialog_begin (form, _("Taken out of who came")));
}

static void
kith_tas_attendee_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TAS_ATTENDEE_DIALOG);

  G_OBJECT_CLASS (kith_tas_attendee_dialog_parent_class)->dispose (object);
}

static void
kith_tas_attendee_dialog_class_init (KithTasAttendeeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_tas_attendee_dialog_dispose;
  form_class->dup_place = kith_tas_attendee_dialog_dup_place;
  form_class->is_complete = kith_tas_attendee_dialog_is_complete;
  form_class->save = kith_tas_attendee_dialog_save;
  form_class->finish = kith_store_change_tas_finish;
  form_class->get_advice = kith_tas_words_get_advice;

  gtk_widget_class_install_action (widget_class, "attendee.remove", NULL, remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-tas-attendee-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTasAttendeeDialog, agency);
  gtk_widget_class_bind_template_child (widget_class, KithTasAttendeeDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, KithTasAttendeeDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KithTasAttendeeDialog, role);
}

static void
kith_tas_attendee_dialog_init (KithTasAttendeeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_attendee (KithTasAttendeeDialog *self,
               KithTas               *tas)
{
  GPtrArray *attendees = kith_tas_get_attendees (tas);

  for (guint i = 0; i < attendees->len; i++)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, i);

      if (attendee->id != self->id)
        continue;

      kith_entry_set_line (self->name, attendee->name);
      kith_entry_set_line (self->role, attendee->role);
      kith_entry_set_line (self->agency, attendee->agency);
    }
}

/**
 * kith_tas_attendee_dialog_new:
 * @store: a store that is open
 * @tas: a meeting that is not closed
 * @attendee_id: who it is; 0 for somebody new
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_tas_attendee_dialog_new (KithStore *store,
                              KithTas   *tas,
                              gint64     attendee_id)
{
  KithTasAttendeeDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_TAS (tas), NULL);

  self = g_object_new (KITH_TYPE_TAS_ATTENDEE_DIALOG, "store", store, NULL);
  self->meeting_id = kith_tas_get_values (tas)->id;
  self->id = attendee_id;
  show_attendee (self, tas);
  adw_dialog_set_title (ADW_DIALOG (self), attendee_id != 0 ? _("Who Came") : _("Add Who Came"));
  gtk_widget_set_visible (self->ending, attendee_id != 0);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));
  adw_dialog_set_focus (ADW_DIALOG (self), self->name);

  return ADW_DIALOG (self);
}
