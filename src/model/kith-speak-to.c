/* kith-speak-to.c: whom to speak to before a child is contacted, and nothing more
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-speak-to.h"

struct _KithSpeakTo
{
  GObject  parent_instance;

  gint64   child_id;
  char    *contact;
};

G_DEFINE_FINAL_TYPE (KithSpeakTo, kith_speak_to, G_TYPE_OBJECT)

static void
kith_speak_to_finalize (GObject *object)
{
  KithSpeakTo *self = KITH_SPEAK_TO (object);

  g_free (self->contact);

  G_OBJECT_CLASS (kith_speak_to_parent_class)->finalize (object);
}

static void
kith_speak_to_class_init (KithSpeakToClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_speak_to_finalize;
}

static void
kith_speak_to_init (KithSpeakTo *self)
{
}

/**
 * kith_speak_to_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): whom to speak to, that never changes
 */
KithSpeakTo *
kith_speak_to_new (const KithSpeakToValues *values)
{
  KithSpeakTo *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_SPEAK_TO, NULL);
  self->child_id = values->child_id;
  self->contact = g_strdup (values->contact);

  return self;
}

/**
 * kith_speak_to_get_child_id:
 * @self: whom to speak to,
 *
 * Returns: the child, for breaking the glass
 */
gint64
kith_speak_to_get_child_id (KithSpeakTo *self)
{
  g_return_val_if_fail (KITH_IS_SPEAK_TO (self), 0);

  return self->child_id;
}

/**
 * kith_speak_to_get_contact:
 * @self: whom to speak to,
 *
 * Returns: whom to speak to, in one line
 */
const char *
kith_speak_to_get_contact (KithSpeakTo *self)
{
  g_return_val_if_fail (KITH_IS_SPEAK_TO (self), NULL);

  return self->contact;
}
