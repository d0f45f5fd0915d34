/* kith-school-rows-private.h: rows about schools, and what is wrong with them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-csv-table.h"
#include "kith-school-list.h"

G_BEGIN_DECLS

/**
 * KITH_SCHOOL_ROWS_NO_FIELD:
 *
 * For faults of a row as a whole.
 */
#define KITH_SCHOOL_ROWS_NO_FIELD KITH_CSV_TABLE_MAX_FIELDS

/**
 * KithSchoolRows:
 *
 * A table of which every fault is named: what cannot be read is noted with
 * its line, column and value, and the reading goes on.
 */
typedef struct
{
  KithCsvTable *table;
  GCancellable *cancellable;
  GPtrArray    *faults;              /* (element-type KithSchoolListFault) */
  char         *row;                 /* of this line, once a fault has asked for it */
  guint         n_rows;
} KithSchoolRows;

gboolean   kith_school_rows_open        (KithSchoolRows       *self,
                                         GBytes               *bytes,
                                         const KithCsvColumn  *columns,
                                         gsize                 n_columns,
                                         GCancellable         *cancellable,
                                         GError              **error);
void       kith_school_rows_close       (KithSchoolRows       *self);
gboolean   kith_school_rows_next        (KithSchoolRows       *self,
                                         GError              **error);

void       kith_school_rows_refuse      (KithSchoolRows       *self,
                                         guint                 field,
                                         const char           *message);
void       kith_school_rows_doubt       (KithSchoolRows       *self,
                                         guint                 field,
                                         const char           *message);

gboolean   kith_school_rows_read_urn    (KithSchoolRows       *self,
                                         guint                 field,
                                         int                  *ret_urn);
char      *kith_school_rows_read_text   (KithSchoolRows       *self,
                                         guint                 field) G_GNUC_WARN_UNUSED_RESULT;
char      *kith_school_rows_read_code   (KithSchoolRows       *self,
                                         guint                 field,
                                         guint                 n_digits) G_GNUC_WARN_UNUSED_RESULT;
KithDate   kith_school_rows_read_date   (KithSchoolRows       *self,
                                         guint                 field);
int        kith_school_rows_read_number (KithSchoolRows       *self,
                                         guint                 field,
                                         int                   max);
int        kith_school_rows_read_tenths (KithSchoolRows       *self,
                                         guint                 field,
                                         int                   max);

KithSchoolListFault *kith_school_list_fault_new  (guint                line,
                                                  const char          *column,
                                                  const char          *value,
                                                  const char          *message) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_school_list_fault_free (KithSchoolListFault *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithSchoolRows, kith_school_rows_close)

G_END_DECLS
