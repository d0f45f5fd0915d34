/* kith-map-mark.c: a subject or a tie of a map, as a screen reader meets it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The toolkit asks a widget for its first child and takes each next one from a
 * value that is stored with it, so all marks of a map are linked in one go.
 * There are thousands on some maps: each says where it lies only when it is asked.
 */

#include "config.h"

#include "kith-map-mark.h"

struct _KithMapMark
{
  GObject            parent_instance;

  GtkWidget         *canvas;
  KithMapMark       *next;
  GtkATContext      *context;
  KithMapMarkBounds  bounds;
  guint              index;
  guint              is_tie : 1;
  guint              is_focused : 1;
  guint              is_disposed : 1;
};

typedef enum
{
  PROP_ACCESSIBLE_ROLE = 1,
} KithMapMarkProperty;

static GtkATContext *
kith_map_mark_get_at_context (GtkAccessible *accessible)
{
  KithMapMark *self = KITH_MAP_MARK (accessible);

  if (self->is_disposed || self->canvas == NULL)
    return NULL;

  if (self->context == NULL)
    self->context = gtk_at_context_create (GTK_ACCESSIBLE_ROLE_LIST_ITEM, accessible, gtk_widget_get_display (self->canvas));

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
kith_map_mark_get_platform_state (GtkAccessible             *accessible,
                                  GtkAccessiblePlatformState state)
{
  KithMapMark *self = KITH_MAP_MARK (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;

    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->is_focused;

    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
kith_map_mark_get_accessible_parent (GtkAccessible *accessible)
{
  KithMapMark *self = KITH_MAP_MARK (accessible);

  return self->canvas != NULL ? g_object_ref (GTK_ACCESSIBLE (self->canvas)) : NULL;
}

static GtkAccessible *
kith_map_mark_get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
kith_map_mark_get_next_accessible_sibling (GtkAccessible *accessible)
{
  KithMapMark *self = KITH_MAP_MARK (accessible);

  return self->next != NULL ? g_object_ref (GTK_ACCESSIBLE (self->next)) : NULL;
}

static gboolean
kith_map_mark_get_bounds (GtkAccessible *accessible,
                          int           *x,
                          int           *y,
                          int           *width,
                          int           *height)
{
  KithMapMark *self = KITH_MAP_MARK (accessible);
  GdkRectangle bounds;

  if (self->canvas == NULL)
    return FALSE;

  self->bounds (self->canvas, self->is_tie, self->index, &bounds);
  *x = bounds.x;
  *y = bounds.y;
  *width = bounds.width;
  *height = bounds.height;

  return TRUE;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = kith_map_mark_get_at_context;
  iface->get_platform_state = kith_map_mark_get_platform_state;
  iface->get_accessible_parent = kith_map_mark_get_accessible_parent;
  iface->get_first_accessible_child = kith_map_mark_get_first_accessible_child;
  iface->get_next_accessible_sibling = kith_map_mark_get_next_accessible_sibling;
  iface->get_bounds = kith_map_mark_get_bounds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithMapMark, kith_map_mark, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static void
kith_map_mark_dispose (GObject *object)
{
  KithMapMark *self = KITH_MAP_MARK (object);

  self->is_disposed = TRUE;
  g_clear_object (&self->context);
  g_clear_weak_pointer (&self->canvas);

  G_OBJECT_CLASS (kith_map_mark_parent_class)->dispose (object);
}

static void
kith_map_mark_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((KithMapMarkProperty)prop_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The role is settled; the interface only wants it to be asked for. */
static void
kith_map_mark_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
}

static void
kith_map_mark_class_init (KithMapMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_map_mark_dispose;
  object_class->get_property = kith_map_mark_get_property;
  object_class->set_property = kith_map_mark_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
kith_map_mark_init (KithMapMark *self)
{
}

/**
 * kith_map_mark_new:
 * @canvas: the map
 * @is_tie: whether it is a tie
 * @index: which of the subjects or the ties
 * @set_size: how many of them there are
 * @label: what is said of it
 * @bounds: says where it is
 *
 * Returns: (transfer full): the subject or the tie, named, and numbered among its kind
 */
KithMapMark *
kith_map_mark_new (GtkWidget        *canvas,
                   gboolean          is_tie,
                   guint             index,
                   guint             set_size,
                   const char       *label,
                   KithMapMarkBounds bounds)
{
  KithMapMark *self = g_object_new (KITH_TYPE_MAP_MARK, NULL);

  g_set_weak_pointer (&self->canvas, canvas);
  self->is_tie = !!is_tie;
  self->index = index;
  self->bounds = bounds;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int)index + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int)set_size,
                                  -1);

  return self;
}

/**
 * kith_map_mark_get_index:
 *
 * Returns: which of the subjects or the ties it is
 */
guint
kith_map_mark_get_index (KithMapMark *self)
{
  g_return_val_if_fail (KITH_IS_MAP_MARK (self), 0);

  return self->index;
}

/**
 * kith_map_mark_is_tie:
 *
 * Returns: whether it is a tie
 */
gboolean
kith_map_mark_is_tie (KithMapMark *self)
{
  g_return_val_if_fail (KITH_IS_MAP_MARK (self), FALSE);

  return self->is_tie;
}

/**
 * kith_map_mark_set_focused:
 * @is_focused: whether the keyboard is here
 *
 * Tells the screen reader, which then says the mark's name.
 */
void
kith_map_mark_set_focused (KithMapMark *self,
                           gboolean     is_focused)
{
  g_return_if_fail (KITH_IS_MAP_MARK (self));

  is_focused = !!is_focused;
  if (self->is_focused == is_focused)
    return;

  self->is_focused = is_focused;
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * kith_map_mark_link:
 * @next: (nullable): the mark that comes after it; %NULL for the last one
 *
 * Puts the mark among its map's accessible children. The canvas keeps the marks.
 */
void
kith_map_mark_link (KithMapMark *self,
                    KithMapMark *next)
{
  g_return_if_fail (KITH_IS_MAP_MARK (self));
  g_return_if_fail (next == NULL || KITH_IS_MAP_MARK (next));

  self->next = next;
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE (next));
}

/**
 * kith_map_mark_unlink:
 *
 * Takes the mark out of its map again, before it goes.
 */
void
kith_map_mark_unlink (KithMapMark *self)
{
  g_return_if_fail (KITH_IS_MAP_MARK (self));

  self->next = NULL;
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (self), NULL, NULL);
}
