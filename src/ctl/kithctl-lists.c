/* kithctl-lists.c: the commands that take rolls and caseloads in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <string.h>

#include "kith-import-answers.h"
#include "kith-store-drafts.h"
#include "kith-store-leavers.h"
#include "kith-store-list-import.h"
#include "kith-store-schools.h"

static KithListDraft *
read_draft (KithListKind    kind,
            KithctlOptions *options,
            char          **arguments,
            GError        **error)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (arguments[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which file? Name one");
      return NULL;
    }

  file = g_file_new_for_commandline_arg (arguments[0]);
  bytes = g_file_load_bytes (file, NULL, NULL, error);
  if (bytes == NULL)
    return NULL;

  name = g_path_get_basename (arguments[0]);

  return kith_list_draft_new (kind, name, bytes, options->sheet, NULL, NULL, error);
}

static gboolean
set_day (KithListDraft  *draft,
         KithctlOptions *options,
         GError        **error)
{
  KithDate day;

  if (options->as_at == NULL)
    return TRUE;

  if (!kith_date_parse_typed (options->as_at, &day))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "“%s” is no day", options->as_at);
      return FALSE;
    }

  if (day > kith_date_today ())
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "%s is still to come, and no list speaks of such a day", options->as_at);
      return FALSE;
    }

  kith_list_draft_set_day (draft, day);

  return TRUE;
}

/* By URN or name; without a word, by what the file says of itself. */
static gboolean
set_school (KithListDraft  *draft,
            KithctlOptions *options,
            KithDb         *db,
            GError        **error)
{
  gint64 id = options->school != NULL
    ? kithctl_find_school (db, options->school, error)
    : kith_db_guess_school (db, draft, error);

  if (id < 0 || (id == 0 && options->school != NULL))
    return FALSE;

  if (id == 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                           "Whose roll is it? Give --school URN or --school NAME");
      return FALSE;
    }

  kith_list_draft_set_school_id (draft, id);

  return TRUE;
}

/* What the person gives comes first, then what was remembered, then the guess. */
static gboolean
set_mapping (KithListDraft  *draft,
             KithctlOptions *options,
             KithDb         *db,
             GError        **error)
{
  g_autofree char *fingerprint = kith_sheet_dup_fingerprint (kith_list_draft_get_sheet (draft));
  g_autofree char *columns = NULL;
  KithField missing;

  if (options->mapping != NULL)
    {
      if (!g_file_get_contents (options->mapping, &columns, NULL, error) ||
          !kith_list_draft_take_mapping (draft, columns, error))
        return FALSE;
    }
  else
    {
      if (!kith_db_recall_mapping (db, kith_list_draft_get_id (draft), kith_list_draft_get_school_id (draft),
                                   fingerprint, &columns, error))
        return FALSE;

      if (columns != NULL)
        kith_list_draft_take_mapping (draft, columns, NULL);
    }

  if (kith_mapping_is_sufficient (kith_list_draft_get_mapping (draft), &missing))
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
               "No column is the %s; say which one is with --mapping", kith_field_get_label (missing));

  return FALSE;
}

static gboolean
save_refused (KithImportPreview *preview,
              const char        *path,
              GError           **error)
{
  g_autoptr(GBytes) csv = NULL;

  if (path == NULL ||
      kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED) + kith_import_count_unanswered (preview) == 0)
    return TRUE;

  csv = kith_import_dup_refused (preview);

  return g_file_set_contents_full (path, g_bytes_get_data (csv, NULL), (gssize)g_bytes_get_size (csv),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static KithImportLine *
find_question (KithImportPreview *preview,
               const char        *word,
               GError           **error)
{
  GListModel *lines = kith_import_preview_get_lines (preview);
  guint64 number;

  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &number, error))
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      if (kith_import_line_get_verdict (line) == KITH_IMPORT_QUESTION && kith_import_line_get_line (line) == number)
        return g_steal_pointer (&line);
    }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Line %s does not ask whether the store has the child", word);

  return NULL;
}

static const KithImportCandidate *
find_candidate (KithImportLine *line,
                const char     *label)
{
  GPtrArray *candidates = kith_import_line_get_candidates (line);

  for (guint i = 0; i < candidates->len; i++)
    {
      const KithImportCandidate *candidate = g_ptr_array_index (candidates, i);

      if (label == NULL ? candidates->len == 1 : strcmp (candidate->label, label) == 0)
        return candidate;
    }

  return NULL;
}

/* LINE, or LINE=NUMBER where the line may mean several children. */
static gboolean
answer_same (KithImportPreview *preview,
             const char        *word,
             GError           **error)
{
  g_auto(GStrv) parts = g_strsplit (word, "=", 2);
  g_autoptr(KithImportLine) line = find_question (preview, parts[0] != NULL ? parts[0] : "", error);
  const KithImportCandidate *candidate;

  if (line == NULL)
    return FALSE;

  candidate = find_candidate (line, parts[1]);
  if (candidate == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "Line %s may mean several children, or not the one that was named; say --same %s=NUMBER",
                   parts[0], parts[0]);
      return FALSE;
    }

  kith_import_answer (preview, kith_import_line_get_line (line), candidate->child_id);

  return TRUE;
}

static gboolean
answer_another (KithImportPreview *preview,
                const char        *word,
                GError           **error)
{
  g_autoptr(KithImportLine) line = find_question (preview, word, error);

  if (line == NULL)
    return FALSE;

  kith_import_answer (preview, kith_import_line_get_line (line), KITH_IMPORT_ANOTHER);

  return TRUE;
}

static gboolean
answer (KithImportPreview *preview,
        KithctlOptions    *options,
        GError           **error)
{
  for (guint i = 0; options->same != NULL && options->same[i] != NULL; i++)
    {
      if (!answer_same (preview, options->same[i], error))
        return FALSE;
    }

  for (guint i = 0; options->another != NULL && options->another[i] != NULL; i++)
    {
      if (!answer_another (preview, options->another[i], error))
        return FALSE;
    }

  return TRUE;
}

static KithctlExit
take_in (KithListDraft  *draft,
         KithctlOptions *options,
         KithDb         *db,
         GError        **error)
{
  KithImportSource *source = kith_list_draft_read (draft, NULL, NULL, error);
  g_autoptr(KithImportPreview) preview = source != NULL ? kith_db_preview_import (db, source, error) : NULL;

  if (preview != NULL && !answer (preview, options, error))
    return KITHCTL_USAGE;

  if (preview == NULL ||
      !save_refused (preview, options->refused, error) ||
      (!options->preview && !kith_db_import (db, source, NULL, NULL, error)))
    return KITHCTL_FAILED;

  kithctl_print_preview (options, preview);

  return kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED) > 0 ||
         kith_import_preview_get_count (preview, KITH_IMPORT_FAULT) > 0 ||
         kith_import_count_unanswered (preview) > 0 ? KITHCTL_FAULTS : KITHCTL_DONE;
}

/* kithctl roll import FILE: takes a school's roll in. */
KithctlExit
kithctl_roll_import (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithListDraft) draft = read_draft (KITH_LIST_KIND_ROLL, options, arguments, error);
  g_autoptr(KithDb) db = NULL;

  if (draft == NULL || !set_day (draft, options, error))
    return g_error_matches (*error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE) ? KITHCTL_USAGE : KITHCTL_FAILED;

  db = kithctl_open_store (options, error);
  if (db == NULL || !set_school (draft, options, db, error) || !set_mapping (draft, options, db, error))
    return KITHCTL_FAILED;

  return take_in (draft, options, db, error);
}

/* kithctl caseload import FILE: takes a council's list in. */
KithctlExit
kithctl_caseload_import (KithctlOptions *options,
                         char          **arguments,
                         GError        **error)
{
  g_autoptr(KithListDraft) draft = read_draft (KITH_LIST_KIND_CASELOAD, options, arguments, error);
  g_autoptr(KithDb) db = NULL;

  if (draft == NULL || !set_day (draft, options, error))
    return g_error_matches (*error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE) ? KITHCTL_USAGE : KITHCTL_FAILED;

  kith_list_draft_set_system (draft, options->source);
  db = kithctl_open_store (options, error);
  if (db == NULL || !set_mapping (draft, options, db, error))
    return KITHCTL_FAILED;

  return take_in (draft, options, db, error);
}

/* kithctl roll clear-leavers: clears the leavers whom nobody here knows. */
KithctlExit
kithctl_roll_clear_leavers (KithctlOptions *options,
                            char          **arguments,
                            GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  guint n_leavers, n_days;

  if (db == NULL || !kith_db_count_leavers (db, &n_leavers, &n_days, error))
    return KITHCTL_FAILED;

  if (!options->preview && !kith_db_clear_leavers (db, NULL, NULL, error))
    return KITHCTL_FAILED;

  if (options->json)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "leavers");
      json_builder_add_int_value (builder, n_leavers);
      json_builder_set_member_name (builder, "after-days");
      json_builder_add_int_value (builder, n_days);
      json_builder_set_member_name (builder, "cleared");
      json_builder_add_boolean_value (builder, !options->preview);
      json_builder_end_object (builder);
      kithctl_print_json (builder);
    }
  else
    {
      kithctl_print (options->preview
                     ? "%u left more than %u days ago and nobody here knows them; they would be cleared."
                     : "%u who left more than %u days ago, and whom nobody here knows, are cleared for good.",
                     n_leavers, n_days);
    }

  return KITHCTL_DONE;
}
