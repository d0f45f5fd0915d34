/* kith-school-contact.h: whom one rings at a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_CONTACT (kith_school_contact_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolContact, kith_school_contact, KITH, SCHOOL_CONTACT, GObject)

KithSchoolContact *kith_school_contact_new           (gint64      id,
                                                      const char *role,
                                                      const char *name,
                                                      const char *telephone,
                                                      const char *email,
                                                      KithDate    from) G_GNUC_WARN_UNUSED_RESULT;

gint64             kith_school_contact_get_id        (KithSchoolContact *self);
const char        *kith_school_contact_get_role      (KithSchoolContact *self);
const char        *kith_school_contact_get_name      (KithSchoolContact *self);
const char        *kith_school_contact_get_telephone (KithSchoolContact *self);
const char        *kith_school_contact_get_email     (KithSchoolContact *self);
KithDate           kith_school_contact_get_from      (KithSchoolContact *self);

G_END_DECLS
