/* kith-figure.h: the numbers that the Schools page knows, one definition each
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KithFigure:
 * @KITH_FIGURE_ON_ROLL: pupils on roll, from the roll or the register
 * @KITH_FIGURE_EARLY_HELP: children with early help and nothing above it
 * @KITH_FIGURE_IN_NEED: children with an open referral that was taken further, not on a protection plan and not looked after
 * @KITH_FIGURE_PROTECTION: children with an open child protection plan, not looked after
 * @KITH_FIGURE_LOOKED_AFTER: children with an open episode of being looked after
 * @KITH_FIGURE_OPEN_SECTION47: children with a section 47 enquiry that is under way
 * @KITH_FIGURE_REFERRALS: referrals in the period, as far as it has come
 * @KITH_FIGURE_REFERRALS_LAST_YEAR: referrals in the same months of the year before
 * @KITH_FIGURE_SECTION17: child and family assessments that began in the period
 * @KITH_FIGURE_SECTION17_LAST_YEAR: those of the same months of the year before
 * @KITH_FIGURE_SECTION47: section 47 enquiries that began in the period
 * @KITH_FIGURE_SECTION47_LAST_YEAR: those of the same months of the year before
 *
 * Early help, in need, protection and looked after never count a child twice:
 * the highest of them holds. All speak of the children that this store knows.
 */
typedef enum
{
  KITH_FIGURE_ON_ROLL,
  KITH_FIGURE_EARLY_HELP,
  KITH_FIGURE_IN_NEED,
  KITH_FIGURE_PROTECTION,
  KITH_FIGURE_LOOKED_AFTER,
  KITH_FIGURE_OPEN_SECTION47,
  KITH_FIGURE_REFERRALS,
  KITH_FIGURE_REFERRALS_LAST_YEAR,
  KITH_FIGURE_SECTION17,
  KITH_FIGURE_SECTION17_LAST_YEAR,
  KITH_FIGURE_SECTION47,
  KITH_FIGURE_SECTION47_LAST_YEAR,
} KithFigure;

#define KITH_N_FIGURES (KITH_FIGURE_SECTION47_LAST_YEAR + 1)

/* What the table of schools has columns for; the others stand in the charts. */
#define KITH_N_TABLE_FIGURES (KITH_FIGURE_REFERRALS_LAST_YEAR + 1)
#define KITH_FIGURE_UNKNOWN (-1)

/**
 * KithCaseState:
 *
 * What a child is to the authority on a day, derived from the episodes:
 * the highest that is open. The order is that of Ofsted's Annex A, list 6,
 * with early help below it.
 */
typedef enum
{
  KITH_CASE_STATE_NONE,
  KITH_CASE_STATE_CLOSED,
  KITH_CASE_STATE_EARLY_HELP,
  KITH_CASE_STATE_IN_NEED,
  KITH_CASE_STATE_PROTECTION,
  KITH_CASE_STATE_LOOKED_AFTER,
} KithCaseState;

GType       kith_figure_get_type     (void);
GType       kith_case_state_get_type (void);

const char *kith_figure_get_nick     (KithFigure  figure);
gboolean    kith_figure_parse        (const char *nick,
                                      KithFigure *ret_figure);
gboolean    kith_figure_is_event     (KithFigure  figure);
gboolean    kith_figure_is_last_year (KithFigure  figure);

#define KITH_TYPE_FIGURE (kith_figure_get_type ())
#define KITH_TYPE_CASE_STATE (kith_case_state_get_type ())

G_END_DECLS
