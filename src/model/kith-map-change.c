/* kith-map-change.c: what somebody does to maps, places and groups in one go
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-change.h"

G_DEFINE_QUARK (kith-map-error-quark, kith_map_error)

/* What the journal calls it. */
static const char * const nicks[KITH_N_MAP_DEEDS] = {
  [KITH_MAP_DEED_BEGIN] = "map.begin",
  [KITH_MAP_DEED_CHANGE] = "map.change",
  [KITH_MAP_DEED_REVIEW] = "map.review",
  [KITH_MAP_DEED_SHOW_NAMES] = "map.show-names",
  [KITH_MAP_DEED_HIDE_NAMES] = "map.hide-names",
  [KITH_MAP_DEED_PUT] = "map.put",
  [KITH_MAP_DEED_SUBJECT] = "map.subject",
  [KITH_MAP_DEED_TIE] = "map.tie",
  [KITH_MAP_DEED_CHANGE_TIE] = "map.change-tie",
  [KITH_MAP_DEED_END] = "map.end-tie",
  [KITH_MAP_DEED_MOVE] = "map.move",
  [KITH_MAP_DEED_ERROR] = "map.error",
  [KITH_MAP_DEED_REMOVE] = "map.remove",
  [KITH_MAP_DEED_OBSERVE] = "map.observe",
  [KITH_MAP_DEED_MARK] = "map.mark",
  [KITH_MAP_DEED_WEIGH] = "map.weigh",
  [KITH_MAP_DEED_ACT] = "map.act",
  [KITH_MAP_DEED_ATTEND] = "map.attend",
  [KITH_MAP_DEED_CONTEXT] = "context.change",
  [KITH_MAP_DEED_ASSESS] = "context.assess",
  [KITH_MAP_DEED_PLAN] = "context.plan",
  [KITH_MAP_DEED_REFER] = "context.refer",
  [KITH_MAP_DEED_PASTE] = "map.paste",
  [KITH_MAP_DEED_IMPORT] = "map.import",
};

/**
 * kith_map_change_new:
 * @deed: what it is called
 * @why: (nullable): the reason that was given
 *
 * Returns: (transfer full): a change that changes nothing yet
 */
KithMapChange *
kith_map_change_new (KithMapDeed deed,
                     const char *why)
{
  KithMapChange *self = NULL;

  g_return_val_if_fail (deed < KITH_N_MAP_DEEDS, NULL);

  self = g_new0 (KithMapChange, 1);
  self->deed = deed;
  self->why = g_strdup (why);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->removals = g_array_new (FALSE, FALSE, sizeof (KithMapRemoval));

  return self;
}

/**
 * kith_map_change_free:
 * @self: (transfer full): a change
 */
void
kith_map_change_free (KithMapChange *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->why);
  g_ptr_array_unref (self->items);
  g_array_unref (self->removals);
  g_free (self);
}

/**
 * kith_map_change_add:
 * @self: a change
 * @item: (transfer full): what is new or differs
 *
 * Returns: by what number the items after it know it
 */
gint64
kith_map_change_add (KithMapChange *self,
                     KithMapItem   *item)
{
  gint64 id;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (KITH_IS_MAP_ITEM (item), 0);

  id = kith_map_item_get_id (item);
  g_ptr_array_add (self->items, item);

  return id != 0 ? id : -(++self->n_new);
}

/**
 * kith_map_change_remove:
 * @self: a change
 * @part: what is taken out
 * @id: which
 */
void
kith_map_change_remove (KithMapChange *self,
                        KithMapPart    part,
                        gint64         id)
{
  const KithMapRemoval removal = { part, id };

  g_return_if_fail (self != NULL);
  g_return_if_fail (part < KITH_N_MAP_PARTS);

  g_array_append_val (self->removals, removal);
}

/**
 * kith_map_deed_get_nick:
 * @deed: what is done
 *
 * Returns: (transfer none): what the journal calls it
 */
const char *
kith_map_deed_get_nick (KithMapDeed deed)
{
  g_return_val_if_fail (deed < KITH_N_MAP_DEEDS, NULL);

  return nicks[deed];
}
