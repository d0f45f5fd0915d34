/* kith-allocator.h: memory for the database that is wiped when it is given back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void kith_allocator_install (void);

G_END_DECLS
