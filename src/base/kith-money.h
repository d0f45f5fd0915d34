/* kith-money.h: sums of money, in pence
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KITH_MONEY_MAX:
 *
 * £9,999,999,999.99, in pence: the largest sum that is taken from anybody.
 */
#define KITH_MONEY_MAX G_GINT64_CONSTANT (999999999999)

#define KITH_MONEY_ERROR (kith_money_error_quark ())

/**
 * KithMoneyError:
 * @KITH_MONEY_ERROR_SYNTAX: the text is no sum of money
 * @KITH_MONEY_ERROR_DOUBTFUL: the text can be read as two sums, such as "1.234" or "1.234,56"
 * @KITH_MONEY_ERROR_TOO_LARGE: the sum is beyond %KITH_MONEY_MAX
 */
typedef enum
{
  KITH_MONEY_ERROR_SYNTAX,
  KITH_MONEY_ERROR_DOUBTFUL,
  KITH_MONEY_ERROR_TOO_LARGE,
} KithMoneyError;

GQuark    kith_money_error_quark  (void);

gboolean  kith_money_parse        (const char  *text,
                                   gint64      *ret_pence,
                                   GError     **error);
gboolean  kith_money_parse_number (const char  *text,
                                   gint64      *ret_pence);

gboolean  kith_money_is_sum       (gint64       pence);
gboolean  kith_money_add          (gint64       a,
                                   gint64       b,
                                   gint64      *ret_sum);

char     *kith_money_format       (gint64       pence) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_money_format_plain (gint64       pence) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
