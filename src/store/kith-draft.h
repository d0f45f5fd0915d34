/* kith-draft.h: what is being written, kept from its first second
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-note.h"

G_BEGIN_DECLS

/* As long as the toast that offers to take the signing back. */
#define KITH_SIGNING_GRACE_USEC (G_GINT64_CONSTANT (10) * G_USEC_PER_SEC)

/* A draft that was discarded can be had back for a week. */
#define KITH_DISCARD_GRACE_USEC (G_GINT64_CONSTANT (7) * 24 * 60 * 60 * G_USEC_PER_SEC)

gboolean    kith_db_save_draft    (KithDb        *db,
                                   KithNoteForm  *form,
                                   GError       **error);
gboolean    kith_draft_save_behind (KithDb       *db,
                                   KithNoteForm  *form,
                                   GError       **error);
gboolean    kith_db_discard_draft (KithDb        *db,
                                   const KithUid *uid,
                                   gboolean       is_discarded,
                                   GError       **error);
gboolean    kith_db_settle_drafts (KithDb        *db,
                                   gint64         signed_before,
                                   gint64         discarded_before,
                                   GError       **error);
GListModel *kith_db_load_drafts   (KithDb        *db,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_check_is_open (KithDb        *db,
                                   gint64         act,
                                   GError       **error);

G_END_DECLS
