/* kith-cluster-kinds.c: what the form of each change of a cluster asks for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-kinds.h"

#include <glib/gi18n.h>

static const KithClusterKind kinds[] =
{
  [KITH_CLUSTER_MAKE] =
  { KITH_CLUSTER_FIELD_NAME | KITH_CLUSTER_FIELD_AUTHORITY | KITH_CLUSTER_FIELD_DAY_OR_ALWAYS | KITH_CLUSTER_FIELD_SCHOOLS,
    N_("New Cluster"), NC_("button", "Add"), N_("Since"),
    N_("Schools that a few workers look after together. Leave the day empty if it has always been so.") },
  [KITH_CLUSTER_ADD_SCHOOLS] =
  { KITH_CLUSTER_FIELD_DAY_OR_ALWAYS | KITH_CLUSTER_FIELD_SCHOOLS,
    N_("Add Schools"), NC_("button", "Add"), N_("Since"),
    N_("What is told of earlier days stays as it is. Leave the day empty if they have always been here.") },
  [KITH_CLUSTER_REMOVE_SCHOOLS] =
  { KITH_CLUSTER_FIELD_DAY,
    N_("School Leaves"), NC_("button", "Save"), N_("First Day on Which It Is No Longer Here"),
    N_("The school stays in what is told of earlier days. Who works in it for this cluster leaves with it.") },
  [KITH_CLUSTER_SET_WORKER] =
  { KITH_CLUSTER_FIELD_WORKER | KITH_CLUSTER_FIELD_PLACE | KITH_CLUSTER_FIELD_DAYS | KITH_CLUSTER_FIELD_DAY,
    N_("Days of a Worker"), NC_("button", "Save"), N_("From"), NULL },
  [KITH_CLUSTER_REMOVE_WORKER] =
  { KITH_CLUSTER_FIELD_DAY,
    N_("Worker Leaves"), NC_("button", "Save"), N_("First Day on Which They Are No Longer Here"),
    N_("Earlier days stay as they are.") },
  [KITH_CLUSTER_ADD_FEEDER] =
  { KITH_CLUSTER_FIELD_FEEDER,
    N_("Add Feeder"), NC_("button", "Add"), NULL,
    N_("Pupils of the one school go on to the other.") },
  [KITH_CLUSTER_MERGE] =
  { KITH_CLUSTER_FIELD_OTHER | KITH_CLUSTER_FIELD_DAY,
    N_("Merge"), NC_("button", "Merge"), N_("On"),
    N_("Its schools and workers go over on that day. This cluster stays for what is told of the days before.") },
  [KITH_CLUSTER_SPLIT] =
  { KITH_CLUSTER_FIELD_NAME | KITH_CLUSTER_FIELD_DAY | KITH_CLUSTER_FIELD_LEAVING,
    N_("Split"), NC_("button", "Split"), N_("On"),
    N_("Some schools go to a new cluster on that day, and who works in them goes along. Who works in the whole cluster stays.") },
  [KITH_CLUSTER_END] =
  { KITH_CLUSTER_FIELD_DAY,
    N_("End"), NC_("button", "End"), N_("First Day on Which It Is No Longer There"),
    N_("Its schools are in no cluster then, unless they are in another as well. It stays for what is told of the days before.") },
};

static const char *
translate (const char *text)
{
  return text != NULL ? _(text) : NULL;
}

/**
 * kith_cluster_kind_get:
 * @kind: a kind of change
 *
 * Returns: what its form asks for
 */
KithClusterKind
kith_cluster_kind_get (KithClusterChangeKind kind)
{
  KithClusterKind form = { 0 };

  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), form);

  form = kinds[kind];
  form.title = translate (form.title);
  form.day = translate (form.day);
  form.explanation = translate (form.explanation);
  if (form.button != NULL)
    form.button = g_dpgettext2 (NULL, "button", form.button);

  return form;
}
