/* test-address-scan.c: whether an address stands in a text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-address-scan.h"

#include <string.h>

#define POSTCODE "QQ11 0ES"

static void
check (const char      *text,
       const char      *lines,
       const char      *postcode,
       KithAddressFound expected)
{
  KithAddressFound found = kith_address_scan (text, lines, postcode);

  if (found != expected)
    g_test_message ("“%s” in “%s”", lines, text);
  g_assert_cmpint (found, ==, expected);
}

static void
test_postcode (void)
{
  static const char * const texts[] =
  {
    POSTCODE, "qq11 0es", "QQ110ES", "They are at QQ11-0ES now.", "(QQ11\u00a00ES)", "QQ11 OES", "QQII 0ES", "qq11   0es.",
    "Q Q 1 1 0 E S", "new:QQ110ES,Leeds", "a\nQQ11\n0ES\nb", "ＱＱ１１ ０ＥＳ",
  };
  static const char * const others[] =
  {
    "", "QQ11 0ET", "QQ1 0ES", "AQQ11 0ES", "QQ11 0ESX", "QQ11", "0ES", "XQQ110ES",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check (texts[i], "12 Acacia Avenue", POSTCODE, KITH_ADDRESS_POSTCODE);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    check (others[i], "12 Acacia Avenue", POSTCODE, KITH_ADDRESS_NOT_FOUND);

  /* What is no postcode is not looked for: "1" would be everywhere. */
  check ("1 and 2", "12 Acacia Avenue", "1", KITH_ADDRESS_NOT_FOUND);
  check ("1 and 2", "12 Acacia Avenue", "", KITH_ADDRESS_NOT_FOUND);
  check ("1 and 2", "12 Acacia Avenue", NULL, KITH_ADDRESS_NOT_FOUND);
}

static void
test_street (void)
{
  static const struct
  {
    const char *lines;
    const char *text;
    gboolean    is_there;
  } cases[] =
  {
    { "12 Acacia Avenue", "Mother moved to 12 Acacia Avenue in May.", TRUE },
    { "12 Acacia Avenue", "12, ACACIA AVE", TRUE },
    { "12 Acacia Avenue", "at number 12 in Acacia", TRUE },
    { "12 Acacia Avenue", "no 12 of the Acacia estate", TRUE },
    { "12 Acacia Avenue", "Acacia Avenue", FALSE },
    { "12 Acacia Avenue", "112 Acacia Avenue", FALSE },
    { "12 Acacia Avenue", "12 and Acacia", FALSE },
    { "12 Acacia Avenue", "aged 12. Acacia", TRUE },
    { "12a Acacia Avenue", "12A Acacia", TRUE },
    { "12a Acacia Avenue", "12 Acacia", FALSE },
    { "Flat 2\n14 Châtelaine Road\nLeeds", "she lives at 14 chatelaine rd", TRUE },
    { "Flat 2\n14 Châtelaine Road\nLeeds", "Flat 2", FALSE },
    { "Flat 2\n14 Châtelaine Road\nLeeds", "Leeds", FALSE },
    { "14\nChatelaine Road", "14 Châtelaine", TRUE },
    { "3 St Mary’s Road", "3 St. Mary's Rd", TRUE },
    { "3 St Mary's Road", "3 St Johns Road", FALSE },
    { "7 The Green", "7, the green", TRUE },
    { "7 The Green", "7 the school", FALSE },
    { "Rose Cottage\nMill Lane\nWest Yorkshire", "They went to Rose Cottage.", TRUE },
    { "Rose Cottage\nMill Lane\nWest Yorkshire", "all over West Yorkshire", FALSE },
    { "Rose Cottage", "a rose in a cottage", FALSE },
    { "Leeds", "Leeds", FALSE },
    { "", "12 Acacia Avenue", FALSE },
    { "12", "12", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (cases[i].text, cases[i].lines, NULL, cases[i].is_there ? KITH_ADDRESS_STREET : KITH_ADDRESS_NOT_FOUND);
}

static char
random_letter (void)
{
  return (char)g_test_rand_int_range ('A', 'Z' + 1);
}

static char *
random_text (void)
{
  static const char * const words[] =
  {
    "she", "said", "Avenue", "12", "3", "the", "visit", "on", "Monday", "école", "Ürün", "(", "\n", "—", "QQ", "1",
  };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 20); n > 0; n--)
    g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  return g_string_free_and_steal (text);
}

/* Wherever it stands, however it is written. */
static void
test_finds_what_was_put_in (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *before = random_text ();
      g_autofree char *after = random_text ();
      g_autofree char *postcode = g_strdup_printf ("%c%c%d %d%c%c", random_letter (), random_letter (),
                                                   g_test_rand_int_range (1, 99), g_test_rand_int_range (0, 10),
                                                   random_letter (), random_letter ());
      g_autofree char *street = g_strdup_printf ("%d %c%c%c%c Street", g_test_rand_int_range (1, 400), random_letter (),
                                                 random_letter (), random_letter (), random_letter ());
      g_autofree char *lower = g_ascii_strdown (g_test_rand_bit () ? postcode : street, -1);
      g_autofree char *text = g_strconcat (before, lower, " ", after, NULL);

      g_assert_cmpint (kith_address_scan (text, street, postcode), !=, KITH_ADDRESS_NOT_FOUND);
    }
}

/* Whatever bytes it is given. */
static void
test_survives_anything (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      char text[64], lines[32], postcode[16];

      for (gsize n = 0; n < sizeof text; n++)
        text[n] = (char)g_test_rand_int_range (1, 256);
      for (gsize n = 0; n < sizeof lines; n++)
        lines[n] = "12 \nab\xc3"[g_test_rand_int_range (0, 7)];
      for (gsize n = 0; n < sizeof postcode; n++)
        postcode[n] = (char)g_test_rand_int_range (1, 256);
      text[sizeof text - 1] = lines[sizeof lines - 1] = postcode[sizeof postcode - 1] = '\0';

      kith_address_scan (text, lines, postcode);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address-scan/postcode", test_postcode);
  g_test_add_func ("/address-scan/street", test_street);
  g_test_add_func ("/address-scan/finds-what-was-put-in", test_finds_what_was_put_in);
  g_test_add_func ("/address-scan/survives-anything", test_survives_anything);

  return g_test_run ();
}
