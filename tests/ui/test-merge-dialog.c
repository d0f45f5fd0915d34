/* test-merge-dialog.c: two records side by side, merged in the window and parted again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-merged-group.h"
#include "kith-merge-dialog.h"
#include "kith-put-right-page.h"
#include "kith-split-dialog.h"
#include "kith-store-identity.h"
#include "kith-store-merges.h"
#include "kith-text-row.h"
#include "ui-fixture.h"

typedef struct
{
  gboolean    is_done;
  gint64      id;
  GListModel *merges;
} Answer;

static gboolean
is_done (gpointer data)
{
  return ((Answer *)data)->is_done;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr(GError) error = NULL;

  answer->id = kith_store_save_identity_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
  answer->is_done = TRUE;
}

static gint64
add_child (UiFixture  *fixture,
           const char *given_name)
{
  const KithChildValues values = {
    .given_name = given_name, .family_name = "Quillfeather <b>", .birth = kith_date_today () - 4000,
    .expected_birth = KITH_DATE_NONE, .death = KITH_DATE_NONE,
    .year_group = KITH_CHILD_NO_YEAR_GROUP, .event = KITH_DATE_NONE,
  };
  g_autoptr(KithChild) child = kith_child_new (&values);
  Answer answer = { 0 };

  kith_store_save_identity_async (fixture->store, child, NULL, saved_cb, &answer);
  ui_wait_for (is_done, &answer);

  return answer.id;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  answer->merges = kith_store_load_merges_finish (KITH_STORE (source), result, NULL);
  answer->is_done = TRUE;
}

static guint
count_merges (UiFixture *fixture,
              gint64     child_id)
{
  Answer answer = { 0 };
  guint n_merges;

  kith_store_load_merges_async (fixture->store, KITH_MERGE_KIND_CHILD, child_id, NULL, loaded_cb, &answer);
  ui_wait_for (is_done, &answer);
  n_merges = g_list_model_get_n_items (answer.merges);
  g_object_unref (answer.merges);

  return n_merges;
}

typedef struct
{
  UiFixture *fixture;
  gint64     child_id;
  guint      n_merges;
} Wanted;

static gboolean
has_merges (gpointer data)
{
  Wanted *wanted = data;

  return count_merges (wanted->fixture, wanted->child_id) == wanted->n_merges;
}

static gboolean
shows_sheet (gpointer data)
{
  GtkWidget *sheet = GTK_WIDGET (gtk_widget_get_template_child (data, KITH_TYPE_MERGE_DIALOG, "sheet"));

  return gtk_widget_get_visible (sheet);
}

static gboolean
is_closed (gpointer data)
{
  return adw_window_get_visible_dialog (data) == NULL;
}

static GtkWidget *
find_save_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "form.save") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_save_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
can_save (gpointer data)
{
  return gtk_widget_is_sensitive (find_save_button (data));
}

static void
say_why (AdwDialog  *dialog,
         GType       type,
         const char *text)
{
  kith_text_row_set_text (KITH_TEXT_ROW (gtk_widget_get_template_child (GTK_WIDGET (dialog), type, "reason")), text);
  ui_wait_for (can_save, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
}

static GtkWidget *
find_labelled (GtkWidget  *widget,
               const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
merge (UiFixture *fixture,
       gint64     kept,
       gint64     gone)
{
  AdwDialog *dialog = kith_merge_dialog_new (fixture->store, KITH_MERGE_KIND_CHILD, kept, gone);
  Wanted wanted = { fixture, kept, 1 };

  adw_dialog_present (dialog, fixture->window);
  ui_wait_for (shows_sheet, dialog);
  g_assert_nonnull (find_labelled (GTK_WIDGET (dialog), "Jonnie Quillfeather <b>"));
  g_assert_false (can_save (dialog));
  say_why (dialog, KITH_TYPE_MERGE_DIALOG, "The school has one");
  ui_wait_for (has_merges, &wanted);
  ui_wait_for (is_closed, fixture->window);
  ui_wait_for_frames (fixture->window, 3);
}

static gboolean
has_loaded_rows (gpointer data)
{
  return gtk_widget_get_visible (data) && ui_find (data, GTK_TYPE_BUTTON) != NULL;
}

static void
test_merges_and_parts (UiFixture    *fixture,
                       gconstpointer data)
{
  gint64 kept = add_child (fixture, "Jonathan");
  gint64 gone = add_child (fixture, "Jonnie");
  GtkWidget *merges = g_object_new (KITH_TYPE_MERGED_GROUP, NULL);
  AdwNavigationPage *page;
  AdwDialog *dialog;
  Wanted wanted = { fixture, kept, 0 };

  merge (fixture, kept, gone);
  page = adw_navigation_page_new (merges, "Merged");
  ui_fixture_push (fixture, GTK_WIDGET (page));
  kith_merged_group_load (KITH_MERGED_GROUP (merges), fixture->store, KITH_MERGE_KIND_CHILD, kept);
  ui_wait_for (has_loaded_rows, merges);
  g_assert_nonnull (find_labelled (merges, "The school has one"));
  g_assert_nonnull (find_labelled (merges, "Jonnie Quillfeather <b>"));

  g_signal_emit_by_name (ui_find (merges, GTK_TYPE_BUTTON), "clicked");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (KITH_IS_SPLIT_DIALOG (dialog));
  say_why (dialog, KITH_TYPE_SPLIT_DIALOG, "They are cousins");
  ui_wait_for (has_merges, &wanted);
  ui_wait_for (is_closed, fixture->window);
  ui_wait_for_frames (fixture->window, 3);
}

static gboolean
has_others (gpointer data)
{
  GtkWidget *other = GTK_WIDGET (gtk_widget_get_template_child (data, KITH_TYPE_MERGE_DIALOG, "other"));

  return find_labelled (other, "Jonathan") != NULL;
}

/* Opened without another record it offers those that are like it. */
static void
test_asks_which (UiFixture    *fixture,
                 gconstpointer data)
{
  gint64 child = add_child (fixture, "Jonathan");
  AdwDialog *dialog;
  GtkWidget *row;

  add_child (fixture, "Jonathan");
  dialog = kith_merge_dialog_new (fixture->store, KITH_MERGE_KIND_CHILD, child, 0);
  adw_dialog_present (dialog, fixture->window);
  ui_wait_for (has_others, dialog);
  row = gtk_widget_get_ancestor (find_labelled (GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_MERGE_DIALOG, "other")),
                                                "Jonathan"), ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  ui_wait_for (shows_sheet, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "merge.swap", NULL);
  ui_wait_for_frames (fixture->window, 5);
  adw_dialog_force_close (dialog);
  ui_wait_for (is_closed, fixture->window);
  ui_wait_for_frames (fixture->window, 3);
}

static gboolean
asks_about_it (gpointer data)
{
  return find_labelled (data, "Jonathan") != NULL;
}

static gboolean
is_alert_there (gpointer data)
{
  return ADW_IS_ALERT_DIALOG (adw_window_get_visible_dialog (data));
}

static gboolean
asks_no_more (gpointer data)
{
  return find_labelled (data, "Jonathan") == NULL;
}

static GtkWidget *
find_tooltip (GtkWidget  *widget,
              const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_tooltip (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Whoever says that two are two children is not asked again. */
static void
test_not_the_same (UiFixture    *fixture,
                   gconstpointer data)
{
  GtkWidget *page, *row, *button;
  AdwDialog *dialog;

  add_child (fixture, "Jonathan");
  add_child (fixture, "Jonathan");
  page = GTK_WIDGET (kith_put_right_page_new (fixture->store));
  ui_fixture_push (fixture, page);
  ui_wait_for (asks_about_it, page);
  row = gtk_widget_get_ancestor (find_labelled (page, "Jonathan"), ADW_TYPE_ACTION_ROW);
  button = find_tooltip (row, "They Are Two Children");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_wait_for (is_alert_there, fixture->window);

  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "yes"));
  kith_text_row_set_text (KITH_TEXT_ROW (ui_find (GTK_WIDGET (dialog), KITH_TYPE_TEXT_ROW)), "They are cousins");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "yes"));
  g_signal_emit_by_name (dialog, "response", "yes");
  adw_dialog_force_close (dialog);
  ui_wait_for (asks_no_more, page);
  ui_wait_for (is_closed, fixture->window);
  ui_wait_for_frames (fixture->window, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/merge-dialog/merges-and-parts", test_merges_and_parts);
  ui_add_test ("/merge-dialog/asks-which", test_asks_which);
  ui_add_test ("/merge-dialog/not-the-same", test_not_the_same);

  return g_test_run ();
}
