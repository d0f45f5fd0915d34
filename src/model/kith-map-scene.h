/* kith-map-scene.h: one map, as one viewer may see it on one day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-map-kinds.h"

G_BEGIN_DECLS

/**
 * KithMapNode:
 * @id: the row of the subject on this map; negative for what is drawn and has no row, such as a household
 * @kind: what it is
 * @record: of what it is the picture
 * @record_id: which one; 0 for none
 * @label: what is drawn: initials or a name, as the mode has it
 * @spoken: what is said, such as "JB 1, person, 14"
 * @detail: a second line: an age, a kind of place, a role; empty for none
 * @pictogram: (nullable): the symbolic icon of a place or an organisation
 * @shape: of a person: 'F' a circle, 'M' a square, else a diamond
 * @is_young: whether it is a child or a young person
 * @is_focus: whether the map is about it
 * @is_dead: whether the person has died
 * @is_online: whether the place is online
 * @is_recorded_new: whether it came after the last review
 * @is_ended: whether it has left the map on the day that is drawn
 * @age: in years; -1 where nobody knows
 * @n_harm: how many concerns are noted of it
 * @n_strengths: how many strengths are
 * @n_incidents: how often something happened there, up to the day that is drawn
 * @group: the index of the node that is its group, or -1
 * @household: the index of the node that is its household, or -1
 * @generation: its row in a family, the oldest 0, or -1
 * @safety: how safe it feels to the young person, on an own map
 * @safety_before: the same, when they were asked before
 * @start: since when it has stood on the map, or %KITH_DATE_NONE
 * @end: the first day on which it no longer does, or %KITH_DATE_NONE
 * @x: where somebody put it
 * @y: where somebody put it
 * @easting: metres on the National Grid; 0 where it is not known
 * @northing: metres on the National Grid; 0 where it is not known
 * @is_placed: whether @x and @y say anything
 * @is_pinned: whether a person put it there, so that it stays
 *
 * A subject on a map. Its strings live as long as the scene does.
 */
typedef struct
{
  gint64              id;
  KithMapSubjectKind  kind;
  KithMapRecord       record;
  gint64              record_id;
  const char         *label;
  const char         *spoken;
  const char         *detail;
  const char         *pictogram;
  char                shape;
  guint               is_young : 1;
  guint               is_focus : 1;
  guint               is_dead : 1;
  guint               is_online : 1;
  guint               is_recorded_new : 1;
  guint               is_ended : 1;
  guint               is_placed : 1;
  guint               is_pinned : 1;
  gint16              age;
  guint16             n_harm;
  guint16             n_strengths;
  guint16             n_incidents;
  gint                group;
  gint                household;
  gint                generation;
  KithMapSafety       safety;
  KithMapSafety       safety_before;
  KithDate            start;
  KithDate            end;
  double              x;
  double              y;
  guint               easting;
  guint               northing;
} KithMapNode;

#define KITH_MAP_NODE_NONE \
        { .age = -1, .group = -1, .household = -1, .generation = -1, .start = KITH_DATE_NONE, .end = KITH_DATE_NONE }

/**
 * KithMapTie:
 * @id: its row
 * @from: the index of the node at its beginning
 * @to: the index of the node at its end; the same as @from for a tie to itself
 * @kind: what the two are to each other
 * @family: how they are related, if they are
 * @quality: what the tie is like
 * @direction: which way it goes
 * @status: how it stands on the day that is drawn
 * @certainty: how sure one is
 * @start: since when, or %KITH_DATE_NONE
 * @end: the first day on which it no longer holds, or %KITH_DATE_NONE
 * @is_new: whether it came after the last review
 * @words: what is known of it, such as "spends time at, told by the young person"
 * @spoken: the same with both ends, as it is said
 *
 * A tie on a map. Its strings live as long as the scene does.
 */
typedef struct
{
  gint64            id;
  guint             from;
  guint             to;
  KithTieKind       kind;
  KithTieFamily     family;
  KithTieQuality    quality;
  KithTieDirection  direction;
  KithTieStatus     status;
  KithTieCertainty  certainty;
  KithDate          start;
  KithDate          end;
  guint             is_new : 1;
  const char       *words;
  const char       *spoken;
} KithMapTie;

#define KITH_MAP_TIE_NONE { .start = KITH_DATE_NONE, .end = KITH_DATE_NONE }

/**
 * KithMapMonth:
 * @month: its first day
 * @n_new: what came onto the map in it
 * @n_ended: what ended in it
 *
 * How much of a map changed in a month.
 */
typedef struct
{
  KithDate month;
  guint    n_new;
  guint    n_ended;
} KithMapMonth;

/**
 * KithMapWeight:
 * @context: in what
 * @weight: how much a change there would matter, from 0 to 10, as people agreed; -1 where nobody has said
 * @weight_before: the same, the last time it was asked; -1 for none
 * @on: the day on which it was said
 * @reason: why
 *
 * In which context a change would make young people safest. The program never reckons it.
 */
typedef struct
{
  KithMapContext  context;
  int             weight;
  int             weight_before;
  KithDate        on;
  const char     *reason;
} KithMapWeight;

/**
 * KithMapSceneValues:
 * @id: the row of the map
 * @kind: whose map it is
 * @mode: how people are called in this scene
 * @mode_reason: why names are shown; empty for initials
 * @mode_until: the first day on which they no longer are, or %KITH_DATE_NONE
 * @title: what the map is called
 * @purpose: what it is for
 * @audience: for whom it is
 * @owner: whose it is to keep true
 * @child_id: on an own map, whose file it is on; else 0
 * @created: the day on which it was begun
 * @review_due: the day by which it is looked at again, or %KITH_DATE_NONE
 * @last_review: when it was looked at last, or %KITH_DATE_NONE
 * @closed: the day on which it was closed, or %KITH_DATE_NONE
 * @as_at: the day that is drawn
 * @n_actions: actions of the map, done or not
 * @n_open_actions: those that are not done
 * @n_someone: how many on it may not be seen by the one who looks
 * @n_nodes: how many @nodes
 * @nodes: (array length=n_nodes): the subjects
 * @n_ties: how many @ties
 * @ties: (array length=n_ties): the ties
 * @n_months: how many @months
 * @months: (array length=n_months): what changed when, the earliest first, without gaps
 * @n_weights: how many @weights
 * @weights: (array length=n_weights): the contexts, where they were weighed
 *
 * What a #KithMapScene is made of.
 */
typedef struct
{
  gint64               id;
  KithMapKind          kind;
  KithMapMode          mode;
  const char          *mode_reason;
  KithDate             mode_until;
  const char          *title;
  const char          *purpose;
  const char          *audience;
  const char          *owner;
  gint64               child_id;
  KithDate             created;
  KithDate             review_due;
  KithDate             last_review;
  KithDate             closed;
  KithDate             as_at;
  guint                n_actions;
  guint                n_open_actions;
  guint                n_someone;
  guint                n_nodes;
  const KithMapNode   *nodes;
  guint                n_ties;
  const KithMapTie    *ties;
  guint                n_months;
  const KithMapMonth  *months;
  guint                n_weights;
  const KithMapWeight *weights;
} KithMapSceneValues;

#define KITH_MAP_SCENE_VALUES_NONE \
        { .mode_until = KITH_DATE_NONE, .created = KITH_DATE_NONE, .review_due = KITH_DATE_NONE, \
          .last_review = KITH_DATE_NONE, .closed = KITH_DATE_NONE, .as_at = KITH_DATE_NONE }

#define KITH_TYPE_MAP_SCENE (kith_map_scene_get_type ())

G_DECLARE_FINAL_TYPE (KithMapScene, kith_map_scene, KITH, MAP_SCENE, GObject)

KithMapScene             *kith_map_scene_new         (const KithMapSceneValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithMapSceneValues *kith_map_scene_get_values  (KithMapScene             *self);
const KithMapNode        *kith_map_scene_get_nodes   (KithMapScene             *self,
                                                      guint                    *ret_n_nodes);
const KithMapTie         *kith_map_scene_get_ties    (KithMapScene             *self,
                                                      guint                    *ret_n_ties);
const guint              *kith_map_scene_get_ties_of (KithMapScene             *self,
                                                      guint                     node,
                                                      guint                    *ret_n_ties);
gint                      kith_map_scene_find_node   (KithMapScene             *self,
                                                      gint64                    id);
gint                      kith_map_scene_find_tie    (KithMapScene             *self,
                                                      gint64                    id);
gint                      kith_map_scene_get_focus   (KithMapScene             *self);

gboolean                  kith_map_scene_is_fading   (KithMapScene             *self);
gboolean                  kith_map_scene_lacks_actions (KithMapScene           *self);

G_END_DECLS
