/* kith-map-item.h: one thing of a map: a subject, a tie, an action, a place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithMapPart:
 * @KITH_MAP_PART_MAP: a map
 * @KITH_MAP_PART_NAMES: that names are shown on it
 * @KITH_MAP_PART_REVIEW: that it was looked at again
 * @KITH_MAP_PART_ATTENDEE: who took part
 * @KITH_MAP_PART_ACTION: what somebody does
 * @KITH_MAP_PART_CONFERENCE: a conference about the context
 * @KITH_MAP_PART_WEIGHT: how much a context weighs
 * @KITH_MAP_PART_PLACE: a place
 * @KITH_MAP_PART_GROUP: a group of peers
 * @KITH_MAP_PART_ORGANISATION: an organisation
 * @KITH_MAP_PART_SUBJECT: who or what is on the map
 * @KITH_MAP_PART_TIE: what two of them are to each other
 * @KITH_MAP_PART_TIE_VIEWER: who may see a tie that not everybody may
 * @KITH_MAP_PART_OBSERVATION: a concern, a strength or an incident
 * @KITH_MAP_PART_MARK: how safe a place feels
 * @KITH_MAP_PART_ASSESSMENT: what a place or a group is like
 * @KITH_MAP_PART_GOAL: what shall be safer
 * @KITH_MAP_PART_RESPONSE: what is done for it
 * @KITH_MAP_PART_MEASURE: by what one sees it
 * @KITH_MAP_PART_REFERRAL: a referral about a place or a group
 * @KITH_MAP_PART_NOTE: that a note is about a place or a group
 *
 * What an item is, in the order in which they can be written.
 */
typedef enum
{
  KITH_MAP_PART_MAP,
  KITH_MAP_PART_NAMES,
  KITH_MAP_PART_REVIEW,
  KITH_MAP_PART_ATTENDEE,
  KITH_MAP_PART_CONFERENCE,
  KITH_MAP_PART_WEIGHT,
  KITH_MAP_PART_PLACE,
  KITH_MAP_PART_GROUP,
  KITH_MAP_PART_ORGANISATION,
  KITH_MAP_PART_SUBJECT,
  KITH_MAP_PART_ACTION,
  KITH_MAP_PART_TIE,
  KITH_MAP_PART_TIE_VIEWER,
  KITH_MAP_PART_OBSERVATION,
  KITH_MAP_PART_MARK,
  KITH_MAP_PART_ASSESSMENT,
  KITH_MAP_PART_GOAL,
  KITH_MAP_PART_RESPONSE,
  KITH_MAP_PART_MEASURE,
  KITH_MAP_PART_REFERRAL,
  KITH_MAP_PART_NOTE,
} KithMapPart;

#define KITH_N_MAP_PARTS (KITH_MAP_PART_NOTE + 1)

/**
 * KithMapItem:
 *
 * One row of what a map consists of, with its fields under the names that
 * docs/schema.md gives them. In a change only the fields that are set change.
 * Nobody sets a field of an item that was handed over.
 */
#define KITH_TYPE_MAP_ITEM (kith_map_item_get_type ())

G_DECLARE_FINAL_TYPE (KithMapItem, kith_map_item, KITH, MAP_ITEM, GObject)

KithMapItem *kith_map_item_new        (KithMapPart   part,
                                       gint64        id) G_GNUC_WARN_UNUSED_RESULT;

void         kith_map_item_set_text   (KithMapItem  *self,
                                       const char   *field,
                                       const char   *text);
void         kith_map_item_set_number (KithMapItem  *self,
                                       const char   *field,
                                       gint64        number);
void         kith_map_item_set_date   (KithMapItem  *self,
                                       const char   *field,
                                       KithDate      day);
void         kith_map_item_set_place  (KithMapItem  *self,
                                       double        x,
                                       double        y,
                                       gboolean      is_pinned);

KithMapPart  kith_map_item_get_part   (KithMapItem  *self);
gint64       kith_map_item_get_id     (KithMapItem  *self);
gboolean     kith_map_item_has        (KithMapItem  *self,
                                       const char   *field);
const char  *kith_map_item_get_text   (KithMapItem  *self,
                                       const char   *field);
gint64       kith_map_item_get_number (KithMapItem  *self,
                                       const char   *field);
KithDate     kith_map_item_get_date   (KithMapItem  *self,
                                       const char   *field);
GStrv        kith_map_item_dup_fields (KithMapItem  *self) G_GNUC_WARN_UNUSED_RESULT;

const char  *kith_map_part_get_nick   (KithMapPart   part);
gboolean     kith_map_part_parse      (const char   *nick,
                                       KithMapPart  *ret_part);

G_END_DECLS
