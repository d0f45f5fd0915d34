/* kith-store-warnings.c: warnings on a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A warning holds until somebody ends it and says why: one whose day of review
 * has passed goes on warning. It is dated by the day on which a person acts,
 * and never by the day that a census speaks of.
 */

#include "config.h"

#include "kith-store-warnings.h"

#include "kith-act.h"
#include "kith-child-row-private.h"
#include "kith-statement-list.h"
#include "kith-store-lists.h"
#include "kith-store-private.h"
#include "kith-store-schools.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-warning-error-quark, kith_warning_error)

static const char select_warnings_sql[] =
  "SELECT n.id, n.code, n.narrative, n.manager, n.start, n.reviewed, n.review, n.finish, n.end_reason,"
  " n.told, n.told_how, n.justification, w.name"
  " FROM warning AS n LEFT JOIN worker AS w ON w.id = n.worker_id"
  " WHERE n.child_id = :child_id"
  " /*sort*/ ORDER BY n.finish IS NOT NULL, n.start DESC, n.id DESC";

static gpointer
warning_from_row (KithStatement *stmt,
                  gpointer       user_data)
{
  KithCodeList *codes = user_data;
  const char *code = kith_statement_get_text (stmt, 1);
  const KithWarningValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .code = code,
    .label = kith_code_label_or_code (codes, "warning-note", code, kith_statement_get_date (stmt, 4)),
    .narrative = kith_statement_get_text (stmt, 2),
    .manager = kith_statement_get_text (stmt, 3),
    .start = kith_statement_get_date (stmt, 4),
    .reviewed = kith_statement_get_date (stmt, 5),
    .review = kith_statement_get_date (stmt, 6),
    .finish = kith_statement_get_date (stmt, 7),
    .end_reason = kith_statement_get_text (stmt, 8),
    .told = kith_statement_get_date (stmt, 9),
    .told_how = kith_statement_get_text (stmt, 10),
    .justification = kith_statement_get_text (stmt, 11),
    .worker = kith_statement_get_text (stmt, 12),
  };

  return kith_warning_new (&values);
}

/**
 * kith_db_load_warnings:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithWarning) (nullable): the child's
 *   warnings, those that hold first, the newest first
 */
GListModel *
kith_db_load_warnings (KithDb  *db,
                       gint64   child_id,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  KithCodeList *codes;

  g_return_val_if_fail (db != NULL, NULL);

  codes = kith_db_get_codes (db, error);
  stmt = codes != NULL ? kith_db_prepare (db, select_warnings_sql, error) : NULL;
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);

  return kith_statement_list (stmt, KITH_TYPE_WARNING, warning_from_row, codes, error);
}

static gboolean
refuse (GError         **error,
        KithWarningError code,
        const char      *why)
{
  g_set_error_literal (error, KITH_WARNING_ERROR, (int)code, why);

  return FALSE;
}

static gboolean
has_words (const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean (text) : NULL;

  return clean != NULL && *clean != '\0';
}

static gboolean
check_review (KithDate from,
              KithDate review,
              KithDate today,
              GError **error)
{
  if (review == KITH_DATE_NONE || review <= today || review > kith_warning_latest_review (from))
    return refuse (error, KITH_WARNING_ERROR_REVIEW, "The review lies ahead, within a year");

  return TRUE;
}

/**
 * kith_warning_check:
 * @warning: a warning
 * @today: today
 * @error: return location for a #KithWarningError
 *
 * Returns: whether all is said that a warning has to say; the first that is
 *   missing is the error
 */
gboolean
kith_warning_check (KithWarning *warning,
                    KithDate     today,
                    GError     **error)
{
  KithDate start, reviewed, told;

  g_return_val_if_fail (KITH_IS_WARNING (warning), FALSE);

  start = kith_warning_get_start (warning);
  reviewed = kith_warning_get_reviewed (warning);
  told = kith_warning_get_told (warning);

  if (!has_words (kith_warning_get_code (warning)))
    return refuse (error, KITH_WARNING_ERROR_KIND, "A warning is of some kind");

  if (!has_words (kith_warning_get_narrative (warning)))
    return refuse (error, KITH_WARNING_ERROR_NARRATIVE, "A warning says what is to be known");

  if (!has_words (kith_warning_get_manager (warning)))
    return refuse (error, KITH_WARNING_ERROR_MANAGER, "A warning was agreed with a manager");

  if (start == KITH_DATE_NONE || start > today || (told != KITH_DATE_NONE && told > today))
    return refuse (error, KITH_WARNING_ERROR_FUTURE, "The day is still to come");

  if (told != KITH_DATE_NONE ? !has_words (kith_warning_get_told_how (warning))
                             : !has_words (kith_warning_get_justification (warning)))
    return refuse (error, KITH_WARNING_ERROR_TOLD, "The person was told, or it says why not");

  return check_review (reviewed != KITH_DATE_NONE ? reviewed : start, kith_warning_get_review (warning), today, error);
}

static void
set_words (KithRow    *row,
           const char *column,
           const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean (text) : NULL;

  kith_row_set_text (row, column, clean != NULL && *clean != '\0' ? clean : NULL);
}

static void
fill_row (KithRow     *row,
          KithWarning *warning)
{
  gboolean is_told = kith_warning_get_told (warning) != KITH_DATE_NONE;

  kith_row_set_text (row, "code", kith_warning_get_code (warning));
  set_words (row, "narrative", kith_warning_get_narrative (warning));
  set_words (row, "manager", kith_warning_get_manager (warning));
  kith_row_set_date (row, "start", kith_warning_get_start (warning));
  kith_row_set_date (row, "review", kith_warning_get_review (warning));
  kith_row_set_date (row, "told", kith_warning_get_told (warning));
  set_words (row, "told_how", is_told ? kith_warning_get_told_how (warning) : NULL);
  set_words (row, "justification", is_told ? NULL : kith_warning_get_justification (warning));
}

/* An ended one is part of the record. */
static KithRow *
load_open_row (KithDb  *db,
               gint64   warning_id,
               GError **error)
{
  g_autoptr(KithRow) row = kith_row_load (db, &kith_table_warning, warning_id, error);

  if (row == NULL)
    return NULL;

  if (!kith_row_is_null (row, "finish"))
    {
      refuse (error, KITH_WARNING_ERROR_ENDED, "The warning has ended");
      return NULL;
    }

  return g_steal_pointer (&row);
}

static KithRow *
make_row (KithDb  *db,
          gint64   child_id,
          GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_warning);
  gint64 me = kith_db_find_me (db, error);

  if (me < 0)
    return NULL;

  kith_row_set_int (row, "child_id", child_id);
  if (me != 0)
    kith_row_set_int (row, "worker_id", me);

  return g_steal_pointer (&row);
}

static gboolean
write_row (KithDb     *db,
           KithRow    *row,
           const char *kind,
           const char *why,
           gint64     *ret_act,
           GError    **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, kind, NULL, why, error);

  if (act == NULL)
    return FALSE;

  if (!(kith_row_get_id (row) != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error)) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

/**
 * kith_db_save_warning:
 * @db: a store with no act open
 * @child_id: the child whom it is about
 * @warning: what it says; with an id, the one that is put right
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithWarningError or a #KithStoreError
 *
 * Gives a warning, or puts right what an open one says.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_warning (KithDb      *db,
                      gint64       child_id,
                      KithWarning *warning,
                      KithDate     today,
                      gint64      *ret_act,
                      GError     **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_WARNING (warning), FALSE);

  if (!kith_warning_check (warning, today, error))
    return FALSE;

  id = kith_warning_get_id (warning);
  row = id != 0 ? load_open_row (db, id, error) : make_row (db, child_id, error);
  if (row == NULL)
    return FALSE;

  fill_row (row, warning);

  return write_row (db, row, id != 0 ? "warning.change" : "warning.add", NULL, ret_act, error);
}

/**
 * kith_db_review_warning:
 * @db: a store with no act open
 * @warning_id: an open warning
 * @review: the day of the next review
 * @why: what was found; kept in the journal
 * @today: today
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithWarningError or a #KithStoreError
 *
 * Says that a warning was looked at and still holds.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_review_warning (KithDb     *db,
                        gint64      warning_id,
                        KithDate    review,
                        const char *why,
                        KithDate    today,
                        gint64     *ret_act,
                        GError    **error)
{
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!has_words (why))
    return refuse (error, KITH_WARNING_ERROR_REASON, "A review says what was found");

  row = check_review (today, review, today, error) ? load_open_row (db, warning_id, error) : NULL;
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "reviewed", today);
  kith_row_set_date (row, "review", review);

  return write_row (db, row, "warning.review", why, ret_act, error);
}

/**
 * kith_db_end_warning:
 * @db: a store with no act open
 * @warning_id: an open warning
 * @reason: why it no longer holds
 * @today: today
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithWarningError or a #KithStoreError
 *
 * Ends a warning. It stays on the record as one that has ended.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_end_warning (KithDb     *db,
                     gint64      warning_id,
                     const char *reason,
                     KithDate    today,
                     gint64     *ret_act,
                     GError    **error)
{
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!has_words (reason))
    return refuse (error, KITH_WARNING_ERROR_REASON, "A warning is ended with a reason");

  row = load_open_row (db, warning_id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "finish", today);
  set_words (row, "end_reason", reason);

  return write_row (db, row, "warning.end", reason, ret_act, error);
}

static gpointer
save_warning_func (KithStore     *self,
                   KithDb        *db,
                   KithStoreCall *call,
                   GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_save_warning (db, data->id, KITH_WARNING (data->object), kith_date_today (), &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_warning_async:
 * @self: a store
 * @child_id: the child whom it is about
 * @warning: what it says; with an id, the one that is put right
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_warning_finish()
 * @user_data: for @callback
 *
 * Gives a warning, or puts right what an open one says.
 */
void
kith_store_save_warning_async (KithStore          *self,
                               gint64              child_id,
                               KithWarning        *warning,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreData *data;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_WARNING (warning));

  data = kith_store_data_new ();
  data->id = child_id;
  data->object = G_OBJECT (g_object_ref (warning));
  kith_store_run_write (self, save_warning_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_save_warning_async,
                        cancellable, callback, user_data);
}

static gpointer
review_warning_func (KithStore     *self,
                     KithDb        *db,
                     KithStoreCall *call,
                     GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_review_warning (db, data->id, data->day, data->name, kith_date_today (), &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_review_warning_async:
 * @self: a store
 * @warning_id: an open warning
 * @review: the day of the next review
 * @why: what was found
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_warning_finish()
 * @user_data: for @callback
 *
 * Says that a warning was looked at and still holds.
 */
void
kith_store_review_warning_async (KithStore          *self,
                                 gint64              warning_id,
                                 KithDate            review,
                                 const char         *why,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreData *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = warning_id;
  data->day = review;
  data->name = g_strdup (why);
  kith_store_run_write (self, review_warning_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_review_warning_async,
                        cancellable, callback, user_data);
}

static gpointer
end_warning_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_end_warning (db, data->id, data->name, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_end_warning_async:
 * @self: a store
 * @warning_id: an open warning
 * @reason: why it no longer holds
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_warning_finish()
 * @user_data: for @callback
 *
 * Ends a warning.
 */
void
kith_store_end_warning_async (KithStore          *self,
                              gint64              warning_id,
                              const char         *reason,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = warning_id;
  data->name = g_strdup (reason);
  kith_store_run_write (self, end_warning_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_end_warning_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_change_warning_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithWarningError or a #KithStoreError
 *
 * Returns: whether the store has the change
 */
gboolean
kith_store_change_warning_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
