/* kith-undo.h: taking acts back, and putting them back again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-act-summary.h"
#include "kith-db.h"

G_BEGIN_DECLS

gboolean        kith_undo_act          (KithDb      *db,
                                        const char  *kind,
                                        gint64       act,
                                        gint64      *ret_act,
                                        GError     **error);
gboolean        kith_undo_recover      (KithDb      *db,
                                        GError     **error);

KithActSummary *kith_history_load_act  (KithDb      *db,
                                        gint64       act,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel     *kith_history_load      (KithDb      *db,
                                        gint64       before,
                                        guint        n_acts,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
