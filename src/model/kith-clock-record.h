/* kith-clock-record.h: what starts, stops and holds up a clock
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-uid.h"

G_BEGIN_DECLS

/**
 * KithClockKind:
 *
 * Something that is recorded of a child and that a rule can speak of. Some of
 * them last from a day until a day; the others are of one day.
 */
typedef enum
{
  KITH_CLOCK_REFERRAL,
  KITH_CLOCK_DECISION,
  KITH_CLOCK_ASSESSED,
  KITH_CLOCK_STRATEGY_DECISION,
  KITH_CLOCK_STRATEGY,
  KITH_CLOCK_SECTION47,
  KITH_CLOCK_CONFERENCE_BOOKED,
  KITH_CLOCK_CONFERENCE,
  KITH_CLOCK_REPORT,
  KITH_CLOCK_PROTECTION_PLAN,
  KITH_CLOCK_CORE_GROUP,
  KITH_CLOCK_REVIEW_BOOKED,
  KITH_CLOCK_PROTECTION_REVIEW,
  KITH_CLOCK_REVIEW,
  KITH_CLOCK_BIRTH,
  KITH_CLOCK_VISIT_BOOKED,
  KITH_CLOCK_VISIT,
  KITH_CLOCK_VISIT_ALONE,
  KITH_CLOCK_NEED_PLAN,
  KITH_CLOCK_CARE,
  KITH_CLOCK_PLACEMENT,
  KITH_CLOCK_PLACEMENT_TO_18,
  KITH_CLOCK_INTERIM_AT_HOME,
  KITH_CLOCK_EDUCATION_PLAN,
  KITH_CLOCK_HEALTH_ASSESSMENT,
  KITH_CLOCK_PRIVATE_FOSTERING,
  KITH_CLOCK_FOUND,
  KITH_CLOCK_INTERVIEW,
  KITH_CLOCK_COURT,
  KITH_CLOCK_FINAL_ORDER,
  KITH_CLOCK_POLICE_PROTECTION,
  KITH_CLOCK_EMERGENCY_ORDER,
  KITH_CLOCK_TRANSFER,
  KITH_CLOCK_ALLEGATION,
  KITH_CLOCK_EXPLOITATION,
  KITH_CLOCK_COMPLAINT,
  KITH_CLOCK_ANSWER,
  KITH_CLOCK_CRITICAL_EVENT,
  KITH_CLOCK_OTHER_EVENT,
  KITH_CLOCK_ENTRY,
  KITH_CLOCK_OVERSIGHT,
  KITH_CLOCK_INTERVIEW_WANTED,
} KithClockKind;

#define KITH_CLOCK_N_KINDS (KITH_CLOCK_INTERVIEW_WANTED + 1)

/* A set of kinds, a bit each. */
typedef guint64 KithClockKinds;

#define KITH_CLOCK_BIT(kind) (G_GUINT64_CONSTANT (1) << (kind))

/**
 * KithClockRecord:
 * @kind: what it is
 * @uid: the row that says so
 * @from: its day, or the first of its days; %KITH_DATE_NONE where that is not known
 * @until: of what lasts, the first day on which it no longer does;
 *   %KITH_DATE_NONE where it has not ended, and for what is of one day
 * @thread: what it hangs on, such as a referral; 0 for the child alone
 * @part: within the thread, such as one of two enquiries; 0 for the whole of it
 *
 * One of a child's records, as far as clocks are concerned.
 */
typedef struct
{
  KithClockKind kind;
  KithUid       uid;
  KithDate      from;
  KithDate      until;
  gint64        thread;
  gint64        part;
} KithClockRecord;

const char *kith_clock_kind_get_nick (KithClockKind           kind);
gboolean    kith_clock_kind_lasts    (KithClockKind           kind);
gboolean    kith_clock_kind_parse    (const char             *nick,
                                      KithClockKind          *ret_kind);
gboolean    kith_clock_kinds_parse   (const char             *nicks,
                                      KithClockKinds         *ret_kinds);

gboolean    kith_clock_record_covers (const KithClockRecord  *self,
                                      KithDate                day);
gboolean    kith_clock_record_joins  (const KithClockRecord  *self,
                                      const KithClockRecord  *other);

G_END_DECLS
