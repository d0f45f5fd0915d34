/* kith-calendar.h: which days people work, and what is due after so many of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_CALENDAR (kith_calendar_get_type ())

/**
 * KithCalendar:
 *
 * The working days of England and Wales: a list of bank holidays, and the
 * rules they follow where the list ends. It never changes, so any thread may
 * hold it.
 *
 * Answers come with "confirmed": %TRUE where they rest on the list alone,
 * %FALSE where a day had to be computed and a one-off holiday may yet be
 * proclaimed.
 */
typedef struct _KithCalendar KithCalendar;

GType         kith_calendar_get_type             (void) G_GNUC_CONST;

KithCalendar *kith_calendar_new                  (const KithDate  *holidays,
                                                  gsize            n_holidays,
                                                  KithDate         first_day,
                                                  KithDate         last_day)
              G_GNUC_WARN_UNUSED_RESULT;
KithCalendar *kith_calendar_ref                  (KithCalendar    *self);
void          kith_calendar_unref                (KithCalendar    *self);

KithDate      kith_calendar_get_last_day         (KithCalendar    *self);

gboolean      kith_calendar_is_working_day       (KithCalendar    *self,
                                                  KithDate         date,
                                                  gboolean        *ret_is_confirmed);
KithDate      kith_calendar_get_last_working_day (KithCalendar    *self,
                                                  KithDate         date,
                                                  gboolean        *ret_is_confirmed);
KithDate      kith_calendar_add_working_days     (KithCalendar    *self,
                                                  KithDate         event,
                                                  int              n_days,
                                                  gboolean        *ret_is_confirmed);
int           kith_calendar_working_days_between (KithCalendar    *self,
                                                  KithDate         from,
                                                  KithDate         to,
                                                  gboolean        *ret_is_confirmed);
int           kith_calendar_get_day_number       (KithCalendar    *self,
                                                  KithDate         event,
                                                  KithDate         date,
                                                  gboolean        *ret_is_confirmed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCalendar, kith_calendar_unref)

G_END_DECLS
