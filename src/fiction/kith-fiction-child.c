/* kith-fiction-child.c: a child of a fiction, and what is open for it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-private.h"

static void
attendance_free (gpointer data)
{
  KithFictionAttendance *self = data;

  g_free (self->form);
  g_free (self);
}

static void
support_free (gpointer data)
{
  KithFictionSupport *self = data;

  g_free (self->reason);
  g_free (self);
}

static void
care_episode_free (gpointer data)
{
  KithFictionCareEpisode *self = data;

  g_free (self->legal_status);
  g_free (self->placement);
  g_free (self);
}

static gboolean
is_within (KithDate start,
           KithDate end,
           KithDate on)
{
  return start <= on && (end == KITH_DATE_NONE || on < end);
}

/**
 * kith_fiction_child_new:
 *
 * Makes a child of whom nothing is known yet.
 *
 * Returns: (transfer full): the child
 */
KithFictionChild *
kith_fiction_child_new (void)
{
  KithFictionChild *self = g_new0 (KithFictionChild, 1);

  self->worker = -1;
  self->elsewhere = -1;
  self->visit_done = KITH_DATE_NONE;
  self->visit_due = KITH_DATE_NONE;
  self->record = kith_cin_child_new ();
  self->attendance = g_ptr_array_new_with_free_func (attendance_free);
  self->support = g_ptr_array_new_with_free_func (support_free);
  self->care = g_ptr_array_new_with_free_func (care_episode_free);

  return self;
}

/**
 * kith_fiction_child_free:
 * @self: (transfer full): a child
 *
 * Frees a child.
 */
void
kith_fiction_child_free (KithFictionChild *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->given_name);
  g_free (self->family_name);
  g_free (self->preferred_name);
  kith_cin_child_free (self->record);
  g_ptr_array_unref (self->attendance);
  g_ptr_array_unref (self->support);
  g_ptr_array_unref (self->care);
  g_free (self);
}

/**
 * kith_fiction_child_add_attendance:
 * @self: a child
 * @school: the index of a school
 * @from: the first day there
 * @to: the first day no longer there, or %KITH_DATE_NONE
 *
 * Adds a school to those that the child has attended, without a form yet.
 *
 * Returns: (transfer none): the attendance
 */
KithFictionAttendance *
kith_fiction_child_add_attendance (KithFictionChild *self,
                                   guint             school,
                                   KithDate          from,
                                   KithDate          to)
{
  KithFictionAttendance *attendance = g_new0 (KithFictionAttendance, 1);

  attendance->school = school;
  attendance->from = from;
  attendance->to = to;
  g_ptr_array_add (self->attendance, attendance);

  return attendance;
}

/**
 * kith_fiction_child_add_support:
 * @self: a child
 * @start: the day it began
 * @end: the day it ended, or %KITH_DATE_NONE
 * @reason: what it is about
 *
 * Adds a time of early help.
 *
 * Returns: (transfer none): the support
 */
KithFictionSupport *
kith_fiction_child_add_support (KithFictionChild *self,
                                KithDate          start,
                                KithDate          end,
                                const char       *reason)
{
  KithFictionSupport *support = g_new0 (KithFictionSupport, 1);

  support->start = start;
  support->end = end;
  support->reason = g_strdup (reason);
  g_ptr_array_add (self->support, support);

  return support;
}

/**
 * kith_fiction_child_add_care:
 * @self: a child
 * @start: the day it began
 * @end: the day it ended, or %KITH_DATE_NONE
 * @legal_status: the code of the legal status
 * @placement: the code of the placement
 *
 * Adds an episode of being looked after.
 *
 * Returns: (transfer none): the episode
 */
KithFictionCareEpisode *
kith_fiction_child_add_care (KithFictionChild *self,
                             KithDate          start,
                             KithDate          end,
                             const char       *legal_status,
                             const char       *placement)
{
  KithFictionCareEpisode *care = g_new0 (KithFictionCareEpisode, 1);

  care->start = start;
  care->end = end;
  care->legal_status = g_strdup (legal_status);
  care->placement = g_strdup (placement);
  g_ptr_array_add (self->care, care);

  return care;
}

/**
 * kith_fiction_child_attends:
 * @self: a child
 * @school: the index of a school
 * @on: a day
 *
 * Tells whether a child was at a school on a day.
 *
 * Returns: whether the child was
 */
gboolean
kith_fiction_child_attends (KithFictionChild *self,
                            guint             school,
                            KithDate          on)
{
  for (guint i = 0; i < self->attendance->len; i++)
    {
      KithFictionAttendance *attendance = g_ptr_array_index (self->attendance, i);

      if (attendance->school == school && is_within (attendance->from, attendance->to, on))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_fiction_child_is_at_school:
 * @self: a child
 * @on: a day
 *
 * Tells whether a child was at any school on a day.
 *
 * Returns: whether the child was
 */
gboolean
kith_fiction_child_is_at_school (KithFictionChild *self,
                                 KithDate          on)
{
  for (guint i = 0; i < self->attendance->len; i++)
    {
      KithFictionAttendance *attendance = g_ptr_array_index (self->attendance, i);

      if (is_within (attendance->from, attendance->to, on))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_fiction_child_has_need:
 * @self: a child
 * @on: a day
 *
 * Tells whether a child had an open referral that was taken further.
 *
 * Returns: whether the child had
 */
gboolean
kith_fiction_child_has_need (KithFictionChild *self,
                             KithDate          on)
{
  for (guint i = 0; i < self->record->referrals->len; i++)
    {
      KithCinReferral *referral = g_ptr_array_index (self->record->referrals, i);

      if (referral->no_further_action == 0 && is_within (referral->date, referral->closure, on))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_fiction_child_has_care:
 * @self: a child
 * @on: a day
 *
 * Tells whether a child was looked after.
 *
 * Returns: whether the child was
 */
gboolean
kith_fiction_child_has_care (KithFictionChild *self,
                             KithDate          on)
{
  for (guint i = 0; i < self->care->len; i++)
    {
      KithFictionCareEpisode *care = g_ptr_array_index (self->care, i);

      if (is_within (care->start, care->end, on))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_fiction_child_has_support:
 * @self: a child
 * @on: a day
 *
 * Tells whether a child had early help.
 *
 * Returns: whether the child had
 */
gboolean
kith_fiction_child_has_support (KithFictionChild *self,
                                KithDate          on)
{
  for (guint i = 0; i < self->support->len; i++)
    {
      KithFictionSupport *support = g_ptr_array_index (self->support, i);

      if (is_within (support->start, support->end, on))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_fiction_child_is_open:
 * @self: a child
 * @on: a day
 *
 * Tells whether anything was open for a child: a referral that was taken
 * further, an episode of being looked after, or early help.
 *
 * Returns: whether anything was
 */
gboolean
kith_fiction_child_is_open (KithFictionChild *self,
                            KithDate          on)
{
  return kith_fiction_child_has_need (self, on) ||
         kith_fiction_child_has_care (self, on) ||
         kith_fiction_child_has_support (self, on);
}

/**
 * kith_fiction_child_last_need:
 * @self: a child
 *
 * Finds the last day on which something was done about a referral.
 *
 * Returns: the day; %KITH_DATE_NONE without a referral; %G_MAXINT32 while one
 *   that was taken further is open
 */
KithDate
kith_fiction_child_last_need (KithFictionChild *self)
{
  KithDate last = KITH_DATE_NONE;

  for (guint i = 0; i < self->record->referrals->len; i++)
    {
      KithCinReferral *referral = g_ptr_array_index (self->record->referrals, i);

      if (referral->no_further_action == 0 && referral->closure == KITH_DATE_NONE)
        return G_MAXINT32;

      last = MAX (last, MAX (referral->date, referral->closure));
    }

  return last;
}

/**
 * kith_fiction_child_find_opening:
 * @self: a child with an open case
 *
 * Returns: when the newest thing that is open began; %KITH_DATE_NONE where nothing is
 */
KithDate
kith_fiction_child_find_opening (const KithFictionChild *self)
{
  KithDate opening = KITH_DATE_NONE;

  for (guint i = 0; i < self->record->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (self->record->referrals, i);

      if (referral->closure == KITH_DATE_NONE && referral->no_further_action == 0)
        opening = MAX (opening, referral->date);
    }

  for (guint i = 0; i < self->support->len; i++)
    opening = MAX (opening, ((const KithFictionSupport *)g_ptr_array_index (self->support, i))->start);

  for (guint i = 0; i < self->care->len; i++)
    opening = MAX (opening, ((const KithFictionCareEpisode *)g_ptr_array_index (self->care, i))->start);

  return opening;
}
