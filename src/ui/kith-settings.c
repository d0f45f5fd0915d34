/* kith-settings.c: the little that is kept outside the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-settings.h"

#include "kith-managed.h"

/* Longer than this nobody may let a window stand. */
#define IDLE_MINUTES_MAX 15
#define DEFAULT_IDLE_MINUTES 5

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
 * kith_settings_get_idle_max:
 *
 * A managed file that cannot be read leaves the program's own maximum; what is
 * wrong with the file is told where the managed settings are shown.
 *
 * Returns: after how many minutes without a touch the window locks at the latest
 */
guint
kith_settings_get_idle_max (void)
{
  g_autoptr(KithManaged) managed = kith_managed_load (kith_managed_get_path (), NULL);
  guint minutes = managed != NULL ? managed->idle_minutes_max : 0;

  return minutes > 0 ? MIN (minutes, IDLE_MINUTES_MAX) : IDLE_MINUTES_MAX;
}

/* Whatever the schema of this laptop allows, and whoever wrote it. */
static gboolean
limit_minutes (GValue   *value,
               GVariant *variant,
               gpointer  user_data)
{
  guint minutes = MAX (g_variant_get_uint32 (variant), 1);

  g_value_set_uint (value, MIN (minutes, GPOINTER_TO_UINT (user_data)));

  return TRUE;
}

/**
 * kith_settings_bind_idle:
 *
 * Lets @idle wait for as long as the person said and the council allows.
 */
void
kith_settings_bind_idle (KithIdle *idle)
{
  g_autoptr(GSettings) settings = NULL;
  guint max = kith_settings_get_idle_max ();

  g_return_if_fail (KITH_IS_IDLE (idle));

  settings = kith_settings_new ();
  if (settings != NULL)
    g_settings_bind_with_mapping (settings, "lock-after-minutes", idle, "minutes", G_SETTINGS_BIND_GET,
                                  limit_minutes, NULL, GUINT_TO_POINTER (max), NULL);
  else if (max < DEFAULT_IDLE_MINUTES)
    g_object_set (idle, "minutes", max, NULL);
}
