/* kith-cin-write.c: a children in need census return as the XML of its year
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of the elements says what stands where, for reading and writing
 * alike. What is not known is left out, and so is an element around nothing:
 * the checks of the census then say what is missing, where a value that was
 * made up would hide it.
 */

#include "config.h"

#include "kith-cin-write.h"

#include "kith-cin-codes.h"
#include "kith-cin-elements.h"
#include "kith-text.h"

#include <libxml/xmlwriter.h>

#define SERIAL_NUMBER "001"
#define SOURCE_LEVEL "L"

typedef struct
{
  xmlTextWriter *xml;
  const char    *made_at;
  int            year;
} Writer;

typedef struct
{
  const char *gender;
  const char *sex;
} SexCode;

/* Before 2024-25 a digit, since then a letter. */
static const SexCode sex_codes[] = {
  { "1", "M" },
  { "2", "F" },
  { "0", "U" },
  { "9", "U" },
};

static const char *
get_sex (const Writer *writer,
         const char   *code)
{
  gboolean is_letter = writer->year >= KITH_CIN_FIRST_YEAR_OF_SEX;

  for (guint i = 0; i < G_N_ELEMENTS (sex_codes); i++)
    {
      if (g_strcmp0 (code, is_letter ? sex_codes[i].gender : sex_codes[i].sex) == 0)
        return is_letter ? sex_codes[i].sex : sex_codes[i].gender;
    }

  return code;
}

static gboolean
is_of_year (const Writer  *writer,
            KithCinElement element)
{
  switch ((int)element)
    {
    case KITH_CIN_ELEMENT_GENDER:
      return writer->year < KITH_CIN_FIRST_YEAR_OF_SEX;

    case KITH_CIN_ELEMENT_SEX:
      return writer->year >= KITH_CIN_FIRST_YEAR_OF_SEX;

    case KITH_CIN_ELEMENT_PRE_PROCEEDINGS:
      return writer->year >= KITH_CIN_FIRST_YEAR_OF_PRE_PROCEEDINGS;

    default:
      return TRUE;
    }
}

static guint
get_n_values (const KithCinElementRow *row,
              gconstpointer            field)
{
  switch (row->kind)
    {
    case KITH_CIN_KIND_RECORD:
    case KITH_CIN_KIND_TEXTS:
      return (*(GPtrArray * const *)field)->len;

    case KITH_CIN_KIND_DATES:
      return (*(GArray * const *)field)->len;

    case KITH_CIN_KIND_YEAR:
    case KITH_CIN_KIND_TEXT:
    case KITH_CIN_KIND_DATE:
    case KITH_CIN_KIND_FLAG:
    case KITH_CIN_KIND_NUMBER:
    case KITH_CIN_KIND_COLLECTION:
    case KITH_CIN_KIND_MAKING:
    case KITH_CIN_KIND_WRAPPER:
    default:
      return 1;
    }
}

static char *
dup_making (const Writer  *writer,
            KithCinElement element)
{
  switch ((int)element)
    {
    case KITH_CIN_ELEMENT_SOURCE_LEVEL:
      return g_strdup (SOURCE_LEVEL);

    case KITH_CIN_ELEMENT_SERIAL_NUMBER:
      return g_strdup (SERIAL_NUMBER);

    case KITH_CIN_ELEMENT_MADE_AT:
      return g_strdup (writer->made_at);

    default:
      return NULL;
    }
}

static char *
dup_number (int number,
            int unknown)
{
  return number != unknown ? g_strdup_printf ("%d", number) : NULL;
}

/* %NULL where nothing is known. */
static char *
dup_value (const Writer  *writer,
           KithCinElement element,
           gconstpointer  field,
           guint          nth)
{
  const KithCinElementRow *row = kith_cin_element_get_row (element);
  const char *text;

  switch (row->kind)
    {
    case KITH_CIN_KIND_TEXT:
      text = *(char * const *)field;
      return g_strdup (element == KITH_CIN_ELEMENT_GENDER || element == KITH_CIN_ELEMENT_SEX ? get_sex (writer, text) : text);

    case KITH_CIN_KIND_TEXTS:
      return g_strdup (g_ptr_array_index (*(GPtrArray * const *)field, nth));

    case KITH_CIN_KIND_DATE:
      return *(const KithDate *)field != KITH_DATE_NONE ? kith_date_to_iso (*(const KithDate *)field) : NULL;

    case KITH_CIN_KIND_DATES:
      return kith_date_to_iso (g_array_index (*(GArray * const *)field, KithDate, nth));

    case KITH_CIN_KIND_FLAG:
      return *(const int *)field >= 0 ? g_strdup (*(const int *)field > 0 ? "true" : "false") : NULL;

    case KITH_CIN_KIND_NUMBER:
      return dup_number (*(const int *)field, -1);

    case KITH_CIN_KIND_YEAR:
      return dup_number (*(const int *)field, 0);

    case KITH_CIN_KIND_COLLECTION:
      return g_strdup ("CIN");

    case KITH_CIN_KIND_MAKING:
      return dup_making (writer, element);

    case KITH_CIN_KIND_WRAPPER:
    case KITH_CIN_KIND_RECORD:
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
has_content (const Writer  *writer,
             KithCinElement element,
             gconstpointer  record)
{
  const KithCinElementRow *row = kith_cin_element_get_row (element);
  gconstpointer field = (const char *)record + row->offset;
  g_autofree char *value = NULL;

  if (row->kind == KITH_CIN_KIND_RECORD || get_n_values (row, field) != 1)
    return get_n_values (row, field) > 0;

  if (row->kind == KITH_CIN_KIND_WRAPPER)
    {
      for (guint i = KITH_CIN_ELEMENT_MESSAGE; i < KITH_CIN_N_ELEMENTS; i++)
        {
          if (kith_cin_element_get_row (i)->parent == element && has_content (writer, i, record))
            return TRUE;
        }

      return FALSE;
    }

  value = dup_value (writer, element, field, 0);

  return value != NULL && value[0] != '\0';
}

static void
write_element (const Writer  *writer,
               KithCinElement element,
               gconstpointer  record)
{
  const KithCinElementRow *row = kith_cin_element_get_row (element);
  gconstpointer field = (const char *)record + row->offset;

  if (!is_of_year (writer, element) || !has_content (writer, element, record))
    return;

  for (guint nth = 0; nth < get_n_values (row, field); nth++)
    {
      gconstpointer inner = row->kind == KITH_CIN_KIND_RECORD ? g_ptr_array_index (*(GPtrArray * const *)field, nth) : record;

      xmlTextWriterStartElement (writer->xml, BAD_CAST row->name);
      if (kith_cin_element_is_group (element))
        {
          for (guint i = KITH_CIN_ELEMENT_MESSAGE; i < KITH_CIN_N_ELEMENTS; i++)
            {
              if (kith_cin_element_get_row (i)->parent == element)
                write_element (writer, i, inner);
            }
        }
      else
        {
          g_autofree char *value = dup_value (writer, element, field, nth);
          g_autofree char *line = kith_text_clean_line (value);

          xmlTextWriterWriteString (writer->xml, BAD_CAST line);
        }
      xmlTextWriterEndElement (writer->xml);
    }
}

/**
 * kith_cin_return_to_xml:
 * @self: a return
 * @made_at: (nullable): when it is made, in ISO 8601
 *
 * Writes a return in the shape of its year (DfE, children in need census): the
 * sex as a digit until 2023-24 and as a letter after it, pre-proceedings from
 * 2026-27 on.
 *
 * Returns: (transfer full): the XML, in UTF-8
 */
GBytes *
kith_cin_return_to_xml (const KithCinReturn *self,
                        const char          *made_at)
{
  Writer writer = { .made_at = made_at };
  xmlBuffer *buffer;
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  buffer = xmlBufferCreate ();
  writer.xml = xmlNewTextWriterMemory (buffer, 0);
  writer.year = self->year;
  xmlTextWriterSetIndent (writer.xml, 1);
  xmlTextWriterStartDocument (writer.xml, NULL, "UTF-8", NULL);
  write_element (&writer, KITH_CIN_ELEMENT_MESSAGE, self);
  xmlTextWriterEndDocument (writer.xml);
  xmlFreeTextWriter (writer.xml);
  bytes = g_bytes_new (xmlBufferContent (buffer), xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return bytes;
}
