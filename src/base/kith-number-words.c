/* kith-number-words.c: how a whole number is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-number-words.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * kith_number_words:
 *
 * Groups the digits by three. printf's own grouping follows the locale of
 * numbers, which need not be the language of the page; so the mark between the
 * groups is a matter of translation.
 *
 * Returns: (transfer full): such as "7,104"
 */
char *
kith_number_words (guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  /* Translators: what stands between thousands and hundreds: 7,104 */
  const char *mark = C_("digit grouping", ",");
  GString *grouped = g_string_new (NULL);
  gsize n_digits = strlen (digits);

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0)
        g_string_append (grouped, mark);
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free_and_steal (grouped);
}
