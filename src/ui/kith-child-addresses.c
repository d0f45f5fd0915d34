/* kith-child-addresses.c: where a child and the family live, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A confidential address is not here until somebody presses for it: the list
 * that is loaded has only that there is one. It goes with the next load of the
 * page, and with the window when that is locked or blank.
 */

#include "config.h"

#include "kith-child-addresses.h"

#include <glib/gi18n.h>

#include "kith-address-dialog.h"
#include "kith-loader.h"
#include "kith-store-addresses.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithChildAddresses
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;

  KithStore           *store;
  gint64               child_id;
  KithLoader          *loader;
  KithLoader          *asker;        /* for one address */
  GListModel          *addresses;
  gint64               shown_id;     /* the confidential one that is on show; 0 for none */
  guint                is_editing : 1;
};

G_DEFINE_FINAL_TYPE (KithChildAddresses, kith_child_addresses, ADW_TYPE_PREFERENCES_GROUP)

/* On one line, as it is said. */
static char *
say_address (KithAddress *address)
{
  g_auto(GStrv) lines = g_strsplit (kith_address_get_lines (address), "\n", -1);
  g_autofree char *joined = g_strjoinv (", ", lines);
  const char *postcode = kith_address_get_postcode (address);
  g_autofree char *all = postcode != NULL ? g_strconcat (joined, ", ", postcode, NULL) : g_strdup (joined);

  return kith_text_isolate (all);
}

static void
add_part (GPtrArray *parts,
          char      *part)
{
  g_ptr_array_add (parts, part);
}

static char *
say_about (KithAddress *address)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *from = kith_words_dup_date (kith_address_get_from (address));
  g_autofree char *to = kith_words_dup_date (kith_address_get_to (address));

  if (kith_address_get_whose (address) != NULL)
    add_part (parts, kith_text_isolate (kith_address_get_whose (address)));
  if (kith_address_get_from (address) != KITH_DATE_NONE)
    /* Translators: %s is a date. */
    add_part (parts, g_strdup_printf (_("since %s"), from));
  if (kith_address_get_to (address) != KITH_DATE_NONE)
    /* Translators: %s is a date. */
    add_part (parts, g_strdup_printf (_("no longer since %s"), to));
  if (kith_address_get_is_confidential (address))
    add_part (parts, g_strdup (_("confidential: showing it is written into the journal")));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_("between facts", " · "), (char **)parts->pdata);
}

static GtkWidget *
make_button (const char *label,
             const char *action,
             gint64      id)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
make_row (KithAddress *address)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean is_hidden = kith_address_get_lines (address) == NULL;
  gint64 id = kith_address_get_id (address);
  g_autofree char *title = is_hidden ? g_strdup (_("Confidential Address")) : say_address (address);
  g_autofree char *about = say_about (address);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  if (kith_address_get_is_confidential (address))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), is_hidden ? make_button (C_("button", "Show"), "address.show", id)
                                                               : make_button (C_("button", "Hide"), "address.hide", id));
  if (!is_hidden)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (C_("button", "Change…"), "address.change", id));

  return row;
}

static void
show_addresses (KithChildAddresses *self,
                KithAddress        *revealed)
{
  guint n = g_list_model_get_n_items (self->addresses);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KithAddress) address = g_list_model_get_item (self->addresses, i);
      gboolean is_revealed = revealed != NULL && kith_address_get_id (revealed) == kith_address_get_id (address);

      gtk_list_box_append (self->list, make_row (is_revealed ? revealed : address));
    }

  self->shown_id = revealed != NULL ? kith_address_get_id (revealed) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), n > 0 ? NULL : _("None that this store knows."));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) addresses = NULL;
  g_autoptr(KithChildAddresses) self = NULL;
  g_autoptr(GError) error = NULL;

  addresses = kith_store_load_addresses_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || self->list == NULL)
    return;

  if (addresses == NULL)
    {
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), kith_words_get_error_advice (error));
      return;
    }

  g_set_object (&self->addresses, addresses);
  show_addresses (self, NULL);
}

static void
revealed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithAddress) address = NULL;
  g_autoptr(KithChildAddresses) self = NULL;
  g_autoptr(GError) error = NULL;

  address = kith_store_reveal_address_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || self->list == NULL)
    return;

  if (address == NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), kith_words_get_error_advice (error));
  else if (self->is_editing)
    adw_dialog_present (kith_address_dialog_new (self->store, self->child_id, address), GTK_WIDGET (self));
  else
    show_addresses (self, address);
}

static void
ask (KithChildAddresses *self,
     gint64              address_id,
     gboolean            is_editing)
{
  KithLoad *load = kith_loader_begin (self->asker, self);

  self->is_editing = !!is_editing;
  kith_store_reveal_address_async (self->store, address_id, kith_load_get_cancellable (load), revealed_cb, load);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithChildAddresses *self = KITH_CHILD_ADDRESSES (widget);

  adw_dialog_present (kith_address_dialog_new (self->store, self->child_id, NULL), widget);
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ask (KITH_CHILD_ADDRESSES (widget), g_variant_get_int64 (parameter), TRUE);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ask (KITH_CHILD_ADDRESSES (widget), g_variant_get_int64 (parameter), FALSE);
}

static void
hide_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  show_addresses (KITH_CHILD_ADDRESSES (widget), NULL);
}

static void
kith_child_addresses_dispose (GObject *object)
{
  KithChildAddresses *self = KITH_CHILD_ADDRESSES (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  if (self->asker != NULL)
    kith_loader_cancel (self->asker);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_ADDRESSES);
  g_clear_object (&self->loader);
  g_clear_object (&self->asker);
  g_clear_object (&self->addresses);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_child_addresses_parent_class)->dispose (object);
}

static void
kith_child_addresses_class_init (KithChildAddressesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_addresses_dispose;

  gtk_widget_class_install_action (widget_class, "address.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "address.change", "x", change_action);
  gtk_widget_class_install_action (widget_class, "address.hide", "x", hide_action);
  gtk_widget_class_install_action (widget_class, "address.show", "x", show_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-addresses.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildAddresses, list);
}

static void
kith_child_addresses_init (KithChildAddresses *self)
{
  self->loader = kith_loader_new ();
  self->asker = kith_loader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "address.add", FALSE);
}

/**
 * kith_child_addresses_load:
 * @store: a store that is open
 * @child_id: a child
 *
 * Shows the addresses on the child's file, and hides the confidential ones again.
 */
void
kith_child_addresses_load (KithChildAddresses *self,
                           KithStore          *store,
                           gint64              child_id)
{
  KithLoad *load = NULL;

  g_return_if_fail (KITH_IS_CHILD_ADDRESSES (self));
  g_return_if_fail (KITH_IS_STORE (store));

  g_set_object (&self->store, store);
  self->child_id = child_id;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "address.add", TRUE);
  load = kith_loader_begin (self->loader, self);
  kith_store_load_addresses_async (store, child_id, kith_load_get_cancellable (load), loaded_cb, load);
}
