/* kith-store-work.c: work with a child, recorded by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came out of the council's system is added to freely: an end that it does
 * not know yet, an outcome that it has no column for. Where a hand says
 * otherwise than the file did, it gives a reason, which the journal keeps; a
 * newer file says what it says all the same.
 */

#include "config.h"

#include "kith-store-work.h"

#include "kith-nhs-number.h"
#include "kith-particular.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-particulars-private.h"
#include "kith-store-private.h"
#include "kith-store-schools.h"
#include "kith-store-work-private.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-work-error-quark, kith_work_error)

static const char select_factor_ids_sql[] =
  "SELECT id, code FROM assessment_factor WHERE assessment_id = :id";

static const char select_record_id_sql[] =
  "SELECT id FROM work_record WHERE record_uid = :uid";

static const char select_worker_on_sql[] =
  "SELECT worker_id FROM child_worker"
  " WHERE child_id = :child_id AND (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to > :day)"
  " /*sort*/ ORDER BY valid_from DESC, id DESC LIMIT 1";

static gboolean
refuse (GError      **error,
        KithWorkError code,
        const char   *why)
{
  g_set_error_literal (error, KITH_WORK_ERROR, (int)code, why);

  return FALSE;
}

static gboolean
check (KithDb   *db,
       KithWork *work,
       KithDate  today,
       GError  **error)
{
  g_autoptr(KithWorkSheet) sheet = kith_work_make_sheet (db, work, today, error);
  g_autoptr(GPtrArray) faults = sheet != NULL ? kith_work_sheet_check (sheet, work) : NULL;

  if (faults == NULL)
    return FALSE;

  return !kith_work_is_stopped (faults) ||
         refuse (error, KITH_WORK_ERROR_FAULTY, "Something of it is missing, or contradicts something else");
}

static gboolean
has_words (const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean (text) : NULL;

  return kith_text_is_there (clean);
}

/* What overrules the council's system says why. */
static gboolean
check_origin (KithDb     *db,
              KithWork   *work,
              const char *why,
              GError    **error)
{
  g_autoptr(KithWork) held = NULL;
  const KithWorkOrigin *origin;

  if (kith_work_get_id (work) == 0)
    return TRUE;

  held = kith_work_new (kith_work_get_kind (work), kith_work_get_id (work), kith_work_get_child_id (work), 0);
  if (!kith_work_load_rows (db, held, error))
    return FALSE;

  origin = kith_work_get_origin (held);
  if (origin->is_by_hand || has_words (why) || !kith_work_overrules (work, held))
    return TRUE;

  return refuse (error, KITH_WORK_ERROR_WHY, "What overrules the council's system says why");
}

static gboolean
is_number (const KithWorkField *field)
{
  return field->type == KITH_WORK_FLAG || field->type == KITH_WORK_NUMBER || field->type == KITH_WORK_PERSON ||
         g_strcmp0 (field->codeset, "decision") == 0;
}

/* A flag that nobody has ever set stays unknown. */
static void
write_field (KithRow             *row,
             KithWork            *work,
             const KithWorkField *field)
{
  const char *value = kith_work_get (work, field->name);
  guint tenths;

  if (kith_work_field_is_apart (field))
    return;

  if (field->type == KITH_WORK_FLAG && value == NULL && !kith_row_is_null (row, field->name))
    kith_row_set_int (row, field->name, 0);
  else if (value == NULL)
    kith_row_set_null (row, field->name);
  else if (field->type == KITH_WORK_TENTHS && kith_tenths_parse (value, &tenths))
    kith_row_set_int (row, field->name, tenths);
  else if (is_number (field))
    kith_row_set_int (row, field->name, g_ascii_strtoll (value, NULL, 10));
  else
    kith_row_set_text (row, field->name, value);
}

/* A number is kept as it is compared, and not as it was typed. */
static void
write_number (KithRow  *row,
              KithWork *work)
{
  g_autofree char *number = NULL;

  if (kith_work_get_kind (work) == KITH_WORK_NHS_NUMBER)
    number = kith_nhs_number_normalise (kith_work_get (work, "words"));
  else if (kith_work_get_kind (work) == KITH_WORK_FORMER_UPN)
    number = g_ascii_strup (kith_work_get (work, "words"), -1);

  if (number != NULL)
    kith_row_set_text (row, "words", number);
}

/* The census asks whether a meeting was offered and whether it was held. */
static void
write_derived (KithRow  *row,
               KithWork *work)
{
  if (kith_work_get_kind (work) == KITH_WORK_PROTECTION_PLAN && kith_row_is_null (row, "latest_category"))
    kith_row_set_text (row, "latest_category", kith_work_get (work, "initial_category"));

  write_number (row, work);
  if (kith_work_get_kind (work) != KITH_WORK_PRE_PROCEEDINGS)
    return;

  if (kith_work_get (work, "offer") != NULL)
    kith_row_set_int (row, "meeting_offered", 1);
  if (kith_work_get (work, "meeting") != NULL)
    kith_row_set_int (row, "meeting_held", 1);
}

static KithRow *
make_row (KithDb   *db,
          KithWork *work,
          GError  **error)
{
  const KithWorkForm *form = kith_work_get_form (work);
  const KithWorkTable *table = kith_work_table_get (kith_work_get_kind (work));
  g_autoptr(KithRow) row = NULL;

  row = kith_work_get_id (work) != 0
        ? kith_row_load (db, table->table, kith_work_get_id (work), error)
        : kith_row_new (table->table);
  if (row == NULL)
    return NULL;

  kith_row_set_int (row, table->parent,
                    form->parent != KITH_WORK_N_KINDS ? kith_work_get_parent_id (work) : kith_work_get_child_id (work));
  if (table->part != NULL)
    kith_row_set_text (row, "kind", table->part);
  for (guint i = 0; i < form->n_fields; i++)
    write_field (row, work, &form->fields[i]);
  write_derived (row, work);

  return g_steal_pointer (&row);
}

static gboolean
write_row (KithAct *act,
           KithRow *row,
           GError **error)
{
  return kith_row_get_id (row) != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error);
}

static gboolean
remove_factors (KithAct    *act,
                gint64      id,
                GStrv       keep,
                GHashTable *held,
                GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_factor_ids_sql, error);
  g_autoptr(GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 factor = kith_statement_get_int (stmt, 0);
      const char *code = kith_statement_get_text (stmt, 1);

      if (g_strv_contains ((const char * const *)keep, code))
        g_hash_table_add (held, g_strdup (code));
      else
        g_array_append_val (gone, factor);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  kith_statement_reset (stmt);
  for (guint i = 0; i < gone->len; i++)
    {
      if (!kith_act_delete (act, &kith_table_assessment_factor, g_array_index (gone, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_factors (KithAct  *act,
               KithWork *work,
               gint64    id,
               GError  **error)
{
  const char *factors = kith_work_get (work, "factors");
  g_auto(GStrv) codes = g_strsplit (factors != NULL ? factors : "", ",", -1);
  g_autoptr(GHashTable) held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (kith_work_get_kind (work) != KITH_WORK_ASSESSMENT)
    return TRUE;

  if (!remove_factors (act, id, codes, held, error))
    return FALSE;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_assessment_factor);

      if (*codes[i] == '\0' || !g_hash_table_add (held, g_strdup (codes[i])))
        continue;

      kith_row_set_int (row, "assessment_id", id);
      kith_row_set_text (row, "code", codes[i]);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* 0 where a file brought the row. */
static gboolean
find_record (KithDb  *db,
             KithRow *row,
             gint64  *ret_id,
             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_record_id_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", kith_row_get_uid (row));
  *ret_id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static KithRow *
new_record (KithDb   *db,
            KithWork *work,
            KithRow  *row,
            KithDate  today,
            gint64    at,
            GError  **error)
{
  g_autoptr(KithRow) record = kith_row_new (&kith_table_work_record);
  const KithUid *uid = kith_row_get_uid (row);
  gint64 me = kith_db_find_me (db, error);

  if (me < 0)
    return NULL;

  kith_row_set_blob (record, "record_uid", uid->bytes, sizeof uid->bytes);
  kith_row_set_int (record, "child_id", kith_work_get_child_id (work));
  kith_row_set_text (record, "kind", kith_work_get_form (work)->nick);
  kith_row_set_int (record, "at", at);
  kith_row_set_date (record, "day", today);
  if (me != 0)
    kith_row_set_int (record, "worker_id", me);

  return g_steal_pointer (&record);
}

/* What a file brought has no record of a hand, and needs none. */
static gboolean
write_record (KithAct  *act,
              KithWork *work,
              KithRow  *row,
              gboolean  is_new,
              KithDate  today,
              gint64    at,
              GError  **error)
{
  const KithWorkOrigin *origin = kith_work_get_origin (work);
  g_autoptr(KithRow) record = NULL;
  gint64 id = 0;

  if (!kith_work_table_get (kith_work_get_kind (work))->has_council)
    return TRUE;

  if (!is_new && !find_record (kith_act_get_db (act), row, &id, error))
    return FALSE;

  if (!is_new && id == 0)
    return TRUE;

  record = id != 0 ? kith_row_load (kith_act_get_db (act), &kith_table_work_record, id, error)
                   : new_record (kith_act_get_db (act), work, row, today, at, error);
  if (record == NULL)
    return FALSE;

  kith_row_set_text (record, "council", origin->council != NULL ? origin->council : "not-yet");
  kith_row_set_text (record, "why", g_strcmp0 (origin->council, "not-needed") == 0 ? origin->why : NULL);

  return write_row (act, record, error);
}

static gboolean
load_worker_on (KithDb  *db,
                gint64   child_id,
                KithDate day,
                gint64  *ret_worker_id,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_worker_on_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_date (stmt, ":day", day);
  *ret_worker_id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Who works with the child now follows from the dated rows. */
static gboolean
follow_workers (KithAct  *act,
                KithWork *work,
                KithDate  today,
                GError  **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(KithRow) child = NULL;
  gint64 worker_id;

  if (kith_work_get_kind (work) != KITH_WORK_WORKER)
    return TRUE;

  child = kith_row_load (db, &kith_table_child, kith_work_get_child_id (work), error);
  if (child == NULL || !load_worker_on (db, kith_work_get_child_id (work), today, &worker_id, error))
    return FALSE;

  if (worker_id != 0)
    kith_row_set_int (child, "worker_id", worker_id);
  else
    kith_row_set_null (child, "worker_id");

  return kith_act_update (act, child, error);
}

/* A new worker takes the place of the one before. */
static gboolean
write_worker (KithAct  *act,
              KithWork *work,
              KithRow  *row,
              GError  **error)
{
  const char *id = kith_work_get (work, "worker_id");

  if (kith_row_get_id (row) != 0 || kith_work_get_day (work, "valid_to") != KITH_DATE_NONE)
    return write_row (act, row, error);

  return kith_work_follow_worker (act, kith_work_get_child_id (work), g_ascii_strtoll (id, NULL, 10),
                                  kith_work_get_day (work, "valid_from"), kith_work_get (work, "reason"), error);
}

static gboolean
write_work (KithAct  *act,
            KithWork *work,
            KithRow  *row,
            KithDate  today,
            gint64    at,
            GError  **error)
{
  gboolean is_new = kith_row_get_id (row) == 0;

  if (!kith_particular_keep (act, kith_work_get_child_id (work), kith_work_get_kind (work), error))
    return FALSE;

  if (kith_work_get_kind (work) == KITH_WORK_WORKER ? !write_worker (act, work, row, error) : !write_row (act, row, error))
    return FALSE;

  return write_factors (act, work, kith_row_get_id (row), error) &&
         write_record (act, work, row, is_new, today, at, error) &&
         follow_workers (act, work, today, error) &&
         kith_particular_follow (act, kith_work_get_child_id (work), kith_work_get_kind (work), error);
}

/*
 * kith_work_write_as:
 * @act: an open act
 * @work: what is recorded, and is not looked at again
 * @day: when it was recorded
 * @at: the moment
 * @error: return location for a #KithStoreError
 *
 * Writes down work as it was recorded then, by whoever the store is of.
 *
 * Returns: whether it is written
 */
gboolean
kith_work_write_as (KithAct  *act,
                    KithWork *work,
                    KithDate  day,
                    gint64    at,
                    GError  **error)
{
  g_autoptr(KithRow) row = make_row (kith_act_get_db (act), work, error);

  return row != NULL && write_work (act, work, row, day, at, error);
}

/*
 * kith_work_write_from_file:
 * @act: an open act
 * @work: what is recorded, and is not looked at again
 * @error: return location for a #KithStoreError
 *
 * Writes down work as a file brings it.
 *
 * Returns: whether it is written
 */
gboolean
kith_work_write_from_file (KithAct  *act,
                           KithWork *work,
                           GError  **error)
{
  g_autoptr(KithRow) row = make_row (kith_act_get_db (act), work, error);

  return row != NULL && kith_act_insert (act, row, NULL, error);
}

/*
 * kith_work_mark_as:
 * @act: an open act
 * @work: work that the store has, and what the council's system has of it
 * @day: when it was recorded
 * @at: the moment
 * @error: return location for a #KithStoreError
 *
 * Says that it was recorded by hand, unless it says so already.
 *
 * Returns: whether it says so
 */
gboolean
kith_work_mark_as (KithAct  *act,
                   KithWork *work,
                   KithDate  day,
                   gint64    at,
                   GError  **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(KithRow) row = kith_row_load (db, kith_work_table_get (kith_work_get_kind (work))->table, kith_work_get_id (work), error);
  gint64 id;

  if (row == NULL || !find_record (db, row, &id, error))
    return FALSE;

  return id != 0 || write_record (act, work, row, TRUE, day, at, error);
}

static const char *
get_act_kind (KithWork *work)
{
  gboolean is_new = kith_work_get_id (work) == 0;

  if (kith_work_kind_is_particular (kith_work_get_kind (work)))
    return is_new ? "particular.add" : "particular.change";

  return is_new ? "work.add" : "work.change";
}

/* Of a pupil whom only a school's roll has, nothing of the kind is kept. */
static gboolean
check_known (KithDb   *db,
             KithWork *work,
             KithDate  today,
             GError  **error)
{
  gboolean is_known = TRUE;

  if (kith_work_kind_is_particular (kith_work_get_kind (work)) &&
      !kith_particular_is_known (db, kith_work_get_child_id (work), today, &is_known, error))
    return FALSE;

  return is_known || refuse (error, KITH_WORK_ERROR_UNKNOWN, "Nothing but a school's roll is known of the child");
}

/**
 * kith_db_save_work:
 * @db: a store with no act open
 * @work: what is recorded; with an id, what is put right or added to
 * @why: (nullable): why it overrules the council's system; kept in the journal
 * @today: today
 * @ret_id: (out) (optional): its number in the store
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithWorkError or a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_work (KithDb     *db,
                   KithWork   *work,
                   const char *why,
                   KithDate    today,
                   gint64     *ret_id,
                   gint64     *ret_act,
                   GError    **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_WORK (work), FALSE);

  if (!check_known (db, work, today, error) || !check (db, work, today, error) || !check_origin (db, work, why, error))
    return FALSE;

  row = make_row (db, work, error);
  if (row == NULL)
    return FALSE;

  act = kith_act_begin (db, get_act_kind (work), NULL, has_words (why) ? why : NULL, error);
  if (act == NULL || !write_work (act, work, row, today, g_get_real_time (), error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_id != NULL)
    *ret_id = kith_row_get_id (row);
  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

static gboolean
remove_rows (KithAct  *act,
             KithWork *work,
             gint64    record_id,
             GError  **error)
{
  KithWorkKind kind = kith_work_get_kind (work);
  g_autoptr(KithWork) bare = kith_work_new (kind, kith_work_get_id (work), kith_work_get_child_id (work), 0);

  return write_factors (act, bare, kith_work_get_id (work), error) &&
         (record_id == 0 || kith_act_delete (act, &kith_table_work_record, record_id, error)) &&
         kith_act_delete (act, kith_work_table_get (kind)->table, kith_work_get_id (work), error) &&
         follow_workers (act, bare, kith_date_today (), error) &&
         kith_particular_follow (act, kith_work_get_child_id (work), kind, error);
}

static gboolean
check_inside (KithDb   *db,
              KithWork *work,
              GError  **error)
{
  g_autoptr(KithWorkSheet) sheet = kith_work_make_sheet (db, work, kith_date_today (), error);

  if (sheet == NULL)
    return FALSE;

  return kith_work_sheet_get_context (sheet)->inside->len == 0 ||
         refuse (error, KITH_WORK_ERROR_HOLDS, "Something hangs on it, which has to go first");
}

/**
 * kith_db_remove_work:
 * @db: a store with no act open
 * @work: what was recorded in error
 * @why: why it is taken out; kept in the journal
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithWorkError or a #KithStoreError
 *
 * Takes out what was recorded here in error. What came out of the council's
 * system is taken out there.
 *
 * Returns: whether it is out
 */
gboolean
kith_db_remove_work (KithDb     *db,
                     KithWork   *work,
                     const char *why,
                     gint64     *ret_act,
                     GError    **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 record_id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_WORK (work), FALSE);

  if (!has_words (why))
    return refuse (error, KITH_WORK_ERROR_WHY, "What was recorded in error is taken out with a reason");

  row = kith_row_load (db, kith_work_table_get (kith_work_get_kind (work))->table, kith_work_get_id (work), error);
  if (row == NULL || !find_record (db, row, &record_id, error))
    return FALSE;

  if (record_id == 0 && kith_work_table_get (kith_work_get_kind (work))->has_council)
    return refuse (error, KITH_WORK_ERROR_COUNCIL, "It came out of the council's system");

  if (!check_inside (db, work, error))
    return FALSE;

  act = kith_act_begin (db, kith_work_kind_is_particular (kith_work_get_kind (work)) ? "particular.remove" : "work.remove",
                        NULL, why, error);
  if (act == NULL || !remove_rows (act, work, record_id, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}
