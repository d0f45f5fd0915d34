/* kithctl-dates.c: what is to come, as a calendar file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "kithctl-private.h"

#include "kith-print-diary.h"
#include "kith-print-text.h"
#include "kith-store-addresses.h"
#include "kith-store-diary.h"
#include "kith-store-shares.h"
#include "kith-text.h"

static void
build_entry (JsonBuilder    *builder,
             KithDiaryEntry *entry,
             gboolean        with_initials)
{
  const KithDiaryEntryValues *values = kith_diary_entry_get_values (entry);
  g_autofree char *summary = kith_diary_entry_dup_summary (entry, with_initials);
  g_autofree char *time = values->minute >= 0 ? g_strdup_printf ("%02d:%02d", values->minute / 60, values->minute % 60) : NULL;

  json_builder_begin_object (builder);
  kithctl_build_date (builder, "day", values->day);
  kithctl_build_text (builder, "time", time);
  kithctl_build_text (builder, "what", summary);
  kithctl_build_text (builder, "where", values->place);
  json_builder_end_object (builder);
}

/* 0 for all that is the worker's, -1 where there is no such child. */
static gint64
find_child (KithctlOptions *options,
            KithDb         *db,
            GError        **error)
{
  return options->child != NULL ? kithctl_find_child (db, options->child, error) : 0;
}

/* kithctl dates list */
KithctlExit
kithctl_dates_list (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  gint64 child_id = db != NULL ? find_child (options, db, error) : -1;
  g_autoptr(GListModel) diary = child_id >= 0 ? kith_db_load_diary (db, child_id, 0, kith_date_today (), error) : NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(KithPrintDocument) document = NULL;
  g_autofree char *text = NULL;

  if (diary == NULL)
    return KITHCTL_FAILED;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (diary); i++)
    {
      g_autoptr(KithDiaryEntry) entry = g_list_model_get_item (diary, i);

      build_entry (builder, entry, options->initials);
    }
  json_builder_end_array (builder);
  if (options->json)
    {
      kithctl_print_json (builder);
      return KITHCTL_DONE;
    }

  document = kith_print_diary (diary, options->initials);
  text = kith_print_document_to_text (document);
  kithctl_print ("%s", text);

  return KITHCTL_DONE;
}

static gboolean
need_words (KithctlOptions *options,
            const char     *path,
            GError        **error)
{
  const char *wrong = NULL;

  if (path == NULL || !g_str_has_suffix (path, ".ics"))
    wrong = "Into which file? Its name ends in .ics";
  else if (!kith_text_is_there (options->with) || !kith_text_is_there (options->why))
    wrong = "With whom is it shared, and why? Give --with and --why; both are kept in the sharing log";

  if (wrong == NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wrong);

  return FALSE;
}

static GArray *
collect_children (GListModel *diary)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < g_list_model_get_n_items (diary); i++)
    {
      g_autoptr(KithDiaryEntry) entry = g_list_model_get_item (diary, i);
      const KithDiaryEntryValues *values = kith_diary_entry_get_values (entry);

      if (values->child_id != 0 && g_hash_table_add (seen, (gpointer) & values->child_id))
        g_array_append_val (ids, values->child_id);
    }

  return ids;
}

static gboolean
log_share (KithctlOptions *options,
           KithDb         *db,
           GListModel     *diary,
           const char     *text,
           GError        **error)
{
  g_autoptr(GArray) children = collect_children (diary);
  g_autoptr(KithShare) share = NULL;
  KithShareValues values = {
    .at_usec = g_get_real_time (), .what = KITH_SHARE_DIARY, .how = KITH_SHARE_ICS, .from = KITH_DATE_NONE,
    .to = KITH_DATE_NONE, .recipient = options->with, .why = options->why, .names_off = !options->initials,
  };

  kith_share_hash_text (text, values.hash);
  share = kith_share_new (&values);

  return kith_db_log_share (db, share, children, NULL, error);
}

/* Nobody is there to be asked, so what holds a confidential address is not
 * written; nor does what the log cannot have stay outside.
 */
static gboolean
write_file (KithctlOptions *options,
            KithDb         *db,
            GListModel     *diary,
            const char     *path,
            GError        **error)
{
  g_autoptr(KithPrintDocument) document = kith_print_diary (diary, options->initials);
  g_autofree char *text = kith_print_document_to_text (document);
  g_autoptr(GBytes) bytes = kith_print_diary_to_ics (diary, options->initials, g_get_real_time ());
  gboolean is_found = FALSE;

  if (!kith_db_scan_addresses (db, text, &is_found, error))
    return FALSE;

  if (is_found)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                           "A confidential address stands in it; nothing was written");
      return FALSE;
    }

  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return FALSE;

  if (log_share (options, db, diary, text, error))
    return TRUE;

  g_unlink (path);

  return FALSE;
}

/* kithctl dates export FILE */
KithctlExit
kithctl_dates_export (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) diary = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  gint64 child_id;

  if (!need_words (options, arguments[0], error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? find_child (options, db, error) : -1;
  diary = child_id >= 0 ? kith_db_load_diary (db, child_id, 0, kith_date_today (), error) : NULL;
  if (diary == NULL || !write_file (options, db, diary, arguments[0], error))
    return KITHCTL_FAILED;

  if (!options->json)
    {
      kithctl_print ("%u dates are in %s. The sharing log has it.", g_list_model_get_n_items (diary), arguments[0]);
      return KITHCTL_DONE;
    }

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "file", arguments[0]);
  json_builder_set_member_name (builder, "dates");
  json_builder_add_int_value (builder, g_list_model_get_n_items (diary));
  json_builder_set_member_name (builder, "initials");
  json_builder_add_boolean_value (builder, options->initials);
  json_builder_end_object (builder);
  kithctl_print_json (builder);

  return KITHCTL_DONE;
}
