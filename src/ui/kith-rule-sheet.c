/* kith-rule-sheet.c: a rule of any kind, in words, with its versions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rule-sheet.h"

static void
line_free (gpointer pointer)
{
  KithRuleLine *self = pointer;

  g_free (self->title);
  g_free (self->value);
  g_free (self);
}

static KithRuleLine *
line_new (const char *title,
          const char *value)
{
  KithRuleLine *self = g_new0 (KithRuleLine, 1);

  self->title = g_strdup (title);
  self->value = g_strdup (value);

  return self;
}

/**
 * kith_rule_sheet_new:
 * @code: what the rule is called in every version
 * @group: under which heading it stands; it lives longer
 * @title: what it is about
 *
 * Returns: (transfer full): a sheet on which no more stands yet
 */
KithRuleSheet *
kith_rule_sheet_new (const char *code,
                     const char *group,
                     const char *title)
{
  KithRuleSheet *self = NULL;

  g_return_val_if_fail (code != NULL && title != NULL, NULL);

  self = g_new0 (KithRuleSheet, 1);
  self->code = g_strdup (code);
  self->group = group;
  self->title = g_strdup (title);
  self->facts = g_ptr_array_new_with_free_func (line_free);
  self->versions = g_ptr_array_new_with_free_func (line_free);

  return self;
}

/**
 * kith_rule_sheet_free:
 * @self: a sheet
 */
void
kith_rule_sheet_free (KithRuleSheet *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->code);
  g_free (self->title);
  g_free (self->line);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->versions);
  g_clear_object (&self->rule);
  g_free (self);
}

/**
 * kith_rule_sheet_add_fact:
 * @self: a sheet
 * @title: what is said
 * @value: (nullable): what is said of it; nothing is added where that is nothing
 */
void
kith_rule_sheet_add_fact (KithRuleSheet *self,
                          const char    *title,
                          const char    *value)
{
  g_return_if_fail (self != NULL);

  if (value != NULL && *value != '\0')
    g_ptr_array_add (self->facts, line_new (title, value));
}

/**
 * kith_rule_sheet_add_version:
 * @self: a sheet
 * @from: from when, in words
 * @value: what held from then on, in words
 *
 * Adds a version; the oldest is added first.
 */
void
kith_rule_sheet_add_version (KithRuleSheet *self,
                             const char    *from,
                             const char    *value)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_insert (self->versions, 0, line_new (from, value));
}
