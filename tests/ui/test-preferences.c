/* test-preferences.c: what is set in the dialog is in the store, and comes back by undo
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-early-help.h"
#include "kith-preferences-dialog.h"
#include "kith-school-words.h"
#include "kith-store-settings.h"
#include "kith-words.h"
#include "ui-fixture.h"

#include <string.h>

typedef struct
{
  KithStore       *store;
  KithPreferences *preferences;
  KithSetting      setting;
  const char      *value;
  const char      *name;
  gboolean         is_loading;
} Expected;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Expected *expected = user_data;
  g_autoptr(GError) error = NULL;

  g_clear_object (&expected->preferences);
  expected->preferences = kith_store_load_preferences_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
  expected->is_loading = FALSE;
}

static gboolean
is_in_store (gpointer data)
{
  Expected *expected = data;

  if (expected->preferences != NULL && !expected->is_loading &&
      (expected->value == NULL ||
       g_strcmp0 (kith_preferences_get_setting (expected->preferences, expected->setting), expected->value) == 0) &&
      (expected->name == NULL ||
       g_strcmp0 (kith_preferences_get_worker_name (expected->preferences), expected->name) == 0))
    return TRUE;

  if (!expected->is_loading)
    {
      expected->is_loading = TRUE;
      kith_store_load_preferences_async (expected->store, NULL, loaded_cb, expected);
    }

  return FALSE;
}

static void
wait_for_value (UiFixture  *fixture,
                KithSetting setting,
                const char *value)
{
  Expected expected = { .store = fixture->store, .setting = setting, .value = value };

  ui_wait_for (is_in_store, &expected);
  g_clear_object (&expected.preferences);
}

static void
wait_for_name (UiFixture  *fixture,
               const char *name)
{
  Expected expected = { .store = fixture->store, .name = name };

  ui_wait_for (is_in_store, &expected);
  g_clear_object (&expected.preferences);
}

static gboolean
has_text (gpointer data)
{
  return *gtk_editable_get_text (GTK_EDITABLE (data)) != '\0';
}

static AdwDialog *
present (UiFixture *fixture)
{
  AdwDialog *dialog = kith_preferences_dialog_new (fixture->store);

  adw_dialog_present (dialog, fixture->window);
  ui_wait_for (has_text, ui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW));

  return dialog;
}

static void
undo_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithActSummary) act = kith_store_undo_finish (KITH_STORE (source), result, &error);

  g_assert_no_error (error);
}

static void
test_label (UiFixture    *fixture,
            gconstpointer data)
{
  AdwDialog *dialog = present (fixture);
  AdwComboRow *row = ADW_COMBO_ROW (ui_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW));

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 1);
  wait_for_value (fixture, KITH_SETTING_EARLY_HELP_LABEL, "family-help");

  kith_store_undo_async (fixture->store, 0, NULL, undo_cb, NULL);
  wait_for_value (fixture, KITH_SETTING_EARLY_HELP_LABEL, "early-help");
  ui_wait_for_frames (fixture->window, 3);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_dialog_force_close (dialog);
}

static gboolean
is_family_help (gpointer data)
{
  return kith_early_help_is_family_help () == GPOINTER_TO_INT (data);
}

/* The word stands for a column, a title, an empty page, a state, an episode and a button that is read out. */
static void
assert_says (UiFixture  *fixture,
             const char *word,
             const char *title,
             const char *empty,
             const char *spoken)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  g_autofree char *number = kith_school_words_sentence (kith_school_table_get_total (table), KITH_FIGURE_EARLY_HELP);

  g_assert_cmpstr (kith_words_get_figure (KITH_FIGURE_EARLY_HELP), ==, word);
  g_assert_cmpstr (kith_words_get_figure_title (KITH_FIGURE_EARLY_HELP), ==, title);
  g_assert_cmpstr (kith_words_get_figure_empty (KITH_FIGURE_EARLY_HELP), ==, empty);
  g_assert_cmpstr (kith_words_get_case_state (KITH_CASE_STATE_EARLY_HELP), ==, word);
  g_assert_cmpstr (kith_words_get_episode (KITH_EPISODE_EARLY_HELP), ==, word);
  g_assert_nonnull (strstr (number, spoken));
}

static void
test_label_is_said_everywhere (UiFixture    *fixture,
                               gconstpointer data)
{
  AdwDialog *dialog = present (fixture);

  kith_early_help_follow (fixture->store);
  assert_says (fixture, "Early help", "Early Help", "No child here has early help.", "with early help");
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW)), 1);
  ui_wait_for (is_family_help, GINT_TO_POINTER (TRUE));
  assert_says (fixture, "Family help", "Family Help", "No child here has family help.", "with family help");

  kith_store_undo_async (fixture->store, 0, NULL, undo_cb, NULL);
  ui_wait_for (is_family_help, GINT_TO_POINTER (FALSE));
  assert_says (fixture, "Early help", "Early Help", "No child here has early help.", "with early help");
  adw_dialog_force_close (dialog);
}

/* Closed before the number has settled: it is saved all the same. */
static void
test_days_at_closing (UiFixture    *fixture,
                      gconstpointer data)
{
  AdwDialog *dialog = present (fixture);
  GtkWidget *days = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_PREFERENCES_DIALOG, "days"));
  GtkWidget *backups = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_PREFERENCES_DIALOG,
                                                                  "backup_days"));

  adw_spin_row_set_value (ADW_SPIN_ROW (days), 60);
  adw_spin_row_set_value (ADW_SPIN_ROW (backups), 14);
  adw_dialog_force_close (dialog);
  wait_for_value (fixture, KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS, "60");
  wait_for_value (fixture, KITH_SETTING_DESTROY_BACKUPS_AFTER_DAYS, "14");
}

static void
test_name (UiFixture    *fixture,
           gconstpointer data)
{
  AdwDialog *dialog = present (fixture);
  GtkWidget *name = ui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (name), "Idris Otherwise");
  g_signal_emit_by_name (name, "apply");
  wait_for_name (fixture, "Idris Otherwise");

  /* A name of nothing is refused, and the old one stands there again. */
  gtk_editable_set_text (GTK_EDITABLE (name), "");
  g_signal_emit_by_name (name, "apply");
  ui_wait_for (has_text, name);
  wait_for_name (fixture, "Idris Otherwise");
  adw_dialog_force_close (dialog);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/preferences/label", test_label);
  ui_add_test ("/preferences/label-is-said-everywhere", test_label_is_said_everywhere);
  ui_add_test ("/preferences/days-at-closing", test_days_at_closing);
  ui_add_test ("/preferences/name", test_name);

  return g_test_run ();
}
