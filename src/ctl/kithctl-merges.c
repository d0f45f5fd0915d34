/* kithctl-merges.c: records that may be of one child, or one adult, merged and parted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two records of one child often have one name, so that no name tells which is
 * meant. "#12" is a child by the number that "person duplicates" prints, or an
 * adult by the one that "search" does.
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-merge-words.h"
#include "kith-store-duplicates.h"
#include "kith-store-merges.h"

static gboolean
need (char      **arguments,
      guint       n_words,
      const char *why,
      GError    **error)
{
  if (g_strv_length (arguments) == n_words)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, why);

  return FALSE;
}

static gint64
find_child (KithDb     *db,
            const char *word,
            GError    **error)
{
  guint64 id;

  if (word[0] == '#' && g_ascii_string_to_unsigned (word + 1, 10, 1, G_MAXINT64, &id, NULL))
    return (gint64)id;

  return kithctl_find_child (db, word, error);
}

/* Adults are known by their number alone: two records often have one name. */
static gint64
find_record (KithDb       *db,
             KithMergeKind kind,
             const char   *word,
             GError      **error)
{
  guint64 id;

  if (kind == KITH_MERGE_KIND_CHILD)
    return find_child (db, word, error);

  if (word[0] == '#' && g_ascii_string_to_unsigned (word + 1, 10, 1, G_MAXINT64, &id, NULL))
    return (gint64)id;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which adult? Give the number that “kithctl search” shows");

  return -1;
}

static void
build_child (JsonBuilder *builder,
             const char  *name,
             KithChild   *child)
{
  if (child == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, kith_child_get_id (child));
  kithctl_build_text (builder, "name", kith_child_get_display_name (child));
  kithctl_build_date (builder, "birth", kith_child_get_birth (child));
  kithctl_build_text (builder, "council-number", kith_child_get_la_child_id (child));
  kithctl_build_text (builder, "upn", kith_child_get_upn (child));
  kithctl_build_text (builder, "school", kith_child_get_school (child));
  json_builder_end_object (builder);
}

static void
build_duplicate (JsonBuilder   *builder,
                 KithDuplicate *duplicate)
{
  json_builder_begin_object (builder);
  build_child (builder, "child", kith_duplicate_get_child (duplicate));
  build_child (builder, "other", kith_duplicate_get_other (duplicate));
  kithctl_build_text (builder, "why", kith_duplicate_get_words (duplicate));
  json_builder_end_object (builder);
}

static void
print_duplicate (KithDuplicate *duplicate)
{
  KithChild *child = kith_duplicate_get_child (duplicate);
  KithChild *other = kith_duplicate_get_other (duplicate);

  kithctl_print ("#%" G_GINT64_FORMAT " %s\t#%" G_GINT64_FORMAT " %s\t%s",
                 kith_child_get_id (child), kith_child_get_display_name (child),
                 kith_child_get_id (other), kith_child_get_display_name (other), kith_duplicate_get_words (duplicate));
}

/* kithctl person duplicates: records that may be of one child. */
KithctlExit
kithctl_person_duplicates (KithctlOptions *options,
                           char          **arguments,
                           GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) list = db != NULL ? kith_db_load_duplicates (db, error) : NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;

  if (list == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithDuplicate) duplicate = g_list_model_get_item (list, i);

      if (builder != NULL)
        build_duplicate (builder, duplicate);
      else
        print_duplicate (duplicate);
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}

/* --take NAME…: of which fields the other's value holds. */
static gboolean
read_taken (char   **names,
            guint   *ret_taken,
            GError **error)
{
  *ret_taken = 0;
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      guint field = 0;

      while (field < KITH_N_MERGE_FIELDS && !g_str_equal (names[i], kith_merge_field_nick ((KithMergeField)field)))
        field++;
      if (field == KITH_N_MERGE_FIELDS)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "There is nothing to take called “%s”", names[i]);
          return FALSE;
        }

      *ret_taken |= 1u << field;
    }

  return TRUE;
}

static void
build_sheet (JsonBuilder    *builder,
             KithMergeSheet *sheet)
{
  json_builder_begin_object (builder);
  build_child (builder, "kept", kith_merge_sheet_get_kept (sheet));
  build_child (builder, "gone", kith_merge_sheet_get_gone (sheet));
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_object (builder);
  for (guint i = 0; i < KITH_N_MERGE_FIELDS; i++)
    {
      KithMergeField field = (KithMergeField)i;

      json_builder_set_member_name (builder, kith_merge_field_nick (field));
      json_builder_begin_object (builder);
      kithctl_build_text (builder, "kept", kith_merge_sheet_get_kept_value (sheet, field));
      kithctl_build_text (builder, "gone", kith_merge_sheet_get_gone_value (sheet, field));
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "remarks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < KITH_N_MERGE_REMARKS; i++)
    {
      if ((kith_merge_sheet_get_remarks (sheet) & (1u << i)) != 0)
        json_builder_add_string_value (builder, kith_merge_remark_words ((KithMergeRemark)(1u << i)));
    }
  json_builder_end_array (builder);
  kithctl_build_text (builder, "refusal", kith_merge_refusal_words (kith_merge_sheet_get_refusal (sheet)));
  json_builder_end_object (builder);
}

static void
print_sheet (KithMergeSheet *sheet)
{
  const char *refusal = kith_merge_refusal_words (kith_merge_sheet_get_refusal (sheet));

  for (guint i = 0; i < KITH_N_MERGE_FIELDS; i++)
    {
      KithMergeField field = (KithMergeField)i;
      const char *kept = kith_merge_sheet_get_kept_value (sheet, field);
      const char *gone = kith_merge_sheet_get_gone_value (sheet, field);

      if (kept != NULL || gone != NULL)
        kithctl_print ("%-16s %s\t%s", kith_merge_field_nick (field), kept != NULL ? kept : "–", gone != NULL ? gone : "–");
    }

  for (guint i = 0; i < KITH_N_MERGE_REMARKS; i++)
    {
      if ((kith_merge_sheet_get_remarks (sheet) & (1u << i)) != 0)
        kithctl_print ("%s", kith_merge_remark_words ((KithMergeRemark)(1u << i)));
    }
  if (refusal != NULL)
    kithctl_print ("%s", refusal);
}

static KithctlExit
preview_merge (KithctlOptions *options,
               KithDb         *db,
               KithMergeKind   kind,
               gint64          kept,
               gint64          gone,
               GError        **error)
{
  g_autoptr(KithMergeSheet) sheet = kith_db_load_merge_sheet (db, kind, kept, gone, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (sheet == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    {
      build_sheet (builder, sheet);
      kithctl_print_json (builder);
    }
  else
    {
      print_sheet (sheet);
    }

  return KITHCTL_DONE;
}

static void
tell_act (KithctlOptions *options,
          const char     *sentence,
          gint64          act)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!options->json)
    {
      kithctl_print ("%s This is act %" G_GINT64_FORMAT ".", sentence, act);
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "act");
  json_builder_add_int_value (builder, act);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static KithctlExit
merge (KithctlOptions *options,
       KithMergeKind   kind,
       char          **arguments,
       GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  gint64 kept, gone, act;
  guint taken;

  if (!need (arguments, 2, "Give whose record stays, and the other one", error) ||
      !read_taken (options->take, &taken, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  kept = db != NULL ? find_record (db, kind, arguments[0], error) : -1;
  gone = kept >= 0 ? find_record (db, kind, arguments[1], error) : -1;
  if (gone < 0)
    return KITHCTL_FAILED;

  if (options->preview)
    return preview_merge (options, db, kind, kept, gone, error);

  if (!kith_db_merge_records (db, kind, kept, gone, taken, options->why, &act, error))
    return KITHCTL_FAILED;

  tell_act (options, "The two records are one.", act);

  return KITHCTL_DONE;
}

/* kithctl person merge KEPT OTHER: makes two records of one child one; --preview shows them side by side. */
KithctlExit
kithctl_person_merge (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  return merge (options, KITH_MERGE_KIND_CHILD, arguments, error);
}

/* kithctl adult merge KEPT OTHER: the same of adults. */
KithctlExit
kithctl_adult_merge (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  return merge (options, KITH_MERGE_KIND_ADULT, arguments, error);
}

static void
build_since (JsonBuilder *builder,
             GListModel  *since)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (since); i++)
    {
      g_autoptr(KithMergeSince) row = g_list_model_get_item (since, i);

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "row", kith_merge_since_get_uid (row));
      kithctl_build_text (builder, "kind", kith_merge_row_label (kith_merge_since_get_table (row)));
      kithctl_build_date (builder, "day", kith_merge_since_get_day (row));
      kithctl_build_text (builder, "text", kith_merge_since_get_text (row));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_since (GListModel *since)
{
  for (guint i = 0; i < g_list_model_get_n_items (since); i++)
    {
      g_autoptr(KithMergeSince) row = g_list_model_get_item (since, i);
      KithDate day = kith_merge_since_get_day (row);
      g_autofree char *iso = day != KITH_DATE_NONE ? kith_date_to_iso (day) : g_strdup ("–");
      const char *text = kith_merge_since_get_text (row);

      kithctl_print ("%s\t%s\t%s\t%s", kith_merge_since_get_uid (row),
                     kith_merge_row_label (kith_merge_since_get_table (row)), iso, text != NULL ? text : "");
    }
}

static KithctlExit
preview_split (KithctlOptions *options,
               KithDb         *db,
               KithMergeKind   kind,
               gint64          merge_id,
               GError        **error)
{
  g_autoptr(GListModel) since = kith_db_load_merge_since (db, kind, merge_id, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (since == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    {
      build_since (builder, since);
      kithctl_print_json (builder);
    }
  else
    {
      print_since (since);
    }

  return KITHCTL_DONE;
}

static KithctlExit
split (KithctlOptions *options,
       KithMergeKind   kind,
       char          **arguments,
       GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) merges = NULL;
  g_autoptr(KithMerged) merge = NULL;
  gint64 kept, act;

  if (!need (arguments, 1, "Give whose record was merged with another", error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  kept = db != NULL ? find_record (db, kind, arguments[0], error) : -1;
  merges = kept >= 0 ? kith_db_load_merges (db, kind, kept, error) : NULL;
  if (merges == NULL)
    return KITHCTL_FAILED;

  merge = g_list_model_get_item (merges, 0);
  if (merge == NULL)
    {
      g_set_error_literal (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_NONE, "No other record was merged into this one");
      return KITHCTL_FAILED;
    }

  if (options->preview)
    return preview_split (options, db, kind, kith_merged_get_id (merge), error);

  if (!kith_db_split_records (db, kind, kith_merged_get_id (merge), (const char * const *)options->theirs, options->why,
                              NULL, &act, error))
    return KITHCTL_FAILED;

  tell_act (options, "The two records are parted.", act);

  return KITHCTL_DONE;
}

/* kithctl person split CHILD: parts the record that was merged into the child's last; --preview lists what came since. */
KithctlExit
kithctl_person_split (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  return split (options, KITH_MERGE_KIND_CHILD, arguments, error);
}

/* kithctl adult split ADULT: the same of adults. */
KithctlExit
kithctl_adult_split (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  return split (options, KITH_MERGE_KIND_ADULT, arguments, error);
}
