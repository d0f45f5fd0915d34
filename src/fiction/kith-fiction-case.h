/* kith-fiction-case.h: a referral and what follows from it, past and to come
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction-build.h"

G_BEGIN_DECLS

#define KITH_FICTION_MAX_REVIEWS 8

/**
 * KithFictionEnquiry:
 * @decision: the day on which it is settled that no conference is needed
 *
 * A section 47 enquiry, which ends in a conference or in a decision.
 */
typedef struct
{
  KithDate start;
  KithDate conference_target;
  KithDate conference;
  KithDate decision;
} KithFictionEnquiry;

typedef struct
{
  KithDate start;
  KithDate end;
} KithFictionSpan;

/**
 * KithFictionCase:
 * @enquiries: at the beginning, and when a plan was not enough
 * @assessments: the first, and one more after a long time
 * @plans: child in need plans: instead of protection or before it, and after it
 *
 * What happens to the children of a family from one referral on, to its end,
 * whether or not that end is still to come. Spans and days that do not occur
 * are %KITH_DATE_NONE.
 */
typedef struct
{
  KithDate            referral;
  const char         *source;
  const char         *need;
  gboolean            no_further_action;
  gboolean            is_without_factors;
  KithFictionSpan     assessments[2];
  KithDate            internal_review;
  KithFictionEnquiry  enquiries[2];
  KithFictionSpan     plans[2];
  KithFictionSpan     protection;
  const char         *initial_category;
  const char         *latest_category;
  KithDate            reviews[KITH_FICTION_MAX_REVIEWS];
  guint               n_reviews;
  KithDate            proceedings_prepared;
  KithFictionSpan     care;
  KithDate            closure;
  const char         *closure_reason;
} KithFictionCase;

KithFictionCase kith_fiction_case_draw      (KithFictionRandom     *random,
                                             KithDate               referral,
                                             int                    age);
KithFictionCase kith_fiction_case_draw_care (KithFictionRandom     *random,
                                             KithDate               referral,
                                             int                    age,
                                             KithDate               care_start);
void            kith_fiction_case_stop      (KithFictionCase       *self);
gboolean        kith_fiction_case_is_open   (const KithFictionCase *self,
                                             KithDate               on);

void            kith_fiction_build_apply    (KithFictionBuild      *self,
                                             KithFictionRandom     *random,
                                             const KithFictionCase *fiction_case,
                                             KithFictionChild      *child);

G_END_DECLS
