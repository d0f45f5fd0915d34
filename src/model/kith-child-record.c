/* kith-child-record.c: a child with school and episodes, as the child's page shows one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-record.h"

struct _KithChildRecord
{
  GObject     parent_instance;

  KithChild  *child;
  KithDate    as_at;
  GListModel *episodes;
  GListModel *siblings;
  GListModel *warnings;
  GListModel *involved;
  KithFamily *family;                /* nullable */
};

G_DEFINE_FINAL_TYPE (KithChildRecord, kith_child_record, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHILD = 1,
  PROP_AS_AT,
  PROP_EPISODES,
  PROP_SIBLINGS,
} KithChildRecordProperty;

static GParamSpec *properties[PROP_SIBLINGS + 1];

static void
kith_child_record_finalize (GObject *object)
{
  KithChildRecord *self = KITH_CHILD_RECORD (object);

  g_clear_object (&self->child);
  g_clear_object (&self->episodes);
  g_clear_object (&self->siblings);
  g_clear_object (&self->warnings);
  g_clear_object (&self->involved);
  g_clear_object (&self->family);

  G_OBJECT_CLASS (kith_child_record_parent_class)->finalize (object);
}

static void
kith_child_record_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  KithChildRecord *self = KITH_CHILD_RECORD (object);

  switch ((KithChildRecordProperty)prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    case PROP_AS_AT:
      g_value_set_int (value, self->as_at);
      break;

    case PROP_EPISODES:
      g_value_set_object (value, self->episodes);
      break;

    case PROP_SIBLINGS:
      g_value_set_object (value, self->siblings);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_child_record_class_init (KithChildRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_child_record_finalize;
  object_class->get_property = kith_child_record_get_property;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL,
                         KITH_TYPE_CHILD, read_only);

  properties[PROP_AS_AT] =
    g_param_spec_int ("as-at", NULL, NULL,
                      G_MININT, G_MAXINT, KITH_DATE_NONE, read_only);

  properties[PROP_EPISODES] =
    g_param_spec_object ("episodes", NULL, NULL,
                         G_TYPE_LIST_MODEL, read_only);

  properties[PROP_SIBLINGS] =
    g_param_spec_object ("siblings", NULL, NULL,
                         G_TYPE_LIST_MODEL, read_only);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_child_record_init (KithChildRecord *self)
{
}

/* A record without a list has one that is empty. */
static GListModel *
take_list (GListModel *list,
           GType       type)
{
  return list != NULL ? g_object_ref (list) : G_LIST_MODEL (g_list_store_new (type));
}

KithChildRecord *
kith_child_record_new (KithChild             *child,
                       KithDate               as_at,
                       GListModel            *episodes,
                       GListModel            *siblings,
                       GListModel            *warnings,
                       const KithChildPeople *people)
{
  KithChildRecord *self = NULL;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (episodes), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (siblings), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (warnings), NULL);

  self = g_object_new (KITH_TYPE_CHILD_RECORD, NULL);
  self->child = g_object_ref (child);
  self->as_at = as_at;
  self->episodes = g_object_ref (episodes);
  self->siblings = g_object_ref (siblings);
  self->warnings = g_object_ref (warnings);
  self->involved = take_list (people != NULL ? people->involved : NULL, KITH_TYPE_INVOLVED);
  if (people != NULL)
    g_set_object (&self->family, people->family);

  return self;
}

/**
 * kith_child_record_get_child:
 *
 * Returns: (transfer none): the child
 */
KithChild *
kith_child_record_get_child (KithChildRecord *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (self), NULL);

  return self->child;
}

/**
 * kith_child_record_get_as_at:
 *
 * Returns: the day that states and ages speak of
 */
KithDate
kith_child_record_get_as_at (KithChildRecord *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (self), KITH_DATE_NONE);

  return self->as_at;
}

/**
 * kith_child_record_get_episodes:
 *
 * Returns: (transfer none): #KithEpisode, the newest referral first
 */
GListModel *
kith_child_record_get_episodes (KithChildRecord *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (self), NULL);

  return self->episodes;
}

/**
 * kith_child_record_get_siblings:
 *
 * Returns: (transfer none): #KithChild, brothers and sisters that the store knows
 */
GListModel *
kith_child_record_get_siblings (KithChildRecord *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (self), NULL);

  return self->siblings;
}

/**
 * kith_child_record_get_warnings:
 *
 * Returns: (transfer none): #KithWarning, those that hold first, then those that have ended
 */
GListModel *
kith_child_record_get_warnings (KithChildRecord *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (self), NULL);

  return self->warnings;
}

/**
 * kith_child_record_get_involved:
 *
 * Returns: (transfer none): #KithInvolved, who leads first
 */
GListModel *
kith_child_record_get_involved (KithChildRecord *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (self), NULL);

  return self->involved;
}

/**
 * kith_child_record_get_family:
 *
 * Returns: (transfer none) (nullable): the child with brothers, sisters and adults
 */
KithFamily *
kith_child_record_get_family (KithChildRecord *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (self), NULL);

  return self->family;
}
