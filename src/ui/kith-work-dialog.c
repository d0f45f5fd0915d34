/* kith-work-dialog.c: work with a child, recorded by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One dialog for every kind of work: its rows are made from the kind's form,
 * and what is wrong is said by the same check that guards the store. Days that
 * contradict each other stay as they were typed until one of them is mended;
 * the sentence names both.
 */

#include "config.h"

#include "kith-work-dialog.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-field-note.h"
#include "kith-store-work.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-work-fields.h"
#include "kith-work-words.h"

struct _KithWorkDialog
{
  KithFormDialog       parent_instance;

  KithChild           *child;
  KithWorkSheet       *sheet;
  KithWorkFields      *rows;

  AdwPreferencesGroup *fields;
  AdwPreferencesGroup *later;
  KithFieldNote       *remark;
  KithTextRow         *why;
  GtkWidget           *council_group;
  KithChoiceRow       *council;
  KithTextRow         *council_why;
  GtkWidget           *out;
};

G_DEFINE_FINAL_TYPE (KithWorkDialog, kith_work_dialog, KITH_TYPE_FORM_DIALOG)

static const char * const council_states[] = { "not-yet", "in", "not-needed" };

static char *
kith_work_dialog_dup_place (KithFormDialog *form)
{
  KithWorkDialog *self = KITH_WORK_DIALOG (form);
  KithWork *work = kith_work_sheet_get_work (self->sheet);

  return g_strdup_printf ("work %" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT, kith_child_get_id (self->child),
                          (int)kith_work_get_kind (work), kith_work_get_id (work));
}

static gboolean
has_council (KithWorkDialog *self)
{
  KithWork *work = kith_work_sheet_get_work (self->sheet);
  KithWorkKind kind = kith_work_get_kind (work);

  return kith_work_get_origin (work)->is_by_hand && kind < KITH_WORK_WORKER;
}

static const char *
get_council (KithWorkDialog *self)
{
  gint64 place = kith_choice_row_get_id (self->council);

  return place > 0 && place <= (gint64)G_N_ELEMENTS (council_states) ? council_states[place - 1] : council_states[0];
}

static KithWork *
make_work (KithWorkDialog *self)
{
  KithWork *work = kith_work_copy (kith_work_sheet_get_work (self->sheet));
  KithWorkOrigin origin = *kith_work_get_origin (work);
  g_autofree char *why = kith_text_row_dup_text (self->council_why);

  kith_work_fields_read (self->rows, work);
  if (has_council (self))
    {
      origin.council = get_council (self);
      origin.why = why;
      kith_work_set_origin (work, &origin);
    }

  return work;
}

/* The first day that is none, else the first fault that stops. */
static char *
kith_work_dialog_dup_fault (KithFormDialog *form)
{
  KithWorkDialog *self = KITH_WORK_DIALOG (form);
  const char *unread = kith_work_fields_find_unread (self->rows);
  g_autoptr(KithWork) work = NULL;
  g_autoptr(GPtrArray) faults = NULL;

  if (unread != NULL)
    return g_strdup_printf (_("“%s” is no day that can be read. Write one such as 3 Sep 2026 or 3/9/26."), unread);

  work = make_work (self);
  faults = kith_work_sheet_check (self->sheet, work);
  for (guint i = 0; i < faults->len; i++)
    {
      const KithWorkFault *fault = g_ptr_array_index (faults, i);

      if (fault->stops)
        return g_strdup (fault->message);
    }

  return NULL;
}

static char *
dup_remarks (GPtrArray *faults)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      const KithWorkFault *fault = g_ptr_array_index (faults, i);

      if (!fault->stops)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", fault->message);
    }

  return g_string_free_and_steal (text);
}

static gboolean
contradicts (KithWorkDialog *self,
             KithWork       *work)
{
  KithWork *held = kith_work_sheet_get_work (self->sheet);

  return !kith_work_get_origin (held)->is_by_hand && kith_work_overrules (work, held);
}

static gboolean
is_not_needed (KithWorkDialog *self)
{
  return g_str_equal (get_council (self), "not-needed");
}

static void
kith_work_dialog_update (KithFormDialog *form)
{
  KithWorkDialog *self = KITH_WORK_DIALOG (form);
  g_autoptr(KithWork) work = make_work (self);
  g_autoptr(GPtrArray) faults = kith_work_sheet_check (self->sheet, work);
  g_autofree char *remarks = dup_remarks (faults);

  kith_field_note_set_text (self->remark, *remarks != '\0' ? remarks : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why), contradicts (self, work));
  gtk_widget_set_visible (GTK_WIDGET (self->council_why), is_not_needed (self));
}

static gboolean
kith_work_dialog_is_complete (KithFormDialog *form)
{
  KithWorkDialog *self = KITH_WORK_DIALOG (form);
  g_autoptr(KithWork) work = make_work (self);
  g_autofree char *why = kith_text_row_dup_text (self->why);
  g_autofree char *council_why = kith_text_row_dup_text (self->council_why);

  return (!contradicts (self, work) || kith_text_is_there (why)) &&
         (!has_council (self) || !is_not_needed (self) || kith_text_is_there (council_why));
}

static void
kith_work_dialog_save (KithFormDialog *form)
{
  KithWorkDialog *self = KITH_WORK_DIALOG (form);
  g_autoptr(KithWork) work = make_work (self);
  g_autofree char *why = kith_text_row_dup_text (self->why);

  kith_store_save_work_async (kith_form_dialog_get_store (form), work, contradicts (self, work) ? why : NULL, NULL,
                              kith_form_dialog_done_cb,
                              kith_form_dialog_begin (form, kith_work_get_id (work) != 0 ? _("Record changed") : _("Recorded")));
}

/* The reason, in the question that asks for it. */
static KithTextRow *
get_reason (AdwAlertDialog *question)
{
  return KITH_TEXT_ROW (g_object_get_data (G_OBJECT (question), "kith-reason"));
}

static void
reason_changed_cb (AdwAlertDialog *question)
{
  g_autofree char *reason = kith_text_row_dup_text (get_reason (question));

  adw_alert_dialog_set_response_enabled (question, "yes", kith_text_is_there (reason));
}

static void
answered_cb (KithWorkDialog *self,
             const char     *response,
             AdwAlertDialog *question)
{
  g_autofree char *reason = kith_text_row_dup_text (get_reason (question));

  if (!g_str_equal (response, "yes"))
    return;

  kith_store_remove_work_async (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)),
                                kith_work_sheet_get_work (self->sheet), reason, NULL, kith_form_dialog_done_cb,
                                kith_form_dialog_begin (KITH_FORM_DIALOG (self), _("Record taken out")));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AdwDialog *question = adw_alert_dialog_new (_("Recorded in Error?"), _("It is taken out of the child’s record. History keeps who did it and why."));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *reason = g_object_new (KITH_TYPE_TEXT_ROW, "title", _("What Was Wrong"), NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), reason);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (question), group);
  g_object_set_data (G_OBJECT (question), "kith-reason", reason);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "no", _("_Close"), "yes", _("_Take It Out"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "yes", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "no");
  g_signal_connect_object (reason, "changed", G_CALLBACK (reason_changed_cb), question, G_CONNECT_SWAPPED);
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), widget, G_CONNECT_SWAPPED);
  reason_changed_cb (ADW_ALERT_DIALOG (question));
  adw_dialog_set_focus (question, reason);
  adw_dialog_present (question, widget);
}

static void
show_origin (KithWorkDialog *self)
{
  KithWork *work = kith_work_sheet_get_work (self->sheet);
  const KithWorkOrigin *origin = kith_work_get_origin (work);
  g_autofree char *text = kith_work_words_dup_origin (origin);

  adw_preferences_group_set_description (self->fields, *text != '\0' ? text : NULL);
  kith_choice_row_add (self->council, _("Not Yet"), 1);
  kith_choice_row_add (self->council, _("Yes"), 2);
  kith_choice_row_add (self->council, _("Not Needed"), 3);
  for (gsize i = 0; i < G_N_ELEMENTS (council_states); i++)
    {
      if (g_strcmp0 (council_states[i], origin->council) == 0)
        kith_choice_row_set_id (self->council, (gint64)i + 1);
    }
  if (origin->why != NULL)
    kith_text_row_set_text (self->council_why, origin->why);

  gtk_widget_set_visible (self->council_group, has_council (self));
  gtk_widget_set_visible (self->out, kith_work_get_id (work) != 0 && origin->is_by_hand);
  if (kith_work_get_id (work) == 0)
    kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), C_("button", "_Record"));
}

static void
kith_work_dialog_dispose (GObject *object)
{
  KithWorkDialog *self = KITH_WORK_DIALOG (object);

  g_clear_pointer (&self->rows, kith_work_fields_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WORK_DIALOG);
  g_clear_object (&self->sheet);
  g_clear_object (&self->child);

  G_OBJECT_CLASS (kith_work_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-work-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWorkDialog, council);
  gtk_widget_class_bind_template_child (widget_class, KithWorkDialog, council_group);
  gtk_widget_class_bind_template_child (widget_class, KithWorkDialog, council_why);
  gtk_widget_class_bind_template_child (widget_class, KithWorkDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, KithWorkDialog, later);
  gtk_widget_class_bind_template_child (widget_class, KithWorkDialog, out);
  gtk_widget_class_bind_template_child (widget_class, KithWorkDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, KithWorkDialog, why);
}

static void
kith_work_dialog_class_init (KithWorkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_work_dialog_dispose;
  form_class->dup_place = kith_work_dialog_dup_place;
  form_class->update = kith_work_dialog_update;
  form_class->dup_fault = kith_work_dialog_dup_fault;
  form_class->is_complete = kith_work_dialog_is_complete;
  form_class->save = kith_work_dialog_save;
  form_class->finish = kith_store_change_work_finish;
  form_class->get_advice = kith_work_words_get_fault;

  gtk_widget_class_install_action (widget_class, "work.remove", NULL, remove_action);
  bind_template (widget_class);
}

static void
kith_work_dialog_init (KithWorkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_work_dialog_new:
 * @store: a store that is open
 * @child: with whom
 * @sheet: the work, and all that its form needs
 * @codes: the store's codes
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_work_dialog_new (KithStore     *store,
                      KithChild     *child,
                      KithWorkSheet *sheet,
                      KithCodeList  *codes)
{
  KithWorkDialog *self = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);
  g_return_val_if_fail (KITH_IS_WORK_SHEET (sheet), NULL);
  g_return_val_if_fail (codes != NULL, NULL);

  self = g_object_new (KITH_TYPE_WORK_DIALOG, "store", store, NULL);
  self->child = g_object_ref (child);
  self->sheet = g_object_ref (sheet);
  name = kith_child_words_title (child);
  adw_dialog_set_title (ADW_DIALOG (self), kith_work_words_get_title (kith_work_get_kind (kith_work_sheet_get_work (sheet))));
  kith_form_dialog_set_subtitle (KITH_FORM_DIALOG (self), name);
  show_origin (self);
  self->rows = kith_work_fields_new (sheet, codes, self->fields, self->later);
  kith_work_fields_focus (self->rows, ADW_DIALOG (self), NULL);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}

/**
 * kith_work_dialog_focus:
 * @field: a field's name
 *
 * Begins in that field.
 */
void
kith_work_dialog_focus (KithWorkDialog *self,
                        const char     *field)
{
  g_return_if_fail (KITH_IS_WORK_DIALOG (self));

  kith_work_fields_focus (self->rows, ADW_DIALOG (self), field);
}
