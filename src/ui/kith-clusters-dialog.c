/* kith-clusters-dialog.c: the clusters, and changing them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list, a page a cluster, and a form a change, one over the other. What was
 * done is told by a toast inside the dialog, with its own undo, since the
 * window lies behind.
 */

#include "config.h"

#include "kith-clusters-dialog.h"

#include "kith-cluster-form.h"
#include "kith-cluster-page.h"
#include "kith-cluster-words.h"
#include "kith-load-view.h"
#include "kith-text.h"
#include "kith-window.h"

struct _KithClustersDialog
{
  AdwDialog            parent_instance;

  AdwToastOverlay     *toasts;
  AdwNavigationView   *view;
  AdwNavigationPage   *list;
  KithLoadView        *load_view;
  AdwPreferencesGroup *open;
  GtkWidget           *ended;
  AdwExpanderRow      *fold;

  KithStore           *store;
  GPtrArray           *open_rows;
  GPtrArray           *ended_rows;
};

G_DEFINE_FINAL_TYPE (KithClustersDialog, kith_clusters_dialog, ADW_TYPE_DIALOG)

static void
say_done (KithClustersDialog   *self,
          KithClusterChangeKind kind)
{
  AdwToast *toast = kith_undo_toast_new (self->store, kith_cluster_words_done (kind));

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* What it leads to: a new cluster's page, or back to where one came from. */
static void
form_done_cb (KithClusterForm *form,
              gint64           cluster_id,
              gpointer         user_data)
{
  KithClustersDialog *self = KITH_CLUSTERS_DIALOG (user_data);
  KithClusterChangeKind kind = kith_cluster_form_get_kind (form);

  say_done (self, kind);
  if (kind == KITH_CLUSTER_MAKE || kind == KITH_CLUSTER_MERGE || kind == KITH_CLUSTER_SPLIT)
    {
      adw_navigation_view_pop_to_page (self->view, self->list);
      kith_clusters_dialog_open (self, cluster_id);
    }
  else
    {
      adw_navigation_view_pop (self->view);
    }
}

static void
show_form_cb (KithClustersDialog *self,
              KithClusterForm    *form)
{
  g_signal_connect_object (form, "done", G_CALLBACK (form_done_cb), self, G_CONNECT_DEFAULT);
  adw_navigation_view_push (self->view, ADW_NAVIGATION_PAGE (form));
}

static void
page_done_cb (KithClustersDialog *self,
              int                 kind)
{
  say_done (self, (KithClusterChangeKind)kind);
}

static void
open_cb (GtkWidget   *row,
         KithCluster *cluster)
{
  GtkWidget *self = gtk_widget_get_ancestor (row, KITH_TYPE_CLUSTERS_DIALOG);

  kith_clusters_dialog_open (KITH_CLUSTERS_DIALOG (self), kith_cluster_get_id (cluster));
}

static GtkWidget *
make_row (KithCluster *cluster)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *name = kith_text_isolate (kith_cluster_get_name (cluster));
  g_autofree char *about = kith_cluster_words_about (cluster);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), cluster, G_CONNECT_DEFAULT);

  return row;
}

static void
clear_rows (KithClustersDialog *self)
{
  for (guint i = 0; i < self->open_rows->len; i++)
    adw_preferences_group_remove (self->open, g_ptr_array_index (self->open_rows, i));
  for (guint i = 0; i < self->ended_rows->len; i++)
    adw_expander_row_remove (self->fold, g_ptr_array_index (self->ended_rows, i));

  g_ptr_array_set_size (self->open_rows, 0);
  g_ptr_array_set_size (self->ended_rows, 0);
}

static gboolean
has_ended (KithCluster *cluster)
{
  KithDate valid_to = kith_cluster_get_valid_to (cluster);

  return valid_to != KITH_DATE_NONE && valid_to <= kith_date_today ();
}

static void
show_clusters (KithClustersDialog *self,
               GListModel         *clusters)
{
  clear_rows (self);
  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);
      GtkWidget *row = make_row (cluster);

      if (has_ended (cluster))
        {
          adw_expander_row_add_row (self->fold, row);
          g_ptr_array_add (self->ended_rows, row);
        }
      else
        {
          adw_preferences_group_add (self->open, row);
          g_ptr_array_add (self->open_rows, row);
        }
    }

  gtk_widget_set_visible (self->ended, self->ended_rows->len > 0);
  if (g_list_model_get_n_items (clusters) > 0)
    kith_load_view_show_content (self->load_view);
  else
    kith_load_view_show_empty (self->load_view);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) clusters = NULL;
  g_autoptr(KithClustersDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  clusters = kith_store_load_all_clusters_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || self->load_view == NULL)
    return;

  if (clusters != NULL)
    show_clusters (self, clusters);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithClustersDialog *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_all_clusters_async (self->store, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithClustersDialog *self = KITH_CLUSTERS_DIALOG (widget);

  show_form_cb (self, KITH_CLUSTER_FORM (kith_cluster_form_new (self->store, KITH_CLUSTER_MAKE, NULL)));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_CLUSTERS_DIALOG (widget));
}

static void
kith_clusters_dialog_dispose (GObject *object)
{
  KithClustersDialog *self = KITH_CLUSTERS_DIALOG (object);

  /* The child is bound in the template, which would let go of it behind the dialog's back. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLUSTERS_DIALOG);
  g_clear_object (&self->store);
  g_clear_pointer (&self->open_rows, g_ptr_array_unref);
  g_clear_pointer (&self->ended_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_clusters_dialog_parent_class)->dispose (object);
}

static void
kith_clusters_dialog_class_init (KithClustersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_clusters_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "clusters.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-clusters-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClustersDialog, ended);
  gtk_widget_class_bind_template_child (widget_class, KithClustersDialog, fold);
  gtk_widget_class_bind_template_child (widget_class, KithClustersDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KithClustersDialog, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithClustersDialog, open);
  gtk_widget_class_bind_template_child (widget_class, KithClustersDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KithClustersDialog, view);
}

static void
kith_clusters_dialog_init (KithClustersDialog *self)
{
  self->open_rows = g_ptr_array_new ();
  self->ended_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_navigation_view_add (self->view, self->list);
}

/**
 * kith_clusters_dialog_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the dialog, which shows the list
 */
AdwDialog *
kith_clusters_dialog_new (KithStore *store)
{
  KithClustersDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_CLUSTERS_DIALOG, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_DIALOG (self);
}

/**
 * kith_clusters_dialog_open:
 * @cluster_id: a cluster
 *
 * Shows the page of the cluster.
 */
void
kith_clusters_dialog_open (KithClustersDialog *self,
                           gint64              cluster_id)
{
  AdwNavigationPage *page = NULL;

  g_return_if_fail (KITH_IS_CLUSTERS_DIALOG (self));

  page = kith_cluster_page_new (self->store, cluster_id);
  g_signal_connect_object (page, "form", G_CALLBACK (show_form_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "done", G_CALLBACK (page_done_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->view, page);
}

/**
 * kith_clusters_dialog_show_form:
 * @form: (transfer floating): a form
 *
 * Shows the form over the list.
 */
void
kith_clusters_dialog_show_form (KithClustersDialog *self,
                                KithClusterForm    *form)
{
  g_return_if_fail (KITH_IS_CLUSTERS_DIALOG (self));
  g_return_if_fail (KITH_IS_CLUSTER_FORM (form));

  show_form_cb (self, form);
}

/**
 * kith_clusters_dialog_get_page:
 *
 * Returns: (transfer none): the page that is on show
 */
AdwNavigationPage *
kith_clusters_dialog_get_page (KithClustersDialog *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTERS_DIALOG (self), NULL);

  return adw_navigation_view_get_visible_page (self->view);
}
