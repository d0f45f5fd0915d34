/* kith-found-open.c: opening what a search has found
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-found-open.h"

#include "kith-child-page.h"
#include "kith-family-page.h"
#include "kith-note-dialog.h"
#include "kith-note-page.h"
#include "kith-relation-reveal.h"
#include "kith-school-page.h"
#include "kith-store-today.h"
#include "kith-window-private.h"

typedef struct
{
  KithWindow *window;
  gint64      school_id;
  KithUid     uid;
} Opening;

static Opening *
opening_new (KithWindow *window)
{
  Opening *self = g_new0 (Opening, 1);

  self->window = g_object_ref (window);

  return self;
}

static void
opening_free (Opening *self)
{
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/**
 * kith_found_open_note:
 * @note_id: a note
 * @child_id: the child on whose file it was found, or 0
 *
 * Opens the child's record, which the journal remembers, and in front of it the note.
 */
void
kith_found_open_note (KithWindow *window,
                      gint64      note_id,
                      gint64      child_id)
{
  KithMainPage *main_page = NULL;
  KithStore *store = NULL;

  g_return_if_fail (KITH_IS_WINDOW (window));

  main_page = kith_window_get_main_page (window);
  if (main_page == NULL)
    return;

  store = kith_window_get_store (window);
  if (child_id != 0)
    kith_main_page_push (main_page, ADW_NAVIGATION_PAGE (kith_child_page_new (store, child_id)));
  kith_main_page_push (main_page, kith_note_page_new (store, note_id, child_id));
}

/**
 * kith_found_open_adult:
 * @family_id: the family in which an adult stands, or 0
 * @child_id: a child by whom they stand
 * @relation_id: what they are to the child
 *
 * Opens the page of the family, or else of the child, at the adult.
 */
void
kith_found_open_adult (KithWindow *window,
                       gint64      family_id,
                       gint64      child_id,
                       gint64      relation_id)
{
  KithMainPage *main_page = NULL;
  AdwNavigationPage *page = NULL;
  KithStore *store = NULL;

  g_return_if_fail (KITH_IS_WINDOW (window));

  main_page = kith_window_get_main_page (window);
  if (main_page == NULL)
    return;

  store = kith_window_get_store (window);
  page = family_id != 0 ? kith_family_page_new (store, family_id) : ADW_NAVIGATION_PAGE (kith_child_page_new (store, child_id));
  kith_relation_reveal (page, relation_id);
  kith_main_page_push (main_page, page);
}

static void
table_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(KithSchoolTable) table = kith_store_load_school_table_finish (KITH_STORE (source), result, NULL);
  KithMainPage *main_page = kith_window_get_main_page (opening->window);
  GListModel *schools = table != NULL ? kith_school_table_get_schools (table) : NULL;

  for (guint i = 0; main_page != NULL && schools != NULL && i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_school_id (line) == opening->school_id)
        kith_main_page_push (main_page, ADW_NAVIGATION_PAGE (kith_school_page_new (KITH_STORE (source), NULL, line, NULL)));
    }
}

/**
 * kith_found_open_school:
 * @school_id: a school
 *
 * Opens the school's page, for this academic year.
 */
void
kith_found_open_school (KithWindow *window,
                        gint64      school_id)
{
  Opening *opening = NULL;

  g_return_if_fail (KITH_IS_WINDOW (window));

  opening = opening_new (window);
  opening->school_id = school_id;
  kith_store_load_school_table_async (kith_window_get_store (window), 0, NULL, table_loaded_cb, opening);
}

static KithNote *
find_draft (GListModel    *drafts,
            const KithUid *uid)
{
  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr(KithNote) draft = g_list_model_get_item (drafts, i);

      if (kith_uid_equal (kith_note_get_uid (draft), uid))
        return g_steal_pointer (&draft);
    }

  return NULL;
}

static void
drafts_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(KithToday) today = kith_store_load_today_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithNote) draft = NULL;

  if (today == NULL || kith_window_get_main_page (opening->window) == NULL)
    return;

  draft = find_draft (kith_today_get_drafts (today), &opening->uid);
  if (draft == NULL)
    draft = find_draft (kith_today_get_unsigned (today), &opening->uid);
  if (draft != NULL)
    adw_dialog_present (kith_note_dialog_new_for_draft (KITH_STORE (source), kith_note_get_form (draft)),
                        GTK_WIDGET (opening->window));
}

/**
 * kith_found_open_draft:
 * @uid: what nobody has signed yet, as text
 *
 * Goes on with the draft.
 */
void
kith_found_open_draft (KithWindow *window,
                       const char *uid)
{
  Opening *opening = NULL;

  g_return_if_fail (KITH_IS_WINDOW (window));
  g_return_if_fail (uid != NULL);

  opening = opening_new (window);
  if (kith_uid_parse (uid, &opening->uid))
    kith_store_load_today_async (kith_window_get_store (window), NULL, drafts_loaded_cb, opening);
  else
    opening_free (opening);
}
