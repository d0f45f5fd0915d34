/* test-work-dialog.c: work is recorded on a child's page, and what contradicts itself is said
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-child-page.h"
#include "kith-child-story.h"
#include "kith-episode-row.h"
#include "kith-field-note.h"
#include "kith-form-guard.h"
#include "kith-left-open.h"
#include "kith-work-dialog.h"
#include "ui-fixture.h"

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
open_form (UiFixture  *fixture,
           const char *kind)
{
  GtkWidget *page = kith_child_page_new (fixture->store, 1);
  AdwDialog *dialog = NULL;

  ui_fixture_push (fixture, page);
  g_assert_nonnull (kith_child_page_get_record (KITH_CHILD_PAGE (page)));
  gtk_widget_activate_action (page, "child.record", "s", kind);
  ui_wait_for (has_dialog, fixture);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (KITH_IS_WORK_DIALOG (dialog));

  return GTK_WIDGET (dialog);
}

static void
fill (GtkWidget  *dialog,
      const char *text)
{
  g_autoptr(GVariant) fields = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);

  g_assert_nonnull (fields);
  kith_left_open_fill_fields (dialog, fields);
}

static const char *
get_fault (GtkWidget *dialog)
{
  GObject *note = gtk_widget_get_template_child (dialog, KITH_TYPE_FORM_DIALOG, "note");

  return kith_field_note_get_text (KITH_FIELD_NOTE (note));
}

static gboolean
can_save (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (GTK_WIDGET (gtk_widget_get_template_child (dialog, KITH_TYPE_FORM_DIALOG, "save_button")));
}

static void
close_form (UiFixture *fixture,
            GtkWidget *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait_for (has_no_dialog, fixture);
}

/* Both days are named, and both stay as they were typed. */
static void
test_names_both_days (UiFixture    *fixture,
                      gconstpointer data)
{
  GtkWidget *dialog = open_form (fixture, "missing");
  g_autoptr(GVariant) fields = NULL;
  const char *typed = NULL;

  fill (dialog, "{'kind': <@x 1>, 'start': <'12/10/2026'>, 'found': <'9/10/2026'>}");
  g_assert_nonnull (strstr (get_fault (dialog), "Found"));
  g_assert_nonnull (strstr (get_fault (dialog), "9 October 2026"));
  g_assert_nonnull (strstr (get_fault (dialog), "Missing Since"));
  g_assert_nonnull (strstr (get_fault (dialog), "12 October 2026"));
  g_assert_false (can_save (dialog));
  fields = kith_left_open_read_fields (dialog);
  g_assert_true (g_variant_lookup (fields, "found", "&s", &typed));
  g_assert_cmpstr (typed, ==, "9/10/2026");

  fill (dialog, "{'found': <'31/2/2026'>}");
  g_assert_nonnull (strstr (get_fault (dialog), "31/2/2026"));
  g_assert_false (can_save (dialog));

  fill (dialog, "{'found': <'13/10/2026'>}");
  g_assert_null (get_fault (dialog));
  g_assert_true (can_save (dialog));
  g_assert_true (kith_form_guard_is_touched (ADW_DIALOG (dialog)));
  close_form (fixture, dialog);
}

static gboolean
shows_missing (gpointer data)
{
  GtkWidget *story = data;

  for (GtkWidget *list = gtk_widget_get_first_child (story); list != NULL; list = gtk_widget_get_next_sibling (list))
    {
      GtkWidget *row = GTK_IS_LIST_BOX (list) ? gtk_widget_get_first_child (list) : NULL;

      if (KITH_IS_EPISODE_ROW (row) &&
          kith_episode_get_kind (kith_episode_row_get_episode (KITH_EPISODE_ROW (row))) == KITH_EPISODE_MISSING)
        return TRUE;
    }

  return FALSE;
}

static void
test_records (UiFixture    *fixture,
              gconstpointer data)
{
  GtkWidget *dialog = open_form (fixture, "missing");
  GtkWidget *story = ui_find (GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view)), KITH_TYPE_CHILD_STORY);

  fill (dialog, "{'kind': <@x 1>, 'start': <'12/10/2026'>, 'found': <'13/10/2026'>}");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  ui_wait_for (shows_missing, story);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "work.add");
}

/* The row of the story opens what it tells of; who contradicts the council's system says why. */
static void
test_row_opens_its_record (UiFixture    *fixture,
                           gconstpointer data)
{
  GtkWidget *page = kith_child_page_new (fixture->store, 1);
  GtkWidget *dialog, *row, *why;

  ui_fixture_push (fixture, page);
  row = gtk_widget_get_first_child (ui_find (ui_find (page, KITH_TYPE_CHILD_STORY), GTK_TYPE_LIST_BOX));
  g_assert_true (KITH_IS_EPISODE_ROW (row));
  gtk_widget_activate (row);
  ui_wait_for (has_dialog, fixture);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  why = GTK_WIDGET (gtk_widget_get_template_child (dialog, KITH_TYPE_WORK_DIALOG, "why"));
  g_assert_false (gtk_widget_get_visible (why));

  fill (dialog, "{'source': <@x 1>, 'day': <'2/1/2024'>, 'valid_from': <'2/1/2020'>, 'start': <'2/1/2020'>}");
  g_assert_true (kith_form_guard_is_touched (ADW_DIALOG (dialog)));
  if (kith_episode_get_kind (kith_episode_row_get_episode (KITH_EPISODE_ROW (row))) != KITH_EPISODE_ATTENDANCE)
    g_assert_true (gtk_widget_get_visible (why));
  close_form (fixture, dialog);
}

/* What the lock left half filled in is there again, choices as well. */
static void
test_left_open (UiFixture    *fixture,
                gconstpointer data)
{
  GtkWidget *dialog = open_form (fixture, "contact");
  g_autoptr(GVariant) before = NULL;
  g_autoptr(GVariant) after = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *content = NULL;

  fill (dialog, "{'day': <'12/10/2026'>, 'source': <@x 5>, 'about': <'The head rang.'>}");
  before = kith_left_open_read_fields (dialog);
  content = kith_left_open_collect (fixture->window, &files);
  g_assert_nonnull (strstr (content, "work 1 0 0"));
  close_form (fixture, dialog);

  dialog = open_form (fixture, "contact");
  kith_left_open_fill_fields (dialog, before);
  after = kith_left_open_read_fields (dialog);
  g_assert_true (g_variant_equal (before, after));
  close_form (fixture, dialog);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/work-dialog/names-both-days", test_names_both_days);
  ui_add_test ("/work-dialog/records", test_records);
  ui_add_test ("/work-dialog/row-opens-its-record", test_row_opens_its_record);
  ui_add_test ("/work-dialog/left-open", test_left_open);

  return g_test_run ();
}
