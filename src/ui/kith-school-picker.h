/* kith-school-picker.h: finds schools by typing, and chooses several
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-school-choice.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_PICKER (kith_school_picker_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolPicker, kith_school_picker, KITH, SCHOOL_PICKER, AdwNavigationPage)

AdwNavigationPage *kith_school_picker_new (GListStore *choices,
                                           const char *authority_code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
