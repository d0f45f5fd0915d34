/* kith-cluster-rows.c: the rows of a cluster's page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-rows.h"

#include "kith-cluster-words.h"
#include "kith-text.h"

#include <glib/gi18n.h>

static GtkWidget *
make_remove_button (const char *tooltip,
                    const char *label,
                    const char *action,
                    gint64      first,
                    gint64      second)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", first, second);

  return button;
}

/**
 * kith_cluster_rows_set_titles:
 * @row: an action row or an expander row
 * @title: what it is about, as it is
 * @subtitle: what is said of it, as it is
 */
void
kith_cluster_rows_set_titles (GtkWidget  *row,
                              const char *title,
                              const char *subtitle)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

/**
 * kith_cluster_rows_new_worker:
 * @worker: the days of a worker
 * @may_change: whether they can be changed
 *
 * Returns: (transfer floating): a row that opens the worker's days
 */
GtkWidget *
kith_cluster_rows_new_worker (KithClusterWorker *worker,
                              gboolean           may_change)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = NULL;
  g_autofree char *about = NULL;
  g_autofree char *label = NULL;
  gint64 worker_id, school_id;

  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (worker), NULL);

  worker_id = kith_cluster_worker_get_worker_id (worker);
  school_id = kith_cluster_worker_get_school_id (worker);
  name = kith_text_isolate (kith_cluster_worker_get_name (worker));
  about = kith_cluster_words_worker (worker);
  kith_cluster_rows_set_titles (row, name, about);
  if (!may_change)
    return row;

  /* Translators: %s is the name of a worker. */
  label = g_strdup_printf (_("%s leaves…"), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_remove_button (_("Leaves…"), label, "cluster.remove-worker", worker_id, school_id));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "cluster.edit-worker");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(xx)", worker_id, school_id);

  return row;
}

/**
 * kith_cluster_rows_new_feeder:
 * @feeder: a primary and its secondary
 * @may_change: whether it can be taken away
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
kith_cluster_rows_new_feeder (KithFeeder *feeder,
                              gboolean    may_change)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *primary = NULL;
  g_autofree char *secondary = NULL;
  g_autofree char *about = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (KITH_IS_FEEDER (feeder), NULL);

  primary = kith_text_isolate (kith_feeder_get_primary (feeder));
  secondary = kith_text_isolate (kith_feeder_get_secondary (feeder));

  /* Translators: the name of a secondary school. */
  about = g_strdup_printf (_("Feeds %s"), secondary);
  kith_cluster_rows_set_titles (row, primary, about);
  if (!may_change)
    return row;

  /* Translators: two schools. */
  label = g_strdup_printf (_("%s no longer feeds %s"), primary, secondary);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_remove_button (_("Take Away"), label, "cluster.remove-feeder",
                                                 kith_feeder_get_primary_id (feeder),
                                                 kith_feeder_get_secondary_id (feeder)));

  return row;
}

/**
 * kith_cluster_rows_new_school:
 * @school: a school's time in a cluster
 *
 * Returns: (transfer floating): a row that tells its name and from when to when
 */
GtkWidget *
kith_cluster_rows_new_school (KithClusterSchool *school)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (school), NULL);

  name = kith_text_isolate (kith_cluster_school_get_name (school));
  time = kith_cluster_words_time (kith_cluster_school_get_from (school), kith_cluster_school_get_to (school));
  kith_cluster_rows_set_titles (row, name, time);

  return row;
}

/**
 * kith_cluster_rows_new_act:
 * @title: what it does
 * @action: the page's action
 * @school_id: the school that it is about
 *
 * Returns: (transfer floating): a row that is a button
 */
GtkWidget *
kith_cluster_rows_new_act (const char *title,
                           const char *action,
                           gint64      school_id)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", school_id);

  return row;
}
