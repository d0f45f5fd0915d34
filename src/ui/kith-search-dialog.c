/* kith-search-dialog.c: finding any child of the store, from anywhere
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page's own search narrows what the page shows; this one asks for
 * everybody: open, closed, or a name on a roll. What it finds is a list like
 * any other; opening one of them is what the journal keeps.
 */

#include "config.h"

#include "kith-search-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-child-list-row.h"
#include "kith-child-words.h"
#include "kith-loader.h"
#include "kith-store-search.h"
#include "kith-text.h"
#include "kith-words.h"

#define MOST_SHOWN 50

struct _KithSearchDialog
{
  AdwDialog       parent_instance;

  KithStore      *store;
  KithLoader     *loader;
  GListStore     *children;
  KithDate        as_at;

  GtkSearchEntry *entry;
  GtkStack       *stack;
  AdwStatusPage  *nobody;
  GtkListView    *list;
  GtkLabel       *count;
};

G_DEFINE_FINAL_TYPE (KithSearchDialog, kith_search_dialog, ADW_TYPE_DIALOG)

static void
fill (KithSearchDialog *self,
      GListModel       *found)
{
  guint n_found = g_list_model_get_n_items (found);
  g_autoptr(GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_found; i++)
    g_ptr_array_add (children, g_list_model_get_item (found, i));

  g_list_store_splice (self->children, 0, g_list_model_get_n_items (G_LIST_MODEL (self->children)),
                       children->pdata, children->len);
  if (n_found > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
say_nobody (KithSearchDialog *self,
            const char       *text)
{
  g_autofree char *name = kith_text_isolate (text);
  g_autofree char *title = g_strdup_printf (_("Nobody Called “%s”"), name);

  adw_status_page_set_icon_name (self->nobody, "edit-find-symbolic");
  adw_status_page_set_title (self->nobody, title);
  adw_status_page_set_description (self->nobody,
                                   _("No child in this store is called that or sounds like it, or has that number or date of birth."));
  gtk_stack_set_visible_child_name (self->stack, "nobody");
}

static void
say_what_to_type (KithSearchDialog *self)
{
  adw_status_page_set_icon_name (self->nobody, "system-users-symbolic");
  adw_status_page_set_title (self->nobody, _("Find Any Child"));
  adw_status_page_set_description (self->nobody,
                                   _("Any part of the name, in any order and spelling; a UPN, the council’s number, or a date of birth."));
  gtk_stack_set_visible_child_name (self->stack, "nobody");
}

static void
show_result (KithSearchDialog *self,
             KithSearchResult *result)
{
  guint n_found = kith_search_result_get_n_found (result);
  g_autofree char *count = NULL;

  self->as_at = kith_search_result_get_as_at (result);
  fill (self, kith_search_result_get_children (result));
  if (n_found == 0)
    {
      say_nobody (self, kith_search_result_get_text (result));
      kith_announce (GTK_WIDGET (self), adw_status_page_get_title (self->nobody));
      return;
    }

  if (n_found > MOST_SHOWN)
    count = g_strdup_printf (_("The nearest %d of %u"), MOST_SHOWN, n_found);
  else
    count = g_strdup_printf (ngettext ("%u child found", "%u children found", n_found), n_found);
  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, "found");
  kith_announce (GTK_WIDGET (self), count);
}

static void
search_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithSearchResult) found = NULL;
  g_autoptr(KithSearchDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  found = kith_store_search_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || self->list == NULL)
    return;

  if (found != NULL)
    {
      show_result (self, found);
      return;
    }

  adw_status_page_set_icon_name (self->nobody, "dialog-warning-symbolic");
  adw_status_page_set_title (self->nobody, kith_words_get_error_title (error));
  adw_status_page_set_description (self->nobody, kith_words_get_error_advice (error));
  gtk_stack_set_visible_child_name (self->stack, "nobody");
}

/* Of several searches that overtake each other only the last one counts. */
static void
search_changed_cb (GtkSearchEntry   *entry,
                   KithSearchDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  KithLoad *load = NULL;

  kith_loader_cancel (self->loader);
  if (text[0] == '\0')
    {
      g_list_store_remove_all (self->children);
      say_what_to_type (self);
      return;
    }

  load = kith_loader_begin (self->loader, self);
  kith_store_search_async (self->store, text, MOST_SHOWN, kith_load_get_cancellable (load), search_done_cb, load);
}

static void
open_child (KithSearchDialog *self,
            guint             position)
{
  g_autoptr(KithChild) child = g_list_model_get_item (G_LIST_MODEL (self->children), position);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  gint64 id;

  if (child == NULL || parent == NULL)
    return;

  id = kith_child_get_id (child);
  gtk_widget_activate_action (parent, "win.open-child", "x", id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
child_activated_cb (GtkListView      *list,
                    guint             position,
                    KithSearchDialog *self)
{
  open_child (self, position);
}

/* Enter opens the nearest. */
static void
entry_activate_cb (GtkSearchEntry   *entry,
                   KithSearchDialog *self)
{
  open_child (self, 0);
}

/* Escape empties the entry, and closes the dialog where it is empty. */
static void
stop_search_cb (GtkSearchEntry   *entry,
                KithSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          KithSearchDialog   *self)
{
  GtkWidget *row = kith_child_list_row_new ();

  kith_child_list_row_set_is_narrow (KITH_CHILD_LIST_ROW (row), TRUE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         KithSearchDialog   *self)
{
  KithChild *child = KITH_CHILD (gtk_list_item_get_item (item));
  g_autofree char *label = kith_child_list_row_describe (child, self->as_at);

  kith_child_list_row_set_child (KITH_CHILD_LIST_ROW (gtk_list_item_get_child (item)), child, self->as_at);
  g_object_set_data_full (G_OBJECT (gtk_list_item_get_child (item)), "kith-child", g_object_ref (child), g_object_unref);
  gtk_list_item_set_accessible_label (item, label);
}

static void
kith_search_dialog_dispose (GObject *object)
{
  KithSearchDialog *self = KITH_SEARCH_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SEARCH_DIALOG);
  g_clear_object (&self->loader);
  g_clear_object (&self->children);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_search_dialog_parent_class)->dispose (object);
}

static void
kith_search_dialog_class_init (KithSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_search_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, count);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, nobody);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, child_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
kith_search_dialog_init (KithSearchDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  self->loader = kith_loader_new ();
  self->children = g_list_store_new (KITH_TYPE_CHILD);
  self->as_at = KITH_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));

  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->children)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  say_what_to_type (self);
}

static KithChild *
find_focused_child (KithSearchDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  /* The focus is on what the view has put around the row. */
  row = gtk_widget_get_first_child (focus);

  return row != NULL ? g_object_get_data (G_OBJECT (row), "kith-child") : NULL;
}

/**
 * kith_search_dialog_get_child_id:
 *
 * Returns: the child at whom the person is: the row with the focus, else the
 *   nearest; 0 where nobody is found
 */
gint64
kith_search_dialog_get_child_id (KithSearchDialog *self)
{
  KithChild *focused = NULL;
  g_autoptr(KithChild) nearest = NULL;

  g_return_val_if_fail (KITH_IS_SEARCH_DIALOG (self), 0);

  focused = find_focused_child (self);
  if (focused != NULL)
    return kith_child_get_id (focused);

  nearest = g_list_model_get_item (G_LIST_MODEL (self->children), 0);

  return nearest != NULL ? kith_child_get_id (nearest) : 0;
}

/**
 * kith_search_dialog_new:
 * @store: a store that is open
 * @text: what is looked for at first; empty for nothing yet
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_search_dialog_new (KithStore  *store,
                        const char *text)
{
  KithSearchDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (KITH_TYPE_SEARCH_DIALOG, NULL);
  self->store = g_object_ref (store);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);

  return ADW_DIALOG (self);
}
