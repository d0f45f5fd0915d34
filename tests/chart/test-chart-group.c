/* test-chart-group.c: heads, tables and several charts in a card
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "chart-cases.h"
#include "kith-chart-group.h"
#include "kith-chart-head.h"
#include "kith-chart-table.h"
#include "kith-chart-view.h"
#include "kith-chart.h"

#define DEADLINE_SECONDS 60

typedef struct
{
  GtkWidget *window;
} Fixture;

typedef struct
{
  KithMeasure *measure;
  KithSeries  *series;
  guint        index;
  guint        n_times;
} Opened;

typedef gboolean (*Condition) (gpointer data);

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (Condition condition,
          gpointer  data)
{
  gboolean is_late = FALSE;
  guint source = g_timeout_add_seconds (DEADLINE_SECONDS, late_cb, &is_late);

  while (!is_late && !condition (data))
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (is_late);
  g_source_remove (source);
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (GTK_WINDOW (data));
}

static gboolean
has_focus_within (gpointer data)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (data)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
show (Fixture   *fixture,
      GtkWidget *content)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), content);
  wait_for (is_active, fixture->window);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
find_all (GtkWidget *widget,
          GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, found);

  return found;
}

static guint
count (GtkWidget *widget,
       GType      type)
{
  g_autoptr(GPtrArray) found = find_all (widget, type);

  return found->len;
}

static gboolean
has_buttons (gpointer data)
{
  g_autoptr(GPtrArray) buttons = find_all (GTK_WIDGET (data), GTK_TYPE_BUTTON);

  return buttons->len > 0 && gtk_button_get_label (buttons->pdata[0]) != NULL;
}

static const char *
label_text (GtkWidget *widget,
            guint      which)
{
  g_autoptr(GPtrArray) labels = find_all (widget, GTK_TYPE_LABEL);

  g_assert_cmpuint (which, <, labels->len);

  return gtk_label_get_text (labels->pdata[which]);
}

static void
view_opened_cb (GtkWidget  *view,
                KithSeries *series,
                guint       index,
                Opened     *opened)
{
  opened->series = series;
  opened->index = index;
  opened->n_times++;
}

static void
group_opened_cb (KithChartGroup *group,
                 KithMeasure    *measure,
                 KithSeries     *series,
                 guint           index,
                 Opened         *opened)
{
  opened->measure = measure;
  view_opened_cb (GTK_WIDGET (group), series, index, opened);
}

static void
test_head (Fixture      *fixture,
           gconstpointer data)
{
  const struct
  {
    ChartCase   which;
    const char *name;
    const char *figure;
    const char *remark;
  } heads[] = {
    { CHART_CASE_REFERRALS, "Referrals", "45", "36 in the same months last year" },
    { CHART_CASE_ALONE, "Section 17 starts", "22", "" },
    { CHART_CASE_UNKNOWN, "Referrals", "–", "Not known" },
    { CHART_CASE_HOLE, "Referrals", "26", "As far as is known" },
    { CHART_CASE_NOUGHT, "Section 47 starts", "0", "0 in the same months last year" },
    { CHART_CASE_TO_COME, "Referrals", "–", "None of this time has come yet" },
    { CHART_CASE_HUGE, "Referrals", "1,333,333,333,333,334", "Last year up to the same day is not known" },
  };
  GtkWidget *head = kith_chart_head_new ();

  show (fixture, head);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr(KithMeasure) measure = chart_case_new (heads[i].which);

      kith_chart_head_set_measure (KITH_CHART_HEAD (head), measure);
      g_assert_cmpstr (label_text (head, 0), ==, heads[i].name);
      g_assert_cmpstr (label_text (head, 1), ==, heads[i].figure);
      g_assert_cmpstr (label_text (head, 2), ==, heads[i].remark);
    }
}

/* The table has every number of the picture, from the same measure. */
static void
test_table_is_a_twin (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_HOLE);
  GtkWidget *table = kith_chart_table_new ();
  g_autoptr(GPtrArray) views = NULL;
  g_autoptr(GPtrArray) buttons = NULL;
  GtkSelectionModel *model = NULL;

  kith_chart_table_set_measure (KITH_CHART_TABLE (table), measure);
  show (fixture, table);
  wait_for (has_buttons, table);
  views = find_all (table, GTK_TYPE_COLUMN_VIEW);
  model = gtk_column_view_get_model (views->pdata[0]);
  g_assert_true (gtk_no_selection_get_model (GTK_NO_SELECTION (model)) == G_LIST_MODEL (measure));
  gtk_test_accessible_assert_property (views->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL, "Referrals");

  buttons = find_all (table, GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 24);
  for (guint i = 0; i < buttons->len; i++)
    {
      KithSeries *series = i % 2 == 0 ? kith_measure_get_now (measure) : kith_measure_get_before (measure);
      g_autofree char *number = kith_measure_dup_value_words (measure, series, i / 2);
      g_autofree char *words = kith_measure_dup_own_words (measure, series, i / 2);

      g_assert_cmpstr (gtk_button_get_label (buttons->pdata[i]), ==, number);
      gtk_test_accessible_assert_property (buttons->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, words);
      g_assert_true (gtk_widget_get_sensitive (buttons->pdata[i]) ==
                     (kith_measure_get_value (measure, series, i / 2) != KITH_SERIES_UNKNOWN));
    }
}

static void
test_table_opens (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);
  GtkWidget *view = kith_chart_view_new ();
  g_autoptr(GPtrArray) buttons = NULL;
  Opened opened = { 0 };

  kith_chart_view_set_measure (KITH_CHART_VIEW (view), measure);
  kith_chart_view_set_is_table (KITH_CHART_VIEW (view), TRUE);
  g_signal_connect (view, "activated", G_CALLBACK (view_opened_cb), &opened);
  show (fixture, view);
  wait_for (has_buttons, view);

  buttons = find_all (view, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (buttons->pdata[3], "clicked");
  g_assert_true (opened.series == kith_measure_get_before (measure));
  g_assert_cmpuint (opened.index, ==, 1);
  g_assert_cmpuint (opened.n_times, ==, 1);
}

static void
test_table_without_a_year_before (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_ALONE);
  GtkWidget *table = kith_chart_table_new ();

  kith_chart_table_set_measure (KITH_CHART_TABLE (table), measure);
  show (fixture, table);
  wait_for (has_buttons, table);
  g_assert_cmpuint (count (table, GTK_TYPE_BUTTON), ==, 12);
}

/* The keyboard stays where it was, whichever of the two is shown. */
static void
test_toggle_keeps_the_keyboard (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);
  GtkWidget *view = kith_chart_view_new ();
  g_autoptr(GPtrArray) charts = find_all (view, KITH_TYPE_CHART);
  g_autoptr(GPtrArray) tables = NULL;

  kith_chart_view_set_measure (KITH_CHART_VIEW (view), measure);
  show (fixture, view);
  gtk_widget_grab_focus (charts->pdata[0]);
  wait_for (has_focus_within, charts->pdata[0]);

  g_assert_true (gtk_widget_activate_action (view, "chart.toggle-table", NULL));
  g_assert_true (kith_chart_view_get_is_table (KITH_CHART_VIEW (view)));
  tables = find_all (view, KITH_TYPE_CHART_TABLE);
  wait_for (has_focus_within, tables->pdata[0]);

  g_assert_true (gtk_widget_activate_action (view, "chart.toggle-table", NULL));
  g_assert_false (kith_chart_view_get_is_table (KITH_CHART_VIEW (view)));
  wait_for (has_focus_within, charts->pdata[0]);
}

static void
set_three (GtkWidget *group,
           ChartCase  first)
{
  g_autoptr(KithMeasure) one = chart_case_new (first);
  g_autoptr(KithMeasure) two = chart_case_new (CHART_CASE_ALONE);
  g_autoptr(KithMeasure) three = chart_case_new (CHART_CASE_SMALL);
  KithMeasure *measures[] = { one, two, three };

  kith_chart_group_set_measures (KITH_CHART_GROUP (group), measures, G_N_ELEMENTS (measures));
}

static void
test_group_goes_together (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWidget *group = kith_chart_group_new ();
  g_autoptr(GPtrArray) views = NULL;

  g_assert_false (gtk_widget_get_visible (group));
  set_three (group, CHART_CASE_REFERRALS);
  g_assert_true (gtk_widget_get_visible (group));
  show (fixture, group);
  views = find_all (group, KITH_TYPE_CHART_VIEW);
  g_assert_cmpuint (views->len, ==, 3);

  /* one view's key is everybody's */
  gtk_widget_activate_action (views->pdata[1], "chart.toggle-table", NULL);
  g_assert_true (kith_chart_group_get_is_table (KITH_CHART_GROUP (group)));
  for (guint i = 0; i < views->len; i++)
    g_assert_true (kith_chart_view_get_is_table (views->pdata[i]));

  kith_chart_group_set_is_table (KITH_CHART_GROUP (group), FALSE);
  for (guint i = 0; i < views->len; i++)
    g_assert_false (kith_chart_view_get_is_table (views->pdata[i]));
}

static void
test_group_says_which (Fixture      *fixture,
                       gconstpointer data)
{
  GtkWidget *group = kith_chart_group_new ();
  g_autoptr(GPtrArray) charts = NULL;
  Opened opened = { 0 };

  set_three (group, CHART_CASE_REFERRALS);
  show (fixture, group);
  g_signal_connect (group, "activated", G_CALLBACK (group_opened_cb), &opened);
  charts = find_all (group, KITH_TYPE_CHART);
  kith_chart_activate (charts->pdata[2], kith_chart_get_focused (charts->pdata[2]));
  g_assert_true (opened.measure == kith_chart_get_measure (charts->pdata[2]));
  g_assert_true (opened.series == kith_measure_get_now (opened.measure));
  g_assert_cmpuint (opened.index, ==, 2);
}

static void
test_group_narrow_and_back (Fixture      *fixture,
                            gconstpointer data)
{
  GtkWidget *group = kith_chart_group_new ();

  set_three (group, CHART_CASE_REFERRALS);
  kith_chart_group_set_note (KITH_CHART_GROUP (group), "More is not worse: a rise can mean that need is being seen.");
  show (fixture, group);
  for (guint i = 0; i < 3; i++)
    {
      kith_chart_group_set_is_narrow (KITH_CHART_GROUP (group), i % 2 == 0);
      g_assert_cmpuint (count (group, ADW_TYPE_CAROUSEL), ==, i % 2 == 0);
      g_assert_cmpuint (count (group, KITH_TYPE_CHART_VIEW), ==, 3);
    }
}

/* New numbers do not throw whoever reads them out of their place. */
static void
test_group_keeps_its_charts (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget *group = kith_chart_group_new ();
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  set_three (group, CHART_CASE_REFERRALS);
  show (fixture, group);
  before = find_all (group, KITH_TYPE_CHART);
  gtk_widget_grab_focus (before->pdata[0]);
  wait_for (has_focus_within, before->pdata[0]);
  set_three (group, CHART_CASE_HOLE);
  after = find_all (group, KITH_TYPE_CHART);
  g_assert_true (after->pdata[0] == before->pdata[0]);
  g_assert_true (has_focus_within (after->pdata[0]));

  kith_chart_group_set_measures (KITH_CHART_GROUP (group), NULL, 0);
  g_assert_false (gtk_widget_get_visible (group));
  g_assert_cmpuint (count (group, KITH_TYPE_CHART), ==, 0);
}

/* 360 pixels less the page's margins, with the longest words there are. */
static void
test_group_fits_a_narrow_window (Fixture      *fixture,
                                 gconstpointer data)
{
  GtkWidget *group = kith_chart_group_new ();

  kith_chart_group_set_note (KITH_CHART_GROUP (group), "More is not worse: a rise can mean that need is being seen.");
  kith_chart_group_set_is_narrow (KITH_CHART_GROUP (group), TRUE);
  show (fixture, group);
  for (guint which = 0; which < N_CHART_CASES; which++)
    {
      for (guint is_table = 0; is_table < 2; is_table++)
        {
          int minimum;

          set_three (group, (ChartCase)which);
          kith_chart_group_set_is_table (KITH_CHART_GROUP (group), is_table != 0);
          gtk_widget_measure (group, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
          g_assert_cmpint (minimum, <=, 336);
        }
    }
}

static void
test_nothing_left (void)
{
  GtkWidget *group = g_object_ref_sink (kith_chart_group_new ());

  set_three (group, CHART_CASE_REFERRALS);
  kith_chart_group_set_is_table (KITH_CHART_GROUP (group), TRUE);
  kith_chart_group_set_is_narrow (KITH_CHART_GROUP (group), TRUE);
  g_assert_finalize_object (group);
}

static void
add (const char *path,
     void (     *test ) (Fixture       *fixture,
                         gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/chart-head/says-why", test_head);
  add ("/chart-table/is-a-twin", test_table_is_a_twin);
  add ("/chart-table/opens", test_table_opens);
  add ("/chart-table/without-a-year-before", test_table_without_a_year_before);
  add ("/chart-view/toggle-keeps-the-keyboard", test_toggle_keeps_the_keyboard);
  add ("/chart-group/goes-together", test_group_goes_together);
  add ("/chart-group/says-which", test_group_says_which);
  add ("/chart-group/narrow-and-back", test_group_narrow_and_back);
  add ("/chart-group/keeps-its-charts", test_group_keeps_its_charts);
  add ("/chart-group/fits-a-narrow-window", test_group_fits_a_narrow_window);
  g_test_add_func ("/chart-group/nothing-left", test_nothing_left);

  return g_test_run ();
}
