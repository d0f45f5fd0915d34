/* kith-cin-places.c: on which line of the file each element stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The records of a return know the line on which they begin, and no more: a
 * line for every value would double them for the sake of the few that are
 * wrong. So the lines are kept aside while the file is read and its rules are
 * checked, and then forgotten.
 *
 * They lie in one array in the order of the file, 24 bytes each. The first
 * question sorts it by record, element and number; every question after that
 * is a binary search.
 */

#include "config.h"

#include "kith-cin-places.h"

typedef struct
{
  gconstpointer   record;
  KithCinElement  element;
  guint           nth;
  guint           line;
} Place;

struct _KithCinPlaces
{
  GArray *places;                    /* (element-type Place) */
  guint   is_sorted : 1;
};

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->record != second->record)
    return (guintptr)first->record < (guintptr)second->record ? -1 : 1;

  if (first->element != second->element)
    return first->element < second->element ? -1 : 1;

  return (first->nth > second->nth) - (first->nth < second->nth);
}

/**
 * kith_cin_places_new:
 *
 * Makes an empty list of places.
 *
 * Returns: (transfer full): the places
 */
KithCinPlaces *
kith_cin_places_new (void)
{
  KithCinPlaces *self = g_new0 (KithCinPlaces, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));

  return self;
}

/**
 * kith_cin_places_free:
 * @self: (transfer full): places
 *
 * Forgets the places.
 */
void
kith_cin_places_free (KithCinPlaces *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->places);
  g_free (self);
}

/**
 * kith_cin_places_add:
 * @self: places
 * @record: the record that the element belongs to
 * @element: the element
 * @nth: which of its like in the record it is, counted from 0, or %KITH_CIN_PLACE_EMPTY
 * @line: where it stands
 *
 * Notes where an element stands.
 */
void
kith_cin_places_add (KithCinPlaces *self,
                     gconstpointer  record,
                     KithCinElement element,
                     guint          nth,
                     guint          line)
{
  Place place = { record, element, nth, line };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->places, place);
  self->is_sorted = FALSE;
}

/**
 * kith_cin_places_find:
 * @self: places
 * @record: the record that the element belongs to
 * @element: the element
 * @nth: which of its like in the record it is, counted from 0, or %KITH_CIN_PLACE_EMPTY
 *
 * Looks up where an element stands, the first time that it does.
 *
 * Returns: the line, counted from 1, or 0 if the record has no such element
 */
guint
kith_cin_places_find (KithCinPlaces *self,
                      gconstpointer  record,
                      KithCinElement element,
                      guint          nth)
{
  Place wanted = { record, element, nth, 0 };
  guint index;

  g_return_val_if_fail (self != NULL, 0);

  if (!self->is_sorted)
    {
      g_array_sort (self->places, compare_places);
      self->is_sorted = TRUE;
    }

  if (!g_array_binary_search (self->places, &wanted, compare_places, &index))
    return 0;

  /* An element may stand there empty more than once: the first one counts. */
  while (index > 0 && compare_places (&g_array_index (self->places, Place, index - 1), &wanted) == 0)
    index--;

  return g_array_index (self->places, Place, index).line;
}
