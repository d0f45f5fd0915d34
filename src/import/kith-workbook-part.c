/* kith-workbook-part.c: the XML of one part of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part is unpacked and parsed piece by piece; only what the handlers keep
 * stays. A document type is refused as soon as it is declared: no program that
 * writes workbooks has one, and with it go all entities.
 */

#include "config.h"

#include "kith-workbook-private.h"

#include <libxml/parser.h>
#include <string.h>

#define MAX_PART_BYTES (1024u * 1024 * 1024)

/* localname, prefix, namespace, value, end */
#define WORDS_PER_ATTRIBUTE 5

struct _KithPart
{
  const KithPartHandler *handler;
  gpointer               user_data;
  xmlParserCtxt         *parser;
  const xmlChar        **attributes;
  int                    n_attributes;
  GError                *failure;
  gboolean               is_stopped;
};

static void
stop (KithPart *self)
{
  self->is_stopped = TRUE;
  xmlStopParser (self->parser);
}

static void
fail (KithPart      *self,
      KithSheetError code,
      const char    *reason)
{
  if (self->failure == NULL)
    g_set_error_literal (&self->failure, KITH_SHEET_ERROR, code, reason);
  stop (self);
}

static void
start_cb (void           *user_data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  KithPart *self = user_data;

  if (self->is_stopped)
    return;

  self->attributes = attributes;
  self->n_attributes = n_attributes;
  if (!self->handler->start (self, (const char *)name, self->user_data, &self->failure))
    stop (self);
  self->n_attributes = 0;
}

static void
end_cb (void          *user_data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  KithPart *self = user_data;

  if (!self->is_stopped && !self->handler->end (self, (const char *)name, self->user_data, &self->failure))
    stop (self);
}

static void
text_cb (void          *user_data,
         const xmlChar *text,
         int            length)
{
  KithPart *self = user_data;

  if (self->is_stopped || self->handler->text == NULL)
    return;

  if (!self->handler->text (self, (const char *)text, (gsize)length, self->user_data, &self->failure))
    stop (self);
}

static void
document_type_cb (void          *user_data,
                  const xmlChar *name,
                  const xmlChar *public_id,
                  const xmlChar *system_id)
{
  fail (user_data, KITH_SHEET_ERROR_DAMAGED, "A part of the workbook declares a document type");
}

static gboolean
parse_piece (const guint8 *data,
             gsize         size,
             gpointer      user_data,
             GError      **error)
{
  KithPart *self = user_data;
  int answer = xmlParseChunk (self->parser, (const char *)data, (int)size, 0);

  if (answer != XML_ERR_OK && !self->is_stopped)
    fail (self, KITH_SHEET_ERROR_DAMAGED, "A part of the workbook is not XML all through");

  if (self->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failure));

  return !self->is_stopped;
}

static gboolean
finish (KithPart *self,
        GError  **error)
{
  if (!self->is_stopped && xmlParseChunk (self->parser, "", 0, 1) != XML_ERR_OK && !self->is_stopped)
    fail (self, KITH_SHEET_ERROR_DAMAGED, "A part of the workbook breaks off");

  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}

static KithSheetError
get_sheet_error (int zip_error)
{
  switch ((KithZipError)zip_error)
    {
    case KITH_ZIP_ERROR_LOCKED:
      return KITH_SHEET_ERROR_LOCKED;

    case KITH_ZIP_ERROR_TOO_LARGE:
      return KITH_SHEET_ERROR_TOO_LARGE;

    case KITH_ZIP_ERROR_DAMAGED:
    case KITH_ZIP_ERROR_NOT_FOUND:
    default:
      return KITH_SHEET_ERROR_DAMAGED;
    }
}

static gboolean
propagate (GError **error,
           GError  *local_error)
{
  if (local_error->domain == KITH_ZIP_ERROR)
    g_set_error_literal (error, KITH_SHEET_ERROR, get_sheet_error (local_error->code), local_error->message);
  else
    g_propagate_error (error, g_error_copy (local_error));

  return FALSE;
}

/**
 * kith_part_get_attribute:
 * @part: a part
 * @name: the name of an attribute, without a prefix
 * @ret_length: (out): how long the value is
 *
 * Gets an attribute of the element that begins.
 *
 * Returns: (nullable): the value, which has no NUL behind it
 */
const char *
kith_part_get_attribute (KithPart   *part,
                         const char *name,
                         gsize      *ret_length)
{
  for (int i = 0; i < part->n_attributes; i++)
    {
      const xmlChar **words = part->attributes + WORDS_PER_ATTRIBUTE * i;

      if (g_str_equal ((const char *)words[0], name))
        {
          *ret_length = (gsize)(words[4] - words[3]);
          return (const char *)words[3];
        }
    }

  return NULL;
}

/**
 * kith_part_dup_attribute:
 * @part: a part
 * @name: the name of an attribute, without a prefix
 *
 * Gets an attribute of the element that begins.
 *
 * Returns: (transfer full) (nullable): the value
 */
char *
kith_part_dup_attribute (KithPart   *part,
                         const char *name)
{
  gsize length;
  const char *value = kith_part_get_attribute (part, name, &length);

  return value != NULL ? g_strndup (value, length) : NULL;
}

/**
 * kith_part_get_number:
 * @part: a part
 * @name: the name of an attribute, without a prefix
 * @or_else: what to give where there is no such attribute, or no such number
 *
 * Gets an attribute that is a whole number of up to nine digits.
 *
 * Returns: the number
 */
guint
kith_part_get_number (KithPart   *part,
                      const char *name,
                      guint       or_else)
{
  gsize length;
  const char *value = kith_part_get_attribute (part, name, &length);
  guint number = 0;

  if (value == NULL || length == 0 || length > 9)
    return or_else;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (value[i]))
        return or_else;
      number = 10 * number + (guint)(value[i] - '0');
    }

  return number;
}

/**
 * kith_part_read:
 * @zip: a workbook
 * @path: the name of a part
 * @handler: what is done with it
 * @user_data: given to the handler
 * @cancellable: (nullable): a cancellable
 * @error: return location for a [error@Kith.SheetError]
 *
 * Reads a part.
 *
 * Returns: whether it could be read, to its end or until the handler had enough
 */
gboolean
kith_part_read (KithZip               *zip,
                const char            *path,
                const KithPartHandler *handler,
                gpointer               user_data,
                GCancellable          *cancellable,
                GError               **error)
{
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_cb,
    .endElementNs = end_cb,
    .characters = text_cb,
    .cdataBlock = text_cb,
    .ignorableWhitespace = text_cb,
    .internalSubset = document_type_cb,
  };
  KithPart part = { handler, user_data, NULL, NULL, 0, NULL, FALSE };
  g_autoptr(GError) local_error = NULL;
  gboolean was_read;

  part.parser = xmlCreatePushParserCtxt (&sax, &part, NULL, 0, NULL);
  g_assert (part.parser != NULL);
  xmlCtxtUseOptions (part.parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  was_read = kith_zip_read (zip, path, MAX_PART_BYTES, parse_piece, &part, cancellable, &local_error) &&
    finish (&part, &local_error);

  g_clear_error (&part.failure);
  if (part.parser->myDoc != NULL)
    xmlFreeDoc (part.parser->myDoc);
  xmlFreeParserCtxt (part.parser);

  return was_read ? TRUE : propagate (error, local_error);
}
