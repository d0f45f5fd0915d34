/* test-document-list.c: documents on a child's page, from the file to the undo
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "document-cases.h"
#include "kith-child-page.h"
#include "kith-document-ask.h"
#include "kith-document-dialog.h"
#include "kith-document-form.h"
#include "kith-document-list.h"
#include "kith-document-words.h"
#include "kith-reason-dialog.h"
#include "kith-store-documents.h"
#include "kith-subject-picker.h"
#include "ui-fixture.h"

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} Expected;

static const char *
get_words (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (strstr (get_words (widget), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows (child, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (gpointer data)
{
  return shows (((Expected *)data)->widget, ((Expected *)data)->text);
}

static void
wait_for_text (GtkWidget  *widget,
               const char *text)
{
  Expected expected = { widget, text };

  ui_wait_for (is_shown, &expected);
}

static gboolean
is_list_settled (gpointer data)
{
  return !kith_document_list_get_is_loading (data);
}

static GtkWidget *
push_child (UiFixture *fixture)
{
  GtkWidget *page = kith_child_page_new (fixture->store, 1);
  GtkWidget *list = NULL;

  ui_fixture_push (fixture, page);
  list = ui_find (page, KITH_TYPE_DOCUMENT_LIST);
  ui_wait_for (is_list_settled, list);

  return list;
}

static AdwDialog *
get_dialog (UiFixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static gboolean
has_dialog (gpointer data)
{
  return get_dialog (data) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return !has_dialog (data);
}

static void
add_file (UiFixture  *fixture,
          GtkWidget  *list,
          GBytes     *bytes,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  kith_document_list_add_file (KITH_DOCUMENT_LIST (list), file);
  ui_wait_for (has_dialog, fixture);
  ui_wait_for_frames (fixture->window, 3);
}

static void
close_dialog (UiFixture *fixture)
{
  adw_dialog_force_close (get_dialog (fixture));
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for_frames (fixture->window, 3);
}

/* By the form, as a person does it. */
static void
save_form (UiFixture  *fixture,
           const char *title)
{
  GtkWidget *form = GTK_WIDGET (get_dialog (fixture));

  g_assert_true (KITH_IS_DOCUMENT_FORM (form));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (form, KITH_TYPE_DOCUMENT_FORM, "name")), title);
  gtk_widget_activate_action (form, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for_frames (fixture->window, 3);
}

static void
open_first (UiFixture *fixture,
            GtkWidget *list)
{
  GtkWidget *rows = ui_find (list, GTK_TYPE_LIST_BOX);

  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 0), "activate");
  ui_wait_for (has_dialog, fixture);
}

static gboolean
is_document_shown (gpointer data)
{
  return !kith_document_dialog_get_is_loading (data);
}

static const char *
wait_for_document (UiFixture *fixture)
{
  GtkWidget *dialog = GTK_WIDGET (get_dialog (fixture));

  g_assert_true (KITH_IS_DOCUMENT_DIALOG (dialog));
  ui_wait_for (is_document_shown, dialog);

  return gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_template_child (dialog, KITH_TYPE_DOCUMENT_DIALOG, "stack")));
}

static gboolean
has_thumbnail (GtkWidget *list)
{
  GtkWidget *image = ui_find (ui_find (list, GTK_TYPE_LIST_BOX), GTK_TYPE_IMAGE);

  return gtk_image_get_storage_type (GTK_IMAGE (image)) == GTK_IMAGE_PAINTABLE;
}

static void
test_adds_a_picture (UiFixture    *fixture,
                     gconstpointer data)
{
  GtkWidget *list = push_child (fixture);
  g_autoptr(GBytes) png = document_png (300, 200, 1);

  wait_for_text (list, "No letter, report or picture yet");
  add_file (fixture, list, png, "IMG_0001.png");
  wait_for_text (GTK_WIDGET (get_dialog (fixture)), "300 × 200 pixels");
  save_form (fixture, "Drawing of the house");
  wait_for_text (list, "Drawing of the house");
  ui_wait_for (is_list_settled, list);
  g_assert_true (has_thumbnail (list));
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "document.add");

  open_first (fixture, list);
  g_assert_cmpstr (wait_for_document (fixture), ==, "picture");
  close_dialog (fixture);

  kith_store_undo_async (fixture->store, 0, NULL, NULL, NULL);
  wait_for_text (list, "No letter, report or picture yet");
}

static void
test_text_and_its_name (UiFixture    *fixture,
                        gconstpointer data)
{
  GtkWidget *list = push_child (fixture);
  g_autoptr(GBytes) text = document_text ("Dear colleague,\nthank you.");
  GtkWidget *dialog = NULL;

  add_file (fixture, list, text, "letter.pdf");
  wait_for_text (GTK_WIDGET (get_dialog (fixture)), "Its name says that it is something else");
  save_form (fixture, "Letter of thanks");
  wait_for_text (list, "Letter of thanks");

  open_first (fixture, list);
  g_assert_cmpstr (wait_for_document (fixture), ==, "text");
  dialog = GTK_WIDGET (get_dialog (fixture));
  gtk_widget_activate_action (dialog, "document.remove", NULL);
  ui_wait_for (has_no_dialog, fixture);
  wait_for_text (list, "No letter, report or picture yet");
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "document.remove");
  ui_wait_for_frames (fixture->window, 3);
}

/* It is kept and described; a copy leaves by two lines. */
static void
look_at_pdf (UiFixture *fixture,
             GtkWidget *list)
{
  AdwDialog *viewer, *question;

  open_first (fixture, list);
  g_assert_cmpstr (wait_for_document (fixture), ==, "status");
  viewer = get_dialog (fixture);
  wait_for_text (GTK_WIDGET (viewer), "Not Shown Here");

  gtk_widget_activate_action (GTK_WIDGET (viewer), "document.copy", NULL);
  ui_wait_for_frames (fixture->window, 3);
  question = get_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (question), "save"));
  wait_for_text (GTK_WIDGET (question), "Nothing encrypts it where it goes");
  adw_dialog_force_close (question);
  ui_wait_for_frames (fixture->window, 3);
  g_assert_true (get_dialog (fixture) == viewer);
}

static gboolean
has_question (gpointer data)
{
  return KITH_IS_REASON_DIALOG (get_dialog (data));
}

static gboolean
has_form (gpointer data)
{
  return KITH_IS_DOCUMENT_FORM (get_dialog (data));
}

static void
destroy (UiFixture *fixture)
{
  GtkWidget *question = NULL;
  GtkWidget *reason = NULL;

  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "document.destroy", NULL);
  ui_wait_for (has_question, fixture);
  question = GTK_WIDGET (get_dialog (fixture));

  /* Not without a reason. */
  gtk_widget_activate_action (question, "form.save", NULL);
  g_assert_true (has_question (fixture));
  reason = ui_find (question, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (reason)), "Added to the wrong file", -1);
  gtk_widget_activate_action (question, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for_frames (fixture->window, 3);
}

static void
test_pdf_is_kept (UiFixture    *fixture,
                  gconstpointer data)
{
  GtkWidget *list = push_child (fixture);
  g_autoptr(GBytes) pdf = document_pdf ("");

  add_file (fixture, list, pdf, "report.pdf");
  save_form (fixture, "School report");
  wait_for_text (list, "School report");
  look_at_pdf (fixture, list);

  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "document.change", NULL);
  ui_wait_for (has_form, fixture);
  save_form (fixture, "School report of the spring term");
  wait_for_text (list, "spring term");
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "document.change");

  open_first (fixture, list);
  wait_for_document (fixture);
  destroy (fixture);
  wait_for_text (list, "No letter, report or picture yet");
}

/* Off this file and on to another, and back by one undo. */
static void
test_changes_whom_it_is_about (UiFixture    *fixture,
                               gconstpointer data)
{
  GtkWidget *list = push_child (fixture);
  g_autoptr(GBytes) text = document_text ("Dear parents,\nthank you.");
  g_autoptr(GVariant) other = g_variant_ref_sink (g_variant_new_parsed ("[(@x 2, @x 0, 'Somebody Else')]"));
  g_autoptr(GVariant) nobody = g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("(xxs)"), NULL, 0));
  GtkWidget *form = NULL;
  KithSubjectPicker *about = NULL;

  add_file (fixture, list, text, "letter.txt");
  save_form (fixture, "Letter of thanks");
  wait_for_text (list, "Letter of thanks");
  open_first (fixture, list);
  wait_for_document (fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "document.change", NULL);
  ui_wait_for (has_form, fixture);
  form = GTK_WIDGET (get_dialog (fixture));
  about = KITH_SUBJECT_PICKER (gtk_widget_get_template_child (form, KITH_TYPE_DOCUMENT_FORM, "about"));
  g_assert_cmpuint (kith_subject_picker_get_n_taken (about), ==, 1);

  /* A document is about somebody. */
  kith_subject_picker_fill (about, nobody);
  gtk_widget_activate_action (form, "form.save", NULL);
  g_assert_true (has_form (fixture));

  kith_subject_picker_fill (about, other);
  save_form (fixture, "Letter of thanks");
  wait_for_text (list, "No letter, report or picture yet");
  kith_store_undo_async (fixture->store, 0, NULL, NULL, NULL);
  wait_for_text (list, "Letter of thanks");
}

static void
assert_refused (UiFixture  *fixture,
                GtkWidget  *list,
                GBytes     *given,
                const char *words)
{
  g_autoptr(GBytes) bytes = given;

  add_file (fixture, list, bytes, "letter.pdf");
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  wait_for_text (GTK_WIDGET (get_dialog (fixture)), words);
  close_dialog (fixture);
}

/* What is pasted into a note and too long for it. */
static void
keep_long_text (UiFixture *fixture,
                GtkWidget *list)
{
  g_autofree char *text = g_strnfill (30000, 'a');
  g_autoptr(KithNoteForm) note = kith_note_form_new ("call");

  kith_document_ask (list, fixture->store, text, note);
  ui_wait_for (has_dialog, fixture);
  wait_for_text (GTK_WIDGET (get_dialog (fixture)), "Say first whom it is about");
  close_dialog (fixture);

  kith_note_form_add_child (note, 1, "Child");
  kith_document_ask (list, fixture->store, text, note);
  ui_wait_for (has_dialog, fixture);
  ui_wait_for_frames (fixture->window, 3);
  g_signal_emit_by_name (get_dialog (fixture), "response", "keep");
  adw_dialog_force_close (get_dialog (fixture));
  ui_wait_for_frames (fixture->window, 3);
  save_form (fixture, "Transcript");
  wait_for_text (list, "Transcript");
}

static void
test_refuses_in_words (UiFixture    *fixture,
                       gconstpointer data)
{
  GtkWidget *list = push_child (fixture);

  assert_refused (fixture, list, g_bytes_new ("MZ\220\0\003\0", 6), "This is a program");
  assert_refused (fixture, list, document_pdf ("/Encrypt 9 0 R"), "has a passphrase");
  assert_refused (fixture, list, g_byte_array_free_to_bytes (document_png_shell (60000, 60000, 8, 2)), "more pixels");
  assert_refused (fixture, list, document_text (" "), "Nothing stands in this file");
  keep_long_text (fixture, list);
}

/* Each has words of its own. */
static void
test_every_fault_has_words (void)
{
  for (int code = 0; code <= KITH_DOCUMENT_ERROR_UNKNOWN; code++)
    {
      g_autoptr(GError) error = g_error_new_literal (KITH_DOCUMENT_ERROR, code, "for a log");

      g_assert_cmpstr (kith_document_words_get_fault (error), !=, "");
    }

  for (int code = 0; code <= KITH_DOCUMENT_FAULT_ALREADY; code++)
    {
      g_autoptr(GError) error = g_error_new_literal (KITH_DOCUMENT_FAULT, code, "for a log");

      g_assert_cmpstr (kith_document_words_get_fault (error), !=, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/document-list/adds-a-picture", test_adds_a_picture);
  ui_add_test ("/document-list/text-and-its-name", test_text_and_its_name);
  ui_add_test ("/document-list/pdf-is-kept", test_pdf_is_kept);
  ui_add_test ("/document-list/changes-whom-it-is-about", test_changes_whom_it_is_about);
  ui_add_test ("/document-list/refuses-in-words", test_refuses_in_words);
  g_test_add_func ("/document-list/every-fault-has-words", test_every_fault_has_words);

  return g_test_run ();
}
