/* kith-family-layout.c: where everybody stands in the picture of a family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How it is laid out
 * ------------------
 * There are three rows: grandparents, parents with whoever else cares for the
 * children, and the children. In each row those of the household stand on the
 * left and everybody else to the right of all of the household, so that one
 * ring can go round the household and round nobody else. Within each part they
 * are in the middle of its columns.
 *
 * A child hangs from its parents by birth or adoption, and from a foster
 * carer. Of grandparents and other kin no line is drawn: of which parent
 * somebody is the mother is not recorded, and the picture claims nothing that
 * nobody has said.
 *
 * The cost is that of looking through the relations once for each person.
 */

#include "config.h"

#include "kith-family-layout.h"

#include <string.h>

typedef struct
{
  KithFamilyLayout *layout;
  gint64            focus_id;
  KithDate          today;
} Laying;

static guint
count_relations (Laying *laying)
{
  return g_list_model_get_n_items (kith_family_get_relations (laying->layout->family));
}

/* The family holds it for as long as the layout lives. */
static KithRelation *
get_relation (Laying *laying,
              guint   place)
{
  g_autoptr(KithRelation) relation = g_list_model_get_item (kith_family_get_relations (laying->layout->family), place);

  return relation;
}

static gint64
get_adult_id (KithRelation *relation)
{
  return kith_adult_get_values (kith_relation_get_adult (relation))->id;
}

static KithFamilyNode *
find_adult (Laying *laying,
            gint64  adult_id,
            guint  *ret_place)
{
  for (guint i = 0; i < laying->layout->nodes->len; i++)
    {
      KithFamilyNode *node = &g_array_index (laying->layout->nodes, KithFamilyNode, i);

      if (node->relation != NULL && get_adult_id (node->relation) == adult_id)
        {
          if (ret_place != NULL)
            *ret_place = i;
          return node;
        }
    }

  return NULL;
}

static gboolean
lives_with (Laying *laying,
            gint64  adult_id,
            gint64  child_id)
{
  for (guint i = 0; i < count_relations (laying); i++)
    {
      KithRelation *relation = get_relation (laying, i);
      const KithRelationValues *values = kith_relation_get_values (relation);

      if (get_adult_id (relation) == adult_id && values->child_id == child_id &&
          values->in_household == KITH_KNOWN_YES && !kith_relation_is_past (relation, laying->today))
        return TRUE;
    }

  return FALSE;
}

/* A brother or a sister does who lives with an adult with whom the child in focus lives. */
static gboolean
child_lives_there (Laying *laying,
                   gint64  child_id)
{
  if (child_id == laying->focus_id)
    return TRUE;

  for (guint i = 0; i < count_relations (laying); i++)
    {
      gint64 adult_id = get_adult_id (get_relation (laying, i));

      if (lives_with (laying, adult_id, child_id) && lives_with (laying, adult_id, laying->focus_id))
        return TRUE;
    }

  return FALSE;
}

/* The council's words for a sex begin with these. */
static char
get_child_shape (KithChild *child)
{
  const char *sex = kith_child_get_sex (child);

  if (sex == NULL)
    return 'U';

  return g_str_has_prefix (sex, "F") ? 'F' : g_str_has_prefix (sex, "M") ? 'M' : 'U';
}

static void
add_children (Laying *laying)
{
  GListModel *children = kith_family_get_children (laying->layout->family);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);
      const KithFamilyNode node = {
        .child = child,
        .row = 2,
        .shape = get_child_shape (child),
        .is_focus = kith_child_get_id (child) == laying->focus_id,
        .lives_there = child_lives_there (laying, kith_child_get_id (child)),
        .is_dead = kith_child_get_death (child) != KITH_DATE_NONE,
      };

      g_array_append_val (laying->layout->nodes, node);
    }
}

/* What they are to the child in focus says most; what holds, more than what has ended. */
static gboolean
says_more (Laying       *laying,
           KithRelation *relation,
           KithRelation *than)
{
  gboolean is_past = kith_relation_is_past (relation, laying->today);
  gboolean was_past = kith_relation_is_past (than, laying->today);

  if (is_past != was_past)
    return !is_past;

  return kith_relation_get_values (relation)->child_id == laying->focus_id &&
         kith_relation_get_values (than)->child_id != laying->focus_id;
}

static void
add_adult (Laying       *laying,
           KithRelation *relation)
{
  const KithAdultValues *values = kith_adult_get_values (kith_relation_get_adult (relation));
  KithFamilyNode *known = find_adult (laying, values->id, NULL);
  const KithFamilyNode node = {
    .relation = relation,
    .row = kith_relation_get_values (relation)->kind == KITH_RELATION_GRANDPARENT ? 0 : 1,
    .shape = values->sex != NULL ? values->sex[0] : 'U',
    .lives_there = lives_with (laying, values->id, laying->focus_id),
    .is_past = kith_relation_is_past (relation, laying->today),
    .is_dead = values->death != KITH_DATE_NONE,
  };

  if (known == NULL)
    g_array_append_val (laying->layout->nodes, node);
  else if (says_more (laying, relation, known->relation))
    *known = node;
}

static void
mark_not_told (Laying *laying)
{
  for (guint i = 0; i < count_relations (laying); i++)
    {
      KithRelation *relation = get_relation (laying, i);

      if (kith_relation_get_values (relation)->not_told != NULL)
        find_adult (laying, get_adult_id (relation), NULL)->is_not_told = TRUE;
    }
}

static int
compare_nodes (gconstpointer a,
               gconstpointer b)
{
  const KithFamilyNode *first = a;
  const KithFamilyNode *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;

  return (int)second->lives_there - (int)first->lives_there;
}

static guint
count_nodes (KithFamilyLayout *layout,
             guint             row,
             gboolean          lives_there)
{
  guint n = 0;

  for (guint i = 0; i < layout->nodes->len; i++)
    {
      const KithFamilyNode *node = &g_array_index (layout->nodes, KithFamilyNode, i);

      n += node->row == row && node->lives_there == lives_there;
    }

  return n;
}

/* A ring round one person says nothing. */
static gboolean
is_household_known (KithFamilyLayout *layout)
{
  return count_nodes (layout, 0, TRUE) + count_nodes (layout, 1, TRUE) > 0;
}

static void
place_columns (KithFamilyLayout *layout)
{
  guint n_in = 0, n_out = 0;

  for (guint row = 0; row < KITH_N_FAMILY_ROWS; row++)
    {
      n_in = MAX (n_in, count_nodes (layout, row, TRUE));
      n_out = MAX (n_out, count_nodes (layout, row, FALSE));
    }

  for (guint row = 0; row < KITH_N_FAMILY_ROWS; row++)
    {
      double next[] = {
        n_in + (n_out - count_nodes (layout, row, FALSE)) / 2.0,
        (n_in - count_nodes (layout, row, TRUE)) / 2.0,
      };

      for (guint i = 0; i < layout->nodes->len; i++)
        {
          KithFamilyNode *node = &g_array_index (layout->nodes, KithFamilyNode, i);

          if (node->row == row)
            node->column = next[node->lives_there]++;
        }
    }

  layout->n_columns = n_in + n_out;
  layout->n_in_household = is_household_known (layout) ? n_in : 0;
}

static gboolean
get_tie (KithRelation  *relation,
         KithFamilyTie *ret_tie)
{
  KithRelationKind kind = kith_relation_get_values (relation)->kind;

  *ret_tie = kind == KITH_RELATION_ADOPTIVE_PARENT ? KITH_FAMILY_TIE_ADOPTIVE
    : kind == KITH_RELATION_FOSTER_CARER ? KITH_FAMILY_TIE_FOSTER : KITH_FAMILY_TIE_PARENT;

  return kind == KITH_RELATION_PARENT || kind == KITH_RELATION_ADOPTIVE_PARENT || kind == KITH_RELATION_FOSTER_CARER;
}

/* The line that waits for the child's other parent, if there is one. */
static KithFamilyLine *
find_half (KithFamilyLayout *layout,
           guint             child,
           KithFamilyTie     tie)
{
  for (guint i = 0; i < layout->lines->len; i++)
    {
      KithFamilyLine *line = &g_array_index (layout->lines, KithFamilyLine, i);

      if (line->child == child && line->tie == tie && line->other < 0)
        return line;
    }

  return NULL;
}

static void
add_lines (Laying *laying,
           guint   place)
{
  KithFamilyLayout *layout = laying->layout;
  gint64 child_id = kith_child_get_id (g_array_index (layout->nodes, KithFamilyNode, place).child);

  for (guint i = 0; i < count_relations (laying); i++)
    {
      KithRelation *relation = get_relation (laying, i);
      KithFamilyLine line = { .other = -1, .child = place };
      KithFamilyLine *half = NULL;

      if (kith_relation_get_values (relation)->child_id != child_id || !get_tie (relation, &line.tie) ||
          (line.tie == KITH_FAMILY_TIE_FOSTER && kith_relation_is_past (relation, laying->today)))
        continue;

      find_adult (laying, get_adult_id (relation), &line.adult);
      half = line.tie != KITH_FAMILY_TIE_FOSTER ? find_half (layout, place, line.tie) : NULL;
      if (half != NULL && half->adult != line.adult)
        half->other = (int)line.adult;
      else if (half == NULL)
        g_array_append_val (layout->lines, line);
    }
}

/**
 * kith_family_layout_new:
 * @family: a family
 * @focus_id: the child whose picture it is; 0 for that of the family
 * @today: the day of which it speaks
 *
 * Returns: (transfer full): where everybody stands
 */
KithFamilyLayout *
kith_family_layout_new (KithFamily *family,
                        gint64      focus_id,
                        KithDate    today)
{
  KithFamilyLayout *self = NULL;
  Laying laying;

  g_return_val_if_fail (KITH_IS_FAMILY (family), NULL);

  self = g_new0 (KithFamilyLayout, 1);
  self->family = g_object_ref (family);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (KithFamilyNode));
  self->lines = g_array_new (FALSE, TRUE, sizeof (KithFamilyLine));
  laying = (Laying) { self, focus_id, today };

  add_children (&laying);
  for (guint i = 0; i < count_relations (&laying); i++)
    add_adult (&laying, get_relation (&laying, i));
  mark_not_told (&laying);
  g_array_sort (self->nodes, compare_nodes);
  place_columns (self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      if (g_array_index (self->nodes, KithFamilyNode, i).child != NULL)
        add_lines (&laying, i);
    }
  self->first_row = self->nodes->len > 0 ? g_array_index (self->nodes, KithFamilyNode, 0).row : 0;

  return self;
}

/**
 * kith_family_layout_free:
 * @self: (transfer full): where everybody stands
 */
void
kith_family_layout_free (KithFamilyLayout *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->nodes);
  g_array_unref (self->lines);
  g_object_unref (self->family);
  g_free (self);
}
