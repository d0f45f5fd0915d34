/* kith-note-when.c: a moment as a person types it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing, or "now", is now. A time is today's; a date may have a time behind
 * it. The clock is London's, whatever the laptop thinks.
 */

#include "config.h"

#include "kith-note-when.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "kith-text.h"

static gboolean
parse_time (const char *text,
            int        *ret_hour,
            int        *ret_minute)
{
  int n_read = 0;

  if (sscanf (text, "%2d%*1[:.]%2d%n", ret_hour, ret_minute, &n_read) != 2 || text[n_read] != '\0')
    return FALSE;

  return *ret_hour >= 0 && *ret_hour < 24 && *ret_minute >= 0 && *ret_minute < 60;
}

static gint64
to_usec (KithDate day,
         int      hour,
         int      minute)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) moment = NULL;
  int year, month, day_of_month;

  kith_date_get_ymd (day, &year, &month, &day_of_month);
  moment = london != NULL ? g_date_time_new (london, year, month, day_of_month, hour, minute, 0) : NULL;

  return moment != NULL ? g_date_time_to_unix (moment) * G_USEC_PER_SEC : 0;
}

/**
 * kith_note_when_parse:
 * @text: what was typed
 * @now: the time, in microseconds since 1970
 * @ret_day: (out): the day
 * @ret_happened_at: (out): the moment; 0 where only the day is said
 *
 * Returns: whether it could be understood
 */
gboolean
kith_note_when_parse (const char *text,
                      gint64      now,
                      KithDate   *ret_day,
                      gint64     *ret_happened_at)
{
  g_autofree char *clean = NULL;
  char *last;
  KithDate day = kith_date_new_from_usec (now);
  int hour, minute;

  g_return_val_if_fail (text != NULL, FALSE);

  clean = kith_text_clean_line (text);
  if (*clean == '\0' || g_ascii_strcasecmp (clean, "now") == 0 || g_utf8_collate (clean, _("now")) == 0)
    {
      *ret_day = day;
      *ret_happened_at = now;
      return TRUE;
    }

  if (parse_time (clean, &hour, &minute))
    {
      *ret_day = day;
      *ret_happened_at = to_usec (day, hour, minute);
      return TRUE;
    }

  if (kith_date_parse_typed (clean, &day))
    {
      *ret_day = day;
      *ret_happened_at = 0;
      return TRUE;
    }

  last = strrchr (clean, ' ');
  if (last == NULL || !parse_time (last + 1, &hour, &minute))
    return FALSE;

  *last = '\0';
  if (!kith_date_parse_typed (clean, &day))
    return FALSE;

  *ret_day = day;
  *ret_happened_at = to_usec (day, hour, minute);

  return TRUE;
}

/**
 * kith_note_when_format:
 * @day: a day
 * @happened_at: the moment, or 0
 *
 * Returns: (transfer full): what kith_note_when_parse() reads
 */
char *
kith_note_when_format (KithDate day,
                       gint64   happened_at)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) moment = NULL;

  if (day == KITH_DATE_NONE)
    return g_strdup ("");

  if (happened_at == 0)
    return kith_date_format (day, "%d/%m/%Y");

  utc = g_date_time_new_from_unix_utc_usec (happened_at);
  moment = london != NULL && utc != NULL ? g_date_time_to_timezone (utc, london) : NULL;

  return moment != NULL ? g_date_time_format (moment, "%d/%m/%Y %H:%M") : g_strdup ("");
}
