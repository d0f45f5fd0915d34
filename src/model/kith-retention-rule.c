/* kith-retention-rule.c: how long something is kept, and who says so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-retention-rule.h"

struct _KithRetentionRule
{
  GObject                  parent_instance;

  KithRetentionRuleValues  values;
  char                    *code;
  char                    *title;
  char                    *keeps;
  char                    *source;
  char                    *note;
};

G_DEFINE_FINAL_TYPE (KithRetentionRule, kith_retention_rule, G_TYPE_OBJECT)

static void
kith_retention_rule_finalize (GObject *object)
{
  KithRetentionRule *self = KITH_RETENTION_RULE (object);

  g_free (self->code);
  g_free (self->title);
  g_free (self->keeps);
  g_free (self->source);
  g_free (self->note);

  G_OBJECT_CLASS (kith_retention_rule_parent_class)->finalize (object);
}

static void
kith_retention_rule_class_init (KithRetentionRuleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_retention_rule_finalize;
}

static void
kith_retention_rule_init (KithRetentionRule *self)
{
}

/**
 * kith_retention_rule_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a rule that never changes
 */
KithRetentionRule *
kith_retention_rule_new (const KithRetentionRuleValues *values)
{
  KithRetentionRule *self;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_RETENTION_RULE, NULL);
  self->values = *values;
  self->values.code = self->code = g_strdup (values->code);
  self->values.title = self->title = g_strdup (values->title);
  self->values.keeps = self->keeps = g_strdup (values->keeps);
  self->values.source = self->source = g_strdup (values->source);
  self->values.note = self->note = g_strdup (values->note);

  return self;
}

/**
 * kith_retention_rule_get_values:
 * @self: a rule
 *
 * Returns: (transfer none): what it says
 */
const KithRetentionRuleValues *
kith_retention_rule_get_values (KithRetentionRule *self)
{
  g_return_val_if_fail (KITH_IS_RETENTION_RULE (self), NULL);

  return &self->values;
}
