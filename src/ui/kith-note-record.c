/* kith-note-record.c: where a note is begun, and where a draft goes on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever records on a child's page means that child, on a school's page that
 * school, at a result of a search that child, until they say otherwise.
 */

#include "config.h"

#include "kith-note-record.h"

#include <glib/gi18n.h>

#include "kith-child-page.h"
#include "kith-note-dialog.h"
#include "kith-school-page.h"
#include "kith-search-dialog.h"
#include "kith-store-today.h"
#include "kith-window-private.h"

/**
 * kith_note_record_about:
 * @child_id: a child, or 0
 * @school_id: a school, or 0; with neither it is about nobody yet
 *
 * Begins a note.
 */
void
kith_note_record_about (KithWindow *window,
                        gint64      child_id,
                        gint64      school_id)
{
  AdwDialog *dialog = NULL;

  g_return_if_fail (KITH_IS_WINDOW (window));

  dialog = kith_note_dialog_new (kith_window_get_store (window));
  if (child_id != 0 || school_id != 0)
    kith_note_dialog_add_subject (KITH_NOTE_DIALOG (dialog), child_id, school_id);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static gint64
find_child (AdwNavigationPage *page,
            AdwDialog         *dialog)
{
  KithChildRecord *record = NULL;

  if (KITH_IS_SEARCH_DIALOG (dialog))
    return kith_search_dialog_get_child_id (KITH_SEARCH_DIALOG (dialog));

  record = KITH_IS_CHILD_PAGE (page) ? kith_child_page_get_record (KITH_CHILD_PAGE (page)) : NULL;

  return record != NULL ? kith_child_get_id (kith_child_record_get_child (record)) : 0;
}

/**
 * kith_note_record:
 *
 * Begins a note, about the child or the school that the person is looking at.
 */
void
kith_note_record (KithWindow *window)
{
  KithMainPage *main_page = NULL;
  AdwNavigationPage *page = NULL;
  gint64 child_id, school_id = 0;

  g_return_if_fail (KITH_IS_WINDOW (window));

  main_page = kith_window_get_main_page (window);
  page = main_page != NULL ? kith_main_page_get_visible (main_page) : NULL;
  child_id = find_child (page, adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  if (child_id == 0 && KITH_IS_SCHOOL_PAGE (page))
    school_id = kith_school_page_get_school_id (KITH_SCHOOL_PAGE (page));

  kith_note_record_about (window, child_id, school_id);
}

/* The draft that has come back is the one that was saved last. */
static void
drafts_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(KithWindow) window = KITH_WINDOW (user_data);
  g_autoptr(KithToday) today = kith_store_load_today_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithNote) newest = NULL;
  g_autoptr(KithNote) older = NULL;

  if (today == NULL || kith_window_get_main_page (window) == NULL)
    return;

  newest = g_list_model_get_item (kith_today_get_drafts (today), 0);
  older = g_list_model_get_item (kith_today_get_unsigned (today), 0);
  if (newest == NULL || (older != NULL && kith_note_get_saved_at (older) > kith_note_get_saved_at (newest)))
    g_set_object (&newest, older);
  if (newest != NULL)
    adw_dialog_present (kith_note_dialog_new_for_draft (KITH_STORE (source), kith_note_get_form (newest)), GTK_WIDGET (window));
}

/**
 * kith_note_record_reopen:
 * @undone: what was just taken back
 *
 * Where it was the signing of a note, its draft is opened again.
 *
 * Returns: whether it was
 */
gboolean
kith_note_record_reopen (KithWindow     *window,
                         KithActSummary *undone)
{
  const char *kind = NULL;

  g_return_val_if_fail (KITH_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (undone), FALSE);

  kind = kith_act_summary_get_kind (undone);
  if (g_strcmp0 (kind, "note.sign") != 0 && g_strcmp0 (kind, "note.answer") != 0)
    return FALSE;

  kith_store_load_today_async (kith_window_get_store (window), NULL, drafts_loaded_cb, g_object_ref (window));

  return TRUE;
}

static void
had_back_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  if (!kith_store_discard_draft_finish (KITH_STORE (source), result, &error))
    g_message ("A draft stays as it was: %s", error->message);
}

typedef struct
{
  KithStore *store;
  KithUid    uid;
} Discarded;

static void
discarded_free (gpointer  data,
                GClosure *closure)
{
  Discarded *discarded = data;

  g_object_unref (discarded->store);
  g_free (discarded);
}

static void
undo_discard_cb (AdwToast *toast,
                 gpointer  user_data)
{
  Discarded *discarded = user_data;

  kith_store_discard_draft_async (discarded->store, &discarded->uid, FALSE, NULL, had_back_cb, NULL);
}

static void
offer_back (KithWindow    *window,
            KithStore     *store,
            const KithUid *uid)
{
  AdwToast *toast = adw_toast_new (_("Draft discarded"));
  Discarded *discarded = g_new0 (Discarded, 1);

  discarded->store = g_object_ref (store);
  discarded->uid = *uid;
  adw_toast_set_timeout (toast, 10);
  adw_toast_set_button_label (toast, C_("button", "Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_discard_cb), discarded, discarded_free, 0);
  kith_window_add_toast (window, toast);
}

/**
 * kith_note_record_discard:
 * @window: (nullable): where it is offered to have it back
 * @store: a store that is open
 * @uid: a draft
 *
 * Discards a draft.
 */
void
kith_note_record_discard (KithWindow    *window,
                          KithStore     *store,
                          const KithUid *uid)
{
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (uid != NULL);

  kith_store_discard_draft_async (store, uid, TRUE, NULL, had_back_cb, NULL);
  if (window != NULL)
    offer_back (window, store, uid);
}
