/* kith-today-away.c: what would stand on Today, were it not put off or handed over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each list of Today is read as if nothing were put off, and goes through here.
 * So it is known as well what of it still waits: what was done meanwhile is not
 * listed as put off any more.
 */

#include "config.h"

#include "kith-today-away-private.h"

#include "kith-statement.h"
#include "kith-store-put-off.h"
#include "kith-store-schools.h"

static const char select_step_sql[] =
  "SELECT 1 FROM next_step WHERE id = :id AND done IS NULL";

static const char select_action_sql[] =
  "SELECT 1 FROM plan_entry WHERE id = :id AND done IS NULL AND dropped IS NULL";

struct _KithTodayAway
{
  KithDb     *db;
  GListModel *all;                   /* (element-type KithPutOff) */
  GHashTable *keys;                  /* (element-type utf8): of all of them */
  GHashTable *met;                   /* (element-type utf8): of those that a list has */
  gint64      me;
};

static char *
dup_key_of (KithPutOff *item)
{
  const KithPutOffValues *values = kith_put_off_get_values (item);

  return kith_put_off_dup_key (values->kind, values->about);
}

static GHashTable *
new_keys (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

KithTodayAway *
kith_today_away_load (KithDb  *db,
                      KithDate day,
                      GError **error)
{
  g_autoptr(KithTodayAway) self = g_new0 (KithTodayAway, 1);

  self->db = db;
  self->keys = new_keys ();
  self->met = new_keys ();
  self->me = kith_db_find_me (db, error);
  self->all = self->me >= 0 ? kith_db_load_put_off (db, day, error) : NULL;
  if (self->all == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->all); i++)
    {
      g_autoptr(KithPutOff) item = g_list_model_get_item (self->all, i);

      g_hash_table_add (self->keys, dup_key_of (item));
    }

  return g_steal_pointer (&self);
}

void
kith_today_away_free (KithTodayAway *self)
{
  g_clear_object (&self->all);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->met);
  g_free (self);
}

/* Takes the list over. */
GListModel *
kith_today_away_leave_out (KithTodayAway *self,
                           GListModel    *list,
                           KithPutOffKind kind)
{
  g_autoptr(GListModel) all = list;
  g_autoptr(GListStore) some = g_list_store_new (g_list_model_get_item_type (all));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (all, i);
      g_autofree char *about = kith_put_off_dup_about (item);
      g_autofree char *key = kith_put_off_dup_key (kind, about);

      if (g_hash_table_contains (self->keys, key))
        g_hash_table_add (self->met, g_steal_pointer (&key));
      else
        g_list_store_append (some, item);
    }

  return G_LIST_MODEL (g_steal_pointer (&some));
}

/* Somebody else's step stands in no list of the worker's own. */
static gboolean
load_is_open (KithTodayAway *self,
              const char    *about,
              gboolean      *ret_is_open,
              GError       **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean is_of_plan;
  gint64 id;

  *ret_is_open = FALSE;
  if (!kith_put_off_parse_step (about, &is_of_plan, &id))
    return TRUE;

  stmt = kith_db_prepare (self->db, is_of_plan ? select_action_sql : select_step_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  *ret_is_open = kith_statement_step (stmt, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
load_waits (KithTodayAway *self,
            KithPutOff    *item,
            gboolean      *ret_waits,
            GError       **error)
{
  const KithPutOffValues *values = kith_put_off_get_values (item);
  g_autofree char *key = dup_key_of (item);

  switch (values->kind)
    {
    /* These are asked for apart from all others. */
    case KITH_PUT_OFF_MEETING:
    case KITH_PUT_OFF_PUT_RIGHT:
    case KITH_PUT_OFF_RETENTION:
      *ret_waits = TRUE;
      return TRUE;

    case KITH_PUT_OFF_STEP:
      return load_is_open (self, values->about, ret_waits, error);

    case KITH_PUT_OFF_CLOCK:
    case KITH_PUT_OFF_DRAFT:
    case KITH_PUT_OFF_HOME:
    case KITH_PUT_OFF_NOTE:
    case KITH_PUT_OFF_RESTRICTION:
    case KITH_PUT_OFF_REVIEW:
    case KITH_PUT_OFF_UNSEEN:
    case KITH_PUT_OFF_WORK:
    default:
      *ret_waits = g_hash_table_contains (self->met, key);
      return TRUE;
    }
}

/* After all lists went through: whoever has something handed over to them has
 * it in a list of its own.
 */
gboolean
kith_today_away_part (KithTodayAway *self,
                      GListStore    *handed,
                      GListStore    *put_off,
                      GError       **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->all); i++)
    {
      g_autoptr(KithPutOff) item = g_list_model_get_item (self->all, i);
      gint64 worker_id = kith_put_off_get_values (item)->worker_id;
      gboolean waits;

      if (!load_waits (self, item, &waits, error))
        return FALSE;

      if (waits)
        g_list_store_append (worker_id != 0 && worker_id == self->me ? handed : put_off, item);
    }

  return TRUE;
}
