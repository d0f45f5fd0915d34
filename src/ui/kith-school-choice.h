/* kith-school-choice.h: a school of the register that can be chosen
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-cluster-school.h"
#include "kith-school-list.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_CHOICE (kith_school_choice_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolChoice, kith_school_choice, KITH, SCHOOL_CHOICE, GObject)

/* Properties: "name", "place" (read-only), "is-chosen". */
KithSchoolChoice       *kith_school_choice_new           (const KithSchoolRecord *record) G_GNUC_WARN_UNUSED_RESULT;
KithSchoolChoice       *kith_school_choice_new_known     (KithClusterSchool      *school) G_GNUC_WARN_UNUSED_RESULT;

gint64                  kith_school_choice_get_school_id (KithSchoolChoice       *self);
const KithSchoolRecord *kith_school_choice_get_record    (KithSchoolChoice       *self);
const char             *kith_school_choice_get_name      (KithSchoolChoice       *self);
const char             *kith_school_choice_get_place     (KithSchoolChoice       *self);
gboolean                kith_school_choice_get_is_chosen (KithSchoolChoice       *self);
void                    kith_school_choice_set_is_chosen (KithSchoolChoice       *self,
                                                          gboolean                is_chosen);

gboolean                kith_school_choice_is_of         (KithSchoolChoice       *self,
                                                          const char             *authority_code);
gboolean                kith_school_choice_matches       (KithSchoolChoice       *self,
                                                          const char * const     *words);

G_END_DECLS
