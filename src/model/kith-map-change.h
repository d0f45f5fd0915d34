/* kith-map-change.h: what somebody does to maps, places and groups in one go
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-item.h"

G_BEGIN_DECLS

#define KITH_MAP_ERROR (kith_map_error_quark ())

/**
 * KithMapError:
 * @KITH_MAP_ERROR_TITLE: a map, a place, a group or an organisation is not called anything
 * @KITH_MAP_ERROR_PURPOSE: a context map has no purpose
 * @KITH_MAP_ERROR_AUDIENCE: it does not say for whom it is
 * @KITH_MAP_ERROR_REVIEW: it does not say when it is looked at again, or not after it began
 * @KITH_MAP_ERROR_REASON: there is no reason
 * @KITH_MAP_ERROR_UNTIL: names are shown without an end, or for longer than half a year
 * @KITH_MAP_ERROR_OWN: a young person's own map has initials and its own words alone
 * @KITH_MAP_ERROR_ENDED: the map has ended, and stays as it was
 * @KITH_MAP_ERROR_LABEL: somebody has neither initials nor a record
 * @KITH_MAP_ERROR_TWICE: it is on the map already
 * @KITH_MAP_ERROR_GROUP: it is put into what is no group or home of the same map
 * @KITH_MAP_ERROR_SELF: a tie goes from something to itself
 * @KITH_MAP_ERROR_KIND: a tie or something else has no kind
 * @KITH_MAP_ERROR_SOURCE: it does not say from whom it is known
 * @KITH_MAP_ERROR_DAY: a day is missing, or is still to come
 * @KITH_MAP_ERROR_ORDER: it ends before it begins
 * @KITH_MAP_ERROR_TOLD: the person was not told, and it does not say why
 * @KITH_MAP_ERROR_WHO: nobody does it
 * @KITH_MAP_ERROR_WORDS: it says nothing
 * @KITH_MAP_ERROR_NUMBER: a number is not one that can be
 * @KITH_MAP_ERROR_POINTED: something else points at it
 * @KITH_MAP_ERROR_FIELD: there is no such field
 * @KITH_MAP_ERROR_SHAPE: a file is not of the shape that it should have
 * @KITH_MAP_ERROR_MANY: there is more of it than a map can have
 *
 * Why something of a map is not taken.
 */
typedef enum
{
  KITH_MAP_ERROR_TITLE,
  KITH_MAP_ERROR_PURPOSE,
  KITH_MAP_ERROR_AUDIENCE,
  KITH_MAP_ERROR_REVIEW,
  KITH_MAP_ERROR_REASON,
  KITH_MAP_ERROR_UNTIL,
  KITH_MAP_ERROR_OWN,
  KITH_MAP_ERROR_ENDED,
  KITH_MAP_ERROR_LABEL,
  KITH_MAP_ERROR_TWICE,
  KITH_MAP_ERROR_GROUP,
  KITH_MAP_ERROR_SELF,
  KITH_MAP_ERROR_KIND,
  KITH_MAP_ERROR_SOURCE,
  KITH_MAP_ERROR_DAY,
  KITH_MAP_ERROR_ORDER,
  KITH_MAP_ERROR_TOLD,
  KITH_MAP_ERROR_WHO,
  KITH_MAP_ERROR_WORDS,
  KITH_MAP_ERROR_NUMBER,
  KITH_MAP_ERROR_POINTED,
  KITH_MAP_ERROR_FIELD,
  KITH_MAP_ERROR_SHAPE,
  KITH_MAP_ERROR_MANY,
} KithMapError;

/**
 * KithMapDeed:
 * @KITH_MAP_DEED_BEGIN: begin a map
 * @KITH_MAP_DEED_CHANGE: change what is true of the whole of it
 * @KITH_MAP_DEED_REVIEW: look at it again
 * @KITH_MAP_DEED_SHOW_NAMES: show names on it, for a reason, until a day
 * @KITH_MAP_DEED_HIDE_NAMES: show initials again
 * @KITH_MAP_DEED_PUT: put somebody or something on it
 * @KITH_MAP_DEED_SUBJECT: change what is said of them
 * @KITH_MAP_DEED_TIE: make a tie
 * @KITH_MAP_DEED_CHANGE_TIE: change a tie
 * @KITH_MAP_DEED_END: say that a tie, or that somebody is there, has ended
 * @KITH_MAP_DEED_MOVE: put things elsewhere in the picture
 * @KITH_MAP_DEED_ERROR: say that something was recorded in error
 * @KITH_MAP_DEED_REMOVE: take something out
 * @KITH_MAP_DEED_OBSERVE: write down a concern, a strength or an incident
 * @KITH_MAP_DEED_MARK: colour a place by how safe it feels
 * @KITH_MAP_DEED_WEIGH: weigh the contexts
 * @KITH_MAP_DEED_ACT: say what somebody does
 * @KITH_MAP_DEED_ATTEND: say who took part
 * @KITH_MAP_DEED_CONTEXT: add or change a place, a group or an organisation
 * @KITH_MAP_DEED_ASSESS: assess a place or a group
 * @KITH_MAP_DEED_PLAN: a safety goal, a response, a measure
 * @KITH_MAP_DEED_REFER: a referral or a note about a place or a group
 * @KITH_MAP_DEED_PASTE: paste what was copied
 * @KITH_MAP_DEED_IMPORT: take in a file
 *
 * What a change is called in History and when it is undone.
 */
typedef enum
{
  KITH_MAP_DEED_BEGIN,
  KITH_MAP_DEED_CHANGE,
  KITH_MAP_DEED_REVIEW,
  KITH_MAP_DEED_SHOW_NAMES,
  KITH_MAP_DEED_HIDE_NAMES,
  KITH_MAP_DEED_PUT,
  KITH_MAP_DEED_SUBJECT,
  KITH_MAP_DEED_TIE,
  KITH_MAP_DEED_CHANGE_TIE,
  KITH_MAP_DEED_END,
  KITH_MAP_DEED_MOVE,
  KITH_MAP_DEED_ERROR,
  KITH_MAP_DEED_REMOVE,
  KITH_MAP_DEED_OBSERVE,
  KITH_MAP_DEED_MARK,
  KITH_MAP_DEED_WEIGH,
  KITH_MAP_DEED_ACT,
  KITH_MAP_DEED_ATTEND,
  KITH_MAP_DEED_CONTEXT,
  KITH_MAP_DEED_ASSESS,
  KITH_MAP_DEED_PLAN,
  KITH_MAP_DEED_REFER,
  KITH_MAP_DEED_PASTE,
  KITH_MAP_DEED_IMPORT,
} KithMapDeed;

#define KITH_N_MAP_DEEDS (KITH_MAP_DEED_IMPORT + 1)

/**
 * KithMapRemoval:
 * @part: what is taken out
 * @id: which
 */
typedef struct
{
  KithMapPart part;
  gint64      id;
} KithMapRemoval;

/**
 * KithMapChange:
 * @deed: what it is called
 * @why: (nullable): the reason that was given
 * @items: (element-type KithMapItem): what is new or differs, in the order in which it is written
 * @removals: (element-type KithMapRemoval): what is taken out, before that
 *
 * What is done in one go, and undone in one. The first new item is known as -1
 * to those after it, the second as -2, and so on.
 */
typedef struct
{
  KithMapDeed  deed;
  char        *why;
  GPtrArray   *items;
  GArray      *removals;
  gint64       n_new;
} KithMapChange;

GQuark         kith_map_error_quark    (void);

KithMapChange *kith_map_change_new     (KithMapDeed     deed,
                                        const char     *why) G_GNUC_WARN_UNUSED_RESULT;
void           kith_map_change_free    (KithMapChange  *self);
gint64         kith_map_change_add     (KithMapChange  *self,
                                        KithMapItem    *item);
void           kith_map_change_remove  (KithMapChange  *self,
                                        KithMapPart     part,
                                        gint64          id);
const char    *kith_map_deed_get_nick  (KithMapDeed     deed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMapChange, kith_map_change_free)

G_END_DECLS
