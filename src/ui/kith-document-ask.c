/* kith-document-ask.c: a text that is longer than a note becomes a document
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody pastes into a note is not lost because it is long: it is kept
 * as it is, on the files of those whom the note is about.
 */

#include "config.h"

#include "kith-document-ask.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "kith-document-form.h"
#include "kith-document-words.h"
#include "kith-subject.h"

typedef struct
{
  GtkWidget  *parent;                /* weak */
  KithStore  *store;
  GBytes     *bytes;
  GListStore *about;                 /* (element-type KithSubject) */
} Question;

static void
question_free (Question *question)
{
  g_clear_weak_pointer (&question->parent);
  g_object_unref (question->store);
  g_bytes_unref (question->bytes);
  g_object_unref (question->about);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  const KithDocumentOrigin origin = {
    .bytes = question->bytes, .head = { .format = KITH_DOCUMENT_TEXT }, .about = G_LIST_MODEL (question->about),
  };

  if (g_str_equal (response, "keep") && question->parent != NULL && gtk_widget_get_root (question->parent) != NULL)
    adw_dialog_present (kith_document_form_new (question->store, &origin), question->parent);
}

static void
present (Question   *question,
         const char *words,
         gboolean    can_keep)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Longer Than a Note"), words));

  adw_alert_dialog_add_response (dialog, "close", _("_Close"));
  if (can_keep)
    adw_alert_dialog_add_response (dialog, "keep", _("_Keep as a Document…"));
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_alert_dialog_choose (dialog, question->parent, NULL, answered_cb, question);
}

static void
collect_of (Question     *question,
            KithNoteForm *note,
            gboolean      are_schools)
{
  for (guint i = 0; i < note->subjects->len; i++)
    {
      const KithNoteSubject *subject = note->subjects->pdata[i];
      g_autoptr(KithSubject) about = NULL;

      if (subject->is_with || (are_schools ? subject->school_id : subject->child_id) == 0)
        continue;

      about = kith_subject_new (subject->child_id, subject->school_id, subject->name, NULL);
      g_list_store_append (question->about, about);
    }
}

/* Children before schools: their file is the one that is read. */
static void
collect_subjects (Question     *question,
                  KithNoteForm *note)
{
  collect_of (question, note, FALSE);
  if (g_list_model_get_n_items (G_LIST_MODEL (question->about)) == 0)
    collect_of (question, note, TRUE);
}

/**
 * kith_document_ask:
 * @parent: where it is asked
 * @store: a store that is open
 * @text: a text that a note does not hold
 * @note: the note that it was pasted into
 *
 * Offers to keep the text as a document on the files of those whom the note is
 * about. A concern about a member of staff is on no child's file, so nothing of it is offered.
 */
void
kith_document_ask (GtkWidget    *parent,
                   KithStore    *store,
                   const char   *text,
                   KithNoteForm *note)
{
  Question *question = NULL;
  KithDocumentHead head;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (text != NULL && note != NULL);

  if (note->answers != 0 || g_strcmp0 (note->kind, KITH_NOTE_KIND_STAFF_CONCERN) == 0)
    return;

  question = g_new0 (Question, 1);
  g_set_weak_pointer (&question->parent, parent);
  question->store = g_object_ref (store);
  question->bytes = g_bytes_new (text, strlen (text));
  question->about = g_list_store_new (KITH_TYPE_SUBJECT);
  collect_subjects (question, note);

  if (!kith_document_head_read (question->bytes, &head, &error))
    present (question, kith_document_words_get_fault (error), FALSE);
  else if (g_list_model_get_n_items (G_LIST_MODEL (question->about)) == 0)
    present (question, _("A note holds 20,000 characters. Say first whom it is about, and paste again: then it can be kept as a document on their file."), FALSE);
  else
    present (question, _("A note holds 20,000 characters. Keep what you copied as a document, whole and as it is, on the file of whom this note is about."), TRUE);
}
