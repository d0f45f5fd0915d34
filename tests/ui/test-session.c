/* test-session.c: hears when a person leaves the desktop, over buses of its own
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-session.h"

#include <gio/gunixfdlist.h>
#include <unistd.h>

#define DEADLINE_SECONDS 60
#define MANAGER "org.freedesktop.login1.Manager"
#define MANAGER_PATH "/org/freedesktop/login1"
#define SESSION "org.freedesktop.login1.Session"
#define SESSION_PATH "/org/freedesktop/login1/session/_31"

static const char logind_xml[] =
  "<node><interface name='org.freedesktop.login1.Manager'>"
  "<method name='GetSession'><arg type='s' direction='in'/><arg type='o' direction='out'/></method>"
  "<method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='h' direction='out'/></method>"
  "<signal name='PrepareForSleep'><arg type='b'/></signal>"
  "</interface></node>";

typedef struct
{
  GTestDBus       *desktop_bus;
  GTestDBus       *machine_bus;
  GDBusConnection *desktop;
  GDBusConnection *machine;
  KithSession     *session;
  guint            n_left;
  guint            n_held;
  guint            n_asked;
  int              sleep_fd;
} Fixture;

typedef gboolean (*Condition) (Fixture *fixture);

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (Condition condition,
          Fixture  *fixture)
{
  gboolean is_late = FALSE;
  guint source = g_timeout_add_seconds (DEADLINE_SECONDS, late_cb, &is_late);

  while (!is_late && !condition (fixture))
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (is_late);
  g_source_remove (source);
}

/* Both ends of a pipe tell whether the other side still holds what it was given. */
static void
inhibit (Fixture               *fixture,
         GDBusMethodInvocation *invocation)
{
  g_autoptr(GUnixFDList) fds = g_unix_fd_list_new ();
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  if (fixture->sleep_fd >= 0)
    close (fixture->sleep_fd);
  fixture->sleep_fd = ends[0];
  g_unix_fd_list_append (fds, ends[1], NULL);
  close (ends[1]);
  fixture->n_held++;
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0), fds);
}

static void
called_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  Fixture *fixture = user_data;

  if (g_str_equal (method, "Inhibit"))
    {
      inhibit (fixture, invocation);
      return;
    }

  fixture->n_asked++;
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", SESSION_PATH));
}

static void
left_cb (Fixture *fixture)
{
  fixture->n_left++;
}

static gboolean
is_ready (Fixture *fixture)
{
  return fixture->n_held == 1 && fixture->n_asked == 1;
}

static gboolean
has_left (Fixture *fixture)
{
  return fixture->n_left > 0;
}

static gboolean
is_held_again (Fixture *fixture)
{
  return fixture->n_held == 2;
}

static GDBusConnection *
connect_to (GTestDBus *bus)
{
  g_autoptr(GError) error = NULL;
  GDBusConnection *connection =
    g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                            G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                            NULL, NULL, &error);

  g_assert_no_error (error);

  return connection;
}

static void
export_logind (Fixture *fixture)
{
  static const GDBusInterfaceVTable vtable = { .method_call = called_cb };
  g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (logind_xml, NULL);
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GError) error = NULL;

  g_dbus_connection_register_object (fixture->machine, MANAGER_PATH, node->interfaces[0], &vtable, fixture, NULL, &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (fixture->machine, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", "org.freedesktop.login1", 4),
                                        NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
emit (GDBusConnection *connection,
      const char      *path,
      const char      *interface,
      const char      *name,
      GVariant        *parameters)
{
  g_autoptr(GError) error = NULL;

  g_dbus_connection_emit_signal (connection, NULL, path, interface, name, parameters, &error);
  g_assert_no_error (error);
}

/* A name is only heard when it is known who has it, which takes a while. */
static gboolean
probe_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  emit (fixture->machine, SESSION_PATH, SESSION, "Lock", NULL);

  return G_SOURCE_CONTINUE;
}

/* Until what was sent before has come, too. */
static void
settle (Fixture *fixture)
{
  g_autoptr(GDBusConnection) machine = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GError) error = NULL;

  g_dbus_connection_flush_sync (fixture->machine, NULL, NULL);
  answer = g_dbus_connection_call_sync (machine, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "GetId", NULL, NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
wait_until_heard (Fixture *fixture)
{
  guint source = g_timeout_add (20, probe_cb, fixture);

  wait_for (has_left, fixture);
  g_source_remove (source);
  settle (fixture);
  fixture->n_left = 0;
}

/* g_bus_get() remembers the bus of a process, so all tests share both. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const Fixture *shared = data;

  *fixture = *shared;
  fixture->sleep_fd = -1;
  fixture->machine = connect_to (fixture->machine_bus);
  export_logind (fixture);
  fixture->session = kith_session_new ();
  g_signal_connect_swapped (fixture->session, "left", G_CALLBACK (left_cb), fixture);
  wait_for (is_ready, fixture);
  wait_until_heard (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->session != NULL)
    g_assert_finalize_object (fixture->session);
  close (fixture->sleep_fd);
  g_dbus_connection_close_sync (fixture->machine, NULL, NULL);
  g_object_unref (fixture->machine);
}

static void
test_screensavers (Fixture      *fixture,
                   gconstpointer data)
{
  static const char * const names[] =
  {
    "org.cinnamon.ScreenSaver", "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
    "org.mate.ScreenSaver", "org.xfce.ScreenSaver",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      fixture->n_left = 0;
      emit (fixture->desktop, "/ScreenSaver", names[i], "ActiveChanged", g_variant_new ("(b)", FALSE));
      emit (fixture->desktop, "/ScreenSaver", names[i], "ActiveChanged", g_variant_new ("(b)", TRUE));
      wait_for (has_left, fixture);
      g_assert_cmpuint (fixture->n_left, ==, 1);
    }
}

static gboolean
is_released (Fixture *fixture)
{
  char byte;

  return read (fixture->sleep_fd, &byte, 1) == 0;
}

static void
test_sleep (Fixture      *fixture,
            gconstpointer data)
{
  emit (fixture->machine, MANAGER_PATH, MANAGER, "PrepareForSleep", g_variant_new ("(b)", TRUE));
  wait_for (has_left, fixture);

  /* It waits until it is told that nothing is open, and is held back anew on waking. */
  kith_session_let_sleep (fixture->session);
  g_assert_true (is_released (fixture));
  emit (fixture->machine, MANAGER_PATH, MANAGER, "PrepareForSleep", g_variant_new ("(b)", FALSE));
  wait_for (is_held_again, fixture);
  g_assert_cmpuint (fixture->n_left, ==, 1);
}

static void
test_locked_by_command (Fixture      *fixture,
                        gconstpointer data)
{
  emit (fixture->machine, SESSION_PATH, SESSION, "Lock", NULL);
  wait_for (has_left, fixture);
}

static GVariant *
make_change (gboolean is_active)
{
  GVariantBuilder changed;

  g_variant_builder_init (&changed, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&changed, "{sv}", "Active", g_variant_new_boolean (is_active));

  return g_variant_new ("(sa{sv}as)", SESSION, &changed, NULL);
}

/* Another person's session comes to the front. */
static void
test_user_switch (Fixture      *fixture,
                  gconstpointer data)
{
  const char *interface = "org.freedesktop.DBus.Properties";

  emit (fixture->machine, SESSION_PATH, interface, "PropertiesChanged", make_change (TRUE));
  emit (fixture->machine, SESSION_PATH, interface, "PropertiesChanged", make_change (FALSE));
  wait_for (has_left, fixture);
  g_assert_cmpuint (fixture->n_left, ==, 1);
}

/* Another person's session, or somebody who is not logind. */
static void
test_others_mean_nothing (Fixture      *fixture,
                          gconstpointer data)
{
  GDBusConnection *stranger = connect_to (fixture->machine_bus);

  emit (fixture->machine, "/org/freedesktop/login1/session/_32", SESSION, "Lock", NULL);
  emit (stranger, SESSION_PATH, SESSION, "Lock", NULL);
  g_dbus_connection_flush_sync (stranger, NULL, NULL);
  settle (fixture);
  g_assert_cmpuint (fixture->n_left, ==, 0);

  emit (fixture->desktop, "/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", g_variant_new ("(s)", "odd"));
  emit (fixture->desktop, "/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", g_variant_new ("(b)", TRUE));
  wait_for (has_left, fixture);
  g_assert_cmpuint (fixture->n_left, ==, 1);
  g_dbus_connection_close_sync (stranger, NULL, NULL);
  g_object_unref (stranger);
}

static void
test_gone_before_it_is_answered (Fixture      *fixture,
                                 gconstpointer data)
{
  KithSession *early = kith_session_new ();

  g_assert_finalize_object (early);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

int
main (int    argc,
      char **argv)
{
  Fixture shared = { .sleep_fd = -1 };
  int status;

  g_test_init (&argc, &argv, NULL);
  shared.machine_bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (shared.machine_bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (shared.machine_bus), TRUE);
  shared.desktop_bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (shared.desktop_bus);
  shared.desktop = connect_to (shared.desktop_bus);

#define ADD(path, test) g_test_add (path, Fixture, &shared, set_up, test, tear_down)
  ADD ("/session/screensavers", test_screensavers);
  ADD ("/session/sleep", test_sleep);
  ADD ("/session/locked-by-command", test_locked_by_command);
  ADD ("/session/user-switch", test_user_switch);
  ADD ("/session/others-mean-nothing", test_others_mean_nothing);
  ADD ("/session/gone-before-it-is-answered", test_gone_before_it_is_answered);
#undef ADD

  status = g_test_run ();
  g_object_unref (shared.desktop);

  /* Not taken down with care, which would wait for what the process shares of its buses. */
  g_test_dbus_stop (shared.desktop_bus);
  g_test_dbus_stop (shared.machine_bus);
  g_object_unref (shared.desktop_bus);
  g_object_unref (shared.machine_bus);

  return status;
}
