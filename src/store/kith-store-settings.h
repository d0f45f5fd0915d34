/* kith-store-settings.h: what a store is told to do, and who works with it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-preferences.h"
#include "kith-store.h"

G_BEGIN_DECLS

char            *kith_db_dup_setting                  (KithDb               *db,
                                                       KithSetting           setting,
                                                       KithDate              day,
                                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         kith_db_change_setting               (KithDb               *db,
                                                       KithSetting           setting,
                                                       const char           *value,
                                                       KithDate              from,
                                                       gint64               *ret_act,
                                                       GError              **error);
KithPreferences *kith_db_load_preferences             (KithDb               *db,
                                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         kith_db_change_me                    (KithDb               *db,
                                                       const char           *name,
                                                       const char           *role,
                                                       gint64               *ret_act,
                                                       GError              **error);

void             kith_store_load_preferences_async    (KithStore            *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
KithPreferences *kith_store_load_preferences_finish   (KithStore            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void             kith_store_change_setting_async      (KithStore            *self,
                                                       KithSetting           setting,
                                                       const char           *value,
                                                       KithDate              from,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean         kith_store_change_setting_finish     (KithStore            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void             kith_store_change_me_async           (KithStore            *self,
                                                       const char           *name,
                                                       const char           *role,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean         kith_store_change_me_finish          (KithStore            *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

G_END_DECLS
