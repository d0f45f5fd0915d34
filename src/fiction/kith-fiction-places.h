/* kith-fiction-places.h: what schools and clusters are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction-random.h"

G_BEGIN_DECLS

#define KITH_FICTION_AUTHORITY_CODE "999"
#define KITH_FICTION_AUTHORITY_NAME "Ellerwick"

/**
 * KithFictionKind:
 * @KITH_FICTION_PRIMARY: a primary school, with or without a nursery
 * @KITH_FICTION_SECONDARY: a secondary school, with or without a sixth form
 * @KITH_FICTION_UNIT: a pupil referral unit
 */
typedef enum
{
  KITH_FICTION_PRIMARY,
  KITH_FICTION_SECONDARY,
  KITH_FICTION_UNIT,
} KithFictionKind;

/**
 * KithFictionTitle:
 * @type_code: the register's code for the type of establishment
 *
 * The name of a school, and the type that agrees with it.
 */
typedef struct
{
  char       *name;
  const char *type_code;
  const char *type_name;
} KithFictionTitle;

/**
 * KithFictionPlaces:
 *
 * The names that have not been given away yet.
 */
typedef struct _KithFictionPlaces KithFictionPlaces;

KithFictionPlaces *kith_fiction_places_new           (KithFictionRandom *random) G_GNUC_WARN_UNUSED_RESULT;
void               kith_fiction_places_free          (KithFictionPlaces *self);
char              *kith_fiction_places_name_cluster  (KithFictionPlaces *self) G_GNUC_WARN_UNUSED_RESULT;
KithFictionTitle   kith_fiction_places_name_school   (KithFictionPlaces *self,
                                                      KithFictionKind    kind) G_GNUC_WARN_UNUSED_RESULT;
char              *kith_fiction_places_draw_address  (KithFictionPlaces *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFictionPlaces, kith_fiction_places_free)

G_END_DECLS
