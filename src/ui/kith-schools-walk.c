/* kith-schools-walk.c: moves the keyboard's focus through the table of schools, cell by cell
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table is one stop of the Tab key, and the arrows walk in it as in a
 * spreadsheet: over titles, total and schools alike, although these are three
 * widgets. A cell is a row and a column:
 *
 *     rows       -2 the titles, -1 the total, from 0 on the rows of the view
 *     columns    0 the school, then a column a figure; last year's referrals
 *                are the last one and share their title with this year's
 *
 * What cannot take the focus, such as a number that is not known, is stepped
 * over. Rows next to a visible one always have their widgets, since the view
 * keeps some beyond its edge; and a view scrolls to whatever takes the focus.
 */

#include "config.h"

#include "kith-schools-walk.h"

#include "kith-figure-button.h"
#include "kith-school-name.h"

#define ROW_TITLES -2
#define ROW_TOTAL -1
#define WALK_INFORMAL (KITH_N_TABLE_FIGURES + 1)
#define WALK_RATE (WALK_INFORMAL + 1)
#define N_WALK_COLUMNS (WALK_RATE + 1)

typedef struct
{
  KithSchoolsHead *head;
  GtkWidget       *view;
  GListModel      *rows;
} Table;

typedef struct
{
  int  row;
  int  column;
} Cell;

static int
get_column (KithFigureButton *button)
{
  if (kith_figure_button_is_rate (button))
    return WALK_RATE;

  return kith_figure_button_is_informal (button) ? WALK_INFORMAL : (int)kith_figure_button_get_figure (button) + 1;
}

/* Two numbers of the referrals, one title. */
static int
get_title_of (int column)
{
  if (column == WALK_RATE)
    return KITH_SCHOOL_COLUMN_RATE;

  return column == WALK_INFORMAL ? KITH_SCHOOL_COLUMN_INFORMAL : MIN (column, KITH_SCHOOL_COLUMN_INFORMAL - 1);
}

static int
get_column_of (int title)
{
  if (title == KITH_SCHOOL_COLUMN_RATE)
    return WALK_RATE;

  return title == KITH_SCHOOL_COLUMN_INFORMAL ? WALK_INFORMAL : title;
}

static GtkWidget *
find_button (GtkWidget      *widget,
             KithSchoolLine *line,
             int             column)
{
  if (KITH_IS_FIGURE_BUTTON (widget))
    {
      KithFigureButton *button = KITH_FIGURE_BUTTON (widget);

      return kith_figure_button_get_line (button) == line && get_column (button) == column ? widget : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, line, column);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_name (GtkWidget      *widget,
           KithSchoolLine *line)
{
  if (KITH_IS_SCHOOL_NAME (widget))
    return kith_school_name_get_line (KITH_SCHOOL_NAME (widget)) == line ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_name (child, line);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static int
find_title (KithSchoolsHead *head,
            GtkWidget       *widget)
{
  for (int column = 0; column < KITH_N_SCHOOL_COLUMNS; column++)
    {
      if (kith_schools_head_get_button (head, column) == widget)
        return column;
    }

  return -1;
}

static GtkWidget *
find_cell (const Table *table,
           Cell         cell)
{
  g_autoptr(KithSchoolLine) line = NULL;

  if (cell.row == ROW_TITLES)
    return kith_schools_head_get_button (table->head, get_title_of (cell.column));

  if (cell.row == ROW_TOTAL && cell.column == 0)
    return NULL;

  if (cell.row == ROW_TOTAL && cell.column == WALK_RATE)
    return kith_schools_head_get_rate_button (table->head);

  if (cell.row == ROW_TOTAL && cell.column == WALK_INFORMAL)
    return kith_schools_head_get_informal_button (table->head);

  if (cell.row == ROW_TOTAL)
    return kith_schools_head_get_total_button (table->head, KITH_SCHOOL_COLUMN_FIGURE (cell.column));

  line = g_list_model_get_item (table->rows, (guint)cell.row);

  if (line == NULL)
    return NULL;

  return cell.column == 0 ? find_name (table->view, line) : find_button (table->view, line, cell.column);
}

static int
find_row (GListModel     *rows,
          KithSchoolLine *line)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(KithSchoolLine) row = g_list_model_get_item (rows, i);

      if (row == line)
        return (int)i;
    }

  return ROW_TOTAL;
}

static Cell
locate (const Table *table,
        GtkWidget   *widget)
{
  Cell cell = { ROW_TOTAL, 1 };
  int title = find_title (table->head, widget);

  if (title >= 0)
    {
      cell.row = ROW_TITLES;
      cell.column = get_column_of (title);
    }
  else if (KITH_IS_SCHOOL_NAME (widget))
    {
      cell.row = find_row (table->rows, kith_school_name_get_line (KITH_SCHOOL_NAME (widget)));
      cell.column = 0;
    }
  else if (KITH_IS_FIGURE_BUTTON (widget))
    {
      KithFigureButton *button = KITH_FIGURE_BUTTON (widget);

      cell.column = get_column (button);
      if (!gtk_widget_is_ancestor (widget, GTK_WIDGET (table->head)))
        cell.row = find_row (table->rows, kith_figure_button_get_line (button));
    }

  return cell;
}

static Cell
step (Cell             cell,
      GtkDirectionType direction,
      gboolean         is_rtl)
{
  if (direction == GTK_DIR_UP)
    cell.row--;
  else if (direction == GTK_DIR_DOWN)
    cell.row++;
  else if ((direction == GTK_DIR_LEFT) != is_rtl)
    cell.column--;
  else
    cell.column++;

  return cell;
}

static gboolean
is_inside (const Table *table,
           Cell         cell)
{
  return cell.row >= ROW_TITLES && cell.row < (int)g_list_model_get_n_items (table->rows) &&
         cell.column >= 0 && cell.column < N_WALK_COLUMNS;
}

/**
 * kith_schools_walk_enter:
 * @head: the head of the table
 *
 * Gives the focus to the first number of the total, from where all others are
 * near.
 *
 * Returns: whether it took the focus
 */
gboolean
kith_schools_walk_enter (KithSchoolsHead *head)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_HEAD (head), FALSE);

  for (KithFigure figure = 0; figure < KITH_N_TABLE_FIGURES; figure++)
    {
      if (gtk_widget_grab_focus (kith_schools_head_get_total_button (head, figure)))
        return TRUE;
    }

  return gtk_widget_grab_focus (kith_schools_head_get_button (head, 0));
}

/**
 * kith_schools_walk:
 * @head: the head of the table
 * @view: the view with the schools
 * @rows: (element-type KithSchoolLine): the rows of @view
 * @from: what has the focus now
 * @direction: one of the four arrows
 *
 * Moves the focus to the next cell in @direction that can take it.
 *
 * Returns: whether the focus moved; %FALSE at the edge of the table
 */
gboolean
kith_schools_walk (KithSchoolsHead *head,
                   GtkWidget       *view,
                   GListModel      *rows,
                   GtkWidget       *from,
                   GtkDirectionType direction)
{
  const Table table = { head, view, rows };
  gboolean is_rtl = FALSE;
  Cell cell;

  g_return_val_if_fail (KITH_IS_SCHOOLS_HEAD (head), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (view), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (rows), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (from), FALSE);

  is_rtl = gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL;
  cell = locate (&table, from);

  for (cell = step (cell, direction, is_rtl); is_inside (&table, cell); cell = step (cell, direction, is_rtl))
    {
      GtkWidget *widget = find_cell (&table, cell);

      if (widget != NULL && gtk_widget_grab_focus (widget))
        return TRUE;
    }

  return FALSE;
}
