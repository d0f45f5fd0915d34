/* kith-schools-head.c: the head of the table of schools, and the total that stays below it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GtkColumnView has neither right-aligned titles nor a row that stays while
 * the others scroll or are sorted. So its own header is hidden, and this widget
 * stands above it: a row of titles that sort, and the total of all schools.
 *
 * The columns line up by size groups: title, total and every cell of a column
 * ask for the same width, and the box here and the view there hand out what is
 * left over by the same rule, all of it to the first column.
 */

#include "config.h"

#include "kith-schools-head.h"

#include <glib/gi18n.h>

#include "kith-figure-cell.h"
#include "kith-school-words.h"
#include "kith-words.h"

/* In characters; longer ones are broken in two lines. */
#define LONGEST_TITLE 8

struct _KithSchoolsHead
{
  GtkWidget     parent_instance;

  GtkWidget    *titles;
  GtkWidget    *total;
  GtkWidget    *total_cells[KITH_N_SCHOOL_COLUMNS];
  GtkWidget    *buttons[KITH_N_SCHOOL_COLUMNS];
  GtkWidget    *arrows[KITH_N_SCHOOL_COLUMNS];
  GtkWidget    *labels[KITH_N_SCHOOL_COLUMNS];
  GtkSizeGroup *widths[KITH_N_SCHOOL_COLUMNS];
  int           sort_column;
  GtkSortType   sort_order;
};

G_DEFINE_FINAL_TYPE (KithSchoolsHead, kith_schools_head, GTK_TYPE_WIDGET)

enum
{
  SORT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_title (int column)
{
  if (column == 0)
    return C_("column", "School");

  if (column == KITH_SCHOOL_COLUMN_RATE)
    return C_("column", "Per 10,000");

  if (column == KITH_SCHOOL_COLUMN_INFORMAL)
    return C_("column", "Informal contact");

  if (KITH_SCHOOL_COLUMN_FIGURE (column) == KITH_FIGURE_REFERRALS)
    return C_("column", "Referrals, last year");

  return kith_words_get_figure (KITH_SCHOOL_COLUMN_FIGURE (column));
}

/* What has no room in the column is heard. */
static const char *
get_spoken_title (int column)
{
  return column == KITH_SCHOOL_COLUMN_INFORMAL ? C_("column", "Last informal contact") : get_title (column);
}

static void
show_sort (KithSchoolsHead *self)
{
  for (int column = 0; column < KITH_N_SCHOOL_COLUMNS; column++)
    {
      gboolean is_sorted = column == self->sort_column;
      gboolean is_ascending = self->sort_order == GTK_SORT_ASCENDING;
      GtkAccessibleSort sort = GTK_ACCESSIBLE_SORT_NONE;

      if (is_sorted)
        sort = is_ascending ? GTK_ACCESSIBLE_SORT_ASCENDING : GTK_ACCESSIBLE_SORT_DESCENDING;

      gtk_widget_set_visible (self->arrows[column], is_sorted);
      gtk_image_set_from_icon_name (GTK_IMAGE (self->arrows[column]),
                                    is_ascending ? "pan-up-symbolic" : "pan-down-symbolic");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[column]),
                                      GTK_ACCESSIBLE_PROPERTY_SORT, sort,
                                      -1);
    }
}

/* Names are wanted from A, numbers from the largest; a third click gives the
 * order back in which the store has the schools.
 */
static void
title_clicked_cb (GtkButton *button,
                  gpointer   user_data)
{
  KithSchoolsHead *self = KITH_SCHOOLS_HEAD (user_data);
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kith-column"));
  GtkSortType first = column == 0 ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING;

  if (self->sort_column != column)
    {
      self->sort_column = column;
      self->sort_order = first;
    }
  else if (self->sort_order == first)
    {
      self->sort_order = first == GTK_SORT_ASCENDING ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
    }
  else
    {
      self->sort_column = -1;
    }

  show_sort (self);
  g_signal_emit (self, signals[SORT_CHANGED], 0);
}

/* Breaks a long title in two at the blank nearest to its middle. A label that
 * wraps by itself would do, were it not that its width then depends on its
 * height, for which size groups do not hold.
 */
static char *
break_title (const char *title)
{
  glong n_chars = g_utf8_strlen (title, -1);
  glong best = -1;
  char *broken = g_strdup (title);
  glong position = 0;

  if (n_chars <= LONGEST_TITLE)
    return broken;

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      if (*p == ' ' && (best < 0 || ABS (2 * position - n_chars) < ABS (2 * best - n_chars)))
        best = position;
    }

  if (best >= 0)
    *g_utf8_offset_to_pointer (broken, best) = '\n';

  return broken;
}

static GtkWidget *
make_title_label (int column)
{
  g_autofree char *title = break_title (get_title (column));
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0.0f : 1.0f);
  gtk_label_set_justify (GTK_LABEL (label), column == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);

  return label;
}

static void
add_title (KithSchoolsHead *self,
           int              column)
{
  GtkWidget *label = make_title_label (column);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                    "child", box,
                                    "halign", column == 0 ? GTK_ALIGN_START : GTK_ALIGN_END,
                                    "valign", GTK_ALIGN_CENTER,
                                    NULL);
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "hexpand", column == 0, NULL);

  self->buttons[column] = button;
  self->arrows[column] = gtk_image_new ();
  self->labels[column] = label;

  /* The arrow stands on the inner side, so that the title keeps its edge. */
  if (column == 0)
    {
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), self->arrows[column]);
    }
  else
    {
      gtk_box_append (GTK_BOX (box), self->arrows[column]);
      gtk_box_append (GTK_BOX (box), label);
      gtk_widget_set_hexpand (button, TRUE);
      gtk_widget_set_direction (cell, GTK_TEXT_DIR_LTR);
      gtk_widget_set_direction (button, GTK_TEXT_DIR_LTR);
      gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, get_spoken_title (column),
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (cell, "cell");
  g_object_set_data (G_OBJECT (button), "kith-column", GINT_TO_POINTER (column));
  g_signal_connect_object (button, "clicked", G_CALLBACK (title_clicked_cb), self, G_CONNECT_DEFAULT);

  gtk_box_append (GTK_BOX (cell), button);
  gtk_box_append (GTK_BOX (self->titles), cell);
  gtk_size_group_add_widget (self->widths[column], cell);
}

static void
add_total_cell (KithSchoolsHead *self,
                int              column)
{
  GtkWidget *cell;

  if (column == 0)
    {
      cell = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (cell), 0.0f);
      gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (cell, TRUE);
      gtk_widget_add_css_class (cell, "cell");
    }
  else if (column == KITH_SCHOOL_COLUMN_RATE)
    {
      cell = kith_figure_cell_new_rate ();
    }
  else if (column == KITH_SCHOOL_COLUMN_INFORMAL)
    {
      cell = kith_figure_cell_new_informal ();
    }
  else
    {
      cell = kith_figure_cell_new (KITH_SCHOOL_COLUMN_FIGURE (column));
    }

  self->total_cells[column] = cell;
  gtk_box_append (GTK_BOX (self->total), cell);
  gtk_size_group_add_widget (self->widths[column], cell);
}

static void
kith_schools_head_dispose (GObject *object)
{
  KithSchoolsHead *self = KITH_SCHOOLS_HEAD (object);

  g_clear_pointer (&self->titles, gtk_widget_unparent);
  g_clear_pointer (&self->total, gtk_widget_unparent);
  for (int column = 0; column < KITH_N_SCHOOL_COLUMNS; column++)
    g_clear_object (&self->widths[column]);

  G_OBJECT_CLASS (kith_schools_head_parent_class)->dispose (object);
}

static void
kith_schools_head_class_init (KithSchoolsHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_schools_head_dispose;

  signals[SORT_CHANGED] =
    g_signal_new ("sort-changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "schools-head");
}

static void
show_column (KithSchoolsHead *self,
             int              column,
             gboolean         is_shown)
{
  gtk_widget_set_visible (gtk_widget_get_parent (self->buttons[column]), is_shown);
  gtk_widget_set_visible (self->total_cells[column], is_shown);
}

static void
kith_schools_head_init (KithSchoolsHead *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->sort_column = -1;
  self->titles = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->total = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->titles, "titles");
  gtk_widget_add_css_class (self->total, "total");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->titles, GTK_WIDGET (self));
  gtk_widget_set_parent (self->total, GTK_WIDGET (self));

  for (int column = 0; column < KITH_N_SCHOOL_COLUMNS; column++)
    {
      self->widths[column] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
      add_title (self, column);
      add_total_cell (self, column);
    }

  show_column (self, KITH_SCHOOL_COLUMN_RATE, FALSE);
  show_sort (self);
}

/**
 * kith_schools_head_get_sort_column:
 *
 * Returns: the column by which the schools are sorted; -1 for the store's own order
 */
int
kith_schools_head_get_sort_column (KithSchoolsHead *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_HEAD (self), -1);

  return self->sort_column;
}

/**
 * kith_schools_head_get_sort_order:
 *
 * Returns: the order in which the schools are sorted
 */
GtkSortType
kith_schools_head_get_sort_order (KithSchoolsHead *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_HEAD (self), GTK_SORT_ASCENDING);

  return self->sort_order;
}

/**
 * kith_schools_head_get_button:
 *
 * Returns: (transfer none): the title that sorts by a column
 */
GtkWidget *
kith_schools_head_get_button (KithSchoolsHead *self,
                              int              column)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_HEAD (self), NULL);
  g_return_val_if_fail (column >= 0 && column < KITH_N_SCHOOL_COLUMNS, NULL);

  return self->buttons[column];
}

/**
 * kith_schools_head_get_total_button:
 *
 * Returns: (transfer none): the total's number
 */
GtkWidget *
kith_schools_head_get_total_button (KithSchoolsHead *self,
                                    KithFigure       figure)
{
  int column;

  g_return_val_if_fail (KITH_IS_SCHOOLS_HEAD (self), NULL);
  g_return_val_if_fail (figure < KITH_N_FIGURES, NULL);

  column = MIN ((int)figure, KITH_FIGURE_REFERRALS) + 1;

  return kith_figure_cell_get_button (KITH_FIGURE_CELL (self->total_cells[column]), figure);
}

/**
 * kith_schools_head_get_rate_button:
 *
 * Returns: (transfer none): the total's rate
 */
GtkWidget *
kith_schools_head_get_rate_button (KithSchoolsHead *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_HEAD (self), NULL);

  return kith_figure_cell_get_button (KITH_FIGURE_CELL (self->total_cells[KITH_SCHOOL_COLUMN_RATE]),
                                      KITH_FIGURE_REFERRALS);
}

/**
 * kith_schools_head_get_informal_button:
 *
 * Returns: (transfer none): the day of the last informal contact with any of the schools
 */
GtkWidget *
kith_schools_head_get_informal_button (KithSchoolsHead *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_HEAD (self), NULL);

  return kith_figure_cell_get_button (KITH_FIGURE_CELL (self->total_cells[KITH_SCHOOL_COLUMN_INFORMAL]),
                                      KITH_FIGURE_ON_ROLL);
}

/**
 * kith_schools_head_show_column:
 * @column: one of the last two
 * @is_shown: whether it is in the table
 */
void
kith_schools_head_show_column (KithSchoolsHead *self,
                               int              column,
                               gboolean         is_shown)
{
  g_return_if_fail (KITH_IS_SCHOOLS_HEAD (self));
  g_return_if_fail (column >= KITH_SCHOOL_COLUMN_INFORMAL && column < KITH_N_SCHOOL_COLUMNS);

  show_column (self, column, is_shown);
}

/**
 * kith_schools_head_set_early_help:
 * @label: what the council calls early help
 */
void
kith_schools_head_set_early_help (KithSchoolsHead *self,
                                  const char      *label)
{
  g_autofree char *broken = NULL;
  int column = KITH_FIGURE_EARLY_HELP + 1;

  g_return_if_fail (KITH_IS_SCHOOLS_HEAD (self));
  g_return_if_fail (label != NULL);

  broken = break_title (label);
  gtk_label_set_text (GTK_LABEL (self->labels[column]), broken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[column]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * kith_schools_head_add_cell:
 *
 * Gives a cell of the view the width of its column.
 */
void
kith_schools_head_add_cell (KithSchoolsHead *self,
                            int              column,
                            GtkWidget       *cell)
{
  g_return_if_fail (KITH_IS_SCHOOLS_HEAD (self));
  g_return_if_fail (column >= 0 && column < KITH_N_SCHOOL_COLUMNS);
  g_return_if_fail (GTK_IS_WIDGET (cell));

  gtk_size_group_add_widget (self->widths[column], cell);
}

/**
 * kith_schools_head_remove_cell:
 *
 * Lets a cell of the view go.
 */
void
kith_schools_head_remove_cell (KithSchoolsHead *self,
                               int              column,
                               GtkWidget       *cell)
{
  g_return_if_fail (KITH_IS_SCHOOLS_HEAD (self));
  g_return_if_fail (column >= 0 && column < KITH_N_SCHOOL_COLUMNS);
  g_return_if_fail (GTK_IS_WIDGET (cell));

  gtk_size_group_remove_widget (self->widths[column], cell);
}

/**
 * kith_schools_head_set_total:
 * @total: all schools together
 * @n_schools: how many schools that is
 */
void
kith_schools_head_set_total (KithSchoolsHead *self,
                             KithSchoolLine  *total,
                             guint            n_schools)
{
  g_autofree char *title = NULL;

  g_return_if_fail (KITH_IS_SCHOOLS_HEAD (self));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (total));

  title = kith_school_words_title (total, n_schools);
  gtk_label_set_text (GTK_LABEL (self->total_cells[0]), title);
  for (int column = 1; column < KITH_N_SCHOOL_COLUMNS; column++)
    kith_figure_cell_set_line (KITH_FIGURE_CELL (self->total_cells[column]), total);
}
