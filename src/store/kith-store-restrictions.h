/* kith-store-restrictions.h: records that are open to named workers alone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-restriction.h"
#include "kith-speak-to.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_RESTRICTION_ERROR (kith_restriction_error_quark ())

/* A word is no reason. */
#define KITH_RESTRICTION_LEAST_REASON 15

/* After Nottingham's procedure: looked at again every 90 days. */
#define KITH_RESTRICTION_DAYS 90

/**
 * KithRestrictionError:
 * @KITH_RESTRICTION_ERROR_REASON: it does not say why, or in a word only
 * @KITH_RESTRICTION_ERROR_WORKERS: it names nobody
 * @KITH_RESTRICTION_ERROR_REVIEW: the review is not still to come
 * @KITH_RESTRICTION_ERROR_NONE: the record is not restricted
 * @KITH_RESTRICTION_ERROR_WHO: the store does not know who would open it
 *
 * Why a record is not restricted, or not opened.
 */
typedef enum
{
  KITH_RESTRICTION_ERROR_REASON,
  KITH_RESTRICTION_ERROR_WORKERS,
  KITH_RESTRICTION_ERROR_REVIEW,
  KITH_RESTRICTION_ERROR_NONE,
  KITH_RESTRICTION_ERROR_WHO,
} KithRestrictionError;

/**
 * KithRestrictionTerms:
 * @reason: why
 * @workers: (element-type gint64): whom it names
 * @contact_id: the worker to speak to, or 0
 * @contact_name: (nullable): somebody else to speak to
 * @contact_telephone: (nullable): how they are reached
 * @review: the day by which it is looked at again
 *
 * What a restriction says. Where there is nobody to speak to, nothing surfaces
 * but a warning.
 */
typedef struct
{
  char     *reason;
  GArray   *workers;
  gint64    contact_id;
  char     *contact_name;
  char     *contact_telephone;
  KithDate  review;
} KithRestrictionTerms;

GQuark                kith_restriction_error_quark        (void);

KithRestrictionTerms *kith_restriction_terms_new          (void) G_GNUC_WARN_UNUSED_RESULT;
KithRestrictionTerms *kith_restriction_terms_copy         (const KithRestrictionTerms *self) G_GNUC_WARN_UNUSED_RESULT;
void                  kith_restriction_terms_free         (KithRestrictionTerms       *self);

KithRestriction      *kith_db_load_restriction            (KithDb                     *db,
                                                           gint64                      child_id,
                                                           GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel           *kith_db_load_restrictions           (KithDb                     *db,
                                                           GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel           *kith_db_load_all_workers            (KithDb                     *db,
                                                           GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel           *kith_db_find_speak_to               (KithDb                     *db,
                                                           const char                 *text,
                                                           GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean              kith_db_restrict_child              (KithDb                     *db,
                                                           gint64                      child_id,
                                                           const KithRestrictionTerms *terms,
                                                           KithDate                    today,
                                                           gint64                     *ret_act,
                                                           GError                    **error);
gboolean              kith_db_lift_restriction            (KithDb                     *db,
                                                           gint64                      child_id,
                                                           const char                 *reason,
                                                           KithDate                    today,
                                                           gint64                     *ret_act,
                                                           GError                    **error);
gboolean              kith_db_break_glass                 (KithDb                     *db,
                                                           gint64                      child_id,
                                                           const char                 *occasion,
                                                           const char                 *reason,
                                                           GError                    **error);

/* Each ends with kith_store_change_restriction_finish(). */
void                  kith_store_restrict_child_async     (KithStore                  *self,
                                                           gint64                      child_id,
                                                           const KithRestrictionTerms *terms,
                                                           GCancellable               *cancellable,
                                                           GAsyncReadyCallback         callback,
                                                           gpointer                    user_data);
void                  kith_store_lift_restriction_async   (KithStore                  *self,
                                                           gint64                      child_id,
                                                           const char                 *reason,
                                                           GCancellable               *cancellable,
                                                           GAsyncReadyCallback         callback,
                                                           gpointer                    user_data);
void                  kith_store_break_glass_async        (KithStore                  *self,
                                                           gint64                      child_id,
                                                           const char                 *occasion,
                                                           const char                 *reason,
                                                           GCancellable               *cancellable,
                                                           GAsyncReadyCallback         callback,
                                                           gpointer                    user_data);
gboolean              kith_store_change_restriction_finish (KithStore                 *self,
                                                           GAsyncResult               *result,
                                                           GError                    **error);

void                  kith_store_load_restriction_async   (KithStore                  *self,
                                                           gint64                      child_id,
                                                           GCancellable               *cancellable,
                                                           GAsyncReadyCallback         callback,
                                                           gpointer                    user_data);
KithRestriction      *kith_store_load_restriction_finish  (KithStore                  *self,
                                                           GAsyncResult               *result,
                                                           GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

void                  kith_store_find_speak_to_async      (KithStore                  *self,
                                                           const char                 *text,
                                                           GCancellable               *cancellable,
                                                           GAsyncReadyCallback         callback,
                                                           gpointer                    user_data);
GListModel           *kith_store_find_speak_to_finish     (KithStore                  *self,
                                                           GAsyncResult               *result,
                                                           GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

void                  kith_store_load_all_workers_async   (KithStore                  *self,
                                                           GCancellable               *cancellable,
                                                           GAsyncReadyCallback         callback,
                                                           gpointer                    user_data);
GListModel           *kith_store_load_all_workers_finish  (KithStore                  *self,
                                                           GAsyncResult               *result,
                                                           GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRestrictionTerms, kith_restriction_terms_free)

G_END_DECLS
