/* kith-window-backups.c: a backup in a quiet minute, and one in the place of the records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-window-private.h"

#include <glib/gi18n.h>

#include "kith-notice-page.h"
#include "kith-store-backups.h"
#include "kith-unlock-page.h"

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (kith_store_restore_finish (KITH_STORE (source), result, &error) ||
      self->store != KITH_STORE (source) || self->root == NULL)
    return;

  kith_window_show_unlock (self);
  kith_unlock_page_show_error (KITH_UNLOCK_PAGE (adw_bin_get_child (self->root)), error);
}

/*
 * kith_window_restore:
 * @path: where a backup is
 * @passphrase: what the person typed
 *
 * Drops every page that knows records, puts the backup in their place, and
 * opens it. Where that fails the records are what they were, and locked.
 */
void
kith_window_restore (KithWindow *self,
                     const char *path,
                     const char *passphrase)
{
  kith_store_restore_async (self->store, path, passphrase, NULL, restored_cb, g_object_ref (self));
  kith_window_forget_records (self);
  kith_window_show_child (self, kith_notice_page_new_waiting (_("Putting the Backup Back…"), NULL));
}

/* What fails now is tried in the next quiet minute; the page of the backups says how old the last is. */
static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = kith_store_back_up_finish (KITH_STORE (source), result, &error);

  if (error != NULL && !g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_LOCKED))
    g_message ("No backup was made in this quiet minute: %s", error->message);
}

/*
 * kith_window_back_up_quietly:
 *
 * Makes a backup where anything was done since the last.
 */
void
kith_window_back_up_quietly (KithWindow *self)
{
  if (kith_window_get_main_page (self) != NULL)
    kith_store_back_up_async (self->store, "quiet", TRUE, NULL, backed_up_cb, NULL);
}
