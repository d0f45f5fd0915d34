/* kith-note-page.c: one note, by itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a search leads. It is read for the file on which it was found: on a
 * child's, nothing that is for another child alone is here. The page before is
 * the record to which it belongs.
 */

#include "config.h"

#include "kith-note-page.h"

#include "kith-load-view.h"
#include "kith-note-card.h"
#include "kith-note-words.h"
#include "kith-store-find.h"

struct _KithNotePage
{
  AdwNavigationPage  parent_instance;

  KithStore         *store;
  gint64             note_id;
  gint64             child_id;

  AdwWindowTitle    *window_title;
  KithLoadView      *load_view;
  GtkListBox        *cards;
};

G_DEFINE_FINAL_TYPE (KithNotePage, kith_note_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_note (KithNotePage *self,
           KithNote     *note)
{
  g_autofree char *about = kith_note_words_dup_about (kith_note_get_form (note));

  gtk_list_box_remove_all (self->cards);
  gtk_list_box_append (self->cards, kith_note_card_new (self->store, note));
  if (kith_note_get_kind_label (note) != NULL)
    adw_window_title_set_title (self->window_title, kith_note_get_kind_label (note));
  adw_window_title_set_subtitle (self->window_title, about != NULL ? about : "");
  kith_load_view_show_content (self->load_view);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithNote) note = NULL;
  g_autoptr(KithNotePage) self = NULL;
  g_autoptr(GError) error = NULL;

  note = kith_store_load_found_note_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (note != NULL)
    show_note (self, note);
  else if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND))
    kith_load_view_show_empty (self->load_view);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithNotePage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_found_note_async (self->store, self->note_id, self->child_id,
                                    kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_NOTE_PAGE (widget));
}

static void
kith_note_page_dispose (GObject *object)
{
  KithNotePage *self = KITH_NOTE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_NOTE_PAGE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_note_page_parent_class)->dispose (object);
}

static void
kith_note_page_class_init (KithNotePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_note_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-note-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNotePage, cards);
  gtk_widget_class_bind_template_child (widget_class, KithNotePage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithNotePage, window_title);
}

static void
kith_note_page_init (KithNotePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_note_page_new:
 * @store: a store that is open
 * @note_id: a note
 * @child_id: the child on whose file it is read; 0 where it is on no child's
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_note_page_new (KithStore *store,
                    gint64     note_id,
                    gint64     child_id)
{
  KithNotePage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_NOTE_PAGE, NULL);
  self->store = g_object_ref (store);
  self->note_id = note_id;
  self->child_id = child_id;
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
