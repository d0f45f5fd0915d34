/* kith-family.c: children who belong together, and the adults round them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-family.h"

#include "kith-text.h"

struct _KithFamily
{
  GObject     parent_instance;

  gint64      id;
  char       *name;
  KithDate    as_at;
  GListModel *children;
  GListModel *relations;
};

G_DEFINE_FINAL_TYPE (KithFamily, kith_family, G_TYPE_OBJECT)

static void
kith_family_finalize (GObject *object)
{
  KithFamily *self = KITH_FAMILY (object);

  g_free (self->name);
  g_clear_object (&self->children);
  g_clear_object (&self->relations);

  G_OBJECT_CLASS (kith_family_parent_class)->finalize (object);
}

static void
kith_family_class_init (KithFamilyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_family_finalize;
}

static void
kith_family_init (KithFamily *self)
{
}

/**
 * kith_family_new:
 * @id: its row; 0 for a child without a family
 * @name: (nullable): what somebody called it
 * @as_at: the day of which the children's states and ages speak
 * @children: (element-type KithChild): the children, the oldest first
 * @relations: (element-type KithRelation): what adults are to each of them
 *
 * Returns: (transfer full): the family, as it was read
 */
KithFamily *
kith_family_new (gint64      id,
                 const char *name,
                 KithDate    as_at,
                 GListModel *children,
                 GListModel *relations)
{
  KithFamily *self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (children), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (relations), NULL);

  self = g_object_new (KITH_TYPE_FAMILY, NULL);
  self->id = id;
  self->name = kith_text_tame (name);
  self->as_at = as_at;
  self->children = g_object_ref (children);
  self->relations = g_object_ref (relations);

  return self;
}

/**
 * kith_family_get_id:
 * @self: a family
 *
 * Returns: its row; 0 for a child without a family
 */
gint64
kith_family_get_id (KithFamily *self)
{
  g_return_val_if_fail (KITH_IS_FAMILY (self), 0);

  return self->id;
}

/**
 * kith_family_get_name:
 * @self: a family
 *
 * Returns: (transfer none) (nullable): what somebody called it
 */
const char *
kith_family_get_name (KithFamily *self)
{
  g_return_val_if_fail (KITH_IS_FAMILY (self), NULL);

  return self->name;
}

/**
 * kith_family_get_as_at:
 * @self: a family
 *
 * Returns: the day of which the children's states and ages speak
 */
KithDate
kith_family_get_as_at (KithFamily *self)
{
  g_return_val_if_fail (KITH_IS_FAMILY (self), KITH_DATE_NONE);

  return self->as_at;
}

/**
 * kith_family_get_children:
 * @self: a family
 *
 * Returns: (transfer none) (element-type KithChild): the children, the oldest first
 */
GListModel *
kith_family_get_children (KithFamily *self)
{
  g_return_val_if_fail (KITH_IS_FAMILY (self), NULL);

  return self->children;
}

/**
 * kith_family_get_relations:
 * @self: a family
 *
 * Returns: (transfer none) (element-type KithRelation): what adults are to each
 *   of the children, those of the household first; also what has ended
 */
GListModel *
kith_family_get_relations (KithFamily *self)
{
  g_return_val_if_fail (KITH_IS_FAMILY (self), NULL);

  return self->relations;
}

/**
 * kith_family_find_child:
 * @self: a family
 * @id: a child
 *
 * Returns: (transfer full) (nullable): the child; %NULL where it is not there
 */
KithChild *
kith_family_find_child (KithFamily *self,
                        gint64      id)
{
  g_return_val_if_fail (KITH_IS_FAMILY (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (self->children, i);

      if (kith_child_get_id (child) == id)
        return g_steal_pointer (&child);
    }

  return NULL;
}

/**
 * kith_family_find_relation:
 * @self: a family
 * @id: what an adult is to a child of it
 *
 * Returns: (transfer full) (nullable): it; %NULL where it is not there
 */
KithRelation *
kith_family_find_relation (KithFamily *self,
                           gint64      id)
{
  g_return_val_if_fail (KITH_IS_FAMILY (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->relations); i++)
    {
      g_autoptr(KithRelation) relation = g_list_model_get_item (self->relations, i);

      if (kith_relation_get_values (relation)->id == id)
        return g_steal_pointer (&relation);
    }

  return NULL;
}

static gboolean
stands_there (const char *names,
              const char *name)
{
  g_auto(GStrv) parts = g_strsplit (names, " / ", -1);

  return g_strv_contains ((const char * const *)parts, name);
}

/**
 * kith_family_dup_title:
 * @self: a family
 *
 * Returns: (transfer full): what it is called: its own name, or else the family
 *   names of its children; an empty text where it has none
 */
char *
kith_family_dup_title (KithFamily *self)
{
  g_autoptr(GString) names = g_string_new (NULL);

  g_return_val_if_fail (KITH_IS_FAMILY (self), NULL);

  if (self->name != NULL)
    return g_strdup (self->name);

  for (guint i = 0; i < g_list_model_get_n_items (self->children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (self->children, i);
      const char *name = kith_child_get_family_name (child);

      if (name != NULL && *name != '\0' && !stands_there (names->str, name))
        g_string_append_printf (names, "%s%s", names->len > 0 ? " / " : "", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}
