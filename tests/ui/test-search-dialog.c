/* test-search-dialog.c: finding anything, by keyboard and with a screen reader
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-found-row.h"
#include "kith-note-hit.h"
#include "kith-search-dialog.h"
#include "kith-search-filters.h"
#include "kith-store-notes.h"
#include "ui-fixture.h"

#define PLANTED "marrowlight"

typedef struct
{
  GtkWidget  *dialog;
  const char *text;
} Wanted;

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  kith_store_sign_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *)user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
sign (UiFixture  *fixture,
      const char *text)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  gboolean is_signed = FALSE;

  form->day = kith_date_new (2026, 3, 2);
  form->happened_at = 0;
  kith_note_form_add_part (form, KITH_NOTE_FACT, text);
  kith_store_sign_async (fixture->store, form, NULL, signed_cb, &is_signed);
  ui_wait_for (is_true, &is_signed);
}

static gboolean
shows_title (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *page = ui_find (wanted->dialog, ADW_TYPE_STATUS_PAGE);

  return gtk_widget_get_mapped (page) &&
         strstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), wanted->text) != NULL;
}

static gboolean
shows_rows (gpointer data)
{
  GtkWidget *row = ui_find (data, KITH_TYPE_FOUND_ROW);

  return row != NULL && gtk_widget_get_mapped (row);
}

static GtkWidget *
present (UiFixture  *fixture,
         const char *text)
{
  AdwDialog *dialog = kith_search_dialog_new (fixture->store, text);

  adw_dialog_present (dialog, fixture->window);
  ui_wait_for_frames (fixture->window, 2);

  return GTK_WIDGET (dialog);
}

static void
set_scope (GtkWidget  *dialog,
           const char *name)
{
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (ui_find (dialog, ADW_TYPE_TOGGLE_GROUP)), name);
}

static void
type (GtkWidget  *dialog,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_find (dialog, GTK_TYPE_SEARCH_ENTRY)), text);
}

/* What stands in a note is text, and what was looked for is marked in it. */
static void
test_note (UiFixture    *fixture,
           gconstpointer data)
{
  GtkWidget *dialog = NULL;
  GObject *item = NULL;
  g_autofree char *described = NULL;

  sign (fixture, "About <b>" PLANTED "</b> & more.");
  dialog = present (fixture, "marrow");
  ui_wait_for (shows_rows, dialog);
  item = kith_found_row_get_item (KITH_FOUND_ROW (ui_find (dialog, KITH_TYPE_FOUND_ROW)));
  g_assert_true (KITH_IS_NOTE_HIT (item));
  g_assert_cmpstr (kith_note_hit_get_excerpt (KITH_NOTE_HIT (item)), ==, "About <b>" PLANTED "</b> & more.");
  described = kith_found_row_describe (item, KITH_DATE_NONE);
  g_assert_true (g_str_has_suffix (described, ": \u2068About <b>" PLANTED "</b> & more.\u2069"));
  g_assert_cmpint (kith_search_dialog_get_child_id (KITH_SEARCH_DIALOG (dialog)), ==, 0);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_words_for_nothing (UiFixture    *fixture,
                        gconstpointer data)
{
  GtkWidget *dialog = present (fixture, "");
  Wanted at_first = { dialog, "Find Anything" };
  Wanted nothing = { dialog, "Nothing Found for" };

  ui_wait_for (shows_title, &at_first);
  type (dialog, "zzyzx unheard");
  ui_wait_for (shows_title, &nothing);
  type (dialog, "\"");
  ui_wait_for (shows_title, &nothing);
  type (dialog, "");
  ui_wait_for (shows_title, &at_first);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Filters are there for notes, and are let go of by a button where they leave nothing. */
static void
test_filters (UiFixture    *fixture,
              gconstpointer data)
{
  GtkWidget *dialog = NULL;
  GtkWidget *filters = NULL;
  GtkWidget *page = NULL;
  Wanted nothing;

  sign (fixture, "About " PLANTED ".");
  dialog = present (fixture, PLANTED);
  filters = ui_find (dialog, KITH_TYPE_SEARCH_FILTERS);
  g_assert_false (gtk_widget_get_mapped (filters));
  set_scope (dialog, "notes");
  ui_wait_for (shows_rows, dialog);
  g_assert_true (gtk_widget_get_mapped (filters));
  g_assert_false (kith_search_filters_get_is_set (KITH_SEARCH_FILTERS (filters)));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (filters, GTK_TYPE_DROP_DOWN)), 1);
  nothing = (Wanted){ dialog, "Nothing Found for" };
  ui_wait_for (shows_title, &nothing);
  page = ui_find (dialog, ADW_TYPE_STATUS_PAGE);
  g_signal_emit_by_name (adw_status_page_get_child (ADW_STATUS_PAGE (page)), "clicked");
  g_assert_false (kith_search_filters_get_is_set (KITH_SEARCH_FILTERS (filters)));
  ui_wait_for (shows_rows, dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Ctrl+Enter puts the best first, and again the newest. */
static void
test_best_first (UiFixture    *fixture,
                 gconstpointer data)
{
  GtkWidget *dialog = NULL;

  sign (fixture, "About " PLANTED ".");
  dialog = present (fixture, PLANTED);
  ui_wait_for (shows_rows, dialog);
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (ui_find (dialog, GTK_TYPE_SEARCH_ENTRY), "search.rank", NULL);
      ui_wait_for (shows_rows, dialog);
    }
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/search-dialog/note", test_note);
  ui_add_test ("/search-dialog/words-for-nothing", test_words_for_nothing);
  ui_add_test ("/search-dialog/filters", test_filters);
  ui_add_test ("/search-dialog/best-first", test_best_first);

  return g_test_run ();
}
