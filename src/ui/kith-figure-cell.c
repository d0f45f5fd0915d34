/* kith-figure-cell.c: a number in the table of schools, with last year's beside it where there is one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-figure-cell.h"

#include "kith-figure-button.h"
#include "kith-focus.h"

struct _KithFigureCell
{
  GtkWidget  parent_instance;

  GtkWidget *button;
  GtkWidget *last_year;
};

G_DEFINE_FINAL_TYPE (KithFigureCell, kith_figure_cell, GTK_TYPE_WIDGET)

static void
kith_figure_cell_dispose (GObject *object)
{
  KithFigureCell *self = KITH_FIGURE_CELL (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->last_year, gtk_widget_unparent);

  G_OBJECT_CLASS (kith_figure_cell_parent_class)->dispose (object);
}

static void
kith_figure_cell_class_init (KithFigureCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_figure_cell_dispose;
  kith_focus_begin_at (widget_class, KithFigureCell, button);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "figure-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
kith_figure_cell_init (KithFigureCell *self)
{
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
}

/* The two numbers of the referrals must stand under each other row by row, so
 * last year's keeps room for three digits, also where it has one.
 */
static GtkWidget *
make_last_year_button (void)
{
  GtkWidget *button = kith_figure_button_new (KITH_FIGURE_REFERRALS_LAST_YEAR);

  gtk_button_set_label (GTK_BUTTON (button), "");
  gtk_label_set_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 3);
  gtk_widget_add_css_class (button, "last-year");

  return button;
}

static KithFigureCell *
make_cell (GtkWidget *button)
{
  KithFigureCell *self = g_object_new (KITH_TYPE_FIGURE_CELL, NULL);

  /* The button fills the cell; without this, the cell would ask for more. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);

  self->button = button;
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  return self;
}

/**
 * kith_figure_cell_new_rate:
 *
 * Returns: (transfer floating): a cell with the rate of no line yet
 */
GtkWidget *
kith_figure_cell_new_rate (void)
{
  return GTK_WIDGET (make_cell (kith_figure_button_new_rate ()));
}

/**
 * kith_figure_cell_new_informal:
 *
 * Returns: (transfer floating): a cell with the day of the last informal
 *   contact of no line yet
 */
GtkWidget *
kith_figure_cell_new_informal (void)
{
  return GTK_WIDGET (make_cell (kith_figure_button_new_informal ()));
}

/**
 * kith_figure_cell_new:
 * @figure: which number it shows
 *
 * Returns: (transfer floating): a cell of no line yet
 */
GtkWidget *
kith_figure_cell_new (KithFigure figure)
{
  KithFigureCell *self = make_cell (kith_figure_button_new (figure));

  if (figure == KITH_FIGURE_REFERRALS)
    {
      self->last_year = make_last_year_button ();
      gtk_widget_set_parent (self->last_year, GTK_WIDGET (self));
    }

  return GTK_WIDGET (self);
}

/**
 * kith_figure_cell_get_button:
 *
 * Returns: (transfer none) (nullable): the number, where the cell has that one
 */
GtkWidget *
kith_figure_cell_get_button (KithFigureCell *self,
                             KithFigure      figure)
{
  g_return_val_if_fail (KITH_IS_FIGURE_CELL (self), NULL);

  return figure == KITH_FIGURE_REFERRALS_LAST_YEAR ? self->last_year : self->button;
}

/**
 * kith_figure_cell_set_line:
 * @line: (nullable): whose number it is
 */
void
kith_figure_cell_set_line (KithFigureCell *self,
                           KithSchoolLine *line)
{
  g_return_if_fail (KITH_IS_FIGURE_CELL (self));

  kith_figure_button_set_line (KITH_FIGURE_BUTTON (self->button), line);
  if (self->last_year != NULL)
    kith_figure_button_set_line (KITH_FIGURE_BUTTON (self->last_year), line);
}
