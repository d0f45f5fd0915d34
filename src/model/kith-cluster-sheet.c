/* kith-cluster-sheet.c: a cluster in a period: its schools, its months, and what they rest on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-sheet.h"

struct _KithClusterSheet
{
  GObject                parent_instance;

  KithClusterSheetParts  parts;
};

G_DEFINE_FINAL_TYPE (KithClusterSheet, kith_cluster_sheet, G_TYPE_OBJECT)

static void
kith_cluster_sheet_finalize (GObject *object)
{
  KithClusterSheet *self = KITH_CLUSTER_SHEET (object);

  kith_cluster_sheet_parts_clear (&self->parts);

  G_OBJECT_CLASS (kith_cluster_sheet_parent_class)->finalize (object);
}

static void
kith_cluster_sheet_class_init (KithClusterSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_cluster_sheet_finalize;
}

static void
kith_cluster_sheet_init (KithClusterSheet *self)
{
}

/**
 * kith_cluster_sheet_parts_clear:
 * @parts: parts
 *
 * Lets go of what the parts hold.
 */
void
kith_cluster_sheet_parts_clear (KithClusterSheetParts *parts)
{
  g_return_if_fail (parts != NULL);

  g_clear_object (&parts->table);
  g_clear_object (&parts->months);
  g_clear_pointer (&parts->other_name, g_free);
  g_clear_object (&parts->other_total);
  g_clear_object (&parts->other_months);
  g_clear_object (&parts->bases);
  g_clear_object (&parts->complete);
  g_clear_pointer (&parts->authority_code, g_free);
}

/**
 * kith_cluster_sheet_new:
 * @parts: what it is made of; left empty
 *
 * Returns: (transfer full): a sheet that never changes
 */
KithClusterSheet *
kith_cluster_sheet_new (KithClusterSheetParts *parts)
{
  KithClusterSheet *self = NULL;

  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_TABLE (parts->table), NULL);
  g_return_val_if_fail (KITH_IS_MONTH_TABLE (parts->months), NULL);

  self = g_object_new (KITH_TYPE_CLUSTER_SHEET, NULL);
  self->parts = *parts;
  *parts = (KithClusterSheetParts) { 0 };

  return self;
}

/**
 * kith_cluster_sheet_get_period:
 *
 * Returns: (transfer none): the period
 */
const KithPeriod *
kith_cluster_sheet_get_period (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return &self->parts.period;
}

/**
 * kith_cluster_sheet_get_newest:
 *
 * Returns: the newest day that the store knows of
 */
KithDate
kith_cluster_sheet_get_newest (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), KITH_DATE_NONE);

  return self->parts.newest;
}

/**
 * kith_cluster_sheet_get_table:
 *
 * Returns: (transfer none): the schools side by side
 */
KithSchoolTable *
kith_cluster_sheet_get_table (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return self->parts.table;
}

/**
 * kith_cluster_sheet_get_months:
 *
 * Returns: (transfer none): three academic years, month by month
 */
KithMonthTable *
kith_cluster_sheet_get_months (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return self->parts.months;
}

/**
 * kith_cluster_sheet_get_other_name:
 *
 * Returns: (nullable): the cluster that it is compared with
 */
const char *
kith_cluster_sheet_get_other_name (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return self->parts.other_name;
}

/**
 * kith_cluster_sheet_get_other_total:
 *
 * Returns: (transfer none) (nullable): all schools of that cluster
 */
KithSchoolLine *
kith_cluster_sheet_get_other_total (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return self->parts.other_total;
}

/**
 * kith_cluster_sheet_get_other_months:
 *
 * Returns: (transfer none) (nullable): the months of that cluster
 */
KithMonthTable *
kith_cluster_sheet_get_other_months (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return self->parts.other_months;
}

/**
 * kith_cluster_sheet_get_bases:
 *
 * Returns: (transfer none): #KithBasis, the newest file of each kind
 */
GListModel *
kith_cluster_sheet_get_bases (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return self->parts.bases;
}

/**
 * kith_cluster_sheet_get_complete:
 *
 * Returns: (transfer none) (nullable): the declaration that lets a rate be shown
 */
KithCompletePeriod *
kith_cluster_sheet_get_complete (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return self->parts.complete;
}

/**
 * kith_cluster_sheet_get_authority_code:
 *
 * Returns: (nullable): the authority of all its schools
 */
const char *
kith_cluster_sheet_get_authority_code (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), NULL);

  return self->parts.authority_code;
}

/**
 * kith_cluster_sheet_get_n_cleared:
 *
 * Returns: of how many children the records of the period were cleared
 */
guint
kith_cluster_sheet_get_n_cleared (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), 0);

  return self->parts.n_cleared;
}

/**
 * kith_cluster_sheet_has_family_help:
 *
 * Returns: whether early help is called family help on that day
 */
gboolean
kith_cluster_sheet_has_family_help (KithClusterSheet *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (self), FALSE);

  return self->parts.has_family_help;
}
