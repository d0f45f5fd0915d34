/* test-caseload-page.c: the Caseload room, over a store with a fictional cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-announce.h"
#include "kith-caseload-body.h"
#include "kith-caseload-card.h"
#include "kith-caseload-filters.h"
#include "kith-caseload-page.h"
#include "kith-caseload-table.h"
#include "kith-child-page.h"
#include "kith-filter-choice.h"
#include "kith-found-row.h"
#include "kith-row-menu.h"
#include "kith-school-chooser-dialog.h"
#include "kith-search-dialog.h"
#include "kith-team-list.h"
#include "kith-worker-dialog.h"
#include "ui-fixture.h"

#include <string.h>

static KithCaseloadBody *
push_caseload (UiFixture *fixture)
{
  GtkWidget *page = kith_caseload_page_new (fixture->store);

  kith_room_set_cluster (KITH_ROOM (page), fixture->cluster);
  ui_fixture_push (fixture, page);

  return KITH_CASELOAD_BODY (ui_find (page, KITH_TYPE_CASELOAD_BODY));
}

static guint
count_rows (KithCaseloadBody *body)
{
  return g_list_model_get_n_items (G_LIST_MODEL (kith_caseload_body_get_view (body)));
}

static KithCaseloadRow *
get_row (KithCaseloadBody *body,
         guint             position)
{
  g_autoptr(KithCaseloadRow) row = g_list_model_get_item (G_LIST_MODEL (kith_caseload_body_get_view (body)), position);

  g_assert_nonnull (row);

  return row;
}

static GtkWidget *
find_page (KithCaseloadBody *body)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (body), KITH_TYPE_CASELOAD_PAGE);
}

static void
test_rows_are_named (UiFixture    *fixture,
                     gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  GtkWidget *view = ui_find (GTK_WIDGET (body), GTK_TYPE_COLUMN_VIEW);

  g_assert_cmpuint (count_rows (body), >, 20);
  g_assert_nonnull (view);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Caseload");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))), ==,
                    count_rows (body));
}

static guint
find_drop_downs (GtkWidget  *widget,
                 GtkWidget **lists,
                 guint       n_found)
{
  if (GTK_IS_DROP_DOWN (widget))
    {
      lists[n_found] = widget;
      return n_found + 1;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_found = find_drop_downs (child, lists, n_found);

  return n_found;
}

static guint
number_of (GtkDropDown *list,
           guint        position)
{
  g_autoptr(KithFilterChoice) choice = g_list_model_get_item (gtk_drop_down_get_model (list), position);
  g_autofree char *number = g_strdup_printf (" %u", kith_filter_choice_get_count (choice));
  g_autofree char *words = NULL;

  g_object_get (choice, "words", &words, NULL);
  g_assert_true (g_str_has_suffix (words, number));

  return kith_filter_choice_get_count (choice);
}

/* The number beside a choice is the number of rows that it leaves. */
static void
test_filters_are_their_rows (UiFixture    *fixture,
                             gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  GtkWidget *lists[4];
  guint n_rows = count_rows (body);
  guint n_lists = find_drop_downs (GTK_WIDGET (body), lists, 0);

  g_assert_cmpuint (n_lists, ==, 4);
  for (guint i = 0; i < n_lists; i++)
    {
      GtkDropDown *list = GTK_DROP_DOWN (lists[i]);

      for (guint j = 1; j < g_list_model_get_n_items (gtk_drop_down_get_model (list)); j++)
        {
          guint number = number_of (list, j);

          gtk_drop_down_set_selected (list, j);
          g_assert_cmpuint (count_rows (body), ==, number);
        }
      gtk_drop_down_set_selected (list, 0);
      g_assert_cmpuint (count_rows (body), ==, n_rows);
    }
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  if (GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The number is the number of rows, and none of them is at a school of a cluster. */
static void
test_outside_opens_its_rows (UiFixture    *fixture,
                             gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  GtkWidget *button = find_button (GTK_WIDGET (body), "caseload.outside");
  g_autofree char *label = NULL;
  guint n_rows = count_rows (body);

  g_assert_nonnull (button);
  gtk_widget_activate_action (GTK_WIDGET (body), "caseload.outside", NULL);
  label = g_strdup_printf ("%u in no cluster", count_rows (body));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, label);
  g_assert_cmpint (gtk_widget_get_visible (button), ==, count_rows (body) > 0);
  for (guint i = 0; i < count_rows (body); i++)
    g_assert_cmpint (kith_caseload_row_get_place (get_row (body, i)), !=, KITH_CASELOAD_HERE);

  gtk_widget_activate_action (GTK_WIDGET (body), "caseload.clear", NULL);
  g_assert_cmpuint (count_rows (body), ==, n_rows);
}

static void
click_figures (KithCaseloadBody *body,
               GtkWidget        *widget,
               guint            *n_clicked)
{
  if (GTK_IS_BUTTON (widget))
    {
      guint number = (guint)g_ascii_strtoull (gtk_button_get_label (GTK_BUTTON (widget)), NULL, 10);

      kith_caseload_body_show_team (body, TRUE);
      g_signal_emit_by_name (widget, "clicked");
      g_assert_false (kith_caseload_body_shows_team (body));
      g_assert_cmpuint (count_rows (body), ==, number);
      (*n_clicked)++;
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    click_figures (body, child, n_clicked);
}

static void
test_team_opens_its_rows (UiFixture    *fixture,
                          gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  guint n_clicked = 0;

  click_figures (body, ui_find (GTK_WIDGET (body), KITH_TYPE_TEAM_LIST), &n_clicked);
  g_assert_cmpuint (n_clicked, >=, 2 * KITH_TEAM_N_FIGURES);
}

typedef struct
{
  KithCaseloadBody *body;
  guint             fewest;
  guint             most;
} Wanted;

static gboolean
shows_wanted (gpointer data)
{
  Wanted *wanted = data;
  guint n_rows = count_rows (wanted->body);

  return n_rows >= wanted->fewest && n_rows <= wanted->most;
}

static void
type (KithCaseloadBody *body,
      const char       *text,
      guint             fewest,
      guint             most)
{
  GtkWidget *entry = ui_find (ui_find (find_page (body), GTK_TYPE_SEARCH_BAR), GTK_TYPE_SEARCH_ENTRY);
  Wanted wanted = { body, fewest, most };

  gtk_widget_activate_action (find_page (body), "page.find", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  ui_wait_for (shows_wanted, &wanted);
}

static void
test_search (UiFixture    *fixture,
             gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  KithCaseloadRow *row = get_row (body, 3);
  g_autofree char *name = g_utf8_strdown (kith_child_get_display_name (kith_caseload_row_get_child (row)), -1);
  gint64 id = kith_caseload_row_get_id (row);
  guint n_rows = count_rows (body);
  GtkWidget *nothing = ui_find (GTK_WIDGET (body), ADW_TYPE_STATUS_PAGE);
  guint position;

  type (body, name, 1, n_rows - 1);
  g_assert_true (kith_caseload_view_find (kith_caseload_body_get_view (body), id, &position));
  g_assert_nonnull (strstr (kith_announce_get_last (), "found"));

  type (body, "ptolemy zzz", 0, 0);
  g_assert_true (gtk_widget_get_mapped (nothing));
  g_assert_nonnull (strstr (adw_status_page_get_title (ADW_STATUS_PAGE (nothing)), "ptolemy"));

  type (body, "", n_rows, n_rows);
}

static void
test_row_opens_child (UiFixture    *fixture,
                      gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  AdwNavigationPage *opened = NULL;
  KithChildRecord *record;
  gint64 ids[3];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = kith_caseload_row_get_id (get_row (body, i));

  g_signal_emit_by_name (ui_find (GTK_WIDGET (body), GTK_TYPE_COLUMN_VIEW), "activate", 1);
  opened = adw_navigation_view_get_visible_page (fixture->view);
  g_assert_true (KITH_IS_CHILD_PAGE (opened));
  ui_wait_until_loaded (GTK_WIDGET (opened));
  record = kith_child_page_get_record (KITH_CHILD_PAGE (opened));
  g_assert_cmpint (kith_child_get_id (kith_child_record_get_child (record)), ==, ids[1]);

  gtk_widget_activate_action (GTK_WIDGET (opened), "child.next", NULL);
  ui_wait_until_loaded (GTK_WIDGET (opened));
  record = kith_child_page_get_record (KITH_CHILD_PAGE (opened));
  g_assert_cmpint (kith_child_get_id (kith_child_record_get_child (record)), ==, ids[2]);

  gtk_widget_activate_action (GTK_WIDGET (opened), "child.previous", NULL);
  gtk_widget_activate_action (GTK_WIDGET (opened), "child.previous", NULL);
  ui_wait_until_loaded (GTK_WIDGET (opened));
  record = kith_child_page_get_record (KITH_CHILD_PAGE (opened));
  g_assert_cmpint (kith_child_get_id (kith_child_record_get_child (record)), ==, ids[0]);

  /* Before the first there is nobody. */
  gtk_widget_activate_action (GTK_WIDGET (opened), "child.previous", NULL);
  ui_wait_until_loaded (GTK_WIDGET (opened));
  g_assert_cmpint (kith_child_get_id (kith_child_record_get_child (kith_child_page_get_record (KITH_CHILD_PAGE (opened)))),
                   ==, ids[0]);
}

static gboolean
has_undo (gpointer data)
{
  return g_strcmp0 (kith_store_get_undo_kind (data), "child.set-worker") == 0;
}

static gboolean
is_loaded_and_free (gpointer data)
{
  KithCaseloadBody *body = data;

  return kith_caseload_row_get_worker_id (get_row (body, 0)) == 0 &&
         kith_caseload_row_get_worker_id (get_row (body, 2)) == 0;
}

/* Three at once, as one act; they stay selected. */
static void
test_set_worker (UiFixture    *fixture,
                 gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  GtkWidget *page = find_page (body);
  GtkWidget *bar = ui_find (page, GTK_TYPE_ACTION_BAR);
  KithCaseloadTable *table = KITH_CASELOAD_TABLE (ui_find (GTK_WIDGET (body), KITH_TYPE_CASELOAD_TABLE));
  AdwDialog *dialog = NULL;
  GtkWidget *list = NULL;
  GtkWidget *last = NULL;
  g_autoptr(GArray) selected = NULL;

  g_assert_false (gtk_action_bar_get_revealed (GTK_ACTION_BAR (bar)));
  gtk_selection_model_select_range (kith_caseload_table_get_selection (table), 0, 3, TRUE);
  g_assert_true (gtk_action_bar_get_revealed (GTK_ACTION_BAR (bar)));

  gtk_widget_activate_action (page, "caseload.set-worker", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (KITH_IS_WORKER_DIALOG (dialog));
  list = ui_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX);
  last = gtk_widget_get_last_child (list);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (last)), ==, "No worker");

  /* To somebody first, so that there is something to change. */
  g_signal_emit_by_name (list, "row-activated", gtk_widget_get_prev_sibling (last));
  ui_wait_for (has_undo, fixture->store);
  ui_wait_until_loaded (page);
  selected = kith_caseload_body_dup_selected (body);
  g_assert_cmpuint (selected->len, ==, 3);

  gtk_widget_activate_action (page, "caseload.set-worker", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  list = ui_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated", gtk_widget_get_last_child (list));
  ui_wait_for (is_loaded_and_free, body);
}

static gboolean
has_found (gpointer data)
{
  return ui_find (data, KITH_TYPE_FOUND_ROW) != NULL;
}

static void
test_find_anybody (UiFixture    *fixture,
                   gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  KithChild *child = kith_caseload_row_get_child (get_row (body, 0));
  AdwDialog *dialog = kith_search_dialog_new (fixture->store, "");
  GtkWidget *entry = NULL;

  adw_dialog_present (dialog, fixture->window);
  ui_wait_for_frames (fixture->window, 2);
  entry = ui_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Find Anything");
  gtk_editable_set_text (GTK_EDITABLE (entry), kith_child_get_la_child_id (child));
  ui_wait_for (has_found, dialog);

  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (fixture->opened_child, ==, kith_child_get_id (child));
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

/* A title sorts; what is not known comes last, whichever way. */
static void
test_sorting (UiFixture    *fixture,
              gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_find (GTK_WIDGET (body), GTK_TYPE_COLUMN_VIEW));
  g_autoptr(GtkColumnViewColumn) since = g_list_model_get_item (gtk_column_view_get_columns (view), KITH_CASELOAD_BY_SINCE);

  for (int is_descending = FALSE; is_descending <= TRUE; is_descending++)
    {
      gtk_column_view_sort_by_column (view, since, is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
      for (guint i = 1; i < count_rows (body); i++)
        {
          int before = kith_caseload_row_get_days_since (get_row (body, i - 1));
          int after = kith_caseload_row_get_days_since (get_row (body, i));

          if (before < 0)
            g_assert_cmpint (after, <, 0);
          else if (after >= 0)
            g_assert_cmpint (is_descending ? after : before, <=, is_descending ? before : after);
        }
    }
}

static guint
count_selected (GtkSelectionModel *selection)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (selection);

  return (guint)gtk_bitset_get_size (selected);
}

static GtkSelectionModel *
find_selection (KithCaseloadBody *body)
{
  return kith_caseload_table_get_selection (KITH_CASELOAD_TABLE (ui_find (GTK_WIDGET (body), KITH_TYPE_CASELOAD_TABLE)));
}

/* On a narrow window cards are chosen by their checks; the selection is the table's. */
static void
test_cards_are_chosen (UiFixture    *fixture,
                       gconstpointer data)
{
  KithCaseloadBody *body = NULL;
  GtkWidget *choose = NULL;
  GtkWidget *card = NULL;
  GtkWidget *check = NULL;
  g_autoptr(GArray) chosen = NULL;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  body = push_caseload (fixture);
  ui_wait_for_frames (fixture->window, 5);
  choose = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (body), KITH_TYPE_CASELOAD_BODY, "choose"));
  card = ui_find (GTK_WIDGET (body), KITH_TYPE_CASELOAD_CARD);
  g_assert_nonnull (card);
  check = kith_caseload_card_get_check (KITH_CASELOAD_CARD (card));
  g_assert_false (gtk_widget_get_visible (check));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choose), TRUE);
  g_assert_true (gtk_widget_get_visible (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  chosen = kith_caseload_body_dup_selected (body);
  g_assert_cmpuint (chosen->len, ==, 1);

  gtk_selection_model_select_range (find_selection (body), 0, 3, TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choose), FALSE);
  g_assert_cmpuint (count_selected (find_selection (body)), ==, 0);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static GtkWidget *
find_row_popover (GtkWidget *view)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER_MENU (child))
        return child;
    }

  return NULL;
}

/* The menu is of the rows that are selected; one that is not is selected first. */
static void
test_row_has_a_menu (UiFixture    *fixture,
                     gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  GtkWidget *view = ui_find (GTK_WIDGET (body), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *selection = find_selection (body);
  GtkWidget *cell = NULL;

  ui_wait_for_frames (fixture->window, 3);
  g_assert_false (kith_row_menu_open (view, gtk_widget_get_first_child (view)));
  cell = ui_find (view, GTK_TYPE_INSCRIPTION);
  g_assert_true (kith_row_menu_open (view, cell));
  g_assert_true (gtk_widget_get_visible (find_row_popover (view)));
  g_assert_true (gtk_selection_model_is_selected (selection, 0));
  g_assert_cmpuint (count_selected (selection), ==, 1);

  gtk_selection_model_select_range (selection, 0, 3, TRUE);
  g_assert_true (kith_row_menu_open (view, cell));
  g_assert_cmpuint (count_selected (selection), ==, 3);
  gtk_popover_popdown (GTK_POPOVER (find_row_popover (view)));
}

static gboolean
is_school_changed (gpointer data)
{
  return g_strcmp0 (kith_store_get_undo_kind (KITH_STORE (data)), "child.set-school") == 0;
}

/* One change for all of them, and one undo. */
static void
test_set_school_of_several (UiFixture    *fixture,
                            gconstpointer data)
{
  KithCaseloadBody *body = push_caseload (fixture);
  AdwDialog *dialog = NULL;
  GtkWidget *check = NULL;

  gtk_selection_model_select_range (find_selection (body), 0, 3, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (find_page (body)), "caseload.set-school", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (KITH_IS_SCHOOL_CHOOSER_DIALOG (dialog));
  ui_wait_until_loaded (GTK_WIDGET (dialog));
  check = ui_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "chooser.save", NULL);
  ui_wait_for (is_school_changed, fixture->store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/caseload-page/rows-are-named", test_rows_are_named);
  ui_add_test ("/caseload-page/filters-are-their-rows", test_filters_are_their_rows);
  ui_add_test ("/caseload-page/outside-opens-its-rows", test_outside_opens_its_rows);
  ui_add_test ("/caseload-page/team-opens-its-rows", test_team_opens_its_rows);
  ui_add_test ("/caseload-page/search", test_search);
  ui_add_test ("/caseload-page/row-opens-child", test_row_opens_child);
  ui_add_test ("/caseload-page/set-worker", test_set_worker);
  ui_add_test ("/caseload-page/set-school-of-several", test_set_school_of_several);
  ui_add_test ("/caseload-page/row-has-a-menu", test_row_has_a_menu);
  ui_add_test ("/caseload-page/cards-are-chosen", test_cards_are_chosen);
  ui_add_test ("/caseload-page/find-anybody", test_find_anybody);
  ui_add_test ("/caseload-page/sorting", test_sorting);

  return g_test_run ();
}
