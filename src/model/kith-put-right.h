/* kith-put-right.h: something in the records that the worker can put right
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithPutRightRule:
 * @number: the census's number of it, such as "8805"
 * @hint: what to do about it, as a sentence
 * @sentence: (nullable): what is wrong, where the census's own words speak of the end of its year
 * @is_of_value: whether it is put right only where something stands there: what is
 *   not known of a child yet is told by the return's own report
 *
 * One of the census's rules that a worker can mend in the records.
 */
typedef struct
{
  const char *number;
  const char *hint;
  const char *sentence;
  gboolean    is_of_value;
} KithPutRightRule;

/**
 * KithPutRightValues:
 * @child_id: whose record it is
 * @name: (nullable): the child's name, or number
 * @rule: which rule
 * @sentence: what is wrong
 * @value: (nullable): what stands there
 *
 * What a hit is made from; texts are copied.
 */
typedef struct
{
  gint64                  child_id;
  const char             *name;
  const KithPutRightRule *rule;
  const char             *sentence;
  const char             *value;
} KithPutRightValues;

#define KITH_TYPE_PUT_RIGHT (kith_put_right_get_type ())

G_DECLARE_FINAL_TYPE (KithPutRight, kith_put_right, KITH, PUT_RIGHT, GObject)

KithPutRight           *kith_put_right_new          (const KithPutRightValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64                  kith_put_right_get_child_id (KithPutRight             *self);
const char             *kith_put_right_get_name     (KithPutRight             *self);
const char             *kith_put_right_get_number   (KithPutRight             *self);
const char             *kith_put_right_get_sentence (KithPutRight             *self);
const char             *kith_put_right_get_hint     (KithPutRight             *self);
char                   *kith_put_right_dup_value    (KithPutRight             *self) G_GNUC_WARN_UNUSED_RESULT;

const KithPutRightRule *kith_put_right_find_rule    (const char               *number);
const KithPutRightRule *kith_put_right_get_rules    (guint                    *ret_n_rules);

G_END_DECLS
