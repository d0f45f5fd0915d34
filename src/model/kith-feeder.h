/* kith-feeder.h: a primary whose pupils go on to a secondary
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_FEEDER (kith_feeder_get_type ())

G_DECLARE_FINAL_TYPE (KithFeeder, kith_feeder, KITH, FEEDER, GObject)

KithFeeder *kith_feeder_new              (gint64      primary_id,
                                          const char *primary,
                                          gint64      secondary_id,
                                          const char *secondary) G_GNUC_WARN_UNUSED_RESULT;

gint64      kith_feeder_get_primary_id   (KithFeeder *self);
const char *kith_feeder_get_primary      (KithFeeder *self);
gint64      kith_feeder_get_secondary_id (KithFeeder *self);
const char *kith_feeder_get_secondary    (KithFeeder *self);

G_END_DECLS
