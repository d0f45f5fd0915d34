/* kith-uid.c: identifiers that are unique across devices
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, so that rows made
 * later sort later; a 12-bit counter that begins at a random place each
 * millisecond and only rises within it; 62 bits from the system's random
 * source. When the counter is used up, or the clock is set back, the
 * identifiers go on from the last moment they had rather than repeat it.
 *
 * The identifiers tell when a row was made. They are no secret and no key.
 */

#include "config.h"

#include "kith-uid.h"

#include <sodium.h>
#include <string.h>

#define COUNTER_MAX 0xfff
#define COUNTER_START_MASK 0x7ff /* leaves at least half the counter to count in */

static GMutex mutex;
static guint64 last_msec;
static guint counter;

/* Moves on to a moment and a counter that no identifier of this process has had. */
static void
take_turn (guint64 *ret_msec,
           guint   *ret_counter)
{
  guint64 now_msec = (guint64)g_get_real_time () / 1000;

  g_mutex_lock (&mutex);

  if (now_msec > last_msec || counter == COUNTER_MAX)
    {
      last_msec = MAX (now_msec, last_msec + 1);
      counter = randombytes_random () & COUNTER_START_MASK;
    }
  else
    {
      counter++;
    }

  *ret_msec = last_msec;
  *ret_counter = counter;

  g_mutex_unlock (&mutex);
}

static gboolean
is_hyphen_place (gsize index)
{
  return index == 8 || index == 13 || index == 18 || index == 23;
}

/**
 * kith_uid_new:
 *
 * Makes an identifier that no other device will make, and that sorts after
 * all that this process made before. May be called from any thread.
 *
 * Returns: the identifier
 */
KithUid
kith_uid_new (void)
{
  KithUid uid;
  guint64 msec;
  guint turn;

  if (sodium_init () < 0)
    g_error ("The system has no source of random numbers");

  take_turn (&msec, &turn);
  randombytes_buf (uid.bytes, sizeof uid.bytes);

  for (guint i = 0; i < 6; i++)
    uid.bytes[i] = (guint8)(msec >> (40 - 8 * i));

  uid.bytes[6] = (guint8)(0x70 | (turn >> 8));
  uid.bytes[7] = (guint8)turn;
  uid.bytes[8] = 0x80 | (uid.bytes[8] & 0x3f);

  return uid;
}

/**
 * kith_uid_equal:
 * @a: an identifier
 * @b: another
 *
 * Compares two identifiers.
 *
 * Returns: whether they are the same
 */
gboolean
kith_uid_equal (const KithUid *a,
                const KithUid *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return memcmp (a->bytes, b->bytes, sizeof a->bytes) == 0;
}

/**
 * kith_uid_to_string:
 * @uid: an identifier
 *
 * Writes an identifier in the usual way, in lower case.
 *
 * Returns: (transfer full): the 36 characters
 */
char *
kith_uid_to_string (const KithUid *uid)
{
  GString *text;

  g_return_val_if_fail (uid != NULL, NULL);

  text = g_string_sized_new (36);

  for (gsize i = 0; i < sizeof uid->bytes; i++)
    {
      if (is_hyphen_place (text->len))
        g_string_append_c (text, '-');

      g_string_append_printf (text, "%02x", uid->bytes[i]);
    }

  return g_string_free_and_steal (text);
}

/**
 * kith_uid_parse:
 * @text: 36 characters, in upper or lower case
 * @ret_uid: (out): the identifier
 *
 * Reads what kith_uid_to_string() writes. A UUID of another version is no
 * identifier of ours.
 *
 * Returns: whether @text is an identifier
 */
gboolean
kith_uid_parse (const char *text,
                KithUid    *ret_uid)
{
  KithUid uid;
  gsize n_bytes = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_uid != NULL, FALSE);

  for (gsize i = 0; i < 36; i++)
    {
      if (is_hyphen_place (i))
        {
          if (text[i] != '-')
            return FALSE;
          continue;
        }

      if (!g_ascii_isxdigit (text[i]) || !g_ascii_isxdigit (text[i + 1]))
        return FALSE;

      uid.bytes[n_bytes++] = (guint8)(g_ascii_xdigit_value (text[i]) << 4 |
                                      g_ascii_xdigit_value (text[i + 1]));
      i++;
    }

  if (text[36] != '\0' || uid.bytes[6] >> 4 != 7 || uid.bytes[8] >> 6 != 2)
    return FALSE;

  *ret_uid = uid;
  return TRUE;
}
