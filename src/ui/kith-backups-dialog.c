/* kith-backups-dialog.c: the backups: how old, how large, whole or not, and what to do with them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There are some thirty at the most, so the rows are made anew when anything
 * changes. While one is being made or looked through the buttons rest.
 */

#include "config.h"

#include "kith-backups-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-loader.h"
#include "kith-passphrase-ask.h"
#include "kith-store-backups.h"
#include "kith-window-private.h"
#include "kith-words.h"

struct _KithBackupsDialog
{
  AdwDialog        parent_instance;

  AdwBanner       *fault;
  AdwToastOverlay *toasts;
  GtkListBox      *list;
  AdwActionRow    *place;
  GtkWidget       *forget_button;

  KithStore       *store;
  KithLoader      *loader;
  GListModel      *backups;
  guint            to_check;         /* the next of all that are looked through; G_MAXUINT for none */
  guint            n_damaged;
};

G_DEFINE_FINAL_TYPE (KithBackupsDialog, kith_backups_dialog, ADW_TYPE_DIALOG)

static const char *
say_why (const char *why)
{
  if (g_str_has_prefix (why, "before-schema-"))
    return _("before an update");

  if (g_str_equal (why, "before-destruction"))
    return _("before records were destroyed");

  if (g_str_equal (why, "before-rekey"))
    return _("before the key was changed");

  if (g_str_equal (why, "quiet"))
    return _("in a quiet minute");

  return _("by hand");
}

static char *
say_state (const KithBackupFacts *facts)
{
  g_autofree char *moment = NULL;

  switch (facts->state)
    {
    case KITH_BACKUP_WHOLE:
      moment = kith_words_dup_moment (facts->checked_usec);
      /* Translators: %s is a time such as "14:40", or a day and a time. */
      return g_strdup_printf (_("Whole, looked through at %s"), moment);

    case KITH_BACKUP_DAMAGED:
      return g_strdup (_("Damaged: do not count on it"));

    case KITH_BACKUP_UNKNOWN:
    default:
      return g_strdup (_("Not looked through yet"));
    }
}

static char *
say_facts (const KithBackupFacts *facts)
{
  g_autofree char *size = g_format_size ((guint64)facts->n_bytes);
  g_autofree char *state = say_state (facts);

  /* Translators: the size of a backup, why it was made, and whether it is whole. */
  return g_strdup_printf (facts->is_copied ? _("%s · %s\n%s, and copied to the other place") : _("%s · %s\n%s"),
                          size, say_why (facts->why), state);
}

static GtkWidget *
make_button (const char *icon_name,
             const char *name,
             const char *action_name,
             const char *path)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  const KithBackupFacts *facts = kith_backup_line_get_facts (KITH_BACKUP_LINE (item));
  g_autofree char *moment = kith_words_dup_moment (facts->at_usec);
  g_autofree char *subtitle = say_facts (facts);
  g_autofree char *check = g_strdup_printf (_("Look Through the Backup of %s"), moment);
  g_autofree char *put_back = g_strdup_printf (_("Put Back the Backup of %s"), moment);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", moment,
                                 "subtitle", subtitle,
                                 NULL);

  if (facts->state == KITH_BACKUP_DAMAGED)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  else
    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name (facts->state == KITH_BACKUP_WHOLE ? "object-select-symbolic"
                                                                                               : "dialog-question-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button ("system-search-symbolic", check, "backups.check", facts->path));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button ("edit-undo-symbolic", put_back, "backups.restore", facts->path));

  return row;
}

static void
set_busy (KithBackupsDialog *self,
          gboolean           is_busy)
{
  static const char * const actions[] = { "backups.make", "backups.check", "backups.check-all", "backups.restore" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !is_busy);
}

static void
show_fault (KithBackupsDialog *self,
            const GError      *error)
{
  adw_banner_set_title (self->fault, kith_words_get_error_advice (error));
  adw_banner_set_revealed (self->fault, TRUE);
}

static void
say (KithBackupsDialog *self,
     const char        *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
  kith_announce (GTK_WIDGET (self), text);
}

/* An answer may come when the dialog is gone. */
static gboolean
is_gone (KithBackupsDialog *self)
{
  return self->list == NULL;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) backups = NULL;
  g_autoptr(KithBackupsDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  backups = kith_store_load_backups_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (backups == NULL)
    {
      show_fault (self, error);
      return;
    }

  g_set_object (&self->backups, backups);
  gtk_list_box_bind_model (self->list, self->backups, make_row, NULL, NULL);
}

static void
place_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithBackupsDialog) self = KITH_BACKUPS_DIALOG (user_data);
  g_autofree char *place = kith_store_load_backup_place_finish (KITH_STORE (source), result, NULL);

  if (is_gone (self) || place == NULL)
    return;

  adw_action_row_set_subtitle (self->place, *place != '\0' ? place : _("None: a laptop that is lost takes its backups with it"));
  gtk_widget_set_visible (self->forget_button, *place != '\0');
}

static void
reload (KithBackupsDialog *self)
{
  KithLoad *load = kith_loader_begin (self->loader, self);

  kith_store_load_backups_async (self->store, kith_load_get_cancellable (load), loaded_cb, load);
  kith_store_load_backup_place_async (self->store, NULL, place_loaded_cb, g_object_ref (self));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KithBackupsDialog) self = KITH_BACKUPS_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = kith_store_back_up_finish (KITH_STORE (source), result, &error);

  if (is_gone (self))
    return;

  set_busy (self, FALSE);
  if (error != NULL)
    {
      show_fault (self, error);
      return;
    }

  say (self, _("Backup made, and found whole"));
  reload (self);
}

static void
make_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithBackupsDialog *self = KITH_BACKUPS_DIALOG (widget);

  set_busy (self, TRUE);
  kith_store_back_up_async (self->store, "by-hand", FALSE, NULL, made_cb, g_object_ref (self));
}

static void
say_found (KithBackupsDialog *self)
{
  g_autofree char *text = NULL;

  set_busy (self, FALSE);
  reload (self);
  if (self->n_damaged == 0)
    {
      say (self, _("Looked through, and found whole"));
      return;
    }

  text = g_strdup_printf (ngettext ("%u backup is damaged", "%u backups are damaged", self->n_damaged), self->n_damaged);
  say (self, text);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithBackupsDialog) self = KITH_BACKUPS_DIALOG (user_data);
  g_autoptr(KithBackupLine) next = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_whole = FALSE;

  if (!kith_store_check_backup_finish (KITH_STORE (source), result, &is_whole, &error))
    {
      if (is_gone (self))
        return;

      set_busy (self, FALSE);
      show_fault (self, error);
      return;
    }

  if (is_gone (self))
    return;

  self->n_damaged += is_whole ? 0 : 1;
  if (self->to_check != G_MAXUINT)
    next = g_list_model_get_item (self->backups, self->to_check++);

  if (next != NULL)
    kith_store_check_backup_async (self->store, kith_backup_line_get_facts (next)->path, NULL, checked_cb, g_object_ref (self));
  else
    say_found (self);
}

static void
check_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithBackupsDialog *self = KITH_BACKUPS_DIALOG (widget);

  set_busy (self, TRUE);
  self->n_damaged = 0;
  self->to_check = G_MAXUINT;
  kith_store_check_backup_async (self->store, g_variant_get_string (parameter, NULL), NULL, checked_cb, g_object_ref (self));
}

static void
check_all_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KithBackupsDialog *self = KITH_BACKUPS_DIALOG (widget);
  g_autoptr(KithBackupLine) first = self->backups != NULL ? g_list_model_get_item (self->backups, 0) : NULL;

  if (first == NULL)
    return;

  set_busy (self, TRUE);
  self->n_damaged = 0;
  self->to_check = 1;
  kith_store_check_backup_async (self->store, kith_backup_line_get_facts (first)->path, NULL, checked_cb, g_object_ref (self));
}

typedef struct
{
  KithBackupsDialog *dialog;
  char              *path;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_object_unref (restoring->dialog);
  g_free (restoring->path);
  g_free (restoring);
}

static void
restore (const char *passphrase,
         gpointer    user_data)
{
  Restoring *restoring = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (restoring->dialog));

  if (KITH_IS_WINDOW (root))
    kith_window_restore (KITH_WINDOW (root), restoring->path, passphrase);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->dialog = g_object_ref (KITH_BACKUPS_DIALOG (widget));
  restoring->path = g_variant_dup_string (parameter, NULL);
  kith_passphrase_ask (widget,
                       &(KithPassphraseQuestion){
    _("Put Back This Backup?"),
    _("It takes the place of your records. What was done after it is missing in it. Your records of now are moved aside and kept. "
      "Type the passphrase of now, or the one of that day."),
    _("_Put Back"),
  },
                       restore, restoring, restoring_free);
}

static void
place_set_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(KithBackupsDialog) self = KITH_BACKUPS_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_set = kith_store_set_backup_place_finish (KITH_STORE (source), result, &error);

  if (is_gone (self))
    return;

  if (is_set)
    reload (self);
  else
    show_fault (self, error);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(KithBackupsDialog) self = KITH_BACKUPS_DIALOG (user_data);
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder != NULL && !is_gone (self) && g_file_peek_path (folder) != NULL)
    kith_store_set_backup_place_async (self->store, g_file_peek_path (folder), NULL, place_set_cb, g_object_ref (self));
}

static void
choose_place_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_autoptr(GtkFileDialog) chooser = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (chooser, _("A Folder for Copies of the Backups"));
  gtk_file_dialog_select_folder (chooser, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                                 folder_chosen_cb, g_object_ref (widget));
}

static void
forget_place_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  KithBackupsDialog *self = KITH_BACKUPS_DIALOG (widget);

  kith_store_set_backup_place_async (self->store, NULL, NULL, place_set_cb, g_object_ref (self));
}

static void
dismiss_fault_cb (AdwBanner *banner)
{
  adw_banner_set_revealed (banner, FALSE);
}

static void
kith_backups_dialog_dispose (GObject *object)
{
  KithBackupsDialog *self = KITH_BACKUPS_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BACKUPS_DIALOG);
  g_clear_object (&self->loader);
  g_clear_object (&self->backups);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_backups_dialog_parent_class)->dispose (object);
}

static void
kith_backups_dialog_class_init (KithBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_backups_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "backups.check", "s", check_action);
  gtk_widget_class_install_action (widget_class, "backups.check-all", NULL, check_all_action);
  gtk_widget_class_install_action (widget_class, "backups.choose-place", NULL, choose_place_action);
  gtk_widget_class_install_action (widget_class, "backups.forget-place", NULL, forget_place_action);
  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", restore_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithBackupsDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, KithBackupsDialog, forget_button);
  gtk_widget_class_bind_template_child (widget_class, KithBackupsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KithBackupsDialog, place);
  gtk_widget_class_bind_template_child (widget_class, KithBackupsDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_fault_cb);
}

static void
kith_backups_dialog_init (KithBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->loader = kith_loader_new ();
  self->to_check = G_MAXUINT;
}

/**
 * kith_backups_dialog_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_backups_dialog_new (KithStore *store)
{
  KithBackupsDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_BACKUPS_DIALOG, NULL);
  self->store = g_object_ref (store);
  reload (self);

  return ADW_DIALOG (self);
}
