/* kithctl-find.c: finding a child without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-search.h"

static const char * const states[] = {
  [KITH_CASE_STATE_NONE] = "not known",
  [KITH_CASE_STATE_CLOSED] = "closed",
  [KITH_CASE_STATE_EARLY_HELP] = "early help",
  [KITH_CASE_STATE_IN_NEED] = "in need",
  [KITH_CASE_STATE_PROTECTION] = "protection plan",
  [KITH_CASE_STATE_LOOKED_AFTER] = "looked after",
};

static void
build_child (JsonBuilder *builder,
             KithChild   *child)
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
  kithctl_build_text (builder, "state", states[kith_child_get_state (child)]);
  json_builder_end_object (builder);
}

static void
print_result_json (KithSearchResult *result)
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

      build_child (builder, child);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_child (KithChild *child)
{
  const char *name = kith_child_get_display_name (child);
  const char *school = kith_child_get_school (child);
  g_autofree char *birth = NULL;

  if (kith_child_get_birth (child) != KITH_DATE_NONE)
    birth = kith_date_format (kith_child_get_birth (child), "%d/%m/%Y");

  kithctl_print ("%s\t%s\t%s\t%s", name, birth != NULL ? birth : "–", states[kith_child_get_state (child)],
                 school != NULL ? school : "–");
}

static void
print_result (KithSearchResult *result)
{
  GListModel *children = kith_search_result_get_children (result);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      print_child (child);
    }

  kithctl_print ("%u found, %u of them with an open case", kith_search_result_get_n_found (result),
                 kith_search_result_get_n_open (result));
}

/* kithctl find NAME: who is called so, sounds like it, or has the number. */
KithctlExit
kithctl_find (KithctlOptions *options,
              char          **arguments,
              GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithSearchResult) result = NULL;

  if (arguments[0] == NULL || arguments[0][0] == '\0')
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Find whom?");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  if (db == NULL)
    return KITHCTL_FAILED;

  result = kith_db_search (db, arguments[0], (guint)CLAMP (options->limit, 0, 1000), error);
  if (result == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    print_result_json (result);
  else
    print_result (result);

  return KITHCTL_DONE;
}
