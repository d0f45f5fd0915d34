/* kith-child-side.h: what stands beside a child's story: school, identity, brothers and sisters
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-child-addresses.h"
#include "kith-child-particulars.h"
#include "kith-child-record.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_SIDE (kith_child_side_get_type ())

G_DECLARE_FINAL_TYPE (KithChildSide, kith_child_side, KITH, CHILD_SIDE, GtkBox)

void kith_child_side_set_record (KithChildSide   *self,
                                 KithChildRecord *record);
void kith_child_side_show_people (KithChildSide  *self,
                                 KithStore       *store,
                                 KithChildRecord *record);
void kith_child_side_set_clocks (KithChildSide   *self,
                                 GListModel      *clocks);
void kith_child_side_set_has_warnings (KithChildSide *self,
                                       gboolean       has_warnings);

KithChildAddresses *kith_child_side_get_addresses (KithChildSide *self);
KithChildParticulars *kith_child_side_get_particulars (KithChildSide *self);

G_END_DECLS
