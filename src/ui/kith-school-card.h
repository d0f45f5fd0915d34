/* kith-school-card.h: a school's line on a narrow window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-school-line.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_CARD (kith_school_card_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolCard, kith_school_card, KITH, SCHOOL_CARD, GtkBox)

GtkWidget *kith_school_card_new      (void);

void       kith_school_card_set_line (KithSchoolCard *self,
                                      KithSchoolLine *line,
                                      guint           n_schools);

void       kith_school_card_fill     (GtkListView    *view,
                                      GListModel     *schools,
                                      GListModel     *parts);

G_END_DECLS
