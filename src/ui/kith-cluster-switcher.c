/* kith-cluster-switcher.c: which cluster one is looking at, and a list to choose another
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-switcher.h"

#include "kith-cluster-words.h"
#include "kith-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Up to here a list is seen at a glance, and a search would be in the way. */
#define MOST_WITHOUT_SEARCH 8

struct _KithClusterSwitcher
{
  AdwBin              parent_instance;

  GtkMenuButton      *button;
  GtkLabel           *name;
  GtkLabel           *size;
  GtkPopover         *popover;
  GtkWidget          *search;
  GtkListView        *view;
  GtkFilterListModel *found;
  GtkSingleSelection *selection;

  GListModel         *clusters;
  KithCluster        *cluster;
};

G_DEFINE_FINAL_TYPE (KithClusterSwitcher, kith_cluster_switcher, ADW_TYPE_BIN)

typedef enum
{
  PROP_CLUSTER = 1,
} KithClusterSwitcherProperty;

static GParamSpec *properties[PROP_CLUSTER + 1];

static char *
dup_name (KithCluster *cluster)
{
  if (cluster == NULL)
    return g_strdup (_("No cluster yet"));

  return kith_text_isolate (kith_cluster_get_name (cluster));
}

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  KithClusterSwitcher *self = KITH_CLUSTER_SWITCHER (user_data);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *wanted = kith_text_fold (text);
  g_autofree char *name = kith_text_fold (kith_cluster_get_name (KITH_CLUSTER (item)));

  return strstr (name, wanted) != NULL;
}

static void
show_cluster (KithClusterSwitcher *self)
{
  g_autofree char *name = dup_name (self->cluster);
  g_autofree char *size = kith_cluster_switcher_dup_size (self->cluster);
  g_autofree char *label = g_strdup_printf (_("Cluster: %s, %s"), name, size);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->size, size);
  gtk_widget_set_visible (GTK_WIDGET (self->size), *size != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_cluster (KithClusterSwitcher *self,
             KithCluster         *cluster)
{
  if (!g_set_object (&self->cluster, cluster))
    return;

  show_cluster (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLUSTER]);
}

/* The same cluster in the list that was loaded anew, or the first. */
static KithCluster *
find_again (KithClusterSwitcher *self,
            GListModel          *clusters)
{
  for (guint i = 0; self->cluster != NULL && i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      if (kith_cluster_get_id (cluster) == kith_cluster_get_id (self->cluster))
        return g_steal_pointer (&cluster);
    }

  return g_list_model_get_item (clusters, 0);
}

static void
select_current (KithClusterSwitcher *self)
{
  GListModel *found = G_LIST_MODEL (self->found);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (found, i);

      if (cluster == self->cluster)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void
search_changed_cb (KithClusterSwitcher *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
activated_cb (KithClusterSwitcher *self,
              guint                position)
{
  g_autoptr(KithCluster) cluster = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  gtk_popover_popdown (self->popover);
  if (cluster != NULL)
    set_cluster (self, cluster);
}

static void
first_found_cb (KithClusterSwitcher *self)
{
  activated_cb (self, 0);
}

static void
popover_shown_cb (KithClusterSwitcher *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  select_current (self);
  gtk_widget_grab_focus (gtk_widget_get_visible (self->search) ? self->search : GTK_WIDGET (self->view));
}

static char *
describe_size_cb (gpointer     item,
                  KithCluster *cluster)
{
  return cluster != NULL ? kith_cluster_switcher_dup_size (cluster) : NULL;
}

static char *
describe_name_cb (gpointer     item,
                  KithCluster *cluster)
{
  return cluster != NULL ? dup_name (cluster) : NULL;
}

static void
kith_cluster_switcher_dispose (GObject *object)
{
  KithClusterSwitcher *self = KITH_CLUSTER_SWITCHER (object);

  if (self->found != NULL)
    gtk_filter_list_model_set_filter (self->found, NULL);

  g_clear_object (&self->clusters);
  g_clear_object (&self->cluster);

  /* The child is bound in the template, which would let go of it behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_CLUSTER_SWITCHER);

  G_OBJECT_CLASS (kith_cluster_switcher_parent_class)->dispose (object);
}

static void
kith_cluster_switcher_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  KithClusterSwitcher *self = KITH_CLUSTER_SWITCHER (object);

  switch ((KithClusterSwitcherProperty)prop_id)
    {
    case PROP_CLUSTER:
      g_value_set_object (value, self->cluster);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_cluster_switcher_class_init (KithClusterSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_cluster_switcher_dispose;
  object_class->get_property = kith_cluster_switcher_get_property;

  properties[PROP_CLUSTER] =
    g_param_spec_object ("cluster", NULL, NULL,
                         KITH_TYPE_CLUSTER,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (KITH_TYPE_CLUSTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-cluster-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClusterSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, KithClusterSwitcher, found);
  gtk_widget_class_bind_template_child (widget_class, KithClusterSwitcher, name);
  gtk_widget_class_bind_template_child (widget_class, KithClusterSwitcher, popover);
  gtk_widget_class_bind_template_child (widget_class, KithClusterSwitcher, search);
  gtk_widget_class_bind_template_child (widget_class, KithClusterSwitcher, selection);
  gtk_widget_class_bind_template_child (widget_class, KithClusterSwitcher, size);
  gtk_widget_class_bind_template_child (widget_class, KithClusterSwitcher, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_size_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
kith_cluster_switcher_init (KithClusterSwitcher *self)
{
  g_autoptr(GtkFilter) filter = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
  gtk_filter_list_model_set_filter (self->found, filter);
  show_cluster (self);
}

/**
 * kith_cluster_switcher_get_cluster:
 *
 * Returns: (transfer none) (nullable): the cluster that is chosen
 */
KithCluster *
kith_cluster_switcher_get_cluster (KithClusterSwitcher *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SWITCHER (self), NULL);

  return self->cluster;
}

/**
 * kith_cluster_switcher_set_clusters:
 * @clusters: #KithCluster
 *
 * Offers @clusters. The one that was chosen stays chosen if it is still among
 * them; else the first is.
 */
void
kith_cluster_switcher_set_clusters (KithClusterSwitcher *self,
                                    GListModel          *clusters)
{
  guint n_clusters;
  g_autoptr(KithCluster) cluster = NULL;

  g_return_if_fail (KITH_IS_CLUSTER_SWITCHER (self));
  g_return_if_fail (G_IS_LIST_MODEL (clusters));

  n_clusters = g_list_model_get_n_items (clusters);
  g_set_object (&self->clusters, clusters);
  gtk_filter_list_model_set_model (self->found, clusters);
  gtk_widget_set_visible (self->search, n_clusters > MOST_WITHOUT_SEARCH);

  cluster = find_again (self, clusters);
  set_cluster (self, cluster);
}

/**
 * kith_cluster_switcher_dup_size:
 * @cluster: (nullable): a cluster
 *
 * Returns: (transfer full): such as "13 schools · 3 workers"; empty for none
 */
char *
kith_cluster_switcher_dup_size (KithCluster *cluster)
{
  return cluster != NULL ? kith_cluster_words_size (cluster) : g_strdup ("");
}
