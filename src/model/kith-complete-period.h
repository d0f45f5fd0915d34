/* kith-complete-period.h: a stretch of which somebody says that all of it is in the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_COMPLETE_PERIOD (kith_complete_period_get_type ())

G_DECLARE_FINAL_TYPE (KithCompletePeriod, kith_complete_period, KITH, COMPLETE_PERIOD, GObject)

KithCompletePeriod *kith_complete_period_new                (gint64      id,
                                                             const char *authority_code,
                                                             KithDate    start,
                                                             KithDate    finish,
                                                             const char *worker_name,
                                                             gint64      at) G_GNUC_WARN_UNUSED_RESULT;

gint64              kith_complete_period_get_id             (KithCompletePeriod *self);
const char         *kith_complete_period_get_authority_code (KithCompletePeriod *self);
KithDate            kith_complete_period_get_start          (KithCompletePeriod *self);
KithDate            kith_complete_period_get_finish         (KithCompletePeriod *self);
const char         *kith_complete_period_get_worker_name    (KithCompletePeriod *self);
gint64              kith_complete_period_get_at             (KithCompletePeriod *self);

G_END_DECLS
