/* kith-warning.h: what has to be known before somebody meets or writes to a child or the family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithWarningValues:
 * @id: the warning in the store; 0 for one that is not there yet
 * @code: what kind it is, of the code set "warning-note"
 * @label: (nullable): what @code means
 * @narrative: what is to be known, and on what evidence
 * @manager: the manager with whom it was agreed
 * @start: the day on which it was given
 * @reviewed: the day of the last review, or %KITH_DATE_NONE
 * @review: the day by which it is looked at again
 * @finish: the day on which it was ended, or %KITH_DATE_NONE
 * @end_reason: (nullable): why it was ended
 * @told: the day on which the person was told, or %KITH_DATE_NONE
 * @told_how: (nullable): in which way
 * @justification: (nullable): why the person is not told
 * @worker: (nullable): who gave it
 *
 * What a warning is made from; texts are copied.
 */
typedef struct
{
  gint64      id;
  const char *code;
  const char *label;
  const char *narrative;
  const char *manager;
  KithDate    start;
  KithDate    reviewed;
  KithDate    review;
  KithDate    finish;
  const char *end_reason;
  KithDate    told;
  const char *told_how;
  const char *justification;
  const char *worker;
} KithWarningValues;

#define KITH_TYPE_WARNING (kith_warning_get_type ())

G_DECLARE_FINAL_TYPE (KithWarning, kith_warning, KITH, WARNING, GObject)

KithWarning *kith_warning_new               (const KithWarningValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64       kith_warning_get_id            (KithWarning             *self);
const char  *kith_warning_get_code          (KithWarning             *self);
const char  *kith_warning_get_label         (KithWarning             *self);
const char  *kith_warning_get_narrative     (KithWarning             *self);
const char  *kith_warning_get_manager       (KithWarning             *self);
KithDate     kith_warning_get_start         (KithWarning             *self);
KithDate     kith_warning_get_reviewed      (KithWarning             *self);
KithDate     kith_warning_get_review        (KithWarning             *self);
KithDate     kith_warning_get_finish        (KithWarning             *self);
const char  *kith_warning_get_end_reason    (KithWarning             *self);
KithDate     kith_warning_get_told          (KithWarning             *self);
const char  *kith_warning_get_told_how      (KithWarning             *self);
const char  *kith_warning_get_justification (KithWarning             *self);
const char  *kith_warning_get_worker        (KithWarning             *self);

gboolean     kith_warning_is_open           (KithWarning             *self);
gboolean     kith_warning_is_due            (KithWarning             *self,
                                             KithDate                 today);

KithDate     kith_warning_latest_review     (KithDate                 day);

G_END_DECLS
