/* kith-cin-rules-identity.c: rules about the numbers a child is known by
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

#include "kith-upn.h"

#include <string.h>

#define UPN_LENGTH 13
#define MAX_ID_LENGTH 20

static void
check_id_is_there (KithCinCheck *check,
                   gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->la_child_id == NULL)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_LA_CHILD_ID, 0, NULL);
}

static void
check_id_is_unique (KithCinCheck *check,
                    gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->la_child_id != NULL &&
      GPOINTER_TO_UINT (g_hash_table_lookup (check->n_by_id, child->la_child_id)) > 1)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_LA_CHILD_ID, 0, child->la_child_id);
}

static void
check_id_is_short (KithCinCheck *check,
                   gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->la_child_id != NULL && g_utf8_strlen (child->la_child_id, -1) > MAX_ID_LENGTH)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_LA_CHILD_ID, 0, child->la_child_id);
}

static gboolean
is_alphanumeric (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isalnum (g_utf8_get_char (text)))
        return FALSE;
    }

  return TRUE;
}

static void
check_id_is_alphanumeric (KithCinCheck *check,
                          gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->la_child_id != NULL && !is_alphanumeric (child->la_child_id))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_LA_CHILD_ID, 0, child->la_child_id);
}

static void
report_upn (KithCinCheck *check,
            gconstpointer record)
{
  kith_cin_check_report (check, record, KITH_CIN_ELEMENT_UPN, 0, ((const KithCinChild *)record)->upn);
}

static gboolean
has_length (const char *upn)
{
  return upn != NULL && strlen (upn) == UPN_LENGTH;
}

static void
check_upn_check_letter (KithCinCheck *check,
                        gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->upn != NULL && kith_upn_check (child->upn) == KITH_UPN_WRONG_CHECK_LETTER)
    report_upn (check, record);
}

static void
check_upn_is_unique (KithCinCheck *check,
                     gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->upn != NULL &&
      GPOINTER_TO_UINT (g_hash_table_lookup (check->n_by_upn, child->upn)) > 1)
    report_upn (check, record);
}

/* The three digits are put into a number that is right in all else: one that
 * is temporary, and so has no check letter.
 */
static void
check_upn_authority (KithCinCheck *check,
                     gconstpointer record)
{
  const KithCinChild *child = record;
  char number[] = "A00000000000A";

  if (!has_length (child->upn))
    return;

  memcpy (number + 1, child->upn + 1, 3);

  if (kith_upn_check (number) != KITH_UPN_FINE)
    report_upn (check, record);
}

static void
check_upn_digits (KithCinCheck *check,
                  gconstpointer record)
{
  const KithCinChild *child = record;
  gsize length = child->upn != NULL ? strlen (child->upn) : 0;

  if (length > 4 && strspn (child->upn + 4, "0123456789") < MIN (length - 4, 8))
    report_upn (check, record);
}

static void
check_upn_last (KithCinCheck *check,
                gconstpointer record)
{
  const KithCinChild *child = record;

  if (has_length (child->upn) && strchr ("0123456789ABCDEFGHJKLMNPQRTUVWXYZ", child->upn[UPN_LENGTH - 1]) == NULL)
    report_upn (check, record);
}

static void
check_upn_shape (KithCinCheck *check,
                 gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->upn != NULL && (!has_length (child->upn) || !g_ascii_isalpha (child->upn[0])))
    report_upn (check, record);
}

static void
check_former_upn (KithCinCheck *check,
                  gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->former_upn != NULL && kith_upn_check (child->former_upn) == KITH_UPN_WRONG_SHAPE)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_FORMER_UPN, 0, child->former_upn);
}

static void
check_upn_unknown_code (KithCinCheck *check,
                        gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->upn_unknown != NULL && !kith_cin_check_knows (check, KITH_CIN_CODES_UPN_UNKNOWN, child->upn_unknown))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_UPN_UNKNOWN, 0, child->upn_unknown);
}

static gboolean
has_referral_with_flag (const KithCinChild *child,
                        int                 no_further_action)
{
  for (guint i = 0; i < child->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (child->referrals, i);

      if (referral->no_further_action == no_further_action)
        return TRUE;
    }

  return FALSE;
}

static void
report_missing_upn (KithCinCheck       *check,
                    const KithCinChild *child)
{
  gboolean is_explained = child->upn_unknown != NULL && strcmp (child->upn_unknown, "UN1") != 0 &&
    kith_cin_check_knows (check, KITH_CIN_CODES_UPN_UNKNOWN, child->upn_unknown);

  if (child->upn == NULL && !is_explained && has_referral_with_flag (child, 0))
    kith_cin_check_report (check, child, KITH_CIN_ELEMENT_UPN_UNKNOWN, 0, child->upn_unknown);
}

static gboolean
is_born_by (const KithCinChild *child,
            KithDate            day)
{
  return kith_cin_date_is_known (child->birth) && child->birth <= day;
}

static void
check_upn_from_six (KithCinCheck *check,
                    gconstpointer record)
{
  if (kith_cin_date_is_known (check->end) && is_born_by (record, kith_date_add_months (check->end, -6 * 12)))
    report_missing_upn (check, record);
}

/* Who is five by the end of August begins school in September; the rule asks
 * of the August after the year.
 */
static void
check_upn_of_school_age (KithCinCheck *check,
                         gconstpointer record)
{
  if (kith_cin_date_is_known (check->end) && is_born_by (record, kith_date_add_months (check->end, 5 - 6 * 12)))
    report_missing_upn (check, record);
}

static void
check_upn_unknown_for_no_action (KithCinCheck *check,
                                 gconstpointer record)
{
  const KithCinChild *child = record;

  if (g_strcmp0 (child->upn_unknown, "UN7") == 0 &&
      (has_referral_with_flag (child, 0) || has_referral_with_flag (child, -1)))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_UPN_UNKNOWN, 0, child->upn_unknown);
}

const KithCinRule kith_cin_identity_rules[] = {
  { "8500", KITH_CIN_SEVERITY_ERROR, 0, 0, check_id_is_there,
    "The child has no identifier of the local authority." },
  { "8510", KITH_CIN_SEVERITY_ERROR, 0, 0, check_id_is_unique,
    "Another child in the return has the same identifier." },
  { "1570", KITH_CIN_SEVERITY_ERROR, 2025, 0, check_id_is_short,
    "The child's identifier is longer than 20 characters." },
  { "1580", KITH_CIN_SEVERITY_ERROR, 2025, 0, check_id_is_alphanumeric,
    "The child's identifier has something in it that is neither a letter nor a digit." },
  { NULL, KITH_CIN_SEVERITY_ERROR, 0, 0, check_upn_shape,
    "The UPN is not a letter and twelve characters after it." },
  { "1510", KITH_CIN_SEVERITY_ERROR, 0, 0, check_upn_check_letter,
    "The UPN's first letter, which checks the rest, does not agree with it." },
  { "1520", KITH_CIN_SEVERITY_ERROR, 0, 0, check_upn_is_unique,
    "Another child in the return has the same UPN." },
  { "1530", KITH_CIN_SEVERITY_ERROR, 0, 0, check_upn_authority,
    "Characters 2 to 4 of the UPN are the code of no local authority." },
  { "1540", KITH_CIN_SEVERITY_ERROR, 0, 0, check_upn_digits,
    "Characters 5 to 12 of the UPN are not all digits." },
  { "1550", KITH_CIN_SEVERITY_ERROR, 0, 0, check_upn_last,
    "The last character of the UPN is neither a digit nor a letter that the census allows." },
  { "1560Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_former_upn,
    "The former UPN does not have the shape of one." },
  { NULL, KITH_CIN_SEVERITY_ERROR, 0, 0, check_upn_unknown_code,
    "The reason for a missing UPN is not one that the census has." },
  { "8770Q", KITH_CIN_SEVERITY_QUERY, 0, 2024, check_upn_from_six,
    "The child is six or older and has neither a UPN nor a reason why there is none." },
  { "8770Q", KITH_CIN_SEVERITY_QUERY, 2025, 0, check_upn_of_school_age,
    "The child is of school age and has neither a UPN nor a reason why there is none." },
  { "8772", KITH_CIN_SEVERITY_ERROR, 0, 0, check_upn_unknown_for_no_action,
    "The UPN is missing because there was no further action, but a referral did lead to action." },
  { NULL },
};
