/* kith-restriction.h: that a child's record is open to named workers alone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithRestrictionValues:
 * @id: the restriction in the store; 0 where the record is open to everybody
 * @child_id: the child
 * @child: (nullable): the name of the child, where it is listed with others
 * @reason: (nullable): why it is restricted
 * @start: since when
 * @review: the day by which it is looked at again
 * @worker: (nullable): who restricted it
 * @workers: (nullable): whom it names, in one line
 * @worker_ids: (nullable) (element-type gint64): the same, to be changed
 * @contact: (nullable): whom to speak to before contact, in one line
 * @contact_id: the worker to speak to, or 0
 * @contact_name: (nullable): somebody else to speak to
 * @contact_telephone: (nullable): how they are reached
 * @names_me: whether it names the worker whose store it is
 * @is_opened: whether it is open because somebody broke the glass
 *
 * What a restriction is made from; texts are copied.
 */
typedef struct
{
  gint64      id;
  gint64      child_id;
  const char *child;
  const char *reason;
  KithDate    start;
  KithDate    review;
  const char *worker;
  const char *workers;
  GArray     *worker_ids;
  const char *contact;
  gint64      contact_id;
  const char *contact_name;
  const char *contact_telephone;
  gboolean    names_me;
  gboolean    is_opened;
} KithRestrictionValues;

#define KITH_TYPE_RESTRICTION (kith_restriction_get_type ())

G_DECLARE_FINAL_TYPE (KithRestriction, kith_restriction, KITH, RESTRICTION, GObject)

KithRestriction *kith_restriction_new                   (const KithRestrictionValues *values) G_GNUC_WARN_UNUSED_RESULT;
gint64           kith_restriction_get_id                (KithRestriction *self);
gint64           kith_restriction_get_child_id          (KithRestriction *self);
const char      *kith_restriction_get_child             (KithRestriction *self);
const char      *kith_restriction_get_reason            (KithRestriction *self);
KithDate         kith_restriction_get_start             (KithRestriction *self);
KithDate         kith_restriction_get_review            (KithRestriction *self);
const char      *kith_restriction_get_worker            (KithRestriction *self);
const char      *kith_restriction_get_workers           (KithRestriction *self);
gboolean         kith_restriction_names                 (KithRestriction *self,
                                                         gint64           worker_id);
const char      *kith_restriction_get_contact           (KithRestriction *self);
gint64           kith_restriction_get_contact_id        (KithRestriction *self);
const char      *kith_restriction_get_contact_name      (KithRestriction *self);
const char      *kith_restriction_get_contact_telephone (KithRestriction *self);
gboolean         kith_restriction_get_names_me          (KithRestriction *self);
gboolean         kith_restriction_get_is_opened         (KithRestriction *self);

G_END_DECLS
