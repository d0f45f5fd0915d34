/* kithctl-imports.c: the commands that take files in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <string.h>

#include "kith-import-answers.h"
#include "kith-import-complete.h"
#include "kith-store-import.h"

static GBytes *
read_file (const char *path,
           GError    **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);

  return g_file_load_bytes (file, NULL, NULL, error);
}

static KithImportSource *
read_source (const char     *kind,
             KithctlOptions *options,
             char          **arguments,
             GError        **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  KithImportSource *source;

  if (arguments[0] == NULL || arguments[1] != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which file? Name one");
      return NULL;
    }

  bytes = read_file (arguments[0], error);
  if (bytes == NULL)
    return NULL;

  name = g_path_get_basename (arguments[0]);
  source = kith_import_source_new (kind, name, bytes, NULL, error);
  if (source != NULL)
    source->all_authorities = options->all;

  return source;
}

typedef struct
{
  guint  n_children;
  guint  n_referrals;
  guint  n_closures;
  guint  n_conferences;
  guint  n_assessments;
  guint  n_section47s;
  guint  n_plans;
  guint  n_protection_plans;
  guint  n_disabilities;
  guint  n_deaths;
} CinTotals;

static void
add_child (CinTotals          *totals,
           const KithCinChild *child)
{
  totals->n_children++;
  totals->n_disabilities += child->disabilities->len;
  totals->n_deaths += child->death != KITH_DATE_NONE;
  for (guint i = 0; i < child->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (child->referrals, i);

      totals->n_referrals++;
      totals->n_closures += referral->closure != KITH_DATE_NONE;
      totals->n_conferences += referral->conference != KITH_DATE_NONE;
      totals->n_assessments += referral->assessments->len;
      totals->n_section47s += referral->section47s->len;
      totals->n_plans += referral->plans->len;
      totals->n_protection_plans += referral->protection_plans->len;
    }
}

static CinTotals
count_cin (const KithCinReturn *cin)
{
  CinTotals totals = { 0 };

  for (guint i = 0; i < cin->children->len; i++)
    add_child (&totals, g_ptr_array_index (cin->children, i));

  return totals;
}

static void
build_cin_totals (JsonBuilder     *builder,
                  const CinTotals *totals)
{
  const struct { const char *name; guint number; } members[] = {
    { "children", totals->n_children },
    { "referrals", totals->n_referrals },
    { "closures", totals->n_closures },
    { "conferences", totals->n_conferences },
    { "assessments", totals->n_assessments },
    { "section47s", totals->n_section47s },
    { "plans", totals->n_plans },
    { "protection-plans", totals->n_protection_plans },
    { "disabilities", totals->n_disabilities },
    { "deaths", totals->n_deaths },
  };

  json_builder_set_member_name (builder, "read");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      json_builder_set_member_name (builder, members[i].name);
      json_builder_add_int_value (builder, members[i].number);
    }
  json_builder_end_object (builder);
}

static void
set_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
build_candidates (JsonBuilder *builder,
                  GPtrArray   *candidates)
{
  json_builder_set_member_name (builder, "candidates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < candidates->len; i++)
    json_builder_add_string_value (builder, ((KithImportCandidate *)g_ptr_array_index (candidates, i))->label);
  json_builder_end_array (builder);
}

static void
build_lines (JsonBuilder *builder,
             GListModel  *lines)
{
  static const char * const verdicts[] = { "new", "changed", "same", "gone", "refused", "fault", "question" };

  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      json_builder_begin_object (builder);
      set_string (builder, "verdict", verdicts[kith_import_line_get_verdict (line)]);
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, kith_import_line_get_line (line));
      set_string (builder, "subject", kith_import_line_get_subject (line));
      set_string (builder, "rule", kith_import_line_get_rule (line));
      set_string (builder, "why", kith_import_line_get_why (line));
      if (kith_import_line_get_candidates (line) != NULL)
        build_candidates (builder, kith_import_line_get_candidates (line));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (KithImportPreview *preview,
               KithImportSource  *source)
{
  static const char * const names[] = { "new", "changed", "same", "gone", "refused", "faults", "questions" };
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  set_string (builder, "about", kith_import_preview_get_about (preview));
  for (guint i = 0; i < KITH_N_IMPORT_VERDICTS; i++)
    {
      json_builder_set_member_name (builder, names[i]);
      json_builder_add_int_value (builder, kith_import_preview_get_count (preview, i));
    }

  if (strcmp (source->kind, "cin") == 0)
    {
      const CinTotals totals = count_cin (source->parsed);

      build_cin_totals (builder, &totals);
    }
  build_lines (builder, kith_import_preview_get_lines (preview));
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_cin_totals (KithImportSource *source)
{
  const CinTotals totals = count_cin (source->parsed);

  kithctl_print ("Read: %u children, %u referrals, %u closures, %u initial conferences, %u assessments,"
                 " %u section 47 enquiries, %u plans, %u protection plans, %u disability codes, %u deaths.",
                 totals.n_children, totals.n_referrals, totals.n_closures, totals.n_conferences,
                 totals.n_assessments, totals.n_section47s, totals.n_plans, totals.n_protection_plans,
                 totals.n_disabilities, totals.n_deaths);
}

static char *
join_candidates (GPtrArray *candidates)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((KithImportCandidate *)g_ptr_array_index (candidates, i))->label);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
print_question (KithImportPreview *preview,
                KithImportLine    *line)
{
  guint number = kith_import_line_get_line (line);
  g_autofree char *numbers = join_candidates (kith_import_line_get_candidates (line));
  gint64 answer = kith_import_get_answer (preview, number);

  if (answer == KITH_IMPORT_UNANSWERED)
    kithctl_print ("Question, line %u: %s In the store: %s. Say --same %u or --another %u.",
                   number, kith_import_line_get_why (line), numbers, number, number);
  else
    kithctl_print ("Answered, line %u: %s.", number,
                   answer == KITH_IMPORT_ANOTHER ? "another child" : "the same child");
}

static void
print_fault (KithImportLine *line)
{
  const char *rule = kith_import_line_get_rule (line);

  if (kith_import_line_get_line (line) == 0)
    {
      kithctl_print ("Remark: %s", kith_import_line_get_why (line));
      return;
    }

  kithctl_print ("%s line %u%s%s: %s",
                 kith_import_line_get_verdict (line) == KITH_IMPORT_REFUSED ? "Refused," : "Remark,",
                 kith_import_line_get_line (line),
                 rule != NULL ? ", rule " : "",
                 rule != NULL ? rule : "",
                 kith_import_line_get_why (line));
}

static void
print_as_text (KithImportPreview *preview,
               KithImportSource  *source)
{
  GListModel *lines = kith_import_preview_get_lines (preview);

  kithctl_print ("%s", kith_import_preview_get_about (preview));
  if (strcmp (source->kind, "cin") == 0)
    print_cin_totals (source);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      if (kith_import_line_get_verdict (line) == KITH_IMPORT_QUESTION)
        print_question (preview, line);
      else if (kith_import_line_get_verdict (line) >= KITH_IMPORT_REFUSED)
        print_fault (line);
    }

  kithctl_print ("%u new, %u changed, %u the same, %u refused, %u remarks.",
                 kith_import_preview_get_count (preview, KITH_IMPORT_NEW),
                 kith_import_preview_get_count (preview, KITH_IMPORT_CHANGED),
                 kith_import_preview_get_count (preview, KITH_IMPORT_SAME),
                 kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED),
                 kith_import_preview_get_count (preview, KITH_IMPORT_FAULT));
  if (kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION) > 0)
    kithctl_print ("%u rows may mean children whom the store has; %u of them have no answer and are not taken in.",
                   kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION), kith_import_count_unanswered (preview));
  if (kith_import_preview_get_count (preview, KITH_IMPORT_GONE) > 0)
    kithctl_print (strcmp (source->kind, "roll") == 0 ? "%u leavers: their attendance ends."
                   : strcmp (source->kind, "caseload") == 0 ? "%u are no longer in the list; nothing of theirs is closed."
                   : "%u are no longer in the file and were taken out.",
                   kith_import_preview_get_count (preview, KITH_IMPORT_GONE));
}

/* What a file would do or has done. */
void
kithctl_print_preview (KithctlOptions    *options,
                       KithImportPreview *preview)
{
  KithImportSource *source = kith_import_preview_get_payload (preview);

  if (options->json)
    print_as_json (preview, source);
  else
    print_as_text (preview, source);
}

static KithctlExit
import (const char     *kind,
        KithctlOptions *options,
        char          **arguments,
        GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithImportPreview) preview = NULL;
  KithImportSource *source = read_source (kind, options, arguments, error);
  gboolean has_faults;

  if (source == NULL)
    return KITHCTL_FAILED;

  db = kithctl_open_store (options, error);
  if (db == NULL)
    {
      kith_import_source_free (source);
      return KITHCTL_FAILED;
    }

  preview = kith_db_preview_import (db, source, error);
  if (preview == NULL)
    return KITHCTL_FAILED;

  kith_import_declare (preview, options->complete);
  if (!options->preview && !kith_db_import (db, source, NULL, NULL, error))
    return KITHCTL_FAILED;

  kithctl_print_preview (options, preview);

  has_faults = kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED) > 0 ||
    kith_import_preview_get_count (preview, KITH_IMPORT_FAULT) > 0;

  return has_faults ? KITHCTL_FAULTS : KITHCTL_DONE;
}

/* kithctl schools import FILE: takes a register of schools in. */
KithctlExit
kithctl_schools_import (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  return import ("schools", options, arguments, error);
}

/* kithctl links import FILE: takes the register's links in. */
KithctlExit
kithctl_links_import (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  return import ("links", options, arguments, error);
}

/* kithctl cin import FILE: takes a children in need census in. */
KithctlExit
kithctl_cin_import (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  return import ("cin", options, arguments, error);
}

/* kithctl holidays import FILE: puts a newer list of bank holidays in the place of the store's. */
KithctlExit
kithctl_holidays_import (KithctlOptions *options,
                         char          **arguments,
                         GError        **error)
{
  return import ("holidays", options, arguments, error);
}
