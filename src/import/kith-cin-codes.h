/* kith-cin-codes.h: which codes the census takes, and in which years
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithCinCodes:
 *
 * A list of codes. Gender and sex are two lists, since the census asked for
 * the one until 2023-24 and asks for the other since.
 */
typedef enum
{
  KITH_CIN_CODES_UPN_UNKNOWN,
  KITH_CIN_CODES_GENDER,
  KITH_CIN_CODES_SEX,
  KITH_CIN_CODES_ETHNICITY,
  KITH_CIN_CODES_DISABILITY,
  KITH_CIN_CODES_REFERRAL_SOURCE,
  KITH_CIN_CODES_PRIMARY_NEED,
  KITH_CIN_CODES_CLOSURE_REASON,
  KITH_CIN_CODES_FACTOR,
  KITH_CIN_CODES_CATEGORY,
} KithCinCodes;

/* The first census that asked for Sex and no longer for GenderCurrent. */
#define KITH_CIN_FIRST_YEAR_OF_SEX 2025
/* The first census that asked for pre-proceedings and family group decision-making. */
#define KITH_CIN_FIRST_YEAR_OF_PRE_PROCEEDINGS 2027

gboolean kith_cin_codes_has (KithCinCodes  codes,
                             const char   *code,
                             int           year);

G_END_DECLS
