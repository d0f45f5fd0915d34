/* kith-store-fiction-private.h: filling a store with people who are nobody
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-fiction.h"

G_BEGIN_DECLS

/**
 * KithFictionIds:
 * @schools: (element-type gint64): their ids in the store, by their index in the fiction
 * @children: (element-type gint64): the same of the children
 * @workers: (element-type gint64): the same of the workers
 */
typedef struct
{
  GArray *schools;
  GArray *children;
  GArray *workers;
} KithFictionIds;

/* schools: (element-type gint64): their ids in the store, by their index in the fiction */
gboolean kith_db_insert_fiction_offices (KithAct      *act,
                                         KithFiction  *fiction,
                                         GArray       *schools,
                                         GError      **error);

/* children: (element-type gint64): the same of the children */
gboolean kith_db_insert_fiction_people  (KithAct      *act,
                                         KithFiction  *fiction,
                                         GArray       *children,
                                         GError      **error);

gboolean kith_db_insert_fiction_notes   (KithAct              *act,
                                         KithFiction          *fiction,
                                         const KithFictionIds *ids,
                                         GError              **error);
gboolean kith_db_insert_fiction_work    (KithAct              *act,
                                         KithFiction          *fiction,
                                         const KithFictionIds *ids,
                                         GError              **error);
gboolean kith_db_insert_fiction_plans   (KithAct              *act,
                                         KithFiction          *fiction,
                                         const KithFictionIds *ids,
                                         GError              **error);
gboolean kith_db_insert_fiction_meetings (KithAct             *act,
                                         KithFiction          *fiction,
                                         const KithFictionIds *ids,
                                         GError              **error);

gint64   kith_fiction_moment            (KithDate              day,
                                         guint                 minute);

G_END_DECLS
