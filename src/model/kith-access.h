/* kith-access.h: that somebody has seen a record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithAccessHow:
 * @KITH_ACCESS_OPENED: the record was opened
 * @KITH_ACCESS_GLASS: it was opened by breaking the glass
 * @KITH_ACCESS_ADDRESS: a confidential address was shown
 * @KITH_ACCESS_PRINTED: it was printed
 * @KITH_ACCESS_EXPORTED: it was saved outside of the store
 *
 * What was done with a record that left no other trace.
 */
typedef enum
{
  KITH_ACCESS_OPENED,
  KITH_ACCESS_GLASS,
  KITH_ACCESS_ADDRESS,
  KITH_ACCESS_PRINTED,
  KITH_ACCESS_EXPORTED,
} KithAccessHow;

/**
 * KithAccessValues:
 * @at: when, in microseconds since 1970
 * @worker: (nullable): who; nobody had said so where there is none
 * @how: what was done
 * @why: (nullable): why the glass was broken
 *
 * What an access is made from; texts are copied.
 */
typedef struct
{
  gint64         at;
  const char    *worker;
  KithAccessHow  how;
  const char    *why;
} KithAccessValues;

#define KITH_TYPE_ACCESS (kith_access_get_type ())

G_DECLARE_FINAL_TYPE (KithAccess, kith_access, KITH, ACCESS, GObject)

KithAccess    *kith_access_new        (const KithAccessValues *values) G_GNUC_WARN_UNUSED_RESULT;
gint64         kith_access_get_at     (KithAccess *self);
const char    *kith_access_get_worker (KithAccess *self);
KithAccessHow  kith_access_get_how    (KithAccess *self);
const char    *kith_access_get_why    (KithAccess *self);

G_END_DECLS
