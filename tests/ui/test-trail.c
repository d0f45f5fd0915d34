/* test-trail.c: what a crash leaves behind, and that no name is in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every run that ends here is a process of its own, which is really killed.
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kith-trail.h"

typedef struct
{
  char *folder;
} Fixture;

typedef void (*Deed) (void);

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("kith-trail-XXXXXX", &error);
  g_assert_no_error (error);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr(GDir) names = g_dir_open (fixture->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (names) != NULL)
    n_files++;

  return n_files;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(GDir) names = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* Runs @deed in a program of its own, which then dies of @sign, or ends well where it is 0. */
static void
run (Fixture *fixture,
     Deed     deed,
     int      sign)
{
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_FLAG_RECURSION);
      kith_trail_begin (fixture->folder);
      deed ();
      if (sign != 0)
        kill (getpid (), sign);
      kith_trail_end ();
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) == (sign != 0));
}

static void
work (void)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no room for Amara Example");
  const GLogField fields[] = {
    { "GLIB_DOMAIN", "Gtk", -1 },
    { "MESSAGE", "Amara Example is not a widget", -1 },
  };

  kith_trail_note ("win.find-child");
  kith_trail_note ("KithSearchDialog");
  kith_trail_note ("child.add");
  kith_trail_note ("Amara Example");
  kith_trail_note ("Amara\xe2\x80\xae");
  kith_trail_note ("");
  kith_trail_note_error (error);
  kith_trail_log_writer (G_LOG_LEVEL_WARNING, fields, G_N_ELEMENTS (fields), NULL);
}

static void
test_killed (Fixture      *fixture,
             gconstpointer data)
{
  static const char * const expected[] = {
    "Kith " KITH_VERSION, "GTK 4", "SQLCipher", "did win.find-child", "did KithSearchDialog", "did child.add",
    "error g-io-error-quark:12", "warning Gtk",
  };
  g_autofree char *report = NULL;

  run (fixture, work, GPOINTER_TO_INT (data));
  report = kith_trail_take_report (fixture->folder);
  g_assert_nonnull (report);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      if (strstr (report, expected[i]) == NULL)
        g_error ("%s is not in %s", expected[i], report);
    }
  g_assert_null (strstr (report, "Amara"));
  g_assert_null (strstr (report, "Example"));
  g_assert_null (strstr (report, g_get_home_dir ()));

  /* It is told once. */
  g_assert_cmpuint (count_files (fixture), ==, 0);
  g_assert_null (kith_trail_take_report (fixture->folder));
}

static void
test_clean_end (Fixture      *fixture,
                gconstpointer data)
{
  run (fixture, work, 0);
  g_assert_cmpuint (count_files (fixture), ==, 0);
  g_assert_null (kith_trail_take_report (fixture->folder));
}

/* What stops a program at the end of a session is no crash. */
static void
end_session (void)
{
  work ();
  kith_trail_note_session_ends ();
}

static void
test_end_of_session (Fixture      *fixture,
                     gconstpointer data)
{
  run (fixture, end_session, SIGKILL);
  g_assert_null (kith_trail_take_report (fixture->folder));
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* A window that is open is not taken for one that died, until it dies. */
static void
test_second_window (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  int ready[2], status;
  char byte;
  pid_t window;

  g_assert_cmpint (pipe (ready), ==, 0);
  window = fork ();
  if (window == 0)
    {
      kith_trail_begin (fixture->folder);
      kith_trail_note ("win.history");
      g_assert_cmpint (write (ready[1], "x", 1), ==, 1);
      pause ();
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);

  run (fixture, work, 0);
  g_assert_null (kith_trail_take_report (fixture->folder));
  run (fixture, work, SIGSEGV);
  first = kith_trail_take_report (fixture->folder);
  g_assert_nonnull (strstr (first, "child.add"));
  g_assert_cmpuint (count_files (fixture), ==, 1);

  kill (window, SIGKILL);
  g_assert_cmpint (waitpid (window, &status, 0), ==, window);
  second = kith_trail_take_report (fixture->folder);
  g_assert_nonnull (strstr (second, "win.history"));
  close (ready[0]);
  close (ready[1]);
}

/* The power went, or the battery did: the machine was started since. */
static void
test_other_boot (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "running-0123456789abcdef", NULL);

  g_assert_true (g_file_set_contents (path, "11111111-2222-3333-4444-555555555555\nKith 0.1\n", -1, NULL));
  g_assert_null (kith_trail_take_report (fixture->folder));
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
work_all_day (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *name = g_strdup_printf ("act-%u", i);

      kith_trail_note (name);
    }
}

static void
test_stays_small (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *report = NULL;

  run (fixture, work_all_day, SIGKILL);
  report = kith_trail_take_report (fixture->folder);
  g_assert_cmpuint (strlen (report), <, 8192);
  g_assert_nonnull (strstr (report, "act-4999"));
  g_assert_null (strstr (report, "act-100\n"));
  g_assert_true (g_str_has_prefix (report, "Kith "));
}

/* Where GLib itself gives up, it is known where that was. */
static void
give_up (void)
{
  g_log_set_default_handler (g_log_default_handler, NULL);
  g_log_set_writer_func (kith_trail_log_writer, NULL, NULL);
  g_error ("no memory for Amara Example");
}

static void
test_stack (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *report = NULL;

  run (fixture, give_up, SIGTRAP);
  report = kith_trail_take_report (fixture->folder);
  g_assert_nonnull (strstr (report, "fatal"));
  g_assert_nonnull (strstr (report, "at test-trail("));
  g_assert_nonnull (strstr (report, "at libglib-2.0.so.0(g_log"));
  g_assert_null (strstr (report, "Amara"));
  g_assert_null (strstr (report, "/test-trail"));
}

#define ADD(path, data, func) \
        g_test_add ("/trail/" path, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("killed", GINT_TO_POINTER (SIGKILL), test_killed);
  ADD ("segmentation-fault", GINT_TO_POINTER (SIGSEGV), test_killed);
  ADD ("clean-end", NULL, test_clean_end);
  ADD ("end-of-session", NULL, test_end_of_session);
  ADD ("second-window", NULL, test_second_window);
  ADD ("other-boot", NULL, test_other_boot);
  ADD ("stays-small", NULL, test_stays_small);
  ADD ("stack", NULL, test_stack);

  return g_test_run ();
}
