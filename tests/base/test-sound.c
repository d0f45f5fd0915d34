/* test-sound.c: names that sound alike, and names that do not
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sound.h"

#include <string.h>

#define MOST_SPELLINGS 8
#define N_RANDOM_WORDS 5000

static void
test_alike (void)
{
  static const char * const names[][MOST_SPELLINGS] = {
    { "Mohammed", "Muhammad", "Mohamed", "Mohammad", "Muhammed", "Mohamad" },
    { "Catherine", "Kathryn", "Katherine", "Cathryn", "Katharine", "Kathrin" },
    { "Sean", "Shaun", "Shawn", "Seán", "Shon" },
    { "Siobhan", "Shivon", "Siobhán", "Chivonne" },
    { "Krzysztof", "Krystof", "Kristof", "Christoph", "Krzystof" },
    { "Yusuf", "Joseph", "Yousef", "Josef", "Yosef", "Youssef" },
    { "Yasmin", "Jasmine", "Yasmeen", "Jasmin" },
    { "Geoff", "Jeff", "Geoffe", "Jef" },
    { "Stephen", "Steven", "Stefan", "Stephan", "Stefen" },
    { "Philip", "Phillip", "Filip", "Filipp" },
    { "Sophia", "Sofia", "Zofia", "Sofiya" },
    { "Aisha", "Ayesha", "Aaishah", "Aysha" },
    { "Hussain", "Hussein", "Husayn", "Hossain", "Husain" },
    { "Fatima", "Fatimah", "Fathima", "Fatema" },
    { "Zainab", "Zaynab", "Zeinab", "Zainabb" },
    { "Tariq", "Tarik", "Tarek", "Tareq" },
    { "Qasim", "Kasim", "Cassim", "Kassim" },
    { "Michael", "Mikael", "Michal", "Michał", "Mikhail" },
    { "Nicholas", "Nikolas", "Nicolas", "Nikolaos" },
    { "Zachary", "Zakary", "Zachery", "Zackary" },
    { "Christopher", "Kristofer", "Kristopher", "Cristofer" },
    { "Alexander", "Aleksander", "Oleksandr", "Alexandr" },
    { "Caitlin", "Kaitlyn", "Katelyn", "Kaytlin", "Catelin" },
    { "Rhys", "Reece", "Reese", "Ris" },
    { "Xavier", "Zavier", "Xaviour" },
    { "Thomas", "Tomas", "Tomasz", "Thomass" },
    { "Lucas", "Lukas", "Łukasz", "Luckas" },
    { "Matthew", "Mathew", "Mathewe" },
    { "Oliwia", "Olivia", "Olyvia" },
    { "Wiktoria", "Victoria", "Viktoria" },
    { "Dawid", "David", "Davide" },
    { "Ciaran", "Kieran", "Kieron", "Ciarán" },
    { "Cian", "Kian", "Kean" },
    { "Ciara", "Kira", "Keira", "Kiera" },
    { "Niamh", "Neve", "Neave", "Niv" },
    { "Callaghan", "Callahan", "Kallahan" },
    { "Vaughan", "Vaughn", "Vaun" },
    { "Bridget", "Brijet", "Bridgett" },
    { "Jackson", "Jaxon", "Jaxson" },
    { "Dickson", "Dixon" },
    { "McKenzie", "MacKenzie", "Mackenzie" },
    { "McDonald", "MacDonald", "Macdonald" },
    { "Layla", "Leila", "Laila", "Leyla" },
    { "Maya", "Maia", "Mya" },
    { "Sarah", "Sara" },
    { "John", "Jon" },
    { "Leigh", "Lee", "Li" },
    { "Zoe", "Zoey", "Zoë", "Zowie" },
    { "Jayne", "Jane" },
    { "Noor", "Nur", "Nour" },
    { "Isobel", "Isabel", "Ysabel", "Izabel" },
    { "Siân", "Shan", "Sian" },
    { "Dwayne", "Dwain", "Dwane" },
    { "Wright", "Rite", "Right" },
    { "Ffion", "Fion" },
    { "Llewellyn", "Llywelyn", "Lewelin" },
    { "Siddharth", "Sidarth", "Siddarth" },
    { "Volodymyr", "Vladimir" },
    { "Owen", "Eoghan", "Eoin" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *expected = kith_sound_key (names[i][0]);

      for (gsize j = 0; j < MOST_SPELLINGS && names[i][j] != NULL; j++)
        {
          g_autofree char *key = kith_sound_key (names[i][j]);

          g_test_message ("%s and %s", names[i][0], names[i][j]);
          g_assert_cmpstr (key, ==, expected);
        }
    }
}

static void
test_apart (void)
{
  static const char * const names[][2] = {
    { "Ama", "Amara" },
    { "Ben", "Dan" },
    { "John", "Jan" },
    { "Will", "Phil" },
    { "Leo", "Leah" },
    { "Ava", "Ivy" },
    { "Hannah", "Anna" },
    { "Aidan", "Jayden" },
    { "Mohammed", "Mahmoud" },
    { "Peter", "Beth" },
    { "Khadija", "Katya" },
    { "Rashid", "Rachel" },
    { "Daniel", "Danielson" },
    { "Uthman", "Osman" },
    { "Evgeny", "Yevhen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *one = kith_sound_key (names[i][0]);
      g_autofree char *other = kith_sound_key (names[i][1]);

      g_test_message ("%s and %s", names[i][0], names[i][1]);
      g_assert_cmpstr (one, !=, other);
    }
}

static void
test_known_keys (void)
{
  static const struct
  {
    const char *word;
    const char *key;
  } cases[] = {
    { "Mohammed", "MHMD" },
    { "Catherine", "KTRN" },
    { "Krzysztof", "KRSTF" },
    { "Siobhan", "XFN" },
    { "John", "JoN" },
    { "Aya", "Aea" },
    { "Bartholomew", "BRTLM" },
    { "", NULL },
    { "محمد", NULL },
    { "李伟", NULL },
    { "R2", NULL },
    { "Mary-Jane", NULL },
    { "O'Brien", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = kith_sound_key (cases[i].word);

      g_test_message ("%s", cases[i].word);
      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

static void
test_long_keys (void)
{
  g_assert_true (kith_sound_key_is_long ("MHMD"));
  g_assert_true (kith_sound_key_is_long ("KTR"));
  g_assert_false (kith_sound_key_is_long ("JoN"));
  g_assert_false (kith_sound_key_is_long ("Aea"));
  g_assert_false (kith_sound_key_is_long (""));
}

static char *
random_word (void)
{
  int length = g_test_rand_int_range (1, 24);
  char *word = g_new0 (char, (gsize)length + 1);

  for (int i = 0; i < length; i++)
    word[i] = (char)g_test_rand_int_range ('a', 'z' + 1);

  return word;
}

static void
assert_is_key (const char *key)
{
  gsize length = strlen (key);

  g_assert_cmpuint (length, >, 0);
  g_assert_cmpuint (strspn (key, "ABDFGHJKLMNPRSTWXaeo"), ==, length);
  if (kith_sound_key_is_long (key))
    {
      g_assert_cmpuint (length, <=, 13);
      g_assert_cmpuint (strspn (key, "ABDFGHJKLMNPRSTWX"), ==, length);
    }
}

/* Whatever is typed: a key in few signs, the same each time, and in capitals. */
static void
test_any_word (void)
{
  for (guint i = 0; i < N_RANDOM_WORDS; i++)
    {
      g_autofree char *word = random_word ();
      g_autofree char *capitals = g_ascii_strup (word, -1);
      g_autofree char *key = kith_sound_key (word);
      g_autofree char *again = kith_sound_key (capitals);

      g_assert_cmpstr (key, ==, again);
      if (key != NULL)
        assert_is_key (key);
    }
}

/* A consonant written twice is heard once. */
static void
test_doubled_consonants (void)
{
  for (guint i = 0; i < N_RANDOM_WORDS; i++)
    {
      g_autofree char *word = random_word ();
      g_autofree char *key = kith_sound_key (word);
      g_autofree char *doubled_key = NULL;
      g_autoptr(GString) doubled = g_string_new (word);
      guint place = (guint)g_test_rand_int_range (0, (int)doubled->len);

      if (strchr ("aeiouy", word[place]) != NULL)
        continue;

      g_string_insert_c (doubled, place, word[place]);
      doubled_key = kith_sound_key (doubled->str);
      g_assert_cmpstr (doubled_key, ==, key);
    }
}

/* An f may always be written ph. */
static void
test_ph (void)
{
  for (guint i = 0; i < N_RANDOM_WORDS; i++)
    {
      g_autofree char *word = random_word ();
      g_autofree char *key = NULL;
      g_autofree char *other_key = NULL;
      g_autoptr(GString) other = g_string_new (word);

      /* An h behind it, or a letter that goes with h, would read otherwise. */
      if (strchr (word, 'h') != NULL || strstr (word, "ff") != NULL || strstr (word, "pf") != NULL)
        continue;

      g_string_replace (other, "f", "ph", 0);
      key = kith_sound_key (word);
      other_key = kith_sound_key (other->str);
      if (!g_str_has_prefix (word, "geof"))
        g_assert_cmpstr (other_key, ==, key);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sound/alike", test_alike);
  g_test_add_func ("/sound/apart", test_apart);
  g_test_add_func ("/sound/known-keys", test_known_keys);
  g_test_add_func ("/sound/long-keys", test_long_keys);
  g_test_add_func ("/sound/any-word", test_any_word);
  g_test_add_func ("/sound/doubled-consonants", test_doubled_consonants);
  g_test_add_func ("/sound/ph-is-f", test_ph);

  return g_test_run ();
}
