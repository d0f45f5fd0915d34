/* kith-window-trail.c: what is noted of the window for the report of a crash
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions are noted where they run (kith-window-actions.c), pages where they
 * are shown (kith-main-page.c), errors where they are put in words. Here are the
 * dialogs, the state of the store, and the kinds of acts.
 */

#include "config.h"

#include "kith-window-private.h"

#include "kith-trail.h"

static void
dialogs_changed_cb (GListModel *dialogs,
                    guint       position,
                    guint       n_removed,
                    guint       n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr(GObject) dialog = g_list_model_get_item (dialogs, i);

      kith_trail_note (G_OBJECT_TYPE_NAME (dialog));
    }
}

static void
state_changed_cb (KithStore *store)
{
  static const char * const names[] = { "store.locked", "store.unlocking", "store.open" };

  kith_trail_note (names[kith_store_get_state (store)]);
}

static void
act_done_cb (KithStore *store)
{
  const char *kind = kith_store_get_undo_kind (store);

  if (kind != NULL)
    kith_trail_note (kind);
}

/*
 * kith_window_note_dialogs:
 *
 * From now on the kinds of its dialogs are noted.
 */
void
kith_window_note_dialogs (KithWindow *self)
{
  g_signal_connect_object (self->dialogs, "items-changed", G_CALLBACK (dialogs_changed_cb), self, G_CONNECT_DEFAULT);
}

/*
 * kith_window_note_store:
 *
 * From now on it is noted when its store is opened and locked, and by which kinds of acts it is changed.
 */
void
kith_window_note_store (KithWindow *self)
{
  g_signal_connect_object (self->store, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->store, "notify::saved-at", G_CALLBACK (act_done_cb), self, G_CONNECT_DEFAULT);
}
