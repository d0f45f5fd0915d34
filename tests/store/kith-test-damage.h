/* kith-test-damage.h: everything that can happen to the files of a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-doubt.h"
#include "kith-store-error.h"
#include "kith-test-store.h"

G_BEGIN_DECLS

#define KITH_TEST_PASSPHRASE "seven grey herons wade upstream"

/**
 * KithDamageSite:
 * @store: a store, closed, with a passphrase, that has seen two sittings
 * @older_file: its file after the first
 * @older_slots: its slots after the first
 * @newer_file: its file after the second
 * @backup: (nullable): a backup of the end of the second
 *
 * What damage is done to.
 */
typedef struct
{
  KithTestStore *store;
  GBytes        *older_file;
  GBytes        *older_slots;
  GBytes        *newer_file;
  char          *backup;
} KithDamageSite;

/**
 * KithDamage:
 * @name: such as "zeroed-page"
 * @expected: what unlocking must say
 * @doubt: with %KITH_STORE_ERROR_ROLLED_BACK, what it was found by
 * @inflict: does the damage
 *
 * A class of damage.
 */
typedef struct
{
  const char     *name;
  KithStoreError  expected;
  KithDoubtKind   doubt;
  void (*inflict) (KithDamageSite *site);
} KithDamage;

const KithDamage *kith_damage_get_all     (guint           *ret_n_classes);

KithDamageSite   *kith_damage_site_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void              kith_damage_site_free   (KithDamageSite  *self);
GHashTable       *kith_damage_site_files  (KithDamageSite  *self) G_GNUC_WARN_UNUSED_RESULT;
void              kith_damage_write       (const char      *path,
                                           gconstpointer    bytes,
                                           gsize            n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDamageSite, kith_damage_site_free)

G_END_DECLS
