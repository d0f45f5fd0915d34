/* kith-main-page.c: the rooms of a store that is open
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window makes this page when a store opens and drops it when the store is
 * locked. Every page that knows something of the records lives inside it, so
 * that none outlives the key.
 */

#include "config.h"

#include "kith-main-page.h"

#include "kith-caseload-page.h"
#include "kith-schools-page.h"
#include "kith-sidebar.h"
#include "kith-space-watch.h"
#include "kith-today-page.h"
#include "kith-trail.h"

struct _KithMainPage
{
  AdwBreakpointBin        parent_instance;

  AdwNavigationSplitView *split_view;
  AdwBanner              *space;
  KithSidebar            *sidebar;
  AdwNavigationView      *rooms;

  gint64                  cluster_id;
  const char             *room;      /* its tag */
};

G_DEFINE_FINAL_TYPE (KithMainPage, kith_main_page, ADW_TYPE_BREAKPOINT_BIN)

/* Another cluster, another room, or the room again: all begin at the room's
 * first page. A room keeps its own search, filter and order.
 */
static void
show_room (KithMainPage *self,
           const char   *tag)
{
  const char * const tags[] = { tag };

  adw_navigation_view_replace_with_tags (self->rooms, tags, G_N_ELEMENTS (tags));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
room_activated_cb (KithSidebar  *sidebar,
                   const char   *tag,
                   KithMainPage *self)
{
  self->room = g_intern_string (tag);
  show_room (self, tag);
}

/* The list of clusters is loaded again after every act: an open page stays
 * where it is as long as the cluster is the same one.
 */
static void
cluster_changed_cb (KithMainPage *self)
{
  KithCluster *cluster = kith_sidebar_get_cluster (self->sidebar);

  if (cluster == NULL || kith_cluster_get_id (cluster) == self->cluster_id)
    return;

  self->cluster_id = kith_cluster_get_id (cluster);
  show_room (self, self->room);
}

static void
kith_main_page_dispose (GObject *object)
{
  /* The child is bound in the template, which would let go of it behind the bin's back. */
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAIN_PAGE);

  G_OBJECT_CLASS (kith_main_page_parent_class)->dispose (object);
}

static void
kith_main_page_class_init (KithMainPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_main_page_dispose;

  g_type_ensure (KITH_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-main-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMainPage, rooms);
  gtk_widget_class_bind_template_child (widget_class, KithMainPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, KithMainPage, space);
  gtk_widget_class_bind_template_child (widget_class, KithMainPage, split_view);
  gtk_widget_class_bind_template_callback (widget_class, cluster_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_activated_cb);
}

static void
page_shown_cb (AdwNavigationView *rooms)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (rooms);

  if (page != NULL)
    kith_trail_note (G_OBJECT_TYPE_NAME (page));
}

static void
kith_main_page_init (KithMainPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->rooms, "notify::visible-page", G_CALLBACK (page_shown_cb), NULL);

  self->cluster_id = -1;
  self->room = "schools";
}

static void
add_room (KithMainPage *self,
          GtkWidget    *page,
          const char   *tag)
{
  adw_navigation_page_set_tag (ADW_NAVIGATION_PAGE (page), tag);
  g_object_bind_property (self->sidebar, "cluster", page, "cluster", G_BINDING_SYNC_CREATE);
  adw_navigation_view_add (self->rooms, ADW_NAVIGATION_PAGE (page));
}

/**
 * kith_main_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the rooms of @store
 */
GtkWidget *
kith_main_page_new (KithStore *store)
{
  KithMainPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_MAIN_PAGE, NULL);
  add_room (self, kith_today_page_new (store), "today");
  add_room (self, kith_schools_page_new (store), "schools");
  add_room (self, kith_caseload_page_new (store), "caseload");
  kith_sidebar_set_store (self->sidebar, store);
  kith_space_watch (self->space, store);

  return GTK_WIDGET (self);
}

/**
 * kith_main_page_push:
 * @page: (transfer floating): a page that goes over what is shown
 *
 * Shows @page in the room that is open.
 */
void
kith_main_page_push (KithMainPage      *self,
                     AdwNavigationPage *page)
{
  g_return_if_fail (KITH_IS_MAIN_PAGE (self));
  g_return_if_fail (ADW_IS_NAVIGATION_PAGE (page));

  adw_navigation_view_push (self->rooms, page);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/**
 * kith_main_page_get_visible:
 *
 * Returns: (transfer none) (nullable): the page that is seen
 */
AdwNavigationPage *
kith_main_page_get_visible (KithMainPage *self)
{
  g_return_val_if_fail (KITH_IS_MAIN_PAGE (self), NULL);

  return adw_navigation_view_get_visible_page (self->rooms);
}
