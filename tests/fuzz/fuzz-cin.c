/* fuzz-cin.c: any bytes at all as a children in need return
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-return.h"
#include "kith-cin-write.h"

#include <stdint.h>

static void
check_return (KithCinReturn *cin_return)
{
  guint line = 1;

  g_assert_nonnull (cin_return->children);

  for (guint i = 0; i < cin_return->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin_return->faults, i);

      g_assert_cmpuint (fault->line, >=, line);
      g_assert_nonnull (fault->message);
      g_assert_true (fault->value == NULL || g_utf8_validate (fault->value, -1, NULL));
      line = fault->line;
    }
}

/* What is written is read again, and then says the same. */
static void
check_written (KithCinReturn *cin_return)
{
  g_autoptr(GBytes) bytes = kith_cin_return_to_xml (cin_return, NULL);
  g_autoptr(KithCinReturn) again = kith_cin_return_new_from_xml (bytes, NULL, NULL);
  g_autoptr(GBytes) bytes_again = NULL;

  g_assert_nonnull (again);
  bytes_again = kith_cin_return_to_xml (again, NULL);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);

  g_assert_true ((cin_return == NULL) == (error != NULL));

  if (cin_return != NULL)
    {
      check_return (cin_return);
      check_written (cin_return);
    }

  return 0;
}
