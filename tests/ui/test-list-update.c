/* test-list-update.c: lists are brought up to date without moving what stays
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-list-update.h"

#define N_RANDOM_RUNS 500

typedef struct
{
  guint  n_changes;
  guint  position;
  guint  n_removed;
  guint  n_added;
} Changes;

/* An item is an object with a letter. */
static GObject *
make_item (char letter)
{
  GObject *item = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data (item, "letter", GINT_TO_POINTER (letter));

  return item;
}

static gboolean
same_letter (gconstpointer a,
             gconstpointer b)
{
  return g_object_get_data (G_OBJECT ((gpointer)a), "letter") == g_object_get_data (G_OBJECT ((gpointer)b), "letter");
}

static GListStore *
make_list (const char *letters)
{
  GListStore *list = g_list_store_new (G_TYPE_OBJECT);

  for (const char *p = letters; *p != '\0'; p++)
    {
      g_autoptr(GObject) item = make_item (*p);

      g_list_store_append (list, item);
    }

  return list;
}

static char *
spell (GListStore *list)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_c (letters, (char)GPOINTER_TO_INT (g_object_get_data (item, "letter")));
    }

  return g_string_free_and_steal (letters);
}

static void
changed_cb (GListModel *list,
            guint       position,
            guint       n_removed,
            guint       n_added,
            gpointer    user_data)
{
  Changes *changes = user_data;

  changes->n_changes++;
  changes->position = position;
  changes->n_removed = n_removed;
  changes->n_added = n_added;
}

static void
test_replaces_only_the_middle (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    Changes     changes;
  } cases[] =
  {
    { "", "", { 0 } },
    { "abc", "abc", { 0 } },
    { "", "abc", { 1, 0, 0, 3 } },
    { "abc", "", { 1, 0, 3, 0 } },
    { "abc", "abcd", { 1, 3, 0, 1 } },
    { "abc", "xabc", { 1, 0, 0, 1 } },
    { "abc", "ac", { 1, 1, 1, 0 } },
    { "abc", "axc", { 1, 1, 1, 1 } },
    { "aaa", "aa", { 1, 2, 1, 0 } },
    { "aa", "aaa", { 1, 2, 0, 1 } },
    { "abcd", "acbd", { 1, 1, 2, 2 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GListStore) list = make_list (cases[i].before);
      g_autoptr(GListStore) wanted = make_list (cases[i].after);
      g_autofree char *spelled = NULL;
      Changes changes = { 0 };

      g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &changes);
      kith_list_update (list, G_LIST_MODEL (wanted), same_letter);
      spelled = spell (list);

      g_assert_cmpstr (spelled, ==, cases[i].after);
      g_assert_cmpuint (changes.n_changes, ==, cases[i].changes.n_changes);
      g_assert_cmpuint (changes.position, ==, cases[i].changes.position);
      g_assert_cmpuint (changes.n_removed, ==, cases[i].changes.n_removed);
      g_assert_cmpuint (changes.n_added, ==, cases[i].changes.n_added);
    }
}

static char *
make_random_letters (void)
{
  int n_letters = g_test_rand_int_range (0, 9);
  GString *letters = g_string_new (NULL);

  for (int i = 0; i < n_letters; i++)
    g_string_append_c (letters, (char)g_test_rand_int_range ('a', 'd'));

  return g_string_free_and_steal (letters);
}

static void
test_becomes_what_is_wanted (void)
{
  for (int i = 0; i < N_RANDOM_RUNS; i++)
    {
      g_autofree char *before = make_random_letters ();
      g_autofree char *after = make_random_letters ();
      g_autoptr(GListStore) list = make_list (before);
      g_autoptr(GListStore) wanted = make_list (after);
      g_autofree char *spelled = NULL;

      kith_list_update (list, G_LIST_MODEL (wanted), same_letter);
      spelled = spell (list);
      g_assert_cmpstr (spelled, ==, after);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list-update/replaces-only-the-middle", test_replaces_only_the_middle);
  g_test_add_func ("/list-update/becomes-what-is-wanted", test_becomes_what_is_wanted);

  return g_test_run ();
}
