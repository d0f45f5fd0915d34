/* kith-rule-sheet.h: a rule of any kind, in words, with its versions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithRuleLine:
 * @title: what is said
 * @value: what is said of it
 */
typedef struct
{
  char *title;
  char *value;
} KithRuleLine;

/**
 * KithRuleSheet:
 * @code: what the rule is called in every version
 * @group: under which heading it stands
 * @title: what it is about
 * @line: what holds today, in a line
 * @facts: (element-type KithRuleLine): what holds today
 * @versions: (element-type KithRuleLine): from when it held, and what; the newest first
 * @rule: (nullable): the version of today, where it can be changed
 *
 * What a page shows of a rule. It never changes.
 */
typedef struct
{
  char       *code;
  const char *group;
  char       *title;
  char       *line;
  GPtrArray  *facts;
  GPtrArray  *versions;
  GObject    *rule;
} KithRuleSheet;

KithRuleSheet *kith_rule_sheet_new         (const char          *code,
                                            const char          *group,
                                            const char          *title) G_GNUC_WARN_UNUSED_RESULT;
void           kith_rule_sheet_free        (KithRuleSheet       *self);
void           kith_rule_sheet_add_fact    (KithRuleSheet       *self,
                                            const char          *title,
                                            const char          *value);
void           kith_rule_sheet_add_version (KithRuleSheet       *self,
                                            const char          *from,
                                            const char          *value);

/**
 * KithRuleKind:
 * @title: what all of them are called; for gettext
 * @description: what is to be known of all of them; for gettext
 * @history: (nullable): what is to be known of their versions; for gettext
 * @action: the action that opens one by its code
 * @load: asks the store for them
 * @finish: (element-type KithRuleSheet): tells them in words
 * @make_dialog: makes the dialog that says otherwise of one
 *
 * A kind of rules that hold from a day on.
 */
typedef struct
{
  const char *title;
  const char *description;
  const char *history;
  const char *action;
  void        (*load)        (KithStore           *store,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);
  GPtrArray  *(*finish)      (KithStore           *store,
                              GAsyncResult        *result,
                              GError             **error);
  gpointer    (*make_dialog) (KithStore           *store,
                              GObject             *rule);
} KithRuleKind;

extern const KithRuleKind kith_rule_kind_clocks;
extern const KithRuleKind kith_rule_kind_limits;
extern const KithRuleKind kith_rule_kind_retention;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRuleSheet, kith_rule_sheet_free)

G_END_DECLS
