/* kith-store-restrictions.c: records that are open to named workers alone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What hides them is told in kith-sight.c. Here they are restricted, and given
 * back. What of them surfaces, and how they are opened to others, is in
 * kith-glass.c.
 */

#include "config.h"

#include "kith-store-restrictions.h"

#include "kith-act.h"
#include "kith-cluster-worker.h"
#include "kith-db-private.h"
#include "kith-glass-private.h"
#include "kith-statement-list.h"
#include "kith-store-schools.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-restriction-error-quark, kith_restriction_error)

#define SELECT_RESTRICTIONS \
        "SELECT r.id, r.child_id, trim (coalesce (c.given_name, '') || ' ' || coalesce (c.family_name, ''))," \
        " r.reason, r.start, r.review, w.name, " NAMES ("r.id") ", " CONTACT ("r") ", r.contact_telephone," \
        " EXISTS (SELECT 1 FROM restriction_worker AS n JOIN worker AS m ON m.id = n.worker_id" \
        " WHERE n.restriction_id = r.id AND m.me = 1)," \
        " (SELECT group_concat (n.worker_id, ' ') FROM restriction_worker AS n WHERE n.restriction_id = r.id)," \
        " r.contact_id, r.contact_name" \
        " FROM restriction AS r JOIN child AS c ON c.id = r.child_id LEFT JOIN worker AS w ON w.id = r.worker_id"

static const char select_restriction_sql[] =
  SELECT_RESTRICTIONS " WHERE r.child_id = :child_id AND r.lifted IS NULL";

static const char select_restrictions_sql[] =
  SELECT_RESTRICTIONS " WHERE r.lifted IS NULL /*scan*/ /*sort*/ ORDER BY c.sort_key, c.id";

static const char select_all_workers_sql[] =
  "SELECT id, name, role, me FROM worker /*scan*/ /*sort*/ ORDER BY me DESC, name, id";

static const char select_workers_sql[] =
  "SELECT id, worker_id FROM restriction_worker WHERE restriction_id = :restriction_id";

static gboolean
refuse (GError             **error,
        KithRestrictionError code,
        const char          *why)
{
  g_set_error_literal (error, KITH_RESTRICTION_ERROR, (int)code, why);

  return FALSE;
}

/**
 * kith_restriction_terms_new:
 *
 * Returns: (transfer full): terms that say nothing yet
 */
KithRestrictionTerms *
kith_restriction_terms_new (void)
{
  KithRestrictionTerms *self = g_new0 (KithRestrictionTerms, 1);

  self->workers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->review = KITH_DATE_NONE;

  return self;
}

/**
 * kith_restriction_terms_copy:
 * @self: terms
 *
 * Returns: (transfer full): the same
 */
KithRestrictionTerms *
kith_restriction_terms_copy (const KithRestrictionTerms *self)
{
  KithRestrictionTerms *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = kith_restriction_terms_new ();
  copy->reason = g_strdup (self->reason);
  g_array_append_vals (copy->workers, self->workers->data, self->workers->len);
  copy->contact_id = self->contact_id;
  copy->contact_name = g_strdup (self->contact_name);
  copy->contact_telephone = g_strdup (self->contact_telephone);
  copy->review = self->review;

  return copy;
}

/**
 * kith_restriction_terms_free:
 * @self: (transfer full): terms
 */
void
kith_restriction_terms_free (KithRestrictionTerms *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->reason);
  g_array_unref (self->workers);
  g_free (self->contact_name);
  g_free (self->contact_telephone);
  g_free (self);
}

/* "3 17" */
static GArray *
parse_ids (const char *text)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(GStrv) parts = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (parts[i], NULL, 10);

      g_array_append_val (ids, id);
    }

  return ids;
}

static gpointer
restriction_from_row (KithStatement *stmt,
                      gpointer       user_data)
{
  KithDb *db = user_data;
  g_autofree char *contact = kith_restriction_contact_words (kith_statement_get_text (stmt, 8), kith_statement_get_text (stmt, 9));
  g_autoptr(GArray) worker_ids = parse_ids (kith_statement_get_text (stmt, 11));
  const KithRestrictionValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .child_id = kith_statement_get_int (stmt, 1),
    .child = kith_statement_get_text (stmt, 2),
    .reason = kith_statement_get_text (stmt, 3),
    .start = kith_statement_get_date (stmt, 4),
    .review = kith_statement_get_date (stmt, 5),
    .worker = kith_statement_get_text (stmt, 6),
    .workers = kith_statement_get_text (stmt, 7),
    .worker_ids = worker_ids,
    .contact = contact,
    .contact_id = kith_statement_get_int (stmt, 12),
    .contact_name = kith_statement_get_text (stmt, 13),
    .contact_telephone = kith_statement_get_text (stmt, 9),
    .names_me = kith_statement_get_int (stmt, 10) != 0,
    .is_opened = kith_db_is_glass_open (db, kith_statement_get_int (stmt, 1)),
  };

  return kith_restriction_new (&values);
}

/**
 * kith_db_load_restriction:
 * @db: a store
 * @child_id: a child whose record may be seen
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the restriction that holds; one without
 *   an id where there is none
 */
KithRestriction *
kith_db_load_restriction (KithDb  *db,
                          gint64   child_id,
                          GError **error)
{
  const KithRestrictionValues none = { .child_id = child_id, .start = KITH_DATE_NONE, .review = KITH_DATE_NONE };
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_restriction_sql, error);
  g_autoptr(GListModel) list = NULL;
  KithRestriction *found;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  list = kith_statement_list (stmt, KITH_TYPE_RESTRICTION, restriction_from_row, db, error);
  if (list == NULL)
    return NULL;

  found = g_list_model_get_item (list, 0);

  return found != NULL ? found : kith_restriction_new (&none);
}

/**
 * kith_db_load_restrictions:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithRestriction) (nullable): those that
 *   hold of records that may be seen, by the child's name
 */
GListModel *
kith_db_load_restrictions (KithDb  *db,
                           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_restrictions_sql, error);

  return stmt != NULL ? kith_statement_list (stmt, KITH_TYPE_RESTRICTION, restriction_from_row, db, error) : NULL;
}

static gpointer
worker_from_row (KithStatement *stmt,
                 gpointer       user_data)
{
  return kith_cluster_worker_new (kith_statement_get_int (stmt, 0),
                                  kith_statement_get_text (stmt, 1),
                                  kith_statement_get_text (stmt, 2),
                                  kith_statement_get_int (stmt, 3) != 0,
                                  0, 0, KITH_DATE_NONE, KITH_DATE_NONE);
}

/**
 * kith_db_load_all_workers:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithClusterWorker) (nullable): everybody who
 *   works with the store or has a child in it, the one whose store it is first
 */
GListModel *
kith_db_load_all_workers (KithDb  *db,
                          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_all_workers_sql, error);

  return stmt != NULL ? kith_statement_list (stmt, KITH_TYPE_CLUSTER_WORKER, worker_from_row, NULL, error) : NULL;
}

static gboolean
check_terms (const KithRestrictionTerms *terms,
             KithDate                    today,
             GError                    **error)
{
  if (!kith_restriction_check_reason (terms->reason, error))
    return FALSE;

  if (terms->workers->len == 0)
    return refuse (error, KITH_RESTRICTION_ERROR_WORKERS, "A restricted record is open to somebody");

  if (terms->review == KITH_DATE_NONE || terms->review <= today || terms->review > today + KITH_RESTRICTION_DAYS)
    return refuse (error, KITH_RESTRICTION_ERROR_REVIEW, "The review lies ahead, within 90 days");

  return TRUE;
}

static void
set_words (KithRow    *row,
           const char *column,
           const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean (text) : NULL;

  kith_row_set_text (row, column, clean != NULL && *clean != '\0' ? clean : NULL);
}

/* The one that holds, or a new one. */
static KithRow *
load_row (KithDb  *db,
          gint64   child_id,
          KithDate today,
          GError **error)
{
  g_autoptr(KithRestriction) restriction = kith_db_load_restriction (db, child_id, error);
  KithRow *row;
  gint64 me;

  if (restriction == NULL)
    return NULL;

  if (kith_restriction_get_id (restriction) != 0)
    return kith_row_load (db, &kith_table_restriction, kith_restriction_get_id (restriction), error);

  me = kith_db_find_me (db, error);
  if (me < 0)
    return NULL;

  row = kith_row_new (&kith_table_restriction);
  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_date (row, "start", today);
  if (me != 0)
    kith_row_set_int (row, "worker_id", me);

  return row;
}

static void
fill_row (KithRow                    *row,
          const KithRestrictionTerms *terms)
{
  set_words (row, "reason", terms->reason);
  kith_row_set_date (row, "review", terms->review);
  if (terms->contact_id != 0)
    kith_row_set_int (row, "contact_id", terms->contact_id);
  else
    kith_row_set_null (row, "contact_id");
  set_words (row, "contact_name", terms->contact_id != 0 ? NULL : terms->contact_name);
  set_words (row, "contact_telephone", terms->contact_telephone);
}

static gboolean
is_named (const KithRestrictionTerms *terms,
          gint64                      worker_id)
{
  for (guint i = 0; i < terms->workers->len; i++)
    {
      if (g_array_index (terms->workers, gint64, i) == worker_id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
load_named (KithDb     *db,
            gint64      restriction_id,
            GHashTable *rows,
            GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_workers_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":restriction_id", restriction_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      gint64 worker_id = kith_statement_get_int (stmt, 1);

      g_hash_table_insert (rows, g_memdup2 (&worker_id, sizeof worker_id), g_memdup2 (&id, sizeof id));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
drop_workers (KithAct                    *act,
              const KithRestrictionTerms *terms,
              GHashTable                 *rows,
              GError                    **error)
{
  GHashTableIter iter;
  gpointer worker_id, id;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &worker_id, &id))
    {
      if (!is_named (terms, *(gint64 *)worker_id) &&
          !kith_act_delete (act, &kith_table_restriction_worker, *(gint64 *)id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
name_workers (KithAct                    *act,
              gint64                      restriction_id,
              const KithRestrictionTerms *terms,
              GError                    **error)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  if (!load_named (kith_act_get_db (act), restriction_id, rows, error) ||
      !drop_workers (act, terms, rows, error))
    return FALSE;

  for (guint i = 0; i < terms->workers->len; i++)
    {
      gint64 worker_id = g_array_index (terms->workers, gint64, i);
      g_autoptr(KithRow) row = NULL;

      if (g_hash_table_contains (rows, &worker_id))
        continue;

      row = kith_row_new (&kith_table_restriction_worker);
      kith_row_set_int (row, "restriction_id", restriction_id);
      kith_row_set_int (row, "worker_id", worker_id);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
      g_hash_table_insert (rows, g_memdup2 (&worker_id, sizeof worker_id), g_new0 (gint64, 1));
    }

  return TRUE;
}

static gboolean
commit (KithAct *act,
        gint64  *ret_act,
        GError **error)
{
  if (!kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

/**
 * kith_db_restrict_child:
 * @db: a store with no act open
 * @child_id: a child whose record may be seen
 * @terms: what the restriction says
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithRestrictionError or a #KithStoreError
 *
 * Opens a record to named workers alone, or says otherwise of one that is
 * restricted: with a later day for the next review it was reviewed. Who is not
 * among them does not see it any more.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_restrict_child (KithDb                     *db,
                        gint64                      child_id,
                        const KithRestrictionTerms *terms,
                        KithDate                    today,
                        gint64                     *ret_act,
                        GError                    **error)
{
  g_autoptr(KithRow) child = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autofree char *review = NULL;
  const char *kind;
  gboolean is_new;
  gint64 id;

  g_return_val_if_fail (db != NULL && terms != NULL, FALSE);

  if (!check_terms (terms, today, error))
    return FALSE;

  child = kith_row_load (db, &kith_table_child, child_id, error);
  row = child != NULL ? load_row (db, child_id, today, error) : NULL;
  if (row == NULL)
    return FALSE;

  review = kith_date_to_iso (terms->review);
  is_new = kith_row_get_id (row) == 0;
  kind = is_new ? "child.restrict" : g_strcmp0 (kith_row_get_text (row, "review"), review) < 0 ? "child.review-restriction"
    : "child.change-restriction";
  fill_row (row, terms);
  act = kith_act_begin (db, kind, NULL, NULL, error);
  if (act == NULL ||
      !(is_new ? kith_act_insert (act, row, NULL, error) : kith_act_update (act, row, error)))
    return FALSE;

  id = kith_row_get_id (row);

  return name_workers (act, id, terms, error) && commit (act, ret_act, error);
}

/**
 * kith_db_lift_restriction:
 * @db: a store with no act open
 * @child_id: a child whose record may be seen, and is restricted
 * @reason: why it no longer is
 * @today: today
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithRestrictionError or a #KithStoreError
 *
 * Opens a record to everybody again.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_lift_restriction (KithDb     *db,
                          gint64      child_id,
                          const char *reason,
                          KithDate    today,
                          gint64     *ret_act,
                          GError    **error)
{
  g_autoptr(KithRestriction) restriction = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  restriction = kith_restriction_check_reason (reason, error) ? kith_db_load_restriction (db, child_id, error) : NULL;
  if (restriction == NULL)
    return FALSE;

  if (kith_restriction_get_id (restriction) == 0)
    return refuse (error, KITH_RESTRICTION_ERROR_NONE, "The record is not restricted");

  row = kith_row_load (db, &kith_table_restriction, kith_restriction_get_id (restriction), error);
  act = row != NULL ? kith_act_begin (db, "child.lift-restriction", NULL, reason, error) : NULL;
  if (act == NULL)
    return FALSE;

  kith_row_set_date (row, "lifted", today);
  set_words (row, "lift_reason", reason);

  return kith_act_update (act, row, error) && commit (act, ret_act, error);
}
