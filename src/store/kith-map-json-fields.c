/* kith-map-json-fields.c: what a file of a map consists of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-json-private.h"

#include <string.h>

#define TYPED KITH_MAP_FIELD_TYPED
#define CODE KITH_MAP_FIELD_CODE
#define NUMBER KITH_MAP_FIELD_NUMBER
#define PERSON KITH_MAP_FIELD_PERSON
#define REFERENCE KITH_MAP_FIELD_REFERENCE

const KithMapSection kith_map_sections[KITH_MAP_N_SECTIONS] = {
  { "map", 'm', KITH_MAP_PART_MAP,
    { { "kind", "kind", CODE }, { "title", "title", TYPED }, { "purpose", "purpose", TYPED }, { "audience", "audience", TYPED },
      { "start", "start", CODE }, { "review", "review", CODE }, { "ended", "finish", CODE }, { "end_reason", "end_reason", TYPED } } },
  { "reviews", 'r', KITH_MAP_PART_REVIEW, { { "day", "day", CODE }, { "words", "words", TYPED } } },
  { "attendees", 'a', KITH_MAP_PART_ATTENDEE,
    { { "initials", "name", PERSON }, { "agency", "agency", TYPED }, { "role", "role", TYPED }, { "day", "day", CODE } } },
  { "conferences", 'c', KITH_MAP_PART_CONFERENCE,
    { { "kind", "kind", CODE }, { "day", "day", CODE }, { "venue", "venue", TYPED }, { "outcome", "outcome", TYPED } } },
  { "weights", 'w', KITH_MAP_PART_WEIGHT,
    { { "context", "context", CODE }, { "day", "day", CODE }, { "weight", "weight", NUMBER }, { "reason", "reason", TYPED } } },
  { "places", 'p', KITH_MAP_PART_PLACE,
    { { "name", "name", TYPED }, { "kind", "kind", CODE }, { "address", "address", TYPED }, { "postcode", "postcode", CODE },
      { "easting", "easting", NUMBER }, { "northing", "northing", NUMBER }, { "words", "words", TYPED } } },
  { "groups", 'g', KITH_MAP_PART_GROUP, { { "name", "name", TYPED }, { "words", "words", TYPED } } },
  { "organisations", 'o', KITH_MAP_PART_ORGANISATION,
    { { "name", "name", TYPED }, { "kind", "kind", CODE }, { "telephone", "telephone", CODE }, { "words", "words", TYPED } } },
  { "subjects", 's', KITH_MAP_PART_SUBJECT,
    { { "kind", "kind", CODE }, { "label", "label", CODE }, { "place", "place_id", REFERENCE }, { "group", "group_id", REFERENCE },
      { "organisation", "organisation_id", REFERENCE }, { "what", "what", TYPED }, { "sex", "sex", CODE }, { "age", "age", NUMBER },
      { "age_on", "age_on", CODE }, { "young", "is_young", NUMBER }, { "dead", "is_dead", NUMBER }, { "focus", "is_focus", NUMBER },
      { "in_group", "in_group_id", REFERENCE }, { "household", "household_id", REFERENCE }, { "x", "x", NUMBER }, { "y", "y", NUMBER },
      { "pinned", "is_pinned", NUMBER }, { "start", "start", CODE }, { "finish", "finish", CODE }, { "words", "words", TYPED },
      { "error_day", "error_day", CODE }, { "error_why", "error_why", TYPED } } },
  { "actions", 'x', KITH_MAP_PART_ACTION,
    { { "subject", "map_subject_id", REFERENCE }, { "what", "what", TYPED }, { "who", "who", TYPED }, { "due", "due", CODE },
      { "done", "done", CODE }, { "outcome", "outcome", TYPED } } },
  { "ties", 't', KITH_MAP_PART_TIE,
    { { "from", "from_id", REFERENCE }, { "to", "to_id", REFERENCE }, { "kind", "kind", CODE }, { "family", "family", CODE },
      { "quality", "quality", CODE }, { "direction", "direction", CODE }, { "unconfirmed", "is_unconfirmed", NUMBER },
      { "start", "start", CODE }, { "finish", "finish", CODE }, { "source", "source", TYPED }, { "told_on", "told_on", CODE },
      { "certainty", "certainty", CODE }, { "told", "is_told", NUMBER }, { "told_why", "told_why", TYPED }, { "words", "words", TYPED },
      { "error_day", "error_day", CODE }, { "error_why", "error_why", TYPED } } },
  { "observations", 'b', KITH_MAP_PART_OBSERVATION,
    { { "kind", "kind", CODE }, { "subject", "map_subject_id", REFERENCE }, { "day", "day", CODE }, { "finish", "finish", CODE },
      { "words", "words", TYPED }, { "source", "source", TYPED }, { "certainty", "certainty", CODE }, { "error_day", "error_day", CODE },
      { "error_why", "error_why", TYPED } } },
  { "marks", 'k', KITH_MAP_PART_MARK,
    { { "subject", "map_subject_id", REFERENCE }, { "day", "day", CODE }, { "colour", "colour", CODE }, { "words", "words", TYPED } } },
};

/*
 * kith_map_letter_of:
 * @column: a column that names another item
 *
 * Returns: with which letter the keys of what it names begin
 */
char
kith_map_letter_of (const char *column)
{
  return strcmp (column, "place_id") == 0 ? 'p' : strcmp (column, "group_id") == 0 ? 'g'
         : strcmp (column, "organisation_id") == 0 ? 'o' : 's';
}
