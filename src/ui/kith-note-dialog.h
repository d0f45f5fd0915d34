/* kith-note-dialog.h: writing something down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store-notes.h"

G_BEGIN_DECLS

#define KITH_TYPE_NOTE_DIALOG (kith_note_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithNoteDialog, kith_note_dialog, KITH, NOTE_DIALOG, AdwDialog)

AdwDialog *kith_note_dialog_new            (KithStore        *store) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *kith_note_dialog_new_for_draft  (KithStore        *store,
                                            KithNoteForm     *form) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *kith_note_dialog_new_for_answer (KithStore        *store,
                                            KithNote         *note,
                                            KithAdditionKind  kind,
                                            gint64            part_id) G_GNUC_WARN_UNUSED_RESULT;
void       kith_note_dialog_add_subject    (KithNoteDialog   *self,
                                            gint64            child_id,
                                            gint64            school_id);
gboolean   kith_note_dialog_get_is_saved   (KithNoteDialog   *self);

G_END_DECLS
