/* kith-preferences.c: who works with a store, and what it is told to do
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-preferences.h"

#include "kith-managed.h"
#include "kith-text.h"

#include <string.h>

struct _KithPreferences
{
  GObject   parent_instance;

  char     *worker_name;
  char     *worker_role;
  char     *settings[KITH_N_SETTINGS];
  KithDate  holidays_until;
};

G_DEFINE_FINAL_TYPE (KithPreferences, kith_preferences, G_TYPE_OBJECT)

/* A setting is one of some words, or a number between two. */
typedef struct
{
  const char         *name;
  const char         *value;
  const char * const *words;
  gint64              least;
  gint64              most;
} Definition;

static const char * const early_help_labels[] = { "early-help", "family-help", NULL };

static const Definition definitions[KITH_N_SETTINGS] =
{
  [KITH_SETTING_EARLY_HELP_LABEL] = { "early-help.label", "early-help", early_help_labels, 0, 0 },
  [KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS] = { "leavers.clear-after-days", "30", NULL, 0, 366 },
  [KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS] = { "records.clear-after-weeks", "8", NULL, 1, KITH_MOST_CLEAR_WEEKS },
  [KITH_SETTING_CLOCK_NEAR_DAYS] = { "clocks.near-days", "5", NULL, 0, 60 },
  [KITH_SETTING_CLOCK_OVER_DAYS] = { "clocks.over-days", "0", NULL, 0, 60 },
  [KITH_SETTING_DESTROY_BACKUPS_AFTER_DAYS] = { "backups.destroy-after-days", "30", NULL, 0, 366 },
  [KITH_SETTING_UNSEEN_PROTECTION_DAYS] = { "unseen.protection-days", "14", NULL, 0, 366 },
  [KITH_SETTING_UNSEEN_LOOKED_AFTER_DAYS] = { "unseen.looked-after-days", "42", NULL, 0, 366 },
  [KITH_SETTING_UNSEEN_IN_NEED_DAYS] = { "unseen.in-need-days", "28", NULL, 0, 366 },
};

static void
kith_preferences_finalize (GObject *object)
{
  KithPreferences *self = KITH_PREFERENCES (object);

  g_free (self->worker_name);
  g_free (self->worker_role);
  for (gsize i = 0; i < KITH_N_SETTINGS; i++)
    g_free (self->settings[i]);

  G_OBJECT_CLASS (kith_preferences_parent_class)->finalize (object);
}

static void
kith_preferences_class_init (KithPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_preferences_finalize;
}

static void
kith_preferences_init (KithPreferences *self)
{
}

/**
 * kith_setting_get_name:
 * @setting: a setting
 *
 * Returns: (transfer none): its name in the store
 */
const char *
kith_setting_get_name (KithSetting setting)
{
  g_return_val_if_fail (setting < KITH_N_SETTINGS, NULL);

  return definitions[setting].name;
}

/**
 * kith_setting_get_default:
 * @setting: a setting
 *
 * Returns: (transfer none): what holds until somebody sets it
 */
const char *
kith_setting_get_default (KithSetting setting)
{
  g_return_val_if_fail (setting < KITH_N_SETTINGS, NULL);

  return definitions[setting].value;
}

/**
 * kith_setting_accepts:
 * @setting: a setting
 * @value: a value
 *
 * Returns: whether @value is one that the setting can have
 */
gboolean
kith_setting_accepts (KithSetting setting,
                      const char *value)
{
  const Definition *definition = NULL;

  g_return_val_if_fail (setting < KITH_N_SETTINGS, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  definition = &definitions[setting];
  if (definition->words != NULL)
    return g_strv_contains (definition->words, value);

  return g_ascii_string_to_signed (value, 10, definition->least, definition->most, NULL, NULL);
}

KithPreferences *
kith_preferences_new (const char         *worker_name,
                      const char         *worker_role,
                      const char * const *settings,
                      KithDate            holidays_until)
{
  KithPreferences *self = g_object_new (KITH_TYPE_PREFERENCES, NULL);

  self->worker_name = kith_text_tame (worker_name);
  self->worker_role = kith_text_tame (worker_role);
  for (gsize i = 0; i < KITH_N_SETTINGS; i++)
    self->settings[i] = g_strdup (settings[i]);
  self->holidays_until = holidays_until;

  return self;
}

/**
 * kith_preferences_get_worker_name:
 *
 * Returns: (transfer none) (nullable): who works with the store
 */
const char *
kith_preferences_get_worker_name (KithPreferences *self)
{
  g_return_val_if_fail (KITH_IS_PREFERENCES (self), NULL);

  return self->worker_name;
}

/**
 * kith_preferences_get_worker_role:
 *
 * Returns: (transfer none) (nullable): as what, such as "Social worker"
 */
const char *
kith_preferences_get_worker_role (KithPreferences *self)
{
  g_return_val_if_fail (KITH_IS_PREFERENCES (self), NULL);

  return self->worker_role;
}

/**
 * kith_preferences_get_setting:
 * @setting: a setting
 *
 * Returns: (transfer none): its value
 */
const char *
kith_preferences_get_setting (KithPreferences *self,
                              KithSetting      setting)
{
  g_return_val_if_fail (KITH_IS_PREFERENCES (self), NULL);
  g_return_val_if_fail (setting < KITH_N_SETTINGS, NULL);

  return self->settings[setting];
}

/**
 * kith_preferences_get_holidays_until:
 *
 * Returns: the last day that the list of bank holidays knows of; %KITH_DATE_NONE for none
 */
KithDate
kith_preferences_get_holidays_until (KithPreferences *self)
{
  g_return_val_if_fail (KITH_IS_PREFERENCES (self), KITH_DATE_NONE);

  return self->holidays_until;
}
