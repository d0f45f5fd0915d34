/* kith-db-place.c: whether a file and its folder can be trusted with a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-db-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#define PAGE_SIZE_BYTES 4096
#define SMB2_MAGIC 0xfe534d42
#define CIFS_MAGIC 0xff534d42

static const char plain_header[16] = "SQLite format 3";

static gboolean
is_on_network (const char *folder)
{
  static const guint32 magics[] = {
    NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, CIFS_MAGIC, SMB2_MAGIC, CODA_SUPER_MAGIC, AFS_SUPER_MAGIC, V9FS_MAGIC,
  };
  struct statfs info;

  if (statfs (folder, &info) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    {
      if ((guint32)info.f_type == magics[i])
        return TRUE;
    }

  return FALSE;
}

static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

/* Makes a folder, and those that it lies in, for its owner alone. A new one is
 * there for good only when the folder that names it was synced. Where it returns
 * FALSE errno says why.
 */
gboolean
kith_db_make_folder (const char *folder)
{
  g_autofree char *parent = NULL;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  parent = g_path_get_dirname (folder);
  if (!kith_db_make_folder (parent))
    return FALSE;

  if (g_mkdir (folder, 0700) != 0 && errno != EEXIST)
    return FALSE;

  sync_folder (parent);

  return TRUE;
}

gboolean
kith_db_check_place (const char *path,
                     GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!kith_db_make_folder (folder))
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY,
                   "The store's folder cannot be made: %s", g_strerror (errno));
      return FALSE;
    }

  if (is_on_network (folder))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NETWORK,
                           "The folder is on a network, where a store can be damaged");
      return FALSE;
    }

  return TRUE;
}

/* SQLite is told to follow no link, and takes that to mean none in the whole
 * path; but a home folder may well lie behind one. The file itself may not.
 */
char *
kith_db_resolve_place (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real = realpath (folder, NULL);

  return g_build_filename (real != NULL ? real : folder, name, NULL);
}

static gboolean
read_header (const char  *path,
             struct stat *info,
             char         header[16],
             GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gssize n_read = 0;

  if (fd < 0)
    {
      int code = errno;

      g_set_error (error, KITH_STORE_ERROR,
                   code == ENOENT ? KITH_STORE_ERROR_NO_STORE : KITH_STORE_ERROR_READ_ONLY,
                   "The store cannot be read: %s", g_strerror (code));
      return FALSE;
    }

  if (fstat (fd, info) == 0)
    n_read = read (fd, header, 16);
  close (fd);

  if (n_read == 16 && S_ISREG (info->st_mode))
    return TRUE;

  if (!S_ISREG (info->st_mode))
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FOREIGN, "What is in the store's place is no file");
  else if (info->st_size == 0)
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_EMPTY, "The store's file is empty");
  else
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CUT_SHORT, "The store's file is cut short");

  return FALSE;
}

/* Where the power went while the log was being folded in, the file may end in the
 * middle of a page, which the log still has whole.
 */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  struct stat info;

  return lstat (log, &info) == 0 && S_ISREG (info.st_mode) && info.st_size > 0;
}

/* An empty file opens under any key as a new, empty database, and a file cut
 * at a page's edge passes the library's own check; so size and head are looked
 * at here, before the library sees the file.
 */
gboolean
kith_db_check_file (const char *path,
                    GError    **error)
{
  struct stat info = { 0 };
  char header[16];

  if (!read_header (path, &info, header, error))
    return FALSE;

  if (memcmp (header, plain_header, sizeof header) == 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_PLAIN_FILE,
                           "The file is not encrypted; it stays shut");
      return FALSE;
    }

  if (info.st_size % PAGE_SIZE_BYTES != 0 && !has_log (path))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CUT_SHORT,
                           "The store's file is cut short");
      return FALSE;
    }

  return TRUE;
}

/* What an earlier try left behind. A log would be played into the new file. */
void
kith_db_remove_unpublished (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  g_unlink (log);
  g_unlink (path);
}

/* SQLite would make the file readable for all; so it is there before. */
gboolean
kith_db_make_empty_file (const char *path,
                         GError    **error)
{
  int fd;

  kith_db_remove_unpublished (path);
  fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY,
               "The store's file cannot be made: %s", g_strerror (errno));

  return FALSE;
}

/* Moves it there. Without @is_replacing, never over a store that is there already. */
gboolean
kith_db_publish (const char *made,
                 const char *path,
                 gboolean    is_replacing,
                 GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int result = renameat2 (AT_FDCWD, made, AT_FDCWD, path, is_replacing ? 0 : RENAME_NOREPLACE);
  int code = errno;
  int fd;

  if (result != 0)
    {
      g_set_error (error, KITH_STORE_ERROR,
                   code == EEXIST ? KITH_STORE_ERROR_EXISTS : KITH_STORE_ERROR_READ_ONLY,
                   "The store cannot be put in its place: %s", g_strerror (code));
      return FALSE;
    }

  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }

  return TRUE;
}
