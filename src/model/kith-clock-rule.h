/* kith-clock-rule.h: by when something is due, and whose rule that is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-clock-limit.h"
#include "kith-clock-record.h"

G_BEGIN_DECLS

/**
 * KithClockArea:
 *
 * Under which heading a rule stands.
 */
typedef enum
{
  KITH_CLOCK_AREA_REFERRAL,
  KITH_CLOCK_AREA_PROTECTION,
  KITH_CLOCK_AREA_NEED,
  KITH_CLOCK_AREA_CARE,
  KITH_CLOCK_AREA_FOSTERING,
  KITH_CLOCK_AREA_COURT,
  KITH_CLOCK_AREA_MISSING,
  KITH_CLOCK_AREA_OTHER,
  KITH_CLOCK_AREA_RECORD,
} KithClockArea;

#define KITH_CLOCK_N_AREAS (KITH_CLOCK_AREA_RECORD + 1)

/* For the months of a rule: it holds from the beginning, or to the end. */
#define KITH_CLOCK_NO_MONTHS (-1)

/**
 * KithClockRuleValues:
 * @code: what the rule is called in every version of it
 * @area: under which heading it stands
 * @title: what is due, in words
 * @is_national: whether a law or national guidance has it; else a council's own procedure
 * @is_used: whether it runs
 * @limit: by when; of length 0 where nobody has set it yet
 * @starts: what starts its clock
 * @ends: what satisfies it
 * @pauses: while which of these last, the days do not count
 * @during: while which of these lasts it applies, %KITH_CLOCK_N_KINDS for always;
 *   its end ends the clock
 * @unless: while which of these last it does not apply
 * @after: what must have happened before the clock starts, in the time of @during
 * @before: what must not have happened
 * @from_months: how many months after the beginning of @during it begins to
 *   apply, or %KITH_CLOCK_NO_MONTHS
 * @to_months: how many months after it it no longer does, or %KITH_CLOCK_NO_MONTHS
 * @valid_from: the first day on which a clock can start under it;
 *   %KITH_DATE_NONE for since ever
 * @is_local: whether this version is the store's own, and no shipped one
 * @applies_to: to whom, in words
 * @source: (nullable): where it stands written
 * @note: (nullable): what is to be known beside it
 *
 * What a rule is made from.
 */
typedef struct
{
  const char     *code;
  KithClockArea   area;
  const char     *title;
  gboolean        is_national;
  gboolean        is_used;
  KithClockLimit  limit;
  KithClockKinds  starts;
  KithClockKinds  ends;
  KithClockKinds  pauses;
  KithClockKind   during;
  KithClockKinds  unless;
  KithClockKinds  after;
  KithClockKinds  before;
  int             from_months;
  int             to_months;
  KithDate        valid_from;
  gboolean        is_local;
  const char     *applies_to;
  const char     *source;
  const char     *note;
} KithClockRuleValues;

#define KITH_TYPE_CLOCK_RULE (kith_clock_rule_get_type ())

G_DECLARE_FINAL_TYPE (KithClockRule, kith_clock_rule, KITH, CLOCK_RULE, GObject)

gboolean                   kith_clock_area_parse            (const char                *nick,
                                                             KithClockArea             *ret_area);
const char                *kith_clock_area_get_nick         (KithClockArea              area);

const char                *kith_clock_rule_find_fault       (const KithClockRuleValues *values);
KithClockRule             *kith_clock_rule_new              (const KithClockRuleValues *values) G_GNUC_WARN_UNUSED_RESULT;
KithClockRule             *kith_clock_rule_with             (KithClockRule             *self,
                                                             const KithClockLimit      *limit,
                                                             gboolean                   is_used,
                                                             KithDate                   valid_from,
                                                             const char                *source) G_GNUC_WARN_UNUSED_RESULT;

const KithClockRuleValues *kith_clock_rule_get_values       (KithClockRule             *self);
const char                *kith_clock_rule_get_code         (KithClockRule             *self);
const char                *kith_clock_rule_get_title        (KithClockRule             *self);
gboolean                   kith_clock_rule_has_limit        (KithClockRule             *self);
gboolean                   kith_clock_rule_can_run          (KithClockRule             *self);
gboolean                   kith_clock_rule_is_of_visits     (KithClockRule             *self);
gboolean                   kith_clock_rule_is_of_conferences (KithClockRule            *self);

G_END_DECLS
