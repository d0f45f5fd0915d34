/* kith-school-name.c: a school's name, with its phase and who works there below; it opens the school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-name.h"

#include <glib/gi18n.h>

#include "kith-school-words.h"

struct _KithSchoolName
{
  GtkButton       parent_instance;

  KithSchoolLine *line;
  GtkWidget      *title;
  GtkWidget      *about;
  GtkWidget      *pin;
};

G_DEFINE_FINAL_TYPE (KithSchoolName, kith_school_name, GTK_TYPE_BUTTON)

static GtkWidget *
make_line (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);

  return label;
}

static void
kith_school_name_dispose (GObject *object)
{
  KithSchoolName *self = KITH_SCHOOL_NAME (object);

  g_clear_object (&self->line);

  G_OBJECT_CLASS (kith_school_name_parent_class)->dispose (object);
}

static void
kith_school_name_class_init (KithSchoolNameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_school_name_dispose;

  gtk_widget_class_set_css_name (widget_class, "school-name");
}

static void
kith_school_name_init (KithSchoolName *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "cell");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  self->title = make_line ();
  self->about = make_line ();
  gtk_widget_add_css_class (self->about, "caption");
  gtk_widget_add_css_class (self->about, "dimmed");
  self->pin = gtk_image_new_from_icon_name ("mark-location-symbolic");
  gtk_widget_set_tooltip_text (self->pin, _("I am here today"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pin), GTK_ACCESSIBLE_PROPERTY_LABEL, _("I am here today"), -1);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->pin);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->about);
  gtk_button_set_child (GTK_BUTTON (self), box);
}

/**
 * kith_school_name_new:
 *
 * Returns: (transfer floating): a name of no line yet
 */
GtkWidget *
kith_school_name_new (void)
{
  return g_object_new (KITH_TYPE_SCHOOL_NAME, NULL);
}

/**
 * kith_school_name_set_line:
 * @line: the school, or the children of whom it is not known
 */
void
kith_school_name_set_line (KithSchoolName *self,
                           KithSchoolLine *line)
{
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;

  g_return_if_fail (KITH_IS_SCHOOL_NAME (self));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (line));

  g_set_object (&self->line, line);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", kith_school_line_get_school_id (line));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self),
                                  kith_school_line_get_kind (line) == KITH_SCHOOL_LINE_SCHOOL ? "school.open" : NULL);

  title = kith_school_words_title (line, 0);
  about = kith_school_words_about (line);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->about), about);
  gtk_widget_set_visible (self->about, *about != '\0');
  gtk_widget_set_tooltip_text (self->title, title);
  gtk_widget_set_visible (self->pin, kith_school_line_is_here (line));

  if (kith_school_line_get_kind (line) == KITH_SCHOOL_LINE_NOT_KNOWN)
    gtk_widget_add_css_class (self->title, "heading");
  else
    gtk_widget_remove_css_class (self->title, "heading");
}

/**
 * kith_school_name_get_line:
 *
 * Returns: (transfer none) (nullable): whose name it is
 */
KithSchoolLine *
kith_school_name_get_line (KithSchoolName *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_NAME (self), NULL);

  return self->line;
}
