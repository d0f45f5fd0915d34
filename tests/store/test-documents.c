/* test-documents.c: documents, from the door to their destruction
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "document-cases.h"
#include "kith-db-private.h"
#include "kith-document-head.h"
#include "kith-store-documents.h"
#include "kith-store-find.h"
#include "kith-store-shares.h"
#include "kith-subject.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 20)
#define MARKER "the lanterns of Quillfeather"
#define CHUNK (64 * 1024)

typedef struct
{
  KithTestStore *store;
  gint64         me;
  gint64         other;
  gint64         child;
  gint64         sibling;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  fixture->store = kith_test_store_new ();
  fixture->me = kith_test_add (fixture->store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
  fixture->other = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  fixture->child = kith_test_store_add_child (fixture->store, "Zephyrine", "Tansley");
  fixture->sibling = kith_test_store_add_child (fixture->store, "Ambrose", "Tansley");
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithDocumentValues
make_values (const char *title)
{
  return (KithDocumentValues){
           .title = title,
           .kind = KITH_DOCUMENT_KIND_LETTER,
           .day = TODAY - 12,
           .sender = "Ms Ashdown, Wren Park Academy",
           .received = TODAY - 10,
           .council = KITH_COUNCIL_NOT_YET,
  };
}

static GArray *
make_children (gint64 first,
               gint64 second)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (first != 0)
    g_array_append_val (children, first);
  if (second != 0)
    g_array_append_val (children, second);

  return children;
}

static gboolean
try_to_add (Fixture                  *fixture,
            const KithDocumentValues *values,
            GBytes                   *bytes,
            gint64                    first,
            gint64                    second,
            gint64                   *ret_act,
            GError                  **error)
{
  g_autoptr(KithDocument) document = kith_document_new (values);
  g_autoptr(GArray) children = make_children (first, second);

  return kith_db_add_document (fixture->store->db, document, bytes, children, NULL, TODAY, ret_act, error);
}

static gint64
add (Fixture    *fixture,
     const char *title,
     GBytes     *bytes,
     gint64      first,
     gint64      second)
{
  KithDocumentValues values = make_values (title);
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (try_to_add (fixture, &values, bytes, first, second, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (act, >, 0);

  return act;
}

static GListModel *
load (Fixture *fixture,
      gint64   child)
{
  g_autoptr(GError) error = NULL;
  GListModel *documents = kith_db_load_documents (fixture->store->db, child, 0, &error);

  g_assert_no_error (error);

  return documents;
}

static void
assert_n (Fixture *fixture,
          gint64   child,
          guint    n_documents)
{
  g_autoptr(GListModel) documents = load (fixture, child);

  g_assert_cmpuint (g_list_model_get_n_items (documents), ==, n_documents);
}

static KithDocument *
load_first (Fixture *fixture,
            gint64   child)
{
  g_autoptr(GListModel) documents = load (fixture, child);

  return g_list_model_get_item (documents, 0);
}

static gint64
find_first (Fixture *fixture,
            gint64   child)
{
  g_autoptr(KithDocument) document = load_first (fixture, child);

  return kith_document_get_id (document);
}

static gint64
undo (Fixture    *fixture,
      const char *kind,
      gint64      act)
{
  g_autoptr(GError) error = NULL;
  gint64 undoing;

  g_assert_true (kith_undo_act (fixture->store->db, kind, act, &undoing, &error));
  g_assert_no_error (error);

  return undoing;
}

static void
assert_bytes (Fixture *fixture,
              gint64   id,
              GBytes  *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = kith_db_load_document_bytes (fixture->store->db, id, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, expected));
}

static gint64
count_contents (Fixture *fixture)
{
  return kith_test_select (fixture->store, "SELECT count(*) FROM document_content");
}

static void
test_is_kept (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr(GBytes) png = document_png (40, 30, 1);
  g_autoptr(KithDocument) document = NULL;
  const KithDocumentValues *values;

  add (fixture, "Letter about attendance", png, fixture->child, 0);
  document = load_first (fixture, fixture->child);
  values = kith_document_get_values (document);
  g_assert_cmpstr (values->title, ==, "Letter about attendance");
  g_assert_cmpint (values->kind, ==, KITH_DOCUMENT_KIND_LETTER);
  g_assert_cmpint (values->format, ==, KITH_DOCUMENT_PNG);
  g_assert_cmpuint (values->width, ==, 40);
  g_assert_cmpuint (values->height, ==, 30);
  g_assert_cmpint (values->size, ==, (gint64)g_bytes_get_size (png));
  g_assert_cmpint (values->day, ==, TODAY - 12);
  g_assert_cmpint (values->received, ==, TODAY - 10);
  g_assert_cmpstr (values->sender, ==, "Ms Ashdown, Wren Park Academy");
  g_assert_cmpstr (values->worker, ==, "Wren Ashgrove");
  g_assert_cmpuint (values->n_children, ==, 1);
  assert_bytes (fixture, values->id, png);
  assert_n (fixture, fixture->sibling, 0);
}

/* Pieces are cut at every length, and put together as they were. */
static void
test_pieces (Fixture      *fixture,
             gconstpointer user_data)
{
  static const gsize sizes[] = { 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 5 * CHUNK + 17 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *text = g_strnfill (sizes[i], 'a');
      g_autoptr(GBytes) bytes = document_text (text);

      add (fixture, "Transcript", bytes, fixture->child, 0);
      assert_bytes (fixture, find_first (fixture, fixture->child), bytes);
    }

  kith_test_store_reopen (fixture->store);
  assert_n (fixture, fixture->child, G_N_ELEMENTS (sizes));
}

/* The journal has its hash, and none of its words. */
static void
test_journal_is_lean (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autofree char *text = g_strnfill (10 * CHUNK, 'q');
  g_autoptr(GBytes) bytes = document_text (text);
  gint64 act = add (fixture, "Transcript", bytes, fixture->child, 0);

  undo (fixture, "undo", act);
  g_assert_cmpint (kith_test_select (fixture->store,
                                     "SELECT max (length (coalesce (new, '')) + length (coalesce (old, ''))) FROM journal_payload"),
                   <, 1000);
}

static void
test_same_bytes_once (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr(GBytes) pdf = document_pdf ("");
  KithDocumentValues values = make_values ("School report");
  g_autoptr(GError) error = NULL;

  add (fixture, "School report", pdf, fixture->child, 0);
  add (fixture, "School report", pdf, fixture->sibling, 0);
  g_assert_cmpint (count_contents (fixture), ==, 1);

  g_assert_false (try_to_add (fixture, &values, pdf, fixture->child, 0, NULL, &error));
  g_assert_error (error, KITH_DOCUMENT_FAULT, KITH_DOCUMENT_FAULT_ALREADY);
}

static void
test_undo (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr(GBytes) png = document_png (8, 8, 2);
  gint64 adding = add (fixture, "Drawing", png, fixture->child, fixture->sibling);
  gint64 undoing, removing;
  g_autoptr(GError) error = NULL;

  undoing = undo (fixture, "undo", adding);
  assert_n (fixture, fixture->child, 0);
  undo (fixture, "redo", undoing);
  assert_n (fixture, fixture->sibling, 1);
  assert_bytes (fixture, find_first (fixture, fixture->child), png);

  g_assert_true (kith_db_remove_document (fixture->store->db, find_first (fixture, fixture->child), &removing, &error));
  g_assert_no_error (error);
  assert_n (fixture, fixture->child, 0);
  assert_n (fixture, fixture->sibling, 0);
  undo (fixture, "undo", removing);
  assert_n (fixture, fixture->sibling, 1);
  assert_bytes (fixture, find_first (fixture, fixture->child), png);
}

static gboolean
change (Fixture      *fixture,
        KithDocument *document,
        gint64        first,
        gint64        second,
        gint64        school,
        gint64       *ret_act,
        GError      **error)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) schools = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (first != 0)
    g_array_append_val (children, first);
  if (second != 0)
    g_array_append_val (children, second);
  if (school != 0)
    g_array_append_val (schools, school);

  return kith_db_change_document (fixture->store->db, document, children, schools, TODAY, ret_act, error);
}

static void
test_change (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(GBytes) png = document_png (8, 8, 3);
  g_autoptr(KithDocument) changed = NULL;
  g_autoptr(KithDocument) before = NULL;
  g_autoptr(KithDocument) after = NULL;
  g_autoptr(GError) error = NULL;
  KithDocumentValues values;
  gint64 act;

  add (fixture, "Drawing", png, fixture->child, 0);
  before = load_first (fixture, fixture->child);
  values = *kith_document_get_values (before);
  values.title = "Drawing of the house";
  values.kind = KITH_DOCUMENT_KIND_DRAWING;
  values.council = KITH_COUNCIL_NOT_NEEDED;
  values.council_why = "The note of the visit describes it";
  changed = kith_document_new (&values);
  g_assert_true (change (fixture, changed, fixture->child, 0, 0, &act, &error));
  g_assert_no_error (error);

  after = load_first (fixture, fixture->child);
  g_assert_cmpstr (kith_document_get_title (after), ==, "Drawing of the house");
  g_assert_cmpint (kith_document_get_values (after)->council, ==, KITH_COUNCIL_NOT_NEEDED);
  undo (fixture, "undo", act);
  g_clear_object (&after);
  after = load_first (fixture, fixture->child);
  g_assert_cmpstr (kith_document_get_title (after), ==, "Drawing");
  g_assert_null (kith_document_get_values (after)->council_why);
}

static GListModel *
load_about (Fixture *fixture,
            gint64   document_id)
{
  g_autoptr(GError) error = NULL;
  GListModel *about = kith_db_load_document_about (fixture->store->db, document_id, &error);

  g_assert_no_error (error);

  return about;
}

/* From the wrong file to the right ones, and back as one. */
static void
test_change_about (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(GBytes) png = document_png (8, 8, 5);
  g_autoptr(KithDocument) document = NULL;
  g_autoptr(GListModel) about = NULL;
  g_autoptr(KithSubject) last = NULL;
  g_autoptr(GError) error = NULL;
  gint64 school = kith_test_add (fixture->store, &kith_table_school, "name", "Wren Park Academy", "urn", "999999",
                                 "authority_code", "999", NULL);
  gint64 act;

  add (fixture, "Letter", png, fixture->child, 0);
  document = load_first (fixture, fixture->child);
  g_assert_true (change (fixture, document, fixture->sibling, 0, school, &act, &error));
  g_assert_no_error (error);
  assert_n (fixture, fixture->child, 0);
  assert_n (fixture, fixture->sibling, 1);
  about = load_about (fixture, kith_document_get_id (document));
  g_assert_cmpuint (g_list_model_get_n_items (about), ==, 2);
  last = g_list_model_get_item (about, 1);
  g_assert_cmpint (kith_subject_get_school_id (last), ==, school);

  undo (fixture, "undo", act);
  assert_n (fixture, fixture->child, 1);
  assert_n (fixture, fixture->sibling, 0);

  /* Who is there already stays, and what says nothing new is no act. */
  g_assert_true (change (fixture, document, fixture->child, 0, 0, &act, &error));
  g_assert_cmpint (act, ==, 0);
  g_assert_true (change (fixture, document, fixture->child, fixture->sibling, 0, &act, &error));
  assert_n (fixture, fixture->child, 1);
  assert_n (fixture, fixture->sibling, 1);
}

static void
test_change_about_faults (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_autoptr(GBytes) png = document_png (8, 8, 6);
  g_autoptr(KithDocument) document = NULL;
  g_autoptr(GError) nobody = NULL;
  g_autoptr(GError) names = NULL;
  g_autoptr(GError) already = NULL;
  g_autoptr(GError) unknown = NULL;

  add (fixture, "Letter about Zephyrine", png, fixture->child, 0);
  document = load_first (fixture, fixture->child);
  g_assert_false (change (fixture, document, 0, 0, 0, NULL, &nobody));
  g_assert_error (nobody, KITH_DOCUMENT_FAULT, KITH_DOCUMENT_FAULT_NOBODY);
  g_assert_false (change (fixture, document, fixture->child, fixture->sibling, 0, NULL, &names));
  g_assert_error (names, KITH_DOCUMENT_FAULT, KITH_DOCUMENT_FAULT_NAMES);
  g_assert_false (change (fixture, document, 999, 0, 0, NULL, &unknown));
  g_assert_error (unknown, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);

  /* The brother's file has the very same one. */
  add (fixture, "Copy", png, fixture->sibling, 0);
  g_assert_false (change (fixture, document, fixture->sibling, 0, 0, NULL, &already));
  g_assert_error (already, KITH_DOCUMENT_FAULT, KITH_DOCUMENT_FAULT_ALREADY);
  assert_n (fixture, fixture->child, 1);
}

/* What two of them have stands there once. */
static void
test_of_family (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GBytes) first = document_png (8, 8, 7);
  g_autoptr(GBytes) second = document_png (8, 8, 8);
  gint64 family = kith_test_add (fixture->store, &kith_table_family, "name", "Tansley", NULL);
  g_autoptr(GListModel) documents = NULL;
  g_autoptr(GError) error = NULL;

  kith_test_change (fixture->store, &kith_table_child, fixture->child, "family_id", kith_test_number (family), NULL);
  kith_test_change (fixture->store, &kith_table_child, fixture->sibling, "family_id", kith_test_number (family), NULL);
  add (fixture, "Of both", first, fixture->child, fixture->sibling);
  add (fixture, "Of one", second, fixture->sibling, 0);
  documents = kith_db_load_family_documents (fixture->store->db, family, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (documents), ==, 2);
}

static void
assert_fault (Fixture                  *fixture,
              const KithDocumentValues *values,
              gint64                    first,
              gint64                    second,
              KithDocumentFault         fault)
{
  g_autoptr(GBytes) png = document_png (8, 8, 4);
  g_autoptr(GError) error = NULL;

  g_assert_false (try_to_add (fixture, values, png, first, second, NULL, &error));
  g_assert_error (error, KITH_DOCUMENT_FAULT, (int)fault);
}

static void
test_faults (Fixture      *fixture,
             gconstpointer user_data)
{
  KithDocumentValues values = make_values (" ");

  assert_fault (fixture, &values, fixture->child, 0, KITH_DOCUMENT_FAULT_TITLE);
  values = make_values ("Letter");
  assert_fault (fixture, &values, 0, 0, KITH_DOCUMENT_FAULT_NOBODY);
  values.received = TODAY + 1;
  assert_fault (fixture, &values, fixture->child, 0, KITH_DOCUMENT_FAULT_FUTURE);
  values.received = values.day - 1;
  assert_fault (fixture, &values, fixture->child, 0, KITH_DOCUMENT_FAULT_ORDER);
  values = make_values ("Letter");
  values.council = KITH_COUNCIL_NOT_NEEDED;
  assert_fault (fixture, &values, fixture->child, 0, KITH_DOCUMENT_FAULT_REASON);
  g_assert_cmpint (count_contents (fixture), ==, 0);
}

/* Each of them reads the title. */
static void
test_title_of_several (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr(GBytes) png = document_png (8, 8, 5);
  g_autoptr(GBytes) own = document_png (8, 8, 6);
  KithDocumentValues values = make_values ("Ambrose’s school report");

  assert_fault (fixture, &values, fixture->child, fixture->sibling, KITH_DOCUMENT_FAULT_NAMES);
  values.title = "Letter from the Tansley household";
  add (fixture, values.title, png, fixture->child, fixture->sibling);
  add (fixture, "Zephyrine’s own copy", own, fixture->child, 0);
}

static void
test_refuses_what_is_none (Fixture      *fixture,
                           gconstpointer user_data)
{
  KithDocumentValues values = make_values ("Letter");
  g_autoptr(GBytes) program = g_bytes_new ("MZ\220\0\003\0", 6);
  g_autoptr(GError) error = NULL;

  g_assert_false (try_to_add (fixture, &values, program, fixture->child, 0, NULL, &error));
  g_assert_error (error, KITH_DOCUMENT_ERROR, KITH_DOCUMENT_ERROR_PROGRAM);
}

static void
restrict_sibling (Fixture *fixture)
{
  gint64 restriction = kith_test_add (fixture->store, &kith_table_restriction,
                                      "child_id", kith_test_number (fixture->sibling), "reason", "A witness",
                                      "start", "2026-11-02", "review", "2027-01-31", NULL);

  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", kith_test_number (restriction),
                 "worker_id", kith_test_number (fixture->other), NULL);
}

static void
assert_finds (Fixture    *fixture,
              const char *text,
              guint       n_documents)
{
  g_autoptr(KithFind) find = kith_find_new (text, 10);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithFound) found = kith_db_find (fixture->store->db, find, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_found_get_documents (found)), ==, n_documents);
}

/* By the title, by whom it came from, and with the child's name beside it. */
static void
test_is_found (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr(GBytes) own = document_png (8, 8, 12);
  g_autoptr(GBytes) both = document_png (8, 8, 13);

  add (fixture, "Letter about attendance", own, fixture->child, 0);
  add (fixture, "Minutes of the review", both, fixture->child, fixture->sibling);
  assert_finds (fixture, "attend", 1);
  assert_finds (fixture, "Ashdown", 2);
  assert_finds (fixture, "ambrose minutes", 1);
  assert_finds (fixture, "ambrose attendance", 0);

  restrict_sibling (fixture);
  assert_finds (fixture, "Ashdown", 1);
  assert_finds (fixture, "minutes", 0);
}

/* By its words, with the title's and the name's, while it may be seen. */
static void
test_text_is_found (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr(GBytes) letter = document_text ("Dear parents,\n\nafter the lanterns went out she would not speak of Søndergård again.");
  g_autoptr(GError) error = NULL;
  gint64 removing;

  add (fixture, "Letter of the school", letter, fixture->sibling, 0);
  assert_finds (fixture, "lanterns", 1);
  assert_finds (fixture, "lanter", 1);
  assert_finds (fixture, "\"lanterns went out\"", 1);
  assert_finds (fixture, "\"lanterns out\"", 0);
  assert_finds (fixture, "sondergard", 1);
  assert_finds (fixture, "ambrose lanterns school", 1);
  assert_finds (fixture, "zephyrine lanterns", 0);
  assert_finds (fixture, "lanterns NOT school", 1);

  g_assert_true (kith_db_remove_document (fixture->store->db, find_first (fixture, fixture->sibling), &removing, &error));
  assert_finds (fixture, "lanterns", 0);
  undo (fixture, "undo", removing);
  assert_finds (fixture, "lanterns", 1);

  restrict_sibling (fixture);
  assert_finds (fixture, "lanterns", 0);
}

/* It cannot be cut, so it goes with the first of them. */
static void
test_restricted (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(GBytes) both = document_png (8, 8, 7);
  g_autoptr(GBytes) own = document_png (8, 8, 8);
  g_autoptr(GError) error = NULL;
  gint64 id, act;

  add (fixture, "Letter to the household", both, fixture->child, fixture->sibling);
  id = find_first (fixture, fixture->child);
  add (fixture, "Own drawing", own, fixture->child, 0);
  restrict_sibling (fixture);

  assert_n (fixture, fixture->child, 1);
  g_assert_null (kith_db_load_document (fixture->store->db, id, NULL));
  g_assert_null (kith_db_load_document_bytes (fixture->store->db, id, NULL));
  g_assert_false (kith_db_remove_document (fixture->store->db, id, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

/* Also that it was removed is told to nobody. */
static void
test_restricted_history (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr(GBytes) bytes = document_png (8, 8, 9);
  g_autoptr(GListModel) acts = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  add (fixture, "Letter", bytes, fixture->sibling, 0);
  g_assert_true (kith_db_remove_document (fixture->store->db, find_first (fixture, fixture->sibling), &act, &error));
  restrict_sibling (fixture);
  kith_test_store_reopen (fixture->store);

  acts = kith_history_load (fixture->store->db, 0, 100, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr(KithActSummary) summary = g_list_model_get_item (acts, i);

      g_assert_false (g_str_has_prefix (kith_act_summary_get_kind (summary), "document."));
    }
}

/* Every page of the file as the library decrypts it, free ones and slack as well. */
static gboolean
is_in_pages (Fixture    *fixture,
             const char *words)
{
  sqlite3 *handle = kith_test_store_open_raw (fixture->store);
  sqlite3_int64 n_bytes;
  guint8 *bytes = sqlite3_serialize (handle, "main", &n_bytes, 0);
  gboolean is_found = memmem (bytes, (gsize)n_bytes, words, strlen (words)) != NULL;

  sqlite3_free (bytes);
  sqlite3_close (handle);
  kith_test_store_open (fixture->store);

  return is_found;
}

static GBytes *
make_marked (void)
{
  GString *text = g_string_new ("");

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%u: " MARKER "\n", i);

  return g_string_free_to_bytes (text);
}

static void
destroy (Fixture *fixture,
         gint64   id)
{
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_true (kith_db_destroy_document (fixture->store->db, id, "Added to the wrong file", &act, &error));
  g_assert_no_error (error);
}

static void
test_destroyed_is_gone (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr(GBytes) marked = make_marked ();
  g_autoptr(GError) error = NULL;

  add (fixture, "What " MARKER " said", marked, fixture->child, 0);
  g_assert_true (is_in_pages (fixture, MARKER));
  g_assert_true (is_in_pages (fixture, "quillfeather"));

  g_assert_false (kith_db_destroy_document (fixture->store->db, find_first (fixture, fixture->child), " ", NULL, &error));
  g_assert_error (error, KITH_DOCUMENT_FAULT, KITH_DOCUMENT_FAULT_REASON);
  destroy (fixture, find_first (fixture, fixture->child));
  assert_n (fixture, fixture->child, 0);
  g_assert_cmpint (count_contents (fixture), ==, 0);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM document_chunk"), ==, 0);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM document_text"), ==, 0);
  g_assert_false (is_in_pages (fixture, MARKER));
  g_assert_false (is_in_pages (fixture, "quillfeather"));
}

/* What another document has, or undo could bring back, is not destroyed with the first. */
static void
test_destruction_spares_others (Fixture      *fixture,
                                gconstpointer user_data)
{
  g_autoptr(GBytes) marked = make_marked ();
  g_autoptr(GError) error = NULL;
  gint64 removing;

  add (fixture, "Transcript", marked, fixture->child, 0);
  add (fixture, "Transcript", marked, fixture->sibling, 0);
  destroy (fixture, find_first (fixture, fixture->child));
  assert_bytes (fixture, find_first (fixture, fixture->sibling), marked);

  add (fixture, "Transcript", marked, fixture->child, 0);
  g_assert_true (kith_db_remove_document (fixture->store->db, find_first (fixture, fixture->sibling), &removing, &error));
  destroy (fixture, find_first (fixture, fixture->child));
  g_assert_cmpint (count_contents (fixture), ==, 1);
  undo (fixture, "undo", removing);
  assert_bytes (fixture, find_first (fixture, fixture->sibling), marked);

  destroy (fixture, find_first (fixture, fixture->sibling));
  g_assert_cmpint (count_contents (fixture), ==, 0);
}

static void
test_damage_is_named (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr(GBytes) marked = make_marked ();
  g_autoptr(GError) error = NULL;
  sqlite3 *handle;

  add (fixture, "Transcript", marked, fixture->child, 0);
  handle = kith_test_store_open_raw (fixture->store);
  kith_test_raw_exec (handle, "DELETE FROM document_chunk WHERE place = 1");
  sqlite3_close (handle);
  kith_test_store_open (fixture->store);

  g_assert_null (kith_db_load_document_bytes (fixture->store->db, find_first (fixture, fixture->child), &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  /* A size that no document has asks for no memory either. */
  handle = kith_test_store_open_raw (fixture->store);
  kith_test_raw_exec (handle, "DROP TRIGGER document_content_unchanged;"
                      "UPDATE document_content SET size = 1 << 60");
  sqlite3_close (handle);
  kith_test_store_open (fixture->store);
  g_assert_null (kith_db_load_document_bytes (fixture->store->db, find_first (fixture, fixture->child), &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED);
}

static void
test_bytes_never_change (Fixture      *fixture,
                         gconstpointer user_data)
{
  static const char * const attempts[] = {
    "UPDATE document_chunk SET bytes = x'00'",
    "UPDATE document_content SET size = 1",
    "DELETE FROM document_content",
    "DELETE FROM document_chunk",
  };
  g_autoptr(GBytes) png = document_png (8, 8, 10);

  add (fixture, "Drawing", png, fixture->child, 0);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_assert_cmpint (sqlite3_exec (fixture->store->db->handle, attempts[i], NULL, NULL, NULL), !=, SQLITE_OK);
  assert_bytes (fixture, find_first (fixture, fixture->child), png);
}

static void
test_sharing_is_logged (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr(GBytes) png = document_png (8, 8, 11);
  g_autoptr(GListModel) shares = NULL;
  g_autoptr(KithShare) share = NULL;
  g_autoptr(GError) error = NULL;

  add (fixture, "Drawing", png, fixture->child, fixture->sibling);
  g_assert_true (kith_db_log_document_share (fixture->store->db, find_first (fixture, fixture->child), "The court", "Ordered", &error));
  g_assert_no_error (error);

  shares = kith_db_load_shares (fixture->store->db, fixture->sibling, &error);
  g_assert_cmpuint (g_list_model_get_n_items (shares), ==, 1);
  share = g_list_model_get_item (shares, 0);
  g_assert_cmpint (kith_share_get_what (share), ==, KITH_SHARE_DOCUMENT);
  g_assert_cmpint (kith_share_get_how (share), ==, KITH_SHARE_FILE);
  g_assert_cmpstr (kith_share_get_recipient (share), ==, "The court");
}

static void
add_test (const char *path,
          void (     *test ) (Fixture       *fixture,
                              gconstpointer  user_data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/documents/is-kept", test_is_kept);
  add_test ("/documents/pieces", test_pieces);
  add_test ("/documents/journal-is-lean", test_journal_is_lean);
  add_test ("/documents/same-bytes-once", test_same_bytes_once);
  add_test ("/documents/undo", test_undo);
  add_test ("/documents/change", test_change);
  add_test ("/documents/change-about", test_change_about);
  add_test ("/documents/change-about-faults", test_change_about_faults);
  add_test ("/documents/of-family", test_of_family);
  add_test ("/documents/faults", test_faults);
  add_test ("/documents/title-of-several", test_title_of_several);
  add_test ("/documents/refuses-what-is-none", test_refuses_what_is_none);
  add_test ("/documents/is-found", test_is_found);
  add_test ("/documents/restricted", test_restricted);
  add_test ("/documents/text-is-found", test_text_is_found);
  add_test ("/documents/restricted-history", test_restricted_history);
  add_test ("/documents/destroyed-is-gone", test_destroyed_is_gone);
  add_test ("/documents/destruction-spares-others", test_destruction_spares_others);
  add_test ("/documents/damage-is-named", test_damage_is_named);
  add_test ("/documents/bytes-never-change", test_bytes_never_change);
  add_test ("/documents/sharing-is-logged", test_sharing_is_logged);

  return g_test_run ();
}
