/* test-addresses.c: the addresses on a child's page, and the confidential ones behind a press
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-address-dialog.h"
#include "kith-child-addresses.h"
#include "kith-child-page.h"
#include "kith-copy-guard.h"
#include "kith-export-guard.h"
#include "kith-form-guard.h"
#include "kith-store-addresses.h"
#include "ui-fixture.h"

#include <string.h>

#define SAFE "14 Châtelaine Road"

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} Expected;

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
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

static gboolean
is_not_shown (gpointer data)
{
  return !is_shown (data);
}

static void
wait_for_text (GtkWidget  *widget,
               const char *text)
{
  Expected expected = { widget, text };

  ui_wait_for (is_shown, &expected);
}

static void
save (UiFixture  *fixture,
      const char *lines,
      gboolean    is_confidential)
{
  const KithAddressValues values =
  {
    .lines = lines, .from = KITH_DATE_NONE, .to = KITH_DATE_NONE, .is_confidential = is_confidential
  };
  g_autoptr(KithAddress) address = kith_address_new (&values);

  kith_store_save_address_async (fixture->store, 1, address, NULL, NULL, NULL);
}

static GtkWidget *
push_child (UiFixture *fixture)
{
  GtkWidget *page = kith_child_page_new (fixture->store, 1);

  ui_fixture_push (fixture, page);

  return ui_find (page, KITH_TYPE_CHILD_ADDRESSES);
}

static void
test_shown_and_hidden (UiFixture    *fixture,
                       gconstpointer data)
{
  GtkWidget *addresses = push_child (fixture);
  Expected expected = { addresses, SAFE };

  wait_for_text (addresses, "None that this store knows.");
  save (fixture, "3 The Green\nLeeds", FALSE);
  wait_for_text (addresses, "3 The Green, Leeds");

  save (fixture, SAFE, TRUE);
  wait_for_text (addresses, "Confidential Address");
  g_assert_false (shows (fixture->window, SAFE));

  gtk_widget_activate_action (addresses, "address.show", "x", (gint64)2);
  wait_for_text (addresses, SAFE);
  gtk_widget_activate_action (addresses, "address.hide", "x", (gint64)2);
  g_assert_false (shows (fixture->window, SAFE));

  /* Whatever changes in the store hides it again. */
  gtk_widget_activate_action (addresses, "address.show", "x", (gint64)2);
  wait_for_text (addresses, SAFE);
  save (fixture, "5 The Green", FALSE);
  ui_wait_for (is_not_shown, &expected);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((UiFixture *)data)->window)) != NULL;
}

static void
test_dialog_saves (UiFixture    *fixture,
                   gconstpointer data)
{
  GtkWidget *addresses = push_child (fixture);
  GtkWidget *dialog = NULL;
  GtkWidget *lines = NULL;

  gtk_widget_activate_action (addresses, "address.add", NULL);
  ui_wait_for (has_dialog, fixture);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_assert_true (KITH_IS_ADDRESS_DIALOG (dialog));
  lines = ui_find (dialog, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (lines)), "7 The Green\nLeeds", -1);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_for_text (addresses, "7 The Green, Leeds");
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "address.add");
}

static gboolean
has_no_dialog (gpointer data)
{
  return !has_dialog (data);
}

/* Escape does not take away what was typed, and asks nothing where nothing was. */
static void
test_dialog_keeps_what_is_typed (UiFixture    *fixture,
                                 gconstpointer data)
{
  GtkWidget *addresses = push_child (fixture);
  AdwDialog *dialog, *question;
  GtkWidget *lines;

  gtk_widget_activate_action (addresses, "address.add", NULL);
  ui_wait_for (has_dialog, fixture);
  g_assert_false (adw_dialog_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))));
  ui_wait_for (has_no_dialog, fixture);

  gtk_widget_activate_action (addresses, "address.add", NULL);
  ui_wait_for (has_dialog, fixture);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  lines = ui_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (lines)), "7 The Green", -1);
  g_assert_true (kith_form_guard_is_touched (dialog));
  g_assert_false (adw_dialog_close (dialog));
  ui_wait_for_frames (fixture->window, 3);
  question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_signal_emit_by_name (question, "response", "keep");
  adw_dialog_force_close (question);
  ui_wait_for_frames (fixture->window, 3);
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) == dialog);

  g_assert_false (adw_dialog_close (dialog));
  ui_wait_for_frames (fixture->window, 3);
  question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_signal_emit_by_name (question, "response", "discard");
  adw_dialog_force_close (question);
  ui_wait_for (has_no_dialog, fixture);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static gboolean
is_written (gpointer data)
{
  return *(GAsyncResult **)data != NULL;
}

static gboolean
write_file (UiFixture  *fixture,
            const char *text,
            const char *response)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.csv", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  kith_export_guard_write_async (GTK_WIDGET (fixture->view), fixture->store, file, bytes, written_cb, &result);
  if (response != NULL)
    {
      ui_wait_for (has_dialog, fixture);
      ui_wait_for_frames (fixture->window, 3);
      g_signal_emit_by_name (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)), "response", response);
      adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
    }
  ui_wait_for (is_written, &result);
  if (!kith_export_guard_write_finish (result, &error))
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_exports_are_looked_through (UiFixture    *fixture,
                                 gconstpointer data)
{
  GtkWidget *addresses = push_child (fixture);

  save (fixture, SAFE, TRUE);
  wait_for_text (addresses, "Confidential Address");
  g_assert_false (write_file (fixture, "Ann,moved to 14 chatelaine rd", "close"));
  g_assert_true (write_file (fixture, "Ann,moved", NULL));
}

static UiFixture *watched;

static KithStore *
get_store (GtkWidget *widget)
{
  return watched->store;
}

typedef struct
{
  GdkClipboard *clipboard;
  const char   *text;                /* %NULL: nothing */
} Clip;

static gboolean
has_clip (gpointer data)
{
  Clip *clip = data;
  GdkContentProvider *content = gdk_clipboard_get_content (clip->clipboard);
  GValue value = G_VALUE_INIT;
  gboolean has;

  if (content == NULL || clip->text == NULL)
    return content == NULL && clip->text == NULL;

  g_value_init (&value, G_TYPE_STRING);
  has = gdk_content_provider_get_value (content, &value, NULL) && g_strcmp0 (g_value_get_string (&value), clip->text) == 0;
  g_value_unset (&value);

  return has;
}

static void
answer (UiFixture  *fixture,
        const char *response)
{
  AdwDialog *dialog;

  ui_wait_for (has_dialog, fixture);
  ui_wait_for_frames (fixture->window, 3);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  ui_wait_for (has_no_dialog, fixture);
}

static GtkWidget *
push_text (UiFixture  *fixture,
           const char *text)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  ui_fixture_push (fixture, GTK_WIDGET (adw_navigation_page_new (view, "Text")));
  g_signal_emit_by_name (view, "select-all", TRUE);

  return view;
}

/* By whatever way a text comes to the clipboard; here by GTK's own. */
static void
test_copies_are_looked_through (UiFixture    *fixture,
                                gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);
  Clip harmless = { clipboard, "She came with her aunt." };
  Clip kept_back = { clipboard, NULL };
  Clip given = { clipboard, "They moved to 14 chatelaine rd last week." };
  GtkWidget *addresses = push_child (fixture);
  GtkWidget *text = NULL;

  save (fixture, SAFE, TRUE);
  wait_for_text (addresses, "Confidential Address");
  watched = fixture;
  kith_copy_guard_watch (fixture->window, get_store);

  text = push_text (fixture, harmless.text);
  g_signal_emit_by_name (text, "copy-clipboard");
  g_assert_true (has_clip (&kept_back));
  ui_wait_for (has_clip, &harmless);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "x-kde-passwordManagerHint"));

  text = push_text (fixture, given.text);
  g_signal_emit_by_name (text, "copy-clipboard");
  answer (fixture, "close");
  g_assert_true (has_clip (&kept_back));

  g_signal_emit_by_name (text, "copy-clipboard");
  g_assert_true (has_clip (&kept_back));
  answer (fixture, "copy");
  ui_wait_for (has_clip, &given);

  gdk_clipboard_set_text (clipboard, "14 Châtelaine Road");
  g_assert_true (has_clip (&kept_back));
  answer (fixture, "close");
  g_assert_true (has_clip (&kept_back));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/addresses/shown-and-hidden", test_shown_and_hidden);
  ui_add_test ("/addresses/dialog-saves", test_dialog_saves);
  ui_add_test ("/addresses/dialog-keeps-what-is-typed", test_dialog_keeps_what_is_typed);

  ui_add_test ("/addresses/exports-are-looked-through", test_exports_are_looked_through);

  ui_add_test ("/addresses/copies-are-looked-through", test_copies_are_looked_through);

  return g_test_run ();
}
