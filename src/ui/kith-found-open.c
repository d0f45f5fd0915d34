/* kith-found-open.c: opening what a search has found
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-found-open.h"

#include "kith-child-page.h"
#include "kith-document-list.h"
#include "kith-family-page.h"
#include "kith-note-dialog.h"
#include "kith-note-list.h"
#include "kith-note-page.h"
#include "kith-plan-page.h"
#include "kith-relation-reveal.h"
#include "kith-school-page.h"
#include "kith-sought.h"
#include "kith-store-today.h"
#include "kith-window-private.h"

typedef struct
{
  KithWindow  *window;
  gint64       school_id;
  KithNoteHit *hit;                  /* what is looked for on the page, or NULL */
  char        *words;
  KithUid      uid;
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
  g_clear_object (&self->hit);
  g_free (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* Each page has one list of either kind. */
static void
seek (GtkWidget   *page,
      KithNoteHit *hit,
      const char  *words)
{
  gint64 document_id = kith_note_hit_get_document_id (hit);
  GtkWidget *list = kith_sought_find (page, document_id != 0 ? KITH_TYPE_DOCUMENT_LIST : KITH_TYPE_NOTE_LIST);

  if (list == NULL)
    return;

  if (document_id != 0)
    kith_document_list_seek (KITH_DOCUMENT_LIST (list), document_id, words);
  else
    kith_note_list_seek (KITH_NOTE_LIST (list), kith_note_hit_get_id (hit), words);
}

/**
 * kith_found_open_note:
 * @note_id: a note
 * @child_id: the child on whose file it was found, or 0
 *
 * Opens the note by itself.
 */
void
kith_found_open_note (KithWindow *window,
                      gint64      note_id,
                      gint64      child_id)
{
  KithMainPage *main_page = NULL;

  g_return_if_fail (KITH_IS_WINDOW (window));

  main_page = kith_window_get_main_page (window);
  if (main_page != NULL)
    kith_main_page_push (main_page, kith_note_page_new (kith_window_get_store (window), note_id, child_id));
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

      GtkWidget *page = NULL;

      if (kith_school_line_get_school_id (line) != opening->school_id)
        continue;

      page = kith_school_page_new (KITH_STORE (source), NULL, line, NULL);
      if (opening->hit != NULL)
        seek (page, opening->hit, opening->words);
      kith_main_page_push (main_page, ADW_NAVIGATION_PAGE (page));
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

static void
open_plan (KithWindow  *window,
           KithNoteHit *hit,
           const char  *words)
{
  AdwNavigationPage *page = kith_plan_page_new (kith_window_get_store (window), kith_note_hit_get_plan_id (hit));

  kith_plan_page_seek (KITH_PLAN_PAGE (page), words);
  kith_main_page_push (kith_window_get_main_page (window), page);
}

static void
open_on_child (KithWindow  *window,
               KithNoteHit *hit,
               const char  *words)
{
  GtkWidget *page = kith_child_page_new (kith_window_get_store (window), kith_note_hit_get_child_id (hit));

  seek (page, hit, words);
  kith_main_page_push (kith_window_get_main_page (window), ADW_NAVIGATION_PAGE (page));
}

static void
open_on_school (KithWindow  *window,
                KithNoteHit *hit,
                const char  *words)
{
  Opening *opening = opening_new (window);

  opening->school_id = kith_note_hit_get_school_id (hit);
  opening->hit = g_object_ref (hit);
  opening->words = g_strdup (words);
  kith_store_load_school_table_async (kith_window_get_store (window), 0, NULL, table_loaded_cb, opening);
}

/**
 * kith_found_open_hit:
 * @hit: a note, a document or a plan
 * @words: by which it was found, as they were typed
 *
 * Opens the file on which it stands, whose opening the journal remembers, and
 * shows it there in its place, with the words marked.
 */
void
kith_found_open_hit (KithWindow  *window,
                     KithNoteHit *hit,
                     const char  *words)
{
  g_return_if_fail (KITH_IS_WINDOW (window));
  g_return_if_fail (KITH_IS_NOTE_HIT (hit));
  g_return_if_fail (words != NULL);

  if (kith_window_get_main_page (window) == NULL)
    return;

  if (kith_note_hit_get_plan_id (hit) != 0)
    open_plan (window, hit, words);
  else if (kith_note_hit_get_child_id (hit) != 0)
    open_on_child (window, hit, words);
  else if (kith_note_hit_get_school_id (hit) != 0)
    open_on_school (window, hit, words);
  else
    kith_found_open_note (window, kith_note_hit_get_id (hit), 0);
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
