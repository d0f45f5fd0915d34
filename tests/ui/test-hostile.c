/* test-hostile.c: names that would do harm, in every room and dialog
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One store, one walk: whoever adds a page or a dialog adds a line here.
 * Warnings are fatal, so markup that does not parse ends the test at once.
 */

#include "config.h"

#include "kith-address-dialog.h"
#include "kith-caseload-page.h"
#include "kith-child-dialog.h"
#include "kith-child-page.h"
#include "kith-cluster-kinds.h"
#include "kith-cluster-page.h"
#include "kith-clusters-dialog.h"
#include "kith-figure-page.h"
#include "kith-history-dialog.h"
#include "kith-import-dialog.h"
#include "kith-main-page.h"
#include "kith-plan-dialog.h"
#include "kith-plan-entry-dialog.h"
#include "kith-plan-page.h"
#include "kith-plan-score-dialog.h"
#include "kith-preferences-dialog.h"
#include "kith-merge-dialog.h"
#include "kith-put-right-page.h"
#include "kith-restriction-dialog.h"
#include "kith-retention-page.h"
#include "kith-school-chooser-dialog.h"
#include "kith-school-page.h"
#include "kith-schools-page.h"
#include "kith-search-dialog.h"
#include "kith-store-caseload.h"
#include "kith-tas-page.h"
#include "kith-tas-pupil-dialog.h"
#include "kith-warning-dialog.h"
#include "kith-window.h"
#include "kith-worker-dialog.h"
#include "hostile.h"

/* The window of the fixture has a border, unlike the real one on a screen of 360. */
#define NARROW 370
#define WIDE 1100

typedef struct
{
  UiFixture *fixture;
  AdwDialog *dialog;
  guint      n_places;
  guint      n_faults;
} Walk;

static void
look (Walk       *walk,
      const char *where)
{
  ui_wait_until_loaded (walk->fixture->window);
  ui_wait_for_frames (walk->fixture->window, 3);
  walk->n_faults += hostile_check (walk->fixture->window, where);
  walk->n_places++;
}

static void
look_both_wide_and_narrow (Walk       *walk,
                           const char *where)
{
  look (walk, where);

  /* A dialog becomes a sheet; GTK warns of a text that has the focus meanwhile. */
  gtk_window_set_focus (GTK_WINDOW (walk->fixture->window), NULL);
  gtk_window_set_default_size (GTK_WINDOW (walk->fixture->window), NARROW, 700);
  look (walk, where);
  gtk_window_set_focus (GTK_WINDOW (walk->fixture->window), NULL);
  gtk_window_set_default_size (GTK_WINDOW (walk->fixture->window), WIDE, 700);
}

static void
visit (Walk       *walk,
       GtkWidget  *page,
       const char *where)
{
  ui_fixture_push (walk->fixture, page);
  look_both_wide_and_narrow (walk, where);
  adw_navigation_view_pop (walk->fixture->view);
}

static void
visit_room (Walk       *walk,
            GtkWidget  *page,
            const char *where)
{
  kith_room_set_cluster (KITH_ROOM (page), walk->fixture->cluster);
  visit (walk, page, where);
}

static void
open_dialog (Walk       *walk,
             AdwDialog  *dialog,
             const char *where)
{
  walk->dialog = dialog;
  adw_dialog_present (dialog, walk->fixture->window);
  look_both_wide_and_narrow (walk, where);
}

static void
close_dialog (Walk *walk)
{
  /* A text that is dropped under the focus never hears that it lost it. */
  gtk_window_set_focus (GTK_WINDOW (walk->fixture->window), NULL);
  adw_dialog_force_close (walk->dialog);
  ui_wait_for_frames (walk->fixture->window, 3);
}

static void
visit_dialog (Walk       *walk,
              AdwDialog  *dialog,
              const char *where)
{
  open_dialog (walk, dialog, where);
  close_dialog (walk);
}

static void
visit_schools (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  GListModel *lines = kith_school_table_get_schools (table);
  KithSchoolLine *total = kith_school_table_get_total (table);

  visit_room (walk, kith_schools_page_new (fixture->store), "schools");
  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    visit (walk, kith_figure_page_new (fixture->store, fixture->cluster, figure, total), "figure");

  /* As many as there are names. */
  for (guint i = 0; i < MIN (g_list_model_get_n_items (lines), 9); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (lines, i);

      visit (walk, kith_school_page_new (fixture->store, fixture->cluster, line, NULL), "school");
      visit (walk, kith_figure_page_new (fixture->store, fixture->cluster, KITH_FIGURE_IN_NEED, line), "school's figure");
    }
}

static GListModel *
load_children (UiFixture *fixture)
{
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  GtkWidget *page = g_object_ref_sink (kith_figure_page_new (fixture->store, fixture->cluster, KITH_FIGURE_IN_NEED,
                                                             kith_school_table_get_total (table)));
  GListModel *rows = NULL;

  ui_wait_until_loaded (page);
  rows = g_object_ref (kith_figure_page_get_rows (KITH_FIGURE_PAGE (page)));
  g_object_unref (page);

  return rows;
}

typedef struct
{
  AdwDialog *dialog;
} Made;

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  ((Made *)user_data)->dialog = kith_restriction_dialog_make_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_made (gpointer data)
{
  return ((Made *)data)->dialog != NULL;
}

/* It lists all workers. */
static void
visit_restriction (Walk  *walk,
                   gint64 child_id)
{
  Made made = { NULL };

  kith_restriction_dialog_make_async (walk->fixture->store, child_id, made_cb, &made);
  ui_wait_for (is_made, &made);
  visit_dialog (walk, made.dialog, "restriction");
  g_object_unref (made.dialog);
}

static void
visit_children (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  g_autoptr(GListModel) children = load_children (fixture);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (children), 18); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      visit (walk, GTK_WIDGET (kith_child_page_new (fixture->store, kith_child_get_id (child))), "child");
      if (i >= 9)
        continue;

      visit_dialog (walk, kith_school_chooser_dialog_new (fixture->store, child), "school chooser");
      visit_dialog (walk, kith_warning_dialog_new (fixture->store, child, NULL), "warning");
      if (i == 0)
        visit_restriction (walk, kith_child_get_id (child));
      visit_dialog (walk, kith_merge_dialog_new (fixture->store, KITH_MERGE_KIND_CHILD, kith_child_get_id (child), 0), "merge with which");
      visit_dialog (walk, kith_merge_dialog_new (fixture->store, KITH_MERGE_KIND_CHILD, kith_child_get_id (child), kith_child_get_id (child) + 1), "merge");
    }
}

typedef struct
{
  GAsyncResult *result;
} Answer;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  ((Answer *)user_data)->result = g_object_ref (result);
}

static gboolean
is_answered (gpointer data)
{
  return ((Answer *)data)->result != NULL;
}

static void
visit_caseload (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  g_autoptr(KithCaseload) caseload = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 first = 1;
  Answer answer = { NULL };

  visit_dialog (walk, kith_address_dialog_new (fixture->store, 1, NULL), "address");
  visit_room (walk, kith_caseload_page_new (fixture->store), "caseload");
  kith_store_load_caseload_async (fixture->store, 0, NULL, answered_cb, &answer);
  ui_wait_for (is_answered, &answer);
  caseload = kith_store_load_caseload_finish (fixture->store, answer.result, NULL);
  g_object_unref (answer.result);
  g_array_append_val (ids, first);
  visit_dialog (walk, kith_worker_dialog_new (fixture->store, caseload, ids), "worker");
}

static gboolean
is_on_cluster (gpointer data)
{
  AdwNavigationPage *page = kith_clusters_dialog_get_page (data);

  return KITH_IS_CLUSTER_PAGE (page) && kith_cluster_page_get_record (KITH_CLUSTER_PAGE (page)) != NULL;
}

static void
visit_clusters (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  AdwDialog *dialog = kith_clusters_dialog_new (fixture->store);
  KithClusterRecord *record = NULL;

  open_dialog (walk, dialog, "clusters");
  kith_clusters_dialog_open (KITH_CLUSTERS_DIALOG (dialog), 1);
  ui_wait_for (is_on_cluster, dialog);
  look_both_wide_and_narrow (walk, "cluster");
  record = kith_cluster_page_get_record (KITH_CLUSTER_PAGE (kith_clusters_dialog_get_page (KITH_CLUSTERS_DIALOG (dialog))));
  for (KithClusterChangeKind kind = KITH_CLUSTER_MAKE; kind <= KITH_CLUSTER_END; kind++)
    {
      GtkWidget *form = NULL;

      if (kith_cluster_kind_get (kind).title == NULL)
        continue;

      form = GTK_WIDGET (kith_cluster_form_new (fixture->store, kind, kind == KITH_CLUSTER_MAKE ? NULL : record));
      kith_clusters_dialog_show_form (KITH_CLUSTERS_DIALOG (dialog), KITH_CLUSTER_FORM (form));
      look_both_wide_and_narrow (walk, kith_cluster_kind_get (kind).title);
    }
  close_dialog (walk);
}

static gboolean
has_preview (gpointer data)
{
  return kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (data)) != NULL;
}

static gboolean
has_mapping (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (kith_import_dialog_get_mapping (KITH_IMPORT_DIALOG (data))));
}

/* A file may be as hostile as what is in it. */
static void
visit_imports (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  AdwDialog *dialog = kith_import_dialog_new (fixture->store, "roll");
  g_autofree char *path = g_build_filename (fixture->folder, "<b>Zed & \u202eksid.csv", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  const char *text = "UPN,<b>Zed</b> & Co,Surname,Forename,DOB,Year,\u202eEman\n"
    "H801200001001,<b>Zed</b>,<b>Zed</b>,בנימין,03/09/2015,5,x\n"
    "not a upn,<b>Zed</b>,\u202ekraP,Ann,31/06/2015,99,x\n";

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  kith_import_dialog_set_school (KITH_IMPORT_DIALOG (dialog), 1);
  open_dialog (walk, dialog, "import");
  kith_import_dialog_read_file (KITH_IMPORT_DIALOG (dialog), file);
  ui_wait_for (has_mapping, dialog);
  look_both_wide_and_narrow (walk, "import's columns");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.preview", NULL);
  ui_wait_for (has_preview, dialog);
  look_both_wide_and_narrow (walk, "import's preview");
  close_dialog (walk);
}

static void
visit_searches (Walk *walk)
{
  static const char * const texts[] = { "zed", "quill", "בנימין", "long", "<b>", "nobody is called this <b>Zed</b>" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    visit_dialog (walk, kith_search_dialog_new (walk->fixture->store, texts[i]), "search");
}

static void
visit_meeting (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  GtkWidget *page = GTK_WIDGET (kith_tas_page_new (fixture->store, 1));
  const KithTasPupil *pupil = NULL;
  KithTas *tas = NULL;

  ui_fixture_push (fixture, page);
  look_both_wide_and_narrow (walk, "team around the school");
  tas = kith_tas_page_get_tas (KITH_TAS_PAGE (page));
  pupil = g_ptr_array_index (kith_tas_get_pupils (tas), 0);
  visit_dialog (walk, kith_tas_pupil_dialog_new (fixture->store, tas, pupil->id), "what was said of a pupil");
  adw_navigation_view_pop (fixture->view);
}

static void
visit_plan (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  GtkWidget *page = GTK_WIDGET (kith_plan_page_new (fixture->store, 1));
  g_autoptr(GPtrArray) goals = NULL;
  const KithPlanEntry *goal = NULL;
  KithPlan *plan = NULL;

  ui_fixture_push (fixture, page);
  look_both_wide_and_narrow (walk, "plan");
  plan = kith_plan_page_get_plan (KITH_PLAN_PAGE (page));
  goals = kith_plan_list_entries (plan, KITH_PLAN_GOAL, kith_date_today ());
  goal = g_ptr_array_index (goals, 0);
  visit_dialog (walk, kith_plan_dialog_new (fixture->store, plan), "change of a plan");
  visit_dialog (walk, kith_plan_entry_dialog_new (fixture->store, plan, KITH_PLAN_GOAL, goal), "goal of a plan");
  visit_dialog (walk, kith_plan_score_dialog_new (fixture->store, plan, goal->root_id, NULL), "answer to a goal");
  adw_navigation_view_pop (fixture->view);
}

static void
test_walk (UiFixture    *fixture,
           gconstpointer data)
{
  Walk walk = { .fixture = fixture };

  hostile_fill (fixture);

  /* A view never pops its last page. */
  adw_navigation_view_add (fixture->view, adw_navigation_page_new (gtk_label_new ("Root"), "Root"));
  visit_schools (&walk);
  visit_children (&walk);
  visit_caseload (&walk);
  visit_clusters (&walk);
  visit_imports (&walk);
  visit_searches (&walk);
  visit_meeting (&walk);
  visit_plan (&walk);
  visit_dialog (&walk, ADW_DIALOG (kith_history_dialog_new (fixture->store)), "history");
  ui_fixture_push (fixture, GTK_WIDGET (kith_put_right_page_new (fixture->store)));
  look_both_wide_and_narrow (&walk, "to put right");
  ui_fixture_push (fixture, GTK_WIDGET (kith_retention_page_new (fixture->store)));
  look_both_wide_and_narrow (&walk, "due to be cleared");
  visit_dialog (&walk, kith_child_dialog_new (fixture->store, NULL), "new child");
  visit_dialog (&walk, kith_preferences_dialog_new (fixture->store), "preferences");

  g_test_message ("%u places, %u faults", walk.n_places, walk.n_faults);
  g_assert_cmpuint (walk.n_faults, ==, 0);
}

/* The whole window: sidebar, switcher, rooms, title. */
static void
test_main_page (UiFixture    *fixture,
                gconstpointer data)
{
  Walk walk = { .fixture = fixture };

  hostile_fill (fixture);
  adw_window_set_content (ADW_WINDOW (fixture->window), kith_main_page_new (fixture->store));
  fixture->view = NULL;
  look_both_wide_and_narrow (&walk, "main page");
  g_assert_cmpuint (walk.n_faults, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/hostile/walk", test_walk);
  ui_add_test ("/hostile/main-page", test_main_page);

  return g_test_run ();
}
