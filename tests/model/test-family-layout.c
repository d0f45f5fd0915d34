/* test-family-layout.c: where everybody stands in the picture of a family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-family-layout.h"

#define TODAY kith_date_new (2026, 11, 20)

static KithChild *
make_child (gint64 id)
{
  const KithChildValues values = {
    .id = id, .given_name = "Ivo", .birth = TODAY - 4000, .expected_birth = KITH_DATE_NONE, .death = KITH_DATE_NONE,
    .sex = id % 2 != 0 ? "Female" : "Male", .year_group = KITH_CHILD_NO_YEAR_GROUP, .event = KITH_DATE_NONE,
  };

  return kith_child_new (&values);
}

static void
add_child (GListStore *children,
           gint64      id)
{
  g_autoptr(KithChild) child = make_child (id);

  g_list_store_append (children, child);
}

static void
add_relation (GListStore      *relations,
              gint64           adult_id,
              gint64           child_id,
              KithRelationKind kind,
              KithKnown        in_household)
{
  KithAdultValues who = KITH_ADULT_VALUES_NONE;
  KithRelationValues values = KITH_RELATION_VALUES_NONE;
  g_autoptr(KithAdult) adult = NULL;
  g_autoptr(KithRelation) relation = NULL;

  who.id = adult_id;
  who.name = "Grace Osei";
  who.sex = "F";
  values.id = (gint64)g_list_model_get_n_items (G_LIST_MODEL (relations)) + 1;
  values.child_id = child_id;
  values.kind = kind;
  values.in_household = in_household;
  adult = kith_adult_new (&who);
  relation = kith_relation_new (&values, adult);
  g_list_store_append (relations, relation);
}

static const KithFamilyNode *
get_node (KithFamilyLayout *layout,
          guint             place)
{
  return &g_array_index (layout->nodes, KithFamilyNode, place);
}

static void
test_household_stands_apart (void)
{
  g_autoptr(GListStore) children = g_list_store_new (KITH_TYPE_CHILD);
  g_autoptr(GListStore) relations = g_list_store_new (KITH_TYPE_RELATION);
  g_autoptr(KithFamily) family = NULL;
  g_autoptr(KithFamilyLayout) layout = NULL;
  const KithFamilyLine *line;

  add_child (children, 1);
  add_child (children, 2);
  add_child (children, 3);
  add_relation (relations, 10, 1, KITH_RELATION_PARENT, KITH_KNOWN_YES);
  add_relation (relations, 10, 2, KITH_RELATION_PARENT, KITH_KNOWN_YES);
  add_relation (relations, 11, 1, KITH_RELATION_PARENT, KITH_KNOWN_NO);
  add_relation (relations, 12, 3, KITH_RELATION_FOSTER_CARER, KITH_KNOWN_YES);
  add_relation (relations, 13, 1, KITH_RELATION_GRANDPARENT, KITH_KNOWN_NO);
  family = kith_family_new (1, NULL, TODAY, G_LIST_MODEL (children), G_LIST_MODEL (relations));
  layout = kith_family_layout_new (family, 1, TODAY);

  /* A grandmother, then mother, father and carer, then the children. */
  g_assert_cmpuint (layout->nodes->len, ==, 7);
  g_assert_cmpuint (layout->first_row, ==, 0);
  g_assert_cmpuint (get_node (layout, 0)->row, ==, 0);
  g_assert_cmpint (kith_adult_get_values (kith_relation_get_adult (get_node (layout, 1)->relation))->id, ==, 10);
  g_assert_true (get_node (layout, 1)->lives_there);
  g_assert_false (get_node (layout, 2)->lives_there);
  g_assert_true (get_node (layout, 4)->is_focus);
  g_assert_true (get_node (layout, 5)->lives_there);
  g_assert_false (get_node (layout, 6)->lives_there);

  /* Nobody else stands within the household's columns. */
  g_assert_cmpuint (layout->n_in_household, ==, 2);
  for (guint i = 0; i < layout->nodes->len; i++)
    g_assert_true (get_node (layout, i)->lives_there == (get_node (layout, i)->column < layout->n_in_household));

  g_assert_cmpuint (layout->lines->len, ==, 3);
  line = &g_array_index (layout->lines, KithFamilyLine, 0);
  g_assert_cmpuint (line->adult, ==, 1);
  g_assert_cmpint (line->other, ==, 2);
  g_assert_cmpuint (line->child, ==, 4);
  line = &g_array_index (layout->lines, KithFamilyLine, 2);
  g_assert_cmpint (line->tie, ==, KITH_FAMILY_TIE_FOSTER);
}

static void
test_alone (void)
{
  g_autoptr(GListStore) children = g_list_store_new (KITH_TYPE_CHILD);
  g_autoptr(GListStore) relations = g_list_store_new (KITH_TYPE_RELATION);
  g_autoptr(KithFamily) family = NULL;
  g_autoptr(KithFamilyLayout) layout = NULL;

  add_child (children, 2);
  family = kith_family_new (0, NULL, TODAY, G_LIST_MODEL (children), G_LIST_MODEL (relations));
  layout = kith_family_layout_new (family, 2, TODAY);
  g_assert_cmpuint (layout->nodes->len, ==, 1);
  g_assert_cmpuint (layout->n_columns, ==, 1);
  g_assert_cmpuint (layout->n_in_household, ==, 0);
  g_assert_cmpuint (layout->first_row, ==, 2);
  g_assert_cmpint (get_node (layout, 0)->shape, ==, 'M');
}

/* Whoever is drawn at random: each once, none on another's place, and no line to nobody. */
static void
test_random_families (void)
{
  for (guint turn = 0; turn < 200; turn++)
    {
      g_autoptr(GListStore) children = g_list_store_new (KITH_TYPE_CHILD);
      g_autoptr(GListStore) relations = g_list_store_new (KITH_TYPE_RELATION);
      g_autoptr(KithFamily) family = NULL;
      g_autoptr(KithFamilyLayout) layout = NULL;
      int n_children = g_test_rand_int_range (1, 7);
      int n_relations = g_test_rand_int_range (0, 20);

      for (int i = 1; i <= n_children; i++)
        add_child (children, i);
      for (int i = 0; i < n_relations; i++)
        add_relation (relations, g_test_rand_int_range (1, 9), g_test_rand_int_range (1, n_children + 1),
                      (KithRelationKind)g_test_rand_int_range (0, KITH_N_RELATION_KINDS),
                      (KithKnown)g_test_rand_int_range (0, KITH_KNOWN_NO + 1));

      family = kith_family_new (1, NULL, TODAY, G_LIST_MODEL (children), G_LIST_MODEL (relations));
      layout = kith_family_layout_new (family, 1, TODAY);
      for (guint i = 0; i < layout->nodes->len; i++)
        {
          const KithFamilyNode *node = get_node (layout, i);

          g_assert_true ((node->child != NULL) != (node->relation != NULL));
          g_assert_cmpfloat (node->column, <=, layout->n_columns - 1);
          for (guint other = 0; other < i; other++)
            g_assert_true (get_node (layout, other)->row != node->row ||
                           ABS (get_node (layout, other)->column - node->column) >= 1);
        }
      for (guint i = 0; i < layout->lines->len; i++)
        {
          const KithFamilyLine *line = &g_array_index (layout->lines, KithFamilyLine, i);

          g_assert_nonnull (get_node (layout, line->adult)->relation);
          g_assert_nonnull (get_node (layout, line->child)->child);
          g_assert_true (line->other < 0 || get_node (layout, (guint)line->other)->relation != NULL);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/family-layout/household-stands-apart", test_household_stands_apart);
  g_test_add_func ("/family-layout/alone", test_alone);
  g_test_add_func ("/family-layout/random-families", test_random_families);

  return g_test_run ();
}
