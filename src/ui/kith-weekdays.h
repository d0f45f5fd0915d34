/* kith-weekdays.h: the days of the working week, to be chosen from
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_WEEKDAYS (kith_weekdays_get_type ())

G_DECLARE_FINAL_TYPE (KithWeekdays, kith_weekdays, KITH, WEEKDAYS, GtkBox)

/* Property "weekdays" (uint): bit 0 is Monday. */
guint kith_weekdays_get_weekdays (KithWeekdays *self);
void  kith_weekdays_set_weekdays (KithWeekdays *self,
                                  guint         weekdays);

G_END_DECLS
