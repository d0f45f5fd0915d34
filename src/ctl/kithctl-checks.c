/* kithctl-checks.c: the commands that look at a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <sodium.h>

#include "kith-check.h"
#include "kith-undo.h"
#include "kith-vault.h"

static void
print_report_json (KithCheckReport *report)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "entries");
  json_builder_add_int_value (builder, report->n_entries);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->problems->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (report->problems, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_report (KithCheckReport *report)
{
  for (guint i = 0; i < report->problems->len; i++)
    kithctl_print ("%s", (const char *)g_ptr_array_index (report->problems, i));

  if (report->problems->len == 0)
    kithctl_print ("The store is whole: every page, every link between rows, and %" G_GINT64_FORMAT
                   " entries of the journal.", report->n_entries);
}

/* A store that damage keeps shut is looked through as it is, and left like that. */
static KithCheckReport *
look_through (KithctlOptions *options,
              GError        **error)
{
  char *passphrase;
  KithCheckReport *report;

  if (!kithctl_has_store (options, error))
    return NULL;

  passphrase = kithctl_read_passphrase (options, error);
  if (passphrase == NULL)
    return NULL;

  report = kith_vault_check_backup (options->store, passphrase, NULL, error);
  sodium_free (passphrase);

  return report;
}

/* kithctl check: whether the store is whole. */
KithctlExit
kithctl_check (KithctlOptions *options,
               char          **arguments,
               GError        **error)
{
  g_autoptr(KithCheckReport) report = look_through (options, error);

  if (report == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    print_report_json (report);
  else
    print_report (report);

  return report->problems->len == 0 ? KITHCTL_DONE : KITHCTL_FAULTS;
}

static void
build_act (JsonBuilder    *builder,
           KithActSummary *act)
{
  g_autoptr(GDateTime) at = g_date_time_new_from_unix_utc_usec (kith_act_summary_get_at_usec (act));
  g_autofree char *at_text = g_date_time_format_iso8601 (at);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "act");
  json_builder_add_int_value (builder, kith_act_summary_get_seq (act));
  json_builder_set_member_name (builder, "at");
  json_builder_add_string_value (builder, at_text);
  json_builder_set_member_name (builder, "who");
  json_builder_add_string_value (builder, kith_act_summary_get_who (act));
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, kith_act_summary_get_kind (act));
  json_builder_set_member_name (builder, "subject");
  json_builder_add_string_value (builder, kith_act_summary_get_subject (act));
  json_builder_set_member_name (builder, "rows");
  json_builder_add_int_value (builder, kith_act_summary_get_n_rows (act));
  json_builder_set_member_name (builder, "why");
  json_builder_add_string_value (builder, kith_act_summary_get_why (act));
  json_builder_set_member_name (builder, "rule");
  json_builder_add_string_value (builder, kith_act_summary_get_basis (act));
  json_builder_set_member_name (builder, "about");
  json_builder_add_int_value (builder, kith_act_summary_get_about (act));
  json_builder_set_member_name (builder, "undone-by");
  json_builder_add_int_value (builder, kith_act_summary_get_undone_by (act));
  json_builder_end_object (builder);
}

static void
print_act (KithActSummary *act)
{
  g_autoptr(GDateTime) at = g_date_time_new_from_unix_utc_usec (kith_act_summary_get_at_usec (act));
  g_autofree char *at_text = g_date_time_format (at, "%Y-%m-%d %H:%M:%S");
  const char *who = kith_act_summary_get_who (act);
  const char *subject = kith_act_summary_get_subject (act);
  const char *basis = kith_act_summary_get_basis (act);

  kithctl_print ("%8" G_GINT64_FORMAT "  %s  %-20s  %6u rows  %s%s%s%s%s",
                 kith_act_summary_get_seq (act), at_text,
                 kith_act_summary_get_kind (act),
                 kith_act_summary_get_n_rows (act),
                 who != NULL ? who : "–",
                 subject != NULL ? "  " : "",
                 subject != NULL ? subject : "",
                 basis != NULL ? "  rule: " : "",
                 basis != NULL ? basis : "");
}

/* kithctl journal: the acts of the store, the newest first. */
KithctlExit
kithctl_journal (KithctlOptions *options,
                 char          **arguments,
                 GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) acts = NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;

  if (options->limit < 1)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--limit goes from 1 on");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store_as_it_is (options, error);
  if (db != NULL)
    acts = kith_history_load (db, 0, (guint)options->limit, error);
  if (acts == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);

  for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr(KithActSummary) act = g_list_model_get_item (acts, i);

      if (builder != NULL)
        build_act (builder, act);
      else
        print_act (act);
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}

/* kithctl undo ACT: takes an act back, as an act of its own. */
KithctlExit
kithctl_undo (KithctlOptions *options,
              char          **arguments,
              GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  gint64 act = 0, undoing;

  if (arguments[0] == NULL || !g_ascii_string_to_signed (arguments[0], 10, 1, G_MAXINT64, &act, NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which act? Give its number, as “kithctl journal” shows it");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  if (db == NULL || !kith_undo_act (db, "undo", act, &undoing, error))
    return KITHCTL_FAILED;

  kithctl_print ("Act %" G_GINT64_FORMAT " is taken back by act %" G_GINT64_FORMAT ".", act, undoing);

  return KITHCTL_DONE;
}
