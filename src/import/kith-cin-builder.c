/* kith-cin-builder.c: from open and closed elements to records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stack has one frame for each open element: which element of the census it
 * is, which record its values go to, and the text that stood in it so far.
 * The table of elements says what becomes of the text when the element ends.
 * What has no place in a return (an element that the census does not know,
 * text between elements, an attribute, a value that cannot be read) becomes a
 * fault that carries it, so that nothing is lost.
 *
 * A fault is found before it is known whose child it is about when it comes
 * before the child's identifier; so the faults of a child are looked through
 * once more where the child ends.
 */

#include "config.h"

#include "kith-cin-builder.h"

#include "kith-cin-door.h"
#include "kith-cin-faults.h"
#include "kith-cin-records.h"

#include <string.h>

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

struct _KithCinBuilder
{
  KithCinReading *reading;
  Frame           frames[KITH_CIN_MAX_DEPTH];
  guint           depth;
  guint           n_values;

  KithCinChild   *child;             /* the one that is open */
  guint           n_values_before;   /* when it began */
  guint           n_faults_before;
};

static Frame *
get_top (KithCinBuilder *self)
{
  g_assert (self->depth > 0);

  return &self->frames[self->depth - 1];
}

static const char *
get_name (const Frame *frame)
{
  if (frame->element == KITH_CIN_ELEMENT_NONE)
    return frame->unknown;

  return kith_cin_element_get_row (frame->element)->name;
}

static void
add_fault (KithCinBuilder *self,
           guint           line,
           const char     *element,
           const char     *value,
           const char     *message)
{
  kith_cin_faults_add (self->reading->cin_return->faults, &(KithCinFault) {
    .severity = KITH_CIN_SEVERITY_UNREAD,
    .line = line,
    .child = self->child != NULL ? self->child->la_child_id : NULL,
    .element = (char *)element,
    .value = (char *)value,
    .message = (char *)message,
  });
}

static void
add_place (KithCinBuilder *self,
           const Frame    *frame,
           guint           nth)
{
  kith_cin_places_add (self->reading->places, frame->record, frame->element, nth, frame->line);
}

static void
name_child_in_faults (KithCinBuilder *self)
{
  GPtrArray *faults = self->reading->cin_return->faults;

  for (guint i = self->n_faults_before; i < MIN (faults->len, KITH_CIN_MAX_FAULTS); i++)
    {
      KithCinFault *fault = g_ptr_array_index (faults, i);

      if (fault->child == NULL)
        fault->child = g_strdup (self->child->la_child_id);
    }
}

static void
report_stray_text (KithCinBuilder *self,
                   Frame          *frame)
{
  if (frame->text->len == 0)
    return;

  g_strchomp (frame->text->str);
  add_fault (self, frame->text_line, get_name (frame), frame->text->str,
             "Text stands between two elements, where the census has no place for it.");
  g_string_truncate (frame->text, 0);
}

static void
report_unknown_element (KithCinBuilder *self,
                        Frame          *frame)
{
  g_strchomp (frame->text->str);
  add_fault (self, frame->line, frame->unknown, *frame->text->str != '\0' ? frame->text->str : NULL,
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
      g_return_val_if_reached ("The value cannot be read.");
    }
}

static void
store_value (KithCinBuilder *self,
             const Frame    *frame)
{
  const KithCinElementRow *row = kith_cin_element_get_row (frame->element);
  guint nth;

  switch (kith_cin_element_store (frame->element, frame->record, frame->text->str, &nth))
    {
    case KITH_CIN_STORED:
      add_place (self, frame, nth);
      self->n_values++;
      break;

    case KITH_CIN_STORED_ALREADY:
      add_fault (self, frame->line, row->name, frame->text->str,
                 "There is a value for this already, and the first one was kept.");
      break;

    case KITH_CIN_STORED_NOT:
      add_fault (self, frame->line, row->name, frame->text->str, get_unreadable_message (row->kind));
      break;

    default:
      g_assert_not_reached ();
    }
}

static gboolean
check_collection (KithCinBuilder *self,
                  const Frame    *frame,
                  GError        **error)
{
  if (strcmp (frame->text->str, "CIN") != 0)
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_A_RETURN,
                           "The file is for another collection than children in need");
      return FALSE;
    }

  self->n_values++;
  return TRUE;
}

static gboolean
end_value (KithCinBuilder *self,
           Frame          *frame,
           GError        **error)
{
  KithCinKind kind = kith_cin_element_get_row (frame->element)->kind;

  g_strchomp (frame->text->str);

  if (*frame->text->str == '\0')
    add_place (self, frame, KITH_CIN_PLACE_EMPTY);
  else if (kind == KITH_CIN_KIND_COLLECTION)
    return check_collection (self, frame, error);
  else if (kind != KITH_CIN_KIND_MAKING)
    store_value (self, frame);

  return TRUE;
}

static void
end_group (KithCinBuilder *self,
           Frame          *frame)
{
  report_stray_text (self, frame);

  if (frame->n_elements == 0)
    add_place (self, frame, KITH_CIN_PLACE_EMPTY);

  if (frame->element == KITH_CIN_ELEMENT_CHILD)
    {
      name_child_in_faults (self);
      self->child = NULL;
    }
}

static Frame *
push_frame (KithCinBuilder *self,
            KithCinElement  element,
            const char     *name,
            guint           line)
{
  Frame *frame = &self->frames[self->depth++];

  frame->element = element;
  frame->record = NULL;
  frame->unknown = element == KITH_CIN_ELEMENT_NONE ? g_strdup (name) : NULL;
  frame->line = line;
  frame->n_elements = 0;

  if (frame->text == NULL)
    frame->text = g_string_new (NULL);

  g_string_truncate (frame->text, 0);

  return frame;
}

static void
pop_frame (KithCinBuilder *self)
{
  g_clear_pointer (&get_top (self)->unknown, g_free);
  self->depth--;
}

static gpointer
begin_record (KithCinBuilder *self,
              KithCinElement  element,
              gpointer        parent,
              guint           line)
{
  gpointer record = kith_cin_element_get_row (element)->begin (parent);

  kith_cin_record_set_line (record, line);

  if (element == KITH_CIN_ELEMENT_CHILD)
    {
      self->child = record;
      self->n_values_before = self->n_values;
      self->n_faults_before = self->reading->cin_return->faults->len;
    }

  return record;
}

static gboolean
begin_root (KithCinBuilder *self,
            const char     *name,
            guint           line,
            GError        **error)
{
  KithCinElement element = kith_cin_element_find (KITH_CIN_ELEMENT_NONE, name);
  Frame *frame;

  if (element == KITH_CIN_ELEMENT_NONE)
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_A_RETURN,
                           "The file does not begin as a census return does");
      return FALSE;
    }

  frame = push_frame (self, element, name, line);
  frame->record = self->reading->cin_return;
  add_place (self, frame, 0);

  return TRUE;
}

static void
begin_within (KithCinBuilder *self,
              Frame          *parent,
              const char     *name,
              guint           line)
{
  KithCinElement element = KITH_CIN_ELEMENT_NONE;
  Frame *frame;

  parent->n_elements++;

  if (kith_cin_element_is_group (parent->element))
    {
      report_stray_text (self, parent);
      element = kith_cin_element_find (parent->element, name);
    }

  frame = push_frame (self, element, name, line);
  frame->record = parent->record;

  if (!kith_cin_element_is_group (element))
    return;

  if (kith_cin_element_get_row (element)->kind == KITH_CIN_KIND_RECORD)
    frame->record = begin_record (self, element, parent->record, line);

  add_place (self, frame, 0);
}

/* A child of whom nothing was read yet is no child. */
static void
keep_or_drop_unfinished_child (KithCinBuilder *self)
{
  GPtrArray *children = self->reading->cin_return->children;

  if (self->n_values > self->n_values_before)
    {
      name_child_in_faults (self);
      self->reading->unfinished = self->child;
    }
  else
    {
      self->child = NULL;
      g_ptr_array_set_size (children, (int)children->len - 1);
    }
}

/**
 * kith_cin_builder_new:
 * @reading: where the records go
 *
 * Makes a builder that waits for the first element.
 *
 * Returns: (transfer full): the builder
 */
KithCinBuilder *
kith_cin_builder_new (KithCinReading *reading)
{
  KithCinBuilder *self;

  g_return_val_if_fail (reading != NULL, NULL);

  self = g_new0 (KithCinBuilder, 1);
  self->reading = reading;

  return self;
}

/**
 * kith_cin_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder, but not what it built.
 */
void
kith_cin_builder_free (KithCinBuilder *self)
{
  g_return_if_fail (self != NULL);

  while (self->depth > 0)
    pop_frame (self);

  for (guint i = 0; i < KITH_CIN_MAX_DEPTH && self->frames[i].text != NULL; i++)
    g_string_free (self->frames[i].text, TRUE);

  g_free (self);
}

/**
 * kith_cin_builder_begin_element:
 * @self: a builder
 * @name: its name, without a prefix
 * @line: where it begins
 * @error: return location for a #GError
 *
 * Opens an element.
 *
 * Sets %KITH_CIN_ERROR_NOT_A_RETURN or %KITH_CIN_ERROR_TOO_LARGE.
 *
 * Returns: %TRUE if there is reason to go on
 */
gboolean
kith_cin_builder_begin_element (KithCinBuilder *self,
                                const char     *name,
                                guint           line,
                                GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (self->depth == KITH_CIN_MAX_DEPTH)
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_TOO_LARGE,
                           "The file has elements more than 64 deep");
      return FALSE;
    }

  if (self->depth == 0)
    return begin_root (self, name, line, error);

  begin_within (self, get_top (self), name, line);
  return TRUE;
}

/**
 * kith_cin_builder_add_text:
 * @self: a builder
 * @text: a piece of the text of the open element, which does not begin with a space
 *   if it is the first
 * @length: how many bytes
 * @line: where the piece begins
 * @error: return location for a #GError
 *
 * Adds to the text of the open element.
 *
 * Sets %KITH_CIN_ERROR_TOO_LARGE.
 *
 * Returns: %TRUE if there is reason to go on
 */
gboolean
kith_cin_builder_add_text (KithCinBuilder *self,
                           const char     *text,
                           gsize           length,
                           guint           line,
                           GError        **error)
{
  Frame *frame;

  g_return_val_if_fail (self != NULL && self->depth > 0, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  frame = get_top (self);

  if (length > KITH_CIN_MAX_TEXT - frame->text->len)
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_TOO_LARGE,
                           "The file has a text longer than 64 KiB");
      return FALSE;
    }

  if (frame->text->len == 0)
    frame->text_line = line;

  g_string_append_len (frame->text, text, (gssize)length);

  return TRUE;
}

/**
 * kith_cin_builder_end_element:
 * @self: a builder
 * @error: return location for a #GError
 *
 * Closes the open element, and puts its value where it belongs.
 *
 * Sets %KITH_CIN_ERROR_NOT_A_RETURN.
 *
 * Returns: %TRUE if there is reason to go on
 */
gboolean
kith_cin_builder_end_element (KithCinBuilder *self,
                              GError        **error)
{
  Frame *frame;

  g_return_val_if_fail (self != NULL && self->depth > 0, FALSE);

  frame = get_top (self);

  if (frame->element == KITH_CIN_ELEMENT_NONE)
    report_unknown_element (self, frame);
  else if (kith_cin_element_is_group (frame->element))
    end_group (self, frame);
  else if (!end_value (self, frame, error))
    return FALSE;

  pop_frame (self);
  return TRUE;
}

/**
 * kith_cin_builder_add_attribute:
 * @self: a builder
 * @name: its name, without a prefix
 * @value: its value
 * @line: where it stands
 *
 * Reports an attribute, of which the census has none.
 */
void
kith_cin_builder_add_attribute (KithCinBuilder *self,
                                const char     *name,
                                const char     *value,
                                guint           line)
{
  g_return_if_fail (self != NULL);

  add_fault (self, line, name, value, "The census has no attributes, and this one was not read.");
}

/**
 * kith_cin_builder_add_instruction:
 * @self: a builder
 * @target: whom it is for
 * @text: (nullable): what it says
 * @line: where it stands
 *
 * Reports a processing instruction, of which the census has none.
 */
void
kith_cin_builder_add_instruction (KithCinBuilder *self,
                                  const char     *target,
                                  const char     *text,
                                  guint           line)
{
  g_return_if_fail (self != NULL);

  add_fault (self, line, target, text, "An instruction to another program stands here, and was not read.");
}

/**
 * kith_cin_builder_end:
 * @self: a builder
 * @error: return location for a #GError
 *
 * Takes note that the file has come to its end.
 *
 * Sets %KITH_CIN_ERROR_NOT_A_RETURN if there was nothing of a return in it.
 *
 * Returns: %TRUE if there was
 */
gboolean
kith_cin_builder_end (KithCinBuilder *self,
                      GError        **error)
{
  const KithCinReading *reading;

  g_return_val_if_fail (self != NULL, FALSE);

  reading = self->reading;

  if (kith_cin_places_find (reading->places, reading->cin_return, KITH_CIN_ELEMENT_HEADER, 0) > 0 ||
      kith_cin_places_find (reading->places, reading->cin_return, KITH_CIN_ELEMENT_CHILDREN, 0) > 0)
    return TRUE;

  g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_A_RETURN,
                       "The file has neither the header nor the children of a return");
  return FALSE;
}

/**
 * kith_cin_builder_break_off:
 * @self: a builder
 * @line: where the file stops being XML
 * @error: return location for a #GError
 *
 * Takes note that the rest of the file cannot be read.
 *
 * Sets %KITH_CIN_ERROR_NOT_XML if nothing has been read yet.
 *
 * Returns: %TRUE if something has
 */
gboolean
kith_cin_builder_break_off (KithCinBuilder *self,
                            guint           line,
                            GError        **error)
{
  const Frame *frame;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->n_values == 0)
    {
      g_set_error (error, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_XML,
                   "The file stops being XML on line %u, before anything in it could be read", line);
      return FALSE;
    }

  self->reading->breaks_off = TRUE;

  if (self->child != NULL)
    keep_or_drop_unfinished_child (self);

  frame = self->depth > 0 ? get_top (self) : NULL;
  add_fault (self, line, frame != NULL ? get_name (frame) : NULL,
             frame != NULL && frame->text->len > 0 ? frame->text->str : NULL,
             self->child != NULL
             ? "The file stops being XML here, within a child; nothing after this place could be read."
             : "The file stops being XML here; nothing after this place could be read.");

  return TRUE;
}
