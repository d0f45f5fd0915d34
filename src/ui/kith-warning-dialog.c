/* kith-warning-dialog.c: a warning on a child: given, put right, reviewed, ended
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form asks for what Hackney's warning notes ask for: with which manager it
 * was agreed, whether the person was told, else why not, and when it is looked
 * at again. It cannot be saved without.
 */

#include "config.h"

#include "kith-warning-dialog.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-form-guard.h"
#include "kith-store-lists.h"
#include "kith-store-warnings.h"
#include "kith-text-row.h"
#include "kith-warning-words.h"
#include "kith-words.h"

/* Half of what is allowed: near enough to be looked at while it is remembered. */
#define USUAL_DAYS_TO_REVIEW 182

struct _KithWarningDialog
{
  KithFormDialog  parent_instance;

  KithChild      *child;
  KithWarning    *warning;           /* NULL for a new one */
  GPtrArray      *codes;             /* (element-type utf8), in the order of the choice */
  GCancellable   *cancellable;

  KithChoiceRow  *kind;
  KithTextRow    *narrative;
  AdwEntryRow    *manager;
  KithDateRow    *start;
  KithDateRow    *review;
  AdwSwitchRow   *is_told;
  KithDateRow    *told;
  AdwEntryRow    *told_how;
  KithTextRow    *justification;
  GtkWidget      *later;
};

G_DEFINE_FINAL_TYPE (KithWarningDialog, kith_warning_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_warning_dialog_dup_place (KithFormDialog *form)
{
  KithWarningDialog *self = KITH_WARNING_DIALOG (form);

  return g_strdup_printf ("warning %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, kith_child_get_id (self->child),
                          self->warning != NULL ? kith_warning_get_id (self->warning) : 0);
}

static KithWarning *
make_warning (KithWarningDialog *self)
{
  gint64 place = kith_choice_row_get_id (self->kind);
  gboolean is_told = adw_switch_row_get_active (self->is_told);
  g_autofree char *narrative = kith_text_row_dup_text (self->narrative);
  g_autofree char *justification = kith_text_row_dup_text (self->justification);
  const KithWarningValues values = {
    .id = self->warning != NULL ? kith_warning_get_id (self->warning) : 0,
    .code = place > 0 && (guint64)place <= self->codes->len ? g_ptr_array_index (self->codes, place - 1) : NULL,
    .narrative = narrative,
    .manager = gtk_editable_get_text (GTK_EDITABLE (self->manager)),
    .start = kith_date_row_get_day (self->start),
    .reviewed = self->warning != NULL ? kith_warning_get_reviewed (self->warning) : KITH_DATE_NONE,
    .review = kith_date_row_get_day (self->review),
    .finish = KITH_DATE_NONE,
    .told = is_told ? kith_date_row_get_day (self->told) : KITH_DATE_NONE,
    .told_how = is_told ? gtk_editable_get_text (GTK_EDITABLE (self->told_how)) : NULL,
    .justification = is_told ? NULL : justification,
  };

  return kith_warning_new (&values);
}

static char *
kith_warning_dialog_dup_fault (KithFormDialog *form)
{
  g_autoptr(KithWarning) warning = make_warning (KITH_WARNING_DIALOG (form));
  g_autoptr(GError) error = NULL;

  return kith_warning_check (warning, kith_date_today (), &error) ? NULL : g_strdup (kith_warning_words_get_fault (error));
}

static void
kith_warning_dialog_save (KithFormDialog *form)
{
  KithWarningDialog *self = KITH_WARNING_DIALOG (form);
  g_autoptr(KithWarning) warning = make_warning (self);

  kith_store_save_warning_async (kith_form_dialog_get_store (form), kith_child_get_id (self->child), warning, NULL,
                                 kith_form_dialog_done_cb,
                                 kith_form_dialog_begin (form, self->warning != NULL ? _("Warning changed") : _("Warning given")));
}

/* A reason, and for a review the day of the next one. */
typedef struct
{
  KithWarningDialog *dialog;         /* unowned: the question stands over it */
  AdwAlertDialog    *question;       /* unowned: it owns this */
  KithTextRow       *reason;
  KithDateRow       *review;         /* NULL where it is ended */
} Question;

static void
check_question_cb (Question *question)
{
  g_autofree char *reason = kith_text_row_dup_text (question->reason);
  KithDate today = kith_date_today ();
  KithDate review = question->review != NULL ? kith_date_row_get_day (question->review) : today + 1;

  adw_alert_dialog_set_response_enabled (question->question, "yes",
                                         *reason != '\0' && review > today && review <= kith_warning_latest_review (today));
}

static void
answered_cb (Question   *question,
             const char *response)
{
  KithFormDialog *form = KITH_FORM_DIALOG (question->dialog);
  KithStore *store = kith_form_dialog_get_store (form);
  gint64 id = kith_warning_get_id (question->dialog->warning);
  g_autofree char *reason = kith_text_row_dup_text (question->reason);

  if (!g_str_equal (response, "yes"))
    return;

  if (question->review != NULL)
    kith_store_review_warning_async (store, id, kith_date_row_get_day (question->review), reason, NULL,
                                     kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Warning reviewed")));
  else
    kith_store_end_warning_async (store, id, reason, NULL,
                                  kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Warning ended")));
}

static void
ask (KithWarningDialog *self,
     const char        *title,
     const char        *label,
     const char        *answer,
     gboolean           with_review)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (title, NULL));
  GtkWidget *group = adw_preferences_group_new ();
  Question *question = g_new0 (Question, 1);

  question->dialog = self;
  question->question = dialog;
  question->reason = g_object_new (KITH_TYPE_TEXT_ROW, "title", label, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->reason));
  g_signal_connect_swapped (question->reason, "changed", G_CALLBACK (check_question_cb), question);
  if (with_review)
    {
      question->review = g_object_new (KITH_TYPE_DATE_ROW, "title", _("Next Review by, at Most a Year On"), NULL);
      kith_date_row_set_date (question->review, kith_date_today () + USUAL_DAYS_TO_REVIEW);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->review));
      g_signal_connect_swapped (question->review, "changed", G_CALLBACK (check_question_cb), question);
    }

  g_object_set_data_full (G_OBJECT (dialog), "kith-question", question, g_free);
  adw_alert_dialog_set_extra_child (dialog, group);
  adw_alert_dialog_add_responses (dialog, "no", _("_Close"), "yes", answer, NULL);
  adw_alert_dialog_set_close_response (dialog, "no");
  adw_alert_dialog_set_default_response (dialog, "yes");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (answered_cb), question);
  check_question_cb (question);
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (question->reason));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
review_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ask (KITH_WARNING_DIALOG (widget), _("Does It Still Hold?"), _("What Was Found, and with Which Manager"), _("It _Holds"), TRUE);
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ask (KITH_WARNING_DIALOG (widget), _("End This Warning?"), _("Why It No Longer Holds, and Who Agreed"), _("_End It"), FALSE);
}

static void
fill_kinds (KithWarningDialog *self,
            KithCodeList      *codes)
{
  g_autoptr(GPtrArray) rows = kith_code_list_list (codes, "warning-note", kith_date_today ());
  gboolean is_touched = kith_form_guard_is_touched (ADW_DIALOG (self));

  for (guint i = 0; i < rows->len; i++)
    {
      const KithCodeRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (self->codes, g_strdup (row->code));
      kith_choice_row_add (self->kind, row->label != NULL ? row->label : row->code, self->codes->len);
      if (self->warning != NULL && g_str_equal (row->code, kith_warning_get_code (self->warning)))
        kith_choice_row_set_id (self->kind, self->codes->len);
    }
  if (!is_touched)
    kith_form_guard_settle (ADW_DIALOG (self));
  kith_form_dialog_check (KITH_FORM_DIALOG (self));
}

static void
codes_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithWarningDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCodeList) codes = kith_store_load_codes_finish (KITH_STORE (source), result, &error);

  if (kith_form_dialog_has_gone (KITH_FORM_DIALOG (self)))
    return;

  if (codes != NULL)
    fill_kinds (self, codes);
  else
    kith_form_dialog_say (KITH_FORM_DIALOG (self), kith_words_get_error_advice (error));
}

static void
show_warning (KithWarningDialog *self,
              KithWarning       *warning)
{
  const char *justification = kith_warning_get_justification (warning);

  kith_text_row_set_text (self->narrative, kith_warning_get_narrative (warning));
  kith_entry_set_line (GTK_WIDGET (self->manager), kith_warning_get_manager (warning));
  kith_date_row_set_date (self->start, kith_warning_get_start (warning));
  kith_date_row_set_date (self->review, kith_warning_get_review (warning));
  adw_switch_row_set_active (self->is_told, kith_warning_get_told (warning) != KITH_DATE_NONE);
  kith_date_row_set_date (self->told, kith_warning_get_told (warning));
  kith_entry_set_line (GTK_WIDGET (self->told_how), kith_warning_get_told_how (warning));
  kith_text_row_set_text (self->justification, justification != NULL ? justification : "");
  gtk_widget_set_visible (self->later, TRUE);
}

static void
kith_warning_dialog_dispose (GObject *object)
{
  KithWarningDialog *self = KITH_WARNING_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WARNING_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->warning);
  g_clear_object (&self->child);
  g_clear_pointer (&self->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_warning_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-warning-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, is_told);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, justification);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, later);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, manager);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, narrative);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, review);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, start);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, told);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, told_how);
}

static void
kith_warning_dialog_class_init (KithWarningDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_warning_dialog_dispose;
  form_class->dup_place = kith_warning_dialog_dup_place;
  form_class->dup_fault = kith_warning_dialog_dup_fault;
  form_class->save = kith_warning_dialog_save;
  form_class->finish = kith_store_change_warning_finish;
  form_class->get_advice = kith_warning_words_get_fault;

  gtk_widget_class_install_action (widget_class, "warning.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "warning.review", NULL, review_action);
  bind_template (widget_class);
}

static void
kith_warning_dialog_init (KithWarningDialog *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_warning_dialog_new:
 * @store: a store that is open
 * @child: whom it is about
 * @warning: (nullable): one that holds; %NULL to give a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_warning_dialog_new (KithStore   *store,
                         KithChild   *child,
                         KithWarning *warning)
{
  KithWarningDialog *self = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  self = g_object_new (KITH_TYPE_WARNING_DIALOG, "store", store, NULL);
  self->child = g_object_ref (child);
  g_set_object (&self->warning, warning);
  title = kith_child_words_title (child);
  kith_form_dialog_set_subtitle (KITH_FORM_DIALOG (self), title);
  if (warning != NULL)
    {
      show_warning (self, warning);
    }
  else
    {
      kith_date_row_set_date (self->start, kith_date_today ());
      kith_date_row_set_date (self->review, kith_date_today () + USUAL_DAYS_TO_REVIEW);
      kith_date_row_set_date (self->told, kith_date_today ());
    }
  kith_store_load_codes_async (store, self->cancellable, codes_loaded_cb, g_object_ref (self));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
