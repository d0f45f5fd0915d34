/* test-child-particulars.c: what is so of a child, on the child's page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-act.h"
#include "kith-child-head.h"
#include "kith-child-page.h"
#include "kith-child-particulars.h"
#include "kith-field-note.h"
#include "kith-form-dialog.h"
#include "kith-left-open.h"
#include "kith-store-schools.h"
#include "kith-store-work.h"
#include "ui-fixture.h"

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

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (shows (child, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (gpointer data)
{
  return shows (((Expected *)data)->widget, ((Expected *)data)->text);
}

static gboolean
is_not_shown (gpointer data)
{
  return !is_shown (data);
}

static void
wait_for_text (GtkWidget  *widget,
               const char *text)
{
  Expected expected = { widget, text };

  ui_wait_for (is_shown, &expected);
}

static void
wait_until_gone (GtkWidget  *widget,
                 const char *text)
{
  Expected expected = { widget, text };

  ui_wait_for (is_not_shown, &expected);
}

static gboolean
is_loaded (gpointer data)
{
  return kith_child_particulars_get_sheet (KITH_CHILD_PARTICULARS (data)) != NULL;
}

static GtkWidget *
push_child (UiFixture *fixture,
            gint64     child_id)
{
  GtkWidget *page = kith_child_page_new (fixture->store, child_id);
  GtkWidget *particulars = NULL;

  ui_fixture_push (fixture, page);
  particulars = ui_find (page, KITH_TYPE_CHILD_PARTICULARS);
  ui_wait_for (is_loaded, particulars);

  return particulars;
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
open_form (UiFixture  *fixture,
           GtkWidget  *particulars,
           const char *kind)
{
  gtk_widget_activate_action (particulars, "particular.add", "s", kind);
  ui_wait_for (has_dialog, fixture);

  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

static void
fill (GtkWidget  *dialog,
      const char *text)
{
  g_autoptr(GVariant) fields = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);

  g_assert_nonnull (fields);
  kith_left_open_fill_fields (dialog, fields);
}

static void
close_form (UiFixture *fixture,
            GtkWidget *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait_for (has_no_dialog, fixture);
}

/* By the form it comes to stand in the list and beside the name; undo takes both back. */
static void
test_recorded_by_hand (UiFixture    *fixture,
                       gconstpointer data)
{
  GtkWidget *particulars = push_child (fixture, 1);
  GtkWidget *head = ui_find (GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view)), KITH_TYPE_CHILD_HEAD);
  GtkWidget *dialog = open_form (fixture, particulars, "pronouns");

  g_assert_true (gtk_widget_get_visible (particulars));
  fill (dialog, "{'words': <'they/them'>, 'valid_from': <'12/10/2026'>, 'source': <@x 1>}");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  wait_for_text (particulars, "they/them");
  wait_for_text (particulars, "Pronouns · as at 12 October 2026 · from the child");
  wait_for_text (head, "they/them");
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "particular.add");

  kith_store_undo_async (fixture->store, 0, NULL, NULL, NULL);
  wait_until_gone (particulars, "they/them");
  wait_until_gone (head, "they/them");
}

/* A number that cannot be one keeps the button off, in words. */
static void
test_checks_numbers (UiFixture    *fixture,
                     gconstpointer data)
{
  GtkWidget *particulars = push_child (fixture, 1);
  GtkWidget *dialog = open_form (fixture, particulars, "nhs-number");
  KithFieldNote *note = KITH_FIELD_NOTE (gtk_widget_get_template_child (dialog, KITH_TYPE_FORM_DIALOG, "note"));
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (dialog, KITH_TYPE_FORM_DIALOG, "save_button"));

  fill (dialog, "{'words': <'943 476 5918'>, 'valid_from': <'12/10/2026'>, 'source': <@x 5>}");
  g_assert_nonnull (strstr (kith_field_note_get_text (note), "One of these is wrong"));
  g_assert_false (gtk_widget_get_sensitive (button));
  fill (dialog, "{'words': <'943 476 5919'>}");
  g_assert_null (kith_field_note_get_text (note));
  g_assert_true (gtk_widget_get_sensitive (button));
  close_form (fixture, dialog);
}

static void
save (UiFixture   *fixture,
      KithWorkKind kind,
      const char  *day)
{
  g_autoptr(KithWork) work = kith_work_new (kind, 0, 1, 0);

  kith_work_set (work, "valid_from", day);
  kith_work_set (work, "source", "family");
  if (kind == KITH_WORK_LANGUAGE)
    kith_work_set (work, "words", day);
  kith_store_save_work_async (fixture->store, work, NULL, NULL, NULL, NULL);
}

/* What is older is folded away, and its row opens the form it was written by. */
static void
test_earlier_is_folded (UiFixture    *fixture,
                        gconstpointer data)
{
  GtkWidget *particulars = push_child (fixture, 1);
  GtkWidget *dialog = NULL;

  save (fixture, KITH_WORK_LANGUAGE, "2026-10-02");
  wait_for_text (particulars, "2026-10-02");
  g_assert_false (shows (particulars, "1 earlier"));
  save (fixture, KITH_WORK_LANGUAGE, "2025-10-02");
  wait_for_text (particulars, "1 earlier");

  gtk_widget_activate_action (particulars, "particular.open", "(sx)", "language", (gint64)2);
  ui_wait_for (has_dialog, fixture);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_assert_true (KITH_IS_FORM_DIALOG (dialog));
  close_form (fixture, dialog);
}

static void
insert (KithAct *act,
        KithRow *owned)
{
  g_autoptr(KithRow) row = owned;
  g_autoptr(GError) error = NULL;

  kith_act_insert (act, row, NULL, &error);
  g_assert_no_error (error);
}

/* The first child in an enquiry, and a pupil whom only a roll has. */
static void
plant (KithDb  *db,
       gpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = NULL;
  KithRow *referral = kith_row_new (&kith_table_referral);
  KithRow *enquiry = kith_row_new (&kith_table_section47);
  KithRow *pupil = kith_row_new (&kith_table_child);
  gint64 *ret_pupil = data;

  g_assert_true (kith_db_load_me (db, &error));
  act = kith_act_begin (db, "work.add", NULL, NULL, &error);
  g_assert_no_error (error);
  kith_row_set_int (referral, "child_id", 1);
  kith_row_set_text (referral, "day", "2026-10-01");
  kith_row_set_text (referral, "source", "2A");
  g_assert_true (kith_act_insert (act, referral, NULL, &error));
  kith_row_set_int (enquiry, "referral_id", kith_row_get_id (referral));
  kith_row_set_text (enquiry, "start", "2026-10-05");
  insert (act, enquiry);
  kith_row_set_text (pupil, "given_name", "Nils");
  kith_row_set_text (pupil, "sort_key", "nils");
  g_assert_true (kith_act_insert (act, pupil, NULL, &error));
  *ret_pupil = kith_row_get_id (pupil);
  g_assert_true (kith_act_commit (act, &error));
  kith_row_free (referral);
  kith_row_free (pupil);
}

static gboolean
is_revealed (gpointer data)
{
  return adw_banner_get_revealed (ADW_BANNER (data));
}

static void
test_home_education (UiFixture    *fixture,
                     gconstpointer data)
{
  GtkWidget *particulars = NULL;
  GtkWidget *body = NULL;
  gint64 pupil = 0;

  ui_fixture_change_store (fixture, plant, &pupil);

  /* A view never pops its last page. */
  adw_navigation_view_add (fixture->view, adw_navigation_page_new (gtk_label_new ("Root"), "Root"));
  push_child (fixture, 1);
  body = ui_find (GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view)), KITH_TYPE_CHILD_HEAD);
  body = gtk_widget_get_next_sibling (body);
  g_assert_true (ADW_IS_BANNER (body));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (body)));
  save (fixture, KITH_WORK_HOME_EDUCATION, "2026-10-12");
  ui_wait_for (is_revealed, body);

  adw_navigation_view_pop (fixture->view);
  particulars = push_child (fixture, pupil);
  g_assert_false (gtk_widget_get_visible (particulars));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/child-particulars/recorded-by-hand", test_recorded_by_hand);
  ui_add_test ("/child-particulars/checks-numbers", test_checks_numbers);
  ui_add_test ("/child-particulars/earlier-is-folded", test_earlier_is_folded);
  ui_add_test ("/child-particulars/home-education", test_home_education);

  return g_test_run ();
}
