/* kith-note-limits-private.h: kinds of note, and by when the council's system is to have them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-note.h"

G_BEGIN_DECLS

/* Before a kind: what its limit is called among the settings. */
#define KITH_NOTE_LIMIT_PREFIX "note.council-days."

typedef struct _KithNoteLimits KithNoteLimits;

KithNoteLimits *kith_note_limits_load      (KithDb          *db,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            kith_note_limits_free      (KithNoteLimits  *self);
guint           kith_note_limits_get_usual (const char      *kind);
const char     *kith_note_limits_get_label (KithNoteLimits  *self,
                                            const char      *kind);
KithDate        kith_note_limits_get_due   (KithNoteLimits  *self,
                                            const char      *kind,
                                            KithDate         day);

/* In place of a child: the note is read for a school's page. Where it is about
 * children it says when, of what kind and about whom, and no more: the rest
 * stands on their files.
 */
#define KITH_NOTE_FOR_SCHOOL G_GINT64_CONSTANT (-1)

KithNote       *kith_note_load             (KithDb          *db,
                                            gint64           note_id,
                                            gint64           child_id,
                                            KithNoteLimits  *limits,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNoteLimits, kith_note_limits_free)

G_END_DECLS
