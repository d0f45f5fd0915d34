/* test-contacts.c: who is rung at a school: added, put right, ended, and taken back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-contacts.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

typedef struct
{
  KithTestStore *store;
  gint64         school;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  fixture->store = kith_test_store_new ();
  fixture->school = kith_test_add (fixture->store, &kith_table_school, "name", "Saltmarsh School", "urn", "900001", NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithSchoolContactValues
make_values (const char *role,
             const char *name)
{
  return (KithSchoolContactValues) { .role = role, .name = name, .from = KITH_DATE_NONE, .to = KITH_DATE_NONE };
}

static gint64
set_contact (Fixture                       *fixture,
             const KithSchoolContactValues *values,
             gint64                        *ret_act)
{
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kith_db_set_contact (fixture->store->db, fixture->school, values, &id, ret_act, &error));
  g_assert_no_error (error);

  return id;
}

static GListModel *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  GListModel *contacts = kith_db_load_contacts (fixture->store->db, fixture->school, kith_date_today (), &error);

  g_assert_no_error (error);

  return contacts;
}

static void
assert_roles (Fixture    *fixture,
              const char *expected)
{
  g_autoptr(GListModel) contacts = load (fixture);
  g_autoptr(GString) roles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr(KithSchoolContact) contact = g_list_model_get_item (contacts, i);

      g_string_append_printf (roles, "%s%s", i > 0 ? " " : "", kith_school_contact_get_role (contact));
    }

  g_assert_cmpstr (roles->str, ==, expected);
}

static void
test_add_change_and_undo (Fixture      *fixture,
                          gconstpointer user_data)
{
  KithSchoolContactValues values = make_values ("dsl", "  Ama  Tansley ");
  g_autoptr(KithSchoolContact) contact = NULL;
  g_autoptr(GError) error = NULL;
  gint64 added, changed, same;

  values.telephone = "01632 960101 ext 4";
  values.id = set_contact (fixture, &values, &added);
  contact = kith_db_load_contact (fixture->store->db, values.id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_school_contact_get_name (contact), ==, "Ama Tansley");
  g_assert_cmpstr (kith_school_contact_get_telephone (contact), ==, "01632 960101 ext 4");
  g_assert_null (kith_school_contact_get_email (contact));

  values.name = "Ama Tansley";
  set_contact (fixture, &values, &same);
  g_assert_cmpint (same, ==, 0);

  values.email = "a.tansley@saltmarsh.example";
  set_contact (fixture, &values, &changed);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM school_contact WHERE email IS NOT NULL"), ==, 1);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", changed, NULL, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM school_contact WHERE email IS NOT NULL"), ==, 0);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", added, NULL, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM school_contact"), ==, 0);
}

/* They stand in the order in which they are looked for; words of one's own come last. */
static void
test_order (Fixture      *fixture,
            gconstpointer user_data)
{
  static const char * const roles[] = { "office", "Family worker", "senco", "dsl", "Boarding", "head", "deputy-dsl" };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      KithSchoolContactValues values = make_values (roles[i], "Bea Larkspur");

      set_contact (fixture, &values, NULL);
    }

  assert_roles (fixture, "head dsl deputy-dsl senco office Boarding Family worker");
}

static void
test_end (Fixture      *fixture,
          gconstpointer user_data)
{
  KithSchoolContactValues values = make_values ("head", "Cal Fernhollow");
  KithDate day = kith_test_date ("2025-09-01");
  g_autoptr(KithSchoolContact) contact = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id, act;

  values.from = kith_test_date ("2024-09-01");
  id = set_contact (fixture, &values, NULL);

  g_assert_false (kith_db_end_contact (fixture->store->db, id, values.from, NULL, &error));
  g_assert_error (error, KITH_CONTACT_ERROR, KITH_CONTACT_ERROR_ORDER);
  g_clear_error (&error);

  g_assert_true (kith_db_end_contact (fixture->store->db, id, day, &act, &error));
  g_assert_no_error (error);
  contact = kith_db_load_contact (fixture->store->db, id, &error);
  g_assert_true (kith_school_contact_is_on (contact, day - 1));
  g_assert_false (kith_school_contact_is_past (contact, day - 1));
  g_assert_false (kith_school_contact_is_on (contact, day));
  g_assert_true (kith_school_contact_is_past (contact, day));
  g_assert_false (kith_school_contact_is_on (contact, values.from - 1));

  g_assert_false (kith_db_end_contact (fixture->store->db, id, day, NULL, &error));
  g_assert_error (error, KITH_CONTACT_ERROR, KITH_CONTACT_ERROR_ENDED);
  g_clear_error (&error);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM school_contact WHERE valid_to IS NULL"), ==, 1);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer user_data)
{
  static const struct
  {
    const char       *role;
    const char       *name;
    const char       *telephone;
    const char       *email;
    KithContactError  code;
  } cases[] = {
    { "head", NULL, NULL, NULL, KITH_CONTACT_ERROR_EMPTY },
    { "head", "  ", "\t", "\n", KITH_CONTACT_ERROR_EMPTY },
    { "", "Ama Tansley", NULL, NULL, KITH_CONTACT_ERROR_ROLE },
    { NULL, "Ama Tansley", NULL, NULL, KITH_CONTACT_ERROR_ROLE },
    { "head", "\xe2\x80\xae" "yelsnaT amA", NULL, NULL, KITH_CONTACT_ERROR_NAME },
    { "head", NULL, "ask at reception", NULL, KITH_CONTACT_ERROR_TELEPHONE },
    { "head", NULL, "12", NULL, KITH_CONTACT_ERROR_TELEPHONE },
    { "head", NULL, NULL, "office", KITH_CONTACT_ERROR_EMAIL },
    { "head", NULL, NULL, "@saltmarsh.example", KITH_CONTACT_ERROR_EMAIL },
    { "head", NULL, NULL, "head@", KITH_CONTACT_ERROR_EMAIL },
    { "head", NULL, NULL, "a@b@c", KITH_CONTACT_ERROR_EMAIL },
    { "head", NULL, NULL, "the head@saltmarsh.example", KITH_CONTACT_ERROR_EMAIL },
  };
  gint64 head = kith_test_get_head (fixture->store);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithSchoolContactValues values = make_values (cases[i].role, cases[i].name);
      g_autoptr(GError) error = NULL;

      values.telephone = cases[i].telephone;
      values.email = cases[i].email;
      g_assert_false (kith_db_set_contact (fixture->store->db, fixture->school, &values, NULL, NULL, &error));
      g_assert_error (error, KITH_CONTACT_ERROR, (int)cases[i].code);
    }

  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);
}

static void
test_not_there (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_db_load_contact (fixture->store->db, 7, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kith_db_end_contact (fixture->store->db, 7, kith_date_today (), NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

/* An academy is rung by the numbers of the school that it was. */
static void
test_successor_has_them (Fixture      *fixture,
                         gconstpointer user_data)
{
  KithSchoolContactValues values = make_values ("office", NULL);
  gint64 old = fixture->school;

  values.telephone = "01632 960101";
  set_contact (fixture, &values, NULL);
  fixture->school = kith_test_add (fixture->store, &kith_table_school, "name", "Saltmarsh Academy", "urn", "900002", NULL);
  assert_roles (fixture, "");
  kith_test_change (fixture->store, &kith_table_school, old, "successor_id", kith_test_number (fixture->school), NULL);
  assert_roles (fixture, "office");
  fixture->school = old;
  assert_roles (fixture, "");
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/contacts/add-change-and-undo", test_add_change_and_undo);
  add_test ("/contacts/order", test_order);
  add_test ("/contacts/end", test_end);
  add_test ("/contacts/refused", test_refused);
  add_test ("/contacts/not-there", test_not_there);
  add_test ("/contacts/successor-has-them", test_successor_has_them);

  return g_test_run ();
}
