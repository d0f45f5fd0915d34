/* kith-store-series-calls.c: the Schools page, asked for and changed without waiting
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-series.h"
#include "kith-store-terms.h"

#include "kith-store-figures.h"
#include "kith-store-private.h"

typedef struct
{
  KithFigure          figure;
  gint64              cluster_id;
  KithSchoolLineKind  line;
  gint64              school_id;
  KithPeriod          period;
} FigureQuestion;

typedef struct
{
  char      authority_code[8];
  gint64    id;
  KithDate  from;
  KithDate  to;
} Declaration;

static gpointer
load_sheet_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_load_cluster_sheet (db, call->data, error);
}

/**
 * kith_store_load_cluster_sheet_async:
 * @self: a store
 * @question: what the page asks for
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a cluster's schools in a period, with their months.
 */
void
kith_store_load_cluster_sheet_async (KithStore               *self,
                                     const KithSheetQuestion *question,
                                     GCancellable            *cancellable,
                                     GAsyncReadyCallback      callback,
                                     gpointer                 user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (question != NULL);

  kith_store_run_list (self, load_sheet_func, g_memdup2 (question, sizeof *question), g_free,
                       kith_store_load_cluster_sheet_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_cluster_sheet_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the sheet
 */
KithClusterSheet *
kith_store_load_cluster_sheet_finish (KithStore    *self,
                                      GAsyncResult *result,
                                      GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_figure_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  const FigureQuestion *question = call->data;

  return kith_db_load_figure_in (db, question->figure, question->cluster_id, question->line,
                                 question->school_id, &question->period, error);
}

/**
 * kith_store_load_figure_in_async:
 * @self: a store
 * @figure: a figure
 * @cluster_id: the cluster of the page, or 0
 * @line: the line of the number
 * @period: the period that the number speaks of
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads exactly the rows that a number counts.
 */
void
kith_store_load_figure_in_async (KithStore          *self,
                                 KithFigure          figure,
                                 gint64              cluster_id,
                                 KithSchoolLine     *line,
                                 const KithPeriod   *period,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  FigureQuestion *question = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (line));
  g_return_if_fail (period != NULL);

  question = g_new0 (FigureQuestion, 1);
  question->figure = figure;
  question->cluster_id = cluster_id;
  question->line = kith_school_line_get_kind (line);
  question->school_id = kith_school_line_get_school_id (line);
  question->period = *period;
  kith_store_run_list (self, load_figure_func, question, g_free, kith_store_load_figure_in_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_figure_in_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChild) (nullable): the rows
 */
GListModel *
kith_store_load_figure_in_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
set_term_func (KithStore     *self,
               KithDb        *db,
               KithStoreCall *call,
               GError       **error)
{
  return kith_db_set_term (db, call->data, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_set_term_async:
 * @self: a store
 * @dates: when the term is
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_term_finish()
 * @user_data: for @callback
 *
 * Puts a term in, or moves it.
 */
void
kith_store_set_term_async (KithStore           *self,
                           const KithTermDates *dates,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (dates != NULL);

  kith_store_run_save (self, set_term_func, g_memdup2 (dates, sizeof *dates), g_free,
                       kith_store_set_term_async, cancellable, callback, user_data);
}

static gpointer
remove_term_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  const Declaration *declaration = call->data;

  return kith_db_remove_term (db, declaration->id, &call->act, error) ? KITH_STORE_DONE : NULL;
}

static Declaration *
declaration_new (gint64      id,
                 const char *authority_code,
                 KithDate    from,
                 KithDate    to)
{
  Declaration *self = g_new0 (Declaration, 1);

  self->id = id;
  self->from = from;
  self->to = to;
  if (authority_code != NULL)
    g_strlcpy (self->authority_code, authority_code, sizeof self->authority_code);

  return self;
}

/**
 * kith_store_remove_term_async:
 * @self: a store
 * @term_id: a term
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_term_finish()
 * @user_data: for @callback
 *
 * Takes the dates of a term away.
 */
void
kith_store_remove_term_async (KithStore          *self,
                              gint64              term_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_save (self, remove_term_func, declaration_new (term_id, NULL, KITH_DATE_NONE, KITH_DATE_NONE), g_free,
                       kith_store_remove_term_async, cancellable, callback, user_data);
}

static gpointer
declare_func (KithStore     *self,
              KithDb        *db,
              KithStoreCall *call,
              GError       **error)
{
  const Declaration *declaration = call->data;

  return kith_db_declare_complete (db, declaration->authority_code, declaration->from, declaration->to, 0,
                                   &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_declare_complete_async:
 * @self: a store
 * @authority_code: an authority
 * @from: the first day
 * @to: the last day
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_term_finish()
 * @user_data: for @callback
 *
 * Writes down that all of a stretch is in the store.
 */
void
kith_store_declare_complete_async (KithStore          *self,
                                   const char         *authority_code,
                                   KithDate            from,
                                   KithDate            to,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (authority_code != NULL);

  kith_store_run_save (self, declare_func, declaration_new (0, authority_code, from, to), g_free,
                       kith_store_declare_complete_async, cancellable, callback, user_data);
}

static gpointer
withdraw_func (KithStore     *self,
               KithDb        *db,
               KithStoreCall *call,
               GError       **error)
{
  const Declaration *declaration = call->data;

  return kith_db_withdraw_complete (db, declaration->id, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_withdraw_complete_async:
 * @self: a store
 * @id: a declaration
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_term_finish()
 * @user_data: for @callback
 *
 * Takes a declaration back.
 */
void
kith_store_withdraw_complete_async (KithStore          *self,
                                    gint64              id,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_save (self, withdraw_func, declaration_new (id, NULL, KITH_DATE_NONE, KITH_DATE_NONE), g_free,
                       kith_store_withdraw_complete_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_term_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithTermError or #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_term_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
