/* kith-school-neighbour.c: a school that feeds another or is fed by it, or has brothers and sisters of its pupils
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-neighbour.h"

#include "kith-text.h"

struct _KithSchoolNeighbour
{
  GObject  parent_instance;

  gint64   school_id;
  char    *name;
  guint    n_siblings;
  guint    feeds : 1;
  guint    is_fed : 1;
};

G_DEFINE_FINAL_TYPE (KithSchoolNeighbour, kith_school_neighbour, G_TYPE_OBJECT)

static void
kith_school_neighbour_finalize (GObject *object)
{
  KithSchoolNeighbour *self = KITH_SCHOOL_NEIGHBOUR (object);

  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (kith_school_neighbour_parent_class)->finalize (object);
}

static void
kith_school_neighbour_class_init (KithSchoolNeighbourClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_school_neighbour_finalize;
}

static void
kith_school_neighbour_init (KithSchoolNeighbour *self)
{
}

/**
 * kith_school_neighbour_new:
 * @values: what is known of it; copied
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithSchoolNeighbour *
kith_school_neighbour_new (const KithSchoolNeighbourValues *values)
{
  KithSchoolNeighbour *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_NEIGHBOUR, NULL);
  self->school_id = values->school_id;
  self->name = kith_text_tame (values->name);
  self->n_siblings = values->n_siblings;
  self->feeds = !!values->feeds;
  self->is_fed = !!values->is_fed;

  return self;
}

/**
 * kith_school_neighbour_get_school_id:
 * @self: one
 *
 * Returns: the other school; 0 for children of whom no school is known
 */
gint64
kith_school_neighbour_get_school_id (KithSchoolNeighbour *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_NEIGHBOUR (self), 0);

  return self->school_id;
}

/**
 * kith_school_neighbour_get_name:
 * @self: one
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
kith_school_neighbour_get_name (KithSchoolNeighbour *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_NEIGHBOUR (self), NULL);

  return self->name;
}

/**
 * kith_school_neighbour_get_n_siblings:
 * @self: one
 *
 * Returns: how many children there have a brother or sister who is known at
 *   the school
 */
guint
kith_school_neighbour_get_n_siblings (KithSchoolNeighbour *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_NEIGHBOUR (self), 0);

  return self->n_siblings;
}

/**
 * kith_school_neighbour_feeds:
 * @self: one
 *
 * Returns: whether its pupils go on to the school
 */
gboolean
kith_school_neighbour_feeds (KithSchoolNeighbour *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_NEIGHBOUR (self), FALSE);

  return self->feeds;
}

/**
 * kith_school_neighbour_is_fed:
 * @self: one
 *
 * Returns: whether the school's pupils go on to it
 */
gboolean
kith_school_neighbour_is_fed (KithSchoolNeighbour *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_NEIGHBOUR (self), FALSE);

  return self->is_fed;
}
