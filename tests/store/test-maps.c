/* test-maps.c: maps of places and young people: what stands on them, for whom, and on which day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-map-words.h"
#include "kith-store-maps.h"
#include "kith-store-setup.h"
#include "kith-store-shares.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TODAY kith_date_today ()

typedef struct
{
  KithTestStore *store;
  gint64         other;
  gint64         ivo;
  gint64         wyn;
  gint64         park;
  gint64         map;
  gint64         own;
} Fixture;

static gint64
apply (Fixture       *fixture,
       KithMapChange *change,
       gint64        *ret_act)
{
  g_autoptr(KithMapChange) owned = change;
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  kith_db_change_map (fixture->store->db, owned, TODAY, &id, ret_act, &error);
  g_assert_no_error (error);

  return id;
}

static void
refused (Fixture       *fixture,
         KithMapChange *change,
         KithMapError   code)
{
  g_autoptr(KithMapChange) owned = change;
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_change_map (fixture->store->db, owned, TODAY, NULL, NULL, &error));
  g_assert_error (error, KITH_MAP_ERROR, (int)code);
}

/* Fields by name and value, ended by NULL. */
static KithMapItem *
make (KithMapPart part,
      gint64      id,
      ...) G_GNUC_NULL_TERMINATED;

static KithMapItem *
make (KithMapPart part,
      gint64      id,
      ...)
{
  KithMapItem *item = kith_map_item_new (part, id);
  const char *field;
  va_list fields;

  va_start (fields, id);
  while ((field = va_arg (fields, const char *)) != NULL)
    kith_map_item_set_text (item, field, va_arg (fields, const char *));
  va_end (fields);

  return item;
}

static KithMapChange *
one (KithMapDeed  deed,
     KithMapItem *item)
{
  KithMapChange *change = kith_map_change_new (deed, NULL);

  kith_map_change_add (change, item);

  return change;
}

static KithMapItem *
put (Fixture    *fixture,
     gint64      map,
     const char *kind,
     const char *field,
     const char *value)
{
  return make (KITH_MAP_PART_SUBJECT, 0, "map_id", kith_test_number (map), "kind", kind, field, value, NULL);
}

static KithMapItem *
tie (Fixture    *fixture,
     gint64      map,
     gint64      from,
     gint64      to,
     const char *kind)
{
  KithMapItem *item = make (KITH_MAP_PART_TIE, 0, "kind", kind, NULL);

  kith_map_item_set_number (item, "map_id", map);
  kith_map_item_set_number (item, "from_id", from);
  kith_map_item_set_number (item, "to_id", to);

  return item;
}

static gint64
add_child (Fixture    *fixture,
           const char *given_name,
           const char *family_name)
{
  return kith_test_add (fixture->store, &kith_table_child, "given_name", given_name, "family_name", family_name,
                        "sort_key", given_name, "birth", "2012-05-01", "sex", "F", NULL);
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autofree char *review = kith_date_to_iso (TODAY + 90);
  g_autoptr(GError) error = NULL;
  gint64 child;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->other = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  fixture->ivo = add_child (fixture, "Ivo", "Fenwick");
  fixture->wyn = add_child (fixture, "Wyn", "Tansley");
  child = fixture->ivo;
  fixture->park = apply (fixture, one (KITH_MAP_DEED_CONTEXT, make (KITH_MAP_PART_PLACE, 0, "name", "Saltmarsh Park",
                                                                    "kind", "park", NULL)), NULL);
  fixture->map = apply (fixture, one (KITH_MAP_DEED_BEGIN, make (KITH_MAP_PART_MAP, 0, "kind", "context", "title", "The park",
                                                                 "purpose", "Safer evenings", "audience", "Panel",
                                                                 "review", review, NULL)), NULL);
  fixture->own = apply (fixture, one (KITH_MAP_DEED_BEGIN, make (KITH_MAP_PART_MAP, 0, "kind", "own", "title", "My map",
                                                                 "child_id", kith_test_number (child), NULL)), NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithMapScene *
load_on (Fixture    *fixture,
         gint64      map,
         KithDate    as_at,
         KithMapMode mode)
{
  g_autoptr(GError) error = NULL;
  KithMapScene *scene = kith_db_load_map_scene (fixture->store->db, map, as_at, mode, TODAY, &error);

  g_assert_no_error (error);

  return scene;
}

static KithMapScene *
load (Fixture *fixture,
      gint64   map)
{
  return load_on (fixture, map, TODAY, KITH_MAP_INITIALS);
}

/* The labels and the ties, in one line. */
static char *
tell (KithMapScene *scene)
{
  guint n_nodes, n_ties;
  const KithMapNode *nodes = kith_map_scene_get_nodes (scene, &n_nodes);
  const KithMapTie *ties = kith_map_scene_get_ties (scene, &n_ties);
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < n_nodes; i++)
    g_string_append_printf (told, "%s%s%s", i > 0 ? ", " : "", nodes[i].label, nodes[i].is_ended ? " (ended)" : "");
  for (guint i = 0; i < n_ties; i++)
    g_string_append_printf (told, "; %s %s %s%s", nodes[ties[i].from].label, kith_tie_kind_get_nick (ties[i].kind),
                            nodes[ties[i].to].label, ties[i].status == KITH_TIE_ENDED ? " (ended)" : "");

  return g_string_free_and_steal (g_steal_pointer (&told));
}

static void
assert_told (Fixture    *fixture,
             gint64      map,
             KithDate    as_at,
             const char *expected)
{
  g_autoptr(KithMapScene) scene = load_on (fixture, map, as_at, KITH_MAP_INITIALS);
  g_autofree char *told = tell (scene);

  g_assert_cmpstr (told, ==, expected);
}

/* The map of the keyboard's proof: three friends, a group, a park where harm happened. */
static gint64
draw_park (Fixture *fixture)
{
  KithMapChange *change = kith_map_change_new (KITH_MAP_DEED_PUT, NULL);
  gint64 ivo, wyn, friend, park;

  ivo = kith_map_change_add (change, put (fixture, fixture->map, "person", "child_id", kith_test_number (fixture->ivo)));
  wyn = kith_map_change_add (change, put (fixture, fixture->map, "person", "child_id", kith_test_number (fixture->wyn)));
  friend = kith_map_change_add (change, put (fixture, fixture->map, "person", "label", "WT"));
  park = kith_map_change_add (change, put (fixture, fixture->map, "place", "place_id", kith_test_number (fixture->park)));
  kith_map_change_add (change, tie (fixture, fixture->map, ivo, wyn, "peer"));
  kith_map_change_add (change, tie (fixture, fixture->map, friend, park, "spends-time"));

  return apply (fixture, change, NULL);
}

static gint64
find (Fixture    *fixture,
      const char *sql)
{
  return kith_test_select (fixture->store, sql);
}

static void
test_draw (Fixture      *fixture,
           gconstpointer user_data)
{
  gint64 first = draw_park (fixture);
  g_autoptr(KithMapScene) scene = load (fixture, fixture->map);
  const KithMapSceneValues *values = kith_map_scene_get_values (scene);
  guint n_nodes;
  const KithMapNode *nodes = kith_map_scene_get_nodes (scene, &n_nodes);

  g_assert_cmpint (nodes[0].id, ==, first);
  assert_told (fixture, fixture->map, TODAY,
               "IF, WT 1, WT 2, Saltmarsh Park; IF peer WT 1; WT 2 spends-time Saltmarsh Park");
  g_assert_cmpint (nodes[0].record, ==, KITH_MAP_RECORD_CHILD);
  g_assert_cmpint (nodes[0].record_id, ==, fixture->ivo);
  g_assert_true (nodes[0].is_young);
  g_assert_cmpint (nodes[0].shape, ==, 'F');
  g_assert_cmpint (nodes[2].record, ==, KITH_MAP_RECORD_NONE);
  g_assert_cmpstr (nodes[3].pictogram, ==, "kith-place-park-symbolic");
  g_assert_cmpstr (nodes[3].spoken, ==, "Saltmarsh Park, Place, Park");
  g_assert_cmpstr (values->owner, ==, "Wren Ashgrove");
  g_assert_cmpint (values->mode, ==, KITH_MAP_INITIALS);
  g_assert_true (kith_map_scene_lacks_actions (scene));
  g_assert_false (kith_map_scene_is_fading (scene));
  g_assert_nonnull (strstr (kith_map_scene_get_ties (scene, &n_nodes)[0].spoken, "the young person"));
}

/* Names are seen for a reason, until a day, and never on an own map. */
static void
test_names (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autofree char *until = kith_date_to_iso (TODAY + 14);
  g_autofree char *for_ever = kith_date_to_iso (TODAY + 900);
  g_autoptr(KithMapScene) before = NULL;
  g_autoptr(KithMapScene) scene = NULL;
  g_autoptr(KithMapScene) initials = NULL;
  g_autofree char *told = NULL;
  const char *map = g_intern_string (kith_test_number (fixture->map));
  const char *own = g_intern_string (kith_test_number (fixture->own));

  draw_park (fixture);
  before = load_on (fixture, fixture->map, TODAY, KITH_MAP_NAMES);
  g_assert_cmpint (kith_map_scene_get_values (before)->mode, ==, KITH_MAP_INITIALS);

  refused (fixture, one (KITH_MAP_DEED_SHOW_NAMES, make (KITH_MAP_PART_NAMES, 0, "map_id", map, "finish", until, NULL)),
           KITH_MAP_ERROR_REASON);
  refused (fixture, one (KITH_MAP_DEED_SHOW_NAMES, make (KITH_MAP_PART_NAMES, 0, "map_id", map, "reason", "Panel", NULL)),
           KITH_MAP_ERROR_UNTIL);
  refused (fixture, one (KITH_MAP_DEED_SHOW_NAMES, make (KITH_MAP_PART_NAMES, 0, "map_id", map, "reason", "Panel",
                                                         "finish", for_ever, NULL)), KITH_MAP_ERROR_UNTIL);
  refused (fixture, one (KITH_MAP_DEED_SHOW_NAMES, make (KITH_MAP_PART_NAMES, 0, "map_id", own, "reason", "Panel",
                                                         "finish", until, NULL)), KITH_MAP_ERROR_OWN);
  apply (fixture, one (KITH_MAP_DEED_SHOW_NAMES, make (KITH_MAP_PART_NAMES, 0, "map_id", map, "reason", "The panel of Thursday",
                                                       "finish", until, NULL)), NULL);

  scene = load_on (fixture, fixture->map, TODAY, KITH_MAP_NAMES);
  told = tell (scene);
  g_assert_true (g_str_has_prefix (told, "Ivo Fenwick, Wyn Tansley, WT, Saltmarsh Park"));
  g_assert_cmpstr (kith_map_scene_get_values (scene)->mode_reason, ==, "The panel of Thursday");
  g_assert_cmpint (kith_map_scene_get_values (scene)->mode_until, ==, TODAY + 14);
  assert_told (fixture, fixture->map, TODAY,
               "IF, WT 1, WT 2, Saltmarsh Park; IF peer WT 1; WT 2 spends-time Saltmarsh Park");
}

static void
test_own_map_has_initials_alone (Fixture      *fixture,
                                 gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;

  refused (fixture, one (KITH_MAP_DEED_PUT, put (fixture, fixture->own, "person", "child_id", kith_test_number (fixture->wyn))),
           KITH_MAP_ERROR_OWN);
  refused (fixture, one (KITH_MAP_DEED_PUT, put (fixture, fixture->own, "place", "place_id", kith_test_number (fixture->park))),
           KITH_MAP_ERROR_OWN);
  refused (fixture, one (KITH_MAP_DEED_PUT, make (KITH_MAP_PART_SUBJECT, 0, "map_id", kith_test_number (fixture->own), "kind",
                                                  "person", "label", "KA", "name", "Kevin Archer", NULL)), KITH_MAP_ERROR_OWN);
  apply (fixture, one (KITH_MAP_DEED_PUT, put (fixture, fixture->own, "person", "child_id", kith_test_number (fixture->ivo))), NULL);
  refused (fixture, one (KITH_MAP_DEED_PUT, put (fixture, fixture->own, "person", "child_id", kith_test_number (fixture->ivo))),
           KITH_MAP_ERROR_TWICE);
  apply (fixture, one (KITH_MAP_DEED_PUT, put (fixture, fixture->own, "person", "label", "Kevin Archer")), NULL);
  apply (fixture, one (KITH_MAP_DEED_PUT, put (fixture, fixture->own, "person", "label", "Mum")), NULL);
  assert_told (fixture, fixture->own, TODAY, "IF, KA, Mum");
}

static void
test_refuses (Fixture      *fixture,
              gconstpointer user_data)
{
  const char *map = g_intern_string (kith_test_number (fixture->map));
  gint64 first = draw_park (fixture);
  KithMapItem *self = tie (fixture, fixture->map, first, first, "peer");
  KithMapItem *unsaid = tie (fixture, fixture->map, first, first + 1, "peer");
  KithMapItem *backwards = tie (fixture, fixture->map, first, first + 1, "peer");

  kith_map_item_set_number (unsaid, "is_told", 0);
  kith_map_item_set_text (backwards, "start", "2026-03-02");
  kith_map_item_set_text (backwards, "finish", "2026-03-01");
  refused (fixture, one (KITH_MAP_DEED_TIE, self), KITH_MAP_ERROR_SELF);
  refused (fixture, one (KITH_MAP_DEED_TIE, unsaid), KITH_MAP_ERROR_TOLD);
  refused (fixture, one (KITH_MAP_DEED_TIE, backwards), KITH_MAP_ERROR_ORDER);
  refused (fixture, one (KITH_MAP_DEED_BEGIN, make (KITH_MAP_PART_MAP, 0, "kind", "context", "title", "Bus", NULL)),
           KITH_MAP_ERROR_PURPOSE);
  refused (fixture, one (KITH_MAP_DEED_BEGIN, make (KITH_MAP_PART_MAP, 0, "kind", "context", "title", "Bus", "purpose", "Calm",
                                                    "audience", "Panel", NULL)), KITH_MAP_ERROR_REVIEW);
  refused (fixture, one (KITH_MAP_DEED_PUT, make (KITH_MAP_PART_SUBJECT, 0, "map_id", map, "kind", "person", NULL)),
           KITH_MAP_ERROR_LABEL);
  refused (fixture, one (KITH_MAP_DEED_SUBJECT, make (KITH_MAP_PART_SUBJECT, first, "in_group_id", kith_test_number (first + 1), NULL)),
           KITH_MAP_ERROR_GROUP);
  refused (fixture, one (KITH_MAP_DEED_WEIGH, make (KITH_MAP_PART_WEIGHT, 0, "map_id", map, "context", "home", "weight", "11",
                                                    "reason", "Calm", NULL)), KITH_MAP_ERROR_NUMBER);
  refused (fixture, one (KITH_MAP_DEED_PUT, make (KITH_MAP_PART_SUBJECT, 0, "map_id", map, "colour", "red", NULL)),
           KITH_MAP_ERROR_FIELD);
  refused (fixture, one (KITH_MAP_DEED_MOVE, make (KITH_MAP_PART_SUBJECT, first, "label", "KA", NULL)), KITH_MAP_ERROR_FIELD);
  g_assert_cmpint (find (fixture, "SELECT count(*) FROM tie"), ==, 2);
}

/* Whoever is pointed at cannot go, and it can be said what points. */
static void
test_pointed_at_stays (Fixture      *fixture,
                       gconstpointer user_data)
{
  gint64 first = draw_park (fixture);
  KithMapChange *change = kith_map_change_new (KITH_MAP_DEED_REMOVE, NULL);
  g_autoptr(GListModel) pointers = NULL;
  g_autoptr(GError) error = NULL;
  gint64 tie_id = find (fixture, "SELECT min (id) FROM tie");
  gint64 act;

  kith_map_change_remove (change, KITH_MAP_PART_SUBJECT, first);
  refused (fixture, change, KITH_MAP_ERROR_POINTED);
  change = kith_map_change_new (KITH_MAP_DEED_REMOVE, NULL);
  kith_map_change_remove (change, KITH_MAP_PART_PLACE, fixture->park);
  refused (fixture, change, KITH_MAP_ERROR_POINTED);

  pointers = kith_db_load_map_pointers (fixture->store->db, KITH_MAP_PART_SUBJECT, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (pointers), ==, 1);

  change = kith_map_change_new (KITH_MAP_DEED_REMOVE, NULL);
  kith_map_change_remove (change, KITH_MAP_PART_TIE, tie_id);
  kith_map_change_remove (change, KITH_MAP_PART_SUBJECT, first);
  apply (fixture, change, &act);
  assert_told (fixture, fixture->map, TODAY, "WT 1, WT 2, Saltmarsh Park; WT 2 spends-time Saltmarsh Park");
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  assert_told (fixture, fixture->map, TODAY,
               "IF, WT 1, WT 2, Saltmarsh Park; IF peer WT 1; WT 2 spends-time Saltmarsh Park");
}

/* Counted and never named: not in the scene, not in the items, not in the History of others. */
static void
test_someone (Fixture      *fixture,
              gconstpointer user_data)
{
  gint64 first = draw_park (fixture);
  g_autoptr(KithMapScene) scene = NULL;
  g_autoptr(GListModel) items = NULL;
  g_autoptr(KithMapChange) change = NULL;
  g_autoptr(GError) error = NULL;
  gint64 restriction;

  restriction = kith_test_add (fixture->store, &kith_table_restriction, "child_id", kith_test_number (fixture->ivo), "reason",
                               "A witness", "start", "2026-11-02", "review", "2027-01-31", NULL);
  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", kith_test_number (restriction),
                 "worker_id", kith_test_number (fixture->other), NULL);

  assert_told (fixture, fixture->map, TODAY,
               "Someone, WT 1, WT 2, Saltmarsh Park; Someone peer WT 1; WT 2 spends-time Saltmarsh Park");
  scene = load (fixture, fixture->map);
  g_assert_cmpuint (kith_map_scene_get_values (scene)->n_someone, ==, 1);
  g_assert_cmpint (kith_map_scene_get_values (scene)->nodes[0].kind, ==, KITH_MAP_SOMEONE);
  g_assert_cmpint (kith_map_scene_get_values (scene)->nodes[0].record_id, ==, 0);
  g_assert_cmpint (kith_map_scene_get_values (scene)->nodes[0].age, ==, -1);

  items = kith_db_load_map_items (fixture->store->db, fixture->map, TODAY, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(KithMapItem) item = g_list_model_get_item (items, i);

      g_assert_cmpint (kith_map_item_get_number (item, "child_id"), !=, fixture->ivo);
    }

  /* Moved in the picture, and nothing else. */
  change = one (KITH_MAP_DEED_SUBJECT, make (KITH_MAP_PART_SUBJECT, first, "what", "Witness", NULL));
  g_assert_false (kith_db_change_map (fixture->store->db, change, TODAY, NULL, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (kith_db_load_map_scene (fixture->store->db, fixture->own, TODAY, KITH_MAP_INITIALS, TODAY, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  apply (fixture, one (KITH_MAP_DEED_MOVE, make (KITH_MAP_PART_SUBJECT, first, "x", "640", "y", "-64", "is_pinned", "1", NULL)), NULL);
}

/* A tie for the one who wrote it down is drawn for nobody else. */
static void
test_ties_for_some (Fixture      *fixture,
                    gconstpointer user_data)
{
  gint64 first = draw_park (fixture);
  KithMapItem *mine = tie (fixture, fixture->map, first + 1, first + 2, "harm");
  KithMapItem *named = tie (fixture, fixture->map, first + 2, first + 1, "harm");
  gint64 named_id;

  kith_map_item_set_text (mine, "seen_by", "me");
  kith_map_item_set_text (named, "seen_by", "named");
  kith_map_item_set_number (named, "worker_id", fixture->other);
  apply (fixture, one (KITH_MAP_DEED_TIE, mine), NULL);
  named_id = apply (fixture, one (KITH_MAP_DEED_TIE, named), NULL);
  assert_told (fixture, fixture->map, TODAY,
               "IF, WT 1, WT 2, Saltmarsh Park; IF peer WT 1; WT 2 spends-time Saltmarsh Park; WT 1 harm WT 2");

  kith_test_add (fixture->store, &kith_table_tie_viewer, "tie_id", kith_test_number (named_id), "worker_id", "1", NULL);
  assert_told (fixture, fixture->map, TODAY,
               "IF, WT 1, WT 2, Saltmarsh Park; IF peer WT 1; WT 2 spends-time Saltmarsh Park; WT 1 harm WT 2; WT 2 harm WT 1");
}

/* Ended is seen as ended; what was recorded in error is seen on no day. */
static void
test_error_is_not_ended (Fixture      *fixture,
                         gconstpointer user_data)
{
  gint64 first = draw_park (fixture);
  gint64 tie_id = find (fixture, "SELECT min (id) FROM tie");
  g_autofree char *today = kith_date_to_iso (TODAY);
  g_autofree char *earlier = kith_date_to_iso (TODAY - 40);
  KithShareValues values = { .at_usec = g_get_real_time (), .what = KITH_SHARE_MAP, .how = KITH_SHARE_PDF, .recipient = "Panel",
                             .why = "Planning", .from = TODAY, .to = TODAY, .names_off = TRUE };
  g_autoptr(KithShare) share = kith_share_new (&values);
  g_autoptr(GListModel) shares = NULL;
  g_autoptr(GError) error = NULL;

  apply (fixture, one (KITH_MAP_DEED_CHANGE_TIE, make (KITH_MAP_PART_TIE, tie_id, "start", earlier, "finish", today, NULL)), NULL);
  assert_told (fixture, fixture->map, TODAY,
               "IF, WT 1, WT 2, Saltmarsh Park; IF peer WT 1 (ended); WT 2 spends-time Saltmarsh Park");
  g_assert_true (kith_db_log_map_share (fixture->store->db, share, fixture->map, TODAY, &error));
  g_assert_no_error (error);

  apply (fixture, one (KITH_MAP_DEED_ERROR, make (KITH_MAP_PART_TIE, tie_id, "error_day", today, "error_why",
                                                  "Another of that name", NULL)), NULL);
  assert_told (fixture, fixture->map, TODAY, "IF, WT 1, WT 2, Saltmarsh Park; WT 2 spends-time Saltmarsh Park");
  assert_told (fixture, fixture->map, TODAY - 20, "");

  shares = kith_db_load_map_shares (fixture->store->db, fixture->map, KITH_MAP_PART_TIE, tie_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (shares), ==, 1);
  g_clear_object (&shares);
  tie_id = apply (fixture, one (KITH_MAP_DEED_TIE, tie (fixture, fixture->map, first, first + 1, "online")), NULL);
  shares = kith_db_load_map_shares (fixture->store->db, fixture->map, KITH_MAP_PART_TIE, tie_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (shares), ==, 0);
}

static void
test_end (Fixture      *fixture,
          gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 act;

  draw_park (fixture);
  g_assert_false (kith_db_end_map (fixture->store->db, fixture->map, " ", TODAY, NULL, &error));
  g_assert_error (error, KITH_MAP_ERROR, KITH_MAP_ERROR_REASON);
  g_clear_error (&error);
  g_assert_true (kith_db_end_map (fixture->store->db, fixture->map, "The evenings are calm", TODAY, &act, &error));
  g_assert_no_error (error);

  assert_told (fixture, fixture->map, TODAY, "IF, WT, Saltmarsh Park; IF peer WT");
  g_assert_cmpint (find (fixture, "SELECT count(*) FROM journal_payload WHERE new LIKE '%\"label\":\"WT\"%'"), ==, 0);
  refused (fixture, one (KITH_MAP_DEED_PUT, put (fixture, fixture->map, "person", "label", "KA")), KITH_MAP_ERROR_ENDED);
  g_assert_false (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DESTROYED);
}

static void
test_counts_and_weights (Fixture      *fixture,
                         gconstpointer user_data)
{
  const char *map = g_intern_string (kith_test_number (fixture->map));
  g_autofree char *park = g_strdup (kith_test_number (fixture->park));
  g_autoptr(KithMapScene) scene = NULL;
  const KithMapSceneValues *values;
  g_autofree char *before = kith_date_to_iso (TODAY - 30);

  draw_park (fixture);
  apply (fixture, one (KITH_MAP_DEED_OBSERVE, make (KITH_MAP_PART_OBSERVATION, 0, "kind", "concern", "place_id", park, "words",
                                                    "Dark after five", NULL)), NULL);
  apply (fixture, one (KITH_MAP_DEED_OBSERVE, make (KITH_MAP_PART_OBSERVATION, 0, "kind", "strength", "place_id", park, "words",
                                                    "The keeper knows everybody", NULL)), NULL);
  apply (fixture, one (KITH_MAP_DEED_OBSERVE, make (KITH_MAP_PART_OBSERVATION, 0, "kind", "incident", "place_id", park, "words",
                                                    "A telephone taken", "day", before, NULL)), NULL);
  apply (fixture, one (KITH_MAP_DEED_WEIGH, make (KITH_MAP_PART_WEIGHT, 0, "map_id", map, "context", "neighbourhood", "weight",
                                                  "4", "reason", "As it was", "day", before, NULL)), NULL);
  apply (fixture, one (KITH_MAP_DEED_WEIGH, make (KITH_MAP_PART_WEIGHT, 0, "map_id", map, "context", "neighbourhood", "weight",
                                                  "8", "reason", "Lights are out", NULL)), NULL);
  apply (fixture, one (KITH_MAP_DEED_ACT, make (KITH_MAP_PART_ACTION, 0, "map_id", map, "what", "Mend the lights", "who",
                                                "Parks", NULL)), NULL);

  scene = load (fixture, fixture->map);
  values = kith_map_scene_get_values (scene);
  g_assert_cmpuint (values->nodes[3].n_harm, ==, 1);
  g_assert_cmpuint (values->nodes[3].n_strengths, ==, 1);
  g_assert_cmpuint (values->nodes[3].n_incidents, ==, 1);
  g_assert_cmpstr (values->nodes[3].spoken, ==, "Saltmarsh Park, Place, Park, 1 concern, 1 strength, 1 incident");
  g_assert_cmpuint (values->n_weights, ==, 1);
  g_assert_cmpint (values->weights[0].weight, ==, 8);
  g_assert_cmpint (values->weights[0].weight_before, ==, 4);
  g_assert_cmpuint (values->n_open_actions, ==, 1);
  g_assert_false (kith_map_scene_lacks_actions (scene));
}

/* Somebody their own grandparent: it ends, and everybody has a row. */
static void
test_family_with_a_loop (Fixture      *fixture,
                         gconstpointer user_data)
{
  KithMapChange *change = kith_map_change_new (KITH_MAP_DEED_PUT, NULL);
  g_autoptr(KithMapScene) scene = NULL;
  const KithMapSceneValues *values;

  for (guint i = 0; i < 4; i++)
    kith_map_change_add (change, put (fixture, fixture->map, "person", "label", i == 0 ? "AA" : i == 1 ? "BB" : i == 2 ? "CC" : "DD"));
  for (gint64 i = 1; i <= 3; i++)
    {
      KithMapItem *item = tie (fixture, fixture->map, -i, i < 3 ? -(i + 1) : -1, "family");

      kith_map_item_set_text (item, "family", "birth");
      kith_map_change_add (change, item);
    }
  apply (fixture, change, NULL);
  scene = load (fixture, fixture->map);
  values = kith_map_scene_get_values (scene);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (values->nodes[i].generation, >=, 0);
  g_assert_cmpint (values->nodes[3].generation, ==, -1);
}

static void
test_full_names (Fixture      *fixture,
                 gconstpointer user_data)
{
  const struct
  {
    const char *text;
    const char *found;
  } cases[] =
  {
    { "I go with KB to the park", "" },
    { "I go with Kevin Archer to Saltmarsh Park", "Kevin Archer" },
    { "then ivo fenwick came", "ivo fenwick" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) names = kith_db_find_full_names (fixture->store->db, cases[i].text, &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = g_strjoinv (", ", names);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_maps_and_contexts (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr(GListModel) maps = NULL;
  g_autoptr(GListModel) own = NULL;
  g_autoptr(GListModel) contexts = NULL;
  g_autoptr(GListModel) park = NULL;
  g_autoptr(KithMapItem) map = NULL;
  g_autoptr(GError) error = NULL;

  draw_park (fixture);
  maps = kith_db_load_maps (fixture->store->db, 0, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (maps), ==, 2);
  own = kith_db_load_maps (fixture->store->db, fixture->ivo, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (own), ==, 1);
  map = g_list_model_get_item (maps, 1);
  g_assert_cmpint (kith_map_item_get_number (map, "n_subjects"), ==, 4);
  contexts = kith_db_load_contexts (fixture->store->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (contexts), ==, 1);
  park = kith_db_load_context_items (fixture->store->db, KITH_MAP_PART_PLACE, fixture->park, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (park), ==, 2);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/maps/draw", test_draw);
  add ("/maps/names", test_names);
  add ("/maps/own-map-has-initials-alone", test_own_map_has_initials_alone);
  add ("/maps/refuses", test_refuses);
  add ("/maps/pointed-at-stays", test_pointed_at_stays);
  add ("/maps/someone", test_someone);
  add ("/maps/ties-for-some", test_ties_for_some);
  add ("/maps/error-is-not-ended", test_error_is_not_ended);
  add ("/maps/end", test_end);
  add ("/maps/counts-and-weights", test_counts_and_weights);
  add ("/maps/family-with-a-loop", test_family_with_a_loop);
  add ("/maps/full-names", test_full_names);
  add ("/maps/maps-and-contexts", test_maps_and_contexts);

  return g_test_run ();
}
