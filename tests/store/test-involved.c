/* test-involved.c: who else is involved with a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-children.h"
#include "kith-store-involved.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 20)

typedef struct
{
  KithTestStore *store;
  gint64         child;
  gint64         sister;
  gint64         school;
} Fixture;

static gint64
add_child (Fixture    *fixture,
           const char *name,
           gint64      family)
{
  gint64 child = kith_test_add (fixture->store, &kith_table_child, "given_name", name, "family_name", "Tansley",
                                "sort_key", name, "family_id", kith_test_number (family), NULL);

  kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (child),
                 "school_id", kith_test_number (fixture->school), "valid_from", "2024-09-02", NULL);

  return child;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  gint64 family, worker;

  fixture->store = kith_test_store_new ();
  fixture->school = kith_test_add (fixture->store, &kith_table_school, "name", "Wren Park", NULL);
  worker = kith_test_add (fixture->store, &kith_table_worker, "name", "Ruth Adeyemi", "me", "0", NULL);
  family = kith_test_add (fixture->store, &kith_table_family, NULL);
  fixture->child = add_child (fixture, "Ivo", family);
  kith_test_change (fixture->store, &kith_table_child, fixture->child, "worker_id", kith_test_number (worker), NULL);
  fixture->sister = add_child (fixture, "Maud", family);
  kith_test_add (fixture->store, &kith_table_school_contact, "school_id", kith_test_number (fixture->school),
                 "role", "dsl", "name", "Joan Lowe", "telephone", "01632 960101", "valid_from", "2025-09-01", NULL);
  kith_test_add (fixture->store, &kith_table_school_contact, "school_id", kith_test_number (fixture->school),
                 "role", "senco", "name", "Piet Marsh", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithInvolvedValues
nurse (void)
{
  return (KithInvolvedValues){
           .role = "school-nurse",
           .agency = "Eastfield Health",
           .name = " Sana  Iyer ",
           .telephone = "01632 960222",
           .email = "sana.iyer@eastfield.example",
           .last_active = KITH_DATE_NONE,
           .from = KITH_DATE_NONE,
           .to = KITH_DATE_NONE,
  };
}

static gboolean
save (Fixture                  *fixture,
      const KithInvolvedValues *values,
      gint64                   *ret_act,
      GError                  **error)
{
  g_autoptr(KithInvolved) involved = kith_involved_new (values);

  return kith_db_save_involved (fixture->store->db, &fixture->child, 1, involved, TODAY, ret_act, error);
}

static GListModel *
load (Fixture *fixture,
      gint64   child)
{
  g_autoptr(GError) error = NULL;
  GListModel *list = kith_db_load_involved (fixture->store->db, child, TODAY, TODAY, &error);

  g_assert_no_error (error);

  return list;
}

static char *
join_names (GListModel *list)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithInvolved) involved = g_list_model_get_item (list, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kith_involved_get_values (involved)->name);
    }

  return g_string_free_and_steal (names);
}

static void
assert_names (Fixture    *fixture,
              gint64      child,
              const char *expected)
{
  g_autoptr(GListModel) list = load (fixture, child);
  g_autofree char *names = join_names (list);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_worker_and_school_are_there (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr(GListModel) list = load (fixture, fixture->child);
  g_autoptr(KithInvolved) lead = g_list_model_get_item (list, 1);
  const KithInvolvedValues *values = kith_involved_get_values (lead);

  assert_names (fixture, fixture->child, "Ruth Adeyemi, Joan Lowe");
  assert_names (fixture, fixture->sister, "Joan Lowe");
  g_assert_cmpint (values->source, ==, KITH_INVOLVED_FROM_SCHOOL);
  g_assert_cmpint (values->source_id, ==, fixture->school);
  g_assert_cmpstr (values->role, ==, "safeguarding-lead");
  g_assert_cmpstr (values->agency, ==, "Wren Park");
  g_assert_cmpstr (values->telephone, ==, "01632 960101");
}

static void
test_added_changed_ended_removed (Fixture      *fixture,
                                  gconstpointer data)
{
  KithInvolvedValues values = nurse ();
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_true (save (fixture, &values, &act, &error));
  g_assert_no_error (error);
  assert_names (fixture, fixture->child, "Ruth Adeyemi, Joan Lowe, Sana Iyer");

  /* Who leads stands first. */
  values.id = 1;
  values.is_lead = TRUE;
  g_assert_true (save (fixture, &values, &act, &error));
  assert_names (fixture, fixture->child, "Sana Iyer, Ruth Adeyemi, Joan Lowe");
  g_assert_true (save (fixture, &values, &act, &error));
  g_assert_cmpint (act, ==, 0);

  g_assert_true (kith_db_end_involved (db, 1, TODAY, &act, &error));
  {
    g_autoptr(GListModel) list = load (fixture, fixture->child);
    g_autoptr(KithInvolved) ended = g_list_model_get_item (list, 0);

    g_assert_true (kith_involved_is_past (ended, TODAY));
    g_assert_false (kith_involved_is_past (ended, TODAY - 1));
  }
  g_assert_false (kith_db_end_involved (db, 1, TODAY, &act, &error));
  g_assert_error (error, KITH_PEOPLE_ERROR, KITH_PEOPLE_ERROR_ENDED);
  g_clear_error (&error);

  g_assert_true (kith_db_remove_involved (db, 1, &act, &error));
  assert_names (fixture, fixture->child, "Ruth Adeyemi, Joan Lowe");
  g_assert_true (kith_undo_act (db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  assert_names (fixture, fixture->child, "Sana Iyer, Ruth Adeyemi, Joan Lowe");
}

static void
test_a_typed_one_stands_for_itself (Fixture      *fixture,
                                    gconstpointer data)
{
  KithInvolvedValues values = nurse ();
  g_autoptr(GError) error = NULL;

  values.role = "safeguarding-lead";
  values.name = "JOAN LOWE";
  g_assert_true (save (fixture, &values, NULL, &error));
  assert_names (fixture, fixture->child, "Ruth Adeyemi, JOAN LOWE");

  /* One that has ended stands for nobody who is there now. */
  g_assert_true (kith_db_end_involved (fixture->store->db, 1, TODAY, NULL, &error));
  g_assert_no_error (error);
  assert_names (fixture, fixture->child, "Ruth Adeyemi, Joan Lowe, JOAN LOWE");
}

static void
test_for_brothers_and_sisters (Fixture      *fixture,
                               gconstpointer data)
{
  const KithInvolvedValues values = nurse ();
  const gint64 both[] = { fixture->child, fixture->sister };
  g_autoptr(KithInvolved) involved = kith_involved_new (&values);
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_true (kith_db_save_involved (fixture->store->db, both, 2, involved, TODAY, &act, &error));
  g_assert_no_error (error);
  assert_names (fixture, fixture->child, "Ruth Adeyemi, Joan Lowe, Sana Iyer");
  assert_names (fixture, fixture->sister, "Joan Lowe, Sana Iyer");

  /* One act, one undo. */
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  assert_names (fixture, fixture->sister, "Joan Lowe");
}

static void
test_offers (Fixture      *fixture,
             gconstpointer data)
{
  const KithInvolvedValues values = nurse ();
  g_autoptr(GListModel) offers = NULL;
  g_autoptr(GListModel) own = NULL;
  g_autofree char *names = NULL;
  g_autofree char *own_names = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (save (fixture, &values, NULL, &error));
  offers = kith_db_load_involved_offers (fixture->store->db, fixture->sister, TODAY, TODAY, &error);
  g_assert_no_error (error);
  names = join_names (offers);
  g_assert_cmpstr (names, ==, "Joan Lowe, Piet Marsh, Sana Iyer");

  own = kith_db_load_involved_offers (fixture->store->db, fixture->child, TODAY, TODAY, &error);
  own_names = join_names (own);
  g_assert_cmpstr (own_names, ==, "Ruth Adeyemi, Joan Lowe, Piet Marsh");
}

static void
test_active_by_notes (Fixture      *fixture,
                      gconstpointer data)
{
  KithInvolvedValues values = nurse ();
  KithTestStore *store = fixture->store;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) list = NULL;
  g_autoptr(KithInvolved) worker = NULL;
  g_autoptr(KithInvolved) involved = NULL;
  gint64 note;

  values.last_active = TODAY - 30;
  g_assert_true (save (fixture, &values, NULL, &error));
  note = kith_test_add (store, &kith_table_note, "kind", "meeting", "day", "2026-11-12", "written_at", "1794600000000000",
                        "signed_at", "1794600000000000", "signed_by", "1", NULL);
  kith_test_add (store, &kith_table_note_about, "note_id", kith_test_number (note), "relation", "about",
                 "child_id", kith_test_number (fixture->child), NULL);
  kith_test_add (store, &kith_table_note_about, "note_id", kith_test_number (note), "relation", "with",
                 "name", "Sana Iyer", NULL);

  list = load (fixture, fixture->child);
  worker = g_list_model_get_item (list, 0);
  involved = g_list_model_get_item (list, 2);
  g_assert_cmpint (kith_involved_get_values (worker)->last_active, ==, kith_date_new (2026, 11, 12));
  g_assert_cmpint (kith_involved_get_values (involved)->last_active, ==, kith_date_new (2026, 11, 12));

  /* What was typed is later. */
  g_clear_object (&list);
  g_clear_object (&involved);
  g_assert_true (kith_db_set_involved_active (store->db, 1, TODAY, NULL, &error));
  g_assert_no_error (error);
  list = load (fixture, fixture->child);
  involved = g_list_model_get_item (list, 2);
  g_assert_cmpint (kith_involved_get_values (involved)->last_active, ==, TODAY);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  const struct
  {
    KithInvolvedValues  values;
    KithPeopleError     code;
  } cases[] = {
    { { .role = "", .name = "Sana Iyer" }, KITH_PEOPLE_ERROR_ROLE },
    { { .role = "gp" }, KITH_PEOPLE_ERROR_NAME },
    { { .role = "gp", .name = "Sana Iyer", .telephone = "ring me" }, KITH_PEOPLE_ERROR_TELEPHONE },
    { { .role = "gp", .name = "Sana Iyer", .email = "sana at eastfield" }, KITH_PEOPLE_ERROR_EMAIL },
    { { .role = "gp", .name = "Sana Iyer", .last_active = TODAY + 1 }, KITH_PEOPLE_ERROR_FUTURE },
    { { .role = "gp", .name = "Sana Iyer", .from = TODAY, .to = TODAY }, KITH_PEOPLE_ERROR_ORDER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithInvolvedValues values = cases[i].values;
      g_autoptr(GError) error = NULL;

      if (values.last_active == 0)
        values.last_active = KITH_DATE_NONE;
      if (values.to == 0)
        values.from = values.to = KITH_DATE_NONE;
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (save (fixture, &values, NULL, &error));
      g_assert_error (error, KITH_PEOPLE_ERROR, (int)cases[i].code);
    }

  assert_names (fixture, fixture->child, "Ruth Adeyemi, Joan Lowe");
}

static void
add (const char *path,
     void (     *test ) (Fixture       *fixture,
                         gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/involved/worker-and-school-are-there", test_worker_and_school_are_there);
  add ("/involved/added-changed-ended-removed", test_added_changed_ended_removed);
  add ("/involved/a-typed-one-stands-for-itself", test_a_typed_one_stands_for_itself);
  add ("/involved/for-brothers-and-sisters", test_for_brothers_and_sisters);
  add ("/involved/offers", test_offers);
  add ("/involved/active-by-notes", test_active_by_notes);
  add ("/involved/refused", test_refused);

  return g_test_run ();
}
