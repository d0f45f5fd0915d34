/* test-found.c: what a search has found is shown in its place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-document-list.h"
#include "kith-found-open.h"
#include "kith-note-card.h"
#include "kith-store-documents.h"
#include "kith-store-identity.h"
#include "kith-store-notes.h"
#include "kith-text-query.h"
#include "lock-fixture.h"

/* More than are shown at once, so the one that is sought stands on the second page. */
#define N_NOTES 24

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gboolean *)user_data = kith_store_save_identity_finish (KITH_STORE (source), result, &error) != 0;
  g_assert_no_error (error);
}

/* The first one of the store. */
static void
add_child (KithStore *store)
{
  const KithChildValues values = {
    .given_name = "Zinnia", .family_name = "Vanterpool", .birth = kith_date_new (2019, 9, 3), .expected_birth = KITH_DATE_NONE,
    .death = KITH_DATE_NONE, .event = KITH_DATE_NONE, .year_group = KITH_CHILD_NO_YEAR_GROUP,
  };
  g_autoptr(KithChild) child = kith_child_new (&values);
  gboolean is_added = FALSE;

  kith_store_save_identity_async (store, child, NULL, added_cb, &is_added);
  ui_wait_for (is_true, &is_added);
}

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gboolean *)user_data = kith_store_sign_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
sign_note (KithStore  *store,
           guint       days_ago,
           const char *text)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  gboolean is_signed = FALSE;

  form->day = kith_date_today () - (KithDate)days_ago;
  kith_note_form_add_child (form, 1, "Zinnia Vanterpool");
  kith_note_form_add_part (form, KITH_NOTE_FACT, text);
  kith_store_sign_async (store, form, NULL, signed_cb, &is_signed);
  ui_wait_for (is_true, &is_signed);
}

static void
document_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gboolean *)user_data = kith_store_document_done_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
add_document (KithStore  *store,
              const char *title)
{
  const KithDocumentValues values = {
    .title = title, .kind = KITH_DOCUMENT_KIND_MESSAGE, .day = KITH_DATE_NONE, .received = KITH_DATE_NONE,
    .council = KITH_COUNCIL_NOT_YET,
  };
  g_autoptr(KithDocument) document = kith_document_new (&values);
  g_autoptr(GBytes) bytes = g_bytes_new (title, strlen (title));
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 child_id = 1;
  gboolean is_added = FALSE;

  g_array_append_val (children, child_id);
  kith_store_add_document_async (store, document, bytes, children, NULL, NULL, document_cb, &is_added);
  ui_wait_for (is_true, &is_added);
}

static GtkWidget *
get_focus (LockFixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return viewport != NULL && gtk_widget_compute_bounds (widget, viewport, &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y < gtk_widget_get_height (viewport);
}

/* The card has the focus, and stands where it is seen. */
static gboolean
is_first_note_there (gpointer data)
{
  GtkWidget *focus = get_focus (data);

  return KITH_IS_NOTE_CARD (focus) && kith_note_get_id (kith_note_card_get_note (KITH_NOTE_CARD (focus))) == 1 &&
         is_in_view (focus);
}

static gboolean
is_document_there (gpointer data)
{
  GtkWidget *focus = get_focus (data);

  return ADW_IS_ACTION_ROW (focus) && gtk_widget_get_ancestor (focus, KITH_TYPE_DOCUMENT_LIST) != NULL &&
         strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)), "lanterns") != NULL && is_in_view (focus);
}

static gboolean
has_mark (GtkWidget  *widget,
          const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL &&
      gtk_label_get_attributes (GTK_LABEL (widget)) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_mark (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
open_hit (LockFixture *fixture,
          gint64       note_id,
          gint64       document_id)
{
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (KithTextMark));
  const KithNoteHitValues values = {
    .id = note_id, .document_id = document_id, .child_id = 1, .kind = "call", .excerpt = "", .marks = marks,
  };
  g_autoptr(KithNoteHit) hit = kith_note_hit_new (&values);

  kith_found_open_hit (fixture->window, hit, "lanter");
}

static void
test_in_its_place (LockFixture  *fixture,
                   gconstpointer data)
{
  KithStore *store = NULL;

  lock_fixture_unlock (fixture);
  store = kith_window_get_store (fixture->window);
  add_child (store);
  sign_note (store, N_NOTES, "She spoke of the lanterns at her aunt’s.");
  for (guint i = 1; i < N_NOTES; i++)
    sign_note (store, N_NOTES - i, "The school rang.");
  add_document (store, "About the lanterns");

  open_hit (fixture, 1, 0);
  ui_wait_for (is_first_note_there, fixture);
  g_assert_true (has_mark (get_focus (fixture), "lanterns"));

  open_hit (fixture, 0, 1);
  ui_wait_for (is_document_there, fixture);
  g_assert_true (has_mark (get_focus (fixture), "lanterns"));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ui_init ();
  lock_fixture_init (NULL);

  g_test_add ("/found/in-its-place", LockFixture, NULL, lock_fixture_set_up, test_in_its_place, lock_fixture_tear_down);

  status = g_test_run ();
  lock_fixture_finish ();

  return status;
}
