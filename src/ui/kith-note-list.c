/* kith-note-list.c: the notes of a child or a school, under a heading
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page at a time: more are loaded when somebody asks for them. Where nothing
 * changed, the cards stay, and with them the focus.
 */

#include "config.h"

#include "kith-note-list.h"

#include <glib/gi18n.h>

#include "kith-loader.h"
#include "kith-note-card.h"
#include "kith-sought.h"

#define PAGE 20
/* A note that stands below more than so many is opened on a page of its own. */
#define MOST_TO_SEEK 320

struct _KithNoteList
{
  GtkWidget   parent_instance;

  KithStore  *store;
  KithLoader *loader;
  gint64      child_id;
  gint64      school_id;
  guint       n_wanted;
  gint64      sought_id;             /* a note that is to be shown in its place; 0 for none */
  char       *sought_words;
  char       *told;

  GtkLabel   *empty;
  GtkListBox *cards;
  GtkButton  *more;
};

G_DEFINE_FINAL_TYPE (KithNoteList, kith_note_list, GTK_TYPE_WIDGET)

/* What of the notes can change. */
static char *
tell (GListModel *notes)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (notes, i);
      KithNoteForm *form = kith_note_get_form (note);

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %d %s %u %u %d %s\n", kith_note_get_id (note), (int)kith_note_get_council (note),
                              kith_note_get_council_why (note) != NULL ? kith_note_get_council_why (note) : "",
                              kith_note_get_additions (note)->len, form->subjects->len, form->is_significant,
                              form->line != NULL ? form->line : "");
      for (guint j = 0; j < form->steps->len; j++)
        g_string_append_printf (told, "%d ", ((const KithNextStep *)form->steps->pdata[j])->done);
    }

  return g_string_free_and_steal (told);
}

static GtkWidget *
find_card (KithNoteList *self,
           gint64        note_id)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      if (KITH_IS_NOTE_CARD (card) && kith_note_get_id (kith_note_card_get_note (KITH_NOTE_CARD (card))) == note_id)
        return card;
    }

  return NULL;
}

/* In its place where it is near enough, else by itself. */
static void
show_sought (KithNoteList *self,
             gboolean      is_more)
{
  GtkWidget *card = find_card (self, self->sought_id);
  gint64 note_id = self->sought_id;

  if (card == NULL && is_more && self->n_wanted < MOST_TO_SEEK)
    {
      g_signal_emit_by_name (self->more, "clicked");
      return;
    }

  self->sought_id = 0;
  if (card == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-note", "(xx)", note_id, self->child_id);
      return;
    }

  kith_sought_mark (card, self->sought_words);
  kith_sought_reveal (card);
}

static void
show_notes (KithNoteList *self,
            GListModel   *notes)
{
  guint n_notes = g_list_model_get_n_items (notes);
  g_autofree char *told = tell (notes);

  gtk_widget_set_visible (GTK_WIDGET (self->empty), n_notes == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), n_notes > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_notes >= self->n_wanted);
  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_set_str (&self->told, told);
  gtk_list_box_remove_all (self->cards);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (notes, i);

      gtk_list_box_append (self->cards, kith_note_card_new (self->store, note));
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) notes = kith_store_load_child_notes_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithNoteList) self = kith_load_end (user_data);

  if (self == NULL || self->cards == NULL || notes == NULL)
    return;

  show_notes (self, notes);
  if (self->sought_id != 0)
    show_sought (self, g_list_model_get_n_items (notes) >= self->n_wanted);
}

static void
load (KithNoteList *self)
{
  KithLoad *question = kith_loader_begin (self->loader, self);
  GCancellable *cancellable = kith_load_get_cancellable (question);

  if (self->child_id != 0)
    kith_store_load_child_notes_async (self->store, self->child_id, self->n_wanted, cancellable, loaded_cb, question);
  else
    kith_store_load_school_notes_async (self->store, self->school_id, self->n_wanted, cancellable, loaded_cb, question);
}

static void
more_cb (KithNoteList *self)
{
  self->n_wanted += self->sought_id != 0 ? self->n_wanted : PAGE;
  load (self);
}

static void
record_cb (KithNoteList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.record-about", "(xx)", self->child_id, self->school_id);
}

static GtkWidget *
make_head (KithNoteList *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", _("Notes"),
                                     "xalign", 0.0f,
                                     "hexpand", TRUE,
                                     NULL);
  GtkWidget *record = gtk_button_new_with_label (C_("button", "Record"));

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "section");
  gtk_widget_set_tooltip_text (record, _("Record (Ctrl+N)"));
  gtk_widget_set_valign (record, GTK_ALIGN_END);
  g_signal_connect_object (record, "clicked", G_CALLBACK (record_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), record);

  return head;
}

static void
kith_note_list_dispose (GObject *object)
{
  KithNoteList *self = KITH_NOTE_LIST (object);
  GtkWidget *child = NULL;

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  self->cards = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->loader);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sought_words, g_free);
  g_clear_pointer (&self->told, g_free);

  G_OBJECT_CLASS (kith_note_list_parent_class)->dispose (object);
}

static void
kith_note_list_class_init (KithNoteListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_note_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
kith_note_list_init (KithNoteList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->loader = kith_loader_new ();
  self->n_wanted = PAGE;
  gtk_widget_set_parent (make_head (self), GTK_WIDGET (self));

  self->empty = GTK_LABEL (gtk_label_new (_("Nothing is written down here yet.")));
  gtk_label_set_xalign (self->empty, 0);
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dimmed");
  gtk_widget_set_visible (GTK_WIDGET (self->empty), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->empty), GTK_WIDGET (self));

  self->cards = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->cards, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->cards), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->cards), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Notes"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->cards), GTK_WIDGET (self));

  self->more = GTK_BUTTON (gtk_button_new_with_label (C_("button", "Show More")));
  gtk_widget_set_halign (GTK_WIDGET (self->more), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->more), GTK_WIDGET (self));
}

/**
 * kith_note_list_new:
 *
 * Returns: (transfer floating): a list that shows nobody's notes yet
 */
GtkWidget *
kith_note_list_new (void)
{
  return g_object_new (KITH_TYPE_NOTE_LIST, NULL);
}

static void
show (KithNoteList *self,
      KithStore    *store,
      gint64        child_id,
      gint64        school_id)
{
  if (self->child_id != child_id || self->school_id != school_id)
    self->n_wanted = PAGE;

  g_set_object (&self->store, store);
  self->child_id = child_id;
  self->school_id = school_id;
  load (self);
}

/**
 * kith_note_list_show_child:
 * @store: a store that is open
 * @child_id: a child
 *
 * Shows what stands on the child's file, and asks the store anew.
 */
void
kith_note_list_show_child (KithNoteList *self,
                           KithStore    *store,
                           gint64        child_id)
{
  g_return_if_fail (KITH_IS_NOTE_LIST (self));
  g_return_if_fail (KITH_IS_STORE (store));

  show (self, store, child_id, 0);
}

/**
 * kith_note_list_show_school:
 * @store: a store that is open
 * @school_id: a school
 *
 * Shows the notes that are about the school, and asks the store anew.
 */
void
kith_note_list_show_school (KithNoteList *self,
                            KithStore    *store,
                            gint64        school_id)
{
  g_return_if_fail (KITH_IS_NOTE_LIST (self));
  g_return_if_fail (KITH_IS_STORE (store));

  show (self, store, 0, school_id);
}

/**
 * kith_note_list_seek:
 * @note_id: a note of the child or the school that is shown, or will be
 * @words: by which it was found
 *
 * Shows the note in its place, with the words marked, when it has been loaded.
 */
void
kith_note_list_seek (KithNoteList *self,
                     gint64        note_id,
                     const char   *words)
{
  g_return_if_fail (KITH_IS_NOTE_LIST (self));
  g_return_if_fail (words != NULL);

  self->sought_id = note_id;
  g_set_str (&self->sought_words, words);
}
