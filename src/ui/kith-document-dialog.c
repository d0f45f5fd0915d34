/* kith-document-dialog.c: a document, looked at
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures and text are shown here, out of memory; a PDF is described, and a
 * copy of it leaves where somebody asks for one (docs/decisions.md says why).
 */

#include "config.h"

#include "kith-document-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-document-form.h"
#include "kith-document-head.h"
#include "kith-document-picture.h"
#include "kith-document-share.h"
#include "kith-document-words.h"
#include "kith-reason-dialog.h"
#include "kith-store-documents.h"
#include "kith-text.h"
#include "kith-window.h"

struct _KithDocumentDialog
{
  AdwDialog       parent_instance;

  KithStore      *store;
  KithDocument   *document;
  GBytes         *bytes;             /* NULL until they are there */
  GCancellable   *cancellable;
  KithWindow     *window;
  guint           is_loading : 1;

  AdwWindowTitle *window_title;
  GtkStack       *stack;
  GtkPicture     *picture;
  GtkTextView    *text;
  AdwStatusPage  *status;
  GtkWidget      *copy_button;
};

G_DEFINE_FINAL_TYPE (KithDocumentDialog, kith_document_dialog, ADW_TYPE_DIALOG)

/* Closed meanwhile, such as by the lock. */
static gboolean
has_gone (KithDocumentDialog *self)
{
  return self->stack == NULL;
}

static void
show_status (KithDocumentDialog *self,
             const char         *title,
             const char         *description)
{
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_stack_set_visible_child_name (self->stack, "status");
  self->is_loading = FALSE;
}

static void
show_error (KithDocumentDialog *self,
            const GError       *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_visible (self->copy_button, FALSE);
  show_status (self, _("It Cannot Be Shown"), kith_document_words_get_fault (error));
}

static void
picture_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithDocumentDialog) self = KITH_DOCUMENT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = kith_document_picture_load_finish (result, &error);

  if (has_gone (self))
    return;

  if (texture == NULL)
    {
      show_status (self, _("It Cannot Be Shown"), _("The picture is damaged. Save a copy of it, or ask for it again."));
      return;
    }

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, "picture");
  self->is_loading = FALSE;
}

static void
show_text (KithDocumentDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = kith_document_read_text (self->bytes, &error);
  g_autofree char *tame = text != NULL ? kith_text_clean (text) : NULL;

  if (tame == NULL)
    {
      show_error (self, error);
      return;
    }

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), tame, -1);
  gtk_stack_set_visible_child_name (self->stack, "text");
  self->is_loading = FALSE;
}

static void
show_bytes (KithDocumentDialog *self)
{
  const KithDocumentValues *values = kith_document_get_values (self->document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.copy", TRUE);
  switch (values->format)
    {
    case KITH_DOCUMENT_JPEG:
    case KITH_DOCUMENT_PNG:
      kith_document_picture_load_async (self->bytes, 0, self->cancellable, picture_loaded_cb, g_object_ref (self));
      break;

    case KITH_DOCUMENT_TEXT:
      show_text (self);
      break;

    case KITH_DOCUMENT_PDF:
    default:
      show_status (self, _("A PDF Is Kept, and Not Shown Here"),
                   _("It lies encrypted with everything else. To read it, save a copy where you may keep one, and delete that again."));
      break;
    }
}

static void
bytes_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithDocumentDialog) self = KITH_DOCUMENT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = kith_store_load_document_bytes_finish (KITH_STORE (source), result, &error);

  if (has_gone (self))
    return;

  if (bytes == NULL)
    {
      show_error (self, error);
      return;
    }

  self->bytes = g_steal_pointer (&bytes);
  show_bytes (self);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithDocumentDialog *self = KITH_DOCUMENT_DIALOG (widget);

  if (self->bytes != NULL)
    kith_document_share_ask (widget, self->store, self->document, self->bytes);
}

/* The form stands where this stood: what it changes is not what is shown any more. */
static void
change_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(KithDocumentDialog) self = KITH_DOCUMENT_DIALOG (user_data);
  g_autoptr(GListModel) about = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDocument) document = kith_store_load_document_finish (KITH_STORE (source), result, &about, &error);
  GtkWidget *window = NULL;

  if (has_gone (self))
    return;

  if (document == NULL)
    {
      show_error (self, error);
      return;
    }

  window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  adw_dialog_force_close (ADW_DIALOG (self));
  adw_dialog_present (kith_document_form_new_change (KITH_STORE (source), document, about), window);
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithDocumentDialog *self = KITH_DOCUMENT_DIALOG (widget);

  kith_store_load_document_async (self->store, kith_document_get_id (self->document), self->cancellable, change_loaded_cb,
                                  g_object_ref (self));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithDocumentDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!kith_store_document_done_finish (KITH_STORE (source), result, &error))
    {
      if (!has_gone (self))
        show_error (self, error);
      return;
    }

  if (self->window != NULL)
    kith_window_add_undo_toast (self->window, _("Document removed"));
  if (!has_gone (self))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithDocumentDialog *self = KITH_DOCUMENT_DIALOG (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  kith_store_remove_document_async (self->store, kith_document_get_id (self->document), NULL, removed_cb, g_object_ref (self));
}

static void
destroy_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithDocumentDialog *self = KITH_DOCUMENT_DIALOG (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  AdwDialog *question = kith_reason_dialog_new (self->store, KITH_REASON_DESTROY_DOCUMENT, kith_document_get_id (self->document), NULL);

  adw_dialog_force_close (ADW_DIALOG (self));
  adw_dialog_present (question, window);
}

static void
kith_document_dialog_dispose (GObject *object)
{
  KithDocumentDialog *self = KITH_DOCUMENT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_DOCUMENT_DIALOG);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->store);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (kith_document_dialog_parent_class)->dispose (object);
}

static void
kith_document_dialog_class_init (KithDocumentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_document_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "document.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "document.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "document.destroy", NULL, destroy_action);
  gtk_widget_class_install_action (widget_class, "document.remove", NULL, remove_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-document-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithDocumentDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentDialog, status);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentDialog, text);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentDialog, window_title);
}

static void
kith_document_dialog_init (KithDocumentDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->is_loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.copy", FALSE);
}

/**
 * kith_document_dialog_new:
 * @store: a store that is open
 * @document: a document of the store
 *
 * Returns: (transfer floating): the dialog that shows it
 */
AdwDialog *
kith_document_dialog_new (KithStore    *store,
                          KithDocument *document)
{
  KithDocumentDialog *self = NULL;
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_DOCUMENT (document), NULL);

  self = g_object_new (KITH_TYPE_DOCUMENT_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->document = g_object_ref (document);
  title = kith_text_isolate (kith_document_get_title (document));
  facts = kith_document_words_facts (document);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, facts);
  gtk_picture_set_alternative_text (self->picture, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  kith_store_load_document_bytes_async (store, kith_document_get_id (document), self->cancellable, bytes_loaded_cb,
                                        g_object_ref (self));

  return ADW_DIALOG (self);
}

/**
 * kith_document_dialog_get_is_loading:
 *
 * Returns: whether it is still to come
 */
gboolean
kith_document_dialog_get_is_loading (KithDocumentDialog *self)
{
  g_return_val_if_fail (KITH_IS_DOCUMENT_DIALOG (self), FALSE);

  return self->is_loading;
}
