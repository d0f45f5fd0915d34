/* kith-leavers.h: asks whether the leavers whom nobody knows may go
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-window.h"

G_BEGIN_DECLS

void kith_leavers_ask (KithWindow *window);

G_END_DECLS
