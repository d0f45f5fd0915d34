/* kith-put-right.c: something in the records that the worker can put right
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The census has some 130 rules. These are the ones that speak of what a worker
 * knows: dates that contradict each other, work that was left open, a closure
 * half written. What is missing only because a council's list has no column for
 * it is not asked of the worker; the report of a census's import names it.
 * (DfE, children in need census validation rules 2022-23 to 2024-25.)
 */

#include "config.h"

#include "kith-put-right.h"

#include <glib/gi18n.h>

struct _KithPutRight
{
  GObject                 parent_instance;

  gint64                  child_id;
  char                   *name;
  const KithPutRightRule *rule;
  char                   *sentence;
  char                   *value;
};

G_DEFINE_FINAL_TYPE (KithPutRight, kith_put_right, G_TYPE_OBJECT)

#define CHECK_BOTH_DATES \
        N_("One of the two dates is wrong: check both against the record they came from.")
#define CLOSE_OR_REOPEN \
        N_("Say what became of it, or take the closure back.")
#define ONE_OF_TWO \
        N_("End the one that is over, or take out the one that was written twice.")

static const KithPutRightRule rules[] = {
  { "1103", CHECK_BOTH_DATES },
  { "1104", CHECK_BOTH_DATES },
  { "1105", CHECK_BOTH_DATES },
  { "1510", N_("Compare the number with the school’s roll, letter by letter.") },
  { "1520", N_("Two children have one number: one has it by mistake, or they are one child.") },
  { "1560Q", N_("Put in the number that the child had before, under Particulars, or take it out.") },
  { "2885", CHECK_BOTH_DATES },
  { "2889", CHECK_BOTH_DATES },
  { "4004", ONE_OF_TWO },
  { "4011", CHECK_BOTH_DATES },
  { "4014", ONE_OF_TWO },
  { "4015", CHECK_BOTH_DATES },
  { "4016", N_("A child on a protection plan has no child in need plan beside it: end that one.") },
  { "4220", N_("Say the child’s ethnicity anew, under Particulars."), NULL, TRUE },
  { "8525Q", N_("The child is born: take the expected day out, or the child is not: take the day of birth out.") },
  { "8540", N_("Say the child’s disabilities anew, under Particulars."), NULL, TRUE },
  { "8565", CLOSE_OR_REOPEN },
  { "8585Q", N_("Put in the day of the child’s death, or another reason for the closure.") },
  { "8608", CHECK_BOTH_DATES },
  { "8615", CHECK_BOTH_DATES },
  { "8630", CHECK_BOTH_DATES },
  { "8670Q", N_("Say when the assessment was finished, or finish it."),
    N_("The assessment began more than 45 working days ago and has no end.") },
  { "8675Q", N_("Put in the day of the conference, or that none was needed."),
    N_("The section 47 enquiry began more than 15 working days ago, and no conference is written down.") },
  { "8790", N_("Take “no disability” out, or the others.") },
  { "8794", N_("Say the child’s disabilities anew, under Particulars: each stands there once.") },
  { "8805", N_("Put in why the case was closed.") },
  { "8810", N_("Put in when the case was closed, or take the reason out.") },
  { "8815", ONE_OF_TWO },
  { "8820", ONE_OF_TWO },
  { "8831", N_("The referral says that nothing followed, and something did: one of the two is wrong.") },
  { "8839", ONE_OF_TWO },
  { "8840", CHECK_BOTH_DATES },
  { "8841", CHECK_BOTH_DATES },
  { "8867", CLOSE_OR_REOPEN },
  { "8868", CLOSE_OR_REOPEN },
  { "8869", N_("Take “no factors identified” out, or the others.") },
  { "8875", N_("No conference is held on a weekend: check the day.") },
  { "8890", ONE_OF_TWO },
  { "8896", ONE_OF_TWO },
  { "8898", N_("Take out the factor that was written twice.") },
  { "8925", CHECK_BOTH_DATES },
  { "8935", ONE_OF_TWO },
  { "8940", ONE_OF_TWO },
};

static void
kith_put_right_finalize (GObject *object)
{
  KithPutRight *self = KITH_PUT_RIGHT (object);

  g_free (self->name);
  g_free (self->sentence);
  g_free (self->value);

  G_OBJECT_CLASS (kith_put_right_parent_class)->finalize (object);
}

static void
kith_put_right_class_init (KithPutRightClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_put_right_finalize;
}

static void
kith_put_right_init (KithPutRight *self)
{
}

/**
 * kith_put_right_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): it, as it was found; it never changes
 */
KithPutRight *
kith_put_right_new (const KithPutRightValues *values)
{
  KithPutRight *self = NULL;

  g_return_val_if_fail (values != NULL && values->rule != NULL && values->sentence != NULL, NULL);

  self = g_object_new (KITH_TYPE_PUT_RIGHT, NULL);
  self->child_id = values->child_id;
  self->name = g_strdup (values->name);
  self->rule = values->rule;
  self->sentence = g_strdup (values->rule->sentence != NULL ? gettext (values->rule->sentence) : values->sentence);
  self->value = g_strdup (values->value);

  return self;
}

/**
 * kith_put_right_get_child_id:
 * @self: one
 *
 * Returns: whose record it is
 */
gint64
kith_put_right_get_child_id (KithPutRight *self)
{
  g_return_val_if_fail (KITH_IS_PUT_RIGHT (self), 0);

  return self->child_id;
}

/**
 * kith_put_right_get_name:
 * @self: one
 *
 * Returns: (transfer none) (nullable): the child's name, or number
 */
const char *
kith_put_right_get_name (KithPutRight *self)
{
  g_return_val_if_fail (KITH_IS_PUT_RIGHT (self), NULL);

  return self->name;
}

/**
 * kith_put_right_get_number:
 * @self: one
 *
 * Returns: (transfer none): the census's number of the rule
 */
const char *
kith_put_right_get_number (KithPutRight *self)
{
  g_return_val_if_fail (KITH_IS_PUT_RIGHT (self), NULL);

  return self->rule->number;
}

/**
 * kith_put_right_get_sentence:
 * @self: one
 *
 * Returns: (transfer none): what is wrong
 */
const char *
kith_put_right_get_sentence (KithPutRight *self)
{
  g_return_val_if_fail (KITH_IS_PUT_RIGHT (self), NULL);

  return self->sentence;
}

/**
 * kith_put_right_get_hint:
 * @self: one
 *
 * Returns: (transfer none): what to do about it
 */
const char *
kith_put_right_get_hint (KithPutRight *self)
{
  g_return_val_if_fail (KITH_IS_PUT_RIGHT (self), NULL);

  return gettext (self->rule->hint);
}

/**
 * kith_put_right_dup_value:
 * @self: one
 *
 * Returns: (transfer full) (nullable): what stands there; a day as people write it
 */
char *
kith_put_right_dup_value (KithPutRight *self)
{
  KithDate day;

  g_return_val_if_fail (KITH_IS_PUT_RIGHT (self), NULL);

  if (self->value != NULL && kith_date_parse_iso (self->value, &day, NULL))
    return kith_date_format (day, "%-d %B %Y");

  return g_strdup (self->value);
}

/**
 * kith_put_right_find_rule:
 * @number: (nullable): a rule of the census
 *
 * Returns: (transfer none) (nullable): it, where it is one that a worker can mend
 */
const KithPutRightRule *
kith_put_right_find_rule (const char *number)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (g_strcmp0 (rules[i].number, number) == 0)
        return &rules[i];
    }

  return NULL;
}

/**
 * kith_put_right_get_rules:
 * @ret_n_rules: (out): how many there are
 *
 * Returns: (transfer none) (array length=ret_n_rules): every rule that a worker can mend
 */
const KithPutRightRule *
kith_put_right_get_rules (guint *ret_n_rules)
{
  g_return_val_if_fail (ret_n_rules != NULL, NULL);

  *ret_n_rules = G_N_ELEMENTS (rules);

  return rules;
}
