/* kith-feeder.c: a primary whose pupils go on to a secondary
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-feeder.h"

#include "kith-text.h"

struct _KithFeeder
{
  GObject  parent_instance;

  gint64   primary_id;
  char    *primary;
  gint64   secondary_id;
  char    *secondary;
};

G_DEFINE_FINAL_TYPE (KithFeeder, kith_feeder, G_TYPE_OBJECT)

static void
kith_feeder_finalize (GObject *object)
{
  KithFeeder *self = KITH_FEEDER (object);

  g_clear_pointer (&self->primary, g_free);
  g_clear_pointer (&self->secondary, g_free);

  G_OBJECT_CLASS (kith_feeder_parent_class)->finalize (object);
}

static void
kith_feeder_class_init (KithFeederClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_feeder_finalize;
}

static void
kith_feeder_init (KithFeeder *self)
{
}

/**
 * kith_feeder_new:
 * @primary_id: the primary
 * @primary: its name
 * @secondary_id: the secondary
 * @secondary: its name
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithFeeder *
kith_feeder_new (gint64      primary_id,
                 const char *primary,
                 gint64      secondary_id,
                 const char *secondary)
{
  KithFeeder *self = NULL;

  g_return_val_if_fail (primary != NULL, NULL);
  g_return_val_if_fail (secondary != NULL, NULL);

  self = g_object_new (KITH_TYPE_FEEDER, NULL);
  self->primary_id = primary_id;
  self->primary = kith_text_tame (primary);
  self->secondary_id = secondary_id;
  self->secondary = kith_text_tame (secondary);

  return self;
}

/**
 * kith_feeder_get_primary_id:
 * @self: one
 *
 * Returns: the primary
 */
gint64
kith_feeder_get_primary_id (KithFeeder *self)
{
  g_return_val_if_fail (KITH_IS_FEEDER (self), 0);

  return self->primary_id;
}

/**
 * kith_feeder_get_primary:
 * @self: one
 *
 * Returns: (transfer none): its name
 */
const char *
kith_feeder_get_primary (KithFeeder *self)
{
  g_return_val_if_fail (KITH_IS_FEEDER (self), NULL);

  return self->primary;
}

/**
 * kith_feeder_get_secondary_id:
 * @self: one
 *
 * Returns: the secondary
 */
gint64
kith_feeder_get_secondary_id (KithFeeder *self)
{
  g_return_val_if_fail (KITH_IS_FEEDER (self), 0);

  return self->secondary_id;
}

/**
 * kith_feeder_get_secondary:
 * @self: one
 *
 * Returns: (transfer none): its name
 */
const char *
kith_feeder_get_secondary (KithFeeder *self)
{
  g_return_val_if_fail (KITH_IS_FEEDER (self), NULL);

  return self->secondary;
}
