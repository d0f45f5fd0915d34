/* kith-map-json-private.h: what a file of a map consists of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-item.h"

G_BEGIN_DECLS

#define KITH_MAP_FORMAT "kith-map"
#define KITH_MAP_FORMAT_VERSION 1
#define KITH_MAP_N_SECTIONS 13

/* How a field stands in the file, and what is done to it on the way out. */
typedef enum
{
  KITH_MAP_FIELD_TYPED,                             /* free text: without names */
  KITH_MAP_FIELD_CODE,                              /* one of a list, or a day: as it is */
  KITH_MAP_FIELD_NUMBER,
  KITH_MAP_FIELD_PERSON,                            /* somebody's name: its initials */
  KITH_MAP_FIELD_REFERENCE,                         /* the key of another item */
} KithMapFieldKind;

typedef struct
{
  const char *name;                  /* in the file */
  const char *column;
  KithMapFieldKind   kind;
} KithMapField;

#define KITH_MAP_MOST_FIELDS 22

typedef struct
{
  const char  *name;
  char         letter;               /* of its keys */
  KithMapPart  part;
  KithMapField        fields[KITH_MAP_MOST_FIELDS];
} KithMapSection;

extern const KithMapSection kith_map_sections[KITH_MAP_N_SECTIONS];

char kith_map_letter_of (const char *column);

G_END_DECLS
