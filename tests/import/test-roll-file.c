/* test-roll-file.c: pupils out of a school's list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-roll-file.h"

#include <string.h>

#define TODAY (kith_date_new (2026, 11, 22))

static KithSheet *
sheet_of (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  KithSheet *sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sheet;
}

static KithRollFile *
roll_of (KithSheet *sheet)
{
  g_autoptr(KithMapping) mapping = kith_mapping_new_guess (KITH_LIST_KIND_ROLL, sheet, TODAY);
  g_autoptr(GError) error = NULL;
  KithRollFile *roll = kith_roll_file_new (sheet, mapping, TODAY, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return roll;
}

static const KithRollPupil *
pupil_at (KithRollFile *roll,
          guint         index)
{
  g_assert_cmpuint (index, <, roll->pupils->len);
  return g_ptr_array_index (roll->pupils, index);
}

static void
test_all_fields (void)
{
  g_autoptr(KithSheet) sheet = sheet_of ("Surname,Forename,Preferred Forename,DOB,Gender,Year Group,Reg,"
                                         "Date of Admission,Enrolment Status,Ethnicity,SEN Status,FSM\n"
                                         "Okafor,Adaeze,Ada,03/09/2014,F,Year 7,7B,01/09/2026,C,BAFR,K,T\n");
  g_autoptr(KithRollFile) roll = roll_of (sheet);
  const KithRollPupil *pupil = pupil_at (roll, 0);

  g_assert_cmpuint (roll->pupils->len, ==, 1);
  g_assert_cmpuint (roll->faults->len, ==, 0);
  g_assert_cmpuint (roll->n_lines, ==, 1);
  g_assert_cmpuint (pupil->line, ==, 2);
  g_assert_cmpstr (pupil->family_name, ==, "Okafor");
  g_assert_cmpstr (pupil->given_name, ==, "Adaeze");
  g_assert_cmpstr (pupil->preferred_name, ==, "Ada");
  g_assert_cmpint (pupil->birth, ==, kith_date_new (2014, 9, 3));
  g_assert_cmpstr (pupil->sex, ==, "F");
  g_assert_cmpint (pupil->year_group, ==, 7);
  g_assert_cmpstr (pupil->form, ==, "7B");
  g_assert_cmpint (pupil->entry, ==, kith_date_new (2026, 9, 1));
  g_assert_cmpstr (pupil->enrolment, ==, "C");
  g_assert_cmpstr (pupil->ethnicity, ==, "BAFR");
  g_assert_cmpstr (pupil->sen, ==, "K");
  g_assert_cmpstr (pupil->free_meals, ==, "Y");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roll-file/all-fields", test_all_fields);

  return g_test_run ();
}
