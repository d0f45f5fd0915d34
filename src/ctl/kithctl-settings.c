/* kithctl-settings.c: what a store is told to do
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-settings.h"

static void
print_settings (KithPreferences *preferences)
{
  for (KithSetting setting = 0; setting < KITH_N_SETTINGS; setting++)
    kithctl_print ("%-26s %s", kith_setting_get_name (setting), kith_preferences_get_setting (preferences, setting));
}

static void
print_settings_json (KithPreferences *preferences)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  for (KithSetting setting = 0; setting < KITH_N_SETTINGS; setting++)
    {
      json_builder_set_member_name (builder, kith_setting_get_name (setting));
      json_builder_add_string_value (builder, kith_preferences_get_setting (preferences, setting));
    }
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

/* kithctl settings: what holds today. */
KithctlExit
kithctl_settings (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(KithPreferences) preferences = db != NULL ? kith_db_load_preferences (db, error) : NULL;

  if (preferences == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    print_settings_json (preferences);
  else
    print_settings (preferences);

  return KITHCTL_DONE;
}

static gboolean
parse_setting (char       **arguments,
               KithSetting *ret_setting,
               KithDate    *ret_from,
               GError     **error)
{
  KithDate from = kith_date_today ();
  gboolean is_whole = arguments[0] != NULL && arguments[1] != NULL;

  if (is_whole && arguments[2] != NULL && !kith_date_parse_iso (arguments[2], &from, NULL))
    is_whole = FALSE;

  for (KithSetting setting = 0; is_whole && setting < KITH_N_SETTINGS; setting++)
    {
      if (g_str_equal (arguments[0], kith_setting_get_name (setting)) && kith_setting_accepts (setting, arguments[1]))
        {
          *ret_setting = setting;
          *ret_from = from;
          return TRUE;
        }
    }

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "Which setting? Give a name that “kithctl settings” shows, a value that it can have, and a date such as 2026-11-20 or none");

  return FALSE;
}

/* kithctl settings set NAME VALUE [DATE]: a setting from a day on. */
KithctlExit
kithctl_settings_set (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithSetting setting;
  KithDate from;
  gint64 act = 0;

  if (!parse_setting (arguments, &setting, &from, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  if (db == NULL || !kith_db_change_setting (db, setting, arguments[1], from, &act, error))
    return KITHCTL_FAILED;

  return KITHCTL_DONE;
}
