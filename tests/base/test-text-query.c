/* test-text-query.c: the words of a text, and what somebody types to find it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-text-query.h"
#include "kith-text-words.h"

#define N_TEXTS 400

/* As "word" or "word/other", with blanks between them. */
static char *
list_words (const char *text)
{
  g_autoptr(GString) list = g_string_new (NULL);
  g_auto(KithTextWords) words = { 0 };

  kith_text_words_init (&words, text, -1);
  while (kith_text_words_next (&words))
    g_string_append_printf (list, "%s%s%s%s", list->len > 0 ? " " : "", words.word->str,
                            words.other->len > 0 ? "/" : "", words.other->str);

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
test_words (void)
{
  static const char * const cases[][2] = {
    { "Seen in the corridor.", "seen in the corridor" },
    { "drop-in; Year 9, 4 p.m.", "drop in year 9 4 p m" },
    { "Mum's phone", "mums/mum phone" },
    { "mum’s phone", "mums/mum phone" },
    { "the parents’ evening", "the parents evening" },
    { "don't", "dont" },
    { "O'Brien", "obrien/brien" },
    { "D’Souza's", "dsouzas/dsouza" },
    { "rock'n'roll", "rocknroll" },
    { "'quoted'", "quoted" },
    { "Łukasz Żółć", "lukasz zolc" },
    { "Sia\xcc\x82n", "sian" },
    { "Siân", "sian" },
    { "STRASSE Straße", "strasse strasse" },
    { "ﬁne", "fine" },
    { "soft\xc2\xadhyphen", "softhyphen" },
    { "محمد علي", "محمد علي" },
    { "a\xff" "b", "a b" },
    { "--- * \" ( ) 😀", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *list = list_words (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (list, ==, cases[i][1]);
    }
}

/* The caller's bytes need not end with a zero, and the places are in them. */
static void
test_places (void)
{
  static const char text[] = { 'A', ' ', '\xc3', '\x89', 't', '\xc3', '\xa9', '!', 'x' };
  g_auto(KithTextWords) words = { 0 };

  kith_text_words_init (&words, text, 8);
  g_assert_true (kith_text_words_next (&words));
  g_assert_cmpuint (words.start, ==, 0);
  g_assert_cmpuint (words.end, ==, 1);
  g_assert_true (kith_text_words_next (&words));
  g_assert_cmpstr (words.word->str, ==, "ete");
  g_assert_cmpuint (words.start, ==, 2);
  g_assert_cmpuint (words.end, ==, 7);
  g_assert_false (kith_text_words_next (&words));
}

static void
test_long_words_are_cut (void)
{
  g_autofree char *plain = g_strnfill (500, 'A');
  g_autofree char *cut = g_strnfill (KITH_TEXT_WORD_MOST, 'a');
  g_autoptr(GString) marked = g_string_new (NULL);
  g_autofree char *list = list_words (plain);
  g_autofree char *folded = NULL;

  g_assert_cmpstr (list, ==, cut);
  for (guint i = 0; i < 500; i++)
    g_string_append (marked, "À");
  folded = list_words (marked->str);
  g_assert_cmpstr (folded, ==, cut);
}

/* Terms with | between them; a + behind what may go on. */
static char *
list_terms (const KithTextQuery *query)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < kith_text_query_get_n_terms (query); i++)
    {
      const KithTextTerm *term = kith_text_query_get_term (query, i);
      g_autofree char *words = g_strjoinv (" ", term->words);

      g_string_append_printf (list, "%s%s%s", i > 0 ? "|" : "", words, term->is_beginning ? "+" : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
test_terms (void)
{
  static const char * const cases[][3] = {
    { "amara", "amara+", "amara+" },
    { "  amara   dentist ", "amara+|dentist+", "amara+|dentist+" },
    { "amara d", "amara+", "amara+|d" },
    { "amara d ", "amara+|d", "amara+|d" },
    { "year 9", "year+|9", "year+|9" },
    { "a", "", "a" },
    { "drop-in", "drop in+", "drop in+" },
    { "drop-", "drop+", "drop+" },
    { "\"speech and language\"", "speech and language", "speech and language" },
    { "“speech and language”", "speech and language", "speech and language" },
    { "\"speech and lang", "speech and lang+", "speech and lang+" },
    { "x\"y\"z", "x|y", "x|y|z" },
    { "mum's", "mums+", "mums+" },
    { "AND", "and+", "and+" },
    { "NEAR(a b, 2)", "near a|b|2", "near a|b|2" },
    { "text:secret", "text secret+", "text secret+" },
    { "^start", "start+", "start+" },
    { "-not", "not+", "not+" },
    { "\"", "", "" },
    { "\"\"", "", "" },
    { "*", "", "" },
    { "-", "", "" },
    { "( ) { } : + ^ \\ ; ' %", "", "" },
    { "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithTextQuery) typing = kith_text_query_new (cases[i][0], TRUE);
      g_autoptr(KithTextQuery) typed = kith_text_query_new (cases[i][0], FALSE);
      g_autofree char *while_typing = list_terms (typing);
      g_autofree char *when_typed = list_terms (typed);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (while_typing, ==, cases[i][1]);
      g_assert_cmpstr (when_typed, ==, cases[i][2]);
    }
}

static void
test_matches (void)
{
  static const char text[] = "Spoke to Łukasz O’Brien at drop-in. Mum's visit was on the 9th; speech and language again.";
  static const struct
  {
    const char *typed;
    gboolean    is_found;
  } cases[] = {
    { "lukasz", TRUE },
    { "LUK", TRUE },
    { "ukasz", FALSE },
    { "brien", TRUE },
    { "obrien", TRUE },
    { "o'brien", TRUE },
    { "mum", TRUE },
    { "\"mum\"", TRUE },
    { "\"mum visit\"", TRUE },
    { "\"visit mum\"", FALSE },
    { "visit mum", TRUE },
    { "visit father", FALSE },
    { "drop-in", TRUE },
    { "dropin", FALSE },
    { "\"and lang\"", FALSE },
    { "\"and lang", TRUE },
    { "\"speech and language\" 9th", TRUE },
    { "again", TRUE },
    { "again again", TRUE },
    { "*", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithTextQuery) query = kith_text_query_new (cases[i].typed, FALSE);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (kith_text_query_matches (query, text), ==, cases[i].is_found);
    }
}

static void
test_quotes_for_the_index (void)
{
  static const char * const cases[][2] = {
    { "amara", "\"amara\" *" },
    { "\"amara\"", "\"amara\"" },
    { "drop-in!!!", "\"drop-in\" *" },
    { "a\"b", "\"a\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithTextQuery) query = kith_text_query_new (cases[i][0], FALSE);
      g_autofree char *quoted = kith_text_query_quote_term (query, 0);

      g_assert_cmpstr (quoted, ==, cases[i][1]);
    }
}

/* The excerpt with each mark in brackets. */
static char *
excerpt (const char *typed,
         const char *text,
         guint       n_characters)
{
  g_autoptr(KithTextQuery) query = kith_text_query_new (typed, FALSE);
  g_autoptr(GArray) marks = NULL;
  g_autofree char *line = kith_text_query_excerpt (query, text, n_characters, &marks);
  g_autoptr(GString) shown = g_string_new (line);

  for (guint i = marks->len; i > 0; i--)
    {
      const KithTextMark *mark = &g_array_index (marks, KithTextMark, i - 1);

      g_string_insert (shown, mark->end, "]");
      g_string_insert (shown, mark->start, "[");
    }

  return g_string_free_and_steal (g_steal_pointer (&shown));
}

static void
test_excerpts (void)
{
  static const char text[] =
    "Spoke to mum at the gate. She said that the flat is cold and the heating has been off\nsince Sunday.\n\n"
    "The school nurse rang the landlord; the heating engineer comes on Friday.";
  static const struct
  {
    const char *typed;
    guint       n_characters;
    const char *shown;
  } cases[] = {
    { "heating", 500,
      "Spoke to mum at the gate. She said that the flat is cold and the [heating] has been off since Sunday. "
      "The school nurse rang the landlord; the [heating] engineer comes on Friday." },
    { "engineer heating", 40, "…the [heating] [engineer] comes on Friday." },
    { "sunday", 30, "…since [Sunday]. The school…" },
    { "nothing", 20, "Spoke to mum at the…" },
    { "\"school nurse rang\"", 10, "…[school nurse rang]…" },
    { "friday", 20, "…on [Friday]." },
    { "<b>&", 20, "Spoke to mum at the…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = excerpt (cases[i].typed, text, cases[i].n_characters);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* Anything at all, now and then with what means something elsewhere. */
static char *
write_at_random (guint n_most)
{
  static const char * const pieces[] = {
    "a", "ab", "abc", "ba", "O’B", "b's", "é", "e\xcc\x81", "ł", "ﷺ", " ", " ", " ", "\n", "\"", "“", "-", "*", "(", ".",
    "\xe2\x80\x8d", "\xff", "😀", "NOT", "9",
  };
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_pieces = (guint)g_test_rand_int_range (0, (gint32)n_most);

  for (guint i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What is marked is what is found, and every mark of the excerpt is a whole part of it. */
static void
test_random (void)
{
  for (guint n = 0; n < N_TEXTS; n++)
    {
      g_autofree char *raw = write_at_random (60);
      g_autofree char *text = g_utf8_make_valid (raw, -1);
      g_autofree char *typed = write_at_random (6);
      g_autoptr(KithTextQuery) query = kith_text_query_new (typed, g_test_rand_bit ());
      g_autoptr(GArray) marks = kith_text_query_mark (query, text);
      g_autoptr(GArray) shown = NULL;
      g_autofree char *line = kith_text_query_excerpt (query, text, (guint)g_test_rand_int_range (1, 80), &shown);
      guint after = 0;

      g_assert_cmpint (marks->len > 0, ==, kith_text_query_match_terms (query, text) != 0);
      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_null (strchr (line, '\n'));
      g_assert_true (marks->len == 0 || shown->len > 0);
      for (guint i = 0; i < shown->len; i++)
        {
          const KithTextMark *mark = &g_array_index (shown, KithTextMark, i);

          g_assert_cmpuint (mark->start, >=, after);
          g_assert_cmpuint (mark->end, >, mark->start);
          g_assert_cmpuint (mark->end, <=, strlen (line));
          g_assert_true (g_utf8_validate (line + mark->start, (gssize)(mark->end - mark->start), NULL));
          after = mark->end;
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-query/words", test_words);
  g_test_add_func ("/text-query/places", test_places);
  g_test_add_func ("/text-query/long-words-are-cut", test_long_words_are_cut);
  g_test_add_func ("/text-query/terms", test_terms);
  g_test_add_func ("/text-query/matches", test_matches);
  g_test_add_func ("/text-query/quotes-for-the-index", test_quotes_for_the_index);
  g_test_add_func ("/text-query/excerpts", test_excerpts);
  g_test_add_func ("/text-query/random", test_random);

  return g_test_run ();
}
