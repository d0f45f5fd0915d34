/* kith-cin-reader.h: from the XML of a return to its records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-places.h"

G_BEGIN_DECLS

#define KITH_CIN_MAX_BYTES (64 * 1024 * 1024)
#define KITH_CIN_MAX_TEXT (64 * 1024)
#define KITH_CIN_MAX_DEPTH 64
#define KITH_CIN_MAX_ATTRIBUTES 64
#define KITH_CIN_MAX_ELEMENTS 1000000

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
