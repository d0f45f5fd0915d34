/* kith-note-ask.h: the questions about a signed note
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store-notes.h"

G_BEGIN_DECLS

void kith_note_ask_set_council    (GtkWidget        *widget,
                                   KithStore        *store,
                                   KithNote         *note,
                                   KithCouncilState  state,
                                   const char       *why);
void kith_note_ask_copied         (GtkWidget        *widget,
                                   KithStore        *store,
                                   KithNote         *note);
void kith_note_ask_why_not_needed (GtkWidget        *widget,
                                   KithStore        *store,
                                   KithNote         *note);
void kith_note_ask_link           (GtkWidget        *widget,
                                   KithStore        *store,
                                   KithNote         *note);
void kith_note_ask_set_significant (GtkWidget       *widget,
                                    KithStore       *store,
                                    KithNote        *note,
                                    const char      *line);
void kith_note_ask_line           (GtkWidget        *widget,
                                   KithStore        *store,
                                   KithNote         *note);

G_END_DECLS
