/* bench-backup.c: what a backup costs that was looked through
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ours is all of what a quiet minute does: the copy, every seal and page of it,
 * the links between rows, the chain of the journal, the hash, and the disk's
 * word for it. The peer copies the file as cp does, has the disk's word for it,
 * takes a SHA-256 of the copy, and lets SQLCipher run its quick_check over it.
 * Times are for 100 MB, whatever the size of the store that was made.
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <time.h>
#include <unistd.h>

#include "bench-stores.h"
#include "bench.h"
#include "kith-backup.h"
#include "kith-db-private.h"

#define N_RUNS 5
#define SCALE 6.0
#define CHUNK (1024 * 1024)
#define MEASURE (100.0 * 1000 * 1000)

typedef struct
{
  BenchStore *store;
  char       *copy;
  double      per_measure;           /* what makes seconds those of 100 MB */
  double      processor;             /* of the last run of ours */
} Bench;

static double
get_processor_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double
back_up_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  double processor = get_processor_seconds ();
  gint64 begun = bench_now ();
  g_autofree char *path = kith_backup_make (bench->store->db, bench->store->path, bench->store->key, "bench", &error);
  double taken = bench_since (begun);

  bench_must (path != NULL, error);
  bench->processor = (get_processor_seconds () - processor) * bench->per_measure;
  kith_backup_remove (path);

  return taken * bench->per_measure;
}

static void
copy_as_cp (const char *from,
            const char *to)
{
  g_autofree guint8 *bytes = g_malloc (CHUNK);
  int source = open (from, O_RDONLY | O_CLOEXEC);
  int target = open (to, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  gssize n_read;

  if (source < 0 || target < 0)
    bench_fail ("The copy cannot be made: %s", g_strerror (errno));

  while ((n_read = read (source, bytes, CHUNK)) > 0)
    {
      if (write (target, bytes, (gsize)n_read) != n_read)
        bench_fail ("The copy cannot be written: %s", g_strerror (errno));
    }
  if (fsync (target) != 0)
    bench_fail ("The copy cannot be brought to the disk: %s", g_strerror (errno));
  close (source);
  close (target);
}

static void
sum_as_sha256sum (const char *path)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *bytes = g_malloc (CHUNK);
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gssize n_read;

  while ((n_read = read (fd, bytes, CHUNK)) > 0)
    g_checksum_update (sum, bytes, n_read);
  g_checksum_get_string (sum);
  close (fd);
}

/* The connection is ours, since the tables of the search have a tokenizer of ours; what it is asked is not. */
static void
check_quickly (const char *path,
               KithKey    *key)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) copy = kith_db_open_as_it_is (path, key, &error);
  sqlite3_stmt *stmt = NULL;

  bench_must (copy != NULL, error);
  if (sqlite3_prepare_v2 (copy->handle, "PRAGMA quick_check", -1, &stmt, NULL) != SQLITE_OK ||
      sqlite3_step (stmt) != SQLITE_ROW ||
      g_strcmp0 ((const char *)sqlite3_column_text (stmt, 0), "ok") != 0)
    bench_fail ("The copy is not whole: %s", sqlite3_errmsg (copy->handle));
  sqlite3_finalize (stmt);
}

static double
back_up_plain (gpointer data)
{
  Bench *bench = data;
  gint64 begun = bench_now ();
  double taken;

  copy_as_cp (bench->store->path, bench->copy);
  sum_as_sha256sum (bench->copy);
  check_quickly (bench->copy, bench->store->key);
  taken = bench_since (begun);
  g_unlink (bench->copy);

  return taken * bench->per_measure;
}

static const BenchFigure figure =
{
  "back 100 MB up, and look it through", "cp, SHA-256, SQLCipher's quick_check", back_up_ours, back_up_plain,
  N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 5.0
};

int
main (void)
{
  g_autoptr(BenchStore) store = NULL;
  g_autoptr(GError) error = NULL;
  Bench bench = { 0 };
  GStatBuf info;

  bench_print_head ();
  store = bench_store_new_fictional ("backup", SCALE);
  bench_must (kith_db_fold_log (store->db, &error), error);
  if (g_stat (store->path, &info) != 0)
    bench_fail ("The store has no size: %s", g_strerror (errno));

  bench_note ("the store has %.0f MB", (double)info.st_size / 1e6);
  bench.store = store;
  bench.copy = g_strconcat (store->path, "-copy", NULL);
  bench.per_measure = MEASURE / (double)info.st_size;
  bench_run (&figure, &bench);
  bench_note ("%.2f s of it are the processor's; the rest is the disk's, and that of others who use the machine", bench.processor);
  g_free (bench.copy);

  return 0;
}
