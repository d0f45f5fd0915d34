/* kith-fiction.h: believable clusters in which nobody is real
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-cin-return.h"
#include "kith-date.h"
#include "kith-fiction-records.h"
#include "kith-school-list.h"

G_BEGIN_DECLS

/**
 * KithFictionShape:
 * @KITH_FICTION_LAMBETH: five secondaries with their eight feeder primaries, a worker in each secondary
 * @KITH_FICTION_STOCKPORT: one cluster of eleven schools and nine workers, built on early help
 * @KITH_FICTION_SOUTHAMPTON: three clusters of eighteen schools in all, one unlike the others
 *
 * The shapes of three real pilots; every name in them is invented.
 */
typedef enum
{
  KITH_FICTION_LAMBETH,
  KITH_FICTION_STOCKPORT,
  KITH_FICTION_SOUTHAMPTON,
} KithFictionShape;

/* Indices below are into the arrays of the same KithFiction. */

typedef struct
{
  char     *name;
  GArray   *schools;                 /* (element-type guint), indices */
} KithFictionCluster;

/**
 * KithFictionWorker:
 * @schools: (element-type guint): where they work; the first is the secondary they are based in
 * @weekdays: when they work; bit 0 is Monday
 */
typedef struct
{
  char     *name;
  char     *role;                    /* "Social worker", "Senior practitioner" */
  guint     cluster;
  GArray   *schools;
  guint     weekdays;
} KithFictionWorker;

typedef struct
{
  guint     primary;
  guint     secondary;
} KithFictionFeeder;

typedef struct
{
  KithDate  start;
  KithDate  end;
  char     *reason;
} KithFictionSupport;                /* early help: a team around the family */

typedef struct
{
  KithDate  start;                   /* DECOM */
  KithDate  end;                     /* DEC */
  char     *legal_status;            /* C1, C2, E1, V2 … */
  char     *placement;               /* U1, U6, K2 … */
} KithFictionCareEpisode;

/**
 * KithFictionAttendance:
 * @from: the first day on roll
 * @to: the first day no longer on roll; %KITH_DATE_NONE today
 * @year_group: on the last of these days: 0 reception, 1-13; -1 nursery
 * @form: on the last of these days, such as "9B"
 *
 * Two that overlap are of a pupil who is on the roll of two schools.
 */
typedef struct
{
  guint     school;
  KithDate  from;
  KithDate  to;
  int       year_group;
  char     *form;
} KithFictionAttendance;

/**
 * KithFictionWarning:
 * @code: of the code set "warning-note"
 * @told_how: (nullable): how the person was told, if so
 */
typedef struct
{
  const char *code;
  const char *narrative;
  const char *told_how;
} KithFictionWarning;

/**
 * KithFictionChild:
 * @family: children with the same number are brothers and sisters
 * @worker: index of the worker, or -1; only where something is open
 * @elsewhere: index of a worker of another team, or -1; only where @worker is -1
 * @record: identity, and the referrals with what followed from them; never %NULL.
 *   Most of a roll have no referral at all.
 * @attendance: (element-type KithFictionAttendance): oldest first. It is empty for
 *   brothers and sisters too young for school, who are there because they are known.
 */
typedef struct
{
  char         *given_name;
  char         *family_name;
  char         *preferred_name;      /* nullable */
  guint         family;
  int           worker;
  int           elsewhere;
  KithCinChild *record;
  GPtrArray    *attendance;
  GPtrArray    *support;             /* (element-type KithFictionSupport) */
  GPtrArray    *care;                /* (element-type KithFictionCareEpisode) */
  KithDate      visit_done;          /* the last one; only where something is open */
  KithDate      visit_due;
  const KithFictionWarning *warning; /* nullable */
  KithDate      warned;
} KithFictionChild;

/**
 * KithFictionTerm:
 * @school: index of the school that keeps its own dates, or -1 for the authority's
 * @name: "autumn", "spring" or "summer"
 * @finish: the first day after it
 * @break_finish: the first day after the half-term holiday
 */
typedef struct
{
  int         school;
  const char *name;
  KithDate    start;
  KithDate    finish;
  KithDate    break_start;
  KithDate    break_finish;
} KithFictionTerm;

typedef struct
{
  guint     school;
  KithDate  day;
} KithFictionInsetDay;               /* open to the staff alone */

typedef struct
{
  guint       school;
  const char *role;                  /* "head", "dsl", "office" … */
  char       *name;                  /* nullable */
  char       *telephone;             /* nullable */
  char       *email;
  KithDate    from;
  KithDate    to;
} KithFictionContact;

typedef struct
{
  guint       school;
  const char *measure;               /* "ethnicity", "sen", "free-meals", "year" */
  char       *code;                  /* nullable: nothing is said */
  guint       n;
} KithFictionTotal;

/**
 * KithFictionAdult:
 * @family: the number that the children of the family carry
 * @kind: what they are to each of them, as the store has it
 * @not_told: (nullable): why they must not be told
 * @contact_words: (nullable): when they see the children, while somebody is there
 */
typedef struct
{
  guint       family;
  const char *kind;
  char       *name;
  char        sex;
  KithDate    birth;
  char       *telephone;             /* nullable */
  const char *not_told;
  const char *contact_words;
  guint       lives_there : 1;
  guint       is_responsible : 1;
} KithFictionAdult;

typedef struct
{
  guint       child;                 /* the index of the child */
  const char *role;
  const char *agency;
  char       *name;
  char       *telephone;
  KithDate    last_active;
  KithDate    from;
} KithFictionInvolved;

/**
 * KithFiction:
 * @authority_code: invented: "999"
 * @as_at: the day that it is seen on; nothing in it is later but the days by which something is due, and terms
 */
typedef struct
{
  char      *authority_code;
  char      *authority_name;
  KithDate   as_at;
  GPtrArray *schools;                /* (element-type KithSchoolRecord) */
  GPtrArray *clusters;               /* (element-type KithFictionCluster) */
  GPtrArray *workers;                /* (element-type KithFictionWorker) */
  GPtrArray *elsewhere;              /* (element-type KithFictionWorker): of other teams; they have no school */
  GArray    *feeders;                /* (element-type KithFictionFeeder) */
  GPtrArray *children;               /* (element-type KithFictionChild) */
  GArray    *terms;                  /* (element-type KithFictionTerm) */
  GArray    *inset_days;             /* (element-type KithFictionInsetDay) */
  GPtrArray *contacts;               /* (element-type KithFictionContact) */
  GPtrArray *adults;                 /* (element-type KithFictionAdult) */
  GPtrArray *involved;               /* (element-type KithFictionInvolved) */
  GPtrArray *totals;                 /* (element-type KithFictionTotal), those of a school together */
  GPtrArray *notes;                  /* (element-type KithFictionNote), the oldest first */
  GPtrArray *work;                   /* (element-type KithFictionWork) */
  GPtrArray *plans;                  /* (element-type KithFictionPlan) */
  GPtrArray *meetings;               /* (element-type KithFictionMeeting), the oldest first */
  GPtrArray *documents;              /* (element-type KithFictionDocument) */
} KithFiction;

gboolean     kith_fiction_shape_parse (const char       *text,
                                       KithFictionShape *ret_shape);
KithFiction *kith_fiction_new         (KithFictionShape  shape,
                                       guint64           seed,
                                       double            scale,
                                       KithDate          as_at) G_GNUC_WARN_UNUSED_RESULT;
void         kith_fiction_free        (KithFiction      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFiction, kith_fiction_free)

G_END_DECLS
