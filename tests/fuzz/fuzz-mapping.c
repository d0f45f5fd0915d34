/* fuzz-mapping.c: any text as what is remembered of an earlier list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The input is a mapping, and behind the first NUL the list that it is applied
 * to; without one a list of the target's own is taken.
 */

#include "config.h"

#include "list-checks.h"

#include <stdint.h>
#include <string.h>

static const char list[] =
  "Surname,Forename,DOB,UPN,Date 1,Date 2,Status\n"
  "Okafor,Ada,03/09/2014,D852201900001,01/09/2020,1/13/2021,CP\n"
  "Khan,Aisha,28/02/2014,T852201900002,02/09/2021,2/14/2022,CIN\n";

static void
apply_and_check (KithSheet   *sheet,
                 KithListKind kind,
                 const char  *json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithMapping) mapping = kith_mapping_new_from_json (kind, sheet, json, LIST_TODAY, &error);

  g_assert_true ((mapping == NULL) == (error != NULL));
  if (mapping != NULL)
    list_check_contents (sheet, mapping);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const uint8_t *end = size > 0 ? memchr (data, '\0', size) : NULL;
  gsize length = end != NULL ? (gsize)(end - data) : size;
  g_autofree char *json = g_strndup ((const char *)data, length);
  g_autoptr(GBytes) bytes = end != NULL ? g_bytes_new (end + 1, size - length - 1)
                                        : g_bytes_new_static (list, sizeof list - 1);
  g_autoptr(KithSheet) sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, NULL);

  if (sheet == NULL)
    return 0;

  apply_and_check (sheet, KITH_LIST_KIND_ROLL, json);
  apply_and_check (sheet, KITH_LIST_KIND_CASELOAD, json);

  return 0;
}
