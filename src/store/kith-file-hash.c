/* kith-file-hash.c: what a file is, in thirty-two bytes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-file-hash.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include "kith-store-error.h"

#define CHUNK (1024 * 1024)

static gssize
read_some (int     fd,
           guint8 *bytes)
{
  gssize n_read;

  do
    n_read = read (fd, bytes, CHUNK);
  while (n_read < 0 && errno == EINTR);

  return n_read;
}

/**
 * kith_file_hash:
 * @path: a file
 * @ret_hash: (out): its hash, BLAKE2b without a key
 * @ret_n_bytes: (out) (optional): its size
 * @error: return location for %KITH_STORE_ERROR_NO_STORE or %KITH_STORE_ERROR_IO
 *
 * Returns: whether the file could be read to its end
 */
gboolean
kith_file_hash (const char *path,
                guint8      ret_hash[KITH_FILE_HASH_SIZE],
                gint64     *ret_n_bytes,
                GError    **error)
{
  g_autofree guint8 *bytes = NULL;
  crypto_generichash_state state;
  gint64 n_bytes = 0;
  gssize n_read;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (fd < 0)
    {
      g_set_error (error, KITH_STORE_ERROR, errno == ENOENT ? KITH_STORE_ERROR_NO_STORE : KITH_STORE_ERROR_IO,
                   "The file cannot be read: %s", g_strerror (errno));
      return FALSE;
    }

  bytes = g_malloc (CHUNK);
  crypto_generichash_init (&state, NULL, 0, KITH_FILE_HASH_SIZE);
  while ((n_read = read_some (fd, bytes)) > 0)
    {
      crypto_generichash_update (&state, bytes, (unsigned long long)n_read);
      n_bytes += n_read;
    }
  close (fd);

  if (n_read < 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_IO, "The file cannot be read to its end");
      return FALSE;
    }

  crypto_generichash_final (&state, ret_hash, KITH_FILE_HASH_SIZE);
  if (ret_n_bytes != NULL)
    *ret_n_bytes = n_bytes;

  return TRUE;
}
