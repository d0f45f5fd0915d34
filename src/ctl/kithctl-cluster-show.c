/* kithctl-cluster-show.c: the clusters as they are or were on a day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <string.h>

#include "kith-store-clusters.h"
#include "kith-store-figures.h"
#include "kith-store-series.h"
#include "kith-store-settings.h"

static void
build_number (JsonBuilder *builder,
              const char  *name,
              int          number)
{
  json_builder_set_member_name (builder, name);
  if (number == KITH_FIGURE_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, number);
}

/* The store has tenths. Without a declaration that the period is complete there is no rate. */
static void
build_rate (JsonBuilder *builder,
            int          tenths)
{
  json_builder_set_member_name (builder, "referrals-per-10000");
  if (tenths == KITH_FIGURE_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, tenths / 10.0);
}

static void
build_date (JsonBuilder *builder,
            const char  *name,
            KithDate     date)
{
  g_autofree char *iso = date != KITH_DATE_NONE ? kith_date_to_iso (date) : NULL;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, iso);
}

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
    build_number (builder, kith_figure_get_nick (i), kith_school_line_get_figure (line, i));
  build_rate (builder, kith_school_line_get_rate (line));
  build_date (builder, "last-informal-contact", kith_school_line_get_last_informal (line));
  json_builder_end_object (builder);
}

static void
build_table (JsonBuilder     *builder,
             KithCluster     *cluster,
             KithSchoolTable *table)
{
  GListModel *schools = kith_school_table_get_schools (table);
  g_autofree char *as_at = kith_date_to_iso (kith_school_table_get_as_at (table));

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
}

/* Three academic years, up to the day; empty for a day of which no file speaks yet. */
static void
build_months (JsonBuilder    *builder,
              KithMonthTable *months)
{
  json_builder_set_member_name (builder, "months");
  json_builder_begin_array (builder);
  for (guint i = 0; months != NULL && i < kith_month_table_get_n_months (months); i++)
    {
      KithDate month = kith_date_add_months (kith_month_table_get_first (months), (int)i);
      g_autofree char *name = kith_date_format (month, "%Y-%m");

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "month", name);
      build_number (builder, "referrals", kith_month_table_get_number (months, KITH_FIGURE_REFERRALS, month));
      build_number (builder, "section17", kith_month_table_get_number (months, KITH_FIGURE_SECTION17, month));
      build_number (builder, "section47", kith_month_table_get_number (months, KITH_FIGURE_SECTION47, month));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
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

  for (guint i = 0; i < KITH_N_TABLE_FIGURES; i++)
    {
      int figure = kith_school_line_get_figure (line, i);

      if (figure == KITH_FIGURE_UNKNOWN)
        g_string_append (text, "      –");
      else
        g_string_append_printf (text, " %6d", figure);
    }

  if (kith_school_line_get_last_informal (line) != KITH_DATE_NONE)
    {
      g_autofree char *day = kith_date_to_iso (kith_school_line_get_last_informal (line));

      g_string_append_printf (text, "  %s", day);
    }

  kithctl_print ("%s", text->str);
}

static void
print_table (KithCluster     *cluster,
             KithSchoolTable *table,
             const char      *label)
{
  GListModel *schools = kith_school_table_get_schools (table);
  g_autofree char *as_at = kith_date_to_iso (kith_school_table_get_as_at (table));

  kithctl_print ("%s: cases this store knows, as at %s", kith_cluster_get_name (cluster), as_at);
  kithctl_print ("%-44s   roll %6s   need   prot  l. a.    s47    ref   last  informal", "",
                 strcmp (label, "family-help") == 0 ? "family" : "early");
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      print_line (kith_school_line_get_name (line), line);
    }
  if (g_list_model_get_n_items (schools) == 0)
    kithctl_print ("No school is in it on that day.");
  print_line ("All schools", kith_school_table_get_total (table));
  print_line ("Elsewhere or not known", kith_school_table_get_not_known (table));
}

/* The figures speak of the newest return, the people of today, unless a day is asked for. */
typedef struct
{
  KithDate        figures;
  KithDate        members;
  KithPeriodKind  kind;
} Days;

/* Monday is bit 0. */
static const char * const day_names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

static char *
describe_weekdays (guint weekdays)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (day_names); i++)
    {
      if ((weekdays & (1u << i)) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", day_names[i]);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
build_weekdays (JsonBuilder *builder,
                guint        weekdays)
{
  json_builder_set_member_name (builder, "days");
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (day_names); i++)
    {
      if ((weekdays & (1u << i)) != 0)
        json_builder_add_string_value (builder, day_names[i]);
    }
  json_builder_end_array (builder);
}

/* The name of the school with this id, %NULL for the whole cluster. */
static const char *
find_school_name (KithClusterRecord *record,
                  gint64             school_id)
{
  GListModel *schools = kith_cluster_record_get_schools (record);

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);

      if (kith_cluster_school_get_school_id (school) == school_id)
        return kith_cluster_school_get_name (school);
    }

  return NULL;
}

static void
build_members (JsonBuilder       *builder,
               KithClusterRecord *record,
               KithDate           day)
{
  GListModel *schools = kith_cluster_record_get_schools (record);

  json_builder_set_member_name (builder, "members");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);

      if (!kith_cluster_school_is_on (school, day))
        continue;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "school");
      json_builder_add_string_value (builder, kith_cluster_school_get_name (school));
      build_date (builder, "since", kith_cluster_school_get_from (school));
      build_date (builder, "until", kith_cluster_school_get_to (school));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_workers (JsonBuilder       *builder,
               KithClusterRecord *record,
               KithDate           day)
{
  GListModel *workers = kith_cluster_record_get_workers (record);

  json_builder_set_member_name (builder, "workers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      if (!kith_cluster_worker_is_on (worker, day))
        continue;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "worker");
      json_builder_add_string_value (builder, kith_cluster_worker_get_name (worker));
      json_builder_set_member_name (builder, "school");
      json_builder_add_string_value (builder, find_school_name (record, kith_cluster_worker_get_school_id (worker)));
      build_weekdays (builder, kith_cluster_worker_get_weekdays (worker));
      build_date (builder, "since", kith_cluster_worker_get_from (worker));
      build_date (builder, "until", kith_cluster_worker_get_to (worker));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_worker (KithClusterRecord *record,
              KithClusterWorker *worker)
{
  const char *school = find_school_name (record, kith_cluster_worker_get_school_id (worker));
  g_autofree char *weekdays = describe_weekdays (kith_cluster_worker_get_weekdays (worker));

  kithctl_print ("  %s, %s%s%s", kith_cluster_worker_get_name (worker),
                 school != NULL ? school : "the whole cluster",
                 *weekdays != '\0' ? ": " : "", weekdays);
}

static void
print_workers (KithClusterRecord *record,
               KithDate           day)
{
  GListModel *workers = kith_cluster_record_get_workers (record);

  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      if (kith_cluster_worker_is_on (worker, day))
        print_worker (record, worker);
    }
}

static void
print_end (KithCluster *cluster)
{
  g_autofree char *end = kith_cluster_get_valid_to (cluster) != KITH_DATE_NONE
    ? kith_date_to_iso (kith_cluster_get_valid_to (cluster))
    : NULL;

  if (end != NULL && kith_cluster_get_successor (cluster) != NULL)
    kithctl_print ("From %s on it is part of %s.", end, kith_cluster_get_successor (cluster));
  else if (end != NULL)
    kithctl_print ("It ends on %s.", end);
}

/* A day after the newest file is asked about as it is, since clusters are known
 * ahead; else it is a day of some period.
 */
static KithSchoolTable *
load_table (KithDb                  *db,
            const KithSheetQuestion *question,
            GError                 **error)
{
  KithPeriod period;

  if (question->kind == KITH_PERIOD_YEAR)
    return kith_db_load_school_table_on (db, question->cluster_id, question->day, error);

  if (!kith_db_find_period (db, question, &period, error))
    return NULL;

  return kith_db_load_school_table_in (db, question->cluster_id, &period, error);
}

/* The page's numbers, where it speaks of the same day: they have rates and months. */
static gboolean
load_months (KithDb                  *db,
             const KithSheetQuestion *question,
             KithSchoolTable        **table,
             KithMonthTable         **ret_months,
             GError                 **error)
{
  g_autoptr(KithClusterSheet) sheet = kith_db_load_cluster_sheet (db, question, error);

  if (sheet == NULL)
    return FALSE;

  if (kith_school_table_get_as_at (kith_cluster_sheet_get_table (sheet)) == kith_school_table_get_as_at (*table))
    {
      g_set_object (table, kith_cluster_sheet_get_table (sheet));
      *ret_months = g_object_ref (kith_cluster_sheet_get_months (sheet));
    }

  return TRUE;
}

static gboolean
show_cluster (KithDb      *db,
              KithCluster *cluster,
              const Days  *days,
              JsonBuilder *builder,
              GError     **error)
{
  gint64 cluster_id = kith_cluster_get_id (cluster);
  const KithSheetQuestion question = { .cluster_id = cluster_id, .kind = days->kind, .day = days->figures };
  g_autoptr(KithSchoolTable) table = NULL;
  g_autoptr(KithClusterRecord) record = NULL;
  g_autoptr(KithMonthTable) months = NULL;
  g_autofree char *label = NULL;

  table = load_table (db, &question, error);
  if (table == NULL || (builder != NULL && !load_months (db, &question, &table, &months, error)))
    return FALSE;

  label = kith_db_dup_setting (db, KITH_SETTING_EARLY_HELP_LABEL, kith_school_table_get_as_at (table), error);
  if (label == NULL)
    return FALSE;

  if (cluster_id != 0)
    {
      record = kith_db_load_cluster (db, cluster_id, days->members, error);
      if (record == NULL)
        return FALSE;
    }

  if (builder == NULL)
    {
      print_table (cluster, table, label);
      if (record != NULL)
        {
          print_workers (record, days->members);
          print_end (cluster);
        }
      return TRUE;
    }

  json_builder_begin_object (builder);
  build_table (builder, cluster, table);
  build_months (builder, months);
  if (record != NULL)
    {
      build_members (builder, record, days->members);
      build_workers (builder, record, days->members);
      build_date (builder, "ends", kith_cluster_get_valid_to (cluster));
    }
  json_builder_end_object (builder);

  return TRUE;
}

static gboolean
show_clusters (KithDb      *db,
               GListModel  *clusters,
               const char  *name,
               const Days  *days,
               JsonBuilder *builder,
               GError     **error)
{
  gboolean is_found = name == NULL;

  /* Children are counted even before there is a cluster. */
  if (g_list_model_get_n_items (clusters) == 0 && name == NULL)
    {
      g_autoptr(KithCluster) none = kith_cluster_new (0, "No cluster yet", NULL, 0, 0);

      return show_cluster (db, none, days, builder, error);
    }

  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      if (name != NULL && g_strcmp0 (name, kith_cluster_get_name (cluster)) != 0)
        continue;

      is_found = TRUE;
      if (!show_cluster (db, cluster, days, builder, error))
        return FALSE;
    }

  if (!is_found)
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no cluster “%s” on that day", name);

  return is_found;
}

/* kithctl cluster show [NAME]: the schools of the clusters, side by side. */
KithctlExit
kithctl_cluster_show (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) clusters = NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;
  Days days = { KITH_DATE_NONE, kith_date_today (), KITH_PERIOD_YEAR };

  if (!kithctl_parse_on (options, &days.members, error))
    return KITHCTL_USAGE;

  if (options->period != NULL && !kith_period_kind_parse (options->period, &days.kind))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which period? Say month, term or year");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  if (db == NULL)
    return KITHCTL_FAILED;

  days.figures = options->on != NULL ? days.members : kith_db_get_as_at (db, error);
  if (days.figures != KITH_DATE_NONE)
    clusters = kith_db_load_clusters_on (db, days.members, error);
  if (clusters == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);

  if (!show_clusters (db, clusters, arguments[0], &days, builder, error))
    return KITHCTL_FAILED;

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}
