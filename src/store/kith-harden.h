/* kith-harden.h: what the process gives up before anything else happens
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void kith_harden             (void);
void kith_harden_environment (void);

G_END_DECLS
