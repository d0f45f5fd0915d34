/* kith-uid.h: identifiers that are unique across devices
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithUid:
 * @bytes: the sixteen bytes of a UUID, version 7
 *
 * What a row is called outside its own store: in the journal, in envelopes
 * and in exports.
 */
typedef struct
{
  guint8 bytes[16];
} KithUid;

KithUid  kith_uid_new       (void);
gboolean kith_uid_equal     (const KithUid  *a,
                             const KithUid  *b);
char    *kith_uid_to_string (const KithUid  *uid) G_GNUC_WARN_UNUSED_RESULT;
gboolean kith_uid_parse     (const char     *text,
                             KithUid        *ret_uid);

G_END_DECLS
