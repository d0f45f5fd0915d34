/* kith-note-hit.h: a note in which something was found, and where it stands in it
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
 * KithNoteHitValues:
 * @id: the note; 0 for a draft
 * @plan_id: the plan, where it was found in one; 0 for a note
 * @document_id: the document, where it was found in the title of one; 0 for a note
 * @uid: (nullable): the draft; %NULL for a note
 * @child_id: the child on whose file it is read, or 0
 * @school_id: where it is about no child, a school, or 0
 * @is_own: whether it was found in what is for @child_id alone
 * @kind_label: (nullable): what its kind is called
 * @about: (nullable): whom it is about, on that file
 * @signed_by: (nullable): who wrote it
 * @excerpt: the place, on one line
 * @marks: (element-type KithTextMark): what was looked for, in @excerpt
 *
 * What a hit is made of; texts are copied, marks are shared.
 */
typedef struct
{
  gint64         id;
  gint64         plan_id;
  gint64         document_id;
  const KithUid *uid;
  gint64         child_id;
  gint64         school_id;
  gboolean       is_own;
  KithDate       day;
  gint64         happened_at;
  const char    *kind;
  const char    *kind_label;
  const char    *about;
  const char    *signed_by;
  const char    *excerpt;
  GArray        *marks;
} KithNoteHitValues;

#define KITH_TYPE_NOTE_HIT (kith_note_hit_get_type ())

G_DECLARE_FINAL_TYPE (KithNoteHit, kith_note_hit, KITH, NOTE_HIT, GObject)

KithNoteHit   *kith_note_hit_new             (const KithNoteHitValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64         kith_note_hit_get_id          (KithNoteHit             *self);
gint64         kith_note_hit_get_plan_id     (KithNoteHit             *self);
gint64         kith_note_hit_get_document_id (KithNoteHit             *self);
const KithUid *kith_note_hit_get_uid         (KithNoteHit             *self);
gboolean       kith_note_hit_get_is_draft    (KithNoteHit             *self);
gint64         kith_note_hit_get_child_id    (KithNoteHit             *self);
gint64         kith_note_hit_get_school_id   (KithNoteHit             *self);
gboolean       kith_note_hit_get_is_own      (KithNoteHit             *self);
KithDate       kith_note_hit_get_day         (KithNoteHit             *self);
gint64         kith_note_hit_get_happened_at (KithNoteHit             *self);
const char    *kith_note_hit_get_kind        (KithNoteHit             *self);
const char    *kith_note_hit_get_kind_label  (KithNoteHit             *self);
const char    *kith_note_hit_get_about       (KithNoteHit             *self);
const char    *kith_note_hit_get_signed_by   (KithNoteHit             *self);
const char    *kith_note_hit_get_excerpt     (KithNoteHit             *self);
GArray        *kith_note_hit_get_marks       (KithNoteHit             *self);

G_END_DECLS
