/* bench-typing.c: how long the window is busy while somebody writes a note
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two thousand characters are typed into the real dialog, a character a frame,
 * with the spelling looked through and the draft saved as it always is. Each
 * round of the main loop is timed from the moment at which something was there
 * to be done to the one at which nothing was; a character's stall is the longest
 * of the rounds until the next one. That is layout and painting as well as
 * whatever else the keys set off. Measured is what the thread was busy: on a
 * machine that does other things too, the clock on the wall says how long those
 * took. The peer is GTK's own text view, alone in a window of the same size.
 *
 * The same is done at the end of a note that is nearly as long as one may be.
 */

#include "config.h"

#include <time.h>

#include "bench-prose.h"
#include "bench.h"
#include "kith-note-dialog.h"
#include "kith-paragraph.h"
#include "kith-window-private.h"
#include "ui-fixture.h"

#define N_RUNS 5
#define N_LONG_RUNS 3
#define N_A_RUN 400                  /* two thousand characters in all that count */
#define N_LONG 16000                 /* what stands there before more is typed */
#define WIDTH 1100
#define HEIGHT 700

/* Where the rounds of the main loop are timed; the poll function is given no data. */
static struct
{
  GPollFunc  poll;
  gint64     begun;
  double     busy_begun;
  double     busy;
  double     wall;
} loop;

typedef struct
{
  GtkWidget   *window;
  GtkTextView *text;
  const char  *rest;                 /* of what is to be typed */
  GArray      *busy;                 /* (element-type double): a stall a character of this run */
  GArray      *worst;                /* (element-type double): the longest of each run */
  GArray      *nearly;               /* (element-type double): the one that a hundredth are longer than */
  double       longest_wall;
} Stage;

typedef struct
{
  Stage  ours;
  Stage  peer;
} Bench;

static double
busy_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int
poll_timed (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  int n_ready;

  loop.busy = MAX (loop.busy, busy_seconds () - loop.busy_begun);
  loop.wall = MAX (loop.wall, bench_since (loop.begun));
  n_ready = loop.poll (fds, n_fds, timeout);
  loop.begun = bench_now ();
  loop.busy_begun = busy_seconds ();

  return n_ready;
}

static void
end_character (Stage *stage)
{
  g_array_append_val (stage->busy, loop.busy);
  stage->longest_wall = MAX (stage->longest_wall, loop.wall);
  loop.busy = 0;
  loop.wall = 0;
}

/* As the input method hands a key on. */
static gboolean
type_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Stage *stage = user_data;
  const char *next = g_utf8_next_char (stage->rest);
  g_autofree char *character = g_strndup (stage->rest, (gsize)(next - stage->rest));

  end_character (stage);
  g_signal_emit_by_name (stage->text, "insert-at-cursor", character);
  stage->rest = next;

  return *stage->rest != '\0' ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static int
compare_seconds (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *)a;
  double other = *(const double *)b;

  return one < other ? -1 : one > other;
}

static char *
make_text (guint n_characters)
{
  static guint n_so_far;
  g_autoptr(BenchProse) prose = bench_prose_new (++n_so_far);
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_words;

  while (g_utf8_strlen (text->str, -1) < n_characters)
    {
      g_autofree char *piece = bench_prose_write (prose, &n_words);

      g_string_append_printf (text, "%s ", piece);
    }
  g_string_truncate (text, (gsize)(g_utf8_offset_to_pointer (text->str, n_characters) - text->str));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
run (Stage *stage)
{
  g_autofree char *text = make_text (N_A_RUN);

  gtk_window_present (GTK_WINDOW (stage->window));
  gtk_widget_grab_focus (GTK_WIDGET (stage->text));
  ui_wait_for_frames (GTK_WIDGET (stage->text), 2);
  stage->rest = text;
  g_array_set_size (stage->busy, 0);
  loop.busy = 0;
  loop.wall = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (stage->text), type_cb, stage, NULL);
  while (*stage->rest != '\0')
    g_main_context_iteration (NULL, TRUE);
  ui_wait_for_frames (GTK_WIDGET (stage->text), 2);
  end_character (stage);
  g_array_sort (stage->busy, compare_seconds);
}

static void
keep (Stage *stage)
{
  GArray *busy = stage->busy;

  g_array_append_val (stage->worst, g_array_index (busy, double, busy->len - 1));
  g_array_append_val (stage->nearly, g_array_index (busy, double, busy->len * 99 / 100));
}

/* Turn and turn about; the first round does not count. */
static void
run_both (Bench             *bench,
          const BenchFigure *worst,
          const BenchFigure *nearly)
{
  Stage *stages[] = { &bench->ours, &bench->peer };

  for (guint i = 0; i <= worst->n_runs; i++)
    {
      for (guint place = 0; place < G_N_ELEMENTS (stages); place++)
        {
          Stage *stage = stages[(i + place) % G_N_ELEMENTS (stages)];

          run (stage);
          if (i > 0)
            keep (stage);
        }
    }

  bench_print (worst, bench->ours.worst, bench->peer.worst);
  bench_print (nearly, bench->ours.nearly, bench->peer.nearly);
}

static void
make_long (Stage *stage)
{
  g_autofree char *text = make_text (N_LONG);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (stage->text), text, -1);
  g_array_set_size (stage->worst, 0);
  g_array_set_size (stage->nearly, 0);
}

static gboolean
is_open (gpointer data)
{
  return kith_window_get_main_page (data) != NULL;
}

static gboolean
has_kinds (gpointer data)
{
  return ui_find (data, GTK_TYPE_TOGGLE_BUTTON) != NULL;
}

static GtkTextView *
begin_note (KithWindow *window)
{
  GtkWidget *dialog = NULL;

  kith_window_open_fictional (window, "southampton");
  ui_wait_for (is_open, window);
  ui_wait_until_loaded (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.record", NULL);
  dialog = ui_find (GTK_WIDGET (window), KITH_TYPE_NOTE_DIALOG);
  ui_wait_for (has_kinds, dialog);

  return GTK_TEXT_VIEW (ui_find (ui_find (dialog, KITH_TYPE_PARAGRAPH), GTK_TYPE_TEXT_VIEW));
}

static GtkTextView *
show_peer (GtkWidget *window)
{
  GtkWidget *text = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_window_set_child (GTK_WINDOW (window), text);

  return GTK_TEXT_VIEW (text);
}

static void
show (Stage       *stage,
      GtkTextView *text)
{
  stage->text = text;
  stage->busy = g_array_new (FALSE, FALSE, sizeof (double));
  stage->worst = g_array_new (FALSE, FALSE, sizeof (double));
  stage->nearly = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_window_set_default_size (GTK_WINDOW (stage->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (stage->window));
  ui_wait_for_frames (stage->window, 2);
}

int
main (void)
{
  static const BenchFigure figures[] = {
    { "typing in a note, the worst stall", "a GtkTextView", NULL, NULL, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.016 },
    { "the same, 99th percentile", "a GtkTextView", NULL, NULL, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.016 },
    { "typing below 16,000 characters, the worst stall", "a GtkTextView", NULL, NULL, N_LONG_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.016 },
    { "the same, 99th percentile", "a GtkTextView", NULL, NULL, N_LONG_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.016 },
  };
  g_autoptr(AdwApplication) application = NULL;
  Bench bench = { 0 };

  /* The fictional cluster is made anew. */
  g_setenv ("XDG_DATA_HOME", bench_get_folder (), TRUE);
  ui_init ();
  application = ADW_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, NULL);
  bench_print_head ();

  bench.ours.window = GTK_WIDGET (kith_window_new (application));
  gtk_window_present (GTK_WINDOW (bench.ours.window));
  show (&bench.ours, begin_note (KITH_WINDOW (bench.ours.window)));
  bench.peer.window = gtk_window_new ();
  show (&bench.peer, show_peer (bench.peer.window));

  loop.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_timed);
  loop.begun = bench_now ();
  loop.busy_begun = busy_seconds ();
  run_both (&bench, &figures[0], &figures[1]);
  make_long (&bench.ours);
  make_long (&bench.peer);
  run_both (&bench, &figures[2], &figures[3]);
  bench_note ("by the clock on the wall the worst was %.0f ms, the peer’s %.0f ms", bench.ours.longest_wall * 1000,
              bench.peer.longest_wall * 1000);

  return 0;
}
