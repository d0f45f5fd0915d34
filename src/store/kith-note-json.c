/* kith-note-json.c: a form as the text that a draft is kept as
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Members that say nothing are left out, and members that a later program
 * wrote are passed over, so that a draft outlives an update.
 */

#include "config.h"

#include "kith-note-json.h"

#include <json-glib/json-glib.h>

#include "kith-store-error.h"

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, name, text);
}

static void
set_number (JsonObject *object,
            const char *name,
            gint64      number,
            gint64      nothing)
{
  if (number != nothing)
    json_object_set_int_member (object, name, number);
}

static void
set_date (JsonObject *object,
          const char *name,
          KithDate    date)
{
  g_autofree char *iso = date != KITH_DATE_NONE ? kith_date_to_iso (date) : NULL;

  set_text (object, name, iso);
}

static JsonObject *
subject_to_object (gconstpointer data)
{
  const KithNoteSubject *subject = data;
  JsonObject *object = json_object_new ();

  set_number (object, "child", subject->child_id, 0);
  set_number (object, "school", subject->school_id, 0);
  set_number (object, "with", subject->is_with, FALSE);
  set_text (object, "name", subject->name);

  return object;
}

static JsonObject *
part_to_object (gconstpointer data)
{
  const KithNotePart *part = data;
  JsonObject *object = json_object_new ();

  set_text (object, "kind", kith_note_part_kind_to_code (part->kind));
  set_text (object, "speaker", part->speaker);
  set_number (object, "child", part->child_id, 0);
  set_text (object, "text", part->text);

  return object;
}

static JsonObject *
sighting_to_object (gconstpointer data)
{
  const KithSighting *sighting = data;
  JsonObject *object = json_object_new ();

  set_number (object, "child", sighting->child_id, 0);
  set_text (object, "seen-by", sighting->seen_by);
  set_text (object, "place", sighting->place);
  set_number (object, "alone", sighting->alone, -1);
  set_number (object, "bedroom", sighting->bedroom, -1);
  set_number (object, "visit", sighting->is_visit, FALSE);

  return object;
}

static JsonObject *
step_to_object (gconstpointer data)
{
  const KithNextStep *step = data;
  JsonObject *object = json_object_new ();

  set_number (object, "child", step->child_id, 0);
  set_text (object, "what", step->what);
  set_number (object, "mine", step->is_mine, FALSE);
  set_text (object, "who", step->who);
  set_date (object, "due", step->due);
  set_text (object, "due-typed", step->due_typed);

  return object;
}

typedef JsonObject *(*ToObject) (gconstpointer data);

static void
set_list (JsonObject *object,
          const char *name,
          GPtrArray  *items,
          ToObject    to_object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < items->len; i++)
    json_array_add_object_element (array, to_object (items->pdata[i]));
  json_object_set_array_member (object, name, array);
}

/**
 * kith_note_form_to_json:
 * @form: a form
 *
 * Returns: (transfer full): all of it but its uid
 */
char *
kith_note_form_to_json (KithNoteForm *form)
{
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (form != NULL, NULL);

  object = json_object_new ();
  set_text (object, "kind", form->kind);
  set_number (object, "answers", form->answers, 0);
  set_number (object, "answers-part", form->answers_part, 0);
  set_date (object, "day", form->day);
  set_number (object, "happened-at", form->happened_at, 0);
  set_text (object, "when-typed", form->when_typed);
  set_number (object, "written-at", form->written_at, 0);
  set_list (object, "about", form->subjects, subject_to_object);
  set_list (object, "parts", form->parts, part_to_object);
  set_list (object, "seen", form->sightings, sighting_to_object);
  set_list (object, "steps", form->steps, step_to_object);
  set_text (object, "parent", form->parent);
  set_text (object, "parent-why", form->parent_why);
  set_text (object, "school-told", form->school_told);
  set_text (object, "council", form->council);
  set_text (object, "council-why", form->council_why);
  set_number (object, "significant", form->is_significant, FALSE);
  set_text (object, "line", form->line);
  node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}

static char *
dup_text (JsonObject *object,
          const char *name)
{
  return g_strdup (json_object_get_string_member_with_default (object, name, NULL));
}

static gint64
get_number (JsonObject *object,
            const char *name,
            gint64      nothing)
{
  return json_object_get_int_member_with_default (object, name, nothing);
}

static KithDate
get_date (JsonObject *object,
          const char *name)
{
  const char *iso = json_object_get_string_member_with_default (object, name, NULL);
  KithDate date;

  return iso != NULL && kith_date_parse_iso (iso, &date, NULL) ? date : KITH_DATE_NONE;
}

static void
read_subject (KithNoteForm *form,
              JsonObject   *object)
{
  gint64 child_id = get_number (object, "child", 0);
  gint64 school_id = get_number (object, "school", 0);
  const char *name = json_object_get_string_member_with_default (object, "name", "");
  KithNoteSubject *subject;

  if (child_id > 0)
    subject = kith_note_form_add_child (form, child_id, name);
  else if (school_id > 0)
    subject = kith_note_form_add_school (form, school_id, name);
  else
    subject = kith_note_form_add_name (form, name);

  subject->is_with = get_number (object, "with", FALSE) != 0;
}

static void
read_part (KithNoteForm *form,
           JsonObject   *object)
{
  const char *kind = json_object_get_string_member_with_default (object, "kind", NULL);
  const char *text = json_object_get_string_member_with_default (object, "text", "");
  KithNotePart *part = kith_note_form_add_part (form, kith_note_part_kind_from_code (kind), text);

  part->speaker = dup_text (object, "speaker");
  part->child_id = get_number (object, "child", 0);
}

static void
read_sighting (KithNoteForm *form,
               JsonObject   *object)
{
  KithSighting *sighting = kith_note_form_add_sighting (form, get_number (object, "child", 0));

  sighting->seen_by = dup_text (object, "seen-by");
  sighting->place = dup_text (object, "place");
  sighting->alone = (int)get_number (object, "alone", -1);
  sighting->bedroom = (int)get_number (object, "bedroom", -1);
  sighting->is_visit = get_number (object, "visit", FALSE) != 0;
}

static void
read_step (KithNoteForm *form,
           JsonObject   *object)
{
  const char *what = json_object_get_string_member_with_default (object, "what", "");
  KithNextStep *step = kith_note_form_add_step (form, what);

  step->child_id = get_number (object, "child", 0);
  step->is_mine = get_number (object, "mine", FALSE) != 0;
  step->who = dup_text (object, "who");
  step->due = get_date (object, "due");
  step->due_typed = dup_text (object, "due-typed");
}

typedef void (*ReadItem) (KithNoteForm *form,
                          JsonObject   *object);

static void
read_list (KithNoteForm *form,
           JsonObject   *object,
           const char   *name,
           ReadItem      read_item)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (item))
        read_item (form, json_node_get_object (item));
    }
}

/**
 * kith_note_form_new_from_json:
 * @json: what kith_note_form_to_json() wrote
 * @uid: what the form is called
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the form
 */
KithNoteForm *
kith_note_form_new_from_json (const char    *json,
                              const KithUid *uid,
                              GError       **error)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(KithNoteForm) form = NULL;
  JsonObject *object;

  g_return_val_if_fail (json != NULL, NULL);
  g_return_val_if_fail (uid != NULL, NULL);

  root = json_from_string (json, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "A draft cannot be read");
      return NULL;
    }

  object = json_node_get_object (root);
  form = kith_note_form_new (json_object_get_string_member_with_default (object, "kind", ""));
  form->uid = *uid;
  form->answers = get_number (object, "answers", 0);
  form->answers_part = get_number (object, "answers-part", 0);
  form->day = get_date (object, "day");
  form->happened_at = get_number (object, "happened-at", 0);
  form->when_typed = dup_text (object, "when-typed");
  form->written_at = get_number (object, "written-at", 0);
  form->parent = dup_text (object, "parent");
  form->parent_why = dup_text (object, "parent-why");
  form->school_told = dup_text (object, "school-told");
  g_set_str (&form->council, json_object_get_string_member_with_default (object, "council", "not-yet"));
  form->council_why = dup_text (object, "council-why");
  form->is_significant = get_number (object, "significant", FALSE) != 0;
  form->line = dup_text (object, "line");
  read_list (form, object, "about", read_subject);
  read_list (form, object, "parts", read_part);
  read_list (form, object, "seen", read_sighting);
  read_list (form, object, "steps", read_step);

  return g_steal_pointer (&form);
}
