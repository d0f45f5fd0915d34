/* test-subject-access.c: all that is held on a child is in it, and only the officer can open it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <sodium.h>
#include <string.h>

#include "kith-note-json.h"
#include "kith-sealed-file.h"
#include "kith-share.h"
#include "kith-store-notes.h"
#include "kith-store-retention.h"
#include "kith-store-shares.h"
#include "kith-store-subject-access.h"
#include "kith-test-rows.h"

#define FOR_THE_BROTHER "marrowlight vestibule"
#define WHY "Request 2026/114 of 3 November"

typedef struct
{
  KithTestStore *store;
  gint64         child;
  gint64         brother;
  KithManaged    managed;
  guint8         secret[KITH_ESCROW_KEY_SIZE];
} Fixture;

static void
write_notes (Fixture *fixture)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  g_autoptr(KithNoteForm) draft = kith_note_form_new ("call");
  g_autoptr(GError) error = NULL;
  gint64 note_id, act;

  kith_note_form_add_child (form, fixture->child, "Ottilie Marsh");
  kith_note_form_add_child (form, fixture->brother, "Bede Marsh");
  kith_note_form_add_part (form, KITH_NOTE_FACT, "Both of them were at home.");
  kith_note_form_add_part (form, KITH_NOTE_FACT, FOR_THE_BROTHER)->child_id = fixture->brother;
  g_assert_true (kith_db_save_draft (fixture->store->db, form, &error));
  g_assert_true (kith_db_sign_note (fixture->store->db, form, &act, &note_id, &error));
  g_assert_true (kith_db_settle_drafts (fixture->store->db, g_get_real_time () + 1, 0, &error));

  kith_note_form_add_child (draft, fixture->child, "Ottilie Marsh");
  kith_note_form_add_part (draft, KITH_NOTE_FACT, "Half a sentence");
  g_assert_true (kith_db_save_draft (fixture->store->db, draft, &error));
  g_assert_no_error (error);
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  KithTestStore *store = kith_test_store_new ();
  g_autofree char *child = NULL;
  gint64 id;

  fixture->store = store;
  kith_test_add (store, &kith_table_worker, "name", "Tomasz Wrenfield", "me", "1", NULL);
  fixture->child = kith_test_store_add_child (store, "Ottilie", "Marsh");
  fixture->brother = kith_test_store_add_child (store, "Bede", "Marsh");
  child = g_strdup (kith_test_number (fixture->child));
  kith_test_add (store, &kith_table_address, "child_id", child, "lines", "2 Tern Row", "confidential", "1", NULL);
  id = kith_test_add (store, &kith_table_involvement, "child_id", child, "role", "nurse", "name", "Perpetua Holloway", "is_lead", "0", NULL);
  kith_test_remove (store, &kith_table_involvement, id);
  kith_test_add (store, &kith_table_involvement, "child_id", child, "role", "nurse", "name", "Isolde Crane", "is_lead", "0", NULL);
  kith_test_add (store, &kith_table_warning, "child_id", child, "code", "marac-case", "narrative", "Goes home by another way",
                 "manager", "Meera Dhaliwal", "start", "2024-09-10", "review", "2025-09-10", "justification", "It would put a parent at risk",
                 NULL);
  write_notes (fixture);
  crypto_box_keypair (fixture->managed.escrow_key, fixture->secret);
  fixture->managed.has_escrow_key = TRUE;
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gboolean
holds (GBytes     *content,
       const char *words)
{
  gsize n_bytes;
  gconstpointer bytes = g_bytes_get_data (content, &n_bytes);

  return memmem (bytes, n_bytes, words, strlen (words)) != NULL;
}

static void
test_everything_is_in_it (Fixture      *fixture,
                          gconstpointer user_data)
{
  static const char * const told[] = {
    "Ottilie", "Tern Row", "Isolde Crane", "Perpetua Holloway", "Goes home by another way", "Both of them were at home.", "Half a sentence",
    "Bede Marsh", "Tomasz Wrenfield",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonParser) parser = json_parser_new ();
  KithHoldings holdings;
  g_autoptr(GBytes) content = kith_db_gather_holdings (fixture->store->db, fixture->child, &holdings, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      if (!holds (content, told[i]))
        g_test_fail_printf ("“%s” is not in it", told[i]);
    }
  g_assert_false (holds (content, FOR_THE_BROTHER));
  g_assert_cmpuint (holdings.n_notes, ==, 1);
  g_assert_cmpuint (holdings.n_drafts, ==, 1);
  g_assert_cmpuint (holdings.n_people, ==, 1);
  g_assert_cmpuint (holdings.n_addresses, ==, 1);
  g_assert_cmpuint (holdings.n_warnings, ==, 1);
  g_assert_cmpuint (holdings.n_marked, >=, 4);
  g_assert_cmpuint (holdings.n_entries, >, 5);
  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (content, NULL), (gssize)g_bytes_get_size (content), &error));
  g_assert_null (kith_db_gather_holdings (fixture->store->db, 4711, &holdings, &error));
  g_assert_nonnull (error);
}

static void
test_sealed_and_logged (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, "sealed", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) file = NULL;
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GListModel) shares = NULL;
  g_autoptr(KithShare) share = NULL;
  KithHoldings holdings;

  g_assert_false (kith_db_save_holdings (fixture->store->db, fixture->child, &fixture->managed, path, "asked", &holdings, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_REASON);
  g_clear_error (&error);
  g_assert_true (kith_db_save_holdings (fixture->store->db, fixture->child, &fixture->managed, path, WHY, &holdings, &error));
  g_assert_no_error (error);
  file = kith_test_read_file (path);
  g_assert_false (holds (file, "Ottilie"));
  content = kith_sealed_file_open (file, fixture->secret, &error);
  g_assert_no_error (error);
  g_assert_true (holds (content, "Isolde Crane"));

  shares = kith_db_load_shares (fixture->store->db, fixture->child, &error);
  share = g_list_model_get_item (shares, 0);
  g_assert_cmpint (kith_share_get_what (share), ==, KITH_SHARE_EVERYTHING);
  g_assert_cmpint (kith_share_get_how (share), ==, KITH_SHARE_SEALED);
  g_assert_cmpstr (kith_share_get_why (share), ==, WHY);
}

static void
test_without_a_key (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, "sealed", NULL);
  g_autoptr(GError) error = NULL;
  const KithManaged none = { .has_escrow_key = FALSE };
  KithHoldings holdings;
  gint64 head = kith_test_get_head (fixture->store);

  g_assert_false (kith_db_save_holdings (fixture->store->db, fixture->child, &none, path, WHY, &holdings, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_NO_KEY);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);
}

/* Cut anywhere, altered anywhere, and for another officer: never a word of it. */
static void
test_sealed_file (Fixture      *fixture,
                  gconstpointer user_data)
{
  static const char text[] = "what is in it";
  g_autoptr(GBytes) content = g_bytes_new_static (text, sizeof text);
  g_autoptr(GBytes) file = kith_sealed_file_seal (content, fixture->managed.escrow_key);
  g_autoptr(GBytes) back = NULL;
  g_autoptr(GError) error = NULL;
  guint8 public_key[KITH_ESCROW_KEY_SIZE], other[KITH_ESCROW_KEY_SIZE];
  gsize n_bytes;
  const guint8 *bytes = g_bytes_get_data (file, &n_bytes);

  back = kith_sealed_file_open (file, fixture->secret, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (back, content));
  crypto_box_keypair (public_key, other);
  g_assert_null (kith_sealed_file_open (file, other, &error));
  g_assert_error (error, KITH_SEALED_ERROR, KITH_SEALED_ERROR_KEY);

  for (gsize i = 0; i < n_bytes; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes, n_bytes);
      g_autoptr(GBytes) cut = g_bytes_new (bytes, i);
      g_autoptr(GBytes) altered = NULL;

      copy[i] ^= 1;
      altered = g_bytes_new_take (g_steal_pointer (&copy), n_bytes);
      g_assert_null (kith_sealed_file_open (cut, fixture->secret, NULL));
      g_assert_null (kith_sealed_file_open (altered, fixture->secret, NULL));
    }
}

static void
add (const char *path,
     void (*func)(Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/subject-access/everything-is-in-it", test_everything_is_in_it);
  add ("/subject-access/sealed-and-logged", test_sealed_and_logged);
  add ("/subject-access/without-a-key", test_without_a_key);
  add ("/subject-access/sealed-file", test_sealed_file);

  return g_test_run ();
}
