/* kith-kdf.h: what a guess at a passphrase must cost
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-slots.h"

G_BEGIN_DECLS

/* A guess never takes less on the machine that made the slot. */
#define KITH_KDF_LEAST_USEC (300 * 1000)

const KithKdfCost *kith_kdf_get_floor (gboolean            stands_alone);
KithKdfCost        kith_kdf_raise     (const KithKdfCost  *cost,
                                       gint64              elapsed_usec,
                                       const KithKdfCost  *floor);
gboolean           kith_kdf_measure   (gboolean            stands_alone,
                                       KithKdfCost        *ret_cost,
                                       GError            **error);
gint64             kith_kdf_now_usec  (void);
gboolean           kith_kdf_is_higher (const KithKdfCost  *cost,
                                       const KithKdfCost  *than);

G_END_DECLS
