/* kith-bank-holidays.h: the list of bank holidays that gov.uk publishes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_BANK_HOLIDAYS_ERROR (kith_bank_holidays_error_quark ())

/**
 * KithBankHolidaysError:
 * @KITH_BANK_HOLIDAYS_ERROR_TOO_LARGE: the file is larger than such a list can be
 * @KITH_BANK_HOLIDAYS_ERROR_NOT_JSON: the file is not JSON
 * @KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST: it is JSON, without a list for England and Wales
 * @KITH_BANK_HOLIDAYS_ERROR_EVENT: a holiday in the list lacks its name or its date
 */
typedef enum
{
  KITH_BANK_HOLIDAYS_ERROR_TOO_LARGE,
  KITH_BANK_HOLIDAYS_ERROR_NOT_JSON,
  KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST,
  KITH_BANK_HOLIDAYS_ERROR_EVENT,
} KithBankHolidaysError;

/**
 * KithBankHoliday:
 * @date: the day that is off, the substitute where there is one
 * @title: what it is called, such as "Boxing Day"
 */
typedef struct
{
  KithDate  date;
  char     *title;
} KithBankHoliday;

GQuark  kith_bank_holidays_error_quark   (void);

GArray *kith_bank_holidays_new_from_json (GBytes  *bytes,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
