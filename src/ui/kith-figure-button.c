/* kith-figure-button.c: a number that opens the rows it counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button does not know the page. It activates the action "figure.open"
 * with the figure, the kind of the line and the school's number; whichever
 * page it stands on knows which rows these are. In place of the number it can
 * show the rate, or the day of the last informal contact, which has an action
 * of its own, "informal.open".
 */

#include "config.h"

#include "kith-figure-button.h"

#include <glib/gi18n.h>

#include "kith-school-words.h"

typedef enum
{
  SHOWS_NUMBER,
  SHOWS_RATE,
  SHOWS_INFORMAL,
} Shows;

struct _KithFigureButton
{
  GtkButton       parent_instance;

  KithFigure      figure;
  KithSchoolLine *line;
  Shows           shows;
};

G_DEFINE_FINAL_TYPE (KithFigureButton, kith_figure_button, GTK_TYPE_BUTTON)

typedef enum
{
  PROP_FIGURE = 1,
  PROP_LINE,
} KithFigureButtonProperty;

static GParamSpec *properties[PROP_LINE + 1];

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* What is not known has no rows to open. The action goes as a whole then, since
 * a button with one takes its sensitivity from it.
 */
static void
set_target (KithFigureButton *self,
            gboolean          is_known)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self);

  if (is_known)
    {
      /* The target comes first: an action is refused without its parameter. */
      gtk_actionable_set_action_target (actionable, "(iix)",
                                        (int)self->figure,
                                        (int)kith_school_line_get_kind (self->line),
                                        kith_school_line_get_school_id (self->line));
      gtk_actionable_set_action_name (actionable, "figure.open");
    }
  else
    {
      gtk_actionable_set_action_name (actionable, NULL);
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
    }
}

/* A day of which no contact is known opens nothing, as a number that is not known. */
static void
set_informal_target (KithFigureButton *self,
                     gboolean          is_known)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self);

  gtk_actionable_set_action_target (actionable, "(ix)",
                                    (int)kith_school_line_get_kind (self->line),
                                    kith_school_line_get_school_id (self->line));
  gtk_actionable_set_action_name (actionable, is_known ? "informal.open" : NULL);
  if (!is_known)
    gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

static void
show_informal (KithFigureButton *self)
{
  gboolean is_known = kith_school_line_get_last_informal (self->line) != KITH_DATE_NONE;
  g_autofree char *day = kith_school_words_informal (self->line);
  g_autofree char *sentence = kith_school_words_informal_sentence (self->line);

  gtk_button_set_label (GTK_BUTTON (self), day);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self))), 1.0f);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  set_informal_target (self, is_known);
}

/* Counts below this say little for themselves; their rates say less. */
#define FEW 6

static void
show_rate (KithFigureButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_known = kith_school_line_get_rate (self->line) != KITH_FIGURE_UNKNOWN;
  gboolean is_few = kith_school_line_get_figure (self->line, self->figure) < FEW;
  g_autofree char *text = kith_school_words_rate (self->line);
  g_autofree char *sentence = kith_school_words_rate_sentence (self->line);
  g_autofree char *marked = is_known && is_few ? g_strconcat (text, " ·", NULL) : g_strdup (text);

  gtk_button_set_label (GTK_BUTTON (self), marked);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self))), 1.0f);
  gtk_widget_set_tooltip_text (widget, is_known && is_few ? _("From fewer than 6") : NULL);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  set_class (widget, "nought", is_few);
  set_target (self, is_known);
}

static void
show_line (KithFigureButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int number = kith_school_line_get_figure (self->line, self->figure);
  gboolean is_known = number != KITH_FIGURE_UNKNOWN;
  g_autofree char *text = kith_school_words_number (self->line, self->figure);
  g_autofree char *sentence = kith_school_words_sentence (self->line, self->figure);

  gtk_button_set_label (GTK_BUTTON (self), text);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self))), 1.0f);
  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (self)), GTK_TEXT_DIR_LTR);
  gtk_widget_set_tooltip_text (widget, is_known ? NULL : _("Not known"));

  /* A button is named by its label before all else, and the digits alone say nothing. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);

  set_class (widget, "strong", kith_school_line_get_kind (self->line) == KITH_SCHOOL_LINE_NOT_KNOWN);
  set_class (widget, "nought", number <= 0 || self->figure == KITH_FIGURE_REFERRALS_LAST_YEAR);
  set_target (self, is_known);
}

static void
kith_figure_button_dispose (GObject *object)
{
  KithFigureButton *self = KITH_FIGURE_BUTTON (object);

  g_clear_object (&self->line);

  G_OBJECT_CLASS (kith_figure_button_parent_class)->dispose (object);
}

static void
kith_figure_button_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KithFigureButton *self = KITH_FIGURE_BUTTON (object);

  switch ((KithFigureButtonProperty)prop_id)
    {
    case PROP_FIGURE:
      g_value_set_enum (value, self->figure);
      break;

    case PROP_LINE:
      g_value_set_object (value, self->line);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_figure_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KithFigureButton *self = KITH_FIGURE_BUTTON (object);

  switch ((KithFigureButtonProperty)prop_id)
    {
    case PROP_FIGURE:
      self->figure = g_value_get_enum (value);
      break;

    case PROP_LINE:
      kith_figure_button_set_line (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_figure_button_class_init (KithFigureButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_figure_button_dispose;
  object_class->get_property = kith_figure_button_get_property;
  object_class->set_property = kith_figure_button_set_property;

  properties[PROP_FIGURE] =
    g_param_spec_enum ("figure", NULL, NULL,
                       KITH_TYPE_FIGURE, KITH_FIGURE_ON_ROLL,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_LINE] =
    g_param_spec_object ("line", NULL, NULL,
                         KITH_TYPE_SCHOOL_LINE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_figure_button_init (KithFigureButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  /* Digits stand under digits of the same worth, in every language. */
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (widget, "flat");
  gtk_widget_add_css_class (widget, "figure");
  gtk_widget_add_css_class (widget, "numeric");
  gtk_widget_set_halign (widget, GTK_ALIGN_END);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
}

/**
 * kith_figure_button_new:
 * @figure: which number it is
 *
 * Returns: (transfer floating): a number of no line yet
 */
GtkWidget *
kith_figure_button_new (KithFigure figure)
{
  return g_object_new (KITH_TYPE_FIGURE_BUTTON, "figure", figure, NULL);
}

/**
 * kith_figure_button_new_rate:
 *
 * Returns: (transfer floating): the rate of the referrals, of no line yet; it
 *   opens the referrals
 */
GtkWidget *
kith_figure_button_new_rate (void)
{
  GtkWidget *button = kith_figure_button_new (KITH_FIGURE_REFERRALS);

  KITH_FIGURE_BUTTON (button)->shows = SHOWS_RATE;

  return button;
}

/**
 * kith_figure_button_new_informal:
 *
 * Returns: (transfer floating): the day of the last informal contact, of no
 *   line yet; it opens the notes of that day
 */
GtkWidget *
kith_figure_button_new_informal (void)
{
  GtkWidget *button = kith_figure_button_new (KITH_FIGURE_ON_ROLL);

  KITH_FIGURE_BUTTON (button)->shows = SHOWS_INFORMAL;

  return button;
}

/**
 * kith_figure_button_is_rate:
 *
 * Returns: whether it shows the rate in place of the number
 */
gboolean
kith_figure_button_is_rate (KithFigureButton *self)
{
  g_return_val_if_fail (KITH_IS_FIGURE_BUTTON (self), FALSE);

  return self->shows == SHOWS_RATE;
}

/**
 * kith_figure_button_is_informal:
 *
 * Returns: whether it shows the day of the last informal contact
 */
gboolean
kith_figure_button_is_informal (KithFigureButton *self)
{
  g_return_val_if_fail (KITH_IS_FIGURE_BUTTON (self), FALSE);

  return self->shows == SHOWS_INFORMAL;
}

/**
 * kith_figure_button_get_figure:
 *
 * Returns: which number it is
 */
KithFigure
kith_figure_button_get_figure (KithFigureButton *self)
{
  g_return_val_if_fail (KITH_IS_FIGURE_BUTTON (self), KITH_FIGURE_ON_ROLL);

  return self->figure;
}

/**
 * kith_figure_button_get_line:
 *
 * Returns: (transfer none) (nullable): whose number it is
 */
KithSchoolLine *
kith_figure_button_get_line (KithFigureButton *self)
{
  g_return_val_if_fail (KITH_IS_FIGURE_BUTTON (self), NULL);

  return self->line;
}

/**
 * kith_figure_button_set_line:
 * @line: (nullable): whose number it is
 */
void
kith_figure_button_set_line (KithFigureButton *self,
                             KithSchoolLine   *line)
{
  g_return_if_fail (KITH_IS_FIGURE_BUTTON (self));
  g_return_if_fail (line == NULL || KITH_IS_SCHOOL_LINE (line));

  if (!g_set_object (&self->line, line))
    return;

  if (line != NULL && self->shows == SHOWS_RATE)
    show_rate (self);
  else if (line != NULL && self->shows == SHOWS_INFORMAL)
    show_informal (self);
  else if (line != NULL)
    show_line (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
}
