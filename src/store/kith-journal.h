/* kith-journal.h: the chain of everything that was done and seen
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"

G_BEGIN_DECLS

/**
 * KithJournalEntry:
 * @kind: "act", "insert", "update", "delete", "destroy" or "view"
 * @object: the table, or for an act its kind, such as "cin.import"
 * @row_uid: (nullable): the row
 * @about: for an undo, the act that it undoes; for the destruction of an act's
 *   words, that act; else 0
 * @old: (nullable): the changed columns as they were, as JSON
 * @new: (nullable): the changed columns as they are now, as JSON
 * @why: (nullable): the reason that the person gave
 * @basis: (nullable): the rule or law that it rests on
 *
 * What is to be written; who, when and the hashes are the journal's own.
 */
typedef struct
{
  gint64         act;                /* 0: it opens an act of its own */
  const char    *kind;
  const char    *object;
  const KithUid *row_uid;
  gint64         about;
  const char    *old;
  const char    *new;
  const char    *why;
  const char    *basis;
} KithJournalEntry;

/**
 * KithJournalFault:
 * @seq: the entry at which the chain breaks
 * @message: what is wrong with it, as a sentence
 */
typedef struct
{
  gint64      seq;
  const char *message;
} KithJournalFault;

gboolean kith_journal_load_head (KithDb                  *db,
                                 GError                 **error);
gboolean kith_journal_append    (KithDb                  *db,
                                 const KithJournalEntry  *entry,
                                 gint64                  *ret_seq,
                                 GError                 **error);
gboolean kith_journal_view      (KithDb                  *db,
                                 const char              *object,
                                 const KithUid           *row_uid,
                                 GError                 **error);
gboolean kith_journal_tell      (KithDb                  *db,
                                 const char              *kind,
                                 const char              *subject,
                                 GError                 **error);
guint    kith_journal_write_held (KithDb                 *db);
gboolean kith_journal_verify    (KithDb                  *db,
                                 gint64                  *ret_n_entries,
                                 KithJournalFault        *ret_fault,
                                 GError                 **error);

G_END_DECLS
