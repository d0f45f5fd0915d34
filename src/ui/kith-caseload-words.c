/* kith-caseload-words.c: what is said of a child in the caseload
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-caseload-words.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-clock-words.h"
#include "kith-text.h"
#include "kith-words.h"

static const struct
{
  KithCaseloadFlags  flag;
  const char        *words;
} flag_words[KITH_CASELOAD_N_FLAGS] = {
  { KITH_CASELOAD_NO_WORKER, N_("No worker") },
  { KITH_CASELOAD_OVERDUE, N_("Visit overdue") },
  { KITH_CASELOAD_NO_SCHOOL, N_("School not known") },
  { KITH_CASELOAD_SIBLINGS, N_("Brother or sister open") },
  { KITH_CASELOAD_CLOCK_OVER, N_("Over a limit") },
  { KITH_CASELOAD_CLOCK_NEAR, N_("Near a limit") },
  { KITH_CASELOAD_WARNING, N_("Warning") },
};

static void
add_part (GPtrArray *parts,
          char      *part)
{
  if (part[0] != '\0')
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static char *
join_parts (GPtrArray  *parts,
            const char *between)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (between, (char **)parts->pdata);
}

/**
 * kith_caseload_words_state:
 * @caseload: the caseload
 * @state: a state
 *
 * Returns: (transfer none): what it is called on the day of the caseload
 */
const char *
kith_caseload_words_state (KithCaseload *caseload,
                           KithCaseState state)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (caseload), "");

  if (state == KITH_CASE_STATE_EARLY_HELP && kith_caseload_says_family_help (caseload))
    return _("Family help");

  return kith_words_get_case_state (state);
}

/**
 * kith_caseload_words_flag:
 * @flag: one flag
 *
 * Returns: (transfer none): what it says
 */
const char *
kith_caseload_words_flag (KithCaseloadFlags flag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (flag_words); i++)
    {
      if (flag_words[i].flag == flag)
        return _(flag_words[i].words);
    }

  g_return_val_if_reached ("");
}

/**
 * kith_caseload_words_since:
 * @row: a row
 *
 * Returns: (transfer full): how long ago the child was visited, such as "6 days"
 */
char *
kith_caseload_words_since (KithCaseloadRow *row)
{
  int days;

  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (row), NULL);

  days = kith_caseload_row_get_days_since (row);
  if (days >= 0)
    return g_strdup_printf (ngettext ("%d day", "%d days", (gulong)days), days);

  /* Translators: no visit to the child is known; short, for a column. */
  return g_strdup (C_("visit", "not known"));
}

/**
 * kith_caseload_words_due:
 * @row: a row
 *
 * Returns: (transfer full): when the next visit is due, such as "26 Nov"; empty
 *   where it is not known
 */
char *
kith_caseload_words_due (KithCaseloadRow *row)
{
  KithDate due;

  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (row), NULL);

  due = kith_caseload_row_get_due (row);
  if (due == KITH_DATE_NONE)
    return g_strdup ("");

  /* Translators: a short date without its year, as g_date_time_format() takes it. */
  return kith_date_format (due, _("%-d %b"));
}

/**
 * kith_caseload_words_clock:
 * @row: a row
 *
 * Returns: (transfer full): what is due first, such as "8 Dec · 31 of 45";
 *   empty where no clock runs
 */
char *
kith_caseload_words_clock (KithCaseloadRow *row)
{
  KithClock *clock = NULL;

  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (row), NULL);

  clock = kith_caseload_row_get_next_clock (row);

  return clock != NULL ? kith_clock_words_short (clock) : g_strdup ("");
}

static char *
speak_clock (KithCaseloadRow *row)
{
  KithClock *clock = kith_caseload_row_get_next_clock (row);
  g_autofree char *line = NULL;
  g_autofree char *state = NULL;

  if (clock == NULL)
    return g_strdup ("");

  line = kith_clock_words_line (clock);
  state = kith_clock_words_state (clock);

  /* Translators: what is due, then such as "Day 31 of 45, due Tue 8 Dec", then such as "near". */
  return g_strdup_printf (*state != '\0' ? _("%s %s %s") : _("%s %s%s"),
                          kith_clock_rule_get_title (kith_clock_get_rule (clock)), line, state);
}

/**
 * kith_caseload_words_facts:
 * @caseload: the caseload
 * @row: a row
 *
 * Returns: (transfer full): such as "Child in need · Year 10 · Wren Park Academy"
 */
char *
kith_caseload_words_facts (KithCaseload    *caseload,
                           KithCaseloadRow *row)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  KithChild *child;
  const char *school;

  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (row), NULL);

  child = kith_caseload_row_get_child (row);
  school = kith_child_get_school (child);
  add_part (parts, g_strdup (kith_caseload_words_state (caseload, kith_caseload_row_get_state (row))));
  add_part (parts, kith_child_words_year (child));
  add_part (parts, school != NULL ? kith_text_isolate (school) : g_strdup (""));

  return join_parts (parts, C_("between facts", " · "));
}

/**
 * kith_caseload_words_flags:
 * @row: a row
 *
 * Returns: (transfer full): such as "Visit overdue, no worker"; empty where
 *   nothing deserves a second look
 */
char *
kith_caseload_words_flags (KithCaseloadRow *row)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (row), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (flag_words); i++)
    {
      if ((kith_caseload_row_get_flags (row) & flag_words[i].flag) == 0)
        continue;

      add_part (parts, flag_words[i].flag == KITH_CASELOAD_WARNING ?
                kith_child_words_warnings (kith_caseload_row_get_child (row)) : g_strdup (_(flag_words[i].words)));
    }

  /* Translators: what stands between short remarks: Visit overdue, No worker */
  return join_parts (parts, C_("between remarks", ", "));
}

/**
 * kith_caseload_words_spoken:
 * @caseload: the caseload
 * @row: a row
 *
 * Returns: (transfer full): the row as one sentence, for a screen reader
 */
char *
kith_caseload_words_spoken (KithCaseload    *caseload,
                            KithCaseloadRow *row)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (row), NULL);

  add_part (parts, kith_child_words_title (kith_caseload_row_get_child (row)));
  add_part (parts, kith_caseload_words_facts (caseload, row));
  if (kith_caseload_row_get_days_since (row) >= 0)
    {
      g_autofree char *since = kith_caseload_words_since (row);

      /* Translators: %s is such as "6 days". */
      add_part (parts, g_strdup_printf (_("%s since the last visit"), since));
    }
  else
    {
      add_part (parts, g_strdup (_("no visit known")));
    }
  add_part (parts, speak_clock (row));
  add_part (parts, kith_caseload_words_flags (row));

  return join_parts (parts, C_("between remarks", ", "));
}

static char *
count_beside (guint n_beside)
{
  return g_strdup_printf (ngettext ("%u in no cluster", "%u in no cluster", n_beside), n_beside);
}

static char *
count_own (KithCaseload *caseload,
           guint         n_shown)
{
  guint n_rows = kith_caseload_get_n_counted (caseload);
  g_autofree char *day = kith_words_dup_date (kith_caseload_get_as_at (caseload));

  if (n_shown == n_rows)
    /* Translators: how many open cases, and the day of which the list speaks. */
    return g_strdup_printf (ngettext ("%u open case, as at %s", "%u open cases, as at %s", n_rows), n_rows, day);

  return g_strdup_printf (ngettext ("%u of %u open case, as at %s", "%u of %u open cases, as at %s", n_rows),
                          n_shown, n_rows, day);
}

/**
 * kith_caseload_words_about:
 * @caseload: the caseload
 * @n_shown: how many children are shown
 * @n_beside: how many of them are in no cluster, and so not counted by the list
 *
 * Returns: (transfer full): such as "12 of 269 open cases, as at 20 November 2026"
 */
char *
kith_caseload_words_about (KithCaseload *caseload,
                           guint         n_shown,
                           guint         n_beside)
{
  g_autofree char *own = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (KITH_IS_CASELOAD (caseload), NULL);
  g_return_val_if_fail (n_beside <= n_shown, NULL);

  own = count_own (caseload, n_shown - n_beside);
  if (n_beside == 0)
    return g_steal_pointer (&own);

  beside = count_beside (n_beside);

  /* Translators: such as "3 of 269 open cases, as at 20 November 2026; 2 in no cluster" */
  return g_strdup_printf (C_("counts", "%s; %s"), own, beside);
}

/**
 * kith_caseload_words_outside:
 * @caseload: a caseload
 *
 * Returns: (transfer full): how many open cases are in no cluster, in words
 */
char *
kith_caseload_words_outside (KithCaseload *caseload)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (caseload), NULL);

  return count_beside (kith_caseload_get_n_outside (caseload));
}

/**
 * kith_caseload_words_nobody:
 * @result: a search by which nobody of the caseload was found
 *
 * Returns: (transfer full): the title that says so, as markup
 */
char *
kith_caseload_words_nobody (KithSearchResult *result)
{
  g_autofree char *name = NULL;
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (KITH_IS_SEARCH_RESULT (result), NULL);

  name = kith_text_isolate (kith_search_result_get_text (result));
  escaped = g_markup_escape_text (name, -1);

  return g_strdup_printf (_("Nobody Called “%s” on This Caseload"), escaped);
}

/* Those whom the search found and who are not in this list. */
static guint
count_open_elsewhere (KithCaseload     *caseload,
                      KithSearchResult *result)
{
  g_autoptr(GHashTable) here = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n_elsewhere = 0;

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      gint64 id = kith_caseload_row_get_id (kith_caseload_get_row (caseload, i));

      g_hash_table_add (here, g_memdup2 (&id, sizeof id));
    }

  for (guint i = 0; i < kith_search_result_get_n_open (result); i++)
    {
      gint64 id = kith_search_result_get_open_id (result, i);

      n_elsewhere += !g_hash_table_contains (here, &id);
    }

  return n_elsewhere;
}

/**
 * kith_caseload_words_elsewhere:
 * @caseload: a caseload
 * @result: a search by which nobody of it was found
 *
 * Returns: (transfer full): who was found elsewhere, such as "2 in other clusters."
 */
char *
kith_caseload_words_elsewhere (KithCaseload     *caseload,
                               KithSearchResult *result)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_open, n_others;

  g_return_val_if_fail (KITH_IS_CASELOAD (caseload), NULL);
  g_return_val_if_fail (KITH_IS_SEARCH_RESULT (result), NULL);

  n_open = count_open_elsewhere (caseload, result);
  n_others = kith_search_result_get_n_found (result) - kith_search_result_get_n_open (result);
  if (n_open > 0)
    add_part (parts, g_strdup_printf (ngettext ("%u in another cluster.", "%u in other clusters.", n_open), n_open));
  if (n_others > 0)
    add_part (parts, g_strdup_printf (ngettext ("%u without an open case.", "%u without an open case.", n_others),
                                      n_others));
  if (parts->len == 0)
    add_part (parts, g_strdup (_("Nobody in this store is called that, or sounds like it.")));

  return join_parts (parts, " ");
}

/**
 * kith_caseload_words_without_worker:
 * @caseload: a caseload
 * @ret_n: (out): how many children have no worker
 *
 * Returns: (transfer full): that number in words
 */
char *
kith_caseload_words_without_worker (KithCaseload *caseload,
                                    guint        *ret_n)
{
  guint n = 0;

  g_return_val_if_fail (KITH_IS_CASELOAD (caseload), NULL);
  g_return_val_if_fail (ret_n != NULL, NULL);

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      KithCaseloadRow *row = kith_caseload_get_row (caseload, i);

      n += kith_caseload_row_get_worker_id (row) == 0 && kith_caseload_row_get_place (row) != KITH_CASELOAD_BESIDE;
    }

  *ret_n = n;

  return g_strdup_printf (ngettext ("%u without a worker", "%u without a worker", n), n);
}
