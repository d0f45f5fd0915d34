/* kith-store-terms.h: when the terms are, and which stretches are complete
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-complete-period.h"
#include "kith-db.h"
#include "kith-store.h"
#include "kith-term.h"

G_BEGIN_DECLS

#define KITH_TERM_ERROR (kith_term_error_quark ())

/**
 * KithTermError:
 * @KITH_TERM_ERROR_ORDER: the days are not in their order
 * @KITH_TERM_ERROR_OVERLAP: another term of the same holder has some of the days
 * @KITH_TERM_ERROR_LENGTH: no term is that long
 * @KITH_TERM_ERROR_TIME_OF_YEAR: no term of that name begins then
 * @KITH_TERM_ERROR_FUTURE: what is still to come cannot be complete
 * @KITH_TERM_ERROR_WEEKEND: no school is open to anybody on that day
 *
 * Why term dates or a declaration are not taken.
 */
typedef enum
{
  KITH_TERM_ERROR_ORDER,
  KITH_TERM_ERROR_OVERLAP,
  KITH_TERM_ERROR_LENGTH,
  KITH_TERM_ERROR_TIME_OF_YEAR,
  KITH_TERM_ERROR_FUTURE,
  KITH_TERM_ERROR_WEEKEND,
} KithTermError;

/**
 * KithTermDates:
 * @authority_code: whose term it is; for a school's own dates, empty
 * @school_id: the school that keeps dates of its own; 0 for an authority's
 * @name: which term
 * @start: the first day
 * @finish: the first day after it
 * @break_start: the first day of the half-term holiday, or %KITH_DATE_NONE
 * @break_finish: the first day after it, or %KITH_DATE_NONE
 *
 * When a term is, as a person puts it in.
 */
typedef struct
{
  char          authority_code[8];
  gint64        school_id;
  KithTermName  name;
  KithDate      start;
  KithDate      finish;
  KithDate      break_start;
  KithDate      break_finish;
} KithTermDates;

GQuark      kith_term_error_quark              (void);

GListModel *kith_db_load_terms                 (KithDb               *db,
                                                const char           *authority_code,
                                                gint64                school_id,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_set_term                   (KithDb               *db,
                                                const KithTermDates  *dates,
                                                gint64               *ret_act,
                                                GError              **error);
gboolean    kith_db_remove_term                (KithDb               *db,
                                                gint64                term_id,
                                                gint64               *ret_act,
                                                GError              **error);

GListModel *kith_db_load_complete              (KithDb               *db,
                                                const char           *authority_code,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_find_complete              (KithDb               *db,
                                                const char           *authority_code,
                                                KithDate              from,
                                                KithDate              to,
                                                KithCompletePeriod  **ret_period,
                                                GError              **error);
gboolean    kith_db_put_complete               (KithAct              *act,
                                                const char           *authority_code,
                                                KithDate              from,
                                                KithDate              to,
                                                gint64                import_id,
                                                gint64                me,
                                                GError              **error);
gboolean    kith_db_declare_complete           (KithDb               *db,
                                                const char           *authority_code,
                                                KithDate              from,
                                                KithDate              to,
                                                gint64                import_id,
                                                gint64               *ret_act,
                                                GError              **error);
gboolean    kith_db_withdraw_complete          (KithDb               *db,
                                                gint64                id,
                                                gint64               *ret_act,
                                                GError              **error);

/* Each of the changes is one act, undone as one. */
void        kith_store_set_term_async          (KithStore            *self,
                                                const KithTermDates  *dates,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void        kith_store_remove_term_async       (KithStore            *self,
                                                gint64                term_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void        kith_store_declare_complete_async  (KithStore            *self,
                                                const char           *authority_code,
                                                KithDate              from,
                                                KithDate              to,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void        kith_store_withdraw_complete_async (KithStore            *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean    kith_store_change_term_finish      (KithStore            *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
