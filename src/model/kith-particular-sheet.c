/* kith-particular-sheet.c: the particulars of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-particular-sheet.h"

struct _KithParticularSheet
{
  GObject     parent_instance;

  GListModel *particulars;
  KithDate    today;
  guint       is_known : 1;
  guint       is_in_section47 : 1;
};

G_DEFINE_FINAL_TYPE (KithParticularSheet, kith_particular_sheet, G_TYPE_OBJECT)

static void
kith_particular_sheet_finalize (GObject *object)
{
  g_clear_object (&KITH_PARTICULAR_SHEET (object)->particulars);

  G_OBJECT_CLASS (kith_particular_sheet_parent_class)->finalize (object);
}

static void
kith_particular_sheet_class_init (KithParticularSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_particular_sheet_finalize;
}

static void
kith_particular_sheet_init (KithParticularSheet *self)
{
}

/**
 * kith_particular_sheet_new:
 * @particulars: (element-type KithParticular): what is so, and was, by kind, the newest first
 * @today: today
 * @is_known: whether particulars are kept of the child: a school's roll alone is no reason to
 * @is_in_section47: whether a section 47 enquiry is open
 *
 * Returns: (transfer full): the particulars of a child
 */
KithParticularSheet *
kith_particular_sheet_new (GListModel *particulars,
                           KithDate    today,
                           gboolean    is_known,
                           gboolean    is_in_section47)
{
  KithParticularSheet *self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (particulars), NULL);

  self = g_object_new (KITH_TYPE_PARTICULAR_SHEET, NULL);
  self->particulars = g_object_ref (particulars);
  self->today = today;
  self->is_known = !!is_known;
  self->is_in_section47 = !!is_in_section47;

  return self;
}

/**
 * kith_particular_sheet_get_particulars:
 *
 * Returns: (transfer none) (element-type KithParticular): by kind, the newest first
 */
GListModel *
kith_particular_sheet_get_particulars (KithParticularSheet *self)
{
  g_return_val_if_fail (KITH_IS_PARTICULAR_SHEET (self), NULL);

  return self->particulars;
}

/**
 * kith_particular_sheet_get_is_known:
 *
 * Returns: whether particulars are kept of the child
 */
gboolean
kith_particular_sheet_get_is_known (KithParticularSheet *self)
{
  g_return_val_if_fail (KITH_IS_PARTICULAR_SHEET (self), FALSE);

  return self->is_known;
}

/**
 * kith_particular_sheet_asks_of_home:
 *
 * Returns: whether home education is planned while a section 47 enquiry is open
 */
gboolean
kith_particular_sheet_asks_of_home (KithParticularSheet *self)
{
  g_return_val_if_fail (KITH_IS_PARTICULAR_SHEET (self), FALSE);

  for (guint i = 0; self->is_in_section47 && i < g_list_model_get_n_items (self->particulars); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (self->particulars, i);

      if (kith_particular_is_home_planned (particular, self->today))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_particular_sheet_dup_pronouns:
 *
 * Returns: (transfer full) (nullable): the child's pronouns, where they are known
 */
char *
kith_particular_sheet_dup_pronouns (KithParticularSheet *self)
{
  g_return_val_if_fail (KITH_IS_PARTICULAR_SHEET (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->particulars); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (self->particulars, i);
      const KithParticularValues *values = kith_particular_get_values (particular);

      if (values->kind == KITH_WORK_PRONOUNS && values->is_current)
        return kith_particular_dup_text (particular);
    }

  return NULL;
}
