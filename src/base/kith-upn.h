/* kith-upn.h: unique pupil numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithUpnFault:
 * @KITH_UPN_FINE: a number that keeps every rule
 * @KITH_UPN_WRONG_SHAPE: not a letter, eleven digits, and a digit or letter
 * @KITH_UPN_WRONG_CHECK_LETTER: a permanent number whose first letter does not agree
 * @KITH_UPN_UNKNOWN_AUTHORITY: a shape that is right, from no authority that is known; a warning
 */
typedef enum
{
  KITH_UPN_FINE,
  KITH_UPN_WRONG_SHAPE,
  KITH_UPN_WRONG_CHECK_LETTER,
  KITH_UPN_UNKNOWN_AUTHORITY,
} KithUpnFault;

KithUpnFault kith_upn_check (const char *upn);

G_END_DECLS
