/* memory-scan.c: looks for bytes in all of the process's own memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every mapping that can be read and written is copied piece by piece into a
 * buffer of its own, which is left out itself, and searched there. The kernel
 * copies, so that neither guard pages nor a sanitizer's poisoned bytes are in
 * the way. Mappings of more than 4 GiB are a sanitizer's shadow and are left out.
 */

#include "config.h"

#include "memory-scan.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#define MASK 0xa5
#define PIECE ((gsize)1 << 20)
#define LARGEST_MAPPING ((gsize)4 << 30)

static gboolean
is_at (const guint8       *place,
       const MemoryNeedle *needle)
{
  for (gsize i = 0; i < needle->n_bytes; i++)
    {
      if ((place[i] ^ MASK) != needle->masked[i])
        return FALSE;
    }

  return TRUE;
}

static guint
count_in (const guint8       *bytes,
          gsize               n_bytes,
          const MemoryNeedle *needle)
{
  const guint8 first = needle->masked[0] ^ MASK;
  guint n = 0;

  for (gsize i = 0; i + needle->n_bytes <= n_bytes; i++)
    {
      if (bytes[i] == first && is_at (bytes + i, needle))
        n++;
    }

  return n;
}

/* Pieces overlap by one byte less than the needle, so that none is cut or counted twice. */
static guint
count_in_mapping (guint8             *start,
                  gsize               n_bytes,
                  guint8             *buffer,
                  const MemoryNeedle *needle)
{
  guint n = 0;

  for (gsize at = 0; at < n_bytes; at += PIECE - needle->n_bytes + 1)
    {
      struct iovec local = { buffer, MIN (PIECE, n_bytes - at) };
      struct iovec remote = { start + at, local.iov_len };
      gssize n_read = process_vm_readv (getpid (), &local, 1, &remote, 1, 0);

      if (n_read > 0)
        n += count_in (buffer, (gsize)n_read, needle);
    }

  return n;
}

MemoryNeedle
memory_needle_new (gconstpointer bytes,
                   gsize         n_bytes)
{
  MemoryNeedle needle = { .n_bytes = n_bytes };

  g_assert_cmpuint (n_bytes, <=, sizeof needle.masked);
  for (gsize i = 0; i < n_bytes; i++)
    needle.masked[i] = ((const guint8 *)bytes)[i] ^ MASK;

  return needle;
}

/* How often the bytes are in memory. */
guint
memory_scan_count (const MemoryNeedle *needle)
{
  guint8 *buffer = mmap (NULL, PIECE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  FILE *maps = fopen ("/proc/self/maps", "re");
  char line[512];
  guint n = 0;

  g_assert_true (buffer != MAP_FAILED);
  g_assert_nonnull (maps);

  while (fgets (line, sizeof line, maps) != NULL)
    {
      unsigned long start, end;
      char rights[5];

      if (sscanf (line, "%lx-%lx %4s", &start, &end, rights) != 3 || strncmp (rights, "rw", 2) != 0)
        continue;

      if (end - start > LARGEST_MAPPING || ((guintptr)buffer >= start && (guintptr)buffer < end))
        continue;

      n += count_in_mapping ((guint8 *)start, end - start, buffer, needle);
    }

  fclose (maps);
  explicit_bzero (buffer, PIECE);
  munmap (buffer, PIECE);

  return n;
}
