/* kith-window.c: the one window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window shows one of four things, and which one follows from the store:
 *
 *   no store at its place     where one begins: welcome, then setting up
 *   locked                    the unlock page
 *   being made or opened      a notice that waits
 *   open                      the rooms (KithMainPage)
 *
 * Only the last knows records. When the store is locked it is dropped as a
 * whole, before the key goes, so that nothing of a record stays on screen or
 * in what a screen reader can reach. Its dialogs go with it.
 * See kith-window-lock.c, and for blanking kith-window-blank.c.
 */

#include "config.h"

#include "kith-window-private.h"

#include "kith-copy-guard.h"
#include "kith-early-help.h"
#include "kith-file-drop.h"
#include "kith-import-open.h"
#include "kith-left-open.h"
#include "kith-notice-page.h"
#include "kith-recovery-dialog.h"
#include "kith-settings.h"
#include "kith-setup-page.h"
#include "kith-shortcuts.h"
#include "kith-store-backups.h"
#include "kith-store-left-open.h"
#include "kith-unlock-page.h"
#include "kith-vault.h"
#include "kith-welcome-page.h"
#include "kith-words.h"

#include <glib/gi18n.h>

/* Everybody may open a cluster in which nobody is real. */
#define FICTION_SEED 1
#define FICTION_SCALE 1.0

#define IDLE_MINUTES 5
#define QUIET_MINUTES 1

G_DEFINE_FINAL_TYPE (KithWindow, kith_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  LOCKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
build_own_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "kith", "kith.kith", NULL);
}

static char *
build_fictional_path (const char *shape)
{
  g_autofree char *name = g_strdup_printf ("fictional-%s.kith", shape);

  return g_build_filename (g_get_user_data_dir (), "kith", name, NULL);
}

/* Broadway has no password, and any page of any browser may connect to it. */
static gboolean
is_open_to_the_network (KithWindow *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));

  return g_str_equal (G_OBJECT_TYPE_NAME (display), "GdkBroadwayDisplay");
}

void
kith_window_show_child (KithWindow *self,
                        GtkWidget  *child)
{
  /* A text that is dropped under the focus never hears that it lost it. */
  gtk_root_set_focus (GTK_ROOT (self), NULL);
  adw_bin_set_child (self->root, child);
  gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
  gtk_widget_grab_focus (child);
  kith_window_update_actions (self);
}

static void
show_refusal (KithWindow *self)
{
  GtkWidget *notice = kith_notice_page_new ("network-error-symbolic",
                                            _("Not on This Display"),
                                            _("This display is reached over a network, without a password. "
                                              "Kith shows only fictional clusters here. "
                                              "Open your records on the laptop itself."));

  kith_window_show_child (self, notice);
}

static void
show_error (KithWindow   *self,
            const GError *error)
{
  GtkWidget *notice = kith_notice_page_new ("dialog-warning-symbolic",
                                            kith_words_get_error_title (error),
                                            kith_words_get_error_advice (error));

  kith_window_show_child (self, notice);
}

static void
show_welcome (KithWindow *self)
{
  GtkWidget *view = adw_navigation_view_new ();

  adw_navigation_view_add (ADW_NAVIGATION_VIEW (view), kith_welcome_page_new ());
  kith_window_show_child (self, view);
}

void
kith_window_show_unlock (KithWindow *self)
{
  GtkWidget *page = kith_unlock_page_new (self->store, kith_window_is_fictional (self), self->locked_usec);

  if (self->has_lost)
    kith_unlock_page_show_lost (KITH_UNLOCK_PAGE (page));
  kith_window_show_child (self, page);
}

static void
left_open_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *content = kith_store_load_left_open_finish (KITH_STORE (source), result, &files, NULL);

  if (content == NULL || kith_window_get_main_page (self) == NULL || self->store != KITH_STORE (source))
    return;

  self->has_left_open = *content != '\0';
  kith_left_open_reopen (self, content, files);
}

/* A window that locks after a minute has no quiet one before it. */
static void
catch_up_with_backup (KithWindow *self)
{
  guint minutes;

  g_object_get (self->idle, "minutes", &minutes, NULL);
  if (minutes <= QUIET_MINUTES)
    kith_store_back_up_async (self->store, "quiet", TRUE, NULL, NULL, NULL);
}

void
kith_window_show_main (KithWindow *self)
{
  gboolean is_new = ADW_IS_NAVIGATION_VIEW (adw_bin_get_child (self->root));

  self->locked_usec = 0;
  kith_idle_touch (self->idle);
  kith_idle_touch (self->quiet);
  catch_up_with_backup (self);
  kith_window_look_through (self);
  self->is_undoing = FALSE;
  kith_window_show_child (self, kith_main_page_new (self->store));
  if (!kith_window_is_fictional (self))
    kith_recovery_remind (self, is_new);
  kith_store_load_left_open_async (self->store, NULL, left_open_cb, g_object_ref (self));
  if (self->file != NULL)
    {
      g_autoptr(GFile) file = g_steal_pointer (&self->file);

      kith_import_open (self, file);
    }
}

/* Somebody closed the window while a store was being made or opened. */
static void
finish_closing (KithWindow *self)
{
  KithStoreState state = kith_store_get_state (self->store);

  if (state == KITH_STORE_OPEN)
    kith_window_start_locking (self);
  else if (state == KITH_STORE_LOCKED && !self->is_locking)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
state_changed_cb (KithWindow *self)
{
  KithStoreState state = kith_store_get_state (self->store);

  if (self->is_closing)
    {
      finish_closing (self);
      return;
    }

  if (state == KITH_STORE_OPEN && self->wants_lock)
    {
      kith_window_start_locking (self);
    }
  else if (state == KITH_STORE_OPEN)
    {
      kith_window_show_main (self);
    }
  else if (state == KITH_STORE_LOCKED && kith_window_get_main_page (self) != NULL)
    {
      self->locked_usec = g_get_real_time ();
      kith_window_forget_records (self);
      kith_window_show_unlock (self);
    }

  /* Opening it failed, so there is nothing to lock any more. */
  if (state == KITH_STORE_LOCKED && self->wants_lock)
    {
      self->wants_lock = FALSE;
      g_signal_emit (self, signals[LOCKED], 0);
    }

  kith_window_update_actions (self);
}

static void
set_store (KithWindow *self,
           const char *path,
           const char *shape)
{
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);

  g_clear_object (&self->store);
  g_set_str (&self->shape, shape);
  self->store = kith_store_new (path);
  kith_early_help_follow (self->store);
  self->locked_usec = 0;
  kith_window_note_store (self);
  g_signal_connect_object (self->store, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::undo-kind", G_CALLBACK (kith_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::redo-kind", G_CALLBACK (kith_window_update_actions), self, G_CONNECT_SWAPPED);
}

static void
fiction_made_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (!kith_store_create_fictional_finish (KITH_STORE (source), result, &error) &&
      self->store == KITH_STORE (source))
    show_error (self, error);
}

static void
fiction_unlocked_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (kith_store_unlock_finish (KITH_STORE (source), result, &error) ||
      self->store != KITH_STORE (source))
    return;

  kith_window_show_unlock (self);
  kith_unlock_page_show_error (KITH_UNLOCK_PAGE (adw_bin_get_child (self->root)), error);
}

static void
idle_cb (KithWindow *self)
{
  if (!kith_window_is_fictional (self))
    kith_window_lock (self);
}

/* It goes when the store is locked; until then nobody needs to see it. */
static gboolean
waits_for_lock (KithWindow *self)
{
  if (self->store == NULL || (kith_store_get_state (self->store) == KITH_STORE_LOCKED && !self->is_locking))
    return FALSE;

  self->is_closing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  kith_window_lock (self);

  return TRUE;
}

static gboolean
kith_window_close_request (GtkWindow *window)
{
  if (GTK_WINDOW_CLASS (kith_window_parent_class)->close_request (window))
    return TRUE;

  return waits_for_lock (KITH_WINDOW (window));
}

static void
file_dropped_cb (GtkWidget *widget,
                 GFile     *file)
{
  kith_window_open_file (KITH_WINDOW (gtk_widget_get_root (widget)), file);
}

static void
kith_window_dispose (GObject *object)
{
  KithWindow *self = KITH_WINDOW (object);

  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->dialogs);
  g_clear_object (&self->idle);
  g_clear_object (&self->quiet);
  g_clear_object (&self->store);
  g_clear_pointer (&self->shape, g_free);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_WINDOW);

  G_OBJECT_CLASS (kith_window_parent_class)->dispose (object);
}

static void
kith_window_class_init (KithWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = kith_window_close_request;

  signals[LOCKED] = g_signal_new ("locked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWindow, blank);
  gtk_widget_class_bind_template_child (widget_class, KithWindow, content);
  gtk_widget_class_bind_template_child (widget_class, KithWindow, curtain);
  gtk_widget_class_bind_template_child (widget_class, KithWindow, root);

  kith_window_install_actions (widget_class);
}

static KithStore *
get_store (GtkWidget *widget)
{
  return KITH_WINDOW (widget)->store;
}

static void
kith_window_init (KithWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_file_drop_install (GTK_WIDGET (self->root), file_dropped_cb);

  self->idle = kith_idle_new (GTK_WIDGET (self), IDLE_MINUTES);
  kith_settings_bind_idle (self->idle);
  g_signal_connect_object (self->idle, "idle", G_CALLBACK (idle_cb), self, G_CONNECT_SWAPPED);
  self->quiet = kith_idle_new (GTK_WIDGET (self), QUIET_MINUTES);
  g_signal_connect_object (self->quiet, "idle", G_CALLBACK (kith_window_back_up_quietly), self, G_CONNECT_SWAPPED);

  self->dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  g_signal_connect_object (self->dialogs, "items-changed", G_CALLBACK (kith_window_hide_dialogs), self, G_CONNECT_SWAPPED);

  kith_window_note_dialogs (self);
  kith_copy_guard_watch (GTK_WIDGET (self), get_store);
  kith_shortcuts_watch (GTK_WIDGET (self));
  kith_settings_bind_window (GTK_WINDOW (self));
  kith_window_update_actions (self);
}

/**
 * kith_window_new:
 *
 * Returns: (transfer none): a window without a store
 */
KithWindow *
kith_window_new (AdwApplication *application)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);

  return g_object_new (KITH_TYPE_WINDOW, "application", application, NULL);
}

/**
 * kith_window_get_store:
 *
 * Returns: (transfer none) (nullable): the store that the window shows
 */
KithStore *
kith_window_get_store (KithWindow *self)
{
  g_return_val_if_fail (KITH_IS_WINDOW (self), NULL);

  return self->store;
}

/**
 * kith_window_open_store:
 * @path: (nullable): where the store is; %NULL for the person's own
 *
 * Shows what there is at @path: the unlock page, or the welcome page where
 * nothing is yet.
 */
void
kith_window_open_store (KithWindow *self,
                        const char *path)
{
  g_autofree char *own_path = NULL;

  g_return_if_fail (KITH_IS_WINDOW (self));

  if (path == NULL)
    path = own_path = build_own_path ();

  set_store (self, path, NULL);

  if (!kith_store_exists (self->store))
    show_welcome (self);
  else if (is_open_to_the_network (self))
    show_refusal (self);
  else
    kith_window_show_unlock (self);
}

/**
 * kith_window_open_fictional:
 * @shape: "lambeth", "stockport" or "southampton"
 *
 * Opens the fictional cluster of that shape, and makes it first when it is
 * looked at for the first time.
 */
void
kith_window_open_fictional (KithWindow *self,
                            const char *shape)
{
  g_autofree char *path = NULL;

  g_return_if_fail (KITH_IS_WINDOW (self));
  g_return_if_fail (shape != NULL);

  path = build_fictional_path (shape);
  set_store (self, path, shape);

  if (kith_store_exists (self->store))
    {
      kith_window_show_child (self, kith_notice_page_new_waiting (_("Opening the Cluster…"), NULL));
      kith_store_unlock_async (self->store, KITH_FICTIONAL_PASSPHRASE, NULL,
                               fiction_unlocked_cb, g_object_ref (self));
      return;
    }

  kith_window_show_child (self, kith_notice_page_new_waiting (_("Making Up a Cluster…"),
                                                              _("Schools, children, workers and two years of what happened. "
                                                                "None of them is real.")));
  kith_store_create_fictional_async (self->store, shape, FICTION_SEED, FICTION_SCALE, NULL,
                                     fiction_made_cb, g_object_ref (self));
}

/**
 * kith_window_close:
 *
 * Locks the store, then closes the window, whatever is open in it. Unlike
 * gtk_window_close(), which in a window with a dialog closes the dialog.
 */
void
kith_window_close (KithWindow *self)
{
  g_return_if_fail (KITH_IS_WINDOW (self));

  if (!waits_for_lock (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

/**
 * kith_window_add_toast:
 * @toast: (transfer full): a toast; its title is shown as it is, without markup
 *
 * Shows @toast over whatever page is open, in place of the one before: what
 * that one offered to undo has moved on.
 */
void
kith_window_add_toast (KithWindow *self,
                       AdwToast   *toast)
{
  g_return_if_fail (KITH_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_dismiss_all (self->content);
  adw_toast_overlay_add_toast (self->content, toast);
}

/**
 * kith_window_add_undo_toast:
 * @title: what was done, such as "School changed"
 *
 * Says what was done and offers to undo it; see kith_undo_toast_new().
 */
void
kith_window_add_undo_toast (KithWindow *self,
                            const char *title)
{
  g_return_if_fail (KITH_IS_WINDOW (self));

  kith_window_add_toast (self, kith_undo_toast_new (self->store, title));
}

/**
 * kith_window_open_file:
 * @file: a file to take in
 *
 * Shows what the file would change, now or as soon as the store is open.
 */
void
kith_window_open_file (KithWindow *self,
                       GFile      *file)
{
  g_return_if_fail (KITH_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (kith_window_get_main_page (self) != NULL)
    kith_import_open (self, file);
  else
    g_set_object (&self->file, file);
}

/* Shown to the actions. */

KithMainPage *
kith_window_get_main_page (KithWindow *self)
{
  /* An answer may come after the window was closed. */
  GtkWidget *child = self->root != NULL ? adw_bin_get_child (self->root) : NULL;

  return KITH_IS_MAIN_PAGE (child) ? KITH_MAIN_PAGE (child) : NULL;
}

void
kith_window_show_setup (KithWindow *self)
{
  GtkWidget *child = adw_bin_get_child (self->root);
  AdwNavigationView *view = NULL;

  if (is_open_to_the_network (self))
    {
      show_refusal (self);
      return;
    }

  if (!ADW_IS_NAVIGATION_VIEW (child))
    return;

  /* A page that was added stays when somebody goes back, with what was typed. */
  view = ADW_NAVIGATION_VIEW (child);
  if (adw_navigation_view_find_page (view, "set-up") == NULL)
    adw_navigation_view_add (view, kith_setup_page_new (self->store));

  adw_navigation_view_push_by_tag (view, "set-up");
}

void
kith_window_leave_fiction (KithWindow *self)
{
  if (kith_store_get_state (self->store) == KITH_STORE_OPEN)
    {
      kith_window_forget_records (self);
      kith_store_lock_async (self->store, NULL, NULL);
    }

  kith_window_open_store (self, NULL);
}

gboolean
kith_window_is_fictional (KithWindow *self)
{
  return self->shape != NULL || (self->store != NULL && kith_store_get_is_fictional (self->store));
}

gboolean
kith_window_get_is_undoing (KithWindow *self)
{
  return self->is_undoing;
}

void
kith_window_set_is_undoing (KithWindow *self,
                            gboolean    is_undoing)
{
  self->is_undoing = !!is_undoing;
  kith_window_update_actions (self);
}
