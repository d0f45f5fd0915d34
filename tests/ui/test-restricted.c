/* test-restricted.c: a restricted record in the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-page.h"
#include "kith-choice-row.h"
#include "kith-cluster-worker.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-form-guard.h"
#include "kith-reason-dialog.h"
#include "kith-glass-dialog.h"
#include "kith-restricted.h"
#include "kith-restriction-dialog.h"
#include "kith-search-dialog.h"
#include "kith-store-restrictions.h"
#include "kith-store-search.h"
#include "kith-text-row.h"
#include "kith-worker-choice.h"
#include "ui-fixture.h"

#include <string.h>

typedef struct
{
  gboolean          is_done;
  gint64            me;
  gint64            worker;
  KithSearchResult *found;
} Answer;

static gboolean
is_done (gpointer data)
{
  Answer *answer = data;

  return answer->is_done;
}

static void
workers_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr(GListModel) workers = kith_store_load_all_workers_finish (KITH_STORE (source), result, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      if (kith_cluster_worker_get_is_me (worker))
        answer->me = kith_cluster_worker_get_worker_id (worker);
      else
        answer->worker = kith_cluster_worker_get_worker_id (worker);
    }
  answer->is_done = TRUE;
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr(GError) error = NULL;

  kith_store_change_restriction_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
  answer->is_done = TRUE;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Answer *answer = user_data;

  answer->found = kith_store_search_finish (KITH_STORE (source), result, NULL);
  answer->is_done = TRUE;
}

/* Somebody whose whole name is nobody else's. */
static KithChild *
find_child (UiFixture *fixture)
{
  for (char letter = 'a'; letter <= 'z'; letter++)
    {
      const char text[] = { letter, '\0' };
      Answer answer = { 0 };

      kith_store_search_async (fixture->store, text, 1, NULL, found_cb, &answer);
      ui_wait_for (is_done, &answer);
      if (kith_search_result_get_n_found (answer.found) > 0)
        {
          KithChild *child = g_list_model_get_item (kith_search_result_get_children (answer.found), 0);

          g_object_unref (answer.found);
          if (kith_child_get_given_name (child) != NULL && kith_child_get_family_name (child) != NULL)
            return child;
          g_object_unref (child);
          continue;
        }
      g_object_unref (answer.found);
    }

  g_assert_not_reached ();
}

static void
restrict_to (UiFixture *fixture,
             gint64     child_id,
             gboolean   names_me)
{
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();
  Answer answer = { 0 };

  kith_store_load_all_workers_async (fixture->store, NULL, workers_cb, &answer);
  ui_wait_for (is_done, &answer);
  g_assert_cmpint (answer.worker, !=, 0);
  g_assert_cmpint (answer.me, !=, 0);
  g_array_append_vals (terms->workers, names_me ? &answer.me : &answer.worker, 1);
  terms->reason = g_strdup ("The mother is a witness in a trial");
  terms->contact_name = g_strdup ("Odile <b>Varga</b>");
  terms->review = kith_date_today () + 30;
  answer.is_done = FALSE;
  kith_store_restrict_child_async (fixture->store, child_id, terms, NULL, changed_cb, &answer);
  ui_wait_for (is_done, &answer);
}

static gboolean
is_revealed (gpointer data)
{
  GObject *banner = gtk_widget_get_template_child (data, KITH_TYPE_CHILD_PAGE, "restricted");

  return adw_banner_get_revealed (ADW_BANNER (banner));
}

static void
test_banner (UiFixture    *fixture,
             gconstpointer data)
{
  g_autoptr(KithChild) child = find_child (fixture);
  GtkWidget *page = NULL;

  restrict_to (fixture, kith_child_get_id (child), TRUE);
  page = kith_child_page_new (fixture->store, kith_child_get_id (child));
  ui_fixture_push (fixture, page);
  ui_wait_until_loaded (page);
  ui_wait_for (is_revealed, page);
}

static gboolean
is_form_there (gpointer data)
{
  return KITH_IS_RESTRICTION_DIALOG (adw_window_get_visible_dialog (data));
}

static gboolean
is_reason_there (gpointer data)
{
  return KITH_IS_REASON_DIALOG (adw_window_get_visible_dialog (data));
}

static gboolean
has_no_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (data) == NULL;
}

static GtkWidget *
find_field (AdwDialog  *dialog,
            const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), G_OBJECT_TYPE (dialog), name));
}

static gboolean
can_save (AdwDialog *dialog)
{
  return gtk_widget_is_sensitive (adw_dialog_get_default_widget (dialog));
}

static AdwDialog *
open_form (UiFixture *fixture,
           KithChild *child)
{
  kith_restricted_ask_to_change (fixture->window, fixture->store, kith_child_get_id (child));
  ui_wait_for (is_form_there, fixture->window);

  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(KithRestriction **)user_data = kith_store_load_restriction_finish (KITH_STORE (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static KithRestriction *
load_restriction (UiFixture *fixture,
                  KithChild *child)
{
  KithRestriction *restriction = NULL;

  kith_store_load_restriction_async (fixture->store, kith_child_get_id (child), NULL, load_cb, &restriction);
  ui_wait_for (is_there, &restriction);

  return restriction;
}

/* Restricts a record with what stands in the form when it opens, and a reason. */
static void
restrict_in_form (UiFixture *fixture,
                  KithChild *child)
{
  AdwDialog *dialog = open_form (fixture, child);

  g_assert_false (can_save (dialog));
  kith_text_row_set_text (KITH_TEXT_ROW (find_field (dialog, "reason")), "Because");
  g_assert_false (can_save (dialog));
  kith_text_row_set_text (KITH_TEXT_ROW (find_field (dialog, "reason")), "The mother is a witness in a trial");
  g_assert_true (can_save (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture->window);
}

static void
test_form (UiFixture    *fixture,
           gconstpointer data)
{
  g_autoptr(KithChild) child = find_child (fixture);
  g_autoptr(KithRestriction) restriction = NULL;
  g_autoptr(KithRestriction) changed = NULL;
  AdwDialog *dialog = NULL;

  restrict_in_form (fixture, child);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "child.restrict");
  restriction = load_restriction (fixture, child);
  g_assert_true (kith_restriction_get_names_me (restriction));
  g_assert_cmpint (kith_restriction_get_review (restriction), ==, kith_date_today () + KITH_RESTRICTION_DAYS);

  dialog = open_form (fixture, child);
  g_assert_true (kith_form_guard_is_touched (dialog) == FALSE);
  kith_date_row_set_date (KITH_DATE_ROW (find_field (dialog, "review")), kith_date_today ());
  g_assert_false (can_save (dialog));
  kith_date_row_set_date (KITH_DATE_ROW (find_field (dialog, "review")), kith_date_today () + 40);
  kith_choice_row_set_id (KITH_CHOICE_ROW (find_field (dialog, "contact")), -2);
  g_assert_false (can_save (dialog));
  kith_entry_set_line (find_field (dialog, "contact_name"), "Odile Varga");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture->window);
  changed = load_restriction (fixture, child);
  g_assert_cmpint (kith_restriction_get_review (changed), ==, kith_date_today () + 40);
  g_assert_cmpstr (kith_restriction_get_contact (changed), ==, "Odile Varga");
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "child.change-restriction");
}

/* It says so before one closes a record to oneself. */
static void
test_without_me (UiFixture    *fixture,
                 gconstpointer data)
{
  g_autoptr(KithChild) child = find_child (fixture);
  AdwDialog *dialog = open_form (fixture, child);
  KithWorkerChoice *workers = KITH_WORKER_CHOICE (find_field (dialog, "workers"));
  Answer answer = { 0 };

  kith_store_load_all_workers_async (fixture->store, NULL, workers_cb, &answer);
  ui_wait_for (is_done, &answer);
  g_assert_true (kith_worker_choice_has (workers, answer.me));
  g_assert_false (gtk_widget_get_visible (find_field (dialog, "without_me")));
  kith_text_row_set_text (KITH_TEXT_ROW (find_field (dialog, "reason")), "The mother is a witness in a trial");
  kith_worker_choice_set_ids (workers, NULL, 0);
  g_assert_true (gtk_widget_get_visible (find_field (dialog, "without_me")));
  g_assert_false (can_save (dialog));
  kith_worker_choice_set_ids (workers, &answer.worker, 1);
  g_assert_true (can_save (dialog));
  adw_dialog_force_close (dialog);
  ui_wait_for (has_no_dialog, fixture->window);
}

/* Lifting asks over the form, which has nothing to change any more and goes. */
static void
test_lift (UiFixture    *fixture,
           gconstpointer data)
{
  g_autoptr(KithChild) child = find_child (fixture);
  g_autoptr(KithRestriction) restriction = NULL;
  AdwDialog *dialog = NULL;

  restrict_in_form (fixture, child);
  dialog = open_form (fixture, child);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "restriction.lift", NULL);
  ui_wait_for (is_reason_there, fixture->window);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_false (can_save (dialog));
  kith_text_row_set_text (KITH_TEXT_ROW (find_field (dialog, "text")), "The trial is over since Monday");
  g_assert_true (can_save (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture->window);
  restriction = load_restriction (fixture, child);
  g_assert_cmpint (kith_restriction_get_id (restriction), ==, 0);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "child.lift-restriction");
}

static gboolean
shows_speak_to (gpointer data)
{
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (data, KITH_TYPE_SEARCH_DIALOG, "speak_to"));

  return gtk_widget_get_visible (list) && ui_find (list, ADW_TYPE_ACTION_ROW) != NULL;
}

static guint
count_found (UiFixture  *fixture,
             const char *name)
{
  Answer answer = { 0 };
  guint n_found;

  kith_store_search_async (fixture->store, name, 1, NULL, found_cb, &answer);
  ui_wait_for (is_done, &answer);
  n_found = kith_search_result_get_n_found (answer.found);
  g_object_unref (answer.found);

  return n_found;
}

static gboolean
is_glass_there (gpointer data)
{
  return KITH_IS_GLASS_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (data)));
}

typedef struct
{
  UiFixture  *fixture;
  const char *name;
  guint       n_found;
} Looked;

static gboolean
is_found (gpointer data)
{
  Looked *looked = data;

  return count_found (looked->fixture, looked->name) == looked->n_found;
}

/* By the whole name it surfaces whom to speak to; with a reason the record opens, until the lock. */
static void
test_glass (UiFixture    *fixture,
            gconstpointer data)
{
  g_autoptr(KithChild) child = find_child (fixture);
  g_autofree char *name = g_strjoin (" ", kith_child_get_given_name (child), kith_child_get_family_name (child), NULL);
  Looked looked = { fixture, name, count_found (fixture, name) };
  AdwDialog *search = NULL;
  GtkWidget *row = NULL, *question = NULL;

  restrict_to (fixture, kith_child_get_id (child), FALSE);
  g_assert_cmpuint (count_found (fixture, name), ==, looked.n_found - 1);

  search = kith_search_dialog_new (fixture->store, "");
  adw_dialog_present (search, fixture->window);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (search), KITH_TYPE_SEARCH_DIALOG, "entry")), name);
  ui_wait_for (shows_speak_to, search);
  row = ui_find (GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (search), KITH_TYPE_SEARCH_DIALOG, "speak_to")),
                 ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Odile <b>Varga</b>"));
  gtk_widget_activate (row);

  ui_wait_for (is_glass_there, fixture->window);
  question = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));

  /* Half a reason opens nothing. */
  kith_text_row_set_text (KITH_TEXT_ROW (ui_find (question, KITH_TYPE_TEXT_ROW)), "The sch");
  gtk_widget_activate_action (question, "form.save", NULL);
  g_assert_true (is_glass_there (fixture->window));
  kith_text_row_set_text (KITH_TEXT_ROW (ui_find (question, KITH_TYPE_TEXT_ROW)), "The school rang about an injury");
  gtk_widget_activate_action (question, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture->window);
  ui_wait_for (is_found, &looked);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/restricted/banner", test_banner);
  ui_add_test ("/restricted/form", test_form);
  ui_add_test ("/restricted/lift", test_lift);
  ui_add_test ("/restricted/without-me", test_without_me);
  ui_add_test ("/restricted/glass", test_glass);

  return g_test_run ();
}
