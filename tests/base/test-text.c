/* test-text.c: what happens to text at the door, in search and on display
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-text.h"

#include <string.h>

#define FSI "\u2068"
#define PDI "\u2069"
#define ZWJ "\u200d"
#define ZWNJ "\u200c"

typedef char *(*Change) (const char *text);

typedef struct
{
  const char *text;
  const char *expected;
} TextCase;

static void
assert_changes (Change          change,
                const TextCase *cases,
                gsize           n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *changed = change (cases[i].text);

      g_assert_cmpstr (changed, ==, cases[i].expected);
    }
}

/* Bytes, letters of many scripts, marks, blanks and controls, in any order. */
static char *
make_random_text (void)
{
  static const char *const pieces[] = {
    "a", "Z", "é", "e", "\u0301", "\u0327", "ß", "Ł", "İ", "ı", "ﬁ", "Å", "Ω", "한", "ᄒ", "ᅡ",
    "ب", "\u064e", "א", "ि", "ใ", " ", "\t", "\n", "\r", "\x01", "\x7f", "\xc2\x85", "\u00a0",
    "’", "-", "–", "\u202e", FSI, PDI, ZWJ, "\ufeff", "\xff", "\xc3", "\xed\xa0\x80",
  };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 12);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free_and_steal (text);
}

static void
test_clean_table (void)
{
  static const TextCase cases[] = {
    { "", "" },
    { "   ", "" },
    { "\n\t \r\n", "" },
    { "Wren Ashdown", "Wren Ashdown" },
    { "  Wren  Ashdown ", "Wren  Ashdown" },
    { "\u00a0Wren\u3000", "Wren" },
    { "Zoe\u0308", "Zoë" },
    { "e\x01\u0301", "é" },
    { "\u212b", "Å" },
    { "one\ttwo\nthree", "one\ttwo\nthree" },
    { "one\r\ntwo\rthree", "one\ntwo\nthree" },
    { "be\x07ll\x1b[31m\x7f\xc2\x9b", "bell[31m" },
    { "caf\xe9", "caf\ufffd" },
    { "\xed\xa0\x80", "\ufffd\ufffd\ufffd" },
    { "ﬁ", "ﬁ" },
    { "می" ZWNJ "خواهم", "می" ZWNJ "خواهم" },
    { "O’Brien", "O’Brien" },
  };

  assert_changes (kith_text_clean, cases, G_N_ELEMENTS (cases));
}

static void
test_clean_property (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = make_random_text ();
      g_autofree char *once = kith_text_clean (text);
      g_autofree char *twice = kith_text_clean (once);
      g_autofree char *composed = g_utf8_normalize (once, -1, G_NORMALIZE_NFC);

      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_cmpstr (once, ==, twice);
      g_assert_cmpstr (once, ==, composed);

      for (const char *p = once; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_true (*p == '\n' || *p == '\t' || !g_unichar_iscntrl (g_utf8_get_char (p)));
    }
}

static void
test_fold_table (void)
{
  static const TextCase cases[] = {
    { "", "" },
    { "  Wren \t\n Ashdown ", "wren ashdown" },
    { "Siân", "sian" },
    { "ZOË", "zoe" },
    { "Zoe\u0308", "zoe" },
    { "Łukasz", "lukasz" },
    { "Sørensen", "sorensen" },
    { "Đặng", "dang" },
    { "Þóra Sigurðardóttir", "thora sigurdardottir" },
    { "Æthelred Œuvre", "aethelred oeuvre" },
    { "Weiß WEISS Weiẞ", "weiss weiss weiss" },
    { "İbrahim Işık", "ibrahim isik" },
    { "Əliyev", "aliyev" },
    { "Ħamrun Ŋ Ŧ ĸ", "hamrun ng t k" },
    { "Ɓ Ɗ Ƙ Ɔ Ɛ", "b d k o e" },
    { "O'Brien", "o'brien" },
    { "O’Brien", "o'brien" },
    { "O‘Brien", "o'brien" },
    { "OʼBrien", "o'brien" },
    { "O`Brien", "o'brien" },
    { "O\u00b4Brien", "o'brien" },
    { "O＇Brien", "o'brien" },
    { "Anne-Marie", "anne-marie" },
    { "Anne‐Marie", "anne-marie" },
    { "Anne‑Marie", "anne-marie" },
    { "Anne–Marie", "anne-marie" },
    { "Anne\u00adMarie", "annemarie" },
    { "ﬁona", "fiona" },
    { "ＷＲＥＮ", "wren" },
    { "St\u00a0Anne’s", "st anne's" },
    { "Ελένη", "ελενη" },
    { "Ёлка", "елка" },
    { "مُحَمَّد", "محمد" },
    { "Wren\u202e", "wren" },
    { "☺\ufe0f", "☺" },
    { "a\x01" "b", "ab" },
    { "\xff", "\ufffd" },
    { "¾", "3⁄4" },
  };

  assert_changes (kith_text_fold, cases, G_N_ELEMENTS (cases));
}

/* Vowel signs and the virama of Devanagari are what tells words apart. */
static void
test_fold_keeps_indic_vowels (void)
{
  g_autofree char *ki = kith_text_fold ("कि");
  g_autofree char *ku = kith_text_fold ("कु");
  g_autofree char *with_virama = kith_text_fold ("क्ष");
  g_autofree char *without = kith_text_fold ("कष");

  g_assert_cmpstr (ki, !=, ku);
  g_assert_cmpstr (with_virama, !=, without);
}

/* Spelt composed or decomposed, in capitals or not, a name finds itself. */
static void
test_fold_finds_every_spelling (void)
{
  static const char *const names[] = {
    "Siân Ó Súilleabháin", "Łukasz Wójcik", "Nguyễn Thị Ánh", "Björn Åkesson",
    "François Désirée", "Čeněk Dvořák", "Ștefan Țară", "Gökçe Şahin",
    "Ælfwynn Þórsdóttir", "Ngũgĩ", "Μαρία", "Юлия",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *upper = g_utf8_strup (names[i], -1);
      g_autofree char *decomposed = g_utf8_normalize (names[i], -1, G_NORMALIZE_NFD);
      g_autofree char *folded = kith_text_fold (names[i]);
      g_autofree char *folded_upper = kith_text_fold (upper);
      g_autofree char *folded_decomposed = kith_text_fold (decomposed);

      g_assert_cmpstr (folded_upper, ==, folded);
      g_assert_cmpstr (folded_decomposed, ==, folded);
    }
}

static void
test_fold_property (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = make_random_text ();
      g_autofree char *once = kith_text_fold (text);
      g_autofree char *twice = kith_text_fold (once);

      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_cmpstr (once, ==, twice);
      g_assert_null (strstr (once, "  "));
    }
}

/* Each character there is, folded twice; but Cherokee, whose capitals GLib
 * folds to small letters and whose small letters it folds to capitals.
 */
static void
test_fold_settles_every_character (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[7] = { 0, };

      if (!g_unichar_isdefined (c) || !g_unichar_validate (c) ||
          g_unichar_get_script (c) == G_UNICODE_SCRIPT_CHEROKEE)
        continue;

      g_unichar_to_utf8 (c, text);

      {
        g_autofree char *once = kith_text_fold (text);
        g_autofree char *twice = kith_text_fold (once);

        if (strcmp (once, twice) != 0)
          g_error ("U+%04X folds to '%s' and then to '%s'", c, once, twice);
      }
    }
}

static void
test_isolate_table (void)
{
  static const TextCase cases[] = {
    { "", FSI PDI },
    { "Wren", FSI "Wren" PDI },
    { "מרים", FSI "מרים" PDI },
    { "Wren\u202edaed", FSI "Wrendaed" PDI },
    { PDI "Wren" FSI, FSI "Wren" PDI },
    { "Wren\u202a\u202b\u202c\u202d", FSI "Wren" PDI },
    { "می" ZWNJ "خواهم", FSI "می" ZWNJ "خواهم" PDI },
    { "\xff", FSI "\ufffd" PDI },
    { "Wren\nPark", FSI "Wren Park" PDI },
    { "Wren\u2029Park\t\xc2\x85", FSI "Wren Park  " PDI },
  };

  assert_changes (kith_text_isolate, cases, G_N_ELEMENTS (cases));
}

static void
test_tame_table (void)
{
  static const TextCase cases[] = {
    { "", "" },
    { "Wren Park", "Wren Park" },
    { "מרים", "מרים" },
    { "Wren\u202edaed\u202c", "Wrendaed" },
    { "\u2067Wren\u2069", "Wren" },
    { "Wren\n\tPark\x7f", "Wren  Park " },
    { "می" ZWNJ "خواهم", "می" ZWNJ "خواهم" },
    { "\xff", "\ufffd" },
  };

  assert_changes (kith_text_tame, cases, G_N_ELEMENTS (cases));
  g_assert_null (kith_text_tame (NULL));
}

static void
test_safe_names (void)
{
  static const char *const names[] = {
    "Wren", "Siân Ó Súilleabháin", "O’Brien", "محمد", "می" ZWNJ "خواهم", "क्" ZWJ "ष", "李",
    "X Æ A-12", "<b>&A</b>", "\u200fמרים", "1st Friday group", "☺",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("'%s'", names[i]);
      g_assert_true (kith_text_is_safe_name (names[i]));
    }
}

static void
test_unsafe_names (void)
{
  static const char *const names[] = {
    "", " ", "\u00a0", ZWJ, "\u200b", "\ufeff",
    "Wren\n", "Wren\tAshdown", "Wr\x07" "en", "Wren\x7f", "Wren\xc2\x85",
    "Wren\u2028Ashdown", "Wren\u2029Ashdown",
    "\u202aWren", "\u202bWren", "Wren\u202c", "\u202dWren", "\u202eWren",
    "\u2066Wren", "\u2067Wren", FSI "Wren", "Wren" PDI,
    "Wr\xff" "en", "Wr\xed\xa0\x80" "en",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_false (kith_text_is_safe_name (names[i]));
    }
}

static void
test_clean_line (void)
{
  static const struct { const char *text, *line; } cases[] =
  {
    { "", "" },
    { " ", "" },
    { "\n\t\r\n", "" },
    { "Wren Park", "Wren Park" },
    { "  Wren \n  Park\t", "Wren Park" },
    { "Wren\u00a0\u2003Park", "Wren Park" },
    { "Ame\u0301lie  Osei", "Am\u00e9lie Osei" },
    { "a\x01" "b", "ab" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = kith_text_clean_line (cases[i].text);
      g_autofree char *again = kith_text_clean_line (line);

      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (again, ==, line);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean/table", test_clean_table);
  g_test_add_func ("/text/clean/property", test_clean_property);
  g_test_add_func ("/text/clean/line", test_clean_line);
  g_test_add_func ("/text/fold/table", test_fold_table);
  g_test_add_func ("/text/fold/keeps-indic-vowels", test_fold_keeps_indic_vowels);
  g_test_add_func ("/text/fold/finds-every-spelling", test_fold_finds_every_spelling);
  g_test_add_func ("/text/fold/property", test_fold_property);
  g_test_add_func ("/text/fold/settles-every-character", test_fold_settles_every_character);
  g_test_add_func ("/text/isolate/table", test_isolate_table);
  g_test_add_func ("/text/tame/table", test_tame_table);
  g_test_add_func ("/text/safe-name/accepts", test_safe_names);
  g_test_add_func ("/text/safe-name/refuses", test_unsafe_names);

  return g_test_run ();
}
