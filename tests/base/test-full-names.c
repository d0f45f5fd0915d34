/* test-full-names.c: what looks like somebody's full name
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-full-names.h"

static void
test_finds (void)
{
  const struct
  {
    const char *text;
    const char *found;
    const char *masked;
  } cases[] =
  {
    { "", "", "" },
    { "KB and JB 2 were there", "", "KB and JB 2 were there" },
    { "Went with Kevin Archer", "Kevin Archer", "Went with KA" },
    { "kevin archer came", "", "kevin archer came" },
    { "Zo\u00eb O\u2019Brien-Hale rang, then Tam Quillfeather.", "Zo\u00eb O\u2019Brien-Hale; Tam Quillfeather", "ZO rang, then TQ." },
    { "Met at Saltmarsh Park Road", "", "Met at Saltmarsh Park Road" },
    { "Mum and Dad", "", "Mum and Dad" },
    { "Kevin came. Archer left.", "", "Kevin came. Archer left." },
    { "Tam\nQuillfeather", "", "Tam\nQuillfeather" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) names = kith_full_names_find (cases[i].text);
      g_autofree char *found = g_strjoinv ("; ", names);
      g_autofree char *masked = kith_full_names_mask (cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpstr (masked, ==, cases[i].masked);
    }
}

/* What it does not know it leaves alone, and it ends on anything. */
static void
test_anything (void)
{
  g_auto(GStrv) names = NULL;

  for (guint turn = 0; turn < 500; turn++)
    {
      char bytes[40] = { 0 };
      g_autofree char *masked = NULL;

      for (gsize i = 0; i + 1 < sizeof bytes; i++)
        bytes[i] = (char)g_test_rand_int_range (0, 256);
      masked = kith_full_names_mask (bytes);
      g_assert_nonnull (masked);
      g_assert_true (g_utf8_validate (masked, -1, NULL));
    }

  names = kith_full_names_find (NULL);
  g_assert_null (names[0]);
}

static void
test_initials (void)
{
  const struct
  {
    const char *name;
    const char *initials;
  } cases[] =
  {
    { NULL, "?" },
    { "  ", "?" },
    { "Mum", "M" },
    { "Tam Quillfeather", "TQ" },
    { "tam de la Quillfeather", "TQ" },
    { "\u00e9milie 2nd Hale", "\u00c9H" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = kith_full_names_make_initials (cases[i].name);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/full-names/finds", test_finds);
  g_test_add_func ("/full-names/anything", test_anything);
  g_test_add_func ("/full-names/initials", test_initials);

  return g_test_run ();
}
