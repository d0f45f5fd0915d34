/* kith-store-map-files.h: maps and places as files
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-map-change.h"

G_BEGIN_DECLS

/**
 * KithMapRefused:
 * @line: where it stands in the file, from 1 on
 * @what: what it is called there; it may be a name, and goes to nobody but who has the file
 * @why: why it is not taken
 */
typedef struct
{
  guint        line;
  char        *what;
  const char  *why;
} KithMapRefused;

/**
 * KithMapFile:
 * @change: what it would change: one act
 * @n_new: how much is new, the map itself not counted
 * @n_known: how much of it is in the store already and stays as it is
 * @refused: (element-type KithMapRefused): what is not taken
 *
 * A file that was read and not taken in yet.
 */
typedef struct
{
  KithMapChange *change;
  guint          n_new;
  guint          n_known;
  GPtrArray     *refused;
} KithMapFile;

char        *kith_db_write_map_json  (KithDb       *db,
                                      gint64        map_id,
                                      KithDate      today,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;
KithMapFile *kith_db_read_map_json   (KithDb       *db,
                                      GBytes       *bytes,
                                      gint64        child_id,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;
KithMapFile *kith_db_read_places_csv (KithDb       *db,
                                      GBytes       *bytes,
                                      const char   *kind,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void         kith_map_file_free      (KithMapFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMapFile, kith_map_file_free)

G_END_DECLS
