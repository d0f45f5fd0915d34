/* test-school-page.c: a school's page: whom one rings, who is known, when it is open
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-announce.h"
#include "kith-figure-page.h"
#include "kith-period-bar.h"
#include "kith-school-page.h"
#include "kith-school-section.h"
#include "kith-store-series.h"
#include "ui-fixture.h"

typedef struct
{
  UiFixture  *fixture;
  GtkWidget  *page;
  const char *title;
  const char *text;
} Scene;

static KithSchoolLine *
load_line (UiFixture *fixture)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);

  return g_list_model_get_item (kith_school_table_get_schools (table), 0);
}

static GtkWidget *
push_school (UiFixture        *fixture,
             KithSchoolLine   *line,
             KithClusterSheet *sheet)
{
  GtkWidget *page = kith_school_page_new (fixture->store, fixture->cluster, line, sheet);

  ui_fixture_push (fixture, page);

  return page;
}

/* A row with this title of which @text is a part of the subtitle or the label; %NULL where there is none. */
static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title,
          const char *text)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget) && gtk_widget_get_visible (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0 &&
      (text == NULL || strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), text) != NULL))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title, text);

  return found;
}

static GtkWidget *
find_field (GtkWidget  *widget,
            const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ENTRY_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child, title);

  return found;
}

static gboolean
has_row (gpointer data)
{
  Scene *scene = data;

  return find_row (scene->page, scene->title, scene->text) != NULL;
}

static gboolean
has_no_row (gpointer data)
{
  return !has_row (data);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((UiFixture *)data)->window)) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return !has_dialog (data);
}

static gboolean
has_announced (gpointer data)
{
  return g_strcmp0 (kith_announce_get_last (), data) == 0;
}

static GtkWidget *
wait_for_dialog (UiFixture *fixture)
{
  ui_wait_for (has_dialog, fixture);

  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

static void
type (GtkWidget  *dialog,
      const char *title,
      const char *text)
{
  GtkWidget *field = find_field (dialog, title);

  g_assert_nonnull (field);
  gtk_editable_set_text (GTK_EDITABLE (field), text);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  gboolean *is_done = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithActSummary) act = kith_store_undo_finish (KITH_STORE (source), result, &error);

  g_assert_no_error (error);
  *is_done = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
undo (UiFixture *fixture)
{
  gboolean is_done = FALSE;

  kith_store_undo_async (fixture->store, 0, NULL, done_cb, &is_done);
  ui_wait_for (is_true, &is_done);
}

/* The number beside a row's title. */
static GtkWidget *
find_number (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "numeric"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_number (child);

  return found;
}

static guint
open_row (UiFixture *fixture,
          GtkWidget *row)
{
  GtkWidget *page = NULL;
  guint n;

  gtk_widget_activate (row);
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
  g_assert_true (KITH_IS_FIGURE_PAGE (page));
  ui_wait_until_loaded (page);
  n = g_list_model_get_n_items (kith_figure_page_get_rows (KITH_FIGURE_PAGE (page)));
  adw_navigation_view_pop (fixture->view);

  return n;
}

static guint
check_numbers (UiFixture *fixture,
               GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  guint n = 0;

  if (ADW_IS_ACTION_ROW (widget) && g_strcmp0 (action, "rows.open") == 0)
    {
      const char *number = gtk_label_get_text (GTK_LABEL (find_number (widget)));

      g_assert_cmpuint (open_row (fixture, widget), ==, (guint)g_ascii_strtoull (number, NULL, 10));
      return 1;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_numbers (fixture, child);

  return n;
}

static void
test_numbers_are_their_rows (UiFixture    *fixture,
                             gconstpointer data)
{
  g_autoptr(KithSchoolLine) line = load_line (fixture);
  GtkWidget *page = push_school (fixture, line, NULL);

  g_assert_cmpuint (check_numbers (fixture, page), >, 3);
}

static void
test_contact_added_and_undone (UiFixture    *fixture,
                               gconstpointer data)
{
  g_autoptr(KithSchoolLine) line = load_line (fixture);
  Scene scene = { fixture, push_school (fixture, line, NULL), "Head teacher", "new.head@school.example" };
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (scene.page, "contact.add", NULL);
  dialog = wait_for_dialog (fixture);
  type (dialog, "Name", "Ms Ama Tansley");
  type (dialog, "First Day", "31/2/2026");
  g_assert_true (gtk_widget_has_css_class (find_field (dialog, "First Day"), "error"));
  type (dialog, "First Day", "1/9/2020");
  g_assert_false (gtk_widget_has_css_class (find_field (dialog, "First Day"), "error"));

  type (dialog, "E-mail", "no address");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  ui_wait_for (has_announced, (gpointer)"That is not an e-mail address. It has one @, and no blanks.");
  type (dialog, "E-mail", scene.text);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for (has_row, &scene);
  gtk_test_accessible_assert_property (find_row (scene.page, scene.title, scene.text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Head teacher: \xe2\x81\xa8Ms Ama Tansley\xe2\x81\xa9, \xe2\x81\xa8" "new.head@school.example\xe2\x81\xa9");

  undo (fixture);
  ui_wait_for (has_no_row, &scene);
}

/* Who is no longer there stands under the fold of the past ones. */
static void
test_contact_ends (UiFixture    *fixture,
                   gconstpointer data)
{
  g_autoptr(KithSchoolLine) line = load_line (fixture);
  Scene scene = { fixture, push_school (fixture, line, NULL), "School office", "Until" };
  GtkWidget *dialog = NULL;

  gtk_widget_activate (find_row (scene.page, scene.title, NULL));
  dialog = wait_for_dialog (fixture);
  gtk_widget_activate_action (dialog, "contact.end", NULL);
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for (has_row, &scene);
  undo (fixture);
  ui_wait_for (has_no_row, &scene);
}

static void
test_copies (UiFixture    *fixture,
             gconstpointer data)
{
  g_autoptr(KithSchoolLine) line = load_line (fixture);
  GtkWidget *page = push_school (fixture, line, NULL);
  GdkContentProvider *content = NULL;
  g_auto(GValue) value = G_VALUE_INIT;

  gtk_widget_activate_action (page, "contact.copy", "s", "01632 960101");
  g_assert_cmpstr (kith_announce_get_last (), ==, "\xe2\x81\xa8" "01632 960101\xe2\x81\xa9 copied");
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (page));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "01632 960101");
}

static void
test_inset_days (UiFixture    *fixture,
                 gconstpointer data)
{
  g_autoptr(KithSchoolLine) line = load_line (fixture);
  Scene scene = { fixture, push_school (fixture, line, NULL), NULL, NULL };
  KithDate day = kith_date_today ();
  g_autofree char *title = NULL;

  while (kith_date_get_weekday (day) != 7)
    day++;
  title = kith_date_format (day + 3, "%A %-d %B %Y");
  scene.title = title;

  gtk_widget_activate_action (scene.page, "inset.add", "i", KITH_DATE_NONE);
  g_assert_cmpstr (kith_announce_get_last (), ==,
                   "This is not a day of the calendar. Write it as day, month and year: 1/9/2026.");
  gtk_widget_activate_action (scene.page, "inset.add", "i", day);
  ui_wait_for (has_announced, (gpointer)"That day is at a weekend.");
  gtk_widget_activate_action (scene.page, "inset.add", "i", day + 3);
  ui_wait_for (has_row, &scene);
  gtk_widget_activate_action (scene.page, "inset.remove", "i", day + 3);
  ui_wait_for (has_no_row, &scene);
}

static void
test_own_term_dates (UiFixture    *fixture,
                     gconstpointer data)
{
  g_autoptr(KithSchoolLine) line = load_line (fixture);
  Scene scene = { fixture, push_school (fixture, line, NULL), "Spring term", "own dates" };
  gboolean was_own = has_row (&scene);
  g_autofree char *first = NULL;
  GtkWidget *dialog = NULL;

  gtk_widget_activate (find_row (scene.page, scene.title, NULL));
  dialog = wait_for_dialog (fixture);
  first = g_strdup (gtk_editable_get_text (GTK_EDITABLE (find_field (dialog, "First Day"))));
  type (dialog, "First Day", "1/1/2000");
  gtk_widget_activate_action (dialog, "term.save", NULL);
  ui_wait_for (has_announced, (gpointer)"No term is that long. Is the year right?");
  type (dialog, "First Day", first);
  gtk_widget_activate_action (dialog, "term.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for (has_row, &scene);
  if (was_own)
    return;

  undo (fixture);
  ui_wait_for (has_no_row, &scene);
}

/* Rows that tell the same as before stay, and the focus in them. */
static void
test_rows_stay (UiFixture    *fixture,
                gconstpointer data)
{
  g_autoptr(KithSchoolLine) line = load_line (fixture);
  GtkWidget *page = push_school (fixture, line, NULL);
  GtkWidget *row = find_row (page, "School office", NULL);

  gtk_widget_activate_action (page, "page.reload", NULL);
  ui_wait_until_loaded (page);
  g_assert_true (find_row (page, "School office", NULL) == row);
}

static void
sheet_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(KithClusterSheet **)user_data = kith_store_load_cluster_sheet_finish (KITH_STORE (source), result, NULL);
}

static gboolean
has_sheet (gpointer data)
{
  return *(KithClusterSheet **)data != NULL;
}

static void
test_opens_in_the_period_before (UiFixture    *fixture,
                                 gconstpointer data)
{
  g_autoptr(KithSchoolLine) line = load_line (fixture);
  const KithSheetQuestion question = { .kind = KITH_PERIOD_MONTH, .day = kith_date_new (2025, 3, 5) };
  KithClusterSheet *sheet = NULL;
  GtkWidget *bar = NULL;

  kith_store_load_cluster_sheet_async (fixture->store, &question, NULL, sheet_loaded_cb, &sheet);
  ui_wait_for (has_sheet, &sheet);
  bar = ui_find (push_school (fixture, line, sheet), KITH_TYPE_PERIOD_BAR);
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (ui_find (bar, ADW_TYPE_TOGGLE_GROUP))), ==, "month");
  g_object_unref (sheet);
}

/* All schools together have nobody whom one could ring. */
static void
test_total_has_figures_alone (UiFixture    *fixture,
                              gconstpointer data)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  GtkWidget *page = push_school (fixture, kith_school_table_get_total (table), NULL);

  g_assert_null (find_row (page, "School office", NULL));
  g_assert_false (gtk_widget_get_mapped (ui_find (page, KITH_TYPE_SCHOOL_SECTION)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/school-page/numbers-are-their-rows", test_numbers_are_their_rows);
  ui_add_test ("/school-page/contact-added-and-undone", test_contact_added_and_undone);
  ui_add_test ("/school-page/contact-ends", test_contact_ends);
  ui_add_test ("/school-page/copies", test_copies);
  ui_add_test ("/school-page/inset-days", test_inset_days);
  ui_add_test ("/school-page/own-term-dates", test_own_term_dates);
  ui_add_test ("/school-page/rows-stay", test_rows_stay);
  ui_add_test ("/school-page/opens-in-the-period-before", test_opens_in_the_period_before);
  ui_add_test ("/school-page/total-has-figures-alone", test_total_has_figures_alone);

  return g_test_run ();
}
