/* kith-recent.c: keeps files out of the desktop's list of recent ones
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where there is no portal, GTK's own file chooser puts every file that is
 * chosen on the list of recent files, which any program may read. That an
 * authority's census was on this laptop is nobody's business. The chooser adds
 * the file a moment after it has answered, so the entry is taken off when the
 * list says that it changed. To switch the list off instead would empty the
 * person's own.
 */

#include "config.h"

#include "kith-recent.h"

#include <gtk/gtk.h>

typedef struct
{
  char   *uri;
  gulong  handler;
} Forget;

static void
forget_free (gpointer  data,
             GClosure *closure)
{
  Forget *forget = data;

  g_free (forget->uri);
  g_free (forget);
}

static void
changed_cb (GtkRecentManager *manager,
            gpointer          user_data)
{
  Forget *forget = user_data;

  if (gtk_recent_manager_remove_item (manager, forget->uri, NULL))
    g_signal_handler_disconnect (manager, forget->handler);
}

/**
 * kith_recent_forget:
 * @file: a file that a person chose
 *
 * Takes @file off the list of recent files, as soon as it is on it.
 */
void
kith_recent_forget (GFile *file)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  Forget *forget = NULL;

  g_return_if_fail (G_IS_FILE (file));

  forget = g_new0 (Forget, 1);
  forget->uri = g_file_get_uri (file);
  forget->handler = g_signal_connect_data (manager, "changed", G_CALLBACK (changed_cb),
                                           forget, forget_free, G_CONNECT_DEFAULT);
}
