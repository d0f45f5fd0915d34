/* kith-caseload-file.h: children and their episodes, as a council's system gives them out
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"
#include "kith-list-fault.h"
#include "kith-mapping.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

/**
 * KithCaseStatus:
 *
 * What the council does for a child, in the order of Ofsted's Annex A, which
 * is also the order in which one takes the place of another.
 */
typedef enum
{
  KITH_CASE_STATUS_NONE,
  KITH_CASE_STATUS_CLOSED,
  KITH_CASE_STATUS_EARLY_HELP,
  KITH_CASE_STATUS_ASSESSMENT,
  KITH_CASE_STATUS_IN_NEED,
  KITH_CASE_STATUS_PROTECTION,
  KITH_CASE_STATUS_LOOKED_AFTER,
} KithCaseStatus;

/**
 * KithCaseloadEntry:
 * @line: the line of the file
 * @row: the sheet's row
 * @la_child_id: (nullable): what the council calls the child; with it no name is needed
 * @expected_birth: of a child that is not born yet
 * @school_urn: 0 when unknown
 * @no_further_action: 1, 0, or -1 when the file does not say
 * @n_previous_plans: -1 when the file does not say
 * @referral_source: (nullable): the census's code where the text is one or has one, else the text;
 *   so with @primary_need, @closure_reason, the categories, @legal_status and @ethnicity
 *
 * One row that is taken in. A child may have several: a row an assessment,
 * a row a visit. Dates are %KITH_DATE_NONE when unknown.
 */
typedef struct
{
  guint           line;
  guint           row;

  char           *la_child_id;
  char           *family_name;
  char           *given_name;
  char           *middle_names;
  char           *preferred_name;
  char           *preferred_family_name;
  KithDate        birth;
  KithDate        expected_birth;
  KithDate        death;
  char           *sex;
  char           *upn;
  char           *former_upn;
  char           *ethnicity;
  int             year_group;

  KithCaseStatus  status;
  char           *worker;
  char           *team;
  char           *school_name;
  int             school_urn;

  KithDate        referral;
  char           *referral_source;
  int             no_further_action;
  char           *primary_need;
  KithDate        closure;
  char           *closure_reason;

  KithDate        assessment_start;
  KithDate        assessment_due;
  KithDate        assessment_authorisation;

  KithDate        section47_start;
  KithDate        conference;
  KithDate        conference_due;
  int             conference_not_required;

  KithDate        need_plan_start;
  KithDate        need_plan_end;

  KithDate        protection_plan_start;
  KithDate        protection_plan_end;
  char           *initial_category;
  char           *latest_category;
  int             n_previous_plans;

  KithDate        early_help_start;
  KithDate        early_help_end;

  KithDate        care_start;
  KithDate        care_end;
  char           *legal_status;

  KithDate        last_seen;
  KithDate        last_visit;
  KithDate        next_visit;
  KithDate        last_review;
  KithDate        next_review;
  KithDate        last_supervision;
  KithDate        next_supervision;
} KithCaseloadEntry;

/**
 * KithCaseloadFile:
 * @n_lines: how many rows there are in all: entries, refused and set aside; titles and the header are not counted
 */
typedef struct
{
  GPtrArray *entries;                /* (element-type KithCaseloadEntry), in the order of the file */
  GPtrArray *faults;                 /* (element-type KithListFault), by line */
  guint      n_lines;
} KithCaseloadFile;

KithCaseloadFile *kith_caseload_file_new  (KithSheet              *sheet,
                                           KithMapping            *mapping,
                                           KithDate                today,
                                           KithSheetProgressFunc   progress,
                                           gpointer                user_data,
                                           GCancellable           *cancellable,
                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void              kith_caseload_file_free (KithCaseloadFile       *self);

const char       *kith_case_status_get_id (KithCaseStatus          status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCaseloadFile, kith_caseload_file_free)

G_END_DECLS
