/* kith-document-share.c: a copy of a document that leaves, with whom and why
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing encrypts it where it goes, which is said first. Text is looked
 * through for confidential addresses, as every other text that leaves; what
 * stands in a picture or a PDF nobody here can read, so that is said as well.
 * The log has it when it has left, and what cannot be logged is taken away again.
 */

#include "config.h"

#include "kith-document-share.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-document-head.h"
#include "kith-document-words.h"
#include "kith-export-guard.h"
#include "kith-recent.h"
#include "kith-store-documents.h"
#include "kith-text.h"
#include "kith-window.h"

typedef struct
{
  GtkWidget    *parent;              /* weak */
  KithStore    *store;
  KithDocument *document;
  GBytes       *bytes;
  GFile        *file;
  char         *recipient;
  char         *why;
} Sharing;

static void
sharing_free (Sharing *self)
{
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->store);
  g_object_unref (self->document);
  g_bytes_unref (self->bytes);
  g_clear_object (&self->file);
  g_free (self->recipient);
  g_free (self->why);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sharing, sharing_free)

/* Records that were locked meanwhile give nothing away any more. */
static gboolean
may_go_on (Sharing *self)
{
  return self->parent != NULL && gtk_widget_get_root (self->parent) != NULL &&
         kith_store_get_state (self->store) == KITH_STORE_OPEN;
}

static void
say_why_not (Sharing      *self,
             const GError *error)
{
  AdwDialog *dialog = NULL;

  if (!may_go_on (self) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_alert_dialog_new (_("Nothing Has Left"), error->domain == G_IO_ERROR
                                 ? _("The file could not be written there. Choose another place.")
                                 : kith_document_words_get_fault (error));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, self->parent);
}

static void
logged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Sharing) self = user_data;
  g_autoptr(GError) error = NULL;
  GtkRoot *root = self->parent != NULL ? gtk_widget_get_root (self->parent) : NULL;

  if (!kith_store_document_done_finish (KITH_STORE (source), result, &error))
    {
      g_file_delete_async (self->file, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
      say_why_not (self, error);
    }
  else if (KITH_IS_WINDOW (root))
    {
      kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (_("Saved. The sharing log has it")));
    }
}

static void
log_sharing (Sharing *self)
{
  kith_store_log_document_share_async (self->store, kith_document_get_id (self->document), self->recipient, self->why, NULL,
                                       logged_cb, self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Sharing) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    say_why_not (self, error);
  else
    log_sharing (g_steal_pointer (&self));
}

static void
write_file (Sharing *self)
{
  g_file_replace_contents_bytes_async (self->file, self->bytes, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, written_cb, self);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(Sharing) self = user_data;

  self->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (self->file == NULL)
    return;

  kith_recent_forget (self->file);
  if (may_go_on (self))
    write_file (g_steal_pointer (&self));
}

/* The name of a file names nobody. */
static void
choose_place (Sharing *self)
{
  const KithDocumentValues *values = kith_document_get_values (self->document);
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strdup_printf ("%s.%s", kith_document_kind_to_code (values->kind),
                                           kith_document_format_get_extension (values->format));

  gtk_file_dialog_set_title (dialog, _("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (self->parent)), NULL, place_chosen_cb, self);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Sharing) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!kith_export_guard_check_finish (result, &error))
    say_why_not (self, error);
  else if (may_go_on (self))
    choose_place (g_steal_pointer (&self));
}

static void
go_on (Sharing *self)
{
  g_autofree char *text = NULL;

  if (kith_document_get_values (self->document)->format == KITH_DOCUMENT_TEXT)
    text = kith_document_read_text (self->bytes, NULL);
  if (text != NULL)
    kith_export_guard_check_async (self->parent, self->store, text, checked_cb, self);
  else
    choose_place (self);
}

/* The question, which owns it. */
typedef struct
{
  Sharing        *sharing;
  AdwAlertDialog *dialog;            /* unowned */
  AdwEntryRow    *recipient;
  AdwEntryRow    *why;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_pointer (&question->sharing, sharing_free);
  g_free (question);
}

static void
check_cb (Question *question)
{
  adw_alert_dialog_set_response_enabled (question->dialog, "save",
                                         kith_text_is_there (gtk_editable_get_text (GTK_EDITABLE (question->recipient))) &&
                                         kith_text_is_there (gtk_editable_get_text (GTK_EDITABLE (question->why))));
}

static void
answered_cb (Question   *question,
             const char *response)
{
  Sharing *sharing = g_steal_pointer (&question->sharing);

  /* A dialog that is closed answers once more. */
  if (sharing == NULL)
    return;

  if (!g_str_equal (response, "save") || !may_go_on (sharing))
    {
      sharing_free (sharing);
      return;
    }

  sharing->recipient = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->recipient)));
  sharing->why = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->why)));
  go_on (sharing);
}

static AdwEntryRow *
add_row (Question   *question,
         GtkWidget  *group,
         const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (check_cb), question);

  return ADW_ENTRY_ROW (row);
}

static const char *
get_warning (KithDocumentFormat format)
{
  return format == KITH_DOCUMENT_TEXT
    ? _("Nothing encrypts it where it goes: whoever has the file can read it, and deleting it may not be the end of it. "
        "With whom and why is kept in the sharing log.")
    : _("Nothing encrypts it where it goes: whoever has the file can read it, and deleting it may not be the end of it. "
        "Look at it before it leaves: Kith cannot see whether an address or another family’s name stands in it. "
        "With whom and why is kept in the sharing log.");
}

/**
 * kith_document_share_ask:
 * @parent: where it is asked
 * @store: a store that is open
 * @document: a document of the store
 * @bytes: the document itself
 *
 * Asks with whom and why, and where to; then a copy leaves.
 */
void
kith_document_share_ask (GtkWidget    *parent,
                         KithStore    *store,
                         KithDocument *document,
                         GBytes       *bytes)
{
  AdwAlertDialog *dialog = NULL;
  Question *question = NULL;
  GtkWidget *group = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_DOCUMENT (document));
  g_return_if_fail (bytes != NULL);

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Save a Copy Outside of Kith?"),
                                                   get_warning (kith_document_get_values (document)->format)));
  group = adw_preferences_group_new ();
  question = g_new0 (Question, 1);
  question->dialog = dialog;
  question->sharing = g_new0 (Sharing, 1);
  g_set_weak_pointer (&question->sharing->parent, parent);
  question->sharing->store = g_object_ref (store);
  question->sharing->document = g_object_ref (document);
  question->sharing->bytes = g_bytes_ref (bytes);
  g_object_set_data_full (G_OBJECT (dialog), "kith-question", question, question_free);

  question->recipient = add_row (question, group, _("For Whom"));
  question->why = add_row (question, group, _("Why"));
  adw_alert_dialog_set_extra_child (dialog, group);
  adw_alert_dialog_add_responses (dialog, "no", _("_Cancel"), "save", _("_Save a Copy…"), NULL);
  adw_alert_dialog_set_close_response (dialog, "no");
  adw_alert_dialog_set_default_response (dialog, "save");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (answered_cb), question);
  adw_alert_dialog_set_response_enabled (dialog, "save", FALSE);
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (question->recipient));
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
