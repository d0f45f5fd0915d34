/* kith-cluster-record.c: a cluster with all that is known of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-record.h"

struct _KithClusterRecord
{
  GObject      parent_instance;

  KithCluster *cluster;
  char        *authority_code;
  KithDate     as_at;
  GListModel  *schools;
  GListModel  *workers;
  GListModel  *feeders;
  GListModel  *known_schools;
  GListModel  *known_workers;
};

G_DEFINE_FINAL_TYPE (KithClusterRecord, kith_cluster_record, G_TYPE_OBJECT)

static void
kith_cluster_record_finalize (GObject *object)
{
  KithClusterRecord *self = KITH_CLUSTER_RECORD (object);

  g_clear_object (&self->cluster);
  g_clear_pointer (&self->authority_code, g_free);
  g_clear_object (&self->schools);
  g_clear_object (&self->workers);
  g_clear_object (&self->feeders);
  g_clear_object (&self->known_schools);
  g_clear_object (&self->known_workers);

  G_OBJECT_CLASS (kith_cluster_record_parent_class)->finalize (object);
}

static void
kith_cluster_record_class_init (KithClusterRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_cluster_record_finalize;
}

static void
kith_cluster_record_init (KithClusterRecord *self)
{
}

/**
 * kith_cluster_record_new:
 * @values: what it is made of; kept or copied
 *
 * Returns: (transfer full): the cluster as it was read; it never changes
 */
KithClusterRecord *
kith_cluster_record_new (const KithClusterValues *values)
{
  KithClusterRecord *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (KITH_IS_CLUSTER (values->cluster), NULL);

  self = g_object_new (KITH_TYPE_CLUSTER_RECORD, NULL);
  self->cluster = g_object_ref (values->cluster);
  self->authority_code = g_strdup (values->authority_code);
  self->as_at = values->as_at;
  self->schools = g_object_ref (values->schools);
  self->workers = g_object_ref (values->workers);
  self->feeders = g_object_ref (values->feeders);
  self->known_schools = g_object_ref (values->known_schools);
  self->known_workers = g_object_ref (values->known_workers);

  return self;
}

/**
 * kith_cluster_record_get_cluster:
 * @self: a cluster with all that is known of it
 *
 * Returns: (transfer none): the cluster
 */
KithCluster *
kith_cluster_record_get_cluster (KithClusterRecord *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_RECORD (self), NULL);

  return self->cluster;
}

/**
 * kith_cluster_record_get_authority_code:
 * @self: a cluster with all that is known of it
 *
 * Returns: (transfer none) (nullable): three digits
 */
const char *
kith_cluster_record_get_authority_code (KithClusterRecord *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_RECORD (self), NULL);

  return self->authority_code;
}

/**
 * kith_cluster_record_get_as_at:
 * @self: a cluster with all that is known of it
 *
 * Returns: the day of which the store's figures speak
 */
KithDate
kith_cluster_record_get_as_at (KithClusterRecord *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_RECORD (self), KITH_DATE_NONE);

  return self->as_at;
}

/**
 * kith_cluster_record_get_schools:
 * @self: a cluster with all that is known of it
 *
 * Returns: (transfer none): #KithClusterSchool: who is, was and will be in it
 */
GListModel *
kith_cluster_record_get_schools (KithClusterRecord *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_RECORD (self), NULL);

  return self->schools;
}

/**
 * kith_cluster_record_get_workers:
 * @self: a cluster with all that is known of it
 *
 * Returns: (transfer none): #KithClusterWorker: who works, worked and will work in it
 */
GListModel *
kith_cluster_record_get_workers (KithClusterRecord *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_RECORD (self), NULL);

  return self->workers;
}

/**
 * kith_cluster_record_get_feeders:
 * @self: a cluster with all that is known of it
 *
 * Returns: (transfer none): #KithFeeder with a school of the cluster at either end
 */
GListModel *
kith_cluster_record_get_feeders (KithClusterRecord *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_RECORD (self), NULL);

  return self->feeders;
}

/**
 * kith_cluster_record_get_known_schools:
 * @self: a cluster with all that is known of it
 *
 * Returns: (transfer none): #KithClusterSchool: all schools of the store
 */
GListModel *
kith_cluster_record_get_known_schools (KithClusterRecord *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_RECORD (self), NULL);

  return self->known_schools;
}

/**
 * kith_cluster_record_get_known_workers:
 * @self: a cluster with all that is known of it
 *
 * Returns: (transfer none): #KithClusterWorker: everybody in the store who works
 */
GListModel *
kith_cluster_record_get_known_workers (KithClusterRecord *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_RECORD (self), NULL);

  return self->known_workers;
}
