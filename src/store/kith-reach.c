/* kith-reach.c: how somebody is reached: what can be rung, and what written to
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-reach-private.h"

#include <string.h>

#include "kith-text.h"

/* What has fewer digits is no number that anybody could ring. */
#define FEWEST_DIGITS 3

/* %NULL where nothing was said. */
char *
kith_reach_clean (const char *text)
{
  g_autofree char *line = text != NULL ? kith_text_clean_line (text) : NULL;

  return line != NULL && *line != '\0' ? g_steal_pointer (&line) : NULL;
}

/* An extension, or when somebody is there, may stand beside the number. */
gboolean
kith_reach_is_telephone (const char *text)
{
  guint n_digits = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p++)
    n_digits += g_ascii_isdigit (*p) ? 1 : 0;

  return n_digits >= FEWEST_DIGITS && kith_text_is_safe_name (text);
}

gboolean
kith_reach_is_email (const char *text)
{
  const char *at = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  at = strchr (text, '@');

  return at != NULL && at != text && at[1] != '\0' && strchr (at + 1, '@') == NULL && strchr (text, ' ') == NULL &&
         kith_text_is_safe_name (text);
}
