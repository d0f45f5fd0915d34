/* kith-roll-import.h: a roll that was taken in, and what it said
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithRollImportValues:
 * @id: the import
 * @file_name: (nullable): the file
 * @day: the day of which the roll speaks
 * @at: when it was taken in, in microseconds since 1970
 * @n_new: how many pupils were new
 * @n_changed: of how many something changed
 * @n_same: how many were as before
 * @n_leavers: how many were no longer on it; -1 where nobody counted them
 * @n_refused: how many rows were refused
 * @n_remarks: how much was wrong with the file
 *
 * What a #KithRollImport is made of.
 */
typedef struct
{
  gint64      id;
  const char *file_name;
  KithDate    day;
  gint64      at;
  guint       n_new;
  guint       n_changed;
  guint       n_same;
  int         n_leavers;
  guint       n_refused;
  guint       n_remarks;
} KithRollImportValues;

#define KITH_TYPE_ROLL_IMPORT (kith_roll_import_get_type ())

G_DECLARE_FINAL_TYPE (KithRollImport, kith_roll_import, KITH, ROLL_IMPORT, GObject)

KithRollImport *kith_roll_import_new           (const KithRollImportValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64          kith_roll_import_get_id        (KithRollImport             *self);
const char     *kith_roll_import_get_file_name (KithRollImport             *self);
KithDate        kith_roll_import_get_day       (KithRollImport             *self);
gint64          kith_roll_import_get_at        (KithRollImport             *self);
guint           kith_roll_import_get_n_new     (KithRollImport             *self);
guint           kith_roll_import_get_n_changed (KithRollImport             *self);
guint           kith_roll_import_get_n_same    (KithRollImport             *self);
int             kith_roll_import_get_n_leavers (KithRollImport             *self);
guint           kith_roll_import_get_n_refused (KithRollImport             *self);
guint           kith_roll_import_get_n_remarks (KithRollImport             *self);

G_END_DECLS
