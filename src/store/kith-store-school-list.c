/* kith-store-school-list.c: taking a register of schools and its links in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A register of England has 50,000 schools; a person works with a dozen. So a
 * register brings up to date the schools that the store has, and adds those of
 * the authorities that its clusters are in, unless all are asked for.
 *
 * The links file says how a school became another one: an academy has a new
 * number, and the children's history stands under the old one. A school that
 * has a successor keeps its row and its history, and points to the school that
 * the history is counted at; the successor takes its place in the cluster, and
 * its workers.
 */

#include "config.h"

#include "kith-store-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-lists.h"
#include "kith-store-schools.h"

static const char select_authorities_sql[] =
  "SELECT DISTINCT authority_code FROM cluster /*scan*/ /*sort*/ WHERE authority_code IS NOT NULL";

static const char select_link_sql[] =
  "SELECT id FROM school_link WHERE urn = :urn AND linked_urn = :linked_urn AND kind = :kind";

static const char select_cluster_schools_sql[] =
  "SELECT id, cluster_id, 0 FROM cluster_school WHERE school_id = :school_id AND valid_to IS NULL";

static const char select_cluster_workers_sql[] =
  "SELECT id, cluster_id, worker_id FROM cluster_worker WHERE school_id = :school_id AND valid_to IS NULL";

static const char select_heirs_sql[] =
  "SELECT id FROM school WHERE successor_id = :school_id";

/* Whose old school is here and has not become another one yet. */
static const char select_due_links_sql[] =
  "SELECT l.urn, l.linked_urn, l.linked_name, l.kind, l.day FROM school_link AS l /*scan*/"
  " WHERE l.day <= :today"
  " AND EXISTS (SELECT 1 FROM school AS o"
  "             WHERE o.urn = CASE WHEN l.kind LIKE 'Successor%' THEN l.urn ELSE l.linked_urn END"
  "             AND o.successor_id IS NULL)"
  " /*sort*/ ORDER BY l.day, l.id";

static GHashTable *
load_authorities (KithDb  *db,
                  GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_authorities_sql, error);
  g_autoptr(GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    g_hash_table_add (codes, g_strdup (kith_statement_get_text (stmt, 0)));

  if (local_error == NULL)
    return g_steal_pointer (&codes);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
is_wanted (KithSchoolRecord *record,
           GHashTable       *authorities)
{
  return g_hash_table_size (authorities) == 0 ||
         (record->authority_code != NULL && g_hash_table_contains (authorities, record->authority_code));
}

static gboolean
apply_school (KithAct          *act,
              KithSchoolRecord *record,
              gboolean          is_wanted_if_new,
              KithImportTally  *tally,
              GError          **error)
{
  guint n_before = kith_act_get_n_rows (act);
  gint64 id = kith_db_find_school_by_urn (kith_act_get_db (act), record->urn, error);
  g_autofree char *urn = g_strdup_printf ("%d", record->urn);

  if (id < 0)
    return FALSE;

  if (id == 0 && !is_wanted_if_new)
    return TRUE;

  if (!kith_db_save_school (act, record, NULL, error))
    return FALSE;

  kith_import_tally_add (tally,
                         id == 0 ? KITH_IMPORT_NEW
                         : kith_act_get_n_rows (act) > n_before ? KITH_IMPORT_CHANGED : KITH_IMPORT_SAME,
                         record->line, urn, NULL, record->name);

  return TRUE;
}

static void
add_faults (KithImportTally *tally,
            GPtrArray       *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const KithSchoolListFault *fault = g_ptr_array_index (faults, i);

      kith_import_tally_add (tally,
                             fault->refused ? KITH_IMPORT_REFUSED : KITH_IMPORT_FAULT,
                             fault->line, fault->column, NULL, fault->message);
    }
}

/*
 * kith_db_apply_school_list:
 * @act: an act
 * @list: a register
 * @all_authorities: whether every school of it is wanted
 * @tally: what it comes to
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has what is wanted of it
 */
gboolean
kith_db_apply_school_list (KithAct         *act,
                           KithSchoolList  *list,
                           gboolean         all_authorities,
                           KithImportTally *tally,
                           GError         **error)
{
  KithCodeList *codes = kith_db_get_codes (kith_act_get_db (act), error);
  g_autoptr(GHashTable) authorities = NULL;

  if (codes == NULL)
    return FALSE;

  authorities = load_authorities (kith_act_get_db (act), error);
  if (authorities == NULL)
    return FALSE;

  kith_school_list_fill_codes (list, codes, kith_date_today ());
  for (guint i = 0; i < list->schools->len; i++)
    {
      KithSchoolRecord *record = g_ptr_array_index (list->schools, i);

      if (!apply_school (act, record, all_authorities || is_wanted (record, authorities), tally, error))
        return FALSE;
    }

  add_faults (tally, list->faults);

  return TRUE;
}

static gboolean
insert_link (KithAct              *act,
             const KithSchoolLink *link,
             gboolean             *ret_is_new,
             GError              **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_link_sql, error);
  g_autoptr(KithRow) row = NULL;
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":urn", link->urn);
  kith_statement_bind_int (stmt, ":linked_urn", link->linked_urn);
  kith_statement_bind_text (stmt, ":kind", link->kind);
  *ret_is_new = !kith_statement_step (stmt, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!*ret_is_new)
    return TRUE;

  row = kith_row_new (&kith_table_school_link);
  kith_row_set_int (row, "urn", link->urn);
  kith_row_set_int (row, "linked_urn", link->linked_urn);
  kith_row_set_text (row, "linked_name", link->linked_name);
  kith_row_set_text (row, "kind", link->kind);
  kith_row_set_date (row, "day", link->date);

  return kith_act_insert (act, row, NULL, error);
}

/* A school that the store has only from the link: its facts are not known yet. */
static gboolean
insert_successor (KithAct    *act,
                  KithRow    *old,
                  int         urn,
                  const char *name,
                  gint64     *ret_id,
                  GError    **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_school);

  kith_row_set_int (row, "urn", urn);
  kith_row_set_text (row, "name", name != NULL ? name : kith_row_get_text (old, "name"));
  kith_row_set_text (row, "authority_code", kith_row_get_text (old, "authority_code"));
  kith_row_set_text (row, "authority_name", kith_row_get_text (old, "authority_name"));

  return kith_act_insert (act, row, ret_id, error);
}

/* What a school is in, or who is in it, until further notice. */
typedef struct
{
  gint64  id;
  gint64  cluster_id;
  gint64  worker_id;
} Place;

static GArray *
load_places (KithDb     *db,
             const char *sql,
             gint64      school_id,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  while (kith_statement_step (stmt, &local_error))
    {
      const Place place = {
        kith_statement_get_int (stmt, 0), kith_statement_get_int (stmt, 1), kith_statement_get_int (stmt, 2)
      };

      g_array_append_val (places, place);
    }

  if (local_error == NULL)
    return g_steal_pointer (&places);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
has_place (GArray      *places,
           const Place *place)
{
  for (guint i = 0; i < places->len; i++)
    {
      const Place *other = &g_array_index (places, Place, i);

      if (other->cluster_id == place->cluster_id && other->worker_id == place->worker_id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
insert_copy (KithAct *act,
             KithRow *row,
             gint64   school_id,
             KithDate from,
             GError **error)
{
  g_autoptr(KithRow) copy = kith_row_new (kith_row_get_table (row));
  g_autofree char *json = kith_row_to_json (row);

  if (!kith_row_apply_json (copy, json, error))
    return FALSE;

  kith_row_set_id (copy, 0);
  kith_row_set_int (copy, "school_id", school_id);
  kith_row_set_date (copy, "valid_from", from);

  return kith_act_insert (act, copy, NULL, error);
}

/* What began on the day or later is the successor's alone. */
static gboolean
hand_over (KithAct *act,
           KithRow *row,
           gint64   new_id,
           gboolean is_there,
           KithDate day,
           GError **error)
{
  g_autofree char *iso = kith_date_to_iso (day);
  const char *from = kith_row_get_text (row, "valid_from");
  gboolean began_later = from != NULL && strcmp (from, iso) >= 0;

  if (began_later && is_there)
    return kith_act_delete (act, kith_row_get_table (row), kith_row_get_id (row), error);

  if (began_later)
    {
      kith_row_set_int (row, "school_id", new_id);
      return kith_act_update (act, row, error);
    }

  if (!is_there && !insert_copy (act, row, new_id, day, error))
    return FALSE;

  kith_row_set_date (row, "valid_to", day);

  return kith_act_update (act, row, error);
}

static gboolean
hand_over_places (KithAct         *act,
                  const KithTable *table,
                  const char      *sql,
                  gint64           old_id,
                  gint64           new_id,
                  KithDate         day,
                  GError         **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(GArray) old = load_places (db, sql, old_id, error);
  g_autoptr(GArray) new = old != NULL ? load_places (db, sql, new_id, error) : NULL;

  if (new == NULL)
    return FALSE;

  for (guint i = 0; i < old->len; i++)
    {
      const Place *place = &g_array_index (old, Place, i);
      g_autoptr(KithRow) row = kith_row_load (db, table, place->id, error);

      if (row == NULL || !hand_over (act, row, new_id, has_place (new, place), day, error))
        return FALSE;
    }

  return TRUE;
}

/* @from is KITH_DATE_NONE where it is not known, or stays as it was. */
static gboolean
set_successor (KithAct *act,
               gint64   school_id,
               gint64   successor_id,
               KithDate from,
               GError **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), &kith_table_school, school_id, error);

  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "successor_id", successor_id);
  if (from != KITH_DATE_NONE)
    kith_row_set_date (row, "successor_from", from);

  return kith_act_update (act, row, error);
}

static GArray *
load_heirs (KithDb  *db,
            gint64   school_id,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_heirs_sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* Whatever pointed to the old school points to its successor now, so that one
 * step always leads to the school that is there today.
 */
static gboolean
point_to_successor (KithAct *act,
                    gint64   old_id,
                    gint64   new_id,
                    KithDate from,
                    GError **error)
{
  g_autoptr(GArray) heirs = load_heirs (kith_act_get_db (act), old_id, error);

  if (heirs == NULL || !set_successor (act, old_id, new_id, from, error))
    return FALSE;

  for (guint i = 0; i < heirs->len; i++)
    {
      gint64 id = g_array_index (heirs, gint64, i);

      if (id != new_id && !set_successor (act, id, new_id, KITH_DATE_NONE, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
succeed (KithAct    *act,
         int         old_urn,
         int         new_urn,
         const char *new_name,
         KithDate    day,
         GError    **error)
{
  KithDb *db = kith_act_get_db (act);
  gint64 old_id = kith_db_find_school_by_urn (db, old_urn, error);
  gint64 new_id = old_id < 0 ? -1 : kith_db_find_school_by_urn (db, new_urn, error);
  g_autoptr(KithRow) old = NULL;
  g_autoptr(KithRow) new = NULL;

  if (old_id < 0 || new_id < 0)
    return FALSE;

  if (old_id == 0)
    return TRUE;

  old = kith_row_load (db, &kith_table_school, old_id, error);
  if (old == NULL)
    return FALSE;

  if (kith_row_get_int (old, "successor_id") != 0)
    return TRUE;

  if (new_id == 0 && !insert_successor (act, old, new_urn, new_name, &new_id, error))
    return FALSE;

  new = kith_row_load (db, &kith_table_school, new_id, error);
  if (new == NULL)
    return FALSE;

  /* Links come in any order, so the new school may have become another one already. */
  if (kith_row_get_int (new, "successor_id") != 0)
    new_id = kith_row_get_int (new, "successor_id");

  /* A loop of links would send the history round in circles. */
  if (new_id == old_id)
    return TRUE;

  if (!point_to_successor (act, old_id, new_id, day, error))
    return FALSE;

  if (day == KITH_DATE_NONE)
    day = kith_date_today ();

  return hand_over_places (act, &kith_table_cluster_school, select_cluster_schools_sql, old_id, new_id, day, error) &&
         hand_over_places (act, &kith_table_cluster_worker, select_cluster_workers_sql, old_id, new_id, day, error);
}

static gboolean
is_about_a_school_here (KithDb               *db,
                        const KithSchoolLink *link,
                        gboolean             *ret_is_here,
                        GError              **error)
{
  gint64 id = kith_db_find_school_by_urn (db, link->urn, error);
  gint64 linked_id = id < 0 ? -1 : kith_db_find_school_by_urn (db, link->linked_urn, error);

  *ret_is_here = id > 0 || linked_id > 0;

  return id >= 0 && linked_id >= 0;
}

/* What the register announces for a day to come is kept, and followed when it has come. */
static gboolean
follow_link (KithAct              *act,
             const KithSchoolLink *link,
             KithDate              today,
             GError              **error)
{
  if (link->date != KITH_DATE_NONE && link->date > today)
    return TRUE;

  if (g_str_has_prefix (link->kind, "Successor"))
    return succeed (act, link->urn, link->linked_urn, link->linked_name, link->date, error);

  if (g_str_has_prefix (link->kind, "Predecessor"))
    return succeed (act, link->linked_urn, link->urn, NULL, link->date, error);

  return TRUE;
}

/* A link that is here already is followed as well: its school may have come after it. */
static gboolean
apply_link (KithAct              *act,
            const KithSchoolLink *link,
            KithImportTally      *tally,
            GError              **error)
{
  g_autofree char *subject = g_strdup_printf ("%d", link->urn);
  guint n_before = kith_act_get_n_rows (act);
  gboolean is_here, is_new;

  if (!is_about_a_school_here (kith_act_get_db (act), link, &is_here, error))
    return FALSE;

  if (!is_here)
    return TRUE;

  if (!insert_link (act, link, &is_new, error) ||
      !follow_link (act, link, kith_date_today (), error))
    return FALSE;

  kith_import_tally_add (tally,
                         is_new ? KITH_IMPORT_NEW
                         : kith_act_get_n_rows (act) > n_before ? KITH_IMPORT_CHANGED : KITH_IMPORT_SAME,
                         link->line, subject, NULL, link->linked_name);

  return TRUE;
}

/*
 * kith_db_apply_school_links:
 * @act: an act
 * @links: a register's links
 * @tally: what they come to
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has those that are about its schools
 */
gboolean
kith_db_apply_school_links (KithAct         *act,
                            KithSchoolLinks *links,
                            KithImportTally *tally,
                            GError         **error)
{
  for (guint i = 0; i < links->links->len; i++)
    {
      if (!apply_link (act, g_ptr_array_index (links->links, i), tally, error))
        return FALSE;
    }

  add_faults (tally, links->faults);

  return TRUE;
}

static void
free_link (gpointer data)
{
  KithSchoolLink *link = data;

  g_free (link->linked_name);
  g_free (link->kind);
  g_free (link);
}

static GPtrArray *
load_due_links (KithDb  *db,
                KithDate today,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_due_links_sql, error);
  g_autoptr(GPtrArray) links = g_ptr_array_new_with_free_func (free_link);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":today", today);
  while (kith_statement_step (stmt, &local_error))
    {
      KithSchoolLink *link = g_new0 (KithSchoolLink, 1);

      link->urn = (int)kith_statement_get_int (stmt, 0);
      link->linked_urn = (int)kith_statement_get_int (stmt, 1);
      link->linked_name = g_strdup (kith_statement_get_text (stmt, 2));
      link->kind = g_strdup (kith_statement_get_text (stmt, 3));
      link->date = kith_statement_get_date (stmt, 4);
      g_ptr_array_add (links, link);
    }

  if (local_error == NULL)
    return g_steal_pointer (&links);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * kith_db_follow_due_links:
 * @db: a store with no act open
 * @today: the day
 * @error: return location for a #KithStoreError
 *
 * Makes one school out of another where the register announced it for a day
 * that has come. It is an act of its own, and none where nothing is due.
 *
 * Returns: whether none is left
 */
gboolean
kith_db_follow_due_links (KithDb  *db,
                          KithDate today,
                          GError **error)
{
  g_autoptr(GPtrArray) links = load_due_links (db, today, error);
  g_autoptr(KithAct) act = NULL;

  if (links == NULL || links->len == 0)
    return links != NULL;

  act = kith_act_begin (db, "links.follow", NULL, NULL, error);
  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < links->len; i++)
    {
      if (!follow_link (act, g_ptr_array_index (links, i), today, error))
        return FALSE;
    }

  return kith_act_commit (act, error);
}
