/* kith-work-ask.c: opens the form of recorded work over a page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store is asked first and the form is shown whole, so that nothing in it
 * moves under the hands of somebody who types already.
 */

#include "config.h"

#include "kith-work-ask.h"

#include "kith-store-lists.h"
#include "kith-store-work.h"
#include "kith-window.h"
#include "kith-words.h"
#include "kith-work-dialog.h"

typedef struct
{
  GtkWidget     *parent;
  KithStore     *store;
  KithChild     *child;
  char          *field;
  KithWorkSheet *sheet;
  GTask         *task;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->parent);
  g_object_unref (question->store);
  g_object_unref (question->child);
  g_clear_object (&question->sheet);
  g_object_unref (question->task);
  g_free (question->field);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
fail (Question *question,
      GError   *error)
{
  GtkRoot *root = gtk_widget_get_root (question->parent);

  if (KITH_IS_WINDOW (root))
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (kith_words_get_error_title (error)));
  g_task_return_boolean (question->task, FALSE);
}

static void
codes_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCodeList) codes = kith_store_load_codes_finish (KITH_STORE (source), result, &error);
  AdwDialog *dialog = NULL;

  if (codes == NULL || gtk_widget_get_root (question->parent) == NULL)
    {
      if (codes == NULL)
        fail (question, error);
      else
        g_task_return_boolean (question->task, FALSE);
      return;
    }

  dialog = kith_work_dialog_new (question->store, question->child, question->sheet, codes);
  if (question->field != NULL)
    kith_work_dialog_focus (KITH_WORK_DIALOG (dialog), question->field);
  adw_dialog_present (dialog, question->parent);
  g_task_set_task_data (question->task, g_object_ref (dialog), g_object_unref);
  g_task_return_boolean (question->task, TRUE);
}

static void
work_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;

  question->sheet = kith_store_open_work_finish (KITH_STORE (source), result, &error);
  if (question->sheet == NULL)
    {
      fail (question, error);
      return;
    }

  kith_store_load_codes_async (KITH_STORE (source), NULL, codes_loaded_cb, g_steal_pointer (&question));
}

/**
 * kith_work_ask:
 * @parent: the page
 * @store: a store that is open
 * @child: with whom
 * @kind: what kind of work
 * @id: its number; 0 for what is to be recorded
 * @field: (nullable): where to begin
 * @callback: (nullable): called when the form stands, as the task data of its
 *   result, or could not be shown
 * @user_data: for @callback
 *
 * Shows the form.
 */
void
kith_work_ask (GtkWidget          *parent,
               KithStore          *store,
               KithChild          *child,
               KithWorkKind        kind,
               gint64              id,
               const char         *field,
               GAsyncReadyCallback callback,
               gpointer            user_data)
{
  Question *question = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_CHILD (child));

  question = g_new0 (Question, 1);
  question->parent = g_object_ref (parent);
  question->store = g_object_ref (store);
  question->child = g_object_ref (child);
  question->field = g_strdup (field);
  question->task = g_task_new (store, NULL, callback, user_data);
  g_task_set_source_tag (question->task, kith_work_ask);
  kith_store_open_work_async (store, kith_child_get_id (child), kind, id, NULL, work_opened_cb, question);
}
