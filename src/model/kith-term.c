/* kith-term.c: when a term is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Councils and schools set their own dates. Where nobody has put them in, the
 * usual ones stand in: September to December, January to March, April to
 * August. They fill the year, so that no day is lost; where a neighbour's real
 * dates are held, the usual ones give way to them.
 */

#include "config.h"

#include "kith-term.h"

struct _KithTerm
{
  GObject       parent_instance;

  gint64        id;
  KithTermName  name;
  KithDate      start;
  KithDate      finish;
  KithDate      break_start;
  KithDate      break_finish;
  guint         is_own : 1;
};

G_DEFINE_FINAL_TYPE (KithTerm, kith_term, G_TYPE_OBJECT)

static const char * const nicks[KITH_N_TERMS] = { "autumn", "spring", "summer" };

/* The month in which the usual term begins, and the one in which it is over. */
static const int usual_months[KITH_N_TERMS][2] = { { 9, 1 }, { 1, 4 }, { 4, 9 } };

static void
kith_term_class_init (KithTermClass *klass)
{
}

static void
kith_term_init (KithTerm *self)
{
}

/**
 * kith_term_new:
 * @id: the term in the store; 0 for the usual dates
 * @name: which term
 * @is_own: whether the school keeps dates of its own
 * @start: the first day
 * @finish: the first day after it
 * @break_start: the first day of the half-term holiday, or %KITH_DATE_NONE
 * @break_finish: the first day after it, or %KITH_DATE_NONE
 *
 * Returns: (transfer full): a term that never changes
 */
KithTerm *
kith_term_new (gint64       id,
               KithTermName name,
               gboolean     is_own,
               KithDate     start,
               KithDate     finish,
               KithDate     break_start,
               KithDate     break_finish)
{
  KithTerm *self = NULL;

  g_return_val_if_fail (name < KITH_N_TERMS, NULL);
  g_return_val_if_fail (start < finish, NULL);

  self = g_object_new (KITH_TYPE_TERM, NULL);
  self->id = id;
  self->name = name;
  self->is_own = !!is_own;
  self->start = start;
  self->finish = finish;
  self->break_start = break_start;
  self->break_finish = break_finish;

  return self;
}

/**
 * kith_term_new_usual:
 * @name: which term
 * @year: the year in which the academic year begins
 *
 * Returns: (transfer full): the term as it is where nobody has said when it is
 */
KithTerm *
kith_term_new_usual (KithTermName name,
                     int          year)
{
  int start_year, finish_year;

  g_return_val_if_fail (name < KITH_N_TERMS, NULL);

  start_year = name == KITH_TERM_AUTUMN ? year : year + 1;
  finish_year = year + 1;

  return kith_term_new (0, name, FALSE,
                        kith_date_new (start_year, usual_months[name][0], 1),
                        kith_date_new (finish_year, usual_months[name][1], 1),
                        KITH_DATE_NONE, KITH_DATE_NONE);
}

/**
 * kith_term_get_id:
 *
 * Returns: the term in the store; 0 for the usual dates
 */
gint64
kith_term_get_id (KithTerm *self)
{
  g_return_val_if_fail (KITH_IS_TERM (self), 0);

  return self->id;
}

/**
 * kith_term_get_name:
 *
 * Returns: which term it is
 */
KithTermName
kith_term_get_name (KithTerm *self)
{
  g_return_val_if_fail (KITH_IS_TERM (self), KITH_TERM_AUTUMN);

  return self->name;
}

/**
 * kith_term_is_own:
 *
 * Returns: whether the school keeps dates of its own, other than its authority's
 */
gboolean
kith_term_is_own (KithTerm *self)
{
  g_return_val_if_fail (KITH_IS_TERM (self), FALSE);

  return self->is_own;
}

/**
 * kith_term_is_usual:
 *
 * Returns: whether nobody has put the dates in
 */
gboolean
kith_term_is_usual (KithTerm *self)
{
  g_return_val_if_fail (KITH_IS_TERM (self), FALSE);

  return self->id == 0;
}

/**
 * kith_term_get_start:
 *
 * Returns: its first day
 */
KithDate
kith_term_get_start (KithTerm *self)
{
  g_return_val_if_fail (KITH_IS_TERM (self), KITH_DATE_NONE);

  return self->start;
}

/**
 * kith_term_get_finish:
 *
 * Returns: the first day after it
 */
KithDate
kith_term_get_finish (KithTerm *self)
{
  g_return_val_if_fail (KITH_IS_TERM (self), KITH_DATE_NONE);

  return self->finish;
}

/**
 * kith_term_get_break_start:
 *
 * Returns: the first day of the half-term holiday, or %KITH_DATE_NONE
 */
KithDate
kith_term_get_break_start (KithTerm *self)
{
  g_return_val_if_fail (KITH_IS_TERM (self), KITH_DATE_NONE);

  return self->break_start;
}

/**
 * kith_term_get_break_finish:
 *
 * Returns: the first day after the half-term holiday, or %KITH_DATE_NONE
 */
KithDate
kith_term_get_break_finish (KithTerm *self)
{
  g_return_val_if_fail (KITH_IS_TERM (self), KITH_DATE_NONE);

  return self->break_finish;
}

/**
 * kith_term_name_get_nick:
 * @name: which term
 *
 * Returns: (transfer none): such as "autumn", as the store has it
 */
const char *
kith_term_name_get_nick (KithTermName name)
{
  g_return_val_if_fail (name < KITH_N_TERMS, NULL);

  return nicks[name];
}

/**
 * kith_term_name_parse:
 * @nick: (nullable): what may name a term
 * @ret_name: (out): the term; untouched when there is none of that name
 *
 * Returns: whether @nick names a term
 */
gboolean
kith_term_name_parse (const char   *nick,
                      KithTermName *ret_name)
{
  g_return_val_if_fail (ret_name != NULL, FALSE);

  for (KithTermName name = 0; name < KITH_N_TERMS; name++)
    {
      if (g_strcmp0 (nicks[name], nick) == 0)
        {
          *ret_name = name;
          return TRUE;
        }
    }

  return FALSE;
}

/* The academic year in which a term begins, which may be in its last days. A
 * summer term that begins in September is nobody's.
 */
static int
year_of_term (KithTerm *term)
{
  int year, month;

  kith_date_get_ymd (term->start, &year, &month, NULL);

  return term->name == KITH_TERM_AUTUMN ? (month >= 7 ? year : year - 1) : (month >= 9 ? year : year - 1);
}

/* Of the school's dates and the authority's the school's hold. */
static KithTerm *
find_held (GListModel  *held,
           KithTermName name,
           int          year)
{
  g_autoptr(KithTerm) found = NULL;

  for (guint i = 0; held != NULL && i < g_list_model_get_n_items (held); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (held, i);

      if (term->name == name && year_of_term (term) == year && (found == NULL || term->is_own))
        g_set_object (&found, term);
    }

  return g_steal_pointer (&found);
}

static void
make_room (KithTerm *terms[KITH_N_TERMS],
           guint     which)
{
  KithTerm *self = terms[which];

  if (self->id != 0)
    return;

  if (which > 0 && terms[which - 1]->id != 0)
    self->start = MIN (MAX (self->start, terms[which - 1]->finish), self->finish - 1);
  if (which + 1 < KITH_N_TERMS && terms[which + 1]->id != 0)
    self->finish = MAX (MIN (self->finish, terms[which + 1]->start), self->start + 1);
}

/**
 * kith_terms_of_year:
 * @held: (element-type KithTerm) (nullable): terms of whatever years
 * @year: the year in which the academic year begins
 *
 * Returns: (transfer full) (element-type KithTerm): the three terms of that
 *   year, in their order
 */
GListModel *
kith_terms_of_year (GListModel *held,
                    int         year)
{
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_TERM);
  KithTerm *terms[KITH_N_TERMS];

  for (KithTermName name = 0; name < KITH_N_TERMS; name++)
    {
      terms[name] = find_held (held, name, year);
      if (terms[name] == NULL)
        terms[name] = kith_term_new_usual (name, year);
    }

  for (guint i = 0; i < KITH_N_TERMS; i++)
    {
      make_room (terms, i);
      g_list_store_append (list, terms[i]);
      g_object_unref (terms[i]);
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}
