/* kith-period.c: an academic year, a term or a month, as far as it has come
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A period that is still running counts up to the newest day that the store
 * knows of, and is held against just as many days a year before: half a term
 * beside a whole one would say nothing. A period that is over speaks as on its
 * last day: its cluster is the cluster of that day.
 *
 * A term is looked for by the day on which it began, so that a day of the
 * holidays belongs to the term before it.
 */

#include "config.h"

#include "kith-period.h"

#include <glib/gi18n.h>

static const char * const kind_nicks[KITH_N_PERIOD_KINDS] = { "month", "term", "year" };

/**
 * kith_period_kind_get_nick:
 * @kind: a kind of period
 *
 * Returns: (transfer none): such as "term"
 */
const char *
kith_period_kind_get_nick (KithPeriodKind kind)
{
  g_return_val_if_fail (kind < KITH_N_PERIOD_KINDS, NULL);

  return kind_nicks[kind];
}

/**
 * kith_period_kind_parse:
 * @nick: (nullable): what may name a kind of period
 * @ret_kind: (out): the kind; untouched when there is none of that name
 *
 * Returns: whether @nick names a kind
 */
gboolean
kith_period_kind_parse (const char     *nick,
                        KithPeriodKind *ret_kind)
{
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  for (KithPeriodKind kind = 0; kind < KITH_N_PERIOD_KINDS; kind++)
    {
      if (g_strcmp0 (kind_nicks[kind], nick) == 0)
        {
          *ret_kind = kind;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_period_year_start:
 * @day: a day
 *
 * Returns: the 1 September on which its academic year began
 */
KithDate
kith_period_year_start (KithDate day)
{
  int year, month;

  g_return_val_if_fail (day != KITH_DATE_NONE, KITH_DATE_NONE);

  kith_date_get_ymd (day, &year, &month, NULL);

  return kith_date_new (month >= 9 ? year : year - 1, 9, 1);
}

static KithDate
month_start (KithDate day)
{
  int year, month;

  kith_date_get_ymd (day, &year, &month, NULL);

  return kith_date_new (year, month, 1);
}

static void
take_term (KithPeriod *self,
           KithTerm   *term)
{
  self->term = kith_term_get_name (term);
  self->start = kith_term_get_start (term);
  self->finish = kith_term_get_finish (term);
  self->is_usual = kith_term_is_usual (term);
}

/* Through the terms of three years in their order: the last that had begun on
 * the day, and the first after it.
 */
static void
set_term (KithPeriod *self,
          KithDate    day,
          GListModel *held)
{
  int year;

  kith_date_get_ymd (kith_period_year_start (day), &year, NULL, NULL);
  for (int y = year - 1; y <= year + 1; y++)
    {
      g_autoptr(GListModel) terms = kith_terms_of_year (held, y);

      for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
        {
          g_autoptr(KithTerm) term = g_list_model_get_item (terms, i);

          if (kith_term_get_start (term) <= day)
            take_term (self, term);
          else if (self->later == KITH_DATE_NONE)
            self->later = kith_term_get_start (term);
        }
    }
}

/* The same days a year before; a whole period has a whole one before it, also
 * where February was longer.
 */
static void
set_last_year (KithPeriod *self)
{
  self->last_from = kith_date_add_months (self->from, -12);
  if (self->to == self->finish - 1)
    self->last_to = kith_date_add_months (self->finish, -12) - 1;
  else
    self->last_to = kith_date_add_months (self->to, -12);
}

/**
 * kith_period_init:
 * @self: (out caller-allocates): a period
 * @kind: what it shall be
 * @day: a day of it
 * @newest: the newest day that the store knows of; no period begins after it
 * @terms: (nullable) (element-type KithTerm): the terms that are held
 *
 * Finds the period that a day lies in.
 */
void
kith_period_init (KithPeriod    *self,
                  KithPeriodKind kind,
                  KithDate       day,
                  KithDate       newest,
                  GListModel    *terms)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind < KITH_N_PERIOD_KINDS);
  g_return_if_fail (newest != KITH_DATE_NONE);

  if (day == KITH_DATE_NONE || day > newest)
    day = newest;

  *self = (KithPeriod) { .kind = kind, .later = KITH_DATE_NONE };
  if (kind == KITH_PERIOD_TERM)
    {
      set_term (self, day, terms);
    }
  else
    {
      self->start = kind == KITH_PERIOD_YEAR ? kith_period_year_start (day) : month_start (day);
      self->finish = kith_date_add_months (self->start, kind == KITH_PERIOD_YEAR ? 12 : 1);
      self->later = self->finish;
    }

  self->as_at = MIN (newest, self->finish - 1);
  self->from = self->start;
  self->to = self->as_at;
  set_last_year (self);
}

/**
 * kith_period_init_part:
 * @self: (out caller-allocates): a period
 * @whole: the period of the page
 * @month: a day of a month
 *
 * One month of the past, as the page sees it: with the schools of the page's
 * own day, and no further than that day.
 */
void
kith_period_init_part (KithPeriod       *self,
                       const KithPeriod *whole,
                       KithDate          month)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (whole != NULL);
  g_return_if_fail (month != KITH_DATE_NONE);

  kith_period_init (self, KITH_PERIOD_MONTH, month, MAX (whole->as_at, month), NULL);
  self->as_at = whole->as_at;
  self->to = MIN (self->finish - 1, whole->as_at);
  set_last_year (self);
}

/**
 * kith_period_has_later:
 * @self: a period
 * @newest: the newest day that the store knows of
 *
 * Returns: whether the next one has begun
 */
gboolean
kith_period_has_later (const KithPeriod *self,
                       KithDate          newest)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->later <= newest;
}

/**
 * kith_period_is_whole:
 * @self: a period
 *
 * Returns: whether it is over, as far as the store knows
 */
gboolean
kith_period_is_whole (const KithPeriod *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->to == self->finish - 1;
}

static char *
label_term (const KithPeriod *self)
{
  int year;

  kith_date_get_ymd (self->start, &year, NULL, NULL);

  switch (self->term)
    {
    case KITH_TERM_AUTUMN:
      return g_strdup_printf (_("Autumn term %d"), year);

    case KITH_TERM_SPRING:
      return g_strdup_printf (_("Spring term %d"), year);

    case KITH_TERM_SUMMER:
      return g_strdup_printf (_("Summer term %d"), year);

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * kith_period_dup_label:
 * @self: a period
 *
 * Returns: (transfer full): such as "Academic year 2026/27", "Autumn term
 *   2026" or "November 2026"
 */
char *
kith_period_dup_label (const KithPeriod *self)
{
  int year;

  g_return_val_if_fail (self != NULL, NULL);

  kith_date_get_ymd (self->start, &year, NULL, NULL);

  switch (self->kind)
    {
    case KITH_PERIOD_MONTH:
      /* Translators: a month and its year */
      return kith_date_format (self->start, _("%B %Y"));

    case KITH_PERIOD_TERM:
      return label_term (self);

    case KITH_PERIOD_YEAR:
      /* Translators: such as "Academic year 2026/27" */
      return g_strdup_printf (_("Academic year %d/%02d"), year, (year + 1) % 100);

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * kith_period_dup_short_label:
 * @self: a period
 *
 * Returns: (transfer full): the label where there is little room, such as
 *   "2026/27", "Autumn term 2026" or "November 2026"
 */
char *
kith_period_dup_short_label (const KithPeriod *self)
{
  int year;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind != KITH_PERIOD_YEAR)
    return kith_period_dup_label (self);

  kith_date_get_ymd (self->start, &year, NULL, NULL);

  return g_strdup_printf ("%d/%02d", year, (year + 1) % 100);
}
