/* kith-cluster-kinds.h: what the form of each change of a cluster asks for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store-clusters.h"

G_BEGIN_DECLS

/**
 * KithClusterField:
 * @KITH_CLUSTER_FIELD_NAME: the name of a new cluster
 * @KITH_CLUSTER_FIELD_AUTHORITY: its authority
 * @KITH_CLUSTER_FIELD_OTHER: another cluster
 * @KITH_CLUSTER_FIELD_WORKER: a worker, who may be new
 * @KITH_CLUSTER_FIELD_PLACE: a school of the cluster, or all of it
 * @KITH_CLUSTER_FIELD_FEEDER: a primary and a secondary
 * @KITH_CLUSTER_FIELD_DAYS: days of the week
 * @KITH_CLUSTER_FIELD_DAY: the first day on which it holds
 * @KITH_CLUSTER_FIELD_DAY_OR_ALWAYS: the same, where none means always
 * @KITH_CLUSTER_FIELD_SCHOOLS: schools of the store or the register
 * @KITH_CLUSTER_FIELD_LEAVING: schools of the cluster
 */
typedef enum
{
  KITH_CLUSTER_FIELD_NAME = 1 << 0,
  KITH_CLUSTER_FIELD_AUTHORITY = 1 << 1,
  KITH_CLUSTER_FIELD_OTHER = 1 << 2,
  KITH_CLUSTER_FIELD_WORKER = 1 << 3,
  KITH_CLUSTER_FIELD_PLACE = 1 << 4,
  KITH_CLUSTER_FIELD_FEEDER = 1 << 5,
  KITH_CLUSTER_FIELD_DAYS = 1 << 6,
  KITH_CLUSTER_FIELD_DAY = 1 << 7,
  KITH_CLUSTER_FIELD_DAY_OR_ALWAYS = 1 << 8,
  KITH_CLUSTER_FIELD_SCHOOLS = 1 << 9,
  KITH_CLUSTER_FIELD_LEAVING = 1 << 10,
} KithClusterField;

/**
 * KithClusterKind:
 * @fields: #KithClusterField
 * @title: the title of the form; %NULL where there is none
 * @button: what its button says
 * @day: (nullable): what the day is called
 * @explanation: (nullable): what comes of it
 *
 * The form of one kind of change, in the person's language.
 */
typedef struct
{
  guint       fields;
  const char *title;
  const char *button;
  const char *day;
  const char *explanation;
} KithClusterKind;

KithClusterKind kith_cluster_kind_get (KithClusterChangeKind kind);

G_END_DECLS
