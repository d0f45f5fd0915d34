/* kith-store-contacts.h: who is rung at a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-school-contact.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_CONTACT_ERROR (kith_contact_error_quark ())

/**
 * KithContactError:
 * @KITH_CONTACT_ERROR_EMPTY: there is neither a name nor a way to reach anybody
 * @KITH_CONTACT_ERROR_ROLE: nobody has said what the person does there
 * @KITH_CONTACT_ERROR_NAME: it would not be read as a name
 * @KITH_CONTACT_ERROR_TELEPHONE: that is no telephone number
 * @KITH_CONTACT_ERROR_EMAIL: that is no e-mail address
 * @KITH_CONTACT_ERROR_ORDER: it would end before it begins
 * @KITH_CONTACT_ERROR_ENDED: it has ended already
 *
 * Why a contact is not taken.
 */
typedef enum
{
  KITH_CONTACT_ERROR_EMPTY,
  KITH_CONTACT_ERROR_ROLE,
  KITH_CONTACT_ERROR_NAME,
  KITH_CONTACT_ERROR_TELEPHONE,
  KITH_CONTACT_ERROR_EMAIL,
  KITH_CONTACT_ERROR_ORDER,
  KITH_CONTACT_ERROR_ENDED,
} KithContactError;

GQuark      kith_contact_error_quark         (void);

GListModel *kith_db_load_contacts            (KithDb                         *db,
                                              gint64                          school_id,
                                              KithDate                        day,
                                              GError                        **error) G_GNUC_WARN_UNUSED_RESULT;
KithSchoolContact *kith_db_load_contact      (KithDb                         *db,
                                              gint64                          contact_id,
                                              GError                        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_set_contact              (KithDb                         *db,
                                              gint64                          school_id,
                                              const KithSchoolContactValues  *values,
                                              gint64                         *ret_id,
                                              gint64                         *ret_act,
                                              GError                        **error);
gboolean    kith_db_end_contact              (KithDb                         *db,
                                              gint64                          contact_id,
                                              KithDate                        day,
                                              gint64                         *ret_act,
                                              GError                        **error);

/* Each is one act, undone as one. */
void        kith_store_set_contact_async     (KithStore                      *self,
                                              gint64                          school_id,
                                              const KithSchoolContactValues  *values,
                                              GCancellable                   *cancellable,
                                              GAsyncReadyCallback             callback,
                                              gpointer                        user_data);
void        kith_store_end_contact_async     (KithStore                      *self,
                                              gint64                          contact_id,
                                              KithDate                        day,
                                              GCancellable                   *cancellable,
                                              GAsyncReadyCallback             callback,
                                              gpointer                        user_data);
gboolean    kith_store_change_contact_finish (KithStore                      *self,
                                              GAsyncResult                   *result,
                                              GError                        **error);

void        kith_store_load_contact_async    (KithStore                      *self,
                                              gint64                          contact_id,
                                              GCancellable                   *cancellable,
                                              GAsyncReadyCallback             callback,
                                              gpointer                        user_data);
KithSchoolContact *kith_store_load_contact_finish (KithStore                 *self,
                                              GAsyncResult                   *result,
                                              GError                        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
