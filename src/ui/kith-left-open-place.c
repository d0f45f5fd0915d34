/* kith-left-open-place.c: a form that was half filled in, and where it stood
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-left-open-private.h"

#include "kith-announce.h"
#include "kith-store-left-open.h"
#include "kith-window-private.h"

#include <glib/gi18n.h>

/*
 * kith_place_new:
 * @window: a window whose store is open
 * @text: what the form's dup_place gave
 * @fields: what stood in its fields
 * @file: (nullable): what it held beside them
 *
 * Returns: (transfer full): the place
 */
KithPlace *
kith_place_new (KithWindow *window,
                const char *text,
                GVariant   *fields,
                GBytes     *file)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  KithPlace *self = g_rc_box_new0 (KithPlace);
  gboolean has_word = words[0] != NULL;

  self->window = g_object_ref (window);
  self->store = g_object_ref (kith_window_get_store (window));
  self->fields = g_variant_ref (fields);
  self->file = file != NULL ? g_bytes_ref (file) : NULL;
  self->word = g_strdup (has_word ? words[0] : "");
  self->words = g_strdupv (has_word ? words + 1 : words);
  self->n_words = g_strv_length (self->words);

  return self;
}

static void
place_clear (gpointer data)
{
  KithPlace *self = data;

  g_object_unref (self->window);
  g_object_unref (self->store);
  g_variant_unref (self->fields);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self->word);
  g_strfreev (self->words);
}

/*
 * kith_place_ref:
 *
 * Returns: (transfer full): the same place
 */
KithPlace *
kith_place_ref (KithPlace *self)
{
  return g_rc_box_acquire (self);
}

/*
 * kith_place_unref:
 * @self: (transfer full): a place
 */
void
kith_place_unref (KithPlace *self)
{
  g_rc_box_release_full (self, place_clear);
}

/*
 * kith_place_get_number:
 * @n: which one
 *
 * Returns: a number behind the word; 0 where there is none
 */
gint64
kith_place_get_number (KithPlace *self,
                       guint      n)
{
  return n < self->n_words ? g_ascii_strtoll (self->words[n], NULL, 10) : 0;
}

/*
 * kith_place_dup_text:
 * @n: which one
 *
 * Returns: (transfer full) (nullable): a text behind the word, as it was given to
 *   kith_left_open_escape(); %NULL for an empty one
 */
char *
kith_place_dup_text (KithPlace *self,
                     guint      n)
{
  return n < self->n_words && *self->words[n] != '\0' ? g_uri_unescape_string (self->words[n], NULL) : NULL;
}

/*
 * kith_place_is_open:
 *
 * Returns: whether its store is open, and the window's
 */
gboolean
kith_place_is_open (KithPlace *self)
{
  return kith_window_get_store (self->window) == self->store && kith_store_get_state (self->store) == KITH_STORE_OPEN;
}

/* It is no longer left open, whether it was saved or given up. */
static void
closed_cb (KithWindow *window)
{
  if (!window->is_locking && kith_store_get_state (window->store) == KITH_STORE_OPEN)
    kith_store_keep_left_open_async (window->store, "", NULL, NULL, NULL, NULL);
}

/*
 * kith_place_watch:
 * @dialog: the dialog that it speaks of
 *
 * Forgets what was left open when it closes.
 */
void
kith_place_watch (KithPlace *self,
                  AdwDialog *dialog)
{
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self->window, G_CONNECT_SWAPPED);
}

/*
 * kith_place_fill:
 * @form: the form in the dialog, or the dialog
 *
 * Puts into its fields what stood there, and says so.
 */
void
kith_place_fill (KithPlace *self,
                 GtkWidget *form)
{
  kith_left_open_fill_fields (form, self->fields);
  kith_announce (GTK_WIDGET (self->window), _("What you had begun is open again."));
}

/*
 * kith_place_present:
 * @dialog: the dialog that it speaks of
 *
 * Opens it with what stood in its fields. A dialog takes its content in when it
 * is presented.
 */
void
kith_place_present (KithPlace *self,
                    AdwDialog *dialog)
{
  kith_place_watch (self, dialog);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  kith_place_fill (self, GTK_WIDGET (dialog));
}
