/* kith-child-family.h: a child's family and household, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-child-record.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_FAMILY (kith_child_family_get_type ())

G_DECLARE_FINAL_TYPE (KithChildFamily, kith_child_family, KITH, CHILD_FAMILY, GtkBox)

void kith_child_family_show (KithChildFamily *self,
                             KithStore       *store,
                             KithChildRecord *record);

G_END_DECLS
