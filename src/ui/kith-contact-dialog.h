/* kith-contact-dialog.h: adds a contact of a school, puts one right, or ends it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-school-contact.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CONTACT_DIALOG (kith_contact_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithContactDialog, kith_contact_dialog, KITH, CONTACT_DIALOG, KithFormDialog)

AdwDialog *kith_contact_dialog_new (KithStore         *store,
                                    gint64             school_id,
                                    KithSchoolContact *contact);

G_END_DECLS
