/* bench-print.c: what a chronology costs as a PDF
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "bench.h"
#include "kith-print-chronology.h"
#include "kith-print-layout.h"
#include "kith-print-style.h"

#define N_RUNS 9
#define N_EVENTS 2000
#define LINES_A_PAGE 55

static const char * const lines[] = {
  "She came to the drop-in and said that there had been no supper. The school was told.",
  "Seen at home, alone in the bedroom; both well.",
  "Strategy discussion with police and health. An enquiry under section 47 was agreed, led by the team.",
  "The mother rang and asked for help with the rent, and agreed that the school may know of it. A visit was arranged for Friday.",
};

static KithChronology *
make_chronology (void)
{
  KithChronology *chronology = kith_chronology_new (FALSE);
  const KithChildValues values = {
    .id = 1, .given_name = "Ottilie", .family_name = "Marsh", .birth = kith_date_new (2012, 5, 17),
    .expected_birth = KITH_DATE_NONE, .death = KITH_DATE_NONE, .event = KITH_DATE_NONE,
  };
  g_autoptr(KithChild) child = kith_child_new (&values);

  kith_chronology_add_child (chronology, child);
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s (%u)", lines[i % G_N_ELEMENTS (lines)], i);
      const KithChronologyEventValues event = {
        .kind = KITH_CHRONOLOGY_NOTE, .note_id = i + 1, .child_id = 1, .day = kith_date_new (2019, 9, 2) + (int)i,
        .line = line, .is_typed = TRUE, .source = "Visit, noted by Tomasz Wrenfield",
      };

      kith_chronology_take_event (chronology, kith_chronology_event_new (&event));
    }

  return chronology;
}

static double
print_chronology (gpointer data)
{
  const KithChronologyFilter everything = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE };
  gint64 begun = bench_now ();
  g_autoptr(KithPrintDocument) document = kith_print_chronology (data, &everything, FALSE, kith_date_new (2026, 11, 22));
  g_autoptr(KithPrintLayout) layout = kith_print_layout_new (document, KITH_PRINT_A4_WIDTH, KITH_PRINT_A4_HEIGHT);
  g_autoptr(KithPrintFoot) foot = kith_print_foot_new (begun, "Tomasz Wrenfield", "the court", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = kith_print_layout_to_pdf (layout, foot, &error);
  double taken = bench_since (begun);

  bench_must (pdf != NULL, error);

  return taken;
}

static cairo_status_t
count_bytes (void                *closure,
             const unsigned char *bytes,
             unsigned int         n_bytes)
{
  return CAIRO_STATUS_SUCCESS;
}

/* The same words, a layout each, one below the other: no table, no page that ends well. */
static double
print_plain (gpointer data)
{
  gint64 begun = bench_now ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, NULL, KITH_PRINT_A4_WIDTH, KITH_PRINT_A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);

  pango_layout_set_width (layout, 300 * PANGO_SCALE);
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s (%u)", lines[i % G_N_ELEMENTS (lines)], i);

      pango_layout_set_text (layout, line, -1);
      cairo_move_to (cr, KITH_PRINT_MARGIN, KITH_PRINT_MARGIN + 12 * (i % LINES_A_PAGE));
      pango_cairo_show_layout (cr, layout);
      if (i % LINES_A_PAGE == LINES_A_PAGE - 1)
        cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return bench_since (begun);
}

int
main (void)
{
  static const BenchFigure figure = {
    "a chronology of 2,000 events to PDF", "the same words by cairo, without a table", print_chronology, print_plain, N_RUNS,
    BENCH_SECONDS, BENCH_AIM_SECONDS, 1.0,
  };
  g_autoptr(KithChronology) chronology = make_chronology ();

  bench_print_head ();
  bench_run (&figure, chronology);

  return 0;
}
