/* test-map-files.c: maps and places as files, without names and without loss
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-map-export.h"
#include "kith-map-words.h"
#include "kith-store-map-files.h"
#include "kith-store-maps.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 22)
#define N_MAPS 12

static KithTestStore *
make_store (void)
{
  KithTestStore *store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;

  kith_db_set_up (store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return store;
}

static gint64
apply (KithTestStore *store,
       KithMapChange *change)
{
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  kith_db_change_map (store->db, change, TODAY, &id, NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* Fields by name and value, ended by NULL. */
static KithMapItem *
make (KithMapPart part,
      ...) G_GNUC_NULL_TERMINATED;

static KithMapItem *
make (KithMapPart part,
      ...)
{
  KithMapItem *item = kith_map_item_new (part, 0);
  const char *field;
  va_list fields;

  va_start (fields, part);
  while ((field = va_arg (fields, const char *)) != NULL)
    kith_map_item_set_text (item, field, va_arg (fields, const char *));
  va_end (fields);

  return item;
}

static const char *
one_of (const char * const *texts)
{
  return texts[g_test_rand_int_range (0, (gint)g_strv_length ((GStrv)texts))];
}

static void
set_some_day (KithMapItem *item,
              const char  *field)
{
  if (g_test_rand_bit ())
    kith_map_item_set_date (item, field, TODAY - g_test_rand_int_range (0, 400));
}

static const char * const sentences[] = {
  "Quiet since the lights were mended", "a, \"quoted\"\nline", "<b>bold & bolder</b>", "Went there with Kevin Archer", "=1+2", NULL
};
static const char * const labels[] = { "KB", "Mum", "Kevin Archer", "T", "ZO", "Key worker", "JB", NULL };

static gint64
add_random_subject (KithMapChange *change,
                    gint64         map,
                    gint64         place,
                    gint64         group,
                    guint          number)
{
  static const char * const kinds[] = { "person", "professional", "family", NULL };
  KithMapItem *item = make (KITH_MAP_PART_SUBJECT, "kind", one_of (kinds), "label", one_of (labels), "words", one_of (sentences), NULL);

  if (number == 0 && place != 0)
    {
      kith_map_item_set_text (item, "kind", "place");
      kith_map_item_set_text (item, "label", NULL);
      kith_map_item_set_number (item, "place_id", place);
    }
  if (number == 1 && group != 0)
    {
      kith_map_item_set_text (item, "kind", "group");
      kith_map_item_set_text (item, "label", NULL);
      kith_map_item_set_number (item, "group_id", group);
    }
  if (g_test_rand_bit ())
    kith_map_item_set_place (item, g_test_rand_double_range (-2000, 2000), g_test_rand_double_range (-2000, 2000), g_test_rand_bit ());
  if (g_test_rand_bit ())
    {
      kith_map_item_set_number (item, "age", g_test_rand_int_range (0, 90));
      kith_map_item_set_date (item, "age_on", TODAY - 30);
    }
  kith_map_item_set_number (item, "map_id", map);
  kith_map_item_set_number (item, "is_young", g_test_rand_bit ());
  set_some_day (item, "start");

  return kith_map_change_add (change, item);
}

static void
add_random_tie (KithMapChange *change,
                gint64         map,
                gint64         from,
                gint64         to)
{
  KithMapItem *item = make (KITH_MAP_PART_TIE, "words", one_of (sentences), "source", one_of (sentences), NULL);
  KithTieKind kind = (KithTieKind)g_test_rand_int_range (0, KITH_N_TIE_KINDS);

  kith_map_item_set_number (item, "map_id", map);
  kith_map_item_set_number (item, "from_id", from);
  kith_map_item_set_number (item, "to_id", to);
  kith_map_item_set_text (item, "kind", kith_tie_kind_get_nick (kind));
  if (kind == KITH_TIE_FAMILY)
    kith_map_item_set_text (item, "family", kith_tie_family_get_nick ((KithTieFamily)g_test_rand_int_range (1, KITH_N_TIE_FAMILIES)));
  if (g_test_rand_bit ())
    kith_map_item_set_text (item, "quality", kith_tie_quality_get_nick ((KithTieQuality)g_test_rand_int_range (1, KITH_N_TIE_QUALITIES)));
  if (g_test_rand_bit ())
    kith_map_item_set_text (item, "direction", "backward");
  set_some_day (item, "start");
  if (g_test_rand_bit ())
    kith_map_item_set_date (item, "finish", TODAY);
  if (g_test_rand_int_range (0, 8) == 0)
    {
      kith_map_item_set_date (item, "error_day", TODAY);
      kith_map_item_set_text (item, "error_why", "Never so");
    }
  kith_map_change_add (change, item);
}

static void
add_random_rest (KithMapChange *change,
                 gint64         map,
                 gint64         subject)
{
  KithMapItem *observation = make (KITH_MAP_PART_OBSERVATION, "kind", "strength", "words", one_of (sentences), "day", "2026-05-04", NULL);
  KithMapItem *action = make (KITH_MAP_PART_ACTION, "what", one_of (sentences), "due", "2026-12-01", NULL);
  KithMapItem *weight = make (KITH_MAP_PART_WEIGHT, "context", "home", "weight", "7", "reason", one_of (sentences), "day", "2026-11-01", NULL);
  KithMapItem *attendee = make (KITH_MAP_PART_ATTENDEE, "name", "Odile Varga", "agency", "Housing", NULL);

  kith_map_item_set_number (observation, "map_subject_id", subject);
  kith_map_item_set_number (action, "map_id", map);
  if (g_test_rand_bit ())
    kith_map_item_set_text (action, "who", "Parks");
  kith_map_item_set_number (weight, "map_id", map);
  kith_map_item_set_number (attendee, "map_id", map);
  kith_map_change_add (change, observation);
  kith_map_change_add (change, action);
  kith_map_change_add (change, weight);
  kith_map_change_add (change, attendee);
}

static gint64
make_random_map (KithTestStore *store)
{
  g_autoptr(KithMapChange) change = kith_map_change_new (KITH_MAP_DEED_IMPORT, NULL);
  gint64 map = kith_map_change_add (change, make (KITH_MAP_PART_MAP, "kind", "context", "title", one_of (sentences), "purpose",
                                                  "Calm", "audience", "Panel", "review", "2027-02-01", "start", "2026-01-05", NULL));
  gint64 place = g_test_rand_bit () ? kith_map_change_add (change, make (KITH_MAP_PART_PLACE, "name", "Saltmarsh Park", "kind", "park",
                                                                         "easting", "531000", "northing", "174000", NULL)) : 0;
  gint64 group = g_test_rand_bit () ? kith_map_change_add (change, make (KITH_MAP_PART_GROUP, "name", "The steps", NULL)) : 0;
  gint64 subjects[12];
  guint n = (guint)g_test_rand_int_range (2, 12);

  for (guint i = 0; i < n; i++)
    subjects[i] = add_random_subject (change, map, place, group, i);
  for (guint i = 0; i < 2 * n; i++)
    {
      guint from = (guint)g_test_rand_int_range (0, (gint)n), to = (guint)g_test_rand_int_range (0, (gint)n);

      if (from != to)
        add_random_tie (change, map, subjects[from], subjects[to]);
    }
  add_random_rest (change, map, subjects[n - 1]);

  return apply (store, change);
}

static char *
write_json (KithTestStore *store,
            gint64         map)
{
  g_autoptr(GError) error = NULL;
  char *text = kith_db_write_map_json (store->db, map, TODAY, &error);

  g_assert_no_error (error);

  return text;
}

static gint64
read_json (KithTestStore *store,
           const char    *text,
           gint64         child)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(KithMapFile) file = kith_db_read_map_json (store->db, bytes, child, &error);

  g_assert_no_error (error);

  return apply (store, file->change);
}

/* Out of one store, into another, and out again: nothing is lost and nothing is added. */
static void
test_round_trip (void)
{
  g_autoptr(KithTestStore) store = make_store ();
  g_autoptr(KithTestStore) other = make_store ();

  for (guint turn = 0; turn < N_MAPS; turn++)
    {
      g_autofree char *first = write_json (store, make_random_map (store));
      g_autofree char *second = write_json (other, read_json (other, first, 0));

      g_assert_cmpstr (first, ==, second);
    }
  kith_test_store_assert_whole (other);
}

static void
test_own_map (void)
{
  g_autoptr(KithTestStore) store = make_store ();
  gint64 child = kith_test_add (store, &kith_table_child, "given_name", "Ivo", "family_name", "Fenwick", "sort_key", "ivo",
                                "birth", "2012-05-01", NULL);
  g_autoptr(KithMapChange) change = kith_map_change_new (KITH_MAP_DEED_IMPORT, NULL);
  gint64 map = kith_map_change_add (change, make (KITH_MAP_PART_MAP, "kind", "own", "title", "Mine", "child_id", kith_test_number (child), NULL));
  KithMapItem *self = make (KITH_MAP_PART_SUBJECT, "kind", "person", "child_id", kith_test_number (child), "is_focus", "1", NULL);
  KithMapItem *park = make (KITH_MAP_PART_SUBJECT, "kind", "place", "label", "the park by the flats", "what", "park", NULL);
  KithMapItem *mark = make (KITH_MAP_PART_MARK, "colour", "amber", "day", "2026-11-02", "words", "In the day it is fine", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  kith_map_item_set_number (self, "map_id", map);
  kith_map_item_set_number (park, "map_id", map);
  kith_map_change_add (change, self);
  kith_map_item_set_number (mark, "map_subject_id", kith_map_change_add (change, park));
  kith_map_change_add (change, mark);
  first = write_json (store, apply (store, change));
  second = write_json (store, read_json (store, first, child));
  g_assert_cmpstr (first, ==, second);
  g_assert_null (strstr (first, "Fenwick"));

  /* It stands on somebody's file, or nowhere. */
  bytes = g_bytes_new (first, strlen (first));
  g_assert_null (kith_db_read_map_json (store->db, bytes, 0, &error));
  g_assert_error (error, KITH_MAP_ERROR, KITH_MAP_ERROR_OWN);
}

static void
assert_nameless (const char *text)
{
  static const char * const names[] = { "Quillfeather", "Zephyrine", "Ambrose", "Tansley", "Archer", "Varga", "Dunmore", "Ashgrove" };

  g_assert_nonnull (text);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strcasestr (text, names[i]) != NULL)
        g_test_fail_printf ("%s stands in what a machine gets", names[i]);
    }
}

/* With names shown, somebody hidden, and names typed wherever one can type. */
static void
test_no_name_leaves (void)
{
  g_autoptr(KithTestStore) store = make_store ();
  gint64 other = kith_test_add (store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  gint64 seen = kith_test_add (store, &kith_table_child, "given_name", "Ambrose", "family_name", "Tansley", "sort_key", "a",
                               "birth", "2011-05-01", NULL);
  gint64 hidden = kith_test_add (store, &kith_table_child, "given_name", "Zephyrine", "family_name", "Quillfeather", "sort_key", "z",
                                 "birth", "2011-05-01", NULL);
  g_autoptr(KithMapChange) change = kith_map_change_new (KITH_MAP_DEED_IMPORT, NULL);
  g_autoptr(KithMapScene) scene = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *graphml = NULL;
  const char *sentence = "Zephyrine Quillfeather and Ambrose saw Kevin Archer at the Tansleys";
  gint64 map, first, second, friend, home, restriction, id;
  KithMapItem *item = NULL;

  map = kith_map_change_add (change, make (KITH_MAP_PART_MAP, "kind", "context", "title", "Ambrose Tansley and others", "purpose", sentence,
                                           "audience", sentence, "review", "2027-02-01", "start", "2026-10-05", NULL));
  home = kith_map_change_add (change, make (KITH_MAP_PART_PLACE, "name", "Flat of the Tansleys", "kind", "home", "address",
                                            "3 Dunmore Row", "easting", "531000", "northing", "174000", NULL));
  item = make (KITH_MAP_PART_SUBJECT, "kind", "person", "child_id", kith_test_number (seen), "words", sentence, "what", sentence, NULL);
  kith_map_item_set_number (item, "map_id", map);
  first = kith_map_change_add (change, item);
  item = make (KITH_MAP_PART_SUBJECT, "kind", "person", "child_id", kith_test_number (hidden), NULL);
  kith_map_item_set_number (item, "map_id", map);
  second = kith_map_change_add (change, item);
  item = make (KITH_MAP_PART_SUBJECT, "kind", "person", "label", "KA", "name", "Kevin Archer", NULL);
  kith_map_item_set_number (item, "map_id", map);
  friend = kith_map_change_add (change, item);
  item = make (KITH_MAP_PART_SUBJECT, "kind", "place", NULL);
  kith_map_item_set_number (item, "map_id", map);
  kith_map_item_set_number (item, "place_id", home);
  kith_map_change_add (change, item);
  for (guint i = 0; i < 2; i++)
    {
      item = make (KITH_MAP_PART_TIE, "kind", "peer", "source", sentence, "words", sentence, NULL);
      kith_map_item_set_number (item, "map_id", map);
      kith_map_item_set_number (item, "from_id", i == 0 ? first : second);
      kith_map_item_set_number (item, "to_id", friend);
      kith_map_change_add (change, item);
    }
  item = make (KITH_MAP_PART_ATTENDEE, "name", "Odile Varga", NULL);
  kith_map_item_set_number (item, "map_id", map);
  kith_map_change_add (change, item);
  item = make (KITH_MAP_PART_NAMES, "reason", sentence, "start", "2026-11-20", "finish", "2027-01-20", NULL);
  kith_map_item_set_number (item, "map_id", map);
  kith_map_change_add (change, item);
  id = apply (store, change);

  restriction = kith_test_add (store, &kith_table_restriction, "child_id", kith_test_number (hidden), "reason", "A witness",
                               "start", "2026-11-02", "review", "2027-01-31", NULL);
  kith_test_add (store, &kith_table_restriction_worker, "restriction_id", kith_test_number (restriction), "worker_id",
                 kith_test_number (other), NULL);

  scene = kith_db_load_map_scene (store->db, id, TODAY, KITH_MAP_INITIALS, TODAY, &error);
  g_assert_no_error (error);
  json = write_json (store, id);
  csv = kith_map_export_csv (scene);
  graphml = kith_map_export_graphml (scene);
  assert_nameless (json);
  assert_nameless (csv);
  assert_nameless (graphml);
  g_assert_nonnull (strstr (json, "\"someone\" : 1"));
  g_assert_nonnull (strstr (graphml, "Someone"));
  g_assert_null (strstr (json, "531000"));

  /* Who hands in names gets nothing. */
  g_clear_object (&scene);
  scene = kith_db_load_map_scene (store->db, id, TODAY, KITH_MAP_NAMES, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_map_scene_get_values (scene)->nodes[0].label, ==, "Ambrose Tansley");
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*KITH_MAP_INITIALS*");
  g_assert_null (kith_map_export_csv (scene));
  g_test_assert_expected_messages ();
}

static void
test_refuses (void)
{
  g_autoptr(KithTestStore) store = make_store ();
  static const char * const files[] = {
    "", "{}", "[]", "null", "{\"format\":\"kith-map\",\"version\":2}", "{\"format\":\"kith-map\",\"version\":1}",
    "{\"format\":\"kith-map\",\"version\":1,\"map\":3}", "{\"format\":\"kith-map\",\"version\":1,\"map\":{\"key\":\"x1\"}}",
    "{\"format\":\"kith-map\",\"version\":1,\"map\":{\"key\":\"m1\",\"colour\":\"red\"}}",
    "{\"format\":\"kith-map\",\"version\":1,\"map\":{\"key\":\"m1\",\"title\":3}}",
    "{\"format\":\"kith-map\",\"version\":1,\"map\":{\"key\":\"m1\"},\"ties\":[{\"key\":\"t1\",\"from\":\"s1\"}]}",
    "{\"format\":\"kith-map\",\"version\":1,\"map\":{\"key\":\"m1\"},\"ties\":{}}",
    "{\"format\":\"kith-map\",\"version\":1,\"map\":{\"key\":\"m1\"},\"groups\":[{\"key\":\"g1\"},{\"key\":\"g1\"}]}",
    "\xff\xfe",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", files[i]);
      g_assert_null (kith_db_read_map_json (store->db, bytes, 0, &error));
      g_assert_error (error, KITH_MAP_ERROR, KITH_MAP_ERROR_SHAPE);
    }
}

/* A file with a few bytes altered is read, or refused, and nothing else happens. */
static void
test_damaged (void)
{
  g_autoptr(KithTestStore) store = make_store ();
  g_autofree char *whole = write_json (store, make_random_map (store));
  gsize size = strlen (whole);

  for (guint turn = 0; turn < 200; turn++)
    {
      g_autofree char *text = g_strdup (whole);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(KithMapFile) file = NULL;

      for (guint i = 0; i < 3; i++)
        text[g_test_rand_int_range (0, (gint)size)] = (char)g_test_rand_int_range (1, 256);
      bytes = g_bytes_new (text, size);
      file = kith_db_read_map_json (store->db, bytes, 0, &error);
      if (file != NULL)
        kith_db_change_map (store->db, file->change, TODAY, NULL, NULL, NULL);
      else
        g_assert_nonnull (error);
    }
  kith_test_store_assert_whole (store);
}

static KithMapFile *
read_places (KithTestStore *store,
             const char    *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  KithMapFile *file = kith_db_read_places_csv (store->db, bytes, "club", &error);

  g_assert_no_error (error);

  return file;
}

/* Columns as they are called in the lists that councils publish. */
static void
test_places (void)
{
  g_autoptr(KithTestStore) store = make_store ();
  static const char text[] =
    "NAME,TYPE,ADDRESS,POSTCODE,MAP_EAST,MAP_NORTH\n"
    "Saltmarsh School ,Primary School,\"Reed Street, Saltmarsh\",SE11 4PH,531312,178654\n"
    "Tideway Playground,,Sluice Lane,SW2 2EY,531606.4835,177687.6429\n"
    "Off the Map,,,,9999999,1\n"
    ",Park,,,531000,178000\n"
    "Half a Place,Park,,,531000,\n"
    "Nowhere Yet,Park,,,,\n"
    "Tideway Playground,,Sluice Lane,SW2 2EY,531606,177688\n";
  g_autoptr(KithMapFile) file = read_places (store, text);
  g_autoptr(KithMapFile) again = NULL;
  g_autoptr(GBytes) nameless = g_bytes_new_static ("A,B\n1,2\n", 8);
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_cmpuint (file->n_new, ==, 3);
  g_assert_cmpuint (file->n_known, ==, 1);
  g_assert_cmpuint (file->refused->len, ==, 3);
  g_assert_cmpuint (((KithMapRefused *)file->refused->pdata[0])->line, ==, 4);
  g_assert_cmpstr (((KithMapRefused *)file->refused->pdata[0])->what, ==, "Off the Map");

  g_assert_true (kith_db_change_map (store->db, file->change, TODAY, NULL, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM place WHERE kind = 'school' AND easting = 531312"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM place WHERE kind = 'club' AND easting = 531606 AND northing = 177688"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM place WHERE kind = 'park' AND easting IS NULL"), ==, 1);

  again = read_places (store, text);
  g_assert_cmpuint (again->n_new, ==, 0);
  g_assert_cmpuint (again->n_known, ==, 4);
  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM place"), ==, 0);

  g_assert_null (kith_db_read_places_csv (store->db, nameless, "other", &error));
  g_assert_error (error, KITH_MAP_ERROR, KITH_MAP_ERROR_SHAPE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-files/round-trip", test_round_trip);
  g_test_add_func ("/map-files/own-map", test_own_map);
  g_test_add_func ("/map-files/no-name-leaves", test_no_name_leaves);
  g_test_add_func ("/map-files/refuses", test_refuses);
  g_test_add_func ("/map-files/damaged", test_damaged);
  g_test_add_func ("/map-files/places", test_places);

  return g_test_run ();
}
