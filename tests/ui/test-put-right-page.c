/* test-put-right-page.c: what does not fit together is listed, and opens where it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-put-right-page.h"
#include "kith-store-put-right.h"
#include "kith-today-page.h"
#include "ui-fixture.h"

#include <string.h>

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(GListModel **)user_data = kith_store_load_put_right_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static GListModel *
load_hits (UiFixture *fixture)
{
  GListModel *hits = NULL;

  kith_store_load_put_right_async (fixture->store, NULL, loaded_cb, &hits);
  ui_wait_for (is_there, &hits);

  return hits;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = ADW_IS_ACTION_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static gboolean
has_row (gpointer data)
{
  return ui_find (data, ADW_TYPE_ACTION_ROW) != NULL;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gboolean *)user_data = kith_store_import_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithImportPreview) preview = kith_store_preview_import_finish (KITH_STORE (source), result, &error);

  g_assert_no_error (error);
  kith_store_import_async (KITH_STORE (source), preview, NULL, imported_cb, user_data);
}

static gboolean
is_imported (gpointer data)
{
  return *(gboolean *)data;
}

/* A child whose case was closed last month, without a reason. */
static void
plant_a_fault (UiFixture *fixture)
{
  g_autofree char *referred = kith_date_to_iso (kith_date_today () - 100);
  g_autofree char *closed = kith_date_to_iso (kith_date_today () - 30);
  g_autofree char *text = g_strdup_printf ("<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>"
                                           "</CollectionDetails><Source><LEA>852</LEA></Source></Header><Children><Child>"
                                           "<ChildIdentifiers><LAchildID>K1</LAchildID></ChildIdentifiers><CINdetails>"
                                           "<CINreferralDate>%s</CINreferralDate><CINclosureDate>%s</CINclosureDate>"
                                           "</CINdetails></Child></Children></Message>", referred, closed);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  gboolean imported = FALSE;

  kith_store_preview_import_async (fixture->store, "cin", "return.xml", bytes, NULL, previewed_cb, &imported);
  ui_wait_for (is_imported, &imported);
}

static gboolean
tells (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (tells (child, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_calm (gpointer data)
{
  return tells (data, "Everything Fits Together");
}

static gboolean
has_section (gpointer data)
{
  return tells (data, "To Put Right");
}

static void
test_empty_says_so (UiFixture    *fixture,
                    gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (kith_put_right_page_new (fixture->store));

  ui_fixture_push (fixture, page);
  ui_wait_for (is_calm, page);
}

static void
test_rows_open_the_child (UiFixture    *fixture,
                          gconstpointer data)
{
  g_autoptr(GListModel) hits = NULL;
  g_autoptr(KithPutRight) first = NULL;
  GtkWidget *page = GTK_WIDGET (kith_put_right_page_new (fixture->store));
  GtkWidget *row;

  plant_a_fault (fixture);
  hits = load_hits (fixture);
  first = g_list_model_get_item (hits, 0);
  g_assert_nonnull (first);
  ui_fixture_push (fixture, page);
  ui_wait_for (has_row, page);
  g_assert_cmpuint (count_rows (page), ==, g_list_model_get_n_items (hits));

  row = ui_find (page, ADW_TYPE_ACTION_ROW);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), kith_put_right_get_sentence (first)));
  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), kith_put_right_get_hint (first)));
  gtk_widget_activate (row);
  ui_wait_for_frames (fixture->window, 2);
  g_assert_cmpint (fixture->opened_child, ==, kith_put_right_get_child_id (first));
}

/* Also where nothing else waits. */
static void
test_today_tells (UiFixture    *fixture,
                  gconstpointer data)
{
  GtkWidget *page = kith_today_page_new (fixture->store);

  plant_a_fault (fixture);
  ui_fixture_push (fixture, page);
  kith_room_set_cluster (KITH_ROOM (page), fixture->cluster);
  ui_wait_for (has_section, page);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/put-right-page/empty-says-so", test_empty_says_so);
  ui_add_test ("/put-right-page/rows-open-the-child", test_rows_open_the_child);
  ui_add_test ("/put-right-page/today-tells", test_today_tells);

  return g_test_run ();
}
