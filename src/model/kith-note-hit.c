/* kith-note-hit.c: a note in which something was found, and where it stands in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-hit.h"

struct _KithNoteHit
{
  GObject   parent_instance;

  gint64    id;
  gint64    plan_id;
  gint64    document_id;
  KithUid   uid;
  gint64    child_id;
  gint64    school_id;
  gboolean  is_draft;
  gboolean  is_own;
  KithDate  day;
  gint64    happened_at;
  char     *kind;
  char     *kind_label;
  char     *about;
  char     *signed_by;
  char     *excerpt;
  GArray   *marks;                   /* (element-type KithTextMark) */
};

G_DEFINE_FINAL_TYPE (KithNoteHit, kith_note_hit, G_TYPE_OBJECT)

static void
kith_note_hit_finalize (GObject *object)
{
  KithNoteHit *self = KITH_NOTE_HIT (object);

  g_free (self->kind);
  g_free (self->kind_label);
  g_free (self->about);
  g_free (self->signed_by);
  g_free (self->excerpt);
  g_clear_pointer (&self->marks, g_array_unref);

  G_OBJECT_CLASS (kith_note_hit_parent_class)->finalize (object);
}

static void
kith_note_hit_class_init (KithNoteHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_note_hit_finalize;
}

static void
kith_note_hit_init (KithNoteHit *self)
{
}

/**
 * kith_note_hit_new:
 * @values: what it is made of
 *
 * Returns: (transfer full): a hit that never changes
 */
KithNoteHit *
kith_note_hit_new (const KithNoteHitValues *values)
{
  KithNoteHit *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (values->excerpt != NULL && values->marks != NULL, NULL);

  self = g_object_new (KITH_TYPE_NOTE_HIT, NULL);
  self->id = values->id;
  self->plan_id = values->plan_id;
  self->document_id = values->document_id;
  self->is_draft = values->uid != NULL;
  if (values->uid != NULL)
    self->uid = *values->uid;
  self->child_id = values->child_id;
  self->school_id = values->school_id;
  self->is_own = values->is_own;
  self->day = values->day;
  self->happened_at = values->happened_at;
  self->kind = g_strdup (values->kind);
  self->kind_label = g_strdup (values->kind_label);
  self->about = g_strdup (values->about);
  self->signed_by = g_strdup (values->signed_by);
  self->excerpt = g_strdup (values->excerpt);
  self->marks = g_array_ref (values->marks);

  return self;
}

/**
 * kith_note_hit_get_id:
 * @self: a hit
 *
 * Returns: the note; 0 for a draft
 */
gint64
kith_note_hit_get_id (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), 0);

  return self->id;
}

/**
 * kith_note_hit_get_plan_id:
 * @self: a hit
 *
 * Returns: the plan, where it was found in one; 0 for a note
 */
gint64
kith_note_hit_get_plan_id (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), 0);

  return self->plan_id;
}

/**
 * kith_note_hit_get_document_id:
 * @self: a hit
 *
 * Returns: the document, where it was found in the title of one; 0 for a note
 */
gint64
kith_note_hit_get_document_id (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), 0);

  return self->document_id;
}

/**
 * kith_note_hit_get_uid:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): the draft; nothing for a note
 */
const KithUid *
kith_note_hit_get_uid (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), NULL);

  return self->is_draft ? &self->uid : NULL;
}

/**
 * kith_note_hit_get_is_draft:
 * @self: a hit
 *
 * Returns: whether nobody has signed it yet
 */
gboolean
kith_note_hit_get_is_draft (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), FALSE);

  return self->is_draft;
}

/**
 * kith_note_hit_get_child_id:
 * @self: a hit
 *
 * Returns: the child on whose file it is read, or 0
 */
gint64
kith_note_hit_get_child_id (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), 0);

  return self->child_id;
}

/**
 * kith_note_hit_get_school_id:
 * @self: a hit
 *
 * Returns: where it is about no child, a school, or 0
 */
gint64
kith_note_hit_get_school_id (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), 0);

  return self->school_id;
}

/**
 * kith_note_hit_get_is_own:
 * @self: a hit
 *
 * Returns: whether it was found in what is for that child alone
 */
gboolean
kith_note_hit_get_is_own (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), FALSE);

  return self->is_own;
}

/**
 * kith_note_hit_get_day:
 * @self: a hit
 *
 * Returns: the day on which it happened
 */
KithDate
kith_note_hit_get_day (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_note_hit_get_happened_at:
 * @self: a hit
 *
 * Returns: when it happened, in microseconds since 1970; 0 where only the day is known
 */
gint64
kith_note_hit_get_happened_at (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), 0);

  return self->happened_at;
}

/**
 * kith_note_hit_get_kind:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): the code of its kind
 */
const char *
kith_note_hit_get_kind (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), NULL);

  return self->kind;
}

/**
 * kith_note_hit_get_kind_label:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): what its kind is called
 */
const char *
kith_note_hit_get_kind_label (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), NULL);

  return self->kind_label;
}

/**
 * kith_note_hit_get_about:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): whom it is about
 */
const char *
kith_note_hit_get_about (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), NULL);

  return self->about;
}

/**
 * kith_note_hit_get_signed_by:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): who wrote it
 */
const char *
kith_note_hit_get_signed_by (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), NULL);

  return self->signed_by;
}

/**
 * kith_note_hit_get_excerpt:
 * @self: a hit
 *
 * Returns: (transfer none): the place, on one line
 */
const char *
kith_note_hit_get_excerpt (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), NULL);

  return self->excerpt;
}

/**
 * kith_note_hit_get_marks:
 * @self: a hit
 *
 * Returns: (transfer none) (element-type KithTextMark): what was looked for, in the excerpt
 */
GArray *
kith_note_hit_get_marks (KithNoteHit *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_HIT (self), NULL);

  return self->marks;
}
