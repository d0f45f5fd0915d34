/* kith-chart-mark.c: one number of a chart, as a screen reader meets it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The toolkit asks a widget for its first child and takes each next one from a
 * value that is stored with it, so all marks of a chart are linked in one go.
 */

#include "config.h"

#include "kith-chart-mark.h"

struct _KithChartMark
{
  GObject          parent_instance;

  GtkWidget       *chart;
  KithSeries      *series;
  guint            index;
  KithChartMark   *next;
  GtkATContext    *context;
  graphene_rect_t  bounds;
  guint            is_focused : 1;
  guint            is_disposed : 1;
};

typedef enum
{
  PROP_ACCESSIBLE_ROLE = 1,
} KithChartMarkProperty;

static GtkATContext *
kith_chart_mark_get_at_context (GtkAccessible *accessible)
{
  KithChartMark *self = KITH_CHART_MARK (accessible);

  if (self->is_disposed || self->chart == NULL)
    return NULL;

  if (self->context == NULL)
    self->context = gtk_at_context_create (GTK_ACCESSIBLE_ROLE_BUTTON, accessible, gtk_widget_get_display (self->chart));

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
kith_chart_mark_get_platform_state (GtkAccessible             *accessible,
                                    GtkAccessiblePlatformState state)
{
  KithChartMark *self = KITH_CHART_MARK (accessible);

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
kith_chart_mark_get_accessible_parent (GtkAccessible *accessible)
{
  KithChartMark *self = KITH_CHART_MARK (accessible);

  return self->chart != NULL ? g_object_ref (GTK_ACCESSIBLE (self->chart)) : NULL;
}

static GtkAccessible *
kith_chart_mark_get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
kith_chart_mark_get_next_accessible_sibling (GtkAccessible *accessible)
{
  KithChartMark *self = KITH_CHART_MARK (accessible);

  return self->next != NULL ? g_object_ref (GTK_ACCESSIBLE (self->next)) : NULL;
}

static gboolean
kith_chart_mark_get_bounds (GtkAccessible *accessible,
                            int           *x,
                            int           *y,
                            int           *width,
                            int           *height)
{
  KithChartMark *self = KITH_CHART_MARK (accessible);

  *x = (int)self->bounds.origin.x;
  *y = (int)self->bounds.origin.y;
  *width = (int)self->bounds.size.width;
  *height = (int)self->bounds.size.height;

  return TRUE;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = kith_chart_mark_get_at_context;
  iface->get_platform_state = kith_chart_mark_get_platform_state;
  iface->get_accessible_parent = kith_chart_mark_get_accessible_parent;
  iface->get_first_accessible_child = kith_chart_mark_get_first_accessible_child;
  iface->get_next_accessible_sibling = kith_chart_mark_get_next_accessible_sibling;
  iface->get_bounds = kith_chart_mark_get_bounds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithChartMark, kith_chart_mark, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static void
kith_chart_mark_dispose (GObject *object)
{
  KithChartMark *self = KITH_CHART_MARK (object);

  self->is_disposed = TRUE;
  g_clear_object (&self->context);
  g_clear_weak_pointer (&self->chart);
  g_clear_object (&self->series);

  G_OBJECT_CLASS (kith_chart_mark_parent_class)->dispose (object);
}

static void
kith_chart_mark_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((KithChartMarkProperty)prop_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, GTK_ACCESSIBLE_ROLE_BUTTON);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The role is settled; the interface only wants it to be asked for. */
static void
kith_chart_mark_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
}

static void
kith_chart_mark_class_init (KithChartMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_chart_mark_dispose;
  object_class->get_property = kith_chart_mark_get_property;
  object_class->set_property = kith_chart_mark_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
kith_chart_mark_init (KithChartMark *self)
{
}

/**
 * kith_chart_mark_new:
 * @chart: the chart that draws the number
 * @measure: what the chart is about
 * @series: which numbers
 * @index: which of them
 *
 * Returns: (transfer full): the number, named, and numbered within its series;
 *   disabled where it has no rows to open
 */
KithChartMark *
kith_chart_mark_new (GtkWidget   *chart,
                     KithMeasure *measure,
                     KithSeries  *series,
                     guint        index)
{
  KithChartMark *self = g_object_new (KITH_TYPE_CHART_MARK, NULL);
  g_autofree char *words = kith_measure_dup_point_words (measure, series, index);

  g_set_weak_pointer (&self->chart, chart);
  self->series = g_object_ref (series);
  self->index = index;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int)index + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int)kith_measure_get_n_periods (measure),
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_DISABLED,
                               kith_measure_get_value (measure, series, index) == KITH_SERIES_UNKNOWN,
                               -1);

  return self;
}

/**
 * kith_chart_mark_get_series:
 *
 * Returns: (transfer none): whose number it is
 */
KithSeries *
kith_chart_mark_get_series (KithChartMark *self)
{
  g_return_val_if_fail (KITH_IS_CHART_MARK (self), NULL);

  return self->series;
}

/**
 * kith_chart_mark_get_index:
 *
 * Returns: the period whose number it is
 */
guint
kith_chart_mark_get_index (KithChartMark *self)
{
  g_return_val_if_fail (KITH_IS_CHART_MARK (self), 0);

  return self->index;
}

/**
 * kith_chart_mark_set_focused:
 * @is_focused: whether the keyboard is here
 *
 * Tells the screen reader, which then says the mark's name.
 */
void
kith_chart_mark_set_focused (KithChartMark *self,
                             gboolean       is_focused)
{
  g_return_if_fail (KITH_IS_CHART_MARK (self));

  is_focused = !!is_focused;
  if (self->is_focused == is_focused)
    return;

  self->is_focused = is_focused;
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * kith_chart_mark_set_bounds:
 * @bounds: where it lies in the chart
 */
void
kith_chart_mark_set_bounds (KithChartMark         *self,
                            const graphene_rect_t *bounds)
{
  g_return_if_fail (KITH_IS_CHART_MARK (self));
  g_return_if_fail (bounds != NULL);

  self->bounds = *bounds;
}

/**
 * kith_chart_mark_link:
 * @next: (nullable): the mark that comes after it; %NULL for the last one
 *
 * Puts the mark among its chart's accessible children. The chart keeps the marks.
 */
void
kith_chart_mark_link (KithChartMark *self,
                      KithChartMark *next)
{
  g_return_if_fail (KITH_IS_CHART_MARK (self));
  g_return_if_fail (next == NULL || KITH_IS_CHART_MARK (next));

  self->next = next;
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE (next));
}

/**
 * kith_chart_mark_unlink:
 *
 * Takes the mark out of its chart again, before it goes.
 */
void
kith_chart_mark_unlink (KithChartMark *self)
{
  g_return_if_fail (KITH_IS_CHART_MARK (self));

  self->next = NULL;
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (self), NULL, NULL);
}
