/* kith-map-private.h: what the files that read and change maps share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-store-map-files.h"

G_BEGIN_DECLS

gboolean kith_map_refuse      (GError       **error,
                               KithMapError   code,
                               const char    *why);
gboolean kith_map_check_row   (KithDb        *db,
                               KithMapPart    part,
                               KithRow       *row,
                               KithDate       today,
                               GError       **error);
GArray  *kith_map_load_ids    (KithDb        *db,
                               const char    *sql,
                               gint64         id,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64   kith_map_find_number (KithDb        *db,
                               const char    *sql,
                               gint64         id,
                               GError       **error);

KithRow *kith_map_row_as_at   (KithDb        *db,
                               KithRow       *row,
                               gint64         until_usec,
                               gboolean      *ret_was_known,
                               gint64        *ret_written_usec,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64   kith_map_end_of_day  (KithDate       day);

gboolean kith_map_apply       (KithAct       *act,
                               KithMapChange *change,
                               KithDate       today,
                               gint64         me,
                               gint64        *ret_id,
                               GError       **error);

KithMapFile *kith_map_file_new (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kith_map_load_rows (KithDb          *db,
                               const KithTable *table,
                               const char      *sql,
                               gint64           id,
                               GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
