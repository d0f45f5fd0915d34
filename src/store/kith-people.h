/* kith-people.h: the children of the store, for finding whom a row of a list means
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-db.h"

G_BEGIN_DECLS

/**
 * KithPerson:
 * @is_known: there is more of the child than a school's look-up: a referral,
 *   early help, an episode of care, a worker, a family, the council's identifier or
 *   something that was written here
 *
 * A child of the store. Texts may be %NULL.
 */
typedef struct
{
  gint64      id;
  const char *authority_code;
  const char *la_child_id;
  const char *upn;
  const char *former_upn;
  const char *given_name;
  const char *family_name;
  const char *preferred_name;
  const char *sex;
  KithDate    birth;
  guint       is_known : 1;
} KithPerson;

/**
 * KithPersonQuery:
 *
 * Who is looked for. Texts may be %NULL.
 */
typedef struct
{
  const char *la_child_id;
  const char *upn;
  const char *former_upn;
  const char *given_name;
  const char *family_name;
  const char *preferred_name;
  const char *sex;
  KithDate    birth;
} KithPersonQuery;

/**
 * KithPeople:
 *
 * Everybody in the store at one moment.
 */
typedef struct _KithPeople KithPeople;

KithPeople       *kith_people_load            (KithDb                 *db,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void              kith_people_free            (KithPeople             *self);

const KithPerson *kith_people_find            (KithPeople             *self,
                                               gint64                  id);
GPtrArray        *kith_people_with_identifier (KithPeople             *self,
                                               const KithPersonQuery  *query) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *kith_people_with_upn        (KithPeople             *self,
                                               const KithPersonQuery  *query) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *kith_people_with_name       (KithPeople             *self,
                                               const KithPersonQuery  *query) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *kith_people_without_name    (KithPeople             *self,
                                               const KithPersonQuery  *query) G_GNUC_WARN_UNUSED_RESULT;
gboolean          kith_people_is_merged_upn   (KithPeople             *self,
                                               const KithPerson       *person,
                                               const char             *upn);
gboolean          kith_people_is_merged_identifier (KithPeople        *self,
                                               const KithPerson       *person,
                                               const char             *identifier);

gboolean          kith_person_has_birth       (const KithPerson       *self,
                                               const KithPersonQuery  *query);
gboolean          kith_person_has_family_name (const KithPerson       *self,
                                               const KithPersonQuery  *query);
gboolean          kith_upn_is_temporary       (const char             *upn);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPeople, kith_people_free)

G_END_DECLS
