/* kithctl-documents.c: documents without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "kith-document-head.h"
#include "kith-store-addresses.h"
#include "kith-store-children.h"
#include "kith-store-documents.h"
#include "kith-text.h"

static void
build_document (JsonBuilder  *builder,
                KithDocument *document)
{
  const KithDocumentValues *values = kith_document_get_values (document);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "document");
  json_builder_add_int_value (builder, values->id);
  kithctl_build_text (builder, "title", values->title);
  kithctl_build_text (builder, "kind", kith_document_kind_to_code (values->kind));
  kithctl_build_text (builder, "format", kith_document_format_to_code (values->format));
  json_builder_set_member_name (builder, "bytes");
  json_builder_add_int_value (builder, values->size);
  kithctl_build_date (builder, "day", values->day);
  kithctl_build_text (builder, "from", values->sender);
  kithctl_build_date (builder, "received", values->received);
  kithctl_build_text (builder, "council", kith_council_state_to_code (values->council));
  kithctl_build_text (builder, "council-why", values->council_why);
  kithctl_build_text (builder, "added-by", values->worker);
  json_builder_set_member_name (builder, "children");
  json_builder_add_int_value (builder, values->n_children);
  json_builder_end_object (builder);
}

static void
print_documents_json (GListModel *documents)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "documents");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(KithDocument) document = g_list_model_get_item (documents, i);

      build_document (builder, document);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_document (KithDocument *document)
{
  const KithDocumentValues *values = kith_document_get_values (document);
  g_autofree char *day = values->day != KITH_DATE_NONE ? kith_date_format (values->day, "%d/%m/%Y") : g_strdup ("–");
  g_autofree char *title = kith_text_tame (values->title);

  kithctl_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\t%s", values->id, day, kith_document_kind_to_code (values->kind),
                 kith_document_format_to_code (values->format), kith_council_state_to_code (values->council), title);
}

/* kithctl document list CHILD */
KithctlExit
kithctl_document_list (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(GListModel) documents = NULL;
  gint64 child_id;

  if (arguments[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Whose documents?");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  if (child_id < 0)
    return KITHCTL_FAILED;

  /* Which is what the journal keeps of a record that is opened. */
  record = kith_db_load_child (db, child_id, error);
  documents = record != NULL ? kith_db_load_documents (db, child_id, 0, error) : NULL;
  if (documents == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    {
      print_documents_json (documents);
      return KITHCTL_DONE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(KithDocument) document = g_list_model_get_item (documents, i);

      print_document (document);
    }

  return KITHCTL_DONE;
}

/* A file that is too large is not read into memory first. */
static GBytes *
read_file (const char *path,
           GError    **error)
{
  g_autofree char *contents = NULL;
  GStatBuf status;
  gsize size;

  if (g_stat (path, &status) == 0 && status.st_size > KITH_DOCUMENT_MOST_BYTES)
    {
      g_set_error_literal (error, KITH_DOCUMENT_ERROR, KITH_DOCUMENT_ERROR_TOO_LARGE, "The file has more than 20 MB");
      return NULL;
    }

  if (!g_file_get_contents (path, &contents, &size, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&contents), size);
}

static gboolean
read_words (KithctlOptions     *options,
            char              **arguments,
            KithDocumentValues *values,
            GError            **error)
{
  const char *wrong = NULL;

  if (arguments[0] == NULL || arguments[1] == NULL || arguments[2] == NULL || arguments[3] == NULL)
    wrong = "Whose document, in which file, of which kind, and what is it?";
  else if (!kith_document_kind_from_code (arguments[2], &values->kind))
    wrong = "There is no such kind of document; the manual page names them";

  if (wrong != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wrong);
      return FALSE;
    }

  values->title = arguments[3];
  values->sender = options->source;
  values->received = kith_date_today ();
  values->day = KITH_DATE_NONE;

  return options->on == NULL || kithctl_parse_on (options, &values->day, error);
}

static void
print_added (KithctlOptions *options,
             gint64          act)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!options->json)
    {
      kithctl_print ("Added. Act %" G_GINT64_FORMAT " can be undone.", act);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "act");
  json_builder_add_int_value (builder, act);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

/* kithctl document add CHILD FILE KIND TITLE */
KithctlExit
kithctl_document_add (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  KithDocumentValues values = { 0 };
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithDocument) document = NULL;
  g_autoptr(KithDb) db = NULL;
  gint64 act, child_id;

  if (!read_words (options, arguments, &values, error))
    return KITHCTL_USAGE;

  bytes = read_file (arguments[1], error);
  db = bytes != NULL ? kithctl_open_store (options, error) : NULL;
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  if (child_id < 0)
    return KITHCTL_FAILED;

  g_array_append_val (children, child_id);
  document = kith_document_new (&values);
  if (!kith_db_add_document (db, document, bytes, children, NULL, kith_date_today (), &act, error))
    return KITHCTL_FAILED;

  print_added (options, act);

  return KITHCTL_DONE;
}

/* Nobody is there to be asked, so text that holds a confidential address is not written. */
static gboolean
check_addresses (KithDb       *db,
                 KithDocument *document,
                 GBytes       *bytes,
                 GError      **error)
{
  g_autofree char *text = NULL;
  gboolean is_found = FALSE;

  if (kith_document_get_values (document)->format != KITH_DOCUMENT_TEXT)
    return TRUE;

  text = kith_document_read_text (bytes, error);
  if (text == NULL || !kith_db_scan_addresses (db, text, &is_found, error))
    return FALSE;

  if (is_found)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                         "A confidential address stands in it; nothing was written");

  return !is_found;
}

/* What cannot be written down in the log does not stay outside either. */
static gboolean
write_document (KithctlOptions *options,
                KithDb         *db,
                gint64          id,
                const char     *path,
                GError        **error)
{
  g_autoptr(KithDocument) document = kith_db_load_document (db, id, error);
  g_autoptr(GBytes) bytes = document != NULL ? kith_db_load_document_bytes (db, id, error) : NULL;

  if (bytes == NULL || !check_addresses (db, document, bytes, error) ||
      !g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return FALSE;

  if (kith_db_log_document_share (db, id, options->with, options->why, error))
    return TRUE;

  g_unlink (path);

  return FALSE;
}

/* kithctl document export NUMBER FILE */
KithctlExit
kithctl_document_export (KithctlOptions *options,
                         char          **arguments,
                         GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  const char *wrong = NULL;
  guint64 id = 0;

  if (arguments[0] == NULL || arguments[1] == NULL ||
      !g_ascii_string_to_unsigned (arguments[0], 10, 1, G_MAXINT64, &id, NULL))
    wrong = "Which document (“kithctl document list” has its number), and into which file?";
  else if (!kith_text_is_there (options->with) || !kith_text_is_there (options->why))
    wrong = "With whom is it shared, and why? Give --with and --why; both are kept in the sharing log";

  if (wrong != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wrong);
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  if (db == NULL || !write_document (options, db, (gint64)id, arguments[1], error))
    return KITHCTL_FAILED;

  if (!options->json)
    {
      kithctl_print ("It is in %s, outside the encryption. The sharing log has it.", arguments[1]);
    }
  else
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "file", arguments[1]);
      json_builder_end_object (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}
