/* kith-idle.c: notices that nobody has touched a window for a while
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clock is the one that runs on while the laptop sleeps: a lid that was
 * shut for an hour is an hour without anybody. Timers do not run on, so who
 * wakes the laptop would see the records until the next look. Hence three
 * looks: every few seconds, before each frame is laid out, and before each key
 * or click is taken. What finds that it is too late tells so first, and the
 * frame shows what came of it; the key goes nowhere.
 */

#include "config.h"

#include "kith-idle.h"

#include <time.h>

#define LOOK_EVERY_SECONDS 2

struct _KithIdle
{
  GObject        parent_instance;

  KithIdleClock  clock;
  gint64         touched_usec;
  guint          minutes;
  guint          source;
  guint          is_told : 1;
};

G_DEFINE_FINAL_TYPE (KithIdle, kith_idle, G_TYPE_OBJECT)

typedef enum
{
  PROP_MINUTES = 1,
} KithIdleProperty;

enum
{
  IDLE,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_MINUTES + 1];

static guint signals[N_SIGNALS];

/* Tells it where it is so; whether it was told just now. */
static gboolean
look (KithIdle *self)
{
  if (self->is_told || self->clock () - self->touched_usec < self->minutes * 60 * (gint64)G_USEC_PER_SEC)
    return FALSE;

  self->is_told = TRUE;
  g_signal_emit (self, signals[IDLE], 0);

  return TRUE;
}

static gboolean
event_cb (KithIdle *self)
{
  if (look (self))
    return GDK_EVENT_STOP;

  self->touched_usec = self->clock ();

  return GDK_EVENT_PROPAGATE;
}

static gboolean
look_cb (gpointer user_data)
{
  look (KITH_IDLE (user_data));

  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (KithIdle *self)
{
  look (self);
}

static void
realized_cb (KithIdle  *self,
             GtkWidget *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "before-paint",
                           G_CALLBACK (before_paint_cb), self, G_CONNECT_SWAPPED);
}

static void
kith_idle_dispose (GObject *object)
{
  KithIdle *self = KITH_IDLE (object);

  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (kith_idle_parent_class)->dispose (object);
}

static void
kith_idle_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KithIdle *self = KITH_IDLE (object);

  switch ((KithIdleProperty)prop_id)
    {
    case PROP_MINUTES:
      g_value_set_uint (value, self->minutes);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_idle_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  KithIdle *self = KITH_IDLE (object);

  switch ((KithIdleProperty)prop_id)
    {
    case PROP_MINUTES:
      self->minutes = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_idle_class_init (KithIdleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_idle_dispose;
  object_class->get_property = kith_idle_get_property;
  object_class->set_property = kith_idle_set_property;

  properties[PROP_MINUTES] =
    g_param_spec_uint ("minutes", NULL, NULL, 1, G_MAXUINT, 5,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[IDLE] = g_signal_new ("idle", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_idle_init (KithIdle *self)
{
  self->clock = kith_idle_now_usec;
  self->touched_usec = self->clock ();
  self->source = g_timeout_add_seconds (LOOK_EVERY_SECONDS, look_cb, self);
}

/**
 * kith_idle_new:
 * @minutes: for how long nobody must have used it
 *
 * Returns: (transfer full): an object that watches @window
 */
KithIdle *
kith_idle_new (GtkWidget *window,
               guint      minutes)
{
  KithIdle *self = NULL;
  GtkEventController *events = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (window), NULL);

  self = g_object_new (KITH_TYPE_IDLE, "minutes", minutes, NULL);

  events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_static_name (events, "kith-idle");
  gtk_event_controller_set_propagation_limit (events, GTK_LIMIT_NONE);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);

  g_signal_connect_object (window, "realize", G_CALLBACK (realized_cb), self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_realized (window))
    realized_cb (self, window);

  return self;
}

/**
 * kith_idle_touch:
 *
 * Begins to count anew, as when a store was just opened.
 */
void
kith_idle_touch (KithIdle *self)
{
  g_return_if_fail (KITH_IS_IDLE (self));

  self->touched_usec = self->clock ();
  self->is_told = FALSE;
}

/**
 * kith_idle_set_clock:
 * @clock: what tells the time, as kith_idle_now_usec() does
 *
 * Goes by another clock, which a test can set on by a night.
 */
void
kith_idle_set_clock (KithIdle     *self,
                     KithIdleClock clock)
{
  g_return_if_fail (KITH_IS_IDLE (self));
  g_return_if_fail (clock != NULL);

  self->clock = clock;
  kith_idle_touch (self);
}

/**
 * kith_idle_now_usec:
 *
 * Returns: microseconds of a clock that is never set and runs on in sleep
 */
gint64
kith_idle_now_usec (void)
{
  struct timespec now;

  if (clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return g_get_monotonic_time ();

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}
