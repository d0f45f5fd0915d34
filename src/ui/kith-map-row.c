/* kith-map-row.c: a subject or a tie, as a row of a map's list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-row.h"

#include "kith-map-words.h"

struct _KithMapRow
{
  GObject       parent_instance;

  KithMapScene *scene;
  gboolean      is_tie;
  guint         index;
};

G_DEFINE_FINAL_TYPE (KithMapRow, kith_map_row, G_TYPE_OBJECT)

typedef enum
{
  PROP_WHAT = 1,
  PROP_KIND,
  PROP_KNOWN,
  PROP_SINCE,
  PROP_SURE,
} KithMapRowProperty;

static GParamSpec *properties[PROP_SURE + 1];

static const KithMapNode *
get_node (KithMapRow *self)
{
  return &kith_map_scene_get_values (self->scene)->nodes[self->index];
}

static const KithMapTie *
get_tie (KithMapRow *self)
{
  return &kith_map_scene_get_values (self->scene)->ties[self->index];
}

static const char *
get_what (KithMapRow *self)
{
  return self->is_tie ? get_tie (self)->spoken : get_node (self)->spoken;
}

static const char *
get_known (KithMapRow *self)
{
  return self->is_tie ? get_tie (self)->words : get_node (self)->detail;
}

static char *
dup_since (KithMapRow *self)
{
  KithDate start = self->is_tie ? get_tie (self)->start : get_node (self)->start;

  return start != KITH_DATE_NONE ? kith_date_to_iso (start) : NULL;
}

static void
kith_map_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KithMapRow *self = KITH_MAP_ROW (object);

  switch ((KithMapRowProperty)prop_id)
    {
    case PROP_WHAT:
      g_value_set_string (value, get_what (self));
      break;

    case PROP_KIND:
      g_value_set_string (value, self->is_tie
                          ? kith_tie_kind_get_label (get_tie (self)->kind)
                          : kith_map_subject_kind_get_label (get_node (self)->kind));
      break;

    case PROP_KNOWN:
      g_value_set_string (value, get_known (self));
      break;

    case PROP_SINCE:
      g_value_take_string (value, dup_since (self));
      break;

    case PROP_SURE:
      g_value_set_string (value, self->is_tie ? kith_tie_certainty_get_label (get_tie (self)->certainty) : NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_row_dispose (GObject *object)
{
  g_clear_object (&KITH_MAP_ROW (object)->scene);

  G_OBJECT_CLASS (kith_map_row_parent_class)->dispose (object);
}

static void
kith_map_row_class_init (KithMapRowClass *klass)
{
  static const char *const names[] = { NULL, "what", "kind", "known", "since", "sure" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_map_row_dispose;
  object_class->get_property = kith_map_row_get_property;

  for (guint i = PROP_WHAT; i <= PROP_SURE; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_map_row_init (KithMapRow *self)
{
}

/**
 * kith_map_row_new:
 * @scene: a map
 * @is_tie: whether it is a tie
 * @index: which of the subjects or ties
 *
 * Returns: (transfer full): the row
 */
KithMapRow *
kith_map_row_new (KithMapScene *scene,
                  gboolean      is_tie,
                  guint         index)
{
  KithMapRow *self = NULL;

  g_return_val_if_fail (KITH_IS_MAP_SCENE (scene), NULL);

  self = g_object_new (KITH_TYPE_MAP_ROW, NULL);
  self->scene = g_object_ref (scene);
  self->is_tie = is_tie;
  self->index = index;

  return self;
}

/**
 * kith_map_row_is_tie:
 *
 * Returns: whether it is a tie
 */
gboolean
kith_map_row_is_tie (KithMapRow *self)
{
  g_return_val_if_fail (KITH_IS_MAP_ROW (self), FALSE);

  return self->is_tie;
}

/**
 * kith_map_row_get_index:
 *
 * Returns: which of the scene's subjects or ties
 */
guint
kith_map_row_get_index (KithMapRow *self)
{
  g_return_val_if_fail (KITH_IS_MAP_ROW (self), 0);

  return self->index;
}

/**
 * kith_map_row_has:
 * @needle: what was typed
 *
 * Returns: whether it begins a word of the row
 */
gboolean
kith_map_row_has (KithMapRow *self,
                  const char *needle)
{
  g_return_val_if_fail (KITH_IS_MAP_ROW (self), FALSE);
  g_return_val_if_fail (needle != NULL, FALSE);

  return *needle == '\0' || g_str_match_string (needle, get_what (self), TRUE) ||
         g_str_match_string (needle, get_known (self), TRUE);
}
