/* kith-print-family.c: a family as a print
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its children, and its adults with what they are to each. That somebody must
 * not be told is there, and the reason is not: the sheet may lie open.
 */

#include "config.h"

#include "kith-print-make.h"

#include <glib/gi18n.h>

#include "kith-print-words.h"
#include "kith-text.h"

static void
add_part (GString    *text,
          const char *part)
{
  if (kith_text_is_there (part))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", part);
}

static void
add_child (KithPrintDocument *document,
           KithPrintFacts    *facts,
           KithChild         *child,
           KithDate           today)
{
  g_autofree char *name = kith_print_words_dup_name (child);
  g_autofree char *birth = kith_print_words_dup_birth (child, facts->request.names_off, today);
  g_autoptr(GString) lines = g_string_new (NULL);

  add_part (lines, birth);
  add_part (lines, kith_child_get_school (child));
  if (lines->len == 0)
    add_part (lines, "–");
  kith_print_document_add_fact (document, name, lines->str, FALSE);
}

static KithChild *
find_child (GListModel *children,
            gint64      child_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      if (kith_child_get_id (child) == child_id)
        return g_steal_pointer (&child);
    }

  return NULL;
}

/* Such as "Stepfather of Bede". */
static char *
describe_kind (KithRelation *relation,
               GListModel   *children)
{
  const KithRelationValues *values = kith_relation_get_values (relation);
  const KithAdultValues *adult = kith_adult_get_values (kith_relation_get_adult (relation));
  g_autoptr(KithChild) child = find_child (children, values->child_id);
  const char *kind = kith_text_is_there (values->words) ? values->words : kith_relation_kind_get_label (values->kind, adult->sex);
  g_autofree char *name = child != NULL ? kith_print_words_dup_name (child) : NULL;

  return name != NULL ? g_strdup_printf (_("%s of %s"), kind, name) : g_strdup (kind);
}

static char *
describe_relation (KithRelation *relation,
                   GListModel   *children)
{
  const KithRelationValues *values = kith_relation_get_values (relation);
  const KithAdultValues *adult = kith_adult_get_values (kith_relation_get_adult (relation));
  g_autofree char *kind = describe_kind (relation, children);
  g_autoptr(GString) lines = g_string_new (NULL);

  add_part (lines, kind);
  if (values->in_household == KITH_KNOWN_YES)
    add_part (lines, _("Lives in the household"));
  if (values->responsibility == KITH_KNOWN_YES)
    add_part (lines, _("Holds parental responsibility"));
  if (values->contact != KITH_ARRANGEMENT_NOT_KNOWN)
    add_part (lines, kith_arrangement_get_label (values->contact));
  add_part (lines, values->contact_words);
  if (values->not_told != NULL)
    add_part (lines, _("Must not be told anything of the child"));
  add_part (lines, adult->telephone);
  add_part (lines, adult->email);

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

static void
add_adults (KithPrintDocument *document,
            KithFamily        *family,
            KithDate           today)
{
  GListModel *relations = kith_family_get_relations (family);
  gboolean is_any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr(KithRelation) relation = g_list_model_get_item (relations, i);
      g_autofree char *lines = describe_relation (relation, kith_family_get_children (family));

      if (kith_relation_is_past (relation, today))
        continue;

      if (!is_any)
        kith_print_document_add_text (document, KITH_PRINT_HEADING, _("Adults"));
      is_any = TRUE;
      kith_print_document_add_fact (document, kith_adult_get_values (kith_relation_get_adult (relation))->name, lines, TRUE);
    }
}

/**
 * kith_print_family:
 * @facts: what it is made of
 * @today: the day of the print
 *
 * Returns: (transfer full): a child's family; the names are still in it
 */
KithPrintDocument *
kith_print_family (KithPrintFacts *facts,
                   KithDate        today)
{
  KithPrintDocument *document = NULL;
  KithFamily *family = NULL;

  g_return_val_if_fail (facts != NULL && facts->record != NULL, NULL);

  document = kith_print_document_new (_("Family"));
  family = kith_child_record_get_family (facts->record);
  if (family == NULL)
    {
      add_child (document, facts, kith_child_record_get_child (facts->record), today);
      return document;
    }

  if (kith_text_is_there (kith_family_get_name (family)))
    kith_print_document_add_typed (document, KITH_PRINT_SUBTITLE, kith_family_get_name (family));
  kith_print_document_add_text (document, KITH_PRINT_HEADING, _("Children"));
  for (guint i = 0; i < g_list_model_get_n_items (kith_family_get_children (family)); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (kith_family_get_children (family), i);

      add_child (document, facts, child, today);
    }
  add_adults (document, family, today);

  return document;
}
