/* kith-today.h: what is waiting for the worker whose store it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithTodayParts:
 * @day: the day that it speaks of
 * @drafts: (element-type KithNote): what was begun on that day and is not signed
 * @unsigned_drafts: (element-type KithNote): what was begun before that day and is not
 *   signed
 * @overdue: (element-type KithNote): what the council's system ought to have by now
 * @work: (element-type KithDueStep): work recorded by hand that it ought to have by
 *   now: its kind, and the day of the limit
 * @steps: (element-type KithDueStep): the worker's own next steps that are due within
 *   a week, and those without a day
 * @clocks: (element-type KithClock): of the worker's children, and of those who have
 *   no worker, what is over its limit or near it
 * @reviews: (element-type KithDueStep): warnings on a child that are to be looked at
 *   again
 * @home: (element-type KithDueStep): children in a section 47 enquiry whose home education is planned
 * @restrictions: (element-type KithRestriction): those that are to be looked at again
 * @unseen: (element-type KithDueStep): children who were not seen for longer than is
 *   set, and the day on which they were
 * @handed: (element-type KithPutOff): what others have handed over to the worker
 * @put_off: (element-type KithPutOff): what the worker has put off, or handed over to
 *   others
 * @n_not_yet: how many notes the council's system has not got, overdue or not, but for those put off
 *
 * What it is made from. Nothing that is put off or handed over stands in
 * another list.
 */
typedef struct
{
  KithDate    day;
  GListModel *drafts;
  GListModel *unsigned_drafts;
  GListModel *overdue;
  GListModel *work;
  GListModel *steps;
  GListModel *clocks;
  GListModel *reviews;
  GListModel *home;
  GListModel *restrictions;
  GListModel *unseen;
  GListModel *handed;
  GListModel *put_off;
  guint       n_not_yet;
} KithTodayParts;

#define KITH_TYPE_TODAY (kith_today_get_type ())

G_DECLARE_FINAL_TYPE (KithToday, kith_today, KITH, TODAY, GObject)

KithToday  *kith_today_new              (const KithTodayParts *parts) G_GNUC_WARN_UNUSED_RESULT;

KithDate    kith_today_get_day          (KithToday            *self);
GListModel *kith_today_get_drafts       (KithToday            *self);
GListModel *kith_today_get_unsigned     (KithToday            *self);
GListModel *kith_today_get_overdue      (KithToday            *self);
GListModel *kith_today_get_work         (KithToday            *self);
GListModel *kith_today_get_steps        (KithToday            *self);
GListModel *kith_today_get_clocks       (KithToday            *self);
GListModel *kith_today_get_reviews      (KithToday            *self);
GListModel *kith_today_get_home         (KithToday            *self);
GListModel *kith_today_get_restrictions (KithToday           *self);
GListModel *kith_today_get_unseen       (KithToday            *self);
GListModel *kith_today_get_handed       (KithToday            *self);
GListModel *kith_today_get_put_off      (KithToday            *self);
guint       kith_today_get_n_not_yet    (KithToday            *self);
gboolean    kith_today_get_is_calm      (KithToday            *self);

G_END_DECLS
