/* kith-mapping-private.h: what a mapping is made of, and what stands in a column
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-mapping.h"

G_BEGIN_DECLS

/* @is_order_known: the column's dates can be read in one order only, or the
 *   person said which
 * @is_order_said: the person said so
 */
typedef struct
{
  KithField          field;
  guint              percent;
  KithMappingReason  reason;
  KithDateOrder      order;
  gboolean           is_order_known;
  gboolean           is_order_said;
} KithMappingColumn;

struct _KithMapping
{
  KithListKind        kind;
  guint               n_columns;
  KithMappingColumn  *columns;
  KithNameOrder       name_order;
};

/**
 * KithColumnNature:
 *
 * How many cells of a column, of those in which something stands, look like
 * what. @n_filled is their number; a sample of the rows was counted.
 *
 * @n_upn_shapes: shaped like a UPN, check letter or not
 * @n_school_ages: dates on which somebody was born who is of school age
 * @sum_of_ages: of those, in years
 * @n_bare_years: year groups written as a number alone
 * @n_names: one to four words of letters
 * @n_joined: dates with a sum of money right behind them
 * @n_sums: sums of money with a point in them
 * @n_worded: with a letter in it, and neither a date nor a UPN
 */
typedef struct
{
  guint  n_filled;
  guint  n_dates;
  guint  n_school_ages;
  guint  sum_of_ages;
  guint  n_upns;
  guint  n_upn_shapes;
  guint  n_sexes;
  guint  n_year_groups;
  guint  n_bare_years;
  guint  n_forms;
  guint  n_commas;
  guint  n_capitals_first;
  guint  n_names;
  guint  n_worded;
  guint  n_statuses;
  guint  n_urns;
  guint  n_ids;
  guint  n_ethnicities;
  guint  n_joined;
  guint  n_sums;
  guint  n_distinct;
} KithColumnNature;

GArray            *kith_column_choose_sample    (KithSheet         *sheet) G_GNUC_WARN_UNUSED_RESULT;
void               kith_column_look_at          (KithSheet         *sheet,
                                                 guint              column,
                                                 GArray            *sample,
                                                 KithDate           today,
                                                 KithColumnNature  *ret_nature);

void               kith_mapping_find_orders     (KithMapping       *self,
                                                 KithSheet         *sheet);
void               kith_mapping_find_name_order (KithMapping       *self,
                                                 KithSheet         *sheet,
                                                 KithDate           today);
void               kith_mapping_guess           (KithMapping       *self,
                                                 KithSheet         *sheet,
                                                 KithDate           today,
                                                 const gboolean    *is_settled);

G_END_DECLS
