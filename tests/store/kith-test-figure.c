/* kith-test-figure.c: what a test measured, and how long it may look
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-figure.h"

/**
 * kith_test_is_long:
 *
 * Returns: whether ./dev assurance asks, which has the time to look everywhere
 */
gboolean
kith_test_is_long (void)
{
  return g_getenv ("KITH_ASSURANCE") != NULL;
}

/**
 * kith_test_choose:
 * @in_short: how often something is tried in ./dev test
 * @in_long: how often in ./dev assurance
 *
 * Where a sanitizer makes everything slow the short form is shorter still.
 *
 * Returns: how often it is tried now
 */
guint
kith_test_choose (guint in_short,
                  guint in_long)
{
  return kith_test_is_long () ? in_long : MAX (in_short / TIMES_FEWER, 1);
}

/**
 * kith_test_figure:
 * @row: the promise's number in docs/assurance.md
 * @format: what was measured
 * @...: its numbers
 *
 * Says what was measured, where ./dev assurance finds it.
 */
void
kith_test_figure (guint       row,
                  const char *format,
                  ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("figure %u: %s", row, text);
}
