/* kith-particular-check.c: what is wrong with a particular as it stands in a form
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are those of the census, where it has one: the shape and the check
 * letter of a pupil number (1510, 1540, 1550, 1560), whose authority is worth a
 * word alone (1530), and no disability beside others (8790).
 */

#include "config.h"

#include "kith-particular-check.h"

#include <glib/gi18n.h>

#include "kith-nhs-number.h"
#include "kith-particular.h"
#include "kith-upn.h"

/* In a school year a pupil is suspended for 45 school days at most. */
#define MOST_DAYS 450
#define MOST_HOURS 500
#define WHOLE 1000

#define MOST_NEEDS 2

static const char *
check_upn (const char *upn,
           gboolean   *ret_stops)
{
  KithUpnFault fault = kith_upn_check (upn);

  *ret_stops = fault != KITH_UPN_UNKNOWN_AUTHORITY;

  switch (fault)
    {
    case KITH_UPN_WRONG_SHAPE:
      return _("A unique pupil number is a letter and twelve digits, of which the last may be a letter.");

    case KITH_UPN_WRONG_CHECK_LETTER:
      return _("The first letter of that number does not fit its digits. One of them is wrong.");

    case KITH_UPN_UNKNOWN_AUTHORITY:
      return _("The authority in that number is not in the census’s list.");

    case KITH_UPN_FINE:
    default:
      return NULL;
    }
}

static const char *
check_nhs_number (const char *words)
{
  g_autofree char *number = kith_nhs_number_normalise (words);

  return kith_nhs_number_is_fine (number) ? NULL
         : _("An NHS number has ten digits, and the last of them checks the others. One of these is wrong.");
}

static const char *
check_codes (KithWork *work)
{
  g_auto(GStrv) codes = g_strsplit (kith_work_get (work, "codes"), ",", -1);

  if (kith_work_get_kind (work) == KITH_WORK_SEN && g_strv_length (codes) > MOST_NEEDS)
    return _("There are at most two types of need, a first and a second.");

  if (g_strv_length (codes) > 1 && g_strv_contains ((const char * const *)codes, "NONE"))
    return _("“No disability” stands alone, or not at all.");

  return NULL;
}

static const char *
check_number (KithWork *work)
{
  guint tenths;

  if (!kith_tenths_parse (kith_work_get (work, "number"), &tenths))
    return _("That is no number that can be read. Write one such as 91 or 91.4.");

  if (kith_work_get_kind (work) == KITH_WORK_ATTENDANCE)
    return tenths > WHOLE ? _("Nobody attends more than 100 percent.") : NULL;

  if (kith_work_get_kind (work) == KITH_WORK_SUSPENSION)
    return tenths == 0 || tenths > MOST_DAYS ? _("A suspension is of half a school day at least, and of 45 at most.") : NULL;

  return tenths > MOST_HOURS ? _("No school week has that many hours.") : NULL;
}

static const char *
check_words (KithWork *work,
             gboolean *ret_stops)
{
  const char *words = kith_work_get (work, "words");

  if (kith_work_get_kind (work) == KITH_WORK_NHS_NUMBER)
    return check_nhs_number (words);

  return kith_work_get_kind (work) == KITH_WORK_FORMER_UPN ? check_upn (words, ret_stops) : NULL;
}

/**
 * kith_particular_check:
 * @work: a particular, as it stands in a form
 * @ret_field: (out): which field it is about
 * @ret_stops: (out): whether it cannot be recorded so; else it is only worth a word
 *
 * Returns: (transfer full) (nullable): what is wrong with it beside what is missing
 */
char *
kith_particular_check (KithWork    *work,
                       const char **ret_field,
                       gboolean    *ret_stops)
{
  const char *fault = NULL;

  g_return_val_if_fail (KITH_IS_WORK (work), NULL);
  g_return_val_if_fail (ret_field != NULL && ret_stops != NULL, NULL);

  if (!kith_work_kind_is_particular (kith_work_get_kind (work)))
    return NULL;

  *ret_stops = TRUE;
  *ret_field = "words";
  if (kith_work_get (work, "words") != NULL)
    fault = check_words (work, ret_stops);

  if (fault == NULL && kith_work_get (work, "codes") != NULL)
    {
      *ret_field = "codes";
      fault = check_codes (work);
    }

  if (fault == NULL && kith_work_get (work, "number") != NULL)
    {
      *ret_field = "number";
      fault = check_number (work);
    }

  return g_strdup (fault);
}
