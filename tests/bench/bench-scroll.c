/* bench-scroll.c: what scrolling a caseload of 100,000 children costs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each frame moves the list by two thirds of a window, so that most rows are
 * others each time, and is timed from before its layout to after its paint by
 * what the thread was busy: on a machine that does other things as well, the
 * clock on the wall says how long those took. Of a run the slowest frame counts.
 */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "bench.h"
#include "kith-caseload-body.h"
#include "kith-ui-resources.h"

#define N_CHILDREN 100000
#define N_FRAMES 60
#define N_RUNS 5
#define WIDTH 1100
#define HEIGHT 700
#define STEP 460

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *list;
  GtkAdjustment *adjustment;
  double         begun;
  double         slowest;
  guint          n_left;
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

static KithCaseloadRow *
make_row (guint number)
{
  static const char * const given[] = { "Amara", "Łukasz", "Mary-Jane", "محمد", "Zoë", "Bartholomew", "Ife" };
  static const char * const family[] = { "Quill", "van den Berg", "O'Hara", "Featherstonehaugh-Smythe", "Nowak" };
  static const char * const schools[] = { "Wren Park Academy", "Our Lady of Perpetual Succour Primary", NULL };
  static const char * const workers[] = { "Meera Dhaliwal", "Tom Ash", "Ruth Fennimore", NULL };
  g_autofree char *identifier = g_strdup_printf ("made-%u", number);
  const KithChildValues child_values = {
    .id = number + 1,
    .given_name = given[number % G_N_ELEMENTS (given)],
    .family_name = family[number % G_N_ELEMENTS (family)],
    .la_child_id = identifier,
    .birth = kith_date_new (2008 + (int)number % 17, 1 + number % 12, 1 + number % 28),
    .expected_birth = KITH_DATE_NONE,
    .death = KITH_DATE_NONE,
    .school = schools[number % G_N_ELEMENTS (schools)],
    .school_id = schools[number % G_N_ELEMENTS (schools)] != NULL ? 1 + number % G_N_ELEMENTS (schools) : 0,
    .year_group = (int)(number % 12),
    .worker = workers[number % G_N_ELEMENTS (workers)],
    .state = KITH_CASE_STATE_EARLY_HELP + (KithCaseState)(number % 4),
    .event = KITH_DATE_NONE,
  };
  g_autoptr(KithChild) child = kith_child_new (&child_values);
  const KithCaseloadValues values = {
    .child = child,
    .worker_id = child_values.worker != NULL ? 1 + number % G_N_ELEMENTS (workers) : 0,
    .seen = kith_date_new (2026, 10, 1) + (int)number % 50,
    .due = kith_date_new (2026, 11, 1) + (int)number % 50,
    .seen_as_at = kith_date_new (2026, 11, 20),
    .n_siblings = number % 5 == 0,
    .as_at = kith_date_new (2026, 11, 20),
  };

  return kith_caseload_row_new (&values);
}

static KithCaseload *
make_caseload (void)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) workers = g_ptr_array_new_with_free_func (kith_caseload_worker_free);

  for (guint i = 0; i < N_CHILDREN; i++)
    g_ptr_array_add (rows, make_row (i));

  for (guint i = 1; i <= 3; i++)
    g_ptr_array_add (workers, kith_caseload_worker_new (i, "Somebody", TRUE));

  return kith_caseload_new (0, kith_date_new (2026, 11, 20), FALSE, rows, workers);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      wanted)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, wanted))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, wanted);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Stage         *stage)
{
  stage->begun = busy_seconds ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Stage         *stage)
{
  if (stage->n_left == 0)
    return;

  stage->slowest = MAX (stage->slowest, busy_seconds () - stage->begun);
  stage->n_left--;
}

static gboolean
move_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Stage *stage = user_data;
  double end = gtk_adjustment_get_upper (stage->adjustment) - gtk_adjustment_get_page_size (stage->adjustment);
  double next = gtk_adjustment_get_value (stage->adjustment) + STEP;

  if (stage->n_left > 0)
    gtk_adjustment_set_value (stage->adjustment, next < end ? next : 0);

  return G_SOURCE_CONTINUE;
}

static void
run_frames (Stage *stage,
            guint  n_frames)
{
  stage->slowest = 0;
  stage->n_left = n_frames;
  gtk_widget_queue_draw (stage->list);
  while (stage->n_left > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
show (Stage     *stage,
      GtkWidget *content,
      GType      list_type)
{
  GdkFrameClock *clock;

  stage->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (stage->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (stage->window), content);
  gtk_window_present (GTK_WINDOW (stage->window));
  stage->list = find_widget (stage->window, list_type);
  stage->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (stage->list));

  clock = gtk_widget_get_frame_clock (stage->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), stage);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), stage);
  gtk_widget_add_tick_callback (stage->window, move_cb, stage, NULL);

  /* The first frames lay out what is not there yet. */
  run_frames (stage, 30);
}

static double
scroll_ours (gpointer data)
{
  run_frames (&((Bench *)data)->ours, N_FRAMES);

  return ((Bench *)data)->ours.slowest;
}

static double
scroll_peer (gpointer data)
{
  run_frames (&((Bench *)data)->peer, N_FRAMES);

  return ((Bench *)data)->peer.slowest;
}

static void
setup_label_cb (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_label_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The least that a list of as many names is: a label a row. */
static GtkWidget *
make_plain_list (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < N_CHILDREN; i++)
    gtk_string_list_take (strings, g_strdup_printf ("Given Family %u", i));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_label_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_label_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (strings))),
                                                    factory));

  return scroller;
}

int
main (void)
{
  static const BenchFigure figure = {
    "scrolling 100,000 children, slowest frame", "a GtkListView of labels",
    scroll_ours, scroll_peer, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.016,
  };
  g_autoptr(KithCaseload) caseload = NULL;
  GtkWidget *body = NULL;
  Bench bench = { 0 };

  if (!gtk_init_check ())
    return BENCH_SKIPPED;

  adw_init ();
  g_resources_register (kith_ui_get_resource ());
  bench_print_head ();
  caseload = make_caseload ();
  body = g_object_new (KITH_TYPE_CASELOAD_BODY, NULL);
  kith_caseload_body_set_caseload (KITH_CASELOAD_BODY (body), caseload);
  show (&bench.ours, body, GTK_TYPE_COLUMN_VIEW);
  show (&bench.peer, make_plain_list (), GTK_TYPE_LIST_VIEW);
  bench_run (&figure, &bench);
  gtk_window_destroy (GTK_WINDOW (bench.peer.window));
  gtk_window_destroy (GTK_WINDOW (bench.ours.window));

  return 0;
}
