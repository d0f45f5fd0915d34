/* kith-work-fields.h: the rows of a form for recorded work
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-choice-row.h"
#include "kith-code-list.h"
#include "kith-work-sheet.h"

G_BEGIN_DECLS

/**
 * KithWorkFields:
 *
 * The rows of one form, which a dialog owns.
 */
typedef struct _KithWorkFields KithWorkFields;

KithWorkFields *kith_work_fields_new         (KithWorkSheet       *sheet,
                                              KithCodeList        *codes,
                                              AdwPreferencesGroup *fields,
                                              AdwPreferencesGroup *later) G_GNUC_WARN_UNUSED_RESULT;
void            kith_work_fields_free        (KithWorkFields      *self);

void            kith_work_fields_read        (KithWorkFields      *self,
                                              KithWork            *work);
const char     *kith_work_fields_find_unread (KithWorkFields      *self);
void            kith_work_fields_focus       (KithWorkFields      *self,
                                              AdwDialog           *dialog,
                                              const char          *field);

G_END_DECLS
