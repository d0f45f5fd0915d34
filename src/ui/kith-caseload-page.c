/* kith-caseload-page.c: every child with an open case
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page asks the store; KithCaseloadBody shows what comes. A search asks the
 * store as well, which knows how names are spelt and sound, and the body shows
 * those of the found who are on the list.
 */

#include "config.h"

#include "kith-caseload-page.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-caseload-body.h"
#include "kith-child-page.h"
#include "kith-load-view.h"
#include "kith-school-chooser-dialog.h"
#include "kith-store-caseload.h"
#include "kith-store-search.h"
#include "kith-worker-dialog.h"

struct _KithCaseloadPage
{
  KithRoom          parent_instance;

  KithCaseload     *caseload;
  KithLoader       *search_loader;

  AdwWindowTitle   *window_title;
  GtkSearchBar     *search_bar;
  GtkSearchEntry   *search_entry;
  KithLoadView     *load_view;
  KithCaseloadBody *body;
  GtkActionBar     *action_bar;
  GtkLabel         *selected;
};

G_DEFINE_FINAL_TYPE (KithCaseloadPage, kith_caseload_page, KITH_TYPE_ROOM)

static guint
count_shown (KithCaseloadPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (kith_caseload_body_get_view (self->body)));
}

static void
selection_changed_cb (KithCaseloadPage *self)
{
  g_autoptr(GArray) ids = NULL;
  g_autofree char *text = NULL;
  guint n;

  /* The body still tells of its rows while the page goes. */
  if (self->body == NULL)
    return;

  ids = kith_caseload_body_dup_selected (self->body);
  n = ids->len;
  text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);
  gtk_label_set_text (self->selected, text);
  gtk_action_bar_set_revealed (self->action_bar, n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "caseload.merge", n == 2);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "caseload.open", n == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "caseload.set-school", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "caseload.set-worker", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "caseload.unselect", n > 0);
}

static void
show_caseload (KithCaseloadPage *self,
               KithCaseload     *caseload)
{
  g_set_object (&self->caseload, caseload);
  if (kith_caseload_get_n_rows (caseload) == 0)
    {
      kith_load_view_show_empty (self->load_view);
      return;
    }

  kith_caseload_body_set_caseload (self->body, caseload);
  kith_load_view_show_content (self->load_view);
}

static void
caseload_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithCaseload) caseload = NULL;
  g_autoptr(KithCaseloadPage) self = NULL;
  g_autoptr(GError) error = NULL;

  caseload = kith_store_load_caseload_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (caseload != NULL)
    show_caseload (self, caseload);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
kith_caseload_page_load (KithRoom *room)
{
  KithCaseloadPage *self = KITH_CASELOAD_PAGE (room);
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_caseload_async (kith_room_get_store (room), kith_cluster_get_id (kith_room_get_cluster (room)),
                                  kith_load_get_cancellable (load), caseload_loaded_cb, load);
}

static void
kith_caseload_page_stop (KithRoom *room)
{
  kith_load_view_cancel (KITH_CASELOAD_PAGE (room)->load_view);
}

static void
kith_caseload_page_cluster_changed (KithRoom *room)
{
  KithCaseloadPage *self = KITH_CASELOAD_PAGE (room);
  KithCluster *cluster = kith_room_get_cluster (room);

  adw_window_title_set_subtitle (self->window_title, cluster != NULL ? kith_cluster_get_name (cluster) : "");
}

static void
show_result (KithCaseloadPage *self,
             KithSearchResult *result)
{
  g_autofree char *spoken = NULL;
  guint n_shown;

  kith_caseload_body_set_result (self->body, result);
  n_shown = count_shown (self);
  spoken = g_strdup_printf (ngettext ("%u child found", "%u children found", n_shown), n_shown);
  kith_announce (GTK_WIDGET (self), spoken);
}

static void
search_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithSearchResult) found = NULL;
  g_autoptr(KithCaseloadPage) self = NULL;
  g_autoptr(GError) error = NULL;

  found = kith_store_search_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || self->caseload == NULL)
    return;

  if (found != NULL)
    show_result (self, found);
  else
    kith_load_view_show_error (self->load_view, error);
}

/* Of several searches that overtake each other only the last one counts. */
static void
search_changed_cb (GtkSearchEntry   *entry,
                   KithCaseloadPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  KithLoad *load = NULL;

  kith_loader_cancel (self->search_loader);
  if (text[0] == '\0')
    {
      kith_caseload_body_set_result (self->body, NULL);
      return;
    }

  kith_caseload_body_show_team (self->body, FALSE);

  load = kith_loader_begin (self->search_loader, self);
  kith_store_search_async (kith_room_get_store (KITH_ROOM (self)), text, 0, kith_load_get_cancellable (load), search_done_cb, load);
}

static void
open_child (KithCaseloadPage *self,
            gint64            child_id)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  GtkWidget *page = NULL;

  g_return_if_fail (view != NULL);

  page = kith_child_page_new (kith_room_get_store (KITH_ROOM (self)), child_id);
  kith_child_page_set_neighbours (KITH_CHILD_PAGE (page), kith_caseload_body_get_view (self->body));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
}

static void
opened_cb (KithCaseloadBody *body,
           gint64            child_id,
           KithCaseloadPage *self)
{
  open_child (self, child_id);
}

/* Enter in the search opens the first who is found. */
static void
search_activate_cb (GtkSearchEntry   *entry,
                    KithCaseloadPage *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (entry))[0] != '\0' && count_shown (self) > 0)
    open_child (self, kith_caseload_view_get_id (kith_caseload_body_get_view (self->body), 0));
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithCaseloadPage *self = KITH_CASELOAD_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  kith_room_reload (KITH_ROOM (widget));
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithCaseloadPage *self = KITH_CASELOAD_PAGE (widget);
  g_autoptr(GArray) ids = kith_caseload_body_dup_selected (self->body);

  if (ids->len == 1)
    open_child (self, g_array_index (ids, gint64, 0));
}

static void
merge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr(GArray) ids = kith_caseload_body_dup_selected (KITH_CASELOAD_PAGE (widget)->body);

  if (ids->len == 2)
    gtk_widget_activate_action (widget, "win.merge-children", "(xx)",
                                g_array_index (ids, gint64, 0), g_array_index (ids, gint64, 1));
}

static void
set_worker_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KithCaseloadPage *self = KITH_CASELOAD_PAGE (widget);
  g_autoptr(GArray) ids = kith_caseload_body_dup_selected (self->body);

  if (ids->len > 0)
    adw_dialog_present (kith_worker_dialog_new (kith_room_get_store (KITH_ROOM (self)), self->caseload, ids), widget);
}

static void
set_school_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KithCaseloadPage *self = KITH_CASELOAD_PAGE (widget);
  g_autoptr(GArray) ids = kith_caseload_body_dup_selected (self->body);

  if (ids->len > 0)
    adw_dialog_present (kith_school_chooser_dialog_new_for_several (kith_room_get_store (KITH_ROOM (self)), ids), widget);
}

static void
unselect_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  kith_caseload_body_unselect (KITH_CASELOAD_PAGE (widget)->body);
}

static void
everybody_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KithCaseloadPage *self = KITH_CASELOAD_PAGE (widget);

  gtk_widget_activate_action (widget, "win.find-child", "s", gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
kith_caseload_page_dispose (GObject *object)
{
  KithCaseloadPage *self = KITH_CASELOAD_PAGE (object);

  if (self->search_loader != NULL)
    kith_loader_cancel (self->search_loader);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CASELOAD_PAGE);
  g_clear_object (&self->search_loader);
  g_clear_object (&self->caseload);

  G_OBJECT_CLASS (kith_caseload_page_parent_class)->dispose (object);
}

static void
kith_caseload_page_class_init (KithCaseloadPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_caseload_page_dispose;
  KITH_ROOM_CLASS (klass)->cluster_changed = kith_caseload_page_cluster_changed;
  KITH_ROOM_CLASS (klass)->load = kith_caseload_page_load;
  KITH_ROOM_CLASS (klass)->stop = kith_caseload_page_stop;

  gtk_widget_class_install_action (widget_class, "caseload.everybody", NULL, everybody_action);
  gtk_widget_class_install_action (widget_class, "caseload.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "caseload.set-school", NULL, set_school_action);
  gtk_widget_class_install_action (widget_class, "caseload.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "caseload.set-worker", NULL, set_worker_action);
  gtk_widget_class_install_action (widget_class, "caseload.unselect", NULL, unselect_action);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_CASELOAD_BODY);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-caseload-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadPage, action_bar);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadPage, body);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadPage, selected);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
}

static void
kith_caseload_page_init (KithCaseloadPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));

  self->search_loader = kith_loader_new ();
  selection_changed_cb (self);
}

/**
 * kith_caseload_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the page, of no cluster yet
 */
GtkWidget *
kith_caseload_page_new (KithStore *store)
{
  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  return g_object_new (KITH_TYPE_CASELOAD_PAGE, "store", store, NULL);
}
