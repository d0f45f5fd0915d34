/* kith-fiction-warnings.c: on whom there is a warning
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One child in sixteen with an open case has one. The words are invented.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define WARNINGS_PER_THOUSAND 62
#define MOST_DAYS_AGO 300

static const KithFictionWarning warnings[] = {
  { "risk-posed-to-worker", "The mother’s former partner shouted at a worker on the stairs. Visit in pairs.",
    "Told by letter, with the team manager’s number" },
  { "risk-of-home-environment", "A large dog that is not tied up. Ring before you come; somebody takes it out.",
    "Told at the visit" },
  { "contact-arrangement-in-place", "The father sees the children at the contact centre only. He does not collect from school.",
    "Told at court" },
  { "do-not-disclose-information", "The family has moved and the father does not know where. Say nothing of school or address to callers.", NULL },
  { "extrafamilial-harm-cce-cse-gang-affiliation", "Older pupils wait at the park gate after school. Do not ask about it in front of friends.", NULL },
  { "safeguarding-agreement-in-place", "The grandmother is there whenever the uncle visits, until the review.",
    "Agreed and signed by both parents" },
  { "marac-case", "Heard at the conference. Speak to the mother alone, and at school.", NULL },
};

/**
 * kith_fiction_build_warnings:
 * @self: a town with its caseloads
 *
 * Draws on whom there is a warning, among those with an open case.
 */
void
kith_fiction_build_warnings (KithFictionBuild *self)
{
  GPtrArray *children = self->fiction->children;
  KithDate as_at = self->fiction->as_at;
  KithFictionRandom random;

  kith_fiction_random_init (&random, self->seed, KITH_FICTION_STREAM_WARNINGS);
  for (guint i = 0; i < children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (children, i);

      if (!kith_fiction_child_is_open (child, as_at) || !kith_fiction_random_chance (&random, WARNINGS_PER_THOUSAND))
        continue;

      child->warning = &warnings[kith_fiction_random_between (&random, 0, G_N_ELEMENTS (warnings) - 1)];
      child->warned = as_at - kith_fiction_random_between (&random, 1, MOST_DAYS_AGO);
    }
}
