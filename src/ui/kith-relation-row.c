/* kith-relation-row.c: an adult of a family as a row
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same row on a child's page and on the family's. That somebody must not
 * be told stands in it in words, beside the sign; pressing the row opens what
 * is known ("relation.open"), its buttons copy ("contact.copy").
 */

#include "config.h"

#include "kith-relation-row.h"

#include <glib/gi18n.h>

#include "kith-child.h"
#include "kith-copy.h"
#include "kith-family-words.h"
#include "kith-relation-dialog.h"
#include "kith-text.h"

static void
add_copies (GtkWidget             *row,
            const KithAdultValues *values,
            const char            *title)
{
  g_autofree char *number = kith_text_isolate (values->telephone != NULL ? values->telephone : "");
  g_autofree char *mailbox = kith_text_isolate (values->email != NULL ? values->email : "");
  /* Translators: a telephone number or an e-mail address, then whose. */
  g_autofree char *number_label = g_strdup_printf (_("Copy %s, %s"), number, title);
  g_autofree char *mailbox_label = g_strdup_printf (_("Copy %s, %s"), mailbox, title);

  if (values->telephone != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               kith_copy_button_new ("call-start-symbolic", values->telephone, number_label, values->telephone));
  if (values->email != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               kith_copy_button_new ("mail-unread-symbolic", values->email, mailbox_label, values->email));
}

static void
add_warning (GtkWidget *row)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, "warning");
  gtk_widget_set_tooltip_text (icon, _("Must not be told"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
}

static GtkWidget *
make_row (KithRelation *relation,
          const char   *child,
          KithDate      today,
          const char   *sentence)
{
  KithAdult *adult = kith_relation_get_adult (relation);
  g_autofree char *title = kith_family_words_adult (adult);
  g_autofree char *about = kith_family_words_about (relation, child, today);
  g_autofree char *not_told = kith_family_words_not_told (relation, child);
  g_autofree char *both = not_told != NULL ? g_strconcat (not_told, "\n", about, NULL) : NULL;
  GtkWidget *row = kith_school_section_make_row (title, both != NULL ? both : about);

  if (not_told != NULL)
    add_warning (row);
  add_copies (row, kith_adult_get_values (adult), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", kith_relation_get_values (relation)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "relation.open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return row;
}

static char *
dup_child_name (GListModel *children,
                gint64      child_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      if (kith_child_get_id (child) == child_id)
        return kith_text_isolate (kith_child_get_display_name (child));
    }

  return NULL;
}

static guint
add_rows (KithSchoolSection *section,
          GtkWidget         *fold,
          GListModel        *relations,
          GListModel        *children,
          gint64             child_id,
          GString           *told)
{
  KithDate today = kith_date_today ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr(KithRelation) relation = g_list_model_get_item (relations, i);
      const KithRelationValues *values = kith_relation_get_values (relation);
      g_autofree char *child = child_id == 0 ? dup_child_name (children, values->child_id) : NULL;
      g_autofree char *sentence = kith_family_words_sentence (relation, child, today);
      g_autofree char *row_told = g_strdup_printf ("%" G_GINT64_FORMAT " %s", values->id, sentence);

      if ((child_id != 0 && values->child_id != child_id) || kith_relation_is_past (relation, today) != (fold != NULL))
        continue;

      if (fold != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_row (relation, child, today, sentence));
      else
        kith_school_section_add (section, make_row (relation, child, today, sentence), row_told);
      g_string_append_printf (told, "%s\n", row_told);
      n++;
    }

  return n;
}

/**
 * kith_relation_rows_add:
 * @section: where, begun
 * @relations: (element-type KithRelation): what adults are to children
 * @children: (element-type KithChild): the children of the family
 * @child_id: to whom; 0 to all of them, who are then named
 *
 * Adds a row for each; those of what is past stand under a fold.
 *
 * Returns: how many there are that hold
 */
guint
kith_relation_rows_add (KithSchoolSection *section,
                        GListModel        *relations,
                        GListModel        *children,
                        gint64             child_id)
{
  g_autoptr(GString) told = g_string_new (NULL);
  g_autoptr(GString) past_told = g_string_new (NULL);
  GtkWidget *fold = NULL;
  g_autofree char *count = NULL;
  guint n, n_past;

  g_return_val_if_fail (KITH_IS_SCHOOL_SECTION (section), 0);
  g_return_val_if_fail (G_IS_LIST_MODEL (relations), 0);

  n = add_rows (section, NULL, relations, children, child_id, told);
  fold = g_object_ref_sink (kith_school_section_make_fold (_("In the Past"), NULL));
  n_past = add_rows (section, fold, relations, children, child_id, past_told);
  count = g_strdup_printf (ngettext ("%u relation that has ended", "%u relations that have ended", n_past), n_past);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (fold), count);
  if (n_past > 0)
    kith_school_section_add (section, fold, past_told->str);
  g_object_unref (fold);

  return n;
}

/**
 * kith_relation_rows_open:
 * @widget: over which it opens
 * @store: a store that is open
 * @family: a family
 * @relation_id: one of its relations
 *
 * Opens the form of a relation, if the family still has it.
 */
void
kith_relation_rows_open (GtkWidget  *widget,
                         KithStore  *store,
                         KithFamily *family,
                         gint64      relation_id)
{
  g_autoptr(KithRelation) relation = NULL;

  g_return_if_fail (KITH_IS_FAMILY (family));

  relation = kith_family_find_relation (family, relation_id);
  if (relation != NULL)
    adw_dialog_present (kith_relation_dialog_new (store, family, kith_relation_get_values (relation)->child_id, relation),
                        widget);
}
