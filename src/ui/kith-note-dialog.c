/* kith-note-dialog.c: writing something down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every change is saved within half a second, as a draft, on the store's
 * thread: typing never waits for it. Closing keeps the draft, and so do the
 * lock and a crash. What hinders signing is said at the top, and the focus goes
 * to where it can be mended.
 */

#include "config.h"

#include "kith-note-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-document-ask.h"
#include "kith-note-details.h"
#include "kith-note-record.h"
#include "kith-note-words.h"
#include "kith-paragraph.h"
#include "kith-subject-picker.h"
#include "kith-window.h"
#include "kith-words.h"

#define PAUSE_MSEC 500
#define MOST_KINDS_WITH_KEYS 9

struct _KithNoteDialog
{
  AdwDialog              parent_instance;

  KithStore             *store;
  KithNoteForm          *form;       /* what the dialog began with */
  char                  *kind;
  guint                  timer;
  guint                  is_dirty : 1;
  guint                  is_filling : 1;
  guint                  is_saved : 1;
  guint                  is_over : 1;

  GtkShortcutController *shortcuts;
  AdwWindowTitle        *window_title;
  GtkLabel              *fault;
  AdwWrapBox            *kinds;
  AdwBin                *about;
  KithSubjectPicker     *picker;
  GtkBox                *paragraphs;
  AdwWrapBox            *adders;
  AdwBin                *details_bin;
  KithNoteDetails       *details;
};

G_DEFINE_FINAL_TYPE (KithNoteDialog, kith_note_dialog, ADW_TYPE_DIALOG)

static void
read_paragraphs (KithNoteDialog *self,
                 KithNoteForm   *form)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->paragraphs));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    kith_paragraph_add_to (KITH_PARAGRAPH (child), form);
}

/* All that stands on the screen, as a form of its own that nobody changes. */
static KithNoteForm *
read_form (KithNoteDialog *self)
{
  KithNoteForm *form = kith_note_form_new (self->kind);

  form->uid = self->form->uid;
  form->written_at = self->form->written_at;
  form->answers = self->form->answers;
  form->answers_part = self->form->answers_part;
  read_paragraphs (self, form);
  if (form->answers != 0)
    return form;

  kith_subject_picker_add_to (self->picker, form);
  kith_note_details_add_to (self->details, form);

  return form;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithNoteDialog) self = KITH_NOTE_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autofree char *time = NULL;
  g_autofree char *subtitle = NULL;
  gboolean is_saved = kith_store_save_draft_finish (KITH_STORE (source), result, &error);

  if (self->window_title == NULL)
    return;

  self->is_saved = is_saved;
  time = kith_words_dup_time (g_get_real_time ());
  subtitle = is_saved ? g_strdup_printf (_("Draft saved %s"), time)
                      : g_strdup_printf (_("Not saved: %s"), kith_words_get_error_title (error));
  adw_window_title_set_subtitle (self->window_title, subtitle);
  if (!is_saved)
    kith_announce (GTK_WIDGET (self), subtitle);
}

static void
save (KithNoteDialog *self,
      gboolean        is_last)
{
  g_autoptr(KithNoteForm) form = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->is_dirty && !(is_last && self->is_saved))
    return;

  form = read_form (self);
  self->is_dirty = FALSE;
  if (kith_note_form_is_empty (form) && !self->is_saved)
    return;

  kith_store_save_draft_async (self->store, form, is_last, NULL, saved_cb, g_object_ref (self));
}

static gboolean
pause_cb (gpointer user_data)
{
  KithNoteDialog *self = KITH_NOTE_DIALOG (user_data);

  self->timer = 0;
  save (self, FALSE);

  return G_SOURCE_REMOVE;
}

/* The timer is not put off by further typing: half a second is the most that can be lost. */
static void
changed_cb (KithNoteDialog *self)
{
  if (self->is_filling || self->is_over)
    return;

  self->is_dirty = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  if (self->timer == 0)
    self->timer = g_timeout_add (PAUSE_MSEC, pause_cb, self);
}

static void
say_fault (KithNoteDialog *self,
           const char     *sentence)
{
  gtk_label_set_text (self->fault, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
  kith_announce (GTK_WIDGET (self), sentence);
}

static void
refused_cb (KithNoteDialog *self,
            const char     *text)
{
  g_autoptr(KithNoteForm) form = read_form (self);

  say_fault (self, kith_note_words_get_fault (KITH_NOTE_FAULT_TOO_LONG));
  kith_document_ask (GTK_WIDGET (self), self->store, text, form);
}

static KithParagraph *
add_paragraph (KithNoteDialog  *self,
               KithNotePartKind kind,
               GtkWidget       *after)
{
  GtkWidget *paragraph = kith_paragraph_new (kind);
  g_autoptr(KithNoteForm) form = NULL;

  gtk_box_insert_child_after (self->paragraphs, paragraph,
                              after != NULL ? after : gtk_widget_get_last_child (GTK_WIDGET (self->paragraphs)));
  g_signal_connect_object (paragraph, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (paragraph, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  form = kith_note_form_new (self->kind);
  if (self->picker != NULL)
    kith_subject_picker_add_to (self->picker, form);
  kith_paragraph_set_subjects (KITH_PARAGRAPH (paragraph), form->subjects);

  return KITH_PARAGRAPH (paragraph);
}

static KithParagraph *
find_focused_paragraph (KithNoteDialog *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL ? KITH_PARAGRAPH (gtk_widget_get_ancestor (focus, KITH_TYPE_PARAGRAPH)) : NULL;
}

/* One in which nothing is written yet becomes of that kind; else another begins below. */
static void
paragraph_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KithNoteDialog *self = KITH_NOTE_DIALOG (widget);
  KithParagraph *focused = find_focused_paragraph (self);
  KithParagraph *last = KITH_PARAGRAPH (gtk_widget_get_last_child (GTK_WIDGET (self->paragraphs)));
  KithParagraph *target = focused != NULL ? focused : last;
  KithNotePartKind kind = (KithNotePartKind)g_variant_get_int32 (parameter);

  if (target != NULL && kith_paragraph_get_is_empty (target))
    kith_paragraph_set_kind (target, kind);
  else
    target = add_paragraph (self, kind, GTK_WIDGET (target));

  gtk_widget_grab_focus (GTK_WIDGET (target));
}

static void
follow_subjects (KithNoteDialog *self)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new (self->kind);

  kith_subject_picker_add_to (self->picker, form);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->paragraphs));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    kith_paragraph_set_subjects (KITH_PARAGRAPH (child), form->subjects);
  kith_note_details_set_subjects (self->details, form, g_str_equal (self->kind, "visit"));
}

static void
subjects_changed_cb (KithNoteDialog *self)
{
  if (self->is_filling)
    return;

  follow_subjects (self);
  changed_cb (self);
}

static void
kind_toggled_cb (GtkToggleButton *button,
                 KithNoteDialog  *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  g_set_str (&self->kind, g_object_get_data (G_OBJECT (button), "kind"));
  changed_cb (self);
}

static void
add_kind (KithNoteDialog  *self,
          KithNoteKind    *kind,
          guint            place,
          GtkToggleButton *group)
{
  const char *code = kith_note_kind_get_code (kind);
  GtkWidget *button = gtk_toggle_button_new_with_label (kith_note_kind_get_label (kind));

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "tag");
  g_object_set_data_full (G_OBJECT (button), "kind", g_strdup (code), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_str_equal (code, self->kind));
  if (place < MOST_KINDS_WITH_KEYS)
    {
      g_autofree char *tooltip = g_strdup_printf ("Alt+%u", place + 1);

      gtk_widget_set_tooltip_text (button, tooltip);
    }
  g_signal_connect_object (button, "toggled", G_CALLBACK (kind_toggled_cb), self, 0);
  adw_wrap_box_append (self->kinds, button);
}

static void
kinds_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithNoteDialog) self = KITH_NOTE_DIALOG (user_data);
  g_autoptr(GListModel) kinds = kith_store_load_note_kinds_finish (KITH_STORE (source), result, NULL);
  GtkToggleButton *group = NULL;

  if (self->kinds == NULL || kinds == NULL)
    return;

  self->is_filling = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr(KithNoteKind) kind = g_list_model_get_item (kinds, i);

      add_kind (self, kind, i, group);
      group = GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (GTK_WIDGET (self->kinds)));
    }
  self->is_filling = FALSE;
}

static void
kind_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (KITH_NOTE_DIALOG (widget)->kinds));

  for (int i = g_variant_get_int32 (parameter); i > 0 && button != NULL; i--)
    button = gtk_widget_get_next_sibling (button);

  if (button == NULL)
    return;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  kith_announce (widget, gtk_button_get_label (GTK_BUTTON (button)));
}

static void
show_fault (KithNoteDialog *self,
            KithNoteFault   fault)
{
  say_fault (self, kith_note_words_get_fault (fault));
  if (fault == KITH_NOTE_FAULT_NO_DAY || fault == KITH_NOTE_FAULT_FUTURE)
    gtk_widget_grab_focus (GTK_WIDGET (self->details));
  else if (fault == KITH_NOTE_FAULT_CHILD)
    gtk_widget_grab_focus (GTK_WIDGET (self->picker));
  else if (fault == KITH_NOTE_FAULT_STEP || fault == KITH_NOTE_FAULT_DUE)
    kith_note_details_show_step (self->details);
  else if (fault == KITH_NOTE_FAULT_NO_REASON)
    kith_note_details_ask_why_not (self->details);
  else
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->paragraphs)));
}

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithNoteDialog) self = KITH_NOTE_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_signed = kith_store_sign_finish (KITH_STORE (source), result, &error);
  GtkRoot *root = NULL;

  if (self->window_title == NULL)
    return;

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!is_signed)
    {
      self->is_over = FALSE;
      say_fault (self, kith_words_get_error_advice (error));
      return;
    }

  if (KITH_IS_WINDOW (root))
    kith_window_add_undo_toast (KITH_WINDOW (root), _("Signed"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
sign_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithNoteDialog *self = KITH_NOTE_DIALOG (widget);
  g_autoptr(KithNoteForm) form = NULL;
  KithNoteFault fault;

  if (self->is_over)
    return;

  form = read_form (self);
  fault = kith_note_form_find_fault (form, g_get_real_time ());
  if (fault != KITH_NOTE_FAULT_NONE)
    {
      show_fault (self, fault);
      return;
    }

  g_clear_handle_id (&self->timer, g_source_remove);
  self->is_over = TRUE;
  kith_store_sign_async (self->store, form, NULL, signed_cb, g_object_ref (self));
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
discard_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithNoteDialog *self = KITH_NOTE_DIALOG (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  save (self, FALSE);
  self->is_over = TRUE;
  if (self->is_saved || self->is_dirty)
    kith_note_record_discard (KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL, self->store, &self->form->uid);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
closed_cb (KithNoteDialog *self)
{
  if (!self->is_over)
    save (self, TRUE);
  g_clear_handle_id (&self->timer, g_source_remove);
}

static void
add_shortcut (KithNoteDialog *self,
              const char     *trigger,
              const char     *action,
              int             number)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action));

  if (number >= 0)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (number));
  gtk_shortcut_controller_add_shortcut (self->shortcuts, shortcut);
}

static void
add_shortcuts (KithNoteDialog *self)
{
  add_shortcut (self, "<Control>Return", "note.sign", -1);
  add_shortcut (self, "<Control>KP_Enter", "note.sign", -1);
  for (int i = 0; i < KITH_N_NOTE_PART_KINDS; i++)
    {
      g_autofree char *trigger = g_strdup_printf ("<Control>%d", i + 1);

      add_shortcut (self, trigger, "note.paragraph", i);
    }
  for (int i = 0; i < MOST_KINDS_WITH_KEYS; i++)
    {
      g_autofree char *trigger = g_strdup_printf ("<Alt>%d", i + 1);

      add_shortcut (self, trigger, "note.kind", i);
    }
}

static void
kith_note_dialog_dispose (GObject *object)
{
  KithNoteDialog *self = KITH_NOTE_DIALOG (object);

  g_clear_handle_id (&self->timer, g_source_remove);

  /* The toolkit may keep its sheet for longer; what is written on it goes now. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_NOTE_DIALOG);
  g_clear_pointer (&self->form, kith_note_form_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_note_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithNoteDialog, about);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDialog, adders);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDialog, details_bin);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDialog, paragraphs);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDialog, shortcuts);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDialog, window_title);
}

static void
kith_note_dialog_class_init (KithNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_note_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "note.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "note.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "note.kind", "i", kind_action);
  gtk_widget_class_install_action (widget_class, "note.paragraph", "i", paragraph_action);
  gtk_widget_class_install_action (widget_class, "note.sign", NULL, sign_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-note-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
kith_note_dialog_init (KithNoteDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
}

static void
fill_subjects (KithNoteDialog *self,
               KithNoteForm   *form)
{
  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *item = form->subjects->pdata[i];
      g_autoptr(KithSubject) subject = NULL;

      subject = kith_subject_new (item->child_id, item->school_id, item->name != NULL ? item->name : "–", NULL);
      kith_subject_picker_add (self->picker, subject);
    }
}

static void
fill (KithNoteDialog *self,
      KithNoteForm   *form)
{
  fill_subjects (self, form);
  for (guint i = 0; i < form->parts->len; i++)
    kith_paragraph_set_part (add_paragraph (self, KITH_NOTE_FACT, NULL), form->parts->pdata[i]);
  if (form->parts->len == 0)
    add_paragraph (self, KITH_NOTE_FACT, NULL);
  kith_note_details_set_form (self->details, form);
  if (form->answers == 0)
    follow_subjects (self);
}

static KithNoteDialog *
note_dialog_new (KithStore    *store,
                 KithNoteForm *form)
{
  KithNoteDialog *self = g_object_new (KITH_TYPE_NOTE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->form = kith_note_form_ref (form);
  self->kind = g_strdup (form->kind);
  self->picker = KITH_SUBJECT_PICKER (kith_subject_picker_new (store));
  adw_bin_set_child (self->about, GTK_WIDGET (self->picker));
  self->details = KITH_NOTE_DETAILS (kith_note_details_new ());
  adw_bin_set_child (self->details_bin, GTK_WIDGET (self->details));
  g_signal_connect_object (self->details, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "changed", G_CALLBACK (subjects_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self, form);
  self->is_filling = FALSE;
  if (form->answers == 0)
    {
      kith_store_load_note_kinds_async (store, NULL, kinds_loaded_cb, g_object_ref (self));
      adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->picker));
    }

  return self;
}

/* An answer says one thing about one note: the rest of the form is not asked for. */
static void
show_answer (KithNoteDialog *self)
{
  KithAdditionKind kind = kith_addition_kind_from_code (self->kind);

  adw_window_title_set_title (self->window_title, kith_note_words_get_addition (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->about), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->adders), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->details_bin), FALSE);
  adw_dialog_set_content_height (ADW_DIALOG (self), 320);
  adw_dialog_set_focus (ADW_DIALOG (self), gtk_widget_get_first_child (GTK_WIDGET (self->paragraphs)));
}

/**
 * kith_note_dialog_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): a dialog in which nothing is written yet
 */
AdwDialog *
kith_note_dialog_new (KithStore *store)
{
  g_autoptr(KithNoteForm) form = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  form = kith_note_form_new ("advice");

  return ADW_DIALOG (note_dialog_new (store, form));
}

/**
 * kith_note_dialog_new_for_draft:
 * @store: a store that is open
 * @form: a draft
 *
 * Returns: (transfer floating): a dialog in which the draft goes on
 */
AdwDialog *
kith_note_dialog_new_for_draft (KithStore    *store,
                                KithNoteForm *form)
{
  KithNoteDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (form != NULL, NULL);

  self = note_dialog_new (store, form);
  self->is_saved = TRUE;
  if (form->answers != 0)
    {
      show_answer (self);
      return ADW_DIALOG (self);
    }

  kith_note_details_show_when (self->details);
  adw_dialog_set_focus (ADW_DIALOG (self), gtk_widget_get_first_child (GTK_WIDGET (self->paragraphs)));

  return ADW_DIALOG (self);
}

/**
 * kith_note_dialog_new_for_answer:
 * @store: a store that is open
 * @note: a signed note
 * @kind: what is said of it
 * @part_id: the paragraph that is put right, or 0
 *
 * Returns: (transfer floating): a dialog for what is said of @note later
 */
AdwDialog *
kith_note_dialog_new_for_answer (KithStore       *store,
                                 KithNote        *note,
                                 KithAdditionKind kind,
                                 gint64           part_id)
{
  g_autoptr(KithNoteForm) form = NULL;
  KithNoteDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_NOTE (note), NULL);

  form = kith_note_form_new (kith_addition_kind_to_code (kind));
  form->answers = kith_note_get_id (note);
  form->answers_part = part_id;
  self = note_dialog_new (store, form);
  show_answer (self);

  return ADW_DIALOG (self);
}

static void
subject_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithNoteDialog) self = KITH_NOTE_DIALOG (user_data);
  g_autoptr(KithSubject) subject = kith_store_load_subject_finish (KITH_STORE (source), result, NULL);

  if (self->paragraphs == NULL || subject == NULL)
    return;

  kith_subject_picker_add (self->picker, subject);
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->paragraphs)));
}

/**
 * kith_note_dialog_add_subject:
 * @child_id: a child, or 0
 * @school_id: a school, where it is no child
 *
 * Says whom it is about; the focus then begins in the text.
 */
void
kith_note_dialog_add_subject (KithNoteDialog *self,
                              gint64          child_id,
                              gint64          school_id)
{
  g_return_if_fail (KITH_IS_NOTE_DIALOG (self));

  kith_store_load_subject_async (self->store, child_id, school_id, NULL, subject_loaded_cb, g_object_ref (self));
}

/**
 * kith_note_dialog_get_is_saved:
 *
 * Returns: whether all that was written is on the disk
 */
gboolean
kith_note_dialog_get_is_saved (KithNoteDialog *self)
{
  g_return_val_if_fail (KITH_IS_NOTE_DIALOG (self), FALSE);

  return self->is_saved && !self->is_dirty;
}
