/* kith-preferences.h: who works with a store, and what it is told to do
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithSetting:
 * @KITH_SETTING_EARLY_HELP_LABEL: "early-help" or "family-help": what the authority calls support below a child in need plan
 * @KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS: days for which a leaver is kept whom nobody here knows
 * @KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS: weeks for which the records of a child are kept whose work is closed or handed over
 * @KITH_SETTING_CLOCK_NEAR_DAYS: from how many days before its end a clock is near it
 * @KITH_SETTING_CLOCK_OVER_DAYS: how many days after its end a clock is not yet called over
 * @KITH_SETTING_DESTROY_BACKUPS_AFTER_DAYS: days after which a backup is destroyed that still has what was destroyed
 * @KITH_SETTING_UNSEEN_PROTECTION_DAYS: after how many days without being seen a child on a protection plan stands on Today; 0 for never
 * @KITH_SETTING_UNSEEN_LOOKED_AFTER_DAYS: the same of a child who is looked after
 * @KITH_SETTING_UNSEEN_IN_NEED_DAYS: the same of a child in need
 *
 * What can be set in a store. Councils differ, so a setting holds from a day on.
 */
typedef enum
{
  KITH_SETTING_EARLY_HELP_LABEL,
  KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS,
  KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS,
  KITH_SETTING_CLOCK_NEAR_DAYS,
  KITH_SETTING_CLOCK_OVER_DAYS,
  KITH_SETTING_DESTROY_BACKUPS_AFTER_DAYS,
  KITH_SETTING_UNSEEN_PROTECTION_DAYS,
  KITH_SETTING_UNSEEN_LOOKED_AFTER_DAYS,
  KITH_SETTING_UNSEEN_IN_NEED_DAYS,
} KithSetting;

#define KITH_N_SETTINGS (KITH_SETTING_UNSEEN_IN_NEED_DAYS + 1)

const char *kith_setting_get_name     (KithSetting  setting);
const char *kith_setting_get_default  (KithSetting  setting);
gboolean    kith_setting_accepts      (KithSetting  setting,
                                       const char  *value);

#define KITH_TYPE_PREFERENCES (kith_preferences_get_type ())

G_DECLARE_FINAL_TYPE (KithPreferences, kith_preferences, KITH, PREFERENCES, GObject)

/**
 * kith_preferences_new:
 * @worker_name: (nullable): who works with the store
 * @worker_role: (nullable): as what
 * @settings: the values that hold, #KITH_N_SETTINGS of them
 * @holidays_until: the last day that the list of bank holidays knows of; %KITH_DATE_NONE for none
 */
KithPreferences *kith_preferences_new                (const char          *worker_name,
                                                      const char          *worker_role,
                                                      const char * const  *settings,
                                                      KithDate             holidays_until) G_GNUC_WARN_UNUSED_RESULT;

const char      *kith_preferences_get_worker_name    (KithPreferences     *self);
const char      *kith_preferences_get_worker_role    (KithPreferences     *self);
const char      *kith_preferences_get_setting        (KithPreferences     *self,
                                                      KithSetting          setting);
KithDate         kith_preferences_get_holidays_until (KithPreferences     *self);

G_END_DECLS
