/* kithctl-terms.c: when the terms are, and which periods are complete
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-inset-days.h"
#include "kith-store-schools.h"
#include "kith-store-terms.h"

static gboolean
need_holder (KithctlOptions *options,
             GError        **error)
{
  if (options->authority != NULL || options->urn != 0)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "Whose? Give --authority with its three digits, or for a school’s own dates --urn");

  return FALSE;
}

static gboolean
need_days (char    **arguments,
           KithDate *ret_from,
           KithDate *ret_to,
           GError  **error)
{
  if (arguments[0] != NULL && arguments[1] != NULL &&
      kith_date_parse_iso (arguments[0], ret_from, NULL) && kith_date_parse_iso (arguments[1], ret_to, NULL))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "Give the first and the last day, such as 2026-09-02 2026-12-18");

  return FALSE;
}

/* 0 where no school was asked for, -1 where the store does not have it. */
static gint64
find_school (KithctlOptions *options,
             KithDb         *db,
             GError        **error)
{
  gint64 id = options->urn != 0 ? kith_db_find_school_by_urn (db, options->urn, error) : 0;

  if (options->urn != 0 && id == 0)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "The store has no school with URN %d", options->urn);
      return -1;
    }

  return id;
}

static void
print_term (KithTerm *term)
{
  g_autofree char *start = kith_date_to_iso (kith_term_get_start (term));
  g_autofree char *last = kith_date_to_iso (kith_term_get_finish (term) - 1);

  kithctl_print ("%4" G_GINT64_FORMAT "  %-6s  %s to %s%s", kith_term_get_id (term),
                 kith_term_name_get_nick (kith_term_get_name (term)), start, last,
                 kith_term_is_own (term) ? "  the school’s own" : "");
}

/* The days of this academic year and later on which the school has no pupils. */
static gboolean
print_inset_days (KithDb  *db,
                  gint64   school_id,
                  GError **error)
{
  KithDate today = kith_date_today ();
  g_autoptr(GArray) days = kith_db_load_inset_days (db, school_id, today, kith_period_year_start (today) - 31, error);

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      g_autofree char *day = kith_date_to_iso (g_array_index (days, KithInsetDay, i).day);

      kithctl_print ("      inset   %s", day);
    }

  return days != NULL;
}

/* kithctl terms: the dates that somebody has put in. */
KithctlExit
kithctl_terms (KithctlOptions *options,
               char          **arguments,
               GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) terms = NULL;
  gint64 school_id;

  if (!need_holder (options, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  school_id = db != NULL ? find_school (options, db, error) : -1;
  if (school_id >= 0)
    terms = kith_db_load_terms (db, options->authority, school_id, error);
  if (terms == NULL)
    return KITHCTL_FAILED;

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (terms, i);

      print_term (term);
    }

  if (g_list_model_get_n_items (terms) == 0)
    kithctl_print ("None is put in: September to December, January to March and April to August stand for the terms.");

  return school_id == 0 || print_inset_days (db, school_id, error) ? KITHCTL_DONE : KITHCTL_FAILED;
}

/* kithctl terms inset DAY --urn URN: a day on which the school has no pupils, or with --remove has. */
KithctlExit
kithctl_terms_inset (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate day;
  gint64 school_id;
  gboolean is_done;

  if (options->urn == 0 || arguments[0] == NULL || !kith_date_parse_iso (arguments[0], &day, NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which day, and whose? Give a day such as 2026-10-23, and the school’s --urn");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  school_id = db != NULL ? find_school (options, db, error) : -1;
  if (school_id < 0)
    return KITHCTL_FAILED;

  is_done = options->remove
    ? kith_db_remove_inset_day (db, school_id, day, NULL, error)
    : kith_db_add_inset_day (db, school_id, day, NULL, error);

  return is_done ? KITHCTL_DONE : KITHCTL_FAILED;
}

static gboolean
parse_dates (KithctlOptions *options,
             char          **arguments,
             KithTermDates  *dates,
             GError        **error)
{
  KithDate last = KITH_DATE_NONE;

  *dates = (KithTermDates) { .break_start = KITH_DATE_NONE, .break_finish = KITH_DATE_NONE };
  if (!kith_term_name_parse (arguments[0], &dates->name))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which term? Say autumn, spring or summer");
      return FALSE;
    }

  if (!need_holder (options, error) || !need_days (arguments + 1, &dates->start, &last, error))
    return FALSE;

  dates->finish = last + 1;
  if (arguments[3] != NULL)
    {
      if (!need_days (arguments + 3, &dates->break_start, &last, error))
        return FALSE;
      dates->break_finish = last + 1;
    }

  return TRUE;
}

/* kithctl terms set NAME FIRST LAST [FIRST LAST]: the last two are the half-term holiday. */
KithctlExit
kithctl_terms_set (KithctlOptions *options,
                   char          **arguments,
                   GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithTermDates dates;

  if (!parse_dates (options, arguments, &dates, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  dates.school_id = db != NULL ? find_school (options, db, error) : -1;
  if (dates.school_id < 0)
    return KITHCTL_FAILED;

  if (dates.school_id == 0)
    g_strlcpy (dates.authority_code, options->authority, sizeof dates.authority_code);

  return kith_db_set_term (db, &dates, NULL, error) ? KITHCTL_DONE : KITHCTL_FAILED;
}

/* kithctl complete: what was declared complete. */
KithctlExit
kithctl_complete (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) periods = db != NULL ? kith_db_load_complete (db, options->authority, error) : NULL;

  if (periods == NULL)
    return KITHCTL_FAILED;

  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    {
      g_autoptr(KithCompletePeriod) period = g_list_model_get_item (periods, i);
      g_autofree char *start = kith_date_to_iso (kith_complete_period_get_start (period));
      g_autofree char *last = kith_date_to_iso (kith_complete_period_get_finish (period) - 1);
      const char *worker = kith_complete_period_get_worker_name (period);

      kithctl_print ("%4" G_GINT64_FORMAT "  authority %s  %s to %s%s%s", kith_complete_period_get_id (period),
                     kith_complete_period_get_authority_code (period), start, last,
                     worker != NULL ? "  declared by " : "", worker != NULL ? worker : "");
    }

  return KITHCTL_DONE;
}

/* kithctl complete declare FIRST LAST --authority CODE */
KithctlExit
kithctl_complete_declare (KithctlOptions *options,
                          char          **arguments,
                          GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate from, to;

  if (!need_days (arguments, &from, &to, error))
    return KITHCTL_USAGE;

  if (options->authority == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Whose? Give --authority with its three digits");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  if (db == NULL || !kith_db_declare_complete (db, options->authority, from, to, 0, NULL, error))
    return KITHCTL_FAILED;

  return KITHCTL_DONE;
}

/* kithctl complete withdraw NUMBER: the number is that of the list. */
KithctlExit
kithctl_complete_withdraw (KithctlOptions *options,
                           char          **arguments,
                           GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  gint64 id = 0;

  if (arguments[0] == NULL || !g_ascii_string_to_signed (arguments[0], 10, 1, G_MAXINT64, &id, NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which? Give the number that “kithctl complete” shows");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);

  return db != NULL && kith_db_withdraw_complete (db, id, NULL, error) ? KITHCTL_DONE : KITHCTL_FAILED;
}
