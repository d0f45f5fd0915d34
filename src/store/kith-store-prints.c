/* kith-store-prints.c: all that a print about a child is made of, read at once
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In one call, so that all of a print is of one moment, and its anchor too.
 */

#include "config.h"

#include "kith-store-prints.h"

#include "kith-anchor.h"
#include "kith-note-limits-private.h"
#include "kith-statement.h"
#include "kith-store-addresses.h"
#include "kith-store-children.h"
#include "kith-store-chronology.h"
#include "kith-store-diary.h"
#include "kith-store-particulars.h"
#include "kith-store-plans.h"
#include "kith-store-private.h"
#include "kith-store-tas.h"

static const char select_notes_sql[] =
  "SELECT n.id"
  " FROM note_about AS a"
  " JOIN note AS n ON n.id = a.note_id"
  " WHERE a.child_id = :child_id"
  " AND (:from IS NULL OR n.day >= :from) AND (:to IS NULL OR n.day <= :to)"
  " /*sort*/ ORDER BY n.day, n.happened_at, n.id";

static const char select_my_name_sql[] =
  "SELECT name FROM worker /*scan*/ WHERE me = 1";

static GArray *
load_note_ids (KithDb                 *db,
               const KithPrintRequest *request,
               GError                **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_notes_sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  if (request->what == KITH_SHARE_TAS_EXTRACT)
    {
      g_array_append_val (ids, request->note_id);
      return g_steal_pointer (&ids);
    }

  kith_statement_bind_int (stmt, ":child_id", request->child_id);
  kith_statement_bind_date (stmt, ":from", request->filter.from);
  kith_statement_bind_date (stmt, ":to", request->filter.to);
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

/* Read for this child's file: what is for another child alone is not read at all. */
static GListModel *
load_notes (KithDb                 *db,
            const KithPrintRequest *request,
            GError                **error)
{
  g_autoptr(KithNoteLimits) limits = kith_note_limits_load (db, error);
  g_autoptr(GArray) ids = limits != NULL ? load_note_ids (db, request, error) : NULL;
  g_autoptr(GListStore) notes = g_list_store_new (KITH_TYPE_NOTE);

  if (ids == NULL)
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(KithNote) note = kith_note_load (db, g_array_index (ids, gint64, i), request->child_id, limits, error);

      if (note == NULL)
        return NULL;

      g_list_store_append (notes, note);
    }

  return G_LIST_MODEL (g_steal_pointer (&notes));
}

static gboolean
load_my_name (KithDb         *db,
              KithPrintFacts *facts,
              GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_my_name_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  if (kith_statement_step (stmt, &local_error))
    facts->printed_by = g_strdup (kith_statement_get_text (stmt, 0));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* A child may have none: then the print says so. */
static gboolean
load_plan (KithDb         *db,
           KithPrintFacts *facts,
           GError        **error)
{
  const KithPrintRequest *request = &facts->request;
  g_autoptr(GListModel) plans = NULL;

  if (request->plan_id != 0)
    {
      facts->plan = kith_db_load_plan (db, request->plan_id, error);
      return facts->plan != NULL;
    }

  plans = kith_db_load_plans (db, request->child_id, error);
  if (plans == NULL)
    return FALSE;

  facts->plan = g_list_model_get_item (plans, 0);

  return TRUE;
}

static gboolean
load_parts (KithDb         *db,
            KithPrintFacts *facts,
            GError        **error)
{
  const KithPrintRequest *request = &facts->request;

  if (request->what == KITH_SHARE_NOTES || request->what == KITH_SHARE_TAS_EXTRACT)
    {
      facts->notes = load_notes (db, request, error);
      return facts->notes != NULL;
    }

  if (request->what == KITH_SHARE_FAMILY)
    return TRUE;

  if (request->what == KITH_SHARE_PLAN)
    return load_plan (db, facts, error);

  facts->chronology = kith_db_load_chronology (db, request->child_id, request->what == KITH_SHARE_FAMILY_CHRONOLOGY, error);
  if (facts->chronology == NULL || request->what != KITH_SHARE_SUMMARY)
    return facts->chronology != NULL;

  facts->addresses = kith_db_load_addresses (db, request->child_id, error);
  facts->particulars = facts->addresses != NULL ?
    kith_db_load_particulars (db, request->child_id, kith_date_today (), error) : NULL;

  return facts->particulars != NULL;
}

static gboolean
is_of_meeting (const KithPrintRequest *request)
{
  return request->what == KITH_SHARE_TAS || request->what == KITH_SHARE_TAS_ACTIONS;
}

static gboolean
load_subject (KithDb         *db,
              KithPrintFacts *facts,
              GError        **error)
{
  if (is_of_meeting (&facts->request))
    {
      facts->tas = kith_db_open_tas (db, facts->request.tas_id, error);
      return facts->tas != NULL;
    }

  if (facts->request.what == KITH_SHARE_DIARY)
    {
      facts->diary = kith_db_load_diary (db, facts->request.child_id, facts->request.tas_id, kith_date_today (), error);
      return facts->diary != NULL;
    }

  facts->record = kith_db_load_child (db, facts->request.child_id, error);

  return facts->record != NULL && load_parts (db, facts, error);
}

/**
 * kith_db_load_print_facts:
 * @db: a store with no act open
 * @request: what is to be printed
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what it is made of
 */
KithPrintFacts *
kith_db_load_print_facts (KithDb                 *db,
                          const KithPrintRequest *request,
                          GError                **error)
{
  g_autoptr(KithPrintFacts) facts = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (request != NULL, NULL);

  facts = kith_print_facts_new (request);
  if (!load_subject (db, facts, error) || !load_my_name (db, facts, error))
    return NULL;

  /* A diary has no names that could be taken out. */
  if (request->names_off && request->what != KITH_SHARE_DIARY)
    {
      facts->names_off = is_of_meeting (request) ? kith_db_load_tas_names_off (db, request->tas_id, error)
                                                 : kith_db_load_names_off (db, request->child_id, error);
      if (facts->names_off == NULL)
        return NULL;
    }

  facts->anchor = kith_db_dup_anchor (db);

  return g_steal_pointer (&facts);
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_print_facts (db, call->data, error);
}

static void
facts_free (gpointer data)
{
  kith_print_facts_unref (data);
}

/**
 * kith_store_load_print_facts_async:
 * @self: a store
 * @request: what is to be printed
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what a print is made of.
 */
void
kith_store_load_print_facts_async (KithStore              *self,
                                   const KithPrintRequest *request,
                                   GCancellable           *cancellable,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data)
{
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (request != NULL);

  call = kith_store_call_new (load_func, KITH_PRIORITY_LIST, g_memdup2 (request, sizeof *request), g_free, facts_free);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_load_print_facts_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_print_facts_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what it is made of
 */
KithPrintFacts *
kith_store_load_print_facts_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
