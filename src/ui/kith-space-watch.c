/* kith-space-watch.c: says when the disk of the records has no room
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking the file system takes microseconds, so it is asked now and then and
 * after each save, from here.
 */

#include "config.h"

#include "kith-space-watch.h"

#include <glib/gi18n.h>

#include "kith-announce.h"

#define SECONDS_BETWEEN_LOOKS 10

typedef struct
{
  AdwBanner *banner;                 /* frees this when it goes */
  KithStore *store;
  guint      timer;
} Watch;

static const char *
say_space (KithSpace space)
{
  switch (space)
    {
    case KITH_SPACE_LOW:
      return _("Less than 200 MB are free on this disk. Make some room before it is full.");

    case KITH_SPACE_NONE:
      return _("The disk is full. A little room was kept for notes; imports and backups wait. Make some room.");

    case KITH_SPACE_READ_ONLY:
      return _("The folder of the records cannot be written to. You can read; nothing new is saved.");

    case KITH_SPACE_ENOUGH:
    default:
      return NULL;
    }
}

/**
 * kith_space_dup_text:
 * @space: what the disk has left
 * @n_held: how many views wait to be written
 *
 * Returns: (transfer full) (nullable): what a person should know of it; %NULL for nothing
 */
char *
kith_space_dup_text (KithSpace space,
                     guint     n_held)
{
  const char *text = say_space (space);
  const char *held = _("What you open now is written into the history as soon as that can be done.");

  if (n_held == 0)
    return g_strdup (text);

  return text != NULL ? g_strdup_printf ("%s %s", text, held) : g_strdup (held);
}

static void
look (Watch *watch)
{
  KithSpace space = kith_space_look (kith_store_get_path (watch->store));
  g_autofree char *text = kith_space_dup_text (space, kith_store_get_n_held (watch->store));

  if (text != NULL && g_strcmp0 (text, adw_banner_get_title (watch->banner)) != 0)
    {
      adw_banner_set_title (watch->banner, text);
      kith_announce (GTK_WIDGET (watch->banner), text);
    }
  adw_banner_set_revealed (watch->banner, text != NULL);
}

static gboolean
timer_cb (gpointer user_data)
{
  look (user_data);

  return G_SOURCE_CONTINUE;
}

static void
saved_cb (KithStore  *store,
          GParamSpec *pspec,
          AdwBanner  *banner)
{
  look (g_object_get_data (G_OBJECT (banner), "kith-space-watch"));
}

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_source_remove (watch->timer);
  g_object_unref (watch->store);
  g_free (watch);
}

/**
 * kith_space_watch:
 * @banner: where it is said
 * @store: a store that is open
 *
 * Looks now, now and then, and after each save, for as long as @banner is there.
 */
void
kith_space_watch (AdwBanner *banner,
                  KithStore *store)
{
  Watch *watch = NULL;

  g_return_if_fail (ADW_IS_BANNER (banner));
  g_return_if_fail (KITH_IS_STORE (store));

  watch = g_new0 (Watch, 1);
  watch->banner = banner;
  watch->store = g_object_ref (store);
  watch->timer = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, timer_cb, watch);
  g_object_set_data_full (G_OBJECT (banner), "kith-space-watch", watch, watch_free);
  g_signal_connect_object (store, "notify::saved-at", G_CALLBACK (saved_cb), banner, G_CONNECT_DEFAULT);
  look (watch);
}
