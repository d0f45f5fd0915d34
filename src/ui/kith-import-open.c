/* kith-import-open.c: a file that was handed to the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file may be dropped on the window or named on the command line. Its first
 * bytes tell which import reads it; nothing is written before the person has
 * seen the preview, as when the file was chosen. Rolls and caseloads come out
 * of so many systems that no bytes tell them apart: there the person is asked.
 */

#include "config.h"

#include "kith-import-open.h"

#include <glib/gi18n.h>

#include "kith-file-kind.h"
#include "kith-import-dialog.h"
#include "kith-import-words.h"

typedef struct
{
  KithWindow *window;
  GFile      *file;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static gboolean
is_open (KithWindow *window)
{
  KithStore *store = kith_window_get_store (window);

  return store != NULL && kith_store_get_state (store) == KITH_STORE_OPEN;
}

static void
say_why_not (KithWindow *window,
             const char *sentence)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("The File Was Not Read"), sentence);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("Close"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
show_preview (Opening    *opening,
              const char *kind)
{
  AdwDialog *dialog = kith_import_dialog_new (kith_window_get_store (opening->window), kind);

  adw_dialog_present (dialog, GTK_WIDGET (opening->window));
  kith_import_dialog_read_file (KITH_IMPORT_DIALOG (dialog), opening->file);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!g_str_equal (answer, "cancel") && is_open (opening->window))
    show_preview (opening, answer);
}

static void
ask_kind (Opening *opening)
{
  GtkWidget *window = GTK_WIDGET (opening->window);
  AdwDialog *dialog = adw_alert_dialog_new (_("What Does the File Hold?"),
                                            _("A list can be the pupils of one school, or children out of the council’s system."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"),
                                  "caseload", _("C_aseload"), "roll", _("School _Roll"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), window, NULL, answered_cb, opening);
}

static void
head_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) head = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  const char *kind = NULL;

  /* The store may have been locked meanwhile. */
  if (!is_open (opening->window))
    return;

  if (head == NULL)
    {
      say_why_not (opening->window, kith_import_words_error (error));
      return;
    }

  kind = kith_file_kind_guess (head);
  if (kind != NULL)
    show_preview (opening, kind);
  else if (kith_file_kind_may_be_list (head))
    ask_kind (g_steal_pointer (&opening));
  else
    say_why_not (opening->window,
                 _("Nothing in it says what it is. Choose what to import in the main menu, and then this file."));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GError) error = NULL;

  stream = g_file_read_finish (G_FILE (source), result, &error);
  if (stream != NULL)
    g_input_stream_read_bytes_async (G_INPUT_STREAM (stream), KITH_FILE_KIND_HEAD, G_PRIORITY_DEFAULT, NULL,
                                     head_read_cb, g_steal_pointer (&opening));
  else if (is_open (opening->window))
    say_why_not (opening->window, kith_import_words_error (error));
}

/**
 * kith_import_open:
 * @window: a window whose store is open
 * @file: the file that was handed to it
 *
 * Finds out what the file is, and shows what it would change.
 */
void
kith_import_open (KithWindow *window,
                  GFile      *file)
{
  Opening *opening = NULL;

  g_return_if_fail (KITH_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (window);
  opening->file = g_object_ref (file);
  g_file_read_async (file, G_PRIORITY_DEFAULT, NULL, opened_cb, opening);
}
