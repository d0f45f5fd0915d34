/* fuzz-managed.c: managed settings hold whole or not at all
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-managed.h"

#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithManaged) managed = kith_managed_parse ((const char *)data, size, &error);

  if ((managed == NULL) == (error == NULL))
    g_error ("Settings that are refused need a reason, and others none");

  if (managed == NULL)
    return 0;

  if (managed->idle_minutes_max > 15)
    g_error ("An idle time beyond what Kith allows was taken");

  if (managed->has_escrow_key)
    {
      g_autofree char *text = kith_escrow_key_format (managed->escrow_key, KITH_ESCROW_PUBLIC);
      guint8 again[KITH_ESCROW_KEY_SIZE];

      if (!kith_escrow_key_parse (text, KITH_ESCROW_PUBLIC, again))
        g_error ("A key is not read as it was written");
    }

  return 0;
}
