/* kith-strength.h: how hard a passphrase is to guess, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithStrength:
 * @KITH_STRENGTH_EMPTY: there is nothing yet
 * @KITH_STRENGTH_WEAK: guessed at once
 * @KITH_STRENGTH_FAIR: enough where the keyring holds half of the key
 * @KITH_STRENGTH_STRONG: enough to stand alone
 */
typedef enum
{
  KITH_STRENGTH_EMPTY,
  KITH_STRENGTH_WEAK,
  KITH_STRENGTH_FAIR,
  KITH_STRENGTH_STRONG,
} KithStrength;

KithStrength  kith_strength_of           (const char   *passphrase);
const char   *kith_strength_get_sentence (KithStrength  strength,
                                          gboolean      stands_alone);

G_END_DECLS
