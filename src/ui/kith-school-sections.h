/* kith-school-sections.h: what each part of a school's page shows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-school-section.h"
#include "kith-school-sheet.h"

G_BEGIN_DECLS

/* The rows have the actions of KithSchoolPage. */
void kith_school_sections_show_facts      (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet,
                                           KithSchoolLine    *line);
void kith_school_sections_show_contacts   (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);
void kith_school_sections_show_known      (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);
void kith_school_sections_show_neighbours (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);
void kith_school_sections_show_terms      (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);
void kith_school_sections_show_staff      (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);
void kith_school_sections_show_rolls      (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);
void kith_school_sections_show_totals     (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);
void kith_school_sections_show_meetings   (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);
void kith_school_sections_show_past       (KithSchoolSection *section,
                                           KithSchoolSheet   *sheet);

G_END_DECLS
