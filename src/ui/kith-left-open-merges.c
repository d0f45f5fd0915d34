/* kith-left-open-merges.c: opens half filled forms of records that are merged or parted again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-left-open-private.h"

#include "kith-merge-dialog.h"
#include "kith-split-dialog.h"
#include "kith-store-merges.h"

/*
 * kith_place_open_merge:
 * @place: (transfer full): the child whose record stays, and the other or 0
 */
void
kith_place_open_merge (KithPlace *place)
{
  g_autoptr(KithPlace) own = place;
  AdwDialog *dialog = kith_merge_dialog_new (kith_window_get_store (place->window), place->numbers[0], place->numbers[1]);

  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

static void
merges_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(GListModel) merges = kith_store_load_merges_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithMerged) merge = merges != NULL ? g_list_model_get_item (merges, 0) : NULL;
  AdwDialog *dialog = NULL;

  if (merge != NULL && kith_merged_get_id (merge) == place->numbers[1] && kith_place_is_open (place))
    dialog = kith_split_dialog_new (KITH_STORE (source), merge);
  if (dialog != NULL)
    kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/*
 * kith_place_open_split:
 * @place: (transfer full): a child, and the merge that was to be parted, which is the last one
 */
void
kith_place_open_split (KithPlace *place)
{
  kith_store_load_merges_async (kith_window_get_store (place->window), KITH_MERGE_KIND_CHILD, place->numbers[0], NULL, merges_loaded_cb, place);
}
