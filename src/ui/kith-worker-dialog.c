/* kith-worker-dialog.c: who works with children from now on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-worker-dialog.h"

#include <glib/gi18n.h>

#include "kith-field-note.h"
#include "kith-store-caseload.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithWorkerDialog
{
  AdwDialog       parent_instance;

  KithStore      *store;
  GArray         *child_ids;         /* (element-type gint64) */
  KithWindow     *window;

  AdwWindowTitle *window_title;
  GtkListBox     *workers;
  KithFieldNote  *note;
};

G_DEFINE_FINAL_TYPE (KithWorkerDialog, kith_worker_dialog, ADW_TYPE_DIALOG)

static void
say_saved (KithWorkerDialog *self)
{
  guint n = self->child_ids->len;
  g_autofree char *title = g_strdup_printf (ngettext ("Worker of %u child changed", "Worker of %u children changed", n), n);

  if (self->window != NULL)
    kith_window_add_undo_toast (self->window, title);
}

static void
worker_set_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(KithWorkerDialog) self = KITH_WORKER_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (kith_store_set_worker_finish (KITH_STORE (source), result, &error))
    {
      say_saved (self);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  if (self->note == NULL)
    return;

  kith_field_note_set_text (self->note, kith_words_get_error_advice (error));
  gtk_widget_set_sensitive (GTK_WIDGET (self->workers), TRUE);
}

static void
worker_activated_cb (GtkListBox       *workers,
                     GtkListBoxRow    *row,
                     KithWorkerDialog *self)
{
  gint64 worker_id = (gint64)GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), "kith-worker"));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (workers), FALSE);
  kith_store_set_worker_async (self->store, (const gint64 *)(gpointer)self->child_ids->data, self->child_ids->len,
                               worker_id, NULL, worker_set_cb, g_object_ref (self));
}

static void
add_row (KithWorkerDialog *self,
         gint64            id,
         const char       *name)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "kith-worker", GSIZE_TO_POINTER ((gsize)id));
  gtk_list_box_append (self->workers, row);
}

/* Those of the cluster come before the others. */
static void
fill_workers (KithWorkerDialog *self,
              KithCaseload     *caseload)
{
  for (int is_here = TRUE; is_here >= FALSE; is_here--)
    {
      for (guint i = 0; i < kith_caseload_get_n_workers (caseload); i++)
        {
          const KithCaseloadWorker *worker = kith_caseload_get_worker (caseload, i);

          if (!worker->is_here == !is_here)
            add_row (self, worker->id, worker->name);
        }
    }

  add_row (self, 0, _("No worker"));
}

static void
kith_worker_dialog_dispose (GObject *object)
{
  KithWorkerDialog *self = KITH_WORKER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WORKER_DIALOG);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->store);
  g_clear_pointer (&self->child_ids, g_array_unref);

  G_OBJECT_CLASS (kith_worker_dialog_parent_class)->dispose (object);
}

static void
kith_worker_dialog_class_init (KithWorkerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_worker_dialog_dispose;

  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-worker-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWorkerDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KithWorkerDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, KithWorkerDialog, workers);
  gtk_widget_class_bind_template_callback (widget_class, worker_activated_cb);
}

static void
kith_worker_dialog_init (KithWorkerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_worker_dialog_new:
 * @store: a store that is open
 * @caseload: the caseload, which knows the workers
 * @child_ids: (element-type gint64): children of it
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_worker_dialog_new (KithStore    *store,
                        KithCaseload *caseload,
                        GArray       *child_ids)
{
  KithWorkerDialog *self = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_CASELOAD (caseload), NULL);
  g_return_val_if_fail (child_ids != NULL && child_ids->len > 0, NULL);

  self = g_object_new (KITH_TYPE_WORKER_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->child_ids = g_array_ref (child_ids);
  subtitle = g_strdup_printf (ngettext ("%u child", "%u children", child_ids->len), child_ids->len);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  fill_workers (self, caseload);

  return ADW_DIALOG (self);
}
