/* kith-retention-rule.h: how long something is kept, and who says so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithRetentionRuleValues:
 * @code: what it is called in every version
 * @is_of_council: whether it is the council's system that keeps it; else this laptop
 * @is_national: whether a law has it; else a council's schedule, or this program
 * @title: what is kept
 * @keeps: for how long, in words
 * @source: where it stands written
 * @note: (nullable): what is to be known beside it
 * @valid_from: the first day on which it holds, or %KITH_DATE_NONE
 * @is_own: whether somebody of the council said so here; else it comes with the program
 * @is_setting: whether it speaks of a number that the preferences have
 *
 * What it is made from; texts are copied.
 */
typedef struct
{
  const char *code;
  gboolean    is_of_council;
  gboolean    is_national;
  const char *title;
  const char *keeps;
  const char *source;
  const char *note;
  KithDate    valid_from;
  gboolean    is_own;
  gboolean    is_setting;
} KithRetentionRuleValues;

#define KITH_TYPE_RETENTION_RULE (kith_retention_rule_get_type ())

G_DECLARE_FINAL_TYPE (KithRetentionRule, kith_retention_rule, KITH, RETENTION_RULE, GObject)

KithRetentionRule             *kith_retention_rule_new        (const KithRetentionRuleValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithRetentionRuleValues *kith_retention_rule_get_values (KithRetentionRule             *self);

G_END_DECLS
