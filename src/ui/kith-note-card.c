/* kith-note-card.c: a signed note, with what was said of it later
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The card shows the note as it was read for the file on which it stands, and
 * copies no more than it shows. One whose words stand elsewhere leads there. A correction stands beside the paragraph that
 * it puts right, and neither hides the other.
 */

#include "config.h"

#include "kith-note-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-note-ask.h"
#include "kith-note-dialog.h"
#include "kith-note-words.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithNoteCard
{
  GtkListBoxRow  parent_instance;

  KithStore     *store;
  KithNote      *note;
  GtkBox        *box;
};

G_DEFINE_FINAL_TYPE (KithNoteCard, kith_note_card, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* A word in a frame stands in one line. */
static GtkWidget *
make_chip (const char *text)
{
  GtkWidget *chip = make_label (text, "chip");

  gtk_label_set_wrap (GTK_LABEL (chip), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);

  return chip;
}

static void
add_dim (KithNoteCard *self,
         const char   *text)
{
  GtkWidget *label = make_label (text, "caption");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (self->box, label);
}

static void
add_text (KithNoteCard *self,
          const char   *text,
          const char   *style)
{
  GtkWidget *label = make_label (text, style);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (self->box, label);
}

static void
add_addition (KithNoteCard           *self,
              const KithNoteAddition *addition)
{
  g_autofree char *moment = kith_words_dup_moment (addition->signed_at);
  g_autofree char *who = addition->signed_by != NULL ? kith_text_isolate (addition->signed_by) : NULL;
  g_autofree char *head = NULL;

  head = who != NULL ? g_strdup_printf ("%s · %s · %s", kith_note_words_get_addition (addition->kind), moment, who)
                     : g_strdup_printf ("%s · %s", kith_note_words_get_addition (addition->kind), moment);
  add_dim (self, head);
  add_text (self, addition->text, "addition");
}

static void
add_additions (KithNoteCard *self,
               gint64        part_id)
{
  GPtrArray *additions = kith_note_get_additions (self->note);

  for (guint i = 0; i < additions->len; i++)
    {
      const KithNoteAddition *addition = additions->pdata[i];

      if (addition->part_id == part_id)
        add_addition (self, addition);
    }
}

static void
add_parts (KithNoteCard *self,
           KithNoteForm *form)
{
  for (guint i = 0; i < form->parts->len; i++)
    {
      const KithNotePart *part = form->parts->pdata[i];
      g_autofree char *kind = kith_note_words_dup_part (part);

      if (part->kind != KITH_NOTE_FACT)
        add_dim (self, kind);
      add_text (self, part->text, part->kind == KITH_NOTE_WORDS ? "own-words" : NULL);
      add_additions (self, part->id);
    }
}

static void
add_details (KithNoteCard *self,
             KithNoteForm *form)
{
  const char *parent = kith_note_words_get_parent (form->parent);

  for (guint i = 0; i < form->sightings->len; i++)
    {
      g_autofree char *words = kith_note_words_dup_sighting (form->sightings->pdata[i]);

      add_dim (self, words);
    }
  if (parent != NULL)
    {
      g_autofree char *words = form->parent_why != NULL ? g_strdup_printf ("%s: %s", parent, form->parent_why) : g_strdup (parent);

      add_dim (self, words);
    }
  if (form->school_told != NULL)
    {
      g_autofree char *words = g_strdup_printf (_("The school was told: %s"), form->school_told);

      add_dim (self, words);
    }
  if (form->line != NULL)
    {
      g_autofree char *words = g_strdup_printf (_("In the chronology: %s"), form->line);

      add_dim (self, words);
    }
  for (guint i = 0; i < form->steps->len; i++)
    {
      g_autofree char *step = kith_note_words_dup_step (form->steps->pdata[i]);
      g_autofree char *words = g_strdup_printf (_("Next step: %s"), step);

      add_dim (self, words);
    }
}

static GMenuModel *
make_corrections (KithNoteForm *form)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < form->parts->len; i++)
    {
      const KithNotePart *part = form->parts->pdata[i];
      g_autofree char *kind = kith_note_words_dup_part (part);
      g_autofree char *label = g_strdup_printf (_("Correct Paragraph %u, %s…"), i + 1, kind);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "card.correct", "x", part->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (KithNoteCard *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) said = g_menu_new ();
  g_autoptr(GMenu) council = g_menu_new ();
  g_autoptr(GMenuModel) corrections = make_corrections (kith_note_get_form (self->note));

  g_menu_append (said, _("Add…"), "card.add");
  g_menu_append_section (said, NULL, corrections);
  g_menu_append (said, _("Recorded in Error…"), "card.withdraw");
  g_menu_append (said, _("Say Whom It Is About…"), "card.link");
  if (kith_note_get_form (self->note)->is_significant)
    {
      g_menu_append (said, _("Change Its Line in the Chronology…"), "card.line");
      g_menu_append (said, _("Take out of the Chronology"), "card.not-significant");
    }
  else
    {
      g_menu_append (said, _("Put into the Chronology…"), "card.line");
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (said));
  g_menu_append (council, _("Copy as Plain Text"), "card.copy");
  g_menu_append (council, _("In the Council’s System"), "card.council-in");
  g_menu_append (council, _("Not Needed in the Council’s System…"), "card.council-not-needed");
  g_menu_append (council, _("Not Yet in the Council’s System"), "card.council-not-yet");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (council));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
add_menu (KithNoteCard *self,
          GtkBox       *head)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenuModel) menu = make_menu (self);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Add, Correct, Copy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add, Correct, Copy"), -1);
  gtk_box_append (head, button);
}

static void
add_head (KithNoteCard *self)
{
  KithNoteForm *form = kith_note_get_form (self->note);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *when = kith_note_words_dup_when (form);
  GtkWidget *title = make_label (kith_note_get_kind_label (self->note), "heading");
  GtkWidget *day = make_label (when, "dimmed");

  gtk_label_set_wrap (GTK_LABEL (title), FALSE);
  gtk_widget_set_hexpand (day, TRUE);
  gtk_widget_add_css_class (day, "numeric");
  gtk_box_append (GTK_BOX (head), title);
  if (kith_note_get_is_withdrawn (self->note))
    gtk_box_append (GTK_BOX (head), make_chip (kith_note_words_get_addition (KITH_WITHDRAWAL)));
  if (form->is_significant)
    gtk_box_append (GTK_BOX (head), make_chip (_("Chronology")));
  gtk_box_append (GTK_BOX (head), day);
  gtk_box_append (self->box, head);
  if (!kith_note_get_is_withheld (self->note))
    add_menu (self, GTK_BOX (head));
}

/* What was said stands on the children's files; there it is also written down who read it. */
static void
add_files (KithNoteCard *self,
           KithNoteForm *form)
{
  GtkWidget *files = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (files), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (files), 6);
  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *subject = form->subjects->pdata[i];
      g_autofree char *name = kith_text_isolate (subject->name != NULL ? subject->name : "–");
      /* Translators: on a button: the name of a child */
      g_autofree char *label = g_strdup_printf (_("On the File of %s"), name);
      GtkWidget *button = NULL;

      if (subject->child_id == 0)
        continue;

      button = gtk_button_new_with_label (label);
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", subject->child_id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-child");
      adw_wrap_box_append (ADW_WRAP_BOX (files), button);
    }
  gtk_box_append (self->box, files);
}

static void
show_note (KithNoteCard *self)
{
  KithNoteForm *form = kith_note_get_form (self->note);
  g_autofree char *about = kith_note_words_dup_about (form);
  g_autofree char *signature = kith_note_words_dup_signed (self->note);
  g_autofree char *council = kith_note_words_dup_council (self->note, kith_date_today ());
  g_autofree char *when = kith_note_words_dup_when (form);
  g_autofree char *label = g_strdup_printf ("%s, %s, %s", kith_note_get_kind_label (self->note), when, council);

  add_head (self);
  add_dim (self, about);
  if (kith_note_get_is_withheld (self->note))
    {
      add_files (self, form);
    }
  else
    {
      add_parts (self, form);
      add_additions (self, 0);
      add_details (self, form);
    }
  add_dim (self, signature);
  add_dim (self, council);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
present_answer (KithNoteCard    *self,
                KithAdditionKind kind,
                gint64           part_id)
{
  adw_dialog_present (kith_note_dialog_new_for_answer (self->store, self->note, kind, part_id), GTK_WIDGET (self));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  present_answer (KITH_NOTE_CARD (widget), KITH_ADDITION, 0);
}

static void
correct_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  present_answer (KITH_NOTE_CARD (widget), KITH_CORRECTION, g_variant_get_int64 (parameter));
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  present_answer (KITH_NOTE_CARD (widget), KITH_WITHDRAWAL, 0);
}

static void
link_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithNoteCard *self = KITH_NOTE_CARD (widget);

  kith_note_ask_link (widget, self->store, self->note);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithNoteCard *self = KITH_NOTE_CARD (widget);

  kith_note_ask_copied (widget, self->store, self->note);
}

static void
line_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithNoteCard *self = KITH_NOTE_CARD (widget);

  kith_note_ask_line (widget, self->store, self->note);
}

static void
not_significant_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  KithNoteCard *self = KITH_NOTE_CARD (widget);

  kith_note_ask_set_significant (widget, self->store, self->note, NULL);
}

static void
council_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithNoteCard *self = KITH_NOTE_CARD (widget);

  if (g_str_equal (action_name, "card.council-in"))
    kith_note_ask_set_council (widget, self->store, self->note, KITH_COUNCIL_IN, NULL);
  else if (g_str_equal (action_name, "card.council-not-yet"))
    kith_note_ask_set_council (widget, self->store, self->note, KITH_COUNCIL_NOT_YET, NULL);
  else
    kith_note_ask_why_not_needed (widget, self->store, self->note);
}

static void
kith_note_card_dispose (GObject *object)
{
  KithNoteCard *self = KITH_NOTE_CARD (object);

  g_clear_object (&self->note);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_note_card_parent_class)->dispose (object);
}

static void
kith_note_card_class_init (KithNoteCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_note_card_dispose;

  gtk_widget_class_install_action (widget_class, "card.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "card.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "card.correct", "x", correct_action);
  gtk_widget_class_install_action (widget_class, "card.council-in", NULL, council_action);
  gtk_widget_class_install_action (widget_class, "card.council-not-needed", NULL, council_action);
  gtk_widget_class_install_action (widget_class, "card.council-not-yet", NULL, council_action);
  gtk_widget_class_install_action (widget_class, "card.line", NULL, line_action);
  gtk_widget_class_install_action (widget_class, "card.link", NULL, link_action);
  gtk_widget_class_install_action (widget_class, "card.not-significant", NULL, not_significant_action);
  gtk_widget_class_install_action (widget_class, "card.withdraw", NULL, withdraw_action);
}

static void
kith_note_card_init (KithNoteCard *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "note");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * kith_note_card_new:
 * @store: a store that is open
 * @note: a signed note
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
kith_note_card_new (KithStore *store,
                    KithNote  *note)
{
  KithNoteCard *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_NOTE (note), NULL);

  self = g_object_new (KITH_TYPE_NOTE_CARD, NULL);
  self->store = g_object_ref (store);
  self->note = g_object_ref (note);
  show_note (self);

  return GTK_WIDGET (self);
}

/**
 * kith_note_card_get_note:
 *
 * Returns: (transfer none): the note
 */
KithNote *
kith_note_card_get_note (KithNoteCard *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_CARD (self), NULL);

  return self->note;
}
