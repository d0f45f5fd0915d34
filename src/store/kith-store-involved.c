/* kith-store-involved.c: who else is involved with a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most of it was typed here. The child's worker and whom one rings at the
 * school follow from the records that have them, so that nobody types them
 * twice and a new safeguarding lead stands here at once; they give way to a
 * typed one of the same name. When somebody was last active follows from what
 * was typed and from the notes of meetings with them, whichever is later.
 */

#include "config.h"

#include "kith-store-involved.h"

#include "kith-people-row-private.h"
#include "kith-statement-list.h"
#include "kith-store-sets-private.h"
#include "kith-text.h"

/* A note that was withdrawn says nothing of who was there. */
#define NOT_WITHDRAWN(note) \
        "NOT EXISTS (SELECT 1 FROM note_addition AS w WHERE w.note_id = " note " AND w.kind = 'withdrawal')"

#define TYPED_COLUMNS \
        "k.id, k.child_id, k.role, k.agency, k.name, k.telephone, k.email, k.is_lead, k.last_active, k.valid_from, k.valid_to"

static const char select_involved_sql[] =
  "SELECT " TYPED_COLUMNS " FROM involvement AS k WHERE k.child_id = :child_id ORDER BY k.id";

/* Who took part in what is on the child's file, and when the last time. */
static const char select_active_sql[] =
  "SELECT t.name, max (n.day)"
  " FROM note_about AS o JOIN note_about AS t ON t.note_id = o.note_id AND t.relation = 'with' AND t.name IS NOT NULL"
  " JOIN note AS n ON n.id = o.note_id"
  " WHERE o.child_id = :child_id AND " NOT_WITHDRAWN ("n.id")
  " /*sort*/ GROUP BY t.name";

static const char select_worker_sql[] =
  "SELECT w.name, w.role,"
  " (SELECT max (n.day) FROM note_about AS o JOIN note AS n ON n.id = o.note_id AND n.signed_by = w.id"
  "  WHERE o.child_id = c.id AND " NOT_WITHDRAWN ("n.id") ")"
  " FROM child AS c JOIN worker AS w ON w.id = c.worker_id WHERE c.id = :child_id";

static const char select_contacts_sql[] =
  "SELECT k.role, k.name, k.telephone, k.email, k.valid_from, s.id, s.name, "
  KITH_STATE_OF (":child_id") " = 5"
  " FROM school_contact AS k /*scan*/"
  " JOIN school AS o ON o.id = k.school_id"
  " JOIN school AS s ON s.id = " KITH_SCHOOL_AS_AT ("o")
  " WHERE s.id = (SELECT " KITH_SCHOOL_AS_AT ("a") " FROM attendance AS t JOIN school AS a ON a.id = t.school_id"
  "  WHERE t.id = " KITH_ATTENDANCE_ON (":child_id", ":as_at") ")"
  " AND (k.valid_from IS NULL OR k.valid_from <= :today) AND (k.valid_to IS NULL OR k.valid_to > :today)"
  " /*sort*/ ORDER BY k.id";

static const char select_of_siblings_sql[] =
  "SELECT " TYPED_COLUMNS
  " FROM child AS c JOIN child AS b ON b.family_id = c.family_id AND b.id <> c.id"
  " JOIN involvement AS k ON k.child_id = b.id"
  " WHERE c.id = :child_id AND k.name IS NOT NULL AND (k.valid_to IS NULL OR k.valid_to > :today)"
  " /*sort*/ ORDER BY k.id";

static KithInvolvedValues
read_typed (KithStatement *stmt)
{
  return (KithInvolvedValues){
           .id = kith_statement_get_int (stmt, 0),
           .child_id = kith_statement_get_int (stmt, 1),
           .role = kith_statement_get_text (stmt, 2),
           .agency = kith_statement_get_text (stmt, 3),
           .name = kith_statement_get_text (stmt, 4),
           .telephone = kith_statement_get_text (stmt, 5),
           .email = kith_statement_get_text (stmt, 6),
           .is_lead = kith_statement_get_int (stmt, 7) != 0,
           .last_active = kith_statement_get_date (stmt, 8),
           .from = kith_statement_get_date (stmt, 9),
           .to = kith_statement_get_date (stmt, 10),
  };
}

static void
append (GListStore               *list,
        const KithInvolvedValues *values)
{
  g_autoptr(KithInvolved) involved = kith_involved_new (values);

  g_list_store_append (list, involved);
}

/* A name as it is compared; an empty text for none. */
static char *
fold_name (const char *name)
{
  return kith_text_fold (name != NULL ? name : "");
}

static gboolean
has_name (GListStore *list,
          const char *name,
          KithDate    today)
{
  g_autofree char *wanted = fold_name (name);

  for (guint i = 0; *wanted != '\0' && i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(KithInvolved) involved = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *folded = fold_name (kith_involved_get_values (involved)->name);

      if (!kith_involved_is_past (involved, today) && g_str_equal (folded, wanted))
        return TRUE;
    }

  return FALSE;
}

static gboolean
take_error (GError **local_error,
            GError **error)
{
  if (*local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (local_error));

  return FALSE;
}

/* The last day on which each name took part in something, as a #KithDate. */
static GHashTable *
load_active (KithDb  *db,
             gint64   child_id,
             GError **error)
{
  g_autoptr(GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_active_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    g_hash_table_insert (days, fold_name (kith_statement_get_text (stmt, 0)),
                         GINT_TO_POINTER (kith_statement_get_date (stmt, 1)));

  return take_error (&local_error, error) ? g_steal_pointer (&days) : NULL;
}

static KithDate
find_active (GHashTable *days,
             const char *name,
             KithDate    typed)
{
  g_autofree char *folded = fold_name (name);
  gpointer day = NULL;

  if (*folded == '\0' || !g_hash_table_lookup_extended (days, folded, NULL, &day))
    return typed;

  return MAX (typed, (KithDate)GPOINTER_TO_INT (day));
}

static gboolean
append_typed (GListStore *list,
              KithDb     *db,
              gint64      child_id,
              GHashTable *active,
              GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_involved_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      KithInvolvedValues values = read_typed (stmt);

      values.last_active = find_active (active, values.name, values.last_active);
      append (list, &values);
    }

  return take_error (&local_error, error);
}

static gboolean
append_worker (GListStore *list,
               KithDb     *db,
               gint64      child_id,
               KithDate    today,
               GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_worker_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (kith_statement_step (stmt, &local_error) && !has_name (list, kith_statement_get_text (stmt, 0), today))
    append (list, &(const KithInvolvedValues){
      .child_id = child_id,
      .role = kith_statement_is_null (stmt, 1) ? kith_involved_role_get_nick (KITH_INVOLVED_SOCIAL_WORKER)
                                               : kith_statement_get_text (stmt, 1),
      .name = kith_statement_get_text (stmt, 0),
      .last_active = kith_statement_get_date (stmt, 2),
      .from = KITH_DATE_NONE,
      .to = KITH_DATE_NONE,
      .source = KITH_INVOLVED_FROM_WORKER,
    });

  return take_error (&local_error, error);
}

static const struct
{
  const char       *contact;         /* as school_contact has it */
  KithInvolvedRole  role;
} school_roles[] =
{
  { "dsl", KITH_INVOLVED_SAFEGUARDING_LEAD },
  { "designated-teacher", KITH_INVOLVED_DESIGNATED_TEACHER },
};

/* Another contact of the school keeps the school's word for it. */
static KithInvolvedRole
find_school_role (const char *contact)
{
  for (gsize i = 0; i < G_N_ELEMENTS (school_roles); i++)
    {
      if (g_strcmp0 (school_roles[i].contact, contact) == 0)
        return school_roles[i].role;
    }

  return KITH_INVOLVED_SCHOOL;
}

static KithInvolvedValues
read_contact (KithStatement   *stmt,
              gint64           child_id,
              KithInvolvedRole role,
              GHashTable      *active)
{
  const char *name = kith_statement_get_text (stmt, 1);

  return (KithInvolvedValues){
           .child_id = child_id,
           .role = kith_involved_role_get_nick (role),
           .agency = kith_statement_get_text (stmt, 6),
           .name = name,
           .telephone = kith_statement_get_text (stmt, 2),
           .email = kith_statement_get_text (stmt, 3),
           .last_active = active != NULL ? find_active (active, name, KITH_DATE_NONE) : KITH_DATE_NONE,
           .from = kith_statement_get_date (stmt, 4),
           .to = KITH_DATE_NONE,
           .source = KITH_INVOLVED_FROM_SCHOOL,
           .source_id = kith_statement_get_int (stmt, 5),
  };
}

/* The safeguarding lead always, the designated teacher of a child who is looked
 * after; with @all everybody whom one rings there.
 */
static gboolean
append_contacts (GListStore *list,
                 KithDb     *db,
                 gint64      child_id,
                 GHashTable *active,
                 gboolean    all,
                 KithDate    as_at,
                 KithDate    today,
                 GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_contacts_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_date (stmt, ":as_at", as_at);
  kith_statement_bind_date (stmt, ":today", today);
  while (kith_statement_step (stmt, &local_error))
    {
      KithInvolvedRole role = find_school_role (kith_statement_get_text (stmt, 0));
      KithInvolvedValues values = read_contact (stmt, child_id, role, active);
      gboolean is_shown = role == KITH_INVOLVED_SAFEGUARDING_LEAD ||
        (role == KITH_INVOLVED_DESIGNATED_TEACHER && kith_statement_get_int (stmt, 7) != 0);

      if ((all ? values.name != NULL : is_shown) && !has_name (list, values.name, today))
        append (list, &values);
    }

  return take_error (&local_error, error);
}

static int
compare_involved (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  return kith_involved_compare (KITH_INVOLVED ((gpointer)a), KITH_INVOLVED ((gpointer)b));
}

/**
 * kith_db_load_involved:
 * @db: a store
 * @child_id: a child
 * @as_at: the day of which the child's page speaks, for the school
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithInvolved) (nullable): who is and
 *   was involved, with the child's worker and the school's safeguarding lead
 */
GListModel *
kith_db_load_involved (KithDb  *db,
                       gint64   child_id,
                       KithDate as_at,
                       KithDate today,
                       GError **error)
{
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_INVOLVED);
  g_autoptr(GHashTable) active = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  active = load_active (db, child_id, error);
  if (active == NULL ||
      !append_typed (list, db, child_id, active, error) ||
      !append_worker (list, db, child_id, today, error) ||
      !append_contacts (list, db, child_id, active, FALSE, as_at, today, error))
    return NULL;

  g_list_store_sort (list, compare_involved, NULL);

  return G_LIST_MODEL (g_steal_pointer (&list));
}

static gboolean
append_of_siblings (GListStore *offers,
                    KithDb     *db,
                    gint64      child_id,
                    KithDate    today,
                    GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_of_siblings_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_date (stmt, ":today", today);
  while (kith_statement_step (stmt, &local_error))
    {
      KithInvolvedValues values = read_typed (stmt);

      values.id = 0;
      values.source = KITH_INVOLVED_FROM_SIBLING;
      if (!has_name (offers, values.name, today))
        append (offers, &values);
    }

  return take_error (&local_error, error);
}

/* Of those who stand in @offers, whoever is involved already. */
static void
take_out (GListStore *offers,
          GListStore *involved,
          KithDate    today)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (offers)); i-- > 0;)
    {
      g_autoptr(KithInvolved) offer = g_list_model_get_item (G_LIST_MODEL (offers), i);

      if (has_name (involved, kith_involved_get_values (offer)->name, today))
        g_list_store_remove (offers, i);
    }
}

/**
 * kith_db_load_involved_offers:
 * @db: a store
 * @child_id: a child
 * @as_at: the day of which the child's page speaks, for the school
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Looks for people of whom the store knows already how they are reached: the
 * child's worker, whom one rings at the school, and who is involved with the
 * child's brothers and sisters.
 *
 * Returns: (transfer full) (element-type KithInvolved) (nullable): those who
 *   were not typed for the child yet
 */
GListModel *
kith_db_load_involved_offers (KithDb  *db,
                              gint64   child_id,
                              KithDate as_at,
                              KithDate today,
                              GError **error)
{
  g_autoptr(GListStore) involved = g_list_store_new (KITH_TYPE_INVOLVED);
  g_autoptr(GListStore) offers = g_list_store_new (KITH_TYPE_INVOLVED);
  g_autoptr(GHashTable) active = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  active = load_active (db, child_id, error);
  if (active == NULL ||
      !append_typed (involved, db, child_id, active, error) ||
      !append_worker (offers, db, child_id, today, error) ||
      !append_contacts (offers, db, child_id, NULL, TRUE, as_at, today, error) ||
      !append_of_siblings (offers, db, child_id, today, error))
    return NULL;

  take_out (offers, involved, today);

  return G_LIST_MODEL (g_steal_pointer (&offers));
}

static gboolean
check_row (KithRow                  *row,
           const KithInvolvedValues *values,
           KithDate                  today,
           GError                  **error)
{
  if (kith_row_is_null (row, "role"))
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_ROLE, "Nobody has said what the person does");

  if (kith_row_is_null (row, "name") && kith_row_is_null (row, "agency"))
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_NAME, "There is neither a name nor an agency");

  if (values->last_active != KITH_DATE_NONE && values->last_active > today)
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_FUTURE, "Nobody was active on a day that is still to come");

  return kith_people_check_name (row, "role", KITH_PEOPLE_ERROR_ROLE, error) &&
         kith_people_check_name (row, "name", KITH_PEOPLE_ERROR_NAME, error) &&
         kith_people_check_name (row, "agency", KITH_PEOPLE_ERROR_NAME, error) &&
         kith_people_check_reach (row, error) &&
         kith_people_check_span (values->from, values->to, error);
}

static void
fill_row (KithRow                  *row,
          const KithInvolvedValues *values)
{
  kith_people_set_line (row, "role", values->role);
  kith_people_set_line (row, "agency", values->agency);
  kith_people_set_line (row, "name", values->name);
  kith_people_set_line (row, "telephone", values->telephone);
  kith_people_set_line (row, "email", values->email);
  kith_row_set_int (row, "is_lead", values->is_lead ? 1 : 0);
  kith_row_set_date (row, "last_active", values->last_active);
  kith_row_set_date (row, "valid_from", values->from);
  kith_row_set_date (row, "valid_to", values->to);
}

/* The row once for each child. */
static gboolean
insert_rows (KithDb       *db,
             KithRow      *row,
             const gint64 *child_ids,
             guint         n_children,
             gint64       *ret_act,
             GError      **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, "involved.add", NULL, NULL, error);

  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr(KithRow) own = kith_row_copy (row);
      const KithUid uid = kith_uid_new ();

      kith_row_set_uid (own, &uid);
      kith_row_set_int (own, "child_id", child_ids[i]);
      if (!kith_act_insert (act, own, NULL, error))
        return FALSE;
    }

  return kith_people_commit (act, ret_act, error);
}

/**
 * kith_db_save_involved:
 * @db: a store with no act open
 * @child_ids: (array length=n_children): with whom somebody new is involved
 * @n_children: how many
 * @involved: who it is; with an id, the one that is put right
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Adds somebody who is involved, for each of the children, or puts one right.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_involved (KithDb       *db,
                       const gint64 *child_ids,
                       guint         n_children,
                       KithInvolved *involved,
                       KithDate      today,
                       gint64       *ret_act,
                       GError      **error)
{
  const KithInvolvedValues *values = NULL;
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_INVOLVED (involved), FALSE);

  values = kith_involved_get_values (involved);
  row = values->id != 0
    ? kith_row_load (db, &kith_table_involvement, values->id, error)
    : kith_row_new (&kith_table_involvement);
  if (row == NULL)
    return FALSE;

  fill_row (row, values);
  if (!check_row (row, values, today, error))
    return FALSE;

  if (values->id == 0)
    return insert_rows (db, row, child_ids, n_children, ret_act, error);

  return kith_people_change (db, row, "involved.change", ret_act, error);
}

/**
 * kith_db_end_involved:
 * @db: a store with no act open
 * @id: somebody who is involved
 * @day: the first day on which they no longer are
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Says that somebody is no longer involved. They stay among the past ones.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_end_involved (KithDb  *db,
                      gint64   id,
                      KithDate day,
                      gint64  *ret_act,
                      GError **error)
{
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (day != KITH_DATE_NONE, FALSE);

  row = kith_row_load (db, &kith_table_involvement, id, error);

  return row != NULL && kith_people_end (db, row, "involved.end", day, ret_act, error);
}

/**
 * kith_db_set_involved_active:
 * @db: a store with no act open
 * @id: somebody who is involved
 * @day: when they last did something for the child
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Says when somebody was last active.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_set_involved_active (KithDb  *db,
                             gint64   id,
                             KithDate day,
                             gint64  *ret_act,
                             GError **error)
{
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  row = kith_row_load (db, &kith_table_involvement, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "last_active", day);

  return kith_people_change (db, row, "involved.active", ret_act, error);
}

/**
 * kith_db_remove_involved:
 * @db: a store with no act open
 * @id: somebody who is involved
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithStoreError
 *
 * Takes somebody out who was put there by mistake. Who was involved and is no
 * longer is ended.
 *
 * Returns: whether they are gone
 */
gboolean
kith_db_remove_involved (KithDb  *db,
                         gint64   id,
                         gint64  *ret_act,
                         GError **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return kith_people_remove (db, &kith_table_involvement, id, "involved.remove", ret_act, error);
}
