/* test-restricted-walk.c: what a restricted record leaves in every room and dialog: nothing
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two children have a marker in each of their texts. All rooms, pages and
 * dialogs are read as they are shown and heard, once the records are closed to
 * the worker. That the walk would find the marker is shown by walking while
 * they are open: in the short form of the test to one of them alone.
 * Whoever adds a page or a dialog that tells of children adds a line here.
 */

#include "config.h"

#include <string.h>

#include "kith-address-dialog.h"
#include "kith-backups-dialog.h"
#include "kith-caseload-page.h"
#include "kith-child-dialog.h"
#include "kith-child-page.h"
#include "kith-chronology-page.h"
#include "kith-clusters-dialog.h"
#include "kith-family-page.h"
#include "kith-figure-page.h"
#include "kith-history-dialog.h"
#include "kith-import-dialog.h"
#include "kith-informal-page.h"
#include "kith-involved-dialog.h"
#include "kith-main-page.h"
#include "kith-note-dialog.h"
#include "kith-note-page.h"
#include "kith-preferences-dialog.h"
#include "kith-print-dialog.h"
#include "kith-put-right-page.h"
#include "kith-relation-dialog.h"
#include "kith-school-chooser-dialog.h"
#include "kith-school-page.h"
#include "kith-schools-page.h"
#include "kith-search-dialog.h"
#include "kith-store-caseload.h"
#include "kith-store-school-sheet.h"
#include "kith-subject-picker.h"
#include "kith-test-figure.h"
#include "kith-test-planted.h"
#include "kith-today-page.h"
#include "kith-warning-dialog.h"
#include "kith-worker-dialog.h"
#include "ui-fixture.h"
#include "ui-texts.h"

#define ROW 20

typedef struct
{
  UiFixture       *fixture;
  KithTestPlanted  planted;
  AdwDialog       *dialog;
  gboolean         may_tell;
  guint            n_places;
  guint            n_telling;
} Walk;

static const char *
find_marker (const char *text)
{
  return strstr (text, KITH_TEST_MARKER) != NULL ? "tells of the record" : NULL;
}

static void
look (Walk       *walk,
      const char *where)
{
  ui_wait_until_loaded (walk->fixture->window);
  ui_wait_for_frames (walk->fixture->window, 2);
  walk->n_telling += ui_check_texts (walk->fixture->window, walk->may_tell ? NULL : where, find_marker) > 0 ? 1 : 0;
  walk->n_places++;
}

static void
visit (Walk       *walk,
       GtkWidget  *page,
       const char *where)
{
  ui_fixture_push (walk->fixture, page);
  look (walk, where);

  /* What has the focus as its page goes is kept by whatever comes next. */
  gtk_window_set_focus (GTK_WINDOW (walk->fixture->window), NULL);
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
open_dialog (Walk      *walk,
             AdwDialog *dialog)
{
  walk->dialog = dialog;
  adw_dialog_present (dialog, walk->fixture->window);
}

static void
close_dialog (Walk *walk)
{
  gtk_window_set_focus (GTK_WINDOW (walk->fixture->window), NULL);
  adw_dialog_force_close (walk->dialog);
  ui_wait_for_frames (walk->fixture->window, 2);
}

static void
visit_dialog (Walk       *walk,
              AdwDialog  *dialog,
              const char *where)
{
  open_dialog (walk, dialog);
  look (walk, where);
  close_dialog (walk);
}

static const char *
find_decoy (const char *text)
{
  return strstr (text, KITH_TEST_DECOY) != NULL ? "tells of the decoy" : NULL;
}

/* The decoy is found by what finds the marker, and may be seen. */
static gboolean
shows_decoy (gpointer data)
{
  Walk *walk = data;

  return ui_check_texts (GTK_WIDGET (walk->dialog), NULL, find_decoy) > 0;
}

static GtkWidget *
find_field (AdwDialog  *dialog,
            GType       type,
            const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), type, name));
}

/* What is typed brings up who is meant. */
static void
visit_what_is_typed (Walk *walk)
{
  static const char * const texts[] = { KITH_TEST_GIVEN, "Sefirin", "2/2/2016", "aubergine" };
  KithStore *store = walk->fixture->store;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      open_dialog (walk, kith_search_dialog_new (store, texts[i]));
      ui_wait_for (shows_decoy, walk);
      look (walk, texts[i]);
      close_dialog (walk);
    }

  open_dialog (walk, kith_child_dialog_new (store, NULL));
  gtk_editable_set_text (GTK_EDITABLE (find_field (walk->dialog, KITH_TYPE_CHILD_DIALOG, "given_name")), KITH_TEST_GIVEN);
  gtk_editable_set_text (GTK_EDITABLE (find_field (walk->dialog, KITH_TYPE_CHILD_DIALOG, "family_name")), "Quilfetha");
  ui_wait_for (shows_decoy, walk);
  look (walk, "new child");
  close_dialog (walk);

  open_dialog (walk, kith_note_dialog_new (store));
  gtk_editable_set_text (GTK_EDITABLE (ui_find (ui_find (GTK_WIDGET (walk->dialog), KITH_TYPE_SUBJECT_PICKER), GTK_TYPE_TEXT)),
                         KITH_TEST_GIVEN);
  ui_wait_for (shows_decoy, walk);
  look (walk, "note");
  close_dialog (walk);
}

static KithSchoolLine *
find_line (GListModel *lines,
           gint64      school_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (lines, i);

      if (kith_school_line_get_school_id (line) == school_id)
        return g_steal_pointer (&line);
    }

  g_assert_not_reached ();
}

static void
visit_school (Walk           *walk,
              KithSchoolLine *line)
{
  UiFixture *fixture = walk->fixture;

  visit (walk, kith_school_page_new (fixture->store, fixture->cluster, line, NULL), "school");
  visit (walk, kith_informal_page_new (fixture->store, fixture->cluster, line, kith_date_today ()), "informal");
  for (guint rows = 0; rows < KITH_N_SCHOOL_ROWS; rows++)
    {
      const KithSchoolRowsQuestion question = {
        .rows = (KithSchoolRows)rows, .school_id = walk->planted.school, .year_group = 4
      };

      visit (walk, kith_figure_page_new_rows (fixture->store, line, &question, kith_date_today ()), "school's rows");
    }
}

static void
visit_schools (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  g_autoptr(KithSchoolTable) table = ui_fixture_load_table (fixture);
  g_autoptr(KithSchoolLine) line = find_line (kith_school_table_get_schools (table), walk->planted.school);

  visit_room (walk, kith_schools_page_new (fixture->store), "schools");

  /* One page shows them all; test-hidden asks for each. */
  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure += 4)
    visit (walk, kith_figure_page_new (fixture->store, fixture->cluster, figure, line), "figure");
  visit_school (walk, line);
}

static void
visit_prints (Walk  *walk,
              gint64 child_id)
{
  static const KithShareWhat whats[] = { KITH_SHARE_FAMILY_CHRONOLOGY, KITH_SHARE_SUMMARY };

  for (gsize i = 0; i < G_N_ELEMENTS (whats); i++)
    {
      const KithPrintRequest request = { .what = whats[i], .child_id = child_id };

      visit_dialog (walk, kith_print_dialog_new (walk->fixture->store, &request), "print");
    }
}

static void
visit_child (Walk  *walk,
             gint64 child_id)
{
  KithStore *store = walk->fixture->store;

  visit (walk, kith_child_page_new (store, child_id), "child");
  visit (walk, kith_chronology_page_new (store, child_id), "chronology");
  visit (walk, GTK_WIDGET (kith_note_page_new (store, walk->planted.note, child_id)), "note");
  visit (walk, GTK_WIDGET (kith_note_page_new (store, walk->planted.shared_note, child_id)), "shared note");
  visit_dialog (walk, kith_search_dialog_new_for_child (store, child_id), "search on a file");
  visit_dialog (walk, kith_address_dialog_new (store, child_id, NULL), "address");
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

/* Of whom may be seen, and has what the closed record has as well. */
static void
visit_sibling (Walk *walk)
{
  KithStore *store = walk->fixture->store;
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  KithFamily *family = NULL;
  Answer answer = { NULL };

  visit_child (walk, walk->planted.sibling);
  visit_prints (walk, walk->planted.sibling);
  kith_store_load_child_async (store, walk->planted.sibling, NULL, answered_cb, &answer);
  ui_wait_for (is_answered, &answer);
  record = kith_store_load_child_finish (store, answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  family = kith_child_record_get_family (record);
  visit (walk, GTK_WIDGET (kith_family_page_new (store, kith_family_get_id (family))), "family");
  visit_dialog (walk, kith_relation_dialog_new (store, family, walk->planted.sibling, NULL), "relation");
  visit_dialog (walk, kith_involved_dialog_new (store, record, NULL), "involved");
  visit_dialog (walk, kith_school_chooser_dialog_new (store, kith_child_record_get_child (record)), "school chooser");
  visit_dialog (walk, kith_warning_dialog_new (store, kith_child_record_get_child (record), NULL), "warning");
}

static void
visit_caseload (Walk *walk)
{
  UiFixture *fixture = walk->fixture;
  g_autoptr(KithCaseload) caseload = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Answer answer = { NULL };

  visit_room (walk, kith_caseload_page_new (fixture->store), "caseload");
  kith_store_load_caseload_async (fixture->store, 0, NULL, answered_cb, &answer);
  ui_wait_for (is_answered, &answer);
  caseload = kith_store_load_caseload_finish (fixture->store, answer.result, NULL);
  g_object_unref (answer.result);
  g_array_append_val (ids, walk->planted.sibling);
  visit_dialog (walk, kith_worker_dialog_new (fixture->store, caseload, ids), "worker");
}

static void
visit_the_rest (Walk *walk)
{
  KithStore *store = walk->fixture->store;

  visit_room (walk, kith_today_page_new (store), "today");
  visit (walk, GTK_WIDGET (kith_put_right_page_new (store)), "to put right");
  visit_dialog (walk, ADW_DIALOG (kith_history_dialog_new (store)), "history");
  visit_dialog (walk, kith_clusters_dialog_new (store), "clusters");
  visit_dialog (walk, kith_import_dialog_new (store, "roll"), "import");
  visit_dialog (walk, kith_preferences_dialog_new (store), "preferences");
  visit_dialog (walk, kith_backups_dialog_new (store), "backups");
}

static void
walk_everywhere (Walk *walk)
{
  walk->n_places = 0;
  walk->n_telling = 0;
  visit_child (walk, walk->planted.child);
  visit_child (walk, walk->planted.sister);
  visit_sibling (walk);
  visit_schools (walk);
  visit_caseload (walk);
  visit_what_is_typed (walk);
  visit_the_rest (walk);
}

static void
plant (KithDb  *db,
       gpointer data)
{
  Walk *walk = data;

  walk->planted = kith_test_plant (db);
  kith_test_plant_decoy (db, &walk->planted);
}

static void
close_records (KithDb  *db,
               gpointer data)
{
  Walk *walk = data;

  kith_test_plant_close (db, &walk->planted);
}

/* The whole window: sidebar, switcher, rooms, title. */
static void
visit_main_page (Walk *walk)
{
  adw_window_set_content (ADW_WINDOW (walk->fixture->window), kith_main_page_new (walk->fixture->store));
  walk->fixture->view = NULL;
  look (walk, "main page");
}

static void
walk_open (Walk *walk)
{
  walk->may_tell = TRUE;
  if (kith_test_is_long ())
    walk_everywhere (walk);
  else
    visit_child (walk, walk->planted.child);
  walk->may_tell = FALSE;
}

static void
test_walk (UiFixture    *fixture,
           gconstpointer data)
{
  Walk walk = { .fixture = fixture };
  guint n_open;

  /* A view never pops its last page. */
  adw_navigation_view_add (fixture->view, adw_navigation_page_new (gtk_label_new ("Root"), "Root"));
  ui_fixture_change_store (fixture, plant, &walk);
  walk_open (&walk);
  n_open = walk.n_telling;
  /* Of 49 places 27 have something to tell; the others, such as a history that nobody opened, are there to stay silent. */
  g_assert_cmpuint (n_open, >=, kith_test_choose (4, 25));

  ui_fixture_change_store (fixture, close_records, &walk);
  walk_everywhere (&walk);
  visit_main_page (&walk);
  g_assert_cmpuint (walk.n_telling, ==, 0);
  kith_test_figure (ROW, "%u places of the window: 0 tell of the restricted record; open, %u would", walk.n_places, n_open);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/restricted-walk/everywhere", test_walk);

  return g_test_run ();
}
