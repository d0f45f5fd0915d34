/* kith-cin-return.h: a children in need census return, as read from its file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_CIN_ERROR (kith_cin_error_quark ())

/**
 * KithCinError:
 * @KITH_CIN_ERROR_TOO_LARGE: the file passes the limit of size, depth or number
 * @KITH_CIN_ERROR_HOSTILE: the file declares a document type or entities
 * @KITH_CIN_ERROR_NOT_XML: nothing of the file can be read as XML
 * @KITH_CIN_ERROR_NOT_A_RETURN: the file is XML, but no children in need return
 */
typedef enum
{
  KITH_CIN_ERROR_TOO_LARGE,
  KITH_CIN_ERROR_HOSTILE,
  KITH_CIN_ERROR_NOT_XML,
  KITH_CIN_ERROR_NOT_A_RETURN,
} KithCinError;

/**
 * KithCinAssessment:
 *
 * `Assessments`: dates are %KITH_DATE_NONE when the file has none; @factors
 * holds the codes in the order of the file.
 */
typedef struct
{
  guint      line;
  KithDate   start;
  KithDate   internal_review;
  KithDate   authorisation;
  GPtrArray *factors;                /* (element-type utf8) */
} KithCinAssessment;

/* `CINPlanDates` */
typedef struct
{
  guint    line;
  KithDate start;
  KithDate end;
} KithCinPlan;

/* `Section47`; conference_not_required is -1 when the file does not say */
typedef struct
{
  guint    line;
  KithDate start;
  KithDate conference_target;
  KithDate conference;
  int      conference_not_required;
} KithCinSection47;

/* `ChildProtectionPlans`; n_previous is -1 when the file does not say */
typedef struct
{
  guint    line;
  KithDate start;
  KithDate end;
  char    *initial_category;
  char    *latest_category;
  int      n_previous;
  GArray  *reviews;                  /* (element-type KithDate) */
} KithCinProtectionPlan;

/* `PreProceedingsandFGDM`, from the 2026-27 census on; -1 where the file does not say */
typedef struct
{
  guint    line;
  KithDate start;
  KithDate letter_before_proceedings;
  int      meeting_offered;
  int      meeting_held;
  KithDate initial_meeting;
  int      n_review_meetings;
  KithDate step_decision;
  char    *outcome;
  KithDate court_application;
  KithDate initial_letter;
} KithCinPreProceedings;

/**
 * KithCinReferral:
 *
 * `CINdetails`: one referral and what followed from it. @no_further_action
 * is -1 when the file does not say. The arrays are never %NULL.
 */
typedef struct
{
  guint      line;
  KithDate   date;
  char      *source;
  char      *primary_need;
  KithDate   closure;
  char      *closure_reason;
  KithDate   conference;
  int        no_further_action;
  GPtrArray *assessments;            /* (element-type KithCinAssessment) */
  GPtrArray *plans;                  /* (element-type KithCinPlan) */
  GPtrArray *section47s;             /* (element-type KithCinSection47) */
  GPtrArray *protection_plans;       /* (element-type KithCinProtectionPlan) */
  GPtrArray *pre_proceedings;        /* (element-type KithCinPreProceedings) */
} KithCinReferral;

/**
 * KithCinChild:
 * @line: where the child begins in the file, counted from 1
 * @sex: the code as the file has it: M, F, U, or before 2024 1, 2, 0, 9
 *
 * `Child`. Texts are %NULL when the file has none.
 */
typedef struct
{
  guint      line;
  char      *la_child_id;
  char      *upn;
  char      *former_upn;
  char      *upn_unknown;
  KithDate   birth;
  KithDate   expected_birth;
  KithDate   death;
  char      *sex;
  char      *ethnicity;
  GPtrArray *disabilities;           /* (element-type utf8) */
  GPtrArray *referrals;              /* (element-type KithCinReferral) */
} KithCinChild;

/**
 * KithCinSeverity:
 * @KITH_CIN_SEVERITY_ERROR: the census would refuse it
 * @KITH_CIN_SEVERITY_QUERY: the census would ask to explain it
 * @KITH_CIN_SEVERITY_UNREAD: it is not in the census's shape, so it could not be read
 */
typedef enum
{
  KITH_CIN_SEVERITY_ERROR,
  KITH_CIN_SEVERITY_QUERY,
  KITH_CIN_SEVERITY_UNREAD,
} KithCinSeverity;

/**
 * KithCinFault:
 * @line: the place in the file, counted from 1
 * @child: (nullable): the authority's child identifier, where there is one
 * @rule: (nullable): the census's rule, such as "8875" or "8670Q"
 * @element: (nullable): the element, such as "CINclosureDate"
 * @value: (nullable): what stands there
 * @message: what is wrong, as a whole sentence without a name in it
 */
typedef struct
{
  KithCinSeverity  severity;
  guint            line;
  char            *child;
  char            *rule;
  char            *element;
  char            *value;
  char            *message;
} KithCinFault;

/**
 * KithCinReturn:
 * @year: the census year: 2022 for the year that ended in March 2022; 0 when the file does not say
 * @reference_date: the day that the return speaks of
 * @authority: (nullable): the authority's three-digit code
 */
typedef struct
{
  int        year;
  KithDate   reference_date;
  char      *authority;
  char      *software;
  GPtrArray *children;               /* (element-type KithCinChild) */
  GPtrArray *faults;                 /* (element-type KithCinFault), by line */
} KithCinReturn;

/**
 * KithCinIsWorkingDayFunc:
 * @date: a day
 * @user_data: what was given with the function
 *
 * Says whether a day is worked on, which depends on bank holidays.
 *
 * Returns: %TRUE if it is
 */
typedef gboolean (*KithCinIsWorkingDayFunc) (KithDate date,
                                             gpointer user_data);

GQuark         kith_cin_error_quark     (void);

KithCinChild  *kith_cin_child_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void           kith_cin_child_free      (KithCinChild  *self);
KithCinReferral *kith_cin_child_add_referral (KithCinChild *self);

KithCinReturn *kith_cin_return_new_from_xml (GBytes        *bytes,
                                             GCancellable  *cancellable,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KithCinReturn *kith_cin_return_new_from_xml_full (GBytes                  *bytes,
                                                  KithCinIsWorkingDayFunc  is_working_day,
                                                  gpointer                 user_data,
                                                  GCancellable            *cancellable,
                                                  GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
void           kith_cin_return_free         (KithCinReturn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCinChild, kith_cin_child_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCinReturn, kith_cin_return_free)

G_END_DECLS
