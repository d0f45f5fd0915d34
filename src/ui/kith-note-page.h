/* kith-note-page.h: one note, by itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_NOTE_PAGE (kith_note_page_get_type ())

G_DECLARE_FINAL_TYPE (KithNotePage, kith_note_page, KITH, NOTE_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_note_page_new (KithStore *store,
                                       gint64     note_id,
                                       gint64     child_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
