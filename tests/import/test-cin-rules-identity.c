/* test-cin-rules-identity.c: the numbers a child is known by
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "missing", "8500", 1, {
      { "<Child>\n<ChildIdentifiers>\n<LAchildID>B2</LAchildID>\n", "|<Child>\n<ChildIdentifiers>\n" },
    } },
  { "empty", "8500", 1, {
      { "<LAchildID>B2<", "|<LAchildID> <" },
    } },
  { "twice", "8510", 2, {
      { "<LAchildID>B2<", "|<LAchildID>A1<" },
    } },
  { "differs-in-case", "8510", 0, {
      { "<LAchildID>B2<", "<LAchildID>a1<" },
    } },
  { "21-characters", "1570", 1, {
      { "<LAchildID>B2<", "|<LAchildID>A12345678901234567890<" },
    } },
  { "20-characters", "1570", 0, {
      { "<LAchildID>B2<", "<LAchildID>A1234567890123456789<" },
    } },
  { "not-before-2025", "1570", 0, {
      { "<LAchildID>B2<", "<LAchildID>A12345678901234567890<" },
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>" },
    } },
  { "underscore", "1580", 1, {
      { "<LAchildID>B2<", "|<LAchildID>B_2<" },
    } },
  { "not-before-2025", "1580", 0, {
      { "<LAchildID>B2<", "<LAchildID>B_2<" },
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>" },
    } },
  { "upn-too-short", "-", 1, {
      { "<UPN>P201123456789<", "|<UPN>P20112345678<" },
    } },
  { "upn-begins-with-digit", "-", 1, {
      { "<UPN>P201123456789<", "|<UPN>1201123456789<" },
    } },
  { "wrong-letter", "1510", 1, {
      { "<UPN>P201123456789<", "|<UPN>A201123456789<" },
    } },
  { "temporary-has-none", "1510", 0, {
      { "<UPN>P201123456789<", "<UPN>A20112345678B<" },
    } },
  { "twice", "1520", 2, {
      { "<UPNunknown>UN2</UPNunknown>", "|<UPN>P201123456789</UPN>" },
    } },
  { "unknown-authority", "1530", 1, {
      { "<UPN>P201123456789<", "|<UPN>U999123456789<" },
    } },
  { "unknown-authority-and-wrong-letter", "1530", 1, {
      { "<UPN>P201123456789<", "|<UPN>A999123456789<" },
    } },
  { "letters-for-authority", "1530", 1, {
      { "<UPN>P201123456789<", "|<UPN>P2X1123456789<" },
    } },
  { "letter-among-digits", "1540", 1, {
      { "<UPN>P201123456789<", "|<UPN>P2011234X6789<" },
    } },
  { "letter-among-digits-of-short-one", "1540", 1, {
      { "<UPN>P201123456789<", "|<UPN>P201X234567<" },
    } },
  { "digits-of-short-one", "1540", 0, {
      { "<UPN>P201123456789<", "<UPN>P201<" },
    } },
  { "letter-i", "1550", 1, {
      { "<UPN>P201123456789<", "|<UPN>P20112345678I<" },
    } },
  { "letter-b", "1550", 0, {
      { "<UPN>P201123456789<", "<UPN>P20112345678B<" },
    } },
  { "former-too-short", "1560Q", 1, {
      { "<UPNunknown>UN2</UPNunknown>\n", "<UPNunknown>UN2</UPNunknown>\n|<FormerUPN>P2011</FormerUPN>\n" },
    } },
  { "former-temporary", "1560Q", 0, {
      { "<UPNunknown>UN2</UPNunknown>\n", "<UPNunknown>UN2</UPNunknown>\n<FormerUPN>X98765432123B</FormerUPN>\n" },
    } },
  { "reason-for-missing-upn", "-", 1, {
      { "<UPNunknown>UN2<", "|<UPNunknown>UN8<" },
    } },
  { "school-age", "8770Q", 1, {
      { "<LAchildID>A1</LAchildID>\n<UPN>P201123456789</UPN>\n", "<LAchildID>A1</LAchildID>\n" },
      { "<Child>\n<ChildIdentifiers>\n<LAchildID>A1", "|<Child>\n<ChildIdentifiers>\n<LAchildID>A1" },
    } },
  { "school-age-un1", "8770Q", 1, {
      { "<UPN>P201123456789</UPN>", "|<UPNunknown>UN1</UPNunknown>" },
    } },
  { "school-age-un4", "8770Q", 0, {
      { "<UPN>P201123456789</UPN>", "<UPNunknown>UN4</UPNunknown>" },
    } },
  { "five-in-august", "8770Q", 1, {
      { "<UPN>P201123456789</UPN>", "|<UPNunknown>UN1</UPNunknown>" },
      { "<PersonBirthDate>2014-05-06<", "<PersonBirthDate>2019-08-31<" },
    } },
  { "five-in-september", "8770Q", 0, {
      { "<UPN>P201123456789</UPN>", "<UPNunknown>UN1</UPNunknown>" },
      { "<PersonBirthDate>2014-05-06<", "<PersonBirthDate>2019-09-01<" },
    } },
  { "six-before-2025", "8770Q", 1, {
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>" },
      { "<UPN>P201123456789</UPN>", "|<UPNunknown>UN1</UPNunknown>" },
      { "<PersonBirthDate>2014-05-06<", "<PersonBirthDate>2018-03-31<" },
    } },
  { "not-six-before-2025", "8770Q", 0, {
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>" },
      { "<UPN>P201123456789</UPN>", "<UPNunknown>UN1</UPNunknown>" },
      { "<PersonBirthDate>2014-05-06<", "<PersonBirthDate>2018-04-01<" },
    } },
  { "further-action", "8772", 1, {
      { "<UPNunknown>UN2<", "|<UPNunknown>UN7<" },
    } },
  { "no-further-action", "8772", 0, {
      { "<UPNunknown>UN2<", "<UPNunknown>UN7<" },
      { "<ReferralNFA>FALSE<", "<ReferralNFA>TRUE<" },
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
