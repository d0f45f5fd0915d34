/* kith-store-fiction-offices.c: filling a store with whom one rings, terms and rolls
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-fiction-private.h"

#define DAYS_SINCE_LAST_ROLL 6

static gint64
school_at (GArray *schools,
           guint   index)
{
  return g_array_index (schools, gint64, index);
}

static gboolean
insert_terms (KithAct     *act,
              KithFiction *fiction,
              GArray      *schools,
              GError     **error)
{
  for (guint i = 0; i < fiction->terms->len; i++)
    {
      const KithFictionTerm *term = &g_array_index (fiction->terms, KithFictionTerm, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_term);

      if (term->school >= 0)
        kith_row_set_int (row, "school_id", school_at (schools, (guint)term->school));
      else
        kith_row_set_text (row, "authority_code", fiction->authority_code);
      kith_row_set_text (row, "name", term->name);
      kith_row_set_date (row, "start", term->start);
      kith_row_set_date (row, "finish", term->finish);
      kith_row_set_date (row, "break_start", term->break_start);
      kith_row_set_date (row, "break_finish", term->break_finish);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_inset_days (KithAct     *act,
                   KithFiction *fiction,
                   GArray      *schools,
                   GError     **error)
{
  for (guint i = 0; i < fiction->inset_days->len; i++)
    {
      const KithFictionInsetDay *day = &g_array_index (fiction->inset_days, KithFictionInsetDay, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_inset_day);

      kith_row_set_int (row, "school_id", school_at (schools, day->school));
      kith_row_set_date (row, "day", day->day);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_contacts (KithAct     *act,
                 KithFiction *fiction,
                 GArray      *schools,
                 GError     **error)
{
  for (guint i = 0; i < fiction->contacts->len; i++)
    {
      const KithFictionContact *contact = g_ptr_array_index (fiction->contacts, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_school_contact);

      kith_row_set_int (row, "school_id", school_at (schools, contact->school));
      kith_row_set_text (row, "role", contact->role);
      kith_row_set_text (row, "name", contact->name);
      kith_row_set_text (row, "telephone", contact->telephone);
      kith_row_set_text (row, "email", contact->email);
      kith_row_set_date (row, "valid_from", contact->from);
      kith_row_set_date (row, "valid_to", contact->to);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static guint
count_roll (KithFiction *fiction,
            guint        school)
{
  guint n = 0;

  for (guint i = 0; i < fiction->totals->len; i++)
    {
      const KithFictionTotal *total = g_ptr_array_index (fiction->totals, i);

      if (total->school == school && g_str_equal (total->measure, "year"))
        n += total->n;
    }

  return n;
}

static gboolean
insert_roll (KithAct *act,
             gint64   school_id,
             KithDate day,
             guint    n_pupils,
             guint    n_new,
             guint    n_changed,
             gint64  *ret_id,
             GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_import);

  kith_row_set_text (row, "kind", "roll");
  kith_row_set_int (row, "school_id", school_id);
  kith_row_set_text (row, "file_name", "roll.csv");
  kith_row_set_date (row, "reference_date", day);
  kith_row_set_int (row, "at", g_get_real_time ());
  kith_row_set_int (row, "n_new", n_new);
  kith_row_set_int (row, "n_changed", n_changed);
  kith_row_set_int (row, "n_same", n_pupils - n_new - n_changed);
  kith_row_set_int (row, "n_leavers", n_new > 1 ? n_new - 1 : 0);
  kith_row_set_int (row, "n_refused", 0);

  return kith_act_insert (act, row, ret_id, error);
}

static gboolean
insert_totals (KithAct     *act,
               KithFiction *fiction,
               guint        school,
               gint64       school_id,
               gint64       import_id,
               GError     **error)
{
  for (guint i = 0; i < fiction->totals->len; i++)
    {
      const KithFictionTotal *total = g_ptr_array_index (fiction->totals, i);
      g_autoptr(KithRow) row = NULL;

      if (total->school != school)
        continue;

      row = kith_row_new (&kith_table_school_total);
      kith_row_set_int (row, "school_id", school_id);
      kith_row_set_int (row, "import_id", import_id);
      kith_row_set_text (row, "measure", total->measure);
      kith_row_set_text (row, "code", total->code);
      kith_row_set_int (row, "n", total->n);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* One in September with a new year's pupils, and one of some days ago with hardly a change. */
static gboolean
insert_rolls (KithAct     *act,
              KithFiction *fiction,
              GArray      *schools,
              GError     **error)
{
  int year;

  kith_date_get_ymd (fiction->as_at - 270, &year, NULL, NULL);
  for (guint i = 0; i < schools->len; i++)
    {
      gint64 school_id = school_at (schools, i);
      guint n_pupils = count_roll (fiction, i);
      gint64 import_id;

      if (!insert_roll (act, school_id, kith_date_new (year, 9, 12), n_pupils, n_pupils / 7, n_pupils / 2, NULL, error) ||
          !insert_roll (act, school_id, fiction->as_at - DAYS_SINCE_LAST_ROLL, n_pupils, MIN (n_pupils, 2), n_pupils / 90,
                        &import_id, error) ||
          !insert_totals (act, fiction, i, school_id, import_id, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
kith_db_insert_fiction_offices (KithAct     *act,
                                KithFiction *fiction,
                                GArray      *schools,
                                GError     **error)
{
  return insert_terms (act, fiction, schools, error) &&
         insert_inset_days (act, fiction, schools, error) &&
         insert_contacts (act, fiction, schools, error) &&
         insert_rolls (act, fiction, schools, error);
}
