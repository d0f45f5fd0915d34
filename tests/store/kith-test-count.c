/* kith-test-count.c: the figures once more, counted plainly
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates are ISO text and compare as text; every rule of practice stands here a
 * second time, as a loop, so that a slip in the store's SQL cannot repeat
 * itself. Slow is fine.
 */

#include "config.h"

#include "kith-test-count.h"

#include <stdlib.h>
#include <string.h>

#include "kith-child.h"
#include "kith-cluster.h"
#include "kith-db-private.h"
#include "kith-school-table.h"
#include "kith-store-figures.h"
#include "kith-store-schools.h"
#include "kith-store-series.h"

#define MOST_CELLS 6

/* A row of whatever query; what was NULL is 0 or %NULL. */
typedef struct
{
  gint64  numbers[MOST_CELLS];
  char   *texts[MOST_CELLS];
} Row;

/* One row behind a figure: a child and, for events, the day; with the school it counts at. */
typedef struct
{
  gint64      child;
  const char *day;
  gint64      school;
} Item;

struct _KithTestCount
{
  const KithPeriod *period;          /* not owned; %NULL for the academic year of the newest return */
  char             *as_at;
  char             *from;
  char             *to;
  char             *last_from;
  char             *last_to;
  GPtrArray        *children;        /* id, death */
  GPtrArray        *schools;         /* id, roll_date, successor, on_roll as text, successor_from */
  GPtrArray        *members;         /* cluster, school, from, to */
  GPtrArray        *stays;           /* id, child, school, from, to */
  GPtrArray        *referrals;       /* id, child, day, closure, no further action */
  GPtrArray        *assessments;     /* referral, start */
  GPtrArray        *plans;           /* referral, start, finish */
  GPtrArray        *enquiries;       /* referral, start, conference, not required */
  GPtrArray        *help;            /* child, start, finish */
  GPtrArray        *care;            /* child, start, finish */
  GArray           *items[KITH_N_FIGURES]; /* (element-type Item), once they are asked for */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < MOST_CELLS; i++)
    g_free (row->texts[i]);
  g_free (row);
}

static GPtrArray *
load (KithTestStore *store,
      const char    *sql)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      Row *row = g_new0 (Row, 1);

      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        {
          row->numbers[i] = sqlite3_column_int64 (stmt, i);
          row->texts[i] = g_strdup ((const char *)sqlite3_column_text (stmt, i));
        }
      g_ptr_array_add (rows, row);
    }
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);

  return rows;
}

/* The same day a year earlier; 29 February becomes the 28th. */
static char *
a_year_before (const char *day)
{
  int year = (int)g_ascii_strtoll (day, NULL, 10) - 1;
  gboolean is_leap_day = g_str_has_suffix (day, "-02-29");

  return g_strdup_printf ("%04d%s", year, is_leap_day ? "-02-28" : day + 4);
}

static char *
start_of_academic_year (const char *day)
{
  int year = (int)g_ascii_strtoll (day, NULL, 10);

  return g_strdup_printf ("%04d-09-01", strcmp (day + 5, "09-01") >= 0 ? year : year - 1);
}

static KithTestCount *
count_new (KithTestStore *store)
{
  KithTestCount *self = g_new0 (KithTestCount, 1);

  self->children = load (store, "SELECT id, death FROM child");
  self->schools = load (store, "SELECT id, roll_date, successor_id, on_roll, successor_from FROM school");
  self->members = load (store, "SELECT cluster_id, school_id, valid_from, valid_to FROM cluster_school");
  self->stays = load (store, "SELECT id, child_id, school_id, valid_from, valid_to, enrolment FROM attendance");
  self->referrals = load (store, "SELECT id, child_id, day, closure, no_further_action FROM referral");
  self->assessments = load (store, "SELECT referral_id, start FROM assessment");
  self->plans = load (store, "SELECT referral_id, start, finish FROM protection_plan");
  self->enquiries = load (store, "SELECT referral_id, start, conference, conference_not_required FROM section47");
  self->help = load (store, "SELECT child_id, start, finish FROM early_help");
  self->care = load (store, "SELECT child_id, start, finish FROM care_episode");

  return self;
}

/**
 * kith_test_count_new:
 * @store: an open store
 * @as_at: the day that the figures speak of
 *
 * Returns: (transfer full): its rows, for the academic year of that day
 */
KithTestCount *
kith_test_count_new (KithTestStore *store,
                     const char    *as_at)
{
  KithTestCount *self = count_new (store);

  self->as_at = g_strdup (as_at);
  self->from = start_of_academic_year (as_at);
  self->to = g_strdup (as_at);
  self->last_from = a_year_before (self->from);
  self->last_to = a_year_before (as_at);

  return self;
}

/**
 * kith_test_count_new_in:
 * @store: an open store
 * @period: the period that the figures speak of
 *
 * Returns: (transfer full): its rows
 */
KithTestCount *
kith_test_count_new_in (KithTestStore    *store,
                        const KithPeriod *period)
{
  KithTestCount *self = count_new (store);

  self->period = period;
  self->as_at = kith_date_to_iso (period->as_at);
  self->from = kith_date_to_iso (period->from);
  self->to = kith_date_to_iso (period->to);
  self->last_from = kith_date_to_iso (period->last_from);
  self->last_to = kith_date_to_iso (period->last_to);

  return self;
}

/**
 * kith_test_count_free:
 * @self: (transfer full): rows
 */
void
kith_test_count_free (KithTestCount *self)
{
  g_free (self->as_at);
  g_free (self->from);
  g_free (self->to);
  g_free (self->last_from);
  g_free (self->last_to);
  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->schools);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->stays);
  g_ptr_array_unref (self->referrals);
  g_ptr_array_unref (self->assessments);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->enquiries);
  g_ptr_array_unref (self->help);
  g_ptr_array_unref (self->care);
  for (guint i = 0; i < KITH_N_FIGURES; i++)
    g_clear_pointer (&self->items[i], g_array_unref);
  g_free (self);
}

/* From the first day on, and no longer on the last. */
static gboolean
covers (const char *from,
        const char *to,
        const char *day)
{
  if (from != NULL && strcmp (day, from) < 0)
    return FALSE;

  return to == NULL || strcmp (day, to) < 0;
}

static Row *
find_row (GPtrArray *rows,
          gint64     id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = g_ptr_array_index (rows, i);

      if (row->numbers[0] == id)
        return row;
    }

  g_error ("No row %" G_GINT64_FORMAT, id);
}

static gboolean
is_main (const Row *stay)
{
  return stay->texts[5] == NULL || strchr ("SFOG", stay->texts[5][0]) == NULL;
}

/* Of two schools at once the main one, and of two of those the one that was joined last. */
static gint64
find_school_on (KithTestCount *self,
                gint64         child,
                const char    *day)
{
  const Row *best = NULL;

  for (guint i = 0; i < self->stays->len; i++)
    {
      const Row *stay = g_ptr_array_index (self->stays, i);
      int order;

      if (stay->numbers[1] != child || !covers (stay->texts[3], stay->texts[4], day))
        continue;

      order = best == NULL ? 1 : is_main (stay) - is_main (best);
      if (order == 0)
        order = g_strcmp0 (stay->texts[3], best->texts[3]);
      if (order > 0 || (order == 0 && stay->numbers[0] > best->numbers[0]))
        best = stay;
    }

  return best != NULL ? best->numbers[2] : 0;
}

/* A school that became another one counts as that one, from the day on which it did. */
static gint64
find_school_that_counts (KithTestCount *self,
                         gint64         school)
{
  const Row *row = school != 0 ? find_row (self->schools, school) : NULL;

  if (row == NULL || row->numbers[2] == 0 || g_strcmp0 (row->texts[4], self->as_at) > 0)
    return school;

  return row->numbers[2];
}

static gboolean
is_dead (KithTestCount *self,
         gint64         child)
{
  const Row *row = find_row (self->children, child);

  return row->texts[1] != NULL && strcmp (row->texts[1], self->as_at) <= 0;
}

static gboolean
has_one_open (KithTestCount *self,
              GPtrArray     *stretches,
              gint64         child)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      const Row *row = g_ptr_array_index (stretches, i);

      if (row->numbers[0] == child && covers (row->texts[1], row->texts[2], self->as_at))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_need (KithTestCount *self,
            gint64         child)
{
  for (guint i = 0; i < self->referrals->len; i++)
    {
      const Row *referral = g_ptr_array_index (self->referrals, i);

      if (referral->numbers[1] == child && referral->numbers[4] != 1 &&
          covers (referral->texts[2], referral->texts[3], self->as_at))
        return TRUE;
    }

  return FALSE;
}

/* What hangs on a referral ends with it at the latest. */
static gboolean
has_one_open_below_referral (KithTestCount *self,
                             GPtrArray     *rows,
                             gint64         child)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);
      const Row *referral = find_row (self->referrals, row->numbers[0]);

      if (referral->numbers[1] == child && row->numbers[3] != 1 &&
          covers (row->texts[1], row->texts[2], self->as_at) &&
          covers (NULL, referral->texts[3], self->as_at))
        return TRUE;
    }

  return FALSE;
}

/* The highest that holds; a child is in one place only. */
static KithFigure
find_state (KithTestCount *self,
            gint64         child)
{
  if (is_dead (self, child))
    return KITH_N_FIGURES;

  if (has_one_open (self, self->care, child))
    return KITH_FIGURE_LOOKED_AFTER;

  if (has_one_open_below_referral (self, self->plans, child))
    return KITH_FIGURE_PROTECTION;

  if (is_in_need (self, child))
    return KITH_FIGURE_IN_NEED;

  return has_one_open (self, self->help, child) ? KITH_FIGURE_EARLY_HELP : KITH_N_FIGURES;
}

static gboolean
is_on_roll (KithTestCount *self,
            gint64         child)
{
  gint64 school = find_school_on (self, child, self->as_at);

  return school != 0 && !is_dead (self, child) && find_row (self->schools, school)->texts[1] != NULL;
}

static gboolean
counts_as (KithTestCount *self,
           KithFigure     figure,
           gint64         child)
{
  if (figure == KITH_FIGURE_ON_ROLL)
    return is_on_roll (self, child);

  if (figure == KITH_FIGURE_OPEN_SECTION47)
    return !is_dead (self, child) && has_one_open_below_referral (self, self->enquiries, child);

  return find_state (self, child) == figure;
}

static void
add_item (KithTestCount *self,
          GArray        *items,
          gint64         child,
          const char    *day)
{
  const Item item = {
    child, day, find_school_that_counts (self, find_school_on (self, child, day != NULL ? day : self->as_at))
  };

  g_array_append_val (items, item);
}

/* Each kind of event, wherever it hangs. */
static void
add_events (KithTestCount *self,
            KithFigure     figure,
            const char    *from,
            const char    *to,
            GArray        *items)
{
  gboolean is_referral = figure == KITH_FIGURE_REFERRALS || figure == KITH_FIGURE_REFERRALS_LAST_YEAR;
  gboolean is_assessment = figure == KITH_FIGURE_SECTION17 || figure == KITH_FIGURE_SECTION17_LAST_YEAR;
  GPtrArray *rows = is_referral ? self->referrals : is_assessment ? self->assessments : self->enquiries;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);
      const char *day = is_referral ? row->texts[2] : row->texts[1];

      if (day == NULL || strcmp (day, from) < 0 || strcmp (day, to) > 0)
        continue;

      add_item (self, items,
                is_referral ? row->numbers[1] : find_row (self->referrals, row->numbers[0])->numbers[1],
                day);
    }
}

static GArray *
list_items (KithTestCount *self,
            KithFigure     figure)
{
  gboolean is_last = figure == KITH_FIGURE_REFERRALS_LAST_YEAR || figure == KITH_FIGURE_SECTION17_LAST_YEAR ||
    figure == KITH_FIGURE_SECTION47_LAST_YEAR;
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; figure < KITH_FIGURE_REFERRALS && i < self->children->len; i++)
    {
      gint64 child = ((Row *)g_ptr_array_index (self->children, i))->numbers[0];

      if (counts_as (self, figure, child))
        add_item (self, items, child, NULL);
    }

  if (figure >= KITH_FIGURE_REFERRALS)
    add_events (self, figure, is_last ? self->last_from : self->from, is_last ? self->last_to : self->to, items);

  return items;
}

static gboolean
is_in_cluster (KithTestCount *self,
               gint64         school,
               gint64         cluster)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const Row *member = g_ptr_array_index (self->members, i);

      if (member->numbers[1] == school && (cluster == 0 || member->numbers[0] == cluster) &&
          covers (member->texts[2], member->texts[3], self->as_at))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_on_line (KithTestCount     *self,
            const Item        *item,
            gint64             cluster_id,
            KithSchoolLineKind line,
            gint64             school_id)
{
  if (line == KITH_SCHOOL_LINE_SCHOOL)
    return item->school == school_id;

  if (line == KITH_SCHOOL_LINE_TOTAL)
    return is_in_cluster (self, item->school, cluster_id);

  return !is_in_cluster (self, item->school, 0);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *)a, *(const char * const *)b);
}

static char *
join_sorted (GPtrArray *texts)
{
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (char **)texts->pdata);
}

static char *
item_to_text (gint64      child,
              const char *day)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", child, day != NULL ? day : "");
}

static GPtrArray *
list_on_line (KithTestCount     *self,
              KithFigure         figure,
              gint64             cluster_id,
              KithSchoolLineKind line,
              gint64             school_id)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  if (self->items[figure] == NULL)
    self->items[figure] = list_items (self, figure);

  for (guint i = 0; i < self->items[figure]->len; i++)
    {
      const Item *item = &g_array_index (self->items[figure], Item, i);

      if (is_on_line (self, item, cluster_id, line, school_id))
        g_ptr_array_add (texts, item_to_text (item->child, item->day));
    }

  return texts;
}

/**
 * kith_test_count_get:
 * @self: rows
 * @figure: a figure
 * @cluster_id: the cluster of the page, or 0
 * @line: the line of the number
 * @school_id: the school of the line, or 0
 *
 * Returns: how many rows the number must count
 */
int
kith_test_count_get (KithTestCount     *self,
                     KithFigure         figure,
                     gint64             cluster_id,
                     KithSchoolLineKind line,
                     gint64             school_id)
{
  g_autoptr(GPtrArray) texts = list_on_line (self, figure, cluster_id, line, school_id);

  return (int)texts->len;
}

static GPtrArray *
list_of_store (KithTestCount     *self,
               KithTestStore     *store,
               KithFigure         figure,
               gint64             cluster_id,
               KithSchoolLineKind line,
               gint64             school_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) children = NULL;
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  children = self->period != NULL
    ? kith_db_load_figure_in (store->db, figure, cluster_id, line, school_id, self->period, &error)
    : kith_db_load_figure (store->db, figure, cluster_id, line, school_id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);
      KithDate event = kith_child_get_event (child);
      g_autofree char *day = event != KITH_DATE_NONE ? kith_date_to_iso (event) : NULL;

      g_ptr_array_add (texts, item_to_text (kith_child_get_id (child), day));
    }

  return texts;
}

/* Whether the school's number on roll is counted, and not the register's. */
static gboolean
has_roll (KithTestCount *self,
          gint64         school_id)
{
  for (guint i = 0; i < self->schools->len; i++)
    {
      const Row *school = g_ptr_array_index (self->schools, i);

      if (find_school_that_counts (self, school->numbers[0]) == school_id && school->texts[1] != NULL)
        return TRUE;
    }

  return FALSE;
}

static int
roll_of_register (KithTestCount *self,
                  gint64         school_id)
{
  const Row *school = find_row (self->schools, school_id);

  return school->texts[3] != NULL ? (int)school->numbers[3] : KITH_FIGURE_UNKNOWN;
}

/* The number, the rows that it opens, and the plain count are the same. */
static void
check_cell (KithTestCount  *self,
            KithTestStore  *store,
            gint64          cluster_id,
            KithSchoolLine *line,
            KithFigure      figure)
{
  KithSchoolLineKind kind = kith_school_line_get_kind (line);
  gint64 school_id = kith_school_line_get_school_id (line);
  g_autoptr(GPtrArray) expected = list_on_line (self, figure, cluster_id, kind, school_id);
  g_autoptr(GPtrArray) rows = list_of_store (self, store, figure, cluster_id, kind, school_id);
  int number = kith_school_line_get_figure (line, figure);
  g_autofree char *expected_text = NULL, *text = NULL;

  if (figure == KITH_FIGURE_ON_ROLL && kind == KITH_SCHOOL_LINE_SCHOOL && !has_roll (self, school_id))
    g_assert_cmpint (number, ==, roll_of_register (self, school_id));
  else if (figure != KITH_FIGURE_ON_ROLL || kind != KITH_SCHOOL_LINE_TOTAL)
    g_assert_cmpint (number, ==, (int)expected->len);

  expected_text = join_sorted (expected);
  text = join_sorted (rows);
  g_assert_cmpstr (text, ==, expected_text);
}

static void
check_line (KithTestCount  *self,
            KithTestStore  *store,
            gint64          cluster_id,
            KithSchoolLine *line)
{
  for (guint i = 0; i < KITH_N_FIGURES; i++)
    check_cell (self, store, cluster_id, line, i);
}

/* A total is the sum of its schools, and unknown where one of them is. */
static void
check_sums (KithSchoolTable *table)
{
  GListModel *schools = kith_school_table_get_schools (table);

  for (guint i = 0; i < KITH_N_FIGURES; i++)
    {
      gboolean is_unknown = FALSE;
      int sum = 0;

      for (guint j = 0; j < g_list_model_get_n_items (schools); j++)
        {
          g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, j);
          int number = kith_school_line_get_figure (line, i);

          is_unknown |= number == KITH_FIGURE_UNKNOWN;
          sum += number;
        }

      g_assert_cmpint (kith_school_line_get_figure (kith_school_table_get_total (table), i), ==,
                       is_unknown ? KITH_FIGURE_UNKNOWN : sum);
    }
}

static int
count_month (KithTestCount     *self,
             GArray            *items,
             const char        *month,
             gint64             cluster_id,
             KithSchoolLineKind line,
             gint64             school_id)
{
  int n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      if (strncmp (item->day, month, 7) == 0 && is_on_line (self, item, cluster_id, line, school_id))
        n++;
    }

  return n;
}

/* Three academic years; each month is counted for the schools of the page's day. */
static void
check_months (KithTestCount     *self,
              KithTestStore     *store,
              gint64             cluster_id,
              KithSchoolLineKind line,
              gint64             school_id)
{
  static const KithFigure figures[] = { KITH_FIGURE_REFERRALS, KITH_FIGURE_SECTION17, KITH_FIGURE_SECTION47 };
  g_autoptr(GError) error = NULL;
  g_autoptr(KithMonthTable) months =
    kith_db_load_months (store->db, cluster_id, line, school_id, self->period, &error);
  g_autofree char *first = NULL;
  g_autofree char *year_start = start_of_academic_year (self->to);

  g_assert_no_error (error);
  first = kith_date_to_iso (kith_month_table_get_first (months));
  g_assert_cmpstr (first + 4, ==, "-09-01");
  g_assert_cmpint (atoi (first) + 2, ==, atoi (year_start));

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));

      add_events (self, figures[i], first, self->to, items);
      for (guint j = 0; j < kith_month_table_get_n_months (months); j++)
        {
          KithDate month = kith_date_add_months (kith_month_table_get_first (months), (int)j);
          g_autofree char *iso = kith_date_to_iso (month);

          g_assert_cmpint (kith_month_table_get_number (months, figures[i], month), ==,
                           count_month (self, items, iso, cluster_id, line, school_id));
        }
    }
}

static void
check_table (KithTestCount *self,
             KithTestStore *store,
             gint64         cluster_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSchoolTable) table = self->period != NULL
    ? kith_db_load_school_table_in (store->db, cluster_id, self->period, &error)
    : kith_db_load_school_table (store->db, cluster_id, &error);
  GListModel *schools;

  g_assert_no_error (error);
  g_assert_cmpint (kith_school_table_get_cluster_id (table), ==, cluster_id);
  g_assert_cmpint (kith_school_table_get_as_at (table), ==, kith_test_date (self->as_at));
  g_assert_cmpint (kith_school_table_get_year_start (table), ==, kith_test_date (self->from));

  schools = kith_school_table_get_schools (table);
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      g_assert_true (is_in_cluster (self, kith_school_line_get_school_id (line), cluster_id));
      check_line (self, store, cluster_id, line);
      if (self->period != NULL && i == 0)
        check_months (self, store, cluster_id, KITH_SCHOOL_LINE_SCHOOL, kith_school_line_get_school_id (line));
    }
  if (self->period != NULL)
    check_months (self, store, cluster_id, KITH_SCHOOL_LINE_TOTAL, 0);
  check_line (self, store, cluster_id, kith_school_table_get_total (table));
  check_line (self, store, cluster_id, kith_school_table_get_not_known (table));
  check_sums (table);
}

/**
 * kith_test_count_check_all:
 * @self: rows
 * @store: the store that they are of
 *
 * Holds every number of every line of every cluster against the rows that it
 * opens and against the plain count.
 */
void
kith_test_count_check_all (KithTestCount *self,
                           KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) clusters = kith_db_load_clusters (store->db, &error);
  guint n_clusters = g_list_model_get_n_items (clusters);

  g_assert_no_error (error);
  if (n_clusters == 0)
    check_table (self, store, 0);

  for (guint i = 0; i < n_clusters; i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      check_table (self, store, kith_cluster_get_id (cluster));
    }
}
