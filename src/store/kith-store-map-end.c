/* kith-store-map-end.c: maps end, and who was given them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map is kept for a purpose. When that is over the map ends with a reason, and
 * whoever is known from it alone is destroyed, with the ties to them and all that
 * was said of them: nobody stays in a store only because they once stood on
 * somebody else's map. That cannot be undone. The map stays, with the records on
 * it, as one that has ended.
 *
 * Something that was never so is another matter: it is marked as recorded in
 * error and drawn at no date, and whoever was given a map with it on has to be
 * told. So the sharing log says which map left, as it stood on which day.
 */

#include "config.h"

#include "kith-store-maps.h"

#include <string.h>

#include "kith-destruction.h"
#include "kith-full-names.h"
#include "kith-map-private.h"
#include "kith-people-row-private.h"
#include "kith-statement.h"
#include "kith-statement-list.h"
#include "kith-store-shares-private.h"
#include "kith-text.h"

/* In the order in which they can go. A place is no person: it stays. */
#define KNOWN_HERE_ALONE \
        "(SELECT s.id FROM main.map_subject AS s WHERE s.map_id = :id AND s.label IS NOT NULL" \
        " AND s.kind NOT IN ('place', 'organisation', 'group'))"
#define THEIR_TIES \
        "(SELECT i.id FROM main.tie AS i WHERE i.map_id = :id" \
        " AND (i.from_id IN " KNOWN_HERE_ALONE " OR i.to_id IN " KNOWN_HERE_ALONE "))"

static const struct
{
  const KithTable *table;
  const char      *sql;
} known_here_alone[] = {
  { &kith_table_tie_viewer, "SELECT t.id FROM main.tie_viewer AS t WHERE t.tie_id IN " THEIR_TIES },
  { &kith_table_tie, "SELECT t.id FROM main.tie AS t WHERE t.id IN " THEIR_TIES },
  { &kith_table_observation, "SELECT t.id FROM main.observation AS t WHERE t.map_subject_id IN " KNOWN_HERE_ALONE },
  { &kith_table_safety_mark, "SELECT t.id FROM main.safety_mark AS t WHERE t.map_subject_id IN " KNOWN_HERE_ALONE },
  { &kith_table_map_action, "SELECT t.id FROM main.map_action AS t WHERE t.map_subject_id IN " KNOWN_HERE_ALONE },
  { &kith_table_map_subject, "SELECT t.id FROM main.map_subject AS t WHERE t.id IN " KNOWN_HERE_ALONE },
};

#define SHARES \
        "SELECT s.at, w.name, s.what, s.how, s.start, s.finish, s.recipient, s.why, s.names_off, s.to_council, s.hash" \
        " FROM share_map AS m JOIN share AS s ON s.id = m.share_id LEFT JOIN worker AS w ON w.id = s.worker_id" \
        " WHERE m.map_id = :id AND s.at >= :since /*sort*/ ORDER BY s.at DESC, s.id DESC"

static const char select_shares_sql[] = SHARES;
static const char select_since_subject_sql[] =
  "SELECT min (j.at) FROM map_subject AS t JOIN journal AS j ON j.row_uid = t.uid AND j.kind = 'insert' WHERE t.id = :id";
static const char select_since_tie_sql[] = "SELECT t.at FROM tie AS t WHERE t.id = :id";

static const char select_children_sql[] =
  "SELECT s.child_id FROM map_subject AS s WHERE s.map_id = :id AND s.child_id IS NOT NULL AND s.error_day IS NULL"
  " UNION SELECT m.child_id FROM map AS m WHERE m.id = :id AND m.child_id IS NOT NULL";

static const char select_is_name_sql[] =
  "SELECT EXISTS (SELECT 1 FROM child_word AS g JOIN child_word AS f ON f.child_id = g.child_id AND f.word <> g.word"
  " WHERE g.word = :first AND f.word = :second)";

static gboolean
destroy_known (KithAct *act,
               gint64   map_id,
               GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known_here_alone); i++)
    {
      g_autoptr(GArray) ids = kith_map_load_ids (kith_act_get_db (act), known_here_alone[i].sql, map_id, error);

      if (ids == NULL)
        return FALSE;

      for (guint j = 0; j < ids->len; j++)
        {
          if (!kith_act_destroy (act, known_here_alone[i].table, g_array_index (ids, gint64, j), error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * kith_db_end_map:
 * @db: a store with no act open
 * @map_id: a map that runs
 * @reason: why it ends; it names nobody, since it stays
 * @today: today
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithMapError or a #KithStoreError
 *
 * Ends a map, and destroys whoever is known from it alone. There is no way back.
 *
 * Returns: whether it has ended
 */
gboolean
kith_db_end_map (KithDb     *db,
                 gint64      map_id,
                 const char *reason,
                 KithDate    today,
                 gint64     *ret_act,
                 GError    **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!kith_text_is_there (reason))
    return kith_map_refuse (error, KITH_MAP_ERROR_REASON, "It does not say why it ends");

  row = kith_row_load (db, &kith_table_map, map_id, error);
  if (row == NULL)
    return FALSE;

  if (!kith_row_is_null (row, "finish"))
    return kith_map_refuse (error, KITH_MAP_ERROR_ENDED, "The map has ended");

  kith_row_set_date (row, "finish", today);
  kith_people_set_words (row, "end_reason", reason);
  act = kith_act_begin_destruction (db, "map.end", NULL, reason, error);

  return act != NULL && kith_act_update (act, row, error) && destroy_known (act, map_id, error) &&
         kith_act_destroy_spent_words (act, error) && kith_people_commit (act, ret_act, error);
}

static gboolean
find_since (KithDb     *db,
            KithMapPart part,
            gint64      id,
            gint64     *ret_since,
            GError    **error)
{
  *ret_since = 0;
  if (id != 0)
    *ret_since = kith_map_find_number (db, part == KITH_MAP_PART_TIE ? select_since_tie_sql : select_since_subject_sql, id, error);

  return *ret_since >= 0;
}

/**
 * kith_db_load_map_shares:
 * @db: a store
 * @map_id: a map
 * @part: %KITH_MAP_PART_SUBJECT or %KITH_MAP_PART_TIE
 * @id: which; 0 for the whole map
 * @error: return location for a #KithStoreError
 *
 * Lists who was given a print or an export of the map since something stands on
 * it: whom one has to tell that it was never so.
 *
 * Returns: (transfer full) (element-type KithShare) (nullable): the entries of the
 *   sharing log, the newest first
 */
GListModel *
kith_db_load_map_shares (KithDb     *db,
                         gint64      map_id,
                         KithMapPart part,
                         gint64      id,
                         GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  gint64 since;

  g_return_val_if_fail (db != NULL, NULL);

  if (!find_since (db, part, id, &since, error))
    return NULL;

  stmt = kith_db_prepare (db, select_shares_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", map_id);
  kith_statement_bind_int (stmt, ":since", since);

  return kith_statement_list (stmt, KITH_TYPE_SHARE, kith_share_from_row, NULL, error);
}

/**
 * kith_db_log_map_share:
 * @db: a store with no act open
 * @share: what left
 * @map_id: the map that it was of
 * @as_at: the day of which it spoke
 * @error: return location for a #KithStoreError
 *
 * Writes down that a map left, and with whom. It happened, so it is never undone.
 *
 * Returns: whether it is written down
 */
gboolean
kith_db_log_map_share (KithDb    *db,
                       KithShare *share,
                       gint64     map_id,
                       KithDate   as_at,
                       GError   **error)
{
  g_autoptr(GArray) children = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_SHARE (share), FALSE);

  children = kith_map_load_ids (db, select_children_sql, map_id, error);

  return children != NULL && kith_share_log (db, share, children, map_id, as_at, error);
}

/* Two words that are the given and the family name of a child here, however they are written. */
static gboolean
names_child (KithDb     *db,
             const char *first,
             const char *second,
             gboolean   *ret_names,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_is_name_sql, error);
  g_autofree char *folded = kith_text_fold (first);
  g_autofree char *other = kith_text_fold (second);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":first", folded);
  kith_statement_bind_text (stmt, ":second", other);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_names = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

/**
 * kith_db_find_full_names:
 * @db: a store
 * @text: what was typed
 * @error: return location for a #KithStoreError
 *
 * Looks for full names in what was typed on a young person's own map: words side
 * by side that look like one, and, written in whatever way, the names of
 * children in this store. Whoever typed it is asked whether it is one.
 *
 * Returns: (transfer full) (nullable): what was found, each once
 */
GStrv
kith_db_find_full_names (KithDb     *db,
                         const char *text,
                         GError    **error)
{
  g_autoptr(GStrvBuilder) found = NULL;
  g_auto(GStrv) looks = NULL;
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  found = g_strv_builder_new ();
  looks = kith_full_names_find (text);
  g_strv_builder_addv (found, (const char **)looks);
  words = g_strsplit_set (text, " \t\n.,;:!?()\"", -1);
  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i++)
    {
      g_autofree char *both = g_strconcat (words[i], " ", words[i + 1], NULL);
      gboolean is_name = FALSE;

      if (*words[i] != '\0' && *words[i + 1] != '\0' && !names_child (db, words[i], words[i + 1], &is_name, error))
        return NULL;

      if (is_name && !g_strv_contains ((const char * const *)looks, both))
        g_strv_builder_add (found, both);
    }

  return g_strv_builder_end (found);
}
