/* kith-date.h: calendar dates without a time or a zone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithDate:
 *
 * A day of the proleptic Gregorian calendar, as days since 1970-01-01.
 *
 * Dates compare, sort and subtract as the integers they are. They have no
 * zone: "today" is always London's, whatever the laptop thinks.
 */
typedef gint32 KithDate;

/**
 * KITH_DATE_NONE:
 *
 * No date. It compares as earlier than every date there is.
 */
#define KITH_DATE_NONE G_MININT32

/**
 * KITH_DATE_MIN:
 *
 * 1 January 1000, the first date that four digits can write.
 */
#define KITH_DATE_MIN (-354285)

/**
 * KITH_DATE_MAX:
 *
 * 31 December 9999, the last one.
 */
#define KITH_DATE_MAX 2932896

#define KITH_DATE_ERROR (kith_date_error_quark ())

/**
 * KithDateError:
 * @KITH_DATE_ERROR_SYNTAX: the text is not shaped like a date
 * @KITH_DATE_ERROR_NO_SUCH_DAY: the text is a date that the calendar lacks
 */
typedef enum
{
  KITH_DATE_ERROR_SYNTAX,
  KITH_DATE_ERROR_NO_SUCH_DAY,
} KithDateError;

GQuark   kith_date_error_quark   (void);

KithDate kith_date_new           (int           year,
                                  int           month,
                                  int           day);
KithDate kith_date_new_from_usec (gint64        usec);
KithDate kith_date_today         (void);

gboolean kith_date_parse_iso     (const char   *text,
                                  KithDate     *ret_date,
                                  GError      **error);
gboolean kith_date_parse_typed   (const char   *text,
                                  KithDate     *ret_date);
gboolean kith_date_parse_uk      (const char   *text,
                                  KithDate     *ret_date,
                                  GError      **error);

void     kith_date_get_ymd       (KithDate      date,
                                  int          *ret_year,
                                  int          *ret_month,
                                  int          *ret_day);
int      kith_date_get_weekday   (KithDate      date);
KithDate kith_date_add_months    (KithDate      date,
                                  int           months);
int      kith_date_years_between (KithDate      from,
                                  KithDate      to);

char    *kith_date_to_iso        (KithDate      date) G_GNUC_WARN_UNUSED_RESULT;
char    *kith_date_format        (KithDate      date,
                                  const char   *format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
