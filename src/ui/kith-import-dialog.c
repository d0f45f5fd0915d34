/* kith-import-dialog.c: takes a file in, after showing what it would change
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps, one after the other:
 *
 *   choose     which file; an error of a later step is told here
 *   mapping    of a list: whose it is, of which day, which column is what
 *   preview    what would become of each line; nothing is written yet
 *   import     one act of the store, after which the dialog closes
 *
 * Reading and comparing happen on other threads. The dialog may be closed at
 * any time: what is being read is dropped, what is being written is finished.
 */

#include "config.h"

#include "kith-import-dialog.h"

#include <glib/gi18n.h>

#include "kith-export-guard.h"
#include "kith-file-drop.h"
#include "kith-import-busy.h"
#include "kith-import-files.h"
#include "kith-import-mapping.h"
#include "kith-import-report.h"
#include "kith-import-save.h"
#include "kith-import-words.h"
#include "kith-loader.h"
#include "kith-recent.h"
#include "kith-store-drafts.h"
#include "kith-window.h"

#define MAX_FILE_BYTES (64 * 1024 * 1024)

struct _KithImportDialog
{
  AdwDialog          parent_instance;

  KithStore         *store;
  char              *kind;
  GFile             *file;
  char              *file_name;
  KithLoader        *loader;
  KithImportPreview *preview;
  KithWindow        *window;
  GCancellable      *cancellable;    /* of the work that is_working tells of */
  gint64             school_id;
  guint              is_importing : 1;
  guint              is_working : 1; /* the draft or the preview is in another thread's hands */

  GtkStack          *steps;
  AdwStatusPage     *choose;
  AdwBanner         *fault;
  KithImportBusy    *busy;
  GtkWidget         *back;
  GtkWidget         *another;
  KithImportMapping *mapping;
  KithImportReport  *report;
};

G_DEFINE_FINAL_TYPE (KithImportDialog, kith_import_dialog, ADW_TYPE_DIALOG)

static void
say_fault (KithImportDialog *self,
           const char       *sentence)
{
  if (sentence != NULL)
    adw_banner_set_title (self->fault, sentence);
  adw_banner_set_revealed (self->fault, sentence != NULL);
}

static gboolean
is_step (KithImportDialog *self,
         const char       *step)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->steps), step) == 0;
}

static gboolean
is_list (KithImportDialog *self)
{
  return self->kind != NULL && kith_import_is_list (self->kind);
}

static void
update_actions (KithImportDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_preview = is_step (self, "preview");
  gboolean is_mapping = is_step (self, "mapping");

  gtk_widget_action_set_enabled (widget, "import.back", is_preview && is_list (self));
  gtk_widget_action_set_enabled (widget, "import.cancel", is_step (self, "busy"));
  gtk_widget_action_set_enabled (widget, "import.choose", !is_step (self, "busy"));
  gtk_widget_action_set_enabled (widget, "import.import", is_preview && kith_import_files_can_import (self->preview));
  gtk_widget_action_set_enabled (widget, "import.preview", is_mapping && kith_import_mapping_get_can_read (self->mapping));
  gtk_widget_action_set_enabled (widget, "import.save-faults", is_preview && kith_import_files_can_save (self->preview));
  gtk_widget_set_visible (self->back, is_preview && is_list (self));
  gtk_widget_set_visible (self->another, is_preview || is_mapping);
}

static void
show_step (KithImportDialog *self,
           const char       *step)
{
  gtk_stack_set_visible_child_name (self->steps, step);
  update_actions (self);
}

static void
show_busy (KithImportDialog *self,
           const char       *text)
{
  say_fault (self, NULL);
  kith_import_busy_set_text (self->busy, text);
  show_step (self, "busy");
}

/* Where one was before it got busy. */
static void
show_last_step (KithImportDialog *self)
{
  if (self->preview != NULL)
    show_step (self, "preview");
  else
    show_step (self, kith_import_mapping_get_draft (self->mapping) != NULL ? "mapping" : "choose");
}

static void
refuse (KithImportDialog *self,
        const GError     *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_fault (self, kith_import_words_error (error));
  show_last_step (self);
}

static void
show_preview (KithImportDialog  *self,
              KithImportPreview *preview)
{
  g_autofree char *remark = kith_import_files_dup_remark (preview);

  g_set_object (&self->preview, preview);
  kith_import_report_set_preview (self->report, preview);
  say_fault (self, remark);
  show_step (self, "preview");
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(KithImportDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  preview = kith_store_preview_import_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (preview != NULL)
    show_preview (self, preview);
  else
    refuse (self, error);
}

static void
schools_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithSchoolTable) schools = NULL;
  g_autoptr(KithImportDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  schools = kith_store_load_school_table_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (schools == NULL)
    {
      refuse (self, error);
      return;
    }

  kith_import_mapping_set_schools (self->mapping, schools);
  show_step (self, "mapping");
}

static void
list_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithListDraft) draft = NULL;
  g_autoptr(KithImportDialog) self = NULL;
  g_autoptr(GError) error = NULL;
  KithListDraft *older = NULL;
  KithLoad *load = NULL;

  draft = kith_store_open_list_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (draft == NULL)
    {
      refuse (self, error);
      return;
    }

  if (self->school_id != 0)
    kith_list_draft_set_school_id (draft, self->school_id);

  /* Another sheet of the same file is of the same system and day. */
  older = kith_import_mapping_get_draft (self->mapping);
  if (older != NULL && kith_list_draft_get_bytes (older) == kith_list_draft_get_bytes (draft))
    {
      kith_list_draft_set_system (draft, kith_list_draft_get_system (older));
      kith_list_draft_set_day (draft, kith_list_draft_get_day (older));
    }

  kith_import_mapping_set_draft (self->mapping, draft);
  load = kith_loader_begin (self->loader, self);
  kith_store_load_school_table_async (self->store, 0, kith_load_get_cancellable (load), schools_loaded_cb, load);
}

static void
open_list (KithImportDialog *self,
           GBytes           *bytes,
           const char       *sheet_name)
{
  KithListKind kind = g_str_equal (self->kind, "roll") ? KITH_LIST_KIND_ROLL : KITH_LIST_KIND_CASELOAD;
  KithLoad *load = kith_loader_begin (self->loader, self);

  kith_store_open_list_async (self->store, kind, self->file_name, bytes, sheet_name, kith_import_busy_get_progress (self->busy),
                              kith_load_get_cancellable (load), list_opened_cb, load);
}

static void
sheet_chosen_cb (KithImportDialog *self,
                 const char       *sheet_name)
{
  KithListDraft *draft = kith_import_mapping_get_draft (self->mapping);

  show_busy (self, _("Reading…"));
  open_list (self, kith_list_draft_get_bytes (draft), sheet_name);
}

static void
actions_changed_cb (KithImportDialog *self)
{
  update_actions (self);
}

static void
begin_work (KithImportDialog *self,
            const char       *text)
{
  self->is_working = TRUE;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_busy (self, text);
}

/* The dialog waits for the answer even where it was cancelled: until then the
 * draft is being read.
 */
static void
list_previewed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithImportDialog) self = KITH_IMPORT_DIALOG (user_data);
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(GError) error = NULL;

  preview = kith_store_preview_list_finish (KITH_STORE (source), result, &error);
  self->is_working = FALSE;
  if (self->store == NULL)
    return;

  if (preview != NULL)
    show_preview (self, preview);
  else
    refuse (self, error);
}

static void
preview_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (widget);

  g_clear_object (&self->preview);
  begin_work (self, _("Comparing with what is here…"));
  kith_store_preview_list_async (self->store, kith_import_mapping_get_draft (self->mapping), kith_import_busy_get_progress (self->busy),
                                 self->cancellable, list_previewed_cb, g_object_ref (self));
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (widget);

  say_fault (self, NULL);
  g_clear_object (&self->preview);
  show_step (self, "mapping");
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (widget);

  if (self->is_working)
    {
      kith_import_busy_set_text (self->busy, _("Stopping…"));
      g_cancellable_cancel (self->cancellable);
      return;
    }

  kith_loader_cancel (self->loader);
  show_last_step (self);
}

static void
file_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithImportDialog) self = NULL;
  g_autoptr(GError) error = NULL;
  KithLoad *load = NULL;

  bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (bytes == NULL)
    {
      refuse (self, error);
      return;
    }

  if (is_list (self))
    {
      open_list (self, bytes, NULL);
      return;
    }

  load = kith_loader_begin (self->loader, self);
  kith_store_preview_import_async (self->store, self->kind, self->file_name, bytes,
                                   kith_load_get_cancellable (load), previewed_cb, load);
}

/* The size is asked for first: a file is read into memory as a whole. */
static void
file_asked_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(KithImportDialog) self = NULL;
  g_autoptr(GError) error = NULL;
  KithLoad *load = NULL;

  info = g_file_query_info_finish (G_FILE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "Not a regular file");

  if (error != NULL)
    {
      refuse (self, error);
      return;
    }

  if (g_file_info_get_size (info) > MAX_FILE_BYTES)
    {
      say_fault (self, _("The file is larger than 64 megabytes, and no such file ever is. It was not read."));
      show_step (self, "choose");
      return;
    }

  load = kith_loader_begin (self->loader, self);
  g_file_load_bytes_async (G_FILE (source), kith_load_get_cancellable (load), file_read_cb, load);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithImportDialog) self = KITH_IMPORT_DIALOG (user_data);
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL)
    return;

  kith_recent_forget (file);
  if (self->store != NULL)
    kith_import_dialog_read_file (self, file);
}

static GtkWindow *
get_window (KithImportDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (widget);
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GListModel) filters = kith_import_files_make_filters (self->kind);

  gtk_file_dialog_set_title (dialog, kith_import_words_title (self->kind));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, get_window (self), NULL, file_chosen_cb, g_object_ref (self));
}

static void
say_imported (KithImportDialog *self)
{
  if (self->window != NULL)
    kith_window_add_undo_toast (self->window, kith_import_words_done (self->kind));
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithImportDialog) self = KITH_IMPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  self->is_importing = FALSE;
  self->is_working = FALSE;
  if (kith_store_import_finish (KITH_STORE (source), result, &error))
    {
      say_imported (self);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else if (self->store != NULL)
    {
      refuse (self, error);
    }
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (widget);
  GtkWindow *window = get_window (self);

  g_return_if_fail (self->preview != NULL);

  /* Once the dialog is closed it has no window to tell. */
  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (window) ? KITH_WINDOW (window) : NULL);
  self->is_importing = TRUE;
  begin_work (self, _("Importing…"));
  kith_store_import_async (self->store, self->preview, self->cancellable, imported_cb, g_object_ref (self));
}

static void
faults_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithImportDialog) self = KITH_IMPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (!kith_import_save_finish (result, &error) && self->store != NULL)
    say_fault (self, kith_import_words_error (error));
}

static void
save_faults_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (widget);

  kith_import_save_async (widget, self->store, self->preview, self->file, faults_saved_cb, g_object_ref (self));
}

static void
file_dropped_cb (GtkWidget *widget,
                 GFile     *file)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (widget);

  /* What is being compared or written is finished first. */
  if (!self->is_working)
    kith_import_dialog_read_file (self, file);
}

static void
kith_import_dialog_dispose (GObject *object)
{
  KithImportDialog *self = KITH_IMPORT_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_IMPORT_DIALOG);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->preview);
  g_clear_object (&self->loader);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (kith_import_dialog_parent_class)->dispose (object);
}

static void
kith_import_dialog_class_init (KithImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_import_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "import.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "import.save-faults", NULL, save_faults_action);

  g_type_ensure (KITH_TYPE_IMPORT_BUSY);
  g_type_ensure (KITH_TYPE_IMPORT_MAPPING);
  g_type_ensure (KITH_TYPE_IMPORT_REPORT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, another);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, back);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, busy);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, mapping);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, report);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, steps);
  gtk_widget_class_bind_template_callback (widget_class, actions_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
}

static void
kith_import_dialog_init (KithImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->loader = kith_loader_new ();
  kith_file_drop_install (GTK_WIDGET (self), file_dropped_cb);
  update_actions (self);
}

/**
 * kith_import_dialog_new:
 * @store: a store that is open
 * @kind: "roll", "caseload", "cin", "schools", "links" or "holidays"
 *
 * Returns: (transfer floating): the dialog, which asks for a file
 */
AdwDialog *
kith_import_dialog_new (KithStore  *store,
                        const char *kind)
{
  KithImportDialog *self = NULL;
  const char *title;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  title = kith_import_words_title (kind);
  self = g_object_new (KITH_TYPE_IMPORT_DIALOG, "title", title, NULL);
  self->store = g_object_ref (store);
  self->kind = g_strdup (kind);
  adw_status_page_set_title (self->choose, title);
  adw_status_page_set_description (self->choose, kith_import_words_choose (kind));

  return ADW_DIALOG (self);
}

/**
 * kith_import_dialog_set_school:
 * @school_id: a school
 *
 * Says whose roll is meant, as where the dialog is opened from a school's page.
 */
void
kith_import_dialog_set_school (KithImportDialog *self,
                               gint64            school_id)
{
  g_return_if_fail (KITH_IS_IMPORT_DIALOG (self));

  self->school_id = school_id;
}

/**
 * kith_import_dialog_read_file:
 * @file: the file to take in
 *
 * Reads a file and shows what it would change, as if it had been chosen.
 */
void
kith_import_dialog_read_file (KithImportDialog *self,
                              GFile            *file)
{
  KithLoad *load = NULL;

  g_return_if_fail (KITH_IS_IMPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  g_clear_object (&self->preview);
  g_clear_pointer (&self->file_name, g_free);
  self->file_name = g_file_get_basename (file);
  g_set_object (&self->file, file);
  show_busy (self, _("Reading…"));

  load = kith_loader_begin (self->loader, self);
  g_file_query_info_async (file,
                           G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           kith_load_get_cancellable (load), file_asked_cb, load);
}

/**
 * kith_import_dialog_get_mapping:
 *
 * Returns: (transfer none): the page on which a list's columns are chosen
 */
KithImportMapping *
kith_import_dialog_get_mapping (KithImportDialog *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_DIALOG (self), NULL);

  return self->mapping;
}

/**
 * kith_import_dialog_get_preview:
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL while nothing was
 */
KithImportPreview *
kith_import_dialog_get_preview (KithImportDialog *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_DIALOG (self), NULL);

  return self->preview;
}
