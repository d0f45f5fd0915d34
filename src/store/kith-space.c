/* kith-space.c: how much room the disk has, and a little that is kept for the last note
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside the store lies a file of four megabytes with nothing in it. When the
 * disk is full it is given back, so that the note that is being written, the
 * lock and the message about it have room. From then on only what is small is
 * written: an import would eat up what was kept for the note.
 */

#include "config.h"

#include "kith-space.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "kith-store-error.h"

#define MIB (G_GINT64_CONSTANT (1) << 20)
#define BALLAST (4 * MIB)
#define FULL (2 * MIB)
#define LOW (200 * 1000 * 1000)

static char *
build_ballast_path (const char *store_path)
{
  return g_strconcat (store_path, ".ballast", NULL);
}

static gboolean
measure (const char *store_path,
         gint64     *ret_n_free,
         gboolean   *ret_is_read_only)
{
  g_autofree char *folder = g_path_get_dirname (store_path);
  struct statvfs info;

  if (statvfs (folder, &info) != 0)
    return FALSE;

  *ret_n_free = (gint64)info.f_bavail * (gint64)info.f_frsize;
  *ret_is_read_only = (info.f_flag & ST_RDONLY) != 0 || access (folder, W_OK) != 0;

  return TRUE;
}

/**
 * kith_space_look:
 * @store_path: where a store is
 *
 * Returns: what its disk has left
 */
KithSpace
kith_space_look (const char *store_path)
{
  gboolean is_read_only;
  gint64 n_free;

  g_return_val_if_fail (store_path != NULL, KITH_SPACE_ENOUGH);

  /* What cannot be asked is no reason to alarm anybody. */
  if (!measure (store_path, &n_free, &is_read_only))
    return KITH_SPACE_ENOUGH;

  if (is_read_only)
    return KITH_SPACE_READ_ONLY;

  if (n_free < FULL + BALLAST)
    return KITH_SPACE_NONE;

  return n_free < LOW ? KITH_SPACE_LOW : KITH_SPACE_ENOUGH;
}

/**
 * kith_space_reserve:
 * @store_path: where a store is
 *
 * Keeps a little room back, where there is plenty.
 */
void
kith_space_reserve (const char *store_path)
{
  g_autofree char *path = NULL;
  int fd;

  g_return_if_fail (store_path != NULL);

  path = build_ballast_path (store_path);
  if (kith_space_look (store_path) != KITH_SPACE_ENOUGH || g_file_test (path, G_FILE_TEST_EXISTS))
    return;

  fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return;

  /* A file with a hole in it would keep nothing back. */
  if (posix_fallocate (fd, 0, BALLAST) != 0)
    g_unlink (path);
  close (fd);
}

/**
 * kith_space_prepare:
 * @store_path: where a store is
 * @is_large: whether what is about to be written may be large
 * @error: return location for %KITH_STORE_ERROR_FULL
 *
 * Gives the room back that was kept, when there is none left. What is large is
 * refused then.
 *
 * Returns: whether it may be written
 */
gboolean
kith_space_prepare (const char *store_path,
                    gboolean    is_large,
                    GError    **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (store_path != NULL, FALSE);

  if (kith_space_look (store_path) != KITH_SPACE_NONE)
    return TRUE;

  path = build_ballast_path (store_path);
  if (g_unlink (path) != 0 && errno != ENOENT)
    g_message ("The room that was kept back is still taken");

  if (!is_large)
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FULL,
                       "The disk is full; what is left is kept for what is small");

  return FALSE;
}
