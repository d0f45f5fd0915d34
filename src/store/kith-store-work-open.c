/* kith-store-work-open.c: recorded work, with all that its form needs to know
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-work.h"

#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-work-private.h"

static const char select_birth_sql[] =
  "SELECT coalesce (birth, expected_birth) FROM child WHERE id = :child_id";

static const char select_workers_sql[] =
  "SELECT id, name FROM worker /*scan*/ /*sort*/ ORDER BY name, id";

static GArray *
new_spans (void)
{
  return g_array_new (FALSE, TRUE, sizeof (KithWorkSpan));
}

/* A child in need plan and a protection plan exclude each other (4003, 4016). */
static gboolean
is_held_against (KithWorkKind kind,
                 KithWorkKind other)
{
  return (kind == other && kind != KITH_WORK_IDENTIFIER) ||
         (kind == KITH_WORK_NEED_PLAN && other == KITH_WORK_PROTECTION_PLAN) ||
         (kind == KITH_WORK_PROTECTION_PLAN && other == KITH_WORK_NEED_PLAN);
}

static void
sort_spans (KithWork              *work,
            GArray                *spans,
            GArray                *parents,
            const KithWorkContext *context)
{
  KithWorkKind kind = kith_work_get_kind (work);
  KithWorkKind above = kith_work_get_form (work)->parent;

  for (guint i = 0; i < spans->len; i++)
    {
      KithWorkSpan *span = &g_array_index (spans, KithWorkSpan, i);
      gboolean is_itself = span->kind == kind && span->id == kith_work_get_id (work);

      if (span->kind == above)
        g_array_append_val (context->parents, *span);
      if (is_held_against (kind, span->kind) && !is_itself)
        g_array_append_val (context->others, *span);
      if (kith_work_form_get (span->kind)->parent == kind && kith_work_get_id (work) != 0 &&
          g_array_index (parents, gint64, i) == kith_work_get_id (work))
        g_array_append_val (context->inside, *span);
    }
}

static gboolean
load_birth (KithDb          *db,
            gint64           child_id,
            KithWorkContext *context,
            GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_birth_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (kith_statement_step (stmt, &local_error))
    {
      context->birth = kith_statement_get_date (stmt, 0);
      return TRUE;
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such child");

  return FALSE;
}

/*
 * kith_work_make_sheet:
 * @db: a store
 * @work: work with a child
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the work, and what it is held against
 */
KithWorkSheet *
kith_work_make_sheet (KithDb   *db,
                      KithWork *work,
                      KithDate  today,
                      GError  **error)
{
  g_autoptr(GArray) belong = NULL;
  g_autoptr(GArray) spans = kith_work_load_spans (db, kith_work_get_child_id (work), &belong, error);
  g_autoptr(GArray) parents = new_spans ();
  g_autoptr(GArray) others = new_spans ();
  g_autoptr(GArray) inside = new_spans ();
  KithWorkContext context = { .today = today, .birth = KITH_DATE_NONE, .parents = parents, .others = others, .inside = inside };

  if (spans == NULL || !load_birth (db, kith_work_get_child_id (work), &context, error))
    return NULL;

  sort_spans (work, spans, belong, &context);

  return kith_work_sheet_new (work, &context);
}

static gboolean
add_workers (KithDb        *db,
             KithWorkSheet *sheet,
             GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_workers_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    kith_work_sheet_add_worker (sheet, kith_statement_get_int (stmt, 0), kith_statement_get_text (stmt, 1));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* The newest that is open, else the newest. */
static void
guess_parent (KithWork      *work,
              KithWorkSheet *sheet)
{
  GArray *parents = kith_work_sheet_get_context (sheet)->parents;

  for (guint i = 0; i < parents->len && kith_work_get_parent_id (work) == 0; i++)
    {
      const KithWorkSpan *span = &g_array_index (parents, KithWorkSpan, i);

      if (span->finish == KITH_DATE_NONE)
        kith_work_set_parent_id (work, span->id);
    }

  if (kith_work_get_parent_id (work) == 0 && parents->len > 0)
    kith_work_set_parent_id (work, g_array_index (parents, KithWorkSpan, 0).id);
}

/**
 * kith_db_open_work:
 * @db: a store
 * @child_id: with whom
 * @kind: what kind of work
 * @id: its number; 0 for what is to be recorded
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the work with all that its form needs
 */
KithWorkSheet *
kith_db_open_work (KithDb      *db,
                   gint64       child_id,
                   KithWorkKind kind,
                   gint64       id,
                   KithDate     today,
                   GError     **error)
{
  g_autoptr(KithWork) work = NULL;
  g_autoptr(KithWorkSheet) sheet = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (kind < KITH_WORK_N_KINDS, NULL);

  work = kith_work_new (kind, id, child_id, 0);
  if (id != 0 && !kith_work_load_rows (db, work, error))
    return NULL;

  if (id == 0)
    kith_work_set_origin (work, &(const KithWorkOrigin){ .is_by_hand = TRUE, .council = "not-yet", .as_at = KITH_DATE_NONE });

  sheet = kith_work_make_sheet (db, work, today, error);
  if (sheet == NULL || !add_workers (db, sheet, error))
    return NULL;

  if (id == 0)
    guess_parent (work, sheet);

  return g_steal_pointer (&sheet);
}

/**
 * kith_db_list_work:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithWork) (nullable): all work with the child, the newest first
 */
GListModel *
kith_db_list_work (KithDb  *db,
                   gint64   child_id,
                   GError **error)
{
  g_autoptr(GArray) parents = NULL;
  g_autoptr(GArray) spans = NULL;
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_WORK);

  g_return_val_if_fail (db != NULL, NULL);

  spans = kith_work_load_spans (db, child_id, &parents, error);
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const KithWorkSpan *span = &g_array_index (spans, KithWorkSpan, i);
      g_autoptr(KithWork) work = kith_work_new (span->kind, span->id, child_id, 0);

      if (!kith_work_load_rows (db, work, error))
        return NULL;

      g_list_store_append (list, work);
    }

  return spans != NULL ? G_LIST_MODEL (g_steal_pointer (&list)) : NULL;
}
