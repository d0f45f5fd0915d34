/* kith-store-tas.h: Team Around the School: meetings about the pupils of a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-names-off.h"
#include "kith-store.h"
#include "kith-tas.h"

G_BEGIN_DECLS

#define KITH_TAS_ERROR (kith_tas_error_quark ())

/**
 * KithTasError:
 * @KITH_TAS_ERROR_DAY: nobody has said when it is
 * @KITH_TAS_ERROR_NEXT: it would meet again before it met
 * @KITH_TAS_ERROR_NAME: of somebody who came there is neither a name nor an agency
 * @KITH_TAS_ERROR_WHY: the family was not asked, and it does not say why
 * @KITH_TAS_ERROR_PUPIL: the pupil is in the meeting already
 * @KITH_TAS_ERROR_CLOSED: the meeting is closed
 * @KITH_TAS_ERROR_FAULT: kith_tas_find_fault() finds one
 *
 * Why a meeting is not changed.
 */
typedef enum
{
  KITH_TAS_ERROR_DAY,
  KITH_TAS_ERROR_NEXT,
  KITH_TAS_ERROR_NAME,
  KITH_TAS_ERROR_WHY,
  KITH_TAS_ERROR_PUPIL,
  KITH_TAS_ERROR_CLOSED,
  KITH_TAS_ERROR_FAULT,
} KithTasError;

/**
 * KithTasChangeKind:
 * @KITH_TAS_BEGIN: a new meeting, with who came and who was discussed the last time
 * @KITH_TAS_CHANGE: when and where it is; of one that is closed, when it meets again
 * @KITH_TAS_REMOVE: one that is open is taken out, with all of it
 * @KITH_TAS_SAVE_ATTENDEE: somebody who came
 * @KITH_TAS_REMOVE_ATTENDEE: somebody who did not come
 * @KITH_TAS_SAVE_PUPIL: what is said of a pupil
 * @KITH_TAS_REMOVE_PUPIL: a pupil who is not discussed
 * @KITH_TAS_CLOSE: each pupil's part goes to that child's file
 *
 * What is done to a meeting; each is one act.
 */
typedef enum
{
  KITH_TAS_BEGIN,
  KITH_TAS_CHANGE,
  KITH_TAS_REMOVE,
  KITH_TAS_SAVE_ATTENDEE,
  KITH_TAS_REMOVE_ATTENDEE,
  KITH_TAS_SAVE_PUPIL,
  KITH_TAS_REMOVE_PUPIL,
  KITH_TAS_CLOSE,
} KithTasChangeKind;

/**
 * KithTasChange:
 * @id: the meeting; 0 for a new one
 * @row_id: whoever is taken out of it
 * @tas: (nullable): when and where, of a meeting that begins or changes
 * @attendee: (nullable): who is saved; one with an id is changed
 * @pupil: (nullable): who is saved; one with an id is changed
 *
 * A change, with what it needs.
 */
typedef struct
{
  KithTasChangeKind  kind;
  gint64             id;
  gint64             row_id;
  KithTas           *tas;
  KithTasAttendee   *attendee;
  KithTasPupil      *pupil;
} KithTasChange;

GQuark         kith_tas_error_quark        (void);

KithTasChange *kith_tas_change_new         (KithTasChangeKind     kind,
                                            gint64                id) G_GNUC_WARN_UNUSED_RESULT;
void           kith_tas_change_free        (KithTasChange        *self);

/* 0 for those of all schools; the newest first, (element-type KithTas) without their parts */
GListModel    *kith_db_load_tas_list       (KithDb               *db,
                                            gint64                school_id,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KithTas       *kith_db_load_tas            (KithDb               *db,
                                            gint64                id,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KithTas       *kith_db_open_tas            (KithDb               *db,
                                            gint64                id,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KithNamesOff  *kith_db_load_tas_names_off  (KithDb               *db,
                                            gint64                id,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kith_db_change_tas          (KithDb               *db,
                                            const KithTasChange  *change,
                                            gint64               *ret_act,
                                            gint64               *ret_id,
                                            GError              **error);

void           kith_store_load_tas_list_async  (KithStore           *self,
                                                gint64               school_id,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
GListModel    *kith_store_load_tas_list_finish (KithStore           *self,
                                                GAsyncResult        *result,
                                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void           kith_store_load_tas_async       (KithStore           *self,
                                                gint64               id,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
KithTas       *kith_store_load_tas_finish      (KithStore           *self,
                                                GAsyncResult        *result,
                                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void           kith_store_change_tas_async     (KithStore           *self,
                                                KithTasChange       *change,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
gboolean       kith_store_change_tas_finish    (KithStore           *self,
                                                GAsyncResult        *result,
                                                GError             **error);
gint64         kith_store_change_tas_get_id    (GAsyncResult        *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTasChange, kith_tas_change_free)

G_END_DECLS
