/* kith-session.c: hears when a person leaves the desktop
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No one sign of it is enough. GtkApplication tells of GNOME's screensaver and,
 * in a sandbox, of what the Inhibit portal knows; there nothing more can be
 * heard and nothing more is needed. Outside a sandbox the other desktops'
 * screensavers are on the session bus, and logind tells of sleep, of a session
 * that is to be locked and of one that is no longer in front. A sign that is
 * not there is missed and no error: there is still the clock of KithIdle.
 *
 * Sleep is held back while the program runs, by logind's "delay": the moment
 * it needs to drop the records and draw a page without them, so that the
 * picture that the screen shows on waking is that page.
 */

#include "config.h"

#include "kith-session.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <unistd.h>

#define LOGIND "org.freedesktop.login1"
#define LOGIND_PATH "/org/freedesktop/login1"
#define LOGIND_MANAGER LOGIND ".Manager"
#define LOGIND_SESSION LOGIND ".Session"

struct _KithSession
{
  GObject          parent_instance;

  GDBusConnection *desktop;
  GDBusConnection *machine;
  GCancellable    *cancellable;
  GArray          *desktop_subscriptions;
  GArray          *machine_subscriptions;
  int              sleep_fd;         /* sleep waits while it is open; -1 for none */
};

G_DEFINE_FINAL_TYPE (KithSession, kith_session, G_TYPE_OBJECT)

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char * const screensavers[] =
{
  "org.cinnamon.ScreenSaver",
  "org.freedesktop.ScreenSaver",
  "org.gnome.ScreenSaver",
  "org.mate.ScreenSaver",
  "org.xfce.ScreenSaver",
};

static void
say_left (KithSession *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
is_true (GVariant *parameters)
{
  gboolean value = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &value);

  return value;
}

static void
screensaver_cb (GDBusConnection *connection,
                const char      *sender,
                const char      *path,
                const char      *interface,
                const char      *name,
                GVariant        *parameters,
                gpointer         user_data)
{
  if (is_true (parameters))
    say_left (KITH_SESSION (user_data));
}

static void
desktop_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  GDBusConnection *desktop = g_bus_get_finish (result, &error);
  KithSession *self = NULL;

  if (desktop == NULL)
    return;

  self = KITH_SESSION (user_data);
  self->desktop = desktop;
  for (gsize i = 0; i < G_N_ELEMENTS (screensavers); i++)
    {
      guint id = g_dbus_connection_signal_subscribe (desktop, NULL, screensavers[i], "ActiveChanged", NULL, NULL,
                                                     G_DBUS_SIGNAL_FLAGS_NONE, screensaver_cb, self, NULL);

      g_array_append_val (self->desktop_subscriptions, id);
    }
}

static void
held_back_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GUnixFDList) fds = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &fds,
                                                                                result, &error);
  KithSession *self = NULL;
  gint32 handle = 0;

  if (answer == NULL || fds == NULL || g_unix_fd_list_get_length (fds) == 0)
    return;

  self = KITH_SESSION (user_data);
  kith_session_let_sleep (self);
  g_variant_get (answer, "(h)", &handle);
  self->sleep_fd = g_unix_fd_list_get (fds, handle, NULL);
}

static void
hold_sleep_back (KithSession *self)
{
  GVariant *parameters = g_variant_new ("(ssss)", "sleep", "Kith", _("Locks the records first"), "delay");

  g_dbus_connection_call_with_unix_fd_list (self->machine, LOGIND, LOGIND_PATH, LOGIND_MANAGER, "Inhibit",
                                            parameters, G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                                            NULL, self->cancellable, held_back_cb, self);
}

static void
sleep_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *name,
          GVariant        *parameters,
          gpointer         user_data)
{
  KithSession *self = KITH_SESSION (user_data);

  if (is_true (parameters))
    say_left (self);
  else
    hold_sleep_back (self);
}

static void
lock_cb (GDBusConnection *connection,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *name,
         GVariant        *parameters,
         gpointer         user_data)
{
  say_left (KITH_SESSION (user_data));
}

static void
session_changed_cb (GDBusConnection *connection,
                    const char      *sender,
                    const char      *path,
                    const char      *interface,
                    const char      *name,
                    GVariant        *parameters,
                    gpointer         user_data)
{
  g_autoptr(GVariant) changed = NULL;
  gboolean is_active = TRUE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;

  changed = g_variant_get_child_value (parameters, 1);
  if (g_variant_lookup (changed, "Active", "b", &is_active) && !is_active)
    say_left (KITH_SESSION (user_data));
}

static void
subscribe (KithSession        *self,
           const char         *interface,
           const char         *member,
           const char         *path,
           GDBusSignalCallback callback)
{
  guint id = g_dbus_connection_signal_subscribe (self->machine, LOGIND, interface, member, path, NULL,
                                                 G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);

  g_array_append_val (self->machine_subscriptions, id);
}

static void
session_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  const char *path = NULL;

  if (answer == NULL)
    return;

  g_variant_get (answer, "(&o)", &path);
  subscribe (KITH_SESSION (user_data), LOGIND_SESSION, "Lock", path, lock_cb);
  subscribe (KITH_SESSION (user_data), "org.freedesktop.DBus.Properties", "PropertiesChanged", path, session_changed_cb);
}

static void
machine_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  GDBusConnection *machine = g_bus_get_finish (result, &error);
  KithSession *self = NULL;

  if (machine == NULL)
    return;

  self = KITH_SESSION (user_data);
  self->machine = machine;
  subscribe (self, LOGIND_MANAGER, "PrepareForSleep", LOGIND_PATH, sleep_cb);
  g_dbus_connection_call (machine, LOGIND, LOGIND_PATH, LOGIND_MANAGER, "GetSession", g_variant_new ("(s)", "auto"),
                          G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable,
                          session_found_cb, self);
  hold_sleep_back (self);
}

static gboolean
is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

static void
unsubscribe (GDBusConnection *connection,
             GArray          *subscriptions)
{
  for (guint i = 0; i < subscriptions->len; i++)
    g_dbus_connection_signal_unsubscribe (connection, g_array_index (subscriptions, guint, i));
  g_array_set_size (subscriptions, 0);
}

static void
kith_session_dispose (GObject *object)
{
  KithSession *self = KITH_SESSION (object);

  /* What is asked for and not answered never comes back to this object. */
  g_cancellable_cancel (self->cancellable);
  unsubscribe (self->desktop, self->desktop_subscriptions);
  unsubscribe (self->machine, self->machine_subscriptions);
  kith_session_let_sleep (self);
  g_clear_object (&self->desktop);
  g_clear_object (&self->machine);

  G_OBJECT_CLASS (kith_session_parent_class)->dispose (object);
}

static void
kith_session_finalize (GObject *object)
{
  KithSession *self = KITH_SESSION (object);

  g_object_unref (self->cancellable);
  g_array_unref (self->desktop_subscriptions);
  g_array_unref (self->machine_subscriptions);

  G_OBJECT_CLASS (kith_session_parent_class)->finalize (object);
}

static void
kith_session_class_init (KithSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_session_dispose;
  object_class->finalize = kith_session_finalize;

  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_session_init (KithSession *self)
{
  self->sleep_fd = -1;
  self->cancellable = g_cancellable_new ();
  self->desktop_subscriptions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->machine_subscriptions = g_array_new (FALSE, FALSE, sizeof (guint));

  if (is_sandboxed ())
    return;

  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, desktop_found_cb, self);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, machine_found_cb, self);
}

/**
 * kith_session_new:
 *
 * Returns: (transfer full): an object that listens
 */
KithSession *
kith_session_new (void)
{
  return g_object_new (KITH_TYPE_SESSION, NULL);
}

/**
 * kith_session_let_sleep:
 *
 * Lets the machine sleep: nothing is open any more that must not be seen.
 */
void
kith_session_let_sleep (KithSession *self)
{
  g_return_if_fail (KITH_IS_SESSION (self));

  if (self->sleep_fd >= 0)
    close (self->sleep_fd);
  self->sleep_fd = -1;
}
