/* kith-family-picture.c: a family as it is drawn: generations, lines, a ring round the household
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The signs are those of genograms: a circle for female, a square for male, a
 * diamond where neither is recorded; crossed who has died; a broken line by
 * adoption, a dotted one to a foster carer; a dashed ring round the household.
 * The child in focus is filled. A triangle stands by who must not be told.
 * Everything has the text's own colour, so that it holds in every style.
 *
 * The arrows go from person to person, and each is told as a sentence, which
 * is also the tooltip; Enter opens. The rows below the picture say the same.
 */

#include "config.h"

#include "kith-family-picture.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-child-words.h"
#include "kith-family-layout.h"
#include "kith-family-words.h"
#include "kith-text.h"

#define STEP 92.0f
#define ROW 96.0f
#define RADIUS 18.0f
#define TOP 28.0f
#define LINE 1.6f
#define NARROWEST 160

struct _KithFamilyPicture
{
  GtkWidget         parent_instance;

  KithFamily       *family;
  gint64            focus_id;
  KithFamilyLayout *layout;          /* nullable */
  char             *told;
  int               chosen;          /* a place among the nodes, or -1 */
};

G_DEFINE_FINAL_TYPE (KithFamilyPicture, kith_family_picture, GTK_TYPE_WIDGET)

static const KithFamilyNode *
get_node (KithFamilyPicture *self,
          guint              place)
{
  return &g_array_index (self->layout->nodes, KithFamilyNode, place);
}

static guint
count_nodes (KithFamilyPicture *self)
{
  return self->layout != NULL ? self->layout->nodes->len : 0;
}

static float
get_natural_width (KithFamilyPicture *self)
{
  return self->layout != NULL ? MAX (self->layout->n_columns, 1) * STEP : STEP;
}

static float
get_natural_height (KithFamilyPicture *self)
{
  guint first = self->layout != NULL ? self->layout->first_row : 0;

  return (float)(KITH_N_FAMILY_ROWS - first) * ROW + TOP / 2;
}

static graphene_point_t
get_point (KithFamilyPicture    *self,
           const KithFamilyNode *node)
{
  return GRAPHENE_POINT_INIT (((float)node->column + 0.5f) * STEP,
                              (float)(node->row - self->layout->first_row) * ROW + TOP + RADIUS / 2);
}

/* A family that is broader than the page is drawn smaller, and in the middle. */
static float
get_scale (KithFamilyPicture *self,
           float             *ret_x)
{
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float)gtk_widget_get_height (GTK_WIDGET (self));
  float natural = get_natural_width (self);
  float scale = MIN (1.0f, MIN (width / natural, height / get_natural_height (self)));

  *ret_x = (width - natural * scale) / 2;

  return scale;
}

/* Somebody as a sentence. */
static char *
tell_node (KithFamilyPicture    *self,
           const KithFamilyNode *node)
{
  g_autofree char *name = NULL;
  g_autofree char *facts = NULL;

  if (node->relation != NULL)
    return kith_family_words_sentence (node->relation, NULL, kith_date_today ());

  name = kith_child_words_title (node->child);
  facts = kith_child_words_facts (node->child, kith_family_get_as_at (self->family), TRUE);

  /* Translators: a child's name, then age, school and state */
  return node->is_focus ? g_strdup_printf (_("%s, whose page this is, %s"), name, facts) : g_strdup_printf ("%s, %s", name, facts);
}

static char *
tell_family (KithFamilyPicture *self)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < count_nodes (self); i++)
    {
      g_autofree char *sentence = tell_node (self, get_node (self, i));

      g_string_append_printf (told, "%s%s.", i > 0 ? " " : "", sentence);
    }

  return g_string_free_and_steal (told);
}

static void
stroke (GtkSnapshot    *snapshot,
        GskPathBuilder *builder,
        float           width,
        const float    *dash,
        gsize           n_dash,
        const GdkRGBA  *color)
{
  g_autoptr(GskPath) path = gsk_path_builder_to_path (builder);
  g_autoptr(GskStroke) line = gsk_stroke_new (width);

  if (n_dash > 0)
    gsk_stroke_set_dash (line, dash, n_dash);
  gtk_snapshot_append_stroke (snapshot, path, line, color);
}

static void
add_shape (GskPathBuilder         *builder,
           const graphene_point_t *at,
           char                    shape,
           float                   radius)
{
  const graphene_rect_t box = GRAPHENE_RECT_INIT (at->x - radius, at->y - radius, 2 * radius, 2 * radius);

  if (shape == 'F')
    {
      gsk_path_builder_add_circle (builder, at, radius);
      return;
    }

  if (shape == 'M')
    {
      gsk_path_builder_add_rect (builder, &box);
      return;
    }

  gsk_path_builder_move_to (builder, at->x, at->y - radius * 1.2f);
  gsk_path_builder_line_to (builder, at->x + radius * 1.2f, at->y);
  gsk_path_builder_line_to (builder, at->x, at->y + radius * 1.2f);
  gsk_path_builder_line_to (builder, at->x - radius * 1.2f, at->y);
  gsk_path_builder_close (builder);
}

static void
draw_text (KithFamilyPicture *self,
           GtkSnapshot       *snapshot,
           const char        *text,
           float              x,
           float              y,
           float              width,
           const GdkRGBA     *color)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  int height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - width / 2, y - (float)height / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The first word of a name, as there is no room for more. */
static char *
dup_short_name (const KithFamilyNode *node)
{
  const char *name = NULL;
  g_auto(GStrv) words = NULL;

  if (node->relation != NULL)
    {
      const KithAdultValues *values = kith_adult_get_values (kith_relation_get_adult (node->relation));

      name = values->preferred_name != NULL ? values->preferred_name : values->name;
    }
  else
    {
      name = kith_child_get_display_name (node->child);
    }
  words = g_strsplit (name != NULL ? name : "", " ", 2);

  return words[0] != NULL ? kith_text_isolate (words[0]) : g_strdup ("");
}

static char *
dup_age (KithFamilyPicture    *self,
         const KithFamilyNode *node)
{
  int age = node->relation != NULL
    ? kith_adult_get_age (kith_relation_get_adult (node->relation), kith_date_today ())
    : kith_child_get_age (node->child, kith_family_get_as_at (self->family));

  return age >= 0 ? g_strdup_printf ("%d", age) : g_strdup ("?");
}

static void
draw_cross (GtkSnapshot            *snapshot,
            const graphene_point_t *at,
            const GdkRGBA          *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, at->x - RADIUS, at->y - RADIUS);
  gsk_path_builder_line_to (builder, at->x + RADIUS, at->y + RADIUS);
  gsk_path_builder_move_to (builder, at->x + RADIUS, at->y - RADIUS);
  gsk_path_builder_line_to (builder, at->x - RADIUS, at->y + RADIUS);
  stroke (snapshot, builder, LINE, NULL, 0, color);
}

/* A triangle with a stroke in it, as on the warnings. */
static void
draw_not_told (KithFamilyPicture      *self,
               GtkSnapshot            *snapshot,
               const graphene_point_t *at,
               const GdkRGBA          *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  float x = at->x + RADIUS + 8;
  float y = at->y - RADIUS;

  gsk_path_builder_move_to (builder, x, y - 8);
  gsk_path_builder_line_to (builder, x + 9, y + 8);
  gsk_path_builder_line_to (builder, x - 9, y + 8);
  gsk_path_builder_close (builder);
  stroke (snapshot, builder, LINE, NULL, 0, color);
  draw_text (self, snapshot, "!", x, y + 2, 20, color);
}

static void
draw_node (KithFamilyPicture    *self,
           GtkSnapshot          *snapshot,
           const KithFamilyNode *node,
           const GdkRGBA        *ink)
{
  const graphene_point_t at = get_point (self, node);
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autofree char *age = dup_age (self, node);
  g_autofree char *name = dup_short_name (node);
  g_autofree char *is = node->relation != NULL ? kith_family_words_is (node->relation) : NULL;
  GdkRGBA color = *ink;

  color.alpha *= node->is_past ? 0.55f : 1.0f;
  add_shape (builder, &at, node->shape, RADIUS);
  if (node->is_focus)
    {
      g_autoptr(GskPath) path = gsk_path_builder_to_path (builder);
      GdkRGBA tint = *ink;

      tint.alpha *= 0.18f;
      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &tint);

      /* The builder is empty once it has given its path. */
      add_shape (builder, &at, node->shape, RADIUS);
    }
  stroke (snapshot, builder, node->is_focus ? 2 * LINE : LINE, NULL, 0, &color);
  draw_text (self, snapshot, age, at.x, at.y, 2 * RADIUS, &color);
  draw_text (self, snapshot, name, at.x, at.y + RADIUS + 10, STEP - 6, &color);
  if (is != NULL)
    draw_text (self, snapshot, is, at.x, at.y + RADIUS + 24, STEP - 6, &color);
  if (node->is_dead)
    draw_cross (snapshot, &at, &color);
  if (node->is_not_told)
    draw_not_told (self, snapshot, &at, ink);
}

static void
draw_line (KithFamilyPicture    *self,
           GtkSnapshot          *snapshot,
           const KithFamilyLine *line,
           const GdkRGBA        *color)
{
  static const float dashes[] = { 6, 4 };
  static const float dots[] = { 1.6f, 4 };
  const float *dash = line->tie == KITH_FAMILY_TIE_FOSTER ? dots : dashes;
  const graphene_point_t adult = get_point (self, get_node (self, line->adult));
  const graphene_point_t child = get_point (self, get_node (self, line->child));
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  float from_x = adult.x;
  float from_y = adult.y;
  float bar = child.y - RADIUS - 12 - (line->tie == KITH_FAMILY_TIE_FOSTER ? 6 : 0);

  if (line->other >= 0)
    {
      const graphene_point_t other = get_point (self, get_node (self, (guint)line->other));
      float direction = other.x > adult.x ? 1 : -1;

      gsk_path_builder_move_to (builder, adult.x + direction * RADIUS, adult.y);
      gsk_path_builder_line_to (builder, other.x - direction * RADIUS, other.y);
      from_x = adult.x + direction * STEP / 2;
    }
  else
    {
      from_x += RADIUS + 5;
      gsk_path_builder_move_to (builder, adult.x + RADIUS, adult.y);
      gsk_path_builder_line_to (builder, from_x, from_y);
    }
  gsk_path_builder_move_to (builder, from_x, from_y);
  gsk_path_builder_line_to (builder, from_x, bar);
  gsk_path_builder_line_to (builder, child.x, bar);
  gsk_path_builder_line_to (builder, child.x, child.y - RADIUS * (get_node (self, line->child)->shape == 'U' ? 1.2f : 1));
  stroke (snapshot, builder, LINE, dash, line->tie == KITH_FAMILY_TIE_PARENT ? 0 : 2, color);
}

static void
draw_household (KithFamilyPicture *self,
                GtkSnapshot       *snapshot,
                const GdkRGBA     *color)
{
  static const float dash[] = { 4, 4 };
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  guint top = KITH_N_FAMILY_ROWS;
  GskRoundedRect ring;

  g_assert (self->layout != NULL);

  for (guint i = 0; i < count_nodes (self); i++)
    {
      if (get_node (self, i)->lives_there)
        top = MIN (top, get_node (self, i)->row);
    }
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT (2, (float)(top - self->layout->first_row) * ROW + 4,
                                                        (float)self->layout->n_in_household * STEP - 4,
                                                        (float)(KITH_N_FAMILY_ROWS - top) * ROW + TOP / 2 - 8), 12);
  gsk_path_builder_add_rounded_rect (builder, &ring);
  stroke (snapshot, builder, 1, dash, G_N_ELEMENTS (dash), color);
}

static void
draw_chosen (KithFamilyPicture *self,
             GtkSnapshot       *snapshot)
{
  const graphene_point_t at = get_point (self, get_node (self, (guint)self->chosen));
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(AdwStyleManager) style = g_object_ref (adw_style_manager_get_default ());
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);

  add_shape (builder, &at, get_node (self, (guint)self->chosen)->shape, RADIUS + 5);
  stroke (snapshot, builder, 2.4f, NULL, 0, accent);
}

static void
kith_family_picture_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  KithFamilyPicture *self = KITH_FAMILY_PICTURE (widget);
  GdkRGBA ink, dim;
  float scale, x;

  if (self->layout == NULL)
    return;

  gtk_widget_get_color (widget, &ink);
  dim = ink;
  dim.alpha *= 0.7f;
  scale = get_scale (self, &x);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, 0));
  gtk_snapshot_scale (snapshot, scale, scale);
  if (self->layout->n_in_household > 0)
    draw_household (self, snapshot, &dim);
  for (guint i = 0; i < self->layout->lines->len; i++)
    draw_line (self, snapshot, &g_array_index (self->layout->lines, KithFamilyLine, i), &dim);
  for (guint i = 0; i < count_nodes (self); i++)
    draw_node (self, snapshot, get_node (self, i), &ink);
  if (self->chosen >= 0 && gtk_widget_has_focus (widget))
    draw_chosen (self, snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
kith_family_picture_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  KithFamilyPicture *self = KITH_FAMILY_PICTURE (widget);
  float width = get_natural_width (self);
  int asked = 0;
  float scale;

  /* Not by the width that there happens to be: a box takes it that nothing grows taller by being wider. */
  gtk_widget_get_size_request (widget, &asked, NULL);
  scale = asked > 0 ? MIN (1.0f, (float)asked / width) : 1.0f;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int)width;
      *minimum = MIN (NARROWEST, *natural);
    }
  else
    {
      *minimum = *natural = (int)(get_natural_height (self) * scale);
    }
}

static GtkSizeRequestMode
kith_family_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
find_node_at (KithFamilyPicture *self,
              double             x,
              double             y)
{
  float left;
  float scale = get_scale (self, &left);

  for (guint i = 0; i < count_nodes (self); i++)
    {
      const graphene_point_t at = get_point (self, get_node (self, i));
      double dx = (x - left) / scale - at.x;
      double dy = (y / scale) - at.y;

      if (ABS (dx) <= STEP / 2 && dy >= -RADIUS - 6 && dy <= RADIUS + 30)
        return (int)i;
    }

  return -1;
}

static void
choose (KithFamilyPicture *self,
        int                place)
{
  g_autofree char *sentence = NULL;

  if (place < 0 || place >= (int)count_nodes (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  self->chosen = place;
  sentence = tell_node (self, get_node (self, (guint)place));
  kith_announce (GTK_WIDGET (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The nearest of the row above or below. */
static int
find_in_row (KithFamilyPicture *self,
             int                step)
{
  const KithFamilyNode *from = get_node (self, (guint)MAX (self->chosen, 0));
  int best = -1;

  for (guint i = 0; i < count_nodes (self); i++)
    {
      const KithFamilyNode *node = get_node (self, i);

      if ((int)node->row == (int)from->row + step &&
          (best < 0 || ABS (node->column - from->column) < ABS (get_node (self, (guint)best)->column - from->column)))
        best = (int)i;
    }

  return best;
}

static void
open_chosen (KithFamilyPicture *self)
{
  const KithFamilyNode *node = NULL;

  if (self->chosen < 0 || self->chosen >= (int)count_nodes (self))
    return;

  node = get_node (self, (guint)self->chosen);
  if (node->relation != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "relation.open", "x", kith_relation_get_values (node->relation)->id);
  else if (!node->is_focus)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", kith_child_get_id (node->child));
}

static gboolean
key_pressed_cb (KithFamilyPicture *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (count_nodes (self) == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      choose (self, self->chosen + ((keyval == GDK_KEY_Right) != is_rtl ? 1 : -1));
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_Down:
      choose (self, find_in_row (self, keyval == GDK_KEY_Down ? 1 : -1));
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      open_chosen (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_cb (KithFamilyPicture *self)
{
  if (self->chosen < 0 && count_nodes (self) > 0)
    self->chosen = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pressed_cb (KithFamilyPicture *self,
            int                n_presses,
            double             x,
            double             y)
{
  int place = find_node_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (place < 0)
    return;

  choose (self, place);
  open_chosen (self);
}

static gboolean
kith_family_picture_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    is_keyboard,
                                   GtkTooltip *tooltip)
{
  KithFamilyPicture *self = KITH_FAMILY_PICTURE (widget);
  int place = is_keyboard ? self->chosen : find_node_at (self, x, y);
  g_autofree char *sentence = NULL;

  if (place < 0 || place >= (int)count_nodes (self))
    return FALSE;

  sentence = tell_node (self, get_node (self, (guint)place));
  gtk_tooltip_set_text (tooltip, sentence);

  return TRUE;
}

static void
kith_family_picture_dispose (GObject *object)
{
  KithFamilyPicture *self = KITH_FAMILY_PICTURE (object);

  g_clear_pointer (&self->layout, kith_family_layout_free);
  g_clear_pointer (&self->told, g_free);
  g_clear_object (&self->family);

  G_OBJECT_CLASS (kith_family_picture_parent_class)->dispose (object);
}

static void
kith_family_picture_class_init (KithFamilyPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_family_picture_dispose;
  widget_class->get_request_mode = kith_family_picture_get_request_mode;
  widget_class->measure = kith_family_picture_measure;
  widget_class->query_tooltip = kith_family_picture_query_tooltip;
  widget_class->snapshot = kith_family_picture_snapshot;

  gtk_widget_class_set_css_name (widget_class, "familypicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kith_family_picture_init (KithFamilyPicture *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * kith_family_picture_set_family:
 * @family: (nullable): a family
 * @focus_id: the child whose picture it is; 0 for that of the family
 */
void
kith_family_picture_set_family (KithFamilyPicture *self,
                                KithFamily        *family,
                                gint64             focus_id)
{
  g_autofree char *told = NULL;

  g_return_if_fail (KITH_IS_FAMILY_PICTURE (self));
  g_return_if_fail (family == NULL || KITH_IS_FAMILY (family));

  if (self->focus_id != focus_id)
    self->chosen = -1;
  g_set_object (&self->family, family);
  self->focus_id = focus_id;
  g_clear_pointer (&self->layout, kith_family_layout_free);
  if (family != NULL)
    self->layout = kith_family_layout_new (family, focus_id, kith_date_today ());
  if (self->chosen >= (int)count_nodes (self))
    self->chosen = -1;

  told = tell_family (self);
  g_set_str (&self->told, told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Picture of the family"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * kith_family_picture_get_chosen:
 *
 * Returns: whose sign the keyboard is at, row by row from the left; -1 for nobody's
 */
int
kith_family_picture_get_chosen (KithFamilyPicture *self)
{
  g_return_val_if_fail (KITH_IS_FAMILY_PICTURE (self), -1);

  return self->chosen;
}

/**
 * kith_family_picture_dup_told:
 *
 * Returns: (transfer full): the picture in words
 */
char *
kith_family_picture_dup_told (KithFamilyPicture *self)
{
  g_return_val_if_fail (KITH_IS_FAMILY_PICTURE (self), NULL);

  return g_strdup (self->told != NULL ? self->told : "");
}
