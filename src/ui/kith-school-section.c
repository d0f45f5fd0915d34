/* kith-school-section.c: one part of a school's page: a title and its rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page is loaded again after every act. Rows that tell the same as before
 * stay where they are, so that the keyboard's focus and what is unfolded stay;
 * else all of a section are made anew.
 */

#include "config.h"

#include "kith-school-section.h"

#include "kith-number-words.h"

struct _KithSchoolSection
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *rows;         /* on show */
  GPtrArray           *coming;       /* since begin */
  GString             *told;
  char                *shown;        /* what the rows on show tell */
};

G_DEFINE_FINAL_TYPE (KithSchoolSection, kith_school_section, ADW_TYPE_PREFERENCES_GROUP)

static void
unref_row (gpointer row)
{
  g_object_unref (row);
}

static void
kith_school_section_dispose (GObject *object)
{
  KithSchoolSection *self = KITH_SCHOOL_SECTION (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  if (self->told != NULL)
    g_string_free (g_steal_pointer (&self->told), TRUE);

  G_OBJECT_CLASS (kith_school_section_parent_class)->dispose (object);
}

static void
kith_school_section_class_init (KithSchoolSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_school_section_dispose;
}

static void
kith_school_section_init (KithSchoolSection *self)
{
  self->rows = g_ptr_array_new_with_free_func (unref_row);
  self->coming = g_ptr_array_new_with_free_func (unref_row);
  self->told = g_string_new (NULL);
}

/**
 * kith_school_section_new:
 * @title: what it is about
 *
 * Returns: (transfer floating): a section without rows
 */
GtkWidget *
kith_school_section_new (const char *title)
{
  return g_object_new (KITH_TYPE_SCHOOL_SECTION, "title", title, NULL);
}

/**
 * kith_school_section_begin:
 *
 * Begins to say what the section shows.
 */
void
kith_school_section_begin (KithSchoolSection *self)
{
  g_return_if_fail (KITH_IS_SCHOOL_SECTION (self));

  g_ptr_array_set_size (self->coming, 0);
  g_string_truncate (self->told, 0);
}

/**
 * kith_school_section_add:
 * @row: (transfer floating): a row
 * @told: all that it tells and does, as text
 */
void
kith_school_section_add (KithSchoolSection *self,
                         GtkWidget         *row,
                         const char        *told)
{
  g_return_if_fail (KITH_IS_SCHOOL_SECTION (self));
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));
  g_return_if_fail (told != NULL);

  g_ptr_array_add (self->coming, g_object_ref_sink (row));
  g_string_append (self->told, told);
  g_string_append_c (self->told, '\n');
}

static gboolean
was_unfolded (GPtrArray  *rows,
              const char *title)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);

      if (ADW_IS_EXPANDER_ROW (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)) &&
          g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What was unfolded before stays so. */
static void
show_row (KithSchoolSection *self,
          GtkWidget         *row,
          GPtrArray         *gone)
{
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                   was_unfolded (gone, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/**
 * kith_school_section_end:
 * @description: (nullable): what is said of all of it
 *
 * Shows what was said since kith_school_section_begin().
 */
void
kith_school_section_end (KithSchoolSection *self,
                         const char        *description)
{
  g_autoptr(GPtrArray) gone = NULL;

  g_return_if_fail (KITH_IS_SCHOOL_SECTION (self));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
  if (!g_set_str (&self->shown, self->told->str))
    {
      g_ptr_array_set_size (self->coming, 0);
      return;
    }

  gone = g_steal_pointer (&self->rows);
  self->rows = g_steal_pointer (&self->coming);
  self->coming = g_ptr_array_new_with_free_func (unref_row);
  for (guint i = 0; i < gone->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (gone, i));
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, g_ptr_array_index (self->rows, i), gone);
}

/**
 * kith_school_section_make_row:
 * @title: as it is
 * @subtitle: (nullable): as it is
 *
 * Returns: (transfer floating): a row that wraps its words
 */
GtkWidget *
kith_school_section_make_row (const char *title,
                              const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/**
 * kith_school_section_make_fold:
 * @title: as it is
 * @subtitle: (nullable): as it is
 *
 * Returns: (transfer floating): a row that unfolds others
 */
GtkWidget *
kith_school_section_make_fold (const char *title,
                               const char *subtitle)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);

  return row;
}

/**
 * kith_school_section_add_number:
 * @row: an action row
 * @n: a number; 0 is dim
 */
void
kith_school_section_add_number (GtkWidget *row,
                                guint      n)
{
  g_autofree char *text = kith_number_words (n);
  GtkWidget *number = gtk_label_new (text);

  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, n > 0 ? "heading" : "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
}

/**
 * kith_school_section_open:
 * @row: an action row
 * @action: what it does when it is pressed
 * @target: (nullable): with what; a floating one is taken
 *
 * Makes the row one that opens something, with the arrow that says so.
 */
void
kith_school_section_open (GtkWidget  *row,
                          const char *action,
                          GVariant   *target)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  /* The target comes first: an action is refused without its parameter. */
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}
