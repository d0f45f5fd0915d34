/* kith-drawing-pictogram.c: what kind of place it is, as a small picture
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a path on a square of 16, filled. They are here and not among the icons
 * of the theme, since a map is also drawn by kithctl, which has no theme, and has
 * to look the same on paper. The letters are those of SVG, in capitals alone, and
 * O x y radius is a circle.
 */

#include "config.h"

#include "kith-drawing-pictogram.h"

#include <string.h>

#define SIDE 16.0

static const char *const names[] =
{
  "bus", "chat", "club", "food", "health", "home", "library", "office", "park", "path", "place", "police", "school",
  "shop", "station", "water", "worship", NULL,
};

/* In the order of the names. */
static const char *const paths[] =
{
  "M2 3 C2 1.5 3 1 4.5 1 L11.5 1 C13 1 14 1.5 14 3 L14 12 C14 12.6 13.6 13 13 13 L13 15 L10.5 15 L10.5 13 L5.5 13 L5.5 15 L3 15 L3 13 C2.4 13 2 12.6 2 12 Z M4 3.5 L4 8 L12 8 L12 3.5 Z O4.8 10.4 1 O11.2 10.4 1",
  "M1 1 L11 1 L11 8 L5.5 8 L3 10.5 L3 8 L1 8 Z M12 5 L15 5 L15 12 L13 12 L13 14.5 L10.5 12 L6 12 L6 9 L12 9 Z",
  "O8 8 7 O8 8 5.4 M8 4.8 L11 7 L9.9 10.5 L6.1 10.5 L5 7 Z M7.3 1.6 L8.7 1.6 L8.7 4.8 L7.3 4.8 Z M14 5.6 L14.5 6.9 L11.3 8.1 L10.8 6.8 Z M2 5.6 L5.2 6.8 L4.7 8.1 L1.5 6.9 Z M5.9 10.2 L7 11 L4.8 13.9 L3.7 13 Z M10.1 10.2 L12.3 13 L11.2 13.9 L9 11 Z",
  "M3 1 L4.2 1 L4.2 6 L5 6 L5 1 L6.2 1 L6.2 6 L7 6 L7 1 L8.2 1 L8.2 7 C8.2 8 7.4 8.6 6.6 8.8 L6.6 15 L4.6 15 L4.6 8.8 C3.8 8.6 3 8 3 7 Z M10.5 1 C12.5 1.5 13.2 4 13.2 6.5 L13.2 15 L11.2 15 L11.2 10 L10.5 10 Z",
  "M6 1 L10 1 L10 6 L15 6 L15 10 L10 10 L10 15 L6 15 L6 10 L1 10 L1 6 L6 6 Z",
  "M8 1 L15.5 8 L13.5 8 L13.5 15 L9.8 15 L9.8 10 L6.2 10 L6.2 15 L2.5 15 L2.5 8 L0.5 8 Z",
  "M1 2.5 C3.5 1.8 6 2 7.4 3.2 L7.4 14 C6 13 3.5 12.8 1 13.4 Z M15 2.5 C12.5 1.8 10 2 8.6 3.2 L8.6 14 C10 13 12.5 12.8 15 13.4 Z",
  "M3 1 L13 1 L13 15 L9.4 15 L9.4 12 L6.6 12 L6.6 15 L3 15 Z M5 3 L5 5 L7 5 L7 3 Z M9 3 L9 5 L11 5 L11 3 Z M5 7 L5 9 L7 9 L7 7 Z M9 7 L9 9 L11 9 L11 7 Z",
  "O8 4.2 3.4 O4.6 7.8 3.3 O11.4 7.8 3.3 M7 6 L9 6 L9 15 L7 15 Z",
  "M5.4 1 L7 1 L4 15 L1 15 Z M9 1 L10.6 1 L15 15 L12 15 Z M7.5 2 L8.5 2 L8.6 5 L7.4 5 Z M7.3 6.5 L8.7 6.5 L8.8 9.5 L7.2 9.5 Z M7.1 11 L8.9 11 L9.1 15 L6.9 15 Z",
  "M8 0.8 C11 0.8 13.2 3 13.2 6 C13.2 9.5 8 15.4 8 15.4 C8 15.4 2.8 9.5 2.8 6 C2.8 3 5 0.8 8 0.8 Z O8 6 2.2",
  "M8 1 L14 3 L14 8 C14 11.5 11.5 14 8 15.4 C4.500 14 2 11.5 2 8 L2 3 Z M8 4 L7 7 L4.200 7 L6.400 8.800 L5.600 11.600 L8 10 L10.400 11.600 L9.600 8.800 L11.800 7 L9 7 Z",
  "M7.2 0 L12 0 L12 3 L8.8 3 L8.8 4 L15.5 7.6 L15.5 15 L10 15 L10 11.5 C10 10 9 9.5 8 9.5 C7 9.5 6 10 6 11.5 L6 15 L0.5 15 L0.5 7.6 L7.2 4 Z",
  "M2 1 L14 1 L15.5 6 C15.5 7.400 14.500 8 13.600 8 C12.700 8 11.800 7.400 11.800 6.600 C11.800 7.400 10.800 8 9.900 8 C9 8 8 7.400 8 6.600 C8 7.400 7 8 6.100 8 C5.200 8 4.200 7.400 4.200 6.600 C4.200 7.400 3.300 8 2.400 8 C1.500 8 0.5 7.400 0.5 6 Z M2 9.2 L14 9.2 L14 15 L2 15 Z M4 10.600 L4 13.600 L8 13.600 L8 10.600 Z M10 10.600 L10 15 L12.400 15 L12.400 10.600 Z",
  "M4 1 L12 1 C13 1 13.6 1.8 13.6 3 L13.6 10.500 C13.6 11.700 12.800 12.300 11.800 12.400 L13.500 15 L11.500 15 L10 12.600 L6 12.600 L4.500 15 L2.500 15 L4.200 12.400 C3.200 12.300 2.4 11.700 2.4 10.500 L2.4 3 C2.4 1.8 3 1 4 1 Z M4.400 3 L4.400 7 L11.600 7 L11.600 3 Z O5.400 9.600 1 O10.600 9.600 1",
  "M1 4 C3 2 5 2 8 4 C11 6 13 6 15 4 L15 6.400 C13 8.400 11 8.400 8 6.400 C5 4.400 3 4.400 1 6.400 Z M1 9 C3 7 5 7 8 9 C11 11 13 11 15 9 L15 11.400 C13 13.400 11 13.400 8 11.400 C5 9.400 3 9.400 1 11.400 Z",
  "M8 0.5 L11 5 L11 7 L15 9.500 L15 15 L9.600 15 L9.600 12 C9.600 10.900 8.900 10.400 8 10.400 C7.100 10.400 6.400 10.900 6.400 12 L6.400 15 L1 15 L1 9.500 L5 7 L5 5 Z",
};

G_STATIC_ASSERT (G_N_ELEMENTS (paths) == G_N_ELEMENTS (names) - 1);

static const char *
read_numbers (const char *text,
              double     *ret_numbers,
              guint       n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    {
      char *end = NULL;

      ret_numbers[i] = g_ascii_strtod (text, &end);
      text = end;
    }

  return text;
}

static const char *
trace_step (cairo_t    *cr,
            const char *text)
{
  double n[6] = { 0 };

  switch (*text++)
    {
    case 'M':
      text = read_numbers (text, n, 2);
      cairo_move_to (cr, n[0], n[1]);
      break;

    case 'L':
      text = read_numbers (text, n, 2);
      cairo_line_to (cr, n[0], n[1]);
      break;

    case 'C':
      text = read_numbers (text, n, 6);
      cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
      break;

    case 'O':
      text = read_numbers (text, n, 3);
      cairo_new_sub_path (cr);
      cairo_arc (cr, n[0], n[1], n[2], 0, 2 * G_PI);
      cairo_close_path (cr);
      break;

    case 'Z':
      cairo_close_path (cr);
      break;

    default:
      break;
    }

  return text;
}

/* Kinds that share a picture with another one. */
static const char *const aliases[][2] =
{
  { "estate", "office" }, { "leisure", "club" }, { "online", "chat" }, { "organisation", "office" },
  { "service", "health" }, { "street", "path" },
};

/* The leaves of the tree lie over each other, where every other one is a hole elsewhere. */
static gboolean
is_heap (const char *name)
{
  return g_str_equal (name, "park");
}

/* The name of an icon may stand round that of the picture. */
static int
find_path (const char *name)
{
  g_autofree char *word = NULL;
  const char *found = name;

  if (g_str_has_prefix (found, "kith-"))
    found += strlen ("kith-");
  if (g_str_has_prefix (found, "place-") && !g_str_equal (found, "place-symbolic"))
    found += strlen ("place-");
  word = g_strndup (found, strcspn (found, "-"));
  found = word;
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    {
      if (g_str_equal (aliases[i][0], word))
        found = aliases[i][1];
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], found))
        return (int)i;
    }

  return -1;
}

/**
 * kith_drawing_pictogram_list_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): what there are pictures of
 */
const char *const *
kith_drawing_pictogram_list_names (void)
{
  return names;
}

/**
 * kith_drawing_pictogram:
 * @cr: where to draw, in the colour that is set
 * @name: one of kith_drawing_pictogram_list_names(), or an icon's name with it
 * @at: the middle
 * @size: of the square
 *
 * Returns: whether there is such a picture; a pin is drawn where there is none
 */
gboolean
kith_drawing_pictogram (cairo_t                *cr,
                        const char             *name,
                        const KithDrawingPoint *at,
                        double                  size)
{
  int found = 0;
  const char *text = NULL;

  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (at != NULL, FALSE);

  found = find_path (name);
  text = paths[found >= 0 ? (guint)found : 10];
  cairo_save (cr);
  cairo_translate (cr, at->x - size / 2, at->y - size / 2);
  cairo_scale (cr, size / SIDE, size / SIDE);
  cairo_new_path (cr);
  while (*text != '\0')
    text = trace_step (cr, text);
  cairo_set_fill_rule (cr, found >= 0 && is_heap (names[found]) ? CAIRO_FILL_RULE_WINDING : CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
  cairo_restore (cr);

  return found >= 0;
}
