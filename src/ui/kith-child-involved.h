/* kith-child-involved.h: who else is involved with a child, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-child-record.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_INVOLVED (kith_child_involved_get_type ())

G_DECLARE_FINAL_TYPE (KithChildInvolved, kith_child_involved, KITH, CHILD_INVOLVED, GtkBox)

void kith_child_involved_show (KithChildInvolved *self,
                               KithStore         *store,
                               KithChildRecord   *record);

G_END_DECLS
