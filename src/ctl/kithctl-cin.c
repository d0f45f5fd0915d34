/* kithctl-cin.c: a census return out of the store, and what in the records is to be put right
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-cin-write.h"
#include "kith-store-cin-export.h"
#include "kith-store-put-right.h"

/* The years of which a census of children in need was or may be made. */
#define FIRST_YEAR 2009
#define LAST_YEAR 2100

static const char *
severity_word (KithCinSeverity severity)
{
  switch (severity)
    {
    case KITH_CIN_SEVERITY_QUERY:
      return "query";

    case KITH_CIN_SEVERITY_UNREAD:
      return "unread";

    case KITH_CIN_SEVERITY_ERROR:
    default:
      return "error";
    }
}

static void
print_faults_json (KithCinReturn *cin)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "year");
  json_builder_add_int_value (builder, cin->year);
  kithctl_build_text (builder, "authority", cin->authority);
  json_builder_set_member_name (builder, "children");
  json_builder_add_int_value (builder, cin->children->len);
  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < cin->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin->faults, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, fault->line);
      kithctl_build_text (builder, "severity", severity_word (fault->severity));
      kithctl_build_text (builder, "rule", fault->rule);
      kithctl_build_text (builder, "child", fault->child);
      kithctl_build_text (builder, "element", fault->element);
      kithctl_build_text (builder, "value", fault->value);
      kithctl_build_text (builder, "message", fault->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_faults (KithCinReturn *cin)
{
  for (guint i = 0; i < cin->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin->faults, i);

      kithctl_print ("line %u\t%s\t%s\t%s", fault->line, fault->rule != NULL ? fault->rule : "-",
                     fault->child != NULL ? fault->child : "-", fault->message);
    }

  kithctl_print ("%u children, %u faults", cin->children->len, cin->faults->len);
}

static gboolean
write_return (KithCinReturn *cin,
              const char    *path,
              GBytes       **ret_xml,
              GError       **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *made_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
  g_autoptr(GBytes) xml = kith_cin_return_to_xml (cin, made_at);

  if (!g_file_set_contents_full (path, g_bytes_get_data (xml, NULL), (gssize)g_bytes_get_size (xml),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return FALSE;

  *ret_xml = g_steal_pointer (&xml);

  return TRUE;
}

/* kithctl cin export --year YEAR FILE: the census return of a year, out of the store. */
KithctlExit
kithctl_cin_export (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithCinReturn) made = NULL;
  g_autoptr(KithCinReturn) checked = NULL;
  g_autoptr(GBytes) xml = NULL;
  g_autofree char *authority = NULL;
  KithDate end;

  if (arguments[0] == NULL || options->year < FIRST_YEAR || options->year > LAST_YEAR)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "cin export needs --year, such as --year 2026 for April 2025 to March 2026, and a file");
      return KITHCTL_USAGE;
    }

  end = kith_date_new (options->year, 3, 31);
  db = kithctl_open_store (options, error);
  if (db == NULL)
    return KITHCTL_FAILED;

  authority = options->authority != NULL ? g_strdup (options->authority) : kith_db_find_cin_authority (db, end, error);
  made = authority != NULL ? kith_db_make_cin (db, end, authority, NULL, error) : NULL;
  if (made == NULL || !write_return (made, arguments[0], &xml, error))
    return KITHCTL_FAILED;

  checked = kith_db_check_cin (db, xml, error);
  if (checked == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    print_faults_json (checked);
  else
    print_faults (checked);

  return checked->faults->len > 0 ? KITHCTL_FAULTS : KITHCTL_DONE;
}

static void
print_hits_json (GListModel *hits)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(KithPutRight) hit = g_list_model_get_item (hits, i);
      g_autofree char *value = kith_put_right_dup_value (hit);

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "name", kith_put_right_get_name (hit));
      kithctl_build_text (builder, "rule", kith_put_right_get_number (hit));
      kithctl_build_text (builder, "wrong", kith_put_right_get_sentence (hit));
      kithctl_build_text (builder, "value", value);
      kithctl_build_text (builder, "what-to-do", kith_put_right_get_hint (hit));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  kithctl_print_json (builder);
}

static void
print_hits (GListModel *hits)
{
  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(KithPutRight) hit = g_list_model_get_item (hits, i);

      kithctl_print ("%s\t%s\t%s\t%s", kith_put_right_get_name (hit) != NULL ? kith_put_right_get_name (hit) : "-",
                     kith_put_right_get_number (hit), kith_put_right_get_sentence (hit), kith_put_right_get_hint (hit));
    }

  kithctl_print ("%u to put right", g_list_model_get_n_items (hits));
}

/* kithctl put-right list: what in the records of the last twelve months a worker can put right. */
KithctlExit
kithctl_put_right_list (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) hits = db != NULL ? kith_db_load_put_right (db, kith_date_today (), error) : NULL;

  if (hits == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    print_hits_json (hits);
  else
    print_hits (hits);

  return KITHCTL_DONE;
}
