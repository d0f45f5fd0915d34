/* kith-found-row.c: a child, a school or a note that a search has found
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was looked for is marked by attributes of the label, never by markup:
 * so nothing that stands in a note can be taken for any.
 */

#include "config.h"

#include "kith-found-row.h"

#include <glib/gi18n.h>

#include "kith-child-list-row.h"
#include "kith-family-words.h"
#include "kith-found-adult.h"
#include "kith-note-hit.h"
#include "kith-sought.h"
#include "kith-subject.h"
#include "kith-text-query.h"
#include "kith-text.h"
#include "kith-words.h"

#define MOST_LINES 3

struct _KithFoundRow
{
  AdwBin    parent_instance;

  GObject  *item;

  GtkBox   *hit;
  GtkLabel *head;
  GtkLabel *draft;
  GtkLabel *excerpt;
};

G_DEFINE_FINAL_TYPE (KithFoundRow, kith_found_row, ADW_TYPE_BIN)

/* Such as "Visit · 4 March 2026 · Ottilie Marsh". */
static char *
dup_head (KithNoteHit *hit)
{
  g_autoptr(GString) head = g_string_new (kith_note_hit_get_kind_label (hit) != NULL ? kith_note_hit_get_kind_label (hit) : _("Note"));
  const char *about = kith_note_hit_get_about (hit);

  if (kith_note_hit_get_day (hit) != KITH_DATE_NONE)
    {
      g_autofree char *day = kith_words_dup_date (kith_note_hit_get_day (hit));

      g_string_append_printf (head, " · %s", day);
    }

  if (about != NULL)
    {
      g_autofree char *name = kith_text_isolate (about);

      g_string_append_printf (head, " · %s", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&head));
}

static void
show_excerpt (KithFoundRow *self,
              KithNoteHit  *hit)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  GArray *marks = kith_note_hit_get_marks (hit);

  for (guint i = 0; i < marks->len; i++)
    kith_sought_add_mark (attributes, &g_array_index (marks, KithTextMark, i));
  gtk_label_set_text (self->excerpt, kith_note_hit_get_excerpt (hit));
  gtk_label_set_attributes (self->excerpt, attributes);
}

static GtkLabel *
make_label (GtkBox     *box,
            const char *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (label), style);
  gtk_box_append (box, GTK_WIDGET (label));

  return label;
}

static void
make_hit (KithFoundRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->hit = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_box_append (self->hit, line);
  self->head = make_label (GTK_BOX (line), "caption-heading");
  gtk_widget_set_hexpand (GTK_WIDGET (self->head), TRUE);
  self->draft = make_label (GTK_BOX (line), "caption");
  gtk_label_set_text (self->draft, C_("note", "Draft, not signed"));
  gtk_widget_add_css_class (GTK_WIDGET (self->draft), "dimmed");
  self->excerpt = make_label (self->hit, "found-excerpt");
  gtk_label_set_wrap (self->excerpt, TRUE);
  gtk_label_set_wrap_mode (self->excerpt, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->excerpt, MOST_LINES);
  gtk_widget_add_css_class (GTK_WIDGET (self->hit), "found-row");
}

static void
show_hit (KithFoundRow *self,
          KithNoteHit  *hit)
{
  g_autofree char *head = dup_head (hit);

  if (self->hit == NULL)
    make_hit (self);
  gtk_label_set_text (self->head, head);
  gtk_widget_set_visible (GTK_WIDGET (self->draft), kith_note_hit_get_is_draft (hit));
  show_excerpt (self, hit);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->hit));
}

static void
show_school (KithFoundRow *self,
             KithSubject  *school)
{
  g_autofree char *name = kith_text_tame (kith_subject_get_name (school));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("kith-schools-symbolic");
  GtkLabel *label = NULL;

  gtk_box_append (GTK_BOX (box), icon);
  label = make_label (GTK_BOX (box), "body");
  gtk_label_set_text (label, name);
  gtk_widget_add_css_class (box, "found-row");
  adw_bin_set_child (ADW_BIN (self), box);
  self->hit = NULL;
}

static void
show_adult (KithFoundRow   *self,
            KithFoundAdult *found)
{
  g_autofree char *name = kith_family_words_adult (kith_found_adult_get_adult (found));
  g_autofree char *about = kith_found_adult_dup_about (found);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_label_set_text (make_label (GTK_BOX (box), "body"), name);
  gtk_label_set_text (make_label (GTK_BOX (box), "caption"), about);
  gtk_widget_add_css_class (box, "found-row");
  adw_bin_set_child (ADW_BIN (self), box);
  self->hit = NULL;
}

static void
show_child (KithFoundRow *self,
            KithChild    *child,
            KithDate      as_at)
{
  GtkWidget *row = kith_child_list_row_new ();

  kith_child_list_row_set_is_narrow (KITH_CHILD_LIST_ROW (row), TRUE);
  kith_child_list_row_set_child (KITH_CHILD_LIST_ROW (row), child, as_at);
  adw_bin_set_child (ADW_BIN (self), row);
  self->hit = NULL;
}

static char *
describe_adult (KithFoundAdult *found)
{
  g_autofree char *name = kith_family_words_adult (kith_found_adult_get_adult (found));
  g_autofree char *about = kith_found_adult_dup_about (found);

  return g_strdup_printf ("%s, %s", name, about);
}

static void
kith_found_row_dispose (GObject *object)
{
  KithFoundRow *self = KITH_FOUND_ROW (object);

  self->hit = NULL;
  g_clear_object (&self->item);

  G_OBJECT_CLASS (kith_found_row_parent_class)->dispose (object);
}

static void
kith_found_row_class_init (KithFoundRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_found_row_dispose;
}

static void
kith_found_row_init (KithFoundRow *self)
{
}

/**
 * kith_found_row_new:
 *
 * Returns: (transfer floating): a row about nothing yet
 */
GtkWidget *
kith_found_row_new (void)
{
  return g_object_new (KITH_TYPE_FOUND_ROW, NULL);
}

/**
 * kith_found_row_set_item:
 * @item: a #KithChild, a #KithFoundAdult, a #KithSubject that is a school, or a #KithNoteHit
 * @as_at: the day that ages are of
 */
void
kith_found_row_set_item (KithFoundRow *self,
                         GObject      *item,
                         KithDate      as_at)
{
  g_return_if_fail (KITH_IS_FOUND_ROW (self));
  g_return_if_fail (G_IS_OBJECT (item));

  g_set_object (&self->item, item);
  if (KITH_IS_CHILD (item))
    show_child (self, KITH_CHILD (item), as_at);
  else if (KITH_IS_FOUND_ADULT (item))
    show_adult (self, KITH_FOUND_ADULT (item));
  else if (KITH_IS_SUBJECT (item))
    show_school (self, KITH_SUBJECT (item));
  else
    show_hit (self, KITH_NOTE_HIT (item));
}

/**
 * kith_found_row_get_item:
 *
 * Returns: (transfer none) (nullable): what the row is about
 */
GObject *
kith_found_row_get_item (KithFoundRow *self)
{
  g_return_val_if_fail (KITH_IS_FOUND_ROW (self), NULL);

  return self->item;
}

/**
 * kith_found_row_describe:
 * @item: what was found
 * @as_at: the day that ages are of
 *
 * Returns: (transfer full): it as it is read out
 */
char *
kith_found_row_describe (GObject *item,
                         KithDate as_at)
{
  g_autofree char *head = NULL;
  g_autofree char *excerpt = NULL;

  g_return_val_if_fail (G_IS_OBJECT (item), NULL);

  if (KITH_IS_CHILD (item))
    return kith_child_list_row_describe (KITH_CHILD (item), as_at);

  if (KITH_IS_FOUND_ADULT (item))
    return describe_adult (KITH_FOUND_ADULT (item));

  if (KITH_IS_SUBJECT (item))
    return kith_text_tame (kith_subject_get_name (KITH_SUBJECT (item)));

  head = dup_head (KITH_NOTE_HIT (item));
  excerpt = kith_text_isolate (kith_note_hit_get_excerpt (KITH_NOTE_HIT (item)));

  return g_strdup_printf ("%s%s: %s", kith_note_hit_get_is_draft (KITH_NOTE_HIT (item)) ? _("Draft, not signed. ") : "", head,
                          excerpt);
}
