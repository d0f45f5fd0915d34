/* test-dialogs.c: History and imports, over a store with a fictional cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-act-row.h"
#include "kith-history-dialog.h"
#include "kith-import-answers.h"
#include "kith-import-column.h"
#include "kith-import-dialog.h"
#include "kith-import-row.h"
#include "kith-recent.h"
#include "kith-school-chooser-dialog.h"
#include "kith-words.h"
#include "ui-fixture.h"

typedef struct
{
  KithHistoryDialog *dialog;
  guint              n_acts;
} Expected;

static AdwDialog *
present (UiFixture *fixture,
         AdwDialog *dialog)
{
  adw_dialog_present (dialog, fixture->window);
  ui_wait_until_loaded (GTK_WIDGET (dialog));
  ui_wait_for_frames (fixture->window, 3);

  return dialog;
}

static gboolean
has_acts (gpointer data)
{
  Expected *expected = data;

  return g_list_model_get_n_items (kith_history_dialog_get_acts (expected->dialog)) >= expected->n_acts;
}

static gboolean
has_preview (gpointer data)
{
  return kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (data)) != NULL;
}

static gboolean
is_refused (gpointer data)
{
  return adw_banner_get_revealed (ADW_BANNER (ui_find (GTK_WIDGET (data), ADW_TYPE_BANNER)));
}

static gboolean
is_closed (gpointer data)
{
  return !gtk_widget_get_mapped (GTK_WIDGET (data));
}

static KithActSummary *
get_act (KithHistoryDialog *dialog,
         guint              position)
{
  g_autoptr(KithActSummary) act = g_list_model_get_item (kith_history_dialog_get_acts (dialog), position);

  return act;
}

static void
read_fixture (AdwDialog  *dialog,
              const char *folder,
              const char *name)
{
  g_autofree char *path = ui_fixture_path (folder, name);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  kith_import_dialog_read_file (KITH_IMPORT_DIALOG (dialog), file);
}

static void
test_import_previews_then_imports (UiFixture    *fixture,
                                   gconstpointer data)
{
  g_autoptr(AdwDialog) dialog = g_object_ref_sink (kith_import_dialog_new (fixture->store, "cin"));
  KithImportPreview *preview = NULL;

  present (fixture, dialog);
  read_fixture (dialog, "cin", "fake_CIN_data.xml");
  ui_wait_for (has_preview, dialog);

  preview = kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (dialog));
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_NEW), ==, 332);
  g_assert_null (kith_store_get_undo_kind (fixture->store));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  ui_wait_for (is_closed, dialog);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "cin.import");
}

static void
test_import_replaces_bank_holidays (UiFixture    *fixture,
                                    gconstpointer data)
{
  AdwDialog *dialog = kith_import_dialog_new (fixture->store, "holidays");
  g_autofree char *path = g_build_filename (fixture->folder, "bank-holidays.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  KithImportPreview *preview = NULL;

  g_object_ref_sink (dialog);
  g_assert_true (g_file_set_contents (path, "{\"england-and-wales\": {\"events\": ["
                                      "{\"title\": \"Boxing Day\", \"date\": \"2028-12-26\"}]}}", -1, NULL));
  present (fixture, dialog);
  kith_import_dialog_read_file (KITH_IMPORT_DIALOG (dialog), file);
  ui_wait_for (has_preview, dialog);
  preview = kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (dialog));
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_SAME), ==, 1);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_GONE), ==, 7);

  /* Days that are only taken out are a change like another. */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  ui_wait_for (is_closed, dialog);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "holidays.import");
  g_object_unref (dialog);
}

/* The dialog stays and says what is wrong; another file can be chosen. */
static void
test_import_refuses_in_a_sentence (UiFixture    *fixture,
                                   gconstpointer data)
{
  AdwDialog *dialog = present (fixture, kith_import_dialog_new (fixture->store, "cin"));
  AdwBanner *banner = ADW_BANNER (ui_find (GTK_WIDGET (dialog), ADW_TYPE_BANNER));

  read_fixture (dialog, "schools", "register.csv");
  ui_wait_for (is_refused, dialog);
  g_assert_true (g_str_has_suffix (adw_banner_get_title (banner), "."));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  read_fixture (dialog, "cin", "fake_CIN_data.xml");
  ui_wait_for (has_preview, dialog);
  g_assert_false (adw_banner_get_revealed (banner));
}

static void
test_import_refuses_what_is_not_there (UiFixture    *fixture,
                                       gconstpointer data)
{
  AdwDialog *dialog = present (fixture, kith_import_dialog_new (fixture->store, "schools"));

  read_fixture (dialog, "schools", "no-such-file.csv");
  ui_wait_for (is_refused, dialog);

  /* A folder is no file. */
  read_fixture (dialog, "schools", "");
  ui_wait_for (is_refused, dialog);
}

static gboolean
has_mapping (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (kith_import_dialog_get_mapping (KITH_IMPORT_DIALOG (data))));
}

static AdwDialog *
present_roll (UiFixture *fixture,
              gint64     school_id)
{
  AdwDialog *dialog = kith_import_dialog_new (fixture->store, "roll");

  kith_import_dialog_set_school (KITH_IMPORT_DIALOG (dialog), school_id);
  present (fixture, dialog);
  read_fixture (dialog, "rolls", "roll.csv");
  ui_wait_for (has_mapping, dialog);

  return dialog;
}

static void
test_roll_asks_for_its_school (UiFixture    *fixture,
                               gconstpointer data)
{
  AdwDialog *dialog = present_roll (fixture, 0);
  KithImportMapping *mapping = kith_import_dialog_get_mapping (KITH_IMPORT_DIALOG (dialog));

  g_assert_false (kith_import_mapping_get_can_read (mapping));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.preview", NULL);
  g_assert_true (has_mapping (dialog));
}

static void
test_roll_column_is_mended (UiFixture    *fixture,
                            gconstpointer data)
{
  AdwDialog *dialog = present_roll (fixture, 1);
  KithImportMapping *mapping = kith_import_dialog_get_mapping (KITH_IMPORT_DIALOG (dialog));
  KithMapping *columns = kith_list_draft_get_mapping (kith_import_mapping_get_draft (mapping));
  GtkWidget *column = ui_find (GTK_WIDGET (mapping), KITH_TYPE_IMPORT_COLUMN);
  guint was = adw_combo_row_get_selected (ADW_COMBO_ROW (column));

  g_assert_true (kith_import_mapping_get_can_read (mapping));
  g_assert_cmpint (kith_mapping_get_field (columns, 0), ==, KITH_FIELD_UPN);

  /* What a person chooses holds, and says that it was chosen. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (column), 0);
  g_assert_cmpint (kith_mapping_get_field (columns, 0), ==, KITH_FIELD_NONE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (column), was);
  g_assert_cmpint (kith_mapping_get_field (columns, 0), ==, KITH_FIELD_UPN);
  g_assert_cmpint (kith_mapping_get_reason (columns, 0), ==, KITH_MAPPING_REASON_PERSON);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (column)), "chosen by you"));
}

static void
test_roll_previews_then_imports (UiFixture    *fixture,
                                 gconstpointer data)
{
  g_autoptr(AdwDialog) dialog = g_object_ref_sink (present_roll (fixture, 1));
  KithImportPreview *preview = NULL;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.preview", NULL);
  ui_wait_for (has_preview, dialog);
  preview = kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (dialog));
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_NEW), ==, 28);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED), ==, 3);

  /* More than half of the school is not in the file, and the banner says so. */
  g_assert_true (is_refused (dialog));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.back", NULL);
  ui_wait_for (has_mapping, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.preview", NULL);
  ui_wait_for (has_preview, dialog);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  ui_wait_for (is_closed, dialog);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "roll.import");
}

/* Cancelling leads back to where one was, and nothing is written. */
static void
test_roll_is_cancelled (UiFixture    *fixture,
                        gconstpointer data)
{
  AdwDialog *dialog = present_roll (fixture, 1);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.preview", NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.cancel", NULL);
  ui_wait_for (has_mapping, dialog);
  g_assert_null (kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (dialog)));
  g_assert_null (kith_store_get_undo_kind (fixture->store));
}

static void
import_census (UiFixture *fixture)
{
  g_autoptr(AdwDialog) dialog = g_object_ref_sink (kith_import_dialog_new (fixture->store, "cin"));

  present (fixture, dialog);
  read_fixture (dialog, "cin", "fake_CIN_data.xml");
  ui_wait_for (has_preview, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.import", NULL);
  ui_wait_for (is_closed, dialog);
}

static gboolean
is_preview_shown (gpointer data)
{
  GtkWidget *answer = ui_find (GTK_WIDGET (data), GTK_TYPE_DROP_DOWN);

  return answer != NULL && gtk_widget_get_mapped (answer);
}

static const char *
get_choice (GtkDropDown *answer,
            guint        place)
{
  return gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (answer)), place);
}

/* A child out of the census, which has no names, may be the one in the roll. */
static void
test_roll_asks_for_the_same_child (UiFixture    *fixture,
                                   gconstpointer data)
{
  g_autoptr(AdwDialog) dialog = NULL;
  KithImportPreview *preview = NULL;
  GtkDropDown *answer = NULL;

  import_census (fixture);
  dialog = g_object_ref_sink (kith_import_dialog_new (fixture->store, "roll"));
  kith_import_dialog_set_school (KITH_IMPORT_DIALOG (dialog), 1);
  present (fixture, dialog);
  read_fixture (dialog, "rolls", "same-child.csv");
  ui_wait_for (has_mapping, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.preview", NULL);
  ui_wait_for (has_preview, dialog);
  ui_wait_for_frames (fixture->window, 3);

  preview = kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (dialog));
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION), ==, 2);
  g_assert_cmpuint (kith_import_count_unanswered (preview), ==, 2);

  /* What is asked stands first. */
  ui_wait_for (is_preview_shown, ui_find (GTK_WIDGET (dialog), KITH_TYPE_IMPORT_ROW));
  answer = GTK_DROP_DOWN (ui_find (ui_find (GTK_WIDGET (dialog), KITH_TYPE_IMPORT_ROW), GTK_TYPE_DROP_DOWN));
  g_assert_cmpstr (get_choice (answer, 0), ==, "Not answered yet");
  g_assert_nonnull (strstr (get_choice (answer, 1), "RND000852873211"));
  g_assert_cmpstr (get_choice (answer, 2), ==, "Another child");

  gtk_drop_down_set_selected (answer, 1);
  g_assert_cmpuint (kith_import_count_unanswered (preview), ==, 1);
  g_assert_cmpint (kith_import_get_answer (preview, 2), >, 0);
  gtk_drop_down_set_selected (answer, 2);
  g_assert_cmpint (kith_import_get_answer (preview, 2), ==, KITH_IMPORT_ANOTHER);
  gtk_drop_down_set_selected (answer, 0);
  g_assert_cmpuint (kith_import_count_unanswered (preview), ==, 2);
}

static gboolean
was_added (gpointer data)
{
  return *(guint *)data >= 2;
}

static void
count_cb (GtkRecentManager *manager,
          gpointer          user_data)
{
  (*(guint *)user_data)++;
}

/* GTK's chooser adds a file a while after it was chosen. */
static void
test_recent_files_do_not_know (UiFixture    *fixture,
                               gconstpointer data)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autofree char *chosen_path = ui_fixture_path ("cin", "fake_CIN_data.xml");
  g_autofree char *other_path = ui_fixture_path ("schools", "register.csv");
  g_autoptr(GFile) chosen = g_file_new_for_path (chosen_path);
  g_autoptr(GFile) other = g_file_new_for_path (other_path);
  g_autofree char *chosen_uri = g_file_get_uri (chosen);
  g_autofree char *other_uri = g_file_get_uri (other);
  guint n_changes = 0;
  gulong handler = 0;

  kith_recent_forget (chosen);
  handler = g_signal_connect (manager, "changed", G_CALLBACK (count_cb), &n_changes);
  gtk_recent_manager_add_item (manager, other_uri);
  gtk_recent_manager_add_item (manager, chosen_uri);

  /* Once for what was added, and once for what was taken off. */
  ui_wait_for (was_added, &n_changes);
  g_signal_handler_disconnect (manager, handler);
  g_assert_false (gtk_recent_manager_has_item (manager, chosen_uri));
  g_assert_true (gtk_recent_manager_has_item (manager, other_uri));
}

static void
set_some_school (UiFixture *fixture)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  g_autoptr(KithSchoolLine) line = g_list_model_get_item (kith_school_table_get_schools (table), 0);

  kith_store_set_school_async (fixture->store, 1, kith_school_line_get_school_id (line),
                               kith_school_table_get_as_at (table), NULL, NULL, NULL);
}

static void
test_history_tells_and_undoes (UiFixture    *fixture,
                               gconstpointer data)
{
  KithHistoryDialog *dialog = KITH_HISTORY_DIALOG (present (fixture, kith_history_dialog_new (fixture->store)));
  guint n_before = g_list_model_get_n_items (kith_history_dialog_get_acts (dialog));
  Expected expected = { dialog, n_before + 1 };
  gint64 act = 0;

  /* Setting up cannot be taken back from here. */
  g_assert_false (kith_act_row_can_undo (get_act (dialog, n_before - 1)));

  set_some_school (fixture);
  ui_wait_for (has_acts, &expected);
  g_assert_true (kith_act_row_can_undo (get_act (dialog, 0)));

  act = kith_act_summary_get_seq (get_act (dialog, 0));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "history.undo", "x", act);
  expected.n_acts = n_before + 2;
  ui_wait_for (has_acts, &expected);

  g_assert_cmpint (kith_act_summary_get_about (get_act (dialog, 0)), ==, act);
  g_assert_cmpint (kith_act_summary_get_undone_by (get_act (dialog, 1)), ==, kith_act_summary_get_seq (get_act (dialog, 0)));
  g_assert_false (kith_act_row_can_undo (get_act (dialog, 0)));
  g_assert_false (kith_act_row_can_undo (get_act (dialog, 1)));
}

/* Of what was destroyed nothing is left to put back. */
static void
test_history_tells_a_destruction (UiFixture    *fixture,
                                  gconstpointer data)
{
  g_autoptr(KithActSummary) act = kith_act_summary_new (9, 0, NULL, "child.destroy", NULL, "it is time",
                                                        "Leavers nobody knows", 3, 0, 0);
  g_autofree char *described = kith_act_row_describe (act);
  g_autofree char *words = kith_words_dup_act (act);

  g_assert_cmpstr (words, ==, "Destroyed records for good");
  g_assert_nonnull (strstr (described, "it is time"));
  g_assert_nonnull (strstr (described, "rule: Leavers nobody knows"));
  g_assert_false (kith_act_row_can_undo (act));
}

static void
test_chooser_wants_a_day (UiFixture    *fixture,
                          gconstpointer data)
{
  const KithChildValues values =
  {
    .id = 1,
    .given_name = "Iffy",
    .birth = KITH_DATE_NONE,
    .expected_birth = KITH_DATE_NONE,
    .death = KITH_DATE_NONE,
    .event = KITH_DATE_NONE,
    .school_id = 1,
  };
  static const struct
  {
    const char *text;
    gboolean    is_fine;
  } cases[] =
  {
    { "3/9/2024", TRUE }, { "2024-09-03", TRUE }, { " 3/9/2024 ", TRUE },
    { "31/6/2024", FALSE }, { "", FALSE }, { "yesterday", FALSE }, { "1/1/2999", FALSE },
  };
  g_autoptr(KithChild) child = kith_child_new (&values);
  AdwDialog *dialog = present (fixture, kith_school_chooser_dialog_new (fixture->store, child));
  GtkWidget *entry = ui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].text);
      g_assert_cmpint (gtk_widget_has_css_class (entry, "error"), ==, !cases[i].is_fine);
    }
}

static void
check_finalized (UiFixture *fixture,
                 AdwDialog *dialog)
{
  g_object_ref (dialog);
  present (fixture, dialog);
  adw_dialog_force_close (dialog);
  ui_wait_for_frames (fixture->window, 3);
  g_assert_finalize_object (dialog);
}

static void
test_dialogs_go_away (UiFixture    *fixture,
                      gconstpointer data)
{
  check_finalized (fixture, kith_history_dialog_new (fixture->store));
  check_finalized (fixture, kith_import_dialog_new (fixture->store, "cin"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/dialogs/import/previews-then-imports", test_import_previews_then_imports);
  ui_add_test ("/dialogs/import/roll-asks-for-its-school", test_roll_asks_for_its_school);
  ui_add_test ("/dialogs/import/roll-column-is-mended", test_roll_column_is_mended);
  ui_add_test ("/dialogs/import/roll-previews-then-imports", test_roll_previews_then_imports);
  ui_add_test ("/dialogs/import/roll-asks-for-the-same-child", test_roll_asks_for_the_same_child);
  ui_add_test ("/dialogs/import/roll-is-cancelled", test_roll_is_cancelled);
  ui_add_test ("/dialogs/import/replaces-bank-holidays", test_import_replaces_bank_holidays);
  ui_add_test ("/dialogs/import/refuses-in-a-sentence", test_import_refuses_in_a_sentence);
  ui_add_test ("/dialogs/import/refuses-what-is-not-there", test_import_refuses_what_is_not_there);
  ui_add_test ("/dialogs/import/recent-files-do-not-know", test_recent_files_do_not_know);
  ui_add_test ("/dialogs/history/tells-and-undoes", test_history_tells_and_undoes);
  ui_add_test ("/dialogs/history/tells-a-destruction", test_history_tells_a_destruction);
  ui_add_test ("/dialogs/chooser/wants-a-day", test_chooser_wants_a_day);
  ui_add_test ("/dialogs/go-away", test_dialogs_go_away);

  return g_test_run ();
}
