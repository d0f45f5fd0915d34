/* kith-csv-table.h: rows of a CSV file whose columns are known by their names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KITH_CSV_TABLE_MAX_FIELDS:
 *
 * How many fields a table can tell apart.
 */
#define KITH_CSV_TABLE_MAX_FIELDS 48

/**
 * KithCsvColumn:
 * @field: which of the caller's fields the column fills
 * @header: its name: small letters and digits only, such as "lacode" for "LA (code)"
 * @required: whether a row without this field cannot be the header
 *
 * One spelling of one column's name. A field may have several; the first one
 * that the file has is taken.
 */
typedef struct
{
  guint       field;
  const char *header;
  gboolean    required;
} KithCsvColumn;

/**
 * KithCsvTable:
 *
 * Reads the rows below a header. Columns may come in any order, and go.
 */
typedef struct _KithCsvTable KithCsvTable;

KithCsvTable *kith_csv_table_new         (GBytes               *bytes,
                                          const KithCsvColumn  *columns,
                                          gsize                 n_columns,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_csv_table_free        (KithCsvTable         *self);

gboolean      kith_csv_table_has_header  (KithCsvTable         *self);
const char   *kith_csv_table_get_header  (KithCsvTable         *self,
                                          guint                 field);
char         *kith_csv_table_dup_header_row (KithCsvTable      *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean      kith_csv_table_next        (KithCsvTable         *self,
                                          GError              **error);
guint         kith_csv_table_get_line    (KithCsvTable         *self);
gboolean      kith_csv_table_is_too_wide (KithCsvTable         *self);
const char   *kith_csv_table_get_cell    (KithCsvTable         *self,
                                          guint                 field);
char         *kith_csv_table_dup_text    (KithCsvTable         *self,
                                          guint                 field) G_GNUC_WARN_UNUSED_RESULT;
char         *kith_csv_table_dup_row     (KithCsvTable         *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCsvTable, kith_csv_table_free)

G_END_DECLS
