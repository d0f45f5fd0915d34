/* kith-register.c: the list of schools that comes with the program
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-register.h"

#include "kith-code-list.h"
#include "kith-core-resources.h"

static KithCodeList *
load_codes (GError **error)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GBytes) bytes = g_resource_lookup_data (kith_core_get_resource (),
                                                    "/io/github/kithapp/Kith/codes/codes.csv",
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;

  rows = kith_code_rows_new_from_csv (bytes, error);

  return rows != NULL ? kith_code_list_new (rows) : NULL;
}

/* The list has the names of authorities and types; the codes are what a store keeps. */
static gpointer
load_once (gpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCodeList) codes = load_codes (&error);
  g_autoptr(GBytes) bytes = NULL;
  KithSchoolList *list = NULL;

  if (codes != NULL)
    bytes = g_resource_lookup_data (kith_core_get_resource (), "/io/github/kithapp/Kith/schools/schools.csv",
                                    G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    list = kith_school_list_new_from_csv (bytes, NULL, &error);
  if (list == NULL)
    g_error ("The list of schools that comes with the program cannot be read: %s", error->message);

  kith_school_list_fill_codes (list, codes, kith_date_today ());

  return list;
}

/* The list stays as long as the program runs. */
static KithSchoolList *
get_list (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_once, NULL);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, get_list (), NULL);
}

/**
 * kith_register_load_async:
 * @cancellable: (nullable): stops the wait
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Reads the list of schools, once.
 */
void
kith_register_load_async (GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, kith_register_load_async);
  g_task_run_in_thread (task, load_thread);
}

/**
 * kith_register_load_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer none) (nullable): the schools, by URN
 */
KithSchoolList *
kith_register_load_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * kith_register_find:
 * @urn: a unique reference number
 *
 * Looks a school up. The first look reads the list, which takes a moment; a
 * window asks with kith_register_load_async() instead.
 *
 * Returns: (transfer none) (nullable): the school
 */
const KithSchoolRecord *
kith_register_find (int urn)
{
  GPtrArray *schools = get_list ()->schools;

  for (guint i = 0; i < schools->len; i++)
    {
      const KithSchoolRecord *school = g_ptr_array_index (schools, i);

      if (school->urn == urn)
        return school;
    }

  return NULL;
}
