/* test-restricted.c: a restricted record in the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-page.h"
#include "kith-cluster-worker.h"
#include "kith-restricted.h"
#include "kith-search-dialog.h"
#include "kith-store-restrictions.h"
#include "kith-store-search.h"
#include "kith-text-row.h"
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
  GtkWidget *banner = ui_find (data, ADW_TYPE_BANNER);

  return banner != NULL && adw_banner_get_revealed (ADW_BANNER (banner));
}

static gboolean
is_alert_there (gpointer data)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (data);

  return ADW_IS_ALERT_DIALOG (dialog);
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

static void
test_asks (UiFixture    *fixture,
           gconstpointer data)
{
  g_autoptr(KithChild) child = find_child (fixture);
  AdwDialog *dialog = NULL;

  kith_restricted_ask_to_restrict (fixture->window, fixture->store, child);
  ui_wait_for (is_alert_there, fixture->window);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "yes"));
  ui_wait_for_frames (fixture->window, 5);
  adw_dialog_force_close (dialog);
}

static gboolean
shows_speak_to (gpointer data)
{
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (data, KITH_TYPE_SEARCH_DIALOG, "speak_to"));

  return gtk_widget_get_visible (list) && ui_find (list, ADW_TYPE_ACTION_ROW) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (data) == NULL;
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
  AdwDialog *search = NULL, *question = NULL;
  GtkWidget *row = NULL;

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

  ui_wait_for (is_alert_there, fixture->window);
  question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (question), "yes"));
  kith_text_row_set_text (KITH_TEXT_ROW (ui_find (GTK_WIDGET (question), KITH_TYPE_TEXT_ROW)),
                          "The school rang about an injury");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (question), "yes"));
  g_signal_emit_by_name (question, "response", "yes");
  adw_dialog_force_close (question);
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
  ui_add_test ("/restricted/asks", test_asks);
  ui_add_test ("/restricted/glass", test_glass);

  return g_test_run ();
}
