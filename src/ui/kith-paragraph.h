/* kith-paragraph.h: a paragraph that is being written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-note-form.h"

G_BEGIN_DECLS

#define KITH_TYPE_PARAGRAPH (kith_paragraph_get_type ())

/* Signals: "changed" (); "refused" (): what was pasted is longer than a note may be. */
G_DECLARE_FINAL_TYPE (KithParagraph, kith_paragraph, KITH, PARAGRAPH, GtkWidget)

GtkWidget        *kith_paragraph_new          (KithNotePartKind    kind) G_GNUC_WARN_UNUSED_RESULT;
KithNotePartKind  kith_paragraph_get_kind     (KithParagraph      *self);
void              kith_paragraph_set_kind     (KithParagraph      *self,
                                               KithNotePartKind    kind);
void              kith_paragraph_set_part     (KithParagraph      *self,
                                               const KithNotePart *part);
void              kith_paragraph_set_subjects (KithParagraph      *self,
                                               GPtrArray          *subjects);
gboolean          kith_paragraph_get_is_empty (KithParagraph      *self);
void              kith_paragraph_add_to       (KithParagraph      *self,
                                               KithNoteForm       *form);

G_END_DECLS
