/* bench-start.c: how long until one sees the Schools page, and what it takes up
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-start KITH KITHCTL PEER
 *
 * Kith is started on the store of a fictional cluster of 10,000 pupils, which
 * it unlocks by itself; the peer is libadwaita's own demonstration, which shows
 * one page and reads nothing. Both are watched from outside, by what appears on
 * the screen, and treated alike: started in turn, measured until the picture
 * has stood still for a while, and closed as a window manager closes a window.
 *
 * The first picture is the first change on the screen. The page is whole with
 * the last change before the picture stands still, so everything that the store
 * is asked for is in it by then.
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "bench-screen.h"
#include "bench.h"

#define N_RUNS 15
#define NSEC_PER_MSEC G_GINT64_CONSTANT (1000000)
#define LONGEST_START (60000 * NSEC_PER_MSEC)
#define STANDS_STILL (1500 * NSEC_PER_MSEC)
#define LONGEST_END (10000 * NSEC_PER_MSEC)

/* What the start of a program came to: seconds and bytes. */
typedef struct
{
  double  first_picture;
  double  whole;
  double  resident;
  double  share;                     /* 0 where the system does not tell */
} Start;

typedef struct
{
  GArray *first_picture;
  GArray *whole;
  GArray *resident;
  GArray *share;
} Starts;

static void
starts_init (Starts *starts)
{
  starts->first_picture = g_array_new (FALSE, FALSE, sizeof (double));
  starts->whole = g_array_new (FALSE, FALSE, sizeof (double));
  starts->resident = g_array_new (FALSE, FALSE, sizeof (double));
  starts->share = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
starts_clear (Starts *starts)
{
  g_array_unref (starts->first_picture);
  g_array_unref (starts->whole);
  g_array_unref (starts->resident);
  g_array_unref (starts->share);
}

static void
starts_add (Starts      *starts,
            const Start *start)
{
  g_array_append_val (starts->first_picture, start->first_picture);
  g_array_append_val (starts->whole, start->whole);
  g_array_append_val (starts->resident, start->resident);
  g_array_append_val (starts->share, start->share);
}

/* A line of a file in /proc such as "VmRSS:    113000 kB"; 0 where it is not told. */
static double
read_kilobytes (GPid        pid,
                const char *file,
                const char *name)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/%s", pid, file);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  line = strstr (text, name);

  return line != NULL ? 1024 * g_ascii_strtod (line + strlen (name), NULL) : 0;
}

static GPid
start (char **command)
{
  g_autoptr(GError) error = NULL;
  GPid pid;

  bench_must (g_spawn_async (NULL, command, NULL,
                             G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL,
                             NULL, NULL, &pid, &error),
              error);

  return pid;
}

static void
wait_still (BenchScreen *screen,
            gint64       period)
{
  while (bench_screen_wait_change (screen, bench_now () + period) != 0)
    continue;
}

static void
end (BenchScreen *screen,
     const char  *name,
     GPid         pid)
{
  gint64 deadline = bench_now () + LONGEST_END;
  int status;

  bench_screen_close_windows (screen);
  while (waitpid (pid, &status, WNOHANG) == 0)
    {
      if (bench_now () > deadline)
        bench_fail ("%s did not close its window", name);

      bench_screen_wait_change (screen, bench_now () + 10 * NSEC_PER_MSEC);
    }

  if (!WIFEXITED (status))
    bench_note ("%s did not end of its own accord", name);

  wait_still (screen, 200 * NSEC_PER_MSEC);
}

static void
measure (BenchScreen *screen,
         char       **command,
         Start       *ret_start)
{
  gint64 begun = bench_now ();
  GPid pid = start (command);
  gint64 first = bench_screen_wait_change (screen, begun + LONGEST_START);
  gint64 last = first;
  gint64 moment;

  if (first == 0)
    bench_fail ("%s showed nothing", command[0]);

  while ((moment = bench_screen_wait_change (screen, last + STANDS_STILL)) != 0)
    last = moment;

  ret_start->first_picture = (double)(first - begun) / 1e9;
  ret_start->whole = (double)(last - begun) / 1e9;
  ret_start->resident = read_kilobytes (pid, "status", "VmRSS:");
  ret_start->share = read_kilobytes (pid, "smaps_rollup", "Pss:");
  end (screen, command[0], pid);
}

static void
print_starts (Starts *ours,
              Starts *peer)
{
  static const BenchFigure first_picture = {
    "start to the first picture", "adwaita-1-demo", NULL, NULL, 0, BENCH_SECONDS, BENCH_NO_AIM, 0,
  };
  static const BenchFigure whole = {
    "start to the whole Schools page", "adwaita-1-demo", NULL, NULL, 0, BENCH_SECONDS, BENCH_AIM_RATIO, 1.5,
  };
  static const BenchFigure resident = {
    "memory, resident", "adwaita-1-demo", NULL, NULL, 0, BENCH_BYTES, BENCH_AIM_RATIO, 1.3,
  };
  static const BenchFigure share = {
    "memory, its share of what is shared", "adwaita-1-demo", NULL, NULL, 0, BENCH_BYTES, BENCH_NO_AIM, 0,
  };

  bench_print_head ();
  bench_print (&first_picture, ours->first_picture, peer->first_picture);
  bench_print (&whole, ours->whole, peer->whole);
  bench_print (&resident, ours->resident, peer->resident);

  /* Only those who may debug Kith are told, and it lets nobody. */
  if (g_array_index (ours->share, double, 0) > 0)
    bench_print (&share, ours->share, peer->share);
}

static void
measure_starts (BenchScreen *screen,
                char       **kith,
                char       **peer)
{
  Starts ours, theirs;
  Start of_kith, of_peer;

  starts_init (&ours);
  starts_init (&theirs);

  /* The first of each fills the system's caches, and does not count. */
  measure (screen, kith, &of_kith);
  measure (screen, peer, &of_peer);
  for (guint i = 0; i < N_RUNS; i++)
    {
      measure (screen, i % 2 == 0 ? kith : peer, i % 2 == 0 ? &of_kith : &of_peer);
      measure (screen, i % 2 == 0 ? peer : kith, i % 2 == 0 ? &of_peer : &of_kith);
      starts_add (&ours, &of_kith);
      starts_add (&theirs, &of_peer);
    }

  print_starts (&ours, &theirs);
  starts_clear (&theirs);
  starts_clear (&ours);
}

/* Kith looks for the store of a fictional cluster in the data folder, which for
 * the two programs is one of ours.
 */
static void
make_store (const char *kithctl)
{
  g_autofree char *path = g_build_filename (bench_get_folder (), "kith", "fictional-southampton.kith", NULL);
  const char * const command[] = {
    kithctl, "new", "--fictional", "southampton", "--scale", "1.25", "--store", path, NULL
  };
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  int status;

  bench_must (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error) &&
              g_spawn_check_wait_status (status, &error),
              error);
  bench_note ("%s", g_strstrip (output));
}

/* Every window on it is closed time and again, so it has to be a screen of our own. */
static BenchScreen *
find_screen (void)
{
  g_autoptr(BenchScreen) screen = bench_screen_new ();

  if (screen != NULL && bench_screen_is_empty (screen))
    return g_steal_pointer (&screen);

  bench_note ("skipped: there is no empty X screen to watch; ./dev bench makes one");
  exit (BENCH_SKIPPED);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BenchScreen) screen = NULL;
  char *kith[] = { argv[1], (char *)"--fictional", (char *)"southampton", NULL };
  char *peer[] = { argv[3], NULL };

  if (argc != 4)
    bench_fail ("Usage: bench-start KITH KITHCTL PEER");

  screen = find_screen ();
  g_setenv ("XDG_DATA_HOME", bench_get_folder (), TRUE);
  make_store (argv[2]);
  wait_still (screen, 200 * NSEC_PER_MSEC);
  measure_starts (screen, kith, peer);

  return 0;
}
