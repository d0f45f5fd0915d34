/* kith-upn.c: unique pupil numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A letter, three digits for the authority that gave the number, eight more
 * digits, and a digit; or, while it is temporary, a letter. The first letter
 * of a permanent number checks the rest: the digits at places 2 to 13, each
 * times its place, summed, modulo 23. The census checks the letter of
 * permanent numbers only, and so does this.
 */

#include "config.h"

#include "kith-upn.h"

#include <string.h>

#define UPN_LENGTH 13

static const char check_letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";

/* The ranges the children in need census takes, those of authorities that no
 * longer exist and of Wales among them: pupils keep their numbers.
 */
static const struct
{
  guint16  first;
  guint16  last;
} authorities[] = {
  { 1, 5 }, { 201, 213 }, { 301, 320 }, { 330, 336 }, { 340, 344 },
  { 350, 359 }, { 370, 373 }, { 380, 384 }, { 390, 394 }, { 420, 420 },
  { 660, 681 }, { 701, 708 }, { 800, 803 }, { 805, 808 }, { 810, 813 },
  { 815, 816 }, { 820, 823 }, { 825, 826 }, { 830, 831 }, { 835, 841 },
  { 845, 846 }, { 850, 852 }, { 855, 857 }, { 860, 861 }, { 865, 896 },
  { 908, 909 }, { 916, 916 }, { 919, 919 }, { 921, 921 }, { 925, 926 },
  { 928, 929 }, { 931, 931 }, { 933, 933 }, { 935, 938 }, { 940, 943 },
};

static gboolean
is_upn_letter (char c)
{
  return g_ascii_isalpha (c) && strchr (check_letters, g_ascii_toupper (c)) != NULL;
}

static gboolean
has_shape (const char *upn)
{
  if (strlen (upn) != UPN_LENGTH || !g_ascii_isalpha (upn[0]))
    return FALSE;

  for (guint i = 1; i < UPN_LENGTH - 1; i++)
    {
      if (!g_ascii_isdigit (upn[i]))
        return FALSE;
    }

  return g_ascii_isdigit (upn[UPN_LENGTH - 1]) || is_upn_letter (upn[UPN_LENGTH - 1]);
}

static gboolean
is_permanent (const char *upn)
{
  return g_ascii_isdigit (upn[UPN_LENGTH - 1]);
}

static char
compute_check_letter (const char *upn)
{
  guint sum = 0;

  for (guint place = 2; place <= UPN_LENGTH; place++)
    sum += (guint)(upn[place - 1] - '0') * place;

  return check_letters[sum % 23];
}

static gboolean
is_known_authority (const char *upn)
{
  int code = (upn[1] - '0') * 100 + (upn[2] - '0') * 10 + (upn[3] - '0');

  for (guint i = 0; i < G_N_ELEMENTS (authorities); i++)
    {
      if (code >= authorities[i].first && code <= authorities[i].last)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_upn_check:
 * @upn: a number, its letters in either case
 *
 * Looks for what is wrong with a unique pupil number.
 *
 * An authority that is not known is worth a remark and never a refusal: new
 * authorities are made, and the list is only as new as the program.
 *
 * Returns: the first fault, or %KITH_UPN_FINE
 */
KithUpnFault
kith_upn_check (const char *upn)
{
  g_return_val_if_fail (upn != NULL, KITH_UPN_WRONG_SHAPE);

  if (!has_shape (upn))
    return KITH_UPN_WRONG_SHAPE;

  if (is_permanent (upn) && g_ascii_toupper (upn[0]) != compute_check_letter (upn))
    return KITH_UPN_WRONG_CHECK_LETTER;

  return is_known_authority (upn) ? KITH_UPN_FINE : KITH_UPN_UNKNOWN_AUTHORITY;
}
