/* kith-note-kind.c: a kind of note, and how soon the council's system is to have one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-kind.h"

struct _KithNoteKind
{
  GObject  parent_instance;

  char    *code;
  char    *label;
  int      council_days;
};

G_DEFINE_FINAL_TYPE (KithNoteKind, kith_note_kind, G_TYPE_OBJECT)

static void
kith_note_kind_finalize (GObject *object)
{
  KithNoteKind *self = KITH_NOTE_KIND (object);

  g_free (self->code);
  g_free (self->label);

  G_OBJECT_CLASS (kith_note_kind_parent_class)->finalize (object);
}

static void
kith_note_kind_class_init (KithNoteKindClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_note_kind_finalize;
}

static void
kith_note_kind_init (KithNoteKind *self)
{
}

/**
 * kith_note_kind_new:
 * @code: its code in the store
 * @label: what it is called
 * @council_days: working days after which the council's system is to have it
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithNoteKind *
kith_note_kind_new (const char *code,
                    const char *label,
                    int         council_days)
{
  KithNoteKind *self = NULL;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (KITH_TYPE_NOTE_KIND, NULL);
  self->code = g_strdup (code);
  self->label = g_strdup (label);
  self->council_days = council_days;

  return self;
}

/**
 * kith_note_kind_get_code:
 * @self: one
 *
 * Returns: (transfer none): its code in the store
 */
const char *
kith_note_kind_get_code (KithNoteKind *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_KIND (self), NULL);

  return self->code;
}

/**
 * kith_note_kind_get_label:
 * @self: one
 *
 * Returns: (transfer none): what it is called
 */
const char *
kith_note_kind_get_label (KithNoteKind *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_KIND (self), NULL);

  return self->label;
}

/**
 * kith_note_kind_get_council_days:
 * @self: one
 *
 * Returns: working days after which the council's system is to have it
 */
int
kith_note_kind_get_council_days (KithNoteKind *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_KIND (self), 0);

  return self->council_days;
}
