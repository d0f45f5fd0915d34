/* kith-csv.h: comma-separated files, as they really are
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_CSV_ERROR (kith_csv_error_quark ())

/**
 * KithCsvError:
 * @KITH_CSV_ERROR_TOO_LARGE: the file, a row or a cell passes the limit
 * @KITH_CSV_ERROR_ENCODING: the bytes are text in no encoding that is known
 * @KITH_CSV_ERROR_QUOTING: a quoted cell is never closed
 */
typedef enum
{
  KITH_CSV_ERROR_TOO_LARGE,
  KITH_CSV_ERROR_ENCODING,
  KITH_CSV_ERROR_QUOTING,
} KithCsvError;

/**
 * KithCsvReader:
 *
 * Reads one file row by row. Encoding (UTF-8, UTF-16, Windows-1252) and
 * delimiter (comma, semicolon, tab) are found, not asked for.
 */
typedef struct _KithCsvReader KithCsvReader;

GQuark             kith_csv_error_quark          (void);

KithCsvReader     *kith_csv_reader_new           (GBytes         *bytes,
                                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void               kith_csv_reader_free          (KithCsvReader  *self);
const char        *kith_csv_reader_get_encoding  (KithCsvReader  *self);
char               kith_csv_reader_get_delimiter (KithCsvReader  *self);
gboolean           kith_csv_reader_next          (KithCsvReader  *self,
                                                  GError        **error);
guint              kith_csv_reader_get_line      (KithCsvReader  *self);
guint              kith_csv_reader_get_n_cells   (KithCsvReader  *self);
const char        *kith_csv_reader_get_cell      (KithCsvReader  *self,
                                                  guint           index);

GString           *kith_csv_decode               (GBytes         *bytes,
                                                  const char    **ret_encoding,
                                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void               kith_csv_append_row           (GString            *csv,
                                                  const char * const *cells,
                                                  gsize               n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCsvReader, kith_csv_reader_free)

G_END_DECLS
