/* kith-relation-row.h: an adult of a family as a row
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-family.h"
#include "kith-school-section.h"
#include "kith-store.h"

G_BEGIN_DECLS

guint kith_relation_rows_add (KithSchoolSection *section,
                              GListModel        *relations,
                              GListModel        *children,
                              gint64             child_id);
void  kith_relation_rows_open (GtkWidget        *widget,
                               KithStore        *store,
                               KithFamily       *family,
                               gint64            relation_id);

G_END_DECLS
