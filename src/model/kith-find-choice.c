/* kith-find-choice.c: one of the things by which a search can be narrowed down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-find-choice.h"

struct _KithFindChoice
{
  GObject     parent_instance;

  KithFindBy  by;
  gint64      id;
  char       *code;
  char       *name;
};

G_DEFINE_FINAL_TYPE (KithFindChoice, kith_find_choice, G_TYPE_OBJECT)

static void
kith_find_choice_finalize (GObject *object)
{
  KithFindChoice *self = KITH_FIND_CHOICE (object);

  g_free (self->code);
  g_free (self->name);

  G_OBJECT_CLASS (kith_find_choice_parent_class)->finalize (object);
}

static void
kith_find_choice_class_init (KithFindChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_find_choice_finalize;
}

static void
kith_find_choice_init (KithFindChoice *self)
{
}

/**
 * kith_find_choice_new:
 * @by: what it is about
 * @id: the school or the worker, or 0
 * @code: (nullable): the code of the kind
 * @name: what it is called
 *
 * Returns: (transfer full): a choice that never changes
 */
KithFindChoice *
kith_find_choice_new (KithFindBy  by,
                      gint64      id,
                      const char *code,
                      const char *name)
{
  KithFindChoice *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (KITH_TYPE_FIND_CHOICE, NULL);
  self->by = by;
  self->id = id;
  self->code = g_strdup (code);
  self->name = g_strdup (name);

  return self;
}

/**
 * kith_find_choice_get_by:
 * @self: a choice
 *
 * Returns: what it is about
 */
KithFindBy
kith_find_choice_get_by (KithFindChoice *self)
{
  g_return_val_if_fail (KITH_IS_FIND_CHOICE (self), KITH_FIND_BY_KIND);

  return self->by;
}

/**
 * kith_find_choice_get_id:
 * @self: a choice
 *
 * Returns: the school or the worker, or 0
 */
gint64
kith_find_choice_get_id (KithFindChoice *self)
{
  g_return_val_if_fail (KITH_IS_FIND_CHOICE (self), 0);

  return self->id;
}

/**
 * kith_find_choice_get_code:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the code of the kind
 */
const char *
kith_find_choice_get_code (KithFindChoice *self)
{
  g_return_val_if_fail (KITH_IS_FIND_CHOICE (self), NULL);

  return self->code;
}

/**
 * kith_find_choice_get_name:
 * @self: a choice
 *
 * Returns: (transfer none): what it is called
 */
const char *
kith_find_choice_get_name (KithFindChoice *self)
{
  g_return_val_if_fail (KITH_IS_FIND_CHOICE (self), NULL);

  return self->name;
}
