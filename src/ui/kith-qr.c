/* kith-qr.c: a short text as a picture that a camera reads
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text may be a key, so its squares lie in guarded memory and are wiped
 * with the picture. What the toolkit draws of them, it keeps as long as it
 * shows them.
 */

#include "config.h"

#include "kith-qr.h"

#include <math.h>
#include <qrencode.h>
#include <sodium.h>
#include <string.h>

/* The white around it, in squares: less, and a camera does not find it. */
#define QUIET_ZONE 4

struct _KithQr
{
  GObject  parent_instance;

  guint8  *squares;                  /* in guarded memory; the lowest bit of each is its colour */
  guint    size;
};

static const GdkRGBA dark = { 0, 0, 0, 1 };
static const GdkRGBA light = { 1, 1, 1, 1 };

/* The run of dark squares that begins at @x; 0 where it is light. */
static guint
measure_run (KithQr *self,
             guint   x,
             guint   y)
{
  guint n_squares = 0;

  while (x + n_squares < self->size && kith_qr_is_dark (self, x + n_squares, y))
    n_squares++;

  return n_squares;
}

static void
kith_qr_snapshot (GdkPaintable *paintable,
                  GdkSnapshot  *snapshot,
                  double        width,
                  double        height)
{
  KithQr *self = KITH_QR (paintable);
  float n_sides = (float)(self->size + 2 * QUIET_ZONE);
  float whole = (float)MIN (width, height);
  /* Squares that end between two pixels would leave bright lines between them. */
  float side = MAX (floorf (whole / n_sides), 1);
  float margin = floorf ((whole - side * (float)self->size) / 2);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);

  gtk_snapshot_append_color (snapshot, &light, &area);
  for (guint y = 0; y < self->size; y++)
    {
      guint n_squares;

      for (guint x = 0; x < self->size; x += MAX (n_squares, 1))
        {
          n_squares = measure_run (self, x, y);
          area = GRAPHENE_RECT_INIT (margin + (float)x * side, margin + (float)y * side, (float)n_squares * side, side);
          if (n_squares > 0)
            gtk_snapshot_append_color (snapshot, &dark, &area);
        }
    }
}

static double
kith_qr_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return 1;
}

static GdkPaintableFlags
kith_qr_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE | GDK_PAINTABLE_STATIC_CONTENTS;
}

static void
kith_qr_paintable_init (GdkPaintableInterface *interface)
{
  interface->snapshot = kith_qr_snapshot;
  interface->get_intrinsic_aspect_ratio = kith_qr_get_intrinsic_aspect_ratio;
  interface->get_flags = kith_qr_get_flags;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithQr, kith_qr, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, kith_qr_paintable_init))

static void
kith_qr_finalize (GObject *object)
{
  KithQr *self = KITH_QR (object);

  g_clear_pointer (&self->squares, sodium_free);

  G_OBJECT_CLASS (kith_qr_parent_class)->finalize (object);
}

static void
kith_qr_class_init (KithQrClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_qr_finalize;
}

static void
kith_qr_init (KithQr *self)
{
}

/**
 * kith_qr_new:
 * @text: capital letters, digits and hyphens, some dozens of them
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where the text is too long for one
 */
KithQr *
kith_qr_new (const char *text)
{
  KithQr *self = NULL;
  QRcode *code = NULL;
  gsize n_squares;

  g_return_val_if_fail (text != NULL, NULL);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  if (code == NULL)
    return NULL;

  self = g_object_new (KITH_TYPE_QR, NULL);
  self->size = (guint)code->width;
  n_squares = (gsize)self->size * self->size;
  self->squares = sodium_malloc (n_squares);
  memcpy (self->squares, code->data, n_squares);
  sodium_memzero (code->data, n_squares);
  QRcode_free (code);

  return self;
}

/**
 * kith_qr_get_size:
 *
 * Returns: how many squares it has on each side, without the white around it
 */
guint
kith_qr_get_size (KithQr *self)
{
  g_return_val_if_fail (KITH_IS_QR (self), 0);

  return self->size;
}

/**
 * kith_qr_is_dark:
 *
 * Returns: the colour of a square
 */
gboolean
kith_qr_is_dark (KithQr *self,
                 guint   x,
                 guint   y)
{
  g_return_val_if_fail (KITH_IS_QR (self), FALSE);
  g_return_val_if_fail (x < self->size && y < self->size, FALSE);

  return (self->squares[(gsize)y * self->size + x] & 1) != 0;
}

/**
 * kith_qr_draw:
 * @cr: where; the picture's corner is at its origin
 * @size: the length of a side, with the white around it
 *
 * Draws it for a printer.
 */
void
kith_qr_draw (KithQr  *self,
              cairo_t *cr,
              double   size)
{
  double side;

  g_return_if_fail (KITH_IS_QR (self));
  g_return_if_fail (cr != NULL);

  side = size / (self->size + 2 * QUIET_ZONE);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint y = 0; y < self->size; y++)
    {
      guint n_squares;

      for (guint x = 0; x < self->size; x += MAX (n_squares, 1))
        {
          n_squares = measure_run (self, x, y);
          cairo_rectangle (cr, (x + QUIET_ZONE) * side, (y + QUIET_ZONE) * side, n_squares * side, side);
        }
    }
  cairo_fill (cr);
}
