/* kith-map-legend.c: what the marks of one map mean
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend lists what is drawn and nothing else, so that it is short where the
 * map is plain. Its samples are drawn by the same functions as the map.
 */

#include "config.h"

#include "kith-map-legend.h"

#include <glib/gi18n.h>

#include "kith-drawing-badge.h"
#include "kith-map-drawing-private.h"

#define ROW 21.0
#define SAMPLE 52.0
#define BETWEEN 10.0
#define COLUMN 148.0

typedef enum
{
  SIGN_PLAIN,
  SIGN_STRONG,
  SIGN_TENUOUS,
  SIGN_STRESSFUL,
  SIGN_HARMFUL,
  SIGN_PROTECTIVE,
  SIGN_ADOPTIVE,
  SIGN_FOSTER,
  SIGN_TOLD_ONCE,
  SIGN_NOT_SURE,
  SIGN_ENDED,
  SIGN_UNCONFIRMED,
  SIGN_HARM_NOTED,
  SIGN_STRENGTH,
  SIGN_YOUNG,
  SIGN_ADULT,
  SIGN_SOMEONE,
  SIGN_PLACE,
  SIGN_ONLINE,
  SIGN_GROUP,
  SIGN_HOUSEHOLD,
  N_SIGNS,
} Sign;

static const char *const words[N_SIGNS] =
{
  [SIGN_PLAIN] = NC_("map legend", "Tie"),
  [SIGN_STRONG] = NC_("map legend", "Strong"),
  [SIGN_TENUOUS] = NC_("map legend", "Tenuous"),
  [SIGN_STRESSFUL] = NC_("map legend", "Stressful"),
  [SIGN_HARMFUL] = NC_("map legend", "Harmful"),
  [SIGN_PROTECTIVE] = NC_("map legend", "Protective"),
  [SIGN_ADOPTIVE] = NC_("map legend", "By adoption"),
  [SIGN_FOSTER] = NC_("map legend", "Foster"),
  [SIGN_TOLD_ONCE] = NC_("map legend", "Told once"),
  [SIGN_NOT_SURE] = NC_("map legend", "Not sure"),
  [SIGN_ENDED] = NC_("map legend", "Ended"),
  [SIGN_UNCONFIRMED] = NC_("map legend", "Unconfirmed"),
  [SIGN_HARM_NOTED] = NC_("map legend", "Harm noted"),
  [SIGN_STRENGTH] = NC_("map legend", "Strength"),
  [SIGN_YOUNG] = NC_("map legend", "Young person"),
  [SIGN_ADULT] = NC_("map legend", "Adult"),
  [SIGN_SOMEONE] = NC_("map legend", "Not named here"),
  [SIGN_PLACE] = NC_("map legend", "Place"),
  [SIGN_ONLINE] = NC_("map legend", "Online"),
  [SIGN_GROUP] = NC_("map legend", "Peer group"),
  [SIGN_HOUSEHOLD] = NC_("map legend", "Household"),
};

static Sign
choose_line (const KithMapTie *tie)
{
  if (tie->quality == KITH_TIE_HARMFUL || (tie->quality == KITH_TIE_NOT_JUDGED && tie->kind == KITH_TIE_HARM))
    return SIGN_HARMFUL;

  if (tie->quality == KITH_TIE_PROTECTS || (tie->quality == KITH_TIE_NOT_JUDGED && tie->kind == KITH_TIE_PROTECTIVE))
    return SIGN_PROTECTIVE;

  if (tie->quality != KITH_TIE_NOT_JUDGED)
    return SIGN_PLAIN + (Sign)tie->quality;

  if (tie->family == KITH_TIE_ADOPTIVE)
    return SIGN_ADOPTIVE;

  return tie->family == KITH_TIE_FOSTER ? SIGN_FOSTER : SIGN_PLAIN;
}

static void
look_at_ties (KithMapDrawing *drawing,
              gboolean       *is_drawn)
{
  for (guint i = 0; i < drawing->n_ties; i++)
    {
      const KithMapTie *tie = &drawing->ties[i];

      if (!kith_map_drawing_is_tie_shown (drawing, i))
        continue;

      is_drawn[choose_line (tie)] = TRUE;
      is_drawn[SIGN_TOLD_ONCE] |= tie->certainty == KITH_TOLD_ONCE;
      is_drawn[SIGN_NOT_SURE] |= tie->certainty == KITH_NOT_SURE;
      is_drawn[SIGN_ENDED] |= tie->status == KITH_TIE_ENDED || tie->family == KITH_TIE_ENDED_PARTNER;
      is_drawn[SIGN_UNCONFIRMED] |= tie->status == KITH_TIE_UNCONFIRMED;
    }
}

static void
look_at_nodes (KithMapDrawing *drawing,
               gboolean       *is_drawn)
{
  gboolean is_own = kith_map_scene_get_values (drawing->scene)->kind == KITH_MAP_OWN;

  for (guint i = 0; i < drawing->n_nodes; i++)
    {
      const KithMapNode *node = &drawing->nodes[i];

      if (!kith_map_drawing_is_shown (drawing, i))
        continue;

      is_drawn[SIGN_HARM_NOTED] |= node->n_harm > 0 && !is_own;
      is_drawn[SIGN_STRENGTH] |= node->n_strengths > 0;
      is_drawn[SIGN_YOUNG] |= node->kind == KITH_MAP_PERSON && node->is_young;
      is_drawn[SIGN_ADULT] |= node->kind == KITH_MAP_PERSON && !node->is_young;
      is_drawn[SIGN_SOMEONE] |= node->kind == KITH_MAP_SOMEONE;
      is_drawn[SIGN_PLACE] |= node->kind == KITH_MAP_PLACE && !node->is_online;
      is_drawn[SIGN_ONLINE] |= node->kind == KITH_MAP_PLACE && node->is_online;
      is_drawn[SIGN_GROUP] |= drawing->hulls[i] != NULL;
      is_drawn[SIGN_HOUSEHOLD] |= drawing->boxes[i].width > 0;
    }
}

static guint
list_signs (KithMapDrawing *drawing,
            Sign           *signs)
{
  gboolean is_drawn[N_SIGNS] = { FALSE };
  guint n_signs = 0;

  look_at_ties (drawing, is_drawn);
  look_at_nodes (drawing, is_drawn);
  for (Sign sign = 0; sign < N_SIGNS; sign++)
    {
      if (is_drawn[sign])
        signs[n_signs++] = sign;
    }

  return n_signs;
}

static void
draw_line_sample (KithMapDrawing *drawing,
                  cairo_t        *cr,
                  Sign            sign)
{
  static const KithDrawingStroke strokes[] =
  {
    KITH_DRAWING_PLAIN, KITH_DRAWING_STRONG, KITH_DRAWING_DOTTED, KITH_DRAWING_WAVE, KITH_DRAWING_ZIGZAG,
    KITH_DRAWING_DOUBLE, KITH_DRAWING_DASHED, KITH_DRAWING_FINE_DOTS,
  };
  const KithDrawingPoint from = { 0, 0 };
  KithDrawingPoint to = { SAMPLE, 0 };
  const KithDrawingPoint tip = to;

  kith_drawing_set_color (cr, sign == SIGN_HARMFUL
                          ? &drawing->style.harm
                          : sign == SIGN_PROTECTIVE ? &drawing->style.protective : &drawing->style.line);
  if (sign == SIGN_HARMFUL)
    to.x -= KITH_DRAWING_ARROW_ROOM - 1;
  kith_drawing_line (cr, strokes[sign], &from, &to, drawing->style.weight);
  if (sign == SIGN_HARMFUL)
    kith_drawing_arrow (cr, &tip, 1, 0);
}

static void
draw_mark_sample (KithMapDrawing *drawing,
                  cairo_t        *cr,
                  Sign            sign)
{
  const KithDrawingPoint from = { 0, 0 };
  const KithDrawingPoint to = { SAMPLE, 0 };
  const KithDrawingPoint at = { SAMPLE / 2, 0 };
  double gap = sign == SIGN_ENDED ? 0 : KITH_DRAWING_MARK_ROOM;
  const KithDrawingPoint left = { SAMPLE / 2 - gap, 0 };
  const KithDrawingPoint right = { SAMPLE / 2 + gap, 0 };

  kith_drawing_set_faded_color (cr, &drawing->style.line, sign == SIGN_ENDED ? 0.55 : 1);
  kith_drawing_line (cr, KITH_DRAWING_PLAIN, &from, &left, drawing->style.weight);
  kith_drawing_line (cr, KITH_DRAWING_PLAIN, &right, &to, drawing->style.weight);
  kith_drawing_set_color (cr, &drawing->style.line);
  if (sign == SIGN_TOLD_ONCE)
    kith_drawing_half_circle (cr, &at);
  else if (sign == SIGN_NOT_SURE)
    kith_drawing_open_circle (cr, &at);
  else if (sign == SIGN_ENDED)
    kith_drawing_two_strokes (cr, &at, 1, 0);
  else
    kith_drawing_open_mark (cr, &at);
}

static KithDrawingShape
choose_shape (Sign sign)
{
  const KithDrawingPoint at = { SAMPLE / 2, 0 };

  switch ((guint)sign)
    {
    case SIGN_SOMEONE:
      return (KithDrawingShape) { KITH_DRAWING_DIAMOND, at, 17, 17 };

    case SIGN_PLACE:
    case SIGN_ONLINE:
      return (KithDrawingShape) { KITH_DRAWING_HEXAGON, at, 15, 17 };

    case SIGN_GROUP:
    case SIGN_HOUSEHOLD:
      return (KithDrawingShape) { KITH_DRAWING_BLOB, at, 30, 15 };

    default:
      return (KithDrawingShape) { KITH_DRAWING_CIRCLE, at, 15, 15 };
    }
}

static void
draw_shape_sample (KithMapDrawing *drawing,
                   cairo_t        *cr,
                   Sign            sign)
{
  static const double dashes[] = { 3, 2.4 };
  KithDrawingShape shape = choose_shape (sign);
  gboolean is_dashed = sign == SIGN_SOMEONE || sign == SIGN_ONLINE || sign == SIGN_HOUSEHOLD;

  cairo_new_path (cr);
  kith_drawing_shape_trace (&shape, cr, 0);
  if (sign != SIGN_HOUSEHOLD)
    {
      kith_drawing_set_color (cr, sign == SIGN_GROUP
                              ? &drawing->style.hull
                              : sign == SIGN_YOUNG ? &drawing->style.young : &drawing->style.adult);
      cairo_fill_preserve (cr);
    }
  kith_drawing_set_color (cr, sign == SIGN_GROUP ? &drawing->style.hull_line : &drawing->style.line);
  cairo_set_dash (cr, dashes, is_dashed ? 2 : 0, 0);
  cairo_set_line_width (cr, 1.4 * drawing->style.weight);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_sample (KithMapDrawing *drawing,
             cairo_t        *cr,
             Sign            sign)
{
  const KithDrawingPoint at = { SAMPLE / 2, 0 };

  if (sign <= SIGN_FOSTER)
    draw_line_sample (drawing, cr, sign);
  else if (sign <= SIGN_UNCONFIRMED)
    draw_mark_sample (drawing, cr, sign);
  else if (sign <= SIGN_STRENGTH)
    kith_drawing_badge (cr, &drawing->style, kith_map_drawing_get_badge (drawing),
                        sign == SIGN_HARM_NOTED ? KITH_DRAWING_HARM : KITH_DRAWING_STRENGTH, 2, &at);
  else
    draw_shape_sample (drawing, cr, sign);
}

static guint
count_rows (guint n_signs)
{
  return (n_signs + 1) / 2;
}

/**
 * kith_map_legend_measure:
 * @drawing: a map
 * @ret_width: (out): how wide its legend is
 * @ret_height: (out): how high; 0 where there is nothing to explain
 */
void
kith_map_legend_measure (KithMapDrawing *drawing,
                         double         *ret_width,
                         double         *ret_height)
{
  Sign signs[N_SIGNS];

  g_return_if_fail (KITH_IS_MAP_DRAWING (drawing));
  g_return_if_fail (ret_width != NULL && ret_height != NULL);

  *ret_width = 2 * COLUMN;
  *ret_height = count_rows (list_signs (drawing, signs)) * ROW;
}

/**
 * kith_map_legend_draw:
 * @drawing: a map
 * @cr: where to draw, from the upper left corner
 */
void
kith_map_legend_draw (KithMapDrawing *drawing,
                      cairo_t        *cr)
{
  Sign signs[N_SIGNS];
  guint n_signs = 0;

  g_return_if_fail (KITH_IS_MAP_DRAWING (drawing));
  g_return_if_fail (cr != NULL);

  n_signs = list_signs (drawing, signs);
  for (guint i = 0; i < n_signs; i++)
    {
      PangoLayout *layout = kith_map_drawing_get_words (drawing);
      guint n_rows = count_rows (n_signs);
      double width, height;

      cairo_save (cr);
      cairo_translate (cr, i / n_rows * COLUMN, (i % n_rows + 0.5) * ROW);
      draw_sample (drawing, cr, signs[i]);
      pango_layout_set_text (layout, g_dpgettext2 (NULL, "map legend", words[signs[i]]), -1);
      kith_map_drawing_size (layout, &width, &height);
      kith_drawing_set_color (cr, &drawing->style.ink);
      cairo_move_to (cr, SAMPLE + BETWEEN, -height / 2);
      pango_cairo_show_layout (cr, layout);
      cairo_restore (cr);
    }
}

/**
 * kith_map_legend_dup_words:
 * @drawing: a map
 *
 * Returns: (transfer full): which marks there are, as words alone
 */
char *
kith_map_legend_dup_words (KithMapDrawing *drawing)
{
  Sign signs[N_SIGNS];
  guint n_signs = 0;
  GString *list = g_string_new (NULL);

  g_return_val_if_fail (KITH_IS_MAP_DRAWING (drawing), NULL);

  n_signs = list_signs (drawing, signs);
  for (guint i = 0; i < n_signs; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", g_dpgettext2 (NULL, "map legend", words[signs[i]]));

  return g_string_free_and_steal (list);
}
