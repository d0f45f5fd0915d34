/* kith-put-off-dialog.c: puts something of Today off, or hands it over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reason is asked for either way: whoever looks at it later has to know why
 * it did not happen then.
 */

#include "config.h"

#include "kith-put-off-dialog.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-cluster-worker.h"
#include "kith-date-row.h"
#include "kith-left-open.h"
#include "kith-store-put-off.h"
#include "kith-store-restrictions.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-today-words.h"
#include "kith-words.h"

struct _KithPutOffDialog
{
  KithFormDialog       parent_instance;

  KithPutOff          *what;
  guint                hands_over : 1;

  AdwPreferencesGroup *group;
  KithDateRow         *until;
  KithChoiceRow       *worker;
  AdwSwitchRow        *child;
  KithTextRow         *why;
};

G_DEFINE_FINAL_TYPE (KithPutOffDialog, kith_put_off_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_put_off_dialog_dup_place (KithFormDialog *form)
{
  KithPutOffDialog *self = KITH_PUT_OFF_DIALOG (form);
  const KithPutOffValues *values = kith_put_off_get_values (self->what);
  g_autofree char *about = kith_left_open_escape (values->about);
  g_autofree char *what = kith_left_open_escape (values->what);
  g_autofree char *name = kith_left_open_escape (values->name);

  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %d %s %s %s", self->hands_over ? "hand-over" : "put-off", values->child_id,
                          (int)values->kind, about, what, name);
}

static char *
kith_put_off_dialog_dup_fault (KithFormDialog *form)
{
  KithPutOffDialog *self = KITH_PUT_OFF_DIALOG (form);
  KithDate until = kith_date_row_get_day (self->until);

  if (self->hands_over)
    return NULL;

  if (!kith_date_row_is_fine (self->until))
    return g_strdup (kith_words_get_day_advice ());

  return until != KITH_DATE_NONE && until <= kith_date_today () ? g_strdup (_("That day has come. Choose a later one.")) : NULL;
}

static gboolean
kith_put_off_dialog_is_complete (KithFormDialog *form)
{
  KithPutOffDialog *self = KITH_PUT_OFF_DIALOG (form);
  g_autofree char *why = kith_text_row_dup_text (self->why);
  gboolean is_said = self->hands_over ? kith_choice_row_get_id (self->worker) > 0 : !kith_date_row_is_empty (self->until);

  return is_said && kith_text_is_there (why);
}

static void
kith_put_off_dialog_save (KithFormDialog *form)
{
  KithPutOffDialog *self = KITH_PUT_OFF_DIALOG (form);
  KithPutOffValues values = *kith_put_off_get_values (self->what);
  g_autofree char *why = kith_text_row_dup_text (self->why);
  g_autoptr(KithPutOff) put_off = NULL;

  values.until = self->hands_over ? KITH_DATE_NONE : kith_date_row_get_day (self->until);
  values.worker_id = self->hands_over ? kith_choice_row_get_id (self->worker) : 0;
  values.why = why;
  values.takes_child = self->hands_over && gtk_widget_get_visible (GTK_WIDGET (self->child)) && adw_switch_row_get_active (self->child);
  put_off = kith_put_off_new (&values);
  kith_store_put_off_async (kith_form_dialog_get_store (form), put_off, NULL, kith_form_dialog_done_cb,
                            kith_form_dialog_begin (form, self->hands_over ? _("Handed over") : _("Put off")));
}

static void
kith_put_off_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PUT_OFF_DIALOG);
  g_clear_object (&KITH_PUT_OFF_DIALOG (object)->what);

  G_OBJECT_CLASS (kith_put_off_dialog_parent_class)->dispose (object);
}

static void
kith_put_off_dialog_class_init (KithPutOffDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_put_off_dialog_dispose;
  form_class->dup_fault = kith_put_off_dialog_dup_fault;
  form_class->dup_place = kith_put_off_dialog_dup_place;
  form_class->is_complete = kith_put_off_dialog_is_complete;
  form_class->save = kith_put_off_dialog_save;
  form_class->finish = kith_store_change_put_off_finish;
  form_class->get_advice = kith_words_get_error_advice;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-put-off-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPutOffDialog, child);
  gtk_widget_class_bind_template_child (widget_class, KithPutOffDialog, group);
  gtk_widget_class_bind_template_child (widget_class, KithPutOffDialog, until);
  gtk_widget_class_bind_template_child (widget_class, KithPutOffDialog, why);
  gtk_widget_class_bind_template_child (widget_class, KithPutOffDialog, worker);
}

static void
kith_put_off_dialog_init (KithPutOffDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static KithPutOffDialog *
make_dialog (KithStore  *store,
             KithPutOff *what,
             gboolean    hands_over)
{
  KithPutOffDialog *self = g_object_new (KITH_TYPE_PUT_OFF_DIALOG, "store", store, NULL);
  g_autofree char *title = kith_today_words_dup_title (what);

  self->what = g_object_ref (what);
  self->hands_over = hands_over;
  gtk_widget_set_visible (GTK_WIDGET (self->until), !hands_over);
  gtk_widget_set_visible (GTK_WIDGET (self->worker), hands_over);
  kith_form_dialog_set_subtitle (KITH_FORM_DIALOG (self), title);

  return self;
}

/**
 * kith_put_off_dialog_new:
 * @store: a store that is open
 * @what: what stands on Today
 *
 * Returns: (transfer floating): a dialog that puts it off
 */
AdwDialog *
kith_put_off_dialog_new (KithStore  *store,
                         KithPutOff *what)
{
  KithPutOffDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_PUT_OFF (what), NULL);

  self = make_dialog (store, what, FALSE);
  adw_dialog_set_title (ADW_DIALOG (self), _("Put Off"));
  kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), C_("button", "_Put Off"));
  kith_date_row_set_date (self->until, kith_date_today () + 1);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->until));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}

static const char *
say_what_follows (const KithPutOffValues *values)
{
  if (values->kind == KITH_PUT_OFF_STEP)
    return _("The step is theirs to do from now on. It is listed at the foot of Today until it is done, and can be taken back there.");

  if (kith_put_off_kind_is_child (values->kind))
    return _("Nothing is sent: the limit stays what it is, and the records say who the child’s worker is.");

  return _("Nothing is sent, and the limit stays what it is. It is listed at the foot of Today meanwhile, and can be taken back there.");
}

static void
offer_workers (KithPutOffDialog *self,
               GListModel       *workers)
{
  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      if (!kith_cluster_worker_get_is_me (worker))
        kith_choice_row_add (self->worker, kith_cluster_worker_get_name (worker), kith_cluster_worker_get_worker_id (worker));
    }
}

static void
workers_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithPutOffDialog) self = KITH_PUT_OFF_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) workers = kith_store_load_all_workers_finish (KITH_STORE (source), result, &error);

  if (kith_form_dialog_has_gone (KITH_FORM_DIALOG (self)))
    return;

  if (workers != NULL)
    offer_workers (self, workers);
  else
    kith_form_dialog_say (KITH_FORM_DIALOG (self), kith_words_get_error_advice (error));
}

/**
 * kith_put_off_dialog_new_hand_over:
 * @store: a store that is open
 * @what: what stands on Today
 *
 * Returns: (transfer floating): a dialog that hands it over
 */
AdwDialog *
kith_put_off_dialog_new_hand_over (KithStore  *store,
                                   KithPutOff *what)
{
  KithPutOffDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_PUT_OFF (what), NULL);

  self = make_dialog (store, what, TRUE);
  adw_dialog_set_title (ADW_DIALOG (self), _("Hand Over"));
  adw_preferences_group_set_description (self->group, say_what_follows (kith_put_off_get_values (what)));
  gtk_widget_set_visible (GTK_WIDGET (self->child), kith_put_off_kind_is_child (kith_put_off_get_values (what)->kind));
  kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), C_("button", "_Hand Over"));
  kith_choice_row_add (self->worker, C_("worker", "Nobody yet"), 0);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->worker));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));
  kith_store_load_all_workers_async (store, NULL, workers_loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
