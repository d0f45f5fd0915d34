/* kith-search-result.c: who was found by a name or a number
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-search-result.h"

#include "kith-text.h"

struct _KithSearchResult
{
  GObject     parent_instance;

  char       *text;
  KithDate    as_at;
  guint       n_found;
  GArray     *open_ids;              /* (element-type gint64) */
  GListModel *children;
};

G_DEFINE_FINAL_TYPE (KithSearchResult, kith_search_result, G_TYPE_OBJECT)

static void
kith_search_result_finalize (GObject *object)
{
  KithSearchResult *self = KITH_SEARCH_RESULT (object);

  g_free (self->text);
  g_clear_pointer (&self->open_ids, g_array_unref);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (kith_search_result_parent_class)->finalize (object);
}

static void
kith_search_result_class_init (KithSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_search_result_finalize;
}

static void
kith_search_result_init (KithSearchResult *self)
{
}

/**
 * kith_search_result_new:
 * @text: what was looked for
 * @as_at: the day on which a case counts as open
 * @n_found: how many children were found
 * @open_ids: (element-type gint64): those of them whose case is open, the
 *   nearest first
 * @children: (transfer none): the nearest of all, as #KithChild
 *
 * Returns: (transfer full): a result that never changes
 */
KithSearchResult *
kith_search_result_new (const char *text,
                        KithDate    as_at,
                        guint       n_found,
                        GArray     *open_ids,
                        GListModel *children)
{
  KithSearchResult *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (open_ids != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (children), NULL);

  self = g_object_new (KITH_TYPE_SEARCH_RESULT, NULL);
  self->text = kith_text_tame (text);
  self->as_at = as_at;
  self->n_found = n_found;
  self->open_ids = g_array_ref (open_ids);
  self->children = g_object_ref (children);

  return self;
}

/**
 * kith_search_result_get_text:
 * @self: a result
 *
 * Returns: (transfer none): what was looked for
 */
const char *
kith_search_result_get_text (KithSearchResult *self)
{
  g_return_val_if_fail (KITH_IS_SEARCH_RESULT (self), NULL);

  return self->text;
}

/**
 * kith_search_result_get_as_at:
 * @self: a result
 *
 * Returns: the day on which a case counts as open
 */
KithDate
kith_search_result_get_as_at (KithSearchResult *self)
{
  g_return_val_if_fail (KITH_IS_SEARCH_RESULT (self), KITH_DATE_NONE);

  return self->as_at;
}

/**
 * kith_search_result_get_n_found:
 * @self: a result
 *
 * Returns: how many children were found, shown or not
 */
guint
kith_search_result_get_n_found (KithSearchResult *self)
{
  g_return_val_if_fail (KITH_IS_SEARCH_RESULT (self), 0);

  return self->n_found;
}

/**
 * kith_search_result_get_n_open:
 * @self: a result
 *
 * Returns: how many of them have an open case
 */
guint
kith_search_result_get_n_open (KithSearchResult *self)
{
  g_return_val_if_fail (KITH_IS_SEARCH_RESULT (self), 0);

  return self->open_ids->len;
}

/**
 * kith_search_result_get_open_id:
 * @self: a result
 * @position: below the number of those with an open case
 *
 * Returns: the id of one of them, the nearest first
 */
gint64
kith_search_result_get_open_id (KithSearchResult *self,
                                guint             position)
{
  g_return_val_if_fail (KITH_IS_SEARCH_RESULT (self), 0);
  g_return_val_if_fail (position < self->open_ids->len, 0);

  return g_array_index (self->open_ids, gint64, position);
}

/**
 * kith_search_result_get_children:
 * @self: a result
 *
 * Returns: (transfer none) (element-type KithChild): the nearest, the nearest first
 */
GListModel *
kith_search_result_get_children (KithSearchResult *self)
{
  g_return_val_if_fail (KITH_IS_SEARCH_RESULT (self), NULL);

  return self->children;
}
