/* kith-today.h: what is waiting for the worker whose store it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_TODAY (kith_today_get_type ())

G_DECLARE_FINAL_TYPE (KithToday, kith_today, KITH, TODAY, GObject)

KithToday  *kith_today_new              (KithDate    day,
                                         GListModel *drafts,
                                         GListModel *unsigned_drafts,
                                         GListModel *overdue,
                                         GListModel *steps,
                                         GListModel *clocks,
                                         GListModel *reviews,
                                         GListModel *home,
                                         GListModel *restrictions,
                                         guint       n_not_yet) G_GNUC_WARN_UNUSED_RESULT;

KithDate    kith_today_get_day          (KithToday  *self);
GListModel *kith_today_get_drafts       (KithToday  *self);
GListModel *kith_today_get_unsigned     (KithToday  *self);
GListModel *kith_today_get_overdue      (KithToday  *self);
GListModel *kith_today_get_steps        (KithToday  *self);
GListModel *kith_today_get_clocks       (KithToday  *self);
GListModel *kith_today_get_reviews      (KithToday  *self);
GListModel *kith_today_get_home         (KithToday  *self);
GListModel *kith_today_get_restrictions (KithToday  *self);
guint       kith_today_get_n_not_yet    (KithToday  *self);
gboolean    kith_today_get_is_calm      (KithToday  *self);

G_END_DECLS
