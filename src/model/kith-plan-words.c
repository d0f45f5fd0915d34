/* kith-plan-words.c: what the parts of a plan are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-plan.h"

#include <glib/gi18n.h>

#include "kith-text.h"

/* What stands in the store, and what is read. */
typedef struct
{
  const char *nick;
  const char *label;
} Word;

static const Word kinds[KITH_N_PLAN_KINDS] = {
  [KITH_PLAN_OURS] = { "worker", N_("Plan made with the worker") },
  [KITH_PLAN_FAMILYS] = { "family", N_("The family’s own plan") },
};

static const Word parts[KITH_N_PLAN_PARTS] = {
  [KITH_PLAN_WORRY] = { "worry", N_("What we worry about") },
  [KITH_PLAN_WORKS] = { "works", N_("What works well") },
  [KITH_PLAN_MUST] = { "must", N_("What must happen") },
  [KITH_PLAN_GOAL] = { "goal", N_("Goals") },
  [KITH_PLAN_ACTION] = { "action", N_("Actions") },
};

static const Word voices[KITH_N_PLAN_VOICES] = {
  [KITH_PLAN_CHILD] = { "child", N_("Child") },
  [KITH_PLAN_PARENT] = { "parent", N_("Parent or carer") },
  [KITH_PLAN_FAMILY] = { "family", N_("Family") },
  [KITH_PLAN_WORKER] = { "worker", N_("Worker") },
  [KITH_PLAN_OTHER] = { "other", N_("Somebody else") },
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
 * kith_plan_kind_get_nick:
 * @kind: whose plan it is
 *
 * Returns: (transfer none): how the store calls it
 */
const char *
kith_plan_kind_get_nick (KithPlanKind kind)
{
  g_return_val_if_fail (kind < KITH_N_PLAN_KINDS, "");

  return kinds[kind].nick;
}

/**
 * kith_plan_kind_parse:
 * @nick: (nullable): how the store calls it
 *
 * Returns: whose plan it is; what is not known is no family's own
 */
KithPlanKind
kith_plan_kind_parse (const char *nick)
{
  return find_nick (kinds, KITH_N_PLAN_KINDS, nick) == KITH_PLAN_FAMILYS ? KITH_PLAN_FAMILYS : KITH_PLAN_OURS;
}

/**
 * kith_plan_kind_get_label:
 * @kind: whose plan it is
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_plan_kind_get_label (KithPlanKind kind)
{
  g_return_val_if_fail (kind < KITH_N_PLAN_KINDS, "");

  return _(kinds[kind].label);
}

/**
 * kith_plan_part_get_nick:
 * @part: what an entry is
 *
 * Returns: (transfer none): how the store calls it
 */
const char *
kith_plan_part_get_nick (KithPlanPart part)
{
  g_return_val_if_fail (part < KITH_N_PLAN_PARTS, "");

  return parts[part].nick;
}

/**
 * kith_plan_part_parse:
 * @nick: (nullable): how the store calls it
 *
 * Returns: what an entry is; what is not known must be looked at, so it is a worry
 */
KithPlanPart
kith_plan_part_parse (const char *nick)
{
  guint part = find_nick (parts, KITH_N_PLAN_PARTS, nick);

  return part < KITH_N_PLAN_PARTS ? (KithPlanPart)part : KITH_PLAN_WORRY;
}

/**
 * kith_plan_part_get_label:
 * @part: what an entry is
 *
 * Returns: (transfer none): the heading above those
 */
const char *
kith_plan_part_get_label (KithPlanPart part)
{
  g_return_val_if_fail (part < KITH_N_PLAN_PARTS, "");

  return _(parts[part].label);
}

/**
 * kith_plan_voice_get_nick:
 * @voice: in whose words something is
 *
 * Returns: (transfer none): how the store calls it
 */
const char *
kith_plan_voice_get_nick (KithPlanVoice voice)
{
  g_return_val_if_fail (voice < KITH_N_PLAN_VOICES, "");

  return voices[voice].nick;
}

/**
 * kith_plan_voice_parse:
 * @nick: (nullable): how the store calls it
 *
 * Returns: in whose words something is
 */
KithPlanVoice
kith_plan_voice_parse (const char *nick)
{
  guint voice = find_nick (voices, KITH_N_PLAN_VOICES, nick);

  return voice < KITH_N_PLAN_VOICES ? (KithPlanVoice)voice : KITH_PLAN_OTHER;
}

/**
 * kith_plan_voice_get_label:
 * @voice: in whose words something is
 *
 * Returns: (transfer none): what they are called
 */
const char *
kith_plan_voice_get_label (KithPlanVoice voice)
{
  g_return_val_if_fail (voice < KITH_N_PLAN_VOICES, "");

  return _(voices[voice].label);
}

/**
 * kith_plan_speaker_dup_words:
 * @self: in whose words something is
 *
 * Returns: (transfer full): who that is, such as "Parent or carer: Dana"; of a
 *   child the name alone
 */
char *
kith_plan_speaker_dup_words (const KithPlanSpeaker *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!kith_text_is_there (self->name))
    return g_strdup (kith_plan_voice_get_label (self->voice));

  if (self->voice == KITH_PLAN_CHILD)
    return g_strdup (self->name);

  /* Translators: what somebody is to a child, such as "Parent or carer", and their name. */
  return g_strdup_printf (_("%s: %s"), kith_plan_voice_get_label (self->voice), self->name);
}
