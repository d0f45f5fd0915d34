/* kith-work-form.h: the kinds of work that are recorded by hand, and what each asks for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithWorkKind:
 *
 * A kind of work with a child. Each has a table of its own in the store, or a
 * part of one.
 */
typedef enum
{
  KITH_WORK_CONTACT,
  KITH_WORK_REFERRAL,
  KITH_WORK_ASSESSMENT,
  KITH_WORK_EARLY_HELP,
  KITH_WORK_NEED_PLAN,
  KITH_WORK_NEED_REVIEW,
  KITH_WORK_STRATEGY,
  KITH_WORK_SECTION47,
  KITH_WORK_PROTECTION_PLAN,
  KITH_WORK_CORE_GROUP,
  KITH_WORK_PROTECTION_REVIEW,
  KITH_WORK_CARE,
  KITH_WORK_CARE_REVIEW,
  KITH_WORK_EDUCATION_PLAN,
  KITH_WORK_HEALTH_ASSESSMENT,
  KITH_WORK_PRIVATE_FOSTERING,
  KITH_WORK_MISSING,
  KITH_WORK_PRE_PROCEEDINGS,
  KITH_WORK_EXPLOITATION,
  KITH_WORK_TRANSFER,
  KITH_WORK_COMPLAINT,
  KITH_WORK_WORKER,
  KITH_WORK_SCHOOL,
  KITH_WORK_PRONOUNS,
  KITH_WORK_LANGUAGE,
  KITH_WORK_ETHNICITY,
  KITH_WORK_DISABILITY,
  KITH_WORK_SEN,
  KITH_WORK_EHC_PLAN,
  KITH_WORK_FREE_MEALS,
  KITH_WORK_ATTENDANCE,
  KITH_WORK_SUSPENSION,
  KITH_WORK_EXCLUSION,
  KITH_WORK_PART_TIME,
  KITH_WORK_HOME_EDUCATION,
  KITH_WORK_NHS_NUMBER,
  KITH_WORK_FORMER_UPN,
  KITH_WORK_IDENTIFIER,
} KithWorkKind;

#define KITH_WORK_N_KINDS (KITH_WORK_IDENTIFIER + 1)

/* What is so of a child, in place of what was done: see kith-particular.h. */
#define KITH_WORK_FIRST_PARTICULAR KITH_WORK_PRONOUNS

/**
 * KithWorkArea:
 *
 * Under which heading a kind stands.
 */
typedef enum
{
  KITH_WORK_AREA_REFERRAL,
  KITH_WORK_AREA_NEED,
  KITH_WORK_AREA_PROTECTION,
  KITH_WORK_AREA_CARE,
  KITH_WORK_AREA_COURT,
  KITH_WORK_AREA_OTHER,
} KithWorkArea;

#define KITH_WORK_N_AREAS (KITH_WORK_AREA_OTHER + 1)

/**
 * KithWorkFieldType:
 * @KITH_WORK_DAY: a day
 * @KITH_WORK_CODE: one of a code set
 * @KITH_WORK_CODES: any number of a code set
 * @KITH_WORK_CHOICE: one of a few words, which are a code set of the program's own
 * @KITH_WORK_WORDS: words
 * @KITH_WORK_FLAG: yes, or not
 * @KITH_WORK_NUMBER: how many
 * @KITH_WORK_PERSON: a worker of the store
 * @KITH_WORK_LINE: words on one line
 * @KITH_WORK_TENTHS: how many, to a tenth
 */
typedef enum
{
  KITH_WORK_DAY,
  KITH_WORK_CODE,
  KITH_WORK_CODES,
  KITH_WORK_CHOICE,
  KITH_WORK_WORDS,
  KITH_WORK_FLAG,
  KITH_WORK_NUMBER,
  KITH_WORK_PERSON,
  KITH_WORK_LINE,
  KITH_WORK_TENTHS,
} KithWorkFieldType;

/**
 * KithWorkFieldFlags:
 * @KITH_WORK_REQUIRED: it cannot be recorded without
 * @KITH_WORK_AHEAD: its day may lie ahead
 * @KITH_WORK_NO_WEEKEND: its day is none of a weekend
 * @KITH_WORK_LATER: it is known only later, and stands apart
 */
typedef enum
{
  KITH_WORK_REQUIRED = 1 << 0,
  KITH_WORK_AHEAD = 1 << 1,
  KITH_WORK_NO_WEEKEND = 1 << 2,
  KITH_WORK_LATER = 1 << 3,
} KithWorkFieldFlags;

/**
 * KithWorkField:
 * @name: what the store calls it
 * @title: what a person calls it; for gettext
 * @type: what it holds
 * @codeset: (nullable): of codes, which set, and behind a colon how those begin
 *   that are offered; of a choice its words
 * @flags: what else is to be known of it
 */
typedef struct
{
  const char         *name;
  const char         *title;
  KithWorkFieldType   type;
  const char         *codeset;
  KithWorkFieldFlags  flags;
} KithWorkField;

/* Of two days of a form the one that cannot lie after the other. */
typedef struct
{
  const char *earlier;
  const char *later;
  gboolean    is_strict;             /* nor on the same day */
} KithWorkOrder;

/**
 * KithWorkForm:
 * @nick: what files and the command line call it
 * @title: what a person calls it; for gettext
 * @area: under which heading it stands
 * @parent: what it hangs on, such as a referral; %KITH_WORK_N_KINDS for the child alone
 * @start: the field of its first day
 * @finish: (nullable): the field of its last, for what lasts
 * @is_alone: whether two of them at one time are worth a word
 * @fields: (array length=n_fields): what it asks for
 * @orders: (array length=n_orders): which days have an order
 */
typedef struct
{
  const char          *nick;
  const char          *title;
  KithWorkArea         area;
  KithWorkKind         parent;
  const char          *start;
  const char          *finish;
  gboolean             is_alone;
  const KithWorkField *fields;
  guint                n_fields;
  const KithWorkOrder *orders;
  guint                n_orders;
} KithWorkForm;

const KithWorkForm  *kith_work_form_get        (KithWorkKind        kind);
gboolean             kith_work_kind_is_particular (KithWorkKind     kind);
gboolean             kith_work_kind_parse      (const char         *nick,
                                                KithWorkKind       *ret_kind);
const char          *kith_work_area_get_title  (KithWorkArea        area);

const KithWorkField *kith_work_form_find       (const KithWorkForm *self,
                                                const char         *name);
gboolean             kith_work_field_is        (const KithWorkField *self,
                                                KithWorkFieldFlags  flag);

guint                kith_work_choice_count    (const char         *name);
const char          *kith_work_choice_get_code (const char         *name,
                                                guint               i);
const char          *kith_work_choice_get_label (const char        *name,
                                                guint               i);

G_END_DECLS
