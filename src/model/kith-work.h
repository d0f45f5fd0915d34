/* kith-work.h: one piece of work with a child, as it is recorded by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-work-form.h"

G_BEGIN_DECLS

/**
 * KithWorkOrigin:
 * @is_by_hand: whether it was recorded here; else it came out of a file
 * @council: (nullable): whether the council's system has it: "in", "not-yet" or "not-needed"
 * @why: (nullable): why that has no need of it
 * @worker: (nullable): who recorded it
 * @at: when, in microseconds
 * @as_at: the day of the newest file that spoke of the child, or %KITH_DATE_NONE
 *
 * Where a record comes from; texts are copied.
 */
typedef struct
{
  gboolean    is_by_hand;
  const char *council;
  const char *why;
  const char *worker;
  gint64      at;
  KithDate    as_at;
} KithWorkOrigin;

#define KITH_TYPE_WORK (kith_work_get_type ())

G_DECLARE_FINAL_TYPE (KithWork, kith_work, KITH, WORK, GObject)

KithWork             *kith_work_new           (KithWorkKind          kind,
                                               gint64                id,
                                               gint64                child_id,
                                               gint64                parent_id) G_GNUC_WARN_UNUSED_RESULT;
KithWork             *kith_work_copy          (KithWork             *self) G_GNUC_WARN_UNUSED_RESULT;

KithWorkKind          kith_work_get_kind      (KithWork             *self);
const KithWorkForm   *kith_work_get_form      (KithWork             *self);
gint64                kith_work_get_id        (KithWork             *self);
gint64                kith_work_get_child_id  (KithWork             *self);
gint64                kith_work_get_parent_id (KithWork             *self);
void                  kith_work_set_parent_id (KithWork             *self,
                                               gint64                parent_id);

const char           *kith_work_get           (KithWork             *self,
                                               const char           *field);
void                  kith_work_set           (KithWork             *self,
                                               const char           *field,
                                               const char           *value);
KithDate              kith_work_get_day       (KithWork             *self,
                                               const char           *field);
void                  kith_work_set_day       (KithWork             *self,
                                               const char           *field,
                                               KithDate              day);
KithDate              kith_work_get_start     (KithWork             *self);
KithDate              kith_work_get_finish    (KithWork             *self);
gboolean              kith_work_overrules     (KithWork             *self,
                                               KithWork             *held);

const KithWorkOrigin *kith_work_get_origin    (KithWork             *self);
void                  kith_work_set_origin    (KithWork             *self,
                                               const KithWorkOrigin *origin);

G_END_DECLS
