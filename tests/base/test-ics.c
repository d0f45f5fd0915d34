/* test-ics.c: a calendar file, read again by a strict reader
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-ics.h"

/* 22 November 2026, 12:00 UTC. */
#define STAMP (G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC)

/* The lines of the file, unfolded. Each ends with CR and LF, none is longer
 * than 75 octets, and none is broken inside a letter.
 */
static GStrv
read_lines (const char *file)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GString) line = g_string_new (NULL);
  const char *p = file;

  while (*p != '\0')
    {
      const char *end = strstr (p, "\r\n");

      g_assert_nonnull (end);
      g_assert_cmpint (end - p, <=, 75);
      g_assert_true (g_utf8_validate_len (p, (gsize)(end - p), NULL));
      g_assert_null (memchr (p, '\n', (gsize)(end - p)));
      if (*p != ' ' && line->len > 0)
        {
          g_strv_builder_add (builder, line->str);
          g_string_truncate (line, 0);
        }
      g_string_append_len (line, *p == ' ' ? p + 1 : p, end - p - (*p == ' '));
      p = end + 2;
    }
  g_strv_builder_add (builder, line->str);

  return g_strv_builder_end (builder);
}

static char *
unescape (const char *value)
{
  GString *text = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p != '\\')
        {
          g_assert_true (*p != ',' && *p != ';');
          g_string_append_c (text, *p);
          continue;
        }

      p++;
      g_assert_nonnull (strchr ("\\;,n", *p));
      g_string_append_c (text, *p == 'n' ? '\n' : *p);
    }

  return g_string_free_and_steal (text);
}

/* The value of a line, of which there is one. */
static const char *
get_value (GStrv       lines,
           const char *name)
{
  g_autofree char *head = g_strconcat (name, ":", NULL);
  const char *value = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_prefix (lines[i], head))
        continue;

      g_assert_null (value);
      value = lines[i] + strlen (head);
    }

  return value;
}

static GStrv
write_one (const KithIcsEvent *event)
{
  g_autofree char *file = kith_ics_write (event, 1, STAMP);

  return read_lines (file);
}

static void
test_frame (void)
{
  const KithIcsEvent event = { "a@kith", "Core group", NULL, kith_date_new (2026, 11, 24), KITH_ICS_ALL_DAY, 0 };
  g_auto(GStrv) lines = write_one (&event);
  guint n_lines = g_strv_length (lines);

  g_assert_cmpstr (lines[0], ==, "BEGIN:VCALENDAR");
  g_assert_cmpstr (lines[1], ==, "VERSION:2.0");
  g_assert_cmpstr (lines[n_lines - 1], ==, "END:VCALENDAR");
  g_assert_nonnull (get_value (lines, "PRODID"));
  g_assert_cmpstr (get_value (lines, "DTSTAMP"), ==, "20261122T120000Z");
  g_assert_cmpstr (get_value (lines, "UID"), ==, "a@kith");
  g_assert_cmpstr (get_value (lines, "CLASS"), ==, "PRIVATE");
  g_assert_cmpstr (get_value (lines, "DTSTART;VALUE=DATE"), ==, "20261124");
  g_assert_cmpstr (get_value (lines, "DTEND;VALUE=DATE"), ==, "20261125");
  g_assert_null (get_value (lines, "LOCATION"));
}

static void
test_nothing (void)
{
  g_autofree char *file = kith_ics_write (NULL, 0, STAMP);
  g_auto(GStrv) lines = read_lines (file);

  g_assert_null (get_value (lines, "UID"));
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
}

/* Summer time begins on 29 March 2026 and ends on 25 October. */
static void
test_hours_in_utc (void)
{
  static const struct
  {
    int         month, day, minute;
    guint       n_minutes;
    const char *from, *to;
  } cases[] = {
    { 1, 15, 14 * 60 + 30, 60, "20260115T143000Z", "20260115T153000Z" },
    { 7, 15, 14 * 60 + 30, 90, "20260715T133000Z", "20260715T150000Z" },
    { 7, 1, 15, 60, "20260630T231500Z", "20260701T001500Z" },
    { 3, 29, 30, 120, "20260329T003000Z", "20260329T023000Z" },
    { 12, 31, 23 * 60 + 30, 60, "20261231T233000Z", "20270101T003000Z" },
    { 10, 25, 3 * 60, 60, "20261025T030000Z", "20261025T040000Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithIcsEvent event = {
        "a@kith", "Meeting", NULL, kith_date_new (2026, cases[i].month, cases[i].day), cases[i].minute, cases[i].n_minutes,
      };
      g_auto(GStrv) lines = write_one (&event);

      g_assert_cmpstr (get_value (lines, "DTSTART"), ==, cases[i].from);
      g_assert_cmpstr (get_value (lines, "DTEND"), ==, cases[i].to);
    }
}

static void
test_texts_come_back (void)
{
  static const char * const texts[] = {
    "Review; at noon, with tea", "a\\nb", "two\nlines", "\\", ",;,;", "Ysgol Bro Dŵr",
    "A school whose name is so long that it has to be folded, more than once if it goes on like this, which it does for a while",
    "żółć żółć żółć żółć żółć żółć żółć żółć żółć żółć żółć żółć żółć żółć żółć żółć", "日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const KithIcsEvent event = { "a@kith", texts[i], texts[i], kith_date_new (2026, 11, 24), 600, 60 };
      g_auto(GStrv) lines = write_one (&event);
      g_autofree char *summary = unescape (get_value (lines, "SUMMARY"));
      g_autofree char *place = unescape (get_value (lines, "LOCATION"));

      g_assert_cmpstr (summary, ==, texts[i]);
      g_assert_cmpstr (place, ==, texts[i]);
    }
}

/* Nobody can end a line and begin a property of their own. */
static void
test_hostile_texts (void)
{
  const KithIcsEvent event = {
    "a@kith", "Meeting\r\nATTACH:http://example.invalid\r\n\x01\x7f", "\xff\xfe", kith_date_new (2026, 11, 24), 600, 60,
  };
  g_auto(GStrv) lines = write_one (&event);

  g_assert_null (get_value (lines, "ATTACH"));
  g_assert_cmpstr (get_value (lines, "SUMMARY"), ==, "Meeting\\nATTACH:http://example.invalid\\n");
}

static void
test_random_texts (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      KithIcsEvent event = { "a@kith", NULL, NULL, kith_date_new (2026, 1, 1) + g_test_rand_int_range (0, 4000), -1, 0 };
      g_auto(GStrv) lines = NULL;
      g_autofree char *summary = NULL;

      for (gint n = g_test_rand_int_range (1, 200); n > 0; n--)
        g_string_append_unichar (text, (gunichar)(g_test_rand_bit () ? g_test_rand_int_range (32, 127)
                                                                     : g_test_rand_int_range (0x100, 0x2000)));
      event.summary = text->str;
      lines = write_one (&event);
      summary = unescape (get_value (lines, "SUMMARY"));
      g_assert_cmpstr (summary, ==, text->str);
    }
}

static void
test_uid (void)
{
  g_autofree char *one = kith_ics_dup_uid ("abc", 3, "visit");
  g_autofree char *again = kith_ics_dup_uid ("abc", 3, "visit");
  g_autofree char *other = kith_ics_dup_uid ("abc", 3, "review");

  g_assert_cmpstr (one, ==, again);
  g_assert_cmpstr (one, !=, other);
  g_assert_true (g_str_has_suffix (one, "@kith"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ics/frame", test_frame);
  g_test_add_func ("/ics/nothing", test_nothing);
  g_test_add_func ("/ics/hours-in-utc", test_hours_in_utc);
  g_test_add_func ("/ics/texts-come-back", test_texts_come_back);
  g_test_add_func ("/ics/hostile-texts", test_hostile_texts);
  g_test_add_func ("/ics/random-texts", test_random_texts);
  g_test_add_func ("/ics/uid", test_uid);

  return g_test_run ();
}
