/* kith-cin-faults.c: the list of what is wrong with a return
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list is bounded: a file that is wrong from end to end is no more use
 * with a million lines of complaint than with a hundred thousand. One fault
 * more than the bound says that the list was cut, so that nobody takes it
 * for the whole.
 */

#include "config.h"

#include "kith-cin-faults.h"

G_STATIC_ASSERT (KITH_CIN_MAX_FAULTS == 100000);

static const char cut_message[] =
  "There are more than 100,000 faults, and only the first that were found are listed.";

static void
fault_free (gpointer data)
{
  KithCinFault *self = data;

  g_free (self->child);
  g_free (self->rule);
  g_free (self->element);
  g_free (self->value);
  g_free (self->message);
  g_free (self);
}

static int
compare_by_line (gconstpointer a,
                 gconstpointer b)
{
  const KithCinFault *first = *(const KithCinFault *const *)a;
  const KithCinFault *second = *(const KithCinFault *const *)b;

  return (first->line > second->line) - (first->line < second->line);
}

static void
append_copy (GPtrArray          *faults,
             const KithCinFault *fault)
{
  KithCinFault *copy = g_new0 (KithCinFault, 1);

  copy->severity = fault->severity;
  copy->line = fault->line;
  copy->child = g_strdup (fault->child);
  copy->rule = g_strdup (fault->rule);
  copy->element = g_strdup (fault->element);
  copy->value = g_strdup (fault->value);
  copy->message = g_strdup (fault->message);
  g_ptr_array_add (faults, copy);
}

/**
 * kith_cin_faults_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full) (element-type KithCinFault): the list
 */
GPtrArray *
kith_cin_faults_new (void)
{
  return g_ptr_array_new_with_free_func (fault_free);
}

/**
 * kith_cin_faults_add:
 * @faults: (element-type KithCinFault): the list
 * @fault: a fault, of which a copy is added
 *
 * Adds a fault, as long as there is room.
 */
void
kith_cin_faults_add (GPtrArray          *faults,
                     const KithCinFault *fault)
{
  g_return_if_fail (faults != NULL);
  g_return_if_fail (fault != NULL && fault->message != NULL);

  if (faults->len < KITH_CIN_MAX_FAULTS)
    append_copy (faults, fault);
  else if (faults->len == KITH_CIN_MAX_FAULTS)
    append_copy (faults, &(KithCinFault) {
      .severity = KITH_CIN_SEVERITY_UNREAD,
      .line = fault->line,
      .message = (char *)cut_message,
    });
}

/**
 * kith_cin_faults_finish:
 * @faults: (element-type KithCinFault): the list
 *
 * Puts the list into the order of the file. Faults of one line stay in the
 * order in which they were found, and the one that says that the list was
 * cut comes last.
 */
void
kith_cin_faults_finish (GPtrArray *faults)
{
  KithCinFault *cut = NULL;

  g_return_if_fail (faults != NULL);

  if (faults->len > KITH_CIN_MAX_FAULTS)
    cut = g_ptr_array_steal_index (faults, KITH_CIN_MAX_FAULTS);

  g_ptr_array_sort (faults, compare_by_line);

  if (cut != NULL)
    {
      const KithCinFault *last = g_ptr_array_index (faults, faults->len - 1);

      cut->line = MAX (cut->line, last->line);
      g_ptr_array_add (faults, cut);
    }
}
