/* kith-school-codes.c: codes for schools whose list has only names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same authority is "Bristol" in one list and "Bristol, City of" in the
 * next, and a type of school carries the word "school" or does not. So a name
 * is looked up as it stands, then without each of the words that lists put
 * around it. Nothing is guessed beyond that: a name that is still not found
 * stays a name, and is pointed out.
 */

#include "config.h"

#include "kith-school-list.h"

#include "kith-school-rows-private.h"

#include <string.h>

typedef struct
{
  const char *before;
  const char *after;
} Wrapping;

static const Wrapping authority_wrappings[] = {
  { "", ", City of" },
  { "", ", County of" },
  { "", " City Council" },
  { "", " County Council" },
  { "", " Borough Council" },
  { "", " Council" },
  { "County ", "" },
  { "City of ", "" },
  { "London Borough of ", "" },
  { "Royal Borough of ", "" },
};

static const Wrapping type_wrappings[] = {
  { "", " school" },
};

/* Returns: what is left of @text, or NULL when it is not wrapped so */
static char *
dup_unwrapped (const char     *text,
               const Wrapping *wrapping)
{
  gsize length = strlen (text);
  gsize before = strlen (wrapping->before);
  gsize after = strlen (wrapping->after);

  if (length <= before + after ||
      g_ascii_strncasecmp (text, wrapping->before, before) != 0 ||
      g_ascii_strcasecmp (text + length - after, wrapping->after) != 0)
    return NULL;

  return g_strndup (text + before, length - before - after);
}

static const char *
find_code (KithCodeList   *codes,
           const char     *codeset,
           const char     *name,
           const Wrapping *wrappings,
           gsize           n_wrappings,
           KithDate        date)
{
  const char *code = kith_code_list_find_code (codes, codeset, name, date);

  for (gsize i = 0; i < n_wrappings && code == NULL; i++)
    {
      g_autofree char *bare = dup_unwrapped (name, &wrappings[i]);

      if (bare != NULL)
        code = kith_code_list_find_code (codes, codeset, bare, date);
    }

  return code;
}

static void
add_fault (KithSchoolList         *self,
           const KithSchoolRecord *school,
           const char             *column,
           const char             *value)
{
  g_ptr_array_add (self->faults,
                   kith_school_list_fault_new (school->line, column, value,
                                               "The name is in no code list"));
}

static gboolean
fill_authority (KithSchoolRecord *school,
                KithCodeList     *codes,
                KithDate          date)
{
  if (school->authority_code != NULL || school->authority_name == NULL)
    return TRUE;

  school->authority_code = g_strdup (find_code (codes, "authority", school->authority_name,
                                                authority_wrappings,
                                                G_N_ELEMENTS (authority_wrappings), date));
  return school->authority_code != NULL;
}

static gboolean
fill_type (KithSchoolRecord *school,
           KithCodeList     *codes,
           KithDate          date)
{
  if (school->type_code != NULL || school->type_name == NULL)
    return TRUE;

  school->type_code = g_strdup (find_code (codes, "school-type", school->type_name,
                                           type_wrappings, G_N_ELEMENTS (type_wrappings), date));
  return school->type_code != NULL;
}

static int
compare_by_line (gconstpointer a,
                 gconstpointer b)
{
  const KithSchoolListFault *first = *(const KithSchoolListFault * const *)a;
  const KithSchoolListFault *second = *(const KithSchoolListFault * const *)b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * kith_school_list_fill_codes:
 * @self: a list of schools
 * @codes: a code list with "authority" and "school-type"
 * @date: the day that the list speaks of
 *
 * Fills in the codes of authorities and types that the list has only by name.
 *
 * Names that are not found are added to the list's faults.
 *
 * Returns: how many were not found
 */
guint
kith_school_list_fill_codes (KithSchoolList *self,
                             KithCodeList   *codes,
                             KithDate        date)
{
  guint n_before;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (codes != NULL, 0);

  n_before = self->faults->len;

  for (guint i = 0; i < self->schools->len; i++)
    {
      KithSchoolRecord *school = g_ptr_array_index (self->schools, i);

      if (!fill_authority (school, codes, date))
        add_fault (self, school, "authority", school->authority_name);

      if (!fill_type (school, codes, date))
        add_fault (self, school, "school-type", school->type_name);
    }

  g_ptr_array_sort (self->faults, compare_by_line);

  return self->faults->len - n_before;
}
