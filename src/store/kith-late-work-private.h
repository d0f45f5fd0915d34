/* kith-late-work-private.h: work recorded by hand that the council's system ought to have by now
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"
#include "kith-db.h"

G_BEGIN_DECLS

GListModel *kith_late_work_load (KithDb    *db,
                                 KithDate   day,
                                 GError   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
