/* kith-particular.h: something that is so of a child: as at a day, or from one until another
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"
#include "kith-work-form.h"

G_BEGIN_DECLS

#define KITH_PARTICULAR_NO_NUMBER (-1)

/**
 * KithParticularValues:
 * @id: its number in the store; 0 for what no row of its own says
 * @kind: what it is about
 * @from: the day as at which, or from which, it is so; %KITH_DATE_NONE where that is not known
 * @to: the first day on which it is no longer so, or %KITH_DATE_NONE
 * @review: the day by which it is looked at again, or %KITH_DATE_NONE
 * @begun: of home education the day on which the child left the roll, or %KITH_DATE_NONE
 * @code: (nullable): the code, or the choice
 * @labels: (nullable): what the codes mean
 * @words: (nullable): what was typed
 * @number: in tenths, or %KITH_PARTICULAR_NO_NUMBER
 * @agreed_by: (nullable): who agreed to it
 * @source: (nullable): from whom it is known, as a choice "source"
 * @is_current: whether it is so now, and nothing newer says otherwise
 *
 * What a particular is made from; texts are copied.
 */
typedef struct
{
  gint64        id;
  KithWorkKind  kind;
  KithDate      from;
  KithDate      to;
  KithDate      review;
  KithDate      begun;
  const char   *code;
  const char   *labels;
  const char   *words;
  int           number;
  const char   *agreed_by;
  const char   *source;
  gboolean      is_current;
} KithParticularValues;

/**
 * KithAbsence:
 * @KITH_ABSENCE_USUAL: less than 10 % of possible sessions
 * @KITH_ABSENCE_PERSISTENT: 10 % or more
 * @KITH_ABSENCE_SEVERE: 50 % or more
 *
 * How much of school a child misses, as the Department for Education counts it.
 */
typedef enum
{
  KITH_ABSENCE_USUAL,
  KITH_ABSENCE_PERSISTENT,
  KITH_ABSENCE_SEVERE,
} KithAbsence;

#define KITH_TYPE_PARTICULAR (kith_particular_get_type ())

G_DECLARE_FINAL_TYPE (KithParticular, kith_particular, KITH, PARTICULAR, GObject)

KithParticular             *kith_particular_new           (const KithParticularValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithParticularValues *kith_particular_get_values    (KithParticular             *self);
const char                 *kith_particular_get_title     (KithParticular             *self);
char                       *kith_particular_dup_text      (KithParticular             *self) G_GNUC_WARN_UNUSED_RESULT;
char                       *kith_particular_dup_when      (KithParticular             *self) G_GNUC_WARN_UNUSED_RESULT;
const char                 *kith_particular_get_source    (KithParticular             *self);
gboolean                    kith_particular_is_number     (KithParticular             *self);
gboolean                    kith_particular_is_home_planned (KithParticular           *self,
                                                            KithDate                  today);

gboolean                    kith_particular_holds         (const KithParticularValues *values,
                                                           const KithParticularValues *newer,
                                                           KithDate                    today);
KithAbsence                 kith_absence_of               (guint                       attended);
gboolean                    kith_tenths_parse             (const char                 *text,
                                                           guint                      *ret_tenths);
char                       *kith_tenths_format            (guint                       tenths) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
