/* kith-restriction-dialog.c: to whom a record is open, why, and until when that is looked at again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It does not name the child: a record that is closed to many is not read out
 * in a room. Whoever sees the record may change its restriction; who does not
 * has no way to this dialog, and the store would know of no such child.
 */

#include "config.h"

#include "kith-restriction-dialog.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-form-guard.h"
#include "kith-reason-dialog.h"
#include "kith-restricted.h"
#include "kith-store-restrictions.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-worker-choice.h"

/* A review that is due within so many days may as well be made now. */
#define NEAR_DAYS 7

/* In place of a worker's number. */
#define NOBODY -1
#define SOMEBODY_ELSE -2

struct _KithRestrictionDialog
{
  KithFormDialog    parent_instance;

  gint64            child_id;
  gint64            me;              /* 0 for nobody */
  gboolean          is_new;

  KithTextRow      *reason;
  KithDateRow      *review;
  KithWorkerChoice *workers;
  GtkWidget        *without_me;
  KithChoiceRow    *contact;
  AdwEntryRow      *contact_name;
  AdwEntryRow      *telephone;
  GtkWidget        *later;
};

G_DEFINE_FINAL_TYPE (KithRestrictionDialog, kith_restriction_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_restriction_dialog_dup_place (KithFormDialog *form)
{
  return g_strdup_printf ("restriction %" G_GINT64_FORMAT, KITH_RESTRICTION_DIALOG (form)->child_id);
}

static void
kith_restriction_dialog_update (KithFormDialog *form)
{
  KithRestrictionDialog *self = KITH_RESTRICTION_DIALOG (form);
  gint64 contact = kith_choice_row_get_id (self->contact);

  gtk_widget_set_visible (GTK_WIDGET (self->contact_name), contact == SOMEBODY_ELSE);
  gtk_widget_set_visible (GTK_WIDGET (self->telephone), contact != NOBODY);
  gtk_widget_set_visible (self->without_me, self->me != 0 && !kith_worker_choice_has (self->workers, self->me));
}

static char *
kith_restriction_dialog_dup_fault (KithFormDialog *form)
{
  KithRestrictionDialog *self = KITH_RESTRICTION_DIALOG (form);
  KithDate today = kith_date_today ();
  KithDate review = kith_date_row_get_day (self->review);

  if (!kith_date_row_is_fine (self->review))
    return g_strdup (_("This is not a day of the calendar. Write it as day, month and year: 3/9/2026."));

  if (review != KITH_DATE_NONE && (review <= today || review > today + KITH_RESTRICTION_DAYS))
    return g_strdup (_("The next review lies ahead, within 90 days."));

  return NULL;
}

static gboolean
kith_restriction_dialog_is_complete (KithFormDialog *form)
{
  KithRestrictionDialog *self = KITH_RESTRICTION_DIALOG (form);
  g_autofree char *text = kith_text_row_dup_text (self->reason);
  g_autofree char *reason = kith_text_clean (text);
  g_autoptr(GArray) workers = kith_worker_choice_dup_ids (self->workers);

  return g_utf8_strlen (reason, -1) >= KITH_RESTRICTION_LEAST_REASON && workers->len > 0 &&
         kith_date_row_get_day (self->review) != KITH_DATE_NONE &&
         (kith_choice_row_get_id (self->contact) != SOMEBODY_ELSE ||
          !kith_entry_is_blank (GTK_WIDGET (self->contact_name)) || !kith_entry_is_blank (GTK_WIDGET (self->telephone)));
}

static KithRestrictionTerms *
make_terms (KithRestrictionDialog *self)
{
  KithRestrictionTerms *terms = kith_restriction_terms_new ();
  g_autoptr(GArray) workers = kith_worker_choice_dup_ids (self->workers);
  gint64 contact = kith_choice_row_get_id (self->contact);

  terms->reason = kith_text_row_dup_text (self->reason);
  g_array_append_vals (terms->workers, workers->data, workers->len);
  terms->contact_id = MAX (contact, 0);
  terms->contact_name = contact == SOMEBODY_ELSE ? kith_entry_dup_line (GTK_WIDGET (self->contact_name)) : NULL;
  terms->contact_telephone = contact != NOBODY ? kith_entry_dup_line (GTK_WIDGET (self->telephone)) : NULL;
  terms->review = kith_date_row_get_day (self->review);

  return terms;
}

static void
kith_restriction_dialog_save (KithFormDialog *form)
{
  KithRestrictionDialog *self = KITH_RESTRICTION_DIALOG (form);
  g_autoptr(KithRestrictionTerms) terms = make_terms (self);

  kith_store_restrict_child_async (kith_form_dialog_get_store (form), self->child_id, terms, NULL, kith_form_dialog_done_cb,
                                   kith_form_dialog_begin (form, self->is_new ? _("Record restricted") : _("Restriction changed")));
}

static void
looked_again_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithRestrictionDialog) self = user_data;
  g_autoptr(KithRestriction) restriction = kith_store_load_restriction_finish (KITH_STORE (source), result, NULL);

  if (restriction != NULL && kith_restriction_get_id (restriction) == 0 && !kith_form_dialog_has_gone (KITH_FORM_DIALOG (self)))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Lifted or not: where there is no restriction any more there is nothing to change. */
static void
asked_cb (KithRestrictionDialog *self)
{
  KithStore *store = kith_form_dialog_get_store (KITH_FORM_DIALOG (self));

  if (store != NULL && kith_store_get_state (store) == KITH_STORE_OPEN)
    kith_store_load_restriction_async (store, self->child_id, NULL, looked_again_cb, g_object_ref (self));
}

static void
lift_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithRestrictionDialog *self = KITH_RESTRICTION_DIALOG (widget);
  AdwDialog *dialog = kith_reason_dialog_new (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)), KITH_REASON_LIFT,
                                              self->child_id, NULL);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
kith_restriction_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RESTRICTION_DIALOG);

  G_OBJECT_CLASS (kith_restriction_dialog_parent_class)->dispose (object);
}

static void
kith_restriction_dialog_class_init (KithRestrictionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_restriction_dialog_dispose;
  form_class->dup_place = kith_restriction_dialog_dup_place;
  form_class->update = kith_restriction_dialog_update;
  form_class->dup_fault = kith_restriction_dialog_dup_fault;
  form_class->is_complete = kith_restriction_dialog_is_complete;
  form_class->save = kith_restriction_dialog_save;
  form_class->finish = kith_store_change_restriction_finish;
  form_class->get_advice = kith_restricted_get_advice;

  gtk_widget_class_install_action (widget_class, "restriction.lift", NULL, lift_action);

  g_type_ensure (KITH_TYPE_WORKER_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-restriction-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRestrictionDialog, contact);
  gtk_widget_class_bind_template_child (widget_class, KithRestrictionDialog, contact_name);
  gtk_widget_class_bind_template_child (widget_class, KithRestrictionDialog, later);
  gtk_widget_class_bind_template_child (widget_class, KithRestrictionDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, KithRestrictionDialog, review);
  gtk_widget_class_bind_template_child (widget_class, KithRestrictionDialog, telephone);
  gtk_widget_class_bind_template_child (widget_class, KithRestrictionDialog, without_me);
  gtk_widget_class_bind_template_child (widget_class, KithRestrictionDialog, workers);
}

static void
kith_restriction_dialog_init (KithRestrictionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_workers (KithRestrictionDialog *self,
              KithRestriction       *restriction,
              GListModel            *workers)
{
  kith_choice_row_add (self->contact, _("Nobody"), NOBODY);
  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);
      gint64 id = kith_cluster_worker_get_worker_id (worker);
      gboolean is_me = kith_cluster_worker_get_is_me (worker);

      self->me = is_me ? id : self->me;
      kith_worker_choice_add (self->workers, worker, self->is_new ? is_me : kith_restriction_names (restriction, id));
      kith_choice_row_add (self->contact, kith_cluster_worker_get_name (worker), id);
    }
  kith_choice_row_add (self->contact, _("Somebody Else"), SOMEBODY_ELSE);
}

static KithDate
propose_review (KithRestriction *restriction)
{
  KithDate today = kith_date_today ();
  KithDate review = kith_restriction_get_review (restriction);

  return review != KITH_DATE_NONE && review > today + NEAR_DAYS ? review : today + KITH_RESTRICTION_DAYS;
}

static void
show_restriction (KithRestrictionDialog *self,
                  KithRestriction       *restriction)
{
  const char *reason = kith_restriction_get_reason (restriction);
  const char *name = kith_restriction_get_contact_name (restriction);
  const char *telephone = kith_restriction_get_contact_telephone (restriction);
  gint64 contact = kith_restriction_get_contact_id (restriction);

  kith_text_row_set_text (self->reason, reason != NULL ? reason : "");
  kith_date_row_set_date (self->review, propose_review (restriction));
  kith_choice_row_set_id (self->contact, contact != 0 ? contact : name != NULL || telephone != NULL ? SOMEBODY_ELSE : NOBODY);
  kith_entry_set_line (GTK_WIDGET (self->contact_name), name);
  kith_entry_set_line (GTK_WIDGET (self->telephone), telephone);
  gtk_widget_set_visible (self->later, !self->is_new);
}

/**
 * kith_restriction_dialog_new:
 * @store: a store that is open
 * @restriction: the one that holds; one without an id to restrict a record
 * @workers: (element-type KithClusterWorker): who could be named
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_restriction_dialog_new (KithStore       *store,
                             KithRestriction *restriction,
                             GListModel      *workers)
{
  KithRestrictionDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_RESTRICTION (restriction), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (workers), NULL);

  self = g_object_new (KITH_TYPE_RESTRICTION_DIALOG, "store", store, NULL);
  self->child_id = kith_restriction_get_child_id (restriction);
  self->is_new = kith_restriction_get_id (restriction) == 0;
  adw_dialog_set_title (ADW_DIALOG (self), self->is_new ? _("Restrict This Record") : _("Restriction"));
  if (self->is_new)
    kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), _("_Restrict"));
  fill_workers (self, restriction, workers);
  show_restriction (self, restriction);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->reason));

  return ADW_DIALOG (self);
}

static void
workers_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) workers = kith_store_load_all_workers_finish (KITH_STORE (source), result, &error);

  if (workers == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_object_ref_sink (kith_restriction_dialog_new (KITH_STORE (source),
                                                                                 g_task_get_task_data (task), workers)),
                           g_object_unref);
}

static void
restriction_loaded_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRestriction) restriction = kith_store_load_restriction_finish (KITH_STORE (source), result, &error);

  if (restriction == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, g_steal_pointer (&restriction), g_object_unref);
  kith_store_load_all_workers_async (KITH_STORE (source), NULL, workers_loaded_cb, g_steal_pointer (&task));
}

/**
 * kith_restriction_dialog_make_async:
 * @store: a store that is open
 * @child_id: a child whose record may be seen
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes the dialog with what holds now.
 */
void
kith_restriction_dialog_make_async (KithStore          *store,
                                    gint64              child_id,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  GTask *task = NULL;

  g_return_if_fail (KITH_IS_STORE (store));

  task = g_task_new (store, NULL, callback, user_data);
  g_task_set_source_tag (task, kith_restriction_dialog_make_async);
  kith_store_load_restriction_async (store, child_id, NULL, restriction_loaded_cb, task);
}

/**
 * kith_restriction_dialog_make_finish:
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the dialog
 */
AdwDialog *
kith_restriction_dialog_make_finish (GAsyncResult *result,
                                     GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
