/* memory-scan.h: looks for bytes in all of the process's own memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MemoryNeedle:
 *
 * Bytes to look for, kept in a form in which the search does not find itself.
 */
typedef struct
{
  guint8  masked[64];
  gsize   n_bytes;
} MemoryNeedle;

MemoryNeedle  memory_needle_new  (gconstpointer       bytes,
                                  gsize               n_bytes);
guint         memory_scan_count  (const MemoryNeedle *needle);

G_END_DECLS
