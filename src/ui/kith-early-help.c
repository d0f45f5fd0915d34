/* kith-early-help.c: what the council calls help below the threshold of section 17
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Early help is family help in some councils, from some day on: a dated
 * setting of the store. A list or a table of a day knows the word of its day.
 * All other words, of a child's state, a button, a sentence that is read out,
 * are in today's; to hand it through each of them would make every function
 * of words ask for a store. So it stands here once, for the store that is open.
 *
 * It is asked for whenever the store has changed, and before the rooms ask for
 * theirs: answers come in the order of the questions.
 */

#include "config.h"

#include "kith-early-help.h"

#include "kith-store-settings.h"

static gboolean says_family_help;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithPreferences) preferences = kith_store_load_preferences_finish (KITH_STORE (source), result, NULL);

  if (preferences != NULL)
    kith_early_help_say (g_strcmp0 (kith_preferences_get_setting (preferences, KITH_SETTING_EARLY_HELP_LABEL),
                                    "family-help") == 0);
}

static void
ask_cb (KithStore *store)
{
  if (kith_store_get_state (store) == KITH_STORE_OPEN)
    kith_store_load_preferences_async (store, NULL, loaded_cb, NULL);
}

/**
 * kith_early_help_is_family_help:
 *
 * Returns: whether early help is called family help today
 */
gboolean
kith_early_help_is_family_help (void)
{
  return says_family_help;
}

/**
 * kith_early_help_say:
 * @is_family_help: whether early help is called family help
 *
 * Says what the word is.
 */
void
kith_early_help_say (gboolean is_family_help)
{
  says_family_help = is_family_help;
}

/**
 * kith_early_help_follow:
 * @store: the store that the window shows
 *
 * Says what the store's setting says, now and whenever it changes.
 */
void
kith_early_help_follow (KithStore *store)
{
  g_return_if_fail (KITH_IS_STORE (store));

  g_signal_connect (store, "changed", G_CALLBACK (ask_cb), NULL);
  g_signal_connect (store, "notify::state", G_CALLBACK (ask_cb), NULL);
  ask_cb (store);
}
