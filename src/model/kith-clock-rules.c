/* kith-clock-rules.c: all rules, each with its versions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of each rule there is what came with the program and what the store was told
 * since. On a day the newest version of the store's own holds; where there is
 * none yet, the newest that came with the program.
 */

#include "config.h"

#include "kith-clock-rules.h"

struct _KithClockRules
{
  GObject    parent_instance;

  GPtrArray *rules;                  /* (element-type GListStore), the versions of each, oldest first */
};

G_DEFINE_FINAL_TYPE (KithClockRules, kith_clock_rules, G_TYPE_OBJECT)

static void
kith_clock_rules_finalize (GObject *object)
{
  KithClockRules *self = KITH_CLOCK_RULES (object);

  g_clear_pointer (&self->rules, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_clock_rules_parent_class)->finalize (object);
}

static void
kith_clock_rules_class_init (KithClockRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_clock_rules_finalize;
}

static void
kith_clock_rules_init (KithClockRules *self)
{
  self->rules = g_ptr_array_new_with_free_func (g_object_unref);
}

static KithClockRule *
get_version (KithClockRules *self,
             guint           rule,
             guint           version)
{
  g_autoptr(KithClockRule) found = g_list_model_get_item (g_ptr_array_index (self->rules, rule), version);

  return found;
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const KithClockRuleValues *first = kith_clock_rule_get_values (KITH_CLOCK_RULE ((gpointer)a));
  const KithClockRuleValues *second = kith_clock_rule_get_values (KITH_CLOCK_RULE ((gpointer)b));

  if (first->is_local != second->is_local)
    return first->is_local ? 1 : -1;

  return (first->valid_from > second->valid_from) - (first->valid_from < second->valid_from);
}

static void
add_version (KithClockRules *self,
             KithClockRule  *version)
{
  guint rule;

  if (!kith_clock_rules_find (self, kith_clock_rule_get_code (version), &rule))
    {
      rule = self->rules->len;
      g_ptr_array_add (self->rules, g_list_store_new (KITH_TYPE_CLOCK_RULE));
    }

  g_list_store_insert_sorted (g_ptr_array_index (self->rules, rule), version, compare_versions, NULL);
}

/**
 * kith_clock_rules_new:
 * @versions: (element-type KithClockRule): versions of rules, in the order in
 *   which rules are shown
 *
 * Returns: (transfer full): the rules
 */
KithClockRules *
kith_clock_rules_new (GPtrArray *versions)
{
  KithClockRules *self = NULL;

  g_return_val_if_fail (versions != NULL, NULL);

  self = g_object_new (KITH_TYPE_CLOCK_RULES, NULL);
  for (guint i = 0; i < versions->len; i++)
    add_version (self, g_ptr_array_index (versions, i));

  return self;
}

/**
 * kith_clock_rules_get_n:
 * @self: rules
 *
 * Returns: how many there are, whatever their versions
 */
guint
kith_clock_rules_get_n (KithClockRules *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULES (self), 0);

  return self->rules->len;
}

/**
 * kith_clock_rules_get_versions:
 * @self: rules
 * @rule: which one
 *
 * Returns: (transfer none) (element-type KithClockRule): those that came with
 *   the program, then the store's own, each by day
 */
GListModel *
kith_clock_rules_get_versions (KithClockRules *self,
                               guint           rule)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULES (self), NULL);
  g_return_val_if_fail (rule < self->rules->len, NULL);

  return g_ptr_array_index (self->rules, rule);
}

/**
 * kith_clock_rules_get_on:
 * @self: rules
 * @rule: which one
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the version under which a clock starts
 *   that day
 */
KithClockRule *
kith_clock_rules_get_on (KithClockRules *self,
                         guint           rule,
                         KithDate        day)
{
  KithClockRule *found = NULL;
  guint n;

  g_return_val_if_fail (KITH_IS_CLOCK_RULES (self), NULL);
  g_return_val_if_fail (rule < self->rules->len, NULL);

  n = g_list_model_get_n_items (g_ptr_array_index (self->rules, rule));
  for (guint i = 0; i < n; i++)
    {
      KithClockRule *version = get_version (self, rule, i);

      if (kith_clock_rule_get_values (version)->valid_from <= day)
        found = version;
    }

  return found;
}

/**
 * kith_clock_rules_find:
 * @self: rules
 * @code: a rule's code
 * @ret_rule: (out): which one it is
 *
 * Returns: whether there is such a rule
 */
gboolean
kith_clock_rules_find (KithClockRules *self,
                       const char     *code,
                       guint          *ret_rule)
{
  g_return_val_if_fail (KITH_IS_CLOCK_RULES (self), FALSE);
  g_return_val_if_fail (ret_rule != NULL, FALSE);

  for (guint i = 0; i < self->rules->len; i++)
    {
      if (g_strcmp0 (kith_clock_rule_get_code (get_version (self, i, 0)), code) == 0)
        {
          *ret_rule = i;
          return TRUE;
        }
    }

  return FALSE;
}
