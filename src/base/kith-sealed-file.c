/* kith-sealed-file.c: a file that only one officer can open
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line that says what the file is, the public key that it was sealed to (32
 * bytes), and a sealed box of libsodium: X25519, XSalsa20 and Poly1305, under a
 * key that is made for this file and thrown away. Whoever wrote the file cannot
 * open it either.
 *
 *     kith sealed 1⏎ | public key | sealed box
 */

#include "config.h"

#include "kith-sealed-file.h"

#include <sodium.h>
#include <string.h>

G_DEFINE_QUARK (kith-sealed-error-quark, kith_sealed_error)

#define MAGIC "kith sealed 1\n"
#define N_MAGIC (sizeof MAGIC - 1)
#define N_HEAD (N_MAGIC + KITH_ESCROW_KEY_SIZE)

G_STATIC_ASSERT (KITH_ESCROW_KEY_SIZE == crypto_box_PUBLICKEYBYTES);

/**
 * kith_sealed_file_seal:
 * @content: what is in it
 * @public_key: of the one who can open it
 *
 * Returns: (transfer full): the file
 */
GBytes *
kith_sealed_file_seal (GBytes      *content,
                       const guint8 public_key[KITH_ESCROW_KEY_SIZE])
{
  gsize n_content;
  const guint8 *bytes = NULL;
  guint8 *file = NULL;
  gsize n_file;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (public_key != NULL, NULL);

  bytes = g_bytes_get_data (content, &n_content);
  n_file = N_HEAD + crypto_box_SEALBYTES + n_content;
  file = g_malloc (n_file);
  memcpy (file, MAGIC, N_MAGIC);
  memcpy (file + N_MAGIC, public_key, KITH_ESCROW_KEY_SIZE);
  crypto_box_seal (file + N_HEAD, bytes, n_content, public_key);

  return g_bytes_new_take (file, n_file);
}

static GBytes *
refuse (GError        **error,
        KithSealedError code,
        const char     *message)
{
  g_set_error_literal (error, KITH_SEALED_ERROR, (int)code, message);

  return NULL;
}

/**
 * kith_sealed_file_open:
 * @file: a sealed file
 * @secret_key: the officer's
 * @error: return location for a #KithSealedError
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
kith_sealed_file_open (GBytes      *file,
                       const guint8 secret_key[KITH_ESCROW_KEY_SIZE],
                       GError     **error)
{
  guint8 public_key[KITH_ESCROW_KEY_SIZE];
  const guint8 *bytes = NULL;
  g_autofree guint8 *content = NULL;
  gsize n_file, n_content;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (secret_key != NULL, NULL);

  bytes = g_bytes_get_data (file, &n_file);
  if (n_file < N_HEAD + crypto_box_SEALBYTES || memcmp (bytes, MAGIC, N_MAGIC) != 0)
    return refuse (error, KITH_SEALED_ERROR_FORMAT, "This is no file that Kith has sealed, or its end is missing");

  crypto_scalarmult_base (public_key, secret_key);
  if (memcmp (bytes + N_MAGIC, public_key, KITH_ESCROW_KEY_SIZE) != 0)
    return refuse (error, KITH_SEALED_ERROR_KEY, "The file was sealed to another key");

  n_content = n_file - N_HEAD - crypto_box_SEALBYTES;
  content = g_malloc (n_content + 1);
  if (crypto_box_seal_open (content, bytes + N_HEAD, n_file - N_HEAD, public_key, secret_key) != 0)
    return refuse (error, KITH_SEALED_ERROR_ALTERED, "The file was altered, or its end is missing");

  return g_bytes_new_take (g_steal_pointer (&content), n_content);
}
