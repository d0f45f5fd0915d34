/* kith-store-drafts.c: lists on their way into the store, as the interface sees them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-drafts.h"

#include <string.h>

#include "kith-statement.h"
#include "kith-store-list-import.h"
#include "kith-store-private.h"
#include "kith-text.h"

static const char select_schools_sql[] =
  "SELECT id, urn, name FROM school /*scan*/";

/* The name of the file, and what stands above its header. */
static char *
collect_titles (KithListDraft *draft)
{
  KithSheet *sheet = kith_list_draft_get_sheet (draft);
  g_autoptr(GString) titles = g_string_new (kith_list_draft_get_file_name (draft));

  for (guint i = 0; i < kith_sheet_get_n_rows (sheet); i++)
    {
      if (kith_sheet_get_row_kind (sheet, i) != KITH_SHEET_ROW_TITLE)
        break;

      for (guint j = 0; j < kith_sheet_get_n_cells (sheet, i); j++)
        g_string_append_printf (titles, " %s", kith_sheet_get_cell (sheet, i, j));
    }

  /* File names have other things than blanks between words. */
  g_strdelimit (titles->str, "_-.", ' ');

  return kith_text_fold (titles->str);
}

static gboolean
names_school (const char *titles,
              const char *urn,
              const char *name)
{
  g_autofree char *plain = g_strdelimit (g_strdup (name), "_-.", ' ');
  g_autofree char *folded = kith_text_fold (plain);

  return (urn != NULL && strstr (titles, urn) != NULL) || strstr (titles, folded) != NULL;
}

/**
 * kith_db_guess_school:
 * @db: a store
 * @draft: a roll
 * @error: return location for a #KithStoreError
 *
 * Looks for a school's number or name in the name of the file and above its
 * header.
 *
 * Returns: the school, 0 where none or several are named, -1 on error
 */
gint64
kith_db_guess_school (KithDb        *db,
                      KithListDraft *draft,
                      GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_schools_sql, error);
  g_autofree char *titles = collect_titles (draft);
  g_autoptr(GError) local_error = NULL;
  gint64 guess = 0;
  guint n_named = 0;

  if (stmt == NULL)
    return -1;

  while (kith_statement_step (stmt, &local_error))
    {
      if (!names_school (titles, kith_statement_get_text (stmt, 1), kith_statement_get_text (stmt, 2)))
        continue;

      guess = kith_statement_get_int (stmt, 0);
      n_named++;
    }

  if (local_error == NULL)
    return n_named == 1 ? guess : 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

/* What a file is read with, on a thread that is not the store's. */
typedef struct
{
  KithListKind   kind;
  char          *file_name;
  char          *sheet_name;
  GBytes        *bytes;
  KithListDraft *draft;
  KithProgress  *progress;
} Reading;

static void
reading_free (gpointer pointer)
{
  Reading *reading = pointer;

  g_free (reading->file_name);
  g_free (reading->sheet_name);
  g_clear_pointer (&reading->bytes, g_bytes_unref);
  g_clear_object (&reading->draft);
  g_clear_pointer (&reading->progress, kith_progress_unref);
  g_free (reading);
}

/* Hands the answer of the inner task to the outer one, which holds the store. */
static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  g_autoptr(GError) error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (answer != NULL)
    g_task_return_pointer (outer, answer, g_object_unref);
  else
    g_task_return_error (outer, g_steal_pointer (&error));
}

static gboolean
recall (KithDb        *db,
        KithListDraft *draft,
        GError       **error)
{
  g_autofree char *fingerprint = kith_sheet_dup_fingerprint (kith_list_draft_get_sheet (draft));
  g_autofree char *columns = NULL;

  if (!kith_db_recall_mapping (db, kith_list_draft_get_id (draft), kith_list_draft_get_school_id (draft),
                               fingerprint, &columns, error))
    return FALSE;

  /* One that is not understood any more is no mapping; the guess stands. */
  if (columns != NULL)
    kith_list_draft_take_mapping (draft, columns, NULL);

  return TRUE;
}

static gpointer
recall_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  KithStoreData *data = call->data;
  KithListDraft *draft = KITH_LIST_DRAFT (data->object);

  if (kith_list_draft_get_kind (draft) == KITH_LIST_KIND_ROLL)
    {
      gint64 school_id = kith_db_guess_school (db, draft, error);

      if (school_id < 0)
        return NULL;

      kith_list_draft_set_school_id (draft, school_id);
    }

  return recall (db, draft, error) ? g_object_ref (draft) : NULL;
}

static void
open_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr(GError) error = NULL;
  KithListDraft *draft = kith_list_draft_new (reading->kind, reading->file_name, reading->bytes, reading->sheet_name,
                                              reading->progress, cancellable, &error);

  if (draft != NULL)
    g_task_return_pointer (task, draft, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  KithStore *self = g_task_get_source_object (outer);
  GCancellable *cancellable = g_task_get_cancellable (outer);
  g_autoptr(GError) error = NULL;
  KithListDraft *draft = g_task_propagate_pointer (G_TASK (result), &error);
  KithStoreData *data;

  if (draft == NULL)
    {
      g_task_return_error (outer, g_steal_pointer (&error));
      return;
    }

  data = kith_store_data_new ();
  data->object = G_OBJECT (draft);
  kith_store_run_read (self, recall_func, data, opened_cb, cancellable, answered_cb, g_steal_pointer (&outer));
}

/**
 * kith_store_open_list_async:
 * @self: a store
 * @kind: what the list is of
 * @file_name: the name without its folder
 * @bytes: the file
 * @sheet_name: (nullable): which sheet of a workbook
 * @progress: (nullable): is told how many rows are read
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a list, and says how it would be understood.
 */
void
kith_store_open_list_async (KithStore          *self,
                            KithListKind        kind,
                            const char         *file_name,
                            GBytes             *bytes,
                            const char         *sheet_name,
                            KithProgress       *progress,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  GTask *outer;
  Reading *reading;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (bytes != NULL);

  reading = g_new0 (Reading, 1);
  reading->kind = kind;
  reading->file_name = g_strdup (file_name);
  reading->sheet_name = g_strdup (sheet_name);
  reading->bytes = g_bytes_ref (bytes);
  reading->progress = kith_progress_ref (progress);

  outer = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (outer, kith_store_open_list_async);

  /* Without the store: the reader's thread may be the last to let go of its task. */
  task = g_task_new (NULL, cancellable, opened_cb, outer);
  g_task_set_source_tag (task, open_thread);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, open_thread);
}

/**
 * kith_store_open_list_finish:
 * @self: a store
 * @result: the result
 * @error: return location for an error of the reader, or a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the list
 */
KithListDraft *
kith_store_open_list_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static void
free_source (gpointer source)
{
  kith_import_source_free (source);
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr(GError) error = NULL;
  KithImportSource *source = kith_list_draft_read (reading->draft, reading->progress, cancellable, &error);

  if (source != NULL)
    g_task_return_pointer (task, source, free_source);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * kith_store_preview_list_async:
 * @self: a store
 * @draft: a list, which nobody changes before this is done
 * @progress: (nullable): is told how far it is; the import tells it as well
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the list as its mapping says, and says what it would change.
 */
void
kith_store_preview_list_async (KithStore          *self,
                               KithListDraft      *draft,
                               KithProgress       *progress,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  GTask *outer;
  Reading *reading;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_LIST_DRAFT (draft));

  reading = g_new0 (Reading, 1);
  reading->draft = g_object_ref (draft);
  reading->progress = kith_progress_ref (progress);

  outer = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (outer, kith_store_preview_list_async);

  task = g_task_new (NULL, cancellable, kith_store_source_read_cb, outer);
  g_task_set_source_tag (task, read_thread);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * kith_store_preview_list_finish:
 * @self: a store
 * @result: the result
 * @error: return location for an error of the reader, or a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the preview
 */
KithImportPreview *
kith_store_preview_list_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
