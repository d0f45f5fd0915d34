/* kith-names-off-words.c: words that tell a name from what only looks like one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All folded, and each list in the order of the alphabet: they are searched by
 * halves.
 */

#include "config.h"

#include "kith-names-off-words.h"

#include <stdlib.h>
#include <string.h>

/* Words of every day that are names too: a small letter says that none is meant. */
static const char * const common[] = {
  "amber", "an", "angel", "april", "are", "art", "august", "autumn", "baker", "bell", "best", "bill", "bishop", "brook",
  "brown", "bush", "case", "chance", "christian", "clay", "cook", "dale", "dawn", "day", "dean", "do", "drew", "eve",
  "faith", "field", "forest", "frank", "glen", "good", "grace", "grant", "gray", "green", "grey", "guy", "hall", "he",
  "heath", "heather", "her", "hill", "his", "holly", "home", "hope", "hunter", "in", "iris", "is", "ivy", "jade",
  "jasmine", "joy", "june", "justice", "king", "knight", "lane", "le", "lily", "little", "long", "love", "lucky", "mark",
  "mason", "max", "may", "melody", "mercy", "miles", "mr", "my", "nick", "noble", "north", "of", "olive", "on", "or",
  "page", "park", "parker", "pat", "patience", "pearl", "penny", "piper", "pope", "porter", "potter", "precious",
  "price", "prince", "ray", "reed", "rice", "rich", "river", "rivers", "robin", "rose", "ruby", "rusty", "sage", "she",
  "short", "sky", "small", "so", "star", "stone", "storm", "street", "sue", "summer", "swan", "the", "they", "to", "tom",
  "treasure", "trinity", "violet", "walker", "ward", "was", "weaver", "west", "white", "will", "willow", "winter",
  "wood", "woods", "wren", "young",
};

/* What somebody is called who has no name there. */
static const char * const roles[] = {
  "advocate", "and", "attendance", "aunt", "auntie", "aunty", "boyfriend", "brother", "camhs", "carer", "carers",
  "child", "class", "clinic", "coach", "counsellor", "cousin", "dad", "daddy", "deputy", "designated", "doctor", "dr",
  "dsl", "family", "father", "foster", "friend", "girlfriend", "gp", "gran", "grandad", "granddad", "grandfather",
  "grandma", "grandmother", "grandpa", "great", "guardian", "head", "headteacher", "health", "her", "his", "iro", "lead",
  "ma", "mam", "manager", "maternal", "mental", "mentor", "midwife", "miss", "mother", "mr", "mrs", "ms", "mum", "mummy",
  "nan", "nana", "nanny", "neighbour", "nurse", "of", "officer", "older", "parent", "parents", "partner", "pastoral",
  "paternal", "police", "s", "safeguarding", "school", "senco", "senior", "sibling", "siblings", "sir", "sister",
  "social", "step", "stepdad", "stepfather", "stepmother", "stepmum", "support", "teacher", "team", "the", "tutor",
  "uncle", "visitor", "worker", "younger", "youth",
};

/* What kind of place or school it is. */
static const char * const places[] = {
  "academies", "academy", "and", "catholic", "ce", "centre", "church", "cofe", "college", "community", "de", "england",
  "federation", "first", "for", "foundation", "grammar", "high", "infant", "infants", "junior", "juniors", "lower",
  "middle", "nursery", "of", "primary", "pru", "pupil", "rc", "referral", "roman", "school", "schools", "secondary",
  "sixth", "special", "the", "trust", "unit", "upper", "voluntary",
};

/* Capital letters that name nobody. */
static const char * const known[] = {
  "a", "academy", "act", "adult", "april", "assessment", "august", "autumn", "bank", "camhs", "child", "children",
  "childrens", "christmas", "cin", "college", "conference", "council", "court", "cpn", "dad", "december", "diwali",
  "dsl", "easter", "eid", "england", "english", "facebook", "family", "february", "friday", "gcse", "gp", "hanukkah",
  "i", "im", "instagram", "ive", "january", "july", "june", "lado", "march", "maths", "may", "miss", "monday", "mr",
  "mrs", "ms", "mum", "nan", "november", "october", "ofsted", "online", "ordinary", "plan", "police", "pru", "pupil",
  "ramadan", "reception", "saturday", "school", "section", "senco", "september", "services", "snapchat", "social",
  "spring", "strategy", "summer", "sunday", "team", "thursday", "tiktok", "tuesday", "wednesday", "whatsapp", "winter",
  "xbox", "year", "youtube",
};

static int
compare (gconstpointer word,
         gconstpointer element)
{
  return strcmp (word, *(const char * const *)element);
}

#define IS_IN(list, word) \
        (bsearch ((word), (list), G_N_ELEMENTS (list), sizeof *(list), compare) != NULL)

/**
 * kith_names_off_is_common:
 * @folded: a folded word
 *
 * Returns: whether it is a word of every day as well as a name
 */
gboolean
kith_names_off_is_common (const char *folded)
{
  g_return_val_if_fail (folded != NULL, FALSE);

  return IS_IN (common, folded);
}

/**
 * kith_names_off_is_role:
 * @folded: a folded word
 *
 * Returns: whether it says who somebody is without naming anybody, such as "mother"
 */
gboolean
kith_names_off_is_role (const char *folded)
{
  g_return_val_if_fail (folded != NULL, FALSE);

  return IS_IN (roles, folded);
}

/**
 * kith_names_off_is_place:
 * @folded: a folded word
 *
 * Returns: whether it says what kind of school or place something is
 */
gboolean
kith_names_off_is_place (const char *folded)
{
  g_return_val_if_fail (folded != NULL, FALSE);

  return IS_IN (places, folded);
}

/**
 * kith_names_off_is_known:
 * @folded: a folded word
 *
 * Returns: whether it is written with a capital letter and names nobody
 */
gboolean
kith_names_off_is_known (const char *folded)
{
  g_return_val_if_fail (folded != NULL, FALSE);

  return IS_IN (known, folded);
}
