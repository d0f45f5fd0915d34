/* kith-fiction-attendance.c: which schools a pupil has been at, and since when
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Families have given each pupil the school of today. Here the past is added,
 * as far back as three years matter: the day of admission; the school before
 * it for those who moved within the town; the primary of those who went up in
 * one of the last three Septembers; and a second school for those in a unit
 * or on trial elsewhere, who are on the roll of both.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define YEARS_OF_PAST 3
#define DAYS_OF_PAST (YEARS_OF_PAST * 365)
#define AUGUST 8

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithDate           as_at;
} AttendanceStage;

/* Nobody is admitted in August; the day after is the first of September. */
static KithDate
draw_school_day (AttendanceStage *stage,
                 KithDate         first,
                 KithDate         last)
{
  KithDate date = kith_fiction_next_working_day (kith_fiction_random_between (&stage->random, first, last));
  int year, month;

  kith_date_get_ymd (date, &year, &month, NULL);

  if (month == AUGUST)
    date = kith_fiction_first_of_september (year);

  return CLAMP (date, first, last);
}

/* When a child would begin at a school who begins with everybody else. */
static KithDate
find_usual_admission (AttendanceStage *stage,
                      guint            school,
                      int              year_group)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);
  KithSchoolRecord *record = g_ptr_array_index (stage->build->fiction->schools, school);
  int years_ago;

  if (site->kind == KITH_FICTION_SECONDARY)
    years_ago = year_group >= 12 && kith_fiction_random_chance (&stage->random, 220) ? year_group - 12 : year_group - 7;
  else if (year_group == KITH_FICTION_NURSERY)
    years_ago = 0;
  else
    years_ago = year_group + (record->low_age == 3 && kith_fiction_random_chance (&stage->random, 550) ? 1 : 0);

  return kith_fiction_first_of_september (stage->build->school_year - years_ago);
}

static gboolean
find_other_school (AttendanceStage *stage,
                   guint            school,
                   guint           *ret_other)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);
  KithFictionCluster *cluster = g_ptr_array_index (stage->build->fiction->clusters, site->cluster);
  guint start = kith_fiction_random_below (&stage->random, cluster->schools->len);

  for (guint i = 0; i < cluster->schools->len; i++)
    {
      guint other = g_array_index (cluster->schools, guint, (start + i) % cluster->schools->len);

      if (other != school && kith_fiction_build_get_site (stage->build, other)->kind == site->kind)
        {
          *ret_other = other;
          return TRUE;
        }
    }

  return FALSE;
}

static guint
draw_last_primary (AttendanceStage  *stage,
                   KithFictionChild *child)
{
  guint primary = kith_fiction_build_get_household (stage->build, child->family)->primary;

  if (kith_fiction_random_chance (&stage->random, 200))
    find_other_school (stage, primary, &primary);

  return primary;
}

/* The primary of those who went up within the years that are kept. */
static void
add_primary_past (AttendanceStage  *stage,
                  KithFictionChild *child,
                  int               year_group)
{
  int school_year = stage->build->school_year;

  if (year_group < 7 || year_group >= 7 + YEARS_OF_PAST || kith_fiction_random_chance (&stage->random, 120))
    return;

  kith_fiction_child_add_attendance (child, draw_last_primary (stage, child),
                                     kith_fiction_first_of_september (school_year - year_group),
                                     kith_fiction_first_of_september (school_year - (year_group - 7)));
}

/* One in ten came later than the others, and half of these from a school nearby. */
static KithDate
add_last_school (AttendanceStage  *stage,
                 KithFictionChild *child,
                 guint             school,
                 KithDate          usual)
{
  KithDate earliest = MAX (usual + 14, stage->as_at - DAYS_OF_PAST);
  guint other = school;
  KithDate joined;

  if (stage->as_at - earliest < 14 || !kith_fiction_random_chance (&stage->random, 100))
    return usual;

  joined = draw_school_day (stage, earliest, stage->as_at - 1);

  if (kith_fiction_random_chance (&stage->random, 500) && find_other_school (stage, school, &other))
    kith_fiction_child_add_attendance (child, other, usual, joined);

  return joined;
}

/* On trial at another school, and on the roll of both: a few in a thousand. */
static void
add_dual_school (AttendanceStage  *stage,
                 KithFictionChild *child,
                 guint             school,
                 KithDate          since)
{
  KithDate earliest = MAX (since + 1, stage->as_at - 80);
  guint other;

  if (earliest < stage->as_at && kith_fiction_random_chance (&stage->random, 2) &&
      find_other_school (stage, school, &other))
    kith_fiction_child_add_attendance (child, other,
                                       draw_school_day (stage, earliest, stage->as_at - 1), KITH_DATE_NONE);
}

static void
add_school_past (AttendanceStage  *stage,
                 KithFictionChild *child,
                 guint             school,
                 int               year_group)
{
  KithDate usual = find_usual_admission (stage, school, year_group);
  KithDate since;

  if (kith_fiction_build_get_site (stage->build, school)->kind == KITH_FICTION_SECONDARY)
    add_primary_past (stage, child, year_group);

  since = add_last_school (stage, child, school, usual);
  kith_fiction_child_add_attendance (child, school, since, KITH_DATE_NONE);

  if (year_group >= 7)
    add_dual_school (stage, child, school, since);
}

/* Pupils of a unit come from a school, and two in five are still on its roll. */
static void
add_unit_past (AttendanceStage  *stage,
               KithFictionChild *child,
               guint             unit,
               int               year_group)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, child->family);
  guint school = year_group >= 7 ? household->secondary : household->primary;
  KithDate usual = find_usual_admission (stage, school, year_group);
  KithDate earliest = MIN (MAX (usual + 1, stage->as_at - 540), stage->as_at);
  KithDate joined = draw_school_day (stage, earliest, stage->as_at);
  gboolean is_dual = kith_fiction_random_chance (&stage->random, 400);

  add_primary_past (stage, child, year_group);

  /* On the first day of a year the unit may be the first school of all. */
  if (joined > usual)
    kith_fiction_child_add_attendance (child, school, usual, is_dual ? KITH_DATE_NONE : joined);

  kith_fiction_child_add_attendance (child, unit, joined, KITH_DATE_NONE);
}

/* Those of year 12 left when year 11 was over; the others moved away. */
static void
add_past_of_leaver (AttendanceStage  *stage,
                    KithFictionChild *child,
                    int               year_group)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, child->family);
  int years_ago = year_group <= 6 ? year_group : year_group - 7;
  KithDate from = kith_fiction_first_of_september (stage->build->school_year - years_ago);
  KithDate to = kith_fiction_first_of_september (stage->build->school_year);

  if (year_group < 12)
    to = draw_school_day (stage, MAX (from + 60, stage->as_at - DAYS_OF_PAST + 100), stage->as_at - 1);

  kith_fiction_child_add_attendance (child, year_group <= 6 ? household->primary : household->secondary, from, to);
}

static char *
draw_form (AttendanceStage *stage,
           KithFictionSite *site,
           int              year_group)
{
  char letter;

  if (site->kind == KITH_FICTION_UNIT)
    return g_strdup (year_group <= 6 ? "KS2" : year_group <= 9 ? "KS3" : "KS4");

  if (year_group == KITH_FICTION_NURSERY)
    return g_strdup ("Nursery");

  letter = (char)('A' + kith_fiction_random_below (&stage->random, MAX (1, site->n_forms[year_group + 1])));

  if (year_group == KITH_FICTION_RECEPTION)
    return g_strdup_printf ("R%c", letter);

  return g_strdup_printf ("%d%c", year_group, letter);
}

/* The year group and form of an attendance are those of its last day. */
static void
finish_attendance (AttendanceStage       *stage,
                   guint                  child,
                   KithFictionAttendance *attendance)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, attendance->school);
  KithSchoolRecord *record = g_ptr_array_index (stage->build->fiction->schools, attendance->school);
  KithDate birth = kith_fiction_build_get_child (stage->build, child)->record->birth;
  KithDate last_day = attendance->to == KITH_DATE_NONE ? stage->as_at : attendance->to - 1;

  attendance->year_group = CLAMP (kith_fiction_year_group (birth, last_day),
                                  KITH_FICTION_NURSERY, KITH_FICTION_LAST_YEAR_GROUP);
  attendance->form = draw_form (stage, site, attendance->year_group);
  g_array_append_val (site->children, child);

  if (attendance->to == KITH_DATE_NONE)
    record->on_roll = MAX (0, record->on_roll) + 1;
}

static void
add_past (AttendanceStage *stage,
          guint            index)
{
  KithFictionChild *child = kith_fiction_build_get_child (stage->build, index);
  int year_group = kith_fiction_year_group (child->record->birth, stage->as_at);

  if (child->attendance->len == 0)
    {
      add_past_of_leaver (stage, child, year_group);
    }
  else
    {
      KithFictionAttendance *today = g_ptr_array_index (child->attendance, 0);
      guint school = today->school;

      g_ptr_array_set_size (child->attendance, 0);

      if (kith_fiction_build_get_site (stage->build, school)->kind == KITH_FICTION_UNIT)
        add_unit_past (stage, child, school, year_group);
      else
        add_school_past (stage, child, school, year_group);
    }

  for (guint i = 0; i < child->attendance->len; i++)
    finish_attendance (stage, index, g_ptr_array_index (child->attendance, i));
}

/**
 * kith_fiction_build_attendance:
 * @self: a town with families
 *
 * Invents where each pupil was at school before, and counts the rolls.
 */
void
kith_fiction_build_attendance (KithFictionBuild *self)
{
  AttendanceStage stage = { .build = self, .as_at = self->fiction->as_at };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_ATTENDANCE);

  for (guint i = 0; i < self->fiction->children->len; i++)
    add_past (&stage, i);
}
