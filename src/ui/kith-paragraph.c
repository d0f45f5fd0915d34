/* kith-paragraph.c: a paragraph that is being written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is pasted comes in as plain text, and nothing that is longer than a
 * note may be: the person is told, and the text is still where it was copied.
 */

#include "config.h"

#include "kith-paragraph.h"

#include <glib/gi18n.h>
#ifdef KITH_HAVE_SPELLING
#include <libspelling.h>
#endif

#include "kith-focus.h"
#include "kith-note-words.h"

struct _KithParagraph
{
  GtkWidget         parent_instance;

  KithNotePartKind  kind;
  gint64            child_id;        /* of a draft whose subjects are not known yet */
  GArray           *child_ids;       /* of the choice, from its second entry on */

  GtkLabel         *title;
  GtkEntry         *speaker;
  GtkDropDown      *file;
  GtkTextView      *text;
  GObject          *spelling;        /* (nullable): what looks through the text */
};

G_DEFINE_FINAL_TYPE (KithParagraph, kith_paragraph, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (KithParagraph *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static char *
dup_text (KithParagraph *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithParagraph) self = KITH_PARAGRAPH (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkTextBuffer *buffer = NULL;

  if (text == NULL || self->text == NULL)
    return;

  if (g_utf8_strlen (text, -1) > KITH_NOTE_MOST_CHARACTERS)
    {
      g_signal_emit (self, signals[REFUSED], 0, text);
      return;
    }

  buffer = gtk_text_view_get_buffer (self->text);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
}

static void
paste_clipboard_cb (GtkTextView   *text,
                    KithParagraph *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (text));

  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, g_object_ref (self));
}

#ifdef KITH_HAVE_SPELLING

/* The library asks for a buffer of source code; it is told that this is none. */
static GtkTextBuffer *
make_buffer (void)
{
  GtkSourceBuffer *buffer = gtk_source_buffer_new (NULL);

  gtk_source_buffer_set_highlight_syntax (buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);

  return GTK_TEXT_BUFFER (buffer);
}

static GObject *
add_spelling (GtkTextView   *text,
              GtkTextBuffer *buffer)
{
  SpellingChecker *checker = spelling_checker_get_default ();
  g_autoptr(SpellingTextBufferAdapter) adapter = spelling_text_buffer_adapter_new (GTK_SOURCE_BUFFER (buffer), checker);

  gtk_text_view_set_extra_menu (text, spelling_text_buffer_adapter_get_menu_model (adapter));
  gtk_widget_insert_action_group (GTK_WIDGET (text), "spelling", G_ACTION_GROUP (adapter));
  spelling_text_buffer_adapter_set_enabled (adapter, TRUE);

  return G_OBJECT (g_steal_pointer (&adapter));
}

/* It goes on for a moment after the text has gone, unless it is told. */
static void
end_spelling (GObject *spelling)
{
  spelling_text_buffer_adapter_set_enabled (SPELLING_TEXT_BUFFER_ADAPTER (spelling), FALSE);
}

#else

static GtkTextBuffer *
make_buffer (void)
{
  return gtk_text_buffer_new (NULL);
}

static GObject *
add_spelling (GtkTextView   *text,
              GtkTextBuffer *buffer)
{
  return NULL;
}

static void
end_spelling (GObject *spelling)
{
}

#endif

static GtkWidget *
make_head (KithParagraph *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "chip");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));

  self->speaker = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->speaker, _("Whose words?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->speaker), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whose words?"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->speaker), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->speaker));

  self->file = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char * const[]){ NULL }));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->file), GTK_ACCESSIBLE_PROPERTY_LABEL, _("On whose file"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->file), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->file), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->file), GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->file));

  return head;
}

static GtkWidget *
make_text (KithParagraph *self)
{
  g_autoptr(GtkTextBuffer) buffer = make_buffer ();

  self->text = GTK_TEXT_VIEW (gtk_text_view_new_with_buffer (buffer));
  gtk_text_view_set_wrap_mode (self->text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text, FALSE);
  gtk_text_view_set_top_margin (self->text, 10);
  gtk_text_view_set_bottom_margin (self->text, 10);
  gtk_text_view_set_left_margin (self->text, 12);
  gtk_text_view_set_right_margin (self->text, 12);
  gtk_widget_set_size_request (GTK_WIDGET (self->text), -1, 72);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "paragraph");
  self->spelling = add_spelling (self->text, buffer);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "paste-clipboard", G_CALLBACK (paste_clipboard_cb), self, 0);

  return GTK_WIDGET (self->text);
}

static void
kith_paragraph_dispose (GObject *object)
{
  KithParagraph *self = KITH_PARAGRAPH (object);
  GtkWidget *child = NULL;

  if (self->spelling != NULL)
    end_spelling (self->spelling);
  g_clear_object (&self->spelling);
  self->text = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->child_ids, g_array_unref);

  G_OBJECT_CLASS (kith_paragraph_parent_class)->dispose (object);
}

static void
kith_paragraph_class_init (KithParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_paragraph_dispose;
  kith_focus_begin_at (widget_class, KithParagraph, text);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
kith_paragraph_init (KithParagraph *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->child_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_set_parent (make_head (self), GTK_WIDGET (self));
  gtk_widget_set_parent (make_text (self), GTK_WIDGET (self));
  g_signal_connect_object (self->speaker, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_paragraph_new:
 * @kind: what kind of paragraph it is
 *
 * Returns: (transfer floating): an empty one
 */
GtkWidget *
kith_paragraph_new (KithNotePartKind kind)
{
  KithParagraph *self = g_object_new (KITH_TYPE_PARAGRAPH, NULL);

  kith_paragraph_set_kind (self, kind);

  return GTK_WIDGET (self);
}

/**
 * kith_paragraph_get_kind:
 *
 * Returns: what kind of paragraph it is
 */
KithNotePartKind
kith_paragraph_get_kind (KithParagraph *self)
{
  g_return_val_if_fail (KITH_IS_PARAGRAPH (self), KITH_NOTE_FACT);

  return self->kind;
}

/**
 * kith_paragraph_set_kind:
 * @kind: what kind of paragraph it is
 */
void
kith_paragraph_set_kind (KithParagraph   *self,
                         KithNotePartKind kind)
{
  g_return_if_fail (KITH_IS_PARAGRAPH (self));

  self->kind = kind;
  gtk_label_set_text (self->title, kith_note_words_get_part (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->speaker), kind == KITH_NOTE_WORDS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, kith_note_words_get_part (kind),
                                  -1);
  if (kind == KITH_NOTE_WORDS)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "own-words");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "own-words");
  changed_cb (self);
}

/**
 * kith_paragraph_set_part:
 * @part: what is written in it
 */
void
kith_paragraph_set_part (KithParagraph      *self,
                         const KithNotePart *part)
{
  g_return_if_fail (KITH_IS_PARAGRAPH (self));
  g_return_if_fail (part != NULL);

  kith_paragraph_set_kind (self, part->kind);
  self->child_id = part->child_id;
  gtk_editable_set_text (GTK_EDITABLE (self->speaker), part->speaker != NULL ? part->speaker : "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), part->text, -1);
}

static gint64
get_chosen (KithParagraph *self)
{
  guint selected = gtk_drop_down_get_selected (self->file);

  if (selected == 0 || selected > self->child_ids->len)
    return 0;

  return g_array_index (self->child_ids, gint64, selected - 1);
}

/**
 * kith_paragraph_set_subjects:
 * @subjects: (element-type KithNoteSubject): whom the note is about
 *
 * Where there are several children the paragraph can be for one of them alone.
 */
void
kith_paragraph_set_subjects (KithParagraph *self,
                             GPtrArray     *subjects)
{
  g_autoptr(GtkStringList) choices = gtk_string_list_new (NULL);
  gint64 wanted;
  guint selected = 0;

  g_return_if_fail (KITH_IS_PARAGRAPH (self));

  wanted = self->child_id != 0 ? self->child_id : get_chosen (self);
  g_array_set_size (self->child_ids, 0);
  gtk_string_list_append (choices, _("On each child’s file"));
  for (guint i = 0; i < subjects->len; i++)
    {
      const KithNoteSubject *subject = subjects->pdata[i];
      g_autofree char *label = NULL;

      if (subject->child_id == 0)
        continue;

      label = g_strdup_printf (_("Only on the file of %s"), subject->name);
      gtk_string_list_append (choices, label);
      g_array_append_val (self->child_ids, subject->child_id);
      if (subject->child_id == wanted)
        selected = self->child_ids->len;
    }

  gtk_drop_down_set_model (self->file, G_LIST_MODEL (choices));
  gtk_drop_down_set_selected (self->file, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->file), self->child_ids->len > 1);
  self->child_id = 0;
}

/**
 * kith_paragraph_get_is_empty:
 *
 * Returns: whether nothing is written in it
 */
gboolean
kith_paragraph_get_is_empty (KithParagraph *self)
{
  g_return_val_if_fail (KITH_IS_PARAGRAPH (self), TRUE);

  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->text)) == 0;
}

/**
 * kith_paragraph_add_to:
 * @form: a form that is being filled
 */
void
kith_paragraph_add_to (KithParagraph *self,
                       KithNoteForm  *form)
{
  g_autofree char *text = NULL;
  KithNotePart *part = NULL;

  g_return_if_fail (KITH_IS_PARAGRAPH (self));
  g_return_if_fail (form != NULL);

  text = dup_text (self);
  part = kith_note_form_add_part (form, self->kind, text);
  part->child_id = get_chosen (self);
  if (self->kind == KITH_NOTE_WORDS)
    part->speaker = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->speaker)));
}
