/* kith-crash-dialog.c: what can be told of a crash, to be read before it is given away
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole text stands there; what is copied or saved is that text and no
 * other. Kith sends nothing: it has no network.
 */

#include "config.h"

#include "kith-crash-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-recent.h"

struct _KithCrashDialog
{
  AdwDialog        parent_instance;

  AdwToastOverlay *toasts;
  GtkTextView     *report;

  char            *text;
};

G_DEFINE_FINAL_TYPE (KithCrashDialog, kith_crash_dialog, ADW_TYPE_DIALOG)

static void
tell (KithCrashDialog *self,
      const char      *what)
{
  if (self->toasts != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (what));
}

static void
copy_cb (KithCrashDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text);
  tell (self, _("Report copied"));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithCrashDialog) self = KITH_CRASH_DIALOG (user_data);

  tell (self, g_file_replace_contents_finish (G_FILE (source), result, NULL, NULL)
                ? _("Report saved") : _("The report could not be saved there"));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithCrashDialog) self = KITH_CRASH_DIALOG (user_data);
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr(GBytes) bytes = NULL;

  if (file == NULL)
    return;

  kith_recent_forget (file);
  bytes = g_bytes_new (self->text, strlen (self->text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                       written_cb, g_steal_pointer (&self));
}

static void
save_cb (KithCrashDialog *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _("Save Report"));
  gtk_file_dialog_set_initial_name (dialog, _("kith-report.txt"));
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                        place_chosen_cb, g_object_ref (self));
}

static void
kith_crash_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CRASH_DIALOG);

  G_OBJECT_CLASS (kith_crash_dialog_parent_class)->dispose (object);
}

static void
kith_crash_dialog_finalize (GObject *object)
{
  g_free (KITH_CRASH_DIALOG (object)->text);

  G_OBJECT_CLASS (kith_crash_dialog_parent_class)->finalize (object);
}

static void
kith_crash_dialog_class_init (KithCrashDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_crash_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_crash_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-crash-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithCrashDialog, report);
  gtk_widget_class_bind_template_child (widget_class, KithCrashDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
kith_crash_dialog_init (KithCrashDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_crash_dialog_new:
 * @report: from kith_trail_take_report()
 *
 * Returns: (transfer floating): a dialog that shows all of @report
 */
AdwDialog *
kith_crash_dialog_new (const char *report)
{
  KithCrashDialog *self = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (KITH_TYPE_CRASH_DIALOG, NULL);
  self->text = g_strdup (report);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->report), report, -1);

  return ADW_DIALOG (self);
}
