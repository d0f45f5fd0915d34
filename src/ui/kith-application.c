/* kith-application.c: the program: its command line, its keys, its window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-application.h"

#include "kith-crash-dialog.h"
#include "kith-fiction.h"
#include "kith-session.h"
#include "kith-shortcuts.h"
#include "kith-trail.h"
#include "kith-ui-resources.h"
#include "kith-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#define EXIT_USAGE 2

/* For the frame that shows the locked window; a hidden window draws none. */
#define LAST_FRAME_MS 500

struct _KithApplication
{
  AdwApplication  parent_instance;

  char           *shape;
  char           *store_path;
  char           *report;            /* of a run that ended by a crash, until it is shown */
  KithSession    *session;
  guint           sleep_source;
  guint           term_source;
};

G_DEFINE_FINAL_TYPE (KithApplication, kith_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] =
{
  { "fictional", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("Look round a fictional cluster: lambeth, stockport or southampton"), N_("SHAPE") },
  { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Open the records in this file"), N_("FILE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("Say which version this is"), NULL },
  { NULL }
};

static gboolean
sleep_cb (gpointer user_data)
{
  KithApplication *self = KITH_APPLICATION (user_data);

  self->sleep_source = 0;
  kith_session_let_sleep (self->session);

  return G_SOURCE_REMOVE;
}

static gboolean
is_locked (KithApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      KithStore *store = KITH_IS_WINDOW (l->data) ? kith_window_get_store (l->data) : NULL;

      if (store != NULL && kith_store_get_state (store) != KITH_STORE_LOCKED)
        return FALSE;
    }

  return TRUE;
}

static void
let_sleep_when_locked (KithApplication *self)
{
  if (self->session != NULL && self->sleep_source == 0 && is_locked (self))
    self->sleep_source = g_timeout_add (LAST_FRAME_MS, sleep_cb, self);
}

static void
lock_windows (KithApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (KITH_IS_WINDOW (l->data))
        kith_window_lock (KITH_WINDOW (l->data));
    }

  let_sleep_when_locked (self);
}

static void
screensaver_cb (KithApplication *self)
{
  gboolean is_active = FALSE;

  g_object_get (self, "screensaver-active", &is_active, NULL);
  if (is_active)
    lock_windows (self);
}

/* Each window locks its store before it goes, and the last one that goes ends
 * the program.
 */
static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (user_data));
  g_autoptr(GList) copy = g_list_copy (windows);

  for (GList *l = copy; l != NULL; l = l->next)
    {
      if (KITH_IS_WINDOW (l->data))
        kith_window_close (KITH_WINDOW (l->data));
    }
}

/* Whoever stops the program from outside finds the store locked and shut. */
static gboolean
terminated_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_CONTINUE;
}

static void
session_ends_cb (KithApplication *self)
{
  kith_trail_note_session_ends ();
  lock_windows (self);
}

static void
show_report (KithApplication *self,
             GtkWindow       *window)
{
  g_autofree char *report = g_steal_pointer (&self->report);

  if (report != NULL)
    adw_dialog_present (kith_crash_dialog_new (report), GTK_WIDGET (window));
}

static int
kith_application_handle_local_options (GApplication *application,
                                       GVariantDict *dict)
{
  KithApplication *self = KITH_APPLICATION (application);
  KithFictionShape shape;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("Kith %s\n", KITH_VERSION);
      return EXIT_SUCCESS;
    }

  g_variant_dict_lookup (dict, "fictional", "s", &self->shape);
  g_variant_dict_lookup (dict, "store", "^ay", &self->store_path);

  if (self->shape != NULL && !kith_fiction_shape_parse (self->shape, &shape))
    {
      g_printerr ("%s\n", _("The shapes are lambeth, stockport and southampton."));
      return EXIT_USAGE;
    }

  /* A window for another store stands beside the one that is open, if any. */
  if (self->shape != NULL || self->store_path != NULL)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
kith_application_startup (GApplication *application)
{
  static const GActionEntry actions[] =
  {
    { .name = "quit", .activate = quit },
  };

  G_APPLICATION_CLASS (kith_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  kith_shortcuts_install (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (KITH_APPLICATION_ID);

  g_signal_connect (application, "notify::screensaver-active", G_CALLBACK (screensaver_cb), NULL);
  KITH_APPLICATION (application)->session = kith_session_new ();
  g_signal_connect_object (KITH_APPLICATION (application)->session, "left", G_CALLBACK (lock_windows), application,
                           G_CONNECT_SWAPPED);
  g_signal_connect (application, "query-end", G_CALLBACK (session_ends_cb), NULL);

  KITH_APPLICATION (application)->report = kith_trail_take_report (NULL);
  KITH_APPLICATION (application)->term_source = g_unix_signal_add (SIGTERM, terminated_cb, application);
  kith_trail_begin (NULL);
}

static void
kith_application_activate (GApplication *application)
{
  KithApplication *self = KITH_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (kith_window_new (ADW_APPLICATION (self)));
      g_signal_connect_object (window, "locked", G_CALLBACK (let_sleep_when_locked), self, G_CONNECT_SWAPPED);
      if (self->shape != NULL)
        kith_window_open_fictional (KITH_WINDOW (window), self->shape);
      else
        kith_window_open_store (KITH_WINDOW (window), self->store_path);
      show_report (self, window);
    }

  gtk_window_present (window);
}

static void
kith_application_open (GApplication *application,
                       GFile       **files,
                       int           n_files,
                       const char   *hint)
{
  GtkWindow *window = NULL;

  g_application_activate (application);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (window == NULL)
    window = gtk_application_get_windows (GTK_APPLICATION (application))->data;

  kith_window_open_file (KITH_WINDOW (window), files[0]);
}

static void
kith_application_shutdown (GApplication *application)
{
  KithApplication *self = KITH_APPLICATION (application);

  g_clear_handle_id (&self->sleep_source, g_source_remove);
  g_clear_handle_id (&self->term_source, g_source_remove);
  g_clear_object (&self->session);
  kith_trail_end ();

  G_APPLICATION_CLASS (kith_application_parent_class)->shutdown (application);
}

static void
kith_application_finalize (GObject *object)
{
  KithApplication *self = KITH_APPLICATION (object);

  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->store_path, g_free);
  g_clear_pointer (&self->report, g_free);

  G_OBJECT_CLASS (kith_application_parent_class)->finalize (object);
}

static void
kith_application_class_init (KithApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_application_finalize;
  application_class->activate = kith_application_activate;
  application_class->handle_local_options = kith_application_handle_local_options;
  application_class->open = kith_application_open;
  application_class->shutdown = kith_application_shutdown;
  application_class->startup = kith_application_startup;
}

static void
kith_application_init (KithApplication *self)
{
  /* The linker drops a resource of a static library that nobody asks for. */
  g_resources_register (kith_ui_get_resource ());

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * kith_application_new:
 *
 * Returns: (transfer full): the program
 */
KithApplication *
kith_application_new (void)
{
  return g_object_new (KITH_TYPE_APPLICATION,
                       "application-id", KITH_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/kithapp/Kith",
                       "register-session", TRUE,
                       NULL);
}
