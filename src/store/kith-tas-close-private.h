/* kith-tas-close-private.h: what was said of a pupil at a Team Around the School goes to the child's file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-note-form.h"
#include "kith-tas.h"

G_BEGIN_DECLS

KithNoteForm *kith_tas_make_note     (KithTas             *tas,
                                      const KithTasPupil  *pupil) G_GNUC_WARN_UNUSED_RESULT;
gboolean      kith_tas_leave_to_note (KithAct             *act,
                                      const KithTasPupil  *pupil,
                                      gint64               note_id,
                                      GError             **error);
gboolean      kith_tas_close_pupil   (KithAct             *act,
                                      KithTas             *tas,
                                      const KithTasPupil  *pupil,
                                      GError             **error);

G_END_DECLS
