/* kith-child-record.h: a child with school and episodes, as the child's page shows one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-child.h"
#include "kith-episode.h"
#include "kith-family.h"
#include "kith-involved.h"
#include "kith-warning.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_RECORD (kith_child_record_get_type ())

G_DECLARE_FINAL_TYPE (KithChildRecord, kith_child_record, KITH, CHILD_RECORD, GObject)

/**
 * KithChildPeople:
 * @involved: (element-type KithInvolved): who else is involved, who leads first
 * @family: the child with brothers, sisters and adults
 *
 * Who is round a child; all of it may be missing.
 */
typedef struct
{
  GListModel *involved;
  KithFamily *family;
} KithChildPeople;

/**
 * kith_child_record_new:
 * @as_at: the day that states and ages speak of
 * @episodes: (transfer none): #KithEpisode, the newest referral first, each followed by what came of it
 * @siblings: (transfer none): #KithChild
 * @warnings: (transfer none): #KithWarning, those that hold first
 * @people: (transfer none) (nullable): who is round the child
 */
KithChildRecord *kith_child_record_new          (KithChild       *child,
                                                 KithDate         as_at,
                                                 GListModel      *episodes,
                                                 GListModel      *siblings,
                                                 GListModel      *warnings,
                                                 const KithChildPeople *people) G_GNUC_WARN_UNUSED_RESULT;

KithChild       *kith_child_record_get_child    (KithChildRecord *self);
KithDate         kith_child_record_get_as_at    (KithChildRecord *self);
GListModel      *kith_child_record_get_episodes (KithChildRecord *self);
GListModel      *kith_child_record_get_siblings (KithChildRecord *self);
GListModel      *kith_child_record_get_warnings (KithChildRecord *self);
GListModel      *kith_child_record_get_involved (KithChildRecord *self);
KithFamily      *kith_child_record_get_family   (KithChildRecord *self);

G_END_DECLS
