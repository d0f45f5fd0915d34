/* kith-work.c: one piece of work with a child, as it is recorded by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its values are texts by the names of the fields of its form: a day as ISO
 * text, a flag as "1", codes with commas between them. What is not known is
 * not there.
 */

#include "config.h"

#include "kith-work.h"

#include "kith-text.h"

struct _KithWork
{
  GObject         parent_instance;

  KithWorkKind    kind;
  gint64          id;
  gint64          child_id;
  gint64          parent_id;
  GHashTable     *values;            /* (element-type utf8 utf8) */
  KithWorkOrigin  origin;
};

G_DEFINE_FINAL_TYPE (KithWork, kith_work, G_TYPE_OBJECT)

static void
clear_origin (KithWorkOrigin *origin)
{
  g_free ((char *)origin->council);
  g_free ((char *)origin->why);
  g_free ((char *)origin->worker);
  *origin = (KithWorkOrigin){ .as_at = KITH_DATE_NONE };
}

static void
kith_work_finalize (GObject *object)
{
  KithWork *self = KITH_WORK (object);

  clear_origin (&self->origin);
  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (kith_work_parent_class)->finalize (object);
}

static void
kith_work_class_init (KithWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_work_finalize;
}

static void
kith_work_init (KithWork *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->origin.as_at = KITH_DATE_NONE;
}

/**
 * kith_work_new:
 * @kind: what kind of work it is
 * @id: its number in the store; 0 for what is not there yet
 * @child_id: with whom
 * @parent_id: what it hangs on, such as a referral; 0 for the child alone
 *
 * Returns: (transfer full): the work, of which nothing is known yet
 */
KithWork *
kith_work_new (KithWorkKind kind,
               gint64       id,
               gint64       child_id,
               gint64       parent_id)
{
  KithWork *self = NULL;

  g_return_val_if_fail (kind < KITH_WORK_N_KINDS, NULL);

  self = g_object_new (KITH_TYPE_WORK, NULL);
  self->kind = kind;
  self->id = id;
  self->child_id = child_id;
  self->parent_id = parent_id;

  return self;
}

/**
 * kith_work_copy:
 *
 * Returns: (transfer full): the same, to be changed
 */
KithWork *
kith_work_copy (KithWork *self)
{
  KithWork *copy = NULL;
  GHashTableIter iter;
  gpointer name, value;

  g_return_val_if_fail (KITH_IS_WORK (self), NULL);

  copy = kith_work_new (self->kind, self->id, self->child_id, self->parent_id);
  kith_work_set_origin (copy, &self->origin);
  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (copy->values, g_strdup (name), g_strdup (value));

  return copy;
}

/**
 * kith_work_get_kind:
 *
 * Returns: what kind of work it is
 */
KithWorkKind
kith_work_get_kind (KithWork *self)
{
  g_return_val_if_fail (KITH_IS_WORK (self), KITH_WORK_CONTACT);

  return self->kind;
}

/**
 * kith_work_get_form:
 *
 * Returns: (transfer none): what its kind asks for
 */
const KithWorkForm *
kith_work_get_form (KithWork *self)
{
  g_return_val_if_fail (KITH_IS_WORK (self), NULL);

  return kith_work_form_get (self->kind);
}

/**
 * kith_work_get_id:
 *
 * Returns: its number in the store; 0 for what is not there yet
 */
gint64
kith_work_get_id (KithWork *self)
{
  g_return_val_if_fail (KITH_IS_WORK (self), 0);

  return self->id;
}

/**
 * kith_work_get_child_id:
 *
 * Returns: with whom
 */
gint64
kith_work_get_child_id (KithWork *self)
{
  g_return_val_if_fail (KITH_IS_WORK (self), 0);

  return self->child_id;
}

/**
 * kith_work_get_parent_id:
 *
 * Returns: what it hangs on; 0 for the child alone, or where nobody has said yet
 */
gint64
kith_work_get_parent_id (KithWork *self)
{
  g_return_val_if_fail (KITH_IS_WORK (self), 0);

  return self->parent_id;
}

/**
 * kith_work_set_parent_id:
 * @parent_id: what it hangs on
 */
void
kith_work_set_parent_id (KithWork *self,
                         gint64    parent_id)
{
  g_return_if_fail (KITH_IS_WORK (self));

  self->parent_id = parent_id;
}

/**
 * kith_work_get:
 * @field: a field's name
 *
 * Returns: (transfer none) (nullable): what it holds; %NULL where that is not known
 */
const char *
kith_work_get (KithWork   *self,
               const char *field)
{
  g_return_val_if_fail (KITH_IS_WORK (self), NULL);

  return g_hash_table_lookup (self->values, field);
}

/**
 * kith_work_set:
 * @field: a field's name
 * @value: (nullable): what it holds; %NULL or nothing but blanks for what is not known
 */
void
kith_work_set (KithWork   *self,
               const char *field,
               const char *value)
{
  g_autofree char *clean = value != NULL ? kith_text_clean (value) : NULL;

  g_return_if_fail (KITH_IS_WORK (self));
  g_return_if_fail (field != NULL);

  if (clean == NULL || *clean == '\0')
    g_hash_table_remove (self->values, field);
  else
    g_hash_table_insert (self->values, g_strdup (field), g_steal_pointer (&clean));
}

/**
 * kith_work_get_day:
 * @field: the name of a field that holds a day
 *
 * Returns: the day; %KITH_DATE_NONE where it is not known
 */
KithDate
kith_work_get_day (KithWork   *self,
                   const char *field)
{
  const char *text = kith_work_get (self, field);
  KithDate day = KITH_DATE_NONE;

  return text != NULL && kith_date_parse_iso (text, &day, NULL) ? day : KITH_DATE_NONE;
}

/**
 * kith_work_set_day:
 * @field: the name of a field that holds a day
 * @day: the day; %KITH_DATE_NONE where it is not known
 */
void
kith_work_set_day (KithWork   *self,
                   const char *field,
                   KithDate    day)
{
  g_autofree char *iso = day != KITH_DATE_NONE ? kith_date_to_iso (day) : NULL;

  kith_work_set (self, field, iso);
}

/**
 * kith_work_get_start:
 *
 * Returns: its first day; of a strategy discussion that was decided and not held, that one's
 */
KithDate
kith_work_get_start (KithWork *self)
{
  const KithWorkForm *form = kith_work_get_form (self);
  KithDate start = KITH_DATE_NONE;

  g_return_val_if_fail (form != NULL, KITH_DATE_NONE);

  start = kith_work_get_day (self, form->start);

  return start == KITH_DATE_NONE && self->kind == KITH_WORK_STRATEGY ? kith_work_get_day (self, "decided") : start;
}

/**
 * kith_work_get_finish:
 *
 * An enquiry that needs no conference is over on its day, and so is a referral
 * that was taken no further.
 *
 * Returns: the day on which it ended; %KITH_DATE_NONE while it lasts
 */
KithDate
kith_work_get_finish (KithWork *self)
{
  const KithWorkForm *form = kith_work_get_form (self);
  KithDate finish = KITH_DATE_NONE;

  g_return_val_if_fail (form != NULL, KITH_DATE_NONE);

  if (form->finish == NULL)
    return kith_work_get_start (self);

  finish = kith_work_get_day (self, form->finish);
  if (finish == KITH_DATE_NONE &&
      (g_strcmp0 (kith_work_get (self, "conference_not_required"), "1") == 0 ||
       g_strcmp0 (kith_work_get (self, "no_further_action"), "1") == 0))
    finish = kith_work_get_start (self);

  return finish;
}

/**
 * kith_work_overrules:
 * @held: the same work, as the store has it
 *
 * Returns: whether @self says otherwise where @held says anything; to add what
 *   @held does not know overrules nothing
 */
gboolean
kith_work_overrules (KithWork *self,
                     KithWork *held)
{
  const KithWorkForm *form = kith_work_get_form (self);

  g_return_val_if_fail (form != NULL && KITH_IS_WORK (held), FALSE);

  for (guint i = 0; i < form->n_fields; i++)
    {
      const char *old = kith_work_get (held, form->fields[i].name);

      if (old != NULL && g_strcmp0 (old, kith_work_get (self, form->fields[i].name)) != 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_work_get_origin:
 *
 * Returns: (transfer none): where it comes from
 */
const KithWorkOrigin *
kith_work_get_origin (KithWork *self)
{
  g_return_val_if_fail (KITH_IS_WORK (self), NULL);

  return &self->origin;
}

/**
 * kith_work_set_origin:
 * @origin: where it comes from
 */
void
kith_work_set_origin (KithWork             *self,
                      const KithWorkOrigin *origin)
{
  KithWorkOrigin copy;

  g_return_if_fail (KITH_IS_WORK (self));
  g_return_if_fail (origin != NULL);

  copy = *origin;
  copy.council = g_strdup (origin->council);
  copy.why = g_strdup (origin->why);
  copy.worker = g_strdup (origin->worker);
  clear_origin (&self->origin);
  self->origin = copy;
}
