/* kith-room.c: a page that shows a store's records of one cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A room is loaded again after every act, but only while somebody is in it: one
 * that nobody sees would hold up the one that is being opened. It is loaded
 * when it is entered next, and only if something has changed meanwhile, so that
 * whoever comes back finds it as it was left.
 */

#include "config.h"

#include "kith-room.h"

typedef struct
{
  KithStore   *store;
  KithCluster *cluster;
  guint        is_stale : 1;
} KithRoomPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KithRoom, kith_room, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_STORE = 1,
  PROP_CLUSTER,
} KithRoomProperty;

static GParamSpec *properties[PROP_CLUSTER + 1];

static KithRoomPrivate *
get_private (KithRoom *self)
{
  return kith_room_get_instance_private (self);
}

static void
kith_room_constructed (GObject *object)
{
  G_OBJECT_CLASS (kith_room_parent_class)->constructed (object);

  g_signal_connect_object (get_private (KITH_ROOM (object))->store, "changed",
                           G_CALLBACK (kith_room_reload), object, G_CONNECT_SWAPPED);
}

static void
kith_room_dispose (GObject *object)
{
  KithRoomPrivate *priv = get_private (KITH_ROOM (object));

  g_clear_object (&priv->cluster);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (kith_room_parent_class)->dispose (object);
}

static void
kith_room_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KithRoomPrivate *priv = get_private (KITH_ROOM (object));

  switch ((KithRoomProperty)prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;

    case PROP_CLUSTER:
      g_value_set_object (value, priv->cluster);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_room_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch ((KithRoomProperty)prop_id)
    {
    case PROP_STORE:
      get_private (KITH_ROOM (object))->store = g_value_dup_object (value);
      break;

    case PROP_CLUSTER:
      kith_room_set_cluster (KITH_ROOM (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_room_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kith_room_parent_class)->map (widget);

  if (get_private (KITH_ROOM (widget))->is_stale)
    kith_room_reload (KITH_ROOM (widget));
}

static void
kith_room_class_init (KithRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = kith_room_constructed;
  object_class->dispose = kith_room_dispose;
  object_class->get_property = kith_room_get_property;
  object_class->set_property = kith_room_set_property;
  GTK_WIDGET_CLASS (klass)->map = kith_room_map;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL,
                         KITH_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_CLUSTER] =
    g_param_spec_object ("cluster", NULL, NULL,
                         KITH_TYPE_CLUSTER,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_room_init (KithRoom *self)
{
}

/**
 * kith_room_get_store:
 *
 * Returns: (transfer none) (nullable): the store; %NULL when the room has gone
 */
KithStore *
kith_room_get_store (KithRoom *self)
{
  g_return_val_if_fail (KITH_IS_ROOM (self), NULL);

  return get_private (self)->store;
}

/**
 * kith_room_get_cluster:
 *
 * Returns: (transfer none) (nullable): whose records it shows
 */
KithCluster *
kith_room_get_cluster (KithRoom *self)
{
  g_return_val_if_fail (KITH_IS_ROOM (self), NULL);

  return get_private (self)->cluster;
}

/**
 * kith_room_set_cluster:
 * @cluster: (nullable): whose records it shows
 */
void
kith_room_set_cluster (KithRoom    *self,
                       KithCluster *cluster)
{
  g_return_if_fail (KITH_IS_ROOM (self));
  g_return_if_fail (cluster == NULL || KITH_IS_CLUSTER (cluster));

  if (!g_set_object (&get_private (self)->cluster, cluster))
    return;

  if (KITH_ROOM_GET_CLASS (self)->cluster_changed != NULL)
    KITH_ROOM_GET_CLASS (self)->cluster_changed (self);

  kith_room_reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLUSTER]);
}

/**
 * kith_room_reload:
 *
 * Loads the room again: now if somebody is in it, else when it is entered.
 */
void
kith_room_reload (KithRoom *self)
{
  KithRoomPrivate *priv = NULL;

  g_return_if_fail (KITH_IS_ROOM (self));

  priv = get_private (self);
  priv->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (priv->cluster == NULL || kith_store_get_state (priv->store) != KITH_STORE_OPEN)
    KITH_ROOM_GET_CLASS (self)->stop (self);
  else if (!priv->is_stale)
    KITH_ROOM_GET_CLASS (self)->load (self);
}
