/* kith-cluster.c: a cluster of schools
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster.h"

#include "kith-text.h"

struct _KithCluster
{
  GObject   parent_instance;

  gint64    id;
  char     *name;
  char     *authority;
  guint     n_schools;
  guint     n_workers;
  KithDate  valid_to;
  char     *successor;
};

G_DEFINE_FINAL_TYPE (KithCluster, kith_cluster, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_AUTHORITY,
  PROP_N_SCHOOLS,
  PROP_N_WORKERS,
} KithClusterProperty;

static GParamSpec *properties[PROP_N_WORKERS + 1];

static void
kith_cluster_finalize (GObject *object)
{
  KithCluster *self = KITH_CLUSTER (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->authority, g_free);
  g_clear_pointer (&self->successor, g_free);

  G_OBJECT_CLASS (kith_cluster_parent_class)->finalize (object);
}

static void
kith_cluster_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KithCluster *self = KITH_CLUSTER (object);

  switch ((KithClusterProperty)prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_AUTHORITY:
      g_value_set_string (value, self->authority);
      break;

    case PROP_N_SCHOOLS:
      g_value_set_uint (value, self->n_schools);
      break;

    case PROP_N_WORKERS:
      g_value_set_uint (value, self->n_workers);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_cluster_class_init (KithClusterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_cluster_finalize;
  object_class->get_property = kith_cluster_get_property;

  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL,
                         NULL, read_only);

  properties[PROP_AUTHORITY] =
    g_param_spec_string ("authority", NULL, NULL,
                         NULL, read_only);

  properties[PROP_N_SCHOOLS] =
    g_param_spec_uint ("n-schools", NULL, NULL,
                       0, G_MAXUINT, 0, read_only);

  properties[PROP_N_WORKERS] =
    g_param_spec_uint ("n-workers", NULL, NULL,
                       0, G_MAXUINT, 0, read_only);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_cluster_init (KithCluster *self)
{
  self->valid_to = KITH_DATE_NONE;
}

/**
 * kith_cluster_new:
 * @id: its number in the store; 0 for all schools together
 * @authority: (nullable): the name of its authority
 *
 * Returns: (transfer full): a cluster that never changes
 */
KithCluster *
kith_cluster_new (gint64      id,
                  const char *name,
                  const char *authority,
                  guint       n_schools,
                  guint       n_workers)
{
  KithCluster *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (KITH_TYPE_CLUSTER, NULL);
  self->id = id;
  self->name = kith_text_tame (name);
  self->authority = kith_text_tame (authority);
  self->n_schools = n_schools;
  self->n_workers = n_workers;

  return self;
}

/**
 * kith_cluster_new_ending:
 * @id: its number in the store
 * @name: what the people who work in it call it
 * @authority: (nullable): the name of its authority
 * @n_schools: how many schools are in it
 * @n_workers: how many people are based in them
 * @valid_to: the first day on which it is no longer there
 * @successor: (nullable): the name of the cluster that took over
 *
 * Returns: (transfer full): a cluster that ends, and never changes
 */
KithCluster *
kith_cluster_new_ending (gint64      id,
                         const char *name,
                         const char *authority,
                         guint       n_schools,
                         guint       n_workers,
                         KithDate    valid_to,
                         const char *successor)
{
  KithCluster *self = kith_cluster_new (id, name, authority, n_schools, n_workers);

  g_return_val_if_fail (self != NULL, NULL);

  self->valid_to = valid_to;
  self->successor = kith_text_tame (successor);

  return self;
}

/**
 * kith_cluster_get_id:
 *
 * Returns: its number in the store; 0 for all schools together
 */
gint64
kith_cluster_get_id (KithCluster *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER (self), 0);

  return self->id;
}

/**
 * kith_cluster_get_name:
 *
 * Returns: what the people who work in it call it
 */
const char *
kith_cluster_get_name (KithCluster *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER (self), NULL);

  return self->name;
}

/**
 * kith_cluster_get_authority:
 *
 * Returns: (nullable): the name of its authority
 */
const char *
kith_cluster_get_authority (KithCluster *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER (self), NULL);

  return self->authority;
}

/**
 * kith_cluster_get_n_schools:
 *
 * Returns: how many schools are in it today
 */
guint
kith_cluster_get_n_schools (KithCluster *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER (self), 0);

  return self->n_schools;
}

/**
 * kith_cluster_get_n_workers:
 *
 * Returns: how many people are based in them
 */
guint
kith_cluster_get_n_workers (KithCluster *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER (self), 0);

  return self->n_workers;
}

/**
 * kith_cluster_get_valid_to:
 *
 * Returns: the first day on which it is no longer there, %KITH_DATE_NONE while
 *   no end is known
 */
KithDate
kith_cluster_get_valid_to (KithCluster *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER (self), KITH_DATE_NONE);

  return self->valid_to;
}

/**
 * kith_cluster_get_successor:
 *
 * Returns: (nullable): the name of the cluster that took its schools over
 */
const char *
kith_cluster_get_successor (KithCluster *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER (self), NULL);

  return self->successor;
}
