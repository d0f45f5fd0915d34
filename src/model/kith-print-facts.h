/* kith-print-facts.h: what a print about a child is made of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child-record.h"
#include "kith-chronology.h"
#include "kith-names-off.h"
#include "kith-particular-sheet.h"
#include "kith-plan.h"
#include "kith-share.h"
#include "kith-tas.h"

G_BEGIN_DECLS

/**
 * KithPrintRequest:
 * @what: what is wanted
 * @child_id: about whom; 0 where it is about a meeting
 * @filter: which events of a chronology, and which days of case notes
 * @names_off: whether it leaves without names
 * @note_id: the note of an extract
 * @tas_id: the Team Around the School of a print of one
 * @tas_pupil_id: of a list of actions, a pupil of whose action the agency is
 *   meant; 0 for what the worker is to do
 * @plan_id: which plan; 0 for the newest that runs
 *
 * What is to be printed.
 */
typedef struct
{
  KithShareWhat         what;
  gint64                child_id;
  KithChronologyFilter  filter;
  gboolean              names_off;
  gint64                note_id;
  gint64                tas_id;
  gint64                tas_pupil_id;
  gint64                plan_id;
} KithPrintRequest;

/**
 * KithPrintFacts:
 * @record: (nullable): the child, where it is about one
 * @chronology: (nullable): of a chronology or a summary
 * @notes: (nullable) (element-type KithNote): of case notes, the first one first
 * @addresses: (nullable) (element-type KithAddress): of a summary
 * @diary: (nullable) (element-type KithDiaryEntry): what is to come
 * @tas: (nullable): the Team Around the School, where it is about one
 * @particulars: (nullable): of a summary
 * @plan: (nullable): of a plan
 * @names_off: (nullable): who is called what, where it leaves without names
 * @anchor: where the store's journal ended
 * @printed_by: (nullable): who prints it
 *
 * What a print is made of. It never changes once it is made.
 */
typedef struct
{
  gatomicrefcount   ref_count;
  KithPrintRequest  request;
  KithChildRecord  *record;
  KithChronology   *chronology;
  GListModel       *notes;
  GListModel       *addresses;
  GListModel       *diary;
  KithTas          *tas;
  KithParticularSheet *particulars;
  KithPlan         *plan;
  KithNamesOff     *names_off;
  char             *anchor;
  char             *printed_by;
} KithPrintFacts;

KithPrintFacts *kith_print_facts_new   (const KithPrintRequest *request) G_GNUC_WARN_UNUSED_RESULT;
KithPrintFacts *kith_print_facts_ref   (KithPrintFacts         *self) G_GNUC_WARN_UNUSED_RESULT;
void            kith_print_facts_unref (KithPrintFacts         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPrintFacts, kith_print_facts_unref)

G_END_DECLS
