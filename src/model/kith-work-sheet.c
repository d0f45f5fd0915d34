/* kith-work-sheet.c: a piece of work with all that its form needs to know
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-work-sheet.h"

struct _KithWorkSheet
{
  GObject          parent_instance;

  KithWork        *work;
  KithWorkContext  context;
  GArray          *worker_ids;       /* (element-type gint64) */
  GPtrArray       *worker_names;     /* (element-type utf8) */
};

G_DEFINE_FINAL_TYPE (KithWorkSheet, kith_work_sheet, G_TYPE_OBJECT)

static void
kith_work_sheet_finalize (GObject *object)
{
  KithWorkSheet *self = KITH_WORK_SHEET (object);

  g_clear_object (&self->work);
  g_clear_pointer (&self->context.parents, g_array_unref);
  g_clear_pointer (&self->context.others, g_array_unref);
  g_clear_pointer (&self->context.inside, g_array_unref);
  g_clear_pointer (&self->worker_ids, g_array_unref);
  g_clear_pointer (&self->worker_names, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_work_sheet_parent_class)->finalize (object);
}

static void
kith_work_sheet_class_init (KithWorkSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_work_sheet_finalize;
}

static void
kith_work_sheet_init (KithWorkSheet *self)
{
  self->worker_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->worker_names = g_ptr_array_new_with_free_func (g_free);
}

static GArray *
ref_spans (GArray *spans)
{
  return spans != NULL ? g_array_ref (spans) : NULL;
}

/**
 * kith_work_sheet_new:
 * @work: the work, as the store has it
 * @context: what it is held against; its arrays are kept
 *
 * Returns: (transfer full): the sheet
 */
KithWorkSheet *
kith_work_sheet_new (KithWork              *work,
                     const KithWorkContext *context)
{
  KithWorkSheet *self = NULL;

  g_return_val_if_fail (KITH_IS_WORK (work), NULL);
  g_return_val_if_fail (context != NULL, NULL);

  self = g_object_new (KITH_TYPE_WORK_SHEET, NULL);
  self->work = g_object_ref (work);
  self->context = *context;
  self->context.parents = ref_spans (context->parents);
  self->context.others = ref_spans (context->others);
  self->context.inside = ref_spans (context->inside);

  return self;
}

/**
 * kith_work_sheet_get_work:
 *
 * Returns: (transfer none): the work, as the store has it
 */
KithWork *
kith_work_sheet_get_work (KithWorkSheet *self)
{
  g_return_val_if_fail (KITH_IS_WORK_SHEET (self), NULL);

  return self->work;
}

/**
 * kith_work_sheet_get_context:
 *
 * Returns: (transfer none): what the work is held against
 */
const KithWorkContext *
kith_work_sheet_get_context (KithWorkSheet *self)
{
  g_return_val_if_fail (KITH_IS_WORK_SHEET (self), NULL);

  return &self->context;
}

/**
 * kith_work_sheet_check:
 * @work: the work, as it stands in the form
 *
 * Returns: (transfer full) (element-type KithWorkFault): what is wrong with it
 */
GPtrArray *
kith_work_sheet_check (KithWorkSheet *self,
                       KithWork      *work)
{
  g_return_val_if_fail (KITH_IS_WORK_SHEET (self), NULL);

  return kith_work_check (work, &self->context);
}

/**
 * kith_work_sheet_add_worker:
 * @id: a worker of the store
 * @name: the worker's name
 */
void
kith_work_sheet_add_worker (KithWorkSheet *self,
                            gint64         id,
                            const char    *name)
{
  g_return_if_fail (KITH_IS_WORK_SHEET (self));

  g_array_append_val (self->worker_ids, id);
  g_ptr_array_add (self->worker_names, g_strdup (name));
}

/**
 * kith_work_sheet_get_n_workers:
 *
 * Returns: how many workers the store knows
 */
guint
kith_work_sheet_get_n_workers (KithWorkSheet *self)
{
  g_return_val_if_fail (KITH_IS_WORK_SHEET (self), 0);

  return self->worker_ids->len;
}

/**
 * kith_work_sheet_get_worker_id:
 * @i: which of them
 *
 * Returns: the worker's number
 */
gint64
kith_work_sheet_get_worker_id (KithWorkSheet *self,
                               guint          i)
{
  g_return_val_if_fail (KITH_IS_WORK_SHEET (self), 0);
  g_return_val_if_fail (i < self->worker_ids->len, 0);

  return g_array_index (self->worker_ids, gint64, i);
}

/**
 * kith_work_sheet_get_worker_name:
 * @i: which of them
 *
 * Returns: (transfer none): the worker's name
 */
const char *
kith_work_sheet_get_worker_name (KithWorkSheet *self,
                                 guint          i)
{
  g_return_val_if_fail (KITH_IS_WORK_SHEET (self), NULL);
  g_return_val_if_fail (i < self->worker_names->len, NULL);

  return g_ptr_array_index (self->worker_names, i);
}
