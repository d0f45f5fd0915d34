/* test-tas-page.c: a Team Around the School in the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-choice-row.h"
#include "kith-left-open.h"
#include "kith-store-tas.h"
#include "kith-subject-picker.h"
#include "kith-tas-dialog.h"
#include "kith-tas-page.h"
#include "kith-tas-pupil-dialog.h"
#include "kith-text-row.h"
#include "ui-fixture.h"

/* At which nobody has met before, so that nothing is carried over. */
#define SCHOOL 2

typedef struct
{
  UiFixture  *fixture;
  GtkWidget  *page;
  const char *title;
} Scene;

typedef struct
{
  gint64    id;
  gboolean  is_done;
} Answer;

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_store_change_tas_finish (KITH_STORE (source), result, &error);

  g_assert_no_error (error);
  g_assert_true (is_done);
  answer->id = kith_store_change_tas_get_id (result);
  answer->is_done = TRUE;
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithActSummary) act = kith_store_undo_finish (KITH_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *)user_data = TRUE;
}

static gboolean
is_answered (gpointer data)
{
  return ((Answer *)data)->is_done;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static gint64
change (UiFixture     *fixture,
        KithTasChange *what)
{
  Answer answer = { 0 };

  kith_store_change_tas_async (fixture->store, what, NULL, changed_cb, &answer);
  ui_wait_for (is_answered, &answer);

  return answer.id;
}

static void
undo (UiFixture *fixture)
{
  gboolean is_done = FALSE;

  kith_store_undo_async (fixture->store, 0, NULL, undone_cb, &is_done);
  ui_wait_for (is_true, &is_done);
}

static gint64
begin (UiFixture *fixture)
{
  KithTasChange *what = kith_tas_change_new (KITH_TAS_BEGIN, 0);
  const KithTasValues values = {
    .school_id = SCHOOL, .day = kith_date_today (), .minute = KITH_TAS_NO_MINUTE, .next_day = KITH_DATE_NONE,
    .next_minute = KITH_TAS_NO_MINUTE,
  };

  what->tas = kith_tas_new (&values);

  return change (fixture, what);
}

static void
push_meeting (UiFixture *fixture,
              Scene     *scene)
{
  scene->fixture = fixture;
  scene->page = GTK_WIDGET (kith_tas_page_new (fixture->store, begin (fixture)));
  ui_fixture_push (fixture, scene->page);
}

static GtkWidget *
find_titled (GtkWidget  *widget,
             const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_visible (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_titled (child, title);

  return found;
}

static gboolean
has_title (gpointer data)
{
  Scene *scene = data;

  return find_titled (scene->page, scene->title) != NULL;
}

static gboolean
has_no_title (gpointer data)
{
  return !has_title (data);
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

static GtkWidget *
wait_for_dialog (UiFixture *fixture)
{
  ui_wait_for (has_dialog, fixture);

  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

static void
save (UiFixture *fixture,
      GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for_frames (fixture->window, 2);
}

static void
test_attendee_added_and_undone (UiFixture    *fixture,
                                gconstpointer data)
{
  Scene scene = { .title = "\xe2\x81\xa8Sana Iyer\xe2\x81\xa9" };
  GtkWidget *dialog = NULL;

  push_meeting (fixture, &scene);
  gtk_widget_activate_action (scene.page, "tas.add-attendee", NULL);
  dialog = wait_for_dialog (fixture);
  gtk_editable_set_text (GTK_EDITABLE (find_titled (dialog, "Name")), "Sana Iyer");
  save (fixture, dialog);
  ui_wait_for (has_title, &scene);
  undo (fixture);
  ui_wait_for (has_no_title, &scene);
}

/* One of nothing where there is none yet. */
static const KithTasPupil *
get_pupil (Scene *scene)
{
  static const KithTasPupil nobody;
  KithTas *tas = kith_tas_page_get_tas (KITH_TAS_PAGE (scene->page));
  GPtrArray *pupils = tas != NULL ? kith_tas_get_pupils (tas) : NULL;

  return pupils != NULL && pupils->len > 0 ? g_ptr_array_index (pupils, 0) : &nobody;
}

static gboolean
has_pupil (gpointer data)
{
  return get_pupil (data)->id != 0;
}

static gboolean
has_line (gpointer data)
{
  return get_pupil (data)->line != NULL;
}

static gboolean
is_closed (gpointer data)
{
  KithTas *tas = kith_tas_page_get_tas (KITH_TAS_PAGE (((Scene *)data)->page));

  return kith_tas_get_values (tas)->closed_at != 0;
}

static gboolean
is_open (gpointer data)
{
  return !is_closed (data);
}

static void
add_pupil (Scene *scene)
{
  KithTasChange *what = kith_tas_change_new (KITH_TAS_SAVE_PUPIL, kith_tas_get_values (kith_tas_page_get_tas (KITH_TAS_PAGE (scene->page)))->id);

  what->pupil = kith_tas_pupil_new ();
  what->pupil->child_id = 1;
  change (scene->fixture, what);
  ui_wait_for (has_pupil, scene);
}

/* The fields of what is said go where the family refuses. */
static void
test_pupil_is_discussed (UiFixture    *fixture,
                         gconstpointer data)
{
  Scene scene = { 0 };
  GtkWidget *dialog = NULL;
  GtkWidget *line = NULL;

  push_meeting (fixture, &scene);
  add_pupil (&scene);
  gtk_widget_activate_action (scene.page, "tas.pupil", "x", get_pupil (&scene)->id);
  dialog = wait_for_dialog (fixture);
  line = find_titled (dialog, "What Was Said, in One Line");
  g_assert_nonnull (line);
  kith_choice_row_set_id (KITH_CHOICE_ROW (find_titled (dialog, "The Family")), KITH_TAS_REFUSED + 1);
  g_assert_false (gtk_widget_get_mapped (line) && gtk_widget_is_visible (line));
  kith_choice_row_set_id (KITH_CHOICE_ROW (find_titled (dialog, "The Family")), KITH_TAS_AGREED + 1);
  kith_text_row_set_text (KITH_TEXT_ROW (line), "Late most mornings");
  save (fixture, dialog);
  ui_wait_for (has_line, &scene);

  gtk_widget_activate_action (scene.page, "tas.close", NULL);
  ui_wait_for (is_closed, &scene);
  g_assert_cmpint (get_pupil (&scene)->note_id, >, 0);
  undo (fixture);
  ui_wait_for (is_open, &scene);
  g_assert_cmpstr (get_pupil (&scene)->line, ==, "Late most mornings");
}

static void
test_new_pupil_is_chosen (UiFixture    *fixture,
                          gconstpointer data)
{
  Scene scene = { 0 };
  g_autoptr(KithSubject) subject = kith_subject_new (1, 0, "Somebody", NULL);
  GtkWidget *dialog = NULL;

  push_meeting (fixture, &scene);
  gtk_widget_activate_action (scene.page, "tas.add-pupil", NULL);
  dialog = wait_for_dialog (fixture);
  kith_subject_picker_add (KITH_SUBJECT_PICKER (ui_find (dialog, KITH_TYPE_SUBJECT_PICKER)), subject);
  save (fixture, dialog);
  ui_wait_for (has_pupil, &scene);
  g_assert_cmpint (get_pupil (&scene)->child_id, ==, 1);
}

/* What the lock left half written is there again, and for the same pupil. */
static void
test_left_open (UiFixture    *fixture,
                gconstpointer data)
{
  Scene scene = { 0 };
  g_autoptr(GVariant) before = NULL;
  g_autoptr(GVariant) after = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *content = NULL;
  GtkWidget *dialog = NULL;

  push_meeting (fixture, &scene);
  add_pupil (&scene);
  gtk_widget_activate_action (scene.page, "tas.pupil", "x", get_pupil (&scene)->id);
  dialog = wait_for_dialog (fixture);
  kith_choice_row_set_id (KITH_CHOICE_ROW (find_titled (dialog, "The Family")), KITH_TAS_AGREED + 1);
  kith_text_row_set_text (KITH_TEXT_ROW (find_titled (dialog, "What Was Said, in One Line")), "Late most");
  gtk_editable_set_text (GTK_EDITABLE (find_titled (dialog, "What Is to Be Done")), "Ring the");
  content = kith_left_open_collect (fixture->window, &files);
  g_assert_nonnull (strstr (content, "tas-pupil"));
  g_assert_nonnull (strstr (content, "Late most"));
  before = kith_left_open_read_fields (dialog);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait_for (has_no_dialog, fixture);

  gtk_widget_activate_action (scene.page, "tas.pupil", "x", get_pupil (&scene)->id);
  dialog = wait_for_dialog (fixture);
  kith_left_open_fill_fields (dialog, before);
  after = kith_left_open_read_fields (dialog);
  g_assert_true (g_variant_equal (before, after));
  save (fixture, dialog);
  ui_wait_for (has_line, &scene);
}

static void
test_days_in_order (UiFixture    *fixture,
                    gconstpointer data)
{
  AdwDialog *dialog = kith_tas_dialog_new (fixture->store, 1, NULL);
  GtkWidget *time = NULL;

  adw_dialog_present (dialog, fixture->window);
  wait_for_dialog (fixture);
  time = find_titled (GTK_WIDGET (dialog), "Time");
  gtk_editable_set_text (GTK_EDITABLE (time), "half past");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  g_assert_true (has_dialog (fixture));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  adw_dialog_force_close (dialog);
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for_frames (fixture->window, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/tas-page/attendee-added-and-undone", test_attendee_added_and_undone);
  ui_add_test ("/tas-page/pupil-is-discussed", test_pupil_is_discussed);
  ui_add_test ("/tas-page/new-pupil-is-chosen", test_new_pupil_is_chosen);
  ui_add_test ("/tas-page/left-open", test_left_open);
  ui_add_test ("/tas-page/time-is-read", test_days_in_order);

  return g_test_run ();
}
