/* kith-key.c: keys in memory that is wiped and never swapped
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key.h"

#include <sodium.h>
#include <string.h>

struct _KithKey
{
  gatomicrefcount  ref_count;
  guint8          *bytes;
};

static KithKey *
key_new_empty (void)
{
  KithKey *self = g_new0 (KithKey, 1);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = sodium_malloc (KITH_KEY_SIZE);
  if (self->bytes == NULL)
    g_error ("No memory for a key");

  return self;
}

/**
 * kith_key_new_random:
 *
 * Returns: (transfer full): a key that nobody had before
 */
KithKey *
kith_key_new_random (void)
{
  KithKey *self = key_new_empty ();

  randombytes_buf (self->bytes, KITH_KEY_SIZE);
  sodium_mprotect_readonly (self->bytes);

  return self;
}

/**
 * kith_key_new:
 * @bytes: the secret bytes, which are copied; wiping the original is the caller's
 *
 * Returns: (transfer full): a key of these bytes
 */
KithKey *
kith_key_new (const guint8 bytes[KITH_KEY_SIZE])
{
  KithKey *self = key_new_empty ();

  memcpy (self->bytes, bytes, KITH_KEY_SIZE);
  sodium_mprotect_readonly (self->bytes);

  return self;
}

/**
 * kith_key_derive:
 * @self: the main key
 * @number: which of its sub-keys
 * @context: eight characters that say what the sub-key is for
 *
 * Returns: (transfer full): the sub-key, from which nobody can tell the main key
 */
KithKey *
kith_key_derive (KithKey    *self,
                 guint64     number,
                 const char *context)
{
  KithKey *derived;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (context != NULL && strlen (context) == crypto_kdf_CONTEXTBYTES, NULL);

  derived = key_new_empty ();
  crypto_kdf_derive_from_key (derived->bytes, KITH_KEY_SIZE, number, context, self->bytes);
  sodium_mprotect_readonly (derived->bytes);

  return derived;
}

/**
 * kith_key_ref:
 * @self: a key
 *
 * Returns: (transfer full): the same key
 */
KithKey *
kith_key_ref (KithKey *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * kith_key_unref:
 * @self: (transfer full): a key
 *
 * Wipes the bytes with the last reference.
 */
void
kith_key_unref (KithKey *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      sodium_free (self->bytes);
      g_free (self);
    }
}

/**
 * kith_key_get_bytes:
 * @self: a key
 *
 * Returns: (transfer none): its %KITH_KEY_SIZE bytes, valid as long as the key
 */
const guint8 *
kith_key_get_bytes (KithKey *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

/**
 * kith_key_equal:
 * @a: a key
 * @b: another
 *
 * Returns: whether they are the same, found in constant time
 */
gboolean
kith_key_equal (KithKey *a,
                KithKey *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return sodium_memcmp (a->bytes, b->bytes, KITH_KEY_SIZE) == 0;
}
