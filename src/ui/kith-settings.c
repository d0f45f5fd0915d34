/* kith-settings.c: the little that is kept outside the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-settings.h"

/**
 * kith_settings_new:
 *
 * A program that runs from its build folder, where no schema is installed, has
 * no settings, and keeps to the values of its templates.
 *
 * Returns: (transfer full) (nullable): what is kept outside the store
 */
GSettings *
kith_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, KITH_APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * kith_settings_bind_window:
 *
 * Gives @window the size it had last time, and remembers what it becomes.
 */
void
kith_settings_bind_window (GtkWindow *window)
{
  g_autoptr(GSettings) settings = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  settings = kith_settings_new ();
  if (settings == NULL)
    return;

  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/**
 * kith_settings_bind_idle:
 *
 * Lets @idle wait for as long as the person said.
 */
void
kith_settings_bind_idle (KithIdle *idle)
{
  g_autoptr(GSettings) settings = NULL;

  g_return_if_fail (KITH_IS_IDLE (idle));

  settings = kith_settings_new ();
  if (settings != NULL)
    g_settings_bind (settings, "lock-after-minutes", idle, "minutes", G_SETTINGS_BIND_GET);
}
