/* kith-diary-entry.h: something that is to come, with its day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-uid.h"

G_BEGIN_DECLS

/**
 * KithDiaryEntryValues:
 * @record: the row that it rests on
 * @code: which of several that rest on it, such as the rule of a clock
 * @what: what it is, which names nobody
 * @is_limit: whether it is the last day for it, and no meeting that is arranged
 * @child_id: the child whom it is about, or 0
 * @name: (nullable): the child's name
 * @place: (nullable): a school, of a meeting that is about a school
 * @minute: the minute of the day, London's; -1 for none
 *
 * What an entry is made of; texts are copied.
 */
typedef struct
{
  KithUid     record;
  const char *code;
  const char *what;
  gboolean    is_limit;
  gint64      child_id;
  const char *name;
  const char *place;
  KithDate    day;
  int         minute;
} KithDiaryEntryValues;

#define KITH_TYPE_DIARY_ENTRY (kith_diary_entry_get_type ())

G_DECLARE_FINAL_TYPE (KithDiaryEntry, kith_diary_entry, KITH, DIARY_ENTRY, GObject)

KithDiaryEntry             *kith_diary_entry_new          (const KithDiaryEntryValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithDiaryEntryValues *kith_diary_entry_get_values   (KithDiaryEntry             *self);
char                       *kith_diary_entry_dup_summary  (KithDiaryEntry             *self,
                                                           gboolean                    with_initials) G_GNUC_WARN_UNUSED_RESULT;
char                       *kith_diary_entry_dup_initials (KithDiaryEntry             *self) G_GNUC_WARN_UNUSED_RESULT;
int                         kith_diary_entry_compare      (KithDiaryEntry             *self,
                                                           KithDiaryEntry             *other);

G_END_DECLS
