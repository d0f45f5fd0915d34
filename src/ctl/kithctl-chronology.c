/* kithctl-chronology.c: a chronology as a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kith-anchor.h"
#include "kith-print-chronology.h"
#include "kith-print-output.h"
#include "kith-print-text.h"
#include "kith-store-addresses.h"
#include "kith-store-chronology.h"
#include "kith-store-schools.h"
#include "kith-store-shares.h"
#include "kith-text.h"

static const KithChronologyFilter everything = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE };

static gboolean
need_words (KithctlOptions *options,
            char          **arguments,
            KithShareHow   *ret_how,
            GError        **error)
{
  const char *wrong = NULL;

  if (arguments[0] == NULL || arguments[1] == NULL)
    wrong = "Whose chronology, and into which file?";
  else if (!kith_text_is_there (options->with) || !kith_text_is_there (options->why))
    wrong = "With whom is it shared, and why? Give --with and --why; both are kept in the sharing log";
  else if (!kith_print_how_of_name (arguments[1], ret_how))
    wrong = "The file’s name ends in .pdf, .xlsx, .csv or .txt";

  if (wrong == NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wrong);

  return FALSE;
}

static KithPrintDocument *
make_document (KithctlOptions *options,
               KithDb         *db,
               gint64          child_id,
               KithChronology *chronology,
               char          **ret_why,
               GError        **error)
{
  g_autoptr(KithPrintDocument) document = kith_print_chronology (chronology, &everything, options->names_off,
                                                                 kith_date_today ());
  g_autoptr(KithNamesOff) names_off = NULL;
  g_auto(GStrv) doubts = NULL;

  *ret_why = g_strdup (options->why);
  if (!options->names_off)
    return g_steal_pointer (&document);

  names_off = kith_db_load_names_off (db, child_id, error);
  if (names_off == NULL)
    return NULL;

  kith_print_document_hide_names (document, names_off);
  g_free (*ret_why);
  *ret_why = kith_names_off_replace (names_off, options->why, TRUE);
  doubts = kith_names_off_dup_doubts (names_off);
  for (guint i = 0; doubts[i] != NULL; i++)
    g_printerr ("Look at “%s”: it may be a name.\n", doubts[i]);

  return g_steal_pointer (&document);
}

/* Nobody is there to be asked, so what holds a confidential address is not written. */
static gboolean
check_addresses (KithDb     *db,
                 const char *text,
                 GError    **error)
{
  gboolean is_found = FALSE;

  if (!kith_db_scan_addresses (db, text, &is_found, error))
    return FALSE;

  if (is_found)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                         "A confidential address stands in it; nothing was written");

  return !is_found;
}

static GArray *
collect_children (KithChronology *chronology)
{
  GListModel *children = kith_chronology_get_children (chronology);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);
      gint64 id = kith_child_get_id (child);

      g_array_append_val (ids, id);
    }

  return ids;
}

static gboolean
log_share (KithctlOptions *options,
           KithDb         *db,
           KithChronology *chronology,
           KithShareHow    how,
           const char     *text,
           GError        **error)
{
  g_autoptr(GArray) children = collect_children (chronology);
  g_autoptr(KithShare) share = NULL;
  KithShareValues values = {
    .at_usec = g_get_real_time (),
    .what = options->family ? KITH_SHARE_FAMILY_CHRONOLOGY : KITH_SHARE_CHRONOLOGY,
    .how = how,
    .from = KITH_DATE_NONE,
    .to = KITH_DATE_NONE,
    .recipient = options->with,
    .why = options->why,
    .names_off = options->names_off,
  };

  kith_share_hash_text (text, values.hash);
  share = kith_share_new (&values);

  return kith_db_log_share (db, share, children, NULL, error);
}

/* What cannot be written down in the log does not stay outside either. */
static gboolean
write_file (KithctlOptions    *options,
            KithDb            *db,
            KithChronology    *chronology,
            KithPrintDocument *document,
            const char        *why,
            KithShareHow       how,
            const char        *path,
            GError           **error)
{
  g_autofree char *text = kith_print_document_to_text (document);
  g_autofree char *anchor = kith_db_dup_anchor (db);
  g_autofree char *scanned = g_strconcat (text, "\n", why, NULL);
  g_autoptr(KithPrintFoot) foot = kith_print_foot_new (g_get_real_time (), NULL, why, anchor);
  g_autoptr(GBytes) bytes = NULL;

  if (!check_addresses (db, scanned, error))
    return FALSE;

  bytes = kith_print_document_to_bytes (document, how, foot, error);
  if (bytes == NULL ||
      !g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return FALSE;

  if (log_share (options, db, chronology, how, text, error))
    return TRUE;

  g_unlink (path);

  return FALSE;
}

static void
print_done (KithctlOptions *options,
            KithChronology *chronology,
            const char     *path)
{
  guint n_events = g_list_model_get_n_items (kith_chronology_get_events (chronology));
  g_autoptr(JsonBuilder) builder = NULL;

  if (!options->json)
    {
      kithctl_print ("%u events are in %s. The sharing log has it.", n_events, path);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  kithctl_build_text (builder, "file", path);
  json_builder_set_member_name (builder, "events");
  json_builder_add_int_value (builder, n_events);
  json_builder_set_member_name (builder, "children");
  json_builder_add_int_value (builder, g_list_model_get_n_items (kith_chronology_get_children (chronology)));
  json_builder_set_member_name (builder, "names_off");
  json_builder_add_boolean_value (builder, options->names_off);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

/* kithctl chronology export CHILD FILE */
KithctlExit
kithctl_chronology_export (KithctlOptions *options,
                           char          **arguments,
                           GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithChronology) chronology = NULL;
  g_autoptr(KithPrintDocument) document = NULL;
  g_autofree char *why = NULL;
  KithShareHow how;
  gint64 child_id;

  if (!need_words (options, arguments, &how, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  if (child_id < 0)
    return KITHCTL_FAILED;

  chronology = kith_db_load_chronology (db, child_id, options->family, error);
  document = chronology != NULL ? make_document (options, db, child_id, chronology, &why, error) : NULL;
  if (document == NULL || !write_file (options, db, chronology, document, why, how, arguments[1], error))
    return KITHCTL_FAILED;

  print_done (options, chronology, arguments[1]);

  return KITHCTL_DONE;
}
