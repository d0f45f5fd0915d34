/* kith-cin-reading.c: from the XML of a return to its records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is read in one pass by the events of libxml2's parser, which go
 * straight to the builder; no tree is made. The parser gives no line for a
 * text, only the line that it has come to; so the line on which a text begins
 * is found by counting its own line ends back.
 *
 * At the first place where the file is no XML, reading ends: to go on would
 * mean to guess which child a value belongs to. What was read until then is
 * kept, and a fault names the line.
 *
 * The file is never asked for anything outside itself, and a document type is
 * refused where it begins, before any entity in it could be declared. Limits
 * of depth, number and length hold. Two of them are there for the parser's
 * sake: it compares each attribute of an element with every other one, and it
 * grows slow over names that it has not met before.
 */

#include "config.h"

#include "kith-cin-reading.h"

#include "kith-cin-builder.h"
#include "kith-cin-door.h"
#include "kith-cin-records.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>

#define MAX_ATTRIBUTES 64
#define MAX_ELEMENTS 1000000
#define MAX_NAMES 10000
#define ELEMENTS_BETWEEN_LOOKS 256

#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

typedef struct
{
  xmlParserCtxt  *xml;
  KithCinBuilder *builder;
  GCancellable   *cancellable;
  GError         *error;             /* why we ended the reading, if we did */
  guint           broken_line;       /* where the file is no XML; 0 where it is */
  guint           n_elements;
  guint           depth;
  gboolean        is_in_text;        /* something other than spaces has come since the last tag */
  gboolean        is_utf16;
} Reader;

static guint
get_line (Reader *reader)
{
  return (guint)MAX (xmlSAX2GetLineNumber (reader->xml), 1);
}

static gboolean
is_stopped (Reader *reader)
{
  return reader->error != NULL || reader->broken_line > 0;
}

static void
refuse (Reader      *reader,
        KithCinError code,
        const char  *message)
{
  g_set_error_literal (&reader->error, KITH_CIN_ERROR, code, message);
  xmlStopParser (reader->xml);
}

static void
stop_unless (Reader  *reader,
             gboolean may_go_on)
{
  if (!may_go_on)
    xmlStopParser (reader->xml);
}

static void
look_at_limits (Reader *reader)
{
  if (reader->n_elements % ELEMENTS_BETWEEN_LOOKS == 0 &&
      g_cancellable_set_error_if_cancelled (reader->cancellable, &reader->error))
    xmlStopParser (reader->xml);
  else if (reader->n_elements > MAX_ELEMENTS)
    refuse (reader, KITH_CIN_ERROR_TOO_LARGE, "The file has more than a million elements");
  else if (xmlDictSize (reader->xml->dict) > MAX_NAMES)
    refuse (reader, KITH_CIN_ERROR_TOO_LARGE, "The file has more than 10,000 different names");
}

/* Attributes that tell a program how to read the file say nothing of a child. */
static gboolean
is_for_readers (const char *uri)
{
  return g_strcmp0 (uri, "http://www.w3.org/2001/XMLSchema-instance") == 0 ||
         g_strcmp0 (uri, "http://www.w3.org/XML/1998/namespace") == 0;
}

/* A parser that is not to put in entities leaves the ampersand as one. */
static char *
decode_value (const char *begin,
              const char *end)
{
  g_autoptr(GString) value = g_string_new_len (begin, end - begin);

  g_string_replace (value, "&#38;", "&", 0);

  return g_string_free_and_steal (g_steal_pointer (&value));
}

/* Five pointers an attribute: name, prefix, namespace, and where the value
 * begins and ends.
 */
static void
add_attributes (Reader         *reader,
                int             n_attributes,
                const xmlChar **attributes)
{
  for (int i = 0; i < n_attributes; i++)
    {
      const char *const *attribute = (const char *const *)(attributes + (gsize)5 * i);
      g_autofree char *value = decode_value (attribute[3], attribute[4]);

      if (!is_for_readers (attribute[2]))
        kith_cin_builder_add_attribute (reader->builder, attribute[0], value, get_line (reader));
    }
}

static const char *
get_declared_encoding (xmlParserCtxt *xml)
{
#if LIBXML_VERSION >= 21400
  return (const char *)xmlCtxtGetDeclaredEncoding (xml);
#else
  return (const char *)(xml->input->encoding != NULL ? xml->input->encoding : xml->encoding);
#endif
}

static void
start_document_cb (void *user_data)
{
  Reader *reader = user_data;

  if (!kith_cin_door_knows_encoding (get_declared_encoding (reader->xml), reader->is_utf16))
    refuse (reader, KITH_CIN_ERROR_NOT_XML, "The file is written in an encoding that is not read");
}

static void
internal_subset_cb (void          *user_data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  Reader *reader = user_data;

  if (!is_stopped (reader))
    refuse (reader, KITH_CIN_ERROR_HOSTILE, "The file declares a document type, which no return needs");
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  Reader *reader = user_data;

  if (is_stopped (reader))
    return;

  reader->n_elements++;
  reader->depth++;
  reader->is_in_text = FALSE;
  look_at_limits (reader);

  if (is_stopped (reader))
    return;

  if (n_namespaces > MAX_ATTRIBUTES || n_attributes > MAX_ATTRIBUTES)
    refuse (reader, KITH_CIN_ERROR_TOO_LARGE, "The file has an element with more than 64 attributes");
  else
    stop_unless (reader, kith_cin_builder_begin_element (reader->builder, (const char *)name,
                                                         get_line (reader), &reader->error));

  if (!is_stopped (reader))
    add_attributes (reader, n_attributes, attributes);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Reader *reader = user_data;

  if (is_stopped (reader))
    return;

  reader->depth--;
  reader->is_in_text = FALSE;
  stop_unless (reader, kith_cin_builder_end_element (reader->builder, &reader->error));
}

static guint
count_line_ends (const char *text,
                 gsize       length)
{
  guint n_lines = 0;

  for (gsize i = 0; i < length; i++)
    n_lines += text[i] == '\n';

  return n_lines;
}

static void
characters_cb (void          *user_data,
               const xmlChar *characters,
               int            n_characters)
{
  Reader *reader = user_data;
  const char *text = (const char *)characters;
  gsize length = (gsize)n_characters;
  guint line;

  if (is_stopped (reader) || reader->depth == 0)
    return;

  for (; !reader->is_in_text && length > 0 && g_ascii_isspace (*text); length--)
    text++;

  if (length == 0)
    return;

  reader->is_in_text = TRUE;
  line = get_line (reader);
  line -= MIN (line - 1, count_line_ends (text, length));
  stop_unless (reader, kith_cin_builder_add_text (reader->builder, text, length, line, &reader->error));
}

static void
processing_instruction_cb (void          *user_data,
                           const xmlChar *target,
                           const xmlChar *text)
{
  Reader *reader = user_data;

  if (is_stopped (reader))
    return;

  kith_cin_builder_add_instruction (reader->builder, (const char *)target, (const char *)text, get_line (reader));
  look_at_limits (reader);
}

static void
error_cb (void     *user_data,
          XmlError *xml_error)
{
  Reader *reader = user_data;

  if (xml_error->level == XML_ERR_FATAL && !is_stopped (reader))
    reader->broken_line = (guint)MAX (xml_error->line, 1);
}

static void
fill_handlers (xmlSAXHandler *handlers)
{
  *handlers = (xmlSAXHandler) { NULL };
  handlers->initialized = XML_SAX2_MAGIC;
  handlers->startDocument = start_document_cb;
  handlers->internalSubset = internal_subset_cb;
  handlers->startElementNs = start_element_cb;
  handlers->endElementNs = end_element_cb;
  handlers->characters = characters_cb;
  handlers->ignorableWhitespace = characters_cb;
  handlers->cdataBlock = characters_cb;
  handlers->processingInstruction = processing_instruction_cb;
  handlers->serror = error_cb;
}

static gboolean
parse (Reader       *reader,
       const guint8 *data,
       gsize         size,
       GError      **error)
{
  reader->is_utf16 = kith_cin_door_is_utf16 (data, size);
  reader->xml = xmlNewParserCtxt ();

  if (reader->xml == NULL)
    g_error ("Out of memory for a parser");

  fill_handlers (reader->xml->sax);
  reader->xml->userData = reader;
  xmlCtxtReadMemory (reader->xml, (const char *)data, (int)size, NULL, NULL, XML_PARSE_NONET);
  g_clear_pointer (&reader->xml, xmlFreeParserCtxt);

  if (reader->error != NULL)
    {
      g_propagate_error (error, reader->error);
      return FALSE;
    }

  if (reader->broken_line > 0)
    return kith_cin_builder_break_off (reader->builder, reader->broken_line, error);

  return kith_cin_builder_end (reader->builder, error);
}

/**
 * kith_cin_reading_init:
 * @self: what to fill
 * @bytes: the file
 * @cancellable: (nullable): looked at every few hundred elements
 * @error: return location for a #GError
 *
 * Reads the records of a return, without a look at the census's rules.
 *
 * Sets a #KithCinError, or %G_IO_ERROR_CANCELLED.
 *
 * Returns: %TRUE if there was something to read
 */
gboolean
kith_cin_reading_init (KithCinReading *self,
                       GBytes         *bytes,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr(KithCinBuilder) builder = NULL;
  Reader reader = { NULL };
  const guint8 *data;
  gsize size;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);

  *self = (KithCinReading) { NULL };

  data = g_bytes_get_data (bytes, &size);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !kith_cin_door_check (data, size, error))
    return FALSE;

  self->cin_return = kith_cin_return_new ();
  self->places = kith_cin_places_new ();
  builder = kith_cin_builder_new (self);
  reader.builder = builder;
  reader.cancellable = cancellable;

  if (!parse (&reader, data, size, error))
    {
      kith_cin_reading_clear (self);
      return FALSE;
    }

  return TRUE;
}

/**
 * kith_cin_reading_clear:
 * @self: what a reading left
 *
 * Frees whatever of it nobody has taken.
 */
void
kith_cin_reading_clear (KithCinReading *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->cin_return, kith_cin_return_free);
  g_clear_pointer (&self->places, kith_cin_places_free);
  self->unfinished = NULL;
}
