/* kith-strength.c: how hard a passphrase is to guess, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * zxcvbn counts how many guesses somebody needs who knows words, names, dates
 * and the ways in which people bend them. Its cost grows with the square of the
 * length, so only the beginning of a long passphrase is looked at: that
 * part alone is beyond guessing by then.
 */

#include "config.h"

#include "kith-strength.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zxcvbn.h>

#define LONGEST_LOOKED_AT 64

/* 10^8 and 10^10 guesses, in bits: zxcvbn's scores 3 and 4. */
#define FAIR_BITS 26.6
#define STRONG_BITS 33.2

/**
 * kith_strength_of:
 *
 * Returns: how hard @passphrase is to guess
 */
KithStrength
kith_strength_of (const char *passphrase)
{
  char beginning[LONGEST_LOOKED_AT + 1];
  double bits;

  g_return_val_if_fail (passphrase != NULL, KITH_STRENGTH_EMPTY);

  if (*passphrase == '\0')
    return KITH_STRENGTH_EMPTY;

  g_strlcpy (beginning, passphrase, sizeof beginning);
  bits = ZxcvbnMatch (beginning, NULL, NULL);
  explicit_bzero (beginning, sizeof beginning);

  if (bits < FAIR_BITS)
    return KITH_STRENGTH_WEAK;

  return bits < STRONG_BITS ? KITH_STRENGTH_FAIR : KITH_STRENGTH_STRONG;
}

/**
 * kith_strength_get_sentence:
 * @stands_alone: whether no keyring holds the other half of the key
 *
 * Returns: (transfer none): what the strength means, as a sentence
 */
const char *
kith_strength_get_sentence (KithStrength strength,
                            gboolean     stands_alone)
{
  switch (strength)
    {
    case KITH_STRENGTH_EMPTY:
      return _("Four or five words that do not belong together are hard to guess and easy to remember.");

    case KITH_STRENGTH_WEAK:
      return _("Easy to guess. Add a word or two that nobody would expect.");

    case KITH_STRENGTH_FAIR:
      return stands_alone ? _("Hard to guess, but it has to stand alone. Add one more word.")
                          : _("Hard to guess. One more word would make it stronger still.");

    case KITH_STRENGTH_STRONG:
      return _("Very hard to guess.");

    default:
      g_return_val_if_reached ("");
    }
}
