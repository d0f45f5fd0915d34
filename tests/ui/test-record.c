/* test-record.c: writing a note down, its card, and what Today makes of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-choice-row.h"
#include "kith-note-card.h"
#include "kith-note-dialog.h"
#include "kith-note-list.h"
#include "kith-put-off-dialog.h"
#include "kith-step-fields.h"
#include "kith-store-notes.h"
#include "kith-text-row.h"
#include "kith-today-page.h"
#include "ui-fixture.h"

#include <string.h>

/* Where the worker whose store it is has no notes. */
#define SCHOOL 2

#define PLANTED "hollowmere lantern"

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} Expected;

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_visible (child) && shows (child, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (gpointer data)
{
  return shows (((Expected *)data)->widget, ((Expected *)data)->text);
}

static void
wait_for_text (GtkWidget  *widget,
               const char *text)
{
  Expected expected = { widget, text };

  ui_wait_for (is_shown, &expected);
}

static GtkWidget *
find_next (GtkWidget *widget,
           GType      type,
           guint     *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_next (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint      n)
{
  return find_next (widget, type, &n);
}

static GtkWidget *
present (UiFixture  *fixture,
         const char *text)
{
  AdwDialog *dialog = kith_note_dialog_new (fixture->store);
  GtkWidget *view = NULL;

  adw_dialog_present (dialog, fixture->window);
  ui_wait_for_frames (fixture->window, 2);
  view = ui_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);

  return GTK_WIDGET (dialog);
}

/* The rows of a step: what, by when, by whom. */
static void
type_step (GtkWidget  *dialog,
           guint       step,
           guint       row,
           const char *text)
{
  GtkWidget *fields = find_nth (dialog, KITH_TYPE_STEP_FIELDS, step);

  gtk_editable_set_text (GTK_EDITABLE (find_nth (fields, ADW_TYPE_ENTRY_ROW, row)), text);
}

static gboolean
has_no_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((UiFixture *)data)->window)) == NULL;
}

static void
press_another (GtkWidget *dialog)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = find_nth (dialog, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Another Step") == 0)
        {
          g_assert_true (gtk_widget_get_visible (button));
          g_signal_emit_by_name (button, "clicked");
          return;
        }
    }
}

static GtkWidget *
push_today (UiFixture *fixture)
{
  GtkWidget *page = kith_today_page_new (fixture->store);

  kith_room_set_cluster (KITH_ROOM (page), fixture->cluster);
  ui_fixture_push (fixture, page);
  ui_wait_until_loaded (page);

  return page;
}

static void
test_asks_what_is_to_be_done (UiFixture    *fixture,
                              gconstpointer data)
{
  GtkWidget *dialog = present (fixture, "Asked about lunch.");

  type_step (dialog, 0, 1, "20/12/2026");
  g_assert_true (gtk_widget_activate_action (dialog, "note.sign", NULL));
  wait_for_text (dialog, "What is to be done next?");

  type_step (dialog, 0, 0, "Ring the office");
  type_step (dialog, 0, 1, "soon");
  g_assert_true (gtk_widget_activate_action (dialog, "note.sign", NULL));
  wait_for_text (dialog, "By when?");
  g_assert_false (has_no_dialog (fixture));

  type_step (dialog, 0, 1, "");
  g_assert_true (gtk_widget_activate_action (dialog, "note.sign", NULL));
  ui_wait_for (has_no_dialog, fixture);
}

static void
test_today_has_every_step (UiFixture    *fixture,
                           gconstpointer data)
{
  GtkWidget *dialog = present (fixture, "Three things came of it.");
  GtkWidget *page = NULL;

  type_step (dialog, 0, 0, "Ring the office");
  press_another (dialog);
  type_step (dialog, 1, 0, "Send the leaflet");
  type_step (dialog, 1, 1, "01/09/2026");
  press_another (dialog);
  type_step (dialog, 2, 0, "Book the room");
  type_step (dialog, 2, 2, "The school");
  g_assert_true (gtk_widget_activate_action (dialog, "note.sign", NULL));
  ui_wait_for (has_no_dialog, fixture);

  page = push_today (fixture);
  wait_for_text (page, "Ring the office");
  g_assert_true (shows (page, "no day is said"));
  g_assert_true (shows (page, "Send the leaflet"));
  g_assert_true (shows (page, "was due 1 September 2026"));

  /* What somebody else is to do is not the worker's own. */
  g_assert_false (shows (page, "Book the room"));
}

/* By its title, or what more it says. */
static GtkWidget *
find_row (GtkWidget  *page,
          const char *text)
{
  GtkWidget *row = NULL;

  for (guint i = 0; (row = find_nth (page, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    {
      const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

      if (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), text) != NULL ||
          (subtitle != NULL && strstr (subtitle, text) != NULL))
        return row;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return !has_no_dialog (data);
}

/* How the page knows what stands in the row. */
static char *
dup_key (GtkWidget *row)
{
  return g_variant_dup_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL);
}

/* Away with a reason, listed at the foot, and back by one press. */
static void
test_today_puts_off (UiFixture    *fixture,
                     gconstpointer data)
{
  GtkWidget *dialog = present (fixture, "One thing came of it.");
  GtkWidget *page = NULL;
  g_autofree char *key = NULL;

  type_step (dialog, 0, 0, "Ring the office");
  g_assert_true (gtk_widget_activate_action (dialog, "note.sign", NULL));
  ui_wait_for (has_no_dialog, fixture);
  page = push_today (fixture);
  wait_for_text (page, "Ring the office");
  key = dup_key (find_row (page, "Ring the office"));

  g_assert_true (gtk_widget_activate_action (page, "today.put-off", "s", key));
  ui_wait_for (has_dialog, fixture);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  kith_text_row_set_text (KITH_TEXT_ROW (ui_find (dialog, KITH_TYPE_TEXT_ROW)), "The office is shut");
  g_assert_true (gtk_widget_activate_action (dialog, "form.save", NULL));
  ui_wait_for (has_no_dialog, fixture);
  wait_for_text (page, "The office is shut");
  g_assert_false (shows (page, "no day is said"));
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "today.put-off");

  g_signal_emit_by_name (ui_find (find_row (page, "Ring the office"), GTK_TYPE_BUTTON), "clicked");
  wait_for_text (page, "no day is said");
  g_assert_false (shows (page, "The office is shut"));
}

static gboolean
has_a_choice (gpointer data)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (data))) > 1;
}

static void
choose_first (GtkWidget *dialog)
{
  GtkWidget *row = ui_find (dialog, KITH_TYPE_CHOICE_ROW);

  ui_wait_for (has_a_choice, row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
}

/* A step is theirs, and its row at the foot takes it back. */
static void
test_today_hands_over (UiFixture    *fixture,
                       gconstpointer data)
{
  GtkWidget *dialog = present (fixture, "One thing came of it.");
  GtkWidget *page = NULL;
  g_autofree char *key = NULL;

  type_step (dialog, 0, 0, "Ring the office");
  g_assert_true (gtk_widget_activate_action (dialog, "note.sign", NULL));
  ui_wait_for (has_no_dialog, fixture);
  page = push_today (fixture);
  wait_for_text (page, "Ring the office");
  key = dup_key (find_row (page, "Ring the office"));

  g_assert_true (gtk_widget_activate_action (page, "today.hand-over", "s", key));
  ui_wait_for (has_dialog, fixture);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  choose_first (dialog);
  kith_text_row_set_text (KITH_TEXT_ROW (ui_find (dialog, KITH_TYPE_TEXT_ROW)), "She is there on Monday");
  g_assert_true (gtk_widget_activate_action (dialog, "form.save", NULL));
  ui_wait_for (has_no_dialog, fixture);
  wait_for_text (page, "She is there on Monday");
  g_assert_false (shows (page, "no day is said"));
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "today.hand-over");

  g_signal_emit_by_name (ui_find (find_row (page, "Ring the office"), GTK_TYPE_BUTTON), "clicked");
  wait_for_text (page, "no day is said");
}

/* A draft waits until its day as well. */
static void
test_today_puts_off_a_draft (UiFixture    *fixture,
                             gconstpointer data)
{
  GtkWidget *dialog = present (fixture, PLANTED);
  GtkWidget *page = NULL;
  g_autofree char *key = NULL;

  g_assert_true (gtk_widget_activate_action (dialog, "note.close", NULL));
  ui_wait_for (has_no_dialog, fixture);
  page = push_today (fixture);
  wait_for_text (page, PLANTED);
  key = dup_key (find_row (page, PLANTED));
  g_assert_true (g_str_has_prefix (key, "draft "));

  g_assert_true (gtk_widget_activate_action (page, "today.put-off", "s", key));
  ui_wait_for (has_dialog, fixture);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  kith_text_row_set_text (KITH_TEXT_ROW (ui_find (dialog, KITH_TYPE_TEXT_ROW)), "Wait for the school");
  g_assert_true (gtk_widget_activate_action (dialog, "form.save", NULL));
  ui_wait_for (has_no_dialog, fixture);
  wait_for_text (page, "Wait for the school");
  g_assert_false (shows (page, PLANTED));
}

/* Closing keeps it, and Today has it. */
static void
test_closing_keeps_a_draft (UiFixture    *fixture,
                            gconstpointer data)
{
  GtkWidget *dialog = present (fixture, PLANTED);
  GtkWidget *page = NULL;

  g_assert_true (gtk_widget_activate_action (dialog, "note.close", NULL));
  ui_wait_for (has_no_dialog, fixture);
  page = push_today (fixture);
  wait_for_text (page, PLANTED);
}

static void
ignore_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_store_sign_finish (KITH_STORE (source), result, &error));
  g_assert_no_error (error);
}

static void
sign (UiFixture *fixture,
      gint64     child_id)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("advice");

  form->is_significant = TRUE;
  form->line = g_strdup ("Advice given");
  kith_note_form_add_school (form, SCHOOL, "School");
  if (child_id != 0)
    kith_note_form_add_child (form, child_id, "Child");
  kith_note_form_add_part (form, KITH_NOTE_FACT, PLANTED);
  kith_store_sign_async (fixture->store, form, NULL, ignore_cb, NULL);
}

static GtkWidget *
push_notes (UiFixture *fixture,
            gint64     child_id)
{
  GtkWidget *list = kith_note_list_new ();
  AdwNavigationPage *page = adw_navigation_page_new (list, "Notes");

  if (child_id != 0)
    kith_note_list_show_child (KITH_NOTE_LIST (list), fixture->store, child_id);
  else
    kith_note_list_show_school (KITH_NOTE_LIST (list), fixture->store, SCHOOL);
  ui_fixture_push (fixture, GTK_WIDGET (page));

  return list;
}

static void
test_card_on_a_childs_file (UiFixture    *fixture,
                            gconstpointer data)
{
  GtkWidget *list = NULL;

  sign (fixture, 1);
  list = push_notes (fixture, 1);
  wait_for_text (list, PLANTED);
  g_assert_true (shows (list, "Chronology"));
  g_assert_true (shows (list, "Advice given"));
}

/* Not a word of it is in the widgets of a school's page, and so none can be heard. */
static void
test_card_on_a_schools_page (UiFixture    *fixture,
                             gconstpointer data)
{
  GtkWidget *list = NULL;

  sign (fixture, 1);
  list = push_notes (fixture, 0);
  wait_for_text (list, "On the File of");
  g_assert_false (shows (list, PLANTED));
  g_assert_false (shows (list, "Advice given"));
  g_assert_null (ui_find (list, GTK_TYPE_MENU_BUTTON));

  sign (fixture, 0);
  list = push_notes (fixture, 0);
  wait_for_text (list, PLANTED);
}

/* Every paragraph is left as it is entered. */
static void
test_keys_walk_both_ways (UiFixture    *fixture,
                          gconstpointer data)
{
  GtkWidget *dialog = present (fixture, "");

  g_assert_true (gtk_widget_activate_action (dialog, "note.paragraph", "i", 1));
  g_assert_true (gtk_widget_activate_action (dialog, "note.paragraph", "i", 2));
  ui_wait_for_frames (fixture->window, 2);
  ui_walk_both_ways (dialog);
  g_assert_true (gtk_widget_activate_action (dialog, "note.discard", NULL));
  ui_wait_for (has_no_dialog, fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/record/asks-what-is-to-be-done", test_asks_what_is_to_be_done);
  ui_add_test ("/record/keys-walk-both-ways", test_keys_walk_both_ways);
  ui_add_test ("/record/today-has-every-step", test_today_has_every_step);
  ui_add_test ("/record/today-puts-off", test_today_puts_off);
  ui_add_test ("/record/today-hands-over", test_today_hands_over);
  ui_add_test ("/record/today-puts-off-a-draft", test_today_puts_off_a_draft);
  ui_add_test ("/record/closing-keeps-a-draft", test_closing_keeps_a_draft);
  ui_add_test ("/record/card-on-a-childs-file", test_card_on_a_childs_file);
  ui_add_test ("/record/card-on-a-schools-page", test_card_on_a_schools_page);

  return g_test_run ();
}
