/* kith-school-contact.h: who is rung at a school, and from when to when that held
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithContactRole:
 * @KITH_CONTACT_HEAD: the head teacher
 * @KITH_CONTACT_DSL: the designated safeguarding lead
 * @KITH_CONTACT_DEPUTY_DSL: a deputy of theirs
 * @KITH_CONTACT_SENCO: the special educational needs coordinator
 * @KITH_CONTACT_DESIGNATED_TEACHER: the designated teacher for looked after
 *   and previously looked after children
 * @KITH_CONTACT_MENTAL_HEALTH: the senior mental health lead
 * @KITH_CONTACT_ATTENDANCE: who follows absence up
 * @KITH_CONTACT_PASTORAL: pastoral care, such as a head of year
 * @KITH_CONTACT_OFFICE: the school office
 * @KITH_CONTACT_OTHER: somebody else, whose role is told in words
 *
 * Whom a social worker rings, in the order in which they are looked for.
 */
typedef enum
{
  KITH_CONTACT_HEAD,
  KITH_CONTACT_DSL,
  KITH_CONTACT_DEPUTY_DSL,
  KITH_CONTACT_SENCO,
  KITH_CONTACT_DESIGNATED_TEACHER,
  KITH_CONTACT_MENTAL_HEALTH,
  KITH_CONTACT_ATTENDANCE,
  KITH_CONTACT_PASTORAL,
  KITH_CONTACT_OFFICE,
  KITH_CONTACT_OTHER,
} KithContactRole;

#define KITH_N_CONTACT_ROLES (KITH_CONTACT_OTHER + 1)

/**
 * KithSchoolContactValues:
 * @id: its row
 * @role: what the person does there: a nick of a #KithContactRole, or words
 *   of one's own
 * @name: (nullable): what the person is called
 * @telephone: (nullable): where they are rung, with an extension or a
 *   remark
 * @email: (nullable): where they are written to
 * @from: the first day on which it holds; %KITH_DATE_NONE where nobody has
 *   said
 * @to: the first day on which it no longer does; %KITH_DATE_NONE while no
 *   end is known
 *
 * What a #KithSchoolContact is made of.
 */
typedef struct
{
  gint64      id;
  const char *role;
  const char *name;
  const char *telephone;
  const char *email;
  KithDate    from;
  KithDate    to;
} KithSchoolContactValues;

#define KITH_TYPE_SCHOOL_CONTACT (kith_school_contact_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolContact, kith_school_contact, KITH, SCHOOL_CONTACT, GObject)

KithSchoolContact *kith_school_contact_new           (const KithSchoolContactValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64             kith_school_contact_get_id        (KithSchoolContact             *self);
const char        *kith_school_contact_get_role      (KithSchoolContact             *self);
const char        *kith_school_contact_get_name      (KithSchoolContact             *self);
const char        *kith_school_contact_get_telephone (KithSchoolContact             *self);
const char        *kith_school_contact_get_email     (KithSchoolContact             *self);
KithDate           kith_school_contact_get_from      (KithSchoolContact             *self);
KithDate           kith_school_contact_get_to        (KithSchoolContact             *self);
gboolean           kith_school_contact_is_on         (KithSchoolContact             *self,
                                                      KithDate                       day);
gboolean           kith_school_contact_is_past       (KithSchoolContact             *self,
                                                      KithDate                       day);
int                kith_school_contact_compare       (KithSchoolContact             *a,
                                                      KithSchoolContact             *b);
const char        *kith_contact_role_get_nick        (KithContactRole                role);
KithContactRole    kith_contact_role_parse           (const char                    *text);

G_END_DECLS
