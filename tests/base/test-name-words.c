/* test-name-words.c: the words by which a person is looked for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-name-words.h"

#include <string.h>

#define N_RANDOM_NAMES 2000

static void
test_persons (void)
{
  static const struct
  {
    const char *given;
    const char *family;
    const char *preferred;
    const char *words;
  } cases[] = {
    { "Ama", "Osei", NULL, "ama osei" },
    { "Ama", "Osei", "Ama", "ama osei" },
    { "Amara", "Osei", "Mimi", "amara osei mimi" },
    { "Mary-Jane", "Quill", NULL, "mary jane maryjane quill" },
    { "Mary Jane", "Quill", NULL, "mary jane maryjane quill" },
    { "Ada", "Smith‐Jones", NULL, "ada smith jones smithjones" },
    { "Ada", "O'Brien", NULL, "ada obrien brien" },
    { "Ada", "O’Brien", NULL, "ada obrien brien" },
    { "Ada", "D'Souza", NULL, "ada dsouza souza" },
    { "Sa'id", "Al-Hassan", NULL, "said hassan alhassan" },
    { "Jan", "van den Berg", NULL, "jan berg vandenberg" },
    { "Ana", "de la Cruz", NULL, "ana cruz delacruz" },
    { "Minh", "Le", NULL, "minh le" },
    { "Ben", "Quill", NULL, "ben quill" },
    { "Ben James", "Quill", NULL, "ben james benjames quill" },
    { "Łukasz", "Øst", NULL, "lukasz ost" },
    { "Zoë", "Nuñez", NULL, "zoe nunez" },
    { "محمد", "علي", NULL, "محمد علي" },
    { "李伟", NULL, NULL, "李伟" },
    { NULL, NULL, NULL, "" },
    { "", " - ", "'", "" },
    { "'Ada'", NULL, NULL, "ada" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) words = kith_name_words_of_person (cases[i].given, cases[i].family, cases[i].preferred);
      g_autofree char *joined = g_strjoinv (" ", words);

      g_assert_cmpstr (joined, ==, cases[i].words);
    }
}

static void
test_queries (void)
{
  static const char * const cases[][2] = {
    { "Ama Osei", "ama osei" },
    { "  osei,ama ", "osei ama" },
    { "ama ama", "ama ama" },
    { "van den Berg", "van den berg" },
    { "O'Br", "obr" },
    { "Mary-J", "mary j" },
    { "", "" },
    { "?!", "" },
    { "12/05/2013", "12 05 2013" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) words = kith_name_words_of_query (cases[i][0]);
      g_autofree char *joined = g_strjoinv (" ", words);

      g_assert_cmpstr (joined, ==, cases[i][1]);
    }
}

static void
test_particles (void)
{
  g_assert_true (kith_name_words_is_particle ("van"));
  g_assert_true (kith_name_words_is_particle ("al"));
  g_assert_false (kith_name_words_is_particle ("vanessa"));
  g_assert_false (kith_name_words_is_particle (""));
}

static char *
random_name (void)
{
  static const char * const pieces[] = {
    "a", "B", "é", "ł", "'", "’", "-", " ", "\t", "\"", "\\", "{", "\n", "李", "ش", "ß", "1", "\xff", "​", "́"
  };
  GString *name = g_string_new (NULL);
  int length = g_test_rand_int_range (0, 60);

  for (int i = 0; i < length; i++)
    g_string_append (name, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free_and_steal (name);
}

/* Whatever a name is made of: few words, each once, of letters and digits alone. */
static void
test_any_name (void)
{
  for (guint i = 0; i < N_RANDOM_NAMES; i++)
    {
      g_autofree char *given = random_name ();
      g_autofree char *family = random_name ();
      g_auto(GStrv) words = kith_name_words_of_person (given, family, given);

      g_assert_cmpuint (g_strv_length (words), <=, 60);
      for (guint j = 0; words[j] != NULL; j++)
        {
          g_assert_true (g_utf8_validate (words[j], -1, NULL));
          g_assert_cmpstr (words[j], !=, "");
          g_assert_null (strpbrk (words[j], " '\"\\-{\n\t"));
          for (guint k = 0; k < j; k++)
            g_assert_cmpstr (words[j], !=, words[k]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name-words/of-persons", test_persons);
  g_test_add_func ("/name-words/of-queries", test_queries);
  g_test_add_func ("/name-words/particles", test_particles);
  g_test_add_func ("/name-words/any-name", test_any_name);

  return g_test_run ();
}
