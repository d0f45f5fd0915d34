/* kith-cell-code.c: codes of the census, however a system words them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "6", "q) 6: Police" and "Police" are one referral source. A letter with a
 * bracket goes; then a code that stands first is taken, and else the first
 * entry of the list one of whose phrases is in the text. The entries stand in
 * the order in which they have to be asked: "school nurse" before "school".
 */

#include "config.h"

#include "kith-cell.h"

#include <string.h>

/* @phrases: in small letters, a bar between them */
typedef struct
{
  const char *code;
  const char *phrases;
} Entry;

static const Entry sources[] = {
  { "3C", "school nurse" },
  { "1A", "family member|relative|parent|carer|mother|father|grandparent" },
  { "1B", "acquaintance|neighbour|child minder|childminder" },
  { "1C", "self" },
  { "1D", "individual other|stranger|member of parliament|member of public" },
  { "3A", "general practitioner|gp" },
  { "3B", "health visitor" },
  { "3E", "a e|accident and emergency" },
  { "3D", "primary health|midwife|midwifery" },
  { "3F", "hospice|hospital|health other|health services other|other health|camhs" },
  { "5D", "early help|family help" },
  { "5C", "another la|another local authority|other la|external" },
  { "5B", "other internal|internal" },
  { "5A", "la services social care|adults social care|adult social care|social care" },
  { "2B", "education service|education services|education welfare|attendance service|nursery" },
  { "2A", "school|schools|academy|college" },
  { "4", "housing" },
  { "6", "police" },
  { "7", "other legal|court|courts|probation|cafcass|immigration|prison|yot|youth justice" },
  { "9", "anonymous" },
  { "10", "unknown|not known" },
  { "8", "other|voluntary|childrens centre|charity" },
};

static const Entry needs[] = {
  { "N1", "abuse|neglect" },
  { "N3", "parental disability|parental illness|parent s disability|parents disability" },
  { "N2", "child s disability|childs disability|disability" },
  { "N4", "acute stress" },
  { "N5", "family dysfunction|dysfunction" },
  { "N6", "socially unacceptable|unacceptable behaviour" },
  { "N7", "low income" },
  { "N8", "absent parenting" },
  { "N9", "other than children in need|other than child in need" },
  { "N0", "not stated" },
};

static const Entry closures[] = {
  { "RC9", "referred to early help|early help|family help" },
  { "RC8", "closed after assessment|no further action|nfa" },
  { "RC1", "adopted|adoption" },
  { "RC2", "died|death|deceased" },
  { "RC3", "child arrangements order|arrangements order|residence order" },
  { "RC4", "special guardianship|sgo" },
  { "RC5", "another la|another local authority|other la|other local authority|transferred to la" },
  { "RC6", "adult social care|adult services|adults" },
  { "RC7", "services ceased|any other reason|no longer in need|work completed|needs met" },
};

static const Entry categories[] = {
  { "MUL", "multiple|not recommended" },
  { "NEG", "neglect" },
  { "PHY", "physical" },
  { "SAB", "sexual" },
  { "EMO", "emotional" },
};

static const Entry legal_statuses[] = {
  { "C1", "interim care order|ico" },
  { "C2", "full care order|fco|care order" },
  { "D1", "freeing order" },
  { "E1", "placement order" },
  { "V3", "short breaks recorded|series of short breaks" },
  { "V4", "agreements recorded" },
  { "V2", "section 20|s20|s 20|single period of accommodation|voluntary" },
  { "L1", "police protection|police powers" },
  { "L2", "emergency protection|epo" },
  { "L3", "child assessment order" },
  { "J1", "remand|remanded" },
  { "J2", "pace" },
  { "J3", "youth rehabilitation" },
};

static const Entry ethnicities[] = {
  { "MWBC", "white and black caribbean" },
  { "MWBA", "white and black african" },
  { "MWAS", "white and asian" },
  { "MOTH", "any other mixed|other mixed|mixed other" },
  { "WBRI", "white british|white english" },
  { "WIRT", "traveller of irish heritage|irish traveller|traveller irish" },
  { "WIRI", "white irish|irish" },
  { "WROM", "gypsy|roma" },
  { "WOTH", "any other white|other white|white other|white eastern european|white western european" },
  { "ABAN", "bangladeshi" },
  { "APKN", "pakistani" },
  { "AOTH", "any other asian|other asian|asian other" },
  { "AIND", "indian" },
  { "BCRB", "caribbean" },
  { "BOTH", "any other black|other black|black other" },
  { "BAFR", "african|black somali|somali|nigerian|ghanaian" },
  { "CHNE", "chinese" },
  { "OOTH", "any other ethnic|other ethnic|any other" },
  { "REFU", "refused|did not wish|prefer not" },
  { "NOBT", "not yet obtained|not obtained|not known|unknown|not stated|not recorded" },
};

static const Entry enrolments[] = {
  { "M", "current main|main|dual main|dual registered main" },
  { "S", "subsidiary|current subsidiary|dual subsidiary" },
  { "C", "single|current|single registration|on roll|enrolled" },
  { "G", "guest" },
  { "F", "fe college|further education" },
  { "O", "other provider" },
};

static const Entry needs_at_school[] = {
  { "E", "ehcp|ehc plan|education health and care|ehc|statement|statemented" },
  { "K", "sen support|school action|support|k code" },
  { "N", "no special|no sen|none|not sen|no" },
};

static const Entry meals[] = {
  { "N", "n|no|false|f|not eligible|0" },
  { "Y", "y|yes|true|t|eligible|fsm|1" },
};

/* The order of Annex A, and closed cases before what they once were. */
static const Entry statuses[] = {
  { "closed", "closed|nfa|no further action|ceased|inactive|ended|not open|case closed|step down closed" },
  { "none", "care leaver|leaving care|former relevant|relevant|qualifying" },
  { "looked-after", "looked after|lac|cla|child in care|children in care|cic|in care|accommodated" },
  { "protection", "child protection|cp|cpp|protection plan|subject to cp|cp plan" },
  { "in-need", "child in need|children in need|cin|in need|s17|section 17|need plan" },
  { "assessment", "assessment|assessing|s47|section 47|single assessment|c f|cfa|referral|initial response" },
  { "early-help", "early help|eh|eha|eham|family help|fh|taf|tac|targeted|targeted support|team around" },
};

/* Some write the letter of a choice alone. */
static const Entry status_letters[] = {
  { "looked-after", "a)" },
  { "protection", "b)" },
  { "in-need", "c)" },
  { "assessment", "d)" },
  { "closed", "e)" },
};

static const char * const status_ids[] = {
  [KITH_CASE_STATUS_NONE] = "none",
  [KITH_CASE_STATUS_CLOSED] = "closed",
  [KITH_CASE_STATUS_EARLY_HELP] = "early-help",
  [KITH_CASE_STATUS_ASSESSMENT] = "assessment",
  [KITH_CASE_STATUS_IN_NEED] = "in-need",
  [KITH_CASE_STATUS_PROTECTION] = "protection",
  [KITH_CASE_STATUS_LOOKED_AFTER] = "looked-after",
};

typedef struct
{
  const Entry *entries;
  gsize        n_entries;
} List;

#define LIST(entries) ((List) { entries, G_N_ELEMENTS (entries) })

static List
get_list (KithField field)
{
  if (field == KITH_FIELD_REFERRAL_SOURCE)
    return LIST (sources);
  if (field == KITH_FIELD_PRIMARY_NEED)
    return LIST (needs);
  if (field == KITH_FIELD_CLOSURE_REASON)
    return LIST (closures);
  if (field == KITH_FIELD_INITIAL_CATEGORY || field == KITH_FIELD_LATEST_CATEGORY)
    return LIST (categories);
  if (field == KITH_FIELD_LEGAL_STATUS)
    return LIST (legal_statuses);
  if (field == KITH_FIELD_ETHNICITY)
    return LIST (ethnicities);
  if (field == KITH_FIELD_ENROLMENT)
    return LIST (enrolments);
  if (field == KITH_FIELD_SEN)
    return LIST (needs_at_school);
  if (field == KITH_FIELD_FREE_MEALS)
    return LIST (meals);

  return (List) { NULL, 0 };
}

static const char *
skip_marker (const char *text)
{
  if (g_ascii_isalpha (text[0]) && text[1] == ')')
    text += 2;

  while (g_ascii_isspace (*text))
    text++;

  return text;
}

/* A code that stands first, alone or before a sign that parts it off. */
static const char *
find_code (List        list,
           const char *text)
{
  for (gsize i = 0; i < list.n_entries; i++)
    {
      gsize length = strlen (list.entries[i].code);

      if (g_ascii_strncasecmp (text, list.entries[i].code, length) == 0 &&
          (text[length] == '\0' || strchr (" :-,.;)/(", text[length]) != NULL))
        return list.entries[i].code;
    }

  return NULL;
}

/* Whether a phrase is in the words with a blank before and behind it. */
static gboolean
has_words (const char *words,
           const char *phrase,
           gsize       length)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p == ' ' && strncmp (p + 1, phrase, length) == 0 && p[1 + length] == ' ')
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_phrase (const char *words,
            const char *phrases)
{
  while (*phrases != '\0')
    {
      gsize length = strcspn (phrases, "|");

      if (has_words (words, phrases, length))
        return TRUE;

      phrases += length + (phrases[length] == '|' ? 1 : 0);
    }

  return FALSE;
}

static const char *
find_phrase (List        list,
             const char *text)
{
  g_autofree char *words = kith_cell_dup_words (text);

  for (gsize i = 0; i < list.n_entries; i++)
    {
      if (has_phrase (words, list.entries[i].phrases))
        return list.entries[i].code;
    }

  return NULL;
}

static const char *
find_status (const char *text)
{
  const char *found = find_phrase (LIST (statuses), skip_marker (text));

  for (gsize i = 0; found == NULL && i < G_N_ELEMENTS (status_letters); i++)
    {
      if (g_ascii_strcasecmp (text, status_letters[i].phrases) == 0)
        found = status_letters[i].code;
    }

  return found;
}

/**
 * kith_cell_parse_code:
 * @cell: the text of a cell
 * @field: a field of type %KITH_FIELD_TYPE_CODE
 *
 * Finds the code that a text is, or stands for.
 *
 * Returns: (nullable): the code; %NULL when the text is none that is known
 */
const char *
kith_cell_parse_code (const char *cell,
                      KithField   field)
{
  g_autofree char *text = kith_cell_dup_text (cell);
  List list = get_list (field);
  const char *code;

  if (text == NULL)
    return NULL;

  code = find_code (list, skip_marker (text));
  return code != NULL ? code : find_phrase (list, skip_marker (text));
}

/**
 * kith_cell_parse_status:
 * @cell: the text of a cell
 *
 * Reads what the council does for a child: "b) Child Protection plan", "CP",
 * "Section 17". Of several the highest is taken, and "closed" above all.
 *
 * Returns: the status, or %KITH_CASE_STATUS_NONE when the text says none
 */
KithCaseStatus
kith_cell_parse_status (const char *cell)
{
  g_autofree char *text = kith_cell_dup_text (cell);
  const char *found = text != NULL ? find_status (text) : NULL;

  for (guint i = 0; found != NULL && i < G_N_ELEMENTS (status_ids); i++)
    {
      if (g_str_equal (status_ids[i], found))
        return (KithCaseStatus)i;
    }

  return KITH_CASE_STATUS_NONE;
}

/**
 * kith_case_status_get_id:
 * @status: a status
 *
 * Gets the word for a status, as it is stored and exchanged.
 *
 * Returns: such as `in-need`
 */
const char *
kith_case_status_get_id (KithCaseStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_ids), NULL);

  return status_ids[status];
}
