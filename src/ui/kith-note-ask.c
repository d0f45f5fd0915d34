/* kith-note-ask.c: the questions about a signed note
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copying asks whether the text has arrived in the council's system: only the
 * person knows. The clipboard says that what it holds is not for a history of
 * clipboards, and the lock empties it.
 */

#include "config.h"

#include "kith-note-ask.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-copy-guard.h"
#include "kith-note-words.h"
#include "kith-reason-dialog.h"
#include "kith-subject-picker.h"
#include "kith-window.h"
#include "kith-words.h"

/* What an answer needs to know. */
typedef struct
{
  GtkWidget *widget;
  KithStore *store;
  KithNote  *note;
  GtkWidget *field;
} Question;

static Question *
question_new (GtkWidget *widget,
              KithStore *store,
              KithNote  *note,
              GtkWidget *field)
{
  Question *self = g_new0 (Question, 1);

  self->widget = g_object_ref (GTK_WIDGET (gtk_widget_get_root (widget)));
  self->store = g_object_ref (store);
  self->note = g_object_ref (note);
  self->field = field != NULL ? g_object_ref_sink (field) : NULL;

  return self;
}

static void
question_free (Question *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->store);
  g_object_unref (self->note);
  g_clear_object (&self->field);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
tell_result (GtkWidget    *root,
             gboolean      is_saved,
             const GError *error,
             const char   *done)
{
  if (!KITH_IS_WINDOW (root))
    return;

  if (is_saved)
    kith_window_add_undo_toast (KITH_WINDOW (root), done);
  else
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (kith_words_get_error_title (error)));
}

static void
council_set_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GtkWidget) root = user_data;
  g_autoptr(GError) error = NULL;
  gboolean is_saved = kith_store_set_council_finish (KITH_STORE (source), result, &error);

  tell_result (root, is_saved, error, _("Said for the council’s system"));
}

/**
 * kith_note_ask_set_council:
 * @widget: a widget of the window
 * @store: a store that is open
 * @note: a signed note
 * @state: whether the council's system has it
 * @why: (nullable): why it need not
 *
 * Says so, and offers to take it back.
 */
void
kith_note_ask_set_council (GtkWidget       *widget,
                           KithStore       *store,
                           KithNote        *note,
                           KithCouncilState state,
                           const char      *why)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  kith_store_set_council_async (store, kith_note_get_id (note), state, why, NULL,
                                council_set_cb, g_object_ref (GTK_WIDGET (root)));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "in"))
    kith_note_ask_set_council (question->widget, question->store, question->note, KITH_COUNCIL_IN, NULL);
}

/* Whoever leaves a confidential address where it is has nothing to paste. */
static void
in_clipboard_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  GtkWidget *window = question->widget;
  AdwDialog *dialog = NULL;

  if (!kith_copy_guard_copy_finish (result, NULL) || kith_store_get_state (question->store) != KITH_STORE_OPEN)
    return;

  dialog = adw_alert_dialog_new (_("Copied"), _("Paste it into the council’s system. Is it there now?"));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "not-yet", _("Not Yet"), "in", _("It Is There"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "in");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "not-yet");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), window, NULL, copied_cb, g_steal_pointer (&question));
}

/**
 * kith_note_ask_copied:
 * @widget: a widget of the window
 * @store: a store that is open
 * @note: a signed note
 *
 * Copies the note as plain text, and asks whether the council's system has it now.
 */
void
kith_note_ask_copied (GtkWidget *widget,
                      KithStore *store,
                      KithNote  *note)
{
  g_autofree char *plain = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_NOTE (note));

  plain = kith_note_words_dup_plain (note);
  kith_copy_guard_copy_async (widget, store, plain, in_clipboard_cb, question_new (widget, store, note, NULL));
}

/**
 * kith_note_ask_why_not_needed:
 * @widget: a widget of the window
 * @store: a store that is open
 * @note: a signed note
 *
 * Asks why the council's system need not have it.
 */
void
kith_note_ask_why_not_needed (GtkWidget *widget,
                              KithStore *store,
                              KithNote  *note)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (KITH_IS_NOTE (note));

  adw_dialog_present (kith_reason_dialog_new (store, KITH_REASON_NOT_NEEDED, kith_note_get_id (note), NULL), widget);
}

static void
linked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkWidget) root = user_data;
  g_autoptr(GError) error = NULL;
  gboolean is_saved = kith_store_link_note_finish (KITH_STORE (source), result, &error);

  tell_result (root, is_saved, error, _("Linked"));
}

static KithSubject *
to_subject (KithNoteForm *form)
{
  const KithNoteSubject *subject = form->subjects->len > 0 ? form->subjects->pdata[form->subjects->len - 1] : NULL;

  if (subject == NULL)
    return NULL;

  return kith_subject_new (subject->child_id, subject->school_id, subject->name != NULL ? subject->name : "–", NULL);
}

static void
link_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(KithNoteForm) form = kith_note_form_new ("");
  g_autoptr(KithSubject) subject = NULL;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  kith_subject_picker_add_to (KITH_SUBJECT_PICKER (question->field), form);
  subject = to_subject (form);
  if (g_str_equal (response, "link") && subject != NULL)
    kith_store_link_note_async (question->store, kith_note_get_id (question->note), subject, NULL,
                                linked_cb, g_object_ref (question->widget));
}

/**
 * kith_note_ask_link:
 * @widget: a widget of the window
 * @store: a store that is open
 * @note: a signed note
 *
 * Asks whom the note turned out to be about.
 */
void
kith_note_ask_link (GtkWidget *widget,
                    KithStore *store,
                    KithNote  *note)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Whom Is It About?"), _("What is written stays as it is, and so does its count."));
  GtkWidget *picker = kith_subject_picker_new (store);
  Question *question = question_new (widget, store, note, picker);

  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), picker);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _("Close"), "link", _("Link"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), widget, NULL, link_chosen_cb, question);
}

static void
significant_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GtkWidget) root = user_data;
  g_autoptr(GError) error = NULL;
  gboolean is_saved = kith_store_set_significant_finish (KITH_STORE (source), result, &error);

  tell_result (root, is_saved, error, _("Said for the chronology"));
}

/**
 * kith_note_ask_set_significant:
 * @widget: a widget of the window
 * @store: a store that is open
 * @note: a signed note
 * @line: (nullable): what the chronology says of it; %NULL to take it out
 *
 * Says so, and offers to take it back.
 */
void
kith_note_ask_set_significant (GtkWidget  *widget,
                               KithStore  *store,
                               KithNote   *note,
                               const char *line)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  kith_store_set_significant_async (store, kith_note_get_id (note), line, NULL,
                                    significant_cb, g_object_ref (GTK_WIDGET (root)));
}

/**
 * kith_note_ask_line:
 * @widget: a widget of the window
 * @store: a store that is open
 * @note: a signed note
 *
 * Puts the note into the chronology, and asks for its line there.
 */
void
kith_note_ask_line (GtkWidget *widget,
                    KithStore *store,
                    KithNote  *note)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (KITH_IS_NOTE (note));

  adw_dialog_present (kith_reason_dialog_new (store, KITH_REASON_LINE, kith_note_get_id (note), kith_note_get_form (note)->line),
                      widget);
}
