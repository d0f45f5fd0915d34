/* fuzz-gias.c: any bytes as a register of schools and as its links
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-list.h"

#include <stdint.h>

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
}

static void
check_school (const KithSchoolRecord *school)
{
  g_assert_cmpint (school->urn, >=, 100000);
  g_assert_cmpint (school->urn, <=, 999999);
  g_assert_nonnull (school->name);
  check_text (school->name);
  check_text (school->authority_code);
  check_text (school->address);
  check_text (school->head_name);
  g_assert_cmpint (school->on_roll, >=, -1);
  g_assert_cmpint (school->percentage_fsm, >=, -1);
  g_assert_cmpint (school->percentage_fsm, <=, 1000);
  g_assert_cmpint (school->easting < 0, ==, school->northing < 0);
}

/* Faults come in the order of the file, and their rows can be given back. */
static void
check_faults (GPtrArray  *faults,
              const char *header)
{
  g_autofree char *csv = kith_school_faults_to_csv (faults, header);
  guint line = 0;

  for (guint i = 0; i < faults->len; i++)
    {
      const KithSchoolListFault *fault = g_ptr_array_index (faults, i);

      g_assert_cmpuint (fault->line, >=, line);
      g_assert_nonnull (fault->message);
      g_assert_nonnull (fault->row);
      line = fault->line;
    }

  g_assert_true (g_utf8_validate (csv, -1, NULL));
}

static void
read_list (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSchoolList) list = kith_school_list_new_from_csv (bytes, NULL, &error);
  g_autoptr(GHashTable) urns = NULL;

  g_assert_true ((list == NULL) == (error != NULL));
  if (list == NULL)
    return;

  urns = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < list->schools->len; i++)
    {
      const KithSchoolRecord *school = g_ptr_array_index (list->schools, i);

      check_school (school);
      g_assert_true (g_hash_table_add (urns, GINT_TO_POINTER (school->urn)));
    }
  check_faults (list->faults, list->header);
}

static void
read_links (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSchoolLinks) links = kith_school_links_new_from_csv (bytes, NULL, &error);

  g_assert_true ((links == NULL) == (error != NULL));
  if (links != NULL)
    check_faults (links->faults, links->header);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  read_list (bytes);
  read_links (bytes);

  return 0;
}
