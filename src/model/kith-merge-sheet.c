/* kith-merge-sheet.c: two records that may be of one person, side by side
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-merge-sheet.h"

struct _KithMergeSheet
{
  GObject           parent_instance;

  KithMergeSide     kept;
  KithMergeSide     gone;
  guint             remarks;
  KithMergeRefusal  refusal;
};

G_DEFINE_FINAL_TYPE (KithMergeSheet, kith_merge_sheet, G_TYPE_OBJECT)

/**
 * kith_merge_side_clear:
 * @side: one of the two records
 */
void
kith_merge_side_clear (KithMergeSide *side)
{
  g_return_if_fail (side != NULL);

  g_clear_object (&side->child);
  g_clear_object (&side->adult);
  for (guint i = 0; i < KITH_N_MERGE_FIELDS; i++)
    g_clear_pointer (&side->values[i], g_free);
}

static void
copy_side (KithMergeSide       *to,
           const KithMergeSide *from)
{
  g_set_object (&to->child, from->child);
  g_set_object (&to->adult, from->adult);
  for (guint i = 0; i < KITH_N_MERGE_FIELDS; i++)
    to->values[i] = g_strdup (from->values[i]);
  for (guint i = 0; i < KITH_N_MERGE_PARTS; i++)
    to->counts[i] = from->counts[i];
}

static void
kith_merge_sheet_finalize (GObject *object)
{
  KithMergeSheet *self = KITH_MERGE_SHEET (object);

  kith_merge_side_clear (&self->kept);
  kith_merge_side_clear (&self->gone);

  G_OBJECT_CLASS (kith_merge_sheet_parent_class)->finalize (object);
}

static void
kith_merge_sheet_class_init (KithMergeSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_merge_sheet_finalize;
}

static void
kith_merge_sheet_init (KithMergeSheet *self)
{
}

/**
 * kith_merge_sheet_new:
 * @kept: the record that stays
 * @gone: the one that is merged into it
 * @remarks: #KithMergeRemark flags
 * @refusal: why they cannot be merged
 *
 * Returns: (transfer full): both, side by side
 */
KithMergeSheet *
kith_merge_sheet_new (const KithMergeSide *kept,
                      const KithMergeSide *gone,
                      guint                remarks,
                      KithMergeRefusal     refusal)
{
  KithMergeSheet *self = NULL;

  g_return_val_if_fail (kept != NULL && gone != NULL, NULL);

  self = g_object_new (KITH_TYPE_MERGE_SHEET, NULL);
  copy_side (&self->kept, kept);
  copy_side (&self->gone, gone);
  self->remarks = remarks;
  self->refusal = refusal;

  return self;
}

/**
 * kith_merge_sheet_get_kept:
 * @self: two records
 *
 * Returns: (transfer none): whose record stays
 */
KithChild *
kith_merge_sheet_get_kept (KithMergeSheet *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self), NULL);

  return self->kept.child;
}

/**
 * kith_merge_sheet_get_gone:
 * @self: two records
 *
 * Returns: (transfer none): whose record is merged into the other
 */
KithChild *
kith_merge_sheet_get_gone (KithMergeSheet *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self), NULL);

  return self->gone.child;
}

/**
 * kith_merge_sheet_get_kept_adult:
 * @self: two records
 *
 * Returns: (transfer none) (nullable): whose record stays, where it is an adult's
 */
KithAdult *
kith_merge_sheet_get_kept_adult (KithMergeSheet *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self), NULL);

  return self->kept.adult;
}

/**
 * kith_merge_sheet_get_gone_adult:
 * @self: two records
 *
 * Returns: (transfer none) (nullable): whose record is merged into the other, where it is an adult's
 */
KithAdult *
kith_merge_sheet_get_gone_adult (KithMergeSheet *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self), NULL);

  return self->gone.adult;
}

/**
 * kith_merge_sheet_get_kept_value:
 * @self: two records
 * @field: a field
 *
 * Returns: (transfer none) (nullable): what the record that stays says
 */
const char *
kith_merge_sheet_get_kept_value (KithMergeSheet *self,
                                 KithMergeField  field)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self) && field < KITH_N_MERGE_FIELDS, NULL);

  return self->kept.values[field];
}

/**
 * kith_merge_sheet_get_gone_value:
 * @self: two records
 * @field: a field
 *
 * Returns: (transfer none) (nullable): what the other says
 */
const char *
kith_merge_sheet_get_gone_value (KithMergeSheet *self,
                                 KithMergeField  field)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self) && field < KITH_N_MERGE_FIELDS, NULL);

  return self->gone.values[field];
}

/**
 * kith_merge_sheet_differs:
 * @self: two records
 * @field: a field
 *
 * Returns: whether both say something, and not the same, so that somebody has to choose
 */
gboolean
kith_merge_sheet_differs (KithMergeSheet *self,
                          KithMergeField  field)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self) && field < KITH_N_MERGE_FIELDS, FALSE);

  return self->kept.values[field] != NULL && self->gone.values[field] != NULL &&
         !g_str_equal (self->kept.values[field], self->gone.values[field]);
}

/**
 * kith_merge_sheet_get_kept_count:
 * @self: two records
 * @part: what is counted
 *
 * Returns: how much of it the record that stays has
 */
guint
kith_merge_sheet_get_kept_count (KithMergeSheet *self,
                                 KithMergePart   part)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self) && part < KITH_N_MERGE_PARTS, 0);

  return self->kept.counts[part];
}

/**
 * kith_merge_sheet_get_gone_count:
 * @self: two records
 * @part: what is counted
 *
 * Returns: how much of it the other has
 */
guint
kith_merge_sheet_get_gone_count (KithMergeSheet *self,
                                 KithMergePart   part)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self) && part < KITH_N_MERGE_PARTS, 0);

  return self->gone.counts[part];
}

/**
 * kith_merge_sheet_get_remarks:
 * @self: two records
 *
 * Returns: #KithMergeRemark flags
 */
guint
kith_merge_sheet_get_remarks (KithMergeSheet *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self), 0);

  return self->remarks;
}

/**
 * kith_merge_sheet_get_refusal:
 * @self: two records
 *
 * Returns: why they cannot be merged
 */
KithMergeRefusal
kith_merge_sheet_get_refusal (KithMergeSheet *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SHEET (self), KITH_MERGE_FINE);

  return self->refusal;
}
