/* kithctl-clocks.c: what is due by when, and by whose rule, without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-clocks.h"
#include "kith-store-error.h"

static const char *
state_word (KithClock *clock)
{
  switch (kith_clock_get_state (clock))
    {
    case KITH_CLOCK_NEAR:
      return kith_clock_is_late (clock) ? "late" : "near";

    case KITH_CLOCK_OVER:
      return "over";

    case KITH_CLOCK_PAUSED:
      return "paused";

    case KITH_CLOCK_DONE:
      return kith_clock_is_late (clock) ? "done late" : "done";

    case KITH_CLOCK_ENDED:
      return "ended";

    case KITH_CLOCK_RUNNING:
    default:
      return "running";
    }
}

static void
build_number (JsonBuilder *builder,
              const char  *name,
              int          number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
build_flag (JsonBuilder *builder,
            const char  *name,
            gboolean     is_set)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, is_set);
}

static void
build_clock (JsonBuilder *builder,
             KithClock   *clock)
{
  const KithClockValues *values = kith_clock_get_values (clock);

  json_builder_begin_object (builder);
  if (values->child != NULL)
    {
      kithctl_build_text (builder, "name", kith_child_get_display_name (values->child));
      kithctl_build_text (builder, "authority-identifier", kith_child_get_la_child_id (values->child));
      kithctl_build_text (builder, "worker", kith_child_get_worker (values->child));
    }
  kithctl_build_text (builder, "rule", kith_clock_rule_get_code (values->rule));
  kithctl_build_text (builder, "title", kith_clock_rule_get_title (values->rule));
  kithctl_build_date (builder, "start", values->start);
  build_number (builder, "day", values->day);
  build_number (builder, "of", values->due.total);
  kithctl_build_date (builder, "due", values->due.day);
  kithctl_build_date (builder, "last-working-day", values->due.act_by);
  build_flag (builder, "confirmed", values->due.is_confirmed);
  kithctl_build_text (builder, "state", state_word (clock));
  kithctl_build_date (builder, "closed", values->closed);
  kithctl_build_date (builder, "booked", values->booked);
  build_flag (builder, "in-school-holidays", (values->warnings & KITH_CLOCK_IN_HOLIDAYS) != 0);
  build_flag (builder, "meeting-on-weekend", (values->warnings & KITH_CLOCK_MEETING_ON_WEEKEND) != 0);
  json_builder_end_object (builder);
}

static void
print_clocks_json (GPtrArray *clocks,
                   KithDate   day)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kithctl_build_date (builder, "as-at", day);
  json_builder_set_member_name (builder, "clocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < clocks->len; i++)
    build_clock (builder, g_ptr_array_index (clocks, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_clock (KithClock *clock)
{
  const KithClockValues *values = kith_clock_get_values (clock);
  g_autofree char *due = values->due.day != KITH_DATE_NONE ? kith_date_format (values->due.day, "%a %d/%m/%Y") : g_strdup ("–");
  g_autofree char *who = values->child != NULL ? g_strconcat (kith_child_get_display_name (values->child), "\t", NULL) : g_strdup ("");

  kithctl_print ("%s%s\t%s\tday %d of %d\t%s%s", who, due, kith_clock_rule_get_title (values->rule),
                 values->day, values->due.total, state_word (clock), values->due.is_confirmed ? "" : ", not yet confirmed");
}

static void
print_clocks (GPtrArray *clocks,
              KithDate   day)
{
  g_autofree char *as_at = kith_date_to_iso (day);

  for (guint i = 0; i < clocks->len; i++)
    print_clock (g_ptr_array_index (clocks, i));

  kithctl_print ("%u clocks, as at %s", clocks->len, as_at);
}

static GListModel *
load_clocks (KithctlOptions *options,
             KithDb         *db,
             GError        **error)
{
  gint64 id;

  if (options->child != NULL)
    {
      id = kithctl_find_child (db, options->child, error);
      return id >= 0 ? kith_db_load_clocks_of (db, id, error) : NULL;
    }

  id = kithctl_find_cluster (db, options->cluster, error);

  return id >= 0 ? kith_db_load_clocks (db, id, error) : NULL;
}

/* kithctl clocks list: what is due for the open cases, or all of one child. */
KithctlExit
kithctl_clocks_list (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) all = db != NULL ? load_clocks (options, db, error) : NULL;
  g_autoptr(GPtrArray) clocks = g_ptr_array_new_with_free_func (g_object_unref);
  KithDate day = all != NULL ? kith_db_get_clock_day (db, error) : KITH_DATE_NONE;

  if (day == KITH_DATE_NONE)
    return KITHCTL_FAILED;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (all, i);

      if (!options->overdue || kith_clock_get_state (clock) == KITH_CLOCK_OVER)
        g_ptr_array_add (clocks, g_steal_pointer (&clock));
    }

  if (options->json)
    print_clocks_json (clocks, day);
  else
    print_clocks (clocks, day);

  return KITHCTL_DONE;
}

static void
build_version (JsonBuilder   *builder,
               KithClockRule *rule)
{
  const KithClockRuleValues *values = kith_clock_rule_get_values (rule);

  json_builder_begin_object (builder);
  kithctl_build_date (builder, "valid-from", values->valid_from);
  build_number (builder, "length", values->limit.length);
  kithctl_build_text (builder, "unit", kith_clock_unit_get_nick (values->limit.unit));
  build_flag (builder, "begins-with", values->limit.begins_with);
  build_flag (builder, "used", values->is_used);
  build_flag (builder, "set-here", values->is_local);
  kithctl_build_text (builder, "source", values->source);
  json_builder_end_object (builder);
}

static void
print_rules_json (KithClockRules *rules,
                  KithClockKinds  held)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < kith_clock_rules_get_n (rules); i++)
    {
      GListModel *versions = kith_clock_rules_get_versions (rules, i);
      KithClockRule *rule = kith_clock_rules_get_on (rules, i, KITH_DATE_MAX);
      const KithClockRuleValues *values = kith_clock_rule_get_values (rule);

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "code", values->code);
      kithctl_build_text (builder, "area", kith_clock_area_get_nick (values->area));
      kithctl_build_text (builder, "title", values->title);
      kithctl_build_text (builder, "scope", values->is_national ? "national" : "local");
      kithctl_build_text (builder, "applies-to", values->applies_to);
      kithctl_build_text (builder, "note", values->note);
      build_flag (builder, "runs", kith_clock_rule_can_run (rule) && (values->ends & held) != 0);
      json_builder_set_member_name (builder, "versions");
      json_builder_begin_array (builder);
      for (guint j = 0; j < g_list_model_get_n_items (versions); j++)
        {
          g_autoptr(KithClockRule) version = g_list_model_get_item (versions, j);

          build_version (builder, version);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  kithctl_print_json (builder);
}

static void
print_rule (KithClockRule *rule,
            KithClockKinds held)
{
  const KithClockRuleValues *values = kith_clock_rule_get_values (rule);
  const char *standing = !kith_clock_rule_has_limit (rule) ? "no limit is set" :
    !values->is_used ? "switched off" :
    (values->ends & held) == 0 ? "nothing in the store would stop it" : "runs";

  kithctl_print ("%-26s %5d %-12s %-8s %s\t%s\t%s", values->code, values->limit.length,
                 kith_clock_unit_get_nick (values->limit.unit),
                 values->is_local ? "here" : values->is_national ? "national" : "local",
                 values->title, standing, values->source != NULL ? values->source : "–");
}

/* kithctl clocks rules: every rule, as it holds today. */
KithctlExit
kithctl_clocks_rules (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(KithClockRules) rules = db != NULL ? kith_db_load_clock_rules (db, error) : NULL;
  KithClockKinds held;

  if (rules == NULL || !kith_db_load_held_kinds (db, &held, error))
    return KITHCTL_FAILED;

  if (options->json)
    {
      print_rules_json (rules, held);
      return KITHCTL_DONE;
    }

  for (guint i = 0; i < kith_clock_rules_get_n (rules); i++)
    {
      KithClockRule *rule = kith_clock_rules_get_on (rules, i, kith_date_today ());

      if (rule != NULL)
        print_rule (rule, held);
    }

  return KITHCTL_DONE;
}

static gboolean
parse_change (KithctlOptions  *options,
              char           **arguments,
              KithClockChange *change,
              GError         **error)
{
  gint64 length = 0;

  *change = (KithClockChange){ .code = arguments[0], .is_used = TRUE, .from = kith_date_today (), .source = options->source };
  if (arguments[0] == NULL || arguments[1] == NULL || options->source == NULL ||
      !kithctl_parse_on (options, &change->from, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                             "Give a rule’s code, its limit and unit, or “off”, and where that stands written with --source");
      return FALSE;
    }

  if (g_str_equal (arguments[1], "off"))
    {
      change->is_used = FALSE;
      return TRUE;
    }

  if (arguments[2] == NULL ||
      !g_ascii_string_to_signed (arguments[1], 10, -KITH_CLOCK_MAX_LENGTH, KITH_CLOCK_MAX_LENGTH, &length, NULL) ||
      !kith_clock_unit_parse (arguments[2], &change->limit.unit))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "By when? Give a number and working-days, days, weeks, months or hours");
      return FALSE;
    }

  change->limit.length = (int)length;

  return TRUE;
}

/* kithctl clocks set CODE LENGTH UNIT, or CODE off: from today, or from the day of --on. */
KithctlExit
kithctl_clocks_set (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithClockChange change;

  if (!parse_change (options, arguments, &change, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);

  return db != NULL && kith_db_change_clock_rule (db, &change, NULL, error) ? KITHCTL_DONE : KITHCTL_FAILED;
}
