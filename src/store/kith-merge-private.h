/* kith-merge-private.h: what merging and parting two records have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-merge-sheet.h"

G_BEGIN_DECLS

/* A merge as it stands in the store; @has_later where another followed it. */
typedef struct
{
  gint64    id;
  gint64    kept;
  gint64    gone;
  KithUid   gone_uid;
  gint64    act;
  gboolean  has_later;
} KithMerge;

typedef gboolean (*KithSinceFunc) (KithRow   *row,
                                   gpointer   user_data,
                                   GError   **error);

gboolean  kith_merge_is_of_child    (const KithTable  *table);
GArray   *kith_merge_load_of_child  (KithDb           *db,
                                     const KithTable  *table,
                                     gint64            child_id,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_merge_move           (KithAct          *act,
                                     const KithTable  *table,
                                     gint64            id,
                                     gint64            child_id,
                                     GError          **error);
gboolean  kith_merge_move_all       (KithAct          *act,
                                     gint64            kept,
                                     gint64            gone,
                                     GError          **error);
void      kith_merge_identity       (KithRow          *kept,
                                     KithRow          *gone,
                                     guint             taken);
gboolean  kith_merge_takes          (KithRow          *kept,
                                     KithRow          *gone,
                                     KithMergeField    field,
                                     guint             taken);
gboolean  kith_merge_load           (KithDb           *db,
                                     gint64            merge_id,
                                     KithMerge        *ret_merge,
                                     GError          **error);
gboolean  kith_merge_foreach_since_of (KithDb         *db,
                                     const KithMerge  *merge,
                                     const KithTable  *table,
                                     KithSinceFunc     func,
                                     gpointer          user_data,
                                     GError          **error);
gboolean  kith_merge_foreach_since  (KithDb           *db,
                                     const KithMerge  *merge,
                                     KithSinceFunc     func,
                                     gpointer          user_data,
                                     GError          **error);
gboolean  kith_merge_is_of_note     (KithRow          *row);
gboolean  kith_merge_check_undo     (KithDb           *db,
                                     gint64            act,
                                     GError          **error);

G_END_DECLS
