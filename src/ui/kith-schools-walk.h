/* kith-schools-walk.h: moves the keyboard's focus through the table of schools, cell by cell
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schools-head.h"

G_BEGIN_DECLS

gboolean kith_schools_walk_enter (KithSchoolsHead  *head);
gboolean kith_schools_walk       (KithSchoolsHead  *head,
                                  GtkWidget        *view,
                                  GListModel       *rows,
                                  GtkWidget        *from,
                                  GtkDirectionType  direction);

G_END_DECLS
