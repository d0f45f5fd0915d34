/* test-icons.c: every icon of ours is found and drawn, in the colour of the text beside it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the toolkit cannot read SVG only its own icons appear, and a window
 * looks nearly right: a button without its picture has still got its name.
 */

#include "config.h"

#include <string.h>

#include "ui-fixture.h"

#define ICONS "/io/github/kithapp/Kith/icons"

static const GdkRGBA text_colours[] = {
  { 0.18f, 0.2f, 0.21f, 1 },
  { 1, 1, 1, 1 },
  { 0.75f, 0.11f, 0.16f, 1 },
};

static GtkIconTheme *
get_theme (void)
{
  return gtk_icon_theme_get_for_display (gdk_display_get_default ());
}

/* The names of the icons in one folder of the resource. */
static char **
list_icons (const char *folder)
{
  g_autofree char *path = g_strdup_printf (ICONS "/scalable/%s", folder);
  g_autoptr(GError) error = NULL;
  char **names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *suffix = strrchr (names[i], '.');

      g_assert_cmpstr (suffix, ==, ".svg");
      *suffix = '\0';
    }

  return names;
}

static GdkTexture *
draw (const char    *name,
      int            size,
      const GdkRGBA *colour)
{
  g_autoptr(GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (get_theme (), name, NULL, size, 1, GTK_TEXT_DIR_LTR, 0);
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, size, size);
  GdkTexture *texture;

  g_assert_true (gtk_icon_theme_has_icon (get_theme (), name));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size, colour, 1);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);

  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  gsk_renderer_unrealize (renderer);

  return texture;
}

/* How many of its pixels are inked, all of which must have the colour asked for, if any. */
static guint
count_inked (GdkTexture    *texture,
             const GdkRGBA *colour)
{
  int size = gdk_texture_get_width (texture);
  g_autoptr(GdkTextureDownloader) downloader = gdk_texture_downloader_new (texture);
  g_autoptr(GBytes) bytes = NULL;
  const guchar *pixel;
  gsize stride;
  guint n_inked = 0;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);

  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      {
        pixel = (const guchar *)g_bytes_get_data (bytes, NULL) + (gsize)y * stride + 4 * (gsize)x;
        if (pixel[3] < 200)
          continue;
        n_inked++;
        if (colour == NULL)
          continue;
        g_assert_cmpfloat_with_epsilon (pixel[0] / 255.0, colour->red, 0.02);
        g_assert_cmpfloat_with_epsilon (pixel[1] / 255.0, colour->green, 0.02);
        g_assert_cmpfloat_with_epsilon (pixel[2] / 255.0, colour->blue, 0.02);
      }

  return n_inked;
}

/* Between an eighth and three quarters: a picture, and neither a speck nor a blot. */
static void
assert_symbolic (const char *name,
                 int         size)
{
  guint n_pixels = (guint)(size * size);

  for (gsize i = 0; i < G_N_ELEMENTS (text_colours); i++)
    {
      g_autoptr(GdkTexture) texture = draw (name, size, &text_colours[i]);
      guint n_inked = count_inked (texture, &text_colours[i]);

      g_test_message ("%s at %d: %u of %u pixels", name, size, n_inked, n_pixels);
      g_assert_cmpuint (n_inked, >, n_pixels / 8);
      g_assert_cmpuint (n_inked, <, n_pixels * 3 / 4);
    }
}

static void
test_rooms (void)
{
  g_auto(GStrv) names = list_icons ("actions");

  g_assert_cmpuint (g_strv_length (names), >=, 2);
  for (guint i = 0; names[i] != NULL; i++)
    {
      assert_symbolic (names[i], 16);
      assert_symbolic (names[i], 32);
      assert_symbolic (names[i], 128);
    }
}

static void
test_application (void)
{
  assert_symbolic (KITH_APPLICATION_ID "-symbolic", 16);

  for (int size = 32; size <= 256; size *= 2)
    {
      g_autoptr(GdkTexture) texture = draw (KITH_APPLICATION_ID, size, &text_colours[0]);
      guint n_inked = count_inked (texture, NULL);

      /* The plate has 104 of 128 pixels in width and 108 in height, less its round corners. */
      g_assert_cmpuint (n_inked, >, (guint)(size * size) * 6 / 10);
      g_assert_cmpuint (n_inked, <, (guint)(size * size) * 7 / 10);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();
  gtk_icon_theme_add_resource_path (get_theme (), ICONS);

  g_test_add_func ("/icons/rooms-take-the-colour-of-the-text", test_rooms);
  g_test_add_func ("/icons/application-at-every-size", test_application);

  return g_test_run ();
}
