/* kith-map-stage.c: the picture of a map, and what steers it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map opens on what it is about and two steps out. Whoever has no place yet
 * is given one beside the window, and those who have one keep it. What was asked
 * for a scene that is no longer here is stopped and dropped.
 */

#include "config.h"

#include "kith-map-stage.h"

#include <glib/gi18n.h>

#include "kith-map-filter.h"
#include "kith-map-layout.h"
#include "kith-map-sample.h"
#include "kith-text.h"

#define ZOOM_STEP 1.25
#define FADED 0.45
#define MARGIN 12

struct _KithMapStage
{
  AdwBin         parent_instance;

  KithMapScene  *scene;
  KithMapFilter  filter;
  GCancellable  *layout;          /* while it runs */

  KithMapCanvas *canvas;
  KithMapSample *legend;
  GtkExpander   *legend_button;
  GtkMenuButton *steps_button;
  GtkMenuButton *filter_button;
  GtkLabel      *still_needed;
  GtkWidget     *zoom_box;
  const char    *kinds_label;
  guint          is_narrow : 1;
  guint          shows_new : 1;
};

G_DEFINE_FINAL_TYPE (KithMapStage, kith_map_stage, ADW_TYPE_BIN)

typedef enum
{
  PROP_IS_NARROW = 1,
} KithMapStageProperty;

typedef enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_FOCUS_CHANGED,
  N_SIGNALS,
} KithMapStageSignal;

typedef struct
{
  const char *nick;
  guint       kinds;
  guint       qualities;
  const char *label;
} Choice;

#define KIND(kind) (1u << KITH_TIE_ ## kind)

static const Choice choices[] =
{
  { "all", 0, 0, NC_("map", "All Ties") },
  { "family", KIND (FAMILY), 0, NC_("map", "Family") },
  { "peers", KIND (PEER) | KIND (ONLINE), 0, NC_("map", "Friends and Online") },
  { "places", KIND (ATTENDS) | KIND (LIVES) | KIND (SPENDS_TIME), 0, NC_("map", "Places") },
  { "harm", KIND (HARM) | KIND (PROTECTIVE), 0, NC_("map", "Harm and Protection") },
};

static GParamSpec *properties[PROP_IS_NARROW + 1];
static guint signals[N_SIGNALS];

static const char *
get_steps_words (guint n_steps)
{
  /* Translators: after a person or a place, such as “AO, two steps out” */
  static const char *const words[] =
  {
    NC_("map", "%s alone"), NC_("map", "%s, one step out"), NC_("map", "%s, two steps out"),
    NC_("map", "%s, three steps out"),
  };

  return g_dpgettext2 (NULL, "map", words[MIN (n_steps, G_N_ELEMENTS (words) - 1)]);
}

static void
show_steps (KithMapStage *self)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (self->scene);
  g_autofree char *label = NULL;

  if (self->filter.focus >= 0)
    {
      g_autofree char *name = kith_text_isolate (values->nodes[self->filter.focus].label);
      g_auto(GStrv) parts = g_strsplit (get_steps_words (self->filter.n_steps), "%s", 2);

      label = g_strjoinv (name, parts);
    }
  gtk_menu_button_set_label (self->steps_button, label != NULL ? label : C_("map", "The Whole Map"));
  gtk_menu_button_set_label (self->filter_button, g_dpgettext2 (NULL, "map", self->kinds_label));
}

static void
apply_filter (KithMapStage *self)
{
  const KithMapSceneValues *values = NULL;
  g_autofree guint8 *nodes = NULL;
  g_autofree guint8 *ties = NULL;

  if (self->scene == NULL)
    return;

  values = kith_map_scene_get_values (self->scene);
  nodes = g_new0 (guint8, values->n_nodes + 1);
  ties = g_new0 (guint8, values->n_ties + 1);
  kith_map_filter_apply (&self->filter, self->scene, nodes, ties);
  kith_map_canvas_set_shown (self->canvas, nodes, ties);
  show_steps (self);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithMapStage) self = KITH_MAP_STAGE (user_data);
  g_autofree KithDrawingPoint *points = kith_map_layout_run_finish (KITH_MAP_DRAWING (source), result, NULL);

  /* What was stopped is not what is here any more. */
  if (points == NULL || kith_map_drawing_get_scene (KITH_MAP_DRAWING (source)) != self->scene)
    return;

  g_clear_object (&self->layout);
  kith_map_canvas_set_points (self->canvas, points, FALSE);
  kith_map_canvas_fit (self->canvas);
}

static void
stop_layout (KithMapStage *self)
{
  if (self->layout != NULL)
    g_cancellable_cancel (self->layout);
  g_clear_object (&self->layout);
}

static void
lay_out (KithMapStage *self)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (self->scene);
  guint n_placed = 0;

  for (guint i = 0; i < values->n_nodes; i++)
    n_placed += values->nodes[i].is_placed;
  if (values->n_nodes == 0 || n_placed == values->n_nodes)
    return;

  self->layout = g_cancellable_new ();
  kith_map_layout_run_async (kith_map_canvas_get_drawing (self->canvas), n_placed > 0, self->layout, laid_out_cb,
                             g_object_ref (self));
}

static void
activated_cb (KithMapCanvas *canvas,
              KithMapStage  *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
focus_changed_cb (KithMapCanvas *canvas,
                  KithMapStage  *self)
{
  g_signal_emit (self, signals[SIGNAL_FOCUS_CHANGED], 0);
}

static void
zoom_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  KithMapStage *self = KITH_MAP_STAGE (widget);

  if (g_str_equal (action, "map.fit"))
    kith_map_canvas_fit (self->canvas);
  else
    kith_map_canvas_zoom (self->canvas, g_str_equal (action, "map.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static void
steps_activated (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  KithMapStage *self = KITH_MAP_STAGE (widget);
  guint n_steps = (guint)g_variant_get_int32 (parameter);

  if (self->scene == NULL)
    return;

  if (n_steps == 0)
    self->filter.focus = -1;
  else if (self->filter.focus < 0)
    self->filter.focus = kith_map_canvas_get_focused (self->canvas);
  self->filter.n_steps = n_steps;
  apply_filter (self);
  kith_map_canvas_fit (self->canvas);
}

static void
focus_here_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  KithMapStage *self = KITH_MAP_STAGE (widget);
  gint focused = kith_map_canvas_get_focused (self->canvas);

  if (self->scene == NULL || focused < 0)
    return;

  self->filter.focus = focused;
  self->filter.n_steps = MAX (self->filter.n_steps, 1);
  apply_filter (self);
  kith_map_canvas_fit (self->canvas);
}

static void
kinds_activated (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  KithMapStage *self = KITH_MAP_STAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (g_str_equal (choices[i].nick, g_variant_get_string (parameter, NULL)))
        {
          self->filter.kinds = choices[i].kinds;
          self->filter.qualities = choices[i].qualities;
          self->kinds_label = choices[i].label;
        }
    }
  apply_filter (self);
}

static void
hides_ended_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  KithMapStage *self = KITH_MAP_STAGE (widget);

  self->filter.hides_ended = !self->filter.hides_ended;
  apply_filter (self);
}

static void
shows_new_activated (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  KithMapStage *self = KITH_MAP_STAGE (widget);

  self->shows_new = !self->shows_new;
  kith_map_canvas_set_shows_new (self->canvas, self->shows_new);
}

static void
kith_map_stage_dispose (GObject *object)
{
  KithMapStage *self = KITH_MAP_STAGE (object);

  stop_layout (self);
  g_clear_object (&self->scene);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_STAGE);

  G_OBJECT_CLASS (kith_map_stage_parent_class)->dispose (object);
}

static void
kith_map_stage_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((KithMapStageProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, KITH_MAP_STAGE (object)->is_narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_stage_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  KithMapStage *self = KITH_MAP_STAGE (object);

  switch ((KithMapStageProperty)prop_id)
    {
    case PROP_IS_NARROW:
      self->is_narrow = g_value_get_boolean (value);
      gtk_widget_set_visible (GTK_WIDGET (self->legend_button), !self->is_narrow);
      gtk_widget_set_valign (self->zoom_box, self->is_narrow ? GTK_ALIGN_END : GTK_ALIGN_START);
      gtk_widget_set_margin_bottom (self->zoom_box, self->is_narrow ? MARGIN : 0);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, zoom_activated);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_activated);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_activated);
  gtk_widget_class_install_action (widget_class, "map.steps", "i", steps_activated);
  gtk_widget_class_install_action (widget_class, "map.focus-here", NULL, focus_here_activated);
  gtk_widget_class_install_action (widget_class, "map.kinds", "s", kinds_activated);
  gtk_widget_class_install_action (widget_class, "map.hides-ended", NULL, hides_ended_activated);
  gtk_widget_class_install_action (widget_class, "map.shows-new", NULL, shows_new_activated);
}

static void
kith_map_stage_class_init (KithMapStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_map_stage_dispose;
  object_class->get_property = kith_map_stage_get_property;
  object_class->set_property = kith_map_stage_set_property;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * KithMapStage::activated:
   * @self: the stage
   *
   * What has the focus on the canvas was opened.
   */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KithMapStage::focus-changed:
   * @self: the stage
   *
   * Something else on the canvas has the focus.
   */
  signals[SIGNAL_FOCUS_CHANGED] =
    g_signal_new ("focus-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KITH_TYPE_MAP_CANVAS);
  g_type_ensure (KITH_TYPE_MAP_SAMPLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-map-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMapStage, canvas);
  gtk_widget_class_bind_template_child (widget_class, KithMapStage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapStage, legend);
  gtk_widget_class_bind_template_child (widget_class, KithMapStage, legend_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapStage, steps_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapStage, still_needed);
  gtk_widget_class_bind_template_child (widget_class, KithMapStage, zoom_box);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_changed_cb);
  install_actions (widget_class);
}

static void
kith_map_stage_init (KithMapStage *self)
{
  self->filter.focus = -1;
  self->kinds_label = choices[0].label;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_map_stage_get_canvas:
 *
 * Returns: (transfer none): where the map is drawn
 */
KithMapCanvas *
kith_map_stage_get_canvas (KithMapStage *self)
{
  g_return_val_if_fail (KITH_IS_MAP_STAGE (self), NULL);

  return self->canvas;
}

static gboolean
is_same_map (KithMapScene *one,
             KithMapScene *other)
{
  return one != NULL && other != NULL && kith_map_scene_get_values (one)->id == kith_map_scene_get_values (other)->id;
}

/* Of the same map, read again, the same part is shown. */
static void
keep_filter (KithMapStage *self,
             KithMapScene *before)
{
  gint focus = self->filter.focus;

  if (focus >= 0)
    self->filter.focus = kith_map_scene_find_node (self->scene, kith_map_scene_get_values (before)->nodes[focus].id);
}

/**
 * kith_map_stage_set_scene:
 * @scene: (nullable): a map
 */
void
kith_map_stage_set_scene (KithMapStage *self,
                          KithMapScene *scene)
{
  g_autoptr(KithMapScene) before = NULL;
  gboolean fades = FALSE;

  g_return_if_fail (KITH_IS_MAP_STAGE (self));
  g_return_if_fail (scene == NULL || KITH_IS_MAP_SCENE (scene));

  stop_layout (self);
  before = g_steal_pointer (&self->scene);
  self->scene = scene != NULL ? g_object_ref (scene) : NULL;
  kith_map_canvas_set_scene (self->canvas, scene);
  kith_map_sample_show_words (self->legend, scene);
  if (scene == NULL)
    return;

  if (is_same_map (before, scene))
    keep_filter (self, before);
  else
    kith_map_filter_init (&self->filter, scene);
  apply_filter (self);
  kith_map_canvas_fit (self->canvas);
  lay_out (self);
  fades = kith_map_scene_is_fading (scene);
  gtk_widget_set_opacity (GTK_WIDGET (self->canvas), fades ? FADED : 1);
  gtk_widget_set_visible (GTK_WIDGET (self->still_needed), fades);
}

/**
 * kith_map_stage_is_laying_out:
 *
 * Returns: whether places are being looked for
 */
gboolean
kith_map_stage_is_laying_out (KithMapStage *self)
{
  g_return_val_if_fail (KITH_IS_MAP_STAGE (self), FALSE);

  return self->layout != NULL;
}
