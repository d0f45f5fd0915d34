/* kith-today.c: what is waiting for the worker whose store it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-today.h"

struct _KithToday
{
  GObject     parent_instance;

  KithDate    day;
  GListModel *drafts;
  GListModel *unsigned_drafts;
  GListModel *overdue;
  GListModel *steps;
  GListModel *clocks;
  GListModel *reviews;
  GListModel *home;
  GListModel *restrictions;
  guint       n_not_yet;
};

G_DEFINE_FINAL_TYPE (KithToday, kith_today, G_TYPE_OBJECT)

static void
kith_today_finalize (GObject *object)
{
  KithToday *self = KITH_TODAY (object);

  g_object_unref (self->drafts);
  g_object_unref (self->unsigned_drafts);
  g_object_unref (self->overdue);
  g_object_unref (self->steps);
  g_object_unref (self->clocks);
  g_object_unref (self->reviews);
  g_object_unref (self->home);
  g_object_unref (self->restrictions);

  G_OBJECT_CLASS (kith_today_parent_class)->finalize (object);
}

static void
kith_today_class_init (KithTodayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_today_finalize;
}

static void
kith_today_init (KithToday *self)
{
}

/**
 * kith_today_new:
 * @day: the day that it speaks of
 * @drafts: (element-type KithNote): what was begun on that day and is not signed
 * @unsigned_drafts: (element-type KithNote): what was begun before that day and is not signed
 * @overdue: (element-type KithNote): what the council's system ought to have by now
 * @steps: (element-type KithDueStep): the worker's own next steps that are due within a week, and those without a day
 * @clocks: (element-type KithClock): of the worker's children, and of those who have no worker, what is
 *   over its limit or near it
 * @reviews: (element-type KithDueStep): warnings on a child and particulars that are to be looked at again
 * @home: (element-type KithDueStep): children in a section 47 enquiry whose home education is planned
 * @restrictions: (element-type KithRestriction): restrictions that name the worker and are to be looked at again
 * @n_not_yet: how many notes the council's system has not got, overdue or not
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithToday *
kith_today_new (KithDate    day,
                GListModel *drafts,
                GListModel *unsigned_drafts,
                GListModel *overdue,
                GListModel *steps,
                GListModel *clocks,
                GListModel *reviews,
                GListModel *home,
                GListModel *restrictions,
                guint       n_not_yet)
{
  KithToday *self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (drafts), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (unsigned_drafts), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (overdue), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (steps), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (clocks), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (reviews), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (home), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (restrictions), NULL);

  self = g_object_new (KITH_TYPE_TODAY, NULL);
  self->day = day;
  self->drafts = g_object_ref (drafts);
  self->unsigned_drafts = g_object_ref (unsigned_drafts);
  self->overdue = g_object_ref (overdue);
  self->steps = g_object_ref (steps);
  self->clocks = g_object_ref (clocks);
  self->reviews = g_object_ref (reviews);
  self->home = g_object_ref (home);
  self->restrictions = g_object_ref (restrictions);
  self->n_not_yet = n_not_yet;

  return self;
}

/**
 * kith_today_get_day:
 * @self: it
 *
 * Returns: the day that it speaks of
 */
KithDate
kith_today_get_day (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_today_get_drafts:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithNote): what was begun on that day and is not signed
 */
GListModel *
kith_today_get_drafts (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->drafts;
}

/**
 * kith_today_get_unsigned:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithNote): what was begun before that day and is not signed
 */
GListModel *
kith_today_get_unsigned (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->unsigned_drafts;
}

/**
 * kith_today_get_overdue:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithNote): what the council's system ought to have by now
 */
GListModel *
kith_today_get_overdue (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->overdue;
}

/**
 * kith_today_get_steps:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithDueStep): the worker's own next steps that are due
 */
GListModel *
kith_today_get_steps (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->steps;
}

/**
 * kith_today_get_clocks:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithClock): of the worker's children,
 *   and of those who have no worker, what is over its limit or near it, the
 *   first due first
 */
GListModel *
kith_today_get_clocks (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->clocks;
}

/**
 * kith_today_get_reviews:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithDueStep): warnings on a child and
 *   particulars, such as a part-time timetable, that are to be looked at again
 */
GListModel *
kith_today_get_reviews (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->reviews;
}

/**
 * kith_today_get_home:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithDueStep): children in a section 47
 *   enquiry whose home education is planned, and since when it is
 */
GListModel *
kith_today_get_home (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->home;
}

/**
 * kith_today_get_restrictions:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithRestriction): restrictions that
 *   name the worker and are to be looked at again
 */
GListModel *
kith_today_get_restrictions (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->restrictions;
}

/**
 * kith_today_get_n_not_yet:
 * @self: it
 *
 * Returns: how many notes the council's system has not got, overdue or not
 */
guint
kith_today_get_n_not_yet (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), 0);

  return self->n_not_yet;
}

/**
 * kith_today_get_is_calm:
 * @self: it
 *
 * Returns: whether nothing is waiting
 */
gboolean
kith_today_get_is_calm (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), TRUE);

  return g_list_model_get_n_items (self->drafts) == 0 &&
         g_list_model_get_n_items (self->unsigned_drafts) == 0 &&
         g_list_model_get_n_items (self->overdue) == 0 &&
         g_list_model_get_n_items (self->steps) == 0 &&
         g_list_model_get_n_items (self->clocks) == 0 &&
         g_list_model_get_n_items (self->reviews) == 0 &&
         g_list_model_get_n_items (self->home) == 0 &&
         g_list_model_get_n_items (self->restrictions) == 0;
}
