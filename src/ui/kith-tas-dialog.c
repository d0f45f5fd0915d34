/* kith-tas-dialog.c: when and where a Team Around the School meets
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new meeting is opened as soon as it is there: what is said is written while
 * people are still in the room.
 */

#include "config.h"

#include "kith-tas-dialog.h"

#include <glib/gi18n.h>

#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-tas-words.h"
#include "kith-words.h"

struct _KithTasDialog
{
  KithFormDialog  parent_instance;

  gint64          school_id;
  gint64          begun;             /* the meeting that was begun */
  KithTas        *tas;               /* NULL for a new one */

  GtkWidget      *held;
  KithDateRow    *day;
  GtkWidget      *time;
  GtkWidget      *place;
  KithDateRow    *next_day;
  GtkWidget      *next_time;
};

G_DEFINE_FINAL_TYPE (KithTasDialog, kith_tas_dialog, KITH_TYPE_FORM_DIALOG)

static gint64
get_id (KithTasDialog *self)
{
  return self->tas != NULL ? kith_tas_get_values (self->tas)->id : 0;
}

static char *
kith_tas_dialog_dup_place (KithFormDialog *form)
{
  KithTasDialog *self = KITH_TAS_DIALOG (form);

  return g_strdup_printf ("tas %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, self->school_id, get_id (self));
}

static gboolean
read_time (GtkWidget *row,
           int       *ret_minute)
{
  *ret_minute = KITH_TAS_NO_MINUTE;

  return kith_tas_minute_parse (gtk_editable_get_text (GTK_EDITABLE (row)), ret_minute);
}

static char *
kith_tas_dialog_dup_fault (KithFormDialog *form)
{
  KithTasDialog *self = KITH_TAS_DIALOG (form);
  KithDate day = kith_date_row_get_day (self->day);
  KithDate next_day = kith_date_row_get_day (self->next_day);
  int minute;

  if (!kith_date_row_is_fine (self->day) || !kith_date_row_is_fine (self->next_day))
    return g_strdup (kith_words_get_day_advice ());

  if (!read_time (self->time, &minute) || !read_time (self->next_time, &minute))
    return g_strdup (_("That is no time that can be read. Write one such as 14:30."));

  if (day != KITH_DATE_NONE && next_day != KITH_DATE_NONE && next_day <= day)
    return g_strdup (_("It would meet again before it met. Choose a later day."));

  return NULL;
}

static gboolean
kith_tas_dialog_is_complete (KithFormDialog *form)
{
  return kith_date_row_get_day (KITH_TAS_DIALOG (form)->day) != KITH_DATE_NONE;
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  KithTasDialog *self = KITH_TAS_DIALOG (user_data);

  self->begun = kith_store_change_tas_get_id (result);
  kith_form_dialog_done_cb (source, result, user_data);
}

static void
kith_tas_dialog_save (KithFormDialog *form)
{
  KithTasDialog *self = KITH_TAS_DIALOG (form);
  g_autofree char *place = kith_entry_dup_line (self->place);
  KithTasChange *change = kith_tas_change_new (self->tas != NULL ? KITH_TAS_CHANGE : KITH_TAS_BEGIN, get_id (self));
  KithTasValues values = {
    .school_id = self->school_id, .day = kith_date_row_get_day (self->day), .place = place,
    .next_day = kith_date_row_get_day (self->next_day),
  };

  if (!read_time (self->time, &values.minute) || !read_time (self->next_time, &values.next_minute))
    values.minute = KITH_TAS_NO_MINUTE;
  change->tas = kith_tas_new (&values);
  kith_store_change_tas_async (kith_form_dialog_get_store (form), change, NULL,
                               self->tas != NULL ? kith_form_dialog_done_cb : begun_cb,
                               kith_form_dialog_begin (form, self->tas != NULL ? _("Meeting changed") : _("Meeting begun")));
}

static void
kith_tas_dialog_saved (KithFormDialog *form,
                       GtkWidget      *window)
{
  KithTasDialog *self = KITH_TAS_DIALOG (form);

  if (self->tas == NULL && window != NULL)
    gtk_widget_activate_action (window, "win.open-tas", "x", self->begun);
}

static void
show_meeting (KithTasDialog *self)
{
  const KithTasValues *values = kith_tas_get_values (self->tas);
  g_autofree char *time = kith_tas_minute_to_text (values->minute);
  g_autofree char *next_time = kith_tas_minute_to_text (values->next_minute);

  kith_date_row_set_date (self->day, values->day);
  kith_entry_set_line (self->time, time);
  kith_entry_set_line (self->place, values->place);
  kith_date_row_set_date (self->next_day, values->next_day);
  kith_entry_set_line (self->next_time, next_time);
  gtk_widget_set_visible (self->held, values->closed_at == 0);
}

static void
kith_tas_dialog_dispose (GObject *object)
{
  KithTasDialog *self = KITH_TAS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TAS_DIALOG);
  g_clear_object (&self->tas);

  G_OBJECT_CLASS (kith_tas_dialog_parent_class)->dispose (object);
}

static void
kith_tas_dialog_class_init (KithTasDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_tas_dialog_dispose;
  form_class->dup_place = kith_tas_dialog_dup_place;
  form_class->dup_fault = kith_tas_dialog_dup_fault;
  form_class->is_complete = kith_tas_dialog_is_complete;
  form_class->save = kith_tas_dialog_save;
  form_class->saved = kith_tas_dialog_saved;
  form_class->finish = kith_store_change_tas_finish;
  form_class->get_advice = kith_tas_words_get_advice;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-tas-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTasDialog, day);
  gtk_widget_class_bind_template_child (widget_class, KithTasDialog, held);
  gtk_widget_class_bind_template_child (widget_class, KithTasDialog, next_day);
  gtk_widget_class_bind_template_child (widget_class, KithTasDialog, next_time);
  gtk_widget_class_bind_template_child (widget_class, KithTasDialog, place);
  gtk_widget_class_bind_template_child (widget_class, KithTasDialog, time);
}

static void
kith_tas_dialog_init (KithTasDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_tas_dialog_new:
 * @store: a store that is open
 * @school_id: the school
 * @tas: (nullable): a meeting of it; %NULL to begin one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_tas_dialog_new (KithStore *store,
                     gint64     school_id,
                     KithTas   *tas)
{
  KithTasDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (tas == NULL || KITH_IS_TAS (tas), NULL);

  self = g_object_new (KITH_TYPE_TAS_DIALOG, "store", store, NULL);
  self->school_id = school_id;
  if (tas != NULL)
    {
      self->tas = g_object_ref (tas);
      show_meeting (self);
    }
  else
    {
      kith_date_row_set_date (self->day, kith_date_today ());
      kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), C_("button", "_Begin"));
    }

  adw_dialog_set_title (ADW_DIALOG (self), tas != NULL ? _("When It Meets") : _("New Meeting"));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
