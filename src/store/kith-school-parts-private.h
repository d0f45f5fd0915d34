/* kith-school-parts-private.h: what a school's sheet is put together from
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-school-sheet.h"

G_BEGIN_DECLS

/* Each fills its part of @parts, whose school and days are set. */
gboolean kith_school_parts_load_facts   (KithDb                *db,
                                         KithSchoolSheetParts  *parts,
                                         GError               **error);
gboolean kith_school_parts_load_workers (KithDb                *db,
                                         KithSchoolSheetParts  *parts,
                                         GError               **error);
gboolean kith_school_parts_load_rolls   (KithDb                *db,
                                         KithSchoolSheetParts  *parts,
                                         GError               **error);
gboolean kith_school_parts_load_totals  (KithDb                *db,
                                         KithSchoolSheetParts  *parts,
                                         GError               **error);
gboolean kith_school_parts_load_past    (KithDb                *db,
                                         KithSchoolSheetParts  *parts,
                                         GError               **error);

G_END_DECLS
