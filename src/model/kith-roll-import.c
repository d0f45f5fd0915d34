/* kith-roll-import.c: a roll that was taken in, and what it said
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-roll-import.h"

#include "kith-text.h"

struct _KithRollImport
{
  GObject   parent_instance;

  gint64    id;
  char     *file_name;
  KithDate  day;
  gint64    at;
  guint     n_new;
  guint     n_changed;
  guint     n_same;
  int       n_leavers;
  guint     n_refused;
  guint     n_remarks;
};

G_DEFINE_FINAL_TYPE (KithRollImport, kith_roll_import, G_TYPE_OBJECT)

static void
kith_roll_import_finalize (GObject *object)
{
  KithRollImport *self = KITH_ROLL_IMPORT (object);

  g_clear_pointer (&self->file_name, g_free);

  G_OBJECT_CLASS (kith_roll_import_parent_class)->finalize (object);
}

static void
kith_roll_import_class_init (KithRollImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_roll_import_finalize;
}

static void
kith_roll_import_init (KithRollImport *self)
{
}

/**
 * kith_roll_import_new:
 * @values: what is known of it; copied
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithRollImport *
kith_roll_import_new (const KithRollImportValues *values)
{
  KithRollImport *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_ROLL_IMPORT, NULL);
  self->id = values->id;
  self->file_name = kith_text_tame (values->file_name);
  self->day = values->day;
  self->at = values->at;
  self->n_new = values->n_new;
  self->n_changed = values->n_changed;
  self->n_same = values->n_same;
  self->n_leavers = values->n_leavers;
  self->n_refused = values->n_refused;
  self->n_remarks = values->n_remarks;

  return self;
}

/**
 * kith_roll_import_get_id:
 * @self: a roll
 *
 * Returns: the import
 */
gint64
kith_roll_import_get_id (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), 0);

  return self->id;
}

/**
 * kith_roll_import_get_file_name:
 * @self: a roll
 *
 * Returns: (transfer none) (nullable): the file
 */
const char *
kith_roll_import_get_file_name (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), NULL);

  return self->file_name;
}

/**
 * kith_roll_import_get_day:
 * @self: a roll
 *
 * Returns: the day of which the roll speaks
 */
KithDate
kith_roll_import_get_day (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_roll_import_get_at:
 * @self: a roll
 *
 * Returns: when it was taken in, in microseconds since 1970
 */
gint64
kith_roll_import_get_at (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), 0);

  return self->at;
}

/**
 * kith_roll_import_get_n_new:
 * @self: a roll
 *
 * Returns: how many pupils were new
 */
guint
kith_roll_import_get_n_new (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), 0);

  return self->n_new;
}

/**
 * kith_roll_import_get_n_changed:
 * @self: a roll
 *
 * Returns: of how many something changed
 */
guint
kith_roll_import_get_n_changed (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), 0);

  return self->n_changed;
}

/**
 * kith_roll_import_get_n_same:
 * @self: a roll
 *
 * Returns: how many were as before
 */
guint
kith_roll_import_get_n_same (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), 0);

  return self->n_same;
}

/**
 * kith_roll_import_get_n_leavers:
 * @self: a roll
 *
 * Returns: how many were no longer on it; -1 where nobody counted them
 */
int
kith_roll_import_get_n_leavers (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), 0);

  return self->n_leavers;
}

/**
 * kith_roll_import_get_n_refused:
 * @self: a roll
 *
 * Returns: how many rows were refused
 */
guint
kith_roll_import_get_n_refused (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), 0);

  return self->n_refused;
}

/**
 * kith_roll_import_get_n_remarks:
 * @self: a roll
 *
 * Returns: how much was wrong with the file
 */
guint
kith_roll_import_get_n_remarks (KithRollImport *self)
{
  g_return_val_if_fail (KITH_IS_ROLL_IMPORT (self), 0);

  return self->n_remarks;
}
