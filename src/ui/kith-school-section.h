/* kith-school-section.h: one part of a school's page: a title and its rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_SECTION (kith_school_section_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolSection, kith_school_section, KITH, SCHOOL_SECTION, AdwPreferencesGroup)

GtkWidget *kith_school_section_new       (const char        *title);

void       kith_school_section_begin     (KithSchoolSection *self);
void       kith_school_section_add       (KithSchoolSection *self,
                                          GtkWidget         *row,
                                          const char        *told);
void       kith_school_section_end       (KithSchoolSection *self,
                                          const char        *description);

GtkWidget *kith_school_section_make_row  (const char        *title,
                                          const char        *subtitle);
GtkWidget *kith_school_section_make_fold (const char        *title,
                                          const char        *subtitle);
void       kith_school_section_add_number (GtkWidget        *row,
                                          guint              n);
void       kith_school_section_open      (GtkWidget         *row,
                                          const char        *action,
                                          GVariant          *target);

G_END_DECLS
