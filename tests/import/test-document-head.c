/* test-document-head.c: a document is what stands in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "document-cases.h"
#include "kith-document-head.h"

static GBytes *
take (GByteArray *array)
{
  return g_byte_array_free_to_bytes (array);
}

static void
assert_is (GBytes            *given,
           KithDocumentFormat format,
           guint              width,
           guint              height)
{
  g_autoptr(GBytes) bytes = given;
  g_autoptr(GError) error = NULL;
  KithDocumentHead head;

  g_assert_true (kith_document_head_read (bytes, &head, &error));
  g_assert_no_error (error);
  g_assert_cmpint (head.format, ==, format);
  g_assert_cmpuint (head.width, ==, width);
  g_assert_cmpuint (head.height, ==, height);
}

static void
assert_refused (GBytes           *given,
                KithDocumentError code)
{
  g_autoptr(GBytes) bytes = given;
  g_autoptr(GError) error = NULL;
  KithDocumentHead head;

  g_assert_false (kith_document_head_read (bytes, &head, &error));
  g_assert_error (error, KITH_DOCUMENT_ERROR, (int)code);
}

#define BYTES(text) g_bytes_new (text, sizeof text - 1)

static void
test_known (void)
{
  assert_is (document_png (7, 5, 1), KITH_DOCUMENT_PNG, 7, 5);
  assert_is (take (document_png_shell (4000, 3000, 16, 6)), KITH_DOCUMENT_PNG, 4000, 3000);
  assert_is (take (document_jpeg_shell (4000, 3000, 1)), KITH_DOCUMENT_JPEG, 4000, 3000);
  assert_is (take (document_jpeg_shell (640, 480, 11)), KITH_DOCUMENT_JPEG, 640, 480);
  assert_is (document_pdf (""), KITH_DOCUMENT_PDF, 0, 0);
  assert_is (document_text ("Dear Ms Ashdown,\r\n\tthank you.\r\n"), KITH_DOCUMENT_TEXT, 0, 0);
  assert_is (document_text ("Siân said: “no”."), KITH_DOCUMENT_TEXT, 0, 0);
  assert_is (BYTES ("Si\342n said: \223no\224."), KITH_DOCUMENT_TEXT, 0, 0);
  assert_is (BYTES ("\377\376H\0e\0r\0"), KITH_DOCUMENT_TEXT, 0, 0);
  assert_is (BYTES ("MZ is how the family write their initials"), KITH_DOCUMENT_TEXT, 0, 0);
}

static void
test_text_is_read (void)
{
  g_autoptr(GBytes) bytes = BYTES ("Si\342n said: \223no\224.");
  g_autofree char *text = kith_document_read_text (bytes, NULL);

  g_assert_cmpstr (text, ==, "Siân said: “no”.");
}

static void
test_others_are_named (void)
{
  assert_refused (BYTES (""), KITH_DOCUMENT_ERROR_EMPTY);
  assert_refused (BYTES (" \r\n\t "), KITH_DOCUMENT_ERROR_EMPTY);
  assert_refused (BYTES ("\377\376"), KITH_DOCUMENT_ERROR_EMPTY);
  assert_refused (BYTES ("MZ\220\0\003\0\0\0"), KITH_DOCUMENT_ERROR_PROGRAM);
  assert_refused (BYTES ("\177ELF\002\001\001\0"), KITH_DOCUMENT_ERROR_PROGRAM);
  assert_refused (BYTES ("#!/bin/sh\necho\n"), KITH_DOCUMENT_ERROR_PROGRAM);
  assert_refused (BYTES ("{\\rtf1 Dear}"), KITH_DOCUMENT_ERROR_OFFICE);
  assert_refused (BYTES ("\320\317\021\340\241\261\032\341\0\0"), KITH_DOCUMENT_ERROR_OFFICE);
  assert_refused (BYTES ("PK\003\004\024\0\6\0\10\0\0\0!\0word/document.xml"), KITH_DOCUMENT_ERROR_OFFICE);
  assert_refused (BYTES ("PK\003\004\024\0\6\0\10\0\0\0!\0photos/1.jpg"), KITH_DOCUMENT_ERROR_ARCHIVE);
  assert_refused (BYTES ("GIF89a\001\0\001\0"), KITH_DOCUMENT_ERROR_PICTURE);
  assert_refused (BYTES ("\0\0\0\030ftypheic\0\0\0\0"), KITH_DOCUMENT_ERROR_PICTURE);
  assert_refused (BYTES ("RIFF\020\0\0\0WEBPVP8 "), KITH_DOCUMENT_ERROR_PICTURE);
  assert_refused (BYTES ("BM\066\0\0\0\0\0\0\0"), KITH_DOCUMENT_ERROR_PICTURE);
  assert_refused (BYTES ("<svg xmlns='x'/>"), KITH_DOCUMENT_ERROR_PICTURE);
  assert_refused (BYTES ("\0\0\0\030ftypisom\0\0\0\0"), KITH_DOCUMENT_ERROR_RECORDING);
  assert_refused (BYTES ("#!AMR\n\014\0"), KITH_DOCUMENT_ERROR_RECORDING);
  assert_refused (BYTES ("\001\002\003 nobody knows"), KITH_DOCUMENT_ERROR_UNKNOWN);
  assert_refused (BYTES ("text with a \201 in it"), KITH_DOCUMENT_ERROR_UNKNOWN);
}

static void
test_pdf_with_a_lock (void)
{
  assert_refused (document_pdf ("/Encrypt 9 0 R"), KITH_DOCUMENT_ERROR_LOCKED);
  assert_refused (document_pdf ("/Encrypt<</Filter /Standard>>"), KITH_DOCUMENT_ERROR_LOCKED);
  assert_is (document_pdf ("/EncryptMetadata false"), KITH_DOCUMENT_PDF, 0, 0);
  assert_refused (BYTES ("%PDF-1.4\n1 0 obj <</Type"), KITH_DOCUMENT_ERROR_CUT_OFF);
  assert_refused (BYTES ("%PDF-1.4 <</Encrypt 9 0 R>> stream startxref"), KITH_DOCUMENT_ERROR_LOCKED);
}

static void
test_limits (void)
{
  g_autofree char *long_text = g_strnfill (KITH_DOCUMENT_MOST_TEXT + 1, 'a');
  g_autofree guint8 *many = g_malloc0 (KITH_DOCUMENT_MOST_BYTES + 1);

  assert_refused (document_text (long_text), KITH_DOCUMENT_ERROR_TOO_MUCH_TEXT);
  assert_refused (g_bytes_new_take (g_steal_pointer (&many), KITH_DOCUMENT_MOST_BYTES + 1), KITH_DOCUMENT_ERROR_TOO_LARGE);
}

/* A few bytes that would unpack to gigabytes, or keep a decoder busy for minutes. */
static void
test_bombs (void)
{
  g_autoptr(GByteArray) remarks = document_png_shell (8, 8, 8, 2);

  assert_is (take (document_png_shell (8192, 8192, 8, 6)), KITH_DOCUMENT_PNG, 8192, 8192);
  assert_refused (take (document_png_shell (8192, 8192, 16, 6)), KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS);
  assert_refused (take (document_png_shell (8193, 8192, 8, 6)), KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS);
  assert_refused (take (document_png_shell (G_MAXINT32, G_MAXINT32, 1, 0)), KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS);
  assert_refused (take (document_jpeg_shell (65535, 65535, 1)), KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS);
  assert_refused (take (document_jpeg_shell (4000, 3000, 200)), KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS);

  g_byte_array_set_size (remarks, remarks->len - 12);
  for (guint i = 0; i < 17; i++)
    document_png_append (remarks, "zTXt", "", 0);
  document_png_append (remarks, "IEND", "", 0);
  assert_refused (take (g_steal_pointer (&remarks)), KITH_DOCUMENT_ERROR_DAMAGED);
}

static void
test_hostile_png (void)
{
  assert_refused (take (document_png_shell (0, 8, 8, 2)), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (take (document_png_shell (8, 0x80000000, 8, 2)), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (take (document_png_shell (8, 8, 4, 2)), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (take (document_png_shell (8, 8, 8, 5)), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (BYTES ("\211PNG\r\n\032\n"), KITH_DOCUMENT_ERROR_CUT_OFF);
  assert_refused (BYTES ("\211PNG\r\n\032\n\377\377\377\377IHDR\0\0\0\0"), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (BYTES ("\211PNG\r\n\032\n\0\0\0\0IEND\0\0\0\0"), KITH_DOCUMENT_ERROR_DAMAGED);
}

static void
test_hostile_jpeg (void)
{
  assert_refused (take (document_jpeg_shell (0, 8, 1)), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (take (document_jpeg_shell (8, 0, 1)), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (take (document_jpeg_shell (8, 8, 0)), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (BYTES ("\377\330\377"), KITH_DOCUMENT_ERROR_CUT_OFF);
  assert_refused (BYTES ("\377\330\377\377\377\377"), KITH_DOCUMENT_ERROR_CUT_OFF);
  assert_refused (BYTES ("\377\330\377\340\0\001"), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (BYTES ("\377\330\377\332\0\002\377\331"), KITH_DOCUMENT_ERROR_DAMAGED);
  assert_refused (BYTES ("\377\330\377\303\0\013\010\0\010\0\010\001\001\021\0\377\331"), KITH_DOCUMENT_ERROR_PICTURE);
}

/* However much of the end is missing, it is said, and nothing is read that is not there. */
static void
assert_cut_anywhere (GBytes *given)
{
  g_autoptr(GBytes) bytes = given;
  gsize size = g_bytes_get_size (bytes);

  for (gsize n = 8; n < size; n++)
    {
      /* A copy of its own, so that a sanitizer sees its end. */
      assert_refused (g_bytes_new (g_bytes_get_data (bytes, NULL), n), KITH_DOCUMENT_ERROR_CUT_OFF);
    }
}

static void
test_cut_anywhere (void)
{
  assert_cut_anywhere (document_png (3, 2, 1));
  assert_cut_anywhere (take (document_jpeg_shell (8, 8, 2)));
}

static void
test_any_byte_changed (void)
{
  g_autoptr(GBytes) png = document_png (3, 2, 1);
  g_autoptr(GBytes) jpeg = take (document_jpeg_shell (8, 8, 2));
  GBytes *whole[] = { png, jpeg };

  for (guint i = 0; i < 2000; i++)
    {
      gsize size;
      gconstpointer data = g_bytes_get_data (whole[i % 2], &size);
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      KithDocumentHead head;

      copy[g_test_rand_int_range (0, (gint32)size)] = (guint8)g_test_rand_int ();
      bytes = g_bytes_new_take (g_steal_pointer (&copy), size);
      if (kith_document_head_read (bytes, &head, &error))
        g_assert_cmpuint ((guint64)head.width * head.height * 4, <=, KITH_DOCUMENT_MOST_UNPACKED);
      else
        g_assert_nonnull (error);
    }
}

static void
test_names (void)
{
  g_assert_true (kith_document_format_fits_name (KITH_DOCUMENT_PNG, "drawing.PNG"));
  g_assert_true (kith_document_format_fits_name (KITH_DOCUMENT_JPEG, "IMG_0001.jpeg"));
  g_assert_true (kith_document_format_fits_name (KITH_DOCUMENT_PDF, "letter"));
  g_assert_true (kith_document_format_fits_name (KITH_DOCUMENT_PDF, "letter.2026-05"));
  g_assert_true (kith_document_format_fits_name (KITH_DOCUMENT_TEXT, NULL));
  g_assert_false (kith_document_format_fits_name (KITH_DOCUMENT_PNG, "letter.pdf"));
  g_assert_false (kith_document_format_fits_name (KITH_DOCUMENT_TEXT, "letter.docx"));
  g_assert_false (kith_document_format_fits_name (KITH_DOCUMENT_PDF, "invoice.pdf.exe"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-head/known", test_known);
  g_test_add_func ("/document-head/text-is-read", test_text_is_read);
  g_test_add_func ("/document-head/others-are-named", test_others_are_named);
  g_test_add_func ("/document-head/pdf-with-a-lock", test_pdf_with_a_lock);
  g_test_add_func ("/document-head/limits", test_limits);
  g_test_add_func ("/document-head/bombs", test_bombs);
  g_test_add_func ("/document-head/hostile-png", test_hostile_png);
  g_test_add_func ("/document-head/hostile-jpeg", test_hostile_jpeg);
  g_test_add_func ("/document-head/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/document-head/any-byte-changed", test_any_byte_changed);
  g_test_add_func ("/document-head/names", test_names);

  return g_test_run ();
}
