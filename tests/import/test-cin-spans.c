/* test-cin-spans.c: spans of days, and which of them run into each other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-spans.h"

typedef struct
{
  KithDate  start;
  KithDate  last;
} Days;

static guint
count_late (KithCinSpans *spans)
{
  guint n_late = 0;

  for (guint i = 0; i < kith_cin_spans_get_n (spans); i++)
    n_late += kith_cin_spans_get_late (spans, i) != NULL;

  return n_late;
}

static void
test_none (void)
{
  g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();

  g_assert_false (kith_cin_spans_cover (spans, 10));
  kith_cin_spans_add (spans, spans, KITH_DATE_NONE, 10);
  g_assert_cmpuint (kith_cin_spans_get_n (spans), ==, 0);
}

static void
test_edges (void)
{
  g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();
  int first, second;

  kith_cin_spans_add (spans, &first, 10, 20);
  g_assert_false (kith_cin_spans_cover (spans, 9));
  g_assert_true (kith_cin_spans_cover (spans, 10));
  g_assert_true (kith_cin_spans_cover (spans, 20));
  g_assert_false (kith_cin_spans_cover (spans, 21));

  kith_cin_spans_add (spans, &second, 21, KITH_CIN_SPAN_OPEN);
  g_assert_cmpuint (count_late (spans), ==, 0);
  g_assert_true (kith_cin_spans_cover (spans, 1000000));
}

static void
test_covers_no_day (void)
{
  g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();
  int first, second;

  kith_cin_spans_add (spans, &first, 10, KITH_DATE_NONE);
  kith_cin_spans_add (spans, &second, 10, 12);
  g_assert_true (kith_cin_spans_get_late (spans, 0) == NULL);
  g_assert_true (kith_cin_spans_get_late (spans, 1) == &first);
}

static gboolean
is_covered (const Days *days,
            guint       n_days,
            KithDate    day)
{
  for (guint i = 0; i < n_days; i++)
    {
      if (days[i].start <= day && day <= days[i].last)
        return TRUE;
    }

  return FALSE;
}

/* Of two that begin together, one is the later, whichever it is. */
static gboolean
begins_within_other (const Days *days,
                     guint       n_days,
                     guint       index)
{
  for (guint i = 0; i < n_days; i++)
    {
      if (i != index && days[i].start < days[index].start && days[index].start <= days[i].last)
        return TRUE;
    }

  return FALSE;
}

/* The binary search and the sorting say what looking at each pair would. */
static void
test_agrees_with_each_pair (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();
      g_autoptr(GHashTable) late = g_hash_table_new (NULL, NULL);
      Days days[12];
      guint n_days = (guint)g_test_rand_int_range (0, 12);

      for (guint i = 0; i < n_days; i++)
        {
          days[i].start = g_test_rand_int_range (0, 50);
          days[i].last = days[i].start + g_test_rand_int_range (-1, 15);
          kith_cin_spans_add (spans, &days[i], days[i].start, days[i].last);
        }

      for (KithDate day = -2; day < 70; day++)
        g_assert_cmpint (kith_cin_spans_cover (spans, day), ==, is_covered (days, n_days, day));

      for (guint i = 0; i < n_days; i++)
        g_hash_table_add (late, (gpointer)kith_cin_spans_get_late (spans, i));

      for (guint i = 0; i < n_days; i++)
        {
          if (begins_within_other (days, n_days, i))
            g_assert_true (g_hash_table_contains (late, &days[i]));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cin/spans/none", test_none);
  g_test_add_func ("/cin/spans/edges", test_edges);
  g_test_add_func ("/cin/spans/covers-no-day", test_covers_no_day);
  g_test_add_func ("/cin/spans/agrees-with-each-pair", test_agrees_with_each_pair);

  return g_test_run ();
}
