/* kith-zip.c: the parts of a zipped file, in memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As much of the format as workbooks use: stored and deflated parts, found
 * through the directory at the end. A part is unpacked in pieces of 64 KiB
 * that are handed on and forgotten, so that nothing of it need ever be in
 * memory as a whole, and unpacking stops at a limit. What a header says of the
 * size of a part is not believed: bytes are counted as they come. A few
 * kilobytes that unpack to gigabytes are what nobody's list of pupils is, so
 * more than 300 bytes for each that was packed are refused too, once there are
 * enough of them to matter.
 *
 * Not done: archives of several files, and parts packed in other ways.
 */

#include "config.h"

#include "kith-zip.h"

#include <string.h>

#define END_SIZE 22
#define MAX_COMMENT 65535
#define ENTRY_SIZE 46
#define LOCAL_SIZE 30
#define MAX_ENTRIES 10000

#define PIECE_SIZE (64 * 1024)
#define MAX_RATIO 300
#define LEAST_FOR_RATIO (16 * 1024 * 1024)

#define METHOD_STORED 0
#define METHOD_DEFLATED 8
#define FLAG_LOCKED 1

#define IN_EXTRA G_MAXUINT32
#define EXTRA_ZIP64 1

typedef struct
{
  guint    flags;
  guint    method;
  guint32  checksum;
  guint64  packed_size;
  guint64  size;
  guint64  offset;
} Entry;

struct _KithZip
{
  GBytes       *bytes;
  const guint8 *data;
  gsize         size;
  GHashTable   *entries;             /* utf8 to Entry */
};

/* What is unpacked, and where it goes. */
typedef struct
{
  const Entry *entry;
  gsize        max_bytes;
  gsize        n_bytes;
  guint32      checksum;
  KithZipFunc  func;
  gpointer     user_data;
  gboolean     is_enough;
} Unpacking;

G_DEFINE_QUARK (kith-zip-error-quark, kith_zip_error)

static gboolean
fail (GError     **error,
      KithZipError code,
      const char  *reason)
{
  g_set_error_literal (error, KITH_ZIP_ERROR, code, reason);
  return FALSE;
}

static guint
read_16 (const guint8 *p)
{
  return (guint)(p[0] | p[1] << 8);
}

static guint32
read_32 (const guint8 *p)
{
  return (guint32)read_16 (p) | (guint32)read_16 (p + 2) << 16;
}

static guint64
read_64 (const guint8 *p)
{
  return (guint64)read_32 (p) | (guint64)read_32 (p + 4) << 32;
}

static guint32
add_to_checksum (guint32       checksum,
                 const guint8 *data,
                 gsize         size)
{
  static guint32 table[256];
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint32 i = 0; i < 256; i++)
        {
          table[i] = i;
          for (guint bit = 0; bit < 8; bit++)
            table[i] = (table[i] & 1) != 0 ? table[i] >> 1 ^ 0xedb88320 : table[i] >> 1;
        }
      g_once_init_leave (&is_made, 1);
    }

  checksum = ~checksum;
  for (gsize i = 0; i < size; i++)
    checksum = table[(checksum ^ data[i]) & 0xff] ^ checksum >> 8;

  return ~checksum;
}

static const guint8 *
find_end (KithZip *self)
{
  gsize lowest = self->size > END_SIZE + MAX_COMMENT ? self->size - END_SIZE - MAX_COMMENT : 0;

  if (self->size < END_SIZE)
    return NULL;

  for (gsize at = self->size - END_SIZE + 1; at-- > lowest;)
    {
      if (memcmp (self->data + at, "PK\x05\x06", 4) == 0)
        return self->data + at;
    }

  return NULL;
}

/* Sizes that do not fit stand behind the entry, in this order. */
static void
read_extra (Entry        *entry,
            const guint8 *extra,
            gsize         size)
{
  guint64 *values[] = { &entry->size, &entry->packed_size, &entry->offset };

  while (size >= 4)
    {
      gsize length = read_16 (extra + 2);
      const guint8 *p = extra + 4;

      if (length > size - 4)
        return;

      for (guint i = 0; read_16 (extra) == EXTRA_ZIP64 && i < G_N_ELEMENTS (values); i++)
        {
          if (*values[i] == IN_EXTRA && p + 8 <= extra + 4 + length)
            {
              *values[i] = read_64 (p);
              p += 8;
            }
        }

      extra += 4 + length;
      size -= 4 + length;
    }
}

static gsize
read_entry (KithZip *self,
            gsize    at)
{
  const guint8 *p = self->data + at;
  gsize name_length, extra_length, length;
  g_autofree char *name = NULL;
  Entry *entry;

  if (self->size - at < ENTRY_SIZE || memcmp (p, "PK\x01\x02", 4) != 0)
    return 0;

  name_length = read_16 (p + 28);
  extra_length = read_16 (p + 30);
  length = ENTRY_SIZE + name_length + extra_length + read_16 (p + 32);
  if (self->size - at < length)
    return 0;

  entry = g_new0 (Entry, 1);
  entry->flags = read_16 (p + 8);
  entry->method = read_16 (p + 10);
  entry->checksum = read_32 (p + 16);
  entry->packed_size = read_32 (p + 20);
  entry->size = read_32 (p + 24);
  entry->offset = read_32 (p + 42);
  read_extra (entry, p + ENTRY_SIZE + name_length, extra_length);

  name = g_strndup ((const char *)p + ENTRY_SIZE, name_length);
  g_strdelimit (name, "\\", '/');
  g_hash_table_replace (self->entries, g_steal_pointer (&name), entry);

  return length;
}

static gboolean
read_directory (KithZip *self,
                GError **error)
{
  const guint8 *end = find_end (self);
  guint n_entries;
  gsize at;

  if (end == NULL)
    return fail (error, KITH_ZIP_ERROR_DAMAGED, "The archive is cut off: its directory is missing");

  n_entries = read_16 (end + 10);
  at = read_32 (end + 16);
  if (n_entries > MAX_ENTRIES || at > self->size)
    return fail (error, KITH_ZIP_ERROR_DAMAGED, "The archive's directory is not where it should be");

  for (guint i = 0; i < n_entries; i++)
    {
      gsize length = read_entry (self, at);

      if (length == 0)
        return fail (error, KITH_ZIP_ERROR_DAMAGED, "The archive's directory is damaged");
      at += length;
    }

  return TRUE;
}

/**
 * kith_zip_new:
 * @bytes: an archive
 * @error: return location for a [error@Kith.ZipError]
 *
 * Reads the list of the archive's parts.
 *
 * Returns: (transfer full): the archive
 */
KithZip *
kith_zip_new (GBytes  *bytes,
              GError **error)
{
  g_autoptr(KithZip) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (KithZip, 1);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return read_directory (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * kith_zip_free:
 * @self: (nullable): an archive
 *
 * Frees an archive.
 */
void
kith_zip_free (KithZip *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->bytes);
  g_hash_table_unref (self->entries);
  g_free (self);
}

/**
 * kith_zip_has:
 * @self: an archive
 * @name: the name of a part, with its folders
 *
 * Tells whether there is such a part.
 *
 * Returns: whether there is
 */
gboolean
kith_zip_has (KithZip    *self,
              const char *name)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return g_hash_table_contains (self->entries, name);
}

static gboolean
find_data (KithZip       *self,
           const Entry   *entry,
           const guint8 **ret_data,
           GError       **error)
{
  const guint8 *p = self->data + entry->offset;
  guint64 start;

  if (entry->offset > self->size || self->size - entry->offset < LOCAL_SIZE || memcmp (p, "PK\x03\x04", 4) != 0)
    return fail (error, KITH_ZIP_ERROR_DAMAGED, "A part of the archive is not where it should be");

  start = entry->offset + LOCAL_SIZE + read_16 (p + 26) + read_16 (p + 28);
  if (start > self->size || entry->packed_size > self->size - start)
    return fail (error, KITH_ZIP_ERROR_DAMAGED, "A part of the archive is cut off");

  *ret_data = self->data + start;
  return TRUE;
}

static gboolean
hand_on (Unpacking    *unpacking,
         const guint8 *data,
         gsize         size,
         GError      **error)
{
  GError *local_error = NULL;

  unpacking->n_bytes += size;
  unpacking->checksum = add_to_checksum (unpacking->checksum, data, size);

  if (unpacking->n_bytes > unpacking->max_bytes)
    return fail (error, KITH_ZIP_ERROR_TOO_LARGE, "A part of the archive unpacks to more than is allowed");
  if (unpacking->n_bytes > LEAST_FOR_RATIO && unpacking->n_bytes / MAX_RATIO > unpacking->entry->packed_size)
    return fail (error, KITH_ZIP_ERROR_TOO_LARGE, "A part of the archive unpacks to far more than it should");

  if (unpacking->func (data, size, unpacking->user_data, &local_error))
    return TRUE;

  unpacking->is_enough = local_error == NULL;
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return FALSE;
}

static gboolean
copy_stored (Unpacking    *unpacking,
             const guint8 *data,
             GCancellable *cancellable,
             GError      **error)
{
  for (gsize at = 0; at < unpacking->entry->packed_size; at += PIECE_SIZE)
    {
      gsize size = MIN (PIECE_SIZE, unpacking->entry->packed_size - at);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !hand_on (unpacking, data + at, size, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
inflate (Unpacking    *unpacking,
         const guint8 *data,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree guint8 *piece = g_malloc (PIECE_SIZE);
  gsize left = unpacking->entry->packed_size;
  GConverterResult result;

  do
    {
      gsize n_read, n_written;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      result = g_converter_convert (G_CONVERTER (decompressor), data, left, piece, PIECE_SIZE,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return fail (error, KITH_ZIP_ERROR_DAMAGED, "A part of the archive cannot be unpacked");

      data += n_read;
      left -= n_read;
      if (n_written > 0 && !hand_on (unpacking, piece, n_written, error))
        return FALSE;
    }
  while (result != G_CONVERTER_FINISHED);

  return TRUE;
}

/**
 * kith_zip_read:
 * @self: an archive
 * @name: the name of a part, with its folders
 * @max_bytes: how much it may unpack to
 * @func: (scope call): takes the pieces
 * @user_data: given to @func
 * @cancellable: (nullable): a cancellable
 * @error: return location for a [error@Kith.ZipError], or what @func set
 *
 * Unpacks a part.
 *
 * Returns: whether @func has all of it, or said that it has enough
 */
gboolean
kith_zip_read (KithZip      *self,
               const char   *name,
               gsize         max_bytes,
               KithZipFunc   func,
               gpointer      user_data,
               GCancellable *cancellable,
               GError      **error)
{
  Unpacking unpacking = { NULL, max_bytes, 0, 0, func, user_data, FALSE };
  const guint8 *data;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  unpacking.entry = g_hash_table_lookup (self->entries, name);
  if (unpacking.entry == NULL)
    return fail (error, KITH_ZIP_ERROR_NOT_FOUND, "The archive has no such part");
  if ((unpacking.entry->flags & FLAG_LOCKED) != 0)
    return fail (error, KITH_ZIP_ERROR_LOCKED, "A part of the archive has a passphrase");
  if (unpacking.entry->method != METHOD_STORED && unpacking.entry->method != METHOD_DEFLATED)
    return fail (error, KITH_ZIP_ERROR_DAMAGED, "A part of the archive is packed in a way that is not known");
  if (!find_data (self, unpacking.entry, &data, error))
    return FALSE;

  if (unpacking.entry->method == METHOD_STORED)
    is_done = copy_stored (&unpacking, data, cancellable, error);
  else
    is_done = inflate (&unpacking, data, cancellable, error);

  if (!is_done)
    return unpacking.is_enough;
  if (unpacking.checksum != unpacking.entry->checksum)
    return fail (error, KITH_ZIP_ERROR_DAMAGED, "A part of the archive is not what its checksum says");

  return TRUE;
}
