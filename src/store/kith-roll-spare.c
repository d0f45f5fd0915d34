/* kith-roll-spare.c: a row that is refused may mean a child, who has not left then
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that the reader refused has no record, but its child is at the school
 * as much as any other. So whoever is on roll and whose UPN, or whose two
 * names, stand in a refused row is not taken for a leaver. It errs on the side
 * of staying: the next file, with the row mended, puts it right.
 */

#include "config.h"

#include "kith-roll-plan-private.h"

#include <string.h>

#include "kith-text.h"

/* Each word of the row, in the form in which names are compared. */
static GHashTable *
collect_words (KithSheet *sheet,
               guint      row)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < kith_sheet_get_n_cells (sheet, row); i++)
    {
      const char *cell = kith_sheet_get_cell (sheet, row, i);
      g_autofree char *folded = cell != NULL ? kith_text_fold (cell) : g_strdup ("");
      g_auto(GStrv) parts = g_strsplit_set (folded, " ,;", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        g_hash_table_add (words, g_strdup (parts[j]));
    }

  return words;
}

static gboolean
has_words (GHashTable *words,
           const char *text)
{
  g_autofree char *folded = text != NULL ? kith_text_fold (text) : NULL;
  g_auto(GStrv) parts = folded != NULL ? g_strsplit (folded, " ", -1) : NULL;

  if (parts == NULL)
    return FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!g_hash_table_contains (words, parts[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
may_mean (GHashTable       *words,
          const KithPerson *person)
{
  return has_words (words, person->upn) ||
         has_words (words, person->former_upn) ||
         (has_words (words, person->family_name) &&
          (has_words (words, person->given_name) || has_words (words, person->preferred_name)));
}

static void
add_under (GHashTable       *index,
           const char       *text,
           const KithPerson *person)
{
  g_autofree char *folded = text != NULL ? kith_text_fold (text) : g_strdup ("");
  char *end = strchr (folded, ' ');
  GPtrArray *people;

  if (end != NULL)
    *end = '\0';

  people = g_hash_table_lookup (index, folded);
  if (people == NULL)
    {
      people = g_ptr_array_new ();
      g_hash_table_insert (index, g_steal_pointer (&folded), people);
    }
  g_ptr_array_add (people, (gpointer)person);
}

static void
free_people (gpointer people)
{
  g_ptr_array_unref (people);
}

/* Who is on roll and in no row so far, by number and by the first word of the family name. */
static GHashTable *
index_missing (KithRollPlan *self)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_people);
  GHashTableIter iter;
  gpointer stay;

  g_hash_table_iter_init (&iter, self->stays);
  while (g_hash_table_iter_next (&iter, NULL, &stay))
    {
      const KithPerson *person = kith_people_find (self->people, ((KithRollStay *)stay)->child_id);

      if (person == NULL || g_hash_table_contains (self->taken, person))
        continue;

      add_under (index, person->upn, person);
      add_under (index, person->former_upn, person);
      add_under (index, person->family_name, person);
    }

  return index;
}

static void
spare_row (KithRollPlan *self,
           GHashTable   *index,
           KithSheet    *sheet,
           guint         row)
{
  g_autoptr(GHashTable) words = collect_words (sheet, row);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      GPtrArray *people = g_hash_table_lookup (index, word);

      for (guint i = 0; people != NULL && i < people->len; i++)
        {
          if (may_mean (words, g_ptr_array_index (people, i)))
            g_hash_table_add (self->spared, g_ptr_array_index (people, i));
        }
    }
}

/**
 * kith_roll_plan_spare:
 * @self: a plan whose rows have found their children
 * @sheet: the file
 *
 * Looks for those of whom a refused row may speak.
 */
void
kith_roll_plan_spare (KithRollPlan *self,
                      KithSheet    *sheet)
{
  g_autoptr(GHashTable) index = index_missing (self);

  for (guint i = 0; i < self->file->faults->len; i++)
    {
      const KithListFault *fault = g_ptr_array_index (self->file->faults, i);

      if (fault->verdict == KITH_LIST_VERDICT_REFUSED)
        spare_row (self, index, sheet, fault->row);
    }
}
