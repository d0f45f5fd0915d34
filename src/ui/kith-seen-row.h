/* kith-seen-row.h: whether a child was seen, and how
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-note-form.h"

G_BEGIN_DECLS

#define KITH_TYPE_SEEN_ROW (kith_seen_row_get_type ())

/* Signal "changed" (). */
G_DECLARE_FINAL_TYPE (KithSeenRow, kith_seen_row, KITH, SEEN_ROW, AdwExpanderRow)

GtkWidget *kith_seen_row_new          (const KithNoteSubject *child) G_GNUC_WARN_UNUSED_RESULT;
gint64     kith_seen_row_get_child_id (KithSeenRow           *self);
void       kith_seen_row_set_sighting (KithSeenRow           *self,
                                       const KithSighting    *sighting);
void       kith_seen_row_set_is_visit (KithSeenRow           *self,
                                       gboolean               is_visit);
void       kith_seen_row_add_to       (KithSeenRow           *self,
                                       KithNoteForm          *form);

G_END_DECLS
