/* kith-period.h: an academic year, a term or a month, as far as it has come
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"
#include "kith-term.h"

G_BEGIN_DECLS

/**
 * KithPeriodKind:
 * @KITH_PERIOD_MONTH: a calendar month
 * @KITH_PERIOD_TERM: a term of the authority or of the school
 * @KITH_PERIOD_YEAR: an academic year, 1 September to 31 August
 */
typedef enum
{
  KITH_PERIOD_MONTH,
  KITH_PERIOD_TERM,
  KITH_PERIOD_YEAR,
} KithPeriodKind;

#define KITH_N_PERIOD_KINDS (KITH_PERIOD_YEAR + 1)

/**
 * KithPeriod:
 * @kind: what it is
 * @term: which term, where it is one
 * @start: its first day
 * @finish: the first day after it
 * @later: the first day of the next one of its kind
 * @as_at: the day that the page speaks of: whose schools they are, and how
 *   things stand
 * @from: the first day whose events count
 * @to: the last day whose events count
 * @last_from: the first day of the same months a year before
 * @last_to: the last of them
 * @is_usual: whether nobody has put in when the term is, so that the usual
 *   dates stand for it
 */
typedef struct
{
  KithPeriodKind  kind;
  KithTermName    term;
  KithDate        start;
  KithDate        finish;
  KithDate        later;
  KithDate        as_at;
  KithDate        from;
  KithDate        to;
  KithDate        last_from;
  KithDate        last_to;
  guint           is_usual : 1;
} KithPeriod;

const char *kith_period_kind_get_nick (KithPeriodKind    kind);
gboolean    kith_period_kind_parse    (const char       *nick,
                                       KithPeriodKind   *ret_kind);

void        kith_period_init          (KithPeriod       *self,
                                       KithPeriodKind    kind,
                                       KithDate          day,
                                       KithDate          newest,
                                       GListModel       *terms);
void        kith_period_init_part     (KithPeriod       *self,
                                       const KithPeriod *whole,
                                       KithDate          month);
gboolean    kith_period_has_later     (const KithPeriod *self,
                                       KithDate          newest);
gboolean    kith_period_is_whole      (const KithPeriod *self);
KithDate    kith_period_year_start    (KithDate          day);
char       *kith_period_dup_label     (const KithPeriod *self) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_period_dup_short_label (const KithPeriod *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
