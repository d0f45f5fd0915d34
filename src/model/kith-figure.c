/* kith-figure.c: the numbers that the Schools page knows, one definition each
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-figure.h"

static const GEnumValue figures[] =
{
  { KITH_FIGURE_ON_ROLL, "KITH_FIGURE_ON_ROLL", "on-roll" },
  { KITH_FIGURE_EARLY_HELP, "KITH_FIGURE_EARLY_HELP", "early-help" },
  { KITH_FIGURE_IN_NEED, "KITH_FIGURE_IN_NEED", "in-need" },
  { KITH_FIGURE_PROTECTION, "KITH_FIGURE_PROTECTION", "protection" },
  { KITH_FIGURE_LOOKED_AFTER, "KITH_FIGURE_LOOKED_AFTER", "looked-after" },
  { KITH_FIGURE_OPEN_SECTION47, "KITH_FIGURE_OPEN_SECTION47", "open-section47" },
  { KITH_FIGURE_REFERRALS, "KITH_FIGURE_REFERRALS", "referrals" },
  { KITH_FIGURE_REFERRALS_LAST_YEAR, "KITH_FIGURE_REFERRALS_LAST_YEAR", "referrals-last-year" },
  { KITH_FIGURE_SECTION17, "KITH_FIGURE_SECTION17", "section17" },
  { KITH_FIGURE_SECTION17_LAST_YEAR, "KITH_FIGURE_SECTION17_LAST_YEAR", "section17-last-year" },
  { KITH_FIGURE_SECTION47, "KITH_FIGURE_SECTION47", "section47" },
  { KITH_FIGURE_SECTION47_LAST_YEAR, "KITH_FIGURE_SECTION47_LAST_YEAR", "section47-last-year" },
  { 0, NULL, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (figures) == KITH_N_FIGURES + 1);

static const GEnumValue case_states[] =
{
  { KITH_CASE_STATE_NONE, "KITH_CASE_STATE_NONE", "none" },
  { KITH_CASE_STATE_CLOSED, "KITH_CASE_STATE_CLOSED", "closed" },
  { KITH_CASE_STATE_EARLY_HELP, "KITH_CASE_STATE_EARLY_HELP", "early-help" },
  { KITH_CASE_STATE_IN_NEED, "KITH_CASE_STATE_IN_NEED", "in-need" },
  { KITH_CASE_STATE_PROTECTION, "KITH_CASE_STATE_PROTECTION", "protection" },
  { KITH_CASE_STATE_LOOKED_AFTER, "KITH_CASE_STATE_LOOKED_AFTER", "looked-after" },
  { 0, NULL, NULL },
};

/**
 * kith_figure_get_type:
 *
 * Returns: the type of #KithFigure
 */
GType
kith_figure_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("KithFigure", figures));

  return type;
}

/**
 * kith_case_state_get_type:
 *
 * Returns: the type of #KithCaseState
 */
GType
kith_case_state_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("KithCaseState", case_states));

  return type;
}

/**
 * kith_figure_get_nick:
 *
 * The nick is what actions and the command line call a figure.
 *
 * Returns: (transfer none): such as "looked-after"
 */
const char *
kith_figure_get_nick (KithFigure figure)
{
  g_return_val_if_fail (figure < KITH_N_FIGURES, NULL);

  return figures[figure].value_nick;
}

/**
 * kith_figure_parse:
 * @nick: (nullable): what may be a nick
 * @ret_figure: (out): the figure; untouched when there is none of that name
 *
 * Returns: whether @nick names a figure
 */
gboolean
kith_figure_parse (const char *nick,
                   KithFigure *ret_figure)
{
  g_return_val_if_fail (ret_figure != NULL, FALSE);

  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      if (g_strcmp0 (figures[figure].value_nick, nick) == 0)
        {
          *ret_figure = figure;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_figure_is_event:
 * @figure: a figure
 *
 * Returns: whether it counts what happened in a period, and not how things are
 *   on a day
 */
gboolean
kith_figure_is_event (KithFigure figure)
{
  g_return_val_if_fail (figure < KITH_N_FIGURES, FALSE);

  return figure >= KITH_FIGURE_REFERRALS;
}

/**
 * kith_figure_is_last_year:
 * @figure: a figure
 *
 * Returns: whether it counts what happened in the same months a year before
 */
gboolean
kith_figure_is_last_year (KithFigure figure)
{
  g_return_val_if_fail (figure < KITH_N_FIGURES, FALSE);

  return figure == KITH_FIGURE_REFERRALS_LAST_YEAR ||
         figure == KITH_FIGURE_SECTION17_LAST_YEAR ||
         figure == KITH_FIGURE_SECTION47_LAST_YEAR;
}
