/* kith-map-view.c: one map, as a picture and as a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is handed a scene and shows it: what it is for and when it is looked at
 * again above, the picture or the list, the line of days below, and what is
 * known of what was opened at the side. It asks no store. The keys that are the
 * whole map's, such as [ and ], are here; those of the canvas are its own.
 */

#include "config.h"

#include "kith-map-view.h"

#include <glib/gi18n.h>

#include "kith-map-inspector.h"
#include "kith-map-list.h"
#include "kith-map-stage.h"
#include "kith-map-time.h"
#include "kith-map-words.h"
#include "kith-text.h"

struct _KithMapView
{
  AdwBin               parent_instance;

  KithMapScene        *scene;
  AdwOverlaySplitView *split;
  AdwWindowTitle      *inspector_title;
  KithMapInspector    *inspector;
  GtkImage            *mode_icon;
  GtkLabel            *mode;
  GtkLabel            *purpose;
  GtkLabel            *actions;
  GtkLabel            *review;
  AdwBanner           *no_actions;
  GtkStack            *stack;
  KithMapStage        *stage;
  KithMapList         *list;
  KithMapTime         *time;
  guint                shows_list : 1;
};

G_DEFINE_FINAL_TYPE (KithMapView, kith_map_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SHOWS_LIST = 1,
} KithMapViewProperty;

static GParamSpec *properties[PROP_SHOWS_LIST + 1];
static guint day_changed_signal;

static void
show_page (KithMapView *self)
{
  const char *page = "picture";

  if (self->scene == NULL || kith_map_scene_get_values (self->scene)->n_nodes == 0)
    page = "empty";
  else if (self->shows_list)
    page = "list";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
show_inspector (KithMapView *self,
                gint         node,
                gint         tie)
{
  kith_map_inspector_show (self->inspector, self->scene, node, tie);
  adw_window_title_set_title (self->inspector_title, tie >= 0 ? C_("map", "Tie") : C_("map", "Subject"));
}

static void
activated_cb (KithMapStage *stage,
              KithMapView  *self)
{
  KithMapCanvas *canvas = kith_map_stage_get_canvas (stage);

  show_inspector (self, kith_map_canvas_get_focused (canvas), kith_map_canvas_get_focused_tie (canvas));
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
}

/* Where the inspector is open it follows; it never opens unasked. */
static void
focus_changed_cb (KithMapStage *stage,
                  KithMapView  *self)
{
  KithMapCanvas *canvas = kith_map_stage_get_canvas (stage);

  if (adw_overlay_split_view_get_show_sidebar (self->split))
    show_inspector (self, kith_map_canvas_get_focused (canvas), kith_map_canvas_get_focused_tie (canvas));
}

static void
tie_chosen_cb (KithMapInspector *inspector,
               guint             tie,
               KithMapView      *self)
{
  kith_map_canvas_focus_tie (kith_map_stage_get_canvas (self->stage), (gint)tie);
  show_inspector (self, -1, (gint)tie);
}

static void
list_activated_cb (KithMapList *list,
                   gboolean     is_tie,
                   guint        index,
                   KithMapView *self)
{
  KithMapCanvas *canvas = kith_map_stage_get_canvas (self->stage);

  if (is_tie)
    kith_map_canvas_focus_tie (canvas, (gint)index);
  else
    kith_map_canvas_focus_node (canvas, (gint)index);
  activated_cb (self->stage, self);
}

static void
day_changed_cb (KithMapTime *bar,
                KithMapView *self)
{
  g_signal_emit (self, day_changed_signal, 0);
}

static void
close_inspector_activated (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  KithMapView *self = KITH_MAP_VIEW (widget);

  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  gtk_widget_grab_focus (self->shows_list ? GTK_WIDGET (self->list) : GTK_WIDGET (kith_map_stage_get_canvas (self->stage)));
}

static void
list_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  KithMapView *self = KITH_MAP_VIEW (widget);

  g_object_set (self, "shows-list", !self->shows_list, NULL);
}

static void
find_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  KithMapView *self = KITH_MAP_VIEW (widget);

  g_object_set (self, "shows-list", TRUE, NULL);
  kith_map_list_find (self->list);
}

static void
time_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  kith_map_time_step (KITH_MAP_VIEW (widget)->time, g_str_equal (action, "map.earlier") ? -1 : 1);
}

static void
kith_map_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((KithMapViewProperty)prop_id)
    {
    case PROP_SHOWS_LIST:
      g_value_set_boolean (value, KITH_MAP_VIEW (object)->shows_list);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  KithMapView *self = KITH_MAP_VIEW (object);

  switch ((KithMapViewProperty)prop_id)
    {
    case PROP_SHOWS_LIST:
      self->shows_list = g_value_get_boolean (value);
      show_page (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_view_dispose (GObject *object)
{
  g_clear_object (&KITH_MAP_VIEW (object)->scene);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_VIEW);

  G_OBJECT_CLASS (kith_map_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.close-inspector", NULL, close_inspector_activated);
  gtk_widget_class_install_action (widget_class, "map.list", NULL, list_activated);
  gtk_widget_class_install_action (widget_class, "map.find", NULL, find_activated);
  gtk_widget_class_install_action (widget_class, "map.earlier", NULL, time_activated);
  gtk_widget_class_install_action (widget_class, "map.later", NULL, time_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketleft, 0, "map.earlier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketright, 0, "map.later", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "map.list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "map.find", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithMapView, actions);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, inspector);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, inspector_title);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, list);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, mode);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, mode_icon);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, no_actions);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, purpose);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, review);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, split);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, stack);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, stage);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, time);
}

static void
kith_map_view_class_init (KithMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_map_view_dispose;
  object_class->get_property = kith_map_view_get_property;
  object_class->set_property = kith_map_view_set_property;

  properties[PROP_SHOWS_LIST] =
    g_param_spec_boolean ("shows-list", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * KithMapView::day-changed:
   * @self: the view
   *
   * Somebody wants to see the map as it stood on kith_map_view_get_day().
   */
  day_changed_signal =
    g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KITH_TYPE_MAP_INSPECTOR);
  g_type_ensure (KITH_TYPE_MAP_LIST);
  g_type_ensure (KITH_TYPE_MAP_STAGE);
  g_type_ensure (KITH_TYPE_MAP_TIME);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-map-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tie_chosen_cb);
  install_actions (widget_class);
}

static void
kith_map_view_init (KithMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_map_view_new:
 *
 * Returns: (transfer floating): a view of no map yet
 */
GtkWidget *
kith_map_view_new (void)
{
  return g_object_new (KITH_TYPE_MAP_VIEW, NULL);
}

/**
 * kith_map_view_get_stage:
 *
 * Returns: (transfer none): the picture of the map
 */
KithMapStage *
kith_map_view_get_stage (KithMapView *self)
{
  g_return_val_if_fail (KITH_IS_MAP_VIEW (self), NULL);

  return self->stage;
}

/**
 * kith_map_view_get_list:
 *
 * Returns: (transfer none): the list of the map
 */
KithMapList *
kith_map_view_get_list (KithMapView *self)
{
  g_return_val_if_fail (KITH_IS_MAP_VIEW (self), NULL);

  return self->list;
}

/**
 * kith_map_view_get_day:
 *
 * Returns: the day on which the map is wanted
 */
KithDate
kith_map_view_get_day (KithMapView *self)
{
  g_return_val_if_fail (KITH_IS_MAP_VIEW (self), KITH_DATE_NONE);

  return kith_map_time_get_day (self->time);
}

static char *
dup_review_words (const KithMapSceneValues *values,
                  KithDate                  today)
{
  g_autofree char *day = NULL;

  if (values->review_due == KITH_DATE_NONE)
    return g_strdup ("");

  day = kith_date_format (values->review_due, "%-d %B");

  return values->review_due < today
    ? g_strdup_printf (_("was to be reviewed on %s"), day)
    : g_strdup_printf (_("review on %s"), day);
}

static void
show_head (KithMapView *self,
           KithDate     today)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (self->scene);
  gboolean is_context = values->kind == KITH_MAP_CONTEXT;
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", values->n_actions), values->n_actions);

  /* Translators: what a map is for, in the words of whoever began it */
  g_autofree char *purpose = g_strdup_printf (_("Purpose: %s"), values->purpose);
  g_autofree char *review = dup_review_words (values, today);

  gtk_image_set_from_icon_name (self->mode_icon,
                                values->mode == KITH_MAP_NAMES ? "view-reveal-symbolic" : "view-conceal-symbolic");
  gtk_label_set_text (self->mode, kith_map_mode_get_label (values->mode));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mode), kith_text_is_there (values->mode_reason) ? values->mode_reason : NULL);
  gtk_label_set_text (self->purpose, kith_text_is_there (values->purpose) ? purpose : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->purpose), values->purpose);
  gtk_label_set_text (self->actions, actions);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), is_context);
  gtk_label_set_text (self->review, review);
  adw_banner_set_revealed (self->no_actions, kith_map_scene_lacks_actions (self->scene));
}

/**
 * kith_map_view_set_scene:
 * @scene: (nullable): a map
 * @today: the last day on which it can be shown
 */
void
kith_map_view_set_scene (KithMapView  *self,
                         KithMapScene *scene,
                         KithDate      today)
{
  g_return_if_fail (KITH_IS_MAP_VIEW (self));
  g_return_if_fail (scene == NULL || KITH_IS_MAP_SCENE (scene));

  g_set_object (&self->scene, scene);
  kith_map_stage_set_scene (self->stage, scene);
  kith_map_list_set_scene (self->list, scene);
  kith_map_time_set_scene (self->time, scene, today);
  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  kith_map_inspector_show (self->inspector, scene, -1, -1);
  if (scene != NULL)
    show_head (self, today);
  show_page (self);
}
