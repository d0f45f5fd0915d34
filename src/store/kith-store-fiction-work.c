/* kith-store-fiction-work.c: filling a store with work that was recorded of people who are nobody
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-fiction-private.h"

#include "kith-store-work-private.h"
#include "kith-work-sheet.h"

#define MINUTE_OF_WRITING (16 * 60 + 10)
#define DAYS_BY_HAND 56
#define DAYS_NOT_YET 6

static gint64
id_at (GArray *ids,
       guint   index)
{
  return g_array_index (ids, gint64, index);
}

/* What work can hang on. Work about a child comes in one run, so it is read once a child. */
typedef struct
{
  gint64  child_id;
  GArray *spans;                     /* (element-type KithWorkSpan) */
} Parents;

static void
parents_clear (Parents *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parents, parents_clear)

/* 0 where there is none, -1 on an error. */
static gint64
find_parent (KithDb             *db,
             Parents            *parents,
             const KithWorkForm *form,
             KithWork           *work,
             GError            **error)
{
  gint64 child_id = kith_work_get_child_id (work);

  if (child_id != parents->child_id)
    {
      g_autoptr(GArray) hung_on = NULL;

      parents_clear (parents);
      parents->child_id = child_id;
      parents->spans = kith_work_load_spans (db, child_id, &hung_on, error);
    }

  for (guint i = 0; parents->spans != NULL && i < parents->spans->len; i++)
    {
      const KithWorkSpan *span = &g_array_index (parents->spans, KithWorkSpan, i);

      if (span->kind == form->parent && span->start <= kith_work_get_start (work))
        return span->id;
    }

  return parents->spans != NULL ? 0 : -1;
}

static void
fill_work (KithWork              *work,
           const KithFictionWork *told,
           const KithFictionIds  *ids)
{
  const KithWorkOrigin origin = { .is_by_hand = TRUE, .council = told->council };

  for (guint i = 0; i + 1 < told->fields->len; i += 2)
    {
      const char *name = g_ptr_array_index (told->fields, i);
      const char *value = g_ptr_array_index (told->fields, i + 1);

      if (g_str_equal (name, "worker_id"))
        {
          g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, id_at (ids->workers, (guint)g_ascii_strtoull (value, NULL, 10)));

          kith_work_set (work, name, id);
        }
      else
        {
          kith_work_set (work, name, value);
        }
    }

  kith_work_set_origin (work, &origin);
}

static gboolean
insert_work (KithAct               *act,
             const KithFictionWork *told,
             const KithFictionIds  *ids,
             Parents               *parents,
             GError               **error)
{
  gint64 child_id = id_at (ids->children, told->child);
  g_autoptr(KithWork) work = NULL;
  const KithWorkForm *form = NULL;
  KithWorkKind kind;

  g_return_val_if_fail (kith_work_kind_parse (told->kind, &kind), FALSE);

  work = kith_work_new (kind, 0, child_id, 0);
  form = kith_work_get_form (work);
  fill_work (work, told, ids);
  if (form->parent != KITH_WORK_N_KINDS)
    {
      gint64 parent_id = find_parent (kith_act_get_db (act), parents, form, work, error);

      if (parent_id <= 0)
        return parent_id == 0;

      kith_work_set_parent_id (work, parent_id);
    }

  if (told->council == NULL && kith_work_table_get (kind)->has_council)
    return kith_work_write_from_file (act, work, error);

  return kith_work_write_as (act, work, told->day, kith_fiction_moment (told->day, MINUTE_OF_WRITING), error);
}

/* What began of late was recorded here before the council's file told of it. */
static gboolean
mark_newest (KithAct *act,
             gint64   child_id,
             KithDate as_at,
             GError **error)
{
  g_autoptr(GArray) parents = NULL;
  g_autoptr(GArray) spans = kith_work_load_spans (kith_act_get_db (act), child_id, &parents, error);

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const KithWorkSpan *span = &g_array_index (spans, KithWorkSpan, i);
      g_autoptr(KithWork) work = kith_work_new (span->kind, span->id, child_id, g_array_index (parents, gint64, i));
      const KithWorkOrigin origin = { .is_by_hand = TRUE, .council = as_at - span->start < DAYS_NOT_YET ? "not-yet" : "in" };

      if (!kith_work_table_get (span->kind)->has_council || span->start < as_at - DAYS_BY_HAND || span->start > as_at)
        continue;

      kith_work_set_origin (work, &origin);
      if (!kith_work_mark_as (act, work, span->start, kith_fiction_moment (span->start, MINUTE_OF_WRITING), error))
        return FALSE;
    }

  return spans != NULL;
}

gboolean
kith_db_insert_fiction_work (KithAct              *act,
                             KithFiction          *fiction,
                             const KithFictionIds *ids,
                             GError              **error)
{
  g_auto(Parents) parents = { 0 };

  for (guint i = 0; i < fiction->work->len; i++)
    {
      if (!insert_work (act, g_ptr_array_index (fiction->work, i), ids, &parents, error))
        return FALSE;
    }

  for (guint i = 0; i < fiction->children->len; i++)
    {
      const KithFictionChild *child = g_ptr_array_index (fiction->children, i);

      if (child->worker == 0 && !mark_newest (act, id_at (ids->children, i), fiction->as_at, error))
        return FALSE;
    }

  return TRUE;
}
