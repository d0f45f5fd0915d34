/* kith-destruction.h: taking rows out for good, with all that was said of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"

G_BEGIN_DECLS

KithAct  *kith_act_begin_destruction      (KithDb           *db,
                                           const char       *kind,
                                           const char       *rule,
                                           const char       *why,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_act_destroy_by_uid         (KithAct          *self,
                                           const KithTable  *table,
                                           const KithUid    *row_uid,
                                           GError          **error);
gboolean  kith_act_destroy                (KithAct          *self,
                                           const KithTable  *table,
                                           gint64            id,
                                           GError          **error);
gboolean  kith_act_destroy_words          (KithAct          *self,
                                           gint64            act,
                                           GError          **error);
gboolean  kith_act_destroy_spent_words    (KithAct          *self,
                                           GError          **error);

gboolean  kith_destruction_find           (KithDb           *db,
                                           gint64            act,
                                           gboolean         *ret_is_destruction,
                                           GError          **error);
gboolean  kith_destruction_close          (KithDb           *db,
                                           gint64            act,
                                           GError          **error);
void      kith_destruction_leave_no_trace (KithDb           *db,
                                           gint64            act);

G_END_DECLS
