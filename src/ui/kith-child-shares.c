/* kith-child-shares.c: what left about a child, with whom and why
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line until somebody opens it. Where nothing has left there is no line.
 */

#include "config.h"

#include "kith-child-shares.h"

#include <glib/gi18n.h>

#include "kith-loader.h"
#include "kith-store-shares.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithChildShares
{
  AdwPreferencesGroup  parent_instance;

  KithLoader          *loader;
  GtkWidget           *row;          /* NULL where nothing has left */
};

G_DEFINE_FINAL_TYPE (KithChildShares, kith_child_shares, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
make_row (KithShare *share)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *moment = kith_words_dup_moment (kith_share_get_at_usec (share));
  g_autofree char *recipient = kith_text_isolate (kith_share_get_recipient (share));
  g_autofree char *why = kith_text_isolate (kith_share_get_why (share));
  /* Translators: what left, and with whom it was shared */
  g_autofree char *title = g_strdup_printf (_("%s, with %s"), kith_share_what_get_label (kith_share_get_what (share)), recipient);
  /* Translators: why, how it left such as "printed", and when */
  g_autofree char *subtitle = g_strdup_printf (kith_share_get_names_off (share) ? _("%s · %s without names, %s")
                                                                                : _("%s · %s, %s"),
                                               why, kith_share_how_get_label (kith_share_get_how (share)), moment);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

static void
show_shares (KithChildShares *self,
             GListModel      *shares)
{
  guint n_shares = g_list_model_get_n_items (shares);
  g_autofree char *title = NULL;

  if (self->row != NULL)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->row);
  self->row = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), n_shares > 0);
  if (n_shares == 0)
    return;

  title = g_strdup_printf (ngettext ("Shared %u time", "Shared %u times", n_shares), n_shares);
  self->row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  for (guint i = 0; i < n_shares; i++)
    {
      g_autoptr(KithShare) share = g_list_model_get_item (shares, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), make_row (share));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->row);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) shares = kith_store_load_shares_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithChildShares) self = kith_load_end (user_data);

  if (self != NULL && shares != NULL)
    show_shares (self, shares);
}

static void
kith_child_shares_dispose (GObject *object)
{
  KithChildShares *self = KITH_CHILD_SHARES (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  g_clear_object (&self->loader);

  G_OBJECT_CLASS (kith_child_shares_parent_class)->dispose (object);
}

static void
kith_child_shares_class_init (KithChildSharesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_child_shares_dispose;
}

static void
kith_child_shares_init (KithChildShares *self)
{
  self->loader = kith_loader_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Sharing Log"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * kith_child_shares_load:
 * @store: a store that is open
 * @child_id: a child
 *
 * Asks for what left about the child.
 */
void
kith_child_shares_load (KithChildShares *self,
                        KithStore       *store,
                        gint64           child_id)
{
  KithLoad *load = NULL;

  g_return_if_fail (KITH_IS_CHILD_SHARES (self));
  g_return_if_fail (KITH_IS_STORE (store));

  load = kith_loader_begin (self->loader, self);
  kith_store_load_shares_async (store, child_id, kith_load_get_cancellable (load), loaded_cb, load);
}
