/* kith-map-words.c: what maps, subjects and ties are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-words.h"

#include <glib/gi18n.h>

/* What stands in the store and in files, and what is read. */
typedef struct
{
  const char *nick;
  const char *label;
} Word;

static const Word kind_words[KITH_N_MAP_KINDS] = {
  [KITH_MAP_OWN] = { "own", N_("Young person’s own map") },
  [KITH_MAP_CONTEXT] = { "context", N_("Context map") },
};

static const Word mode_words[KITH_N_MAP_MODES] = {
  [KITH_MAP_INITIALS] = { "initials", N_("Initials") },
  [KITH_MAP_NAMES] = { "names", N_("Names") },
};

static const Word subject_kind_words[KITH_N_MAP_SUBJECT_KINDS] = {
  [KITH_MAP_PERSON] = { "person", N_("Person") },
  [KITH_MAP_FAMILY] = { "family", N_("Family") },
  [KITH_MAP_GROUP] = { "group", N_("Peer group") },
  [KITH_MAP_PLACE] = { "place", N_("Place") },
  [KITH_MAP_ORGANISATION] = { "organisation", N_("Organisation") },
  [KITH_MAP_PROFESSIONAL] = { "professional", N_("Professional") },
  [KITH_MAP_SOMEONE] = { "someone", N_("Someone") },
};

static const Word tie_kind_words[KITH_N_TIE_KINDS] = {
  [KITH_TIE_FAMILY] = { "family", N_("Family") },
  [KITH_TIE_PEER] = { "peer", N_("Friends or peers") },
  [KITH_TIE_HARM] = { "harm", N_("Harms") },
  [KITH_TIE_PROTECTIVE] = { "protective", N_("Keeps safe") },
  [KITH_TIE_ATTENDS] = { "attends", N_("Goes to") },
  [KITH_TIE_LIVES] = { "lives", N_("Lives at") },
  [KITH_TIE_SPENDS_TIME] = { "spends-time", N_("Spends time at") },
  [KITH_TIE_ONLINE] = { "online", N_("In touch online") },
  [KITH_TIE_PROFESSIONAL] = { "professional", N_("Works with") },
};

static const Word tie_family_words[KITH_N_TIE_FAMILIES] = {
  [KITH_TIE_NOT_FAMILY] = { "none", N_("Not related") },
  [KITH_TIE_BIRTH] = { "birth", N_("Parent by birth") },
  [KITH_TIE_ADOPTIVE] = { "adoptive", N_("Adoptive parent") },
  [KITH_TIE_STEP] = { "step", N_("Step-parent") },
  [KITH_TIE_FOSTER] = { "foster", N_("Foster carer") },
  [KITH_TIE_KIN] = { "kin", N_("Kin") },
  [KITH_TIE_PARTNER] = { "partner", N_("Partners") },
  [KITH_TIE_ENDED_PARTNER] = { "ended-partner", N_("Were partners") },
  [KITH_TIE_SIBLING] = { "sibling", N_("Brothers or sisters") },
};

static const Word tie_quality_words[KITH_N_TIE_QUALITIES] = {
  [KITH_TIE_NOT_JUDGED] = { "none", N_("Not judged") },
  [KITH_TIE_STRONG] = { "strong", N_("Strong") },
  [KITH_TIE_TENUOUS] = { "tenuous", N_("Tenuous") },
  [KITH_TIE_STRESSFUL] = { "stressful", N_("Stressful") },
  [KITH_TIE_HARMFUL] = { "harmful", N_("Harmful") },
  [KITH_TIE_PROTECTS] = { "protects", N_("Protective") },
};

static const Word tie_direction_words[KITH_N_TIE_DIRECTIONS] = {
  [KITH_TIE_NO_DIRECTION] = { "none", N_("No direction") },
  [KITH_TIE_FORWARD] = { "forward", N_("To the second") },
  [KITH_TIE_BACKWARD] = { "backward", N_("To the first") },
  [KITH_TIE_BOTH] = { "both", N_("Both ways") },
};

static const Word tie_status_words[KITH_N_TIE_STATUSES] = {
  [KITH_TIE_CURRENT] = { "current", N_("Current") },
  [KITH_TIE_ENDED] = { "ended", N_("Ended") },
  [KITH_TIE_UNCONFIRMED] = { "unconfirmed", N_("Not confirmed") },
};

static const Word tie_certainty_words[KITH_N_TIE_CERTAINTIES] = {
  [KITH_CERTAIN] = { "certain", N_("Certain") },
  [KITH_TOLD_ONCE] = { "told-once", N_("Told once") },
  [KITH_NOT_SURE] = { "not-sure", N_("Not sure") },
};

static const Word safety_words[KITH_N_MAP_SAFETIES] = {
  [KITH_SAFETY_NOT_SAID] = { "none", N_("Not coloured") },
  [KITH_SAFETY_RED] = { "red", N_("Not safe") },
  [KITH_SAFETY_AMBER] = { "amber", N_("Sometimes safe") },
  [KITH_SAFETY_GREEN] = { "green", N_("Safe") },
};

static const Word context_words[KITH_N_MAP_CONTEXTS] = {
  [KITH_CONTEXT_HOME] = { "home", N_("Home") },
  [KITH_CONTEXT_PEERS] = { "peers", N_("Peers") },
  [KITH_CONTEXT_SCHOOL] = { "school", N_("School") },
  [KITH_CONTEXT_NEIGHBOURHOOD] = { "neighbourhood", N_("Neighbourhood") },
  [KITH_CONTEXT_ONLINE] = { "online", N_("Online") },
};

static guint
find_nick (const Word *words,
           guint       n_words,
           const char *nick)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_strcmp0 (words[i].nick, nick) == 0)
        return i;
    }

  return n_words;
}

/**
 * kith_map_kind_get_nick:
 * @value: whose map it is
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_map_kind_get_nick (KithMapKind value)
{
  g_return_val_if_fail (value < KITH_N_MAP_KINDS, "");

  return kind_words[value].nick;
}

/**
 * kith_map_kind_get_label:
 * @value: whose map it is
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_map_kind_get_label (KithMapKind value)
{
  g_return_val_if_fail (value < KITH_N_MAP_KINDS, "");

  return _(kind_words[value].label);
}

/**
 * kith_map_kind_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: whose map it is; the first of them where it is not known
 */
KithMapKind
kith_map_kind_parse (const char *nick)
{
  guint value = find_nick (kind_words, KITH_N_MAP_KINDS, nick);

  return value < KITH_N_MAP_KINDS ? (KithMapKind)value : KITH_MAP_OWN;
}

/**
 * kith_map_mode_get_nick:
 * @value: how people are called
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_map_mode_get_nick (KithMapMode value)
{
  g_return_val_if_fail (value < KITH_N_MAP_MODES, "");

  return mode_words[value].nick;
}

/**
 * kith_map_mode_get_label:
 * @value: how people are called
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_map_mode_get_label (KithMapMode value)
{
  g_return_val_if_fail (value < KITH_N_MAP_MODES, "");

  return _(mode_words[value].label);
}

/**
 * kith_map_mode_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: how people are called; the first of them where it is not known
 */
KithMapMode
kith_map_mode_parse (const char *nick)
{
  guint value = find_nick (mode_words, KITH_N_MAP_MODES, nick);

  return value < KITH_N_MAP_MODES ? (KithMapMode)value : KITH_MAP_INITIALS;
}

/**
 * kith_map_subject_kind_get_nick:
 * @value: what a subject is
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_map_subject_kind_get_nick (KithMapSubjectKind value)
{
  g_return_val_if_fail (value < KITH_N_MAP_SUBJECT_KINDS, "");

  return subject_kind_words[value].nick;
}

/**
 * kith_map_subject_kind_get_label:
 * @value: what a subject is
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_map_subject_kind_get_label (KithMapSubjectKind value)
{
  g_return_val_if_fail (value < KITH_N_MAP_SUBJECT_KINDS, "");

  return _(subject_kind_words[value].label);
}

/**
 * kith_map_subject_kind_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: what a subject is; the first of them where it is not known
 */
KithMapSubjectKind
kith_map_subject_kind_parse (const char *nick)
{
  guint value = find_nick (subject_kind_words, KITH_N_MAP_SUBJECT_KINDS, nick);

  return value < KITH_N_MAP_SUBJECT_KINDS ? (KithMapSubjectKind)value : KITH_MAP_PERSON;
}

/**
 * kith_tie_kind_get_nick:
 * @value: what two are to each other
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_tie_kind_get_nick (KithTieKind value)
{
  g_return_val_if_fail (value < KITH_N_TIE_KINDS, "");

  return tie_kind_words[value].nick;
}

/**
 * kith_tie_kind_get_label:
 * @value: what two are to each other
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_tie_kind_get_label (KithTieKind value)
{
  g_return_val_if_fail (value < KITH_N_TIE_KINDS, "");

  return _(tie_kind_words[value].label);
}

/**
 * kith_tie_kind_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: what two are to each other; the first of them where it is not known
 */
KithTieKind
kith_tie_kind_parse (const char *nick)
{
  guint value = find_nick (tie_kind_words, KITH_N_TIE_KINDS, nick);

  return value < KITH_N_TIE_KINDS ? (KithTieKind)value : KITH_TIE_FAMILY;
}

/**
 * kith_tie_family_get_nick:
 * @value: how two are related
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_tie_family_get_nick (KithTieFamily value)
{
  g_return_val_if_fail (value < KITH_N_TIE_FAMILIES, "");

  return tie_family_words[value].nick;
}

/**
 * kith_tie_family_get_label:
 * @value: how two are related
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_tie_family_get_label (KithTieFamily value)
{
  g_return_val_if_fail (value < KITH_N_TIE_FAMILIES, "");

  return _(tie_family_words[value].label);
}

/**
 * kith_tie_family_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: how two are related; the first of them where it is not known
 */
KithTieFamily
kith_tie_family_parse (const char *nick)
{
  guint value = find_nick (tie_family_words, KITH_N_TIE_FAMILIES, nick);

  return value < KITH_N_TIE_FAMILIES ? (KithTieFamily)value : KITH_TIE_NOT_FAMILY;
}

/**
 * kith_tie_quality_get_nick:
 * @value: what a tie is like
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_tie_quality_get_nick (KithTieQuality value)
{
  g_return_val_if_fail (value < KITH_N_TIE_QUALITIES, "");

  return tie_quality_words[value].nick;
}

/**
 * kith_tie_quality_get_label:
 * @value: what a tie is like
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_tie_quality_get_label (KithTieQuality value)
{
  g_return_val_if_fail (value < KITH_N_TIE_QUALITIES, "");

  return _(tie_quality_words[value].label);
}

/**
 * kith_tie_quality_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: what a tie is like; the first of them where it is not known
 */
KithTieQuality
kith_tie_quality_parse (const char *nick)
{
  guint value = find_nick (tie_quality_words, KITH_N_TIE_QUALITIES, nick);

  return value < KITH_N_TIE_QUALITIES ? (KithTieQuality)value : KITH_TIE_NOT_JUDGED;
}

/**
 * kith_tie_direction_get_nick:
 * @value: which way a tie goes
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_tie_direction_get_nick (KithTieDirection value)
{
  g_return_val_if_fail (value < KITH_N_TIE_DIRECTIONS, "");

  return tie_direction_words[value].nick;
}

/**
 * kith_tie_direction_get_label:
 * @value: which way a tie goes
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_tie_direction_get_label (KithTieDirection value)
{
  g_return_val_if_fail (value < KITH_N_TIE_DIRECTIONS, "");

  return _(tie_direction_words[value].label);
}

/**
 * kith_tie_direction_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: which way a tie goes; the first of them where it is not known
 */
KithTieDirection
kith_tie_direction_parse (const char *nick)
{
  guint value = find_nick (tie_direction_words, KITH_N_TIE_DIRECTIONS, nick);

  return value < KITH_N_TIE_DIRECTIONS ? (KithTieDirection)value : KITH_TIE_NO_DIRECTION;
}

/**
 * kith_tie_status_get_nick:
 * @value: how a tie stands
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_tie_status_get_nick (KithTieStatus value)
{
  g_return_val_if_fail (value < KITH_N_TIE_STATUSES, "");

  return tie_status_words[value].nick;
}

/**
 * kith_tie_status_get_label:
 * @value: how a tie stands
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_tie_status_get_label (KithTieStatus value)
{
  g_return_val_if_fail (value < KITH_N_TIE_STATUSES, "");

  return _(tie_status_words[value].label);
}

/**
 * kith_tie_status_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: how a tie stands; the first of them where it is not known
 */
KithTieStatus
kith_tie_status_parse (const char *nick)
{
  guint value = find_nick (tie_status_words, KITH_N_TIE_STATUSES, nick);

  return value < KITH_N_TIE_STATUSES ? (KithTieStatus)value : KITH_TIE_CURRENT;
}

/**
 * kith_tie_certainty_get_nick:
 * @value: how sure one is
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_tie_certainty_get_nick (KithTieCertainty value)
{
  g_return_val_if_fail (value < KITH_N_TIE_CERTAINTIES, "");

  return tie_certainty_words[value].nick;
}

/**
 * kith_tie_certainty_get_label:
 * @value: how sure one is
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_tie_certainty_get_label (KithTieCertainty value)
{
  g_return_val_if_fail (value < KITH_N_TIE_CERTAINTIES, "");

  return _(tie_certainty_words[value].label);
}

/**
 * kith_tie_certainty_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: how sure one is; the first of them where it is not known
 */
KithTieCertainty
kith_tie_certainty_parse (const char *nick)
{
  guint value = find_nick (tie_certainty_words, KITH_N_TIE_CERTAINTIES, nick);

  return value < KITH_N_TIE_CERTAINTIES ? (KithTieCertainty)value : KITH_CERTAIN;
}

/**
 * kith_map_safety_get_nick:
 * @value: how safe it feels
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_map_safety_get_nick (KithMapSafety value)
{
  g_return_val_if_fail (value < KITH_N_MAP_SAFETIES, "");

  return safety_words[value].nick;
}

/**
 * kith_map_safety_get_label:
 * @value: how safe it feels
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_map_safety_get_label (KithMapSafety value)
{
  g_return_val_if_fail (value < KITH_N_MAP_SAFETIES, "");

  return _(safety_words[value].label);
}

/**
 * kith_map_safety_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: how safe it feels; the first of them where it is not known
 */
KithMapSafety
kith_map_safety_parse (const char *nick)
{
  guint value = find_nick (safety_words, KITH_N_MAP_SAFETIES, nick);

  return value < KITH_N_MAP_SAFETIES ? (KithMapSafety)value : KITH_SAFETY_NOT_SAID;
}

/**
 * kith_map_context_get_nick:
 * @value: a context
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_map_context_get_nick (KithMapContext value)
{
  g_return_val_if_fail (value < KITH_N_MAP_CONTEXTS, "");

  return context_words[value].nick;
}

/**
 * kith_map_context_get_label:
 * @value: a context
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_map_context_get_label (KithMapContext value)
{
  g_return_val_if_fail (value < KITH_N_MAP_CONTEXTS, "");

  return _(context_words[value].label);
}

/**
 * kith_map_context_parse:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: a context; the first of them where it is not known
 */
KithMapContext
kith_map_context_parse (const char *nick)
{
  guint value = find_nick (context_words, KITH_N_MAP_CONTEXTS, nick);

  return value < KITH_N_MAP_CONTEXTS ? (KithMapContext)value : KITH_CONTEXT_HOME;
}
