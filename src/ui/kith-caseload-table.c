/* kith-caseload-table.c: the caseload as a table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows come sorted from KithCaseloadView. The column view's own sorter
 * sorts nothing: it only knows which title was clicked, and the view follows.
 *
 * A long list scrolls without a hitch as long as no row that comes into sight
 * asks for another size: that would measure the whole window again, in every
 * frame. So cells are inscriptions, which measure no text, weight is an
 * attribute and no style, and a sign that is not wanted is there and not seen.
 */

#include "config.h"

#include "kith-caseload-table.h"

#include <glib/gi18n.h>

#include "kith-caseload-words.h"
#include "kith-child-words.h"
#include "kith-row-menu.h"
#include "kith-settings.h"
#include "kith-text.h"

/* A title keeps room at its end for the arrow that says how it is sorted. */
#define ROOM_FOR_ARROW 18

struct _KithCaseloadTable
{
  GtkWidget            parent_instance;

  GtkWidget           *scroller;
  GtkColumnView       *view;
  GtkColumnViewColumn *columns[KITH_CASELOAD_N_ORDERS];
  GSimpleActionGroup  *actions;
  GMenu               *menu;

  KithCaseloadView    *rows;
  KithCaseload        *caseload;
};

G_DEFINE_FINAL_TYPE (KithCaseloadTable, kith_caseload_table, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of KithCaseloadOrder, so that a column's number is its order. */
static const struct
{
  const char *name;                  /* kept in the settings */
  const char *title;
  guint       n_chars;
  gboolean    expands;
  gboolean    is_number;
} columns[KITH_CASELOAD_N_ORDERS] = {
  [KITH_CASELOAD_BY_NAME] = { "name", N_("Name"), 13, TRUE, FALSE },
  [KITH_CASELOAD_BY_AGE] = { "age", N_("Age"), 4, FALSE, TRUE },
  [KITH_CASELOAD_BY_YEAR] = { "year", N_("Year"), 8, FALSE, FALSE },
  [KITH_CASELOAD_BY_SCHOOL] = { "school", N_("School"), 14, TRUE, FALSE },
  [KITH_CASELOAD_BY_STATE] = { "status", N_("Status"), 17, FALSE, FALSE },
  [KITH_CASELOAD_BY_WORKER] = { "worker", N_("Worker"), 10, TRUE, FALSE },
  [KITH_CASELOAD_BY_CLOCK] = { "clock", N_("Next Clock"), 14, FALSE, FALSE },
  [KITH_CASELOAD_BY_SINCE] = { "since", N_("Since Visit"), 8, FALSE, TRUE },
  [KITH_CASELOAD_BY_DUE] = { "due", N_("Visit Due"), 6, FALSE, TRUE },
};

static int
column_of (gpointer object)
{
  return GPOINTER_TO_INT (g_object_get_data (object, "kith-column"));
}

static char *
isolated_or (const char *text,
             const char *otherwise)
{
  return text != NULL ? kith_text_isolate (text) : g_strdup (otherwise);
}

static char *
dup_cell_text (KithCaseloadTable *self,
               KithCaseloadRow   *row,
               KithCaseloadOrder  column)
{
  KithChild *child = kith_caseload_row_get_child (row);

  switch (column)
    {
    case KITH_CASELOAD_BY_NAME:
      return kith_child_words_title (child);

    case KITH_CASELOAD_BY_AGE:
      return kith_child_words_age (child, kith_caseload_get_as_at (self->caseload));

    case KITH_CASELOAD_BY_YEAR:
      return kith_child_words_year (child);

    case KITH_CASELOAD_BY_SCHOOL:
      return isolated_or (kith_child_get_school (child), C_("school", "Not known"));

    case KITH_CASELOAD_BY_STATE:
      return g_strdup (kith_caseload_words_state (self->caseload, kith_caseload_row_get_state (row)));

    case KITH_CASELOAD_BY_WORKER:
      return isolated_or (kith_child_get_worker (child), C_("worker", "No worker"));

    case KITH_CASELOAD_BY_SINCE:
      return kith_caseload_words_since (row);

    case KITH_CASELOAD_BY_DUE:
      return kith_caseload_words_due (row);

    case KITH_CASELOAD_BY_CLOCK:
      return kith_caseload_words_clock (row);

    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* What deserves a second look is said by weight and by word, not by colour. */
static gboolean
is_strong (KithCaseloadRow  *row,
           KithCaseloadOrder column)
{
  KithCaseloadFlags flags = kith_caseload_row_get_flags (row);

  return (column == KITH_CASELOAD_BY_WORKER && (flags & KITH_CASELOAD_NO_WORKER) != 0) ||
         (column == KITH_CASELOAD_BY_SCHOOL && (flags & KITH_CASELOAD_NO_SCHOOL) != 0) ||
         (column == KITH_CASELOAD_BY_DUE && (flags & KITH_CASELOAD_OVERDUE) != 0) ||
         (column == KITH_CASELOAD_BY_CLOCK && (flags & KITH_CASELOAD_CLOCK_OVER) != 0);
}

static gboolean
is_dim (KithCaseloadRow  *row,
        KithCaseloadOrder column)
{
  return (column == KITH_CASELOAD_BY_SINCE && kith_caseload_row_get_days_since (row) < 0) ||
         (column == KITH_CASELOAD_BY_SCHOOL && kith_caseload_row_get_school_id (row) == 0);
}

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* What a column cuts off can be had by pointing at it; made when asked for. */
static gboolean
query_tooltip_cb (GtkWidget  *text,
                  int         x,
                  int         y,
                  gboolean    is_keyboard,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (GTK_INSCRIPTION (text)));

  return TRUE;
}

static GtkWidget *
make_text (KithCaseloadOrder column)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), columns[column].n_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), columns[column].n_chars + (columns[column].expands ? 8 : 0));
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), columns[column].is_number ? 1 : 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "numeric");
  if (columns[column].is_number)
    gtk_widget_set_margin_end (text, ROOM_FOR_ARROW);
  if (columns[column].expands)
    {
      gtk_widget_set_has_tooltip (text, TRUE);
      g_signal_connect (text, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
    }

  return text;
}

/* What is overdue has a sign as well as its weight, and a name that a warning stands by has one. */
static const char *
get_icon_name (KithCaseloadOrder column)
{
  if (column == KITH_CASELOAD_BY_DUE || column == KITH_CASELOAD_BY_CLOCK)
    return "appointment-missed-symbolic";

  return column == KITH_CASELOAD_BY_NAME ? "dialog-warning-symbolic" : NULL;
}

static GtkWidget *
make_signed (GtkWidget        *text,
             KithCaseloadOrder column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon_name (column));

  gtk_widget_add_css_class (icon, column == KITH_CASELOAD_BY_NAME ? "warning" : "one-ink");
  gtk_box_append (GTK_BOX (box), text);
  if (column == KITH_CASELOAD_BY_NAME)
    gtk_box_append (GTK_BOX (box), icon);
  else
    gtk_box_prepend (GTK_BOX (box), icon);

  return box;
}

static void
show_sign (GtkWidget        *box,
           KithCaseloadRow  *row,
           KithCaseloadOrder column)
{
  gboolean is_name = column == KITH_CASELOAD_BY_NAME;
  gboolean is_warned = (kith_caseload_row_get_flags (row) & KITH_CASELOAD_WARNING) != 0;
  GtkWidget *icon = is_name ? gtk_widget_get_last_child (box) : gtk_widget_get_first_child (box);

  gtk_widget_set_opacity (icon, (is_name ? is_warned : is_strong (row, column)) ? 1 : 0);
}

static void
setup_cell_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *cell,
               KithCaseloadTable  *self)
{
  int column = column_of (factory);
  GtkWidget *text = make_text (column);

  GtkWidget *child = get_icon_name (column) != NULL ? make_signed (text, column) : text;

  kith_row_menu_mark (child, cell);
  gtk_column_view_cell_set_child (cell, child);
}

static GtkWidget *
get_text (GtkWidget *child)
{
  GtkWidget *first = GTK_IS_INSCRIPTION (child) ? child : gtk_widget_get_first_child (child);

  return GTK_IS_INSCRIPTION (first) ? first : gtk_widget_get_next_sibling (first);
}

/* What is due stands at the pointer, since the column has no room for it. */
static void
tell_rule (GtkWidget       *text,
           KithCaseloadRow *row)
{
  KithClock *clock = kith_caseload_row_get_next_clock (row);

  gtk_widget_set_tooltip_text (text, clock != NULL ? kith_clock_rule_get_title (kith_clock_get_rule (clock)) : NULL);
}

static void
bind_cell_cb (GtkListItemFactory *factory,
              GtkColumnViewCell  *cell,
              KithCaseloadTable  *self)
{
  int column = column_of (factory);
  KithCaseloadRow *row = KITH_CASELOAD_ROW (gtk_column_view_cell_get_item (cell));
  GtkWidget *child = gtk_column_view_cell_get_child (cell);
  GtkWidget *text = get_text (child);
  g_autofree char *words = dup_cell_text (self, row, column);

  gtk_inscription_set_text (GTK_INSCRIPTION (text), words);
  set_css_class (text, "strong", is_strong (row, column));
  set_css_class (text, "dimmed", is_dim (row, column) && !is_strong (row, column));
  if (column == KITH_CASELOAD_BY_CLOCK)
    tell_rule (text, row);
  if (text != child)
    show_sign (child, row, column);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkColumnViewRow   *row,
             KithCaseloadTable  *self)
{
  g_autofree char *spoken = kith_caseload_words_spoken (self->caseload, gtk_column_view_row_get_item (row));

  gtk_column_view_row_set_accessible_label (row, spoken);
}

static void
add_column (KithCaseloadTable *self,
            KithCaseloadOrder  order)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));
  GtkColumnViewColumn *column;

  g_object_set_data (G_OBJECT (factory), "kith-column", GINT_TO_POINTER (order));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_DEFAULT);

  column = gtk_column_view_column_new (_(columns[order].title), factory);
  g_object_set_data (G_OBJECT (column), "kith-column", GINT_TO_POINTER (order));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, columns[order].expands);
  gtk_column_view_column_set_resizable (column, columns[order].expands);
  gtk_column_view_append_column (self->view, column);
  self->columns[order] = column;
  g_object_unref (column);
}

static void
sort_changed_cb (GtkSorter         *sorter,
                 GtkSorterChange    change,
                 KithCaseloadTable *self)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (GTK_COLUMN_VIEW_SORTER (sorter));
  GtkSortType type = gtk_column_view_sorter_get_primary_sort_order (GTK_COLUMN_VIEW_SORTER (sorter));

  if (self->rows == NULL)
    return;

  if (column == NULL)
    kith_caseload_view_set_order (self->rows, KITH_CASELOAD_BY_NAME, FALSE);
  else
    kith_caseload_view_set_order (self->rows, column_of (column), type == GTK_SORT_DESCENDING);
}

static void
activate_cb (GtkColumnView     *view,
             guint              position,
             KithCaseloadTable *self)
{
  g_signal_emit (self, signals[OPENED], 0, kith_caseload_view_get_id (self->rows, position));
}

/* A person chooses the columns; the name is always there. */
static void
add_choice (KithCaseloadTable *self,
            KithCaseloadOrder  order)
{
  g_autofree char *action_name = g_strconcat ("show-", columns[order].name, NULL);
  g_autofree char *detailed = g_strconcat ("columns.", action_name, NULL);
  g_autoptr(GPropertyAction) action = g_property_action_new (action_name, self->columns[order], "visible");

  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  g_menu_append (self->menu, _(columns[order].title), detailed);
}

static void
keep_columns (KithCaseloadTable *self)
{
  g_autoptr(GSettings) settings = kith_settings_new ();
  g_autoptr(GStrvBuilder) hidden = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  if (settings == NULL)
    return;

  for (guint i = 0; i < KITH_CASELOAD_N_ORDERS; i++)
    {
      if (!gtk_column_view_column_get_visible (self->columns[i]))
        g_strv_builder_add (hidden, columns[i].name);
    }
  names = g_strv_builder_end (hidden);
  g_settings_set_strv (settings, "caseload-hidden-columns", (const char * const *)names);
}

static void
restore_columns (KithCaseloadTable *self)
{
  g_autoptr(GSettings) settings = kith_settings_new ();
  g_auto(GStrv) hidden = NULL;

  if (settings == NULL)
    return;

  hidden = g_settings_get_strv (settings, "caseload-hidden-columns");
  for (guint i = KITH_CASELOAD_BY_NAME + 1; i < KITH_CASELOAD_N_ORDERS; i++)
    gtk_column_view_column_set_visible (self->columns[i],
                                        !g_strv_contains ((const char * const *)hidden, columns[i].name));
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child);

      if (label != NULL)
        return label;
    }

  return NULL;
}

/* A column has no alignment of its title. The header is the first child of a
 * column view, as its documentation of CSS nodes has it, and has a child a
 * column; where that is not so, titles stay where they are.
 */
static void
align_titles (KithCaseloadTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; i < KITH_CASELOAD_N_ORDERS && title != NULL; i++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *label = columns[i].is_number ? find_label (title) : NULL;

      if (label == NULL)
        continue;

      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
    }
}

static void
make_columns (KithCaseloadTable *self)
{
  for (guint i = 0; i < KITH_CASELOAD_N_ORDERS; i++)
    add_column (self, i);

  align_titles (self);
  restore_columns (self);
  for (guint i = KITH_CASELOAD_BY_NAME + 1; i < KITH_CASELOAD_N_ORDERS; i++)
    {
      add_choice (self, i);
      g_signal_connect_object (self->columns[i], "notify::visible", G_CALLBACK (keep_columns), self, G_CONNECT_SWAPPED);
    }
}

static void
kith_caseload_table_dispose (GObject *object)
{
  KithCaseloadTable *self = KITH_CASELOAD_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);
  g_clear_object (&self->rows);
  g_clear_object (&self->caseload);

  G_OBJECT_CLASS (kith_caseload_table_parent_class)->dispose (object);
}

static void
kith_caseload_table_class_init (KithCaseloadTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_caseload_table_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kith_caseload_table_init (KithCaseloadTable *self)
{
  GtkListItemFactory *row_factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter;

  self->actions = g_simple_action_group_new ();
  self->menu = g_menu_new ();
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "caseload");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Caseload"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row_factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_DEFAULT);
  gtk_column_view_set_row_factory (self->view, row_factory);
  g_object_unref (row_factory);
  make_columns (self);

  sorter = gtk_column_view_get_sorter (self->view);
  gtk_column_view_sort_by_column (self->view, self->columns[KITH_CASELOAD_BY_NAME], GTK_SORT_ASCENDING);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (sort_changed_cb), self, G_CONNECT_DEFAULT);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * kith_caseload_table_set_view:
 * @view: the rows; the table says how they are sorted
 */
void
kith_caseload_table_set_view (KithCaseloadTable *self,
                              KithCaseloadView  *view)
{
  g_autoptr(GtkSelectionModel) selection = NULL;

  g_return_if_fail (KITH_IS_CASELOAD_TABLE (self));
  g_return_if_fail (KITH_IS_CASELOAD_VIEW (view));

  g_set_object (&self->rows, view);
  selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (view))));
  gtk_column_view_set_model (self->view, selection);
}

/**
 * kith_caseload_table_set_caseload:
 * @caseload: whose rows are shown; to be set before the rows
 */
void
kith_caseload_table_set_caseload (KithCaseloadTable *self,
                                  KithCaseload      *caseload)
{
  g_return_if_fail (KITH_IS_CASELOAD_TABLE (self));

  g_set_object (&self->caseload, caseload);
}

/**
 * kith_caseload_table_get_selection:
 *
 * Returns: (transfer none): which rows are selected
 */
GtkSelectionModel *
kith_caseload_table_get_selection (KithCaseloadTable *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_TABLE (self), NULL);

  return gtk_column_view_get_model (self->view);
}

/**
 * kith_caseload_table_bind_menu:
 * @button: a button, which gets the menu by which columns are chosen
 */
void
kith_caseload_table_bind_menu (KithCaseloadTable *self,
                               GtkMenuButton     *button)
{
  g_return_if_fail (KITH_IS_CASELOAD_TABLE (self));
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_widget_insert_action_group (GTK_WIDGET (button), "columns", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (self->menu));
}

/**
 * kith_caseload_table_set_row_menu:
 * @menu: what can be done with the rows that are selected
 */
void
kith_caseload_table_set_row_menu (KithCaseloadTable *self,
                                  GMenuModel        *menu)
{
  g_return_if_fail (KITH_IS_CASELOAD_TABLE (self));

  kith_row_menu_install (GTK_WIDGET (self->view), menu);
}

/**
 * kith_caseload_table_scroll_to:
 * @position: a row
 */
void
kith_caseload_table_scroll_to (KithCaseloadTable *self,
                               guint              position)
{
  g_return_if_fail (KITH_IS_CASELOAD_TABLE (self));

  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * kith_caseload_table_dup_selected:
 *
 * Returns: (transfer full) (element-type gint64): the children who are selected
 */
GArray *
kith_caseload_table_dup_selected (KithCaseloadTable *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  GArray *ids;

  g_return_val_if_fail (KITH_IS_CASELOAD_TABLE (self), NULL);

  selected = gtk_selection_model_get_selection (kith_caseload_table_get_selection (self));
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint64 i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      gint64 id = kith_caseload_view_get_id (self->rows, gtk_bitset_get_nth (selected, (guint)i));

      g_array_append_val (ids, id);
    }

  return ids;
}

/**
 * kith_caseload_table_select:
 * @child_ids: (element-type gint64): children, who are selected where they are shown
 */
void
kith_caseload_table_select (KithCaseloadTable *self,
                            GArray            *child_ids)
{
  g_return_if_fail (KITH_IS_CASELOAD_TABLE (self));
  g_return_if_fail (child_ids != NULL);

  for (guint i = 0; i < child_ids->len; i++)
    {
      guint position;

      if (kith_caseload_view_find (self->rows, g_array_index (child_ids, gint64, i), &position))
        gtk_selection_model_select_item (kith_caseload_table_get_selection (self), position, FALSE);
    }
}
