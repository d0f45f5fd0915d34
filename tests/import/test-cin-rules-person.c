/* test-cin-rules-person.c: who a child is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "born-after-year", "8520", 1, {
      { "<PersonBirthDate>2014-05-06<", "|<PersonBirthDate>2025-04-01<" },
    } },
  { "born-on-last-day", "8520", 0, {
      { "<PersonBirthDate>2014-05-06<", "<PersonBirthDate>2025-03-31<" },
    } },
  { "both", "8525Q", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n|<ExpectedPersonBirthDate>2025-04-01</ExpectedPersonBirthDate>\n" },
    } },
  { "neither", "8525Q", 1, {
      { "<Child>\n<ChildIdentifiers>\n<LAchildID>B2", "|<Child>\n<ChildIdentifiers>\n<LAchildID>B2" },
      { "<ExpectedPersonBirthDate>2025-06-10</ExpectedPersonBirthDate>\n", "" },
    } },
  { "31-days-before", "8530Q", 1, {
      { "<ExpectedPersonBirthDate>2025-06-10<", "|<ExpectedPersonBirthDate>2025-02-28<" },
    } },
  { "30-days-before", "8530Q", 0, {
      { "<ExpectedPersonBirthDate>2025-06-10<", "<ExpectedPersonBirthDate>2025-03-01<" },
    } },
  { "over-9-months-after", "8530Q", 1, {
      { "<ExpectedPersonBirthDate>2025-06-10<", "|<ExpectedPersonBirthDate>2026-01-01<" },
    } },
  { "9-months-after", "8530Q", 0, {
      { "<ExpectedPersonBirthDate>2025-06-10<", "<ExpectedPersonBirthDate>2025-12-31<" },
    } },
  { "before-birth", "8535Q", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n|<PersonDeathDate>2014-05-05</PersonDeathDate>\n" },
    } },
  { "on-day-of-birth", "8535Q", 0, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2014-05-06</PersonDeathDate>\n" },
    } },
  { "without-birth", "8535Q", 1, {
      { "<ExpectedPersonBirthDate>2025-06-10</ExpectedPersonBirthDate>\n", "<ExpectedPersonBirthDate>2025-06-10</ExpectedPersonBirthDate>\n|<PersonDeathDate>2025-03-05</PersonDeathDate>\n" },
    } },
  { "before-year", "8545Q", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n|<PersonDeathDate>2024-03-31</PersonDeathDate>\n" },
    } },
  { "after-year", "8545Q", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n|<PersonDeathDate>2025-04-01</PersonDeathDate>\n" },
    } },
  { "first-day-of-year", "8545Q", 0, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2024-04-01</PersonDeathDate>\n" },
    } },
  { "sex-by-number", "4180", 1, {
      { "<Sex>F<", "|<Sex>1<" },
    } },
  { "sex-missing", "4180", 1, {
      { "<Child>\n<ChildIdentifiers>\n<LAchildID>A1", "|<Child>\n<ChildIdentifiers>\n<LAchildID>A1" },
      { "<Sex>F</Sex>\n", "" },
    } },
  { "old-element-in-new-year", "4180", 1, {
      { "<Sex>F</Sex>", "|<GenderCurrent>2</GenderCurrent>" },
    } },
  { "gender-by-letter", "4180", 1, {
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>", "|<GenderCurrent>F</GenderCurrent>" },
    } },
  { "gender-in-old-year", "4180", 0, {
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>", "<GenderCurrent>9</GenderCurrent>" },
    } },
  { "new-element-makes-new-year", "4180", 0, {
      { "<Year>2025<", "<Year>2023<" },
      { "<ReferenceDate>2025-03-31<", "<ReferenceDate>2024-03-31<" },
    } },
  { "sex-known", "8750", 1, {
      { "<Sex>U<", "|<Sex>M<" },
    } },
  { "gender-known", "8750", 1, {
      { "<Year>2025<", "<Year>2024<" },
      { "<ReferenceDate>2025-03-31<", "<ReferenceDate>2024-03-31<" },
      { "<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>" },
      { "<Sex>U</Sex>", "|<GenderCurrent>9</GenderCurrent>" },
    } },
  { "gender-not-known", "8750", 0, {
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>" },
    } },
  { "unknown-code", "4220", 1, {
      { "<Ethnicity>WBRI<", "|<Ethnicity>wbri<" },
    } },
  { "missing", "4220", 1, {
      { "<Child>\n<ChildIdentifiers>\n<LAchildID>A1", "|<Child>\n<ChildIdentifiers>\n<LAchildID>A1" },
      { "<Ethnicity>WBRI</Ethnicity>\n", "" },
    } },
  { "unknown-code", "8540", 1, {
      { "<Disability>LD<", "|<Disability>LDD<" },
    } },
  { "missing", "8540", 1, {
      { "<Child>\n<ChildIdentifiers>\n<LAchildID>B2", "|<Child>\n<ChildIdentifiers>\n<LAchildID>B2" },
      { "<ExpectedPersonBirthDate>2025-06-10</ExpectedPersonBirthDate>\n", "<PersonBirthDate>2025-03-10</PersonBirthDate>\n" },
    } },
  { "missing-without-action", "8540", 0, {
      { "<ExpectedPersonBirthDate>2025-06-10</ExpectedPersonBirthDate>\n", "<PersonBirthDate>2025-03-10</PersonBirthDate>\n" },
      { "<ReferralNFA>FALSE<", "<ReferralNFA>1<" },
    } },
  { "with-others", "8790", 1, {
      { "<Disability>LD<", "|<Disability>NONE<" },
    } },
  { "alone", "8790", 0, {
      { "<Ethnicity>NOBT</Ethnicity>\n", "<Ethnicity>NOBT</Ethnicity>\n<Disabilities>\n<Disability>NONE</Disability>\n</Disabilities>\n" },
    } },
  { "twice", "8794", 1, {
      { "<Disability>LD<", "|<Disability>MOB<" },
    } },
  { "three-times", "8794", 2, {
      { "<Disability>LD<", "<Disability>MOB<" },
      { "<Disability>VIS<", "|<Disability>MOB<" },
    } },
  { "none", "8590", 1, {
      { "<Child>\n<ChildIdentifiers>\n<LAchildID>B2", "|<Child>\n<ChildIdentifiers>\n<LAchildID>B2" },
      { "<CINdetails>\n<CINreferralDate>2025-01-13</CINreferralDate>\n<ReferralSource>3B</ReferralSource>\n<PrimaryNeedCode>N2</PrimaryNeedCode>\n<ReferralNFA>FALSE</ReferralNFA>\n</CINdetails>\n", "" },
    } },
  { "older-than-25", "8775Q", 1, {
      { "<PersonBirthDate>2014-05-06<", "|<PersonBirthDate>2000-03-30<" },
    } },
  { "is-25", "8775Q", 0, {
      { "<PersonBirthDate>2014-05-06<", "<PersonBirthDate>2000-03-31<" },
    } },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cin_cases_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
