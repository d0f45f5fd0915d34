/* kith-school-profile.h: all that a store knows about one school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_PROFILE (kith_school_profile_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolProfile, kith_school_profile, KITH, SCHOOL_PROFILE, GObject)

KithSchoolProfile *kith_school_profile_new                (gint64      school_id,
                                                           int         urn,
                                                           const char *name,
                                                           const char *phase,
                                                           const char *address,
                                                           const char *telephone,
                                                           const char *head_name,
                                                           const char *authority_code,
                                                           GListModel *contacts,
                                                           GListModel *workers,
                                                           GListModel *terms,
                                                           GListModel *facts,
                                                           GListModel *rolls) G_GNUC_WARN_UNUSED_RESULT;

gint64             kith_school_profile_get_school_id      (KithSchoolProfile *self);
int                kith_school_profile_get_urn            (KithSchoolProfile *self);
const char        *kith_school_profile_get_name           (KithSchoolProfile *self);
const char        *kith_school_profile_get_phase          (KithSchoolProfile *self);
const char        *kith_school_profile_get_address        (KithSchoolProfile *self);
const char        *kith_school_profile_get_telephone      (KithSchoolProfile *self);
const char        *kith_school_profile_get_head_name      (KithSchoolProfile *self);
const char        *kith_school_profile_get_authority_code (KithSchoolProfile *self);
GListModel        *kith_school_profile_get_contacts       (KithSchoolProfile *self);
GListModel        *kith_school_profile_get_workers        (KithSchoolProfile *self);
GListModel        *kith_school_profile_get_terms          (KithSchoolProfile *self);
GListModel        *kith_school_profile_get_facts          (KithSchoolProfile *self);
GListModel        *kith_school_profile_get_rolls          (KithSchoolProfile *self);

G_END_DECLS
