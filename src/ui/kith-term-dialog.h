/* kith-term-dialog.h: says when a term of one school is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"
#include "kith-term.h"

G_BEGIN_DECLS

#define KITH_TYPE_TERM_DIALOG (kith_term_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithTermDialog, kith_term_dialog, KITH, TERM_DIALOG, AdwDialog)

AdwDialog  *kith_term_dialog_new       (KithStore    *store,
                                        gint64        school_id,
                                        KithTerm     *term);

const char *kith_term_dialog_get_title (KithTermName  name);
const char *kith_term_dialog_get_error (const GError *error);

G_END_DECLS
