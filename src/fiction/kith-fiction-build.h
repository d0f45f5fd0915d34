/* kith-fiction-build.h: a fictional town while it is being invented
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction-calendar.h"
#include "kith-fiction-names.h"
#include "kith-fiction-places.h"
#include "kith-fiction-random.h"
#include "kith-fiction.h"

G_BEGIN_DECLS

/* From nursery to year 13; the place of a year group is its number plus one. */
#define KITH_FICTION_N_COHORTS (KITH_FICTION_LAST_YEAR_GROUP + 2)

#define KITH_FICTION_NOBODY (-1)

/* Below this scale, in thousandths, less is written down. */
#define KITH_FICTION_SMALL_TOWN 500

/**
 * KithFictionClusterPlan:
 * @secondary_roll: how many a secondary school has on roll, at scale 1
 * @need: referrals, in thousandths of the usual
 * @help: early help, in thousandths of the usual
 * @distress: how many in a thousand known children have a mental health that is the matter
 * @worker_help: of a worker's cases, how many in a thousand are early help when there is a choice
 *
 * What a cluster of a shape is made of.
 */
typedef struct
{
  guint n_secondaries;
  guint n_primaries;
  guint n_units;
  guint secondary_roll;
  guint primary_roll;
  guint unit_roll;
  guint n_workers;
  guint n_seniors;
  guint need;
  guint help;
  guint distress;
  guint worker_help;
} KithFictionClusterPlan;

/**
 * KithFictionSite:
 * @need: referrals of this school, in thousandths of the usual
 * @help: early help of this school, in thousandths of the usual
 * @roll: how many should be on roll
 * @places: how many are still to be found for each year group
 * @n_forms: how many forms each year group has
 * @feeders: (element-type guint): the primaries of a secondary, the secondaries of a primary
 * @children: (element-type guint): who attends or attended it
 * @known: (element-type guint): who among them has been referred before
 * @serials: the last serial number of a pupil, by year of entry
 *
 * A school, as the ones who invent its pupils see it; it has the same index
 * as its record.
 */
typedef struct
{
  KithFictionKind  kind;
  guint            cluster;
  guint            need;
  guint            help;
  guint            roll;
  guint            places[KITH_FICTION_N_COHORTS];
  guint            n_forms[KITH_FICTION_N_COHORTS];
  GArray          *feeders;
  GArray          *children;
  GArray          *known;
  guint            serials[100];
} KithFictionSite;

/**
 * KithFictionHousehold:
 * @names: the family name, and that of half-brothers and half-sisters, which is mostly the same
 * @first: the index of the first child; those at school follow it
 * @youngest: the index of a child too young for school; %KITH_FICTION_NOBODY where there is none
 *
 * A family; it has the same index as the number that its children carry.
 */
typedef struct
{
  const KithFictionCulture *culture;
  const char               *names[2];
  const char               *ethnicity;
  guint                     primary;
  guint                     secondary;
  guint                     first;
  guint                     n_children;
  int                       youngest;
} KithFictionHousehold;

typedef struct
{
  KithFiction *fiction;
  guint64      seed;
  int          school_year;
  GPtrArray   *sites;                /* (element-type KithFictionSite) */
  GArray      *households;           /* (element-type KithFictionHousehold) */
  GPtrArray   *plans;                /* (element-type KithFictionClusterPlan), unowned, one a cluster */
  guint        last_child_id;
} KithFictionBuild;

/* Each stage draws from a stream of its own. */
typedef enum
{
  KITH_FICTION_STREAM_SCHOOLS = 1,
  KITH_FICTION_STREAM_WORKERS,
  KITH_FICTION_STREAM_FAMILIES,
  KITH_FICTION_STREAM_ATTENDANCE,
  KITH_FICTION_STREAM_IDENTITY,
  KITH_FICTION_STREAM_CARE,
  KITH_FICTION_STREAM_REFERRALS,
  KITH_FICTION_STREAM_SUPPORT,
  KITH_FICTION_STREAM_CASELOAD,
  KITH_FICTION_STREAM_VISITS,
  KITH_FICTION_STREAM_WARNINGS,
  KITH_FICTION_STREAM_TERMS,
  KITH_FICTION_STREAM_OFFICES,
  KITH_FICTION_STREAM_ELSEWHERE,
  KITH_FICTION_STREAM_CIRCLES,
  KITH_FICTION_STREAM_NOTES,
  KITH_FICTION_STREAM_WORK,
  KITH_FICTION_STREAM_PARTICULARS,
  KITH_FICTION_STREAM_PLANS,
  KITH_FICTION_STREAM_MEETINGS,
} KithFictionStream;

void                  kith_fiction_build_schools       (KithFictionBuild     *self,
                                                        KithFictionShape      shape,
                                                        guint                 scale_thousandths);
void                  kith_fiction_build_workers       (KithFictionBuild     *self);
void                  kith_fiction_build_families      (KithFictionBuild     *self);
void                  kith_fiction_build_attendance    (KithFictionBuild     *self);
void                  kith_fiction_build_identities    (KithFictionBuild     *self);
void                  kith_fiction_build_care          (KithFictionBuild     *self);
void                  kith_fiction_build_referrals     (KithFictionBuild     *self);
void                  kith_fiction_build_support       (KithFictionBuild     *self);
void                  kith_fiction_build_caseload      (KithFictionBuild     *self);
void                  kith_fiction_build_elsewhere     (KithFictionBuild     *self);
void                  kith_fiction_build_visits        (KithFictionBuild     *self);
void                  kith_fiction_build_warnings      (KithFictionBuild     *self);
void                  kith_fiction_build_circles       (KithFictionBuild     *self);
void                  kith_fiction_build_terms         (KithFictionBuild     *self);
void                  kith_fiction_build_offices       (KithFictionBuild     *self);
void                  kith_fiction_build_notes         (KithFictionBuild     *self,
                                                        guint                 scale_thousandths);
void                  kith_fiction_build_work          (KithFictionBuild     *self,
                                                        guint                 scale_thousandths);
void                  kith_fiction_build_particulars   (KithFictionBuild     *self);
void                  kith_fiction_build_plans         (KithFictionBuild     *self);
void                  kith_fiction_build_meetings      (KithFictionBuild     *self);

KithFictionBuild     *kith_fiction_build_new           (KithFictionShape      shape,
                                                        guint64               seed,
                                                        KithDate              as_at) G_GNUC_WARN_UNUSED_RESULT;
KithFiction          *kith_fiction_build_free_to_fiction (KithFictionBuild   *self) G_GNUC_WARN_UNUSED_RESULT;

KithFictionSite      *kith_fiction_build_get_site      (KithFictionBuild     *self,
                                                        guint                 school);
KithFictionHousehold *kith_fiction_build_get_household (KithFictionBuild     *self,
                                                        guint                 family);
const KithFictionClusterPlan *
                      kith_fiction_build_get_plan      (KithFictionBuild     *self,
                                                        guint                 family);
KithFictionChild     *kith_fiction_build_get_child     (KithFictionBuild     *self,
                                                        guint                 child);
guint                 kith_fiction_build_add_child     (KithFictionBuild     *self,
                                                        KithFictionRandom    *random,
                                                        guint                 family,
                                                        KithDate              birth);

G_END_DECLS
