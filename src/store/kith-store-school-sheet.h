/* kith-store-school-sheet.h: one school with all that is known of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-school-sheet.h"
#include "kith-store-series.h"
#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithSchoolRows:
 * @KITH_SCHOOL_ROWS_KNOWN: the pupils who are known
 * @KITH_SCHOOL_ROWS_YEAR: those of one year group
 * @KITH_SCHOOL_ROWS_SIBLINGS: brothers and sisters of its known pupils at
 *   another school
 *
 * What a number of a school's page counts.
 */
typedef enum
{
  KITH_SCHOOL_ROWS_KNOWN,
  KITH_SCHOOL_ROWS_YEAR,
  KITH_SCHOOL_ROWS_SIBLINGS,
} KithSchoolRows;

#define KITH_N_SCHOOL_ROWS (KITH_SCHOOL_ROWS_SIBLINGS + 1)

/**
 * KithSchoolRowsQuestion:
 * @rows: what the number counts
 * @school_id: the school of the page
 * @other_id: the school of the brothers and sisters; 0 where none is known
 * @year_group: the year group; %KITH_CHILD_NO_YEAR_GROUP where it is not known
 *
 * Which rows are wanted.
 */
typedef struct
{
  KithSchoolRows  rows;
  gint64          school_id;
  gint64          other_id;
  int             year_group;
} KithSchoolRowsQuestion;

KithSchoolSheet *kith_db_load_school_sheet           (KithDb                        *db,
                                                      const KithSheetQuestion       *question,
                                                      GError                       **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel      *kith_db_load_school_rows            (KithDb                        *db,
                                                      const KithSchoolRowsQuestion  *question,
                                                      GError                       **error) G_GNUC_WARN_UNUSED_RESULT;

/* question: of a school, which it names */
void             kith_store_load_school_sheet_async  (KithStore                     *self,
                                                      const KithSheetQuestion       *question,
                                                      GCancellable                  *cancellable,
                                                      GAsyncReadyCallback            callback,
                                                      gpointer                       user_data);
KithSchoolSheet *kith_store_load_school_sheet_finish (KithStore                     *self,
                                                      GAsyncResult                  *result,
                                                      GError                       **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithChild): exactly the rows that the number counts */
void             kith_store_load_school_rows_async   (KithStore                     *self,
                                                      const KithSchoolRowsQuestion  *question,
                                                      GCancellable                  *cancellable,
                                                      GAsyncReadyCallback            callback,
                                                      gpointer                       user_data);
GListModel      *kith_store_load_school_rows_finish  (KithStore                     *self,
                                                      GAsyncResult                  *result,
                                                      GError                       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
