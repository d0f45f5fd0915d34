/* kith-file-drop.c: a file that is dropped on a widget
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-file-drop.h"

typedef struct
{
  KithFileDropFunc  func;
} Drop;

static void
drop_free (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

/* Several files at once would be several imports, each with its own preview:
 * the first is taken, and the others can be dropped after it.
 */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  Drop *drop = user_data;
  g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;

  drop->func (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), files->data);

  return TRUE;
}

/**
 * kith_file_drop_install:
 * @widget: a widget
 * @func: (scope forever): what takes the file
 *
 * Lets files be dropped on @widget.
 */
void
kith_file_drop_install (GtkWidget       *widget,
                        KithFileDropFunc func)
{
  GtkDropTarget *target = NULL;
  Drop *drop = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  drop = g_new0 (Drop, 1);
  drop->func = func;
  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), drop, drop_free, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
