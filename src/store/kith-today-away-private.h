/* kith-today-away-private.h: what would stand on Today, were it not put off or handed over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-put-off.h"

G_BEGIN_DECLS

/**
 * KithTodayAway:
 *
 * What is put off beyond a day, or handed over.
 */
typedef struct _KithTodayAway KithTodayAway;

KithTodayAway *kith_today_away_load      (KithDb          *db,
                                          KithDate         day,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void           kith_today_away_free      (KithTodayAway   *self);
GListModel    *kith_today_away_leave_out (KithTodayAway   *self,
                                          GListModel      *list,
                                          KithPutOffKind   kind) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kith_today_away_part      (KithTodayAway   *self,
                                          GListStore      *handed,
                                          GListStore      *put_off,
                                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTodayAway, kith_today_away_free)

G_END_DECLS
