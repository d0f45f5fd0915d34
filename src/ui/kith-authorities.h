/* kith-authorities.h: the authorities that the register of schools names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-school-list.h"

G_BEGIN_DECLS

#define KITH_TYPE_AUTHORITY (kith_authority_get_type ())

G_DECLARE_FINAL_TYPE (KithAuthority, kith_authority, KITH, AUTHORITY, GObject)

/* Properties: "code", "name" (read-only). */
const char *kith_authority_get_code (KithAuthority        *self);
const char *kith_authority_get_name (KithAuthority        *self);

GListModel *kith_authorities_new    (const KithSchoolList *list,
                                     const char           *nothing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
