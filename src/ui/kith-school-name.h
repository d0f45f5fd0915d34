/* kith-school-name.h: a school's name, with its phase and who works there below
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-school-line.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_NAME (kith_school_name_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolName, kith_school_name, KITH, SCHOOL_NAME, GtkButton)

GtkWidget *kith_school_name_new      (void);

void       kith_school_name_set_line (KithSchoolName *self,
                                      KithSchoolLine *line);

KithSchoolLine *kith_school_name_get_line (KithSchoolName *self);

G_END_DECLS
