/* kith-document-list.c: the documents of a child, a family or a school, under a heading
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file comes in by the button, by being dropped here, or by being pasted; a
 * form then asks what it is. Where nothing changed, the rows stay, and with
 * them the focus.
 */

#include "config.h"

#include "kith-document-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-document-dialog.h"
#include "kith-document-form.h"
#include "kith-document-read.h"
#include "kith-document-thumbnails.h"
#include "kith-document-words.h"
#include "kith-file-drop.h"
#include "kith-loader.h"
#include "kith-recent.h"
#include "kith-sought.h"
#include "kith-store-documents.h"
#include "kith-subject.h"
#include "kith-text.h"

#define THUMBNAIL_SIZE 48
#define ICON_SIZE 24

#define DOCUMENT_KEY "kith-document"

struct _KithDocumentList
{
  GtkWidget               parent_instance;

  KithStore              *store;
  KithLoader             *loader;
  KithDocumentThumbnails *thumbnails;
  gint64                  child_id;  /* one of the three; else 0 */
  gint64                  family_id;
  gint64                  school_id;
  GListStore             *about;     /* (element-type KithSubject): whom a new one is about; of a family who may be */
  gint64                  sought_id; /* a document that is to be shown in its place; 0 for none */
  char                   *sought_words;
  char                   *told;

  GtkLabel               *empty;
  GtkListBox             *rows;
};

G_DEFINE_FINAL_TYPE (KithDocumentList, kith_document_list, GTK_TYPE_WIDGET)

static const char *
get_icon (KithDocumentFormat format)
{
  if (kith_document_format_is_picture (format))
    return "image-x-generic-symbolic";

  return format == KITH_DOCUMENT_TEXT ? "text-x-generic-symbolic" : "x-office-document-symbolic";
}

static GtkWidget *
make_row (KithDocumentList *self,
          KithDocument     *document)
{
  const KithDocumentValues *values = kith_document_get_values (document);
  g_autofree char *title = kith_text_isolate (values->title);
  g_autofree char *facts = kith_document_words_facts (document);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (get_icon (values->format));

  gtk_image_set_pixel_size (GTK_IMAGE (image), ICON_SIZE);
  gtk_widget_set_size_request (image, THUMBNAIL_SIZE, THUMBNAIL_SIZE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), DOCUMENT_KEY, g_object_ref (document), g_object_unref);
  kith_document_thumbnails_show (self->thumbnails, GTK_IMAGE (image), document);

  return row;
}

/* What of the documents can change. */
static char *
tell (GListModel *documents)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(KithDocument) document = g_list_model_get_item (documents, i);
      g_autofree char *facts = kith_document_words_facts (document);

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %s %s\n", kith_document_get_id (document),
                              kith_document_get_title (document), facts);
    }

  return g_string_free_and_steal (told);
}

static void
show_documents (KithDocumentList *self,
                GListModel       *documents)
{
  guint n_documents = g_list_model_get_n_items (documents);
  g_autofree char *told = tell (documents);

  gtk_widget_set_visible (GTK_WIDGET (self->empty), n_documents == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n_documents > 0);
  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_set_str (&self->told, told);
  kith_document_thumbnails_cancel (self->thumbnails);
  gtk_list_box_remove_all (self->rows);
  for (guint i = 0; i < n_documents; i++)
    {
      g_autoptr(KithDocument) document = g_list_model_get_item (documents, i);

      gtk_list_box_append (self->rows, make_row (self, document));
    }
}

static void
show_sought (KithDocumentList *self)
{
  gint64 sought_id = self->sought_id;

  self->sought_id = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      KithDocument *document = g_object_get_data (G_OBJECT (row), DOCUMENT_KEY);

      if (document == NULL || kith_document_get_id (document) != sought_id)
        continue;

      kith_sought_mark (row, self->sought_words);
      kith_sought_reveal (row);
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) documents = NULL;
  g_autoptr(KithDocumentList) self = NULL;

  documents = g_async_result_is_tagged (result, kith_store_load_family_documents_async)
    ? kith_store_load_family_documents_finish (KITH_STORE (source), result, NULL)
    : kith_store_load_documents_finish (KITH_STORE (source), result, NULL);
  self = kith_load_end (user_data);

  if (self == NULL || self->rows == NULL || documents == NULL)
    return;

  show_documents (self, documents);
  if (self->sought_id != 0)
    show_sought (self);
}

static void
row_activated_cb (KithDocumentList *self,
                  GtkListBoxRow    *row)
{
  KithDocument *document = g_object_get_data (G_OBJECT (row), DOCUMENT_KEY);

  adw_dialog_present (kith_document_dialog_new (self->store, document), GTK_WIDGET (self));
}

/* Closed or locked meanwhile. */
static gboolean
has_gone (KithDocumentList *self)
{
  return self->rows == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->store == NULL ||
         kith_store_get_state (self->store) != KITH_STORE_OPEN;
}

static void
say_why_not (KithDocumentList *self,
             const GError     *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("It Was Not Added"), kith_document_words_get_fault (error));

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Whose list it was when it was asked for. */
typedef struct
{
  KithDocumentList *list;
  GListModel       *about;
  gboolean          is_offer;        /* of a family: somebody says which of them */
} Taking;

static Taking *
taking_new (KithDocumentList *self)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->list = g_object_ref (self);
  taking->about = g_object_ref (G_LIST_MODEL (self->about));
  taking->is_offer = self->family_id != 0;

  return taking;
}

static void
taking_free (Taking *self)
{
  g_object_unref (self->list);
  g_object_unref (self->about);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taking, taking_free)

/* Another child's page by now: nobody's letter goes to whoever came after. */
static gboolean
is_of_somebody_else (Taking *self)
{
  return has_gone (self->list) || G_LIST_MODEL (self->list->about) != self->about;
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Taking) taking = user_data;
  KithDocumentList *self = taking->list;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  KithDocumentHead head;
  g_autoptr(GBytes) bytes = kith_document_read_finish (result, &head, &name, &error);
  KithDocumentOrigin origin = { .bytes = bytes, .name = name };

  if (is_of_somebody_else (taking))
    return;

  if (bytes == NULL)
    {
      say_why_not (self, error);
      return;
    }

  origin.head = head;
  *(taking->is_offer ? &origin.offered : &origin.about) = taking->about;
  adw_dialog_present (kith_document_form_new (self->store, &origin), GTK_WIDGET (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Taking) taking = user_data;
  KithDocumentList *self = taking->list;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL || is_of_somebody_else (taking))
    return;

  kith_recent_forget (file);
  kith_document_list_add_file (self, file);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithDocumentList *self = KITH_DOCUMENT_LIST (widget);
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_dialog_set_title (dialog, _("Add a Document"));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, taking_new (self));
}

/* In front of a form it would go behind it. */
static gboolean
is_covered (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return !ADW_IS_APPLICATION_WINDOW (root) ||
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

static void
paste_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithDocumentList *self = KITH_DOCUMENT_LIST (widget);

  if (!is_covered (widget) && !has_gone (self))
    kith_document_read_clipboard_async (gtk_widget_get_clipboard (widget), NULL, taken_cb, taking_new (self));
}

static void
dropped (GtkWidget *widget,
         GFile     *file)
{
  kith_document_list_add_file (KITH_DOCUMENT_LIST (widget), file);
}

static GtkWidget *
make_button (const char *icon,
             const char *label,
             const char *tooltip,
             const char *action)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (icon != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

static GtkWidget *
make_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", _("Documents"),
                                     "xalign", 0.0f,
                                     "hexpand", TRUE,
                                     NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "section");
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), make_button ("edit-paste-symbolic", _("Paste a Document"), _("Paste a Document (Ctrl+V)"), "documents.paste"));
  gtk_box_append (GTK_BOX (head), make_button (NULL, C_("button", "Add…"), _("Add a Document"), "documents.add"));

  return head;
}

static void
kith_document_list_dispose (GObject *object)
{
  KithDocumentList *self = KITH_DOCUMENT_LIST (object);
  GtkWidget *child = NULL;

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  if (self->thumbnails != NULL)
    kith_document_thumbnails_cancel (self->thumbnails);
  self->rows = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->loader);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->about);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sought_words, g_free);
  g_clear_pointer (&self->told, g_free);

  G_OBJECT_CLASS (kith_document_list_parent_class)->dispose (object);
}

static void
kith_document_list_class_init (KithDocumentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_document_list_dispose;

  gtk_widget_class_install_action (widget_class, "documents.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "documents.paste", NULL, paste_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
add_shortcut (KithDocumentList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>v"),
                                                          gtk_named_action_new ("documents.paste")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
kith_document_list_init (KithDocumentList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->loader = kith_loader_new ();
  self->about = g_list_store_new (KITH_TYPE_SUBJECT);
  gtk_widget_set_parent (make_head (), GTK_WIDGET (self));

  self->empty = GTK_LABEL (gtk_label_new (_("No letter, report or picture yet. Drop one here.")));
  gtk_label_set_xalign (self->empty, 0);
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dimmed");
  gtk_widget_set_visible (GTK_WIDGET (self->empty), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->empty), GTK_WIDGET (self));

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->rows), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Documents"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));

  kith_file_drop_install (GTK_WIDGET (self), dropped);
  add_shortcut (self);
}

static void
show (KithDocumentList *self,
      KithStore        *store,
      gint64            child_id,
      gint64            family_id,
      gint64            school_id)
{
  KithLoad *load = NULL;
  GCancellable *cancellable = NULL;

  if (self->store != store || self->child_id != child_id || self->family_id != family_id || self->school_id != school_id)
    {
      if (self->thumbnails != NULL)
        kith_document_thumbnails_cancel (self->thumbnails);
      g_clear_object (&self->thumbnails);
      self->thumbnails = kith_document_thumbnails_new (store, THUMBNAIL_SIZE);
      g_clear_pointer (&self->told, g_free);
      g_clear_object (&self->about);
      self->about = g_list_store_new (KITH_TYPE_SUBJECT);
    }

  g_set_object (&self->store, store);
  self->child_id = child_id;
  self->family_id = family_id;
  self->school_id = school_id;
  load = kith_loader_begin (self->loader, self);
  cancellable = kith_load_get_cancellable (load);
  if (family_id != 0)
    kith_store_load_family_documents_async (store, family_id, cancellable, loaded_cb, load);
  else
    kith_store_load_documents_async (store, child_id, school_id, cancellable, loaded_cb, load);
}

static void
add_about (KithDocumentList *self,
           gint64            child_id,
           gint64            school_id,
           const char       *name)
{
  g_autoptr(KithSubject) subject = kith_subject_new (child_id, school_id, name, NULL);

  g_list_store_append (self->about, subject);
}

/**
 * kith_document_list_show_child:
 * @store: a store that is open
 * @record: a child
 *
 * Shows the documents on the child's file, and asks the store anew.
 */
void
kith_document_list_show_child (KithDocumentList *self,
                               KithStore        *store,
                               KithChildRecord  *record)
{
  KithChild *child = NULL;

  g_return_if_fail (KITH_IS_DOCUMENT_LIST (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_CHILD_RECORD (record));

  child = kith_child_record_get_child (record);
  show (self, store, kith_child_get_id (child), 0, 0);
  g_list_store_remove_all (self->about);
  add_about (self, kith_child_get_id (child), 0, kith_child_get_display_name (child));
}

/**
 * kith_document_list_show_family:
 * @store: a store that is open
 * @family: a family
 *
 * Shows the documents on the files of its children, each once, and asks the
 * store anew. Whom a new one is about is then asked.
 */
void
kith_document_list_show_family (KithDocumentList *self,
                                KithStore        *store,
                                KithFamily       *family)
{
  GListModel *children = NULL;

  g_return_if_fail (KITH_IS_DOCUMENT_LIST (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_FAMILY (family));

  children = kith_family_get_children (family);
  show (self, store, 0, kith_family_get_id (family), 0);
  g_list_store_remove_all (self->about);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      add_about (self, kith_child_get_id (child), 0, kith_child_get_display_name (child));
    }
}

/**
 * kith_document_list_show_school:
 * @store: a store that is open
 * @school_id: a school
 * @name: what it is called
 *
 * Shows the documents that are about the school, and asks the store anew.
 */
void
kith_document_list_show_school (KithDocumentList *self,
                                KithStore        *store,
                                gint64            school_id,
                                const char       *name)
{
  g_return_if_fail (KITH_IS_DOCUMENT_LIST (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (name != NULL);

  show (self, store, 0, 0, school_id);
  g_list_store_remove_all (self->about);
  add_about (self, 0, school_id, name);
}

/**
 * kith_document_list_add_file:
 * @file: a file
 *
 * Reads the file, and asks what it is.
 */
void
kith_document_list_add_file (KithDocumentList *self,
                             GFile            *file)
{
  g_return_if_fail (KITH_IS_DOCUMENT_LIST (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!has_gone (self))
    kith_document_read_file_async (file, NULL, taken_cb, taking_new (self));
}

/**
 * kith_document_list_seek:
 * @document_id: a document of the list that is shown, or will be
 * @words: by which it was found
 *
 * Shows the document in its place, with the words marked, when it has been loaded.
 */
void
kith_document_list_seek (KithDocumentList *self,
                         gint64            document_id,
                         const char       *words)
{
  g_return_if_fail (KITH_IS_DOCUMENT_LIST (self));
  g_return_if_fail (words != NULL);

  self->sought_id = document_id;
  g_set_str (&self->sought_words, words);
}

/**
 * kith_document_list_get_is_loading:
 *
 * Returns: whether documents or pictures of them are still to come
 */
gboolean
kith_document_list_get_is_loading (KithDocumentList *self)
{
  g_return_val_if_fail (KITH_IS_DOCUMENT_LIST (self), FALSE);

  return kith_loader_get_is_loading (self->loader) ||
         (self->thumbnails != NULL && kith_document_thumbnails_get_is_loading (self->thumbnails));
}
