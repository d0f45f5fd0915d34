/* test-retention-page.c: what is due is listed, kept with a reason, and cleared for good
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-retention-dialog.h"
#include "kith-retention-page.h"
#include "kith-store-retention.h"
#include "kith-text-row.h"
#include "ui-fixture.h"

#include <string.h>

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(GListModel **)user_data = kith_store_load_retention_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static GListModel *
load_list (UiFixture *fixture)
{
  GListModel *list = NULL;

  kith_store_load_retention_async (fixture->store, NULL, loaded_cb, &list);
  ui_wait_for (is_there, &list);

  return list;
}

static gboolean
has_row (gpointer data)
{
  return ui_find (data, ADW_TYPE_ACTION_ROW) != NULL;
}

static gboolean
can_save (gpointer data)
{
  GtkWidget *button = GTK_WIDGET (adw_dialog_get_default_widget (ADW_DIALOG (data)));

  return button != NULL && gtk_widget_is_sensitive (button);
}

/* The dialog says first what will be gone; a word is no reason. */
static void
answer (AdwDialog *dialog)
{
  KithTextRow *reason = KITH_TEXT_ROW (ui_find (GTK_WIDGET (dialog), KITH_TYPE_TEXT_ROW));

  kith_text_row_set_text (reason, "closed");
  ui_wait_for_frames (GTK_WIDGET (dialog), 2);
  g_assert_false (can_save (dialog));
  kith_text_row_set_text (reason, "Closed, and read in the council’s system");
  ui_wait_for (can_save, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
}

typedef struct
{
  UiFixture *fixture;
  gint64     child_id;
} Sought;

static KithRetention *
find (UiFixture *fixture,
      gint64     child_id)
{
  g_autoptr(GListModel) list = load_list (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);

      if (kith_retention_get_values (retention)->child_id == child_id)
        return g_steal_pointer (&retention);
    }

  return NULL;
}

static gboolean
is_held (gpointer data)
{
  Sought *sought = data;
  g_autoptr(KithRetention) retention = find (sought->fixture, sought->child_id);

  return retention != NULL && kith_retention_get_values (retention)->hold != NULL;
}

static gboolean
is_gone (gpointer data)
{
  Sought *sought = data;
  g_autoptr(KithRetention) retention = find (sought->fixture, sought->child_id);

  return retention == NULL;
}

/* The first whom nothing keeps. */
static gint64
choose (UiFixture *fixture)
{
  g_autoptr(GListModel) list = load_list (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);

      if (kith_retention_is_due (retention, kith_date_today ()) && !kith_retention_is_kept (retention))
        return kith_retention_get_values (retention)->child_id;
    }

  g_assert_not_reached ();
}

static AdwDialog *
ask (UiFixture       *fixture,
     KithRetentionAct act,
     gint64           child_id)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof child_id);
  AdwDialog *dialog;

  g_array_append_val (children, child_id);
  dialog = kith_retention_dialog_new (fixture->store, act, children);
  adw_dialog_present (dialog, fixture->window);

  return dialog;
}

static void
test_rows_open_the_child (UiFixture    *fixture,
                          gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (kith_retention_page_new (fixture->store));

  ui_fixture_push (fixture, page);
  ui_wait_for (has_row, page);
  gtk_widget_activate (ui_find (page, ADW_TYPE_ACTION_ROW));
  ui_wait_for_frames (fixture->window, 2);
  g_assert_cmpint (fixture->opened_child, !=, 0);
}

static void
test_kept_and_cleared (UiFixture    *fixture,
                       gconstpointer data)
{
  Sought sought = { fixture, choose (fixture) };

  answer (ask (fixture, KITH_RETENTION_HOLD, sought.child_id));
  ui_wait_for (is_held, &sought);
  answer (ask (fixture, KITH_RETENTION_LIFT, sought.child_id));
  sought.child_id = choose (fixture);
  answer (ask (fixture, KITH_RETENTION_CLEAR, sought.child_id));
  ui_wait_for (is_gone, &sought);
  ui_wait_for_frames (fixture->window, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/retention-page/rows-open-the-child", test_rows_open_the_child);
  ui_add_test ("/retention-page/kept-and-cleared", test_kept_and_cleared);

  return g_test_run ();
}
