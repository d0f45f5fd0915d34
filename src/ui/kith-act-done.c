/* kith-act-done.c: says of an act that it is done, with its undo, or why it is not
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-act-done.h"

#include "kith-window.h"
#include "kith-words.h"

typedef struct
{
  GtkWidget     *widget;
  KithActFinish  finish;
  const char    *done;
} Waiting;

/**
 * kith_act_done_begin:
 * @widget: from where the store is asked for an act
 * @finish: what finishes it
 * @done: what the toast says when it is done; a string that stays
 *
 * Returns: (transfer full): the data of kith_act_done_cb()
 */
gpointer
kith_act_done_begin (GtkWidget    *widget,
                     KithActFinish finish,
                     const char   *done)
{
  Waiting *waiting = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (finish != NULL, NULL);

  waiting = g_new0 (Waiting, 1);
  waiting->widget = g_object_ref (widget);
  waiting->finish = finish;
  waiting->done = done;

  return waiting;
}

/**
 * kith_act_done_cb:
 * @source: the store
 * @result: its answer
 * @data: (transfer full): what kith_act_done_begin() gave
 *
 * Says in the window how it went; nothing where the widget has gone.
 */
void
kith_act_done_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr(GtkWidget) widget = waiting->widget;
  g_autoptr(GError) error = NULL;
  gboolean is_done = waiting->finish (KITH_STORE (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!KITH_IS_WINDOW (root))
    return;

  if (is_done)
    kith_window_add_undo_toast (KITH_WINDOW (root), waiting->done);
  else
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (kith_words_get_error_title (error)));
}
