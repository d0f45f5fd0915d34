/* kith-glass-private.h: what of a hidden record surfaces, and how it is opened
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"

G_BEGIN_DECLS

/* Literals, for queries: whom a restriction names, and who is to be spoken to. */
#define NAMES(restriction) \
        "(SELECT group_concat (m.name, ', ') FROM (SELECT w.name AS name FROM main.restriction_worker AS n" \
        " JOIN worker AS w ON w.id = n.worker_id WHERE n.restriction_id = " restriction " /*sort*/ ORDER BY n.id) AS m)"

#define CONTACT(restriction) \
        "coalesce ((SELECT w.name FROM worker AS w WHERE w.id = " restriction ".contact_id), " restriction ".contact_name)"

gboolean  kith_restriction_check_reason  (const char  *reason,
                                          GError     **error);
char     *kith_restriction_contact_words (const char  *name,
                                          const char  *telephone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
