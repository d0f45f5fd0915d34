/* kith-print-job.c: one print, file or copy, from the question to the sharing log
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it is looked through for confidential addresses before anything else,
 * as text, since a PDF hides its words. Then it leaves, and then the log has it:
 * so the log never tells of a print that somebody thought better of. A file or a
 * copy of which the log could not be written is taken away again; of a print on
 * paper the person is told.
 */

#include "config.h"

#include "kith-print-job.h"

#include <glib/gi18n.h>

#include "kith-copy-guard.h"
#include "kith-diary-entry.h"
#include "kith-export-guard.h"
#include "kith-note.h"
#include "kith-print-diary.h"
#include "kith-print-make.h"
#include "kith-print-output.h"
#include "kith-print-text.h"
#include "kith-recent.h"
#include "kith-store-shares.h"

typedef struct
{
  GtkWidget       *parent;
  KithStore       *store;
  KithPrintFacts  *facts;
  KithPrintLayout *layout;           /* for A4 */
  KithPrintLayout *on_paper;         /* for the paper that the printer has */
  KithPrintFoot   *foot;
  KithShareHow     how;
  char            *recipient;
  char            *why;
  char            *text;
  GFile           *file;
  gboolean         to_council;
} Running;

static void
running_free (gpointer data)
{
  Running *running = data;

  g_object_unref (running->parent);
  g_object_unref (running->store);
  kith_print_facts_unref (running->facts);
  g_object_unref (running->layout);
  g_clear_object (&running->on_paper);
  g_clear_object (&running->file);
  kith_print_foot_free (running->foot);
  g_free (running->recipient);
  g_free (running->why);
  g_free (running->text);
  g_free (running);
}

static void
add_id (GArray *ids,
        gint64  id)
{
  g_array_append_val (ids, id);
}

/* Of whom what leaves is, where that is of several. */
static GListModel *
get_children (KithPrintFacts *facts)
{
  KithFamily *family = facts->record != NULL ? kith_child_record_get_family (facts->record) : NULL;

  if (facts->request.what == KITH_SHARE_FAMILY_CHRONOLOGY)
    return kith_chronology_get_children (facts->chronology);

  return facts->request.what == KITH_SHARE_FAMILY && family != NULL ? kith_family_get_children (family) : NULL;
}

static void
add_child (GArray     *ids,
           GHashTable *seen,
           gint64     *child_id)
{
  if (g_hash_table_add (seen, child_id))
    add_id (ids, *child_id);
}

/* Whoever is named in it: not those whose families refused, and in a list of
 * actions nobody whom another agency's are about.
 */
static void
add_pupils (KithPrintFacts *facts,
            GArray         *ids)
{
  gboolean is_list = facts->request.what == KITH_SHARE_TAS_ACTIONS;
  GPtrArray *pupils = kith_tas_get_pupils (facts->tas);
  g_autoptr(GPtrArray) actions = is_list ? kith_print_tas_list (facts) : g_ptr_array_ref (kith_tas_get_carried (facts->tas));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < pupils->len && !is_list; i++)
    {
      KithTasPupil *pupil = g_ptr_array_index (pupils, i);

      if (pupil->agreement != KITH_TAS_REFUSED)
        add_child (ids, seen, &pupil->child_id);
    }
  for (guint i = 0; i < actions->len; i++)
    add_child (ids, seen, &((KithTasAction *)g_ptr_array_index (actions, i))->child_id);
}

static void
add_planned (KithPlan *plan,
             GArray   *ids)
{
  for (guint i = 0; i < kith_plan_get_n_children (plan); i++)
    add_id (ids, kith_plan_get_child (plan, i)->id);
}

static void
add_of_diary (GListModel *diary,
              GArray     *ids)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  /* The list keeps its entries, so their ids stay where they are. */
  for (guint i = 0; i < g_list_model_get_n_items (diary); i++)
    {
      g_autoptr(KithDiaryEntry) entry = g_list_model_get_item (diary, i);
      const KithDiaryEntryValues *values = kith_diary_entry_get_values (entry);

      if (values->child_id != 0)
        add_child (ids, seen, (gint64 *)&values->child_id);
    }
}

static GArray *
collect_children (KithPrintFacts *facts)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GListModel *children = get_children (facts);

  if (facts->tas != NULL)
    add_pupils (facts, ids);
  else if (facts->plan != NULL)
    add_planned (facts->plan, ids);
  else if (facts->diary != NULL)
    add_of_diary (facts->diary, ids);
  else if (children == NULL || g_list_model_get_n_items (children) == 0)
    add_id (ids, facts->request.child_id);

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      add_id (ids, kith_child_get_id (child));
    }

  return ids;
}

static GArray *
collect_notes (KithPrintFacts *facts)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; facts->notes != NULL && i < g_list_model_get_n_items (facts->notes); i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (facts->notes, i);

      add_id (ids, kith_note_get_id (note));
    }

  return ids;
}

static KithShare *
make_share (Running *running)
{
  const KithPrintRequest *request = &running->facts->request;
  KithShareValues values = {
    .at_usec = running->foot->at_usec,
    .what = request->what,
    .how = running->how,
    .from = request->filter.from,
    .to = request->filter.to,
    .recipient = running->recipient,
    .why = running->why,
    .names_off = request->names_off,
    .to_council = running->to_council,
  };

  kith_share_hash_text (running->text, values.hash);

  return kith_share_new (&values);
}

static void
log_share (GTask              *task,
           GAsyncReadyCallback callback)
{
  Running *running = g_task_get_task_data (task);
  g_autoptr(KithShare) share = make_share (running);
  g_autoptr(GArray) children = collect_children (running->facts);
  g_autoptr(GArray) notes = collect_notes (running->facts);

  kith_store_log_share_async (running->store, share, children, notes, NULL, callback, task);
}

static void
printed_logged_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (kith_store_log_share_finish (KITH_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
file_logged_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  Running *running = g_task_get_task_data (task);
  GError *error = NULL;

  if (kith_store_log_share_finish (KITH_STORE (source), result, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_file_delete_async (running->file, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
  g_task_return_error (task, error);
}

/* A text of which the log could not be written is taken off the clipboard again. */
static void
copy_logged_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  Running *running = g_task_get_task_data (task);
  GError *error = NULL;

  if (kith_store_log_share_finish (KITH_STORE (source), result, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  gdk_clipboard_set_content (gtk_widget_get_clipboard (running->parent), NULL);
  g_task_return_error (task, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (kith_copy_guard_copy_finish (result, &error))
    log_share (g_steal_pointer (&task), copy_logged_cb);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    log_share (g_steal_pointer (&task), file_logged_cb);
  else
    g_task_return_error (task, error);
}

static void
write_file (GTask *task)
{
  Running *running = g_task_get_task_data (task);
  KithPrintDocument *document = kith_print_layout_get_document (running->layout);
  g_autoptr(GBytes) bytes = NULL;
  GError *error = NULL;

  if (running->how == KITH_SHARE_PDF)
    bytes = kith_print_layout_to_pdf (running->layout, running->foot, &error);
  else if (running->how == KITH_SHARE_ICS)
    bytes = kith_print_diary_to_ics (running->facts->diary, !running->facts->request.names_off, running->foot->at_usec);
  else
    bytes = kith_print_document_to_bytes (document, running->how, running->foot, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  g_file_replace_contents_bytes_async (running->file, bytes, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, written_cb, task);
}

/* Records that were locked meanwhile give nothing away any more. */
static gboolean
check_is_open (GTask *task)
{
  Running *running = g_task_get_task_data (task);

  if (kith_store_get_state (running->store) == KITH_STORE_OPEN)
    return TRUE;

  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The records were locked");

  return FALSE;
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  Running *running = g_task_get_task_data (task);

  running->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (running->file == NULL)
    {
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No place was chosen");
      return;
    }

  kith_recent_forget (running->file);
  if (check_is_open (task))
    write_file (g_steal_pointer (&task));
}

/* The name of a file names nobody. */
static void
choose_place (GTask *task)
{
  static const char * const endings[KITH_N_SHARE_HOWS] = {
    [KITH_SHARE_PDF] = "pdf", [KITH_SHARE_WORKBOOK] = "xlsx", [KITH_SHARE_CSV] = "csv",
    [KITH_SHARE_ICS] = "ics",
  };
  Running *running = g_task_get_task_data (task);
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strdup_printf ("%s.%s", kith_share_what_to_code (running->facts->request.what),
                                           endings[running->how]);
  GtkRoot *root = gtk_widget_get_root (running->parent);

  gtk_file_dialog_set_title (dialog, _("Save"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, place_chosen_cb, task);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                GTask             *task)
{
  Running *running = g_task_get_task_data (task);

  /* Then there is one page with nothing on it, and the job is taken back. */
  if (kith_store_get_state (running->store) != KITH_STORE_OPEN)
    {
      gtk_print_operation_set_n_pages (operation, 1);
      gtk_print_operation_cancel (operation);
      return;
    }

  g_clear_object (&running->on_paper);
  running->on_paper = kith_print_layout_new (kith_print_layout_get_document (running->layout),
                                             gtk_print_context_get_width (context),
                                             gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int)kith_print_layout_get_n_pages (running->on_paper));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              GTask             *task)
{
  Running *running = g_task_get_task_data (task);

  if (running->on_paper == NULL)
    return;

  kith_print_layout_draw_page (running->on_paper, (guint)page, running->foot,
                               gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         GTask                  *task)
{
  GError *error = NULL;

  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      log_share (task, printed_logged_cb);
      return;

    case GTK_PRINT_OPERATION_RESULT_ERROR:
      gtk_print_operation_get_error (operation, &error);
      g_task_return_error (task, error);
      break;

    case GTK_PRINT_OPERATION_RESULT_CANCEL:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "It is not printed");
      break;
    }

  g_object_unref (task);
}

static void
print (GTask *task)
{
  Running *running = g_task_get_task_data (task);
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkRoot *root = gtk_widget_get_root (running->parent);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, kith_print_document_get_title (kith_print_layout_get_document (running->layout)));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), task);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), task);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), task);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  Running *running = g_task_get_task_data (task);
  GError *error = NULL;

  if (!kith_export_guard_check_finish (result, &error))
    g_task_return_error (task, error);
  else if (!check_is_open (task))
    return;
  else if (running->how == KITH_SHARE_PRINT)
    print (g_steal_pointer (&task));
  else
    choose_place (g_steal_pointer (&task));
}

/**
 * kith_print_job_make_foot:
 * @facts: what the print is made of
 * @why: (nullable): why it is printed
 *
 * Returns: (transfer full): what stands below its pages; without names where the print has none
 */
KithPrintFoot *
kith_print_job_make_foot (KithPrintFacts *facts,
                          const char     *why)
{
  g_autofree char *hidden = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  if (facts->names_off == NULL)
    return kith_print_foot_new (g_get_real_time (), facts->printed_by, why, facts->anchor);

  hidden = why != NULL ? kith_names_off_replace (facts->names_off, why, FALSE) : NULL;

  return kith_print_foot_new (g_get_real_time (), NULL, hidden, facts->anchor);
}

/**
 * kith_print_job_run_async:
 * @parent: a widget of the window
 * @job: what is to leave
 * @callback: called when it has, or has not
 * @user_data: for @callback
 *
 * Looks it through, lets it leave, and writes it into the sharing log.
 */
void
kith_print_job_run_async (GtkWidget          *parent,
                          const KithPrintJob *job,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autofree char *scanned = NULL;
  Running *running = NULL;
  GTask *task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (job != NULL);

  running = g_new0 (Running, 1);
  running->parent = g_object_ref (parent);
  running->store = g_object_ref (job->store);
  running->facts = kith_print_facts_ref (job->facts);
  running->layout = g_object_ref (job->layout);
  running->how = job->how;
  running->recipient = g_strdup (job->recipient);
  running->why = g_strdup (job->why);
  running->to_council = job->to_council;
  running->foot = kith_print_job_make_foot (job->facts, job->why);
  running->text = kith_print_document_to_text (kith_print_layout_get_document (job->layout));

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, kith_print_job_run_async);
  g_task_set_task_data (task, running, running_free);
  if (job->how == KITH_SHARE_COPY)
    {
      kith_copy_guard_copy_async (parent, job->store, running->text, copied_cb, task);
      return;
    }

  scanned = g_strconcat (running->text, "\n", running->foot->why != NULL ? running->foot->why : "", NULL);
  kith_export_guard_check_async (parent, job->store, scanned, checked_cb, task);
}

/**
 * kith_print_job_run_finish:
 * @result: the result
 * @error: return location for a #GIOErrorEnum, cancelled where somebody thought
 *   better of it, a #GtkPrintError or a #KithStoreError
 *
 * Returns: whether it has left and the log has it
 */
gboolean
kith_print_job_run_finish (GAsyncResult *result,
                           GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
