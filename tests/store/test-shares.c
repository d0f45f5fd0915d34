/* test-shares.c: the sharing log
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-access.h"
#include "kith-draft.h"
#include "kith-store-access.h"
#include "kith-store-notes.h"
#include "kith-store-shares.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

typedef struct
{
  KithTestStore *store;
  gint64         child;
  gint64         other;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  fixture->store = kith_test_store_new ();
  kith_test_add (fixture->store, &kith_table_worker, "name", "Tomasz Wrenfield", "me", "1", NULL);
  fixture->child = kith_test_store_add_child (fixture->store, "Ottilie", "Marsh");
  fixture->other = kith_test_store_add_child (fixture->store, "Ines", "Larkspur");
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static GArray *
one (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);

  return ids;
}

static void
log_share (Fixture    *fixture,
           const char *recipient,
           GArray     *notes)
{
  KithShareValues values = {
    .at_usec = g_get_real_time (),
    .what = KITH_SHARE_NOTES,
    .how = KITH_SHARE_COPY,
    .from = kith_test_date ("2026-01-01"),
    .to = KITH_DATE_NONE,
    .recipient = recipient,
    .why = "for the hearing",
    .to_council = notes != NULL,
  };
  g_autoptr(GArray) children = one (fixture->child);
  g_autoptr(KithShare) share = NULL;
  g_autoptr(GError) error = NULL;

  kith_share_hash_text ("words", values.hash);
  share = kith_share_new (&values);
  kith_db_log_share (fixture->store->db, share, children, notes, &error);
  g_assert_no_error (error);
}

static GListModel *
load (Fixture *fixture,
      gint64   child_id)
{
  g_autoptr(GError) error = NULL;
  GListModel *shares = kith_db_load_shares (fixture->store->db, child_id, &error);

  g_assert_no_error (error);

  return shares;
}

static void
test_is_on_the_file (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autoptr(GListModel) shares = NULL;
  g_autoptr(GListModel) others = NULL;
  g_autoptr(KithShare) share = NULL;

  log_share (fixture, "  Family court\n", NULL);
  shares = load (fixture, fixture->child);
  others = load (fixture, fixture->other);
  g_assert_cmpuint (g_list_model_get_n_items (shares), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (others), ==, 0);

  share = g_list_model_get_item (shares, 0);
  g_assert_cmpstr (kith_share_get_recipient (share), ==, "Family court");
  g_assert_cmpstr (kith_share_get_why (share), ==, "for the hearing");
  g_assert_cmpstr (kith_share_get_worker (share), ==, "Tomasz Wrenfield");
  g_assert_cmpint (kith_share_get_what (share), ==, KITH_SHARE_NOTES);
  g_assert_cmpint (kith_share_get_how (share), ==, KITH_SHARE_COPY);
  g_assert_cmpint (kith_share_get_from (share), ==, kith_test_date ("2026-01-01"));
  g_assert_cmpint (kith_share_get_to (share), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_share_get_hash (share)[0], !=, 0);
}

/* It stands among those who opened the record, too. */
static void
test_is_an_access (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(GListModel) accesses = NULL;
  g_autoptr(KithAccess) access = NULL;
  g_autoptr(GError) error = NULL;

  log_share (fixture, "Family court", NULL);
  accesses = kith_db_load_accesses (fixture->store->db, fixture->child, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (accesses), ==, 1);
  access = g_list_model_get_item (accesses, 0);
  g_assert_cmpint (kith_access_get_how (access), ==, KITH_ACCESS_EXPORTED);
}

static void
test_is_never_undone (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr(GListModel) shares = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  log_share (fixture, "Family court", NULL);
  act = kith_test_select (fixture->store, "SELECT max (seq) FROM journal /*scan*/ WHERE kind = 'act'");
  g_assert_false (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SIGNED);
  shares = load (fixture, fixture->child);
  g_assert_cmpuint (g_list_model_get_n_items (shares), ==, 1);
}

/* With whom and why stands in the log, and of the journal's entries a hash. */
static void
test_journal_has_no_words (Fixture      *fixture,
                           gconstpointer user_data)
{
  log_share (fixture, "Family court", NULL);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM journal_payload /*scan*/ WHERE"
                                     " coalesce (new, '') LIKE '%Family court%' OR coalesce (why, '') LIKE '%hearing%'"), ==, 0);
}

static gint64
sign (Fixture *fixture)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("visit");
  g_autoptr(GError) error = NULL;
  gint64 act, note_id;

  kith_note_form_add_child (form, fixture->child, "Ottilie Marsh");
  kith_note_form_add_part (form, KITH_NOTE_FACT, "Seen at home.");
  kith_db_save_draft (fixture->store->db, form, &error);
  g_assert_no_error (error);
  kith_db_sign_note (fixture->store->db, form, &act, &note_id, &error);
  g_assert_no_error (error);

  return note_id;
}

static KithCouncilState
get_council (Fixture *fixture,
             gint64   note_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithNote) note = kith_db_load_note (fixture->store->db, note_id, 0, &error);

  g_assert_no_error (error);

  return kith_note_get_council (note);
}

static void
test_council_has_it_where_somebody_says_so (Fixture      *fixture,
                                            gconstpointer user_data)
{
  gint64 copied = sign (fixture);
  gint64 kept = sign (fixture);
  g_autoptr(GArray) notes = one (copied);

  log_share (fixture, "Family court", NULL);
  g_assert_cmpint (get_council (fixture, copied), ==, KITH_COUNCIL_NOT_YET);
  log_share (fixture, "Mosaic", notes);
  g_assert_cmpint (get_council (fixture, copied), ==, KITH_COUNCIL_IN);
  g_assert_cmpint (get_council (fixture, kept), ==, KITH_COUNCIL_NOT_YET);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/shares/is-on-the-file", test_is_on_the_file);
  ADD ("/shares/is-an-access", test_is_an_access);
  ADD ("/shares/is-never-undone", test_is_never_undone);
  ADD ("/shares/journal-has-no-words", test_journal_has_no_words);
  ADD ("/shares/council-has-it-where-somebody-says-so", test_council_has_it_where_somebody_says_so);

  return g_test_run ();
}
