/* kith-ics.c: events as a calendar file (RFC 5545)
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The little of the format that says when something is. Lines end with CR and
 * LF and have at most 75 octets; a longer one goes on after a blank, never
 * inside a letter. An hour is written in UTC: so the file needs no rules of
 * summer time, and a calendar shows it in its own zone. A thing of a day has no
 * hour and does not make anybody busy.
 *
 * An event's uid is a hash, so that it says nothing, and stays the same: a
 * calendar that takes the file in again changes what it has.
 */

#include "config.h"

#include "kith-ics.h"

#include <string.h>

#define MOST_OCTETS 75

/* Between CR, LF and the blank that goes on. */
static void
append_folded (GString    *text,
               const char *line)
{
  gsize n_octets = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize size = (gsize)(g_utf8_next_char (p) - p);

      if (n_octets + size > MOST_OCTETS)
        {
          g_string_append (text, "\r\n ");
          n_octets = 1;
        }
      g_string_append_len (text, p, (gssize)size);
      n_octets += size;
    }
  g_string_append (text, "\r\n");
}

/* Control characters have no place in a line, but the end of one is said by two letters. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n')
        g_string_append (escaped, "\\n");
      else if (c == '\\' || c == ';' || c == ',')
        g_string_append_printf (escaped, "\\%c", (char)c);
      else if (!g_unichar_iscntrl (c))
        g_string_append_unichar (escaped, c);
    }

  return g_string_free_and_steal (escaped);
}

static void
append_text (GString    *text,
             const char *name,
             const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  g_autofree char *escaped = escape (valid);
  g_autofree char *line = g_strconcat (name, ":", escaped, NULL);

  append_folded (text, line);
}

static char *
format_utc (gint64 usec)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (usec);

  return g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
}

/* An hour that a clock change leaves out is the one after it. */
static gint64
to_usec (KithDate day,
         int      minute)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) local = NULL;
  int year, month, day_of_month;

  kith_date_get_ymd (day, &year, &month, &day_of_month);
  local = g_date_time_new (london, year, month, day_of_month, minute / 60, minute % 60, 0);

  return g_date_time_to_unix_usec (local);
}

static void
append_hours (GString            *text,
              const KithIcsEvent *event)
{
  gint64 begin = to_usec (event->day, event->minute);
  g_autofree char *from = format_utc (begin);
  g_autofree char *to = format_utc (begin + (gint64)event->n_minutes * 60 * G_USEC_PER_SEC);

  g_string_append_printf (text, "DTSTART:%s\r\nDTEND:%s\r\n", from, to);
}

static void
append_day (GString            *text,
            const KithIcsEvent *event)
{
  g_autofree char *from = kith_date_format (event->day, "%Y%m%d");
  g_autofree char *to = kith_date_format (event->day + 1, "%Y%m%d");

  g_string_append_printf (text, "DTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\nTRANSP:TRANSPARENT\r\n", from, to);
}

static void
append_event (GString            *text,
              const KithIcsEvent *event,
              const char         *stamp)
{
  g_string_append (text, "BEGIN:VEVENT\r\n");
  append_text (text, "UID", event->uid);
  g_string_append_printf (text, "DTSTAMP:%s\r\n", stamp);
  if (event->minute >= 0)
    append_hours (text, event);
  else
    append_day (text, event);
  append_text (text, "SUMMARY", event->summary);
  if (event->place != NULL && *event->place != '\0')
    append_text (text, "LOCATION", event->place);
  g_string_append (text, "CLASS:PRIVATE\r\nEND:VEVENT\r\n");
}

/**
 * kith_ics_write:
 * @events: (array length=n_events): the events
 * @n_events: how many
 * @stamp_usec: when the file is written, in microseconds since 1970
 *
 * Returns: (transfer full): the file
 */
char *
kith_ics_write (const KithIcsEvent *events,
                guint               n_events,
                gint64              stamp_usec)
{
  g_autofree char *stamp = NULL;
  GString *text = NULL;

  g_return_val_if_fail (events != NULL || n_events == 0, NULL);

  stamp = format_utc (stamp_usec);
  text = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kith//Kith//EN\r\nCALSCALE:GREGORIAN\r\n");
  for (guint i = 0; i < n_events; i++)
    append_event (text, &events[i], stamp);
  g_string_append (text, "END:VCALENDAR\r\n");

  return g_string_free_and_steal (text);
}

/**
 * kith_ics_dup_uid:
 * @bytes: (array length=n_bytes): what the event is known by
 * @n_bytes: how many
 * @word: which of several that are known by the same
 *
 * Returns: (transfer full): a name for the event that says nothing of it
 */
char *
kith_ics_dup_uid (gconstpointer bytes,
                  gsize         n_bytes,
                  const char   *word)
{
  g_autoptr(GChecksum) checksum = NULL;

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, NULL);
  g_return_val_if_fail (word != NULL, NULL);

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, bytes, (gssize)n_bytes);
  g_checksum_update (checksum, (const guchar *)word, (gssize)strlen (word));

  return g_strdup_printf ("%.32s@kith", g_checksum_get_string (checksum));
}
