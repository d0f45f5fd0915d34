/* kithctl-checks.c: the commands that look at a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-check.h"
#include "kith-cluster.h"
#include "kith-store-figures.h"
#include "kith-store-schools.h"
#include "kith-undo.h"

static void
build_line (JsonBuilder    *builder,
            KithSchoolLine *line)
{
  json_builder_begin_object (builder);
  if (kith_school_line_get_name (line) != NULL)
    {
      json_builder_set_member_name (builder, "school");
      json_builder_add_string_value (builder, kith_school_line_get_name (line));
      json_builder_set_member_name (builder, "urn");
      json_builder_add_int_value (builder, kith_school_line_get_urn (line));
    }

  for (guint i = 0; i < KITH_N_FIGURES; i++)
    {
      int figure = kith_school_line_get_figure (line, i);

      json_builder_set_member_name (builder, kith_figure_get_nick (i));
      if (figure == KITH_FIGURE_UNKNOWN)
        json_builder_add_null_value (builder);
      else
        json_builder_add_int_value (builder, figure);
    }
  json_builder_end_object (builder);
}

static void
build_table (JsonBuilder     *builder,
             KithCluster     *cluster,
             KithSchoolTable *table)
{
  GListModel *schools = kith_school_table_get_schools (table);
  g_autofree char *as_at = kith_date_to_iso (kith_school_table_get_as_at (table));

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "cluster");
  json_builder_add_string_value (builder, kith_cluster_get_name (cluster));
  json_builder_set_member_name (builder, "as-at");
  json_builder_add_string_value (builder, as_at);
  json_builder_set_member_name (builder, "total");
  build_line (builder, kith_school_table_get_total (table));
  json_builder_set_member_name (builder, "school-not-known");
  build_line (builder, kith_school_table_get_not_known (table));
  json_builder_set_member_name (builder, "schools");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      build_line (builder, line);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_line (const char     *name,
            KithSchoolLine *line)
{
  g_autoptr(GString) text = g_string_new (NULL);
  glong width = g_utf8_strlen (name, -1);

  g_string_append (text, name);
  for (glong i = width; i < 44; i++)
    g_string_append_c (text, ' ');

  for (guint i = 0; i < KITH_N_FIGURES; i++)
    {
      int figure = kith_school_line_get_figure (line, i);

      if (figure == KITH_FIGURE_UNKNOWN)
        g_string_append (text, "      –");
      else
        g_string_append_printf (text, " %6d", figure);
    }

  kithctl_print ("%s", text->str);
}

static void
print_table (KithCluster     *cluster,
             KithSchoolTable *table)
{
  GListModel *schools = kith_school_table_get_schools (table);
  g_autofree char *as_at = kith_date_to_iso (kith_school_table_get_as_at (table));

  kithctl_print ("%s: cases this store knows, as at %s", kith_cluster_get_name (cluster), as_at);
  kithctl_print ("%-44s   roll  early   need   prot  l. a.    s47    ref   last", "");
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      print_line (kith_school_line_get_name (line), line);
    }
  print_line ("All schools", kith_school_table_get_total (table));
  print_line ("Elsewhere or not known", kith_school_table_get_not_known (table));
}

static gboolean
show_cluster (KithDb      *db,
              KithCluster *cluster,
              JsonBuilder *builder,
              GError     **error)
{
  g_autoptr(KithSchoolTable) table = kith_db_load_school_table (db, kith_cluster_get_id (cluster), error);

  if (table == NULL)
    return FALSE;

  if (builder != NULL)
    build_table (builder, cluster, table);
  else
    print_table (cluster, table);

  return TRUE;
}

/* kithctl cluster show [NAME]: the schools of the clusters, side by side. */
KithctlExit
kithctl_cluster_show (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) clusters = db != NULL ? kith_db_load_clusters (db, error) : NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;
  gboolean is_found = arguments[0] == NULL;

  if (clusters == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);

  /* Children are counted even before there is a cluster. */
  if (g_list_model_get_n_items (clusters) == 0)
    {
      g_autoptr(KithCluster) none = kith_cluster_new (0, "No cluster yet", NULL, 0, 0);

      if (is_found && !show_cluster (db, none, builder, error))
        return KITHCTL_FAILED;
    }

  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      if (arguments[0] != NULL && g_strcmp0 (arguments[0], kith_cluster_get_name (cluster)) != 0)
        continue;

      is_found = TRUE;
      if (!show_cluster (db, cluster, builder, error))
        return KITHCTL_FAILED;
    }

  if (!is_found)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no cluster “%s”", arguments[0]);
      return KITHCTL_FAILED;
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}

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

/* kithctl check: whether the store is whole. */
KithctlExit
kithctl_check (KithctlOptions *options,
               char          **arguments,
               GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(KithCheckReport) report = db != NULL ? kith_db_check (db, error) : NULL;

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

  kithctl_print ("%8" G_GINT64_FORMAT "  %s  %-20s  %6u rows  %s%s%s",
                 kith_act_summary_get_seq (act), at_text,
                 kith_act_summary_get_kind (act),
                 kith_act_summary_get_n_rows (act),
                 who != NULL ? who : "–",
                 subject != NULL ? "  " : "",
                 subject != NULL ? subject : "");
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

  db = kithctl_open_store (options, error);
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
