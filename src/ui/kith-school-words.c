/* kith-school-words.c: what a school's line says of itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-words.h"

#include <glib/gi18n.h>

#include "kith-early-help.h"
#include "kith-number-words.h"
#include "kith-text.h"
#include "kith-words.h"

/* A day without its year is taken for the last one of its name. */
#define DAYS_OF_A_YEAR 330

static char *
say_unknown (KithFigure  figure,
             const char *name)
{
  switch (figure)
    {
    case KITH_FIGURE_ON_ROLL:
      return g_strdup_printf (_("On roll: not known, %s"), name);

    case KITH_FIGURE_EARLY_HELP:
      return kith_early_help_is_family_help ()
        ? g_strdup_printf (_("Family help: not known, %s"), name)
        : g_strdup_printf (_("Early help: not known, %s"), name);

    case KITH_FIGURE_IN_NEED:
      return g_strdup_printf (_("In need: not known, %s"), name);

    case KITH_FIGURE_PROTECTION:
      return g_strdup_printf (_("Protection plans: not known, %s"), name);

    case KITH_FIGURE_LOOKED_AFTER:
      return g_strdup_printf (_("Looked after: not known, %s"), name);

    case KITH_FIGURE_OPEN_SECTION47:
      return g_strdup_printf (_("Open section 47 enquiries: not known, %s"), name);

    case KITH_FIGURE_REFERRALS:
      return g_strdup_printf (_("Referrals: not known, %s"), name);

    case KITH_FIGURE_REFERRALS_LAST_YEAR:
      return g_strdup_printf (_("Referrals in the same months last year: not known, %s"), name);

    /* What began is counted, and never unknown. */
    case KITH_FIGURE_SECTION17:
    case KITH_FIGURE_SECTION17_LAST_YEAR:
    case KITH_FIGURE_SECTION47:
    case KITH_FIGURE_SECTION47_LAST_YEAR:
      return g_strdup_printf (_("Not known, %s"), name);

    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
say_known (KithFigure  figure,
           const char *number,
           gulong      n,
           const char *name)
{
  switch (figure)
    {
    case KITH_FIGURE_ON_ROLL:
      return g_strdup_printf (_("%s on roll, %s"), number, name);

    case KITH_FIGURE_EARLY_HELP:
      return kith_early_help_is_family_help ()
        ? g_strdup_printf (_("%s with family help, %s"), number, name)
        : g_strdup_printf (_("%s with early help, %s"), number, name);

    case KITH_FIGURE_IN_NEED:
      return g_strdup_printf (_("%s in need, %s"), number, name);

    case KITH_FIGURE_PROTECTION:
      return g_strdup_printf (_("%s with a protection plan, %s"), number, name);

    case KITH_FIGURE_LOOKED_AFTER:
      return g_strdup_printf (_("%s looked after, %s"), number, name);

    case KITH_FIGURE_OPEN_SECTION47:
      return g_strdup_printf (ngettext ("%s open section 47 enquiry, %s",
                                        "%s open section 47 enquiries, %s", n), number, name);

    case KITH_FIGURE_REFERRALS:
      return g_strdup_printf (ngettext ("%s referral, %s",
                                        "%s referrals, %s", n), number, name);

    case KITH_FIGURE_REFERRALS_LAST_YEAR:
      return g_strdup_printf (ngettext ("%s referral in the same months last year, %s",
                                        "%s referrals in the same months last year, %s", n), number, name);

    case KITH_FIGURE_SECTION17:
      return g_strdup_printf (ngettext ("%s assessment started, %s",
                                        "%s assessments started, %s", n), number, name);

    case KITH_FIGURE_SECTION17_LAST_YEAR:
      return g_strdup_printf (ngettext ("%s assessment started in the same months last year, %s",
                                        "%s assessments started in the same months last year, %s", n), number, name);

    case KITH_FIGURE_SECTION47:
      return g_strdup_printf (ngettext ("%s section 47 enquiry started, %s",
                                        "%s section 47 enquiries started, %s", n), number, name);

    case KITH_FIGURE_SECTION47_LAST_YEAR:
      return g_strdup_printf (ngettext ("%s section 47 enquiry started in the same months last year, %s",
                                        "%s section 47 enquiries started in the same months last year, %s", n), number, name);

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * kith_school_words_title:
 * @n_schools: how many schools the total counts; 0 where that is not at hand
 *
 * Returns: (transfer full): the name of the school, or of the total, or that
 *   the school is not known
 */
char *
kith_school_words_title (KithSchoolLine *line,
                         guint           n_schools)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  switch (kith_school_line_get_kind (line))
    {
    case KITH_SCHOOL_LINE_TOTAL:
      if (n_schools == 0)
        return g_strdup (_("All schools"));
      return g_strdup_printf (ngettext ("%u school", "All %u schools", n_schools), n_schools);

    case KITH_SCHOOL_LINE_NOT_KNOWN:
      return g_strdup (_("Elsewhere or not known"));

    case KITH_SCHOOL_LINE_SCHOOL:
      if (kith_text_is_there (kith_school_line_get_name (line)))
        return g_strdup (kith_school_line_get_name (line));
      return g_strdup (_("A school without a name"));

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * kith_school_words_about:
 *
 * Returns: (transfer full): the phase and who works there, such as
 *   "Secondary · C. Pryce"; empty where neither is known
 */
char *
kith_school_words_about (KithSchoolLine *line)
{
  const char *phase;
  const char *workers;

  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  phase = kith_school_line_get_phase (line);
  workers = kith_school_line_get_workers (line);

  if (kith_text_is_there (phase) && kith_text_is_there (workers))
    {
      g_autofree char *isolated = kith_text_isolate (workers);

      /* Translators: the phase of a school, and who works there */
      return g_strdup_printf (_("%s · %s"), phase, isolated);
    }

  return g_strdup (kith_text_is_there (phase) ? phase : kith_text_is_there (workers) ? workers : "");
}

/**
 * kith_school_words_number:
 *
 * Returns: (transfer full): the number, such as "1,214"; a dash where it is not known
 */
char *
kith_school_words_number (KithSchoolLine *line,
                          KithFigure      figure)
{
  int number;

  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  number = kith_school_line_get_figure (line, figure);
  if (number == KITH_FIGURE_UNKNOWN)
    return g_strdup ("–");

  return kith_number_words ((guint)number);
}

/**
 * kith_school_words_rate:
 *
 * Returns: (transfer full): referrals for 10,000 on roll, such as "115.3"; a
 *   dash where there is no rate
 */
char *
kith_school_words_rate (KithSchoolLine *line)
{
  g_autofree char *whole = NULL;
  int rate;

  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  rate = kith_school_line_get_rate (line);
  if (rate == KITH_FIGURE_UNKNOWN)
    return g_strdup ("–");

  whole = kith_number_words ((guint)rate / 10);

  /* Translators: a number with one decimal: "115.3" */
  return g_strdup_printf (_("%s.%d"), whole, rate % 10);
}

/**
 * kith_school_words_rate_sentence:
 *
 * Returns: (transfer full): the rate with what it means and where
 */
char *
kith_school_words_rate_sentence (KithSchoolLine *line)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *rate = NULL;

  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  title = kith_school_words_title (line, 0);
  name = kith_text_isolate (title);
  if (kith_school_line_get_rate (line) == KITH_FIGURE_UNKNOWN)
    return g_strdup_printf (_("Rate of referrals: not known, %s"), name);

  rate = kith_school_words_rate (line);

  return g_strdup_printf (_("%s referrals for 10,000 on roll, %s"), rate, name);
}

/**
 * kith_school_words_sentence:
 *
 * Returns: (transfer full): the number with what it counts and where, such as
 *   "14 in need, Wren Park Academy"
 */
char *
kith_school_words_sentence (KithSchoolLine *line,
                            KithFigure      figure)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;
  int n;

  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  n = kith_school_line_get_figure (line, figure);
  title = kith_school_words_title (line, 0);
  name = kith_text_isolate (title);
  number = kith_school_words_number (line, figure);

  if (n == KITH_FIGURE_UNKNOWN)
    return say_unknown (figure, name);

  return say_known (figure, number, (gulong)n, name);
}

/**
 * kith_school_words_informal:
 *
 * Returns: (transfer full): the day of the last informal contact, such as
 *   "18 Nov"; a dash where none is written down
 */
char *
kith_school_words_informal (KithSchoolLine *line)
{
  KithDate day;

  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  day = kith_school_line_get_last_informal (line);
  if (day == KITH_DATE_NONE)
    return g_strdup ("–");

  /* Translators: a short date in a column, as g_date_time_format() takes it. */
  return kith_date_format (day, day + DAYS_OF_A_YEAR > kith_date_today () ? _("%-d %b") : _("%-d %b %Y"));
}

/**
 * kith_school_words_informal_sentence:
 *
 * Returns: (transfer full): the day with what it is and where, such as "Last
 *   informal contact 18 November 2026, Wren Park Academy"
 */
char *
kith_school_words_informal_sentence (KithSchoolLine *line)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  title = kith_school_words_title (line, 0);
  name = kith_text_isolate (title);
  if (kith_school_line_get_last_informal (line) == KITH_DATE_NONE)
    return g_strdup_printf (_("No informal contact written down, %s"), name);

  day = kith_words_dup_date (kith_school_line_get_last_informal (line));

  return g_strdup_printf (_("Last informal contact %s, %s"), day, name);
}
