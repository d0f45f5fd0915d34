/* kith-clock-row.h: a clock as a row of a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-clock.h"

G_BEGIN_DECLS

GtkWidget *kith_clock_row_new      (KithClock *clock) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *kith_clock_row_new_for_child (KithClock *clock) G_GNUC_WARN_UNUSED_RESULT;
char      *kith_clock_row_describe (KithClock *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
