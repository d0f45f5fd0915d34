/* kith-reason-dialog.c: an act that asks for its reason in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form and no alert, since what is typed here is kept through a lock like
 * whatever else is half written.
 */

#include "config.h"

#include "kith-reason-dialog.h"

#include <glib/gi18n.h>

#include "kith-date-row.h"
#include "kith-document-words.h"
#include "kith-entry.h"
#include "kith-plan-form.h"
#include "kith-restricted.h"
#include "kith-store-documents.h"
#include "kith-store-notes.h"
#include "kith-store-plans.h"
#include "kith-store-restrictions.h"
#include "kith-store-warnings.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-warning-words.h"
#include "kith-window.h"
#include "kith-words.h"

/* Half of what is allowed: near enough to be looked at while it is remembered. */
#define USUAL_DAYS_TO_REVIEW 182

struct _KithReasonDialog
{
  KithFormDialog  parent_instance;

  KithReason      reason;
  gint64          id;                /* of a note, of a child, of a plan and so on */
  gint64          child_id;          /* of whose warning it is asked, else 0 */

  GtkLabel       *body;
  AdwEntryRow    *line;
  KithTextRow    *text;
  KithDateRow    *review;
};

G_DEFINE_FINAL_TYPE (KithReasonDialog, kith_reason_dialog, KITH_TYPE_FORM_DIALOG)

/* The places are those of kith-left-open-places.c. */
static const struct
{
  const char *place;
  const char *title;
  const char *body;
  const char *label;
  const char *save;
  const char *done;                  /* NULL where nothing undoes it */
  gboolean    is_line;
  glong       least;                 /* so many characters */
} kinds[] = {
  [KITH_REASON_NOT_NEEDED] = {
    "reason-note",
    N_("Why Is It Not Needed There?"), N_("One line is enough. It stands beside the note."), N_("Why"), N_("_Save"),
    N_("Said for the council’s system"), TRUE, 1
  },
  [KITH_REASON_LINE] = {
    "reason-note",
    N_("What Does the Chronology Say?"), N_("One line: what happened, without a view of it."), N_("Line in the Chronology"),
    N_("_Save"), N_("Said for the chronology"), TRUE, 0
  },
  [KITH_REASON_LIFT] = {
    "reason-child",
    N_("Lift the Restriction?"), N_("Everybody who works with this store sees the record again."), N_("Why, and Who Agreed"),
    N_("_Lift It"), N_("Restriction lifted"), FALSE, KITH_RESTRICTION_LEAST_REASON
  },
  [KITH_REASON_END_PLAN] = {
    "reason-plan",
    N_("End This Plan?"), N_("It ends today, and stays here as one that has ended."), N_("Why It Ends"),
    N_("_End It"), N_("Plan ended"), FALSE, 1
  },
  [KITH_REASON_REVIEW_WARNING] = {
    "reason-warning",
    N_("Does It Still Hold?"), N_("It was agreed with a manager, and is looked at again with one, at least once a year."),
    N_("What Was Found, and with Which Manager"), N_("It _Holds"), N_("Warning reviewed"), FALSE, 1
  },
  [KITH_REASON_END_WARNING] = {
    "reason-warning",
    N_("End This Warning?"), N_("It is shown beside the name no longer, and stays here as one that has ended."),
    N_("Why It No Longer Holds, and Who Agreed"), N_("_End It"), N_("Warning ended"), FALSE, 1
  },
  [KITH_REASON_DESTROY_DOCUMENT] = {
    "reason-document",
    N_("Destroy This Document for Good?"),
    N_("It goes from every file that it stands on, and nothing brings it back. Your reason stays in History. "
       "Backups that were made before still have it until they are cleared."),
    N_("Why It Has to Go, without a Word of What It Says"), N_("_Destroy"), NULL, FALSE, 1
  },
};

static char *
kith_reason_dialog_dup_place (KithFormDialog *form)
{
  KithReasonDialog *self = KITH_REASON_DIALOG (form);

  return g_strdup_printf ("%s %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, kinds[self->reason].place, (int)self->reason,
                          self->id, self->child_id);
}

static char *
dup_text (KithReasonDialog *self)
{
  g_autofree char *text = NULL;

  if (kinds[self->reason].is_line)
    return kith_entry_dup_line (GTK_WIDGET (self->line));

  text = kith_text_row_dup_text (self->text);

  return kith_text_clean (text);
}

static gboolean
kith_reason_dialog_is_complete (KithFormDialog *form)
{
  KithReasonDialog *self = KITH_REASON_DIALOG (form);
  g_autofree char *text = dup_text (self);

  if (gtk_widget_get_visible (GTK_WIDGET (self->review)) && kith_date_row_get_day (self->review) == KITH_DATE_NONE)
    return FALSE;

  return g_utf8_strlen (text != NULL ? text : "", -1) >= kinds[self->reason].least;
}

static char *
kith_reason_dialog_dup_fault (KithFormDialog *form)
{
  KithReasonDialog *self = KITH_REASON_DIALOG (form);
  KithDate today = kith_date_today ();
  KithDate review = kith_date_row_get_day (self->review);

  if (self->reason != KITH_REASON_REVIEW_WARNING)
    return NULL;

  if (!kith_date_row_is_fine (self->review))
    return g_strdup (kith_words_get_day_advice ());

  return review != KITH_DATE_NONE && (review <= today || review > kith_warning_latest_review (today))
    ? g_strdup (_("The next review lies ahead, at most a year on.")) : NULL;
}

static void
kith_reason_dialog_save (KithFormDialog *form)
{
  KithReasonDialog *self = KITH_REASON_DIALOG (form);
  KithStore *store = kith_form_dialog_get_store (form);
  g_autofree char *text = dup_text (self);
  const char *done = kinds[self->reason].done;
  gpointer data = kith_form_dialog_begin (form, done != NULL ? _(done) : NULL);

  switch (self->reason)
    {
    case KITH_REASON_NOT_NEEDED:
      kith_store_set_council_async (store, self->id, KITH_COUNCIL_NOT_NEEDED, text, NULL, kith_form_dialog_done_cb, data);
      break;

    case KITH_REASON_LINE:
      kith_store_set_significant_async (store, self->id, text != NULL ? text : "", NULL, kith_form_dialog_done_cb, data);
      break;

    case KITH_REASON_LIFT:
      kith_store_lift_restriction_async (store, self->id, text, NULL, kith_form_dialog_done_cb, data);
      break;

    case KITH_REASON_END_PLAN:
      kith_store_end_plan_async (store, self->id, kith_date_today (), text, NULL, kith_form_dialog_done_cb, data);
      break;

    case KITH_REASON_REVIEW_WARNING:
      kith_store_review_warning_async (store, self->id, kith_date_row_get_day (self->review), text, NULL,
                                       kith_form_dialog_done_cb, data);
      break;

    case KITH_REASON_END_WARNING:
      kith_store_end_warning_async (store, self->id, text, NULL, kith_form_dialog_done_cb, data);
      break;

    case KITH_REASON_DESTROY_DOCUMENT:
      kith_store_destroy_document_async (store, self->id, text, NULL, kith_form_dialog_done_cb, data);
      break;

    default:
      g_assert_not_reached ();
    }
}

static const char *
get_advice (const GError *error)
{
  if (error->domain == KITH_PLAN_ERROR)
    return kith_plan_form_get_fault (error);

  if (error->domain == KITH_WARNING_ERROR)
    return kith_warning_words_get_fault (error);

  return error->domain == KITH_DOCUMENT_FAULT ? kith_document_words_get_fault (error) : kith_restricted_get_advice (error);
}

static gboolean
finish (KithStore    *store,
        GAsyncResult *result,
        GError      **error)
{
  if (g_async_result_is_tagged (result, kith_store_set_council_async))
    return kith_store_set_council_finish (store, result, error);

  if (g_async_result_is_tagged (result, kith_store_set_significant_async))
    return kith_store_set_significant_finish (store, result, error);

  if (g_async_result_is_tagged (result, kith_store_end_plan_async))
    return kith_store_change_plan_finish (store, result, error);

  if (g_async_result_is_tagged (result, kith_store_review_warning_async) ||
      g_async_result_is_tagged (result, kith_store_end_warning_async))
    return kith_store_change_warning_finish (store, result, error);

  if (g_async_result_is_tagged (result, kith_store_destroy_document_async))
    return kith_store_document_done_finish (store, result, error);

  return kith_store_change_restriction_finish (store, result, error);
}

/* What is gone for good has no way back: so the toast offers none. */
static void
kith_reason_dialog_saved (KithFormDialog *form,
                          GtkWidget      *window)
{
  if (KITH_REASON_DIALOG (form)->reason == KITH_REASON_DESTROY_DOCUMENT)
    kith_window_add_toast (KITH_WINDOW (window), adw_toast_new (_("Destroyed for good")));
}

static void
kith_reason_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_REASON_DIALOG);

  G_OBJECT_CLASS (kith_reason_dialog_parent_class)->dispose (object);
}

static void
kith_reason_dialog_class_init (KithReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_reason_dialog_dispose;
  form_class->dup_fault = kith_reason_dialog_dup_fault;
  form_class->dup_place = kith_reason_dialog_dup_place;
  form_class->is_complete = kith_reason_dialog_is_complete;
  form_class->save = kith_reason_dialog_save;
  form_class->finish = finish;
  form_class->get_advice = get_advice;
  form_class->saved = kith_reason_dialog_saved;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithReasonDialog, body);
  gtk_widget_class_bind_template_child (widget_class, KithReasonDialog, line);
  gtk_widget_class_bind_template_child (widget_class, KithReasonDialog, review);
  gtk_widget_class_bind_template_child (widget_class, KithReasonDialog, text);
}

static void
kith_reason_dialog_init (KithReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_kind (KithReasonDialog *self,
           const char       *text)
{
  GtkWidget *field = kinds[self->reason].is_line ? GTK_WIDGET (self->line) : GTK_WIDGET (self->text);

  adw_dialog_set_title (ADW_DIALOG (self), _(kinds[self->reason].title));
  gtk_label_set_text (self->body, _(kinds[self->reason].body));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (field), _(kinds[self->reason].label));
  gtk_widget_set_visible (field, TRUE);
  if (kinds[self->reason].is_line)
    kith_entry_set_line (field, text);
  else
    kith_text_row_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->review), self->reason == KITH_REASON_REVIEW_WARNING);
  if (self->reason == KITH_REASON_REVIEW_WARNING)
    kith_date_row_set_date (self->review, kith_date_today () + USUAL_DAYS_TO_REVIEW);
  kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), _(kinds[self->reason].save));
  adw_dialog_set_focus (ADW_DIALOG (self), field);
}

/**
 * kith_reason_dialog_new:
 * @store: a store that is open
 * @reason: what is asked
 * @id: the note of which it is asked; the child, to lift a restriction; the plan, to end it; the document, to destroy it
 * @text: (nullable): what was said before
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_reason_dialog_new (KithStore  *store,
                        KithReason  reason,
                        gint64      id,
                        const char *text)
{
  KithReasonDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (reason < KITH_N_REASONS, NULL);

  self = g_object_new (KITH_TYPE_REASON_DIALOG, "store", store, NULL);
  self->reason = reason;
  self->id = id;
  show_kind (self, text);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}

/**
 * kith_reason_dialog_new_for_warning:
 * @store: a store that is open
 * @reason: whether it is reviewed or ended
 * @child_id: whom the warning is on
 * @warning_id: a warning that holds
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_reason_dialog_new_for_warning (KithStore *store,
                                    KithReason reason,
                                    gint64     child_id,
                                    gint64     warning_id)
{
  AdwDialog *dialog = kith_reason_dialog_new (store, reason, warning_id, NULL);

  KITH_REASON_DIALOG (dialog)->child_id = child_id;

  return dialog;
}
