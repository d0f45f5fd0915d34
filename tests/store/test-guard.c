/* test-guard.c: whatever happened to a store's files has a name, and loses nothing
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kith-anchor.h"
#include "kith-store-error.h"
#include "kith-test-damage.h"
#include "kith-vault.h"
#include "kith-wal.h"

/* A page in a log, with what stands before it. */
#define FRAME_SIZE (24 + 4096)

static KithDb *
unlock (KithDamageSite *site,
        const char     *passphrase,
        GError        **error)
{
  return kith_vault_unlock (site->store->path, passphrase, NULL, error);
}

/* Every file that was there is there still, under whatever name. */
static void
assert_none_lost (KithDamageSite *site,
                  GHashTable     *before)
{
  g_autoptr(GHashTable) after = kith_damage_site_files (site);
  GHashTableIter iter;
  gpointer bytes;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &bytes, NULL))
    g_assert_true (g_hash_table_contains (after, bytes));
}

/* Without slots no passphrase is wrong; with them damage hides none. */
static void
assert_wrong_passphrase_is_no_damage (KithDamageSite   *site,
                                      const KithDamage *damage)
{
  g_autoptr(GError) error = NULL;

  if (damage->expected == KITH_STORE_ERROR_SLOTS)
    return;

  g_assert_null (unlock (site, "nobody counted the brass buttons", &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  g_assert_cmpint (kith_store_error_classify (error), ==, KITH_TROUBLE_WRONG_KEY);
}

static guint n_named;

static void
test_damage (gconstpointer data)
{
  const KithDamage *damage = data;
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GHashTable) before = NULL;

  damage->inflict (site);
  before = kith_damage_site_files (site);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithDb) db = unlock (site, KITH_TEST_PASSPHRASE, &error);

      g_assert_null (db);
      g_assert_error (error, KITH_STORE_ERROR, (int)damage->expected);
      g_assert_cmpint (kith_store_error_classify (error), ==, KITH_TROUBLE_DAMAGED);
      if (damage->doubt != KITH_DOUBT_NONE)
        g_assert_cmpint (kith_store_error_get_doubt (error)->kind, ==, damage->doubt);
    }
  assert_wrong_passphrase_is_no_damage (site, damage);
  assert_none_lost (site, before);
  n_named++;
}

/* Of those that ran; a subset may have been asked for. */
static void
tell_figure (void)
{
  guint n_classes;

  kith_damage_get_all (&n_classes);
  g_print ("figure 7: %u of %u classes of damage named, and no file lost\n", n_named, n_classes);
}

static void
inflict (KithDamageSite *site,
         const char     *name)
{
  guint n_classes;
  const KithDamage *damages = kith_damage_get_all (&n_classes);

  for (guint i = 0; i < n_classes; i++)
    {
      if (g_str_equal (damages[i].name, name))
        {
          damages[i].inflict (site);
          return;
        }
    }

  g_assert_not_reached ();
}

/* What is missing is told in numbers and times, and going on with it is an entry. */
static void
test_says_what_is_missing (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;
  const KithDoubt *doubt = NULL;

  inflict (site, "old-file");

  g_assert_null (unlock (site, KITH_TEST_PASSPHRASE, &error));
  doubt = kith_store_error_get_doubt (error);
  g_assert_nonnull (doubt);
  g_assert_cmpint (doubt->seq, ==, doubt->store_seq + 2);
  g_assert_cmpint (doubt->at_usec, >, doubt->store_at_usec);
  g_assert_cmpint (doubt->store_at_usec, >, 0);
  g_clear_error (&error);

  db = kith_vault_accept (site->store->path, KITH_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, kith_db_close);
  db = unlock (site, KITH_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  site->store->db = g_steal_pointer (&db);
  g_assert_cmpint (kith_test_store_get_number (site->store,
                                               "SELECT count(*) FROM journal /*scan*/ WHERE object = 'store.accept'"), ==, 1);
  kith_test_store_assert_whole (site->store);
}

/* What can be read of a damaged log is there, in whole acts; the log as it was is kept; and it is an entry. */
static void
test_goes_on_with_a_damaged_log (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autofree char *log = g_strconcat (site->store->path, "-wal", NULL);
  g_autoptr(GBytes) store = NULL;
  g_autoptr(GBytes) damaged = NULL;
  g_autoptr(GHashTable) after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n_changed;

  inflict (site, "damaged-log");
  store = kith_test_read_file (site->store->path);
  damaged = kith_test_read_file (log);
  site->store->db = kith_vault_accept (site->store->path, KITH_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  n_changed = kith_test_store_get_number (site->store, "SELECT count(*) FROM child /*scan*/ WHERE sex = '2'");
  g_assert_cmpint (n_changed, >, 1);
  g_assert_cmpint (n_changed, <, 7);
  g_assert_cmpint (kith_test_store_get_number (site->store,
                                               "SELECT count(*) FROM journal /*scan*/ WHERE object = 'store.accept'"), ==, 1);
  kith_test_store_assert_whole (site->store);
  kith_test_store_close (site->store);

  after = kith_damage_site_files (site);
  g_assert_true (g_hash_table_contains (after, store));
  g_assert_true (g_hash_table_contains (after, damaged));
  site->store->db = unlock (site, KITH_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
}

/* Where the last but one act of a log begins: before it no wrong bit can be taken for a power cut. */
static gsize
find_last_but_one (const guint8 *bytes,
                   gsize         n_bytes)
{
  gsize begun[3] = { 32, 32, 32 };

  for (gsize at = 32; at + FRAME_SIZE <= n_bytes && memcmp (bytes + at + 8, bytes + 16, 8) == 0; at += FRAME_SIZE)
    {
      if (memcmp (bytes + at + 4, "\0\0\0", 4) == 0)
        continue;

      begun[0] = begun[1];
      begun[1] = begun[2];
      begun[2] = at + FRAME_SIZE;
    }

  return begun[0];
}

/* At whichever bit a log is wrong: what SQLite would drop is missed. */
static void
test_no_act_is_dropped_silently (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autofree char *path = g_strconcat (site->store->path, "-wal", NULL);
  g_autoptr(GBytes) damaged = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize n_bytes, n_saved;

  inflict (site, "damaged-log");
  damaged = kith_test_read_file (path);
  n_bytes = g_bytes_get_size (damaged);
  bytes = g_memdup2 (g_bytes_get_data (damaged, NULL), n_bytes);
  bytes[n_bytes / 2] ^= 1;
  kith_damage_write (path, bytes, n_bytes);
  g_assert_false (kith_wal_is_damaged (site->store->path));

  n_saved = find_last_but_one (bytes, n_bytes);
  g_assert_cmpuint (n_saved, >, n_bytes / 2);
  for (guint i = 0; i < 400; i++)
    {
      gsize at = (gsize)g_test_rand_int_range (0, (gint32)n_saved);
      guint8 bit = (guint8)(1 << g_test_rand_int_range (0, 8));

      bytes[at] ^= bit;
      kith_damage_write (path, bytes, n_bytes);
      if (!kith_wal_is_damaged (site->store->path))
        g_error ("bit %u of byte %" G_GSIZE_FORMAT " is not found", bit, at);
      bytes[at] ^= bit;
    }
  g_test_message ("figure 7: 400 of 400 wrong bits of a log found");
}

/* Nothing of the kind is said of a store to which nothing happened, however often it is opened. */
static void
test_no_false_alarm (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr(GError) error = NULL;

      site->store->db = unlock (site, KITH_TEST_PASSPHRASE, &error);
      g_assert_no_error (error);
      if (i % 2 == 0)
        kith_test_store_add_child (site->store, "Idris", "Otherwise");
      kith_test_store_close (site->store);
    }
}

static void
make_read_only (const char *folder,
                gboolean    is_read_only)
{
  g_autoptr(GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_no_errno (g_chmod (folder, is_read_only ? 0555 : 0700));
  while ((name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_DIR))
        g_assert_no_errno (g_chmod (path, is_read_only ? 0444 : 0600));
    }
}

/* As on a disk that was mounted to be read alone: with the right passphrase it is said why it stays
 * shut, with a wrong one that it is wrong; and nothing is another.
 */
static void
test_read_only_from_the_start (void)
{
  static const struct { const char *passphrase; int expected; } cases[] = {
    { KITH_TEST_PASSPHRASE, KITH_STORE_ERROR_READ_ONLY },
    { "nobody counted the brass buttons", KITH_STORE_ERROR_WRONG_PASSPHRASE },
  };
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GHashTable) before = kith_damage_site_files (site);
  g_autoptr(GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int status = 0;
      pid_t child;

      make_read_only (site->store->folder, TRUE);
      child = fork ();
      if (child == 0)
        {
          g_autoptr(GError) refusal = NULL;

          if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
            _exit (101);
          _exit (unlock (site, cases[i].passphrase, &refusal) != NULL ? 100 : refusal->code);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      make_read_only (site->store->folder, FALSE);
      if (WIFEXITED (status) && WEXITSTATUS (status) == 101)
        {
          g_test_skip ("this root cannot become anybody else");
          return;
        }
      g_assert_cmpint (WEXITSTATUS (status), ==, cases[i].expected);
      assert_none_lost (site, before);
    }

  site->store->db = unlock (site, KITH_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
}

/* A store that was open when the power went is what its log says, and no older. */
static void
test_cut_off (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = kith_test_make_folder ();
  static const char * const suffixes[] = { "", "-wal", ".slots", ".slots~" };
  g_autofree char *path = g_build_filename (folder, "kith.kith", NULL);
  g_autoptr(KithDb) db = NULL;

  site->store->db = unlock (site, KITH_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  kith_test_store_add_child (site->store, "Idris", "Otherwise");
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (site->store->path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (path, suffixes[i], NULL);
      g_autoptr(GBytes) bytes = kith_test_read_file (from);

      kith_damage_write (to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }

  db = kith_vault_unlock (path, KITH_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (db);
  g_clear_pointer (&db, kith_db_close);
  kith_test_remove_folder (folder);
}

/* An anchor can be taken away, and not made up. */
static void
test_seal (void)
{
  g_autoptr(KithKey) file_key = kith_key_new_random ();
  g_autoptr(KithKey) key = kith_anchor_derive_key (file_key);
  KithUid uid = kith_uid_new ();
  const KithAnchor anchor = { .seq = 18402, .at_usec = 7, .hash = { 0x7f, 0x3a, 0x9c, 0x21 }, .n_bytes = 4096, .is_shut = TRUE };
  g_autoptr(GBytes) sealed = kith_anchor_seal (&anchor, &uid, key);
  g_autofree char *text = kith_anchor_to_text (&anchor);
  KithAnchor opened;

  g_assert_cmpuint (g_bytes_get_size (sealed), ==, KITH_ANCHOR_SIZE);
  g_assert_true (kith_anchor_open (sealed, &uid, key, &opened));
  g_assert_cmpint (opened.seq, ==, anchor.seq);
  g_assert_cmpint (opened.n_bytes, ==, anchor.n_bytes);
  g_assert_true (opened.is_shut);
  g_assert_cmpstr (text, ==, "18,402 · 7F3A-9C21");

  for (gsize i = 0; i < KITH_ANCHOR_SIZE; i++)
    {
      guint8 *bytes = g_memdup2 (g_bytes_get_data (sealed, NULL), KITH_ANCHOR_SIZE);
      g_autoptr(GBytes) altered = g_bytes_new_take (bytes, KITH_ANCHOR_SIZE);

      bytes[i] ^= 1;
      g_assert_false (kith_anchor_open (altered, &uid, key, &opened));
    }
  g_assert_false (kith_anchor_open (NULL, &uid, key, &opened));
}

static void
test_classes_of_errors (void)
{
  static const struct { KithStoreError  code; KithTrouble trouble; } cases[] = {
    { KITH_STORE_ERROR_BUSY, KITH_TROUBLE_TRANSIENT },
    { KITH_STORE_ERROR_IO, KITH_TROUBLE_TRANSIENT },
    { KITH_STORE_ERROR_FULL, KITH_TROUBLE_FULL },
    { KITH_STORE_ERROR_READ_ONLY, KITH_TROUBLE_READ_ONLY },
    { KITH_STORE_ERROR_WRONG_PASSPHRASE, KITH_TROUBLE_WRONG_KEY },
    { KITH_STORE_ERROR_NO_DEVICE_SECRET, KITH_TROUBLE_WRONG_KEY },
    { KITH_STORE_ERROR_WRONG_DEVICE_SECRET, KITH_TROUBLE_WRONG_KEY },
    { KITH_STORE_ERROR_DAMAGED, KITH_TROUBLE_DAMAGED },
    { KITH_STORE_ERROR_TOO_NEW, KITH_TROUBLE_OTHER },
    { KITH_STORE_ERROR_CONSTRAINT, KITH_TROUBLE_OTHER },
  };
  g_autoptr(GError) other = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOSPC, "elsewhere");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = g_error_new_literal (KITH_STORE_ERROR, (int)cases[i].code, "as if");

      g_assert_cmpint (kith_store_error_classify (error), ==, cases[i].trouble);
      g_assert_null (kith_store_error_get_doubt (error));
    }
  g_assert_cmpint (kith_store_error_classify (NULL), ==, KITH_TROUBLE_OTHER);
  g_assert_cmpint (kith_store_error_classify (other), ==, KITH_TROUBLE_OTHER);
}

int
main (int    argc,
      char **argv)
{
  const KithDamage *damages;
  guint n_classes;
  int result;

  g_test_init (&argc, &argv, NULL);

  damages = kith_damage_get_all (&n_classes);
  for (guint i = 0; i < n_classes; i++)
    {
      g_autofree char *path = g_strconcat ("/guard/damage/", damages[i].name, NULL);

      g_test_add_data_func (path, &damages[i], test_damage);
    }
  g_test_add_func ("/guard/says-what-is-missing", test_says_what_is_missing);
  g_test_add_func ("/guard/goes-on-with-a-damaged-log", test_goes_on_with_a_damaged_log);
  g_test_add_func ("/guard/no-act-is-dropped-silently", test_no_act_is_dropped_silently);
  g_test_add_func ("/guard/no-false-alarm", test_no_false_alarm);
  g_test_add_func ("/guard/read-only-from-the-start", test_read_only_from_the_start);
  g_test_add_func ("/guard/cut-off", test_cut_off);
  g_test_add_func ("/guard/seal", test_seal);
  g_test_add_func ("/guard/classes-of-errors", test_classes_of_errors);

  result = g_test_run ();
  tell_figure ();

  return result;
}
