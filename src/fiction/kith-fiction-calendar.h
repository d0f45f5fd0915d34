/* kith-fiction-calendar.h: school years and working days, as fiction needs them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_FICTION_NURSERY (-1)
#define KITH_FICTION_RECEPTION 0
#define KITH_FICTION_LAST_YEAR_GROUP 13

int      kith_fiction_school_year       (KithDate date);
KithDate kith_fiction_first_of_september (int      year);
int      kith_fiction_year_group        (KithDate birth,
                                         KithDate on);
int      kith_fiction_birth_year        (int      year_group,
                                         int      school_year);
gboolean kith_fiction_is_working_day    (KithDate date);
KithDate kith_fiction_next_working_day  (KithDate date);
KithDate kith_fiction_last_working_day  (KithDate date);
KithDate kith_fiction_add_working_days  (KithDate date,
                                         int      n_days);
KithDate kith_fiction_census_before     (KithDate date);

G_END_DECLS
