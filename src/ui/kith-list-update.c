/* kith-list-update.c: brings a list up to date without moving what stays
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page loads again after every act, and most acts change one row or none. If
 * the whole list were replaced each time, the view would scroll back to its
 * top and the keyboard's focus would be lost. So whatever is equal at the head
 * and at the tail stays as it is, and only the stretch between is replaced:
 * O(n) comparisons, one change of the list at most. Rows that swap places far
 * from each other replace all between them, which is rare and only costs the
 * place.
 */

#include "config.h"

#include "kith-list-update.h"

static gboolean
items_equal (GListModel *a,
             guint       position_a,
             GListModel *b,
             guint       position_b,
             GEqualFunc  equal)
{
  g_autoptr(GObject) item_a = g_list_model_get_item (a, position_a);
  g_autoptr(GObject) item_b = g_list_model_get_item (b, position_b);

  return equal (item_a, item_b);
}

static GPtrArray *
copy_stretch (GListModel *model,
              guint       from,
              guint       n_items)
{
  GPtrArray *items = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (model, from + i));

  return items;
}

/**
 * kith_list_update:
 * @store: the list that is on show
 * @wanted: what it shall hold
 * @equal: whether two items look the same to a person
 *
 * Makes @store hold the items of @wanted. Items that are equal at the head and
 * the tail keep their rows.
 */
void
kith_list_update (GListStore *store,
                  GListModel *wanted,
                  GEqualFunc  equal)
{
  GListModel *shown = G_LIST_MODEL (store);
  guint n_shown;
  guint n_wanted;
  guint head = 0;
  guint tail = 0;
  g_autoptr(GPtrArray) items = NULL;

  g_return_if_fail (G_IS_LIST_STORE (store));
  g_return_if_fail (G_IS_LIST_MODEL (wanted));
  g_return_if_fail (equal != NULL);

  n_shown = g_list_model_get_n_items (shown);
  n_wanted = g_list_model_get_n_items (wanted);

  while (head < MIN (n_shown, n_wanted) && items_equal (shown, head, wanted, head, equal))
    head++;

  while (tail < MIN (n_shown, n_wanted) - head &&
         items_equal (shown, n_shown - tail - 1, wanted, n_wanted - tail - 1, equal))
    tail++;

  if (head + tail == n_shown && head + tail == n_wanted)
    return;

  items = copy_stretch (wanted, head, n_wanted - head - tail);
  g_list_store_splice (store, head, n_shown - head - tail, items->pdata, items->len);
}
