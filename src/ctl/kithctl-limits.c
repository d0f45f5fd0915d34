/* kithctl-limits.c: by when the council's system is to have what, without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-council-limits.h"

/* The newest version that has begun; those of a kind stand together. */
static GPtrArray *
list_now (GListModel *limits)
{
  g_autoptr(GPtrArray) now = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (limits); i++)
    {
      g_autoptr(KithCouncilLimit) limit = g_list_model_get_item (limits, i);
      const KithCouncilLimitValues *values = kith_council_limit_get_values (limit);
      KithCouncilLimit *last = now->len > 0 ? g_ptr_array_index (now, now->len - 1) : NULL;

      if (values->from > kith_date_today ())
        continue;

      if (last != NULL && g_str_equal (kith_council_limit_get_values (last)->code, values->code))
        g_ptr_array_remove_index (now, now->len - 1);
      g_ptr_array_add (now, g_object_ref (limit));
    }

  return g_steal_pointer (&now);
}

static void
build_limit (JsonBuilder                  *builder,
             const KithCouncilLimitValues *values)
{
  json_builder_begin_object (builder);
  kithctl_build_text (builder, "kind", values->code);
  kithctl_build_text (builder, "title", values->label);
  json_builder_set_member_name (builder, "working-days");
  json_builder_add_int_value (builder, values->n_days);
  kithctl_build_date (builder, "since", values->from);
  kithctl_build_text (builder, "source", values->source);
  json_builder_set_member_name (builder, "set-here");
  json_builder_add_boolean_value (builder, values->is_own);
  json_builder_end_object (builder);
}

/* kithctl limits list: of each kind, as it holds today. */
KithctlExit
kithctl_limits_list (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) limits = db != NULL ? kith_db_load_council_limits (db, error) : NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;
  g_autoptr(GPtrArray) now = limits != NULL ? list_now (limits) : NULL;

  if (now == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < now->len; i++)
    {
      const KithCouncilLimitValues *values = kith_council_limit_get_values (g_ptr_array_index (now, i));

      if (builder != NULL)
        build_limit (builder, values);
      else
        kithctl_print ("%-28s %2u %s\t%s\t%s", values->code, values->n_days, values->n_days == 1 ? "working day " : "working days",
                       values->label, values->is_own ? "set here" : "as it comes");
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}

/* kithctl limits set KIND DAYS: from today, or from the day of --on. */
KithctlExit
kithctl_limits_set (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate from = kith_date_today ();
  guint64 n_days;
  gint64 act = 0;

  if (arguments[0] == NULL || arguments[1] == NULL ||
      !g_ascii_string_to_unsigned (arguments[1], 10, 0, KITH_COUNCIL_LIMIT_MAX, &n_days, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "Give a kind as “limits list” has it, and a number of working days up to %d", KITH_COUNCIL_LIMIT_MAX);
      return KITHCTL_USAGE;
    }

  if (!kithctl_parse_on (options, &from, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);

  return db != NULL && kith_db_set_council_limit (db, arguments[0], (guint)n_days, from, options->source, &act, error) ?
         KITHCTL_DONE : KITHCTL_FAILED;
}
