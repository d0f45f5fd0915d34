/* kith-child-particulars.h: what is so of a child, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-child.h"
#include "kith-particular-sheet.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_PARTICULARS (kith_child_particulars_get_type ())

/* Properties: "sheet" (KithParticularSheet, read-only): what is shown, once it is there. */
G_DECLARE_FINAL_TYPE (KithChildParticulars, kith_child_particulars, KITH, CHILD_PARTICULARS, AdwPreferencesGroup)

void                 kith_child_particulars_load      (KithChildParticulars *self,
                                                       KithStore            *store,
                                                       KithChild            *child);
KithParticularSheet *kith_child_particulars_get_sheet (KithChildParticulars *self);

G_END_DECLS
