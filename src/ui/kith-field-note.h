/* kith-field-note.h: what is wrong with the field above, as a row of its own
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_FIELD_NOTE (kith_field_note_get_type ())

G_DECLARE_FINAL_TYPE (KithFieldNote, kith_field_note, KITH, FIELD_NOTE, AdwPreferencesRow)

const char *kith_field_note_get_text (KithFieldNote *self);
void        kith_field_note_set_text (KithFieldNote *self,
                                      const char    *text);

G_END_DECLS
