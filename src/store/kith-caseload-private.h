/* kith-caseload-private.h: taking a council's list in, row by row
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people.h"
#include "kith-store-import.h"

G_BEGIN_DECLS

/**
 * KithCaseload:
 * @as_at: the day that the list speaks of
 * @authority: (nullable): of the store's clusters, where they have only one
 * @people: who was in the store before
 * @made: (element-type utf8 gint64): whom this list has brought, by what they are found by
 * @seen: (element-type gint64): who stands in the list, each once
 * @with_worker: (element-type gint64): of whom some row names a worker
 * @named: (element-type KithPerson): to whom the identifier or the UPN of some row leads
 * @asked: (element-type utf8): rows of whom nobody has said yet whether the store has them, by what they are found by
 * @days: (element-type utf8 KithCaseloadDays): what all rows of a child say together was done last and is due next
 * @line: of the row that is being taken in
 * @child_id: its child
 * @is_new: whether this list has brought the child
 * @fills_only: whether the store knows of a later day than the list: then the
 *   list adds what is missing and changes nothing
 * @n_changes: how many values the row has set
 * @why: what the row changes, old to new
 *
 * A list on its way in.
 */
typedef struct
{
  KithAct          *act;
  KithDb           *db;
  KithImportSource *source;
  KithImportTally  *tally;
  KithDate          as_at;
  char             *authority;
  KithPeople       *people;
  GHashTable       *made;
  GHashTable       *seen;
  GHashTable       *with_worker;
  GHashTable       *named;
  GHashTable       *asked;
  GHashTable       *days;

  guint             line;
  gint64            child_id;
  gboolean          is_new;
  gboolean          fills_only;
  guint             n_changes;
  GString          *why;
} KithCaseload;

void      kith_caseload_remark   (KithCaseload            *self,
                                  const char              *text);
void      kith_caseload_put_text (KithCaseload            *self,
                                  KithRow                 *row,
                                  const char              *column,
                                  KithField                field,
                                  const char              *value);
void      kith_caseload_put_day  (KithCaseload            *self,
                                  KithRow                 *row,
                                  const char              *column,
                                  KithField                field,
                                  KithDate                 value);
void      kith_caseload_put_int  (KithCaseload            *self,
                                  KithRow                 *row,
                                  const char              *column,
                                  KithField                field,
                                  int                      value);
void      kith_caseload_note     (KithCaseload            *self,
                                  KithField                field,
                                  const char              *old,
                                  const char              *new);
gboolean  kith_caseload_save     (KithCaseload            *self,
                                  KithRow                 *row,
                                  GError                 **error);

void      kith_caseload_note_named (KithCaseload          *self);
gboolean  kith_caseload_find     (KithCaseload            *self,
                                  const KithCaseloadEntry *entry,
                                  gint64                  *ret_child_id,
                                  GPtrArray              **ret_candidates,
                                  const char             **ret_refusal);
void      kith_caseload_remember (KithCaseload            *self,
                                  const KithCaseloadEntry *entry);

char     *kith_caseload_dup_key  (const KithCaseloadEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
void      kith_caseload_merge_days (KithCaseload          *self);

gboolean  kith_caseload_apply_child    (KithCaseload            *self,
                                        const KithCaseloadEntry *entry,
                                        GError                 **error);
gboolean  kith_caseload_apply_episodes (KithCaseload            *self,
                                        const KithCaseloadEntry *entry,
                                        GError                 **error);
gboolean  kith_caseload_apply_dates    (KithCaseload            *self,
                                        const KithCaseloadEntry *entry,
                                        GError                 **error);

G_END_DECLS
