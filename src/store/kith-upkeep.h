/* kith-upkeep.h: what the program notes for itself in a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"

G_BEGIN_DECLS

/* The names under which something is noted. */
#define KITH_UPKEEP_SLOTS "slots"
#define KITH_UPKEEP_QUICK_CHECK "quick-check"
#define KITH_UPKEEP_FULL_CHECK "full-check"

#define KITH_UPKEEP_UNKNOWN (-1)

gboolean kith_upkeep_note (KithDb      *db,
                           const char  *name,
                           gint64       value,
                           GError     **error);
gboolean kith_upkeep_read (KithDb      *db,
                           const char  *name,
                           gint64      *ret_value,
                           gint64      *ret_at_usec,
                           GError     **error);

G_END_DECLS
