/* test-print-dialog.c: the chronology's page, and what leaves about a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chronology-page.h"
#include "kith-print-dialog.h"
#include "kith-print-preview.h"
#include "kith-store-shares.h"
#include "ui-fixture.h"

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_pages (gpointer data)
{
  return kith_print_preview_get_n_pages (KITH_PRINT_PREVIEW (data)) > 0;
}

static AdwDialog *
present (UiFixture    *fixture,
         KithShareWhat what)
{
  const KithPrintRequest request = {
    .what = what, .child_id = 1, .filter = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE },
  };
  AdwDialog *dialog = kith_print_dialog_new (fixture->store, &request);

  adw_dialog_present (dialog, fixture->window);
  ui_wait_for (has_pages, ui_find (GTK_WIDGET (dialog), KITH_TYPE_PRINT_PREVIEW));

  return dialog;
}

static gboolean
has_no_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((UiFixture *)data)->window)) == NULL;
}

static void
put_away (UiFixture *fixture,
          AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
  ui_wait_for (has_no_dialog, fixture);
}

/* Without with whom and why nothing leaves, and the first field that is empty says so. */
static void
test_asks_for_two_lines (UiFixture    *fixture,
                         gconstpointer data)
{
  AdwDialog *dialog = present (fixture, KITH_SHARE_CHRONOLOGY);
  GtkWidget *recipient = find_row (GTK_WIDGET (dialog), "With Whom");
  GtkWidget *why = find_row (GTK_WIDGET (dialog), "Why");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "share.copy", NULL);
  g_assert_true (gtk_widget_has_css_class (recipient, "error"));
  gtk_editable_set_text (GTK_EDITABLE (recipient), "Family court");
  g_assert_false (gtk_widget_has_css_class (recipient, "error"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "share.copy", NULL);
  g_assert_true (gtk_widget_has_css_class (why, "error"));
  put_away (fixture, dialog);
}

typedef struct
{
  GListModel *shares;
  gboolean    is_done;
} Answer;

static void
shares_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr(GError) error = NULL;

  answer->shares = kith_store_load_shares_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
  answer->is_done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Answer *)data)->is_done;
}

static void
test_copy_is_in_the_log (UiFixture    *fixture,
                         gconstpointer data)
{
  AdwDialog *dialog = present (fixture, KITH_SHARE_NOTES);
  g_autoptr(KithShare) share = NULL;
  Answer answer = { 0 };

  gtk_editable_set_text (GTK_EDITABLE (find_row (GTK_WIDGET (dialog), "With Whom")), "Mosaic");
  gtk_editable_set_text (GTK_EDITABLE (find_row (GTK_WIDGET (dialog), "Why")), "the record");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "share.copy", NULL);
  ui_wait_for (has_no_dialog, fixture);

  kith_store_load_shares_async (fixture->store, 1, NULL, shares_loaded_cb, &answer);
  ui_wait_for (is_done, &answer);
  g_assert_cmpuint (g_list_model_get_n_items (answer.shares), ==, 1);
  share = g_list_model_get_item (answer.shares, 0);
  g_assert_cmpstr (kith_share_get_recipient (share), ==, "Mosaic");
  g_assert_cmpint (kith_share_get_how (share), ==, KITH_SHARE_COPY);
  g_assert_null (kith_store_get_undo_kind (fixture->store));
  g_object_unref (answer.shares);
}

/* Every kind has pages, with names and without. */
static void
test_every_kind_has_pages (UiFixture    *fixture,
                           gconstpointer data)
{
  for (guint what = 0; what < KITH_N_SHARE_WHATS_OF_CHILD; what++)
    {
      AdwDialog *dialog = present (fixture, what);
      GtkWidget *preview = ui_find (GTK_WIDGET (dialog), KITH_TYPE_PRINT_PREVIEW);

      adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (GTK_WIDGET (dialog), "Without Names")), TRUE);
      ui_wait_for (has_pages, preview);
      ui_wait_for_frames (fixture->window, 2);
      put_away (fixture, dialog);
    }
}

static gboolean
has_events (gpointer data)
{
  return kith_chronology_page_get_events (KITH_CHRONOLOGY_PAGE (data)) != NULL;
}

static void
test_page_filters (UiFixture    *fixture,
                   gconstpointer data)
{
  GtkWidget *page = kith_chronology_page_new (fixture->store, 1);
  GtkWidget *kinds = NULL;
  guint n_all, n_notes;

  ui_fixture_push (fixture, page);
  ui_wait_for (has_events, page);
  n_all = g_list_model_get_n_items (kith_chronology_page_get_events (KITH_CHRONOLOGY_PAGE (page)));
  kinds = ui_find (page, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kinds), 1);
  n_notes = g_list_model_get_n_items (kith_chronology_page_get_events (KITH_CHRONOLOGY_PAGE (page)));
  g_assert_cmpuint (n_notes, <=, n_all);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kinds), 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_chronology_page_get_events (KITH_CHRONOLOGY_PAGE (page))), ==, n_all);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/print-dialog/asks-for-two-lines", test_asks_for_two_lines);
  ui_add_test ("/print-dialog/copy-is-in-the-log", test_copy_is_in_the_log);
  ui_add_test ("/print-dialog/every-kind-has-pages", test_every_kind_has_pages);
  ui_add_test ("/chronology-page/filters", test_page_filters);

  return g_test_run ();
}
