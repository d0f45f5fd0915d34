/* kith-not-same.h: asks how somebody knows that two records are of two children
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-duplicate.h"
#include "kith-store.h"

G_BEGIN_DECLS

void kith_not_same_ask (GtkWidget     *parent,
                        KithStore     *store,
                        KithDuplicate *duplicate);

G_END_DECLS
