/* kith-put-off.h: something of Today that somebody has put off or handed over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithPutOffKind:
 * @KITH_PUT_OFF_CLOCK: a limit of a child
 * @KITH_PUT_OFF_DRAFT: a note that is not signed
 * @KITH_PUT_OFF_HOME: a child whose home education is planned during an enquiry
 * @KITH_PUT_OFF_MEETING: a meeting that is not closed
 * @KITH_PUT_OFF_NOTE: a note that the council's system has not got
 * @KITH_PUT_OFF_PUT_RIGHT: what in the records does not fit together
 * @KITH_PUT_OFF_RESTRICTION: the review of a restriction
 * @KITH_PUT_OFF_RETENTION: records that are due to be cleared
 * @KITH_PUT_OFF_REVIEW: the review of a warning
 * @KITH_PUT_OFF_STEP: a next step
 * @KITH_PUT_OFF_UNSEEN: a child who was not seen for long
 * @KITH_PUT_OFF_WORK: work that the council's system has not got
 *
 * In which section of Today it stands.
 */
typedef enum
{
  KITH_PUT_OFF_CLOCK,
  KITH_PUT_OFF_DRAFT,
  KITH_PUT_OFF_HOME,
  KITH_PUT_OFF_MEETING,
  KITH_PUT_OFF_NOTE,
  KITH_PUT_OFF_PUT_RIGHT,
  KITH_PUT_OFF_RESTRICTION,
  KITH_PUT_OFF_RETENTION,
  KITH_PUT_OFF_REVIEW,
  KITH_PUT_OFF_STEP,
  KITH_PUT_OFF_UNSEEN,
  KITH_PUT_OFF_WORK,
} KithPutOffKind;

#define KITH_N_PUT_OFF_KINDS (KITH_PUT_OFF_WORK + 1)

/**
 * KithPutOffValues:
 * @id: its row; 0 for a new one
 * @kind: in which section it stands
 * @about: which one it is of its section
 * @child_id: a child whom it is about, or 0
 * @what: what it is, in words
 * @name: (nullable): whom it is about, as it is read
 * @until: the day on which it is shown again; %KITH_DATE_NONE where it is handed over
 * @worker_id: to whom it is handed over, or 0
 * @worker: (nullable): who that is, as it is read
 * @by: (nullable): who put it off, as it is read
 * @why: the reason
 * @takes_child: of what is handed over: whether the worker becomes the child's, with all
 *   other work; only said, never read
 *
 * What it is made from.
 */
typedef struct
{
  gint64          id;
  KithPutOffKind  kind;
  const char     *about;
  gint64          child_id;
  const char     *what;
  const char     *name;
  KithDate        until;
  gint64          worker_id;
  const char     *worker;
  const char     *by;
  const char     *why;
  gboolean        takes_child;
} KithPutOffValues;

#define KITH_TYPE_PUT_OFF (kith_put_off_get_type ())

G_DECLARE_FINAL_TYPE (KithPutOff, kith_put_off, KITH, PUT_OFF, GObject)

const char             *kith_put_off_kind_get_nick (KithPutOffKind          kind);
gboolean                kith_put_off_kind_parse    (const char             *nick,
                                                    KithPutOffKind         *ret_kind);

gboolean                kith_put_off_kind_can_go   (KithPutOffKind          kind);
gboolean                kith_put_off_kind_is_child (KithPutOffKind          kind);

char                   *kith_put_off_dup_about     (GObject                *item) G_GNUC_WARN_UNUSED_RESULT;
gboolean                kith_put_off_parse_step    (const char             *about,
                                                    gboolean               *ret_is_of_plan,
                                                    gint64                 *ret_id);
char                   *kith_put_off_dup_key       (KithPutOffKind          kind,
                                                    const char             *about) G_GNUC_WARN_UNUSED_RESULT;

KithPutOff             *kith_put_off_new           (const KithPutOffValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithPutOffValues *kith_put_off_get_values    (KithPutOff             *self);

G_END_DECLS
