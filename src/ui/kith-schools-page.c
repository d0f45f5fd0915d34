/* kith-schools-page.c: the schools of a cluster, and how many children each number is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page asks the store for a sheet: a cluster, in a period, beside what it is
 * compared with. KithSchoolsView shows it; the page opens what is clicked there.
 */

#include "config.h"

#include "kith-schools-page.h"

#include <glib/gi18n.h>

#include "kith-complete-dialog.h"
#include "kith-figure-page.h"
#include "kith-informal-page.h"
#include "kith-load-view.h"
#include "kith-period-bar.h"
#include "kith-school-page.h"
#include "kith-schools-view.h"
#include "kith-sheet-words.h"
#include "kith-store-series.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithSchoolsPage
{
  KithRoom           parent_instance;

  KithSheetQuestion  question;
  KithClusterSheet  *sheet;
  KithSchoolTable   *data;
  GListModel        *clusters;
  guint              is_other_cluster : 1;

  AdwWindowTitle    *window_title;
  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  KithLoadView      *load_view;
  AdwStatusPage     *empty;
  GtkWidget         *empty_button;
  GtkLabel          *as_at;
  KithSchoolsView   *view;
  KithPeriodBar     *period_bar;
};

G_DEFINE_FINAL_TYPE (KithSchoolsPage, kith_schools_page, KITH_TYPE_ROOM)

static void
say_empty (KithSchoolsPage *self,
           const char      *icon_name,
           const char      *title,
           const char      *description)
{
  adw_status_page_set_icon_name (self->empty, icon_name);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
}

static void
offer_import (KithSchoolsPage *self,
              const char      *label,
              const char      *kind)
{
  gtk_widget_set_visible (self->empty_button, kind != NULL);
  if (kind == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->empty_button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->empty_button), "s", kind);
}

static void
show_state (KithSchoolsPage *self)
{
  const KithPeriod *period = kith_cluster_sheet_get_period (self->sheet);
  gboolean is_past = period->as_at < kith_cluster_sheet_get_newest (self->sheet);

  if (g_list_model_get_n_items (kith_school_table_get_schools (self->data)) == 0 && is_past)
    {
      say_empty (self, "kith-schools-symbolic",
                 _("No School Was in This Cluster Then"),
                 _("A cluster has the schools that were in it on the last day of the period."));
      offer_import (self, NULL, NULL);
      kith_load_view_show_empty (self->load_view);
    }
  else if (g_list_model_get_n_items (kith_school_table_get_schools (self->data)) == 0)
    {
      say_empty (self, "kith-schools-symbolic",
                 _("No School Is in This Cluster Yet"),
                 _("A list of schools, such as the national register’s, brings them in."));
      offer_import (self, _("_Import Schools…"), "schools");
      kith_load_view_show_empty (self->load_view);
    }
  else if (kith_school_table_get_n_children (self->data) == 0)
    {
      say_empty (self, "system-users-symbolic",
                 _("No Children Are Known Here Yet"),
                 _("A children in need census from the council’s system brings them in. What it would change is shown before anything is written."));
      offer_import (self, _("_Import…"), "cin");
      kith_load_view_show_empty (self->load_view);
    }
  else if (kith_schools_view_count_found (self->view) == 0)
    {
      say_empty (self, "edit-find-symbolic",
                 _("No School Found"),
                 _("No school of this cluster has that in its name, its phase or its workers."));
      offer_import (self, NULL, NULL);
      kith_load_view_show_empty (self->load_view);
    }
  else
    {
      kith_load_view_show_content (self->load_view);
    }
}

static void
show_about (KithSchoolsPage *self)
{
  g_autofree char *about = kith_sheet_words_about (self->sheet);
  KithCompletePeriod *complete = kith_cluster_sheet_get_complete (self->sheet);

  gtk_label_set_text (self->as_at, about);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complete.withdraw", complete != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complete.declare",
                                 complete == NULL && kith_cluster_sheet_get_authority_code (self->sheet) != NULL);
  kith_period_bar_set_period (self->period_bar,
                              kith_cluster_sheet_get_period (self->sheet),
                              kith_cluster_sheet_get_newest (self->sheet));
}

static void
show_sheet (KithSchoolsPage  *self,
            KithClusterSheet *sheet)
{
  g_set_object (&self->sheet, sheet);
  g_set_object (&self->data, kith_cluster_sheet_get_table (sheet));
  kith_schools_view_set_sheet (self->view, sheet);
  show_about (self);
  show_state (self);

  if (self->is_other_cluster)
    kith_schools_view_scroll_to_top (self->view);
  self->is_other_cluster = FALSE;
}

static void
sheet_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithClusterSheet) sheet = NULL;
  g_autoptr(KithSchoolsPage) self = NULL;
  g_autoptr(GError) error = NULL;

  sheet = kith_store_load_cluster_sheet_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (sheet != NULL)
    show_sheet (self, sheet);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
add_compared (GMenu      *menu,
              const char *label,
              gint64      cluster_id)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "compare.with", "x", cluster_id);
  g_menu_append_item (menu, item);
}

/* The same months a year before, or one of the other clusters. */
static void
show_compared (KithSchoolsPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) others = g_menu_new ();

  add_compared (menu, _("The Same Months Last Year"), 0);
  for (guint i = 0; i < g_list_model_get_n_items (self->clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (self->clusters, i);
      gint64 id = kith_cluster_get_id (cluster);

      if (id != 0 && id != self->question.cluster_id)
        add_compared (others, kith_cluster_get_name (cluster), id);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));

  kith_period_bar_set_compared (self->period_bar,
                                g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0 ? G_MENU_MODEL (menu) : NULL);
}

static void
clusters_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithSchoolsPage) self = KITH_SCHOOLS_PAGE (user_data);
  g_autoptr(GListModel) clusters = kith_store_load_clusters_finish (KITH_STORE (source), result, NULL);

  /* Without the list one compares with last year, as the page does by itself. */
  if (clusters == NULL || kith_room_get_cluster (KITH_ROOM (self)) == NULL)
    return;

  g_set_object (&self->clusters, clusters);
  show_compared (self);
}

static void
kith_schools_page_load (KithRoom *room)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (room);
  KithLoad *load = NULL;

  self->question.cluster_id = kith_cluster_get_id (kith_room_get_cluster (room));
  load = kith_load_view_begin (self->load_view, self);
  kith_store_load_cluster_sheet_async (kith_room_get_store (room), &self->question,
                                       kith_load_get_cancellable (load), sheet_loaded_cb, load);
  kith_store_load_clusters_async (kith_room_get_store (room), NULL, clusters_loaded_cb, g_object_ref (self));
}

static void
kith_schools_page_stop (KithRoom *room)
{
  kith_load_view_cancel (KITH_SCHOOLS_PAGE (room)->load_view);
}

static void
kith_schools_page_cluster_changed (KithRoom *room)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (room);
  KithCluster *cluster = kith_room_get_cluster (room);

  self->is_other_cluster = TRUE;
  self->question.other_id = 0;
  adw_window_title_set_subtitle (self->window_title, cluster != NULL ? kith_cluster_get_name (cluster) : "");
}

static void
push_page (KithSchoolsPage *self,
           GtkWidget       *page)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  g_return_if_fail (view != NULL);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
}

static void
open_figure_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);
  g_autoptr(KithSchoolLine) line = NULL;
  GtkWidget *page = NULL;
  int figure = 0;
  int kind = 0;
  gint64 school_id = 0;

  g_variant_get (parameter, "(iix)", &figure, &kind, &school_id);
  g_return_if_fail (figure >= 0 && figure < KITH_N_FIGURES);

  line = kith_schools_view_find_line (self->view, kind, school_id);
  if (line == NULL)
    return;

  page = kith_figure_page_new_in (kith_room_get_store (KITH_ROOM (self)),
                                  kith_room_get_cluster (KITH_ROOM (self)),
                                  figure, line,
                                  kith_cluster_sheet_get_period (self->sheet));
  push_page (self, page);
}

static void
open_informal_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);
  g_autoptr(KithSchoolLine) line = NULL;
  int kind = 0;
  gint64 school_id = 0;

  g_variant_get (parameter, "(ix)", &kind, &school_id);
  line = kith_schools_view_find_line (self->view, kind, school_id);
  if (line != NULL)
    push_page (self, kith_informal_page_new (kith_room_get_store (KITH_ROOM (self)),
                                             kith_room_get_cluster (KITH_ROOM (self)), line,
                                             kith_cluster_sheet_get_period (self->sheet)->as_at));
}

static KithCluster *
find_cluster (KithSchoolsPage *self,
              gint64           id)
{
  for (guint i = 0; self->clusters != NULL && i < g_list_model_get_n_items (self->clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (self->clusters, i);

      if (kith_cluster_get_id (cluster) == id)
        return g_steal_pointer (&cluster);
    }

  return NULL;
}

/* A bar, a short line or a number of the table beside them. */
static void
month_opened_cb (KithSchoolsPage *self,
                 int              figure,
                 int              month,
                 gboolean         is_before)
{
  KithSchoolLine *other = kith_cluster_sheet_get_other_total (self->sheet);
  gboolean is_other = is_before && other != NULL;
  KithSchoolLine *line = is_other ? other : kith_school_table_get_total (self->data);
  g_autoptr(KithCluster) other_cluster = is_other ? find_cluster (self, self->question.other_id) : NULL;
  KithPeriod period;

  if (is_other && other_cluster == NULL)
    return;

  if (is_before && !is_other)
    month = kith_date_add_months (month, -12);
  kith_period_init_part (&period, kith_cluster_sheet_get_period (self->sheet), month);
  push_page (self, kith_figure_page_new_in (kith_room_get_store (KITH_ROOM (self)),
                                            is_other ? other_cluster : kith_room_get_cluster (KITH_ROOM (self)),
                                            (KithFigure)figure, line, &period));
}

static void
open_line (KithSchoolsPage   *self,
           KithSchoolLineKind kind,
           gint64             school_id)
{
  g_autoptr(KithSchoolLine) line = kith_schools_view_find_line (self->view, kind, school_id);

  if (line != NULL)
    push_page (self, kith_school_page_new (kith_room_get_store (KITH_ROOM (self)),
                                           kith_room_get_cluster (KITH_ROOM (self)),
                                           line, self->sheet));
}

static void
open_school_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  open_line (KITH_SCHOOLS_PAGE (widget), KITH_SCHOOL_LINE_SCHOOL, g_variant_get_int64 (parameter));
}

static void
open_line_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  int kind = 0;
  gint64 school_id = 0;

  g_variant_get (parameter, "(ix)", &kind, &school_id);
  open_line (KITH_SCHOOLS_PAGE (widget), kind, school_id);
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);
  const KithPeriod *period = self->sheet != NULL ? kith_cluster_sheet_get_period (self->sheet) : NULL;

  if (period == NULL)
    return;

  self->question.day = g_variant_get_int32 (parameter) < 0 ? period->start - 1 : period->later;
  kith_room_reload (KITH_ROOM (self));
}

static void
kind_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);

  /* From a year of the past to a month of it, and not to today's. */
  if (self->sheet != NULL && kith_cluster_sheet_get_period (self->sheet)->as_at < kith_cluster_sheet_get_newest (self->sheet))
    self->question.day = kith_cluster_sheet_get_period (self->sheet)->as_at;
  if (kith_period_kind_parse (g_variant_get_string (parameter, NULL), &self->question.kind))
    kith_room_reload (KITH_ROOM (self));
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);

  self->question.other_id = g_variant_get_int64 (parameter);
  kith_room_reload (KITH_ROOM (self));
}

static void
table_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  kith_schools_view_toggle_table (KITH_SCHOOLS_PAGE (widget)->view);
}

static void
declare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);

  if (self->sheet != NULL)
    kith_complete_dialog_present (kith_room_get_store (KITH_ROOM (self)), self->sheet, widget);
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);

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
search_changed_cb (GtkSearchEntry  *entry,
                   KithSchoolsPage *self)
{
  g_autofree char *needle = kith_text_fold (gtk_editable_get_text (GTK_EDITABLE (entry)));

  kith_schools_view_set_needle (self->view, *needle != '\0' ? needle : NULL);
  if (self->data == NULL)
    return;

  show_state (self);
  kith_schools_view_scroll_to_top (self->view);
}

static void
kith_schools_page_dispose (GObject *object)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOLS_PAGE);
  g_clear_object (&self->data);
  g_clear_object (&self->sheet);
  g_clear_object (&self->clusters);

  G_OBJECT_CLASS (kith_schools_page_parent_class)->dispose (object);
}

static void
kith_schools_page_class_init (KithSchoolsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_schools_page_dispose;
  KITH_ROOM_CLASS (klass)->cluster_changed = kith_schools_page_cluster_changed;
  KITH_ROOM_CLASS (klass)->load = kith_schools_page_load;
  KITH_ROOM_CLASS (klass)->stop = kith_schools_page_stop;

  gtk_widget_class_install_action (widget_class, "figure.open", "(iix)", open_figure_action);
  gtk_widget_class_install_action (widget_class, "compare.with", "x", compare_action);
  gtk_widget_class_install_action (widget_class, "complete.declare", NULL, declare_action);
  gtk_widget_class_install_action (widget_class, "complete.withdraw", NULL, declare_action);
  gtk_widget_class_install_action (widget_class, "informal.open", "(ix)", open_informal_action);
  gtk_widget_class_install_action (widget_class, "line.open", "(ix)", open_line_action);
  gtk_widget_class_install_action (widget_class, "page.table", NULL, table_action);
  gtk_widget_class_install_action (widget_class, "period.kind", "s", kind_action);
  gtk_widget_class_install_action (widget_class, "period.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "school.open", "x", open_school_action);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  g_type_ensure (KITH_TYPE_PERIOD_BAR);
  g_type_ensure (KITH_TYPE_SCHOOLS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-schools-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, as_at);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, period_bar);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, view);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, month_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
kith_schools_page_init (KithSchoolsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));

  self->question.kind = KITH_PERIOD_YEAR;
  self->question.day = KITH_DATE_NONE;
}

/**
 * kith_schools_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the page, of no cluster yet
 */
GtkWidget *
kith_schools_page_new (KithStore *store)
{
  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  return g_object_new (KITH_TYPE_SCHOOLS_PAGE, "store", store, NULL);
}
