/* kith-ics.h: events as a calendar file (RFC 5545)
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-date.h"

G_BEGIN_DECLS

/* Of an event that is of a day and not of an hour. */
#define KITH_ICS_ALL_DAY (-1)

/**
 * KithIcsEvent:
 * @uid: what the event is called for ever, so that a calendar knows it again
 * @summary: what it is
 * @place: (nullable): where
 * @day: its day, London's
 * @minute: the minute of the day, London's, or %KITH_ICS_ALL_DAY
 * @n_minutes: how long it takes, where it has an hour
 *
 * One event.
 */
typedef struct
{
  const char *uid;
  const char *summary;
  const char *place;
  KithDate    day;
  int         minute;
  guint       n_minutes;
} KithIcsEvent;

char *kith_ics_write   (const KithIcsEvent *events,
                        guint               n_events,
                        gint64              stamp_usec) G_GNUC_WARN_UNUSED_RESULT;
char *kith_ics_dup_uid (gconstpointer       bytes,
                        gsize               n_bytes,
                        const char         *word) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
