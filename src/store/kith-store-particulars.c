/* kith-store-particulars.c: what is so of a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Particulars are recorded as work with a child is, by kith_db_save_work(). Here
 * they are read: what a row says, and, of what only a file of the council has
 * said so far, what that file said.
 */

#include "config.h"

#include "kith-store-particulars.h"

#include "kith-child-row-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-lists.h"
#include "kith-store-particulars-private.h"
#include "kith-store-private.h"
#include "kith-store-sets-private.h"

#define IS_IN(set) "EXISTS (SELECT 1 FROM (" set ") AS q WHERE q.child_id = c.id)"

/* What a school's roll alone has brought is looked up there, and not kept here. */
static const char select_child_sql[] =
  "SELECT c.la_child_id IS NOT NULL OR c.family_id IS NOT NULL"
  " OR " IS_IN (KITH_SET_KNOWN)
  " OR " IS_IN (KITH_SET_WRITTEN_ABOUT) ","
  " " IS_IN (KITH_SET_OPEN_SECTION47) ","
  " c.ethnicity, c.former_upn, c.census_date,"
  " (SELECT group_concat (d.code) FROM disability AS d WHERE d.child_id = c.id)"
  " FROM child AS c WHERE c.id = :child_id";

static const char select_particulars_sql[] =
  "SELECT id, kind, valid_from, valid_to, review, begun, code, codes, words, number, agreed_by, source"
  " FROM particular WHERE child_id = :child_id"
  " /*sort*/ ORDER BY valid_from DESC, id DESC";

typedef struct
{
  KithCodeList *codes;
  KithDate      today;
  GPtrArray    *of_kinds[KITH_WORK_N_KINDS];   /* (element-type KithParticular) */
} Reading;

static void
add_label (GString    *labels,
           Reading    *reading,
           const char *codeset,
           const char *code,
           KithDate    day)
{
  g_string_append_printf (labels, "%s%s", labels->len > 0 ? "; " : "",
                          kith_code_label_or_code (reading->codes, codeset, code, day));
}

/* What the codes of a kind meant on their day. */
static char *
dup_labels (Reading     *reading,
            KithWorkKind kind,
            const char  *code,
            const char  *codes,
            KithDate     day)
{
  const KithWorkField *field = kith_work_form_find (kith_work_form_get (kind), codes != NULL ? "codes" : "code");
  g_auto(GStrv) parts = NULL;
  GString *labels = NULL;

  if (field == NULL || (field->type != KITH_WORK_CODE && field->type != KITH_WORK_CODES) || (code == NULL && codes == NULL))
    return NULL;

  labels = g_string_new (NULL);
  parts = g_strsplit (codes != NULL ? codes : code, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    add_label (labels, reading, field->codeset, parts[i], day != KITH_DATE_NONE ? day : reading->today);

  return g_string_free_and_steal (labels);
}

static gboolean
is_current (Reading                    *reading,
            const KithParticularValues *values,
            GPtrArray                  *newer)
{
  gboolean holds = kith_particular_holds (values, NULL, reading->today);

  for (guint i = 0; i < newer->len && holds; i++)
    holds = kith_particular_holds (values, kith_particular_get_values (g_ptr_array_index (newer, i)), reading->today);

  return holds;
}

static void
append (Reading              *reading,
        KithParticularValues *values,
        const char           *codes)
{
  GPtrArray **newer = &reading->of_kinds[values->kind];
  g_autofree char *labels = dup_labels (reading, values->kind, values->code, codes, values->from);

  if (*newer == NULL)
    *newer = g_ptr_array_new_with_free_func (g_object_unref);
  values->labels = labels;
  values->is_current = is_current (reading, values, *newer);
  g_ptr_array_add (*newer, kith_particular_new (values));
}

static void
append_row (Reading       *reading,
            KithStatement *stmt)
{
  KithParticularValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .from = kith_statement_get_date (stmt, 2),
    .to = kith_statement_get_date (stmt, 3),
    .review = kith_statement_get_date (stmt, 4),
    .begun = kith_statement_get_date (stmt, 5),
    .code = kith_statement_get_text (stmt, 6),
    .words = kith_statement_get_text (stmt, 8),
    .number = kith_statement_is_null (stmt, 9) ? KITH_PARTICULAR_NO_NUMBER : (int)kith_statement_get_int (stmt, 9),
    .agreed_by = kith_statement_get_text (stmt, 10),
    .source = kith_statement_get_text (stmt, 11),
  };

  if (kith_work_kind_parse (kith_statement_get_text (stmt, 1), &values.kind) && kith_work_kind_is_particular (values.kind))
    append (reading, &values, kith_statement_get_text (stmt, 7));
}

/* What a file alone has said so far has no row, and is as old as the newest return. */
static void
append_held (Reading     *reading,
             KithWorkKind kind,
             const char  *code,
             const char  *codes,
             const char  *words,
             KithDate     as_at)
{
  KithParticularValues values = {
    .kind = kind,
    .from = as_at,
    .to = KITH_DATE_NONE,
    .review = KITH_DATE_NONE,
    .begun = KITH_DATE_NONE,
    .code = code,
    .words = words,
    .number = KITH_PARTICULAR_NO_NUMBER,
    .source = "council",
  };

  if (reading->of_kinds[kind] == NULL && (code != NULL || codes != NULL || words != NULL))
    append (reading, &values, codes);
}

static gboolean
read_rows (KithDb  *db,
           Reading *reading,
           gint64   child_id,
           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_particulars_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    append_row (reading, stmt);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static GListModel *
list_by_kind (Reading *reading)
{
  GListStore *list = g_list_store_new (KITH_TYPE_PARTICULAR);

  for (KithWorkKind kind = KITH_WORK_FIRST_PARTICULAR; kind < KITH_WORK_N_KINDS; kind++)
    {
      for (guint i = 0; reading->of_kinds[kind] != NULL && i < reading->of_kinds[kind]->len; i++)
        g_list_store_append (list, g_ptr_array_index (reading->of_kinds[kind], i));
      g_clear_pointer (&reading->of_kinds[kind], g_ptr_array_unref);
    }

  return G_LIST_MODEL (list);
}

static KithStatement *
find_child (KithDb  *db,
            gint64   child_id,
            KithDate today,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_child_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_date (stmt, ":as_at", today);
  if (kith_statement_step (stmt, &local_error))
    return g_steal_pointer (&stmt);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such child");

  return NULL;
}

/*
 * kith_particular_is_known:
 * @db: a store
 * @child_id: a child
 * @today: today
 * @ret_is_known: (out): whether more is known of the child than a school's roll has
 * @error: return location for a #KithStoreError
 *
 * Returns: whether that could be read
 */
gboolean
kith_particular_is_known (KithDb   *db,
                          gint64    child_id,
                          KithDate  today,
                          gboolean *ret_is_known,
                          GError  **error)
{
  g_autoptr(KithStatement) stmt = find_child (db, child_id, today, error);

  if (stmt == NULL)
    return FALSE;

  *ret_is_known = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

/**
 * kith_db_load_particulars:
 * @db: a store
 * @child_id: a child
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what is so of the child, and was
 */
KithParticularSheet *
kith_db_load_particulars (KithDb  *db,
                          gint64   child_id,
                          KithDate today,
                          GError **error)
{
  KithCodeList *codes = NULL;
  g_autoptr(KithStatement) child = NULL;
  g_autoptr(GListModel) list = NULL;
  Reading reading = { .today = today };
  gboolean is_read;
  KithDate as_at;

  g_return_val_if_fail (db != NULL, NULL);

  codes = kith_db_get_codes (db, error);
  child = codes != NULL ? find_child (db, child_id, today, error) : NULL;
  if (child == NULL)
    return NULL;

  reading.codes = codes;
  is_read = read_rows (db, &reading, child_id, error);
  as_at = kith_statement_get_date (child, 4);
  append_held (&reading, KITH_WORK_ETHNICITY, kith_statement_get_text (child, 2), NULL, NULL, as_at);
  append_held (&reading, KITH_WORK_DISABILITY, NULL, kith_statement_get_text (child, 5), NULL, as_at);
  append_held (&reading, KITH_WORK_FORMER_UPN, NULL, NULL, kith_statement_get_text (child, 3), as_at);
  list = list_by_kind (&reading);

  return is_read ? kith_particular_sheet_new (list, today, kith_statement_get_int (child, 0) != 0,
                                              kith_statement_get_int (child, 1) != 0) : NULL;
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_particulars (db, ((KithStoreData *)call->data)->id, kith_date_today (), error);
}

/**
 * kith_store_load_particulars_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what is so of a child, and was.
 */
void
kith_store_load_particulars_async (KithStore          *self,
                                   gint64              child_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  kith_store_run_read (self, load_func, data, kith_store_load_particulars_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_particulars_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what is so of the child, and was
 */
KithParticularSheet *
kith_store_load_particulars_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
