/* test-retention.c: whose records are due, what keeps them, and that they are gone when they are cleared
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "kith-child-traces.h"
#include "kith-db-private.h"
#include "kith-note-json.h"
#include "kith-store-documents.h"
#include "kith-store-error.h"
#include "kith-store-notes.h"
#include "kith-store-restrictions.h"
#include "kith-store-retention-rules.h"
#include "kith-store-retention.h"
#include "kith-store-settings.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define MARKER "Quillwhistle"
#define TRACE "uillwhistle"           /* also as it is folded */
#define WHY "Closed, and read in the council’s system"

typedef struct
{
  KithTestStore *store;
  gint64         child;
  gint64         brother;
  gint64         school;
  KithDate       today;
} Fixture;

static const char *
number (gint64 value)
{
  return kith_test_number (value);
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  KithTestStore *store = kith_test_store_new ();

  fixture->store = store;
  fixture->today = kith_date_today () + 400;
  kith_test_add (store, &kith_table_worker, "name", "Tomasz Wrenfield", "me", "1", NULL);
  fixture->child = kith_test_store_add_child (store, MARKER, "Marsh");
  fixture->brother = kith_test_store_add_child (store, "Bede", "Marsh");
  fixture->school = kith_test_add (store, &kith_table_school, "name", "Saltmarsh School", "urn", "900001", NULL);
  kith_test_add (store, &kith_table_referral, "child_id", number (fixture->child), "day", "2025-01-06",
                 "closure", "2025-03-03", NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithRetention *
find (Fixture *fixture,
      gint64   child_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) list = kith_db_load_retention (fixture->store->db, fixture->today, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);

      if (kith_retention_get_values (retention)->child_id == child_id)
        return g_steal_pointer (&retention);
    }

  return NULL;
}

static GArray *
just (gint64 child_id)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof child_id);

  g_array_append_val (children, child_id);

  return children;
}

static gint64
clear (Fixture *fixture,
       gint64   child_id)
{
  g_autoptr(GArray) children = just (child_id);
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  kith_db_clear_children (fixture->store->db, children, WHY, fixture->today, &act, &error);
  g_assert_no_error (error);

  return act;
}

static void
assert_kept (Fixture    *fixture,
             const char *sentence)
{
  g_autoptr(KithRetention) retention = find (fixture, fixture->child);
  g_autoptr(GArray) children = just (fixture->child);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) reasons = NULL;
  gint64 head = kith_test_get_head (fixture->store);

  g_assert_nonnull (retention);
  g_assert_true (kith_retention_is_kept (retention));
  reasons = kith_retention_dup_reasons (retention);
  g_assert_cmpuint (g_strv_length (reasons), ==, 1);
  g_assert_cmpstr (reasons[0], ==, sentence);

  g_assert_false (kith_db_clear_children (fixture->store->db, children, WHY, fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_KEPT);
  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);
}

static gint64
sign (Fixture    *fixture,
      gint64      other,
      const char *text,
      const char *text_for_one)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  g_autoptr(GError) error = NULL;
  gint64 note_id = 0, act;

  kith_note_form_add_child (form, fixture->child, MARKER);
  if (other != 0)
    kith_note_form_add_child (form, other, "Bede");
  kith_note_form_add_part (form, KITH_NOTE_FACT, text);
  if (text_for_one != NULL)
    kith_note_form_add_part (form, KITH_NOTE_VIEW, text_for_one)->child_id = fixture->child;
  g_set_str (&form->council, "not-needed");
  g_set_str (&form->council_why, "a slip of the telephone");
  kith_db_save_draft (fixture->store->db, form, &error);
  g_assert_no_error (error);
  kith_db_sign_note (fixture->store->db, form, &act, &note_id, &error);
  g_assert_no_error (error);
  g_assert_true (kith_db_settle_drafts (fixture->store->db, g_get_real_time () + 1, 0, &error));

  return note_id;
}

/* Whoever adds a table that hangs on a child adds it to the list of traces. */
static void
test_every_table (Fixture      *fixture,
                  gconstpointer user_data)
{
  static const char select_sql[] =
    "SELECT count(*) FROM sqlite_schema AS m, pragma_foreign_key_list (m.name) AS f"
    " WHERE m.name = :name AND f.\"table\" IN ('child', 'referral', 'assessment', 'need_plan', 'protection_plan', 'note',"
    " 'note_part', 'restriction', 'adult', 'share', 'plan', 'plan_entry', 'document') /*scan*/";
  guint n_tables;
  const KithTable * const *tables = kith_tables_get_all (&n_tables);

  sqlite3_set_authorizer (fixture->store->db->handle, NULL, NULL);
  for (guint i = 0; i < n_tables; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithStatement) stmt = kith_db_prepare (fixture->store->db, select_sql, &error);
      gboolean is_listed = FALSE;
      const KithTable *table;

      g_assert_no_error (error);
      for (guint j = 0; (table = kith_child_traces_get_table (j)) != NULL; j++)
        is_listed = is_listed || table == tables[i];
      kith_statement_bind_text (stmt, ":name", tables[i]->name);
      g_assert_true (kith_statement_step (stmt, &error));
      if (kith_statement_get_int (stmt, 0) > 0 && !is_listed)
        g_test_fail_printf ("%s tells of children and is not in the list of traces", tables[i]->name);
    }
}

static void
test_due (Fixture      *fixture,
          gconstpointer user_data)
{
  g_autoptr(KithRetention) closed = find (fixture, fixture->child);
  const KithRetentionValues *values;

  g_assert_null (find (fixture, fixture->brother));
  g_assert_nonnull (closed);
  values = kith_retention_get_values (closed);
  g_assert_cmpstr (values->name, ==, MARKER " Marsh");
  g_assert_null (values->recipient);
  g_assert_cmpint (values->last, ==, kith_test_date ("2025-03-03"));
  g_assert_cmpint (values->due, ==, kith_test_date ("2025-04-28"));
  g_assert_false (kith_retention_is_kept (closed));
  g_assert_true (kith_retention_is_due (closed, values->due));
  g_assert_false (kith_retention_is_due (closed, values->due - 1));
}

static void
test_weeks (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, "managed.conf", NULL);
  g_autoptr(GError) error = NULL;
  guint n_weeks;
  gint64 act;

  g_assert_true (kith_db_change_setting (fixture->store->db, KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS, "20", KITH_DATE_NONE, &act, &error));
  g_assert_true (kith_db_get_retention_weeks (fixture->store->db, &n_weeks, &error));
  g_assert_cmpuint (n_weeks, ==, 20);

  /* A file that this person could write is not heeded. */
  g_assert_true (g_file_set_contents (path, "[kith]\nclear-weeks-max=6\n", -1, NULL));
  g_setenv ("KITH_TESTING", "1", TRUE);
  g_setenv ("KITH_MANAGED", path, TRUE);
  g_assert_true (kith_db_get_retention_weeks (fixture->store->db, &n_weeks, &error));
  g_assert_cmpuint (n_weeks, ==, geteuid () == 0 ? 6 : 20);
  g_unsetenv ("KITH_MANAGED");
  g_unsetenv ("KITH_TESTING");
  g_assert_false (kith_db_change_setting (fixture->store->db, KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS, "53", KITH_DATE_NONE, &act, &error));
}

static void
test_open_is_not_listed (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRetention) handed_over = NULL;
  const char *child = number (fixture->child);

  kith_test_add (fixture->store, &kith_table_early_help, "child_id", child, "start", "2025-03-03", NULL);
  g_assert_null (find (fixture, fixture->child));

  g_assert_false (kith_db_hand_over (fixture->store->db, fixture->child, " ", WHY, fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_RECIPIENT);
  g_clear_error (&error);
  g_assert_true (kith_db_hand_over (fixture->store->db, fixture->child, "Harbour Council, duty team", "The family moved there in June",
                                    fixture->today, NULL, &error));
  handed_over = find (fixture, fixture->child);
  g_assert_nonnull (handed_over);
  g_assert_cmpstr (kith_retention_get_values (handed_over)->recipient, ==, "Harbour Council, duty team");
  g_assert_cmpint (kith_retention_get_values (handed_over)->last, ==, fixture->today);
  g_assert_false (kith_retention_is_due (handed_over, fixture->today));
}

static gint64
worker_of (Fixture *fixture)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (worker_id, 0) FROM child WHERE id = %" G_GINT64_FORMAT, fixture->child);

  return kith_test_select (fixture->store, sql);
}

static gint64
hand_over (Fixture    *fixture,
           const char *recipient)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_hand_over (fixture->store->db, fixture->child, recipient, WHY, fixture->today, &act, &error));
  g_assert_no_error (error);

  return act;
}

/* A worker of the store is the child's from the day on; with anybody else nobody here is. */
static void
test_hand_over_changes_worker (Fixture      *fixture,
                               gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 one = kith_test_add (fixture->store, &kith_table_worker, "name", "Meera Dhaliwal", "me", "0", NULL);
  gint64 other = kith_test_add (fixture->store, &kith_table_worker, "name", "Jo Calder", "me", "0", NULL);
  gint64 act, undone;

  kith_test_change (fixture->store, &kith_table_child, fixture->child, "worker_id", number (one), NULL);
  kith_test_add (fixture->store, &kith_table_child, "given_name", "Ada", "family_name", "Brook", "sort_key", "brook ada",
                 "worker_id", number (other), NULL);

  act = hand_over (fixture, "jo CALDER");
  g_assert_cmpint (worker_of (fixture), ==, other);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM child_worker WHERE valid_to IS NULL"), ==, 1);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, &undone, &error));
  g_assert_no_error (error);
  g_assert_cmpint (worker_of (fixture), ==, one);

  hand_over (fixture, "Harbour Council");
  g_assert_cmpint (worker_of (fixture), ==, 0);
}

/* Nobody's records go while somebody works with them again, whatever was handed over before. */
static void
test_back_is_not_listed (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRetention) retention = NULL;
  g_autoptr(GArray) children = just (fixture->child);

  g_assert_true (kith_db_hand_over (fixture->store->db, fixture->child, "Harbour Council, duty team", WHY,
                                    kith_date_new (2025, 6, 2), NULL, &error));
  retention = find (fixture, fixture->child);
  g_assert_nonnull (retention);

  kith_test_add (fixture->store, &kith_table_referral, "child_id", number (fixture->child), "day", "2025-06-03", NULL);
  g_assert_null (find (fixture, fixture->child));
  g_assert_false (kith_db_clear_children (fixture->store->db, children, WHY, fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_KEPT);
}

static void
test_kept_by_note (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 note_id = sign (fixture, 0, "Rang the school.", NULL);
  gint64 council;

  council = kith_test_select (fixture->store, "SELECT id FROM note_council");
  kith_test_change (fixture->store, &kith_table_note_council, council, "state", "not-yet", NULL);
  assert_kept (fixture, "1 note is not in the council’s system yet.");
  kith_test_change (fixture->store, &kith_table_note_council, council, "state", "in", NULL);

  kith_test_add (fixture->store, &kith_table_next_step, "note_id", number (note_id), "what", "Ring again", NULL);
  assert_kept (fixture, "1 next step is open.");
}

static void
test_kept_by_draft (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  g_autoptr(GError) error = NULL;

  kith_note_form_add_child (form, fixture->child, MARKER);
  kith_note_form_add_part (form, KITH_NOTE_FACT, "Half a sentence");
  g_assert_true (kith_db_save_draft (fixture->store->db, form, &error));
  assert_kept (fixture, "1 draft is neither signed nor gone. One that was discarded goes after a week.");
  g_assert_true (kith_db_discard_draft (fixture->store->db, &form->uid, TRUE, &error));
  assert_kept (fixture, "1 draft is neither signed nor gone. One that was discarded goes after a week.");
}

static gint64
add_work (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (fixture->store->db, "work.add", NULL, NULL, &error);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_work_record);
  gint64 id;

  kith_row_set_blob (row, "record_uid", "0123456789abcdef", sizeof (KithUid));
  kith_row_set_int (row, "child_id", fixture->child);
  kith_row_set_text (row, "kind", "contact");
  kith_row_set_int (row, "at", 1);
  kith_row_set_text (row, "day", "2025-02-03");
  kith_row_set_text (row, "council", "not-yet");
  g_assert_true (kith_act_insert (act, row, &id, &error));
  g_assert_true (kith_act_commit (act, &error));

  return id;
}

static void
test_kept_by_others (Fixture      *fixture,
                     gconstpointer user_data)
{
  const char *child = number (fixture->child);
  g_autoptr(GError) error = NULL;
  gint64 id;

  id = add_work (fixture);
  assert_kept (fixture, "1 record of work or document is not in the council’s system yet.");
  kith_test_remove (fixture->store, &kith_table_work_record, id);

  id = kith_test_add (fixture->store, &kith_table_restriction, "child_id", child, "reason", "Family of a colleague", "start", "2025-02-03",
                      "review", "2025-05-03", NULL);
  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", number (id), "worker_id", "1", NULL);
  assert_kept (fixture, "The record is restricted. Lift the restriction before it is cleared.");
  kith_test_change (fixture->store, &kith_table_restriction, id, "lifted", "2025-03-03", "lift_reason", "They left", NULL);

  g_assert_false (kith_db_hold_child (fixture->store->db, fixture->child, "court", fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_REASON);
  g_clear_error (&error);
  g_assert_true (kith_db_hold_child (fixture->store->db, fixture->child, "The court asks for it in May", fixture->today - 300, NULL, &error));
  g_assert_false (kith_db_hold_child (fixture->store->db, fixture->child, "The court asks for it in May", fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_HELD);
  g_clear_error (&error);
  assert_kept (fixture, "To be kept, because: \u2068The court asks for it in May\u2069");
  g_assert_true (kith_db_lift_hold (fixture->store->db, fixture->child, "The court has decided", fixture->today - 200, NULL, &error));
  g_assert_false (kith_db_lift_hold (fixture->store->db, fixture->child, "The court has decided", fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_NONE);
  clear (fixture, fixture->child);
}

/* A record that is not to be seen is not to be cleared either, nor named. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(GArray) children = just (fixture->child);
  g_autoptr(GError) error = NULL;
  gint64 id;

  id = kith_test_add (fixture->store, &kith_table_worker, "name", "Meera Dhaliwal", "me", "0", NULL);
  id = kith_test_add (fixture->store, &kith_table_restriction, "child_id", number (fixture->child), "reason", "Family of a colleague",
                      "start", "2025-02-03", "review", "2025-05-03", "worker_id", number (id), NULL);
  g_assert_null (find (fixture, fixture->child));
  g_assert_false (kith_db_clear_children (fixture->store->db, children, WHY, fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_KEPT);
}

static void
add_document (Fixture *fixture)
{
  static const char text[] = "A letter about " MARKER ".\n";
  const KithDocumentValues values = {
    .title = "Letter about " MARKER,
    .kind = KITH_DOCUMENT_KIND_LETTER,
    .day = kith_test_date ("2025-02-03"),
    .sender = "Ms Ashdown",
    .received = kith_test_date ("2025-02-04"),
    .council = KITH_COUNCIL_IN,
  };
  g_autoptr(KithDocument) document = kith_document_new (&values);
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr(GArray) children = just (fixture->child);
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_true (kith_db_add_document (fixture->store->db, document, bytes, children, NULL, kith_date_today (), &act, &error));
  g_assert_no_error (error);
}

/* The marker in every kind of place, some of them taken out again or undone. */
static gint64
fill (Fixture *fixture)
{
  KithTestStore *store = fixture->store;
  g_autofree char *child = g_strdup (number (fixture->child));
  g_autofree char *adult = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 id, note_id;

  add_document (fixture);
  note_id = sign (fixture, fixture->brother, "Both of them were at home.", "She alone said " MARKER " and left.");
  sign (fixture, 0, "A fine " MARKER " was drawn.", NULL);
  id = kith_test_add (store, &kith_table_address, "child_id", child, "lines", "1 " MARKER " Row", "confidential", "1", NULL);
  kith_test_remove (store, &kith_table_address, id);
  kith_test_add (store, &kith_table_address, "child_id", child, "lines", "2 " MARKER " Row", "confidential", "0", NULL);
  id = kith_test_add (store, &kith_table_referral, "child_id", child, "day", "2025-02-02", "source", MARKER, "closure", "2025-02-03", NULL);
  id = kith_test_add (store, &kith_table_strategy_discussion, "referral_id", number (id), "day", "2025-02-02", NULL);
  kith_test_remove (store, &kith_table_strategy_discussion, id);
  adult = g_strdup (number (kith_test_add (store, &kith_table_adult, "name", MARKER " senior", NULL)));
  kith_test_add (store, &kith_table_relation, "adult_id", adult, "child_id", child, "kind", "mother", "words", MARKER, NULL);
  id = kith_test_add (store, &kith_table_adult, "name", MARKER " the elder", NULL);
  id = kith_test_add (store, &kith_table_relation, "adult_id", number (id), "child_id", child, "kind", "father", NULL);
  kith_test_remove (store, &kith_table_relation, id);
  kith_test_remove (store, &kith_table_adult, kith_test_select (store, "SELECT max (id) FROM adult"));
  kith_test_add (store, &kith_table_involvement, "child_id", child, "role", "nurse", "name", MARKER, "is_lead", "0", NULL);

  act = kith_act_begin (store->db, "family.join", NULL, "as " MARKER " asked", &error);
  id = kith_test_put (act, &kith_table_disability, "child_id", child, "code", "HEAR", NULL);
  kith_test_put (act, &kith_table_disability, "child_id", number (fixture->brother), "code", "HEAR", NULL);
  g_assert_true (kith_act_commit (act, &error));

  return note_id;
}

static void
assert_backed_up (KithTestStore *store)
{
  g_autofree char *folder = g_build_filename (store->folder, "backups", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  g_assert_nonnull (g_dir_read_name (dir));
}

static void
test_cleared_is_gone (Fixture      *fixture,
                      gconstpointer user_data)
{
  KithTestStore *store = fixture->store;
  gint64 shared = fill (fixture);
  g_autoptr(GArray) children = just (fixture->child);
  g_autoptr(GError) error = NULL;
  KithClearing clearing;
  gint64 act;

  g_assert_true (kith_db_count_clearing (store->db, children, &clearing, &error));
  g_assert_cmpuint (clearing.n_children, ==, 1);
  g_assert_cmpuint (clearing.n_notes, ==, 1);
  g_assert_cmpuint (clearing.n_shared_notes, ==, 1);
  g_assert_cmpuint (clearing.n_work, ==, 2);
  g_assert_cmpuint (clearing.n_people, ==, 2);
  g_assert_cmpuint (clearing.n_addresses, ==, 1);
  g_assert_cmpuint (clearing.n_look_ups, ==, 0);
  g_assert_cmpuint (clearing.n_entries, >, 10);
  g_assert_cmpuint (kith_test_count_in_pages (store, TRACE), >, 10);

  act = clear (fixture, fixture->child);
  g_assert_cmpuint (kith_test_count_in_pages (store, TRACE), ==, 0);
  kith_test_store_assert_whole (store);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM note_about"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM note_part"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT id FROM note"), ==, shared);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM disability"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM document_content"), ==, 0);
  assert_backed_up (store);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cleared_child WHERE start = '2025-01-06' AND la_child_id IS NULL"), ==, 1);

  g_assert_false (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DESTROYED);
}

/* What two have in common goes with the second, and is counted once. */
static void
test_brothers_together (Fixture      *fixture,
                        gconstpointer user_data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(GArray) children = just (fixture->child);
  g_autoptr(GError) error = NULL;
  KithClearing clearing;

  fill (fixture);
  g_array_append_val (children, fixture->brother);
  kith_test_add (store, &kith_table_referral, "child_id", number (fixture->brother), "day", "2025-01-06", "closure", "2025-03-03", NULL);
  g_assert_true (kith_db_count_clearing (store->db, children, &clearing, &error));
  g_assert_cmpuint (clearing.n_notes, ==, 2);
  g_assert_cmpuint (clearing.n_shared_notes, ==, 0);

  g_assert_true (kith_db_clear_children (store->db, children, WHY, fixture->today, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM note"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cleared_child"), ==, 2);
  g_assert_cmpuint (kith_test_count_in_pages (store, TRACE), ==, 0);
  g_assert_cmpuint (kith_test_count_in_pages (store, "at home"), ==, 0);
}

/* A pupil on a roll is looked up as before, under a row that nothing joins to the old one. */
static void
test_look_up_stays (Fixture      *fixture,
                    gconstpointer user_data)
{
  KithTestStore *store = fixture->store;
  const char *child = number (fixture->child);
  g_autoptr(GError) error = NULL;
  guint n_cleared;

  kith_test_change (store, &kith_table_child, fixture->child, "la_child_id", "LA-77", "authority_code", "931", "upn", "A931000024001",
                    "ethnicity", "WBRI", NULL);
  kith_test_change (store, &kith_table_school, fixture->school, "roll_date", "2025-01-06", NULL);
  kith_test_add (store, &kith_table_attendance, "child_id", child, "school_id", number (fixture->school), "year_group", "0",
                 "form", "RB", NULL);
  clear (fixture, fixture->child);

  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE given_name = '" MARKER "' AND upn = 'A931000024001'"
                                     " AND la_child_id IS NULL AND ethnicity IS NULL AND authority_code IS NULL AND id > 2"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM attendance WHERE form = 'RB' AND year_group = 0"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cleared_child WHERE la_child_id = 'LA-77' AND authority_code = '931'"),
                   ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM referral"), ==, 0);
  g_assert_null (find (fixture, kith_test_select (store, "SELECT max (id) FROM child")));

  g_assert_true (kith_db_count_cleared (store->db, kith_test_date ("2025-02-01"), kith_test_date ("2025-02-28"), &n_cleared, &error));
  g_assert_cmpuint (n_cleared, ==, 1);
  g_assert_true (kith_db_count_cleared (store->db, kith_test_date ("2025-04-01"), kith_test_date ("2025-04-30"), &n_cleared, &error));
  g_assert_cmpuint (n_cleared, ==, 0);
}

static gint64
count_children (Fixture *fixture)
{
  return kith_test_select (fixture->store, "SELECT count(*) FROM child WHERE la_child_id IS NOT NULL");
}

/* A return that is older than the clearing brings nobody back; one with a new case does. */
static void
test_stub_is_met (Fixture      *fixture,
                  gconstpointer user_data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(GArray) due = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GListModel) list = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n_before, n_after;

  kith_test_store_import (store, "cin", "cin/CIN_Census_2024.xml");
  n_before = count_children (fixture);
  list = kith_db_load_retention (store->db, fixture->today, &error);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);
      gint64 child_id = kith_retention_get_values (retention)->child_id;

      if (!kith_retention_is_kept (retention))
        g_array_append_val (due, child_id);
    }
  g_assert_true (kith_db_clear_children (store->db, due, WHY, fixture->today, NULL, &error));
  g_assert_no_error (error);
  n_after = count_children (fixture);
  g_assert_cmpint (n_after, <, n_before);

  kith_test_store_import (store, "cin", "cin/CIN_Census_2024.xml");
  g_assert_cmpint (count_children (fixture), ==, n_after);

  /* The same return, after a stub that ends before its cases. */
  kith_test_change (store, &kith_table_cleared_child, kith_test_select (store, "SELECT max (id) FROM cleared_child WHERE la_child_id IS NOT NULL"),
                    "finish", "2001-01-01", NULL);
  kith_test_store_import (store, "cin", "cin/CIN_Census_2024.xml");
  g_assert_cmpint (count_children (fixture), ==, n_after + 1);
}

static char *
dup_keeps (Fixture *fixture,
           KithDate day)
{
  g_autoptr(GListModel) rules = kith_db_load_retention_rules (fixture->store->db, day, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr(KithRetentionRule) rule = g_list_model_get_item (rules, i);

      if (g_str_equal (kith_retention_rule_get_values (rule)->code, "need"))
        return g_strdup (kith_retention_rule_get_values (rule)->keeps);
    }

  return NULL;
}

/* The council's own holds from its day on, and what was before is not forgotten. */
static void
test_own_rules (Fixture      *fixture,
                gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;
  g_autofree char *shipped = dup_keeps (fixture, fixture->today);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  gint64 act, undoing;

  g_assert_true (kith_db_change_retention_rule (db, "need", "To the 25th birthday", "Records policy, 7", fixture->today, &act, &error));
  g_assert_no_error (error);
  before = dup_keeps (fixture, fixture->today - 1);
  after = dup_keeps (fixture, fixture->today);
  g_assert_cmpstr (before, ==, shipped);
  g_assert_cmpstr (after, ==, "To the 25th birthday");

  g_assert_true (kith_undo_act (db, "undo", act, &undoing, &error));
  g_assert_no_error (error);
  undone = dup_keeps (fixture, fixture->today);
  g_assert_cmpstr (undone, ==, shipped);

  g_assert_false (kith_db_change_retention_rule (db, "journal", "A year", "Nowhere", fixture->today, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kith_db_change_retention_rule (db, "need", "A year", " ", fixture->today, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

/* The numbers are those that the store was told. */
static void
test_rules (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) rules = NULL;
  gint64 act;
  gboolean has_weeks = FALSE;

  g_assert_true (kith_db_change_setting (fixture->store->db, KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS, "5", KITH_DATE_NONE, &act, &error));
  rules = kith_db_load_retention_rules (fixture->store->db, fixture->today, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (rules), >=, 10);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr(KithRetentionRule) rule = g_list_model_get_item (rules, i);
      const KithRetentionRuleValues *values = kith_retention_rule_get_values (rule);

      g_assert_cmpstr (values->source, !=, "");
      g_assert_null (strchr (values->keeps, '%'));
      has_weeks = has_weeks || g_str_equal (values->keeps, "Due 5 weeks after the last entry");
    }
  g_assert_true (has_weeks);
}

static void
test_needs_a_person_and_a_reason (Fixture      *fixture,
                                  gconstpointer user_data)
{
  g_autoptr(GArray) children = just (fixture->child);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_clear_children (fixture->store->db, children, "closed", fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_REASON);
  g_clear_error (&error);
  kith_test_change (fixture->store, &kith_table_worker, 1, "me", "0", NULL);
  g_assert_false (kith_db_clear_children (fixture->store->db, children, WHY, fixture->today, NULL, &error));
  g_assert_error (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_WHO);
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

  add ("/retention/every-table", test_every_table);
  add ("/retention/due", test_due);
  add ("/retention/weeks", test_weeks);
  add ("/retention/open-is-not-listed", test_open_is_not_listed);
  add ("/retention/hand-over-changes-worker", test_hand_over_changes_worker);
  add ("/retention/back-is-not-listed", test_back_is_not_listed);
  add ("/retention/kept-by-note", test_kept_by_note);
  add ("/retention/kept-by-draft", test_kept_by_draft);
  add ("/retention/kept-by-others", test_kept_by_others);
  add ("/retention/hidden", test_hidden);
  add ("/retention/cleared-is-gone", test_cleared_is_gone);
  add ("/retention/brothers-together", test_brothers_together);
  add ("/retention/look-up-stays", test_look_up_stays);
  add ("/retention/stub-is-met", test_stub_is_met);
  add ("/retention/own-rules", test_own_rules);
  add ("/retention/rules", test_rules);
  add ("/retention/needs-a-person-and-a-reason", test_needs_a_person_and_a_reason);

  return g_test_run ();
}
