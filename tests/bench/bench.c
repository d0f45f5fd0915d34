/* bench.c: two things timed turn and turn about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a figure is made
 * --------------------
 * A time by itself says more about the machine than about the program, and one
 * machine is not as fast now as it was a minute ago. So each thing is measured
 * together with a peer that does comparable work: one run of this, one of that,
 * and the next round the other way about. After a first round that does not
 * count, the line shows the median of each, half the distance between the
 * quartiles (the spread) in percent, and the median of the rounds' ratios.
 *
 * Where the aim is a time it was set on a machine with two slow cores; on
 * another one look at the ratio. Nothing here passes or fails: a figure beyond
 * its aim is marked, no more.
 */

#include "config.h"

#include "bench.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define NSEC_PER_SEC 1e9

/**
 * bench_now:
 *
 * Returns: a moment, in nanoseconds
 */
gint64
bench_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);

  return (gint64)now.tv_sec * (gint64)NSEC_PER_SEC + now.tv_nsec;
}

/**
 * bench_since:
 * @begun: a moment of bench_now()
 *
 * Returns: how many seconds ago it was
 */
double
bench_since (gint64 begun)
{
  return (double)(bench_now () - begun) / NSEC_PER_SEC;
}

/**
 * bench_note:
 * @format: a line for whoever waits
 */
void
bench_note (const char *format,
            ...)
{
  va_list arguments;

  va_start (arguments, format);
  fputs ("# ", stdout);
  vprintf (format, arguments);
  putchar ('\n');
  va_end (arguments);
  fflush (stdout);
}

/**
 * bench_fail:
 * @format: what went wrong
 *
 * Ends the program: a figure of something that failed is no figure.
 */
void
bench_fail (const char *format,
            ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (stderr, format, arguments);
  fputc ('\n', stderr);
  va_end (arguments);

  exit (EXIT_FAILURE);
}

/**
 * bench_must:
 * @is_done: whether something succeeded
 * @error: (nullable): why not
 */
void
bench_must (gboolean is_done,
            GError  *error)
{
  if (!is_done)
    bench_fail ("%s", error != NULL ? error->message : "A step of the measurement failed");
}

static char *folder;

static void
remove_all (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR) && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
        remove_all (inner);
      else
        g_unlink (inner);
    }

  g_rmdir (path);
}

static void
remove_folder (void)
{
  remove_all (folder);
  g_free (folder);
}

/**
 * bench_get_folder:
 *
 * Returns: (transfer none): a folder for what is measured with. It goes, with
 *   all that is in it, when the program ends.
 */
const char *
bench_get_folder (void)
{
  g_autoptr(GError) error = NULL;

  if (folder != NULL)
    return folder;

  folder = g_dir_make_tmp ("kith-bench-XXXXXX", &error);
  bench_must (folder != NULL, error);
  atexit (remove_folder);

  return folder;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

/* The value below which a share of the others lies. */
static double
quantile (GArray *sorted,
          double  share)
{
  double place = share * (sorted->len - 1);
  guint below = (guint)place;
  guint above = MIN (below + 1, sorted->len - 1);
  double low = g_array_index (sorted, double, below);
  double high = g_array_index (sorted, double, above);

  return low + (high - low) * (place - below);
}

static GArray *
copy_sorted (GArray *values)
{
  GArray *sorted = g_array_copy (values);

  g_array_sort (sorted, compare_doubles);

  return sorted;
}

static double
median_of (GArray *values)
{
  g_autoptr(GArray) sorted = copy_sorted (values);

  return quantile (sorted, 0.5);
}

static char *
format_amount (double    amount,
               BenchUnit unit)
{
  if (unit == BENCH_BYTES)
    return g_strdup_printf ("%.1f MB", amount / 1e6);

  if (amount >= 1.0)
    return g_strdup_printf ("%.2f s", amount);

  if (amount >= 1e-3)
    return g_strdup_printf (amount >= 0.1 ? "%.0f ms" : "%.2f ms", amount * 1e3);

  return g_strdup_printf ("%.0f µs", amount * 1e6);
}

static char *
format_median (GArray   *values,
               BenchUnit unit)
{
  g_autoptr(GArray) sorted = copy_sorted (values);
  double median = quantile (sorted, 0.5);
  double spread = (quantile (sorted, 0.75) - quantile (sorted, 0.25)) / 2;
  g_autofree char *amount = format_amount (median, unit);

  return g_strdup_printf ("%s ±%.0f %%", amount, 100 * spread / median);
}

static double
median_ratio (GArray *ours,
              GArray *peer)
{
  g_autoptr(GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < ours->len; i++)
    {
      double ratio = g_array_index (ours, double, i) / g_array_index (peer, double, i);

      g_array_append_val (ratios, ratio);
    }

  return median_of (ratios);
}

static char *
format_aim (const BenchFigure *figure,
            double             median,
            double             ratio)
{
  g_autofree char *aim = NULL;
  gboolean is_met = FALSE;

  switch (figure->aim_kind)
    {
    case BENCH_AIM_SECONDS:
      aim = format_amount (figure->aim, figure->unit);
      is_met = median <= figure->aim;
      break;

    case BENCH_AIM_RATIO:
      aim = g_strdup_printf ("%.2f ×", figure->aim);
      is_met = ratio <= figure->aim;
      break;

    case BENCH_NO_AIM:
    default:
      return g_strdup ("–");
    }

  return g_strdup_printf ("≤ %s%s", aim, is_met ? "" : ", missed");
}

/* printf () counts bytes where columns want characters. */
static void
print_cell (const char *text,
            glong       width)
{
  fputs (text, stdout);
  for (glong i = g_utf8_strlen (text, -1); i < width; i++)
    putchar (' ');
}

static void
print_line (const char *figure,
            const char *ours,
            const char *peer,
            const char *ratio,
            const char *aim,
            const char *peer_name)
{
  print_cell (figure, 48);
  print_cell (ours, 18);
  print_cell (peer, 18);
  print_cell (ratio, 9);
  print_cell (aim, 20);
  puts (peer_name);
  fflush (stdout);
}

/**
 * bench_print_head:
 *
 * Prints what the columns are.
 */
void
bench_print_head (void)
{
  print_line ("figure", "ours", "peer", "ratio", "aim", "the peer");
}

/**
 * bench_print:
 * @figure: a figure
 * @ours: (element-type double): what our runs came to
 * @peer: (element-type double): what the peer's runs of the same rounds came to
 *
 * Prints its line.
 */
void
bench_print (const BenchFigure *figure,
             GArray            *ours,
             GArray            *peer)
{
  double ratio = median_ratio (ours, peer);
  g_autofree char *our_median = format_median (ours, figure->unit);
  g_autofree char *peer_median = format_median (peer, figure->unit);
  g_autofree char *ratio_text = g_strdup_printf ("%.2f", ratio);
  g_autofree char *aim = format_aim (figure, median_of (ours), ratio);

  print_line (figure->name, our_median, peer_median, ratio_text, aim, figure->peer_name);
}

static void
add_run (GArray   *values,
         BenchFunc func,
         gpointer  data)
{
  double value = func (data);

  g_array_append_val (values, value);
}

/**
 * bench_run:
 * @figure: a figure
 * @data: what its functions are given
 *
 * Runs the two in turn, and prints the figure's line.
 */
void
bench_run (const BenchFigure *figure,
           gpointer           data)
{
  g_autoptr(GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) peer = g_array_new (FALSE, FALSE, sizeof (double));

  figure->ours (data);
  figure->peer (data);
  for (guint i = 0; i < figure->n_runs; i++)
    {
      if (i % 2 == 0)
        add_run (ours, figure->ours, data);

      add_run (peer, figure->peer, data);

      if (i % 2 == 1)
        add_run (ours, figure->ours, data);
    }

  bench_print (figure, ours, peer);
}
