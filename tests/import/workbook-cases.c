/* workbook-cases.c: workbooks made piece by piece, with what no program would write
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "workbook-cases.h"

#include <gio/gio.h>
#include <string.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONSHIPS "http://schemas.openxmlformats.org/package/2006/relationships"
#define DOCUMENT "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/* Style 1 shows a date, style 2 a number with words in it, style 3 a time, style 4 a date of its own. */
static const char styles[] =
  "<styleSheet xmlns='" MAIN "'>"
  "<numFmts count='3'><numFmt numFmtId='164' formatCode='0 &quot;days&quot;'/>"
  "<numFmt numFmtId='165' formatCode='[h]:mm'/>"
  "<numFmt numFmtId='166' formatCode='[$-809]dd\\ mmmm\\ yyyy;@'/></numFmts>"
  "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
  "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/>"
  "</cellXfs></styleSheet>";

static void
append_16 (GByteArray *array,
           guint       value)
{
  guint8 bytes[] = { (guint8)value, (guint8)(value >> 8) };

  g_byte_array_append (array, bytes, sizeof bytes);
}

static void
append_32 (GByteArray *array,
           guint32     value)
{
  append_16 (array, value & 0xffff);
  append_16 (array, value >> 16);
}

static guint32
compute_checksum (const char *text,
                  gsize       length)
{
  guint32 checksum = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      checksum ^= (guint8)text[i];
      for (guint bit = 0; bit < 8; bit++)
        checksum = (checksum & 1) != 0 ? checksum >> 1 ^ 0xedb88320 : checksum >> 1;
    }

  return ~checksum;
}

static GBytes *
deflate (const char *text,
         gsize       length)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr(GError) error = NULL;
  GBytes *packed = g_converter_convert_bytes (G_CONVERTER (compressor), bytes, &error);

  g_assert_no_error (error);
  return packed;
}

/* What the local header and the directory have in common. */
static void
append_facts (GByteArray *array,
              ArchiveWay  way,
              guint32     checksum,
              gsize       packed_size,
              gsize       size,
              gsize       name_length)
{
  append_16 (array, 20);
  append_16 (array, way == ARCHIVE_LOCKED ? 1 : 0);
  append_16 (array, way == ARCHIVE_DEFLATED ? 8 : 0);
  append_32 (array, 0);
  append_32 (array, checksum);
  append_32 (array, (guint32)packed_size);
  append_32 (array, (guint32)size);
  append_16 (array, (guint)name_length);
  append_16 (array, 0);
}

void
archive_init (Archive *self)
{
  self->data = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  self->n_parts = 0;
}

void
archive_add (Archive    *self,
             const char *name,
             const char *text,
             gsize       length,
             ArchiveWay  way)
{
  g_autoptr(GBytes) packed = way == ARCHIVE_DEFLATED ? deflate (text, length) : g_bytes_new (text, length);
  guint32 checksum = compute_checksum (text, length) ^ (way == ARCHIVE_WRONG_CHECKSUM ? 1 : 0);
  guint32 offset = self->data->len;
  gsize size = g_bytes_get_size (packed);

  append_32 (self->data, 0x04034b50);
  append_facts (self->data, way, checksum, size, length, strlen (name));
  g_byte_array_append (self->data, (const guint8 *)name, (guint)strlen (name));
  g_byte_array_append (self->data, g_bytes_get_data (packed, NULL), (guint)size);

  append_32 (self->directory, 0x02014b50);
  append_16 (self->directory, 20);
  append_facts (self->directory, way, checksum, size, length, strlen (name));
  append_16 (self->directory, 0);
  append_16 (self->directory, 0);
  append_16 (self->directory, 0);
  append_32 (self->directory, 0);
  append_32 (self->directory, offset);
  g_byte_array_append (self->directory, (const guint8 *)name, (guint)strlen (name));
  self->n_parts++;
}

GBytes *
archive_end (Archive *self)
{
  guint32 start = self->data->len;
  guint32 size = self->directory->len;

  g_byte_array_append (self->data, self->directory->data, size);
  append_32 (self->data, 0x06054b50);
  append_32 (self->data, 0);
  append_16 (self->data, self->n_parts);
  append_16 (self->data, self->n_parts);
  append_32 (self->data, size);
  append_32 (self->data, start);
  append_16 (self->data, 0);

  g_byte_array_unref (self->directory);
  return g_byte_array_free_to_bytes (self->data);
}

static void
add_text (Archive    *self,
          const char *name,
          const char *text)
{
  archive_add (self, name, text, strlen (text), ARCHIVE_DEFLATED);
}

static void
add_frame (Archive    *archive,
           const char *workbook_properties)
{
  g_autofree char *workbook =
    g_strdup_printf ("<workbook xmlns='" MAIN "' xmlns:r='" DOCUMENT "'>%s"
                     "<sheets><sheet name='Roll' sheetId='7' r:id='r1'/></sheets></workbook>",
                     workbook_properties != NULL ? workbook_properties : "");

  add_text (archive, "_rels/.rels",
            "<Relationships xmlns='" RELATIONSHIPS "'>"
            "<Relationship Id='a' Type='" DOCUMENT "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
  add_text (archive, "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='" RELATIONSHIPS "'>"
            "<Relationship Id='r1' Type='" DOCUMENT "/worksheet' Target='/xl/worksheets/sheet1.xml'/>"
            "<Relationship Id='r2' Type='" DOCUMENT "/styles' Target='styles.xml'/>"
            "<Relationship Id='r3' Type='" DOCUMENT "/sharedStrings' Target='./sharedStrings.xml'/>"
            "</Relationships>");
  add_text (archive, "xl/workbook.xml", workbook);
  add_text (archive, "xl/styles.xml", styles);
}

GBytes *
workbook_of (const char *sheet_data,
             const char *strings,
             const char *workbook_properties)
{
  g_autofree char *sheet = g_strdup_printf ("<worksheet xmlns='" MAIN "'>%s</worksheet>", sheet_data);
  g_autofree char *shared = g_strdup_printf ("<sst xmlns='" MAIN "'>%s</sst>", strings != NULL ? strings : "");
  Archive archive;

  archive_init (&archive);
  add_frame (&archive, workbook_properties);
  add_text (&archive, "xl/sharedStrings.xml", shared);
  add_text (&archive, "xl/worksheets/sheet1.xml", sheet);

  return archive_end (&archive);
}

GBytes *
workbook_of_part (const char *sheet_xml,
                  ArchiveWay  way)
{
  Archive archive;

  archive_init (&archive);
  add_frame (&archive, NULL);
  archive_add (&archive, "xl/worksheets/sheet1.xml", sheet_xml, strlen (sheet_xml), way);

  return archive_end (&archive);
}
