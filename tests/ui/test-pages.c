/* test-pages.c: the pages of the Schools room, over a store with a fictional cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-list-row.h"
#include "kith-child-page.h"
#include "kith-episode-row.h"
#include "kith-figure-button.h"
#include "kith-figure-page.h"
#include "kith-school-card.h"
#include "kith-school-name.h"
#include "kith-school-page.h"
#include "kith-period-bar.h"
#include "kith-schools-charts.h"
#include "kith-schools-head.h"
#include "kith-schools-page.h"
#include "kith-schools-table.h"
#include "ui-fixture.h"

/* A name that would be bold, would be an entity, and would turn the line round. */
#define HOSTILE "<b>&A</b>\xe2\x80\xae;"

static KithSchoolsPage *
push_schools (UiFixture *fixture)
{
  GtkWidget *page = kith_schools_page_new (fixture->store);

  kith_room_set_cluster (KITH_ROOM (page), fixture->cluster);
  ui_fixture_push (fixture, page);

  return KITH_SCHOOLS_PAGE (page);
}

static KithSchoolsHead *
find_head (KithSchoolsPage *page)
{
  return KITH_SCHOOLS_HEAD (ui_find (GTK_WIDGET (page), KITH_TYPE_SCHOOLS_HEAD));
}

static GListModel *
get_rows (KithSchoolsPage *page)
{
  GtkWidget *view = ui_find (ui_find (GTK_WIDGET (page), KITH_TYPE_SCHOOLS_TABLE), GTK_TYPE_COLUMN_VIEW);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static KithSchoolLine *
get_line (GListModel *lines,
          guint       position)
{
  g_autoptr(KithSchoolLine) line = g_list_model_get_item (lines, position);

  return line;
}

static GtkWidget *
find_number (GtkWidget      *widget,
             KithSchoolLine *line,
             KithFigure      figure)
{
  if (KITH_IS_FIGURE_BUTTON (widget))
    {
      KithSchoolLine *own = kith_figure_button_get_line (KITH_FIGURE_BUTTON (widget));

      if (own != NULL &&
          kith_school_line_get_kind (own) == kith_school_line_get_kind (line) &&
          kith_school_line_get_school_id (own) == kith_school_line_get_school_id (line) &&
          kith_figure_button_get_figure (KITH_FIGURE_BUTTON (widget)) == figure)
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_number (child, line, figure);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_figure_rows (UiFixture      *fixture,
                   KithFigure      figure,
                   KithSchoolLine *line)
{
  g_autoptr(GtkWidget) page = g_object_ref_sink (kith_figure_page_new (fixture->store, fixture->cluster, figure, line));

  ui_wait_until_loaded (page);

  return g_list_model_get_n_items (kith_figure_page_get_rows (KITH_FIGURE_PAGE (page)));
}

static void
check_numbers (UiFixture      *fixture,
               KithSchoolLine *line)
{
  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      int number = kith_school_line_get_figure (line, figure);

      if (number != KITH_FIGURE_UNKNOWN)
        g_assert_cmpint (number, ==, count_figure_rows (fixture, figure, line));
    }
}

static void
test_numbers_are_their_rows (UiFixture    *fixture,
                             gconstpointer data)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);

  check_numbers (fixture, kith_school_table_get_total (table));
  check_numbers (fixture, kith_school_table_get_not_known (table));
  check_numbers (fixture, get_line (kith_school_table_get_schools (table), 0));
  check_numbers (fixture, get_line (kith_school_table_get_schools (table), 3));
}

static void
test_numbers_open_and_say_what_they_count (UiFixture    *fixture,
                                           gconstpointer data)
{
  KithSchoolsPage *page = push_schools (fixture);
  KithSchoolLine *line = get_line (get_rows (page), 0);
  GtkWidget *button = find_number (GTK_WIDGET (page), line, KITH_FIGURE_IN_NEED);
  g_autofree char *label = g_strdup_printf ("%d in need, \xe2\x81\xa8%s\xe2\x81\xa9",
                                            kith_school_line_get_figure (line, KITH_FIGURE_IN_NEED),
                                            kith_school_line_get_name (line));
  AdwNavigationPage *opened = NULL;

  g_assert_nonnull (button);
  gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  g_signal_emit_by_name (button, "clicked");
  opened = adw_navigation_view_get_visible_page (fixture->view);
  g_assert_true (KITH_IS_FIGURE_PAGE (opened));
  ui_wait_until_loaded (GTK_WIDGET (opened));
  g_assert_cmpuint (g_list_model_get_n_items (kith_figure_page_get_rows (KITH_FIGURE_PAGE (opened))), ==,
                    kith_school_line_get_figure (line, KITH_FIGURE_IN_NEED));
}

static void
test_unknown_number (UiFixture    *fixture,
                     gconstpointer data)
{
  const int figures[KITH_N_FIGURES] = { -1, 0, 1, 2, 3, 4, 5, 6 };
  g_autoptr(KithSchoolLine) line =
    kith_school_line_new (KITH_SCHOOL_LINE_SCHOOL, 1, 999001, HOSTILE, NULL, NULL, NULL, figures);
  g_autoptr(GtkWidget) unknown = g_object_ref_sink (kith_figure_button_new (KITH_FIGURE_ON_ROLL));
  g_autoptr(GtkWidget) nought = g_object_ref_sink (kith_figure_button_new (KITH_FIGURE_EARLY_HELP));

  kith_figure_button_set_line (KITH_FIGURE_BUTTON (unknown), line);
  kith_figure_button_set_line (KITH_FIGURE_BUTTON (nought), line);

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (unknown)), ==, "–");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (unknown), ==, "Not known");
  g_assert_false (gtk_widget_get_sensitive (unknown));
  gtk_test_accessible_assert_property (unknown, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "On roll: not known, \xe2\x81\xa8<b>&A</b>;\xe2\x81\xa9");

  /* Nought is dim, and opens a page that says so. */
  g_assert_true (gtk_widget_has_css_class (nought, "nought"));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (nought)), ==, "figure.open");
}

static void
check_sorted (GListModel *rows,
              KithFigure  figure,
              gboolean    is_descending)
{
  guint n_rows = g_list_model_get_n_items (rows);

  for (guint i = 1; i < n_rows; i++)
    {
      KithSchoolLine *before = get_line (rows, i - 1);
      KithSchoolLine *line = get_line (rows, i);

      /* Those whose school is not known stay last in any order. */
      if (kith_school_line_get_kind (line) == KITH_SCHOOL_LINE_NOT_KNOWN)
        g_assert_cmpuint (i, ==, n_rows - 1);
      else if (is_descending)
        g_assert_cmpint (kith_school_line_get_figure (before, figure), >=, kith_school_line_get_figure (line, figure));
      else
        g_assert_cmpint (kith_school_line_get_figure (before, figure), <=, kith_school_line_get_figure (line, figure));
    }
}

static void
test_sorts_below_the_total (UiFixture    *fixture,
                            gconstpointer data)
{
  KithSchoolsPage *page = push_schools (fixture);
  KithSchoolsHead *head = find_head (page);
  GListModel *rows = get_rows (page);
  GtkWidget *title = kith_schools_head_get_button (head, KITH_FIGURE_ON_ROLL + 1);
  g_autoptr(KithSchoolLine) first = g_list_model_get_item (rows, 0);
  KithFigureButton *total = KITH_FIGURE_BUTTON (kith_schools_head_get_total_button (head, KITH_FIGURE_ON_ROLL));

  gtk_test_accessible_assert_role (title, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_SORT, GTK_ACCESSIBLE_SORT_NONE);

  g_signal_emit_by_name (title, "clicked");
  check_sorted (rows, KITH_FIGURE_ON_ROLL, TRUE);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_SORT, GTK_ACCESSIBLE_SORT_DESCENDING);

  g_signal_emit_by_name (title, "clicked");
  check_sorted (rows, KITH_FIGURE_ON_ROLL, FALSE);
  g_assert_cmpint (kith_school_line_get_kind (kith_figure_button_get_line (total)), ==, KITH_SCHOOL_LINE_TOTAL);

  g_signal_emit_by_name (title, "clicked");
  g_assert_true (get_line (rows, 0) == first);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_SORT, GTK_ACCESSIBLE_SORT_NONE);
}

static void
move_focus (UiFixture       *fixture,
            GtkDirectionType direction,
            guint            n_times)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
  GtkWidget *table = ui_find (page, KITH_TYPE_SCHOOLS_TABLE);

  for (guint i = 0; i < n_times; i++)
    {
      gtk_widget_child_focus (table, direction);
      ui_wait_for_frames (fixture->window, 2);
    }
}

static void
check_focus (UiFixture      *fixture,
             KithSchoolLine *line,
             KithFigure      figure)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (KITH_IS_FIGURE_BUTTON (focus));
  g_assert_true (kith_figure_button_get_line (KITH_FIGURE_BUTTON (focus)) == line);
  g_assert_cmpint (kith_figure_button_get_figure (KITH_FIGURE_BUTTON (focus)), ==, figure);
}

static void
test_arrows_walk_by_cell (UiFixture    *fixture,
                          gconstpointer data)
{
  KithSchoolsPage *page = push_schools (fixture);
  KithSchoolsHead *head = find_head (page);
  GListModel *rows = get_rows (page);
  guint n_rows = g_list_model_get_n_items (rows);
  KithFigureButton *total = KITH_FIGURE_BUTTON (kith_schools_head_get_total_button (head, KITH_FIGURE_ON_ROLL));
  KithSchoolLine *total_line = kith_figure_button_get_line (total);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  move_focus (fixture, GTK_DIR_TAB_FORWARD, 1);
  check_focus (fixture, total_line, KITH_FIGURE_ON_ROLL);

  move_focus (fixture, GTK_DIR_RIGHT, 2);
  check_focus (fixture, total_line, KITH_FIGURE_IN_NEED);

  move_focus (fixture, GTK_DIR_DOWN, 2);
  check_focus (fixture, get_line (rows, 1), KITH_FIGURE_IN_NEED);

  /* To the end of the row and of the list, and no further. */
  move_focus (fixture, GTK_DIR_RIGHT, KITH_N_TABLE_FIGURES);
  check_focus (fixture, get_line (rows, 1), KITH_FIGURE_REFERRALS_LAST_YEAR);
  move_focus (fixture, GTK_DIR_DOWN, n_rows + 3);
  check_focus (fixture, get_line (rows, n_rows - 1), KITH_FIGURE_REFERRALS_LAST_YEAR);

  /* Up to the titles, of which this column shares one. */
  move_focus (fixture, GTK_DIR_UP, n_rows + 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 kith_schools_head_get_button (head, KITH_SCHOOL_COLUMN_INFORMAL - 1));
}

/* A year back, then a month of it: the numbers and the rows go along. */
static void
test_period_goes_back (UiFixture    *fixture,
                       gconstpointer data)
{
  KithSchoolsPage *page = push_schools (fixture);
  GtkWidget *bar = ui_find (GTK_WIDGET (page), KITH_TYPE_PERIOD_BAR);
  GtkWidget *charts = ui_find (GTK_WIDGET (page), KITH_TYPE_SCHOOLS_CHARTS);
  KithSchoolLine *total = NULL;
  GtkWidget *button = NULL;
  GtkWidget *opened = NULL;

  g_assert_nonnull (bar);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "period.step", "i", -1));
  ui_wait_until_loaded (GTK_WIDGET (page));
  button = kith_schools_head_get_total_button (find_head (page), KITH_FIGURE_REFERRALS);
  total = kith_figure_button_get_line (KITH_FIGURE_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
  opened = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
  ui_wait_until_loaded (opened);
  g_assert_cmpuint (g_list_model_get_n_items (kith_figure_page_get_rows (KITH_FIGURE_PAGE (opened))), ==,
                    kith_school_line_get_figure (total, KITH_FIGURE_REFERRALS));

  adw_navigation_view_pop (fixture->view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "period.kind", "s", "month"));
  ui_wait_until_loaded (GTK_WIDGET (page));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "page.table", NULL));
  ui_wait_for_frames (fixture->window, 2);
  g_assert_true (gtk_widget_get_mapped (charts));
}

/* The table says what the charts say, and each of its numbers opens its rows. */
static void
test_charts_as_a_table (UiFixture    *fixture,
                        gconstpointer data)
{
  KithSchoolsPage *page = push_schools (fixture);
  GtkWidget *charts = ui_find (GTK_WIDGET (page), KITH_TYPE_SCHOOLS_CHARTS);
  GtkWidget *table = ui_find (charts, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *opened = NULL;
  GtkWidget *cell = NULL;

  g_assert_false (gtk_widget_get_mapped (table));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "page.table", NULL));
  ui_wait_for_frames (fixture->window, 3);
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)))), ==, 12);

  cell = ui_find (gtk_widget_get_last_child (table), GTK_TYPE_BUTTON);
  g_assert_nonnull (cell);
  g_signal_emit_by_name (cell, "clicked");
  opened = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
  g_assert_true (KITH_IS_FIGURE_PAGE (opened));
  ui_wait_until_loaded (opened);
  g_assert_cmpuint (g_list_model_get_n_items (kith_figure_page_get_rows (KITH_FIGURE_PAGE (opened))), ==,
                    g_ascii_strtoull (gtk_button_get_label (GTK_BUTTON (cell)), NULL, 10));
  adw_navigation_view_pop (fixture->view);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "page.table", NULL));
  ui_wait_for_frames (fixture->window, 3);
  g_assert_false (gtk_widget_get_mapped (table));
}

static void
search (GtkWidget  *page,
        const char *text)
{
  GtkWidget *entry = ui_find (page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_search_finds_schools (UiFixture    *fixture,
                           gconstpointer data)
{
  KithSchoolsPage *page = push_schools (fixture);
  GListModel *rows = get_rows (page);
  guint n_rows = g_list_model_get_n_items (rows);
  g_autofree char *name = g_utf8_strup (kith_school_line_get_name (get_line (rows, 2)), -1);
  guint n_found;

  search (GTK_WIDGET (page), name);
  n_found = g_list_model_get_n_items (rows);
  g_assert_cmpuint (n_found, >=, 1);
  g_assert_cmpuint (n_found, <, n_rows);

  search (GTK_WIDGET (page), "no school is called this");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  ui_wait_for_frames (fixture->window, 2);
  g_assert_false (gtk_widget_get_mapped (ui_find (GTK_WIDGET (page), KITH_TYPE_SCHOOLS_TABLE)));

  search (GTK_WIDGET (page), "");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_rows);
}

static void
test_narrow_window_has_cards (UiFixture    *fixture,
                              gconstpointer data)
{
  KithSchoolsPage *page = NULL;
  GtkWidget *card = NULL;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  page = push_schools (fixture);
  card = ui_find (GTK_WIDGET (page), KITH_TYPE_SCHOOL_CARD);

  g_assert_nonnull (card);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_false (gtk_widget_get_mapped (ui_find (GTK_WIDGET (page), KITH_TYPE_SCHOOLS_TABLE)));
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
test_figure_page_opens_child (UiFixture    *fixture,
                              gconstpointer data)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  GtkWidget *page = kith_figure_page_new (fixture->store, fixture->cluster, KITH_FIGURE_IN_NEED,
                                          kith_school_table_get_total (table));
  g_autoptr(KithChild) child = NULL;

  ui_fixture_push (fixture, page);
  child = g_list_model_get_item (kith_figure_page_get_rows (KITH_FIGURE_PAGE (page)), 0);
  search (page, kith_child_get_la_child_id (child));
  g_signal_emit_by_name (ui_find (page, GTK_TYPE_SEARCH_ENTRY), "activate");

  g_assert_cmpint (fixture->opened_child, ==, kith_child_get_id (child));
}

static gint64
find_some_child (UiFixture *fixture)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  g_autoptr(GtkWidget) page =
    g_object_ref_sink (kith_figure_page_new (fixture->store, fixture->cluster, KITH_FIGURE_IN_NEED,
                                             kith_school_table_get_total (table)));
  g_autoptr(KithChild) child = NULL;

  ui_wait_until_loaded (page);
  child = g_list_model_get_item (kith_figure_page_get_rows (KITH_FIGURE_PAGE (page)), 0);

  return kith_child_get_id (child);
}

static void
test_child_page_tells_its_story (UiFixture    *fixture,
                                 gconstpointer data)
{
  GtkWidget *page = kith_child_page_new (fixture->store, find_some_child (fixture));
  GtkWidget *row = NULL;

  ui_fixture_push (fixture, page);
  row = ui_find (page, KITH_TYPE_EPISODE_ROW);

  g_assert_nonnull (kith_child_page_get_record (KITH_CHILD_PAGE (page)));
  g_assert_nonnull (row);
  g_assert_cmpint (kith_episode_get_kind (kith_episode_row_get_episode (KITH_EPISODE_ROW (row))), ==, KITH_EPISODE_REFERRAL);
}

typedef struct
{
  KithChildPage *page;
  gint64         school_id;
} Expected;

static gboolean
has_school (gpointer data)
{
  Expected *expected = data;
  KithChildRecord *record = kith_child_page_get_record (expected->page);

  return kith_child_get_school_id (kith_child_record_get_child (record)) == expected->school_id;
}

/* Whoever changes the store, the page hears of it and reads again. */
static void
test_child_page_follows_the_store (UiFixture    *fixture,
                                   gconstpointer data)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  GtkWidget *page = kith_child_page_new (fixture->store, find_some_child (fixture));
  KithChild *child = NULL;
  gint64 before, other;
  Expected expected = { KITH_CHILD_PAGE (page), 0 };

  ui_fixture_push (fixture, page);
  child = kith_child_record_get_child (kith_child_page_get_record (KITH_CHILD_PAGE (page)));
  before = kith_child_get_school_id (child);
  other = kith_school_line_get_school_id (get_line (kith_school_table_get_schools (table), 0));
  if (other == before)
    other = kith_school_line_get_school_id (get_line (kith_school_table_get_schools (table), 1));

  kith_store_set_school_async (fixture->store, kith_child_get_id (child), other,
                               kith_child_record_get_as_at (kith_child_page_get_record (KITH_CHILD_PAGE (page))),
                               NULL, NULL, NULL);
  expected.school_id = other;
  ui_wait_for (has_school, &expected);

  kith_store_undo_async (fixture->store, 0, NULL, NULL, NULL);
  expected.school_id = before;
  ui_wait_for (has_school, &expected);
}

static void
check_labels (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_assert_false (gtk_label_get_use_markup (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_labels (child);
}

static KithChild *
make_hostile_child (void)
{
  const KithChildValues values =
  {
    .id = 1,
    .given_name = HOSTILE,
    .family_name = HOSTILE,
    .preferred_name = HOSTILE,
    .school = HOSTILE,
    .event_label = HOSTILE,
    .birth = KITH_DATE_NONE,
    .expected_birth = KITH_DATE_NONE,
    .death = KITH_DATE_NONE,
    .event = kith_date_new (2026, 11, 3),
    .year_group = -1,
  };

  return kith_child_new (&values);
}

/* Warnings are fatal here, and markup that is none would cause one. */
static void
test_hostile_names_are_text (UiFixture    *fixture,
                             gconstpointer data)
{
  const int figures[KITH_N_FIGURES] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  g_autoptr(KithSchoolLine) line =
    kith_school_line_new (KITH_SCHOOL_LINE_SCHOOL, 1, 999001, HOSTILE, "2", HOSTILE, HOSTILE, figures);
  g_autoptr(KithChild) child = make_hostile_child ();
  g_autoptr(KithEpisode) episode = kith_episode_new (KITH_EPISODE_ATTENDANCE, 1, 0, kith_date_new (2026, 9, 1),
                                                     KITH_DATE_NONE, TRUE, KITH_EPISODE_OF_COUNCIL, HOSTILE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *name = kith_school_name_new ();
  GtkWidget *card = kith_school_card_new ();
  GtkWidget *row = kith_child_list_row_new ();
  GtkWidget *list = gtk_list_box_new ();
  AdwNavigationPage *page = NULL;

  kith_school_name_set_line (KITH_SCHOOL_NAME (name), line);
  kith_school_card_set_line (KITH_SCHOOL_CARD (card), line, 1);
  kith_child_list_row_set_child (KITH_CHILD_LIST_ROW (row), child, KITH_DATE_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), kith_episode_row_new (episode));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), list);
  page = adw_navigation_page_new (box, "Names");
  ui_fixture_push (fixture, GTK_WIDGET (page));
  check_labels (box);

  page = ADW_NAVIGATION_PAGE (kith_school_page_new (fixture->store, fixture->cluster, line, NULL));
  ui_fixture_push (fixture, GTK_WIDGET (page));
  page = ADW_NAVIGATION_PAGE (kith_figure_page_new (fixture->store, fixture->cluster, KITH_FIGURE_IN_NEED, line));
  ui_fixture_push (fixture, GTK_WIDGET (page));
}

static void
check_finalized (UiFixture *fixture,
                 GtkWidget *page)
{
  g_object_ref (page);
  ui_fixture_push (fixture, page);
  adw_navigation_view_pop (fixture->view);
  ui_wait_for_frames (fixture->window, 2);
  g_assert_finalize_object (page);
}

static void
test_pages_go_away (UiFixture    *fixture,
                    gconstpointer data)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  KithSchoolLine *total = kith_school_table_get_total (table);
  gint64 child_id = find_some_child (fixture);
  GtkWidget *schools = kith_schools_page_new (fixture->store);

  /* A view never pops its last page. */
  adw_navigation_view_add (fixture->view, adw_navigation_page_new (gtk_label_new ("Root"), "Root"));
  kith_room_set_cluster (KITH_ROOM (schools), fixture->cluster);
  check_finalized (fixture, schools);
  check_finalized (fixture, kith_figure_page_new (fixture->store, fixture->cluster, KITH_FIGURE_REFERRALS, total));
  check_finalized (fixture, kith_school_page_new (fixture->store, fixture->cluster, total, NULL));
  check_finalized (fixture, kith_child_page_new (fixture->store, child_id));
}

/* A page that is closed before its answer came is gone at once. */
static void
test_pages_go_away_while_they_wait (UiFixture    *fixture,
                                    gconstpointer data)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  GtkWidget *page = g_object_ref_sink (kith_figure_page_new (fixture->store, fixture->cluster, KITH_FIGURE_REFERRALS,
                                                             kith_school_table_get_total (table)));

  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/pages/numbers-are-their-rows", test_numbers_are_their_rows);
  ui_add_test ("/pages/schools/numbers-open-and-say-what-they-count", test_numbers_open_and_say_what_they_count);
  ui_add_test ("/pages/schools/unknown-number", test_unknown_number);
  ui_add_test ("/pages/schools/sorts-below-the-total", test_sorts_below_the_total);
  ui_add_test ("/pages/schools/arrows-walk-by-cell", test_arrows_walk_by_cell);
  ui_add_test ("/pages/schools/period-goes-back", test_period_goes_back);
  ui_add_test ("/pages/schools/charts-as-a-table", test_charts_as_a_table);
  ui_add_test ("/pages/schools/search-finds-schools", test_search_finds_schools);
  ui_add_test ("/pages/schools/narrow-window-has-cards", test_narrow_window_has_cards);
  ui_add_test ("/pages/figure/opens-child", test_figure_page_opens_child);
  ui_add_test ("/pages/child/tells-its-story", test_child_page_tells_its_story);
  ui_add_test ("/pages/child/follows-the-store", test_child_page_follows_the_store);
  ui_add_test ("/pages/hostile-names-are-text", test_hostile_names_are_text);
  ui_add_test ("/pages/go-away", test_pages_go_away);
  ui_add_test ("/pages/go-away-while-they-wait", test_pages_go_away_while_they_wait);

  return g_test_run ();
}
