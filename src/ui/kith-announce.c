/* kith-announce.c: says something through the screen reader
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-announce.h"

static char *last_message;

/**
 * kith_announce:
 * @widget: what the message is about
 * @message: a whole sentence that the screen does show, but not where the focus is
 *
 * Everything that Kith announces goes through here. Under GTK_A11Y=test, as the
 * widget tests run, GTK 4.18 crashes in its own announcement; the message is
 * only kept then, so that a test can ask for it.
 */
void
kith_announce (GtkWidget  *widget,
               const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (message != NULL);

  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") == 0)
    g_set_str (&last_message, message);
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * kith_announce_get_last:
 *
 * Returns: (transfer none) (nullable): the newest message of a test run
 */
const char *
kith_announce_get_last (void)
{
  return last_message;
}
