/* kith-recovery-code.c: a key on paper, which a person can type back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is on the paper
 * --------------------
 * 160 bits are eight groups of four letters or digits, five bits each, in
 * Crockford's alphabet: no I, L, O or U, which are read as 1, 1, 0 or not at
 * all, so that neither a bad printer nor bad handwriting costs the key. Each
 * group ends in a fifth sign that vouches for the four, so that a slip is
 * named by its group while one types.
 *
 *     K7Q2M-0XW9T-…
 *
 * The check is computed in the field of 32 elements (x^5 + x^2 + 1), where
 * nothing but 0 times something is 0:
 *
 *     check = a·s1 + a^2·s2 + a^3·s3 + a^4·s4 + (the group's number)
 *
 * A single wrong sign changes it, since no weight is 0. Two neighbours that
 * changed places change it, since no two weights are alike. Groups that changed
 * places are found by their numbers. Of other slips one in thirty-two is missed
 * in its group; the slot that the code opens finds it then.
 */

#include "config.h"

#include "kith-recovery-code.h"

#include <string.h>

#define BITS 5
#define SYMBOLS 4

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static guint8
multiply_by_a (guint8 x)
{
  return (guint8)((x << 1) ^ ((x & 0x10) != 0 ? 0x25 : 0)) & 0x1f;
}

/* The sum from the last sign to the first, times a each time. */
static guint8
compute_check (const guint8 symbols[SYMBOLS],
               guint        group)
{
  guint8 sum = 0;

  for (guint i = SYMBOLS; i-- > 0;)
    sum = multiply_by_a (sum ^ symbols[i]);

  return sum ^ (guint8)group;
}

static void
split_group (const guint8 *bytes,
             guint         group,
             guint8        ret_symbols[SYMBOLS])
{
  for (guint i = 0; i < SYMBOLS; i++)
    {
      ret_symbols[i] = 0;
      for (guint bit = 0; bit < BITS; bit++)
        {
          guint place = (group * SYMBOLS + i) * BITS + bit;

          ret_symbols[i] = (guint8)(ret_symbols[i] << 1 | (bytes[place / 8] >> (7 - place % 8) & 1));
        }
    }
}

static void
join_group (const guint8 symbols[SYMBOLS],
            guint        group,
            guint8      *bytes)
{
  for (guint i = 0; i < SYMBOLS * BITS; i++)
    {
      guint place = group * SYMBOLS * BITS + i;

      if ((symbols[i / BITS] >> (BITS - 1 - i % BITS) & 1) != 0)
        bytes[place / 8] |= (guint8)(0x80 >> place % 8);
    }
}

/* Returns 32 for what is no sign of the alphabet. */
static guint8
read_symbol (char c)
{
  const char *place;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';

  place = c != '\0' ? strchr (alphabet, c) : NULL;

  return place != NULL ? (guint8)(place - alphabet) : 32;
}

static gboolean
is_between (char c)
{
  return c == '-' || g_ascii_isspace (c);
}

/* @text stands on the first sign; it is moved behind the last that was read. */
static gboolean
read_group (const char **text,
            guint        group,
            guint8       ret_symbols[SYMBOLS])
{
  guint8 read[SYMBOLS + 1];

  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    {
      while (is_between (**text))
        (*text)++;

      read[i] = read_symbol (**text);
      if (read[i] > 31)
        return FALSE;

      (*text)++;
    }
  memcpy (ret_symbols, read, SYMBOLS);

  return compute_check (read, group) == read[SYMBOLS];
}

/**
 * kith_recovery_code_format:
 * @bytes: the code
 *
 * Returns: (transfer full): the code as it is printed: eight groups of five
 *   signs with hyphens between them. Wipe it before it is freed.
 */
char *
kith_recovery_code_format (const guint8 bytes[KITH_RECOVERY_CODE_SIZE])
{
  GString *text = g_string_sized_new (64);

  g_return_val_if_fail (bytes != NULL, NULL);

  for (guint group = 0; group < KITH_RECOVERY_CODE_GROUPS; group++)
    {
      guint8 symbols[SYMBOLS];

      if (group > 0)
        g_string_append_c (text, '-');

      split_group (bytes, group, symbols);
      for (guint i = 0; i < SYMBOLS; i++)
        g_string_append_c (text, alphabet[symbols[i]]);
      g_string_append_c (text, alphabet[compute_check (symbols, group)]);
    }

  return g_string_free_and_steal (text);
}

/**
 * kith_recovery_code_parse:
 * @text: what was typed: small letters, spaces and missing hyphens are taken
 * @ret_bytes: (out caller-allocates) (array fixed-size=20): the code
 * @ret_wrong_group: (out) (optional): the first group that is wrong, from 1;
 *   9 where there is something after the last
 *
 * Returns: whether all eight groups are right
 */
gboolean
kith_recovery_code_parse (const char *text,
                          guint8      ret_bytes[KITH_RECOVERY_CODE_SIZE],
                          guint      *ret_wrong_group)
{
  guint8 bytes[KITH_RECOVERY_CODE_SIZE] = { 0 };
  guint group;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_bytes != NULL, FALSE);

  for (group = 0; group < KITH_RECOVERY_CODE_GROUPS; group++)
    {
      guint8 symbols[SYMBOLS];

      if (!read_group (&text, group, symbols))
        break;

      join_group (symbols, group, bytes);
    }

  while (is_between (*text))
    text++;

  if (group == KITH_RECOVERY_CODE_GROUPS && *text == '\0')
    {
      memcpy (ret_bytes, bytes, sizeof bytes);
      return TRUE;
    }

  if (ret_wrong_group != NULL)
    *ret_wrong_group = group + 1;

  return FALSE;
}

/**
 * kith_recovery_code_check_group:
 * @text: what was typed
 * @group: which group it should be, from 1
 *
 * Returns: whether it is one whole group whose last sign vouches for it
 */
gboolean
kith_recovery_code_check_group (const char *text,
                                guint       group)
{
  guint8 symbols[SYMBOLS];

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (group >= 1 && group <= KITH_RECOVERY_CODE_GROUPS, FALSE);

  if (!read_group (&text, group - 1, symbols))
    return FALSE;

  while (is_between (*text))
    text++;

  return *text == '\0';
}
