/* cin-cases.c: one return that keeps every rule, and ways to break them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

#include <string.h>

/* Every date but one stands here once, so that an edit finds its place by it:
 * a plan begins on the day of the conference.
 */
static const char blameless[] =
  "<Message>\n"
  "<Header>\n"
  "<CollectionDetails>\n"
  "<Collection>CIN</Collection>\n"
  "<Year>2025</Year>\n"
  "<ReferenceDate>2025-03-31</ReferenceDate>\n"
  "</CollectionDetails>\n"
  "<Source>\n"
  "<SourceLevel>L</SourceLevel>\n"
  "<LEA>201</LEA>\n"
  "<SoftwareCode>Fiction</SoftwareCode>\n"
  "</Source>\n"
  "</Header>\n"
  "<Children>\n"
  "<Child>\n"
  "<ChildIdentifiers>\n"
  "<LAchildID>A1</LAchildID>\n"
  "<UPN>P201123456789</UPN>\n"
  "<PersonBirthDate>2014-05-06</PersonBirthDate>\n"
  "<Sex>F</Sex>\n"
  "</ChildIdentifiers>\n"
  "<ChildCharacteristics>\n"
  "<Ethnicity>WBRI</Ethnicity>\n"
  "<Disabilities>\n"
  "<Disability>MOB</Disability>\n"
  "<Disability>HAND</Disability>\n"
  "<Disability>PC</Disability>\n"
  "<Disability>INC</Disability>\n"
  "<Disability>COMM</Disability>\n"
  "<Disability>LD</Disability>\n"
  "<Disability>HEAR</Disability>\n"
  "<Disability>VIS</Disability>\n"
  "</Disabilities>\n"
  "</ChildCharacteristics>\n"
  "<CINdetails>\n"
  "<CINreferralDate>2024-04-08</CINreferralDate>\n"
  "<ReferralSource>2A</ReferralSource>\n"
  "<PrimaryNeedCode>N1</PrimaryNeedCode>\n"
  "<CINclosureDate>2024-10-04</CINclosureDate>\n"
  "<ReasonForClosure>RC7</ReasonForClosure>\n"
  "<Assessments>\n"
  "<AssessmentActualStartDate>2024-04-09</AssessmentActualStartDate>\n"
  "<AssessmentAuthorisationDate>2024-05-20</AssessmentAuthorisationDate>\n"
  "<FactorsIdentifiedAtAssessment>\n"
  "<AssessmentFactors>1A</AssessmentFactors>\n"
  "<AssessmentFactors>3B</AssessmentFactors>\n"
  "</FactorsIdentifiedAtAssessment>\n"
  "</Assessments>\n"
  "<CINPlanDates>\n"
  "<CINPlanStartDate>2024-05-21</CINPlanStartDate>\n"
  "<CINPlanEndDate>2024-07-01</CINPlanEndDate>\n"
  "</CINPlanDates>\n"
  "<Section47>\n"
  "<S47ActualStartDate>2024-06-24</S47ActualStartDate>\n"
  "<InitialCPCtarget>2024-07-15</InitialCPCtarget>\n"
  "<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n"
  "<ICPCnotRequired>false</ICPCnotRequired>\n"
  "</Section47>\n"
  "<ReferralNFA>0</ReferralNFA>\n"
  "<ChildProtectionPlans>\n"
  "<CPPstartDate>2024-07-12</CPPstartDate>\n"
  "<CPPendDate>2024-09-27</CPPendDate>\n"
  "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>\n"
  "<LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>\n"
  "<NumberOfPreviousCPP>0</NumberOfPreviousCPP>\n"
  "<Reviews>\n"
  "<CPPreviewDate>2024-09-10</CPPreviewDate>\n"
  "</Reviews>\n"
  "</ChildProtectionPlans>\n"
  "</CINdetails>\n"
  "<CINdetails>\n"
  "<CINreferralDate>2024-11-04</CINreferralDate>\n"
  "<ReferralSource>6</ReferralSource>\n"
  "<ReferralNFA>true</ReferralNFA>\n"
  "</CINdetails>\n"
  "<CINdetails>\n"
  "<CINreferralDate>2025-02-03</CINreferralDate>\n"
  "<ReferralSource>3E</ReferralSource>\n"
  "<PrimaryNeedCode>N4</PrimaryNeedCode>\n"
  "<Assessments>\n"
  "<AssessmentActualStartDate>2025-02-04</AssessmentActualStartDate>\n"
  "</Assessments>\n"
  "<CINPlanDates>\n"
  "<CINPlanStartDate>2025-03-03</CINPlanStartDate>\n"
  "</CINPlanDates>\n"
  "<Section47>\n"
  "<S47ActualStartDate>2025-03-20</S47ActualStartDate>\n"
  "<ICPCnotRequired>0</ICPCnotRequired>\n"
  "</Section47>\n"
  "<ReferralNFA>false</ReferralNFA>\n"
  "</CINdetails>\n"
  "</Child>\n"
  "<Child>\n"
  "<ChildIdentifiers>\n"
  "<LAchildID>B2</LAchildID>\n"
  "<UPNunknown>UN2</UPNunknown>\n"
  "<ExpectedPersonBirthDate>2025-06-10</ExpectedPersonBirthDate>\n"
  "<Sex>U</Sex>\n"
  "</ChildIdentifiers>\n"
  "<ChildCharacteristics>\n"
  "<Ethnicity>NOBT</Ethnicity>\n"
  "</ChildCharacteristics>\n"
  "<CINdetails>\n"
  "<CINreferralDate>2025-01-13</CINreferralDate>\n"
  "<ReferralSource>3B</ReferralSource>\n"
  "<PrimaryNeedCode>N2</PrimaryNeedCode>\n"
  "<ReferralNFA>FALSE</ReferralNFA>\n"
  "</CINdetails>\n"
  "</Child>\n"
  "</Children>\n"
  "</Message>\n";

static guint
count_lines (const char *text,
             const char *end)
{
  guint n_lines = 1;

  for (; text < end; text++)
    n_lines += *text == '\n';

  return n_lines;
}

static void
apply_edit (GString       *xml,
            const CinEdit *edit)
{
  const char *place = strstr (xml->str, edit->from);

  g_assert_nonnull (place);
  g_assert_null (strstr (place + 1, edit->from));
  g_string_replace (xml, edit->from, edit->to, 1);
}

static guint
take_mark (GString *xml)
{
  const char *mark = strchr (xml->str, '|');
  guint line;

  if (mark == NULL)
    return 0;

  line = count_lines (xml->str, mark);
  g_string_erase (xml, mark - xml->str, 1);

  return line;
}

static gboolean
is_of_rule (const KithCinFault *fault,
            const char         *rule)
{
  if (strcmp (rule, "-") == 0)
    return fault->rule == NULL && fault->severity == KITH_CIN_SEVERITY_ERROR;

  return g_strcmp0 (fault->rule, rule) == 0;
}

static gboolean
is_on_line (KithCinReturn *cin_return,
            const char    *rule,
            guint          line)
{
  for (guint i = 0; i < cin_return->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin_return->faults, i);

      if (is_of_rule (fault, rule) && fault->line == line)
        return TRUE;
    }

  g_test_message ("no fault of rule %s on line %u", rule, line);
  return FALSE;
}

static void
check_severities (KithCinReturn *cin_return)
{
  for (guint i = 0; i < cin_return->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin_return->faults, i);

      if (fault->rule != NULL)
        g_assert_cmpint (fault->severity, ==,
                         g_str_has_suffix (fault->rule, "Q") ? KITH_CIN_SEVERITY_QUERY : KITH_CIN_SEVERITY_ERROR);

      g_assert_true (g_str_has_suffix (fault->message, "."));
    }
}

static void
test_case (gconstpointer data)
{
  const CinCase *one = data;
  guint line;
  g_autoptr(KithCinReturn) cin_return = cin_cases_read (one->edits, G_N_ELEMENTS (one->edits), &line);

  check_severities (cin_return);
  g_assert_cmpuint (cin_cases_count (cin_return, one->rule), ==, one->n_faults);

  if (one->n_faults > 0)
    {
      g_assert_cmpuint (line, >, 0);
      g_assert_true (is_on_line (cin_return, one->rule, line));
    }
}

/* Reads the return that keeps every rule, with changes. */
KithCinReturn *
cin_cases_read (const CinEdit *edits,
                gsize          n_edits,
                guint         *ret_line)
{
  g_autoptr(GString) xml = g_string_new (blameless);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  KithCinReturn *cin_return;
  guint line;

  for (gsize i = 0; i < n_edits && edits[i].from != NULL; i++)
    apply_edit (xml, &edits[i]);

  line = take_mark (xml);
  bytes = g_bytes_new (xml->str, xml->len);
  cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (cin_return);

  if (ret_line != NULL)
    *ret_line = line;

  return cin_return;
}

guint
cin_cases_count (KithCinReturn *cin_return,
                 const char    *rule)
{
  guint n_faults = 0;

  for (guint i = 0; i < cin_return->faults->len; i++)
    n_faults += is_of_rule (g_ptr_array_index (cin_return->faults, i), rule);

  return n_faults;
}

/* Adds a test for each case, named after its rule. */
void
cin_cases_add (const CinCase *cases,
               gsize          n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/cin/rule/%s/%s",
                                               strcmp (cases[i].rule, "-") == 0 ? "schema" : cases[i].rule,
                                               cases[i].path);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}
