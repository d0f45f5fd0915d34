/* test-plan-page.c: a plan on its page: added to, answered, done, ended, and each taken back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-page.h"
#include "kith-child-plans.h"
#include "kith-choice-row.h"
#include "kith-plan-page.h"
#include "kith-scale-chart.h"
#include "kith-store-plans.h"
#include "kith-text-row.h"
#include "ui-fixture.h"

#include <string.h>

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

static GtkWidget *
get_field (GtkWidget  *dialog,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, G_OBJECT_TYPE (dialog), name));
}

static void
write_text (GtkWidget  *dialog,
            const char *name,
            const char *text)
{
  kith_text_row_set_text (KITH_TEXT_ROW (get_field (dialog, name)), text);
}

static void
type (GtkWidget  *dialog,
      const char *name,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_field (dialog, name)), text);
}

/* Each form closes once the store has what it says. */
static void
save (UiFixture *fixture,
      GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
}

static void
begin_plan (KithDb  *db,
            gpointer data)
{
  KithPlanValues values = KITH_PLAN_VALUES_NONE;
  g_autoptr(KithPlan) plan = NULL;
  g_autoptr(GError) error = NULL;

  values.title = "Evenings at home";
  values.start = kith_date_today ();
  plan = kith_plan_new (&values);
  kith_plan_add_child (plan, 1, NULL);
  g_assert_true (kith_db_save_plan (db, plan, kith_date_today (), data, NULL, &error));
  g_assert_no_error (error);
}

static GtkWidget *
push_plan (UiFixture *fixture)
{
  GtkWidget *page = NULL;
  gint64 id = 0;

  ui_fixture_change_store (fixture, begin_plan, &id);
  page = GTK_WIDGET (kith_plan_page_new (fixture->store, id));
  ui_fixture_push (fixture, page);
  ui_wait_until_loaded (page);

  return page;
}

static void
undo (UiFixture  *fixture,
      GtkWidget  *page,
      const char *kind,
      const char *gone)
{
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, kind);
  kith_store_undo_async (fixture->store, 0, NULL, NULL, NULL);
  wait_until_gone (page, gone);
}

static void
test_line (UiFixture    *fixture,
           gconstpointer data)
{
  GtkWidget *page = push_plan (fixture);
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (page, "plan.add", "s", "works");
  dialog = wait_for_dialog (fixture);
  write_text (dialog, "entry_text", "Nan has a bed ready");
  kith_choice_row_set_id (KITH_CHOICE_ROW (get_field (dialog, "voice")), KITH_PLAN_FAMILY + 1);
  save (fixture, dialog);
  wait_for_text (page, "“Nan has a bed ready”");
  undo (fixture, page, "plan.line-add", "Nan has a bed ready");
}

/* The picture has its numbers in words, and each answer a row. */
static void
test_goal (UiFixture    *fixture,
           gconstpointer data)
{
  GtkWidget *page = push_plan (fixture);
  GtkWidget *dialog = NULL;
  g_autoptr(GPtrArray) goals = NULL;

  gtk_widget_activate_action (page, "plan.add", "s", "goal");
  dialog = wait_for_dialog (fixture);
  write_text (dialog, "entry_text", "Calm evenings");
  type (dialog, "question", "How safe do the evenings feel?");
  type (dialog, "low", "Nobody sleeps");
  type (dialog, "high", "Everybody sleeps");
  save (fixture, dialog);
  wait_for_text (page, "Nobody was asked yet.");
  g_assert_null (ui_find (page, KITH_TYPE_SCALE_CHART));

  goals = kith_plan_list_entries (kith_plan_page_get_plan (KITH_PLAN_PAGE (page)), KITH_PLAN_GOAL, kith_date_today ());
  gtk_widget_activate_action (page, "plan.answer", "x", ((const KithPlanEntry *)goals->pdata[0])->root_id);
  dialog = wait_for_dialog (fixture);
  adw_spin_row_set_value (ADW_SPIN_ROW (get_field (dialog, "score")), 6);
  write_text (dialog, "words", "It is quieter");
  save (fixture, dialog);
  wait_for_text (page, "1 answer");
  g_assert_nonnull (ui_find (page, KITH_TYPE_SCALE_CHART));
  wait_for_text (page, "It is quieter");
  undo (fixture, page, "plan.score-add", "1 answer");
}

static void
test_action (UiFixture    *fixture,
             gconstpointer data)
{
  GtkWidget *page = push_plan (fixture);
  GtkWidget *dialog = NULL;
  g_autoptr(GPtrArray) actions = NULL;

  gtk_widget_activate_action (page, "plan.add", "s", "action");
  dialog = wait_for_dialog (fixture);
  write_text (dialog, "entry_text", "Ring the housing office");
  kith_choice_row_set_id (KITH_CHOICE_ROW (get_field (dialog, "doer")), 2);
  type (dialog, "who", "Dana");
  save (fixture, dialog);
  wait_for_text (page, "no day is said");

  actions = kith_plan_list_entries (kith_plan_page_get_plan (KITH_PLAN_PAGE (page)), KITH_PLAN_ACTION, kith_date_today ());
  gtk_widget_activate_action (page, "plan.done", "x", ((const KithPlanEntry *)actions->pdata[0])->id);
  wait_for_text (page, "done");
  wait_until_gone (page, "no day is said");
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "plan.action-done");
  kith_store_undo_async (fixture->store, 0, NULL, NULL, NULL);
  wait_for_text (page, "no day is said");
}

/* It ends with a reason, and stands there as one that has ended. */
static void
test_ended (UiFixture    *fixture,
            gconstpointer data)
{
  GtkWidget *page = push_plan (fixture);
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (page, "plan.end", NULL);
  dialog = wait_for_dialog (fixture);
  write_text (dialog, "text", "Evenings are calm");
  save (fixture, dialog);
  wait_for_text (page, "Evenings are calm");
  undo (fixture, page, "plan.end", "Evenings are calm");
}

/* Begun on the child's page, where it then stands. */
static void
test_begun (UiFixture    *fixture,
            gconstpointer data)
{
  GtkWidget *page = kith_child_page_new (fixture->store, 1);
  GtkWidget *plans = NULL;
  GtkWidget *dialog = NULL;

  ui_fixture_push (fixture, page);
  ui_wait_until_loaded (page);
  plans = ui_find (page, KITH_TYPE_CHILD_PLANS);
  wait_for_text (plans, "No plan is written down yet.");
  gtk_widget_activate_action (plans, "plans.add", NULL);
  dialog = wait_for_dialog (fixture);
  type (dialog, "plan_title", "Fridays");
  save (fixture, dialog);
  wait_for_text (plans, "Fridays");
  undo (fixture, plans, "plan.add", "Fridays");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/plan-page/line", test_line);
  ui_add_test ("/plan-page/goal", test_goal);
  ui_add_test ("/plan-page/action", test_action);
  ui_add_test ("/plan-page/ended", test_ended);
  ui_add_test ("/plan-page/begun", test_begun);

  return g_test_run ();
}
