/* kith-scheme.h: the rules by which a council's money is given out, as data
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_SCHEME_ERROR (kith_scheme_error_quark ())

/**
 * KithSchemeError:
 * @KITH_SCHEME_ERROR_SYNTAX: the text is no list of schemes
 * @KITH_SCHEME_ERROR_VALUE: a rule is missing, or is none
 */
typedef enum
{
  KITH_SCHEME_ERROR_SYNTAX,
  KITH_SCHEME_ERROR_VALUE,
} KithSchemeError;

/**
 * KithScheme:
 * @nick: the word by which it is known
 * @eligibility: for whom it is
 * @source: where its rules come from, and what is not known of them
 * @is_example: whether its sums are examples, since they are not public
 * @needs_plan: whether a child needs a plan
 * @needs_conference: whether a family group conference has to have named the support
 * @is_drawn: whether families are drawn; how one was chosen is then asked for
 * @allows_cash: whether cash may be given
 * @ceiling: how much one family may have, in pence; 0 for no limit
 * @held_ceiling: how much of it a family may hold itself; 0 for nothing
 * @receipt_from: from which sum on a receipt is looked for
 * @year_start: the day on which its year begins, as "04-01"
 * @steps: (element-type gint64): beyond which sums somebody has to agree, the lowest first
 */
typedef struct
{
  char     *nick;
  char     *name;
  char     *eligibility;
  char     *source;
  gboolean  is_example;
  gboolean  needs_plan;
  gboolean  needs_conference;
  gboolean  is_drawn;
  gboolean  allows_cash;
  gint64    ceiling;
  gint64    held_ceiling;
  gint64    receipt_from;
  char     *year_start;
  GArray   *steps;
} KithScheme;

GQuark      kith_scheme_error_quark (void);

GPtrArray  *kith_schemes_parse      (const char        *text,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;
KithScheme *kith_schemes_find       (GPtrArray         *schemes,
                                     const char        *nick);

void        kith_scheme_free        (KithScheme        *self);

guint       kith_scheme_count_steps (const KithScheme  *self,
                                     gint64             pence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithScheme, kith_scheme_free)

G_END_DECLS
