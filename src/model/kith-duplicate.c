/* kith-duplicate.c: two records that may be of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-duplicate.h"

#include <glib/gi18n.h>

struct _KithDuplicate
{
  GObject           parent_instance;

  KithChild        *child;
  KithChild        *other;
  KithDuplicateWhy  why;
};

G_DEFINE_FINAL_TYPE (KithDuplicate, kith_duplicate, G_TYPE_OBJECT)

static void
kith_duplicate_finalize (GObject *object)
{
  KithDuplicate *self = KITH_DUPLICATE (object);

  g_clear_object (&self->child);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (kith_duplicate_parent_class)->finalize (object);
}

static void
kith_duplicate_class_init (KithDuplicateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_duplicate_finalize;
}

static void
kith_duplicate_init (KithDuplicate *self)
{
}

/**
 * kith_duplicate_new:
 * @child: a child, whose record is the older
 * @other: another one
 * @why: why they may be the same
 *
 * Returns: (transfer full): the two
 */
KithDuplicate *
kith_duplicate_new (KithChild       *child,
                    KithChild       *other,
                    KithDuplicateWhy why)
{
  KithDuplicate *self = NULL;

  g_return_val_if_fail (KITH_IS_CHILD (child) && KITH_IS_CHILD (other), NULL);

  self = g_object_new (KITH_TYPE_DUPLICATE, NULL);
  self->child = g_object_ref (child);
  self->other = g_object_ref (other);
  self->why = why;

  return self;
}

/**
 * kith_duplicate_get_child:
 * @self: two records
 *
 * Returns: (transfer none): whose record is the older
 */
KithChild *
kith_duplicate_get_child (KithDuplicate *self)
{
  g_return_val_if_fail (KITH_IS_DUPLICATE (self), NULL);

  return self->child;
}

/**
 * kith_duplicate_get_other:
 * @self: two records
 *
 * Returns: (transfer none): the other
 */
KithChild *
kith_duplicate_get_other (KithDuplicate *self)
{
  g_return_val_if_fail (KITH_IS_DUPLICATE (self), NULL);

  return self->other;
}

/**
 * kith_duplicate_get_why:
 * @self: two records
 *
 * Returns: why they may be of one child
 */
KithDuplicateWhy
kith_duplicate_get_why (KithDuplicate *self)
{
  g_return_val_if_fail (KITH_IS_DUPLICATE (self), KITH_DUPLICATE_NAME);

  return self->why;
}

/**
 * kith_duplicate_get_words:
 * @self: two records
 *
 * Returns: (transfer none): why, as a sentence
 */
const char *
kith_duplicate_get_words (KithDuplicate *self)
{
  static const char * const words[] = {
    [KITH_DUPLICATE_UPN] = N_("Both have the same UPN."),
    [KITH_DUPLICATE_NAME_AND_BIRTH] = N_("The names are or sound alike, and the day of birth is the same."),
    [KITH_DUPLICATE_NAME] = N_("The names are or sound alike, and of one of them nobody knows the day of birth."),
  };

  g_return_val_if_fail (KITH_IS_DUPLICATE (self), NULL);

  return _(words[self->why]);
}
