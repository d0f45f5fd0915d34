/* kith-tas-pupil-dialog.c: what is said of a pupil at a Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line and one action. Of a pupil whose family refuses there is neither:
 * the fields go, and come back with what was typed where it was a slip.
 */

#include "config.h"

#include "kith-tas-pupil-dialog.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-subject-picker.h"
#include "kith-tas-words.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-words.h"

/* Who does it: what is chosen beside those who came. */
#define WHO_ME 1
#define WHO_ELSE 2
#define WHO_FIRST_ATTENDEE 3

struct _KithTasPupilDialog
{
  KithFormDialog     parent_instance;

  KithTas           *tas;
  KithTasPupil      *pupil;          /* unowned: the meeting's; NULL for a new one */
  KithSubjectPicker *picker;

  GtkWidget         *chosen;
  KithChoiceRow     *agreement;
  KithTextRow       *why;
  GtkWidget         *said;
  KithTextRow       *line;
  GtkWidget         *action;
  GtkWidget         *what;
  KithChoiceRow     *who;
  GtkWidget         *other;
  GtkWidget         *agency;
  KithDateRow       *due;
  AdwSwitchRow      *is_significant;
  GtkWidget         *ending;
};

G_DEFINE_FINAL_TYPE (KithTasPupilDialog, kith_tas_pupil_dialog, KITH_TYPE_FORM_DIALOG)

static KithTasAgreement
get_agreement (KithTasPupilDialog *self)
{
  gint64 id = kith_choice_row_get_id (self->agreement);

  return id > 0 ? (KithTasAgreement)(id - 1) : KITH_TAS_NOT_SAID;
}

/* 0 for nobody. Schools and adults are no pupils. */
static gint64
get_child (KithTasPupilDialog *self)
{
  g_autoptr(KithNoteForm) form = NULL;

  if (self->pupil != NULL)
    return self->pupil->child_id;

  form = kith_note_form_new (KITH_NOTE_KIND_TAS);
  kith_subject_picker_add_to (self->picker, form);

  return form->subjects->len == 1 ? ((const KithNoteSubject *)form->subjects->pdata[0])->child_id : 0;
}

static char *
kith_tas_pupil_dialog_dup_place (KithFormDialog *form)
{
  KithTasPupilDialog *self = KITH_TAS_PUPIL_DIALOG (form);

  return g_strdup_printf ("tas-pupil %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          kith_tas_get_values (self->tas)->id, self->pupil != NULL ? self->pupil->id : 0, get_child (self));
}

static void
kith_tas_pupil_dialog_update (KithFormDialog *form)
{
  KithTasPupilDialog *self = KITH_TAS_PUPIL_DIALOG (form);
  KithTasAgreement agreement = get_agreement (self);
  gboolean is_discussed = agreement != KITH_TAS_REFUSED;
  gboolean is_else = kith_choice_row_get_id (self->who) == WHO_ELSE;

  gtk_widget_set_visible (GTK_WIDGET (self->why), agreement == KITH_TAS_NOT_ASKED);
  gtk_widget_set_visible (self->said, is_discussed);
  gtk_widget_set_visible (self->action, is_discussed);
  gtk_widget_set_visible (self->other, is_else);
  gtk_widget_set_visible (self->agency, is_else);
}

static gboolean
is_in_meeting (KithTasPupilDialog *self,
               gint64              child_id)
{
  GPtrArray *pupils = kith_tas_get_pupils (self->tas);

  for (guint i = 0; i < pupils->len; i++)
    {
      if (((const KithTasPupil *)g_ptr_array_index (pupils, i))->child_id == child_id)
        return TRUE;
    }

  return FALSE;
}

static char *
kith_tas_pupil_dialog_dup_fault (KithFormDialog *form)
{
  KithTasPupilDialog *self = KITH_TAS_PUPIL_DIALOG (form);
  gint64 child_id = get_child (self);

  if (self->pupil == NULL && child_id != 0 && is_in_meeting (self, child_id))
    return g_strdup (_("This pupil is in the meeting already."));

  return kith_date_row_is_fine (self->due) ? NULL : g_strdup (kith_words_get_day_advice ());
}

static gboolean
kith_tas_pupil_dialog_is_complete (KithFormDialog *form)
{
  KithTasPupilDialog *self = KITH_TAS_PUPIL_DIALOG (form);
  g_autofree char *why = kith_text_row_dup_text (self->why);

  return get_child (self) != 0 && (get_agreement (self) != KITH_TAS_NOT_ASKED || kith_text_is_there (why));
}

static void
read_who (KithTasPupilDialog *self,
          KithTasAction      *action)
{
  gint64 id = kith_choice_row_get_id (self->who);
  GPtrArray *attendees = kith_tas_get_attendees (self->tas);

  action->is_mine = id == WHO_ME;
  if (id == WHO_ELSE)
    {
      action->who = kith_entry_dup_line (self->other);
      action->agency = kith_entry_dup_line (self->agency);
    }
  else if (id >= WHO_FIRST_ATTENDEE && id - WHO_FIRST_ATTENDEE < (gint64)attendees->len)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, (guint)(id - WHO_FIRST_ATTENDEE));

      action->who = g_strdup (attendee->name);
      action->agency = g_strdup (attendee->agency);
    }
}

static KithTasPupil *
read_pupil (KithTasPupilDialog *self)
{
  KithTasPupil *pupil = kith_tas_pupil_new ();

  pupil->id = self->pupil != NULL ? self->pupil->id : 0;
  pupil->child_id = get_child (self);
  pupil->agreement = get_agreement (self);
  pupil->why = kith_text_row_dup_text (self->why);
  pupil->line = kith_text_row_dup_text (self->line);
  pupil->is_significant = adw_switch_row_get_active (self->is_significant);
  pupil->action = kith_tas_action_new ();
  pupil->action->what = kith_entry_dup_line (self->what);
  pupil->action->due = kith_date_row_get_day (self->due);
  read_who (self, pupil->action);

  return pupil;
}

static void
kith_tas_pupil_dialog_save (KithFormDialog *form)
{
  KithTasPupilDialog *self = KITH_TAS_PUPIL_DIALOG (form);
  KithTasChange *change = kith_tas_change_new (KITH_TAS_SAVE_PUPIL, kith_tas_get_values (self->tas)->id);

  change->pupil = read_pupil (self);
  kith_store_change_tas_async (kith_form_dialog_get_store (form), change, NULL, kith_form_dialog_done_cb,
                               kith_form_dialog_begin (form, self->pupil != NULL ? _("What was said is changed") : _("Pupil added")));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithTasPupilDialog *self = KITH_TAS_PUPIL_DIALOG (widget);
  KithFormDialog *form = KITH_FORM_DIALOG (widget);
  KithTasChange *change = kith_tas_change_new (KITH_TAS_REMOVE_PUPIL, kith_tas_get_values (self->tas)->id);

  change->row_id = self->pupil->id;
  kith_store_change_tas_async (kith_form_dialog_get_store (form), change, NULL, kith_form_dialog_done_cb,
                               kith_form_dialog_begin (form, _("The pupil is taken out")));
}

static void
fill_choices (KithTasPupilDialog *self)
{
  GPtrArray *attendees = kith_tas_get_attendees (self->tas);

  kith_choice_row_add (self->agreement, _("Not Said Yet"), KITH_TAS_NOT_SAID + 1);
  kith_choice_row_add (self->agreement, _("Agrees"), KITH_TAS_AGREED + 1);
  kith_choice_row_add (self->agreement, _("Was Not Asked"), KITH_TAS_NOT_ASKED + 1);
  kith_choice_row_add (self->agreement, _("Refused"), KITH_TAS_REFUSED + 1);
  kith_choice_row_add (self->who, _("Me"), WHO_ME);
  for (guint i = 0; i < attendees->len; i++)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, i);
      g_autofree char *name = kith_tas_words_dup_attendee (attendee);

      kith_choice_row_add (self->who, name, WHO_FIRST_ATTENDEE + (gint64)i);
    }
  kith_choice_row_add (self->who, _("Somebody Else"), WHO_ELSE);
}

static void
show_who (KithTasPupilDialog  *self,
          const KithTasAction *action)
{
  GPtrArray *attendees = kith_tas_get_attendees (self->tas);

  kith_choice_row_set_id (self->who, action->is_mine ? WHO_ME : WHO_ELSE);
  kith_entry_set_line (self->other, action->who);
  kith_entry_set_line (self->agency, action->agency);
  for (guint i = 0; i < attendees->len && !action->is_mine; i++)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, i);

      if (g_strcmp0 (attendee->name, action->who) == 0 && g_strcmp0 (attendee->agency, action->agency) == 0)
        kith_choice_row_set_id (self->who, WHO_FIRST_ATTENDEE + (gint64)i);
    }
}

static void
show_pupil (KithTasPupilDialog *self)
{
  const KithTasPupil *pupil = self->pupil;
  g_autofree char *name = kith_tas_words_dup_name (pupil->name);

  kith_form_dialog_set_subtitle (KITH_FORM_DIALOG (self), name);
  kith_choice_row_set_id (self->agreement, (gint64)pupil->agreement + 1);
  kith_text_row_set_text (self->why, pupil->why != NULL ? pupil->why : "");
  kith_text_row_set_text (self->line, pupil->line != NULL ? pupil->line : "");
  adw_switch_row_set_active (self->is_significant, pupil->is_significant);
  if (pupil->action == NULL)
    return;

  kith_entry_set_line (self->what, pupil->action->what);
  kith_date_row_set_date (self->due, pupil->action->due);
  show_who (self, pupil->action);
}

static void
kith_tas_pupil_dialog_dispose (GObject *object)
{
  KithTasPupilDialog *self = KITH_TAS_PUPIL_DIALOG (object);

  self->pupil = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TAS_PUPIL_DIALOG);
  g_clear_object (&self->tas);

  G_OBJECT_CLASS (kith_tas_pupil_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-tas-pupil-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, action);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, agency);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, agreement);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, chosen);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, due);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, is_significant);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, line);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, other);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, said);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, what);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, who);
  gtk_widget_class_bind_template_child (widget_class, KithTasPupilDialog, why);
}

static void
kith_tas_pupil_dialog_class_init (KithTasPupilDialogClass *klass)
{
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_tas_pupil_dialog_dispose;
  form_class->dup_place = kith_tas_pupil_dialog_dup_place;
  form_class->update = kith_tas_pupil_dialog_update;
  form_class->dup_fault = kith_tas_pupil_dialog_dup_fault;
  form_class->is_complete = kith_tas_pupil_dialog_is_complete;
  form_class->save = kith_tas_pupil_dialog_save;
  form_class->finish = kith_store_change_tas_finish;
  form_class->get_advice = kith_tas_words_get_advice;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "pupil.remove", NULL, remove_action);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
kith_tas_pupil_dialog_init (KithTasPupilDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_picker (KithTasPupilDialog *self,
            KithStore          *store)
{
  self->picker = KITH_SUBJECT_PICKER (kith_subject_picker_new (store));
  kith_subject_picker_set_prompt (self->picker, _("Which pupil? Type a name"));
  gtk_box_append (GTK_BOX (self->chosen), GTK_WIDGET (self->picker));
  g_signal_connect_object (self->picker, "changed", G_CALLBACK (kith_form_dialog_check), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->picker));
}

/**
 * kith_tas_pupil_dialog_new:
 * @store: a store that is open
 * @tas: a meeting that is not closed
 * @pupil_id: one of its pupils; 0 for a new one
 *
 * Returns: (transfer floating) (nullable): the dialog; %NULL where the pupil is not there any more
 */
AdwDialog *
kith_tas_pupil_dialog_new (KithStore *store,
                           KithTas   *tas,
                           gint64     pupil_id)
{
  KithTasPupilDialog *self = NULL;
  KithTasPupil *pupil = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_TAS (tas), NULL);

  pupil = pupil_id != 0 ? kith_tas_find_pupil (tas, pupil_id) : NULL;
  if (pupil_id != 0 && pupil == NULL)
    return NULL;

  self = g_object_new (KITH_TYPE_TAS_PUPIL_DIALOG, "store", store, NULL);
  self->tas = g_object_ref (tas);
  self->pupil = pupil;
  fill_choices (self);
  if (pupil != NULL)
    show_pupil (self);
  else
    add_picker (self, store);

  adw_dialog_set_title (ADW_DIALOG (self), pupil != NULL ? _("What Was Said") : _("Add Pupil"));
  gtk_widget_set_visible (self->chosen, pupil == NULL);
  gtk_widget_set_visible (self->ending, pupil != NULL);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));
  if (pupil != NULL)
    adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->agreement));

  return ADW_DIALOG (self);
}

static void
subject_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithTasPupilDialog) self = KITH_TAS_PUPIL_DIALOG (user_data);
  g_autoptr(KithSubject) subject = kith_store_load_subject_finish (KITH_STORE (source), result, NULL);

  if (subject != NULL && !kith_form_dialog_has_gone (KITH_FORM_DIALOG (self)))
    kith_subject_picker_add (self->picker, subject);
}

/**
 * kith_tas_pupil_dialog_choose:
 * @child_id: a child; 0 for nobody
 *
 * Of a new pupil, chooses who it is.
 */
void
kith_tas_pupil_dialog_choose (KithTasPupilDialog *self,
                              gint64              child_id)
{
  g_return_if_fail (KITH_IS_TAS_PUPIL_DIALOG (self));

  if (self->picker != NULL && child_id != 0)
    kith_store_load_subject_async (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)), child_id, 0, NULL,
                                   subject_loaded_cb, g_object_ref (self));
}
