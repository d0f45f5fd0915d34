/* kith-school-table.c: a cluster's schools side by side, with what the figures rest on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-table.h"

struct _KithSchoolTable
{
  GObject         parent_instance;

  gint64          cluster_id;
  KithDate        as_at;
  KithDate        year_start;
  guint           n_children;
  KithSchoolLine *total;
  KithSchoolLine *not_known;
  GListModel     *schools;
};

G_DEFINE_FINAL_TYPE (KithSchoolTable, kith_school_table, G_TYPE_OBJECT)

typedef enum
{
  PROP_CLUSTER_ID = 1,
  PROP_AS_AT,
  PROP_YEAR_START,
  PROP_N_CHILDREN,
  PROP_TOTAL,
  PROP_NOT_KNOWN,
  PROP_SCHOOLS,
} KithSchoolTableProperty;

static GParamSpec *properties[PROP_SCHOOLS + 1];

static void
kith_school_table_finalize (GObject *object)
{
  KithSchoolTable *self = KITH_SCHOOL_TABLE (object);

  g_clear_object (&self->total);
  g_clear_object (&self->not_known);
  g_clear_object (&self->schools);

  G_OBJECT_CLASS (kith_school_table_parent_class)->finalize (object);
}

static void
kith_school_table_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  KithSchoolTable *self = KITH_SCHOOL_TABLE (object);

  switch ((KithSchoolTableProperty)prop_id)
    {
    case PROP_CLUSTER_ID:
      g_value_set_int64 (value, self->cluster_id);
      break;

    case PROP_AS_AT:
      g_value_set_int (value, self->as_at);
      break;

    case PROP_YEAR_START:
      g_value_set_int (value, self->year_start);
      break;

    case PROP_N_CHILDREN:
      g_value_set_uint (value, self->n_children);
      break;

    case PROP_TOTAL:
      g_value_set_object (value, self->total);
      break;

    case PROP_NOT_KNOWN:
      g_value_set_object (value, self->not_known);
      break;

    case PROP_SCHOOLS:
      g_value_set_object (value, self->schools);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_school_table_class_init (KithSchoolTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_school_table_finalize;
  object_class->get_property = kith_school_table_get_property;

  properties[PROP_CLUSTER_ID] =
    g_param_spec_int64 ("cluster-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_AS_AT] =
    g_param_spec_int ("as-at", NULL, NULL,
                      G_MININT, G_MAXINT, KITH_DATE_NONE, read_only);

  properties[PROP_YEAR_START] =
    g_param_spec_int ("year-start", NULL, NULL,
                      G_MININT, G_MAXINT, KITH_DATE_NONE, read_only);

  properties[PROP_N_CHILDREN] =
    g_param_spec_uint ("n-children", NULL, NULL,
                       0, G_MAXUINT, 0, read_only);

  properties[PROP_TOTAL] =
    g_param_spec_object ("total", NULL, NULL,
                         KITH_TYPE_SCHOOL_LINE, read_only);

  properties[PROP_NOT_KNOWN] =
    g_param_spec_object ("not-known", NULL, NULL,
                         KITH_TYPE_SCHOOL_LINE, read_only);

  properties[PROP_SCHOOLS] =
    g_param_spec_object ("schools", NULL, NULL,
                         G_TYPE_LIST_MODEL, read_only);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_school_table_init (KithSchoolTable *self)
{
}

/**
 * kith_school_table_new:
 * @as_at: the day that the figures speak of
 * @year_start: the day the academic year began
 * @n_children: how many children the figures rest on
 * @not_known: (nullable): the line of children whose school is not known
 * @schools: (transfer none): #KithSchoolLine
 *
 * Returns: (transfer full): a table that never changes
 */
KithSchoolTable *
kith_school_table_new (gint64          cluster_id,
                       KithDate        as_at,
                       KithDate        year_start,
                       guint           n_children,
                       KithSchoolLine *total,
                       KithSchoolLine *not_known,
                       GListModel     *schools)
{
  KithSchoolTable *self = NULL;

  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (total), NULL);
  g_return_val_if_fail (not_known == NULL || KITH_IS_SCHOOL_LINE (not_known), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (schools), NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_TABLE, NULL);
  self->cluster_id = cluster_id;
  self->as_at = as_at;
  self->year_start = year_start;
  self->n_children = n_children;
  self->total = g_object_ref (total);
  g_set_object (&self->not_known, not_known);
  self->schools = g_object_ref (schools);

  return self;
}

/**
 * kith_school_table_get_cluster_id:
 *
 * Returns: the cluster; 0 for all schools
 */
gint64
kith_school_table_get_cluster_id (KithSchoolTable *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TABLE (self), 0);

  return self->cluster_id;
}

/**
 * kith_school_table_get_as_at:
 *
 * Returns: the day that the figures speak of
 */
KithDate
kith_school_table_get_as_at (KithSchoolTable *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TABLE (self), KITH_DATE_NONE);

  return self->as_at;
}

/**
 * kith_school_table_get_year_start:
 *
 * Returns: the day the academic year began
 */
KithDate
kith_school_table_get_year_start (KithSchoolTable *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TABLE (self), KITH_DATE_NONE);

  return self->year_start;
}

/**
 * kith_school_table_get_n_children:
 *
 * Returns: how many children the figures rest on
 */
guint
kith_school_table_get_n_children (KithSchoolTable *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TABLE (self), 0);

  return self->n_children;
}

/**
 * kith_school_table_get_total:
 *
 * Returns: (transfer none): the line of all schools together
 */
KithSchoolLine *
kith_school_table_get_total (KithSchoolTable *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TABLE (self), NULL);

  return self->total;
}

/**
 * kith_school_table_get_not_known:
 *
 * Returns: (transfer none) (nullable): the line of children whose school is not known
 */
KithSchoolLine *
kith_school_table_get_not_known (KithSchoolTable *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TABLE (self), NULL);

  return self->not_known;
}

/**
 * kith_school_table_get_schools:
 *
 * Returns: (transfer none): #KithSchoolLine, one for each school
 */
GListModel *
kith_school_table_get_schools (KithSchoolTable *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TABLE (self), NULL);

  return self->schools;
}
