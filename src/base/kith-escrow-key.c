/* kith-escrow-key.c: a council's pair of keys, as text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each half begins with a word that says which it is, so that nobody hands the
 * secret one to every laptop, and ends in a sum over that word and the key, so
 * that a key which was copied with a slip is refused and not taken for another
 * council's.
 */

#include "config.h"

#include "kith-escrow-key.h"

#include <sodium.h>
#include <string.h>

#define SUM_SIZE 4
#define PACKED_SIZE (KITH_ESCROW_KEY_SIZE + SUM_SIZE)
#define VARIANT sodium_base64_VARIANT_URLSAFE_NO_PADDING

static const char *
get_word (KithEscrowHalf half)
{
  return half == KITH_ESCROW_SECRET ? "kith-secret-" : "kith-public-";
}

static void
compute_sum (const guint8   bytes[KITH_ESCROW_KEY_SIZE],
             KithEscrowHalf half,
             guint8         ret_sum[SUM_SIZE])
{
  const char *word = get_word (half);
  guint8 hash[crypto_generichash_BYTES];

  crypto_generichash (hash, sizeof hash, bytes, KITH_ESCROW_KEY_SIZE, (const guint8 *)word, strlen (word));
  memcpy (ret_sum, hash, SUM_SIZE);
}

/**
 * kith_escrow_key_format:
 * @bytes: a key
 * @half: which of the two it is
 *
 * Returns: (transfer full): one line of text. Of a secret one, wipe it.
 */
char *
kith_escrow_key_format (const guint8   bytes[KITH_ESCROW_KEY_SIZE],
                        KithEscrowHalf half)
{
  const char *word = get_word (half);
  gsize n_word = strlen (word);
  gsize n_text = sodium_base64_encoded_len (PACKED_SIZE, VARIANT);
  guint8 packed[PACKED_SIZE];
  char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  memcpy (packed, bytes, KITH_ESCROW_KEY_SIZE);
  compute_sum (bytes, half, packed + KITH_ESCROW_KEY_SIZE);
  text = g_malloc (n_word + n_text);
  memcpy (text, word, n_word);
  sodium_bin2base64 (text + n_word, n_text, packed, sizeof packed, VARIANT);
  sodium_memzero (packed, sizeof packed);

  return text;
}

/**
 * kith_escrow_key_parse:
 * @text: what stands in a file
 * @half: which of the two it must be
 * @ret_bytes: (out): the key
 *
 * Returns: whether it is such a key, without a slip
 */
gboolean
kith_escrow_key_parse (const char    *text,
                       KithEscrowHalf half,
                       guint8         ret_bytes[KITH_ESCROW_KEY_SIZE])
{
  const char *word = get_word (half);
  guint8 packed[PACKED_SIZE];
  guint8 sum[SUM_SIZE];
  gsize n_bytes = 0;
  gboolean is_right;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_str_has_prefix (text, word))
    return FALSE;

  is_right = sodium_base642bin (packed, sizeof packed, text + strlen (word), strlen (text) - strlen (word),
                                NULL, &n_bytes, NULL, VARIANT) == 0 && n_bytes == sizeof packed;
  if (is_right)
    {
      compute_sum (packed, half, sum);
      is_right = sodium_memcmp (sum, packed + KITH_ESCROW_KEY_SIZE, SUM_SIZE) == 0;
    }

  if (is_right)
    memcpy (ret_bytes, packed, KITH_ESCROW_KEY_SIZE);
  sodium_memzero (packed, sizeof packed);

  return is_right;
}
