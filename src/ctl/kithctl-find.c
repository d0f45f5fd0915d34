/* kithctl-find.c: finding a child without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <string.h>

#include "kith-store-restrictions.h"
#include "kith-store-search.h"
#include "kith-store-settings.h"

static const char * const states[] = {
  [KITH_CASE_STATE_NONE] = "not known",
  [KITH_CASE_STATE_CLOSED] = "closed",
  [KITH_CASE_STATE_EARLY_HELP] = "early help",
  [KITH_CASE_STATE_IN_NEED] = "in need",
  [KITH_CASE_STATE_PROTECTION] = "protection plan",
  [KITH_CASE_STATE_LOOKED_AFTER] = "looked after",
};

/* What a council calls early help is a setting with a day. */
static const char *
state_word (KithChild *child,
            gboolean   says_family_help)
{
  KithCaseState state = kith_child_get_state (child);

  return state == KITH_CASE_STATE_EARLY_HELP && says_family_help ? "family help" : states[state];
}

static void
build_child (JsonBuilder *builder,
             KithChild   *child,
             gboolean     says_family_help)
{
  g_autofree char *birth = NULL;

  if (kith_child_get_birth (child) != KITH_DATE_NONE)
    birth = kith_date_to_iso (kith_child_get_birth (child));

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "given-name", kith_child_get_given_name (child));
  kithctl_build_text (builder, "family-name", kith_child_get_family_name (child));
  kithctl_build_text (builder, "preferred-name", kith_child_get_preferred_name (child));
  kithctl_build_text (builder, "birth", birth);
  kithctl_build_text (builder, "upn", kith_child_get_upn (child));
  kithctl_build_text (builder, "authority-identifier", kith_child_get_la_child_id (child));
  kithctl_build_text (builder, "school", kith_child_get_school (child));
  kithctl_build_text (builder, "worker", kith_child_get_worker (child));
  kithctl_build_text (builder, "state", state_word (child, says_family_help));
  json_builder_end_object (builder);
}

/* Left out where there is nobody: so nothing tells a store with a restricted record from another. */
static void
build_speak_to (JsonBuilder *builder,
                GListModel  *speak_to)
{
  if (g_list_model_get_n_items (speak_to) == 0)
    return;

  json_builder_set_member_name (builder, "speak-to-before-contact");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (speak_to); i++)
    {
      g_autoptr(KithSpeakTo) item = g_list_model_get_item (speak_to, i);

      json_builder_add_string_value (builder, kith_speak_to_get_contact (item));
    }
  json_builder_end_array (builder);
}

static void
print_result_json (KithSearchResult *result,
                   GListModel       *speak_to,
                   gboolean          says_family_help)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  GListModel *children = kith_search_result_get_children (result);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "found");
  json_builder_add_int_value (builder, kith_search_result_get_n_found (result));
  json_builder_set_member_name (builder, "open");
  json_builder_add_int_value (builder, kith_search_result_get_n_open (result));
  json_builder_set_member_name (builder, "children");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      build_child (builder, child, says_family_help);
    }
  json_builder_end_array (builder);
  build_speak_to (builder, speak_to);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_child (KithChild *child,
             gboolean   says_family_help)
{
  const char *name = kith_child_get_display_name (child);
  const char *school = kith_child_get_school (child);
  g_autofree char *birth = NULL;

  if (kith_child_get_birth (child) != KITH_DATE_NONE)
    birth = kith_date_format (kith_child_get_birth (child), "%d/%m/%Y");

  kithctl_print ("%s\t%s\t%s\t%s", name, birth != NULL ? birth : "–", state_word (child, says_family_help),
                 school != NULL ? school : "–");
}

static void
print_result (KithSearchResult *result,
              GListModel       *speak_to,
              gboolean          says_family_help)
{
  GListModel *children = kith_search_result_get_children (result);

  for (guint i = 0; i < g_list_model_get_n_items (speak_to); i++)
    {
      g_autoptr(KithSpeakTo) item = g_list_model_get_item (speak_to, i);

      kithctl_print ("Speak to %s before contact.", kith_speak_to_get_contact (item));
    }

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      print_child (child, says_family_help);
    }

  kithctl_print ("%u found, %u of them with an open case", kith_search_result_get_n_found (result),
                 kith_search_result_get_n_open (result));
}

/* -1 with an error where nobody or more than one is meant. */
gint64
kithctl_find_child (KithDb     *db,
                    const char *text,
                    GError    **error)
{
  g_autoptr(KithSearchResult) result = kith_db_search (db, text, 2, error);
  g_autoptr(KithChild) child = NULL;

  if (result == NULL)
    return -1;

  if (kith_search_result_get_n_found (result) != 1)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                   "%u children are found by that; give a name or a number that is one child’s",
                   kith_search_result_get_n_found (result));
      return -1;
    }

  child = g_list_model_get_item (kith_search_result_get_children (result), 0);

  return kith_child_get_id (child);
}

/* kithctl find NAME: who is called so, sounds like it, or has the number. */
KithctlExit
kithctl_find (KithctlOptions *options,
              char          **arguments,
              GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithSearchResult) result = NULL;
  g_autoptr(GListModel) speak_to = NULL;
  g_autofree char *label = NULL;
  gboolean says_family_help;

  if (arguments[0] == NULL || arguments[0][0] == '\0')
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Find whom?");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  if (db == NULL)
    return KITHCTL_FAILED;

  result = kith_db_search (db, arguments[0], (guint)CLAMP (options->limit, 0, 1000), error);
  if (result != NULL)
    label = kith_db_dup_setting (db, KITH_SETTING_EARLY_HELP_LABEL, kith_search_result_get_as_at (result), error);
  if (label == NULL)
    return KITHCTL_FAILED;

  speak_to = kith_db_find_speak_to (db, arguments[0], error);
  if (speak_to == NULL)
    return KITHCTL_FAILED;

  says_family_help = strcmp (label, "family-help") == 0;
  if (options->json)
    print_result_json (result, speak_to, says_family_help);
  else
    print_result (result, speak_to, says_family_help);

  return KITHCTL_DONE;
}
