/* kith-journal-private.h: what a hash of the journal covers, byte for byte
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db-private.h"
#include "kith-journal.h"

G_BEGIN_DECLS

#define KITH_NONCE_SIZE 16

/* The hash before it, then the columns of the table in their order. */
#define KITH_JOURNAL_ENTRY_FIELDS 11
#define KITH_JOURNAL_PAYLOAD_FIELDS 5

/* bytes is NULL for nothing, which is not an empty text. */
typedef struct
{
  gconstpointer bytes;
  gsize         n_bytes;
} KithJournalField;

typedef struct _KithJournalDestroyed KithJournalDestroyed;

gsize                 kith_journal_measure        (const KithJournalField  *fields,
                                                   guint                    n_fields);
void                  kith_journal_lay_out        (const KithJournalField  *fields,
                                                   guint                    n_fields,
                                                   guint8                  *bytes);
void                  kith_journal_hash           (KithKey                 *key,
                                                   gconstpointer            bytes,
                                                   gsize                    n_bytes,
                                                   guint8                   ret_hash[KITH_HASH_SIZE]);

gboolean              kith_journal_append_alone   (KithDb                  *db,
                                                   const KithJournalEntry  *entry,
                                                   GError                 **error);
gboolean              kith_journal_hold           (KithDb                  *db,
                                                   const char              *object,
                                                   const KithUid           *row_uid,
                                                   const GError            *error);

KithJournalDestroyed *kith_journal_destroyed_load (KithDb                  *db,
                                                   GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
void                  kith_journal_destroyed_free (KithJournalDestroyed    *self);
gboolean              kith_journal_destroyed_has  (KithJournalDestroyed    *self,
                                                   gconstpointer            row_uid,
                                                   gboolean                 opens_an_act,
                                                   gint64                   seq);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithJournalDestroyed, kith_journal_destroyed_free)

G_END_DECLS
