/* kithctl-holidays.c: the commands about bank holidays
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-holidays.h"
#include "kith-store-lists.h"

/* Three years: no limit that a law sets is longer. */
#define MOST_DAYS 750

static gboolean
is_working_week (KithDate day)
{
  return kith_date_get_weekday (day) <= 5;
}

/* What the rules give for the year after the list, weekdays only. */
static GArray *
compute_holidays (KithCalendar *calendar)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (KithDate));
  KithDate last = kith_calendar_get_last_day (calendar);
  KithDate finish;
  int year;

  if (last == KITH_DATE_NONE)
    return days;

  kith_date_get_ymd (last, &year, NULL, NULL);
  finish = kith_date_new (year + 1, 12, 31);
  for (KithDate day = last + 1; day <= finish; day++)
    {
      if (is_working_week (day) && !kith_calendar_is_working_day (calendar, day, NULL))
        g_array_append_val (days, day);
    }

  return days;
}

static void
build_holiday (JsonBuilder *builder,
               KithDate     day,
               const char  *title)
{
  g_autofree char *iso = kith_date_to_iso (day);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "day");
  json_builder_add_string_value (builder, iso);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, title);
  json_builder_set_member_name (builder, "confirmed");
  json_builder_add_boolean_value (builder, title != NULL);
  json_builder_end_object (builder);
}

static void
print_holidays_json (GArray  *holidays,
                     GArray  *computed,
                     KithDate last)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *until = last != KITH_DATE_NONE ? kith_date_to_iso (last) : NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "confirmed-until");
  json_builder_add_string_value (builder, until);
  json_builder_set_member_name (builder, "holidays");
  json_builder_begin_array (builder);
  for (guint i = 0; i < holidays->len; i++)
    {
      const KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, i);

      build_holiday (builder, holiday->date, holiday->title);
    }
  for (guint i = 0; i < computed->len; i++)
    build_holiday (builder, g_array_index (computed, KithDate, i), NULL);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_holidays (GArray  *holidays,
                GArray  *computed,
                KithDate last)
{
  for (guint i = 0; i < holidays->len; i++)
    {
      const KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, i);
      g_autofree char *day = kith_date_format (holiday->date, "%Y-%m-%d %a");

      kithctl_print ("%s  %s", day, holiday->title);
    }

  for (guint i = 0; i < computed->len; i++)
    {
      g_autofree char *day = kith_date_format (g_array_index (computed, KithDate, i), "%Y-%m-%d %a");

      kithctl_print ("%s  computed, not yet confirmed", day);
    }

  if (last == KITH_DATE_NONE)
    {
      kithctl_print ("There is no list; every bank holiday is computed and not yet confirmed.");
    }
  else
    {
      g_autofree char *until = kith_date_to_iso (last);

      kithctl_print ("The list is certain until %s. Later bank holidays are computed and not yet confirmed.", until);
    }
}

/* kithctl holidays: the bank holidays, and until when they are certain. */
KithctlExit
kithctl_holidays (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(KithCalendar) calendar = db != NULL ? kith_db_load_calendar (db, error) : NULL;
  g_autoptr(GArray) holidays = NULL;
  g_autoptr(GArray) computed = NULL;

  if (calendar == NULL)
    return KITHCTL_FAILED;

  holidays = kith_db_load_holidays (db, error);
  if (holidays == NULL)
    return KITHCTL_FAILED;

  computed = compute_holidays (calendar);
  if (options->json)
    print_holidays_json (holidays, computed, kith_calendar_get_last_day (calendar));
  else
    print_holidays (holidays, computed, kith_calendar_get_last_day (calendar));

  return KITHCTL_DONE;
}

static gboolean
parse_due (char    **arguments,
           KithDate *ret_event,
           gint64   *ret_n_days,
           GError  **error)
{
  if (arguments[0] == NULL || arguments[1] == NULL ||
      !kith_date_parse_iso (arguments[0], ret_event, NULL) ||
      !g_ascii_string_to_signed (arguments[1], 10, -MOST_DAYS, MOST_DAYS, ret_n_days, NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which day? Give a date such as 2026-11-20 and a number of working days");
      return FALSE;
    }

  return TRUE;
}

/* kithctl holidays due DATE DAYS: the day that is so many working days after another. */
KithctlExit
kithctl_holidays_due (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithCalendar) calendar = NULL;
  g_autofree char *due = NULL;
  KithDate event;
  gint64 n_days;
  gboolean is_confirmed;

  if (!parse_due (arguments, &event, &n_days, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  if (db != NULL)
    calendar = kith_db_load_calendar (db, error);
  if (calendar == NULL)
    return KITHCTL_FAILED;

  due = kith_date_to_iso (kith_calendar_add_working_days (calendar, event, (int)n_days, &is_confirmed));
  if (options->json)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "due");
      json_builder_add_string_value (builder, due);
      json_builder_set_member_name (builder, "confirmed");
      json_builder_add_boolean_value (builder, is_confirmed);
      json_builder_end_object (builder);
      kithctl_print_json (builder);
    }
  else
    {
      kithctl_print ("%s%s", due, is_confirmed ? "" : ", not yet confirmed");
    }

  return KITHCTL_DONE;
}
