/* kith-map-kinds.h: what a map, a subject on it and a tie between two can be
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithMapKind:
 * @KITH_MAP_OWN: a young person’s own: initials, on that child’s file, made with them
 * @KITH_MAP_CONTEXT: of a place or a group: with a purpose, attendees, a review and actions
 *
 * Whose map it is. The two are never mixed.
 */
typedef enum
{
  KITH_MAP_OWN,
  KITH_MAP_CONTEXT,
} KithMapKind;

#define KITH_N_MAP_KINDS (KITH_MAP_CONTEXT + 1)

/**
 * KithMapMode:
 * @KITH_MAP_INITIALS: as is usual
 * @KITH_MAP_NAMES: for a reason that was written down, until a day
 *
 * How people are called on a map.
 */
typedef enum
{
  KITH_MAP_INITIALS,
  KITH_MAP_NAMES,
} KithMapMode;

#define KITH_N_MAP_MODES (KITH_MAP_NAMES + 1)

/**
 * KithMapSubjectKind:
 * @KITH_MAP_PERSON: a child or an adult
 * @KITH_MAP_FAMILY: children who belong together
 * @KITH_MAP_GROUP: a group of peers
 * @KITH_MAP_PLACE: a school, a park, a bus route, a home, somewhere online
 * @KITH_MAP_ORGANISATION: who runs a place or works with the young people
 * @KITH_MAP_PROFESSIONAL: somebody who works with them
 * @KITH_MAP_SOMEONE: who may not be seen by the one who looks: counted, never named
 *
 * What a subject on a map is.
 */
typedef enum
{
  KITH_MAP_PERSON,
  KITH_MAP_FAMILY,
  KITH_MAP_GROUP,
  KITH_MAP_PLACE,
  KITH_MAP_ORGANISATION,
  KITH_MAP_PROFESSIONAL,
  KITH_MAP_SOMEONE,
} KithMapSubjectKind;

#define KITH_N_MAP_SUBJECT_KINDS (KITH_MAP_SOMEONE + 1)

/**
 * KithTieKind:
 * @KITH_TIE_FAMILY: related, see #KithTieFamily
 * @KITH_TIE_PEER: friends, or of one group
 * @KITH_TIE_HARM: who or what harms whom
 * @KITH_TIE_PROTECTIVE: who or what keeps whom safe
 * @KITH_TIE_ATTENDS: goes to a school, a club
 * @KITH_TIE_LIVES: lives there
 * @KITH_TIE_SPENDS_TIME: is often there
 * @KITH_TIE_ONLINE: in touch online
 * @KITH_TIE_PROFESSIONAL: works with
 *
 * What two subjects are to each other.
 */
typedef enum
{
  KITH_TIE_FAMILY,
  KITH_TIE_PEER,
  KITH_TIE_HARM,
  KITH_TIE_PROTECTIVE,
  KITH_TIE_ATTENDS,
  KITH_TIE_LIVES,
  KITH_TIE_SPENDS_TIME,
  KITH_TIE_ONLINE,
  KITH_TIE_PROFESSIONAL,
} KithTieKind;

#define KITH_N_TIE_KINDS (KITH_TIE_PROFESSIONAL + 1)

/**
 * KithTieFamily:
 * @KITH_TIE_NOT_FAMILY: not a tie of family
 * @KITH_TIE_BIRTH: a parent by birth, to the child
 * @KITH_TIE_ADOPTIVE: an adoptive parent, to the child
 * @KITH_TIE_STEP: a step-parent, to the child
 * @KITH_TIE_FOSTER: a foster carer, to the child
 * @KITH_TIE_KIN: other kin
 * @KITH_TIE_PARTNER: partners
 * @KITH_TIE_ENDED_PARTNER: who were partners
 * @KITH_TIE_SIBLING: brothers and sisters
 *
 * How two are related.
 */
typedef enum
{
  KITH_TIE_NOT_FAMILY,
  KITH_TIE_BIRTH,
  KITH_TIE_ADOPTIVE,
  KITH_TIE_STEP,
  KITH_TIE_FOSTER,
  KITH_TIE_KIN,
  KITH_TIE_PARTNER,
  KITH_TIE_ENDED_PARTNER,
  KITH_TIE_SIBLING,
} KithTieFamily;

#define KITH_N_TIE_FAMILIES (KITH_TIE_SIBLING + 1)

/**
 * KithTieQuality:
 * @KITH_TIE_NOT_JUDGED: nobody has said
 * @KITH_TIE_STRONG: strong
 * @KITH_TIE_TENUOUS: thin, or uncertain
 * @KITH_TIE_STRESSFUL: with conflict
 * @KITH_TIE_HARMFUL: does harm
 * @KITH_TIE_PROTECTS: keeps somebody safe
 *
 * What a tie is like.
 */
typedef enum
{
  KITH_TIE_NOT_JUDGED,
  KITH_TIE_STRONG,
  KITH_TIE_TENUOUS,
  KITH_TIE_STRESSFUL,
  KITH_TIE_HARMFUL,
  KITH_TIE_PROTECTS,
} KithTieQuality;

#define KITH_N_TIE_QUALITIES (KITH_TIE_PROTECTS + 1)

/**
 * KithTieDirection:
 * @KITH_TIE_NO_DIRECTION: it has none
 * @KITH_TIE_FORWARD: from the first to the second
 * @KITH_TIE_BACKWARD: from the second to the first
 * @KITH_TIE_BOTH: both ways
 *
 * Which way a tie goes.
 */
typedef enum
{
  KITH_TIE_NO_DIRECTION,
  KITH_TIE_FORWARD,
  KITH_TIE_BACKWARD,
  KITH_TIE_BOTH,
} KithTieDirection;

#define KITH_N_TIE_DIRECTIONS (KITH_TIE_BOTH + 1)

/**
 * KithTieStatus:
 * @KITH_TIE_CURRENT: it holds
 * @KITH_TIE_ENDED: it has ended, and stays on the map
 * @KITH_TIE_UNCONFIRMED: it was said, and nobody has confirmed it
 *
 * How a tie stands on the day that is drawn.
 */
typedef enum
{
  KITH_TIE_CURRENT,
  KITH_TIE_ENDED,
  KITH_TIE_UNCONFIRMED,
} KithTieStatus;

#define KITH_N_TIE_STATUSES (KITH_TIE_UNCONFIRMED + 1)

/**
 * KithTieCertainty:
 * @KITH_CERTAIN: seen, or known from more than one side
 * @KITH_TOLD_ONCE: one person has said so
 * @KITH_NOT_SURE: it may be so
 *
 * How sure one is of a tie.
 */
typedef enum
{
  KITH_CERTAIN,
  KITH_TOLD_ONCE,
  KITH_NOT_SURE,
} KithTieCertainty;

#define KITH_N_TIE_CERTAINTIES (KITH_NOT_SURE + 1)

/**
 * KithMapSafety:
 * @KITH_SAFETY_NOT_SAID: the young person has not coloured it
 * @KITH_SAFETY_RED: not safe
 * @KITH_SAFETY_AMBER: sometimes
 * @KITH_SAFETY_GREEN: safe
 *
 * How safe a place or a way feels to a young person, in their own judgement.
 */
typedef enum
{
  KITH_SAFETY_NOT_SAID,
  KITH_SAFETY_RED,
  KITH_SAFETY_AMBER,
  KITH_SAFETY_GREEN,
} KithMapSafety;

#define KITH_N_MAP_SAFETIES (KITH_SAFETY_GREEN + 1)

/**
 * KithMapContext:
 * @KITH_CONTEXT_HOME: home and family
 * @KITH_CONTEXT_PEERS: peers
 * @KITH_CONTEXT_SCHOOL: school
 * @KITH_CONTEXT_NEIGHBOURHOOD: the neighbourhood
 * @KITH_CONTEXT_ONLINE: online
 *
 * In what a change would make young people safer.
 */
typedef enum
{
  KITH_CONTEXT_HOME,
  KITH_CONTEXT_PEERS,
  KITH_CONTEXT_SCHOOL,
  KITH_CONTEXT_NEIGHBOURHOOD,
  KITH_CONTEXT_ONLINE,
} KithMapContext;

#define KITH_N_MAP_CONTEXTS (KITH_CONTEXT_ONLINE + 1)

/**
 * KithMapRecord:
 * @KITH_MAP_RECORD_NONE: somebody who is known from this map alone, or may not be opened
 * @KITH_MAP_RECORD_CHILD: a child
 * @KITH_MAP_RECORD_ADULT: an adult of a family
 * @KITH_MAP_RECORD_FAMILY: a family
 * @KITH_MAP_RECORD_PLACE: a place
 * @KITH_MAP_RECORD_GROUP: a group of peers
 * @KITH_MAP_RECORD_ORGANISATION: an organisation
 *
 * Of what a subject on a map is the picture.
 */
typedef enum
{
  KITH_MAP_RECORD_NONE,
  KITH_MAP_RECORD_CHILD,
  KITH_MAP_RECORD_ADULT,
  KITH_MAP_RECORD_FAMILY,
  KITH_MAP_RECORD_PLACE,
  KITH_MAP_RECORD_GROUP,
  KITH_MAP_RECORD_ORGANISATION,
} KithMapRecord;

#define KITH_N_MAP_RECORDS (KITH_MAP_RECORD_ORGANISATION + 1)

G_END_DECLS
