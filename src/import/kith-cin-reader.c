/* kith-cin-reader.c: from the XML of a return to its records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is read in one pass by the events of libxml2's parser, and no tree
 * is built. A stack has one frame for each open element: which element of the
 * census it is, which record its values go to, and the text that stood in it
 * so far. The table of elements says what becomes of the text when the
 * element ends. What has no place in a return (an element that the census
 * does not know, text between elements, an attribute, a value that cannot be
 * read) becomes a fault that carries it, so that nothing is lost.
 *
 * The parser gives no line for text, only the line that it has come to; the
 * line on which a text begins is found by counting its own line ends back.
 *
 * At the first place where the file is no XML, reading ends: to go on would
 * mean to guess which child a value belongs to. What was read until then is
 * kept, and a fault names the line.
 *
 * The door is narrow. The file is never asked for anything outside itself, a
 * document type is refused where it begins, and limits of size, depth, number
 * and length hold before the parser could be made to work for longer than a
 * second. Two of them are there for the parser's sake: it compares each
 * attribute of an element with every other one, and it reads encodings in
 * which the check for overlong pieces would see nothing.
 */

#include "config.h"

#include "kith-cin-reader.h"

#include "kith-cin-faults.h"
#include "kith-cin-records.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

#define ELEMENTS_BETWEEN_LOOKS 256

#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

typedef struct
{
  KithCinElement  element;
  gpointer        record;
  char           *unknown;           /* the name, when the census has none like it */
  guint           line;
  guint           n_elements;        /* directly within */
  GString        *text;
  guint           text_line;
} Frame;

typedef struct
{
  xmlParserCtxt  *xml;
  KithCinReading *reading;
  GCancellable   *cancellable;
  GError         *error;             /* why we ended the reading, if we did */
  guint           broken_line;       /* where the file is no XML; 0 where it is */

  Frame           frames[KITH_CIN_MAX_DEPTH];
  guint           depth;
  guint           n_elements;
  guint           n_values;

  KithCinChild   *child;             /* the one being read */
  guint           n_values_before;   /* when it began */
  guint           n_faults_before;
} Reader;

static guint
get_line (Reader *reader)
{
  return (guint)MAX (xmlSAX2GetLineNumber (reader->xml), 1);
}

static void
stop (Reader       *reader,
      KithCinError  code,
      const char   *message)
{
  if (reader->error == NULL)
    g_set_error_literal (&reader->error, KITH_CIN_ERROR, code, message);

  xmlStopParser (reader->xml);
}

static gboolean
is_stopped (Reader *reader)
{
  return reader->error != NULL || reader->broken_line > 0;
}

static void
look_for_cancelling (Reader *reader)
{
  if (reader->n_elements % ELEMENTS_BETWEEN_LOOKS == 0 &&
      g_cancellable_set_error_if_cancelled (reader->cancellable, &reader->error))
    xmlStopParser (reader->xml);
}

static void
add_fault (Reader     *reader,
           guint       line,
           const char *element,
           const char *value,
           const char *message)
{
  kith_cin_faults_add (reader->reading->cin_return->faults, &(KithCinFault) {
    .severity = KITH_CIN_SEVERITY_UNREAD,
    .line = line,
    .child = reader->child != NULL ? reader->child->la_child_id : NULL,
    .element = (char *)element,
    .value = (char *)value,
    .message = (char *)message,
  });
}

static const char *
get_name (const Frame *frame)
{
  if (frame->element == KITH_CIN_ELEMENT_NONE)
    return frame->unknown;

  return kith_cin_element_get_row (frame->element)->name;
}

/* Faults that were found before the child's identifier was are given it now. */
static void
name_child_in_faults (Reader *reader)
{
  GPtrArray *faults = reader->reading->cin_return->faults;

  for (guint i = reader->n_faults_before; i < faults->len && i < KITH_CIN_MAX_FAULTS; i++)
    {
      KithCinFault *fault = g_ptr_array_index (faults, i);

      if (fault->child == NULL)
        fault->child = g_strdup (reader->child->la_child_id);
    }
}

static void
begin_child (Reader       *reader,
             KithCinChild *child)
{
  reader->child = child;
  reader->n_values_before = reader->n_values;
  reader->n_faults_before = reader->reading->cin_return->faults->len;
}

static void
end_child (Reader *reader)
{
  name_child_in_faults (reader);
  reader->child = NULL;
}

static void
report_stray_text (Reader *reader,
                   Frame  *frame)
{
  if (frame->text->len == 0)
    return;

  g_strchomp (frame->text->str);
  add_fault (reader, frame->text_line, get_name (frame), frame->text->str,
             "Text stands between two elements, where the census has no place for it.");
  g_string_truncate (frame->text, 0);
}

static void
report_unknown_element (Reader *reader,
                        Frame  *frame)
{
  g_strchomp (frame->text->str);
  add_fault (reader, frame->line, frame->unknown,
             frame->text->len > 0 ? frame->text->str : NULL,
             "The census has no element of this name in this place.");
}

static const char *
get_unreadable_message (KithCinKind kind)
{
  switch (kind)
    {
    case KITH_CIN_KIND_DATE:
    case KITH_CIN_KIND_DATES:
      return "The value is not a date of the calendar, written as year-month-day.";

    case KITH_CIN_KIND_FLAG:
      return "The value is neither true nor false, 1 nor 0.";

    case KITH_CIN_KIND_YEAR:
      return "The value is not a year of four digits.";

    case KITH_CIN_KIND_NUMBER:
      return "The value is not a number from 0 to 9999.";

    case KITH_CIN_KIND_WRAPPER:
    case KITH_CIN_KIND_RECORD:
    case KITH_CIN_KIND_COLLECTION:
    case KITH_CIN_KIND_MAKING:
    case KITH_CIN_KIND_TEXT:
    case KITH_CIN_KIND_TEXTS:
    default:
      return "The value cannot be read.";
    }
}

static void
store_value (Reader *reader,
             Frame  *frame)
{
  const KithCinElementRow *row = kith_cin_element_get_row (frame->element);
  guint nth;

  switch (kith_cin_element_store (frame->element, frame->record, frame->text->str, &nth))
    {
    case KITH_CIN_STORED:
      kith_cin_places_add (reader->reading->places, frame->record, frame->element, nth, frame->line);
      reader->n_values++;
      break;

    case KITH_CIN_STORED_ALREADY:
      add_fault (reader, frame->line, row->name, frame->text->str,
                 "There is a value for this already, and the first one was kept.");
      break;

    case KITH_CIN_STORED_NOT:
      add_fault (reader, frame->line, row->name, frame->text->str, get_unreadable_message (row->kind));
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
check_collection (Reader *reader,
                  Frame  *frame)
{
  if (strcmp (frame->text->str, "CIN") == 0)
    reader->n_values++;
  else
    stop (reader, KITH_CIN_ERROR_NOT_A_RETURN, "The file is for another collection than children in need");
}

static void
end_value (Reader *reader,
           Frame  *frame)
{
  KithCinKind kind = kith_cin_element_get_row (frame->element)->kind;

  g_strchomp (frame->text->str);

  if (*frame->text->str == '\0')
    kith_cin_places_add (reader->reading->places, frame->record, frame->element, KITH_CIN_PLACE_EMPTY, frame->line);
  else if (kind == KITH_CIN_KIND_COLLECTION)
    check_collection (reader, frame);
  else if (kind != KITH_CIN_KIND_MAKING)
    store_value (reader, frame);
}

static void
end_group (Reader *reader,
           Frame  *frame)
{
  report_stray_text (reader, frame);

  if (frame->n_elements == 0)
    kith_cin_places_add (reader->reading->places, frame->record, frame->element, KITH_CIN_PLACE_EMPTY, frame->line);

  if (frame->element == KITH_CIN_ELEMENT_CHILD)
    end_child (reader);
}

static void
push_frame (Reader         *reader,
            KithCinElement  element,
            gpointer        record,
            const char     *name)
{
  Frame *frame = &reader->frames[reader->depth++];

  frame->element = element;
  frame->record = record;
  frame->unknown = element == KITH_CIN_ELEMENT_NONE ? g_strdup (name) : NULL;
  frame->line = get_line (reader);
  frame->n_elements = 0;

  if (frame->text == NULL)
    frame->text = g_string_new (NULL);

  g_string_truncate (frame->text, 0);
}

static void
pop_frame (Reader *reader)
{
  g_clear_pointer (&reader->frames[--reader->depth].unknown, g_free);
}

static gpointer
begin_record (Reader         *reader,
              KithCinElement  element,
              gpointer        parent)
{
  gpointer record = kith_cin_element_get_row (element)->begin (parent);

  kith_cin_record_set_line (record, get_line (reader));

  if (element == KITH_CIN_ELEMENT_CHILD)
    begin_child (reader, record);

  return record;
}

static void
begin_root (Reader     *reader,
            const char *name)
{
  KithCinElement element = kith_cin_element_find (KITH_CIN_ELEMENT_NONE, name);

  if (element == KITH_CIN_ELEMENT_NONE)
    stop (reader, KITH_CIN_ERROR_NOT_A_RETURN, "The file does not begin as a census return does");
  else
    {
      push_frame (reader, element, reader->reading->cin_return, name);
      kith_cin_places_add (reader->reading->places, reader->reading->cin_return, element, 0, get_line (reader));
    }
}

static void
begin_element (Reader     *reader,
               const char *name)
{
  Frame *parent = &reader->frames[reader->depth - 1];
  KithCinElement element = KITH_CIN_ELEMENT_NONE;
  gpointer record = parent->record;

  parent->n_elements++;

  if (kith_cin_element_is_group (parent->element))
    {
      report_stray_text (reader, parent);
      element = kith_cin_element_find (parent->element, name);
    }

  if (kith_cin_element_is_group (element))
    {
      if (kith_cin_element_get_row (element)->kind == KITH_CIN_KIND_RECORD)
        record = begin_record (reader, element, record);

      kith_cin_places_add (reader->reading->places, record, element, 0, get_line (reader));
    }

  push_frame (reader, element, record, name);
}

/* Attributes that tell a program how to read the file say nothing of a child. */
static gboolean
is_for_readers (const char *uri)
{
  return g_strcmp0 (uri, "http://www.w3.org/2001/XMLSchema-instance") == 0 ||
         g_strcmp0 (uri, "http://www.w3.org/XML/1998/namespace") == 0;
}

/* Five pointers an attribute: name, prefix, namespace, and where the value
 * begins and ends.
 */
static void
report_attributes (Reader         *reader,
                   int             n_attributes,
                   const xmlChar **attributes)
{
  for (int i = 0; i < n_attributes; i++)
    {
      const char *const *attribute = (const char *const *)(attributes + 5 * i);
      g_autofree char *value = g_strndup (attribute[3], (gsize)(attribute[4] - attribute[3]));

      if (!is_for_readers (attribute[2]))
        add_fault (reader, get_line (reader), attribute[0], value,
                   "The census has no attributes, and this one was not read.");
    }
}

static void
start_document_cb (void *user_data)
{
  static const char *const known[] = {
    "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII",
    "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "CP1252", NULL,
  };
  Reader *reader = user_data;
  const char *declared = (const char *)reader->xml->encoding;
  g_autofree char *encoding = declared != NULL ? g_ascii_strup (declared, -1) : NULL;

  if (encoding != NULL && !g_strv_contains (known, encoding))
    stop (reader, KITH_CIN_ERROR_NOT_XML, "The file is written in an encoding that is not read");
}

static void
internal_subset_cb (void          *user_data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  stop (user_data, KITH_CIN_ERROR_HOSTILE, "The file declares a document type, which no return needs");
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
  look_for_cancelling (reader);

  if (reader->n_elements > KITH_CIN_MAX_ELEMENTS)
    stop (reader, KITH_CIN_ERROR_TOO_LARGE, "The file has more than a million elements");
  else if (reader->depth == KITH_CIN_MAX_DEPTH)
    stop (reader, KITH_CIN_ERROR_TOO_LARGE, "The file has elements more than 64 deep");
  else if (n_namespaces > KITH_CIN_MAX_ATTRIBUTES || n_attributes > KITH_CIN_MAX_ATTRIBUTES)
    stop (reader, KITH_CIN_ERROR_TOO_LARGE, "The file has an element with more than 64 attributes");
  else if (reader->depth == 0)
    begin_root (reader, (const char *)name);
  else
    begin_element (reader, (const char *)name);

  if (!is_stopped (reader))
    report_attributes (reader, n_attributes, attributes);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Reader *reader = user_data;
  Frame *frame;

  if (is_stopped (reader) || reader->depth == 0)
    return;

  frame = &reader->frames[reader->depth - 1];

  if (frame->element == KITH_CIN_ELEMENT_NONE)
    report_unknown_element (reader, frame);
  else if (kith_cin_element_is_group (frame->element))
    end_group (reader, frame);
  else
    end_value (reader, frame);

  pop_frame (reader);
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
  Frame *frame;

  if (is_stopped (reader) || reader->depth == 0)
    return;

  frame = &reader->frames[reader->depth - 1];

  if (frame->text->len == 0)
    {
      for (; length > 0 && g_ascii_isspace (*text); length--)
        text++;

      if (length == 0)
        return;

      frame->text_line = get_line (reader) - MIN (get_line (reader) - 1, count_line_ends (text, length));
    }

  if (length > KITH_CIN_MAX_TEXT - frame->text->len)
    stop (reader, KITH_CIN_ERROR_TOO_LARGE, "The file has a text longer than 64 KiB");
  else
    g_string_append_len (frame->text, text, (gssize)length);
}

static void
processing_instruction_cb (void          *user_data,
                           const xmlChar *target,
                           const xmlChar *text)
{
  Reader *reader = user_data;

  if (!is_stopped (reader))
    add_fault (reader, get_line (reader), (const char *)target, (const char *)text,
               "An instruction to another program stands here, and was not read.");
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
  memset (handlers, 0, sizeof *handlers);
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

/* UTF-8 and its like begin with a tag; UTF-16 with a mark or with half a tag
 * and half nothing. Four bytes to a character, or EBCDIC, do neither.
 */
static gboolean
starts_like_xml (const guint8 *data,
                 gsize         size)
{
  if (size < 4)
    return FALSE;

  if ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff))
    return TRUE;

  if ((data[0] == '<' && data[1] == 0) || (data[0] == 0 && data[1] == '<'))
    return data[2] != 0 || data[3] != 0;

  if (data[0] == 0xef && data[1] == 0xbb && data[2] == 0xbf)
    return TRUE;

  return data[0] == '<' || g_ascii_isspace ((char)data[0]);
}

static gboolean
has_overlong_piece (const guint8 *data,
                    gsize         size)
{
  const guint8 *end = data + size;
  const guint8 *opening = memchr (data, '<', size);

  while (opening != NULL)
    {
      gsize left = (gsize)(end - opening);
      const guint8 *closing = memchr (opening, '>', MIN (left, 2 * KITH_CIN_MAX_TEXT));

      if (closing == NULL)
        return left > 2 * KITH_CIN_MAX_TEXT;

      opening = memchr (closing, '<', (gsize)(end - closing));
    }

  return FALSE;
}

static gboolean
check_at_the_door (const guint8  *data,
                   gsize          size,
                   GError       **error)
{
  if (size > KITH_CIN_MAX_BYTES)
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_TOO_LARGE, "The file is larger than 64 MiB");
      return FALSE;
    }

  if (data == NULL || !starts_like_xml (data, size))
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_XML, "The file does not begin as XML does");
      return FALSE;
    }

  if (has_overlong_piece (data, size))
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_TOO_LARGE, "The file has a tag or a comment longer than 128 KiB");
      return FALSE;
    }

  return TRUE;
}

static void
parse (Reader       *reader,
       const guint8 *data,
       gsize         size)
{
  reader->xml = xmlNewParserCtxt ();

  if (reader->xml == NULL)
    g_error ("Out of memory for a parser");

  fill_handlers (reader->xml->sax);
  reader->xml->userData = reader;
  xmlCtxtReadMemory (reader->xml, (const char *)data, (int)size, NULL, NULL, XML_PARSE_NONET);
  g_clear_pointer (&reader->xml, xmlFreeParserCtxt);
}

/* A child of whom nothing was read yet is no child. */
static void
keep_or_drop_unfinished_child (Reader *reader)
{
  KithCinReturn *cin_return = reader->reading->cin_return;

  if (reader->n_values == reader->n_values_before)
    {
      reader->child = NULL;
      g_ptr_array_set_size (cin_return->children, (int)cin_return->children->len - 1);
    }
  else
    {
      name_child_in_faults (reader);
      reader->reading->unfinished = reader->child;
    }
}

static void
report_break (Reader *reader)
{
  const Frame *frame = reader->depth > 0 ? &reader->frames[reader->depth - 1] : NULL;

  reader->reading->breaks_off = TRUE;

  if (reader->child != NULL)
    keep_or_drop_unfinished_child (reader);

  add_fault (reader, reader->broken_line, frame != NULL ? get_name (frame) : NULL,
             frame != NULL && frame->text->len > 0 ? frame->text->str : NULL,
             reader->reading->unfinished != NULL
             ? "The file stops being XML here, within a child; nothing after this place could be read."
             : "The file stops being XML here; nothing after this place could be read.");
}

static void
check_what_was_read (Reader *reader)
{
  KithCinReading *reading = reader->reading;

  if (reader->error != NULL)
    return;

  if (reader->broken_line > 0 && reader->n_values == 0)
    g_set_error (&reader->error, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_XML,
                 "The file stops being XML on line %u, before anything in it could be read", reader->broken_line);
  else if (reader->broken_line > 0)
    report_break (reader);
  else if (kith_cin_places_find (reading->places, reading->cin_return, KITH_CIN_ELEMENT_HEADER, 0) == 0 &&
           kith_cin_places_find (reading->places, reading->cin_return, KITH_CIN_ELEMENT_CHILDREN, 0) == 0)
    g_set_error_literal (&reader->error, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_A_RETURN,
                         "The file has neither the header nor the children of a return");
}

static void
free_frames (Reader *reader)
{
  while (reader->depth > 0)
    pop_frame (reader);

  for (guint i = 0; i < KITH_CIN_MAX_DEPTH && reader->frames[i].text != NULL; i++)
    g_string_free (reader->frames[i].text, TRUE);
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
kith_cin_reading_init (KithCinReading  *self,
                       GBytes          *bytes,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autofree Reader *reader = NULL;
  const guint8 *data;
  gsize size;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);

  memset (self, 0, sizeof *self);

  data = g_bytes_get_data (bytes, &size);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !check_at_the_door (data, size, error))
    return FALSE;

  self->cin_return = kith_cin_return_new ();
  self->places = kith_cin_places_new ();

  reader = g_new0 (Reader, 1);
  reader->reading = self;
  reader->cancellable = cancellable;
  parse (reader, data, size);
  check_what_was_read (reader);
  free_frames (reader);

  if (reader->error != NULL)
    {
      kith_cin_reading_clear (self);
      g_propagate_error (error, reader->error);
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
