/* kith-child-body.h: a child's page below its header bar
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-child-addresses.h"
#include "kith-child-record.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_BODY (kith_child_body_get_type ())

G_DECLARE_FINAL_TYPE (KithChildBody, kith_child_body, KITH, CHILD_BODY, AdwBreakpointBin)

void kith_child_body_set_record (KithChildBody   *self,
                                 KithChildRecord *record);
void kith_child_body_show_people (KithChildBody  *self,
                                 KithStore       *store,
                                 KithChildRecord *record);
void kith_child_body_set_clocks (KithChildBody   *self,
                                 GListModel      *clocks);
void kith_child_body_show_file  (KithChildBody   *self,
                                 KithStore       *store,
                                 KithChildRecord *record);

KithChildAddresses *kith_child_body_get_addresses (KithChildBody *self);

G_END_DECLS
