/* kith-check.h: whether a store is whole
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"

G_BEGIN_DECLS

/**
 * KithCheckReport:
 * @n_entries: how many entries of the journal hold
 * @problems: (element-type utf8): what is wrong, a sentence each; empty when
 *   the store is whole
 */
typedef struct
{
  gint64     n_entries;
  GPtrArray *problems;
} KithCheckReport;

KithCheckReport *kith_db_check          (KithDb           *db,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void             kith_check_report_free (KithCheckReport  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCheckReport, kith_check_report_free)

G_END_DECLS
