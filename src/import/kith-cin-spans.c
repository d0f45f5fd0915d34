/* kith-cin-spans.c: spans of days, and which of them run into each other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dozen rules of the census ask whether one thing began while another was
 * still running. To compare each with each would do for a child with three
 * plans, but a file may give one child a hundred thousand; so the spans are
 * sorted by their first day, and each is given the latest last day among
 * those up to it. A day is then covered if the spans that began by it reach
 * it, which a binary search finds out, and a span began within another if
 * those before it reach its first day. Of spans that begin together the
 * longest comes first, so that the shorter ones are found to lie within it.
 */

#include "config.h"

#include "kith-cin-spans.h"

typedef struct
{
  gconstpointer  record;
  KithDate       start;
  KithDate       last;
  KithDate       latest;             /* of this span and those before it */
} Span;

struct _KithCinSpans
{
  GArray *spans;                     /* (element-type Span) */
  guint   is_sorted : 1;
};

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const Span *first = a;
  const Span *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return (first->last < second->last) - (first->last > second->last);
}

static Span *
get_span (KithCinSpans *self,
          guint         index)
{
  return &g_array_index (self->spans, Span, index);
}

static void
sort_if_needed (KithCinSpans *self)
{
  KithDate latest = KITH_DATE_NONE;

  if (self->is_sorted)
    return;

  g_array_sort (self->spans, compare_spans);

  for (guint i = 0; i < self->spans->len; i++)
    {
      latest = MAX (latest, get_span (self, i)->last);
      get_span (self, i)->latest = latest;
    }

  self->is_sorted = TRUE;
}

/**
 * kith_cin_spans_new:
 *
 * Makes an empty heap of spans.
 *
 * Returns: (transfer full): the spans
 */
KithCinSpans *
kith_cin_spans_new (void)
{
  KithCinSpans *self = g_new0 (KithCinSpans, 1);

  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));

  return self;
}

/**
 * kith_cin_spans_free:
 * @self: (transfer full): spans
 *
 * Frees the spans, but not what they stand for.
 */
void
kith_cin_spans_free (KithCinSpans *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->spans);
  g_free (self);
}

/**
 * kith_cin_spans_add:
 * @self: spans
 * @record: what the span stands for
 * @start: its first day; a span without one is not added
 * @last: its last day, or %KITH_CIN_SPAN_OPEN, or %KITH_DATE_NONE if it covers no day
 *
 * Adds a span.
 */
void
kith_cin_spans_add (KithCinSpans *self,
                    gconstpointer record,
                    KithDate      start,
                    KithDate      last)
{
  Span span = { record, start, last, KITH_DATE_NONE };

  g_return_if_fail (self != NULL);

  if (start == KITH_DATE_NONE)
    return;

  g_array_append_val (self->spans, span);
  self->is_sorted = FALSE;
}

/**
 * kith_cin_spans_get_n:
 * @self: spans
 *
 * Counts the spans.
 *
 * Returns: the number
 */
guint
kith_cin_spans_get_n (KithCinSpans *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->spans->len;
}

/**
 * kith_cin_spans_get_late:
 * @self: spans
 * @index: from 0 to the number of spans, less one
 *
 * Gets what began while another span was still running.
 *
 * Of two spans that run into each other, the one that began later is meant.
 *
 * Returns: (transfer none) (nullable): what the span stands for, or %NULL if
 *   it began outside all others
 */
gconstpointer
kith_cin_spans_get_late (KithCinSpans *self,
                         guint         index)
{
  g_return_val_if_fail (self != NULL && index < self->spans->len, NULL);

  sort_if_needed (self);

  if (index == 0 || get_span (self, index - 1)->latest < get_span (self, index)->start)
    return NULL;

  return get_span (self, index)->record;
}

/**
 * kith_cin_spans_cover:
 * @self: spans
 * @day: a day
 *
 * Says whether a day lies within any of the spans.
 *
 * Returns: %TRUE if it does
 */
gboolean
kith_cin_spans_cover (KithCinSpans *self,
                      KithDate      day)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, FALSE);

  sort_if_needed (self);
  high = self->spans->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_span (self, middle)->start <= day)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 && get_span (self, low - 1)->latest >= day;
}
