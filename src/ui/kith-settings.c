/* kith-settings.c: the size of the window, which is all that is kept outside the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-settings.h"

/**
 * kith_settings_bind_window:
 *
 * Gives @window the size it had last time, and remembers what it becomes. A
 * program that runs from its build folder, where no schema is installed, keeps
 * the size of the template.
 */
void
kith_settings_bind_window (GtkWindow *window)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, KITH_APPLICATION_ID, TRUE);

  if (schema == NULL)
    return;

  settings = g_settings_new_full (schema, NULL, NULL);
  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}
