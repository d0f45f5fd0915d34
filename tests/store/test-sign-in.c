/* test-sign-in.c: what a sign-in keeps up to date, and a passphrase that is changed in between
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kith-kdf.h"
#include "kith-store-error.h"
#include "kith-store-ways.h"
#include "kith-test-store.h"
#include "kith-undo.h"
#include "kith-vault.h"

#define PASSPHRASE "nine lanterns over quiet harbour"
#define NEWER "eleven otters under violet bridges, again"

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
  g_autoptr(GError) error = NULL;
  KithDb *db = NULL;

  fixture->folder = kith_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "kith.kith", NULL);
  db = kith_vault_create (fixture->path, PASSPHRASE, FALSE, FALSE, &cheap, NULL, &error);
  g_assert_no_error (error);
  kith_db_close (db);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint
count_acts (KithDb     *db,
            const char *kind)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) acts = kith_history_load (db, G_MAXINT64, 1000, &error);
  guint n_acts = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr(KithActSummary) act = g_list_model_get_item (acts, i);

      n_acts += g_strcmp0 (kith_act_summary_get_kind (act), kind) == 0;
    }

  return n_acts;
}

static guint
sign_in_and_count (Fixture           *fixture,
                   const KithManaged *managed,
                   const char        *kind)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_sign_in (fixture->path, PASSPHRASE, managed, NULL, &error);

  g_assert_no_error (error);

  return count_acts (db, kind);
}

static KithKdfCost
read_cost (Fixture *fixture)
{
  g_autoptr(KithSlots) slots = kith_slots_load (fixture->path, NULL);
  KithKdfCost cost;

  g_assert_true (kith_slots_get_cost (slots, &cost));

  return cost;
}

/* That there never was a keyring is known from the first entry on. */
static void
test_says_it_stands_alone (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (fixture->path, PASSPHRASE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_acts (db, "keyring.without"), ==, 1);
}

static void
test_cost_rises (Fixture      *fixture,
                 gconstpointer data)
{
  const KithKdfCost *floor = kith_kdf_get_floor (TRUE);
  KithKdfCost first, second;

  g_assert_cmpuint (sign_in_and_count (fixture, NULL, "passphrase.harder"), ==, 1);
  first = read_cost (fixture);
  g_assert_cmpuint (first.passes, >=, floor->passes);
  g_assert_cmpuint (first.n_bytes, >=, floor->n_bytes);

  /* What a busy minute measures changes nothing for the worse. */
  sign_in_and_count (fixture, NULL, "passphrase.harder");
  second = read_cost (fixture);
  g_assert_false (kith_kdf_is_higher (&first, &second));
}

/* The council's key is followed, also when it is another one; without one what was made stays. */
static void
test_follows_the_council (Fixture      *fixture,
                          gconstpointer data)
{
  KithManaged managed = { .has_escrow_key = TRUE };
  const KithManaged none = { 0 };
  guint8 older[KITH_ESCROW_KEY_SIZE], newer[KITH_ESCROW_KEY_SIZE];
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(KithKey) key = NULL;
  g_autoptr(GError) error = NULL;

  crypto_box_keypair (managed.escrow_key, older);
  g_assert_cmpuint (sign_in_and_count (fixture, &managed, "escrow.make"), ==, 1);
  g_assert_cmpuint (sign_in_and_count (fixture, &managed, "escrow.make"), ==, 1);
  crypto_box_keypair (managed.escrow_key, newer);
  g_assert_cmpuint (sign_in_and_count (fixture, &managed, "escrow.make"), ==, 2);
  g_assert_cmpuint (sign_in_and_count (fixture, &none, "escrow.make"), ==, 2);

  slots = kith_slots_load (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_null (kith_slots_open_escrow (slots, older, NULL));
  key = kith_slots_open_escrow (slots, newer, &error);
  g_assert_no_error (error);
}

/* Opened by the council: told at once, with nothing in it that could be undone. */
static void
test_council_opens (Fixture      *fixture,
                    gconstpointer data)
{
  guint8 public_key[KITH_ESCROW_KEY_SIZE], secret_key[KITH_ESCROW_KEY_SIZE];
  g_autoptr(GListModel) acts = NULL;
  g_autoptr(KithActSummary) newest = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  crypto_box_keypair (public_key, secret_key);
  g_assert_true (kith_vault_set_escrow (fixture->path, PASSPHRASE, public_key, NULL, &error));
  db = kith_vault_open_by_escrow (fixture->path, secret_key, NEWER, FALSE, NULL, &error);
  g_assert_no_error (error);

  acts = kith_history_load (db, G_MAXINT64, 1, &error);
  newest = g_list_model_get_item (acts, 0);
  g_assert_cmpstr (kith_act_summary_get_kind (newest), ==, "escrow.use");
  g_assert_false (kith_undo_act (db, "undo", kith_act_summary_get_seq (newest), NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_clear_pointer (&db, kith_db_close);

  db = kith_vault_unlock (fixture->path, NEWER, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  GAsyncResult *result;
} Waiting;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  ((Waiting *)user_data)->result = g_object_ref (result);
}

static GAsyncResult *
wait_for (Waiting *waiting)
{
  while (waiting->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&waiting->result);
}

static gboolean
change (KithStore  *store,
        const char *old,
        const char *new,
        GError    **error)
{
  Waiting waiting = { NULL };
  g_autoptr(GAsyncResult) result = NULL;

  kith_store_change_passphrase_async (store, old, new, FALSE, NULL, answered_cb, &waiting);
  result = wait_for (&waiting);

  return kith_store_change_passphrase_finish (store, result, error);
}

static void
assert_unlocks (KithStore  *store,
                const char *words,
                gboolean    expected)
{
  Waiting waiting = { NULL };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  kith_store_unlock_async (store, words, NULL, answered_cb, &waiting);
  result = wait_for (&waiting);
  g_assert_true (kith_store_unlock_finish (store, result, &error) == expected);
}

static void
lock (KithStore *store)
{
  Waiting waiting = { NULL };
  g_autoptr(GAsyncResult) result = NULL;

  kith_store_lock_async (store, answered_cb, &waiting);
  result = wait_for (&waiting);
  g_assert_true (kith_store_lock_finish (store, result, NULL));
}

/* As the window does it, while the store is open. */
static void
test_change_passphrase (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr(KithStore) store = kith_store_new (fixture->path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(KithWays) ways = NULL;
  Waiting waiting = { NULL };

  assert_unlocks (store, PASSPHRASE, TRUE);
  g_assert_false (change (store, "not it", NEWER, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_false (change (store, PASSPHRASE, "password", &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WEAK_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (change (store, PASSPHRASE, NEWER, &error));
  g_assert_no_error (error);

  lock (store);
  assert_unlocks (store, PASSPHRASE, FALSE);
  assert_unlocks (store, NEWER, TRUE);

  kith_store_load_ways_async (store, NULL, answered_cb, &waiting);
  result = wait_for (&waiting);
  ways = kith_store_load_ways_finish (store, result, &error);
  g_assert_no_error (error);
  g_assert_false (ways->needs_keyring);
  g_assert_false (ways->has_escrow);
  g_assert_cmpuint (ways->memory_mib, >=, 512);

  /* The store's own thread must have left the folder before it is removed. */
  lock (store);
}

#define ADD(path, func) \
        g_test_add ("/sign-in/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("says-it-stands-alone", test_says_it_stands_alone);
  ADD ("cost-rises", test_cost_rises);
  ADD ("follows-the-council", test_follows_the_council);
  ADD ("council-opens", test_council_opens);
  ADD ("change-passphrase", test_change_passphrase);

  return g_test_run ();
}
