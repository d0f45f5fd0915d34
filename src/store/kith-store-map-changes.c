/* kith-store-map-changes.c: maps, places and groups change
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change is a list of items, each of which says which fields of which row
 * differ. So one gesture, a paste of forty subjects and a file that is taken in
 * are written by the same code, as one act that is undone as one. What an item
 * does not say stays as it was, or is what is honest to assume: told by the
 * young person, today.
 */

#include "config.h"

#include "kith-store-maps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-map-private.h"
#include "kith-people-row-private.h"
#include "kith-statement.h"
#include "kith-store-schools.h"

/* More is no map that anybody reads; it is a mistake of the hand. */
#define MOST_ITEMS 40000

static const char select_note_uid_sql[] = "SELECT uid FROM note WHERE id = :id";
static const char select_has_ended_sql[] = "SELECT finish IS NOT NULL FROM main.map WHERE id = :id";
static const char select_map_of_subject_sql[] = "SELECT map_id FROM main.map_subject WHERE id = :id";
static const char select_map_of_tie_sql[] = "SELECT map_id FROM main.tie WHERE id = :id";

static const char select_pointed_sql[] =
  "SELECT EXISTS (SELECT 1 FROM main.map_subject WHERE in_group_id = :id)"
  " + EXISTS (SELECT 1 FROM main.map_subject WHERE household_id = :id)";

typedef struct
{
  KithAct       *act;
  KithMapChange *change;
  KithDate       today;
  gint64         me;
  GArray        *new_ids;            /* (element-type gint64): the new items', in their order */
} Application;

static const KithTable *
get_table (KithMapPart part)
{
  return kith_tables_find (kith_map_part_get_nick (part));
}

/* What an item does not know yet by its row it knows by its place in the change. */
static gboolean
resolve (Application *self,
         gint64       number,
         gint64      *ret_id,
         GError     **error)
{
  if (number >= 0)
    {
      *ret_id = number;
      return TRUE;
    }

  if (-number > (gint64)self->new_ids->len)
    return kith_map_refuse (error, KITH_MAP_ERROR_FIELD, "It names something that is not there yet");

  *ret_id = g_array_index (self->new_ids, gint64, -number - 1);

  return TRUE;
}

static gboolean
set_number (Application *self,
            KithRow     *row,
            const char  *field,
            const char  *text,
            GError     **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64 / 2, G_MAXINT64 / 2, &number, NULL))
    return kith_map_refuse (error, KITH_MAP_ERROR_NUMBER, "That is not a number");

  if (g_str_has_suffix (field, "_id") && !resolve (self, number, &number, error))
    return FALSE;

  kith_row_set_int (row, field, number);

  return TRUE;
}

/* By its uid: a note that is destroyed later leaves no hole. */
static gboolean
set_note (KithDb  *db,
          KithRow *row,
          gint64   note_id,
          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_note_uid_sql, error);
  g_autoptr(GError) local_error = NULL;
  KithUid uid;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", note_id);
  if (kith_statement_step (stmt, &local_error) && kith_statement_get_uid (stmt, 0, &uid))
    {
      kith_row_set_blob (row, "note_uid", &uid, sizeof uid);
      return TRUE;
    }

  if (local_error == NULL)
    return kith_map_refuse (error, KITH_MAP_ERROR_FIELD, "There is no such note");

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
set_field (Application *self,
           KithRow     *row,
           KithMapItem *item,
           const char  *field,
           GError     **error)
{
  const KithTable *table = kith_row_get_table (row);
  const char *text = kith_map_item_get_text (item, field);
  int column = kith_table_find_column (table, field);

  if (column < 0 && strcmp (field, "note_id") == 0 && kith_table_find_column (table, "note_uid") >= 0)
    {
      kith_row_set_null (row, "note_uid");
      return text == NULL || set_note (kith_act_get_db (self->act), row, kith_map_item_get_number (item, field), error);
    }

  if (column < 0 || table->columns[column].kind == KITH_COLUMN_BLOB)
    return kith_map_refuse (error, KITH_MAP_ERROR_FIELD, "There is no such field");

  if (text == NULL)
    kith_row_set_null (row, field);
  else if (table->columns[column].kind == KITH_COLUMN_INTEGER)
    return set_number (self, row, field, text, error);
  else
    kith_people_set_words (row, field, text);

  return TRUE;
}

static gboolean
lacks (KithRow    *row,
       const char *column)
{
  return kith_table_find_column (kith_row_get_table (row), column) >= 0 && kith_row_is_null (row, column);
}

static void
default_number (KithRow    *row,
                const char *column,
                gint64      number)
{
  if (lacks (row, column))
    kith_row_set_int (row, column, number);
}

static void
default_text (KithRow    *row,
              const char *column,
              const char *text)
{
  if (lacks (row, column))
    kith_row_set_text (row, column, text);
}

static void
default_day (KithRow    *row,
             const char *column,
             KithDate    day)
{
  if (lacks (row, column))
    kith_row_set_date (row, column, day);
}

/* What nobody said is what is usual, and where it is a matter of trust the least. */
static void
fill_defaults (Application *self,
               KithMapPart  part,
               KithRow     *row)
{
  static const char * const flags[] = { "is_focus", "is_pinned", "is_young", "is_dead", "is_unconfirmed" };

  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    default_number (row, flags[i], 0);

  default_text (row, "source", _("the young person"));
  default_text (row, "certainty", "told-once");
  default_text (row, "seen_by", "all");
  default_day (row, "told_on", self->today);
  default_day (row, "day", self->today);
  default_number (row, "at", g_get_real_time ());
  if (part == KITH_MAP_PART_MAP || part == KITH_MAP_PART_NAMES || part == KITH_MAP_PART_GOAL)
    default_day (row, "start", self->today);
  if (self->me > 0 && part != KITH_MAP_PART_TIE_VIEWER && (part != KITH_MAP_PART_ACTION || kith_row_is_null (row, "who")))
    default_number (row, "worker_id", self->me);
}

/* An ended map stays as it was, but for what is said of its end. */
static gboolean
check_open (Application *self,
            KithMapPart  part,
            KithRow     *row,
            GError     **error)
{
  KithDb *db = kith_act_get_db (self->act);
  gint64 map_id = 0, has_ended;

  if (part == KITH_MAP_PART_MAP)
    map_id = kith_row_get_id (row);
  else if (kith_table_find_column (kith_row_get_table (row), "map_id") >= 0)
    map_id = kith_row_get_int (row, "map_id");
  else if (kith_table_find_column (kith_row_get_table (row), "map_subject_id") >= 0)
    map_id = kith_map_find_number (db, select_map_of_subject_sql, kith_row_get_int (row, "map_subject_id"), error);
  else if (part == KITH_MAP_PART_TIE_VIEWER)
    map_id = kith_map_find_number (db, select_map_of_tie_sql, kith_row_get_int (row, "tie_id"), error);

  /* What a file brings may have ended already. */
  for (guint i = 0; i < self->new_ids->len && map_id > 0; i++)
    {
      if (self->change->deed == KITH_MAP_DEED_IMPORT && g_array_index (self->new_ids, gint64, i) == map_id)
        return TRUE;
    }

  has_ended = map_id > 0 ? kith_map_find_number (db, select_has_ended_sql, map_id, error) : map_id;
  if (has_ended < 0)
    return FALSE;

  return has_ended == 0 || kith_map_refuse (error, KITH_MAP_ERROR_ENDED, "The map has ended");
}

static KithRow *
find_row (Application *self,
          KithMapItem *item,
          GError     **error)
{
  const KithTable *table = get_table (kith_map_item_get_part (item));
  gint64 id = kith_map_item_get_id (item);

  return id == 0 ? kith_row_new (table) : kith_row_load (kith_act_get_db (self->act), table, id, error);
}

static gboolean
write_item (Application *self,
            KithMapItem *item,
            GError     **error)
{
  KithMapPart part = kith_map_item_get_part (item);
  gboolean is_new = kith_map_item_get_id (item) == 0;
  g_autoptr(KithRow) row = find_row (self, item, error);
  g_auto(GStrv) fields = kith_map_item_dup_fields (item);
  gint64 id;

  if (row == NULL || (!is_new && !check_open (self, part, row, error)))
    return FALSE;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (!set_field (self, row, item, fields[i], error))
        return FALSE;
    }

  if (is_new)
    fill_defaults (self, part, row);
  if ((is_new && !check_open (self, part, row, error)) ||
      !kith_map_check_row (kith_act_get_db (self->act), part, row, self->today, error))
    return FALSE;

  if (!is_new)
    return kith_act_update (self->act, row, error);

  if (!kith_act_insert (self->act, row, &id, error))
    return FALSE;

  g_array_append_val (self->new_ids, id);

  return TRUE;
}

/* Whoever is pointed at cannot go: what points at them would mean nothing. */
static gboolean
take_out (Application          *self,
          const KithMapRemoval *removal,
          GError              **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (self->act), get_table (removal->part), removal->id, error);
  g_autoptr(GError) local_error = NULL;
  gint64 is_pointed = 0;

  if (row == NULL || !check_open (self, removal->part, row, error))
    return FALSE;

  if (removal->part == KITH_MAP_PART_SUBJECT)
    is_pointed = kith_map_find_number (kith_act_get_db (self->act), select_pointed_sql, removal->id, error);
  if (is_pointed < 0)
    return FALSE;

  if (is_pointed == 0 && kith_act_delete (self->act, get_table (removal->part), removal->id, &local_error))
    return TRUE;

  if (is_pointed > 0 || g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT))
    return kith_map_refuse (error, KITH_MAP_ERROR_POINTED, "Something else points at it");

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
apply (Application *self,
       GError     **error)
{
  for (guint i = 0; i < self->change->removals->len; i++)
    {
      if (!take_out (self, &g_array_index (self->change->removals, KithMapRemoval, i), error))
        return FALSE;
    }

  for (guint i = 0; i < self->change->items->len; i++)
    {
      if (!write_item (self, self->change->items->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/*
 * kith_map_apply:
 * @act: an act
 * @change: what is new, differs or goes
 * @today: today
 * @me: whoever does it; 0 where nobody has said
 * @ret_id: (out) (optional): the row of the first new item; 0 where there is none
 * @error: return location for a #KithMapError or a #KithStoreError
 *
 * Returns: whether it is written
 */
gboolean
kith_map_apply (KithAct       *act,
                KithMapChange *change,
                KithDate       today,
                gint64         me,
                gint64        *ret_id,
                GError       **error)
{
  g_autoptr(GArray) new_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Application self = { .act = act, .change = change, .today = today, .me = me, .new_ids = new_ids };

  if (!apply (&self, error))
    return FALSE;

  if (ret_id != NULL)
    *ret_id = new_ids->len > 0 ? g_array_index (new_ids, gint64, 0) : 0;

  return TRUE;
}

static gboolean
moves_alone (KithMapChange *change)
{
  static const char * const fields[] = { "x", "y", "is_pinned", NULL };

  for (guint i = 0; i < change->items->len; i++)
    {
      g_auto(GStrv) set = kith_map_item_dup_fields (change->items->pdata[i]);

      for (guint j = 0; set[j] != NULL; j++)
        {
          if (!g_strv_contains (fields, set[j]))
            return FALSE;
        }
    }

  return change->removals->len == 0;
}

/* The act sees everything: so what may not be seen is found before it. Somebody
 * who may not be seen can be moved in the picture, and nothing else.
 */
static gboolean
check_seen (KithDb        *db,
            KithMapChange *change,
            GError       **error)
{
  for (guint i = 0; i < change->removals->len; i++)
    {
      const KithMapRemoval *removal = &g_array_index (change->removals, KithMapRemoval, i);
      g_autoptr(KithRow) row = kith_row_load (db, get_table (removal->part), removal->id, error);

      if (row == NULL)
        return FALSE;
    }

  for (guint i = 0; change->deed != KITH_MAP_DEED_MOVE && i < change->items->len; i++)
    {
      KithMapItem *item = change->items->pdata[i];
      g_autoptr(KithRow) row = NULL;

      if (kith_map_item_get_id (item) == 0)
        continue;

      row = kith_row_load (db, get_table (kith_map_item_get_part (item)), kith_map_item_get_id (item), error);
      if (row == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_db_change_map:
 * @db: a store with no act open
 * @change: what is new, differs or goes
 * @today: today
 * @ret_id: (out) (optional): the row of the first new item; 0 where there is none
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithMapError or a #KithStoreError
 *
 * Changes maps, places and groups, all of it or nothing.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_change_map (KithDb        *db,
                    KithMapChange *change,
                    KithDate       today,
                    gint64        *ret_id,
                    gint64        *ret_act,
                    GError       **error)
{
  g_autoptr(KithAct) act = NULL;
  gint64 id = 0, me;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  if (change->items->len + change->removals->len > MOST_ITEMS)
    return kith_map_refuse (error, KITH_MAP_ERROR_MANY, "That is more than a map can have");

  if (change->deed == KITH_MAP_DEED_MOVE && !moves_alone (change))
    return kith_map_refuse (error, KITH_MAP_ERROR_FIELD, "A move says where something is and nothing else");

  me = kith_db_find_me (db, error);
  if (me < 0 || !check_seen (db, change, error))
    return FALSE;

  act = kith_act_begin (db, kith_map_deed_get_nick (change->deed), NULL, change->why, error);
  if (act == NULL || !kith_map_apply (act, change, today, me, &id, error) || !kith_people_commit (act, ret_act, error))
    return FALSE;

  if (ret_id != NULL)
    *ret_id = id;

  return TRUE;
}
