/* kith-child-facts.h: the three things that are asked first about a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child-record.h"

G_BEGIN_DECLS

/**
 * KithChildFact:
 * @title: what it is, in a few words
 * @caption: the sentence beside it
 */
typedef struct
{
  char *title;
  char *caption;
} KithChildFact;

void kith_child_fact_clear    (KithChildFact   *fact);
void kith_child_facts_state   (KithChildRecord *record,
                               KithChildFact   *ret_fact);
void kith_child_facts_last    (KithChildRecord *record,
                               KithChildFact   *ret_fact);
void kith_child_facts_worker  (KithChildRecord *record,
                               KithChildFact   *ret_fact);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithChildFact, kith_child_fact_clear)

G_END_DECLS
