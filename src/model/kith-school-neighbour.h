/* kith-school-neighbour.h: a school that feeds another or is fed by it, or has brothers and sisters of its pupils
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KithSchoolNeighbourValues:
 * @school_id: the other school; 0 for children of whom no school is known
 * @name: (nullable): its name
 * @n_siblings: how many children there have a brother or sister who is
 *   known at the school
 * @feeds: whether its pupils go on to the school
 * @is_fed: whether the school's pupils go on to it
 *
 * What a #KithSchoolNeighbour is made of.
 */
typedef struct
{
  gint64      school_id;
  const char *name;
  guint       n_siblings;
  gboolean    feeds;
  gboolean    is_fed;
} KithSchoolNeighbourValues;

#define KITH_TYPE_SCHOOL_NEIGHBOUR (kith_school_neighbour_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolNeighbour, kith_school_neighbour, KITH, SCHOOL_NEIGHBOUR, GObject)

KithSchoolNeighbour *kith_school_neighbour_new            (const KithSchoolNeighbourValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64               kith_school_neighbour_get_school_id  (KithSchoolNeighbour             *self);
const char          *kith_school_neighbour_get_name       (KithSchoolNeighbour             *self);
guint                kith_school_neighbour_get_n_siblings (KithSchoolNeighbour             *self);
gboolean             kith_school_neighbour_feeds          (KithSchoolNeighbour             *self);
gboolean             kith_school_neighbour_is_fed         (KithSchoolNeighbour             *self);

G_END_DECLS
