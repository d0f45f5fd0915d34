/* kith-child.h: a child, as a list shows one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-figure.h"

G_BEGIN_DECLS

/**
 * KITH_CHILD_NO_YEAR_GROUP:
 *
 * The year group of a child who is at no school, or of whom none is known.
 * Nursery is -1 and reception 0.
 */
#define KITH_CHILD_NO_YEAR_GROUP (-2)

/**
 * KithChildValues:
 * @warnings: (nullable): the kinds of warning that hold, such as "Risk posed to worker"
 * @event: the day of the event that put the child on the list, such as the
 *   referral; %KITH_DATE_NONE where the list is not about events
 * @event_label: (nullable): what that event was, such as "Schools"
 *
 * What a child is made from; texts are copied. A census has no names:
 * @family_name and @given_name may both be %NULL.
 */
typedef struct
{
  gint64         id;
  const char    *given_name;
  const char    *family_name;
  const char    *preferred_name;
  const char    *la_child_id;
  const char    *upn;
  KithDate       birth;
  KithDate       expected_birth;
  KithDate       death;
  const char    *sex;
  const char    *ethnicity;
  const char    *disabilities;
  const char    *school;
  gint64         school_id;
  int            year_group;
  const char    *worker;
  const char    *warnings;
  KithCaseState  state;
  KithDate       event;
  const char    *event_label;
} KithChildValues;

#define KITH_TYPE_CHILD (kith_child_get_type ())

G_DECLARE_FINAL_TYPE (KithChild, kith_child, KITH, CHILD, GObject)

KithChild     *kith_child_new                (const KithChildValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64         kith_child_get_id             (KithChild *self);
const char    *kith_child_get_given_name     (KithChild *self);
const char    *kith_child_get_family_name    (KithChild *self);
const char    *kith_child_get_preferred_name (KithChild *self);
const char    *kith_child_get_display_name   (KithChild *self);
const char    *kith_child_get_la_child_id    (KithChild *self);
const char    *kith_child_get_upn            (KithChild *self);
KithDate       kith_child_get_birth          (KithChild *self);
KithDate       kith_child_get_expected_birth (KithChild *self);
KithDate       kith_child_get_death          (KithChild *self);
int            kith_child_get_age            (KithChild *self,
                                              KithDate   on);
const char    *kith_child_get_sex            (KithChild *self);
const char    *kith_child_get_ethnicity      (KithChild *self);
const char    *kith_child_get_disabilities   (KithChild *self);
const char    *kith_child_get_school         (KithChild *self);
gint64         kith_child_get_school_id      (KithChild *self);
int            kith_child_get_year_group     (KithChild *self);
const char    *kith_child_get_worker         (KithChild *self);
const char    *kith_child_get_warnings       (KithChild *self);
KithCaseState  kith_child_get_state          (KithChild *self);
KithDate       kith_child_get_event          (KithChild *self);
const char    *kith_child_get_event_label    (KithChild *self);

G_END_DECLS
