/* kith-school-sheet.h: one school with all that is known of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-cluster-sheet.h"

G_BEGIN_DECLS

/**
 * KithYearCount:
 * @year_group: the year group; %KITH_CHILD_NO_YEAR_GROUP where it is not known
 * @n: how many pupils of it are known
 *
 * The known pupils of one year group.
 */
typedef struct
{
  int   year_group;
  guint n;
} KithYearCount;

/**
 * KithInsetDay:
 * @id: its row
 * @day: the day
 *
 * A day on which the school is open to its staff and not to its pupils.
 */
typedef struct
{
  gint64    id;
  KithDate  day;
} KithInsetDay;

/**
 * KithSchoolSheetParts:
 * @cluster: the cluster in the page's period, with the school's own months
 * @school_id: the school
 * @as_at: the newest day that the store knows of: who is known, and where
 * @today: the day on which contacts, workers and terms hold
 * @address: (nullable): with its postcode
 * @telephone: (nullable): as the register has it
 * @head_name: (nullable): as the register has it
 * @contacts: (element-type KithSchoolContact): those of other days as well
 * @years: (element-type KithYearCount): the known pupils, by year group
 * @neighbours: (element-type KithSchoolNeighbour): its feeders, and where the
 *   brothers and sisters of its known pupils are
 * @terms: (element-type KithTerm): those of this academic year, and what is
 *   held of the next
 * @inset_days: (element-type KithInsetDay): of the same years
 * @workers: (element-type KithClusterWorker): those of other days as well
 * @rolls: (element-type KithRollImport): the newest first
 * @totals: (element-type KithSchoolTotal): what the rolls say of all pupils
 * @past: (element-type KithSchoolPast): what it was before, and what it becomes
 * @meetings: (element-type KithTas): of its Team Around the School, the newest first
 *
 * What a sheet is made of.
 */
typedef struct
{
  KithClusterSheet *cluster;
  gint64            school_id;
  KithDate          as_at;
  KithDate          today;
  char             *address;
  char             *telephone;
  char             *head_name;
  GListModel       *contacts;
  GArray           *years;
  GListModel       *neighbours;
  GListModel       *terms;
  GArray           *inset_days;
  GListModel       *workers;
  GListModel       *rolls;
  GListModel       *totals;
  GListModel       *past;
  GListModel       *meetings;
} KithSchoolSheetParts;

#define KITH_TYPE_SCHOOL_SHEET (kith_school_sheet_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolSheet, kith_school_sheet, KITH, SCHOOL_SHEET, GObject)

void                 kith_school_sheet_parts_clear    (KithSchoolSheetParts *parts);

KithSchoolSheet     *kith_school_sheet_new            (KithSchoolSheetParts *parts) G_GNUC_WARN_UNUSED_RESULT;

KithClusterSheet    *kith_school_sheet_get_cluster    (KithSchoolSheet      *self);
gint64               kith_school_sheet_get_school_id  (KithSchoolSheet      *self);
KithDate             kith_school_sheet_get_as_at      (KithSchoolSheet      *self);
KithDate             kith_school_sheet_get_today      (KithSchoolSheet      *self);
const char          *kith_school_sheet_get_address    (KithSchoolSheet      *self);
const char          *kith_school_sheet_get_telephone  (KithSchoolSheet      *self);
const char          *kith_school_sheet_get_head_name  (KithSchoolSheet      *self);
GListModel          *kith_school_sheet_get_contacts   (KithSchoolSheet      *self);
const KithYearCount *kith_school_sheet_get_years      (KithSchoolSheet      *self,
                                                       guint                *ret_n_years);
guint                kith_school_sheet_get_n_known    (KithSchoolSheet      *self);
GListModel          *kith_school_sheet_get_neighbours (KithSchoolSheet      *self);
GListModel          *kith_school_sheet_get_terms      (KithSchoolSheet      *self);
const KithInsetDay  *kith_school_sheet_get_inset_days (KithSchoolSheet      *self,
                                                       guint                *ret_n_days);
GListModel          *kith_school_sheet_get_workers    (KithSchoolSheet      *self);
GListModel          *kith_school_sheet_get_rolls      (KithSchoolSheet      *self);
GListModel          *kith_school_sheet_get_totals     (KithSchoolSheet      *self);
GListModel          *kith_school_sheet_get_past       (KithSchoolSheet      *self);
GListModel          *kith_school_sheet_get_meetings   (KithSchoolSheet      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithSchoolSheetParts, kith_school_sheet_parts_clear)

G_END_DECLS
