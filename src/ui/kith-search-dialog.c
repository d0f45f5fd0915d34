/* kith-search-dialog.c: finding whatever is in the store, from anywhere
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page's own search narrows what the page shows; this one asks for
 * everything: children, open, closed or a name on a roll; adults; schools; notes, and
 * drafts. The newest notes come first while one types, the best with
 * Ctrl+Enter. What it finds is a list like any other; opening something is what
 * the journal keeps. What was typed is kept nowhere.
 */

#include "config.h"

#include "kith-search-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-found-open.h"
#include "kith-found-row.h"
#include "kith-found-words.h"
#include "kith-loader.h"
#include "kith-note-hit.h"
#include "kith-restricted.h"
#include "kith-search-filters.h"
#include "kith-store-find.h"
#include "kith-subject.h"
#include "kith-text.h"
#include "kith-words.h"

#define MOST_SHOWN 20
#define MORE_SHOWN 60
#define MOST_CHILDREN 5              /* where notes stand below them */

struct _KithSearchDialog
{
  AdwDialog          parent_instance;

  KithStore         *store;
  KithLoader        *loader;
  KithLoader        *choices_loader;
  GListModel        *items;          /* children, then adults, then schools, then notes */
  KithDate           as_at;
  guint              n_most;
  gint64             child_id;       /* whose notes alone are looked through; 0 for all */

  GtkSearchEntry    *entry;
  AdwToggleGroup    *scope;
  KithSearchFilters *filters;
  GtkToggleButton   *best;
  GtkWidget         *narrow;
  GtkListBox        *speak_to;
  GtkStack          *stack;
  AdwStatusPage     *nobody;
  GtkButton         *widen;
  GtkListView       *list;
  GtkLabel          *count;
  GtkButton         *more;
};

G_DEFINE_FINAL_TYPE (KithSearchDialog, kith_search_dialog, ADW_TYPE_DIALOG)

static gboolean
is_scope (KithSearchDialog *self,
          const char       *name)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->scope), name) == 0;
}

static void
say (KithSearchDialog *self,
     const char       *icon_name,
     const char       *title,
     const char       *description)
{
  adw_status_page_set_icon_name (self->nobody, icon_name);
  adw_status_page_set_title (self->nobody, title);
  adw_status_page_set_description (self->nobody, description);
  gtk_widget_set_visible (GTK_WIDGET (self->widen), kith_search_filters_get_is_set (self->filters));
  gtk_stack_set_visible_child_name (self->stack, "nobody");
}

static void
say_nothing_found (KithSearchDialog *self,
                   gboolean          is_too_short)
{
  g_autofree char *text = kith_text_tame (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *name = kith_text_isolate (text);
  g_autofree char *title = g_strdup_printf (_("Nothing Found for “%s”"), name);
  const char *advice = _("No child, adult or school is called that or sounds like it, and no note has all of these words. "
                         "Fewer words find more, and so does the beginning of one.");

  if (is_too_short)
    advice = _("No child’s name begins like that. Notes are looked through from the second letter on.");
  else if (is_scope (self, "children"))
    advice = _("No child in this store is called that or sounds like it, or has that number or date of birth.");
  else if (kith_search_filters_get_is_set (self->filters))
    advice = _("No note of those you asked for has all of these words.");

  say (self, "edit-find-symbolic", title, advice);
  kith_announce (GTK_WIDGET (self), title);
}

static void
say_what_to_type (KithSearchDialog *self)
{
  if (self->child_id != 0)
    {
      say (self, "edit-find-symbolic", _("Find in This Child’s Notes"),
           _("Any words that stand in them; in quotes they stand one behind the other."));
      return;
    }

  say (self, "edit-find-symbolic", _("Find Anything"),
       _("A child by any part of the name, in any order and spelling, by a UPN, the council’s number or a date of birth. "
         "An adult of a family by a name or a telephone number. A school. Words from a note; in quotes they stand one behind the other."));
}

static GListModel *
take_first (GListModel *items,
            guint       n_most)
{
  return G_LIST_MODEL (gtk_slice_list_model_new (g_object_ref (items), 0, n_most));
}

/* Of each kind what the scope shows. */
static GListModel *
make_items (KithSearchDialog *self,
            KithFound        *found)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  KithSearchResult *people = kith_found_get_people (found);
  gboolean has_all = is_scope (self, "all");
  gboolean is_cut = has_all && kith_found_get_n_notes (found) > 0 && self->n_most <= MOST_SHOWN;
  guint n_people = is_cut ? MOST_CHILDREN : self->n_most;

  if (people != NULL && !is_scope (self, "notes"))
    {
      g_autoptr(GListModel) children = take_first (kith_search_result_get_children (people), n_people);

      g_list_store_append (parts, children);
    }

  if (has_all)
    {
      g_autoptr(GListModel) adults = take_first (kith_found_get_adults (found), n_people);

      g_list_store_append (parts, adults);
      g_list_store_append (parts, kith_found_get_schools (found));
    }

  if (!is_scope (self, "children"))
    {
      g_list_store_append (parts, kith_found_get_plans (found));
      g_list_store_append (parts, kith_found_get_documents (found));
      g_list_store_append (parts, kith_found_get_notes (found));
    }

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static char *
dup_count (KithSearchDialog *self,
           KithFound        *found)
{
  return kith_found_words_count (found, !is_scope (self, "notes"), is_scope (self, "all"), !is_scope (self, "children"));
}

static gboolean
has_more (KithSearchDialog *self,
          KithFound        *found)
{
  guint n_notes = g_list_model_get_n_items (kith_found_get_notes (found));
  guint n_children = kith_found_words_get_n_children (found);

  if (!is_scope (self, "children") && (kith_found_get_is_more (found) || kith_found_get_n_notes (found) > n_notes))
    return TRUE;

  return !is_scope (self, "notes") && n_children > (n_notes > 0 && self->n_most <= MOST_SHOWN ? MOST_CHILDREN : self->n_most);
}

static void
show_items (KithSearchDialog *self,
            GListModel       *items)
{
  g_autoptr(GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (items)));

  g_set_object (&self->items, items);
  gtk_list_view_set_model (self->list, selection);
  if (g_list_model_get_n_items (items) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
show_speak_to (KithSearchDialog *self,
               KithFound        *found)
{
  GListModel *speak_to = found != NULL ? kith_found_get_speak_to (found) : NULL;
  guint n = speak_to != NULL ? g_list_model_get_n_items (speak_to) : 0;

  gtk_list_box_remove_all (self->speak_to);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KithSpeakTo) item = g_list_model_get_item (speak_to, i);
      GtkWidget *row = kith_restricted_speak_to_row_new (item);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "speak-to", g_object_ref (item), g_object_unref);
      gtk_list_box_append (self->speak_to, row);
      kith_announce (GTK_WIDGET (self), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->speak_to), n > 0);
}

static void
speak_to_cb (KithSearchDialog *self,
             GtkListBoxRow    *row)
{
  g_autoptr(KithSpeakTo) speak_to = g_object_ref (g_object_get_data (G_OBJECT (row), "speak-to"));
  g_autoptr(KithStore) store = g_object_ref (self->store);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return;

  adw_dialog_force_close (ADW_DIALOG (self));
  kith_restricted_ask_for_glass (GTK_WIDGET (root), store, speak_to);
}

static void
show_found (KithSearchDialog *self,
            KithFound        *found)
{
  KithSearchResult *people = kith_found_get_people (found);
  g_autoptr(GListModel) items = NULL;
  g_autofree char *count = dup_count (self, found);

  self->as_at = people != NULL ? kith_search_result_get_as_at (people) : kith_date_today ();
  items = make_items (self, found);
  show_items (self, items);
  show_speak_to (self, found);
  if (g_list_model_get_n_items (items) == 0)
    {
      say_nothing_found (self, kith_found_get_is_too_short (found));
      return;
    }

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->more), has_more (self, found));
  gtk_stack_set_visible_child_name (self->stack, "found");
  kith_announce (GTK_WIDGET (self), count);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithFound) found = NULL;
  g_autoptr(KithSearchDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  found = kith_store_find_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || self->list == NULL)
    return;

  if (found != NULL)
    show_found (self, found);
  else
    say (self, "dialog-warning-symbolic", kith_words_get_error_title (error), kith_words_get_error_advice (error));
}

/* Of several searches that overtake each other only the last one counts. */
static void
search (KithSearchDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr(GListStore) nothing = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr(KithFind) find = NULL;
  KithLoad *load = NULL;

  kith_loader_cancel (self->loader);
  if (text[0] == '\0' || self->store == NULL)
    {
      show_items (self, G_LIST_MODEL (nothing));
      show_speak_to (self, NULL);
      say_what_to_type (self);
      return;
    }

  find = kith_find_new (text, self->n_most);
  find->is_ranked = gtk_toggle_button_get_active (self->best) && !is_scope (self, "children");
  if (is_scope (self, "notes"))
    kith_search_filters_apply (self->filters, find);
  find->child_id = self->child_id;
  load = kith_loader_begin (self->loader, self);
  kith_store_find_async (self->store, find, kith_load_get_cancellable (load), found_cb, load);
}

static void
search_changed_cb (GtkSearchEntry   *entry,
                   KithSearchDialog *self)
{
  self->n_most = MOST_SHOWN;
  search (self);
}

static void
scope_cb (KithSearchDialog *self)
{
  self->n_most = MOST_SHOWN;
  gtk_widget_set_visible (self->narrow, is_scope (self, "notes"));
  search (self);
}

static void
filters_changed_cb (KithSearchDialog *self)
{
  self->n_most = MOST_SHOWN;
  search (self);
}

static void
widen_cb (KithSearchDialog *self)
{
  kith_search_filters_clear (self->filters);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
more_cb (KithSearchDialog *self)
{
  self->n_most += MORE_SHOWN;
  search (self);
}

/* Ctrl+Enter. */
static void
rank_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSearchDialog *self = KITH_SEARCH_DIALOG (widget);

  if (is_scope (self, "children"))
    adw_toggle_group_set_active_name (self->scope, "all");
  gtk_toggle_button_set_active (self->best, !gtk_toggle_button_get_active (self->best));
}

static void
open_hit (GtkWidget   *parent,
          KithNoteHit *hit,
          const char  *words)
{
  GtkRoot *root = gtk_widget_get_root (parent);

  if (kith_note_hit_get_is_draft (hit))
    {
      g_autofree char *uid = kith_uid_to_string (kith_note_hit_get_uid (hit));

      gtk_widget_activate_action (parent, "win.open-draft", "s", uid);
    }
  else if (KITH_IS_WINDOW (root))
    {
      kith_found_open_hit (KITH_WINDOW (root), hit, words);
    }
}

/* On the page of the family, or of the child, where the adult stands. */
static void
open_adult (GtkWidget      *parent,
            KithFoundAdult *found)
{
  const KithFoundAdultValues *values = kith_found_adult_get_values (found);

  gtk_widget_activate_action (parent, "win.open-adult", "(xxx)", values->family_id, values->child_id, values->relation_id);
}

static void
open_item (KithSearchDialog *self,
           guint             position)
{
  g_autoptr(GObject) item = g_list_model_get_item (self->items, position);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (item == NULL || parent == NULL)
    return;

  g_object_ref (parent);
  adw_dialog_force_close (ADW_DIALOG (self));
  if (KITH_IS_CHILD (item))
    gtk_widget_activate_action (parent, "win.open-child", "x", kith_child_get_id (KITH_CHILD (item)));
  else if (KITH_IS_FOUND_ADULT (item))
    open_adult (parent, KITH_FOUND_ADULT (item));
  else if (KITH_IS_SUBJECT (item))
    gtk_widget_activate_action (parent, "win.open-school", "x", kith_subject_get_school_id (KITH_SUBJECT (item)));
  else
    open_hit (parent, KITH_NOTE_HIT (item), words);
  g_object_unref (parent);
}

static void
activated_cb (GtkListView      *list,
              guint             position,
              KithSearchDialog *self)
{
  open_item (self, position);
}

/* Enter opens the first. */
static void
entry_activate_cb (GtkSearchEntry   *entry,
                   KithSearchDialog *self)
{
  open_item (self, 0);
}

/* Escape empties the entry, and closes the dialog where it is empty. */
static void
stop_search_cb (GtkSearchEntry   *entry,
                KithSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        KithSearchDialog      *self)
{
  if (key != GDK_KEY_Down || g_list_model_get_n_items (self->items) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));

  return GDK_EVENT_STOP;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          KithSearchDialog   *self)
{
  gtk_list_item_set_child (item, kith_found_row_new ());
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         KithSearchDialog   *self)
{
  GObject *found = gtk_list_item_get_item (item);
  g_autofree char *label = kith_found_row_describe (found, self->as_at);

  kith_found_row_set_item (KITH_FOUND_ROW (gtk_list_item_get_child (item)), found, self->as_at);
  gtk_list_item_set_accessible_label (item, label);
}

static void
setup_header_cb (GtkListItemFactory *factory,
                 GtkListHeader      *header,
                 KithSearchDialog   *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkListItemFactory *factory,
                GtkListHeader      *header,
                KithSearchDialog   *self)
{
  GObject *first = gtk_list_header_get_item (header);
  GtkLabel *label = GTK_LABEL (gtk_list_header_get_child (header));

  if (KITH_IS_CHILD (first))
    gtk_label_set_text (label, _("Children"));
  else if (KITH_IS_FOUND_ADULT (first))
    gtk_label_set_text (label, _("Adults"));
  else if (KITH_IS_SUBJECT (first))
    gtk_label_set_text (label, _("Schools"));
  else
    gtk_label_set_text (label, gtk_toggle_button_get_active (self->best) ? _("Notes, the Best First") : _("Notes, the Newest First"));
}

static void
choices_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GListModel) choices = kith_store_load_find_choices_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithSearchDialog) self = kith_load_end (user_data);

  if (self != NULL && self->filters != NULL && choices != NULL)
    kith_search_filters_set_choices (self->filters, choices);
}

static void
kith_search_dialog_dispose (GObject *object)
{
  KithSearchDialog *self = KITH_SEARCH_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  if (self->choices_loader != NULL)
    kith_loader_cancel (self->choices_loader);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SEARCH_DIALOG);
  g_clear_object (&self->choices_loader);
  g_clear_object (&self->loader);
  g_clear_object (&self->items);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_search_dialog_parent_class)->dispose (object);
}

static void
kith_search_dialog_class_init (KithSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_search_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "search.rank", NULL, rank_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "search.rank", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "search.rank", NULL);

  g_type_ensure (KITH_TYPE_SEARCH_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, best);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, count);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, filters);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, more);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, narrow);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, nobody);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, speak_to);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithSearchDialog, widen);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, speak_to_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, widen_cb);
}

static void
kith_search_dialog_init (KithSearchDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  self->loader = kith_loader_new ();
  self->choices_loader = kith_loader_new ();
  self->as_at = KITH_DATE_NONE;
  self->n_most = MOST_SHOWN;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  search (self);
}

static KithChild *
find_focused_child (KithSearchDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = NULL;
  GObject *item = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  /* The focus is on what the view has put around the row. */
  row = gtk_widget_get_first_child (focus);
  item = KITH_IS_FOUND_ROW (row) ? kith_found_row_get_item (KITH_FOUND_ROW (row)) : NULL;

  return KITH_IS_CHILD (item) ? KITH_CHILD (item) : NULL;
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
  g_autoptr(GObject) first = NULL;

  g_return_val_if_fail (KITH_IS_SEARCH_DIALOG (self), 0);

  focused = find_focused_child (self);
  if (focused != NULL)
    return kith_child_get_id (focused);

  first = g_list_model_get_item (self->items, 0);

  return first != NULL && KITH_IS_CHILD (first) ? kith_child_get_id (KITH_CHILD (first)) : 0;
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
  KithLoad *load = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (KITH_TYPE_SEARCH_DIALOG, NULL);
  self->store = g_object_ref (store);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  load = kith_loader_begin (self->choices_loader, self);
  kith_store_load_find_choices_async (store, kith_load_get_cancellable (load), choices_loaded_cb, load);

  return ADW_DIALOG (self);
}

/**
 * kith_search_dialog_new_for_child:
 * @store: a store that is open
 * @child_id: a child
 *
 * Returns: (transfer floating): the dialog, which looks through that child's notes alone
 */
AdwDialog *
kith_search_dialog_new_for_child (KithStore *store,
                                  gint64     child_id)
{
  KithSearchDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (child_id > 0, NULL);

  self = KITH_SEARCH_DIALOG (kith_search_dialog_new (store, ""));
  self->child_id = child_id;
  adw_toggle_group_set_active_name (self->scope, "notes");
  gtk_widget_set_visible (GTK_WIDGET (self->scope), FALSE);
  adw_dialog_set_title (ADW_DIALOG (self), _("Find in This Child’s Notes"));
  gtk_search_entry_set_placeholder_text (self->entry, _("Words of this child’s notes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in This Child’s Notes"), -1);

  return ADW_DIALOG (self);
}
