/* kith-figure-page.c: the children that a number counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows come from the same query as the number. The count that the page
 * tells is the number of its rows, never the number that was clicked: should
 * the two differ, it must show.
 */

#include "config.h"

#include "kith-figure-page.h"

#include <glib/gi18n.h>

#include "kith-child-list-row.h"
#include "kith-child-words.h"
#include "kith-figure-words.h"
#include "kith-list-update.h"
#include "kith-load-view.h"
#include "kith-number-words.h"
#include "kith-school-words.h"
#include "kith-store-series.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithFigurePage
{
  AdwNavigationPage       parent_instance;

  KithStore              *store;
  KithCluster            *cluster;
  KithFigure              figure;
  KithSchoolLine         *line;
  KithDate                as_at;
  KithPeriod              period;
  KithSchoolRowsQuestion  question;  /* of a number of a school's page */
  guint                   has_period : 1;
  guint                   has_question : 1;
  GListStore             *children;
  GtkSortListModel       *sorted;
  GtkFilterListModel     *found;
  GtkCustomFilter        *filter;
  char                   *needle;

  AdwWindowTitle         *window_title;
  GtkSearchBar           *search_bar;
  GtkSearchEntry         *search_entry;
  KithLoadView           *load_view;
  AdwStatusPage          *empty;
  GtkLabel               *as_at_label;
  GtkLabel               *note;
  GtkListView            *list;
  guint                   is_narrow : 1;
  guint                   was_shown : 1;
};

G_DEFINE_FINAL_TYPE (KithFigurePage, kith_figure_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_IS_NARROW = 1,
} KithFigurePageProperty;

static GParamSpec *properties[PROP_IS_NARROW + 1];

static gboolean
children_equal (gconstpointer a,
                gconstpointer b)
{
  KithChild *child_a = KITH_CHILD ((gpointer)a);
  KithChild *child_b = KITH_CHILD ((gpointer)b);
  g_autofree char *row_a = NULL;
  g_autofree char *row_b = NULL;

  if (kith_child_get_id (child_a) != kith_child_get_id (child_b))
    return FALSE;

  row_a = kith_child_list_row_describe (child_a, KITH_DATE_NONE);
  row_b = kith_child_list_row_describe (child_b, KITH_DATE_NONE);

  return g_str_equal (row_a, row_b);
}

/* By family name, since that is how a list of children is read out in a
 * school; those without a name come last, by their identifier.
 */
static int
compare_names (KithChild *a,
               KithChild *b)
{
  const char *family_a = kith_child_get_family_name (a);
  const char *family_b = kith_child_get_family_name (b);
  int order = kith_child_words_has_name (b) - kith_child_words_has_name (a);

  if (order == 0)
    order = g_utf8_collate (family_a != NULL ? family_a : "", family_b != NULL ? family_b : "");

  if (order == 0)
    order = g_utf8_collate (kith_child_get_display_name (a), kith_child_get_display_name (b));

  return order != 0 ? order : (kith_child_get_id (a) > kith_child_get_id (b)) - (kith_child_get_id (a) < kith_child_get_id (b));
}

static int
compare_children (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  KithChild *child_a = KITH_CHILD ((gpointer)a);
  KithChild *child_b = KITH_CHILD ((gpointer)b);
  KithDate event_a = kith_child_get_event (child_a);
  KithDate event_b = kith_child_get_event (child_b);

  if (event_a != event_b)
    return event_a > event_b ? -1 : 1;

  return compare_names (child_a, child_b);
}

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  KithFigurePage *self = KITH_FIGURE_PAGE (user_data);
  g_autofree char *words = NULL;

  if (self->needle == NULL)
    return TRUE;

  words = kith_child_words_search (KITH_CHILD (item));

  return strstr (words, self->needle) != NULL;
}

static guint
count_rows (KithFigurePage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->children));
}

static void
show_subtitle (KithFigurePage *self)
{
  g_autofree char *count = self->has_question
    ? kith_figure_words_children (count_rows (self))
    : kith_figure_words_count (self->figure, count_rows (self));
  g_autofree char *title = kith_school_words_title (self->line, 0);
  g_autofree char *name = kith_text_isolate (title);
  /* Translators: how many, and at which school */
  g_autofree char *subtitle = g_strdup_printf (_("%s · %s"), count, name);

  adw_window_title_set_subtitle (self->window_title, subtitle);
}

/* A roll has a number from the register, and of most pupils the store holds
 * nothing. That is how it should be, and the page says so.
 */
static void
show_note (KithFigurePage *self)
{
  int on_roll = kith_school_line_get_figure (self->line, KITH_FIGURE_ON_ROLL);
  guint n_rows = count_rows (self);
  g_autofree char *number = NULL;
  g_autofree char *known = NULL;
  g_autofree char *note = NULL;

  if (!self->has_question && self->figure == KITH_FIGURE_ON_ROLL && on_roll >= 0 && (guint)on_roll != n_rows)
    {
      number = kith_school_words_number (self->line, KITH_FIGURE_ON_ROLL);
      known = kith_number_words (n_rows);
      note = g_strdup_printf (_("%s are on roll, as the register has it. This store knows %s of them."),
                              number, known);
      gtk_label_set_text (self->note, note);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

static char *
say_days (KithFigurePage *self)
{
  gboolean is_last_year = kith_figure_is_last_year (self->figure);
  g_autofree char *from = kith_words_dup_date (is_last_year ? self->period.last_from : self->period.from);
  g_autofree char *to = kith_words_dup_date (is_last_year ? self->period.last_to : self->period.to);

  /* Translators: the first and the last day of what is listed */
  return g_strdup_printf (_("From %s to %s, in cases this store knows"), from, to);
}

static void
show_as_at (KithFigurePage *self)
{
  g_autofree char *day = kith_words_dup_date (self->as_at);
  g_autofree char *text = NULL;

  if (self->has_period && !self->has_question && kith_figure_is_event (self->figure))
    text = say_days (self);
  else
    text = g_strdup_printf (_("Cases this store knows, as at %s"), day);

  gtk_label_set_text (self->as_at_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->as_at_label), self->as_at != KITH_DATE_NONE);
}

/* Whoever opened the page with a key goes on in the rows, not at the button back. */
static void
focus_rows (KithFigurePage *self)
{
  if (self->was_shown || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->was_shown = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
show_state (KithFigurePage *self)
{
  if (count_rows (self) == 0)
    {
      adw_status_page_set_icon_name (self->empty, "system-users-symbolic");
      adw_status_page_set_title (self->empty, _("Nobody: the Number Is 0"));
      adw_status_page_set_description (self->empty, self->has_question ? kith_figure_words_rows_empty (&self->question)
                                       : kith_words_get_figure_empty (self->figure));
      kith_load_view_show_empty (self->load_view);
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    {
      adw_status_page_set_icon_name (self->empty, "edit-find-symbolic");
      adw_status_page_set_title (self->empty, _("Nobody Found"));
      adw_status_page_set_description (self->empty, _("Nobody on this list has that in their name or identifier."));
      kith_load_view_show_empty (self->load_view);
    }
  else
    {
      kith_load_view_show_content (self->load_view);
    }
}

static void
figure_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GListModel) children = NULL;
  g_autoptr(KithFigurePage) self = NULL;
  g_autoptr(GError) error = NULL;

  /* Each of the three questions has a list of children as its answer. */
  children = kith_store_load_figure_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (children == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  kith_list_update (self->children, children, children_equal);
  show_subtitle (self);
  show_note (self);
  show_state (self);
  focus_rows (self);
}

static void
reload (KithFigurePage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);
  gint64 cluster_id = self->cluster != NULL ? kith_cluster_get_id (self->cluster) : 0;

  if (self->has_question)
    kith_store_load_school_rows_async (self->store, &self->question,
                                       kith_load_get_cancellable (load), figure_loaded_cb, load);
  else if (self->has_period)
    kith_store_load_figure_in_async (self->store, self->figure, cluster_id, self->line, &self->period,
                                     kith_load_get_cancellable (load), figure_loaded_cb, load);
  else
    kith_store_load_figure_async (self->store, self->figure, cluster_id, self->line,
                                  kith_load_get_cancellable (load), figure_loaded_cb, load);
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithFigurePage *self = KITH_FIGURE_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_FIGURE_PAGE (widget));
}

static void
open_row (KithFigurePage *self,
          guint           position)
{
  g_autoptr(KithChild) child = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (child != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", kith_child_get_id (child));
}

static void
child_activated_cb (GtkListView    *list,
                    guint           position,
                    KithFigurePage *self)
{
  open_row (self, position);
}

/* Enter in the search opens the first that was found. */
static void
search_activated_cb (GtkSearchEntry *entry,
                     KithFigurePage *self)
{
  open_row (self, 0);
}

static void
search_changed_cb (GtkSearchEntry *entry,
                   KithFigurePage *self)
{
  g_autofree char *needle = kith_text_fold (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_free (self->needle);
  self->needle = *needle != '\0' ? g_steal_pointer (&needle) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (!kith_load_view_get_is_loading (self->load_view))
    show_state (self);
}

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              KithFigurePage     *self)
{
  GtkWidget *row = kith_child_list_row_new ();

  g_object_bind_property (self, "is-narrow", row, "is-narrow", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             KithFigurePage     *self)
{
  KithChild *child = KITH_CHILD (gtk_list_item_get_item (item));
  g_autofree char *description = kith_child_list_row_describe (child, self->as_at);

  kith_child_list_row_set_child (KITH_CHILD_LIST_ROW (gtk_list_item_get_child (item)), child, self->as_at);
  gtk_list_item_set_accessible_label (item, description);
}

static void
make_models (KithFigurePage *self)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_children, NULL, NULL));

  self->children = g_list_store_new (KITH_TYPE_CHILD);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->children)), sorter);
  self->filter = gtk_custom_filter_new (is_found, self, NULL);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)),
                                           g_object_ref (GTK_FILTER (self->filter)));
}

static void
fill_list (KithFigurePage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
kith_figure_page_dispose (GObject *object)
{
  KithFigurePage *self = KITH_FIGURE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_FIGURE_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->children);
  g_clear_object (&self->line);
  g_clear_object (&self->cluster);
  g_clear_object (&self->store);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (kith_figure_page_parent_class)->dispose (object);
}

static void
kith_figure_page_shown (AdwNavigationPage *page)
{
  KithFigurePage *self = KITH_FIGURE_PAGE (page);

  if (!kith_load_view_get_is_loading (self->load_view))
    focus_rows (self);
}

static void
kith_figure_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithFigurePage *self = KITH_FIGURE_PAGE (object);

  switch ((KithFigurePageProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_figure_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KithFigurePage *self = KITH_FIGURE_PAGE (object);

  switch ((KithFigurePageProperty)prop_id)
    {
    case PROP_IS_NARROW:
      self->is_narrow = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_figure_page_class_init (KithFigurePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_figure_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kith_figure_page_shown;
  object_class->get_property = kith_figure_page_get_property;
  object_class->set_property = kith_figure_page_set_property;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-figure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithFigurePage, as_at_label);
  gtk_widget_class_bind_template_child (widget_class, KithFigurePage, empty);
  gtk_widget_class_bind_template_child (widget_class, KithFigurePage, list);
  gtk_widget_class_bind_template_child (widget_class, KithFigurePage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithFigurePage, note);
  gtk_widget_class_bind_template_child (widget_class, KithFigurePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KithFigurePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KithFigurePage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, child_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
kith_figure_page_init (KithFigurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));

  self->as_at = KITH_DATE_NONE;
  make_models (self);
  fill_list (self);
}

static KithFigurePage *
make_empty (KithStore      *store,
            KithSchoolLine *line,
            const char     *title)
{
  KithFigurePage *self = g_object_new (KITH_TYPE_FIGURE_PAGE, "title", title, NULL);

  self->store = g_object_ref (store);
  self->line = g_object_ref (line);
  adw_window_title_set_title (self->window_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);

  return self;
}

static KithFigurePage *
make_page (KithStore        *store,
           KithCluster      *cluster,
           KithFigure        figure,
           KithSchoolLine   *line,
           const KithPeriod *period)
{
  KithFigurePage *self = make_empty (store, line, kith_words_get_figure_title (figure));

  self->cluster = cluster != NULL ? g_object_ref (cluster) : NULL;
  self->figure = figure;
  if (period != NULL)
    {
      self->has_period = TRUE;
      self->period = *period;
      self->as_at = period->as_at;
    }

  show_as_at (self);
  reload (self);

  return self;
}

/**
 * kith_figure_page_new:
 * @store: a store that is open
 * @cluster: (nullable): the cluster of the table with the number; %NULL for all
 * @figure: what the number counts
 * @line: whose number it is
 *
 * Returns: (transfer floating): the page, for this academic year
 */
GtkWidget *
kith_figure_page_new (KithStore      *store,
                      KithCluster    *cluster,
                      KithFigure      figure,
                      KithSchoolLine *line)
{
  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (cluster == NULL || KITH_IS_CLUSTER (cluster), NULL);
  g_return_val_if_fail (figure < KITH_N_FIGURES, NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  return GTK_WIDGET (make_page (store, cluster, figure, line, NULL));
}

/**
 * kith_figure_page_new_in:
 * @store: a store that is open
 * @cluster: (nullable): the cluster of the table with the number; %NULL for all
 * @figure: what the number counts
 * @line: whose number it is
 * @period: the period that the number speaks of
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_figure_page_new_in (KithStore        *store,
                         KithCluster      *cluster,
                         KithFigure        figure,
                         KithSchoolLine   *line,
                         const KithPeriod *period)
{
  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (cluster == NULL || KITH_IS_CLUSTER (cluster), NULL);
  g_return_val_if_fail (figure < KITH_N_FIGURES, NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);
  g_return_val_if_fail (period != NULL, NULL);

  return GTK_WIDGET (make_page (store, cluster, figure, line, period));
}

/**
 * kith_figure_page_new_rows:
 * @store: a store that is open
 * @line: the school of the page with the number
 * @question: which rows the number counts
 * @as_at: the day that it speaks of
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_figure_page_new_rows (KithStore                    *store,
                           KithSchoolLine               *line,
                           const KithSchoolRowsQuestion *question,
                           KithDate                      as_at)
{
  g_autofree char *title = NULL;
  KithFigurePage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  title = kith_figure_words_rows_title (question);
  self = make_empty (store, line, title);
  self->has_question = TRUE;
  self->question = *question;
  self->as_at = as_at;
  show_as_at (self);
  reload (self);

  return GTK_WIDGET (self);
}

/**
 * kith_figure_page_set_as_at:
 * @as_at: the day that the number speaks of
 */
void
kith_figure_page_set_as_at (KithFigurePage *self,
                            KithDate        as_at)
{
  g_return_if_fail (KITH_IS_FIGURE_PAGE (self));

  self->as_at = as_at;
  show_as_at (self);
}

/**
 * kith_figure_page_get_rows:
 *
 * Returns: (transfer none): #KithChild, all rows that the number counts
 */
GListModel *
kith_figure_page_get_rows (KithFigurePage *self)
{
  g_return_val_if_fail (KITH_IS_FIGURE_PAGE (self), NULL);

  return G_LIST_MODEL (self->children);
}
