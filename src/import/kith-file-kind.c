/* kith-file-kind.c: what a file is, by what stands in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of files are left out of account: councils name theirs as they like.
 */

#include "config.h"

#include "kith-file-kind.h"

#include <string.h>

#include "kith-csv-table.h"
#include "kith-csv.h"

#define ZIP_MARK "PK\003\004"
#define ROWS_TO_LOOK_AT 20
#define FEWEST_COLUMNS 3

typedef enum
{
  FIELD_NAME,
  FIELD_URN,
} Field;

static const KithCsvColumn link_columns[] = {
  { FIELD_URN, "urn", TRUE },
  { FIELD_NAME, "linkurn", TRUE },
};

static const KithCsvColumn school_columns[] = {
  { FIELD_URN, "urn", TRUE },
  { FIELD_NAME, "establishmentname", TRUE },
  { FIELD_NAME, "schoolname", TRUE },
};

/* The first byte of text that is neither a mark of the encoding nor space:
 * enough for XML and JSON in any encoding that begins with ASCII's bytes.
 */
static char
find_first_mark (GBytes *head)
{
  gsize n_bytes;
  const guint8 *bytes = g_bytes_get_data (head, &n_bytes);

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (bytes[i] < 0x80 && bytes[i] > ' ')
        return (char)bytes[i];
    }

  return '\0';
}

static gboolean
has_columns (GBytes              *head,
             const KithCsvColumn *columns,
             gsize                n_columns)
{
  g_autoptr(KithCsvTable) table = kith_csv_table_new (head, columns, n_columns, NULL);

  return table != NULL && kith_csv_table_has_header (table);
}

/**
 * kith_file_kind_guess:
 * @head: the first bytes of a file
 *
 * Returns: (transfer none) (nullable): the kind of import that reads the file:
 *   "cin", "holidays", "links" or "schools"; %NULL when it is none of these
 */
const char *
kith_file_kind_guess (GBytes *head)
{
  char mark;

  g_return_val_if_fail (head != NULL, NULL);

  mark = find_first_mark (head);
  if (mark == '<')
    return "cin";

  if (mark == '{')
    return "holidays";

  if (has_columns (head, link_columns, G_N_ELEMENTS (link_columns)))
    return "links";

  if (has_columns (head, school_columns, G_N_ELEMENTS (school_columns)))
    return "schools";

  return NULL;
}

/**
 * kith_file_kind_may_be_list:
 * @head: the first bytes of a file
 *
 * A workbook, or text with a few columns. Which list it is nobody can tell
 * from its bytes.
 *
 * Returns: whether it may be a roll or a caseload
 */
gboolean
kith_file_kind_may_be_list (GBytes *head)
{
  g_autoptr(KithCsvReader) reader = NULL;
  gsize n_bytes;
  const guint8 *bytes;

  g_return_val_if_fail (head != NULL, FALSE);

  bytes = g_bytes_get_data (head, &n_bytes);
  if (n_bytes > sizeof ZIP_MARK - 1 && memcmp (bytes, ZIP_MARK, sizeof ZIP_MARK - 1) == 0)
    return TRUE;

  reader = kith_csv_reader_new (head, NULL);
  for (guint i = 0; reader != NULL && i < ROWS_TO_LOOK_AT && kith_csv_reader_next (reader, NULL); i++)
    {
      if (kith_csv_reader_get_n_cells (reader) >= FEWEST_COLUMNS)
        return TRUE;
    }

  return FALSE;
}
