/* kith-cin-check.h: what a rule of the census is given, and how it reports
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-codes.h"
#include "kith-cin-places.h"

G_BEGIN_DECLS

typedef struct _KithCinCheck KithCinCheck;

/**
 * KithCinRule:
 * @number: (nullable): the census's number; %NULL for what only its schema says
 * @first_year: the first census with the rule; 0 if it is as old as the shapes
 * @last_year: the last census with it; 0 if it still holds
 * @check: looks at one record and reports what breaks the rule
 * @message: what is wrong, as a whole sentence
 *
 * Tables of rules end with a row that has no @check.
 */
typedef struct
{
  const char      *number;
  KithCinSeverity  severity;
  int              first_year;
  int              last_year;
  void             (*check) (KithCinCheck  *check,
                             gconstpointer  record);
  const char      *message;
} KithCinRule;

/**
 * KithCinCheck:
 * @year: the year whose rules apply; 0 when the file gives no hint of one
 * @start: the first day of the census year, or %KITH_DATE_NONE
 * @end: its last day, or %KITH_DATE_NONE
 * @last_start_of_assessment: what began before it has run for more than 45 working days
 * @last_start_of_section47: the same for 15 working days
 * @last_referral_without_action: one working day before @start
 * @n_by_id: (element-type utf8 guint): how often each child identifier is used
 * @n_by_upn: (element-type utf8 guint): how often each UPN is used
 * @rule: the rule that is being checked
 * @child: (nullable): the child whose records are being looked at
 * @referral: (nullable): the referral whose records are being looked at
 */
struct _KithCinCheck
{
  KithCinReturn         *cin_return;
  KithCinPlaces         *places;
  int                    year;
  KithDate               start;
  KithDate               end;
  KithDate               last_start_of_assessment;
  KithDate               last_start_of_section47;
  KithDate               last_referral_without_action;
  GHashTable            *n_by_id;
  GHashTable            *n_by_upn;

  const KithCinRule     *rule;
  const KithCinChild    *child;
  const KithCinReferral *referral;
};

void     kith_cin_check_run              (KithCinCheck      *self,
                                          const KithCinRule *rules,
                                          gconstpointer      record);
void     kith_cin_check_report           (KithCinCheck      *self,
                                          gconstpointer      record,
                                          KithCinElement     element,
                                          guint              nth,
                                          const char        *value);
void     kith_cin_check_report_date      (KithCinCheck      *self,
                                          gconstpointer      record,
                                          KithCinElement     element,
                                          guint              nth,
                                          KithDate           value);
gboolean kith_cin_check_has              (KithCinCheck      *self,
                                          gconstpointer      record,
                                          KithCinElement     element,
                                          guint              nth);
gboolean kith_cin_check_knows            (KithCinCheck      *self,
                                          KithCinCodes       codes,
                                          const char        *code);
gboolean kith_cin_check_is_outside_year  (KithCinCheck      *self,
                                          KithDate           date);
gboolean kith_cin_check_is_after_year    (KithCinCheck      *self,
                                          KithDate           date);
KithDate kith_cin_check_get_last_day     (KithCinCheck      *self,
                                          KithDate           end);
KithDate kith_cin_check_get_day_before_end (KithCinCheck    *self,
                                          KithDate           end);

gboolean kith_cin_date_is_known          (KithDate           date);
gboolean kith_cin_date_is_before         (KithDate           date,
                                          KithDate           other);

extern const KithCinRule kith_cin_header_rules[];
extern const KithCinRule kith_cin_statistics_rules[];
extern const KithCinRule kith_cin_identity_rules[];
extern const KithCinRule kith_cin_person_rules[];
extern const KithCinRule kith_cin_child_overlap_rules[];
extern const KithCinRule kith_cin_referral_rules[];
extern const KithCinRule kith_cin_closure_rules[];
extern const KithCinRule kith_cin_episode_rules[];
extern const KithCinRule kith_cin_assessment_rules[];
extern const KithCinRule kith_cin_plan_rules[];
extern const KithCinRule kith_cin_section47_rules[];
extern const KithCinRule kith_cin_protection_rules[];

G_END_DECLS
