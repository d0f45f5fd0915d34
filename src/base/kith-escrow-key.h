/* kith-escrow-key.h: a council's pair of keys, as text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_ESCROW_KEY_SIZE 32

/**
 * KithEscrowHalf:
 * @KITH_ESCROW_PUBLIC: shuts; stands in the managed settings of every laptop
 * @KITH_ESCROW_SECRET: opens; the council's officer keeps it offline
 */
typedef enum
{
  KITH_ESCROW_PUBLIC,
  KITH_ESCROW_SECRET,
} KithEscrowHalf;

char     *kith_escrow_key_format (const guint8    bytes[KITH_ESCROW_KEY_SIZE],
                                  KithEscrowHalf  half) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_escrow_key_parse  (const char     *text,
                                  KithEscrowHalf  half,
                                  guint8          ret_bytes[KITH_ESCROW_KEY_SIZE]);

G_END_DECLS
