/* kithctl-retention.c: whose records are due to be cleared, what keeps them, and clearing them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-retention-rules.h"
#include "kith-store-retention.h"

static void
build_count (JsonBuilder *builder,
             const char  *name,
             guint        count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

static void
build_reasons (JsonBuilder   *builder,
               KithRetention *retention)
{
  g_auto(GStrv) reasons = kith_retention_dup_reasons (retention);

  json_builder_set_member_name (builder, "kept-because");
  json_builder_begin_array (builder);
  for (guint i = 0; reasons[i] != NULL; i++)
    json_builder_add_string_value (builder, reasons[i]);
  json_builder_end_array (builder);
}

static void
build_retention (JsonBuilder   *builder,
                 KithRetention *retention,
                 KithDate       today)
{
  const KithRetentionValues *values = kith_retention_get_values (retention);

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "child", values->name);
  kithctl_build_text (builder, "handed-over-to", values->recipient);
  kithctl_build_date (builder, "last", values->last);
  kithctl_build_date (builder, "due", values->due);
  json_builder_set_member_name (builder, "is-due");
  json_builder_add_boolean_value (builder, kith_retention_is_due (retention, today));
  build_count (builder, "notes-not-yet", values->n_notes);
  build_count (builder, "work-not-yet", values->n_work);
  build_count (builder, "drafts", values->n_drafts);
  build_count (builder, "next-steps", values->n_steps);
  build_count (builder, "warnings", values->n_warnings);
  json_builder_set_member_name (builder, "restricted");
  json_builder_add_boolean_value (builder, values->is_restricted);
  kithctl_build_text (builder, "hold", values->hold);
  build_reasons (builder, retention);
  json_builder_end_object (builder);
}

static void
print_retention (KithRetention *retention)
{
  const KithRetentionValues *values = kith_retention_get_values (retention);
  g_autofree char *due = kith_date_to_iso (values->due);
  g_autofree char *state = values->recipient != NULL ? g_strdup_printf ("handed over to %s", values->recipient) : g_strdup ("closed");
  g_auto(GStrv) reasons = kith_retention_dup_reasons (retention);
  g_autofree char *kept = g_strjoinv (" ", reasons);

  kithctl_print ("%s\tdue %s\t%s\t%s", values->name != NULL ? values->name : "no name", due, state,
                 *kept != '\0' ? kept : "nothing keeps it");
}

/* kithctl retention due: whose time is up, and with --all whose will be. */
KithctlExit
kithctl_retention_due (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  KithDate today = kith_date_today ();
  g_autoptr(GListModel) list = db != NULL ? kith_db_load_retention (db, today, error) : NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;

  if (list == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);

      if (!options->all && !kith_retention_is_due (retention, today))
        continue;

      if (builder != NULL)
        build_retention (builder, retention, today);
      else
        print_retention (retention);
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}

static void
build_rule (JsonBuilder                   *builder,
            const KithRetentionRuleValues *values)
{
  json_builder_begin_object (builder);
  kithctl_build_text (builder, "code", values->code);
  kithctl_build_text (builder, "kept-by", values->is_of_council ? "council" : "laptop");
  kithctl_build_text (builder, "scope", values->is_national ? "national" : "local");
  kithctl_build_text (builder, "what", values->title);
  kithctl_build_text (builder, "for-how-long", values->keeps);
  kithctl_build_text (builder, "source", values->source);
  kithctl_build_text (builder, "note", values->note);
  kithctl_build_date (builder, "since", values->valid_from);
  json_builder_set_member_name (builder, "set-here");
  json_builder_add_boolean_value (builder, values->is_own);
  json_builder_end_object (builder);
}

/* kithctl retention rules: how long what is kept, here and in the council's system. */
KithctlExit
kithctl_retention_rules (KithctlOptions *options,
                         char          **arguments,
                         GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) rules = db != NULL ? kith_db_load_retention_rules (db, kith_date_today (), error) : NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;

  if (rules == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr(KithRetentionRule) rule = g_list_model_get_item (rules, i);
      const KithRetentionRuleValues *values = kith_retention_rule_get_values (rule);

      if (builder != NULL)
        build_rule (builder, values);
      else
        kithctl_print ("%s\t%s\t%s\t%s", values->is_of_council ? "council" : "laptop", values->title, values->keeps, values->source);
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}

/* kithctl retention set CODE WORDS: from today, or from the day of --on. */
KithctlExit
kithctl_retention_set (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate from = kith_date_today ();

  if (arguments[0] == NULL || arguments[1] == NULL || options->source == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Give a rule’s code, for how long, and where that stands written with --source");
      return KITHCTL_USAGE;
    }

  if (!kithctl_parse_on (options, &from, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);

  return db != NULL && kith_db_change_retention_rule (db, arguments[0], arguments[1], options->source, from, NULL, error) ?
         KITHCTL_DONE : KITHCTL_FAILED;
}

/* One child, or all whom nothing keeps. */
static GArray *
choose (KithDb     *db,
        const char *name,
        KithDate    today,
        GError    **error)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GListModel) list = NULL;
  gint64 child_id;

  if (name != NULL)
    {
      child_id = kithctl_find_child (db, name, error);
      if (child_id < 0)
        return NULL;

      g_array_append_val (children, child_id);

      return g_steal_pointer (&children);
    }

  list = kith_db_load_retention (db, today, error);
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);

      child_id = kith_retention_get_values (retention)->child_id;
      if (kith_retention_is_due (retention, today) && !kith_retention_is_kept (retention))
        g_array_append_val (children, child_id);
    }

  return list != NULL ? g_steal_pointer (&children) : NULL;
}

static void
print_clearing (KithctlOptions     *options,
                const KithClearing *clearing)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!options->json)
    {
      kithctl_print ("%u children, %u notes (%u more stay with others whom they are about), %u records of work, %u people, %u addresses,"
                     " %u entries of the sharing log; %u entries of the journal lose their words; of %u pupils the look-up stays.",
                     clearing->n_children, clearing->n_notes, clearing->n_shared_notes, clearing->n_work, clearing->n_people,
                     clearing->n_addresses, clearing->n_shares, clearing->n_entries, clearing->n_look_ups);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  build_count (builder, "children", clearing->n_children);
  build_count (builder, "notes", clearing->n_notes);
  build_count (builder, "shared-notes-that-stay", clearing->n_shared_notes);
  build_count (builder, "work", clearing->n_work);
  build_count (builder, "people", clearing->n_people);
  build_count (builder, "addresses", clearing->n_addresses);
  build_count (builder, "shares", clearing->n_shares);
  build_count (builder, "journal-entries", clearing->n_entries);
  build_count (builder, "look-ups-that-stay", clearing->n_look_ups);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static gboolean
need_why (KithctlOptions *options,
          GError        **error)
{
  if (options->why != NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Give the reason with --why");

  return FALSE;
}

/* kithctl retention clear: for good. */
KithctlExit
kithctl_retention_clear (KithctlOptions *options,
                         char          **arguments,
                         GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GArray) children = NULL;
  KithDate today = kith_date_today ();
  KithClearing clearing = { 0 };

  if (!options->preview && !need_why (options, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  children = db != NULL ? choose (db, arguments[0], today, error) : NULL;
  if (children == NULL ||
      !kith_db_count_clearing (db, children, &clearing, error) ||
      (!options->preview && children->len > 0 && !kith_db_clear_children (db, children, options->why, today, NULL, error)))
    return KITHCTL_FAILED;

  print_clearing (options, &clearing);

  return KITHCTL_DONE;
}

typedef gboolean (*ChangeFunc) (KithDb     *db,
                                gint64      child_id,
                                const char *why,
                                KithDate    today,
                                gint64     *ret_act,
                                GError    **error);

static KithctlExit
change (KithctlOptions *options,
        const char     *child,
        ChangeFunc      func,
        const char     *told,
        GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  gint64 child_id, act;

  if (child == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Whose? Give a name or a number");
      return KITHCTL_USAGE;
    }

  if (!need_why (options, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, child, error) : -1;
  if (child_id < 0 || !func (db, child_id, options->why, kith_date_today (), &act, error))
    return KITHCTL_FAILED;

  kithctl_print ("%s This is act %" G_GINT64_FORMAT ".", told, act);

  return KITHCTL_DONE;
}

/* kithctl retention hold: keeps a child's records. */
KithctlExit
kithctl_retention_hold (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  return change (options, arguments[0], kith_db_hold_child, "These records are kept.", error);
}

/* kithctl retention lift: they need not be kept any more. */
KithctlExit
kithctl_retention_lift (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  return change (options, arguments[0], kith_db_lift_hold, "These records are kept as any others are.", error);
}

/* kithctl hand-over: says first what the council's system has not got. */
KithctlExit
kithctl_hand_over (KithctlOptions *options,
                   char          **arguments,
                   GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithRetention) retention = NULL;
  g_auto(GStrv) reasons = NULL;
  KithDate today = kith_date_today ();
  gint64 child_id, act = 0;

  if (arguments[0] == NULL || arguments[1] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Whom, and to whom? Give a name or a number, and a recipient");
      return KITHCTL_USAGE;
    }

  if (!options->preview && !need_why (options, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  retention = child_id >= 0 ? kith_db_load_child_retention (db, child_id, today, error) : NULL;
  if (retention == NULL ||
      (!options->preview && !kith_db_hand_over (db, child_id, arguments[1], options->why, today, &act, error)))
    return KITHCTL_FAILED;

  reasons = kith_retention_dup_reasons (retention);
  for (guint i = 0; reasons[i] != NULL; i++)
    kithctl_print ("%s", reasons[i]);
  if (act != 0)
    kithctl_print ("It is recorded, and nothing was sent. This is act %" G_GINT64_FORMAT ".", act);

  return KITHCTL_DONE;
}
