/* test-map-days.c: the map of a day is the one that the journal tells of up to that day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random histories are made, an act a day. Then the map of each day is read as
 * the program reads it, backwards from the rows as they are now, and told anew
 * from the journal alone, forwards from its first entry. Both must say the same:
 * less what was taken out or recorded in error since, which is drawn on no day.
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "kith-map-making-private.h"
#include "kith-map-words.h"
#include "kith-store-maps.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define N_HISTORIES 3
#define N_DAYS 30
#define FIRST_DAY kith_date_new (2026, 3, 1)

typedef struct
{
  KithTestStore *store;
  gint64         map;
  GArray        *subjects;           /* (element-type gint64) */
  GArray        *ties;
  gint64         last_act;
  guint          n_labels;
} History;

static gint64
apply (History       *history,
       KithMapChange *change,
       KithDate       day)
{
  g_autoptr(KithMapChange) owned = change;
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  kith_db_change_map (history->store->db, owned, day, &id, &history->last_act, &error);
  g_assert_no_error (error);

  return id;
}

static gint64
pick (GArray *ids)
{
  return g_array_index (ids, gint64, g_test_rand_int_range (0, (gint)ids->len));
}

static void
put_somebody (History *history,
              KithDate day)
{
  KithMapChange *change = kith_map_change_new (KITH_MAP_DEED_PUT, NULL);
  KithMapItem *item = kith_map_item_new (KITH_MAP_PART_SUBJECT, 0);
  const char label[] = { (char)('A' + history->n_labels / 26 % 26), (char)('A' + history->n_labels % 26), '\0' };
  gint64 id;

  history->n_labels++;
  kith_map_item_set_number (item, "map_id", history->map);
  kith_map_item_set_text (item, "kind", "person");
  kith_map_item_set_text (item, "label", label);
  kith_map_item_set_date (item, "start", day);
  kith_map_change_add (change, item);
  id = apply (history, change, day);
  g_array_append_val (history->subjects, id);
}

static void
tie_two (History *history,
         KithDate day)
{
  KithMapChange *change = NULL;
  KithMapItem *item = NULL;
  gint64 from = pick (history->subjects), to = pick (history->subjects), id;

  if (from == to)
    return;

  change = kith_map_change_new (KITH_MAP_DEED_TIE, NULL);
  item = kith_map_item_new (KITH_MAP_PART_TIE, 0);
  kith_map_item_set_number (item, "map_id", history->map);
  kith_map_item_set_number (item, "from_id", from);
  kith_map_item_set_number (item, "to_id", to);
  kith_map_item_set_text (item, "kind", kith_tie_kind_get_nick ((KithTieKind)g_test_rand_int_range (1, KITH_N_TIE_KINDS)));
  kith_map_item_set_date (item, "start", day);
  kith_map_change_add (change, item);
  id = apply (history, change, day);
  g_array_append_val (history->ties, id);
}

static void
set_text (History    *history,
          KithMapDeed deed,
          KithMapPart part,
          gint64      id,
          const char *field,
          const char *value,
          KithDate    day)
{
  KithMapChange *change = kith_map_change_new (deed, NULL);
  KithMapItem *item = kith_map_item_new (part, id);

  kith_map_item_set_text (item, field, value);
  if (strcmp (field, "error_day") == 0)
    kith_map_item_set_text (item, "error_why", "Never so");
  kith_map_change_add (change, item);
  apply (history, change, day);
}

static void
forget (GArray *ids,
        gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        {
          g_array_remove_index (ids, i);
          return;
        }
    }
}

static void
take_tie_out (History *history,
              KithDate day)
{
  KithMapChange *change = kith_map_change_new (KITH_MAP_DEED_REMOVE, NULL);
  gint64 id = pick (history->ties);

  kith_map_change_remove (change, KITH_MAP_PART_TIE, id);
  apply (history, change, day);
  forget (history->ties, id);
}

/* What was changed is changed back, in the way in which Ctrl+Z does it. */
static void
undo (History *history)
{
  g_autoptr(GError) error = NULL;

  if (history->last_act == 0)
    return;

  g_assert_true (kith_undo_act (history->store->db, "undo", history->last_act, NULL, &error));
  g_assert_no_error (error);
  history->last_act = 0;
}

static void
live_a_day (History *history,
            KithDate day)
{
  g_autofree char *today = kith_date_to_iso (day);
  const char *quality = kith_tie_quality_get_nick ((KithTieQuality)g_test_rand_int_range (1, KITH_N_TIE_QUALITIES));
  int turn = g_test_rand_int_range (0, 12);

  if (history->subjects->len < 3 || turn < 2)
    put_somebody (history, day);
  else if (history->ties->len < 2 || turn < 5)
    tie_two (history, day);
  else if (turn < 8)
    {
      set_text (history, KITH_MAP_DEED_CHANGE_TIE, KITH_MAP_PART_TIE, pick (history->ties), "quality", quality, day);
      if (turn == 7)
        undo (history);
    }
  else if (turn == 8)
    set_text (history, KITH_MAP_DEED_END, KITH_MAP_PART_TIE, pick (history->ties), "finish", today, day);
  else if (turn == 9)
    set_text (history, KITH_MAP_DEED_END, KITH_MAP_PART_SUBJECT, pick (history->subjects), "finish", today, day);
  else if (turn == 10)
    set_text (history, KITH_MAP_DEED_ERROR, KITH_MAP_PART_TIE, pick (history->ties), "error_day", today, day);
  else
    take_tie_out (history, day);
}

static void
append_line (GPtrArray *lines,
             char      *line)
{
  g_ptr_array_add (lines, line);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *)a, *(const char * const *)b);
}

static char *
join_lines (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **)lines->pdata);
}

static char *
tell_scene (KithMapScene *scene)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (scene);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < values->n_nodes; i++)
    append_line (lines, g_strdup_printf ("%s %d", values->nodes[i].label, values->nodes[i].is_ended));
  for (guint i = 0; i < values->n_ties; i++)
    {
      const KithMapTie *tie = &values->ties[i];

      append_line (lines, g_strdup_printf ("%s %s %s %s %d", values->nodes[tie->from].label, kith_tie_kind_get_nick (tie->kind),
                                           values->nodes[tie->to].label, kith_tie_quality_get_nick (tie->quality),
                                           tie->status == KITH_TIE_ENDED));
    }

  return join_lines (lines);
}

/* Merges what an entry of the journal says into a row, as anybody would who reads it. */
static void
merge (JsonObject *row,
       const char *json)
{
  g_autoptr(JsonNode) node = json_from_string (json, NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    json_object_set_member (row, name, json_node_copy (value));
}

static const char *
get_text (JsonObject *row,
          const char *name)
{
  JsonNode *node = json_object_has_member (row, name) ? json_object_get_member (row, name) : NULL;

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? json_node_get_string (node) : NULL;
}

static GHashTable *
replay (History    *history,
        const char *table,
        gint64      until_seq)
{
  static const char sql[] =
    "SELECT j.kind, hex (j.row_uid), p.new FROM journal AS j JOIN journal_payload AS p ON p.seq = j.seq"
    " WHERE j.object = :object AND j.seq <= :seq AND j.row_uid IS NOT NULL AND j.kind <> 'view' ORDER BY j.seq /*scan*/";
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (history->store->db, sql, &error);
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)json_object_unref);

  g_assert_no_error (error);
  kith_statement_bind_text (stmt, ":object", table);
  kith_statement_bind_int (stmt, ":seq", until_seq);
  while (kith_statement_step (stmt, &error))
    {
      const char *uid = kith_statement_get_text (stmt, 1);
      JsonObject *row = g_hash_table_lookup (rows, uid);

      if (strcmp (kith_statement_get_text (stmt, 0), "delete") == 0)
        {
          g_hash_table_remove (rows, uid);
          continue;
        }
      if (row == NULL)
        {
          row = json_object_new ();
          g_hash_table_insert (rows, g_strdup (uid), row);
        }
      merge (row, kith_statement_get_text (stmt, 2));
    }
  g_assert_no_error (error);

  return rows;
}

/* What is in the end no longer there, or recorded in error, is drawn on no day. */
static gboolean
still_counts (GHashTable *last,
              const char *uid)
{
  JsonObject *row = g_hash_table_lookup (last, uid);

  return row != NULL && get_text (row, "error_day") == NULL;
}

static char *
tell_journal (History *history,
              gint64   until_seq,
              KithDate day)
{
  g_autoptr(GHashTable) subjects = replay (history, "map_subject", until_seq);
  g_autoptr(GHashTable) ties = replay (history, "tie", until_seq);
  g_autoptr(GHashTable) last = replay (history, "tie", G_MAXINT64);
  g_autoptr(GHashTable) labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *today = kith_date_to_iso (day);
  GHashTableIter iter;
  gpointer uid, row;

  g_hash_table_iter_init (&iter, subjects);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      gint64 id = json_object_get_int_member (row, "id");
      const char *finish = get_text (row, "finish");

      g_hash_table_insert (labels, g_memdup2 (&id, sizeof id), g_strdup (get_text (row, "label")));
      append_line (lines, g_strdup_printf ("%s %d", get_text (row, "label"), finish != NULL && strcmp (finish, today) <= 0));
    }

  g_hash_table_iter_init (&iter, ties);
  while (g_hash_table_iter_next (&iter, &uid, &row))
    {
      gint64 from = json_object_get_int_member (row, "from_id"), to = json_object_get_int_member (row, "to_id");
      const char *finish = get_text (row, "finish");
      const char *quality = get_text (row, "quality");

      if (still_counts (last, uid))
        append_line (lines, g_strdup_printf ("%s %s %s %s %d", (char *)g_hash_table_lookup (labels, &from), get_text (row, "kind"),
                                             (char *)g_hash_table_lookup (labels, &to), quality != NULL ? quality : "none",
                                             finish != NULL && strcmp (finish, today) <= 0));
    }

  return join_lines (lines);
}

static void
begin (History *history)
{
  g_autofree char *review = kith_date_to_iso (FIRST_DAY + 400);
  KithMapChange *change = kith_map_change_new (KITH_MAP_DEED_BEGIN, NULL);
  KithMapItem *item = kith_map_item_new (KITH_MAP_PART_MAP, 0);
  g_autoptr(GError) error = NULL;

  history->store = kith_test_store_new ();
  kith_db_set_up (history->store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  history->subjects = g_array_new (FALSE, FALSE, sizeof (gint64));
  history->ties = g_array_new (FALSE, FALSE, sizeof (gint64));
  kith_map_item_set_text (item, "kind", "context");
  kith_map_item_set_text (item, "title", "The bus");
  kith_map_item_set_text (item, "purpose", "Calm journeys");
  kith_map_item_set_text (item, "audience", "Panel");
  kith_map_item_set_text (item, "review", review);
  kith_map_change_add (change, item);
  history->map = apply (history, change, FIRST_DAY);
  history->last_act = 0;
}

/* The clock of the journal must have moved on before the next act. */
static gint64
wait_for_the_clock (void)
{
  gint64 now = g_get_real_time ();

  while (g_get_real_time () <= now)
    ;

  return now + 1;
}

static void
test_random_histories (void)
{
  for (guint turn = 0; turn < N_HISTORIES; turn++)
    {
      History history = { 0 };
      gint64 moments[N_DAYS], heads[N_DAYS];

      begin (&history);
      for (int i = 0; i < N_DAYS; i++)
        {
          live_a_day (&history, FIRST_DAY + i);
          moments[i] = wait_for_the_clock ();
          heads[i] = kith_test_get_head (history.store);
        }

      for (int i = 0; i < N_DAYS; i++)
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(KithMapScene) scene = kith_map_load_scene_as_known (history.store->db, history.map, FIRST_DAY + i, moments[i],
                                                                        KITH_MAP_INITIALS, FIRST_DAY + N_DAYS, &error);
          g_autofree char *told = NULL;
          g_autofree char *expected = tell_journal (&history, heads[i], FIRST_DAY + i);

          g_assert_no_error (error);
          told = tell_scene (scene);
          g_assert_cmpstr (told, ==, expected);
        }

      kith_test_store_assert_whole (history.store);
      kith_test_store_free (history.store);
      g_array_unref (history.subjects);
      g_array_unref (history.ties);
    }
}

/* Somebody tells in May of what was in March: the map of March gains it. */
static void
test_told_later (void)
{
  History history = { 0 };
  g_autoptr(KithMapScene) before = NULL;
  g_autoptr(KithMapScene) scene = NULL;
  g_autoptr(GError) error = NULL;
  gint64 moment;

  begin (&history);
  moment = wait_for_the_clock ();
  put_somebody (&history, FIRST_DAY + 10);
  before = kith_map_load_scene_as_known (history.store->db, history.map, FIRST_DAY + 9, moment, KITH_MAP_INITIALS, FIRST_DAY + 99, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kith_map_scene_get_values (before)->n_nodes, ==, 0);
  scene = kith_map_load_scene_as_known (history.store->db, history.map, FIRST_DAY + 10, moment, KITH_MAP_INITIALS, FIRST_DAY + 99, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kith_map_scene_get_values (scene)->n_nodes, ==, 1);
  g_assert_cmpuint (kith_map_scene_get_values (scene)->months[0].n_new, ==, 1);
  g_assert_cmpuint (kith_map_scene_get_values (scene)->n_months, ==, 4);

  kith_test_store_free (history.store);
  g_array_unref (history.subjects);
  g_array_unref (history.ties);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-days/random-histories", test_random_histories);
  g_test_add_func ("/map-days/told-later", test_told_later);

  return g_test_run ();
}
