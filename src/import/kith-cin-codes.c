/* kith-cin-codes.c: which codes the census takes, and in which years
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists are those of the census's schemas for 2017 to 2024, compared with
 * each other year by year. A year is the one in which a census year ends.
 * Lists are short, so they are looked through from the front.
 */

#include "config.h"

#include "kith-cin-codes.h"

#include <string.h>

static const char *const upn_unknown[] = {
  "UN1", "UN2", "UN3", "UN4", "UN5", "UN6", "UN7", NULL,
};

static const char *const genders[] = { "1", "2", "0", "9", NULL };

static const char *const sexes[] = { "M", "F", "U", NULL };

static const char *const ethnicities[] = {
  "WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND",
  "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT", NULL,
};

static const char *const disabilities[] = {
  "NONE", "MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA", NULL,
};

static const char *const referral_sources[] = {
  "1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F",
  "4", "5A", "5B", "5C", "5D", "6", "7", "8", "9", "10", NULL,
};

static const char *const primary_needs[] = {
  "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N0", NULL,
};

static const char *const closure_reasons[] = {
  "RC1", "RC2", "RC3", "RC4", "RC5", "RC6", "RC7", "RC8", "RC9", NULL,
};

static const char *const factors[] = {
  "1A", "1B", "1C", "2A", "2B", "2C", "3A", "3B", "3C", "4A", "4B", "4C",
  "5A", "5B", "5C", "6A", "6B", "6C", "7A", "8B", "8C", "8D", "8E", "8F",
  "9A", "10A", "11A", "12A", "13A", "14A", "15A", "16A", "17A",
  "18A", "18B", "18C", "19A", "19B", "19C", "20", "21", "22A", "23A", "24A", NULL,
};

static const char *const categories[] = { "NEG", "PHY", "SAB", "EMO", "MUL", NULL };

static const char *const *const lists[] = {
  [KITH_CIN_CODES_UPN_UNKNOWN] = upn_unknown,
  [KITH_CIN_CODES_GENDER] = genders,
  [KITH_CIN_CODES_SEX] = sexes,
  [KITH_CIN_CODES_ETHNICITY] = ethnicities,
  [KITH_CIN_CODES_DISABILITY] = disabilities,
  [KITH_CIN_CODES_REFERRAL_SOURCE] = referral_sources,
  [KITH_CIN_CODES_PRIMARY_NEED] = primary_needs,
  [KITH_CIN_CODES_CLOSURE_REASON] = closure_reasons,
  [KITH_CIN_CODES_FACTOR] = factors,
  [KITH_CIN_CODES_CATEGORY] = categories,
};

/* The codes that did not hold in every year from 2017 on; 0 has no end. */
static const struct
{
  KithCinCodes  codes;
  const char   *code;
  int           first_year;
  int           last_year;
} periods[] = {
  { KITH_CIN_CODES_REFERRAL_SOURCE, "5D", 2023, 0 },
  { KITH_CIN_CODES_CLOSURE_REASON, "RC9", 2023, 0 },
  { KITH_CIN_CODES_FACTOR, "18A", 0, 2020 },
  { KITH_CIN_CODES_FACTOR, "18B", 2021, 0 },
  { KITH_CIN_CODES_FACTOR, "18C", 2021, 0 },
  { KITH_CIN_CODES_FACTOR, "19A", 0, 2020 },
  { KITH_CIN_CODES_FACTOR, "19B", 2021, 0 },
  { KITH_CIN_CODES_FACTOR, "19C", 2021, 0 },
  { KITH_CIN_CODES_FACTOR, "24A", 2022, 0 },
};

static gboolean
holds_in_year (KithCinCodes codes,
               const char  *code,
               int          year)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      if (periods[i].codes == codes && strcmp (periods[i].code, code) == 0)
        return year >= periods[i].first_year &&
               (periods[i].last_year == 0 || year <= periods[i].last_year);
    }

  return TRUE;
}

/**
 * kith_cin_codes_has:
 * @codes: a list of codes
 * @code: a code, in the case that the census writes it in
 * @year: the year of the census, or 0 if it is not known
 *
 * Says whether the census of a year took a code.
 *
 * Returns: %TRUE if it did; if the year is not known, whether any census did
 */
gboolean
kith_cin_codes_has (KithCinCodes codes,
                    const char  *code,
                    int          year)
{
  g_return_val_if_fail (codes < G_N_ELEMENTS (lists), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  return g_strv_contains (lists[codes], code) &&
         (year == 0 || holds_in_year (codes, code, year));
}
