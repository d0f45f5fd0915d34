/* kith-schools-table.c: the schools of a cluster side by side
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three parts, of which only the middle one is sorted and scrolls:
 *
 *     titles and total         KithSchoolsHead, see there
 *     schools                  a GtkColumnView without its own header
 *     school not known         the last row of the view, in any order
 *
 * The view keeps its own sorter, which kith_schools_head's titles steer, so
 * that what GTK knows of sorted columns stays true.
 */

#include "config.h"

#include "kith-schools-table.h"

#include <glib/gi18n.h>

#include "kith-figure-button.h"
#include "kith-figure-cell.h"
#include "kith-school-name.h"
#include "kith-school-words.h"
#include "kith-schools-head.h"
#include "kith-schools-walk.h"
#include "kith-words.h"

struct _KithSchoolsTable
{
  GtkWidget            parent_instance;

  GtkWidget           *head;
  GtkWidget           *scroller;
  GtkColumnView       *view;
  GtkSortListModel    *sorted;
  GtkFlattenListModel *rows;
  GListStore          *parts;
  GtkColumnViewColumn *columns[KITH_N_SCHOOL_COLUMNS];
  GtkWidget           *last_focus;
  GtkWidget           *menu;
};

G_DEFINE_FINAL_TYPE (KithSchoolsTable, kith_schools_table, GTK_TYPE_WIDGET)

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const char *name_a = kith_school_line_get_name (KITH_SCHOOL_LINE ((gpointer)a));
  const char *name_b = kith_school_line_get_name (KITH_SCHOOL_LINE ((gpointer)b));

  return g_utf8_collate (name_a != NULL ? name_a : "", name_b != NULL ? name_b : "");
}

static int
compare_figures (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  KithFigure figure = (KithFigure)GPOINTER_TO_INT (user_data);
  int number_a = kith_school_line_get_figure (KITH_SCHOOL_LINE ((gpointer)a), figure);
  int number_b = kith_school_line_get_figure (KITH_SCHOOL_LINE ((gpointer)b), figure);

  return (number_a > number_b) - (number_a < number_b);
}

/* A school without a rate stands below every other. */
static int
compare_rates (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  int rate_a = kith_school_line_get_rate (KITH_SCHOOL_LINE ((gpointer)a));
  int rate_b = kith_school_line_get_rate (KITH_SCHOOL_LINE ((gpointer)b));

  return (rate_a > rate_b) - (rate_a < rate_b);
}

/* A school with which there was none stands below every other. */
static int
compare_informal (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  KithDate day_a = kith_school_line_get_last_informal (KITH_SCHOOL_LINE ((gpointer)a));
  KithDate day_b = kith_school_line_get_last_informal (KITH_SCHOOL_LINE ((gpointer)b));

  return (day_a > day_b) - (day_a < day_b);
}

static GtkSorter *
make_sorter (int column)
{
  if (column == KITH_SCHOOL_COLUMN_RATE)
    return GTK_SORTER (gtk_custom_sorter_new (compare_rates, NULL, NULL));

  if (column == KITH_SCHOOL_COLUMN_INFORMAL)
    return GTK_SORTER (gtk_custom_sorter_new (compare_informal, NULL, NULL));

  if (column == 0)
    return GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL));

  return GTK_SORTER (gtk_custom_sorter_new (compare_figures,
                                            GINT_TO_POINTER (KITH_SCHOOL_COLUMN_FIGURE (column)),
                                            NULL));
}

static int
get_factory_column (gpointer factory)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "kith-column"));
}

static void
setup_cell_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *cell,
               KithSchoolsTable   *self)
{
  int column = get_factory_column (factory);
  GtkWidget *child = NULL;

  if (column == 0)
    child = kith_school_name_new ();
  else if (column == KITH_SCHOOL_COLUMN_RATE)
    child = kith_figure_cell_new_rate ();
  else if (column == KITH_SCHOOL_COLUMN_INFORMAL)
    child = kith_figure_cell_new_informal ();
  else
    child = kith_figure_cell_new (KITH_SCHOOL_COLUMN_FIGURE (column));

  /* The number takes the focus, not the cell around it. */
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, child);
  kith_schools_head_add_cell (KITH_SCHOOLS_HEAD (self->head), column, child);
}

static void
bind_cell_cb (GtkListItemFactory *factory,
              GtkColumnViewCell  *cell,
              KithSchoolsTable   *self)
{
  KithSchoolLine *line = KITH_SCHOOL_LINE (gtk_column_view_cell_get_item (cell));
  GtkWidget *child = gtk_column_view_cell_get_child (cell);

  if (get_factory_column (factory) == 0)
    kith_school_name_set_line (KITH_SCHOOL_NAME (child), line);
  else
    kith_figure_cell_set_line (KITH_FIGURE_CELL (child), line);
}

static void
teardown_cell_cb (GtkListItemFactory *factory,
                  GtkColumnViewCell  *cell,
                  KithSchoolsTable   *self)
{
  GtkWidget *child = gtk_column_view_cell_get_child (cell);

  if (self->head != NULL && child != NULL)
    kith_schools_head_remove_cell (KITH_SCHOOLS_HEAD (self->head), get_factory_column (factory), child);
  gtk_column_view_cell_set_child (cell, NULL);
}

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkColumnViewRow   *row,
              gpointer            user_data)
{
  gtk_column_view_row_set_activatable (row, FALSE);
  gtk_column_view_row_set_focusable (row, FALSE);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkColumnViewRow   *row,
             gpointer            user_data)
{
  KithSchoolLine *line = KITH_SCHOOL_LINE (gtk_column_view_row_get_item (row));
  const char *name = kith_school_line_get_name (line);

  gtk_column_view_row_set_accessible_label (row, name != NULL ? name : "");
}

static void
add_column (KithSchoolsTable *self,
            int               column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSorter) sorter = make_sorter (column);

  g_object_set_data (G_OBJECT (factory), "kith-column", GINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (teardown_cell_cb), self, G_CONNECT_DEFAULT);

  self->columns[column] = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_column_set_sorter (self->columns[column], sorter);
  gtk_column_view_column_set_expand (self->columns[column], column == 0);
  if (column != KITH_SCHOOL_COLUMN_RATE)
    gtk_column_view_append_column (self->view, self->columns[column]);
}

/* The last two columns are in the table only while there is room, and rates:
 * one that is there and hidden outlives a table that loses the focus with it.
 */
static void
show_column (KithSchoolsTable *self,
             int               column,
             gboolean          is_wanted)
{
  GtkColumnViewColumn *it = self->columns[column];
  gboolean is_shown = gtk_column_view_column_get_column_view (it) != NULL;

  if (is_wanted && !is_shown)
    gtk_column_view_insert_column (self->view,
                                   MIN ((guint)column, g_list_model_get_n_items (gtk_column_view_get_columns (self->view))),
                                   it);
  else if (!is_wanted && is_shown)
    gtk_column_view_remove_column (self->view, it);
  kith_schools_head_show_column (KITH_SCHOOLS_HEAD (self->head), column, is_wanted);
}

static void
sort_changed_cb (KithSchoolsHead  *head,
                 KithSchoolsTable *self)
{
  int column = kith_schools_head_get_sort_column (head);

  gtk_column_view_sort_by_column (self->view,
                                  column < 0 ? NULL : self->columns[column],
                                  kith_schools_head_get_sort_order (head));
}

/* The header is the first child of a column view, as its documentation of CSS
 * nodes has it. It is hidden and still there, since it owns the sorter.
 */
static void
hide_own_header (GtkColumnView *view)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (view));

  if (first != NULL && g_str_equal (gtk_widget_get_css_name (first), "header"))
    gtk_widget_set_visible (first, FALSE);
}

static GtkListItemFactory *
make_row_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);

  return factory;
}

static void
make_view (KithSchoolsTable *self)
{
  g_autoptr(GtkListItemFactory) row_factory = make_row_factory ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "schools");
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_row_factory (self->view, row_factory);
  for (int column = 0; column < KITH_N_SCHOOL_COLUMNS; column++)
    add_column (self, column);
  hide_own_header (self->view);
}

static void
make_scroller (KithSchoolsTable *self)
{
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->view,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE,
                                 "vexpand", TRUE,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static GtkWidget *
get_focus (KithSchoolsTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

static gboolean
walk (KithSchoolsTable *self,
      GtkWidget        *from,
      GtkDirectionType  direction)
{
  return kith_schools_walk (KITH_SCHOOLS_HEAD (self->head), GTK_WIDGET (self->view),
                            G_LIST_MODEL (self->rows), from, direction);
}

/* The Tab key leaves the table from any cell, and comes back to the one it left. */
static gboolean
kith_schools_table_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  KithSchoolsTable *self = KITH_SCHOOLS_TABLE (widget);
  GtkWidget *focus = get_focus (self);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (focus != NULL)
    return !is_tab && walk (self, focus, direction);

  if (self->last_focus != NULL && gtk_widget_get_mapped (self->last_focus) &&
      gtk_widget_grab_focus (self->last_focus))
    return TRUE;

  return kith_schools_walk_enter (KITH_SCHOOLS_HEAD (self->head));
}

static void
kith_schools_table_set_focus_child (GtkWidget *widget,
                                    GtkWidget *child)
{
  KithSchoolsTable *self = KITH_SCHOOLS_TABLE (widget);

  GTK_WIDGET_CLASS (kith_schools_table_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    g_set_weak_pointer (&self->last_focus, get_focus (self));
}

static KithSchoolLine *
get_line (GtkWidget *widget)
{
  if (KITH_IS_SCHOOL_NAME (widget))
    return kith_school_name_get_line (KITH_SCHOOL_NAME (widget));

  return KITH_IS_FIGURE_BUTTON (widget) ? kith_figure_button_get_line (KITH_FIGURE_BUTTON (widget)) : NULL;
}

static void
add_figure_item (GMenu          *menu,
                 KithSchoolLine *line,
                 KithFigure      figure)
{
  g_autofree char *number = kith_school_words_number (line, figure);
  /* Translators: a title, and how many: "Children in Need (14)" */
  g_autofree char *label = g_strdup_printf (_("%s (%s)"), kith_words_get_figure_title (figure), number);
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "figure.open", "(iix)",
                                     (int)figure,
                                     (int)kith_school_line_get_kind (line),
                                     kith_school_line_get_school_id (line));
  g_menu_append_item (menu, item);
}

static void
add_informal_item (GMenu          *menu,
                   KithSchoolLine *line)
{
  g_autofree char *day = kith_school_words_informal (line);
  /* Translators: in brackets a short date */
  g_autofree char *label = g_strdup_printf (_("Last Informal Contact (%s)"), day);
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "informal.open", "(ix)",
                                     (int)kith_school_line_get_kind (line),
                                     kith_school_line_get_school_id (line));
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (KithSchoolLine *line)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) figures = g_menu_new ();
  g_autoptr(GMenuItem) open = g_menu_item_new (_("_Open the School"), NULL);
  g_autoptr(GMenuItem) here = g_menu_item_new (_("I Am _Here Today"), NULL);

  g_menu_item_set_action_and_target (here, "win.here", "x", kith_school_line_get_school_id (line));
  g_menu_item_set_action_and_target (open, "school.open", "x", kith_school_line_get_school_id (line));
  if (kith_school_line_get_kind (line) == KITH_SCHOOL_LINE_SCHOOL)
    {
      g_menu_append_item (menu, open);
      g_menu_append_item (menu, here);
    }

  for (KithFigure figure = KITH_FIGURE_EARLY_HELP; figure < KITH_N_FIGURES; figure++)
    {
      if (kith_school_line_get_figure (line, figure) > 0)
        add_figure_item (figures, line, figure);
    }
  if (kith_school_line_get_last_informal (line) != KITH_DATE_NONE)
    add_informal_item (figures, line);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (figures));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* What a row can do, also for whoever has no pointer. */
static gboolean
show_menu (KithSchoolsTable *self,
           GtkWidget        *focus)
{
  KithSchoolLine *line = get_line (focus);
  g_autoptr(GMenuModel) menu = line != NULL ? make_menu (line) : NULL;
  graphene_rect_t bounds;

  if (menu == NULL || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return GDK_EVENT_PROPAGATE;

  /* Its parent is the table: the cell may be gone before the menu is. */
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int)bounds.origin.x, (int)bounds.origin.y,
                                                 (int)bounds.size.width, (int)bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));

  return GDK_EVENT_STOP;
}

/* In the capture phase: the view has its own idea of arrows, of rows only. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                KithSchoolsTable      *self)
{
  GtkWidget *focus = get_focus (self);

  if (focus == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk (self, focus, GTK_DIR_UP);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      walk (self, focus, GTK_DIR_DOWN);
      return GDK_EVENT_STOP;

    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      walk (self, focus, GTK_DIR_LEFT);
      return GDK_EVENT_STOP;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      walk (self, focus, GTK_DIR_RIGHT);
      return GDK_EVENT_STOP;

    case GDK_KEY_F10:
    case GDK_KEY_Menu:
      return show_menu (self, focus);

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
listen_to_keys (KithSchoolsTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
kith_schools_table_dispose (GObject *object)
{
  KithSchoolsTable *self = KITH_SCHOOLS_TABLE (object);

  g_clear_weak_pointer (&self->last_focus);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_object (&self->sorted);
  g_clear_object (&self->rows);
  g_clear_object (&self->parts);
  for (int column = 0; column < KITH_N_SCHOOL_COLUMNS; column++)
    g_clear_object (&self->columns[column]);

  G_OBJECT_CLASS (kith_schools_table_parent_class)->dispose (object);
}

static void
kith_schools_table_class_init (KithSchoolsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_schools_table_dispose;
  widget_class->focus = kith_schools_table_focus;
  widget_class->set_focus_child = kith_schools_table_set_focus_child;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "schools-table");
}

static void
kith_schools_table_init (KithSchoolsTable *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  g_autoptr(GtkNoSelection) selection = NULL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->head = g_object_new (KITH_TYPE_SCHOOLS_HEAD, NULL);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  make_view (self);
  make_scroller (self);

  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  self->rows = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->parts)));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));

  listen_to_keys (self);
  g_signal_connect_object (self->head, "sort-changed", G_CALLBACK (sort_changed_cb), self, G_CONNECT_DEFAULT);
}

/**
 * kith_schools_table_set_models:
 * @schools: (element-type KithSchoolLine): the schools, in the store's order
 * @not_known: (element-type KithSchoolLine): the line of those whose school is
 *   not known, or nothing
 */
void
kith_schools_table_set_models (KithSchoolsTable *self,
                               GListModel       *schools,
                               GListModel       *not_known)
{
  g_return_if_fail (KITH_IS_SCHOOLS_TABLE (self));
  g_return_if_fail (G_IS_LIST_MODEL (schools));
  g_return_if_fail (G_IS_LIST_MODEL (not_known));

  gtk_sort_list_model_set_model (self->sorted, schools);
  g_list_store_remove_all (self->parts);
  g_list_store_append (self->parts, self->sorted);
  g_list_store_append (self->parts, not_known);
}

/**
 * kith_schools_table_set_total:
 * @total: all schools together
 * @n_schools: how many schools that is
 */
void
kith_schools_table_set_total (KithSchoolsTable *self,
                              KithSchoolLine   *total,
                              guint             n_schools)
{
  g_return_if_fail (KITH_IS_SCHOOLS_TABLE (self));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (total));

  kith_schools_head_set_total (KITH_SCHOOLS_HEAD (self->head), total, n_schools);
}

/**
 * kith_schools_table_set_has_rate:
 * @has_rate: whether some line has a rate; without one there is no column
 */
void
kith_schools_table_set_has_rate (KithSchoolsTable *self,
                                 gboolean          has_rate)
{
  g_return_if_fail (KITH_IS_SCHOOLS_TABLE (self));

  show_column (self, KITH_SCHOOL_COLUMN_RATE, has_rate);
}

/**
 * kith_schools_table_set_has_informal:
 * @has_informal: whether there is room for the day of the last informal contact
 */
void
kith_schools_table_set_has_informal (KithSchoolsTable *self,
                                     gboolean          has_informal)
{
  g_return_if_fail (KITH_IS_SCHOOLS_TABLE (self));

  show_column (self, KITH_SCHOOL_COLUMN_INFORMAL, has_informal);
}

/**
 * kith_schools_table_set_early_help:
 * @label: what the council calls early help
 */
void
kith_schools_table_set_early_help (KithSchoolsTable *self,
                                   const char       *label)
{
  g_return_if_fail (KITH_IS_SCHOOLS_TABLE (self));

  kith_schools_head_set_early_help (KITH_SCHOOLS_HEAD (self->head), label);
}

/**
 * kith_schools_table_scroll_to_top:
 *
 * Shows the first school, in whatever order they are.
 */
void
kith_schools_table_scroll_to_top (KithSchoolsTable *self)
{
  g_return_if_fail (KITH_IS_SCHOOLS_TABLE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_NONE, NULL);
}
