/* kith-cluster-words.c: what is said of clusters, and of changes to them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-words.h"

#include "kith-text.h"
#include "kith-words.h"

#include <glib/gi18n.h>

/* 5 January 1970. */
#define SOME_MONDAY 4
#define WORKING_WEEK 31

static const char * const done_words[] =
{
  [KITH_CLUSTER_MAKE] = N_("Cluster added"),
  [KITH_CLUSTER_CHANGE] = N_("Cluster changed"),
  [KITH_CLUSTER_ADD_SCHOOLS] = N_("Schools added"),
  [KITH_CLUSTER_REMOVE_SCHOOLS] = N_("The school leaves"),
  [KITH_CLUSTER_SET_WORKER] = N_("Days saved"),
  [KITH_CLUSTER_REMOVE_WORKER] = N_("The worker leaves"),
  [KITH_CLUSTER_ADD_FEEDER] = N_("Feeder added"),
  [KITH_CLUSTER_REMOVE_FEEDER] = N_("Feeder taken away"),
  [KITH_CLUSTER_MERGE] = N_("Clusters merged"),
  [KITH_CLUSTER_SPLIT] = N_("Cluster split"),
  [KITH_CLUSTER_END] = N_("Cluster ended"),
};

static const char * const error_words[] =
{
  [KITH_CLUSTER_ERROR_NO_NAME] = N_("A name is needed here."),
  [KITH_CLUSTER_ERROR_NAME_TAKEN] = N_("Another cluster has this name."),
  [KITH_CLUSTER_ERROR_ENDED] = N_("The end of this cluster is settled. Change the one that takes over, or undo the end."),
  [KITH_CLUSTER_ERROR_LAST] = N_("This is the last cluster. Give it another name or other schools instead."),
  [KITH_CLUSTER_ERROR_ITSELF] = N_("A cluster is not merged into itself. Choose another."),
  [KITH_CLUSTER_ERROR_NO_SCHOOL] = N_("Which school? Choose at least one."),
  [KITH_CLUSTER_ERROR_EVERY_SCHOOL] = N_("That is every school. Give the cluster another name instead."),
  [KITH_CLUSTER_ERROR_SCHOOL_THERE] = N_("The school is in this cluster then already, or will be."),
  [KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE] = N_("The school is not in this cluster on that day."),
  [KITH_CLUSTER_ERROR_BEFORE_JOINING] = N_("The school joins on that day or later, so it cannot leave then. To take the joining back, undo it."),
  [KITH_CLUSTER_ERROR_WORKER_NOT_THERE] = N_("The worker is not there on that day or later."),
  [KITH_CLUSTER_ERROR_SAME] = N_("That is so already."),
  [KITH_CLUSTER_ERROR_FEEDER_ITSELF] = N_("A school does not feed itself. Choose two."),
  [KITH_CLUSTER_ERROR_FEEDER_BACKWARDS] = N_("That is the wrong way round: pupils go on from a primary to a secondary."),
  [KITH_CLUSTER_ERROR_FEEDER_NOT_THERE] = N_("The one does not feed the other."),
};

static char *
count_schools (guint n)
{
  return g_strdup_printf (ngettext ("%u school", "%u schools", n), n);
}

/**
 * kith_cluster_words_size:
 * @cluster: a cluster
 *
 * Returns: (transfer full): such as "13 schools · 3 workers"
 */
char *
kith_cluster_words_size (KithCluster *cluster)
{
  g_autofree char *schools = NULL;
  g_autofree char *workers = NULL;
  guint n_workers;

  g_return_val_if_fail (KITH_IS_CLUSTER (cluster), NULL);

  n_workers = kith_cluster_get_n_workers (cluster);
  schools = count_schools (kith_cluster_get_n_schools (cluster));
  if (n_workers == 0)
    return g_steal_pointer (&schools);

  workers = g_strdup_printf (ngettext ("%u worker", "%u workers", n_workers), n_workers);

  /* Translators: "13 schools", then "3 workers". */
  return g_strdup_printf (_("%s · %s"), schools, workers);
}

static char *
say_end (KithCluster *cluster)
{
  const char *successor = kith_cluster_get_successor (cluster);
  g_autofree char *last_day = kith_words_dup_date (kith_cluster_get_valid_to (cluster) - 1);
  g_autofree char *name = NULL;

  /* Translators: %s is a date. */
  if (successor == NULL)
    return g_strdup_printf (_("Until %s"), last_day);

  name = kith_text_isolate (successor);

  /* Translators: a date, then the name of another cluster. */
  return g_strdup_printf (_("Until %s, then part of %s"), last_day, name);
}

/**
 * kith_cluster_words_about:
 * @cluster: a cluster
 *
 * Returns: (transfer full): its authority and its size, or when it ends
 */
char *
kith_cluster_words_about (KithCluster *cluster)
{
  g_autofree char *size = NULL;
  g_autofree char *isolated = NULL;
  const char *authority;

  g_return_val_if_fail (KITH_IS_CLUSTER (cluster), NULL);

  if (kith_cluster_get_valid_to (cluster) != KITH_DATE_NONE)
    return say_end (cluster);

  size = kith_cluster_words_size (cluster);
  authority = kith_cluster_get_authority (cluster);
  if (authority == NULL)
    return g_steal_pointer (&size);

  isolated = kith_text_isolate (authority);

  /* Translators: the name of an authority, then "13 schools · 3 workers". */
  return g_strdup_printf (_("%s · %s"), isolated, size);
}

/**
 * kith_cluster_words_time:
 * @from: the first day, or %KITH_DATE_NONE
 * @to: the first day after it, or %KITH_DATE_NONE
 *
 * Returns: (transfer full): such as "Since 1 September 2024"; empty where
 *   nothing is known of either end
 */
char *
kith_cluster_words_time (KithDate from,
                         KithDate to)
{
  g_autofree char *first = kith_words_dup_date (from);
  g_autofree char *last = kith_words_dup_date (to != KITH_DATE_NONE ? to - 1 : KITH_DATE_NONE);

  if (from == KITH_DATE_NONE && to == KITH_DATE_NONE)
    return g_strdup ("");

  /* Translators: %s is a date. */
  if (from == KITH_DATE_NONE)
    return g_strdup_printf (_("Until %s"), last);

  /* Translators: two dates. */
  if (to != KITH_DATE_NONE)
    return g_strdup_printf (_("%s to %s"), first, last);

  /* Translators: %s is a date that is still to come. */
  if (from > kith_date_today ())
    return g_strdup_printf (_("From %s"), first);

  /* Translators: %s is a date. */
  return g_strdup_printf (_("Since %s"), first);
}

static char *
say_day (guint number)
{
  return kith_date_format (SOME_MONDAY + (KithDate)number, "%a");
}

/**
 * kith_cluster_words_weekdays:
 * @weekdays: bit 0 is Monday
 *
 * Returns: (transfer full): such as "Mon, Tue, Fri"
 */
char *
kith_cluster_words_weekdays (guint weekdays)
{
  g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  if (weekdays == 0)
    return g_strdup (_("Days not said"));

  if (weekdays == WORKING_WEEK)
    return g_strdup (_("Every weekday"));

  for (guint i = 0; i < 7; i++)
    {
      if ((weekdays & (1u << i)) != 0)
        g_ptr_array_add (days, say_day (i));
    }
  g_ptr_array_add (days, NULL);

  return g_strjoinv (C_("between weekdays", ", "), (char **)days->pdata);
}

/**
 * kith_cluster_words_worker:
 * @worker: the days of a worker
 *
 * Returns: (transfer full): such as "Mon, Tue · Since 1 September 2024"
 */
char *
kith_cluster_words_worker (KithClusterWorker *worker)
{
  g_autofree char *days = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (worker), NULL);

  days = kith_cluster_words_weekdays (kith_cluster_worker_get_weekdays (worker));
  time = kith_cluster_words_time (kith_cluster_worker_get_from (worker), kith_cluster_worker_get_to (worker));
  if (*time == '\0')
    return g_steal_pointer (&days);

  /* Translators: weekdays, then since when. */
  return g_strdup_printf (_("%s · %s"), days, time);
}

/**
 * kith_cluster_words_done:
 * @kind: what was done
 *
 * Returns: (transfer none): what a toast says of it
 */
const char *
kith_cluster_words_done (KithClusterChangeKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (done_words), "");

  return _(done_words[kind]);
}

/**
 * kith_cluster_words_error:
 * @error: why a cluster was not changed
 *
 * Returns: (transfer none): what is, and what to do about it, in whole sentences
 */
const char *
kith_cluster_words_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == KITH_CLUSTER_ERROR && (gsize)error->code < G_N_ELEMENTS (error_words))
    return _(error_words[error->code]);

  return kith_words_get_error_advice (error);
}
