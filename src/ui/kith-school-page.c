/* kith-school-page.c: all the numbers of one school, on a narrow window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A card has room for three numbers that open their rows. This page has a row
 * for each of them, so that a small window can do what a large one can.
 */

#include "config.h"

#include "kith-school-page.h"

#include <glib/gi18n.h>

#include "kith-figure-page.h"
#include "kith-load-view.h"
#include "kith-school-words.h"
#include "kith-words.h"

struct _KithSchoolPage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  KithCluster         *cluster;
  KithSchoolLine      *line;
  KithDate             as_at;
  GtkWidget           *rows[KITH_N_FIGURES];
  GtkWidget           *numbers[KITH_N_FIGURES];

  AdwWindowTitle      *window_title;
  KithLoadView        *load_view;
  GtkLabel            *name;
  AdwPreferencesGroup *group;
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
table_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithSchoolTable) table = NULL;
  g_autoptr(KithSchoolPage) self = NULL;
  g_autoptr(KithSchoolLine) line = NULL;
  g_autoptr(GError) error = NULL;

  table = kith_store_load_school_table_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (table == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  line = find_line (table, self->line);
  if (line == NULL)
    {
      kith_load_view_show_empty (self->load_view);
      return;
    }

  self->as_at = kith_school_table_get_as_at (table);
  g_set_object (&self->line, line);
  show_line (self);
  kith_load_view_show_content (self->load_view);
}

static void
reload (KithSchoolPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_school_table_async (self->store,
                                      self->cluster != NULL ? kith_cluster_get_id (self->cluster) : 0,
                                      kith_load_get_cancellable (load), table_loaded_cb, load);
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

  page = kith_figure_page_new (self->store, self->cluster, figure, self->line);
  kith_figure_page_set_as_at (KITH_FIGURE_PAGE (page), self->as_at);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
}

static void
kith_school_page_dispose (GObject *object)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOL_PAGE);
  g_clear_object (&self->line);
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
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-school-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, group);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, name);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, window_title);
}

static void
kith_school_page_init (KithSchoolPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->as_at = KITH_DATE_NONE;
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
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  show_line (self);
  reload (self);

  return GTK_WIDGET (self);
}
