/* kith-council-limit.h: by when the council's system is to have a kind of record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/* Before a kind of work recorded by hand: its limits stand among those of notes. */
#define KITH_COUNCIL_LIMIT_OF_WORK "work."

/* A month; what takes longer is no limit. */
#define KITH_COUNCIL_LIMIT_MAX 30

/**
 * KithCouncilLimitValues:
 * @code: a kind of note, or %KITH_COUNCIL_LIMIT_OF_WORK and a kind of work
 * @label: what the kind is called
 * @is_of_work: whether it is work that was recorded by hand
 * @n_days: working days after which the council's system is to have one
 * @from: the first day on which it holds, or %KITH_DATE_NONE
 * @source: (nullable): where it stands written
 * @is_own: whether somebody said so; else it comes with the program
 *
 * What it is made from; texts are copied.
 */
typedef struct
{
  const char *code;
  const char *label;
  gboolean    is_of_work;
  guint       n_days;
  KithDate    from;
  const char *source;
  gboolean    is_own;
} KithCouncilLimitValues;

#define KITH_TYPE_COUNCIL_LIMIT (kith_council_limit_get_type ())

G_DECLARE_FINAL_TYPE (KithCouncilLimit, kith_council_limit, KITH, COUNCIL_LIMIT, GObject)

KithCouncilLimit             *kith_council_limit_new        (const KithCouncilLimitValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithCouncilLimitValues *kith_council_limit_get_values (KithCouncilLimit             *self);

G_END_DECLS
