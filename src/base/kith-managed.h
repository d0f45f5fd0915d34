/* kith-managed.h: what a council settles for all its laptops
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-escrow-key.h"

G_BEGIN_DECLS

#define KITH_MANAGED_MAX_SIZE 65536

/* A laptop is no archive: longer than that nobody keeps there what is closed. */
#define KITH_MOST_CLEAR_WEEKS 52

/**
 * KithManaged:
 * @escrow_key: the council's public key
 * @escrow_name: (nullable): who has the secret half, such as "Example Council, information governance"
 * @idle_minutes_max: after how long without a touch the store is locked at the
 *   latest; 0 where the council leaves it to the person
 * @clear_weeks_max: after how many weeks the records of a child are due to be
 *   cleared at the latest whose work is closed or handed over; 0 where the
 *   council leaves it to the person
 * @has_escrow_key: whether there is a public key
 *
 * The managed settings. Whoever looks after the laptops writes them; the person
 * who works on one can read them and not change them.
 */
typedef struct
{
  guint8    escrow_key[KITH_ESCROW_KEY_SIZE];
  char     *escrow_name;
  guint     idle_minutes_max;
  guint     clear_weeks_max;
  gboolean  has_escrow_key;
} KithManaged;

KithManaged *kith_managed_parse     (const char   *bytes,
                                     gsize         n_bytes,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
KithManaged *kith_managed_load      (const char   *path,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
const char  *kith_managed_get_path  (void);
void         kith_managed_free      (KithManaged  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithManaged, kith_managed_free)

G_END_DECLS
