/* kith-school-sheet.c: one school with all that is known of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-sheet.h"

#include "kith-text.h"

struct _KithSchoolSheet
{
  GObject               parent_instance;

  KithSchoolSheetParts  parts;
};

G_DEFINE_FINAL_TYPE (KithSchoolSheet, kith_school_sheet, G_TYPE_OBJECT)

static void
kith_school_sheet_finalize (GObject *object)
{
  KithSchoolSheet *self = KITH_SCHOOL_SHEET (object);

  kith_school_sheet_parts_clear (&self->parts);

  G_OBJECT_CLASS (kith_school_sheet_parent_class)->finalize (object);
}

static void
kith_school_sheet_class_init (KithSchoolSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_school_sheet_finalize;
}

static void
kith_school_sheet_init (KithSchoolSheet *self)
{
}

/**
 * kith_school_sheet_parts_clear:
 * @parts: parts
 *
 * Lets go of what the parts hold.
 */
void
kith_school_sheet_parts_clear (KithSchoolSheetParts *parts)
{
  g_return_if_fail (parts != NULL);

  g_clear_object (&parts->cluster);
  g_clear_pointer (&parts->address, g_free);
  g_clear_pointer (&parts->telephone, g_free);
  g_clear_pointer (&parts->head_name, g_free);
  g_clear_object (&parts->contacts);
  g_clear_pointer (&parts->years, g_array_unref);
  g_clear_object (&parts->neighbours);
  g_clear_object (&parts->terms);
  g_clear_pointer (&parts->inset_days, g_array_unref);
  g_clear_object (&parts->workers);
  g_clear_object (&parts->rolls);
  g_clear_object (&parts->totals);
  g_clear_object (&parts->past);
  g_clear_object (&parts->meetings);
}

static void
tame (char **text)
{
  g_autofree char *wild = *text;

  *text = kith_text_tame (wild);
}

/**
 * kith_school_sheet_new:
 * @parts: what it is made of; they are taken over, and empty afterwards
 *
 * Returns: (transfer full): a sheet that never changes
 */
KithSchoolSheet *
kith_school_sheet_new (KithSchoolSheetParts *parts)
{
  KithSchoolSheet *self = NULL;

  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (parts->cluster), NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_SHEET, NULL);
  self->parts = *parts;
  *parts = (KithSchoolSheetParts) { 0 };
  tame (&self->parts.address);
  tame (&self->parts.telephone);
  tame (&self->parts.head_name);

  return self;
}

/**
 * kith_school_sheet_get_cluster:
 *
 * Returns: (transfer none): the cluster in the page's period, with the school's months
 */
KithClusterSheet *
kith_school_sheet_get_cluster (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.cluster;
}

/**
 * kith_school_sheet_get_school_id:
 *
 * Returns: the school
 */
gint64
kith_school_sheet_get_school_id (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), 0);

  return self->parts.school_id;
}

/**
 * kith_school_sheet_get_as_at:
 *
 * Returns: the newest day that the store knows of, on which pupils are known
 */
KithDate
kith_school_sheet_get_as_at (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), KITH_DATE_NONE);

  return self->parts.as_at;
}

/**
 * kith_school_sheet_get_today:
 *
 * Returns: the day on which contacts, workers and terms hold
 */
KithDate
kith_school_sheet_get_today (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), KITH_DATE_NONE);

  return self->parts.today;
}

/**
 * kith_school_sheet_get_address:
 *
 * Returns: (transfer none) (nullable): its address with its postcode
 */
const char *
kith_school_sheet_get_address (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.address;
}

/**
 * kith_school_sheet_get_telephone:
 *
 * Returns: (transfer none) (nullable): its number, as the register has it
 */
const char *
kith_school_sheet_get_telephone (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.telephone;
}

/**
 * kith_school_sheet_get_head_name:
 *
 * Returns: (transfer none) (nullable): its head, as the register has it
 */
const char *
kith_school_sheet_get_head_name (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.head_name;
}

/**
 * kith_school_sheet_get_contacts:
 *
 * Returns: (transfer none) (element-type KithSchoolContact): who is rung there, also those of other days
 */
GListModel *
kith_school_sheet_get_contacts (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.contacts;
}

/**
 * kith_school_sheet_get_years:
 * @ret_n_years: (out): how many there are
 *
 * Returns: (transfer none) (array length=ret_n_years): the known pupils, by year group
 */
const KithYearCount *
kith_school_sheet_get_years (KithSchoolSheet *self,
                             guint           *ret_n_years)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);
  g_return_val_if_fail (ret_n_years != NULL, NULL);

  *ret_n_years = self->parts.years->len;

  return (const KithYearCount *)(gpointer)self->parts.years->data;
}

/**
 * kith_school_sheet_get_n_known:
 *
 * Returns: how many pupils are known, of all year groups together
 */
guint
kith_school_sheet_get_n_known (KithSchoolSheet *self)
{
  guint n = 0;

  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), 0);

  for (guint i = 0; i < self->parts.years->len; i++)
    n += g_array_index (self->parts.years, KithYearCount, i).n;

  return n;
}

/**
 * kith_school_sheet_get_neighbours:
 *
 * Returns: (transfer none) (element-type KithSchoolNeighbour): its feeders, and where the brothers and sisters of its known pupils are
 */
GListModel *
kith_school_sheet_get_neighbours (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.neighbours;
}

/**
 * kith_school_sheet_get_terms:
 *
 * Returns: (transfer none) (element-type KithTerm): the terms of this academic year, and what is held of the next
 */
GListModel *
kith_school_sheet_get_terms (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.terms;
}

/**
 * kith_school_sheet_get_inset_days:
 * @ret_n_days: (out): how many there are
 *
 * Returns: (transfer none) (array length=ret_n_days): its days for staff alone
 */
const KithInsetDay *
kith_school_sheet_get_inset_days (KithSchoolSheet *self,
                                  guint           *ret_n_days)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);
  g_return_val_if_fail (ret_n_days != NULL, NULL);

  *ret_n_days = self->parts.inset_days->len;

  return (const KithInsetDay *)(gpointer)self->parts.inset_days->data;
}

/**
 * kith_school_sheet_get_workers:
 *
 * Returns: (transfer none) (element-type KithClusterWorker): who works there, also those of other days
 */
GListModel *
kith_school_sheet_get_workers (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.workers;
}

/**
 * kith_school_sheet_get_rolls:
 *
 * Returns: (transfer none) (element-type KithRollImport): the rolls that were taken in, the newest first
 */
GListModel *
kith_school_sheet_get_rolls (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.rolls;
}

/**
 * kith_school_sheet_get_totals:
 *
 * Returns: (transfer none) (element-type KithSchoolTotal): what the rolls say of all pupils
 */
GListModel *
kith_school_sheet_get_totals (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.totals;
}

/**
 * kith_school_sheet_get_past:
 *
 * Returns: (transfer none) (element-type KithSchoolPast): what it was before, and what it becomes
 */
GListModel *
kith_school_sheet_get_past (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.past;
}

/**
 * kith_school_sheet_get_meetings:
 * @self: a sheet
 *
 * Returns: (transfer none) (element-type KithTas): the meetings of its Team
 *   Around the School, the newest first
 */
GListModel *
kith_school_sheet_get_meetings (KithSchoolSheet *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_SHEET (self), NULL);

  return self->parts.meetings;
}
