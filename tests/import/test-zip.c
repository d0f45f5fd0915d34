/* test-zip.c: the parts of an archive, and what is no archive
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-zip.h"

#include "workbook-cases.h"

#include <string.h>

#define NAME "folder/part.txt"

/* Where things lie in the directory's entry, and in a part's own header. */
#define ENTRY_FLAGS 8
#define ENTRY_METHOD 10
#define ENTRY_PACKED_SIZE 20
#define ENTRY_EXTRA_LENGTH 30
#define ENTRY_OFFSET 42
#define ENTRY_SIZE 46
#define END_N_ENTRIES 10
#define END_START 16
#define END_SIZE 22

static GBytes *
make_archive (const char *text,
              ArchiveWay  way)
{
  Archive archive;

  archive_init (&archive);
  archive_add (&archive, NAME, text, strlen (text), way);
  return archive_end (&archive);
}

static gboolean
append_cb (const guint8 *data,
           gsize         size,
           gpointer      user_data,
           GError      **error)
{
  g_string_append_len (user_data, (const char *)data, (gssize)size);
  return TRUE;
}

static gboolean
enough_cb (const guint8 *data,
           gsize         size,
           gpointer      user_data,
           GError      **error)
{
  return FALSE;
}

static gboolean
fail_cb (const guint8 *data,
         gsize         size,
         gpointer      user_data,
         GError      **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "No");
  return FALSE;
}

static void
test_reads (void)
{
  ArchiveWay ways[] = { ARCHIVE_STORED, ARCHIVE_DEFLATED };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *text = g_strnfill (200000, 'x');
      g_autoptr(GBytes) bytes = make_archive (text, ways[i]);
      g_autoptr(GError) error = NULL;
      g_autoptr(KithZip) zip = kith_zip_new (bytes, &error);
      g_autoptr(GString) read = g_string_new (NULL);

      g_assert_no_error (error);
      g_assert_true (kith_zip_has (zip, NAME));
      g_assert_false (kith_zip_has (zip, "part.txt"));
      g_assert_true (kith_zip_read (zip, NAME, 200000, append_cb, read, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (read->str, ==, text);

      g_assert_false (kith_zip_read (zip, NAME, 199999, append_cb, read, NULL, &error));
      g_assert_error (error, KITH_ZIP_ERROR, KITH_ZIP_ERROR_TOO_LARGE);
      g_clear_error (&error);

      g_assert_true (kith_zip_read (zip, NAME, 200000, enough_cb, NULL, NULL, &error));
      g_assert_no_error (error);
      g_assert_false (kith_zip_read (zip, NAME, 200000, fail_cb, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_clear_error (&error);

      g_assert_false (kith_zip_read (zip, "other", 1, append_cb, read, NULL, &error));
      g_assert_error (error, KITH_ZIP_ERROR, KITH_ZIP_ERROR_NOT_FOUND);
    }
}

static void
test_cancelled (void)
{
  ArchiveWay ways[] = { ARCHIVE_STORED, ARCHIVE_DEFLATED };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr(GBytes) bytes = make_archive ("text", ways[i]);
      g_autoptr(KithZip) zip = kith_zip_new (bytes, NULL);
      g_autoptr(GString) read = g_string_new (NULL);
      g_autoptr(GError) error = NULL;

      g_assert_false (kith_zip_read (zip, NAME, 100, append_cb, read, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* Bytes of the directory's entry, or (@at_end) of the archive's end, are changed. */
typedef struct
{
  gboolean      at_end;
  guint         at;
  guint8        bytes[4];
  guint         n_bytes;
  gboolean      opens;
  KithZipError  code;
} Change;

static const Change changes[] = {
  { FALSE, 0, { 'X' }, 1, FALSE, KITH_ZIP_ERROR_DAMAGED },
  { FALSE, ENTRY_EXTRA_LENGTH, { 0xff, 0xff }, 2, FALSE, KITH_ZIP_ERROR_DAMAGED },
  { FALSE, ENTRY_FLAGS, { 1 }, 1, TRUE, KITH_ZIP_ERROR_LOCKED },
  { FALSE, ENTRY_METHOD, { 12 }, 1, TRUE, KITH_ZIP_ERROR_DAMAGED },
  { FALSE, ENTRY_METHOD, { 8 }, 1, TRUE, KITH_ZIP_ERROR_DAMAGED },
  { FALSE, ENTRY_OFFSET, { 1 }, 1, TRUE, KITH_ZIP_ERROR_DAMAGED },
  { FALSE, ENTRY_OFFSET, { 0xfe, 0xff, 0xff, 0x7f }, 4, TRUE, KITH_ZIP_ERROR_DAMAGED },
  { FALSE, ENTRY_PACKED_SIZE, { 0xfe, 0xff, 0xff, 0x7f }, 4, TRUE, KITH_ZIP_ERROR_DAMAGED },
  { FALSE, ENTRY_PACKED_SIZE, { 1, 0 }, 2, TRUE, KITH_ZIP_ERROR_DAMAGED },
  { TRUE, 0, { 'X' }, 1, FALSE, KITH_ZIP_ERROR_DAMAGED },
  { TRUE, END_N_ENTRIES, { 2 }, 1, FALSE, KITH_ZIP_ERROR_DAMAGED },
  { TRUE, END_N_ENTRIES, { 0xff, 0xff }, 2, FALSE, KITH_ZIP_ERROR_DAMAGED },
  { TRUE, END_START, { 0xff, 0xff, 0xff, 0x7f }, 4, FALSE, KITH_ZIP_ERROR_DAMAGED },
};

static void
test_damage (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr(GBytes) whole = make_archive ("some text", ARCHIVE_STORED);
      gsize size;
      const guint8 *data = g_bytes_get_data (whole, &size);
      guint8 *copy = g_memdup2 (data, size);
      gsize from = changes[i].at_end ? size - END_SIZE : size - END_SIZE - ENTRY_SIZE - strlen (NAME);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(KithZip) zip = NULL;
      g_autoptr(GString) read = g_string_new (NULL);
      g_autoptr(GError) error = NULL;

      memcpy (copy + from + changes[i].at, changes[i].bytes, changes[i].n_bytes);
      bytes = g_bytes_new_take (copy, size);
      zip = kith_zip_new (bytes, &error);

      g_test_message ("change %" G_GSIZE_FORMAT, i);
      g_assert_true ((zip != NULL) == changes[i].opens);
      if (zip != NULL)
        g_assert_false (kith_zip_read (zip, NAME, 100, append_cb, read, NULL, &error));
      g_assert_error (error, KITH_ZIP_ERROR, (int)changes[i].code);
    }
}

static void
append_number (GByteArray *array,
               guint64     number,
               guint       n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = (guint8)(number >> 8 * i);

      g_byte_array_append (array, &byte, 1);
    }
}

/* Some programs write all sizes behind the entry, large or not. */
static void
test_sizes_behind_entry (void)
{
  g_autoptr(GBytes) whole = make_archive ("some text", ARCHIVE_STORED);
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);
  gsize start = size - END_SIZE - ENTRY_SIZE - strlen (NAME);
  GByteArray *array = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithZip) zip = NULL;
  g_autoptr(GString) read = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  g_byte_array_append (array, data, (guint)(size - END_SIZE));
  memset (array->data + start + ENTRY_PACKED_SIZE, 0xff, 8);
  memset (array->data + start + ENTRY_OFFSET, 0xff, 4);
  array->data[start + ENTRY_EXTRA_LENGTH] = 4 + 2 + 4 + 24;

  append_number (array, 0x9999, 2); /* somebody's own, to be passed over */
  append_number (array, 2, 2);
  append_number (array, 0, 2);
  append_number (array, 1, 2);
  append_number (array, 24, 2);
  append_number (array, strlen ("some text"), 8);
  append_number (array, strlen ("some text"), 8);
  append_number (array, 0, 8);
  g_byte_array_append (array, data + size - END_SIZE, END_SIZE);

  bytes = g_byte_array_free_to_bytes (array);
  zip = kith_zip_new (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (kith_zip_read (zip, NAME, 100, append_cb, read, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (read->str, ==, "some text");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zip/reads", test_reads);
  g_test_add_func ("/zip/cancelled", test_cancelled);
  g_test_add_func ("/zip/damage", test_damage);
  g_test_add_func ("/zip/sizes-behind-entry", test_sizes_behind_entry);

  return g_test_run ();
}
