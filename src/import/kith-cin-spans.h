/* kith-cin-spans.h: spans of days, and which of them run into each other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithCinSpans:
 *
 * A heap of spans. A span whose last day is %KITH_DATE_NONE covers no day.
 */
typedef struct _KithCinSpans KithCinSpans;

/**
 * KITH_CIN_SPAN_OPEN:
 *
 * The last day of a span that has none.
 */
#define KITH_CIN_SPAN_OPEN G_MAXINT32

KithCinSpans *kith_cin_spans_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void          kith_cin_spans_free       (KithCinSpans  *self);

void          kith_cin_spans_add        (KithCinSpans  *self,
                                         gconstpointer  record,
                                         KithDate       start,
                                         KithDate       last);
guint         kith_cin_spans_get_n      (KithCinSpans  *self);
gconstpointer kith_cin_spans_get_late   (KithCinSpans  *self,
                                         guint          index);
gboolean      kith_cin_spans_cover      (KithCinSpans  *self,
                                         KithDate       day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCinSpans, kith_cin_spans_free)

G_END_DECLS
