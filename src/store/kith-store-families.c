/* kith-store-families.c: families: their children, and their adults
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family is who has the same family_id. A child without one has a family of
 * one child, which is shown in the same way and has no row.
 */

#include "config.h"

#include "kith-store-families.h"

#include "kith-adult-row-private.h"
#include "kith-child-row-private.h"
#include "kith-people-row-private.h"
#include "kith-statement-list.h"
#include "kith-store-error.h"
#include "kith-store-figures.h"
#include "kith-store-lists.h"
#include "kith-store-sets-private.h"

#define RELATION_COLUMNS \
        KITH_ADULT_COLUMNS "," \
        " EXISTS (SELECT 1 FROM address AS x WHERE x.child_id = r.child_id AND x.confidential = 1" \
        "  AND lower (x.whose) IN (lower (a.name), lower (a.preferred_name)))," \
        " r.id, r.child_id, r.kind, r.words, r.in_household, r.responsibility, r.responsibility_how, r.responsibility_since," \
        " r.not_told, r.contact, r.contact_words, r.contact_from, r.contact_to, r.valid_from, r.valid_to" \
        " FROM relation AS r JOIN adult AS a ON a.id = r.adult_id"

static const char select_family_sql[] =
  "SELECT name FROM family WHERE id = :id";

static const char select_family_of_sql[] =
  "SELECT f.id, f.name FROM child AS c JOIN family AS f ON f.id = c.family_id WHERE c.id = :id";

static const char select_stay_sql[] =
  "SELECT id, valid_from FROM child_family"
  " WHERE child_id = :child_id AND family_id = :family_id AND valid_to IS NULL";

static const char select_children_sql[] =
  "SELECT " KITH_CHILD_COLUMNS " FROM child AS c" KITH_JOIN_TO_CHILD
  " WHERE c.family_id = :id"
  " /*sort*/ ORDER BY c.birth, c.id";

static const char select_relations_sql[] =
  "SELECT " RELATION_COLUMNS
  " WHERE r.child_id IN (SELECT id FROM child WHERE family_id = :id) ORDER BY r.id /*sort*/";

static const char select_relations_of_child_sql[] =
  "SELECT " RELATION_COLUMNS
  " WHERE r.child_id = :id ORDER BY r.id /*sort*/";

static gpointer
relation_from_row (KithStatement *stmt,
                   gpointer       user_data)
{
  g_autoptr(KithAdult) adult = kith_adult_from_row (stmt, kith_statement_get_int (stmt, KITH_N_ADULT_COLUMNS) != 0);
  const KithRelationValues values = {
    .id = kith_statement_get_int (stmt, 16),
    .child_id = kith_statement_get_int (stmt, 17),
    .kind = kith_relation_kind_parse (kith_statement_get_text (stmt, 18)),
    .words = kith_statement_get_text (stmt, 19),
    .in_household = kith_adult_row_get_known (stmt, 20),
    .responsibility = kith_adult_row_get_known (stmt, 21),
    .responsibility_how = kith_responsibility_how_parse (kith_statement_get_text (stmt, 22)),
    .responsibility_since = kith_statement_get_date (stmt, 23),
    .not_told = kith_statement_get_text (stmt, 24),
    .contact = kith_arrangement_parse (kith_statement_get_text (stmt, 25)),
    .contact_words = kith_statement_get_text (stmt, 26),
    .contact_from = kith_statement_get_date (stmt, 27),
    .contact_to = kith_statement_get_date (stmt, 28),
    .from = kith_statement_get_date (stmt, 29),
    .to = kith_statement_get_date (stmt, 30),
  };

  return kith_relation_new (&values, adult);
}

static int
compare_relations (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  return kith_relation_compare (KITH_RELATION ((gpointer)a), KITH_RELATION ((gpointer)b));
}

static GListModel *
load_relations (KithDb     *db,
                const char *sql,
                gint64      id,
                GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GListModel) relations = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);
  relations = kith_statement_list (stmt, KITH_TYPE_RELATION, relation_from_row, NULL, error);
  if (relations != NULL)
    g_list_store_sort (G_LIST_STORE (relations), compare_relations, NULL);

  return g_steal_pointer (&relations);
}

typedef struct
{
  KithCodeList *codes;
  KithDate      as_at;
} Reading;

static gpointer
child_from_row (KithStatement *stmt,
                gpointer       user_data)
{
  const Reading *reading = user_data;
  KithChildValues values;

  kith_child_values_from_row (stmt, reading->codes, reading->as_at, &values);

  return kith_child_new (&values);
}

static GListModel *
load_children (KithDb  *db,
               gint64   family_id,
               KithDate as_at,
               GError **error)
{
  Reading reading = { kith_db_get_codes (db, error), as_at };
  g_autoptr(KithStatement) stmt = reading.codes != NULL ? kith_db_prepare (db, select_children_sql, error) : NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", family_id);
  kith_statement_bind_date (stmt, ":as_at", as_at);

  return kith_statement_list (stmt, KITH_TYPE_CHILD, child_from_row, &reading, error);
}

static gboolean
load_name (KithDb  *db,
           gint64   family_id,
           char   **ret_name,
           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_family_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", family_id);
  if (kith_statement_step (stmt, &local_error))
    {
      *ret_name = g_strdup (kith_statement_get_text (stmt, 0));
      return TRUE;
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                 "There is no family %" G_GINT64_FORMAT, family_id);

  return FALSE;
}

/**
 * kith_db_load_family:
 * @db: a store
 * @family_id: a family
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the family with its children and adults
 */
KithFamily *
kith_db_load_family (KithDb  *db,
                     gint64   family_id,
                     GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr(GListModel) children = NULL;
  g_autoptr(GListModel) relations = NULL;
  KithDate as_at;

  g_return_val_if_fail (db != NULL, NULL);

  as_at = kith_db_get_as_at (db, error);
  if (as_at == KITH_DATE_NONE || !load_name (db, family_id, &name, error))
    return NULL;

  children = load_children (db, family_id, as_at, error);
  relations = children != NULL ? load_relations (db, select_relations_sql, family_id, error) : NULL;

  return relations != NULL ? kith_family_new (family_id, name, as_at, children, relations) : NULL;
}

static int
compare_births (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  KithDate first = kith_child_get_birth (KITH_CHILD ((gpointer)a));
  KithDate second = kith_child_get_birth (KITH_CHILD ((gpointer)b));

  return (first > second) - (first < second);
}

static GListModel *
join_children (KithChild  *child,
               GListModel *siblings)
{
  GListStore *children = g_list_store_new (KITH_TYPE_CHILD);

  g_list_store_append (children, child);
  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);

      g_list_store_append (children, sibling);
    }
  g_list_store_sort (children, compare_births, NULL);

  return G_LIST_MODEL (children);
}

/**
 * kith_db_load_family_of:
 * @db: a store
 * @child: a child, as it was read
 * @siblings: (element-type KithChild): the brothers and sisters, as they were read
 * @as_at: the day of which they speak
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the family of the child, where there is
 *   none, the child with the adults round it
 */
KithFamily *
kith_db_load_family_of (KithDb     *db,
                        KithChild  *child,
                        GListModel *siblings,
                        KithDate    as_at,
                        GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GListModel) children = NULL;
  g_autoptr(GListModel) relations = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *name = NULL;
  gint64 family_id = 0;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  stmt = kith_db_prepare (db, select_family_of_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", kith_child_get_id (child));
  if (kith_statement_step (stmt, &local_error))
    {
      family_id = kith_statement_get_int (stmt, 0);
      name = g_strdup (kith_statement_get_text (stmt, 1));
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  children = join_children (child, siblings);
  relations = family_id != 0
    ? load_relations (db, select_relations_sql, family_id, error)
    : load_relations (db, select_relations_of_child_sql, kith_child_get_id (child), error);

  return relations != NULL ? kith_family_new (family_id, name, as_at, children, relations) : NULL;
}

/**
 * kith_db_name_family:
 * @db: a store with no act open
 * @family_id: a family
 * @name: (nullable): what it is called; nothing where its children's names say it
 * @ret_act: (out) (optional): the act; 0 where it was called so already
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_name_family (KithDb     *db,
                     gint64      family_id,
                     const char *name,
                     gint64     *ret_act,
                     GError    **error)
{
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  row = kith_row_load (db, &kith_table_family, family_id, error);
  if (row == NULL)
    return FALSE;

  kith_people_set_line (row, "name", name);

  return kith_people_check_name (row, "name", KITH_PEOPLE_ERROR_NAME, error) &&
         kith_people_change (db, row, "family.name", ret_act, error);
}

static gboolean
begin_stay (KithAct *act,
            gint64   child_id,
            gint64   family_id,
            KithDate from,
            KithDate to,
            GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_child_family);

  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_int (row, "family_id", family_id);
  kith_row_set_date (row, "valid_from", from);
  kith_row_set_date (row, "valid_to", to);

  return kith_act_insert (act, row, NULL, error);
}

/* In the family until the day; what began on the day never was. Of whoever was
 * there before anything was dated it is only known until when.
 */
static gboolean
end_stay (KithAct *act,
          gint64   child_id,
          gint64   family_id,
          KithDate day,
          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_stay_sql, error);
  g_autoptr(KithRow) row = NULL;
  g_autoptr(GError) local_error = NULL;
  KithDate from = KITH_DATE_NONE;
  gint64 id = 0;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_int (stmt, ":family_id", family_id);
  if (kith_statement_step (stmt, &local_error))
    {
      id = kith_statement_get_int (stmt, 0);
      from = kith_statement_get_date (stmt, 1);
    }
  g_clear_pointer (&stmt, kith_statement_release);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (id == 0)
    return begin_stay (act, child_id, family_id, KITH_DATE_NONE, day, error);

  if (from == day)
    return kith_act_delete (act, &kith_table_child_family, id, error);

  if (from != KITH_DATE_NONE && !kith_people_check_span (from, day, error))
    return FALSE;

  row = kith_row_load (kith_act_get_db (act), &kith_table_child_family, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "valid_to", day);

  return kith_act_update (act, row, error);
}

/* The child is in another family, or in none with 0, from the day on. */
static gboolean
move_child (KithAct *act,
            gint64   child_id,
            gint64   family_id,
            KithDate day,
            GError **error)
{
  g_autoptr(KithRow) child = kith_row_load (kith_act_get_db (act), &kith_table_child, child_id, error);
  gint64 former;

  if (child == NULL)
    return FALSE;

  former = kith_row_is_null (child, "family_id") ? 0 : kith_row_get_int (child, "family_id");
  if (former == family_id)
    return TRUE;

  if ((former != 0 && !end_stay (act, child_id, former, day, error)) ||
      (family_id != 0 && !begin_stay (act, child_id, family_id, day, KITH_DATE_NONE, error)))
    return FALSE;

  if (family_id != 0)
    kith_row_set_int (child, "family_id", family_id);
  else
    kith_row_set_null (child, "family_id");

  return kith_act_update (act, child, error);
}

/* The family of whom a child joins; a new one where there is none yet. */
static gboolean
find_family (KithAct *act,
             gint64   child_id,
             KithDate day,
             gint64  *ret_family_id,
             GError **error)
{
  g_autoptr(KithRow) child = kith_row_load (kith_act_get_db (act), &kith_table_child, child_id, error);
  g_autoptr(KithRow) family = kith_row_new (&kith_table_family);

  if (child == NULL)
    return FALSE;

  if (!kith_row_is_null (child, "family_id"))
    {
      *ret_family_id = kith_row_get_int (child, "family_id");
      return TRUE;
    }

  return kith_act_insert (act, family, ret_family_id, error) &&
         move_child (act, child_id, *ret_family_id, day, error);
}

/**
 * kith_db_set_family:
 * @db: a store with no act open
 * @child_id: a child
 * @sibling_id: a child of the family which it belongs to; 0 where it belongs to none
 * @day: the first day on which that is so
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Says whose brother or sister a child is, and since when. Where neither is in
 * a family, they are one from then on.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_set_family (KithDb  *db,
                    gint64   child_id,
                    gint64   sibling_id,
                    KithDate day,
                    KithDate today,
                    gint64  *ret_act,
                    GError **error)
{
  g_autoptr(KithAct) act = NULL;
  gint64 family_id = 0;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (child_id != sibling_id, FALSE);
  g_return_val_if_fail (day != KITH_DATE_NONE, FALSE);

  if (day > today)
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_FUTURE, "The day is still to come");

  act = kith_act_begin (db, sibling_id != 0 ? "family.join" : "family.leave", NULL, NULL, error);

  return act != NULL &&
         (sibling_id == 0 || find_family (act, sibling_id, day, &family_id, error)) &&
         move_child (act, child_id, family_id, day, error) &&
         kith_people_commit (act, ret_act, error);
}
