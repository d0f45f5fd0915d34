/* kith-school-page.c: all the numbers of one school, and its months
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the Schools page has no room for a school's own months, a card there
 * has room for three numbers. This page has all of them, in any period.
 */

#include "config.h"

#include "kith-school-page.h"

#include <glib/gi18n.h>

#include "kith-figure-page.h"
#include "kith-load-view.h"
#include "kith-period-bar.h"
#include "kith-school-words.h"
#include "kith-schools-charts.h"
#include "kith-sheet-words.h"
#include "kith-store-series.h"
#include "kith-words.h"

struct _KithSchoolPage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  KithCluster         *cluster;
  KithSchoolLine      *line;
  KithSheetQuestion    question;
  KithClusterSheet    *sheet;
  GtkWidget           *rows[KITH_N_FIGURES];
  GtkWidget           *numbers[KITH_N_FIGURES];

  AdwWindowTitle      *window_title;
  KithLoadView        *load_view;
  GtkLabel            *name;
  AdwPreferencesGroup *group;
  KithPeriodBar       *period_bar;
  KithSchoolsCharts   *charts;
  GtkLabel            *about;
};

G_DEFINE_FINAL_TYPE (KithSchoolPage, kith_school_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_row (KithSchoolPage *self,
         KithFigure      figure)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_words_get_figure_title (figure));
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "heading");
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_group_add (self->group, row);

  self->rows[figure] = row;
  self->numbers[figure] = number;
}

static void
set_target (KithSchoolPage *self,
            KithFigure      figure,
            gboolean        is_known)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self->rows[figure]);

  /* The target comes first: an action is refused without its parameter. */
  gtk_actionable_set_action_target (actionable, "(iix)",
                                    (int)figure,
                                    (int)kith_school_line_get_kind (self->line),
                                    kith_school_line_get_school_id (self->line));
  gtk_actionable_set_action_name (actionable, is_known ? "figure.open" : NULL);
  gtk_widget_set_sensitive (self->rows[figure], is_known);
}

static void
show_figure (KithSchoolPage *self,
             KithFigure      figure)
{
  g_autofree char *number = kith_school_words_number (self->line, figure);
  g_autofree char *sentence = kith_school_words_sentence (self->line, figure);
  gboolean is_known = kith_school_line_get_figure (self->line, figure) != KITH_FIGURE_UNKNOWN;

  gtk_label_set_text (GTK_LABEL (self->numbers[figure]), is_known ? number : _("Not known"));
  set_target (self, figure, is_known);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[figure]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

static void
show_line (KithSchoolPage *self)
{
  g_autofree char *title = kith_school_words_title (self->line, 0);
  g_autofree char *about = kith_school_words_about (self->line);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, about);
  gtk_label_set_text (self->name, title);
  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    show_figure (self, figure);
}

static KithSchoolLine *
find_line (KithSchoolTable *table,
           KithSchoolLine  *like)
{
  GListModel *schools = kith_school_table_get_schools (table);

  if (kith_school_line_get_kind (like) == KITH_SCHOOL_LINE_TOTAL)
    return g_object_ref (kith_school_table_get_total (table));

  if (kith_school_line_get_kind (like) == KITH_SCHOOL_LINE_NOT_KNOWN)
    return g_object_ref (kith_school_table_get_not_known (table));

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_school_id (line) == kith_school_line_get_school_id (like))
        return g_steal_pointer (&line);
    }

  return NULL;
}

static void
show_period (KithSchoolPage *self)
{
  g_autofree char *about = kith_sheet_words_about (self->sheet);

  gtk_label_set_text (self->about, about);
  kith_period_bar_set_period (self->period_bar,
                              kith_cluster_sheet_get_period (self->sheet),
                              kith_cluster_sheet_get_newest (self->sheet));
}

/* The months are those of a school or of all; the children of whom the school
 * is not known have none of their own.
 */
static void
show_charts (KithSchoolPage *self)
{
  gboolean has_months = kith_school_line_get_kind (self->line) != KITH_SCHOOL_LINE_NOT_KNOWN;

  gtk_widget_set_visible (GTK_WIDGET (self->charts), has_months);
  if (has_months)
    kith_schools_charts_set_sheet (self->charts, self->sheet, self->line);
}

static void
sheet_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithClusterSheet) sheet = NULL;
  g_autoptr(KithSchoolPage) self = NULL;
  g_autoptr(KithSchoolLine) line = NULL;
  g_autoptr(GError) error = NULL;

  sheet = kith_store_load_cluster_sheet_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (sheet == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  line = find_line (kith_cluster_sheet_get_table (sheet), self->line);
  g_set_object (&self->sheet, sheet);
  show_period (self);
  if (line == NULL)
    {
      kith_load_view_show_empty (self->load_view);
      return;
    }

  g_set_object (&self->line, line);
  show_line (self);
  show_charts (self);
  kith_load_view_show_content (self->load_view);
}

static void
reload (KithSchoolPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_cluster_sheet_async (self->store, &self->question,
                                       kith_load_get_cancellable (load), sheet_loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_SCHOOL_PAGE (widget));
}

static void
open_figure_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  GtkWidget *view = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);
  GtkWidget *page = NULL;
  int figure = 0;

  g_variant_get_child (parameter, 0, "i", &figure);
  g_return_if_fail (figure >= 0 && figure < KITH_N_FIGURES);
  g_return_if_fail (view != NULL);

  if (self->sheet == NULL)
    return;

  page = kith_figure_page_new_in (self->store, self->cluster, figure, self->line,
                                  kith_cluster_sheet_get_period (self->sheet));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
}

static void
month_opened_cb (KithSchoolPage *self,
                 int             figure,
                 int             month,
                 gboolean        is_before)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  KithPeriod period;

  g_return_if_fail (view != NULL);

  kith_period_init_part (&period, kith_cluster_sheet_get_period (self->sheet),
                         is_before ? kith_date_add_months (month, -12) : month);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                            ADW_NAVIGATION_PAGE (kith_figure_page_new_in (self->store, self->cluster,
                                                                          (KithFigure)figure, self->line, &period)));
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  const KithPeriod *period = self->sheet != NULL ? kith_cluster_sheet_get_period (self->sheet) : NULL;

  if (period == NULL)
    return;

  self->question.day = g_variant_get_int32 (parameter) < 0 ? period->start - 1 : period->later;
  reload (self);
}

static void
kind_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);

  if (kith_period_kind_parse (g_variant_get_string (parameter, NULL), &self->question.kind))
    reload (self);
}

static void
table_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  gboolean is_table = FALSE;

  g_object_get (self->charts, "is-table", &is_table, NULL);
  g_object_set (self->charts, "is-table", !is_table, NULL);
}

static void
kith_school_page_dispose (GObject *object)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOL_PAGE);
  g_clear_object (&self->line);
  g_clear_object (&self->sheet);
  g_clear_object (&self->cluster);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_school_page_parent_class)->dispose (object);
}

static void
kith_school_page_class_init (KithSchoolPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_school_page_dispose;

  gtk_widget_class_install_action (widget_class, "figure.open", "(iix)", open_figure_action);
  gtk_widget_class_install_action (widget_class, "page.table", NULL, table_action);
  gtk_widget_class_install_action (widget_class, "period.kind", "s", kind_action);
  gtk_widget_class_install_action (widget_class, "period.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  g_type_ensure (KITH_TYPE_PERIOD_BAR);
  g_type_ensure (KITH_TYPE_SCHOOLS_CHARTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-school-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, about);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, charts);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, group);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, name);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, period_bar);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, month_opened_cb);
}

static void
kith_school_page_init (KithSchoolPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->question.kind = KITH_PERIOD_YEAR;
  self->question.day = KITH_DATE_NONE;
  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    add_row (self, figure);
}

/**
 * kith_school_page_new:
 * @store: a store that is open
 * @cluster: (nullable): the cluster that the school is in
 * @line: the school, or the total, or the children of whom it is not known
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_school_page_new (KithStore      *store,
                      KithCluster    *cluster,
                      KithSchoolLine *line)
{
  KithSchoolPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (cluster == NULL || KITH_IS_CLUSTER (cluster), NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_PAGE, NULL);
  self->store = g_object_ref (store);
  self->cluster = cluster != NULL ? g_object_ref (cluster) : NULL;
  self->line = g_object_ref (line);
  self->question.cluster_id = cluster != NULL ? kith_cluster_get_id (cluster) : 0;
  self->question.school_id = kith_school_line_get_school_id (line);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  show_line (self);
  reload (self);

  return GTK_WIDGET (self);
}
