/* kith-particular-form.c: what is asked for of each particular of a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A particular is recorded by the same form, check and store as work with a
 * child is: see kith-work-form.c. A field's name is its column in the table
 * "particular", which all of them share. Each has the day from which, or as at
 * which, it is so, and says from whom that is known.
 *
 * There are codes where a public source has some: of ethnicity, disability and
 * type of special educational need. None was found for the reason of a
 * suspension, and religion is in no list of what a worker here has need of.
 */

#include "config.h"

#include "kith-particular-form.h"

#include <glib/gi18n.h>

#define SOURCE { "source", N_("Known From"), KITH_WORK_CHOICE, "source", KITH_WORK_REQUIRED }
#define AS_AT { "valid_from", N_("As At"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED }

static const KithWorkField pronouns_fields[] = {
  { "words", N_("Pronouns"), KITH_WORK_LINE, NULL, KITH_WORK_REQUIRED },
  AS_AT,
  SOURCE,
};

static const KithWorkField language_fields[] = {
  { "words", N_("First Language"), KITH_WORK_LINE, NULL, KITH_WORK_REQUIRED },
  { "code", N_("Interpreter"), KITH_WORK_CHOICE, "interpreter", 0 },
  AS_AT,
  SOURCE,
};

static const KithWorkField ethnicity_fields[] = {
  { "code", N_("Ethnicity"), KITH_WORK_CODE, "ethnicity", KITH_WORK_REQUIRED },
  AS_AT,
  SOURCE,
};

static const KithWorkField disability_fields[] = {
  { "codes", N_("Disability"), KITH_WORK_CODES, "disability", KITH_WORK_REQUIRED },
  AS_AT,
  SOURCE,
};

/* Of needs there is a first and a second, and no third. */
static const KithWorkField sen_fields[] = {
  { "code", N_("Stage"), KITH_WORK_CHOICE, "sen-stage", KITH_WORK_REQUIRED },
  { "codes", N_("Type of Need, at Most Two"), KITH_WORK_CODES, "sen-type", 0 },
  { "valid_from", N_("Since"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  SOURCE,
};

static const KithWorkField ehc_plan_fields[] = {
  { "valid_from", N_("Plan Since"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "review", N_("Next Annual Review By"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD },
  SOURCE,
  { "valid_to", N_("Ceased"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkField free_meals_fields[] = {
  { "code", N_("Free School Meals"), KITH_WORK_CHOICE, "eligible", KITH_WORK_REQUIRED },
  { "valid_from", N_("Since"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  SOURCE,
  { "valid_to", N_("No Longer Since"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkField attendance_fields[] = {
  { "number", N_("Attended, in Percent of Possible Sessions"), KITH_WORK_TENTHS, NULL, KITH_WORK_REQUIRED },
  { "words", N_("Over Which Time"), KITH_WORK_LINE, NULL, 0 },
  AS_AT,
  SOURCE,
};

static const KithWorkField suspension_fields[] = {
  { "valid_from", N_("First Day"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "number", N_("School Days"), KITH_WORK_TENTHS, NULL, KITH_WORK_REQUIRED },
  { "words", N_("Reason the School Gave"), KITH_WORK_WORDS, NULL, 0 },
  SOURCE,
};

static const KithWorkField exclusion_fields[] = {
  { "valid_from", N_("Permanently Excluded On"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "words", N_("Reason the School Gave"), KITH_WORK_WORDS, NULL, 0 },
  SOURCE,
  { "valid_to", N_("Reinstated On"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkField part_time_fields[] = {
  { "valid_from", N_("From"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "valid_to", N_("Full Time Again From"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD },
  { "review", N_("Next Review By"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD },
  { "agreed_by", N_("Agreed By"), KITH_WORK_LINE, NULL, KITH_WORK_REQUIRED },
  { "number", N_("Hours a Week"), KITH_WORK_TENTHS, NULL, 0 },
  { "words", N_("What For"), KITH_WORK_WORDS, NULL, 0 },
  SOURCE,
};

static const KithWorkOrder part_time_orders[] = {
  { "valid_from", "valid_to", FALSE },
  { "valid_from", "review", FALSE },
};

static const KithWorkField home_education_fields[] = {
  { "valid_from", N_("Planned Since"), KITH_WORK_DAY, NULL, KITH_WORK_REQUIRED },
  { "begun", N_("Taken off the School’s Roll"), KITH_WORK_DAY, NULL, KITH_WORK_AHEAD },
  { "words", N_("What Was Said of It"), KITH_WORK_WORDS, NULL, 0 },
  SOURCE,
  { "valid_to", N_("Given Up, or Back at a School"), KITH_WORK_DAY, NULL, KITH_WORK_LATER },
};

static const KithWorkOrder home_education_orders[] = {
  { "valid_from", "begun", FALSE },
  { "valid_from", "valid_to", FALSE },
  { "begun", "valid_to", FALSE },
};

static const KithWorkOrder valid_orders[] = {
  { "valid_from", "valid_to", FALSE },
};

static const KithWorkOrder ehc_plan_orders[] = {
  { "valid_from", "valid_to", FALSE },
  { "valid_from", "review", FALSE },
};

static const KithWorkField nhs_number_fields[] = {
  { "words", N_("NHS Number"), KITH_WORK_LINE, NULL, KITH_WORK_REQUIRED },
  AS_AT,
  SOURCE,
};

static const KithWorkField former_upn_fields[] = {
  { "words", N_("Former Unique Pupil Number"), KITH_WORK_LINE, NULL, KITH_WORK_REQUIRED },
  AS_AT,
  SOURCE,
};

static const KithWorkField identifier_fields[] = {
  { "code", N_("Which Number"), KITH_WORK_CHOICE, "identifier", KITH_WORK_REQUIRED },
  { "words", N_("Number"), KITH_WORK_LINE, NULL, KITH_WORK_REQUIRED },
  AS_AT,
  SOURCE,
};

#define FIELDS(array) array, G_N_ELEMENTS (array)

/* What is so as at a day: the newest holds. */
#define AS_AT_FORM(nick, title, fields) \
        { nick, title, KITH_WORK_AREA_OTHER, KITH_WORK_N_KINDS, "valid_from", NULL, FALSE, FIELDS (fields), NULL, 0 }

/* What is so from a day until another. */
#define SPAN_FORM(nick, title, fields, orders) \
        { nick, title, KITH_WORK_AREA_OTHER, KITH_WORK_N_KINDS, "valid_from", "valid_to", TRUE, FIELDS (fields), FIELDS (orders) }

static const KithWorkForm forms[KITH_WORK_N_KINDS - KITH_WORK_FIRST_PARTICULAR] = {
  AS_AT_FORM ("pronouns", N_("Pronouns"), pronouns_fields),
  AS_AT_FORM ("language", N_("First Language"), language_fields),
  AS_AT_FORM ("ethnicity", N_("Ethnicity"), ethnicity_fields),
  AS_AT_FORM ("disability", N_("Disability"), disability_fields),
  AS_AT_FORM ("sen", N_("Special Educational Needs"), sen_fields),
  SPAN_FORM ("ehc-plan", N_("Education, Health and Care Plan"), ehc_plan_fields, ehc_plan_orders),
  SPAN_FORM ("free-meals", N_("Free School Meals"), free_meals_fields, valid_orders),
  AS_AT_FORM ("attendance", N_("Attendance"), attendance_fields),
  AS_AT_FORM ("suspension", N_("Suspension"), suspension_fields),
  SPAN_FORM ("exclusion", N_("Permanent Exclusion"), exclusion_fields, valid_orders),
  SPAN_FORM ("part-time", N_("Part-Time Timetable"), part_time_fields, part_time_orders),
  SPAN_FORM ("home-education", N_("Home Education"), home_education_fields, home_education_orders),
  AS_AT_FORM ("nhs-number", N_("NHS Number"), nhs_number_fields),
  AS_AT_FORM ("former-upn", N_("Former Unique Pupil Number"), former_upn_fields),
  AS_AT_FORM ("identifier", N_("Another Number"), identifier_fields),
};

/**
 * kith_particular_form_get:
 * @kind: a kind of particular
 *
 * Returns: (transfer none): what it asks for
 */
const KithWorkForm *
kith_particular_form_get (KithWorkKind kind)
{
  g_return_val_if_fail (kith_work_kind_is_particular (kind), NULL);

  return &forms[kind - KITH_WORK_FIRST_PARTICULAR];
}
