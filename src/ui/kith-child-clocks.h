/* kith-child-clocks.h: the clocks of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-clock.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_CLOCKS (kith_child_clocks_get_type ())

G_DECLARE_FINAL_TYPE (KithChildClocks, kith_child_clocks, KITH, CHILD_CLOCKS, GtkWidget)

void kith_child_clocks_set_clocks (KithChildClocks *self,
                                   GListModel      *clocks);

G_END_DECLS
