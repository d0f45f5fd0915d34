/* hostile.h: a store full of names that would do harm, and what must not come of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui-fixture.h"

G_BEGIN_DECLS

void  hostile_fill  (UiFixture  *fixture);
guint hostile_check (GtkWidget  *widget,
                     const char *where);

G_END_DECLS
