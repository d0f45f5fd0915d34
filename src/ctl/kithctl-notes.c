/* kithctl-notes.c: notes without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written comes from a file and never from the command line, which
 * other programs can read. A note is a draft first, as in the window, and is
 * signed by a command of its own.
 */

#include "config.h"

#include "kithctl-private.h"

#include <string.h>

#include "kith-store-children.h"
#include "kith-store-notes.h"

#define DAYS_LISTED 30
#define MOST_OF_A_FILE 200

static gboolean
is_kind (KithDb     *db,
         const char *code,
         GError    **error)
{
  g_autoptr(GListModel) kinds = kith_db_load_note_kinds (db, kith_date_today (), error);

  for (guint i = 0; kinds != NULL && i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr(KithNoteKind) kind = g_list_model_get_item (kinds, i);

      if (g_strcmp0 (kith_note_kind_get_code (kind), code) == 0)
        return TRUE;
    }

  if (kinds != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "There is no such kind of note; the manual page names them");

  return FALSE;
}

static gboolean
add_subjects (KithNoteForm   *form,
              KithctlOptions *options,
              KithDb         *db,
              GError        **error)
{
  gint64 id;

  if (options->child != NULL)
    {
      id = kithctl_find_child (db, options->child, error);
      if (id <= 0)
        return FALSE;

      kith_note_form_add_child (form, id, options->child);
    }

  if (options->school != NULL)
    {
      id = kithctl_find_school (db, options->school, error);
      if (id <= 0)
        return FALSE;

      kith_note_form_add_school (form, id, options->school);
    }

  return TRUE;
}

static void
print_id (KithctlOptions *options,
          const char     *name,
          const char     *id,
          gint64          act)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!options->json)
    {
      kithctl_print ("%s %s", name, id);
      return;
    }

  json_builder_begin_object (builder);
  kithctl_build_text (builder, name, id);
  if (act != 0)
    {
      json_builder_set_member_name (builder, "act");
      json_builder_add_int_value (builder, act);
    }
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

/* kithctl note add KIND FILE: a draft. */
KithctlExit
kithctl_note_add (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithNoteForm) form = NULL;
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;

  if (arguments[0] == NULL || arguments[1] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which kind of note, and in which file is it written?");
      return KITHCTL_USAGE;
    }

  if (!g_file_get_contents (arguments[1], &text, NULL, error))
    return KITHCTL_FAILED;

  form = kith_note_form_new (arguments[0]);
  if (!g_utf8_validate (text, -1, NULL) || !kithctl_parse_on (options, &form->day, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "The file is no text in UTF-8");
      return KITHCTL_USAGE;
    }

  if (options->on != NULL)
    form->happened_at = 0;
  kith_note_form_add_part (form, KITH_NOTE_FACT, text);
  db = kithctl_open_store (options, error);
  if (db == NULL || !is_kind (db, arguments[0], error) || !add_subjects (form, options, db, error) ||
      !kith_db_save_draft (db, form, error))
    return KITHCTL_FAILED;

  id = kith_uid_to_string (&form->uid);
  print_id (options, "draft", id, 0);

  return KITHCTL_DONE;
}

static KithNoteForm *
find_draft (GListModel *drafts,
            const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr(KithNote) draft = g_list_model_get_item (drafts, i);
      g_autofree char *uid = kith_uid_to_string (kith_note_get_uid (draft));

      if (g_strcmp0 (uid, id) == 0)
        return kith_note_form_ref (kith_note_get_form (draft));
    }

  return NULL;
}

/* kithctl note sign DRAFT: it never changes from then on. */
KithctlExit
kithctl_note_sign (KithctlOptions *options,
                   char          **arguments,
                   GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) drafts = db != NULL ? kith_db_load_drafts (db, error) : NULL;
  g_autoptr(KithNoteForm) form = NULL;
  g_autofree char *number = NULL;
  gint64 act = 0, note_id = 0;

  if (drafts == NULL)
    return KITHCTL_FAILED;

  form = find_draft (drafts, arguments[0]);
  if (form == NULL || form->answers != 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                           "There is no such draft of a note; “kithctl note list” names them");
      return KITHCTL_FAILED;
    }

  if (!kith_db_sign_note (db, form, &act, &note_id, error))
    return KITHCTL_FAILED;

  number = g_strdup_printf ("%" G_GINT64_FORMAT, note_id);
  print_id (options, "note", number, act);

  return KITHCTL_DONE;
}

static void
build_head (JsonBuilder *builder,
            KithNote    *note)
{
  KithNoteForm *form = kith_note_get_form (note);
  g_autofree char *uid = kith_uid_to_string (kith_note_get_uid (note));

  if (kith_note_get_is_draft (note))
    {
      kithctl_build_text (builder, "draft", uid);
    }
  else
    {
      json_builder_set_member_name (builder, "note");
      json_builder_add_int_value (builder, kith_note_get_id (note));
    }
  kithctl_build_text (builder, "kind", form->kind);
  kithctl_build_date (builder, "day", form->day);
  kithctl_build_text (builder, "council",
                      kith_note_get_is_draft (note) ? NULL : kith_council_state_to_code (kith_note_get_council (note)));
  kithctl_build_date (builder, "council-due", kith_note_get_due (note));
  json_builder_set_member_name (builder, "significant");
  json_builder_add_boolean_value (builder, form->is_significant);
}

static void
print_head (KithNote *note)
{
  KithNoteForm *form = kith_note_get_form (note);
  g_autofree char *uid = kith_uid_to_string (kith_note_get_uid (note));
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, kith_note_get_id (note));
  g_autofree char *day = form->day != KITH_DATE_NONE ? kith_date_to_iso (form->day) : g_strdup ("–");

  kithctl_print ("%s\t%s\t%s\t%s", kith_note_get_is_draft (note) ? uid : number, day, form->kind,
                 kith_note_get_is_draft (note) ? "draft" : kith_council_state_to_code (kith_note_get_council (note)));
}

static void
print_list (KithctlOptions *options,
            JsonBuilder    *builder,
            GListModel     *notes)
{
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (notes, i);

      if (!options->json)
        {
          print_head (note);
          continue;
        }

      json_builder_begin_object (builder);
      build_head (builder, note);
      json_builder_end_object (builder);
    }
}

static GListModel *
load_list (KithctlOptions *options,
           KithDb         *db,
           GError        **error)
{
  gint64 id;

  if (options->child != NULL)
    {
      id = kithctl_find_child (db, options->child, error);
      return id > 0 ? kith_db_load_child_notes (db, id, MOST_OF_A_FILE, error) : NULL;
    }

  if (options->school != NULL)
    {
      id = kithctl_find_school (db, options->school, error);
      return id > 0 ? kith_db_load_school_notes (db, id, MOST_OF_A_FILE, error) : NULL;
    }

  return kith_db_load_notes (db, kith_date_today () - DAYS_LISTED, kith_date_today () + 1, error);
}

/* kithctl note list: when, of what kind and whether the council's system has it; no word of any. */
KithctlExit
kithctl_note_list (KithctlOptions *options,
                   char          **arguments,
                   GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) drafts = db != NULL ? kith_db_load_drafts (db, error) : NULL;
  g_autoptr(GListModel) notes = drafts != NULL ? load_list (options, db, error) : NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (notes == NULL)
    return KITHCTL_FAILED;

  json_builder_begin_array (builder);
  if (options->child == NULL && options->school == NULL)
    print_list (options, builder, drafts);
  print_list (options, builder, notes);
  json_builder_end_array (builder);
  if (options->json)
    kithctl_print_json (builder);

  return KITHCTL_DONE;
}

/* Who reads a note has seen something of each child's record, which the journal keeps. */
static gboolean
keep_views (KithDb   *db,
            KithNote *note,
            GError  **error)
{
  KithNoteForm *form = kith_note_get_form (note);

  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *subject = form->subjects->pdata[i];
      g_autoptr(KithChildRecord) record = NULL;

      if (subject->child_id == 0)
        continue;

      record = kith_db_load_child (db, subject->child_id, error);
      if (record == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
print_note_json (KithNote *note)
{
  KithNoteForm *form = kith_note_get_form (note);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  build_head (builder, note);
  json_builder_set_member_name (builder, "about");
  json_builder_begin_array (builder);
  for (guint i = 0; i < form->subjects->len; i++)
    json_builder_add_string_value (builder, ((const KithNoteSubject *)form->subjects->pdata[i])->name);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "paragraphs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < form->parts->len; i++)
    {
      const KithNotePart *part = form->parts->pdata[i];

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "kind", kith_note_part_kind_to_code (part->kind));
      kithctl_build_text (builder, "speaker", part->speaker);
      kithctl_build_text (builder, "text", part->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_note (KithNote *note)
{
  KithNoteForm *form = kith_note_get_form (note);

  print_head (note);
  for (guint i = 0; i < form->subjects->len; i++)
    {
      const char *name = ((const KithNoteSubject *)form->subjects->pdata[i])->name;

      kithctl_print ("about %s", name != NULL ? name : "–");
    }
  for (guint i = 0; i < form->parts->len; i++)
    {
      const KithNotePart *part = form->parts->pdata[i];

      kithctl_print ("\n%s", part->text);
    }
}

/* kithctl note show NUMBER: all of it, as whoever wrote it sees it. */
KithctlExit
kithctl_note_show (KithctlOptions *options,
                   char          **arguments,
                   GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithNote) note = NULL;
  gint64 id;

  if (arguments[0] == NULL || !g_ascii_string_to_signed (arguments[0], 10, 1, G_MAXINT64, &id, NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which note? Give the number that “kithctl note list” shows");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  note = db != NULL ? kith_db_load_note (db, id, 0, error) : NULL;
  if (note == NULL || !keep_views (db, note, error))
    return KITHCTL_FAILED;

  if (options->json)
    print_note_json (note);
  else
    print_note (note);

  return KITHCTL_DONE;
}
