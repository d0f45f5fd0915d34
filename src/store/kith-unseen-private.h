/* kith-unseen-private.h: who was not seen for long
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-caseload-row.h"
#include "kith-db.h"

G_BEGIN_DECLS

/**
 * KithUnseen:
 *
 * After how many days a child counts as not seen for long, on a day.
 */
typedef struct _KithUnseen KithUnseen;

KithUnseen *kith_unseen_new  (KithDb           *db,
                              KithDate          day,
                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void        kith_unseen_free (KithUnseen       *self);
gboolean    kith_unseen_add  (KithUnseen       *self,
                              KithCaseloadRow  *row,
                              GListStore       *unseen,
                              GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithUnseen, kith_unseen_free)

G_END_DECLS
