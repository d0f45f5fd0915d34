/* kith-graph-prices-private.h: what makes a picture hard to read, in numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph-layout-private.h"

G_BEGIN_DECLS

/* @n_asked counts the questions, so that a mark of an earlier one is known as such. */
typedef struct
{
  KithGraphWork  *work;
  KithGraphPoint *points;         /* of each node */
  float          *distances;      /* of each pair of nodes */
  guint          *first_tie;      /* of each body in @ties; one more than bodies */
  guint          *ties;
  guint          *asked;          /* of each tie: the last try that met it as the body's own */
  guint           n_asked;
} KithGraphPrices;

void           kith_graph_prices_begin    (KithGraphPrices       *prices);
void           kith_graph_prices_clear    (KithGraphPrices       *prices);
void           kith_graph_prices_update   (KithGraphPrices       *prices,
                                           guint                  body);
KithGraphRect  kith_graph_prices_box      (const KithGraphPrices *prices,
                                           guint                  node);
double         kith_graph_prices_find     (KithGraphPrices       *prices,
                                           guint                  body);
double         kith_graph_prices_find_all (KithGraphPrices       *prices);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithGraphPrices, kith_graph_prices_clear)

G_END_DECLS
