/* kith-note.c: a note as a list shows it: signed, or still a draft
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note.h"

struct _KithNote
{
  GObject           parent_instance;

  gint64            id;
  KithNoteForm     *form;
  char             *kind_label;
  gint64            saved_at;
  gint64            signed_at;
  char             *signed_by;
  KithCouncilState  council;
  char             *council_why;
  KithDate          due;
  GPtrArray        *additions;       /* (element-type KithNoteAddition), the oldest first */
  guint             is_withheld : 1;
};

G_DEFINE_FINAL_TYPE (KithNote, kith_note, G_TYPE_OBJECT)

static const char * const council_states[KITH_N_COUNCIL_STATES] =
{
  [KITH_COUNCIL_NOT_YET] = "not-yet",
  [KITH_COUNCIL_IN] = "in",
  [KITH_COUNCIL_NOT_NEEDED] = "not-needed",
};

static const char * const addition_kinds[KITH_N_ADDITION_KINDS] =
{
  [KITH_ADDITION] = "addition",
  [KITH_CORRECTION] = "correction",
  [KITH_WITHDRAWAL] = "withdrawal",
};

static void
addition_free (gpointer data)
{
  KithNoteAddition *self = data;

  g_free (self->text);
  g_free (self->signed_by);
  g_free (self);
}

static void
kith_note_finalize (GObject *object)
{
  KithNote *self = KITH_NOTE (object);

  kith_note_form_unref (self->form);
  g_free (self->kind_label);
  g_free (self->signed_by);
  g_free (self->council_why);
  g_ptr_array_unref (self->additions);

  G_OBJECT_CLASS (kith_note_parent_class)->finalize (object);
}

static void
kith_note_class_init (KithNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_note_finalize;
}

static void
kith_note_init (KithNote *self)
{
  self->additions = g_ptr_array_new_with_free_func (addition_free);
}

/**
 * kith_note_new:
 * @values: what it is made of
 *
 * Returns: (transfer full): the note
 */
KithNote *
kith_note_new (const KithNoteValues *values)
{
  KithNote *self;

  g_return_val_if_fail (values != NULL && values->form != NULL, NULL);

  self = g_object_new (KITH_TYPE_NOTE, NULL);
  self->id = values->id;
  self->form = kith_note_form_ref (values->form);
  self->kind_label = g_strdup (values->kind_label);
  self->saved_at = values->saved_at;
  self->signed_at = values->signed_at;
  self->signed_by = g_strdup (values->signed_by);
  self->council = values->council;
  self->council_why = g_strdup (values->council_why);
  self->due = values->due;

  return self;
}

/**
 * kith_note_take_addition:
 * @self: a note that nobody else has yet
 * @addition: (transfer full): what was said of it later
 */
void
kith_note_take_addition (KithNote         *self,
                         KithNoteAddition *addition)
{
  g_return_if_fail (KITH_IS_NOTE (self));
  g_return_if_fail (addition != NULL);

  g_ptr_array_add (self->additions, addition);
}

/**
 * kith_note_withhold:
 * @self: a note that nobody else has yet, and of which no paragraph was read
 *
 * Drops what was read of its words: they stand on the files of the children
 * whom it is about.
 */
void
kith_note_withhold (KithNote *self)
{
  g_return_if_fail (KITH_IS_NOTE (self));

  self->is_withheld = TRUE;
  g_clear_pointer (&self->council_why, g_free);
  g_clear_pointer (&self->form->parent, g_free);
  g_clear_pointer (&self->form->parent_why, g_free);
  g_clear_pointer (&self->form->school_told, g_free);
  g_clear_pointer (&self->form->line, g_free);
}

/**
 * kith_note_get_is_withheld:
 * @self: a note
 *
 * Returns: whether its words stand elsewhere, and not here
 */
gboolean
kith_note_get_is_withheld (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), FALSE);

  return self->is_withheld;
}

/**
 * kith_note_get_id:
 * @self: a note
 *
 * Returns: its row, 0 for a draft
 */
gint64
kith_note_get_id (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), 0);

  return self->id;
}

/**
 * kith_note_get_uid:
 * @self: a note
 *
 * Returns: (transfer none): what it is called, as a draft already
 */
const KithUid *
kith_note_get_uid (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), NULL);

  return &self->form->uid;
}

/**
 * kith_note_get_form:
 * @self: a note
 *
 * Returns: (transfer none): what is written on it
 */
KithNoteForm *
kith_note_get_form (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), NULL);

  return self->form;
}

/**
 * kith_note_get_kind_label:
 * @self: a note
 *
 * Returns: (transfer none): what its kind is called
 */
const char *
kith_note_get_kind_label (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), NULL);

  return self->kind_label != NULL ? self->kind_label : self->form->kind;
}

/**
 * kith_note_get_is_draft:
 * @self: a note
 *
 * Returns: whether nobody has signed it yet
 */
gboolean
kith_note_get_is_draft (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), FALSE);

  return self->signed_at == 0;
}

/**
 * kith_note_get_saved_at:
 * @self: a note
 *
 * Returns: when a draft was saved last
 */
gint64
kith_note_get_saved_at (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), 0);

  return self->saved_at;
}

/**
 * kith_note_get_signed_at:
 * @self: a note
 *
 * Returns: when it was signed, 0 for a draft
 */
gint64
kith_note_get_signed_at (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), 0);

  return self->signed_at;
}

/**
 * kith_note_get_signed_by:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): who signed it
 */
const char *
kith_note_get_signed_by (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), NULL);

  return self->signed_by;
}

/**
 * kith_note_get_council:
 * @self: a note
 *
 * Returns: whether the council's system has it
 */
KithCouncilState
kith_note_get_council (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), KITH_COUNCIL_NOT_YET);

  return self->council;
}

/**
 * kith_note_get_council_why:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): why the council's system need not have it
 */
const char *
kith_note_get_council_why (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), NULL);

  return self->council_why;
}

/**
 * kith_note_get_due:
 * @self: a note
 *
 * Returns: the last day on which the council's system is to have it; %KITH_DATE_NONE
 *   where it has it, or need not
 */
KithDate
kith_note_get_due (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), KITH_DATE_NONE);

  return self->due;
}

/**
 * kith_note_get_is_withdrawn:
 * @self: a note
 *
 * Returns: whether somebody said that it was recorded in error
 */
gboolean
kith_note_get_is_withdrawn (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), FALSE);

  for (guint i = 0; i < self->additions->len; i++)
    {
      if (((const KithNoteAddition *)self->additions->pdata[i])->kind == KITH_WITHDRAWAL)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_note_get_additions:
 * @self: a note
 *
 * Returns: (transfer none) (element-type KithNoteAddition): what was said of it later, the oldest first
 */
GPtrArray *
kith_note_get_additions (KithNote *self)
{
  g_return_val_if_fail (KITH_IS_NOTE (self), NULL);

  return self->additions;
}

static guint
find_code (const char * const *codes,
           guint               n_codes,
           const char         *code)
{
  for (guint i = 0; i < n_codes; i++)
    {
      if (g_strcmp0 (codes[i], code) == 0)
        return i;
    }

  return 0;
}

/**
 * kith_council_state_to_code:
 * @state: a state
 *
 * Returns: (transfer none): its code in the store
 */
const char *
kith_council_state_to_code (KithCouncilState state)
{
  g_return_val_if_fail (state < KITH_N_COUNCIL_STATES, NULL);

  return council_states[state];
}

/**
 * kith_council_state_from_code:
 * @code: (nullable): a code of the store
 *
 * Returns: the state; "not yet" where the code is none
 */
KithCouncilState
kith_council_state_from_code (const char *code)
{
  return find_code (council_states, KITH_N_COUNCIL_STATES, code);
}

/**
 * kith_addition_kind_to_code:
 * @kind: a kind
 *
 * Returns: (transfer none): its code in the store
 */
const char *
kith_addition_kind_to_code (KithAdditionKind kind)
{
  g_return_val_if_fail (kind < KITH_N_ADDITION_KINDS, NULL);

  return addition_kinds[kind];
}

/**
 * kith_addition_kind_from_code:
 * @code: (nullable): a code of the store
 *
 * Returns: the kind; an addition where the code is none
 */
KithAdditionKind
kith_addition_kind_from_code (const char *code)
{
  return find_code (addition_kinds, KITH_N_ADDITION_KINDS, code);
}
