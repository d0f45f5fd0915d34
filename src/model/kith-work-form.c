/* kith-work-form.c: the kinds of work that are recorded by hand, and what each asks for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table of all kinds. The dialog, the store, the checks and kithctl are
 * made from it: a field that is added here is asked for, kept, journalled and
 * printed without another line. A field's name is its column.
 */

#include "config.h"

#include "kith-work-form.h"

#include "kith-particular-form.h"

#include <glib/gi18n.h>
#include <string.h>

static const KithWorkField contact_fields[] = {
  { "day", N_("Day"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "source", N_("From Whom"), KITH_WORK_CODE, "referral-source", KITH_WORK_REQUIRED },
  { "about", N_("What It Was About"), KITH_WORK_WORDS, NULL, 0 },
  { "outcome", N_("What Came of It"), KITH_WORK_CODE, "contact-outcome", 0 },
};

static const KithWorkField referral_fields[] = {
  { "day", N_("Day"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "source", N_("From Whom"), KITH_WORK_CODE, "referral-source", KITH_WORK_REQUIRED },
  { "primary_need", N_("Main Need"), KITH_WORK_CODE, "primary-need", 0 },
  { "no_further_action", N_("Decision"), KITH_WORK_CHOICE, "decision", 0 },
  { "closure", N_("Case Closed"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
  { "closure_reason", N_("Why It Was Closed"), KITH_WORK_CODE, "closure-reason", KITH_WORK_LATER },
};

static const KithWorkOrder referral_orders[] = {
  { "day", "closure", FALSE },
};

static const KithWorkField assessment_fields[] = {
  { "start", N_("Began"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "internal_review", N_("Internal Review"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD },
  { "authorisation", N_("Authorised"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
  { "outcome", N_("What Came of It"), KITH_WORK_CODE, "assessment-outcome", KITH_WORK_LATER },
  { "factors", N_("Factors Found at the End"), KITH_WORK_CODES, "assessment-factor", KITH_WORK_LATER },
};

static const KithWorkOrder assessment_orders[] = {
  { "start", "internal_review", FALSE },
  { "start", "authorisation", FALSE },
};

static const KithWorkField early_help_fields[] = {
  { "start", N_("Began"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "reason", N_("What For"), KITH_WORK_WORDS, NULL, 0 },
  { "finish", N_("Ended"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkField need_plan_fields[] = {
  { "start", N_("Began"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "finish", N_("Ended"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkOrder span_orders[] = {
  { "start", "finish", FALSE },
};

static const KithWorkField meeting_fields[] = {
  { "day", N_("Held On"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
};

static const KithWorkField strategy_fields[] = {
  { "decided", N_("Decided On"), KITH_WORK_DAY, NULL, 0 },
  { "day", N_("Held On"), KITH_WORK_DAY, NULL, 0 },
  { "initiated", N_("A Section 47 Enquiry Was Initiated"), KITH_WORK_FLAG, NULL, 0 },
};

static const KithWorkOrder strategy_orders[] = {
  { "decided", "day", FALSE },
};

/* The conference is due 15 working days after the discussion at which the
 * enquiry was initiated, so that day is the enquiry's first.
 */
static const KithWorkField section47_fields[] = {
  { "start", N_("Initiated at the Strategy Discussion Of"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "outcome", N_("What Came of It"), KITH_WORK_CODE, "section-47-outcome", 0 },
  { "conference_not_required", N_("No Conference Is Needed"), KITH_WORK_FLAG, NULL, 0 },
  { "conference_target", N_("Conference Due By"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD | KITH_WORK_NO_WEEKEND },
  { "conference_booked", N_("Conference Booked For"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD | KITH_WORK_NO_WEEKEND },
  { "report", N_("Social Work Report Shared"), KITH_WORK_DAY, NULL, 0 },
  { "conference", N_("Initial Conference Held"), KITH_WORK_DAY, NULL, KITH_WORK_NO_WEEKEND },
};

static const KithWorkOrder section47_orders[] = {
  { "start", "conference_target", FALSE },
  { "start", "conference_booked", FALSE },
  { "start", "report", FALSE },
  { "start", "conference", FALSE },
};

static const KithWorkField protection_plan_fields[] = {
  { "start", N_("Began, at the Initial Conference"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "initial_category", N_("Category of Abuse at First"), KITH_WORK_CODE, "category-of-abuse", KITH_WORK_REQUIRED },
  { "latest_category", N_("Category of Abuse Now"), KITH_WORK_CODE, "category-of-abuse", 0 },
  { "n_previous", N_("Plans Before This One"), KITH_WORK_NUMBER, NULL, 0 },
  { "review_booked", N_("Review Conference Booked For"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD | KITH_WORK_NO_WEEKEND },
  { "report", N_("Report for the Review Shared"), KITH_WORK_DAY, NULL, 0 },
  { "finish", N_("Ended"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkOrder protection_plan_orders[] = {
  { "start", "review_booked", TRUE },
  { "start", "report", FALSE },
  { "start", "finish", TRUE },
};

static const KithWorkField care_fields[] = {
  { "start", N_("Since"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "legal_status", N_("Legal Status"), KITH_WORK_CODE, "legal-status", KITH_WORK_REQUIRED },
  { "placement", N_("Placement"), KITH_WORK_CODE, "placement", KITH_WORK_REQUIRED },
  { "to_18", N_("Meant to Last Until 18"), KITH_WORK_FLAG, NULL, 0 },
  { "finish", N_("Ended"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
  { "end_reason", N_("Why It Ended"), KITH_WORK_CODE, "reason-episode-ceased", KITH_WORK_LATER },
};

static const KithWorkField care_review_fields[] = {
  { "day", N_("Held On"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "participation", N_("How the Child Took Part"), KITH_WORK_CODE, "review-participation", 0 },
};

static const KithWorkField care_step_fields[] = {
  { "day", N_("Done On"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
};

static const KithWorkField private_fostering_fields[] = {
  { "notified", N_("The Authority Became Aware"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "start", N_("Arrangement Began"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD },
  { "kind", N_("What Kind"), KITH_WORK_CODE, "assessment-factor:8", 0 },
  { "finish", N_("Ended"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkOrder private_fostering_orders[] = {
  { "notified", "finish", FALSE },
  { "start", "finish", FALSE },
};

static const KithWorkField missing_fields[] = {
  { "start", N_("Missing Since"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "kind", N_("Missing or Away"), KITH_WORK_CODE, "missing-type", KITH_WORK_REQUIRED },
  { "found", N_("Found"), KITH_WORK_DAY, NULL, 0 },
  { "offered", N_("Return Interview Offered"), KITH_WORK_DAY, NULL, 0 },
  { "interview", N_("Return Interview Held"), KITH_WORK_DAY, NULL, 0 },
  { "declined", N_("Return Interview Declined"), KITH_WORK_DAY, NULL, 0 },
};

static const KithWorkOrder missing_orders[] = {
  { "start", "found", FALSE },
  { "found", "offered", FALSE },
  { "found", "interview", FALSE },
  { "found", "declined", FALSE },
  { "offered", "interview", FALSE },
  { "offered", "declined", FALSE },
};

/* Children's Wellbeing and Schools Act 2026 s1: the offer, its answer and the
 * meeting come before an application to the court.
 */
static const KithWorkField pre_proceedings_fields[] = {
  { "start", N_("Began"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "letter_before_proceedings", N_("Letter Before Proceedings"), KITH_WORK_DAY, NULL, 0 },
  { "offer", N_("Family Group Meeting Offered"), KITH_WORK_DAY, NULL, 0 },
  { "answer", N_("The Family’s Answer"), KITH_WORK_CHOICE, "answer", 0 },
  { "answered", N_("Answered On"), KITH_WORK_DAY, NULL, 0 },
  { "meeting", N_("Family Group Meeting Held"), KITH_WORK_DAY, NULL, 0 },
  { "initial_meeting", N_("First Meeting with the Parents"), KITH_WORK_DAY, NULL, 0 },
  { "n_review_meetings", N_("Review Meetings So Far"), KITH_WORK_NUMBER, NULL, 0 },
  { "step_decision", N_("Decision to Step Down or to Issue"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
  { "initial_letter", N_("Letter That Proceedings Begin"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
  { "court_application", N_("Application to the Court"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkOrder pre_proceedings_orders[] = {
  { "start", "letter_before_proceedings", FALSE },
  { "start", "initial_meeting", FALSE },
  { "start", "step_decision", FALSE },
  { "start", "court_application", FALSE },
  { "offer", "answered", FALSE },
  { "offer", "meeting", FALSE },
  { "offer", "court_application", FALSE },
  { "initial_letter", "court_application", FALSE },
};

static const KithWorkField exploitation_fields[] = {
  { "day", N_("Referred On"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "answered", N_("Answered On"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkField transfer_fields[] = {
  { "day", N_("Moved Here On"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "answered", N_("Transfer Conference Held"), KITH_WORK_DAY, NULL, KITH_WORK_LATER | KITH_WORK_NO_WEEKEND },
};

static const KithWorkField complaint_fields[] = {
  { "day", N_("Received On"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "answered", N_("Answered On"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkOrder formal_orders[] = {
  { "day", "answered", FALSE },
};

static const KithWorkField worker_fields[] = {
  { "worker_id", N_("Worker"), KITH_WORK_PERSON, NULL, KITH_WORK_REQUIRED },
  { "valid_from", N_("From"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "reason", N_("Why It Changed"), KITH_WORK_CODE, "social-worker-change", 0 },
  { "valid_to", N_("No Longer From"), KITH_WORK_DAY, NULL, KITH_WORK_LATER | KITH_WORK_AHEAD },
};

static const KithWorkField school_fields[] = {
  { "valid_from", N_("First Day There"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD },
  { "valid_to", N_("No Longer There From"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD },
};

static const KithWorkOrder valid_orders[] = {
  { "valid_from", "valid_to", TRUE },
};

#define FIELDS(array) array, G_N_ELEMENTS (array)
#define NONE KITH_WORK_N_KINDS

static const KithWorkForm forms[KITH_WORK_FIRST_PARTICULAR] = {
  [KITH_WORK_CONTACT] = {
    "contact", N_("Contact"), KITH_WORK_AREA_REFERRAL, NONE, "day", NULL, FALSE, FIELDS (contact_fields), NULL, 0
  },
  [KITH_WORK_REFERRAL] = {
    "referral", N_("Referral"), KITH_WORK_AREA_REFERRAL, NONE, "day", "closure", TRUE,
    FIELDS (referral_fields), FIELDS (referral_orders)
  },
  [KITH_WORK_ASSESSMENT] = {
    "assessment", N_("Assessment"), KITH_WORK_AREA_REFERRAL, KITH_WORK_REFERRAL, "start", "authorisation", TRUE,
    FIELDS (assessment_fields), FIELDS (assessment_orders)
  },
  [KITH_WORK_EARLY_HELP] = {
    "early-help", N_("Early Help"), KITH_WORK_AREA_NEED, NONE, "start", "finish", TRUE,
    FIELDS (early_help_fields), FIELDS (span_orders)
  },
  [KITH_WORK_NEED_PLAN] = {
    "need-plan", N_("Child in Need Plan"), KITH_WORK_AREA_NEED, KITH_WORK_REFERRAL, "start", "finish", TRUE,
    FIELDS (need_plan_fields), FIELDS (span_orders)
  },
  [KITH_WORK_NEED_REVIEW] = {
    "need-review", N_("Child in Need Meeting"), KITH_WORK_AREA_NEED, KITH_WORK_NEED_PLAN, "day", NULL, FALSE,
    FIELDS (meeting_fields), NULL, 0
  },
  [KITH_WORK_STRATEGY] = {
    "strategy", N_("Strategy Discussion"), KITH_WORK_AREA_PROTECTION, KITH_WORK_REFERRAL, "day", NULL, FALSE,
    FIELDS (strategy_fields), FIELDS (strategy_orders)
  },
  [KITH_WORK_SECTION47] = {
    "section47", N_("Section 47 Enquiry and Initial Conference"), KITH_WORK_AREA_PROTECTION, KITH_WORK_REFERRAL,
    "start", "conference", TRUE, FIELDS (section47_fields), FIELDS (section47_orders)
  },
  [KITH_WORK_PROTECTION_PLAN] = {
    "protection-plan", N_("Protection Plan"), KITH_WORK_AREA_PROTECTION, KITH_WORK_REFERRAL, "start", "finish", TRUE,
    FIELDS (protection_plan_fields), FIELDS (protection_plan_orders)
  },
  [KITH_WORK_CORE_GROUP] = {
    "core-group", N_("Core Group"), KITH_WORK_AREA_PROTECTION, KITH_WORK_PROTECTION_PLAN, "day", NULL, FALSE,
    FIELDS (meeting_fields), NULL, 0
  },
  [KITH_WORK_PROTECTION_REVIEW] = {
    "protection-review", N_("Review Conference"), KITH_WORK_AREA_PROTECTION, KITH_WORK_PROTECTION_PLAN, "day", NULL, FALSE,
    FIELDS (meeting_fields), NULL, 0
  },
  [KITH_WORK_CARE] = {
    "care", N_("Looked After"), KITH_WORK_AREA_CARE, NONE, "start", "finish", TRUE, FIELDS (care_fields), FIELDS (span_orders)
  },
  [KITH_WORK_CARE_REVIEW] = {
    "care-review", N_("Looked-After Review"), KITH_WORK_AREA_CARE, NONE, "day", NULL, FALSE,
    FIELDS (care_review_fields), NULL, 0
  },
  [KITH_WORK_EDUCATION_PLAN] = {
    "education-plan", N_("Personal Education Plan"), KITH_WORK_AREA_CARE, NONE, "day", NULL, FALSE,
    FIELDS (care_step_fields), NULL, 0
  },
  [KITH_WORK_HEALTH_ASSESSMENT] = {
    "health-assessment", N_("Health Assessment"), KITH_WORK_AREA_CARE, NONE, "day", NULL, FALSE,
    FIELDS (care_step_fields), NULL, 0
  },
  [KITH_WORK_PRIVATE_FOSTERING] = {
    "private-fostering", N_("Private Fostering"), KITH_WORK_AREA_CARE, NONE, "notified", "finish", TRUE,
    FIELDS (private_fostering_fields), FIELDS (private_fostering_orders)
  },
  [KITH_WORK_MISSING] = {
    "missing", N_("Missing Episode and Return Interview"), KITH_WORK_AREA_OTHER, NONE, "start", "found", TRUE,
    FIELDS (missing_fields), FIELDS (missing_orders)
  },
  [KITH_WORK_PRE_PROCEEDINGS] = {
    "pre-proceedings", N_("Pre-Proceedings and Family Group Meeting"), KITH_WORK_AREA_COURT, KITH_WORK_REFERRAL,
    "start", NULL, FALSE, FIELDS (pre_proceedings_fields), FIELDS (pre_proceedings_orders)
  },
  [KITH_WORK_EXPLOITATION] = {
    "exploitation", N_("Referral About Exploitation"), KITH_WORK_AREA_OTHER, NONE, "day", NULL, FALSE,
    FIELDS (exploitation_fields), FIELDS (formal_orders)
  },
  [KITH_WORK_TRANSFER] = {
    "transfer", N_("Transfer In on a Protection Plan"), KITH_WORK_AREA_PROTECTION, NONE, "day", NULL, FALSE,
    FIELDS (transfer_fields), FIELDS (formal_orders)
  },
  [KITH_WORK_COMPLAINT] = {
    "complaint", N_("Complaint"), KITH_WORK_AREA_OTHER, NONE, "day", NULL, FALSE,
    FIELDS (complaint_fields), FIELDS (formal_orders)
  },
  [KITH_WORK_WORKER] = {
    "worker", N_("Change of Worker"), KITH_WORK_AREA_OTHER, NONE, "valid_from", "valid_to", FALSE,
    FIELDS (worker_fields), FIELDS (valid_orders)
  },
  [KITH_WORK_SCHOOL] = {
    "school", N_("Time at a School"), KITH_WORK_AREA_OTHER, NONE, "valid_from", "valid_to", FALSE,
    FIELDS (school_fields), FIELDS (valid_orders)
  },
};

/* Choices that no source has codes for. */
static const struct
{
  const char *name;
  const char *code;
  const char *label;
} choices[] = {
  { "decision", "0", N_("Taken Further") },
  { "decision", "1", N_("No Further Action") },
  { "answer", "accepted", N_("Accepted") },
  { "answer", "declined", N_("Declined") },
  { "answer", "none", N_("No Answer") },
  { "eligible", "eligible", N_("Eligible") },
  { "eligible", "not-eligible", N_("Not Eligible") },
  { "identifier", "uln", N_("Unique Learner Number") },
  { "identifier", "case", N_("Case Number") },
  { "identifier", "home-office", N_("Home Office Registration") },
  { "identifier", "national-insurance", N_("National Insurance Number") },
  { "identifier", "youth-offending", N_("Youth Offending Team Number") },
  { "identifier", "court-case", N_("Court Case Number") },
  { "interpreter", "needed", N_("Needed") },
  { "interpreter", "not-needed", N_("Not Needed") },
  { "sen-stage", "none", N_("No Special Educational Needs") },
  { "sen-stage", "support", N_("SEN Support") },
  { "sen-stage", "plan", N_("Education, Health and Care Plan") },
  { "source", "child", N_("The Child") },
  { "source", "family", N_("The Family") },
  { "source", "school", N_("The School") },
  { "source", "council", N_("The Council’s System") },
  { "source", "health", N_("A Health Service") },
  { "source", "other", N_("Another Professional") },
  { "source", "document", N_("A Document That Was Seen") },
};

/**
 * kith_work_form_get:
 * @kind: a kind of work
 *
 * Returns: (transfer none): what it asks for
 */
const KithWorkForm *
kith_work_form_get (KithWorkKind kind)
{
  g_return_val_if_fail (kind < KITH_WORK_N_KINDS, NULL);

  return kith_work_kind_is_particular (kind) ? kith_particular_form_get (kind) : &forms[kind];
}

/**
 * kith_work_kind_is_particular:
 * @kind: a kind of work
 *
 * Returns: whether it is no work, but something that is so of a child
 */
gboolean
kith_work_kind_is_particular (KithWorkKind kind)
{
  return kind >= KITH_WORK_FIRST_PARTICULAR && kind < KITH_WORK_N_KINDS;
}

/**
 * kith_work_kind_parse:
 * @nick: (nullable): what may name a kind
 * @ret_kind: (out): the kind; untouched where there is none of that name
 *
 * Returns: whether @nick names one
 */
gboolean
kith_work_kind_parse (const char   *nick,
                      KithWorkKind *ret_kind)
{
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  for (KithWorkKind kind = 0; kind < KITH_WORK_N_KINDS; kind++)
    {
      if (g_strcmp0 (kith_work_form_get (kind)->nick, nick) == 0)
        {
          *ret_kind = kind;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_work_area_get_title:
 * @area: a heading
 *
 * Returns: (transfer none): the heading, in the language of the person
 */
const char *
kith_work_area_get_title (KithWorkArea area)
{
  switch (area)
    {
    case KITH_WORK_AREA_REFERRAL:
      return _("Referral and Assessment");

    case KITH_WORK_AREA_NEED:
      return _("Help and Need");

    case KITH_WORK_AREA_PROTECTION:
      return _("Protection");

    case KITH_WORK_AREA_CARE:
      return _("Looked After");

    case KITH_WORK_AREA_COURT:
      return _("Court");

    case KITH_WORK_AREA_OTHER:
    default:
      return _("Other");
    }
}

/**
 * kith_work_form_find:
 * @self: a form
 * @name: a field's name
 *
 * Returns: (transfer none) (nullable): the field
 */
const KithWorkField *
kith_work_form_find (const KithWorkForm *self,
                     const char         *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (g_strcmp0 (self->fields[i].name, name) == 0)
        return &self->fields[i];
    }

  return NULL;
}

/**
 * kith_work_field_is:
 * @self: a field
 * @flag: what it may be
 *
 * Returns: whether it is
 */
gboolean
kith_work_field_is (const KithWorkField *self,
                    KithWorkFieldFlags   flag)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->flags & flag) != 0;
}

static int
find_choice (const char *name,
             guint       i)
{
  guint n_found = 0;

  for (guint at = 0; at < G_N_ELEMENTS (choices); at++)
    {
      if (strcmp (choices[at].name, name) == 0 && n_found++ == i)
        return (int)at;
    }

  return -1;
}

/**
 * kith_work_choice_count:
 * @name: a choice of the program's own
 *
 * Returns: among how many one chooses
 */
guint
kith_work_choice_count (const char *name)
{
  guint n = 0;

  g_return_val_if_fail (name != NULL, 0);

  while (find_choice (name, n) >= 0)
    n++;

  return n;
}

/**
 * kith_work_choice_get_code:
 * @name: a choice of the program's own
 * @i: which of it
 *
 * Returns: (transfer none) (nullable): as the store has it
 */
const char *
kith_work_choice_get_code (const char *name,
                           guint       i)
{
  int at;

  g_return_val_if_fail (name != NULL, NULL);

  at = find_choice (name, i);

  return at >= 0 ? choices[at].code : NULL;
}

/**
 * kith_work_choice_get_label:
 * @name: a choice of the program's own
 * @i: which of it
 *
 * Returns: (transfer none) (nullable): as a person has it
 */
const char *
kith_work_choice_get_label (const char *name,
                            guint       i)
{
  int at;

  g_return_val_if_fail (name != NULL, NULL);

  at = find_choice (name, i);

  return at >= 0 ? _(choices[at].label) : NULL;
}
