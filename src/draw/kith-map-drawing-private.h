/* kith-map-drawing-private.h: what the files that draw a map know of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-drawing-line.h"
#include "kith-map-drawing.h"

G_BEGIN_DECLS

/**
 * KithMapFont:
 * @KITH_MAP_FONT_INITIALS: within a mark
 * @KITH_MAP_FONT_NAME: of a place, a group, an organisation, or of a person where names are shown
 * @KITH_MAP_FONT_DETAIL: ages and roles
 * @KITH_MAP_FONT_BADGE: counts, and the word “new”
 */
typedef enum
{
  KITH_MAP_FONT_INITIALS,
  KITH_MAP_FONT_NAME,
  KITH_MAP_FONT_DETAIL,
  KITH_MAP_FONT_BADGE,
} KithMapFont;

#define KITH_N_MAP_FONTS (KITH_MAP_FONT_BADGE + 1)

/* A tie as a line: straight with two points, with corners between generations. */
typedef struct
{
  KithDrawingPoint points[4];
  guint            n_points;
  guint            is_loop : 1;
  guint            is_family : 1;    /* drawn as a genogram draws it */
} KithMapRoute;

struct _KithMapDrawing
{
  GObject              parent_instance;

  KithMapScene        *scene;
  PangoContext        *context;
  KithDrawingStyle     style;
  guint                n_nodes;
  guint                n_ties;
  const KithMapNode   *nodes;
  const KithMapTie    *ties;
  KithDrawingShape    *shapes;
  GArray             **hulls;         /* of KithGraphPoint; NULL for what is not drawn as a hull */
  KithDrawingBox      *boxes;         /* of households; of no width for what is none */
  PangoLayout        **labels;
  PangoLayout        **details;
  GHashTable          *ages;          /* by the number */
  PangoLayout         *badge;
  PangoLayout         *words;
  double              *asides;        /* of the ties: how far beside the line between the middles */
  gint                *partners;      /* of the ties to a child: the other parent, or -1 */
  guint8              *shown_nodes;   /* NULL for all */
  guint8              *shown_ties;
  guint                shows_new : 1;
  guint                is_small : 1;     /* letters could not be read */
};

/* kith-map-drawing-text.c */
PangoLayout *kith_map_drawing_get_label  (KithMapDrawing         *self,
                                          guint                   node);
PangoLayout *kith_map_drawing_get_detail (KithMapDrawing         *self,
                                          guint                   node);
PangoLayout *kith_map_drawing_get_number (KithMapDrawing         *self,
                                          int                     number);
PangoLayout *kith_map_drawing_get_badge  (KithMapDrawing         *self);
PangoLayout *kith_map_drawing_get_words  (KithMapDrawing         *self);
gboolean     kith_map_drawing_is_inside  (KithMapDrawing         *self,
                                          guint                   node);
void         kith_map_drawing_size       (PangoLayout            *layout,
                                          double                 *ret_width,
                                          double                 *ret_height);

/* kith-map-drawing-hulls.c */
void         kith_map_drawing_make_hulls (KithMapDrawing         *self);
void         kith_map_drawing_draw_hulls (KithMapDrawing         *self,
                                          cairo_t                *cr,
                                          const KithDrawingBox   *clip);

/* kith-map-drawing-routes.c */
void         kith_map_drawing_make_asides (KithMapDrawing        *self);
gboolean     kith_map_drawing_route      (KithMapDrawing         *self,
                                          guint                   tie,
                                          KithMapRoute           *ret_route);
void         kith_map_drawing_get_middle (const KithMapRoute     *route,
                                          KithDrawingPoint       *ret_at,
                                          double                 *ret_dx,
                                          double                 *ret_dy);

/* kith-map-drawing-ties.c */
void         kith_map_drawing_draw_ties  (KithMapDrawing         *self,
                                          cairo_t                *cr,
                                          const KithDrawingBox   *clip,
                                          double                  zoom);

/* kith-map-drawing-nodes.c */
void         kith_map_drawing_draw_nodes (KithMapDrawing         *self,
                                          cairo_t                *cr,
                                          const KithDrawingBox   *clip,
                                          double                  zoom);

/* kith-map-drawing-labels.c */
void         kith_map_drawing_draw_labels (KithMapDrawing        *self,
                                           cairo_t               *cr,
                                           const KithDrawingBox  *clip,
                                           double                 zoom);

G_END_DECLS
