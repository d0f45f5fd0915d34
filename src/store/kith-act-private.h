/* kith-act-private.h: what an act is made of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-journal.h"
#include "kith-statement.h"

G_BEGIN_DECLS

struct _KithAct
{
  KithDb *db;
  gint64  seq;
  guint   n_rows;
  guint   n_slice_rows;
  guint   is_rehearsal : 1;
  guint   is_destruction : 1;
  guint   is_sliced : 1;
  guint   is_committed : 1;
};

KithAct       *kith_act_begin_entry (KithDb                  *db,
                                     const KithJournalEntry  *opening,
                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
KithStatement *kith_act_prepare     (KithAct                 *self,
                                     const char              *sql,
                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kith_act_append      (KithAct                 *self,
                                     const KithJournalEntry  *entry,
                                     gint64                  *ret_seq,
                                     GError                 **error);
gboolean       kith_act_count_row   (KithAct                 *self,
                                     GError                 **error);

G_END_DECLS
