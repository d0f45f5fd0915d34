/* test-families.c: families, their adults, and what those are to the children
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-children.h"
#include "kith-store-families.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 20)

typedef struct
{
  KithTestStore *store;
  gint64         older;
  gint64         younger;
  gint64         other;
  gint64         family;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  KithTestStore *store = fixture->store = kith_test_store_new ();

  fixture->family = kith_test_add (store, &kith_table_family, NULL);
  fixture->older = kith_test_add (store, &kith_table_child, "given_name", "Ivo", "family_name", "Tansley", "sort_key", "i",
                                  "birth", "2012-03-01", "family_id", kith_test_number (fixture->family), NULL);
  fixture->younger = kith_test_add (store, &kith_table_child, "given_name", "Maud", "family_name", "Penrose", "sort_key", "m",
                                    "birth", "2015-07-09", "family_id", kith_test_number (fixture->family), NULL);
  fixture->other = kith_test_add (store, &kith_table_child, "given_name", "Tam", "family_name", "Fenwick", "sort_key", "t", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gboolean
save (Fixture                  *fixture,
      const KithRelationValues *values,
      const KithAdultValues    *who,
      gint64                   *ret_act,
      GError                  **error)
{
  const gint64 both[] = { fixture->older, fixture->younger };
  g_autoptr(KithAdult) adult = kith_adult_new (who);
  g_autoptr(KithRelation) relation = kith_relation_new (values, adult);

  return kith_db_save_relation (fixture->store->db, both, 2, relation, TODAY, ret_act, error);
}

static KithFamily *
load_of (Fixture *fixture,
         gint64   child_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChildRecord) record = kith_db_load_child (fixture->store->db, child_id, &error);

  g_assert_no_error (error);

  return g_object_ref (kith_child_record_get_family (record));
}

static guint
count_relations (Fixture *fixture,
                 gint64   child_id)
{
  g_autoptr(KithFamily) family = load_of (fixture, child_id);

  return g_list_model_get_n_items (kith_family_get_relations (family));
}

static void
test_written_and_read (Fixture      *fixture,
                       gconstpointer data)
{
  const KithAdultValues who = {
    .name = "Nadia  Tansley", .preferred_name = "Nan", .sex = "F", .pronouns = "she/her", .birth = KITH_DATE_NONE, .age = 41,
    .age_on = TODAY - 400, .death = KITH_DATE_NONE, .telephone = "01632 960301", .email = "nadia@post.example",
    .language = "Portuguese", .interpreter = KITH_KNOWN_YES, .contact_wishes = "By text, never at work",
  };
  const KithRelationValues values = {
    .kind = KITH_RELATION_PARENT, .in_household = KITH_KNOWN_YES, .responsibility = KITH_KNOWN_YES,
    .responsibility_how = KITH_RESPONSIBILITY_BIRTH, .responsibility_since = kith_date_new (2012, 3, 1),
    .not_told = "She must not hear of the new school", .contact = KITH_ARRANGEMENT_SUPERVISED,
    .contact_words = "At the centre, Saturdays", .contact_from = TODAY - 30, .contact_to = TODAY + 30,
    .from = KITH_DATE_NONE, .to = KITH_DATE_NONE,
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(KithFamily) family = NULL;
  g_autoptr(KithRelation) relation = NULL;
  const KithAdultValues *adult;
  const KithRelationValues *read;
  gint64 act;

  g_assert_true (save (fixture, &values, &who, &act, &error));
  g_assert_no_error (error);
  family = load_of (fixture, fixture->older);
  g_assert_cmpuint (g_list_model_get_n_items (kith_family_get_relations (family)), ==, 2);
  relation = g_list_model_get_item (kith_family_get_relations (family), 1);
  adult = kith_adult_get_values (kith_relation_get_adult (relation));
  read = kith_relation_get_values (relation);

  g_assert_cmpstr (adult->name, ==, "Nadia Tansley");
  g_assert_cmpstr (adult->preferred_name, ==, "Nan");
  g_assert_cmpint (kith_adult_get_age (kith_relation_get_adult (relation), TODAY), ==, 42);
  g_assert_cmpint (adult->interpreter, ==, KITH_KNOWN_YES);
  g_assert_cmpstr (adult->contact_wishes, ==, "By text, never at work");
  g_assert_false (adult->has_confidential_address);
  g_assert_cmpint (read->child_id, ==, fixture->younger);
  g_assert_cmpint (read->kind, ==, KITH_RELATION_PARENT);
  g_assert_cmpint (read->responsibility_how, ==, KITH_RESPONSIBILITY_BIRTH);
  g_assert_cmpint (read->responsibility_since, ==, kith_date_new (2012, 3, 1));
  g_assert_cmpstr (read->not_told, ==, "She must not hear of the new school");
  g_assert_cmpint (read->contact, ==, KITH_ARRANGEMENT_SUPERVISED);
  g_assert_cmpint (read->contact_to, ==, TODAY + 30);

  /* The adult and both relations are one act. */
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM adult"), ==, 0);
}

static void
test_changed_ended_removed (Fixture      *fixture,
                            gconstpointer data)
{
  KithAdultValues who = KITH_ADULT_VALUES_NONE;
  KithRelationValues values = KITH_RELATION_VALUES_NONE;
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;
  gint64 act;

  who.name = "Grace Osei";
  values.kind = KITH_RELATION_GRANDPARENT;
  g_assert_true (save (fixture, &values, &who, NULL, &error));
  g_assert_no_error (error);

  /* The same again is refused, with nothing written. */
  who.id = 1;
  g_assert_false (save (fixture, &values, &who, NULL, &error));
  g_assert_error (error, KITH_PEOPLE_ERROR, KITH_PEOPLE_ERROR_RELATED);
  g_clear_error (&error);
  g_assert_cmpuint (count_relations (fixture, fixture->older), ==, 2);

  values.id = 1;
  values.responsibility = KITH_KNOWN_NO;
  values.responsibility_how = KITH_RESPONSIBILITY_ORDER;
  g_assert_true (save (fixture, &values, &who, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM relation WHERE responsibility = 0"), ==, 1);
  g_assert_true (save (fixture, &values, &who, &act, &error));
  g_assert_cmpint (act, ==, 0);

  g_assert_true (kith_db_end_relation (db, 1, TODAY, NULL, &error));
  g_assert_false (kith_db_end_relation (db, 1, TODAY, NULL, &error));
  g_assert_error (error, KITH_PEOPLE_ERROR, KITH_PEOPLE_ERROR_ENDED);
  g_clear_error (&error);

  /* With the last relation the adult goes, and undo brings both. */
  g_assert_true (kith_db_remove_relation (db, 1, NULL, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM adult"), ==, 1);
  g_assert_true (kith_db_remove_relation (db, 2, &act, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM adult"), ==, 0);
  g_assert_true (kith_undo_act (db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_relations (fixture, fixture->younger), ==, 1);
}

static void
test_confidential_address_is_told (Fixture      *fixture,
                                   gconstpointer data)
{
  KithAdultValues who = KITH_ADULT_VALUES_NONE;
  KithRelationValues values = KITH_RELATION_VALUES_NONE;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithFamily) family = NULL;
  g_autoptr(KithRelation) relation = NULL;

  who.name = "Grace Osei";
  g_assert_true (save (fixture, &values, &who, NULL, &error));
  kith_test_add (fixture->store, &kith_table_address, "child_id", kith_test_number (fixture->older), "whose", "grace osei",
                 "lines", "1 Somewhere", "confidential", "1", NULL);
  family = load_of (fixture, fixture->older);
  relation = g_list_model_get_item (kith_family_get_relations (family), 0);
  g_assert_true (kith_adult_get_values (kith_relation_get_adult (relation))->has_confidential_address);
}

static void
test_family_is_named_and_joined (Fixture      *fixture,
                                 gconstpointer data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithFamily) family = kith_db_load_family (db, fixture->family, &error);
  g_autoptr(KithFamily) named = NULL;
  g_autoptr(KithFamily) joined = NULL;
  const KithDate monday = kith_date_new (2026, 11, 16);
  g_autofree char *title = kith_family_dup_title (family);
  g_autofree char *named_title = NULL;
  gint64 act;

  g_assert_no_error (error);
  g_assert_cmpstr (title, ==, "Tansley / Penrose");
  g_assert_true (kith_db_name_family (db, fixture->family, " Quarry  Road ", NULL, &error));
  named = kith_db_load_family (db, fixture->family, &error);
  named_title = kith_family_dup_title (named);
  g_assert_cmpstr (named_title, ==, "Quarry Road");

  g_assert_true (kith_db_set_family (db, fixture->other, fixture->older, monday, monday, &act, &error));
  g_assert_no_error (error);
  joined = kith_db_load_family (db, fixture->family, &error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_family_get_children (joined)), ==, 3);
  g_assert_true (kith_undo_act (db, "undo", act, NULL, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM child_family"), ==, 0);

  /* Somebody without a family makes one. */
  g_assert_true (kith_db_set_family (db, fixture->older, fixture->other, monday, monday, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM child WHERE family_id = 2"), ==, 2);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM child_family WHERE family_id = 1 AND child_id = 1"
                                     " AND valid_from IS NULL AND valid_to = '2026-11-16'"), ==, 1);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM child_family WHERE family_id = 2"
                                     " AND valid_from = '2026-11-16' AND valid_to IS NULL"), ==, 2);

  /* It ends on a later day, never before it began, and on no day that is still to come. */
  g_assert_false (kith_db_set_family (db, fixture->older, 0, monday - 1, monday + 3, NULL, &error));
  g_assert_error (error, KITH_PEOPLE_ERROR, KITH_PEOPLE_ERROR_ORDER);
  g_clear_error (&error);
  g_assert_false (kith_db_set_family (db, fixture->older, 0, monday + 3, monday, NULL, &error));
  g_assert_error (error, KITH_PEOPLE_ERROR, KITH_PEOPLE_ERROR_FUTURE);
  g_clear_error (&error);
  g_assert_true (kith_db_set_family (db, fixture->older, 0, monday + 3, monday + 3, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM child_family WHERE family_id = 2"
                                     " AND valid_to = '2026-11-19'"), ==, 1);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM child WHERE family_id IS NULL"), ==, 1);

  g_clear_object (&family);
  family = kith_db_load_family (db, 99, &error);
  g_assert_null (family);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

static void
test_child_without_family_has_adults (Fixture      *fixture,
                                      gconstpointer data)
{
  KithAdultValues who = KITH_ADULT_VALUES_NONE;
  KithRelationValues values = KITH_RELATION_VALUES_NONE;
  g_autoptr(KithAdult) adult = NULL;
  g_autoptr(KithRelation) relation = NULL;
  g_autoptr(KithFamily) family = NULL;
  g_autoptr(GError) error = NULL;

  who.name = "Efua Fenwick";
  adult = kith_adult_new (&who);
  relation = kith_relation_new (&values, adult);
  g_assert_true (kith_db_save_relation (fixture->store->db, &fixture->other, 1, relation, TODAY, NULL, &error));
  g_assert_no_error (error);
  family = load_of (fixture, fixture->other);
  g_assert_cmpint (kith_family_get_id (family), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_family_get_relations (family)), ==, 1);
  g_assert_cmpuint (count_relations (fixture, fixture->older), ==, 0);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  const struct
  {
    const char       *name;
    const char       *telephone;
    KithDate          birth;
    KithDate          death;
    int               age;
    KithRelationKind  kind;
    KithDate          to;
    KithPeopleError   code;
  } cases[] = {
    { " ", NULL, KITH_DATE_NONE, KITH_DATE_NONE, KITH_ADULT_NO_AGE, KITH_RELATION_KIN, KITH_DATE_NONE, KITH_PEOPLE_ERROR_NAME },
    { "Efua", "no", KITH_DATE_NONE, KITH_DATE_NONE, KITH_ADULT_NO_AGE, KITH_RELATION_KIN, KITH_DATE_NONE, KITH_PEOPLE_ERROR_TELEPHONE },
    { "Efua", NULL, TODAY + 1, KITH_DATE_NONE, KITH_ADULT_NO_AGE, KITH_RELATION_KIN, KITH_DATE_NONE, KITH_PEOPLE_ERROR_FUTURE },
    { "Efua", NULL, TODAY, TODAY - 1, KITH_ADULT_NO_AGE, KITH_RELATION_KIN, KITH_DATE_NONE, KITH_PEOPLE_ERROR_ORDER },
    { "Efua", NULL, KITH_DATE_NONE, KITH_DATE_NONE, 131, KITH_RELATION_KIN, KITH_DATE_NONE, KITH_PEOPLE_ERROR_AGE },
    { "Efua", NULL, KITH_DATE_NONE, KITH_DATE_NONE, KITH_ADULT_NO_AGE, KITH_RELATION_OTHER, KITH_DATE_NONE, KITH_PEOPLE_ERROR_ROLE },
    { "Efua", NULL, KITH_DATE_NONE, KITH_DATE_NONE, KITH_ADULT_NO_AGE, KITH_RELATION_KIN, TODAY - 9, KITH_PEOPLE_ERROR_ORDER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithAdultValues who = KITH_ADULT_VALUES_NONE;
      KithRelationValues values = KITH_RELATION_VALUES_NONE;
      g_autoptr(GError) error = NULL;

      who.name = cases[i].name;
      who.telephone = cases[i].telephone;
      who.birth = cases[i].birth;
      who.death = cases[i].death;
      who.age = cases[i].age;
      who.age_on = TODAY;
      values.kind = cases[i].kind;
      values.from = TODAY;
      values.to = cases[i].to;
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (save (fixture, &values, &who, NULL, &error));
      g_assert_error (error, KITH_PEOPLE_ERROR, (int)cases[i].code);
    }

  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM adult"), ==, 0);
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

  add ("/families/written-and-read", test_written_and_read);
  add ("/families/changed-ended-removed", test_changed_ended_removed);
  add ("/families/confidential-address-is-told", test_confidential_address_is_told);
  add ("/families/named-and-joined", test_family_is_named_and_joined);
  add ("/families/child-without-family-has-adults", test_child_without_family_has_adults);
  add ("/families/refused", test_refused);

  return g_test_run ();
}
