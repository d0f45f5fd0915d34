/* test-recovery-sheet.c: what is printed of a recovery key, and the picture that a camera reads
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "kith-qr.h"
#include "kith-recovery-sheet.h"

#define A4_WIDTH 595.0
#define A4_HEIGHT 842.0

static const char code[] = "00000-00001-00002-00003-00004-00005-00006-00007";

/* The three eyes by which a camera finds it. */
static void
assert_eye (KithQr *qr,
            guint   left,
            guint   top)
{
  for (guint i = 0; i < 7; i++)
    {
      g_assert_true (kith_qr_is_dark (qr, left + i, top));
      g_assert_true (kith_qr_is_dark (qr, left + i, top + 6));
      g_assert_true (kith_qr_is_dark (qr, left, top + i));
      g_assert_true (kith_qr_is_dark (qr, left + 6, top + i));
    }
  g_assert_false (kith_qr_is_dark (qr, left + 1, top + 1));
  g_assert_true (kith_qr_is_dark (qr, left + 3, top + 3));
}

static void
test_picture (void)
{
  g_autoptr(KithQr) qr = kith_qr_new (code);
  guint size = kith_qr_get_size (qr);

  g_assert_cmpuint (size % 4, ==, 1);
  g_assert_cmpuint (size, <=, 45);
  assert_eye (qr, 0, 0);
  assert_eye (qr, size - 7, 0);
  assert_eye (qr, 0, size - 7);
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (8000, 'A');

  g_assert_null (kith_qr_new (text));
}

/* Another key is another picture, and the same key the same. */
static void
test_tells_keys_apart (void)
{
  g_autoptr(KithQr) one = kith_qr_new (code);
  g_autoptr(KithQr) again = kith_qr_new (code);
  g_autoptr(KithQr) other = kith_qr_new ("00000-00001-00002-00003-00004-00005-00006-00008");
  guint n_same = 0, n_other = 0;

  for (guint i = 0; i < kith_qr_get_size (one) * kith_qr_get_size (one); i++)
    {
      guint x = i % kith_qr_get_size (one), y = i / kith_qr_get_size (one);

      n_same += kith_qr_is_dark (one, x, y) != kith_qr_is_dark (again, x, y);
      n_other += kith_qr_is_dark (one, x, y) != kith_qr_is_dark (other, x, y);
    }
  g_assert_cmpuint (n_same, ==, 0);
  g_assert_cmpuint (n_other, >, 10);
}

static char *
run (const char *program,
     const char *path)
{
  const char * const argv[] = { program, path, strcmp (program, "pdftotext") == 0 ? "-" : NULL, NULL };
  g_autoptr(GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  char *text = NULL;

  if (process != NULL)
    g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, NULL);

  return text;
}

/* What is on the sheet, as somebody else's program reads it off the page. */
static void
test_sheet (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kith-sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, A4_WIDTH, A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_auto(GStrv) groups = g_strsplit (code, "-", -1);
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;

  kith_recovery_sheet_draw (cr, A4_WIDTH, code);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  text = run ("pdftotext", path);
  info = run ("pdfinfo", path);
  g_unlink (path);
  g_rmdir (folder);
  if (text == NULL || info == NULL)
    {
      g_test_skip ("there is no pdftotext on this machine");
      return;
    }

  g_assert_nonnull (strstr (text, "Keep this locked away, not in the laptop bag."));
  for (guint i = 0; groups[i] != NULL; i++)
    g_assert_nonnull (strstr (text, groups[i]));
  g_assert_nonnull (strstr (info, "Pages:           1"));
  g_assert_null (strstr (info, "Author:"));
  g_assert_null (strstr (info, "Title:"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-sheet/picture", test_picture);
  g_test_add_func ("/recovery-sheet/too-long", test_too_long);
  g_test_add_func ("/recovery-sheet/tells-keys-apart", test_tells_keys_apart);
  g_test_add_func ("/recovery-sheet/sheet", test_sheet);

  return g_test_run ();
}
