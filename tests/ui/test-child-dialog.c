/* test-child-dialog.c: a child is written down by hand, and who may be the same is shown first
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-dialog.h"
#include "kith-store-identity.h"
#include "ui-fixture.h"

static GtkWidget *
find_field (AdwDialog  *dialog,
            const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_CHILD_DIALOG, name));
}

static void
type (AdwDialog  *dialog,
      const char *field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_field (dialog, field)), text);
}

static gboolean
can_save (AdwDialog *dialog)
{
  return gtk_widget_is_sensitive (adw_dialog_get_default_widget (dialog));
}

static gboolean
has_no_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((UiFixture *)data)->window)) == NULL;
}

static AdwDialog *
show (UiFixture *fixture,
      KithChild *identity)
{
  AdwDialog *dialog = kith_child_dialog_new (fixture->store, identity);

  adw_dialog_present (dialog, fixture->window);
  ui_wait_for_frames (fixture->window, 2);

  return dialog;
}

static gboolean
is_opened (gpointer data)
{
  return ((UiFixture *)data)->opened_child != 0;
}

/* Saved, it is the child whose page opens. */
static void
add (UiFixture *fixture)
{
  AdwDialog *dialog = show (fixture, NULL);

  g_assert_false (can_save (dialog));
  type (dialog, "given_name", "Zinnia");
  type (dialog, "family_name", "Vanterpool");
  type (dialog, "birth", "3/9/2019");
  g_assert_true (can_save (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "child.add");
}

static gboolean
shows_alike (gpointer data)
{
  return gtk_widget_get_visible (find_field (data, "alike"));
}

static gboolean
shows_none (gpointer data)
{
  return !shows_alike (data);
}

static void
test_alike_is_shown_and_opens (UiFixture    *fixture,
                               gconstpointer data)
{
  AdwDialog *dialog;

  add (fixture);
  dialog = show (fixture, NULL);
  type (dialog, "given_name", "Sinnia");
  type (dialog, "family_name", "Vanterpool");
  ui_wait_for (shows_alike, dialog);
  type (dialog, "birth", "3/9/2012");
  ui_wait_for (shows_none, dialog);
  type (dialog, "birth", "");
  ui_wait_for (shows_alike, dialog);

  gtk_widget_activate (ui_find (find_field (dialog, "alike"), ADW_TYPE_ACTION_ROW));
  ui_wait_for (is_opened, fixture);
  ui_wait_for (has_no_dialog, fixture);
}

static gboolean
says_something (gpointer data)
{
  return gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (data, KITH_TYPE_FORM_DIALOG, "note")));
}

static void
test_faults_are_told (UiFixture    *fixture,
                      gconstpointer data)
{
  AdwDialog *dialog = show (fixture, NULL);

  type (dialog, "given_name", "Zinnia");
  g_assert_true (can_save (dialog));
  type (dialog, "birth", "31/2/2019");
  g_assert_false (can_save (dialog));
  g_assert_true (says_something (dialog));
  type (dialog, "birth", "3/9/2019");
  type (dialog, "expected_birth", "3/9/2026");
  g_assert_false (can_save (dialog));
  type (dialog, "expected_birth", "");
  type (dialog, "upn", "12");
  g_assert_true (can_save (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  ui_wait_for (says_something, dialog);
  g_assert_null (kith_store_get_undo_kind (fixture->store));
  adw_dialog_force_close (dialog);
  ui_wait_for (has_no_dialog, fixture);
}

static void
identity_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  *(KithChild **)user_data = kith_store_load_identity_finish (KITH_STORE (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static void
test_changes_who_one_is (UiFixture    *fixture,
                         gconstpointer data)
{
  g_autoptr(KithChild) identity = NULL;
  AdwDialog *dialog;

  kith_store_load_identity_async (fixture->store, 1, NULL, identity_loaded_cb, &identity);
  ui_wait_for (is_there, &identity);
  dialog = show (fixture, identity);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_field (dialog, "given_name"))), ==,
                   kith_child_get_given_name (identity));
  type (dialog, "preferred_name", "Zed");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "child.change");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/child-dialog/alike-is-shown-and-opens", test_alike_is_shown_and_opens);
  ui_add_test ("/child-dialog/faults-are-told", test_faults_are_told);
  ui_add_test ("/child-dialog/changes-who-one-is", test_changes_who_one_is);

  return g_test_run ();
}
