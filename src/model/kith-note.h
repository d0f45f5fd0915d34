/* kith-note.h: a note as a list shows it: signed, or still a draft
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-note-form.h"

G_BEGIN_DECLS

/**
 * KithCouncilState:
 * @KITH_COUNCIL_NOT_YET: the council's system has not got it
 * @KITH_COUNCIL_IN: the council's system has it
 * @KITH_COUNCIL_NOT_NEEDED: it need not; there is a reason
 */
typedef enum
{
  KITH_COUNCIL_NOT_YET,
  KITH_COUNCIL_IN,
  KITH_COUNCIL_NOT_NEEDED,
} KithCouncilState;

#define KITH_N_COUNCIL_STATES (KITH_COUNCIL_NOT_NEEDED + 1)

/**
 * KithAdditionKind:
 * @KITH_ADDITION: something more
 * @KITH_CORRECTION: what stands in a paragraph is wrong, and this is right
 * @KITH_WITHDRAWAL: the note was recorded in error
 */
typedef enum
{
  KITH_ADDITION,
  KITH_CORRECTION,
  KITH_WITHDRAWAL,
} KithAdditionKind;

#define KITH_N_ADDITION_KINDS (KITH_WITHDRAWAL + 1)

/**
 * KithNoteAddition:
 * @part_id: the paragraph that it puts right, or 0
 * @child_id: the one child on whose file it is; 0 for all whom the note is about
 * @signed_by: (nullable): who wrote it
 *
 * What was said of a note after it was signed.
 */
typedef struct
{
  gint64            id;
  KithAdditionKind  kind;
  gint64            part_id;
  gint64            child_id;
  char             *text;
  gint64            signed_at;
  char             *signed_by;
} KithNoteAddition;

/**
 * KithNoteValues:
 * @id: its row; 0 for a draft
 * @kind_label: (nullable): what its kind is called
 * @saved_at: of a draft, when it was saved last
 * @due: the last day on which the council's system is to have it;
 *   %KITH_DATE_NONE where it has it, or need not
 *
 * What a note is made of; texts are copied, the form is shared.
 */
typedef struct
{
  gint64            id;
  KithNoteForm     *form;
  const char       *kind_label;
  gint64            saved_at;
  gint64            signed_at;
  const char       *signed_by;
  KithCouncilState  council;
  const char       *council_why;
  KithDate          due;
} KithNoteValues;

#define KITH_TYPE_NOTE (kith_note_get_type ())

G_DECLARE_FINAL_TYPE (KithNote, kith_note, KITH, NOTE, GObject)

KithNote         *kith_note_new              (const KithNoteValues *values) G_GNUC_WARN_UNUSED_RESULT;
void              kith_note_take_addition    (KithNote             *self,
                                              KithNoteAddition     *addition);

void              kith_note_withhold         (KithNote             *self);

gint64            kith_note_get_id           (KithNote             *self);
const KithUid    *kith_note_get_uid          (KithNote             *self);
KithNoteForm     *kith_note_get_form         (KithNote             *self);
const char       *kith_note_get_kind_label   (KithNote             *self);
gboolean          kith_note_get_is_draft     (KithNote             *self);
gint64            kith_note_get_saved_at     (KithNote             *self);
gint64            kith_note_get_signed_at    (KithNote             *self);
const char       *kith_note_get_signed_by    (KithNote             *self);
KithCouncilState  kith_note_get_council      (KithNote             *self);
const char       *kith_note_get_council_why  (KithNote             *self);
KithDate          kith_note_get_due          (KithNote             *self);
gboolean          kith_note_get_is_withdrawn (KithNote             *self);
gboolean          kith_note_get_is_withheld  (KithNote             *self);
GPtrArray        *kith_note_get_additions    (KithNote             *self);

const char       *kith_council_state_to_code   (KithCouncilState    state);
KithCouncilState  kith_council_state_from_code (const char         *code);
const char       *kith_addition_kind_to_code   (KithAdditionKind    kind);
KithAdditionKind  kith_addition_kind_from_code (const char         *code);

G_END_DECLS
