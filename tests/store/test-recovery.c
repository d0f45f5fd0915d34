/* test-recovery.c: a sheet of paper opens the store, and no other sheet does
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kith-store-error.h"
#include "kith-test-rows.h"
#include "kith-test-store.h"
#include "kith-vault.h"

#define FIRST "nine lanterns over quiet harbour"
#define SECOND "eleven otters under violet bridges, again"

static const KithKdfCost cheap = { 1, 8192 };

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = kith_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "kith.kith", NULL);
  db = kith_vault_create (fixture->path, FIRST, FALSE, FALSE, &cheap, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
add_recovery (Fixture *fixture,
              guint8   ret_code[KITH_RECOVERY_CODE_SIZE])
{
  g_autoptr(GError) error = NULL;

  randombytes_buf (ret_code, KITH_RECOVERY_CODE_SIZE);
  g_assert_true (kith_vault_set_recovery (fixture->path, FIRST, ret_code, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_opens (Fixture    *fixture,
              const char *passphrase,
              gboolean    opens)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (fixture->path, passphrase, NULL, &error);

  if (opens)
    g_assert_no_error (error);
  else
    g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
}

static void
assert_does_not_recover (Fixture      *fixture,
                         const guint8 *code,
                         const char   *passphrase,
                         int           expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_recover (fixture->path, code, passphrase, FALSE, NULL, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, expected);
}

static void
test_recovers (Fixture      *fixture,
               gconstpointer data)
{
  guint8 code[KITH_RECOVERY_CODE_SIZE];
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GError) error = NULL;

  add_recovery (fixture, code);
  assert_opens (fixture, FIRST, TRUE);

  db = kith_vault_recover (fixture->path, code, SECOND, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, kith_db_close);
  assert_opens (fixture, SECOND, TRUE);
  assert_opens (fixture, FIRST, FALSE);

  /* The sheet is good for the next time as well. */
  db = kith_vault_recover (fixture->path, code, FIRST, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, kith_db_close);
  assert_opens (fixture, FIRST, TRUE);
}

static void
test_wrong_code (Fixture      *fixture,
                 gconstpointer data)
{
  guint8 code[KITH_RECOVERY_CODE_SIZE];

  add_recovery (fixture, code);
  for (guint i = 0; i < 8 * KITH_RECOVERY_CODE_SIZE; i++)
    {
      code[i / 8] ^= (guint8)(1 << i % 8);
      assert_does_not_recover (fixture, code, SECOND, KITH_STORE_ERROR_WRONG_PASSPHRASE);
      code[i / 8] ^= (guint8)(1 << i % 8);
    }
  assert_opens (fixture, FIRST, TRUE);
}

static void
test_new_code_ends_the_old (Fixture      *fixture,
                            gconstpointer data)
{
  guint8 older[KITH_RECOVERY_CODE_SIZE], newer[KITH_RECOVERY_CODE_SIZE];

  add_recovery (fixture, older);
  add_recovery (fixture, newer);
  assert_does_not_recover (fixture, older, SECOND, KITH_STORE_ERROR_WRONG_PASSPHRASE);
}

static void
test_none_was_made (Fixture      *fixture,
                    gconstpointer data)
{
  static const guint8 code[KITH_RECOVERY_CODE_SIZE] = { 1 };

  assert_does_not_recover (fixture, code, SECOND, KITH_STORE_ERROR_SLOTS);
}

/* A weak passphrase is refused before anything is changed. */
static void
test_weak_passphrase (Fixture      *fixture,
                      gconstpointer data)
{
  guint8 code[KITH_RECOVERY_CODE_SIZE];

  add_recovery (fixture, code);
  assert_does_not_recover (fixture, code, "password", KITH_STORE_ERROR_WEAK_PASSPHRASE);
  assert_opens (fixture, FIRST, TRUE);
}

static void
test_wrong_passphrase_makes_none (Fixture      *fixture,
                                  gconstpointer data)
{
  static const guint8 code[KITH_RECOVERY_CODE_SIZE] = { 1 };
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_vault_set_recovery (fixture->path, "not it", code, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_false (kith_vault_check_passphrase (fixture->path, "not it", NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  g_assert_true (kith_vault_check_passphrase (fixture->path, FIRST, NULL, NULL));
}

/* Of the sheet itself nothing is in any file. */
static void
test_code_is_nowhere (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *slots_path = g_strconcat (fixture->path, ".slots", NULL);
  g_autoptr(GBytes) slots = NULL;
  guint8 code[KITH_RECOVERY_CODE_SIZE];

  add_recovery (fixture, code);
  slots = kith_test_read_file (slots_path);
  g_assert_null (memmem (g_bytes_get_data (slots, NULL), g_bytes_get_size (slots), code, sizeof code));
}

#define ADD(path, func) \
        g_test_add ("/recovery/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("recovers", test_recovers);
  ADD ("wrong-code", test_wrong_code);
  ADD ("new-code-ends-the-old", test_new_code_ends_the_old);
  ADD ("none-was-made", test_none_was_made);
  ADD ("weak-passphrase", test_weak_passphrase);
  ADD ("wrong-passphrase-makes-none", test_wrong_passphrase_makes_none);
  ADD ("code-is-nowhere", test_code_is_nowhere);

  return g_test_run ();
}
