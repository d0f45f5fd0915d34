/* kith-clock-ring.c: how much of a clock's time has passed, as a ring
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The track is the whole of the time, the stroke what has passed of it, the
 * number the day. Near the end the stroke is heavier; past it the ring is
 * closed and has a second one outside. A clock that stands still has a broken
 * stroke. No colour says any of it: the ring has the text's own, and a word
 * stands beside it. A screen reader hears the words alone.
 */

#include "config.h"

#include "kith-clock-ring.h"

#define SIZE 40
#define LINE 2.5f
#define HEAVY_LINE 4.5f
#define TRACK_ALPHA 0.22f
#define GAP 2.0f

struct _KithClockRing
{
  GtkWidget    parent_instance;

  KithClock   *clock;
  PangoLayout *number;
};

G_DEFINE_FINAL_TYPE (KithClockRing, kith_clock_ring, GTK_TYPE_WIDGET)

static void
stroke_circle (GtkSnapshot   *snapshot,
               float          radius,
               float          line,
               const GdkRGBA *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  g_autoptr(GskStroke) stroke = gsk_stroke_new (line);

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (SIZE / 2.0f, SIZE / 2.0f), radius);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

/* From the top, the way a hand goes. */
static void
stroke_share (GtkSnapshot   *snapshot,
              float          radius,
              float          line,
              double         share,
              gboolean       is_broken,
              const GdkRGBA *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  g_autoptr(GskStroke) stroke = gsk_stroke_new (line);
  static const float dash[] = { 2, 4 };
  float angle = (float)(2 * G_PI * CLAMP (share, 0.02, 0.9999));
  float middle = SIZE / 2.0f;

  if (share <= 0)
    return;

  gsk_path_builder_move_to (builder, middle, middle - radius);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, angle > (float)G_PI, TRUE,
                               middle + radius * sinf (angle), middle - radius * cosf (angle));
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (is_broken)
    gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
draw_number (KithClockRing *self,
             GtkSnapshot   *snapshot,
             const GdkRGBA *color)
{
  int width, height;

  pango_layout_get_pixel_size (self->number, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((SIZE - width) / 2.0f, (SIZE - height) / 2.0f));
  gtk_snapshot_append_layout (snapshot, self->number, color);
  gtk_snapshot_restore (snapshot);
}

static void
kith_clock_ring_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KithClockRing *self = KITH_CLOCK_RING (widget);
  float radius = SIZE / 2.0f - HEAVY_LINE / 2 - GAP;
  KithClockState state;
  GdkRGBA color, track;
  float line;

  if (self->clock == NULL)
    return;

  state = kith_clock_get_state (self->clock);
  line = state == KITH_CLOCK_NEAR || state == KITH_CLOCK_OVER ? HEAVY_LINE : LINE;
  gtk_widget_get_color (widget, &color);
  track = color;
  track.alpha *= TRACK_ALPHA;

  stroke_circle (snapshot, radius, LINE, &track);
  stroke_share (snapshot, radius, line, kith_clock_get_share (self->clock), state == KITH_CLOCK_PAUSED, &color);
  if (state == KITH_CLOCK_OVER)
    stroke_circle (snapshot, SIZE / 2.0f - 1, 1.5f, &color);
  draw_number (self, snapshot, &color);
}

static void
kith_clock_ring_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
kith_clock_ring_dispose (GObject *object)
{
  KithClockRing *self = KITH_CLOCK_RING (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->number);

  G_OBJECT_CLASS (kith_clock_ring_parent_class)->dispose (object);
}

static void
kith_clock_ring_class_init (KithClockRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_clock_ring_dispose;
  widget_class->measure = kith_clock_ring_measure;
  widget_class->snapshot = kith_clock_ring_snapshot;

  gtk_widget_class_set_css_name (widget_class, "clock-ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kith_clock_ring_init (KithClockRing *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * kith_clock_ring_new:
 *
 * Returns: (transfer floating): a ring of no clock yet
 */
GtkWidget *
kith_clock_ring_new (void)
{
  return g_object_new (KITH_TYPE_CLOCK_RING, NULL);
}

/* A number that is too long for the ring is left to the words. */
static char *
make_number (KithClock *clock)
{
  int day = ABS (kith_clock_get_values (clock)->day);

  return day < 1000 ? g_strdup_printf ("%d", day) : g_strdup ("…");
}

/**
 * kith_clock_ring_set_clock:
 * @clock: (nullable): what it shows
 */
void
kith_clock_ring_set_clock (KithClockRing *self,
                           KithClock     *clock)
{
  g_autofree char *number = NULL;

  g_return_if_fail (KITH_IS_CLOCK_RING (self));
  g_return_if_fail (clock == NULL || KITH_IS_CLOCK (clock));

  g_set_object (&self->clock, clock);
  g_clear_object (&self->number);
  if (clock != NULL)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      number = make_number (clock);
      self->number = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
      pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (self->number, attributes);
      pango_attr_list_unref (attributes);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}
