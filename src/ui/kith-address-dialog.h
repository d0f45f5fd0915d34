/* kith-address-dialog.h: one address, added, changed or ended
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-address.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_ADDRESS_DIALOG (kith_address_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithAddressDialog, kith_address_dialog, KITH, ADDRESS_DIALOG, KithFormDialog)

AdwDialog *kith_address_dialog_new (KithStore   *store,
                                    gint64       child_id,
                                    KithAddress *address);

G_END_DECLS
