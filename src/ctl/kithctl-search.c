/* kithctl-search.c: finding children, adults, schools and notes without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-note-hit.h"
#include "kith-note-index.h"
#include "kith-store-find.h"
#include "kith-subject.h"

#define MOST 1000

static gboolean
take_day (const char *typed,
          KithDate   *ret_day,
          GError    **error)
{
  if (typed == NULL || kith_date_parse_typed (typed, ret_day))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which day? Give it as 2026-11-20");

  return FALSE;
}

static KithFind *
make_find (KithctlOptions *options,
           KithDb         *db,
           char          **arguments,
           GError        **error)
{
  g_autofree char *text = g_strjoinv (" ", arguments);
  g_autoptr(KithFind) find = kith_find_new (text, (guint)CLAMP (options->limit, 0, MOST));

  find->is_ranked = options->ranked;
  find->kind = g_strdup (options->kind);
  if (!take_day (options->from, &find->from, error) || !take_day (options->to, &find->to, error))
    return NULL;

  if (options->school != NULL)
    {
      find->school_id = kithctl_find_school (db, options->school, error);
      if (find->school_id == 0)
        return NULL;
    }

  return g_steal_pointer (&find);
}

static void
build_note (JsonBuilder *builder,
            KithNoteHit *hit)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "draft");
  json_builder_add_boolean_value (builder, kith_note_hit_get_is_draft (hit));
  kithctl_build_date (builder, "day", kith_note_hit_get_day (hit));
  kithctl_build_text (builder, "kind", kith_note_hit_get_kind (hit));
  kithctl_build_text (builder, "about", kith_note_hit_get_about (hit));
  kithctl_build_text (builder, "signed-by", kith_note_hit_get_signed_by (hit));
  kithctl_build_text (builder, "excerpt", kith_note_hit_get_excerpt (hit));
  json_builder_end_object (builder);
}

static void
build_child (JsonBuilder *builder,
             KithChild   *child)
{
  json_builder_begin_object (builder);
  kithctl_build_text (builder, "name", kith_child_get_display_name (child));
  kithctl_build_date (builder, "birth", kith_child_get_birth (child));
  kithctl_build_text (builder, "school", kith_child_get_school (child));
  json_builder_end_object (builder);
}

static void
build_adult (JsonBuilder    *builder,
             KithFoundAdult *found)
{
  const KithAdultValues *who = kith_adult_get_values (kith_found_adult_get_adult (found));
  const KithFoundAdultValues *values = kith_found_adult_get_values (found);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, who->id);
  kithctl_build_text (builder, "name", who->name);
  kithctl_build_text (builder, "other-names", who->other_names);
  kithctl_build_text (builder, "telephone", who->telephone);
  kithctl_build_text (builder, "is", kith_relation_kind_get_nick (values->kind));
  kithctl_build_text (builder, "in-words", values->words);
  kithctl_build_text (builder, "children", values->children);
  json_builder_set_member_name (builder, "past");
  json_builder_add_boolean_value (builder, values->is_past);
  json_builder_end_object (builder);
}

static void
begin_list (JsonBuilder *builder,
            const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
build_hits (JsonBuilder *builder,
            const char  *name,
            GListModel  *hits)
{
  begin_list (builder, name);
  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(KithNoteHit) hit = g_list_model_get_item (hits, i);

      build_note (builder, hit);
    }
  json_builder_end_array (builder);
}

static void
print_json (KithFound *found)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  KithSearchResult *people = kith_found_get_people (found);
  GListModel *adults = kith_found_get_adults (found);
  GListModel *schools = kith_found_get_schools (found);

  json_builder_begin_object (builder);
  begin_list (builder, "children");
  for (guint i = 0; people != NULL && i < g_list_model_get_n_items (kith_search_result_get_children (people)); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (kith_search_result_get_children (people), i);

      build_child (builder, child);
    }
  json_builder_end_array (builder);
  begin_list (builder, "adults");
  for (guint i = 0; i < g_list_model_get_n_items (adults); i++)
    {
      g_autoptr(KithFoundAdult) adult = g_list_model_get_item (adults, i);

      build_adult (builder, adult);
    }
  json_builder_end_array (builder);
  begin_list (builder, "schools");
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (schools, i);

      json_builder_add_string_value (builder, kith_subject_get_name (school));
    }
  json_builder_end_array (builder);
  build_hits (builder, "plans", kith_found_get_plans (found));
  build_hits (builder, "documents", kith_found_get_documents (found));
  build_hits (builder, "notes", kith_found_get_notes (found));
  json_builder_set_member_name (builder, "notes-found");
  json_builder_add_int_value (builder, kith_found_get_n_notes (found));
  json_builder_set_member_name (builder, "more-notes");
  json_builder_add_boolean_value (builder, kith_found_get_is_more (found));
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_people (KithSearchResult *people)
{
  GListModel *children = kith_search_result_get_children (people);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      kithctl_print ("child\t%s\t%s", kith_child_get_display_name (child),
                     kith_child_get_school (child) != NULL ? kith_child_get_school (child) : "–");
    }
}

static const char *
say_what (KithNoteHit *hit)
{
  if (kith_note_hit_get_plan_id (hit) != 0)
    return "plan";

  if (kith_note_hit_get_document_id (hit) != 0)
    return "document";

  return kith_note_hit_get_is_draft (hit) ? "draft" : "note";
}

static void
print_note (KithNoteHit *hit)
{
  KithDate day = kith_note_hit_get_day (hit);
  g_autofree char *iso = day != KITH_DATE_NONE ? kith_date_to_iso (day) : NULL;
  const char *label = kith_note_hit_get_kind_label (hit);
  const char *about = kith_note_hit_get_about (hit);

  kithctl_print ("%s\t%s\t%s\t%s\t%s", say_what (hit), iso != NULL ? iso : "–",
                 label != NULL ? label : "–", about != NULL ? about : "–", kith_note_hit_get_excerpt (hit));
}

static void
print_adult (KithFoundAdult *found)
{
  const KithAdultValues *who = kith_adult_get_values (kith_found_adult_get_adult (found));
  g_autofree char *about = kith_found_adult_dup_about (found);

  kithctl_print ("adult\t#%" G_GINT64_FORMAT " %s\t%s", who->id, who->name, about);
}

static void
print_found (KithFound *found)
{
  KithSearchResult *people = kith_found_get_people (found);
  GListModel *adults = kith_found_get_adults (found);
  GListModel *schools = kith_found_get_schools (found);
  GListModel *plans = kith_found_get_plans (found);
  GListModel *documents = kith_found_get_documents (found);
  GListModel *notes = kith_found_get_notes (found);

  if (people != NULL)
    print_people (people);
  for (guint i = 0; i < g_list_model_get_n_items (adults); i++)
    {
      g_autoptr(KithFoundAdult) adult = g_list_model_get_item (adults, i);

      print_adult (adult);
    }
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (schools, i);

      kithctl_print ("school\t%s", kith_subject_get_name (school));
    }
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr(KithNoteHit) hit = g_list_model_get_item (plans, i);

      print_note (hit);
    }
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(KithNoteHit) hit = g_list_model_get_item (documents, i);

      print_note (hit);
    }
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(KithNoteHit) hit = g_list_model_get_item (notes, i);

      print_note (hit);
    }
  kithctl_print ("%u children, %u schools, %s%u notes found", people != NULL ? kith_search_result_get_n_found (people) : 0,
                 g_list_model_get_n_items (schools), kith_found_get_is_more (found) ? "more than " : "",
                 kith_found_get_n_notes (found));
}

/* kithctl search WORDS: all of them, wherever they stand. */
KithctlExit
kithctl_search (KithctlOptions *options,
                char          **arguments,
                GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithFind) find = NULL;
  g_autoptr(KithFound) found = NULL;

  if (arguments[0] == NULL || arguments[0][0] == '\0')
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Search for what?");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  if (db == NULL)
    return KITHCTL_FAILED;

  find = make_find (options, db, arguments, error);
  if (find == NULL)
    return KITHCTL_USAGE;

  found = kith_db_find (db, find, error);
  if (found == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    print_json (found);
  else
    print_found (found);

  return KITHCTL_DONE;
}

/* kithctl search rebuild: the index of notes, from the notes. */
KithctlExit
kithctl_search_rebuild (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  gboolean was_whole;
  guint n_notes;

  if (db == NULL ||
      !kith_note_index_check (db, &was_whole, error) ||
      !kith_note_index_rebuild (db, &n_notes, error))
    return KITHCTL_FAILED;

  kithctl_print ("The index of notes was %s. It is made anew: %u notes.", was_whole ? "whole" : "not whole", n_notes);

  return KITHCTL_DONE;
}
