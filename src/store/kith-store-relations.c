/* kith-store-relations.c: adults, and what they are to children
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who the adult is and what they are to a child is said in one form, and
 * written in one act. An adult is there for as long as something relates to
 * them: taking their last relation out takes them out as well, and undoing it
 * brings both back.
 */

#include "config.h"

#include "kith-store-families.h"

#include "kith-people-row-private.h"
#include "kith-statement.h"

#define OLDEST 130

static const char select_same_sql[] =
  "SELECT 1 FROM relation WHERE child_id = :child_id AND adult_id = :adult_id AND kind = :kind AND valid_to IS NULL";

static const char select_used_sql[] =
  "SELECT EXISTS (SELECT 1 FROM relation WHERE adult_id = :adult_id)";

static void
set_known (KithRow    *row,
           const char *column,
           KithKnown   known)
{
  if (known == KITH_KNOWN_NOT)
    kith_row_set_null (row, column);
  else
    kith_row_set_int (row, column, known == KITH_KNOWN_YES ? 1 : 0);
}

static void
fill_adult (KithRow               *row,
            const KithAdultValues *values)
{
  kith_people_set_line (row, "name", values->name);
  kith_people_set_line (row, "preferred_name", values->preferred_name);
  kith_people_set_line (row, "other_names", values->other_names);
  kith_people_set_line (row, "sex", values->sex);
  kith_people_set_line (row, "pronouns", values->pronouns);
  kith_row_set_date (row, "birth", values->birth);
  kith_row_set_null (row, "age");
  kith_row_set_null (row, "age_on");
  if (values->birth == KITH_DATE_NONE && values->age != KITH_ADULT_NO_AGE)
    {
      kith_row_set_int (row, "age", values->age);
      kith_row_set_date (row, "age_on", values->age_on);
    }
  kith_row_set_date (row, "death", values->death);
  kith_people_set_line (row, "telephone", values->telephone);
  kith_people_set_line (row, "email", values->email);
  kith_people_set_line (row, "language", values->language);
  set_known (row, "interpreter", values->interpreter);
  kith_people_set_words (row, "contact_wishes", values->contact_wishes);
}

static gboolean
check_adult (KithRow               *row,
             const KithAdultValues *values,
             KithDate               today,
             GError               **error)
{
  if (kith_row_is_null (row, "name"))
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_NAME, "An adult has a name");

  if (values->birth != KITH_DATE_NONE && values->birth > today)
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_FUTURE, "Nobody was born on a day that is still to come");

  if (values->death != KITH_DATE_NONE && values->death > today)
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_FUTURE, "Nobody died on a day that is still to come");

  if (values->birth != KITH_DATE_NONE && values->death != KITH_DATE_NONE && values->death < values->birth)
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_ORDER, "Nobody dies before they are born");

  if (values->age != KITH_ADULT_NO_AGE && (values->age < 0 || values->age > OLDEST || values->age_on == KITH_DATE_NONE))
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_AGE, "Nobody is that old");

  return kith_people_check_name (row, "name", KITH_PEOPLE_ERROR_NAME, error) &&
         kith_people_check_name (row, "preferred_name", KITH_PEOPLE_ERROR_NAME, error) &&
         kith_people_check_name (row, "other_names", KITH_PEOPLE_ERROR_NAME, error) &&
         kith_people_check_reach (row, error);
}

static void
fill_relation (KithRow                  *row,
               const KithRelationValues *values)
{
  gboolean is_responsible = values->responsibility == KITH_KNOWN_YES;

  kith_row_set_text (row, "kind", kith_relation_kind_get_nick (values->kind));
  kith_people_set_line (row, "words", values->words);
  set_known (row, "in_household", values->in_household);
  set_known (row, "responsibility", values->responsibility);
  kith_row_set_text (row, "responsibility_how",
                     is_responsible ? kith_responsibility_how_get_nick (values->responsibility_how) : NULL);
  kith_row_set_date (row, "responsibility_since", is_responsible ? values->responsibility_since : KITH_DATE_NONE);
  kith_people_set_words (row, "not_told", values->not_told);
  kith_row_set_text (row, "contact", kith_arrangement_get_nick (values->contact));
  kith_people_set_words (row, "contact_words", values->contact_words);
  kith_row_set_date (row, "contact_from", values->contact_from);
  kith_row_set_date (row, "contact_to", values->contact_to);
  kith_row_set_date (row, "valid_from", values->from);
  kith_row_set_date (row, "valid_to", values->to);
}

static gboolean
check_relation (KithRow                  *row,
                const KithRelationValues *values,
                GError                  **error)
{
  if (values->kind == KITH_RELATION_OTHER && kith_row_is_null (row, "words"))
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_ROLE, "Nobody has said what the adult is to the child");

  return kith_people_check_span (values->contact_from, values->contact_to, error) &&
         kith_people_check_span (values->from, values->to, error);
}

static KithRow *
load_or_make (KithDb          *db,
              const KithTable *table,
              gint64           id,
              GError         **error)
{
  return id != 0 ? kith_row_load (db, table, id, error) : kith_row_new (table);
}

static gboolean
write_adult (KithAct *act,
             KithRow *row,
             gint64  *ret_id,
             GError **error)
{
  *ret_id = kith_row_get_id (row);

  return *ret_id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, ret_id, error);
}

static gboolean
is_related (KithDb     *db,
            gint64      child_id,
            gint64      adult_id,
            const char *kind,
            gboolean   *ret_is_related,
            GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_same_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_int (stmt, ":adult_id", adult_id);
  kith_statement_bind_text (stmt, ":kind", kind);
  *ret_is_related = kith_statement_step (stmt, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
insert_relation (KithAct *act,
                 KithRow *row,
                 gint64   adult_id,
                 gint64   child_id,
                 GError **error)
{
  g_autoptr(KithRow) own = kith_row_copy (row);
  const KithUid uid = kith_uid_new ();
  gboolean is_there;

  if (!is_related (kith_act_get_db (act), child_id, adult_id, kith_row_get_text (row, "kind"), &is_there, error))
    return FALSE;

  if (is_there)
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_RELATED, "The adult is that to the child already");

  kith_row_set_uid (own, &uid);
  kith_row_set_int (own, "adult_id", adult_id);
  kith_row_set_int (own, "child_id", child_id);

  return kith_act_insert (act, own, NULL, error);
}

static gboolean
write_both (KithAct      *act,
            KithRow      *adult,
            KithRow      *relation,
            const gint64 *child_ids,
            guint         n_children,
            GError      **error)
{
  gint64 adult_id;

  if (!write_adult (act, adult, &adult_id, error))
    return FALSE;

  if (kith_row_get_id (relation) != 0)
    return kith_act_update (act, relation, error);

  for (guint i = 0; i < n_children; i++)
    {
      if (!insert_relation (act, relation, adult_id, child_ids[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_db_save_relation:
 * @db: a store with no act open
 * @child_ids: (array length=n_children): to whom a new relation is
 * @n_children: how many
 * @relation: what the adult is; with an id, the one that is put right. Its
 *   adult with an id is one whom the store has
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Says who an adult is and what they are to each of the children, or puts both
 * right.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_relation (KithDb       *db,
                       const gint64 *child_ids,
                       guint         n_children,
                       KithRelation *relation,
                       KithDate      today,
                       gint64       *ret_act,
                       GError      **error)
{
  const KithRelationValues *values = NULL;
  const KithAdultValues *who = NULL;
  g_autoptr(KithRow) adult = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_RELATION (relation), FALSE);

  values = kith_relation_get_values (relation);
  who = kith_adult_get_values (kith_relation_get_adult (relation));
  adult = load_or_make (db, &kith_table_adult, who->id, error);
  row = adult != NULL ? load_or_make (db, &kith_table_relation, values->id, error) : NULL;
  if (row == NULL)
    return FALSE;

  fill_adult (adult, who);
  fill_relation (row, values);
  if (!check_adult (adult, who, today, error) || !check_relation (row, values, error))
    return FALSE;

  act = kith_act_begin (db, values->id != 0 ? "relation.change" : "relation.add", NULL, NULL, error);

  return act != NULL &&
         write_both (act, adult, row, child_ids, n_children, error) &&
         kith_people_commit (act, ret_act, error);
}

/**
 * kith_db_end_relation:
 * @db: a store with no act open
 * @relation_id: what an adult is to a child
 * @day: the first day on which they no longer are
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Says that an adult is no longer that to a child. It stays, as something past.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_end_relation (KithDb  *db,
                      gint64   relation_id,
                      KithDate day,
                      gint64  *ret_act,
                      GError **error)
{
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (day != KITH_DATE_NONE, FALSE);

  row = kith_row_load (db, &kith_table_relation, relation_id, error);

  return row != NULL && kith_people_end (db, row, "relation.end", day, ret_act, error);
}

/* Within an act everything is seen, also what is restricted. */
static gboolean
remove_spare_adult (KithAct *act,
                    gint64   adult_id,
                    GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_used_sql, error);
  gboolean is_used;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":adult_id", adult_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  is_used = kith_statement_get_int (stmt, 0) != 0;
  g_clear_pointer (&stmt, kith_statement_release);

  return is_used || kith_act_delete (act, &kith_table_adult, adult_id, error);
}

/**
 * kith_db_remove_relation:
 * @db: a store with no act open
 * @relation_id: what an adult is to a child
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithStoreError
 *
 * Takes out what was put there by mistake, and the adult where nothing else
 * relates to them.
 *
 * Returns: whether it is gone
 */
gboolean
kith_db_remove_relation (KithDb  *db,
                         gint64   relation_id,
                         gint64  *ret_act,
                         GError **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  row = kith_row_load (db, &kith_table_relation, relation_id, error);
  act = row != NULL ? kith_act_begin (db, "relation.remove", NULL, NULL, error) : NULL;

  return act != NULL &&
         kith_act_delete (act, &kith_table_relation, relation_id, error) &&
         remove_spare_adult (act, kith_row_get_int (row, "adult_id"), error) &&
         kith_people_commit (act, ret_act, error);
}
