/* kith-today.c: what is waiting for the worker whose store it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-today.h"

struct _KithToday
{
  GObject         parent_instance;

  KithTodayParts  parts;
};

G_DEFINE_FINAL_TYPE (KithToday, kith_today, G_TYPE_OBJECT)

static const gsize waiting[] =
{
  G_STRUCT_OFFSET (KithTodayParts, drafts),
  G_STRUCT_OFFSET (KithTodayParts, unsigned_drafts),
  G_STRUCT_OFFSET (KithTodayParts, overdue),
  G_STRUCT_OFFSET (KithTodayParts, work),
  G_STRUCT_OFFSET (KithTodayParts, steps),
  G_STRUCT_OFFSET (KithTodayParts, clocks),
  G_STRUCT_OFFSET (KithTodayParts, reviews),
  G_STRUCT_OFFSET (KithTodayParts, home),
  G_STRUCT_OFFSET (KithTodayParts, restrictions),
  G_STRUCT_OFFSET (KithTodayParts, unseen),
  G_STRUCT_OFFSET (KithTodayParts, handed),
};

static void
kith_today_finalize (GObject *object)
{
  KithToday *self = KITH_TODAY (object);

  g_clear_object (&self->parts.drafts);
  g_clear_object (&self->parts.unsigned_drafts);
  g_clear_object (&self->parts.overdue);
  g_clear_object (&self->parts.work);
  g_clear_object (&self->parts.steps);
  g_clear_object (&self->parts.clocks);
  g_clear_object (&self->parts.reviews);
  g_clear_object (&self->parts.home);
  g_clear_object (&self->parts.restrictions);
  g_clear_object (&self->parts.unseen);
  g_clear_object (&self->parts.handed);
  g_clear_object (&self->parts.put_off);

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
 * @parts: all that is waiting
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithToday *
kith_today_new (const KithTodayParts *parts)
{
  KithToday *self = NULL;

  g_return_val_if_fail (parts != NULL, NULL);

  self = g_object_new (KITH_TYPE_TODAY, NULL);
  self->parts = *parts;
  g_object_ref (self->parts.drafts);
  g_object_ref (self->parts.unsigned_drafts);
  g_object_ref (self->parts.overdue);
  g_object_ref (self->parts.work);
  g_object_ref (self->parts.steps);
  g_object_ref (self->parts.clocks);
  g_object_ref (self->parts.reviews);
  g_object_ref (self->parts.home);
  g_object_ref (self->parts.restrictions);
  g_object_ref (self->parts.unseen);
  g_object_ref (self->parts.handed);
  g_object_ref (self->parts.put_off);

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

  return self->parts.day;
}

/**
 * kith_today_get_drafts:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithNote): what was begun on that day and is
 *   not signed
 */
GListModel *
kith_today_get_drafts (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.drafts;
}

/**
 * kith_today_get_unsigned:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithNote): what was begun before that day and
 *   is not signed
 */
GListModel *
kith_today_get_unsigned (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.unsigned_drafts;
}

/**
 * kith_today_get_overdue:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithNote): what the council's system ought to
 *   have by now
 */
GListModel *
kith_today_get_overdue (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.overdue;
}

/**
 * kith_today_get_work:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithDueStep): work recorded by hand that it
 *   ought to have by now: its kind, and the day of the limit
 */
GListModel *
kith_today_get_work (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.work;
}

/**
 * kith_today_get_steps:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithDueStep): the worker's own next steps
 *   that are due within a week, and those without a day
 */
GListModel *
kith_today_get_steps (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.steps;
}

/**
 * kith_today_get_clocks:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithClock): of the worker's children, and of
 *   those who have no worker, what is over its limit or near it
 */
GListModel *
kith_today_get_clocks (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.clocks;
}

/**
 * kith_today_get_reviews:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithDueStep): warnings on a child that are to
 *   be looked at again
 */
GListModel *
kith_today_get_reviews (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.reviews;
}

/**
 * kith_today_get_home:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithDueStep): children in a section 47 enquiry whose home
 *   education is planned
 */
GListModel *
kith_today_get_home (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.home;
}

/**
 * kith_today_get_restrictions:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithRestriction): those that are to be looked at again
 */
GListModel *
kith_today_get_restrictions (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.restrictions;
}

/**
 * kith_today_get_unseen:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithDueStep): children who were not seen for
 *   longer than is set, and the day on which they were
 */
GListModel *
kith_today_get_unseen (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.unseen;
}

/**
 * kith_today_get_handed:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithPutOff): what others have handed over to
 *   the worker
 */
GListModel *
kith_today_get_handed (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.handed;
}

/**
 * kith_today_get_put_off:
 * @self: it
 *
 * Returns: (transfer none) (element-type KithPutOff): what the worker has put off, or
 *   handed over to others
 */
GListModel *
kith_today_get_put_off (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), NULL);

  return self->parts.put_off;
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

  return self->parts.n_not_yet;
}

/**
 * kith_today_get_is_calm:
 * @self: it
 *
 * Returns: whether nothing is waiting; what was put off waits for its day
 */
gboolean
kith_today_get_is_calm (KithToday *self)
{
  g_return_val_if_fail (KITH_IS_TODAY (self), TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (waiting); i++)
    {
      if (g_list_model_get_n_items (G_STRUCT_MEMBER (GListModel *, &self->parts, waiting[i])) > 0)
        return FALSE;
    }

  return TRUE;
}
