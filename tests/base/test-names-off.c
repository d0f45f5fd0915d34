/* test-names-off.c: tests for kith-names-off.c
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-names-off.h"

static KithNamesOff *
make_family (void)
{
  KithNamesOff *names_off = kith_names_off_new ();

  kith_names_off_add_person (names_off, "Child A", "Zofia Anna", "Obi-Marsh", "Zosia");
  kith_names_off_add_person (names_off, "Child B", "Will", "Obi-Marsh", NULL);
  kith_names_off_add_person (names_off, "Child C", "Siân", "O'Brien", NULL);
  kith_names_off_add_person (names_off, "Child D", "An", "Le", NULL);
  g_assert_true (kith_names_off_add_adult (names_off, "Adult 1", "Ms Tilda Quillfeather (DSL)"));
  kith_names_off_add_place (names_off, "School 1", "Wren Park Primary School");
  kith_names_off_add_place (names_off, "School 2", "St Oswin's Church of England Academy");
  kith_names_off_add_text (names_off, "[date of birth]", "3 March 2014");
  kith_names_off_add_address (names_off, "12 Acacia Avenue\nFernhollow", "FH1 2AB");

  return names_off;
}

static void
test_replaces (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "Zofia was seen.", "Child A was seen." },
    { "ZOFIA ANNA OBI-MARSH", "Child A" },
    { "Obi-Marsh, Zofia Anna", "Child A" },
    { "zofia's bag; Zofia’s coat", "Child A's bag; Child A’s coat" },
    { "Zosia and her brother", "Child A and her brother" },
    { "the Obi Marsh family", "the [name] family" },
    { "the Marsh family", "the [name] family" },
    { "Zofia Obi-Marsh and Will Obi-Marsh", "Child A and Child B" },
    { "Sian O’Brien rang", "Child C rang" },
    { "obrien", "Child C" },
    { "Ms Quillfeather rang; Tilda Quillfeather wrote", "Ms Adult 1 rang; Adult 1 wrote" },
    { "at Wren Park Primary School", "at School 1" },
    { "at wren park", "at School 1" },
    { "at St Oswin’s", "at School 2’s" },
    { "born 3 March 2014", "born [date of birth]" },
    { "UPN A123456789012.", "UPN [number left out]." },
    { "ring 020 7946 0123 or 07700 900123", "ring [number left out] or [number left out]" },
    { "tilda.q@wren.example", "[number left out]" },
    { "near SE15 4QL", "near [number left out]" },
    { "She will go. Seen at 12 Acacia Ave. All well.", "She will go. [address left out]. All well." },
    { "He said that he will come", "He said that he will come" },
    { "an apple for An Le", "an apple for Child D" },
    { "Zofiana was not there", "Zofiana was not there" },
    { "", "" },
    { "(Zofia)", "(Child A)" },
    { "\342\201\250Zofia\342\201\251 came", "\342\201\250Child A\342\201\251 came" },
  };
  g_autoptr(KithNamesOff) names_off = make_family ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *replaced = kith_names_off_replace (names_off, cases[i].text, FALSE);

      g_assert_cmpstr (replaced, ==, cases[i].expected);
    }
}

static void
test_roles_are_nobody (void)
{
  static const char * const roles[] = { "Mum", "maternal grandmother", "the school nurse", "GP", "" };
  g_autoptr(KithNamesOff) names_off = kith_names_off_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_assert_false (kith_names_off_add_adult (names_off, "Adult 1", roles[i]));
}

static gboolean
is_doubted (const char *text,
            const char *word)
{
  g_autoptr(KithNamesOff) names_off = make_family ();
  g_autofree char *replaced = kith_names_off_replace (names_off, text, TRUE);
  g_auto(GStrv) doubts = kith_names_off_dup_doubts (names_off);

  g_assert_nonnull (replaced);

  return g_strv_contains ((const char * const *)doubts, word);
}

static void
test_doubts (void)
{
  g_assert_true (is_doubted ("She spoke to Bertram about it.", "Bertram"));
  g_assert_true (is_doubted ("Zophia was late.", "Zophia"));
  g_assert_true (is_doubted ("He said that will was there.", "will"));
  g_assert_false (is_doubted ("She was seen on Monday by the GP.", "Monday"));
  g_assert_false (is_doubted ("She was seen on Monday by the GP.", "GP"));
  g_assert_false (is_doubted ("Later she went home.", "Later"));
}

/* What the program itself says is known to name nobody else. */
static void
test_own_words_are_no_doubts (void)
{
  g_autoptr(KithNamesOff) names_off = make_family ();
  g_autofree char *replaced = kith_names_off_replace (names_off, "Placed with Somebody Else", FALSE);
  g_auto(GStrv) doubts = kith_names_off_dup_doubts (names_off);

  g_assert_cmpstr (replaced, ==, "Placed with Somebody Else");
  g_assert_cmpuint (g_strv_length (doubts), ==, 0);
}

static void
test_hides_what_was_looked_at (void)
{
  g_autoptr(KithNamesOff) names_off = make_family ();
  g_autofree char *replaced = NULL;

  kith_names_off_hide_word (names_off, "Bertram");
  kith_names_off_hide_word (names_off, "will");
  replaced = kith_names_off_replace (names_off, "Bertram’s dog and will", TRUE);
  g_assert_cmpstr (replaced, ==, "[name]’s dog and Child B");
}

/* Whatever stands around a name, it goes. */
static void
test_no_name_stays (void)
{
  static const char * const around[] = { " ", "\n", ", ", " – ", "(", "\"", "…", ". ", "\t", "/", "'" };
  static const char * const fillers[] = { "came", "the bus", "7", "übermorgen", "מחר", "was" };
  static const char * const names[] = { "Zofia", "zosia", "Obi-Marsh", "SIÂN", "Quillfeather", "Zofia Obi-Marsh" };

  for (guint turn = 0; turn < 400; turn++)
    {
      g_autoptr(KithNamesOff) names_off = make_family ();
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *replaced = NULL;
      g_autofree char *small = NULL;

      for (int i = 0; i < 6; i++)
        {
          g_string_append (text, fillers[g_test_rand_int_range (0, G_N_ELEMENTS (fillers))]);
          g_string_append (text, around[g_test_rand_int_range (0, G_N_ELEMENTS (around))]);
          g_string_append (text, names[g_test_rand_int_range (0, G_N_ELEMENTS (names))]);
          g_string_append (text, around[g_test_rand_int_range (0, G_N_ELEMENTS (around))]);
        }

      replaced = kith_names_off_replace (names_off, text->str, TRUE);
      small = g_utf8_strdown (replaced, -1);
      g_assert_null (strstr (small, "zofia"));
      g_assert_null (strstr (small, "zosia"));
      g_assert_null (strstr (small, "obi"));
      g_assert_null (strstr (small, "siân"));
      g_assert_null (strstr (small, "quillfeather"));
    }
}

static void
test_takes_a_megabyte (void)
{
  g_autoptr(KithNamesOff) names_off = make_family ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *replaced = NULL;

  while (text->len < 1024 * 1024)
    g_string_append (text, "Zofia went to Wren Park. ");

  replaced = kith_names_off_replace (names_off, text->str, TRUE);
  g_assert_null (strstr (replaced, "Zofia"));
  g_assert_null (strstr (replaced, "Wren"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/names-off/replaces", test_replaces);
  g_test_add_func ("/names-off/roles-are-nobody", test_roles_are_nobody);
  g_test_add_func ("/names-off/doubts", test_doubts);
  g_test_add_func ("/names-off/own-words-are-no-doubts", test_own_words_are_no_doubts);
  g_test_add_func ("/names-off/hides-what-was-looked-at", test_hides_what_was_looked_at);
  g_test_add_func ("/names-off/no-name-stays", test_no_name_stays);
  g_test_add_func ("/names-off/takes-a-megabyte", test_takes_a_megabyte);

  return g_test_run ();
}
