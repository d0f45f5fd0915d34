/* kith-store-identity.c: who a child is, written down by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most children come in by a list. Some are on none: who is not born yet, is
 * taught at home, or is the small brother of whom a school hears. A second
 * record of one child is worse than none, since half of what is known stands
 * in each; so who may be the same is shown while the name is being typed, and
 * a number that is another child's is refused.
 */

#include "config.h"

#include "kith-store-identity.h"

#include "kith-act.h"
#include "kith-child-row-private.h"
#include "kith-row.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-private.h"
#include "kith-store-restrictions.h"
#include "kith-store-schools.h"
#include "kith-store-search.h"
#include "kith-text.h"
#include "kith-upn.h"

#define MOST_ALIKE 20
#define MOST_YEARS 26
#define MOST_DAYS_AHEAD 300

G_DEFINE_QUARK (kith-identity-error-quark, kith_identity_error)

static const char select_identity_sql[] =
  "SELECT id, given_name, family_name, preferred_name, la_child_id, upn, birth, expected_birth, death, sex"
  " FROM child WHERE id = :id";

/* Past the views: a second record of a hidden child would be worse than to learn,
 * for who has the whole number, that there is one.
 */
static const char select_by_upn_sql[] =
  "SELECT id FROM main.child WHERE upn = :text AND id <> :id"
  " UNION ALL SELECT child_id FROM main.child_merge WHERE upn = :text AND child_id <> :id LIMIT 1";

static const char select_by_number_sql[] =
  "SELECT id FROM main.child /*scan*/ WHERE la_child_id = :text AND id <> :id"
  " UNION ALL SELECT child_id FROM main.child_merge WHERE la_child_id = :text AND child_id <> :id LIMIT 1";

/* The one authority of all clusters; nothing where they have several. */
static const char select_authority_sql[] =
  "SELECT CASE WHEN count (DISTINCT authority_code) = 1 THEN max (authority_code) END FROM cluster /*scan*/";

/**
 * kith_db_load_identity:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): who the child is
 */
KithChild *
kith_db_load_identity (KithDb  *db,
                       gint64   child_id,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  KithChildValues values = { .year_group = KITH_CHILD_NO_YEAR_GROUP, .event = KITH_DATE_NONE };

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_identity_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id);
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no child %" G_GINT64_FORMAT, child_id);
      return NULL;
    }

  values.id = child_id;
  values.given_name = kith_statement_get_text (stmt, 1);
  values.family_name = kith_statement_get_text (stmt, 2);
  values.preferred_name = kith_statement_get_text (stmt, 3);
  values.la_child_id = kith_statement_get_text (stmt, 4);
  values.upn = kith_statement_get_text (stmt, 5);
  values.birth = kith_statement_get_date (stmt, 6);
  values.expected_birth = kith_statement_get_date (stmt, 7);
  values.death = kith_statement_get_date (stmt, 8);
  values.sex = kith_statement_get_text (stmt, 9);

  return kith_child_new (&values);
}

/* Twins have one day of birth and two names; two children of one name have two days. */
static gboolean
may_be_same (KithChild *child,
             KithChild *identity)
{
  KithDate birth = kith_child_get_birth (child);
  KithDate other = kith_child_get_birth (identity);

  return kith_child_get_id (child) != kith_child_get_id (identity) &&
         (birth == KITH_DATE_NONE || other == KITH_DATE_NONE || birth == other);
}

static gboolean
is_listed (GListStore *list,
           KithChild  *child)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(GObject) listed = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (KITH_IS_CHILD (listed) && kith_child_get_id (KITH_CHILD (listed)) == kith_child_get_id (child))
        return TRUE;
    }

  return FALSE;
}

/* Of a record that may not be seen there is only whom to speak to, for who has the whole name or number. */
static gboolean
append_speak_to (KithDb     *db,
                 GListStore *list,
                 const char *text,
                 GError    **error)
{
  g_autoptr(GListModel) found = NULL;

  if (!kith_text_is_there (text) || g_list_model_get_n_items (G_LIST_MODEL (list)) > 0)
    return TRUE;

  found = kith_db_find_speak_to (db, text, error);
  for (guint i = 0; found != NULL && i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(GObject) speak_to = g_list_model_get_item (found, i);

      g_list_store_append (list, speak_to);
    }

  return found != NULL;
}

static gboolean
append_found (KithDb     *db,
              GListStore *list,
              KithChild  *identity,
              const char *text,
              gboolean    is_number,
              GError    **error)
{
  g_autoptr(KithSearchResult) result = NULL;
  GListModel *children;

  if (!kith_text_is_there (text))
    return TRUE;

  result = kith_db_search (db, text, MOST_ALIKE, error);
  if (result == NULL)
    return FALSE;

  children = kith_search_result_get_children (result);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      if (!is_listed (list, child) && kith_child_get_id (child) != kith_child_get_id (identity) &&
          (is_number || may_be_same (child, identity)))
        g_list_store_append (list, child);
    }

  return TRUE;
}

/**
 * kith_db_find_alike:
 * @db: a store
 * @identity: who is being written down
 * @error: return location for a #KithStoreError
 *
 * Looks for children who may be the same one: by a number, or by a name that is
 * or sounds the same where no day of birth contradicts it.
 *
 * Returns: (transfer full) (element-type GObject) (nullable): each a #KithChild, the nearest first, after the
 *   #KithSpeakTo of a record that may not be seen
 */
GListModel *
kith_db_find_alike (KithDb    *db,
                    KithChild *identity,
                    GError   **error)
{
  g_autoptr(GListStore) list = g_list_store_new (G_TYPE_OBJECT);
  const char *given, *preferred, *family;
  g_autofree char *name = NULL;
  g_autofree char *other_name = NULL;

  g_return_val_if_fail (db != NULL && KITH_IS_CHILD (identity), NULL);

  given = kith_child_get_given_name (identity);
  preferred = kith_child_get_preferred_name (identity);
  family = kith_child_get_family_name (identity);

  /* Half a name is everybody's. */
  if (kith_text_is_there (given) && kith_text_is_there (family))
    name = g_strjoin (" ", given, family, NULL);
  if (kith_text_is_there (preferred) && kith_text_is_there (family))
    other_name = g_strjoin (" ", preferred, family, NULL);

  if (!append_speak_to (db, list, kith_child_get_upn (identity), error) ||
      !append_speak_to (db, list, kith_child_get_la_child_id (identity), error) ||
      !append_speak_to (db, list, name, error) ||
      !append_speak_to (db, list, other_name, error) ||
      !append_found (db, list, identity, kith_child_get_upn (identity), TRUE, error) ||
      !append_found (db, list, identity, kith_child_get_la_child_id (identity), TRUE, error) ||
      !append_found (db, list, identity, name, FALSE, error) ||
      !append_found (db, list, identity, other_name, FALSE, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&list));
}

static gboolean
is_taken (KithDb     *db,
          const char *sql,
          const char *text,
          gint64      child_id,
          gboolean   *ret_is_taken,
          GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":text", text);
  kith_statement_bind_int (stmt, ":id", child_id);
  *ret_is_taken = kith_statement_step (stmt, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
check_numbers (KithDb    *db,
               KithChild *identity,
               GError   **error)
{
  const char *upn = kith_child_get_upn (identity);
  const char *number = kith_child_get_la_child_id (identity);
  gboolean is_upn_taken = FALSE, is_number_taken = FALSE;
  KithUpnFault fault = kith_text_is_there (upn) ? kith_upn_check (upn) : KITH_UPN_FINE;

  if (fault == KITH_UPN_WRONG_SHAPE || fault == KITH_UPN_WRONG_CHECK_LETTER)
    {
      g_set_error_literal (error, KITH_IDENTITY_ERROR, KITH_IDENTITY_ERROR_UPN, "That is no unique pupil number");
      return FALSE;
    }

  if ((kith_text_is_there (upn) &&
       !is_taken (db, select_by_upn_sql, upn, kith_child_get_id (identity), &is_upn_taken, error)) ||
      (kith_text_is_there (number) &&
       !is_taken (db, select_by_number_sql, number, kith_child_get_id (identity), &is_number_taken, error)))
    return FALSE;

  if (is_upn_taken)
    g_set_error_literal (error, KITH_IDENTITY_ERROR, KITH_IDENTITY_ERROR_UPN_TAKEN, "Another child has that pupil number");
  else if (is_number_taken)
    g_set_error_literal (error, KITH_IDENTITY_ERROR, KITH_IDENTITY_ERROR_NUMBER_TAKEN, "Another child has that number");

  return !is_upn_taken && !is_number_taken;
}

static gboolean
check_days (KithChild *identity,
            KithDate   today,
            GError   **error)
{
  KithDate birth = kith_child_get_birth (identity);
  KithDate expected = kith_child_get_expected_birth (identity);

  if (birth != KITH_DATE_NONE && (birth > today || birth < kith_date_add_months (today, -12 * MOST_YEARS)))
    {
      g_set_error_literal (error, KITH_IDENTITY_ERROR, KITH_IDENTITY_ERROR_BORN, "Nobody here can be born on that day");
      return FALSE;
    }

  if (expected != KITH_DATE_NONE &&
      (birth != KITH_DATE_NONE || expected > today + MOST_DAYS_AHEAD || expected < today - MOST_DAYS_AHEAD))
    {
      g_set_error_literal (error, KITH_IDENTITY_ERROR, KITH_IDENTITY_ERROR_EXPECTED, "No birth can be expected on that day");
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_name (KithChild *identity,
            GError   **error)
{
  if (kith_text_is_there (kith_child_get_given_name (identity)) ||
      kith_text_is_there (kith_child_get_family_name (identity)) ||
      kith_text_is_there (kith_child_get_preferred_name (identity)) ||
      kith_text_is_there (kith_child_get_la_child_id (identity)) ||
      kith_text_is_there (kith_child_get_upn (identity)))
    return TRUE;

  g_set_error_literal (error, KITH_IDENTITY_ERROR, KITH_IDENTITY_ERROR_NAMELESS, "A child has a name or a number");

  return FALSE;
}

static void
set_line (KithRow    *row,
          const char *column,
          const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean_line (text) : NULL;

  kith_row_set_text (row, column, clean != NULL && *clean != '\0' ? clean : NULL);
}

static gboolean
fill_new (KithDb  *db,
          KithRow *row,
          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_authority_sql, error);
  gint64 me = kith_db_find_me (db, error);

  if (stmt == NULL || me < 0 || !kith_statement_step (stmt, error))
    return FALSE;

  kith_row_set_text (row, "authority_code", kith_statement_get_text (stmt, 0));
  if (me > 0)
    kith_row_set_int (row, "worker_id", me);

  return TRUE;
}

/* The number that a child had is kept as the former one: lists may still know it. */
static void
fill_row (KithRow   *row,
          KithChild *identity)
{
  const char *held = kith_row_get_text (row, "upn");
  const char *upn = kith_child_get_upn (identity);

  if (held != NULL && kith_text_is_there (upn) && !g_str_equal (held, upn))
    kith_row_set_text (row, "former_upn", held);

  set_line (row, "given_name", kith_child_get_given_name (identity));
  set_line (row, "family_name", kith_child_get_family_name (identity));
  set_line (row, "preferred_name", kith_child_get_preferred_name (identity));
  set_line (row, "la_child_id", kith_child_get_la_child_id (identity));
  set_line (row, "upn", upn);
  set_line (row, "sex", kith_child_get_sex (identity));
  kith_row_set_date (row, "birth", kith_child_get_birth (identity));
  kith_row_set_date (row, "expected_birth", kith_child_get_expected_birth (identity));
  kith_child_row_set_sort_key (row);
}

/**
 * kith_db_save_identity:
 * @db: a store with no act open
 * @identity: who the child is; with an id, the child that is changed
 * @ret_child: (out) (optional): the child
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithIdentityError or a #KithStoreError
 *
 * Adds a child, whose worker is the one whose store it is, or changes who one is.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_identity (KithDb    *db,
                       KithChild *identity,
                       gint64    *ret_child,
                       gint64    *ret_act,
                       GError   **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL && KITH_IS_CHILD (identity), FALSE);

  if (!check_name (identity, error) || !check_days (identity, kith_date_today (), error) || !check_numbers (db, identity, error))
    return FALSE;

  id = kith_child_get_id (identity);
  row = id != 0 ? kith_row_load (db, &kith_table_child, id, error) : kith_row_new (&kith_table_child);
  if (row == NULL || (id == 0 && !fill_new (db, row, error)))
    return FALSE;

  fill_row (row, identity);
  act = kith_act_begin (db, id != 0 ? "child.change" : "child.add", NULL, NULL, error);
  if (act == NULL ||
      !(id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error)) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_child != NULL)
    *ret_child = kith_row_get_id (row);
  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_identity (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_identity_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads who a child is, for a form.
 */
void
kith_store_load_identity_async (KithStore          *self,
                                gint64              child_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  kith_store_run_read (self, load_func, data, kith_store_load_identity_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_identity_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): who the child is
 */
KithChild *
kith_store_load_identity_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
find_alike_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_find_alike (db, KITH_CHILD (((KithStoreData *)call->data)->object), error);
}

/**
 * kith_store_find_alike_async:
 * @self: a store
 * @identity: who is being written down
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for children who may be the same one.
 */
void
kith_store_find_alike_async (KithStore          *self,
                             KithChild          *identity,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_CHILD (identity));

  data = kith_store_data_new ();
  data->object = G_OBJECT (g_object_ref (identity));
  kith_store_run_read (self, find_alike_func, data, kith_store_find_alike_async, cancellable, callback, user_data);
}

/**
 * kith_store_find_alike_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChild) (nullable): who may be the same child
 */
GListModel *
kith_store_find_alike_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
save_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  gint64 child_id;

  if (!kith_db_save_identity (db, KITH_CHILD (((KithStoreData *)call->data)->object), &child_id, &call->act, error))
    return NULL;

  return g_memdup2 (&child_id, sizeof child_id);
}

/**
 * kith_store_save_identity_async:
 * @self: a store
 * @identity: who the child is; with an id, the child that is changed
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Adds a child, or changes who one is.
 */
void
kith_store_save_identity_async (KithStore          *self,
                                KithChild          *identity,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_CHILD (identity));

  data = kith_store_data_new ();
  data->object = G_OBJECT (g_object_ref (identity));
  kith_store_run_write (self, save_func, KITH_PRIORITY_SAVE, data, g_free, kith_store_save_identity_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_save_identity_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithIdentityError or a #KithStoreError
 *
 * Returns: the child; 0 where it was not saved
 */
gint64
kith_store_save_identity_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  g_autofree gint64 *child_id = kith_store_finish_pointer (self, result, error);

  return child_id != NULL ? *child_id : 0;
}
