/* test-caseload-file.c: children and episodes out of a council's list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-cases.h"

#include <string.h>

typedef struct
{
  guint           line;
  KithListReason  reason;
  KithField       field;
  const char     *value;
} ExpectedFault;

static const ExpectedFault expected_faults[] = {
  { 2, KITH_LIST_REASON_NOT_A_NUMBER, KITH_FIELD_SCHOOL_URN, "12" },
  { 2, KITH_LIST_REASON_END_BEFORE_START, KITH_FIELD_CLOSURE, "01/06/2026" },
  { 3, KITH_LIST_REASON_REPEATED_ROW, KITH_FIELD_NONE, NULL },
  { 4, KITH_LIST_REASON_UNKNOWN_STATUS, KITH_FIELD_STATUS, "Pending" },
  { 4, KITH_LIST_REASON_FUTURE, KITH_FIELD_REFERRAL, "02/06/2027" },
  { 4, KITH_LIST_REASON_NOT_YES_OR_NO, KITH_FIELD_NO_FURTHER_ACTION, "perhaps" },
  { 4, KITH_LIST_REASON_NOT_A_NUMBER, KITH_FIELD_N_PREVIOUS_PLANS, "many" },
  { 5, KITH_LIST_REASON_NO_NAME, KITH_FIELD_NONE, NULL },
  { 6, KITH_LIST_REASON_NO_NAME, KITH_FIELD_NONE, NULL },
  { 7, KITH_LIST_REASON_FUTURE, KITH_FIELD_BIRTH, "01/02/2031" },
};

static void
test_faults (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("caseloads", "faults.csv");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

  list_assert_caseload_adds_up (sheet, caseload);
  g_assert_cmpuint (caseload->entries->len, ==, 3);
  g_assert_cmpuint (caseload->faults->len, ==, G_N_ELEMENTS (expected_faults));

  for (gsize i = 0; i < G_N_ELEMENTS (expected_faults); i++)
    {
      const ExpectedFault *expected = &expected_faults[i];
      const KithListFault *fault = list_find_fault (caseload->faults, expected->line, expected->reason);

      g_test_message ("line %u: %s", expected->line, kith_list_reason_to_sentence (expected->reason));
      g_assert_nonnull (fault);
      g_assert_cmpint (fault->field, ==, expected->field);
      g_assert_cmpstr (fault->value, ==, expected->value);
    }
}

static const KithCaseloadEntry *
entry_at (KithCaseloadFile *caseload,
          guint             index)
{
  g_assert_cmpuint (index, <, caseload->entries->len);
  return g_ptr_array_index (caseload->entries, index);
}

/* Nothing is known of what has no column, and none of it is nought. */
static void
test_unknown (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Person ID,Team\n7,North\n");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);
  const KithCaseloadEntry *entry = entry_at (caseload, 0);

  g_assert_cmpuint (caseload->faults->len, ==, 0);
  g_assert_cmpstr (entry->la_child_id, ==, "7");
  g_assert_cmpstr (entry->team, ==, "North");
  g_assert_null (entry->family_name);
  g_assert_cmpint (entry->birth, ==, KITH_DATE_NONE);
  g_assert_cmpint (entry->referral, ==, KITH_DATE_NONE);
  g_assert_cmpint (entry->next_supervision, ==, KITH_DATE_NONE);
  g_assert_cmpint (entry->no_further_action, ==, -1);
  g_assert_cmpint (entry->conference_not_required, ==, -1);
  g_assert_cmpint (entry->n_previous_plans, ==, -1);
  g_assert_cmpint (entry->year_group, ==, KITH_ROLL_NO_YEAR_GROUP);
  g_assert_cmpint (entry->school_urn, ==, 0);
  g_assert_cmpint (entry->status, ==, KITH_CASE_STATUS_NONE);
}

/* A child with three assessments has three rows. */
static void
test_several_rows_of_a_child (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Person ID,Assessment start\n7,1/9/2026\n7,2/9/2026\n8,13/9/2026\n"
                                               "7,1/9/2026\n");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

  g_assert_cmpuint (caseload->entries->len, ==, 3);
  g_assert_cmpuint (list_find_fault (caseload->faults, 5, KITH_LIST_REASON_REPEATED_ROW)->other_line, ==, 2);
  list_assert_caseload_adds_up (sheet, caseload);
}

/* Rows that are refused are all given back, alike or not. */
static void
test_refused_rows_alike (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Person ID,Team\n,North\n,North\n");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

  g_assert_cmpuint (list_count_verdict (caseload->faults, KITH_LIST_VERDICT_REFUSED), ==, 2);
}

static void
test_identity (void)
{
  static const struct
  {
    const char     *row;
    gboolean        is_kept;
    KithListReason  reason;
  } cases[] = {
    { "7,,13/9/2014,", TRUE, 0 },
    { ",Ada Okafor,13/9/2014,", TRUE, 0 },
    { ",Ada Okafor,,D852201900001", TRUE, 0 },
    { ",Ada Okafor,,", FALSE, KITH_LIST_REASON_NO_IDENTITY },
    { ",Ada Okafor,,D852201900002", FALSE, KITH_LIST_REASON_NO_IDENTITY },
    { ",,13/9/2014,D852201900001", FALSE, KITH_LIST_REASON_NO_NAME },
    { "7,\u202eAda,13/9/2014,", FALSE, KITH_LIST_REASON_UNSAFE_NAME },
    { ",Unborn Okafor,13/3/2027,", TRUE, KITH_LIST_REASON_UNBORN },
    { ",Unborn Okafor,13/3/2029,", FALSE, KITH_LIST_REASON_FUTURE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Person ID,Name,DOB,UPN\n%s\n", cases[i].row);
      g_autoptr(KithSheet) sheet = list_read_text (text);
      g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

      g_test_message ("%s", cases[i].row);
      g_assert_cmpuint (caseload->entries->len, ==, cases[i].is_kept ? 1 : 0);
      if (!cases[i].is_kept || cases[i].reason != 0)
        g_assert_nonnull (list_find_fault (caseload->faults, 2, cases[i].reason));
      list_assert_caseload_adds_up (sheet, caseload);
    }
}

/* What is due may lie ahead, what was done may not. */
static void
test_futures (void)
{
  g_autoptr(KithSheet) sheet =
    list_read_text ("Person ID,S47 start,ICPC date,Last visit,Next visit due,Next review due,CPP end\n"
                    "7,30/11/2026,30/11/2026,30/11/2026,30/11/2026,30/11/2026,30/11/2026\n");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);
  const KithCaseloadEntry *entry = entry_at (caseload, 0);
  KithDate day = kith_date_new (2026, 11, 30);

  g_assert_cmpint (entry->section47_start, ==, KITH_DATE_NONE);
  g_assert_cmpint (entry->last_visit, ==, KITH_DATE_NONE);
  g_assert_cmpint (entry->protection_plan_end, ==, KITH_DATE_NONE);
  g_assert_cmpint (entry->conference, ==, day);
  g_assert_cmpint (entry->next_visit, ==, day);
  g_assert_cmpint (entry->next_review, ==, day);
  g_assert_cmpuint (list_count_verdict (caseload->faults, KITH_LIST_VERDICT_UNREAD), ==, 3);
}

/* Two children could be 1.20335E+06. */
static void
test_lost_digits (void)
{
  static const char * const lost[] = { "1.20335E+06", "1E+15", "12e+10" };
  static const char * const whole[] = { "1203350", "E123", "12E45", "A1E+5B", "1.5" };

  for (gsize i = 0; i < G_N_ELEMENTS (lost); i++)
    {
      g_autofree char *text = g_strdup_printf ("Person ID,Team\n%s,North\n", lost[i]);
      g_autoptr(KithSheet) sheet = list_read_text (text);
      g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

      g_assert_cmpuint (caseload->entries->len, ==, 0);
      g_assert_nonnull (list_find_fault (caseload->faults, 2, KITH_LIST_REASON_LOST_DIGITS));
      list_assert_caseload_adds_up (sheet, caseload);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autofree char *text = g_strdup_printf ("Person ID,Team\n%s,North\n", whole[i]);
      g_autoptr(KithSheet) sheet = list_read_text (text);
      g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

      g_assert_cmpstr (entry_at (caseload, 0)->la_child_id, ==, whole[i]);
    }
}

static void
test_words_of_a_council (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Person ID,Referral source,Reason for closure,Legal status\n"
                                               "7,q) 6: Police,Moved to the seaside,Full care order\n");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

  g_assert_cmpstr (entry_at (caseload, 0)->referral_source, ==, "6");
  g_assert_cmpstr (entry_at (caseload, 0)->closure_reason, ==, "Moved to the seaside");
  g_assert_cmpstr (entry_at (caseload, 0)->legal_status, ==, "C2");
}

static void
test_refused_rows (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("caseloads", "faults.csv");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);
  g_autofree char *csv = kith_list_refused_to_csv (sheet, caseload->faults);
  g_auto(GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[1], "5,The row has no name,,,c) Child in need plan"));
}

static void
test_cancelled (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("caseloads", "mosaic.csv");
  g_autoptr(KithMapping) mapping = kith_mapping_new_guess (KITH_LIST_KIND_CASELOAD, sheet, LIST_TODAY);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (kith_caseload_file_new (sheet, mapping, LIST_TODAY, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/caseload-file/faults", test_faults);
  g_test_add_func ("/caseload-file/unknown", test_unknown);
  g_test_add_func ("/caseload-file/several-rows-of-a-child", test_several_rows_of_a_child);
  g_test_add_func ("/caseload-file/refused-rows-alike", test_refused_rows_alike);
  g_test_add_func ("/caseload-file/identity", test_identity);
  g_test_add_func ("/caseload-file/futures", test_futures);
  g_test_add_func ("/caseload-file/lost-digits", test_lost_digits);
  g_test_add_func ("/caseload-file/words-of-a-council", test_words_of_a_council);
  g_test_add_func ("/caseload-file/refused-rows", test_refused_rows);
  g_test_add_func ("/caseload-file/cancelled", test_cancelled);

  return g_test_run ();
}
