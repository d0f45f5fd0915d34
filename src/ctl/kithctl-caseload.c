/* kithctl-caseload.c: the open cases of a cluster without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-cluster.h"
#include "kith-store-caseload.h"
#include "kith-store-error.h"
#include "kith-store-schools.h"
#include "kith-team-line.h"

static const char *
state_word (KithCaseload *caseload,
            KithCaseState state)
{
  switch (state)
    {
    case KITH_CASE_STATE_EARLY_HELP:
      return kith_caseload_says_family_help (caseload) ? "family help" : "early help";

    case KITH_CASE_STATE_IN_NEED:
      return "in need";

    case KITH_CASE_STATE_PROTECTION:
      return "protection plan";

    case KITH_CASE_STATE_LOOKED_AFTER:
      return "looked after";

    case KITH_CASE_STATE_NONE:
    case KITH_CASE_STATE_CLOSED:
    default:
      return "closed";
    }
}

static void
add_flag (JsonBuilder     *builder,
          const char      *name,
          KithCaseloadRow *row,
          guint            flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, (kith_caseload_row_get_flags (row) & flag) != 0);
}

static void
build_row (JsonBuilder     *builder,
           KithCaseload    *caseload,
           KithCaseloadRow *row)
{
  KithChild *child = kith_caseload_row_get_child (row);

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "name", kith_child_get_display_name (child));
  kithctl_build_text (builder, "authority-identifier", kith_child_get_la_child_id (child));
  kithctl_build_text (builder, "state", state_word (caseload, kith_caseload_row_get_state (row)));
  kithctl_build_text (builder, "school", kith_child_get_school (child));
  kithctl_build_text (builder, "worker", kith_child_get_worker (child));
  kithctl_build_date (builder, "visited", kith_caseload_row_get_seen (row));
  kithctl_build_date (builder, "due", kith_caseload_row_get_due (row));
  kithctl_build_date (builder, "visits-as-at", kith_caseload_row_get_seen_as_at (row));
  add_flag (builder, "overdue", row, KITH_CASELOAD_OVERDUE);
  add_flag (builder, "no-worker", row, KITH_CASELOAD_NO_WORKER);
  add_flag (builder, "no-school", row, KITH_CASELOAD_NO_SCHOOL);
  add_flag (builder, "siblings", row, KITH_CASELOAD_SIBLINGS);
  json_builder_end_object (builder);
}

static gboolean
is_counted (KithCaseload *caseload,
            guint         position)
{
  return kith_caseload_row_get_place (kith_caseload_get_row (caseload, position)) != KITH_CASELOAD_BESIDE;
}

static void
print_json (KithCaseload *caseload)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kithctl_build_date (builder, "as-at", kith_caseload_get_as_at (caseload));
  json_builder_set_member_name (builder, "children");
  json_builder_begin_array (builder);
  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      if (is_counted (caseload, i))
        build_row (builder, caseload, kith_caseload_get_row (caseload, i));
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "in-no-cluster");
  json_builder_add_int_value (builder, kith_caseload_get_n_outside (caseload));
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_row (KithCaseload    *caseload,
           KithCaseloadRow *row)
{
  KithChild *child = kith_caseload_row_get_child (row);
  const char *school = kith_child_get_school (child);
  const char *worker = kith_child_get_worker (child);
  g_autofree char *due = NULL;

  if (kith_caseload_row_get_due (row) != KITH_DATE_NONE)
    due = kith_date_format (kith_caseload_row_get_due (row), "%d/%m/%Y");

  kithctl_print ("%s\t%s\t%s\t%s\t%s%s", kith_child_get_display_name (child),
                 state_word (caseload, kith_caseload_row_get_state (row)),
                 school != NULL ? school : "school not known",
                 worker != NULL ? worker : "no worker",
                 due != NULL ? due : "–",
                 (kith_caseload_row_get_flags (row) & KITH_CASELOAD_OVERDUE) != 0 ? " overdue" : "");
}

static void
print_team (KithCaseload *caseload)
{
  g_autoptr(GListModel) lines = kith_team_lines_new (caseload);

  kithctl_print ("%-30s   open %6s   need   prot  l. a.   late   over", "",
                 kith_caseload_says_family_help (caseload) ? "family" : "early");
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithTeamLine) line = g_list_model_get_item (lines, i);
      const char *name = kith_team_line_get_name (line);
      g_autoptr(GString) text = g_string_new (name != NULL ? name : "Without a worker");

      for (glong n = g_utf8_strlen (text->str, -1); n < 30; n++)
        g_string_append_c (text, ' ');
      for (guint j = 0; j < KITH_TEAM_N_FIGURES; j++)
        g_string_append_printf (text, " %6u", kith_team_line_get_figure (line, j));
      kithctl_print ("%s", text->str);
    }
}

static void
print_caseload (KithCaseload *caseload)
{
  g_autofree char *as_at = kith_date_to_iso (kith_caseload_get_as_at (caseload));

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      if (is_counted (caseload, i))
        print_row (caseload, kith_caseload_get_row (caseload, i));
    }

  kithctl_print ("%u open cases, as at %s", kith_caseload_get_n_counted (caseload), as_at);
  if (kith_caseload_get_cluster_id (caseload) != 0 && kith_caseload_get_n_outside (caseload) > 0)
    kithctl_print ("%u more are in no cluster; caseload list without --cluster has them.", kith_caseload_get_n_outside (caseload));
  print_team (caseload);
}

/* Returns -1 where no cluster is called so. */
gint64
kithctl_find_cluster (KithDb     *db,
                      const char *name,
                      GError    **error)
{
  g_autoptr(GListModel) clusters = NULL;

  if (name == NULL)
    return 0;

  clusters = kith_db_load_clusters (db, error);
  for (guint i = 0; clusters != NULL && i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      if (g_strcmp0 (kith_cluster_get_name (cluster), name) == 0)
        return kith_cluster_get_id (cluster);
    }

  if (clusters != NULL)
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "No cluster is called “%s”", name);

  return -1;
}

/* kithctl caseload list: every child with an open case, and how many each worker has. */
KithctlExit
kithctl_caseload_list (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(KithCaseload) caseload = NULL;
  gint64 cluster_id;

  if (db == NULL)
    return KITHCTL_FAILED;

  cluster_id = kithctl_find_cluster (db, options->cluster, error);
  if (cluster_id < 0)
    return KITHCTL_FAILED;

  caseload = kith_db_load_caseload (db, cluster_id, error);
  if (caseload == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    print_json (caseload);
  else
    print_caseload (caseload);

  return KITHCTL_DONE;
}
