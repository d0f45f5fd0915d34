/* test-clocks-page.c: clocks on a child's page, and the pages of the rules
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-clocks.h"
#include "kith-child-page.h"
#include "kith-clock-ring.h"
#include "kith-clock-row.h"
#include "kith-clock-rule-dialog.h"
#include "kith-rule-page.h"
#include "kith-rules-page.h"
#include "kith-clock-words.h"
#include "kith-field-note.h"
#include "kith-store-clocks.h"
#include "ui-fixture.h"

typedef struct
{
  KithStore      *store;
  GListModel     *clocks;
  KithClockRules *rules;
  guint           n_versions;
  gboolean        is_loading;
} Loaded;

static void
clocks_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  Loaded *loaded = user_data;
  g_autoptr(GError) error = NULL;

  loaded->clocks = kith_store_load_clocks_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_clocks (gpointer data)
{
  return ((Loaded *)data)->clocks != NULL;
}

/* The clock that is due first of all. */
static KithClock *
load_first (UiFixture *fixture)
{
  Loaded loaded = { 0 };
  KithClock *clock = NULL;

  kith_store_load_clocks_async (fixture->store, 0, NULL, clocks_loaded_cb, &loaded);
  ui_wait_for (has_clocks, &loaded);
  g_assert_cmpuint (g_list_model_get_n_items (loaded.clocks), >, 0);
  clock = g_list_model_get_item (loaded.clocks, 0);
  g_object_unref (loaded.clocks);

  return clock;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = ADW_IS_ACTION_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static gboolean
has_rows (gpointer data)
{
  return ui_find (data, ADW_TYPE_ACTION_ROW) != NULL;
}

/* The first row of the child's clocks is the clock that is due first, told in the same words. */
static void
test_child_page (UiFixture    *fixture,
                 gconstpointer data)
{
  g_autoptr(KithClock) clock = load_first (fixture);
  g_autofree char *line = kith_clock_words_line (clock);
  GtkWidget *page = kith_child_page_new (fixture->store, kith_clock_get_child_id (clock));
  GtkWidget *clocks = NULL;
  AdwActionRow *row = NULL;

  ui_fixture_push (fixture, page);
  clocks = ui_find (page, KITH_TYPE_CHILD_CLOCKS);
  g_assert_nonnull (clocks);
  ui_wait_for (has_rows, clocks);
  row = ADW_ACTION_ROW (ui_find (clocks, ADW_TYPE_ACTION_ROW));

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   kith_clock_rule_get_title (kith_clock_get_rule (clock)));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), line));
  g_assert_nonnull (ui_find (GTK_WIDGET (row), KITH_TYPE_CLOCK_RING));
}

/* "Day 31 of 45", and the word beside it, in each state. */
static void
test_words (UiFixture    *fixture,
            gconstpointer data)
{
  static const struct
  {
    KithClockState  state;
    int             day;
    KithDate        as_at;
    const char     *line;
    const char     *word;
  } told[] = {
    { KITH_CLOCK_RUNNING, 31, 20775, "Day 31 of 45 · due Tue 8 Dec", "" },
    { KITH_CLOCK_NEAR, 43, 20793, "Day 43 of 45 · due Tue 8 Dec", "near" },
    { KITH_CLOCK_NEAR, 45, 20795, "Day 45 of 45 · due Tue 8 Dec", "due today" },
    { KITH_CLOCK_OVER, 46, 20796, "Day 46 of 45 · due Tue 8 Dec", "over by 1 working day" },
    { KITH_CLOCK_OVER, 64, 20823, "Day 64 of 45 · due Tue 8 Dec 2026", "over by 19 working days" },
  };
  const KithClockRuleValues rule_values = {
    .code = "assessment", .title = "Child and family assessment", .limit = { KITH_CLOCK_WORKING_DAYS, 45, FALSE },
    .starts = KITH_CLOCK_BIT (KITH_CLOCK_REFERRAL), .ends = KITH_CLOCK_BIT (KITH_CLOCK_ASSESSED),
    .during = KITH_CLOCK_N_KINDS, .from_months = KITH_CLOCK_NO_MONTHS, .to_months = KITH_CLOCK_NO_MONTHS,
  };
  g_autoptr(KithClockRule) rule = kith_clock_rule_new (&rule_values);

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      const KithClockValues values = {
        .rule = rule, .start = 20732, .due = { 20795, 20795, 45, TRUE }, .day = told[i].day, .as_at = told[i].as_at,
        .closed = KITH_DATE_NONE, .state = told[i].state, .booked = KITH_DATE_NONE,
      };
      g_autoptr(KithClock) clock = kith_clock_new (&values);
      g_autofree char *line = kith_clock_words_line (clock);
      g_autofree char *word = kith_clock_words_state (clock);

      g_assert_cmpstr (line, ==, told[i].line);
      g_assert_cmpstr (word, ==, told[i].word);
    }
}

static void
test_rules_page (UiFixture    *fixture,
                 gconstpointer data)
{
  const struct
  {
    const KithRuleKind *kind;
    guint               n_rows;
  } kinds[] =
  {
    { &kith_rule_kind_clocks, 40 },
    { &kith_rule_kind_limits, 40 },
    { &kith_rule_kind_retention, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      AdwNavigationPage *page = kith_rules_page_new (fixture->store, kinds[i].kind);

      ui_fixture_push (fixture, GTK_WIDGET (page));
      g_assert_cmpuint (count_rows (GTK_WIDGET (page)), >=, kinds[i].n_rows);
    }
}

static gboolean
has_no_dialog (gpointer window)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL;
}

/* What a council says is a version more, and one undo. */
static void
test_limit (UiFixture    *fixture,
            gconstpointer data)
{
  AdwNavigationPage *page = kith_rule_page_new (fixture->store, &kith_rule_kind_limits, "visit");
  GtkWidget *dialog = NULL;
  guint n_rows;

  ui_fixture_push (fixture, GTK_WIDGET (page));
  ui_wait_until_loaded (GTK_WIDGET (page));
  n_rows = count_rows (GTK_WIDGET (page));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "rule.change", NULL));
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  adw_spin_row_set_value (ADW_SPIN_ROW (ui_find (dialog, ADW_TYPE_SPIN_ROW)), 7);
  g_assert_true (gtk_widget_activate_action (dialog, "form.save", NULL));
  ui_wait_for (has_no_dialog, fixture->window);
  ui_wait_until_loaded (GTK_WIDGET (page));
  g_assert_cmpuint (count_rows (GTK_WIDGET (page)), ==, n_rows + 1);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "council-limit.change");
}

static void
rules_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Loaded *loaded = user_data;
  g_autoptr(GError) error = NULL;
  guint rule;

  g_clear_object (&loaded->rules);
  loaded->rules = kith_store_load_clock_rules_finish (KITH_STORE (source), result, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (kith_clock_rules_find (loaded->rules, "assessment", &rule));
  loaded->n_versions = g_list_model_get_n_items (kith_clock_rules_get_versions (loaded->rules, rule));
  loaded->is_loading = FALSE;
}

static gboolean
has_two_versions (gpointer data)
{
  Loaded *loaded = data;

  if (!loaded->is_loading && loaded->n_versions < 2)
    {
      loaded->is_loading = TRUE;
      kith_store_load_clock_rules_async (loaded->store, NULL, rules_loaded_cb, loaded);
    }

  return !loaded->is_loading && loaded->n_versions == 2;
}

static GtkWidget *
find_entry (GtkWidget  *widget,
            const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* It asks where the limit stands written before it takes it, and the page then has it. */
static void
test_change (UiFixture    *fixture,
             gconstpointer data)
{
  AdwNavigationPage *page = kith_rule_page_new (fixture->store, &kith_rule_kind_clocks, "assessment");
  Loaded loaded = { .store = fixture->store };
  AdwDialog *dialog = NULL;
  KithFieldNote *note = NULL;
  GtkWidget *save = NULL;

  ui_fixture_push (fixture, GTK_WIDGET (page));
  kith_store_load_clock_rules_async (fixture->store, NULL, rules_loaded_cb, &loaded);
  loaded.is_loading = TRUE;
  while (loaded.is_loading)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (loaded.n_versions, ==, 1);

  dialog = kith_clock_rule_dialog_new (fixture->store, kith_clock_rules_get_on (loaded.rules, 1, KITH_DATE_MAX));
  g_object_ref_sink (dialog);
  adw_dialog_present (dialog, fixture->window);
  note = KITH_FIELD_NOTE (ui_find (GTK_WIDGET (dialog), KITH_TYPE_FIELD_NOTE));
  save = adw_dialog_get_default_widget (dialog);
  g_signal_emit_by_name (save, "clicked");
  g_assert_nonnull (kith_field_note_get_text (note));

  adw_spin_row_set_value (ADW_SPIN_ROW (ui_find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW)), 40);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (GTK_WIDGET (dialog), "Where It Stands Written")), "Fernhollow procedures, 4.2");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (GTK_WIDGET (dialog), "Holds From")), "31/02/2026");
  g_signal_emit_by_name (save, "clicked");
  g_assert_nonnull (kith_field_note_get_text (note));

  gtk_editable_set_text (GTK_EDITABLE (find_entry (GTK_WIDGET (dialog), "Holds From")), "1/4/2026");
  g_signal_emit_by_name (save, "clicked");
  ui_wait_for (has_two_versions, &loaded);
  ui_wait_until_loaded (GTK_WIDGET (page));

  adw_dialog_force_close (dialog);
  g_object_unref (dialog);
  g_clear_object (&loaded.rules);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/clocks-page/child", test_child_page);
  ui_add_test ("/clocks-page/words", test_words);
  ui_add_test ("/clocks-page/rules", test_rules_page);
  ui_add_test ("/clocks-page/change", test_change);
  ui_add_test ("/clocks-page/limit", test_limit);

  return g_test_run ();
}
