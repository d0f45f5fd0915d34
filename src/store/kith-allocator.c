/* kith-allocator.c: memory for the database that is wiped when it is given back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-allocator.h"

#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* SQLCipher can wipe its memory itself (PRAGMA cipher_memory_security), but an
 * import then takes twenty times as long, and under a small limit of locked
 * memory it prints a line per allocation. Wiping on free and on realloc leaves
 * as little behind at no cost that could be measured (docs/decisions.md).
 *
 * Each block carries its size in front, padded to keep the alignment.
 */
#define HEADER_SIZE 16

static void *
wiping_malloc (int n_bytes)
{
  guint8 *block = malloc (HEADER_SIZE + (gsize)n_bytes);

  if (block == NULL)
    return NULL;

  memcpy (block, &n_bytes, sizeof n_bytes);

  return block + HEADER_SIZE;
}

static int
wiping_size (void *memory)
{
  int n_bytes;

  if (memory == NULL)
    return 0;

  memcpy (&n_bytes, (guint8 *)memory - HEADER_SIZE, sizeof n_bytes);

  return n_bytes;
}

static void
wiping_free (void *memory)
{
  if (memory == NULL)
    return;

  sodium_memzero (memory, (gsize)wiping_size (memory));
  free ((guint8 *)memory - HEADER_SIZE);
}

static void *
wiping_realloc (void *memory,
                int   n_bytes)
{
  void *moved = wiping_malloc (n_bytes);

  if (moved == NULL)
    return NULL;

  memcpy (moved, memory, (gsize)MIN (n_bytes, wiping_size (memory)));
  wiping_free (memory);

  return moved;
}

static int
wiping_roundup (int n_bytes)
{
  return (n_bytes + 7) & ~7;
}

static int
wiping_init (void *unused)
{
  return SQLITE_OK;
}

static void
wiping_shutdown (void *unused)
{
}

static gpointer
install_once (gpointer unused)
{
  static const sqlite3_mem_methods methods = {
    wiping_malloc, wiping_free, wiping_realloc, wiping_size,
    wiping_roundup, wiping_init, wiping_shutdown, NULL
  };

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  if (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
    g_error ("The database library was used before its allocator was set");

  sqlite3_initialize ();

  return GINT_TO_POINTER (TRUE);
}

/**
 * kith_allocator_install:
 *
 * Gives the database library our allocator. Must come before its first use;
 * every way to a connection goes through it, and more than once does no harm.
 */
void
kith_allocator_install (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, install_once, NULL);
}
