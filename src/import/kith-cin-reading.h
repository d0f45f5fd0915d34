/* kith-cin-reading.h: what comes of reading a return
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-places.h"

G_BEGIN_DECLS

/**
 * KithCinReading:
 * @cin_return: what was read
 * @places: where it stands in the file
 * @breaks_off: the file stopped being XML before its end
 * @unfinished: (nullable): the child in which it did
 */
typedef struct
{
  KithCinReturn *cin_return;
  KithCinPlaces *places;
  gboolean       breaks_off;
  KithCinChild  *unfinished;
} KithCinReading;

gboolean kith_cin_reading_init  (KithCinReading  *self,
                                 GBytes          *bytes,
                                 GCancellable    *cancellable,
                                 GError         **error);
void     kith_cin_reading_clear (KithCinReading  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithCinReading, kith_cin_reading_clear)

G_END_DECLS
