/* kith-test-crash-vfs.c: between the store and its disk: writes all down, and fails when it is told to
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the database library asks of the disk goes through a VFS of ours, and
 * what the store and GLib do past it (slots, backups, moving a file into its
 * place) through the C library's calls, which this file defines anew for the
 * whole program. Both can be recorded, and both can be made to fail at the
 * n-th call.
 *
 * A file that is written past the database library is seen when it is synced or
 * moved. What is neither is not meant to last, and is left out.
 */

#include "config.h"

#include "kith-test-crash-vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "kith-allocator.h"

#define TEMPORARY (SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_SUBJOURNAL)

/* The real file lies behind it in the same block. */
typedef struct
{
  sqlite3_file  parent;
  guint         file;
  gboolean      is_watched;
} CrashFile;

static sqlite3_vfs *real_vfs;
static KithTestDisk *recorded;
static guint64 n_calls, failing_call;
static KithTestFailing how_failing;
static gboolean is_counting, skips_syncs;
static guint n_inside, n_temporary;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return (sqlite3_file *)((CrashFile *)file + 1);
}

/* Whether this is the call that fails. */
static gboolean
fails (void)
{
  if (!is_counting)
    return FALSE;

  n_calls++;

  return how_failing == KITH_TEST_FAILS_ONCE ? n_calls == failing_call : n_calls >= failing_call;
}

static CrashFile *
get_watched (sqlite3_file *file)
{
  CrashFile *crash_file = (CrashFile *)file;

  return recorded != NULL && crash_file->is_watched ? crash_file : NULL;
}

static int
crash_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
crash_read (sqlite3_file *file,
            void         *bytes,
            int           n_bytes,
            sqlite3_int64 offset)
{
  return fails () ? SQLITE_IOERR_READ : get_real (file)->pMethods->xRead (get_real (file), bytes, n_bytes, offset);
}

static int
crash_write (sqlite3_file *file,
             const void   *bytes,
             int           n_bytes,
             sqlite3_int64 offset)
{
  CrashFile *watched = get_watched (file);

  if (fails ())
    return SQLITE_IOERR_WRITE;

  if (watched != NULL)
    kith_test_disk_write (recorded, watched->file, offset, bytes, (gsize)n_bytes);

  return get_real (file)->pMethods->xWrite (get_real (file), bytes, n_bytes, offset);
}

static int
crash_truncate (sqlite3_file *file,
                sqlite3_int64 n_bytes)
{
  CrashFile *watched = get_watched (file);

  if (fails ())
    return SQLITE_IOERR_TRUNCATE;

  if (watched != NULL)
    kith_test_disk_cut (recorded, watched->file, n_bytes);

  return get_real (file)->pMethods->xTruncate (get_real (file), n_bytes);
}

/* The library syncs the folder of a new log as well, by the call that is defined below. */
static int
crash_sync (sqlite3_file *file,
            int           flags)
{
  CrashFile *watched = get_watched (file);
  int result;

  if (fails ())
    return SQLITE_IOERR_FSYNC;

  if (watched != NULL)
    kith_test_disk_sync (recorded, watched->file);
  n_inside++;
  result = get_real (file)->pMethods->xSync (get_real (file), flags);
  n_inside--;

  return result;
}

static int
crash_file_size (sqlite3_file  *file,
                 sqlite3_int64 *ret_n_bytes)
{
  return fails () ? SQLITE_IOERR_FSTAT : get_real (file)->pMethods->xFileSize (get_real (file), ret_n_bytes);
}

static int
crash_lock (sqlite3_file *file,
            int           kind)
{
  return get_real (file)->pMethods->xLock (get_real (file), kind);
}

static int
crash_unlock (sqlite3_file *file,
              int           kind)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), kind);
}

static int
crash_check_lock (sqlite3_file *file,
                  int          *ret_is_locked)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), ret_is_locked);
}

static int
crash_control (sqlite3_file *file,
               int           operation,
               void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
crash_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
crash_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

/* No shared memory: a store that lets a second process in would fail at once. */
static const sqlite3_io_methods crash_methods = {
  1,
  crash_close,
  crash_read,
  crash_write,
  crash_truncate,
  crash_sync,
  crash_file_size,
  crash_lock,
  crash_unlock,
  crash_check_lock,
  crash_control,
  crash_sector_size,
  crash_characteristics,
};

static int
crash_open (sqlite3_vfs     *vfs,
            sqlite3_filename path,
            sqlite3_file    *file,
            int              flags,
            int             *ret_flags)
{
  CrashFile *self = (CrashFile *)file;
  int result;

  self->parent.pMethods = NULL;
  if (fails ())
    return SQLITE_CANTOPEN;

  n_temporary += path == NULL || (flags & TEMPORARY) != 0;
  result = real_vfs->xOpen (real_vfs, path, get_real (file), flags, ret_flags);
  if (result != SQLITE_OK)
    return result;

  self->parent.pMethods = &crash_methods;
  self->is_watched = recorded != NULL && path != NULL && kith_test_disk_covers (recorded, path);
  if (self->is_watched)
    self->file = kith_test_disk_find_file (recorded, path);

  return SQLITE_OK;
}

static int
crash_delete (sqlite3_vfs *vfs,
              const char  *path,
              int          syncs_folder)
{
  int result;

  if (fails ())
    return SQLITE_IOERR_DELETE;

  n_inside++;
  result = real_vfs->xDelete (real_vfs, path, syncs_folder);
  n_inside--;

  return result;
}

static int
crash_access (sqlite3_vfs *vfs,
              const char  *path,
              int          flags,
              int         *ret_result)
{
  return fails () ? SQLITE_IOERR_ACCESS : real_vfs->xAccess (real_vfs, path, flags, ret_result);
}

/**
 * kith_test_crash_vfs_install:
 *
 * Puts itself before the disk, for every store that is opened from now on.
 */
void
kith_test_crash_vfs_install (void)
{
  static sqlite3_vfs vfs;

  if (real_vfs != NULL)
    return;

  kith_allocator_install ();
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "kith-crash";
  vfs.szOsFile = (int)sizeof (CrashFile) + real_vfs->szOsFile;
  vfs.xOpen = crash_open;
  vfs.xDelete = crash_delete;
  vfs.xAccess = crash_access;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, TRUE), ==, SQLITE_OK);
}

/**
 * kith_test_crash_vfs_record:
 * @disk: a story
 *
 * Tells it all that happens in its folder, until kith_test_crash_vfs_stop_recording().
 */
void
kith_test_crash_vfs_record (KithTestDisk *disk)
{
  g_assert_null (recorded);
  recorded = disk;
}

/**
 * kith_test_crash_vfs_stop_recording:
 *
 * What happens from now on is not written down.
 */
void
kith_test_crash_vfs_stop_recording (void)
{
  recorded = NULL;
}

/**
 * kith_test_crash_vfs_fail_at:
 * @call: which call fails, the next being 1; none for %G_MAXUINT64
 * @failing: whether the ones after it do as well
 */
void
kith_test_crash_vfs_fail_at (guint64         call,
                             KithTestFailing failing)
{
  n_calls = 0;
  failing_call = call;
  how_failing = failing;
  is_counting = TRUE;
}

/**
 * kith_test_crash_vfs_stop_failing:
 *
 * Returns: how many calls there were
 */
guint64
kith_test_crash_vfs_stop_failing (void)
{
  is_counting = FALSE;

  return n_calls;
}

/**
 * kith_test_crash_vfs_set_syncs:
 * @syncs: whether a sync is passed on
 *
 * A state that is only looked at need not be brought to a disk.
 */
void
kith_test_crash_vfs_set_syncs (gboolean syncs)
{
  skips_syncs = !syncs;
}

/**
 * kith_test_crash_vfs_get_n_temporary:
 *
 * Returns: how often the library opened a file outside the store for its own use
 */
guint
kith_test_crash_vfs_get_n_temporary (void)
{
  return n_temporary;
}

/* The calls of the C library. What the library does inside a call of the VFS has
 * been counted there.
 */

static gboolean
fails_outside (int code)
{
  if (n_inside > 0 || !fails ())
    return FALSE;

  errno = code;

  return TRUE;
}

static gboolean
is_covered (const char *path)
{
  return recorded != NULL && kith_test_disk_covers (recorded, path);
}

/* A file that the library has synced was written down by the VFS. */
static void
note_sync (int fd)
{
  char link[64], path[4096];
  struct stat info;
  gssize n_bytes;

  g_snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  n_bytes = readlink (link, path, sizeof path - 1);
  if (n_bytes < 0)
    return;

  path[n_bytes] = '\0';
  if (!is_covered (path) || fstat (fd, &info) != 0)
    return;

  if (S_ISDIR (info.st_mode))
    {
      kith_test_disk_sync_folder (recorded, path);
    }
  else if (n_inside == 0)
    {
      kith_test_disk_take_over (recorded, path);
      kith_test_disk_sync (recorded, kith_test_disk_find_file (recorded, path));
    }
}

static int
sync_fd (int  fd,
         long number)
{
  if (fails_outside (EIO))
    return -1;

  if (recorded != NULL)
    note_sync (fd);

  return skips_syncs ? 0 : (int)syscall (number, fd);
}

int
fsync (int fd)
{
  return sync_fd (fd, SYS_fsync);
}

int
fdatasync (int fd)
{
  return sync_fd (fd, SYS_fdatasync);
}

int
renameat2 (int          from_fd,
           const char  *from,
           int          to_fd,
           const char  *to,
           unsigned int flags)
{
  int result;

  if (fails_outside (EIO))
    return -1;

  if (is_covered (from) && !kith_test_disk_knows (recorded, from))
    kith_test_disk_take_over (recorded, from);
  result = (int)syscall (SYS_renameat2, from_fd, from, to_fd, to, flags);
  if (result == 0 && is_covered (from))
    kith_test_disk_rename (recorded, from, to);

  return result;
}

int
rename (const char *from,
        const char *to)
{
  return renameat2 (AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
unlink (const char *path)
{
  int result;

  if (fails_outside (EIO))
    return -1;

  result = (int)syscall (SYS_unlinkat, AT_FDCWD, path, 0);
  if (result == 0 && is_covered (path))
    kith_test_disk_remove (recorded, path);

  return result;
}

int
mkdir (const char *path,
       mode_t      mode)
{
  int result;

  if (fails_outside (EIO))
    return -1;

  result = (int)syscall (SYS_mkdirat, AT_FDCWD, path, mode);
  if (result == 0 && is_covered (path))
    kith_test_disk_make_folder (recorded, path);

  return result;
}
