/* kith-episode.h: one stretch of an authority's involvement with a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_EPISODE_REFERRAL,
  KITH_EPISODE_ASSESSMENT,
  KITH_EPISODE_SECTION47,
  KITH_EPISODE_PLAN,
  KITH_EPISODE_PROTECTION_PLAN,
  KITH_EPISODE_PROTECTION_REVIEW,
  KITH_EPISODE_PRE_PROCEEDINGS,
  KITH_EPISODE_EARLY_HELP,
  KITH_EPISODE_CARE,
  KITH_EPISODE_ATTENDANCE,
  KITH_EPISODE_CONTACT,
  KITH_EPISODE_STRATEGY,
  KITH_EPISODE_CORE_GROUP,
  KITH_EPISODE_NEED_REVIEW,
  KITH_EPISODE_CARE_REVIEW,
  KITH_EPISODE_EDUCATION_PLAN,
  KITH_EPISODE_HEALTH_ASSESSMENT,
  KITH_EPISODE_PRIVATE_FOSTERING,
  KITH_EPISODE_MISSING,
  KITH_EPISODE_EXPLOITATION,
  KITH_EPISODE_TRANSFER,
  KITH_EPISODE_COMPLAINT,
  KITH_EPISODE_WORKER,
} KithEpisodeKind;

#define KITH_EPISODE_N_KINDS (KITH_EPISODE_WORKER + 1)

/**
 * KithEpisodeStanding:
 * @KITH_EPISODE_OF_COUNCIL: the council's system has it
 * @KITH_EPISODE_NOT_YET: somebody recorded it by hand, and the council's system is to have it
 * @KITH_EPISODE_HERE_ALONE: somebody recorded it by hand, and it is not needed there
 *
 * Whose record it is.
 */
typedef enum
{
  KITH_EPISODE_OF_COUNCIL,
  KITH_EPISODE_NOT_YET,
  KITH_EPISODE_HERE_ALONE,
} KithEpisodeStanding;

#define KITH_TYPE_EPISODE (kith_episode_get_type ())

G_DECLARE_FINAL_TYPE (KithEpisode, kith_episode, KITH, EPISODE, GObject)

/**
 * kith_episode_new:
 * @referral_id: the referral that it belongs to; 0 for none
 * @start: the day it began; %KITH_DATE_NONE when that is not known
 * @end: the day it ended; %KITH_DATE_NONE while it is open
 * @is_open: whether it is open on the day that the record speaks of
 * @standing: whose record it is
 * @detail: (nullable): labels of its codes, ready to be shown
 */
KithEpisode     *kith_episode_new             (KithEpisodeKind  kind,
                                               gint64           id,
                                               gint64           referral_id,
                                               KithDate         start,
                                               KithDate         end,
                                               gboolean         is_open,
                                               KithEpisodeStanding standing,
                                               const char      *detail) G_GNUC_WARN_UNUSED_RESULT;

KithEpisodeStanding kith_episode_get_standing (KithEpisode     *self);
gboolean         kith_episode_get_is_recorded_here (KithEpisode *self);
KithEpisodeKind  kith_episode_get_kind        (KithEpisode     *self);
gint64           kith_episode_get_id          (KithEpisode     *self);
gint64           kith_episode_get_referral_id (KithEpisode     *self);
KithDate         kith_episode_get_start       (KithEpisode     *self);
KithDate         kith_episode_get_end         (KithEpisode     *self);
gboolean         kith_episode_get_is_open     (KithEpisode     *self);
const char      *kith_episode_get_detail      (KithEpisode     *self);

G_END_DECLS
