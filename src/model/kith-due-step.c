/* kith-due-step.c: a step that is to be done, with whom it is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-due-step.h"

struct _KithDueStep
{
  GObject   parent_instance;

  gint64    id;
  gint64    note_id;
  gint64    plan_id;
  gint64    child_id;
  char     *what;
  char     *about;
  char     *who;
  KithDate  due;
};

G_DEFINE_FINAL_TYPE (KithDueStep, kith_due_step, G_TYPE_OBJECT)

static void
kith_due_step_finalize (GObject *object)
{
  KithDueStep *self = KITH_DUE_STEP (object);

  g_free (self->what);
  g_free (self->about);
  g_free (self->who);

  G_OBJECT_CLASS (kith_due_step_parent_class)->finalize (object);
}

static void
kith_due_step_class_init (KithDueStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_due_step_finalize;
}

static void
kith_due_step_init (KithDueStep *self)
{
}

/**
 * kith_due_step_new:
 * @id: its row
 * @note_id: the note that it follows from, or 0
 * @child_id: a child whom it is about, or 0
 * @what: what is to be done
 * @about: (nullable): whom it is about
 * @who: (nullable): who does it; nothing where it is the worker whose store it is
 * @due: by when; %KITH_DATE_NONE where nothing is said
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithDueStep *
kith_due_step_new (gint64      id,
                   gint64      note_id,
                   gint64      child_id,
                   const char *what,
                   const char *about,
                   const char *who,
                   KithDate    due)
{
  KithDueStep *self = NULL;

  g_return_val_if_fail (what != NULL, NULL);

  self = g_object_new (KITH_TYPE_DUE_STEP, NULL);
  self->id = id;
  self->note_id = note_id;
  self->child_id = child_id;
  self->what = g_strdup (what);
  self->about = g_strdup (about);
  self->who = g_strdup (who);
  self->due = due;

  return self;
}

/**
 * kith_due_step_new_of_plan:
 * @id: its row
 * @plan_id: the plan whose action it is
 * @child_id: a child for whom the plan is, or 0
 * @what: what is to be done
 * @about: (nullable): whom it is about
 * @who: (nullable): who does it; nothing where it is the worker whose store it is
 * @due: by when; %KITH_DATE_NONE where nothing is said
 *
 * Returns: (transfer full): an action of a plan, as it was read; it never changes
 */
KithDueStep *
kith_due_step_new_of_plan (gint64      id,
                           gint64      plan_id,
                           gint64      child_id,
                           const char *what,
                           const char *about,
                           const char *who,
                           KithDate    due)
{
  KithDueStep *self = kith_due_step_new (id, 0, child_id, what, about, who, due);

  self->plan_id = plan_id;

  return self;
}

/**
 * kith_due_step_get_id:
 * @self: one
 *
 * Returns: its row
 */
gint64
kith_due_step_get_id (KithDueStep *self)
{
  g_return_val_if_fail (KITH_IS_DUE_STEP (self), 0);

  return self->id;
}

/**
 * kith_due_step_get_note_id:
 * @self: one
 *
 * Returns: the note that it follows from, or 0
 */
gint64
kith_due_step_get_note_id (KithDueStep *self)
{
  g_return_val_if_fail (KITH_IS_DUE_STEP (self), 0);

  return self->note_id;
}

/**
 * kith_due_step_get_plan_id:
 * @self: one
 *
 * Returns: the plan whose action it is; 0 where it is no plan's
 */
gint64
kith_due_step_get_plan_id (KithDueStep *self)
{
  g_return_val_if_fail (KITH_IS_DUE_STEP (self), 0);

  return self->plan_id;
}

/**
 * kith_due_step_get_child_id:
 * @self: one
 *
 * Returns: a child whom it is about, or 0
 */
gint64
kith_due_step_get_child_id (KithDueStep *self)
{
  g_return_val_if_fail (KITH_IS_DUE_STEP (self), 0);

  return self->child_id;
}

/**
 * kith_due_step_get_what:
 * @self: one
 *
 * Returns: (transfer none): what is to be done
 */
const char *
kith_due_step_get_what (KithDueStep *self)
{
  g_return_val_if_fail (KITH_IS_DUE_STEP (self), NULL);

  return self->what;
}

/**
 * kith_due_step_get_about:
 * @self: one
 *
 * Returns: (transfer none) (nullable): whom it is about
 */
const char *
kith_due_step_get_about (KithDueStep *self)
{
  g_return_val_if_fail (KITH_IS_DUE_STEP (self), NULL);

  return self->about;
}

/**
 * kith_due_step_get_who:
 * @self: one
 *
 * Returns: (transfer none) (nullable): who does it; nothing where it is the worker whose store it is
 */
const char *
kith_due_step_get_who (KithDueStep *self)
{
  g_return_val_if_fail (KITH_IS_DUE_STEP (self), NULL);

  return self->who;
}

/**
 * kith_due_step_get_due:
 * @self: one
 *
 * Returns: by when; %KITH_DATE_NONE where nothing is said
 */
KithDate
kith_due_step_get_due (KithDueStep *self)
{
  g_return_val_if_fail (KITH_IS_DUE_STEP (self), KITH_DATE_NONE);

  return self->due;
}
