/* test-network.c: no store on a network, where locks cannot be trusted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A test cannot bring a file server along. In this program the question what a
 * folder lies on is answered here, before the C library is asked.
 */

#include "config.h"

#include "kith-test-store.h"

#include <glib/gstdio.h>
#include <linux/magic.h>
#include <sys/vfs.h>

#include "kith-vault.h"

static guint32 pretended;

int
statfs (const char    *path,
        struct statfs *info)
{
  *info = (struct statfs){ .f_type = (__fsword_t)pretended };

  return 0;
}

static const guint32 networks[] = {
  NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, 0xff534d42, 0xfe534d42, CODA_SUPER_MAGIC, AFS_SUPER_MAGIC, V9FS_MAGIC,
};

static const guint32 disks[] = {
  EXT4_SUPER_MAGIC, BTRFS_SUPER_MAGIC, XFS_SUPER_MAGIC, TMPFS_MAGIC, OVERLAYFS_SUPER_MAGIC, F2FS_SUPER_MAGIC,
};

static void
assert_is_refused (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_db_open (store->path, store->key, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NETWORK);
}

static void
test_open (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GBytes) before = NULL;

  kith_test_store_close (store);
  before = kith_test_read_file (store->path);
  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    {
      pretended = networks[i];
      assert_is_refused (store);
      kith_test_assert_file_equals (store->path, before);
    }

  for (guint i = 0; i < G_N_ELEMENTS (disks); i++)
    {
      pretended = disks[i];
      kith_test_store_open (store);
      kith_test_store_close (store);
    }
}

/* Not even the slots: they would be the way into a store that never was. */
static void
test_create (void)
{
  g_autofree char *folder = kith_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "kith.store", NULL);
  const KithKdfCost cheap = { 1, 8192 };
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  pretended = NFS_SUPER_MAGIC;
  db = kith_vault_create (path, KITH_FICTIONAL_PASSPHRASE, FALSE, TRUE, &cheap, NULL, &error);
  pretended = EXT4_SUPER_MAGIC;
  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NETWORK);

  /* It is empty, or this would fail. */
  g_assert_no_errno (g_rmdir (folder));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/open", test_open);
  g_test_add_func ("/network/create", test_create);

  return g_test_run ();
}
