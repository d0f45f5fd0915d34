/* kith-chosen-schools.h: the schools that were chosen, as rows that can be left out again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-school-choice.h"

G_BEGIN_DECLS

GPtrArray *kith_chosen_schools_list (GListModel          *choices) G_GNUC_WARN_UNUSED_RESULT;
void       kith_chosen_schools_show (GPtrArray           *chosen,
                                     AdwPreferencesGroup *group,
                                     GPtrArray           *rows,
                                     AdwActionRow        *row);

G_END_DECLS
