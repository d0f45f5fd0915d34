/* kith-clock-rule.c: by when something is due, and whose rule that is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule is data: councils differ, and laws change. What it speaks of is a set
 * of kinds of records; by when it is due, whether it is used and where that
 * stands written hold from a day on. A version never changes: another one
 * takes its place from a day on, and clocks that began before that day go on
 * under the one under which they began.
 */

#include "config.h"

#include "kith-clock-rule.h"

#include "kith-text.h"

#include <string.h>

struct _KithClockRule
{
  GObject              parent_instance;

  KithClockRuleValues  values;       /* its texts are the rule's own */
};

G_DEFINE_FINAL_TYPE (KithClockRule, kith_clock_rule, G_TYPE_OBJECT)

static const char * const area_nicks[KITH_CLOCK_N_AREAS] = {
  [KITH_CLOCK_AREA_REFERRAL] = "referral",
  [KITH_CLOCK_AREA_PROTECTION] = "protection",
  [KITH_CLOCK_AREA_NEED] = "need",
  [KITH_CLOCK_AREA_CARE] = "care",
  [KITH_CLOCK_AREA_FOSTERING] = "fostering",
  [KITH_CLOCK_AREA_COURT] = "court",
  [KITH_CLOCK_AREA_MISSING] = "missing",
  [KITH_CLOCK_AREA_OTHER] = "other",
  [KITH_CLOCK_AREA_RECORD] = "record",
};

static void
kith_clock_rule_finalize (GObject *object)
{
  KithClockRule *self = KITH_CLOCK_RULE (object);

  g_free ((char *)self->values.code);
  g_free ((char *)self->values.title);
  g_free ((char *)self->values.applies_to);
  g_free ((char *)self->values.source);
  g_free ((char *)self->values.note);

  G_OBJECT_CLASS (kith_clock_rule_parent_class)->finalize (object);
}

static void
kith_clock_rule_class_init (KithClockRuleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_clock_rule_finalize;
}

static void
kith_clock_rule_init (KithClockRule *self)
{
}

/**
 * kith_clock_area_parse:
 * @nick: (nullable): what may name a heading
 * @ret_area: (out): the heading; untouched where there is none of that name
 *
 * Returns: whether @nick names one
 */
gboolean
kith_clock_area_parse (const char    *nick,
                       KithClockArea *ret_area)
{
  g_return_val_if_fail (ret_area != NULL, FALSE);

  for (KithClockArea area = 0; area < KITH_CLOCK_N_AREAS; area++)
    {
      if (g_strcmp0 (area_nicks[area], nick) == 0)
        {
          *ret_area = area;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_clock_area_get_nick:
 * @area: a heading
 *
 * Returns: (transfer none): such as "protection", as files have it
 */
const char *
kith_clock_area_get_nick (KithClockArea area)
{
  g_return_val_if_fail (area < KITH_CLOCK_N_AREAS, NULL);

  return area_nicks[area];
}

static gboolean
are_months_in_order (int from,
                     int to)
{
  return from >= KITH_CLOCK_NO_MONTHS && to >= KITH_CLOCK_NO_MONTHS &&
         (to == KITH_CLOCK_NO_MONTHS || to > MAX (from, 0));
}

/* Only what lasts can hold a clock, or hold it up. */
static gboolean
do_all_last (KithClockKinds kinds)
{
  for (KithClockKind kind = 0; kind < KITH_CLOCK_N_KINDS; kind++)
    {
      if ((kinds & KITH_CLOCK_BIT (kind)) != 0 && !kith_clock_kind_lasts (kind))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_clock_rule_find_fault:
 * @values: what a rule might be made from
 *
 * Returns: (transfer none) (nullable): what is wrong with them, for a log;
 *   %NULL where nothing is
 */
const char *
kith_clock_rule_find_fault (const KithClockRuleValues *values)
{
  g_return_val_if_fail (values != NULL, NULL);

  if (!kith_text_is_there (values->code) || !kith_text_is_there (values->title))
    return "a rule has a code and a title";

  if (values->limit.length != 0 && !kith_clock_limit_is_sane (&values->limit))
    return "there is no such limit";

  if (values->starts == 0 || values->ends == 0)
    return "a rule says what starts its clock and what satisfies it";

  if (values->during != KITH_CLOCK_N_KINDS && !kith_clock_kind_lasts (values->during))
    return "what a rule holds during must last";

  if (!do_all_last (values->pauses | values->unless))
    return "what holds a clock up must last";

  if (!are_months_in_order (values->from_months, values->to_months))
    return "the months are not in their order";

  if ((values->from_months != KITH_CLOCK_NO_MONTHS || values->to_months != KITH_CLOCK_NO_MONTHS) &&
      values->during == KITH_CLOCK_N_KINDS)
    return "months are counted from the beginning of what the rule holds during";

  return NULL;
}

/**
 * kith_clock_rule_new:
 * @values: what it is made from, with nothing wrong
 *
 * Returns: (transfer full): a rule that never changes
 */
KithClockRule *
kith_clock_rule_new (const KithClockRuleValues *values)
{
  KithClockRule *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (kith_clock_rule_find_fault (values) == NULL, NULL);

  self = g_object_new (KITH_TYPE_CLOCK_RULE, NULL);
  self->values = *values;
  self->values.code = g_strdup (values->code);
  self->values.title = g_strdup (values->title);
  self->values.applies_to = g_strdup (values->applies_to);
  self->values.source = g_strdup (values->source);
  self->values.note = g_strdup (values->note);

  return self;
}

/**
 * kith_clock_rule_with:
 * @self: a rule
 * @limit: by when it is due in its next version; of length 0 for nobody knows
 * @is_used: whether it runs
 * @valid_from: from when the version holds
 * @source: where it stands written
 *
 * Returns: (transfer full): the next version of the rule, a store's own
 */
KithClockRule *
kith_clock_rule_with (KithClockRule        *self,
                      const KithClockLimit *limit,
                      gboolean              is_used,
                      KithDate              valid_from,
                      const char           *source)
{
  KithClockRuleValues values;

  g_return_val_if_fail (KITH_IS_CLOCK_RULE (self), NULL);
  g_return_val_if_fail (limit != NULL, NULL);

  values = self->values;
  values.limit = *limit;
  values.is_used = is_used;
  values.valid_from = valid_from;
  values.source = source;
  values.is_local = TRUE;

  return kith_clock_rule_new (&values);
}

/**
 * kith_clock_rule_get_values:
 * @self: a rule
 *
 * Returns: (transfer none): all that it says
 */
const KithClockRuleValues *
kith_clock_rule_get_values (KithClockRule *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULE (self), NULL);

  return &self->values;
}

/**
 * kith_clock_rule_get_code:
 * @self: a rule
 *
 * Returns: (transfer none): what it is called in every version of it
 */
const char *
kith_clock_rule_get_code (KithClockRule *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULE (self), NULL);

  return self->values.code;
}

/**
 * kith_clock_rule_get_title:
 * @self: a rule
 *
 * Returns: (transfer none): what is due, in words
 */
const char *
kith_clock_rule_get_title (KithClockRule *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULE (self), NULL);

  return self->values.title;
}

/**
 * kith_clock_rule_has_limit:
 * @self: a rule
 *
 * Returns: whether anybody has said by when it is due
 */
gboolean
kith_clock_rule_has_limit (KithClockRule *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULE (self), FALSE);

  return self->values.limit.length != 0;
}

/**
 * kith_clock_rule_can_run:
 * @self: a rule
 *
 * Returns: whether clocks start under this version
 */
gboolean
kith_clock_rule_can_run (KithClockRule *self)
{
  return kith_clock_rule_has_limit (self) && self->values.is_used;
}

/**
 * kith_clock_rule_is_of_visits:
 * @self: a rule
 *
 * Returns: whether a visit satisfies it, for which one may need the school
 */
gboolean
kith_clock_rule_is_of_visits (KithClockRule *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULE (self), FALSE);

  return (self->values.ends & (KITH_CLOCK_BIT (KITH_CLOCK_VISIT) | KITH_CLOCK_BIT (KITH_CLOCK_VISIT_ALONE))) != 0;
}

/**
 * kith_clock_rule_is_of_conferences:
 * @self: a rule
 *
 * Returns: whether a conference satisfies it, which is on no weekend
 */
gboolean
kith_clock_rule_is_of_conferences (KithClockRule *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULE (self), FALSE);

  return (self->values.ends & KITH_CLOCK_BIT (KITH_CLOCK_CONFERENCE)) != 0;
}
