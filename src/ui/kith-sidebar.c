/* kith-sidebar.c: the cluster, the rooms, and whether everything is saved
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sidebar.h"

#include "kith-cluster-switcher.h"
#include "kith-loader.h"
#include "kith-words.h"

#include <glib/gi18n.h>

struct _KithSidebar
{
  AdwNavigationPage    parent_instance;

  KithClusterSwitcher *switcher;
  GtkListBox          *rooms;
  GMenu               *changes;
  GtkWidget           *fictional;
  GtkLabel            *saved;

  KithStore           *store;
  KithLoader          *loader;
};

G_DEFINE_FINAL_TYPE (KithSidebar, kith_sidebar, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_CLUSTER = 1,
} KithSidebarProperty;

static GParamSpec *properties[PROP_CLUSTER + 1];

enum
{
  ROOM_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  const char *tag;
  const char *title;
  const char *icon_name;
} Room;

static const Room rooms[] =
{
  { "today", N_("Today"), "kith-today-symbolic" },
  { "schools", N_("Schools"), "kith-schools-symbolic" },
  { "caseload", N_("Caseload"), "kith-caseload-symbolic" },
};

static GtkWidget *
make_room_row (const Room *room)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", room->icon_name,
                                  NULL);
  GtkWidget *label = gtk_label_new (_(room->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(room->title), -1);

  return row;
}

static void
clusters_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithSidebar) self = kith_load_end (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) clusters = kith_store_load_clusters_finish (KITH_STORE (source), result, &error);

  if (self == NULL || self->switcher == NULL)
    return;

  if (clusters != NULL)
    kith_cluster_switcher_set_clusters (self->switcher, clusters);
}

static void
load_clusters (KithSidebar *self)
{
  KithLoad *load = kith_loader_begin (self->loader, self);

  kith_store_load_clusters_async (self->store, kith_load_get_cancellable (load), clusters_loaded_cb, load);
}

static void
show_saved (KithSidebar *self)
{
  gint64 saved_usec = kith_store_get_saved_at (self->store);
  g_autofree char *moment = NULL;
  g_autofree char *text = NULL;

  if (saved_usec == 0)
    {
      gtk_label_set_label (self->saved, _("Everything saved"));
      return;
    }

  moment = kith_words_dup_moment (saved_usec);

  /* Translators: %s is a time such as "14:32", or a day and a time. */
  text = g_strdup_printf (_("Everything saved %s"), moment);
  gtk_label_set_label (self->saved, text);
}

static void
show_changes (KithSidebar *self)
{
  g_autofree char *undo = kith_words_dup_undo_label (kith_store_get_undo_kind (self->store));
  g_autofree char *redo = kith_words_dup_redo_label (kith_store_get_redo_kind (self->store));

  g_menu_remove_all (self->changes);
  g_menu_append (self->changes, undo, "win.undo");
  g_menu_append (self->changes, redo, "win.redo");
  g_menu_append (self->changes, _("History"), "win.history");
}

static void
show_fictional (KithSidebar *self)
{
  gtk_widget_set_visible (self->fictional, kith_store_get_is_fictional (self->store));
}

static void
cluster_changed_cb (KithSidebar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLUSTER]);
}

static void
room_activated_cb (GtkListBox    *list,
                   GtkListBoxRow *row,
                   KithSidebar   *self)
{
  int place = gtk_list_box_row_get_index (row);

  g_return_if_fail (place >= 0 && place < (int)G_N_ELEMENTS (rooms));

  g_signal_emit (self, signals[ROOM_ACTIVATED], 0, rooms[place].tag);
}

static void
kith_sidebar_dispose (GObject *object)
{
  KithSidebar *self = KITH_SIDEBAR (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);

  g_clear_object (&self->loader);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_SIDEBAR);

  G_OBJECT_CLASS (kith_sidebar_parent_class)->dispose (object);
}

static void
kith_sidebar_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KithSidebar *self = KITH_SIDEBAR (object);

  switch ((KithSidebarProperty)prop_id)
    {
    case PROP_CLUSTER:
      g_value_set_object (value, kith_sidebar_get_cluster (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_sidebar_class_init (KithSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_sidebar_dispose;
  object_class->get_property = kith_sidebar_get_property;

  properties[PROP_CLUSTER] =
    g_param_spec_object ("cluster", NULL, NULL,
                         KITH_TYPE_CLUSTER,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ROOM_ACTIVATED] = g_signal_new ("room-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (KITH_TYPE_CLUSTER_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSidebar, changes);
  gtk_widget_class_bind_template_child (widget_class, KithSidebar, fictional);
  gtk_widget_class_bind_template_child (widget_class, KithSidebar, rooms);
  gtk_widget_class_bind_template_child (widget_class, KithSidebar, saved);
  gtk_widget_class_bind_template_child (widget_class, KithSidebar, switcher);
  gtk_widget_class_bind_template_callback (widget_class, cluster_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_activated_cb);
}

static void
kith_sidebar_init (KithSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->loader = kith_loader_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    gtk_list_box_append (self->rooms, make_room_row (&rooms[i]));
  gtk_list_box_select_row (self->rooms, gtk_list_box_get_row_at_index (self->rooms, 1));
}

/**
 * kith_sidebar_set_store:
 *
 * Shows @store from now on. To be called once.
 */
void
kith_sidebar_set_store (KithSidebar *self,
                        KithStore   *store)
{
  g_return_if_fail (KITH_IS_SIDEBAR (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (load_clusters), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::saved-at", G_CALLBACK (show_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::undo-kind", G_CALLBACK (show_changes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::redo-kind", G_CALLBACK (show_changes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::is-fictional", G_CALLBACK (show_fictional), self, G_CONNECT_SWAPPED);

  load_clusters (self);
  show_saved (self);
  show_changes (self);
  show_fictional (self);
}

/**
 * kith_sidebar_get_cluster:
 *
 * Returns: (transfer none) (nullable): the cluster that is looked at
 */
KithCluster *
kith_sidebar_get_cluster (KithSidebar *self)
{
  g_return_val_if_fail (KITH_IS_SIDEBAR (self), NULL);

  return self->switcher != NULL ? kith_cluster_switcher_get_cluster (self->switcher) : NULL;
}

/**
 * kith_sidebar_open_room:
 * @tag: "schools" or "caseload"
 *
 * Chooses a room, as a person does by its row.
 */
void
kith_sidebar_open_room (KithSidebar *self,
                        const char  *tag)
{
  g_return_if_fail (KITH_IS_SIDEBAR (self));

  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      if (g_strcmp0 (rooms[i].tag, tag) != 0)
        continue;

      gtk_list_box_select_row (self->rooms, gtk_list_box_get_row_at_index (self->rooms, (int)i));
      g_signal_emit (self, signals[ROOM_ACTIVATED], 0, rooms[i].tag);
    }
}
