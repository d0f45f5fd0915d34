/* kith-trail.c: what the program was doing when it ended, without a name in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While the program runs there is a file of its own in the person's state
 * folder. It begins with versions; then comes a line for each thing that was
 * done: the name of an action, a page or a kind of act, the class of an error.
 * A clean end removes the file. One that nobody holds any more is what a crash
 * left, and is the report.
 *
 * Names are written here, and never what they were done to: a word with
 * anything in it but letters, digits and a few signs is not written at all. So
 * a report can be shown whole and given away, and nobody need search it.
 *
 * Nothing is caught. A handler in a program that has just gone wrong runs on
 * memory that cannot be trusted, and in this one the memory holds records. Only
 * where GLib itself ends the program, for want of memory or on an error that
 * nothing can go on from, the functions on the stack are known by name, and are
 * written as well.
 *
 * The file is locked for as long as the program lives, and the kernel gives the
 * lock back however it ends; so two windows never take each other for dead. The
 * power and the end of a session stop a program too, and are no crash: the first
 * is told by the number of the boot, the second by what the session says before.
 */

#include "config.h"

#include "kith-trail.h"

#include <adwaita.h>
#include <execinfo.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "kith-libraries.h"

#define PREFIX "running-"
#define SESSION_ENDS "session-ends"
#define N_LINES_MAX 120
#define N_LINES_KEPT 60
#define NAME_MAX_SIZE 80
#define N_FRAMES_MAX 48
#define REPORT_MAX_SIZE 65536

typedef struct
{
  char   *path;
  char   *head;
  GQueue  lines;
  gint64  begun_usec;
  int     fd;
} Trail;

static GMutex mutex;
static Trail trail = { .fd = -1 };

static void
write_all (int         fd,
           const char *text)
{
  gsize n_left = strlen (text);

  while (n_left > 0)
    {
      gssize n_written = write (fd, text, n_left);

      /* A full disk: then there is less to tell. */
      if (n_written <= 0)
        return;

      text += n_written;
      n_left -= (gsize)n_written;
    }
}

static void
write_anew (void)
{
  if (ftruncate (trail.fd, 0) != 0)
    return;

  write_all (trail.fd, trail.head);
  for (GList *l = trail.lines.head; l != NULL; l = l->next)
    write_all (trail.fd, l->data);
}

static void
add_line (const char *kind,
          const char *name)
{
  gint64 seconds;
  char *line = NULL;

  g_mutex_lock (&mutex);
  if (trail.fd >= 0)
    {
      seconds = (g_get_monotonic_time () - trail.begun_usec) / G_USEC_PER_SEC;
      line = g_strdup_printf ("%6" G_GINT64_FORMAT " s  %s %s\n", seconds, kind, name);
      g_queue_push_tail (&trail.lines, line);
      if (trail.lines.length > N_LINES_MAX)
        {
          while (trail.lines.length > N_LINES_KEPT)
            g_free (g_queue_pop_head (&trail.lines));
          write_anew ();
        }
      else
        {
          write_all (trail.fd, line);
        }
    }
  g_mutex_unlock (&mutex);
}

static gboolean
is_name (const char *text)
{
  gsize n_bytes = strlen (text);

  return n_bytes > 0 && n_bytes <= NAME_MAX_SIZE &&
         strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:+()-") == n_bytes;
}

static char *
get_boot (void)
{
  g_autofree char *boot = NULL;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL))
    return g_strdup ("unknown");

  return g_strdup (g_strstrip (boot));
}

static char *
build_folder (const char *folder)
{
  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_state_dir (), "kith", NULL);
}

static char *
describe_system (void)
{
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_autofree char *libraries = kith_libraries_dup_versions ();
  const char *desktop = g_getenv ("XDG_CURRENT_DESKTOP");
  const char *session = g_getenv ("XDG_SESSION_TYPE");

  return g_strdup_printf ("Kith %s%s\n%s; desktop %s, %s\nGTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u\n%s\n\n",
                          KITH_VERSION, g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? ", Flatpak" : "",
                          system != NULL ? system : "unknown system",
                          desktop != NULL && is_name (desktop) ? desktop : "unknown",
                          session != NULL && is_name (session) ? session : "unknown",
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          libraries);
}

/**
 * kith_trail_begin:
 * @folder: (nullable): where the trail is kept; %NULL for the person's state folder
 *
 * From now on what is done is noted. Where that cannot be, the program runs without.
 */
void
kith_trail_begin (const char *folder)
{
  g_autofree char *place = build_folder (folder);
  g_autofree char *boot = get_boot ();
  g_autofree char *system = describe_system ();
  g_autofree char *name = g_strdup_printf (PREFIX "%08x%08x", randombytes_random (), randombytes_random ());

  g_return_if_fail (trail.fd < 0);

  if (g_mkdir_with_parents (place, 0700) != 0)
    return;

  trail.path = g_build_filename (place, name, NULL);
  trail.fd = open (trail.path, O_CREAT | O_EXCL | O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (trail.fd < 0 || flock (trail.fd, LOCK_EX | LOCK_NB) != 0)
    {
      kith_trail_end ();
      return;
    }

  trail.begun_usec = g_get_monotonic_time ();
  trail.head = g_strdup_printf ("%s\n%s", boot, system);
  g_queue_init (&trail.lines);
  write_all (trail.fd, trail.head);
}

/**
 * kith_trail_end:
 *
 * The program ends as it should, and there is nothing to tell.
 */
void
kith_trail_end (void)
{
  g_mutex_lock (&mutex);
  if (trail.path != NULL)
    g_unlink (trail.path);
  if (trail.fd >= 0)
    close (trail.fd);
  g_queue_clear_full (&trail.lines, g_free);
  g_clear_pointer (&trail.path, g_free);
  g_clear_pointer (&trail.head, g_free);
  trail.fd = -1;
  g_mutex_unlock (&mutex);
}

/**
 * kith_trail_note:
 * @name: of an action, a page, a kind of act; no name at all is left out
 *
 * Notes what is done now. It may be called on any thread.
 */
void
kith_trail_note (const char *name)
{
  g_return_if_fail (name != NULL);

  if (is_name (name))
    add_line ("did", name);
}

/**
 * kith_trail_note_session_ends:
 *
 * Notes that the session is about to end: what stops the program now is no crash.
 */
void
kith_trail_note_session_ends (void)
{
  kith_trail_note (SESSION_ENDS);
}

/**
 * kith_trail_note_error:
 * @error: what went wrong
 *
 * Notes the class of an error, and nothing of its message.
 */
void
kith_trail_note_error (const GError *error)
{
  g_autofree char *name = NULL;

  g_return_if_fail (error != NULL);

  name = g_strdup_printf ("%s:%d", g_quark_to_string (error->domain), error->code);
  if (is_name (name))
    add_line ("error", name);
}

/* "/usr/bin/kith(kith_window_lock+0x1c) [0x55d0c0ffee]" is "kith(kith_window_lock+0x1c)": where
 * the program lies may name a person.
 */
static char *
shorten_frame (const char *frame)
{
  const char *end = strchr (frame, ')');
  g_autofree char *whole = end != NULL ? g_strndup (frame, (gsize)(end - frame) + 1) : NULL;

  return whole != NULL ? g_path_get_basename (whole) : NULL;
}

static void
add_stack (void)
{
  void *frames[N_FRAMES_MAX];
  int n_frames = backtrace (frames, N_FRAMES_MAX);
  char **names = backtrace_symbols (frames, n_frames);

  for (int i = 0; names != NULL && i < n_frames; i++)
    {
      g_autofree char *name = shorten_frame (names[i]);

      if (name != NULL && is_name (name))
        add_line ("at", name);
    }
  free (names);
}

static const char *
find_field (const GLogField *fields,
            gsize            n_fields,
            const char      *key)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (strcmp (fields[i].key, key) == 0 && fields[i].length < 0)
        return fields[i].value;
    }

  return NULL;
}

static const char *
name_level (GLogLevelFlags level)
{
  if ((level & G_LOG_LEVEL_ERROR) != 0)
    return "fatal";

  return (level & G_LOG_LEVEL_CRITICAL) != 0 ? "critical" : "warning";
}

/**
 * kith_trail_log_writer:
 *
 * Notes from which library a warning came, and never what it said; then writes
 * it where warnings go.
 */
GLogWriterOutput
kith_trail_log_writer (GLogLevelFlags   level,
                       const GLogField *fields,
                       gsize            n_fields,
                       gpointer         user_data)
{
  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0)
    {
      const char *domain = find_field (fields, n_fields, "GLIB_DOMAIN");

      add_line (name_level (level), domain != NULL && is_name (domain) ? domain : "unknown");
    }
  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL)) != 0)
    add_stack ();

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* Returns what the file says, without its first line; %NULL where that run was cut off by the
 * power or by the end of the session.
 */
static char *
read_report (const char *text,
             const char *boot)
{
  gsize n_boot = strlen (boot);

  if (strncmp (text, boot, n_boot) != 0 || text[n_boot] != '\n' || g_str_has_suffix (text, " " SESSION_ENDS "\n"))
    return NULL;

  return g_strdup (text + n_boot + 1);
}

/* Returns what a run left that is over; %NULL while it goes on. */
static char *
take_file (const char *path,
           const char *boot)
{
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  g_autofree char *text = g_malloc0 (REPORT_MAX_SIZE);
  char *report = NULL;

  if (fd < 0)
    return NULL;

  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    {
      if (read (fd, text, REPORT_MAX_SIZE - 1) > 0)
        report = read_report (text, boot);
      g_unlink (path);
    }
  close (fd);

  return report;
}

/**
 * kith_trail_take_report:
 * @folder: (nullable): where trails are kept; %NULL for the person's state folder
 *
 * Looks for a run that ended by a crash, and clears what it left.
 *
 * Returns: (transfer full) (nullable): what can be told of it; %NULL where there was none
 */
char *
kith_trail_take_report (const char *folder)
{
  g_autofree char *place = build_folder (folder);
  g_autofree char *boot = get_boot ();
  g_autoptr(GDir) names = g_dir_open (place, 0, NULL);
  char *report = NULL;
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (place, name, NULL);
      char *found = g_str_has_prefix (name, PREFIX) ? take_file (path, boot) : NULL;

      if (found == NULL)
        continue;

      g_free (report);
      report = found;
    }

  return report;
}
