/* kith-cin-places.h: on which line of the file each element stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-elements.h"

G_BEGIN_DECLS

/**
 * KITH_CIN_PLACE_EMPTY:
 *
 * Stands for the number of an element that is there but holds nothing.
 */
#define KITH_CIN_PLACE_EMPTY G_MAXUINT

typedef struct _KithCinPlaces KithCinPlaces;

KithCinPlaces *kith_cin_places_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           kith_cin_places_free (KithCinPlaces  *self);

void           kith_cin_places_add  (KithCinPlaces  *self,
                                     gconstpointer   record,
                                     KithCinElement  element,
                                     guint           nth,
                                     guint           line);
guint          kith_cin_places_find (KithCinPlaces  *self,
                                     gconstpointer   record,
                                     KithCinElement  element,
                                     guint           nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCinPlaces, kith_cin_places_free)

G_END_DECLS
