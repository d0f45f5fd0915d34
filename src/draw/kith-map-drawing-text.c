/* kith-map-drawing-text.c: what is written on a map, laid out once
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laying out text costs more than drawing it, so a layout is kept as long as the
 * scene is, and made when it is first seen: a map of thousands that opens on one
 * person makes a few.
 */

#include "config.h"

#include "kith-map-drawing-private.h"

#define NAME_WIDTH 132

/* The same letters as on the screen where they are there; whatever there is else. */
#define FAMILY "Adwaita Sans, Inter, Cantarell, Noto Sans, sans-serif"

/* What fits into a mark; longer, it is a name and stands below. */
#define LONGEST_INSIDE 4

typedef struct
{
  double       size;
  PangoWeight  weight;
} Font;

static const Font fonts[KITH_N_MAP_FONTS] =
{
  [KITH_MAP_FONT_INITIALS] = { 12.5, PANGO_WEIGHT_BOLD },
  [KITH_MAP_FONT_NAME] = { 12, PANGO_WEIGHT_SEMIBOLD },
  [KITH_MAP_FONT_DETAIL] = { 11.5, PANGO_WEIGHT_NORMAL },
  [KITH_MAP_FONT_BADGE] = { 11, PANGO_WEIGHT_BOLD },
};

/**
 * kith_map_drawing_make_context:
 *
 * Returns: (transfer full): the letters that a map is written in where there is no window
 */
PangoContext *
kith_map_drawing_make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FAMILY);

  pango_context_set_font_description (context, font);

  return context;
}

static PangoLayout *
make_layout (KithMapDrawing *self,
             KithMapFont     font,
             const char     *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr(PangoFontDescription) description = pango_font_description_copy (pango_context_get_font_description (self->context));

  pango_font_description_set_absolute_size (description, fonts[font].size * PANGO_SCALE);
  pango_font_description_set_weight (description, fonts[font].weight);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * kith_map_drawing_size:
 * @layout: some text
 * @ret_width: (out): how wide it is
 * @ret_height: (out): how high it is
 */
void
kith_map_drawing_size (PangoLayout *layout,
                       double      *ret_width,
                       double      *ret_height)
{
  PangoRectangle box;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  pango_layout_get_extents (layout, NULL, &box);
  *ret_width = (double)box.width / PANGO_SCALE;
  *ret_height = (double)box.height / PANGO_SCALE;
}

/**
 * kith_map_drawing_is_inside:
 * @node: a subject
 *
 * Returns: whether its label stands within its mark
 */
gboolean
kith_map_drawing_is_inside (KithMapDrawing *self,
                            guint           node)
{
  const KithMapNode *values = &self->nodes[node];

  if (self->hulls[node] != NULL || self->boxes[node].width > 0)
    return FALSE;

  switch (values->kind)
    {
    case KITH_MAP_PERSON:
      return g_utf8_strlen (values->label, -1) <= LONGEST_INSIDE;

    case KITH_MAP_PLACE:
    case KITH_MAP_SOMEONE:
      return FALSE;

    case KITH_MAP_FAMILY:
    case KITH_MAP_GROUP:
    case KITH_MAP_ORGANISATION:
    case KITH_MAP_PROFESSIONAL:
    default:
      return TRUE;
    }
}

static KithMapFont
choose_font (KithMapDrawing *self,
             guint           node)
{
  KithMapSubjectKind kind = self->nodes[node].kind;

  if (kind == KITH_MAP_SOMEONE || kind == KITH_MAP_FAMILY)
    return KITH_MAP_FONT_DETAIL;

  return kind == KITH_MAP_PERSON && kith_map_drawing_is_inside (self, node)
    ? KITH_MAP_FONT_INITIALS
    : KITH_MAP_FONT_NAME;
}

/**
 * kith_map_drawing_get_label:
 * @node: a subject
 *
 * Returns: (transfer none): its initials or its name
 */
PangoLayout *
kith_map_drawing_get_label (KithMapDrawing *self,
                            guint           node)
{
  gboolean is_below = !kith_map_drawing_is_inside (self, node);
  double width = 0;
  double height = 0;

  if (self->labels[node] != NULL)
    return self->labels[node];

  self->labels[node] = make_layout (self, choose_font (self, node), self->nodes[node].label);
  kith_map_drawing_size (self->labels[node], &width, &height);
  if (width > NAME_WIDTH)
    {
      pango_layout_set_width (self->labels[node], NAME_WIDTH * PANGO_SCALE);
      pango_layout_set_wrap (self->labels[node], PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (self->labels[node], is_below ? -2 : -1);
      pango_layout_set_ellipsize (self->labels[node], PANGO_ELLIPSIZE_END);
      pango_layout_set_alignment (self->labels[node], PANGO_ALIGN_CENTER);
    }

  return self->labels[node];
}

/**
 * kith_map_drawing_get_detail:
 * @node: a subject
 *
 * Returns: (transfer none): its role
 */
PangoLayout *
kith_map_drawing_get_detail (KithMapDrawing *self,
                             guint           node)
{
  double width = 0;
  double height = 0;

  if (self->details[node] != NULL)
    return self->details[node];

  self->details[node] = make_layout (self, KITH_MAP_FONT_DETAIL, self->nodes[node].detail);
  kith_map_drawing_size (self->details[node], &width, &height);
  if (width > NAME_WIDTH)
    {
      pango_layout_set_width (self->details[node], NAME_WIDTH * PANGO_SCALE);
      pango_layout_set_ellipsize (self->details[node], PANGO_ELLIPSIZE_END);
    }

  return self->details[node];
}

/**
 * kith_map_drawing_get_number:
 * @number: an age or a year
 *
 * Returns: (transfer none): it
 */
PangoLayout *
kith_map_drawing_get_number (KithMapDrawing *self,
                             int             number)
{
  PangoLayout *layout = g_hash_table_lookup (self->ages, GINT_TO_POINTER (number));

  if (layout == NULL)
    {
      g_autofree char *text = g_strdup_printf ("%d", number);

      layout = make_layout (self, KITH_MAP_FONT_DETAIL, text);
      g_hash_table_insert (self->ages, GINT_TO_POINTER (number), layout);
    }

  return layout;
}

/**
 * kith_map_drawing_get_badge:
 *
 * Returns: (transfer none): a layout with the letters of a badge
 */
PangoLayout *
kith_map_drawing_get_badge (KithMapDrawing *self)
{
  if (self->badge == NULL)
    self->badge = make_layout (self, KITH_MAP_FONT_BADGE, "");

  return self->badge;
}

/**
 * kith_map_drawing_get_words:
 *
 * Returns: (transfer none): a layout with the letters of a legend
 */
PangoLayout *
kith_map_drawing_get_words (KithMapDrawing *self)
{
  if (self->words == NULL)
    self->words = make_layout (self, KITH_MAP_FONT_DETAIL, "");

  return self->words;
}
