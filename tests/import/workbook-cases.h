/* workbook-cases.h: workbooks made piece by piece, with what no program would write
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a part lies in the archive. */
typedef enum
{
  ARCHIVE_STORED,
  ARCHIVE_DEFLATED,
  ARCHIVE_WRONG_CHECKSUM,
  ARCHIVE_LOCKED,
} ArchiveWay;

typedef struct
{
  GByteArray *data;
  GByteArray *directory;
  guint       n_parts;
} Archive;

void    archive_init     (Archive    *self);
void    archive_add      (Archive    *self,
                          const char *name,
                          const char *text,
                          gsize       length,
                          ArchiveWay  way);
GBytes *archive_end      (Archive    *self);

/* A workbook of one sheet; @workbook_properties and @strings may be NULL. */
GBytes *workbook_of      (const char *sheet_data,
                          const char *strings,
                          const char *workbook_properties);
GBytes *workbook_of_part (const char *sheet_xml,
                          ArchiveWay  way);

G_END_DECLS
