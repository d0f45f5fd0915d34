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
#include "kith-store-checks.h"
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

typedef struct
{
  KithWindow *window;
  GError     *error;
} Damage;

static void
shut_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Damage *damage = user_data;
  KithWindow *self = damage->window;

  kith_store_lock_finish (KITH_STORE (source), result, NULL);
  if (self->store == KITH_STORE (source) && self->root != NULL)
    {
      kith_window_show_unlock (self);
      kith_unlock_page_show_error (KITH_UNLOCK_PAGE (adw_bin_get_child (self->root)), damage->error);
    }

  g_object_unref (damage->window);
  g_error_free (damage->error);
  g_free (damage);
}

static void
show_damage (KithWindow   *self,
             const GError *error)
{
  Damage *damage = g_new0 (Damage, 1);

  damage->window = g_object_ref (self);
  damage->error = g_error_copy (error);
  kith_window_forget_records (self);
  kith_store_lock_async (self->store, shut_cb, damage);
}

/* Damage that is found while one works is shown where all damage is: on the page of the lock. */
static void
looked_through_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (kith_store_look_through_finish (KITH_STORE (source), result, &error) ||
      self->store != KITH_STORE (source) || kith_window_get_main_page (self) == NULL)
    return;

  if (kith_store_error_classify (error) == KITH_TROUBLE_DAMAGED)
    show_damage (self, error);
  else if (!g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_LOCKED))
    g_message ("The store was not looked through: %s", error->message);
}

static gboolean
painted_cb (gpointer user_data)
{
  KithWindow *self = KITH_WINDOW (user_data);

  if (self->store != NULL && kith_window_get_main_page (self) != NULL)
    kith_store_look_through_async (self->store, NULL, looked_through_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/*
 * kith_window_look_through:
 *
 * Has the store looked through when the page that is about to be shown has been painted.
 */
void
kith_window_look_through (KithWindow *self)
{
  g_idle_add_full (G_PRIORITY_LOW, painted_cb, g_object_ref (self), g_object_unref);
}
