/* kith-print-zip.c: an archive that is written in memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workbook is a few small texts in one archive. They are stored as they are,
 * without compression: a chronology is small, and what compresses is one more
 * thing that keeps a copy. The libraries that write workbooks put their parts
 * into temporary files first, which would leave a child's record on the disk.
 */

#include "config.h"

#include "kith-print-zip.h"

#include <string.h>

#define LOCAL_HEAD 0x04034b50u
#define CENTRAL_HEAD 0x02014b50u
#define END_HEAD 0x06054b50u
#define VERSION_NEEDED 20
#define NAMES_ARE_UTF8 0x0800

/* 1 January 1980: what is in an archive does not say when it was made. */
#define FIRST_DATE 0x0021

struct _KithPrintZip
{
  GByteArray *bytes;
  GByteArray *directory;
  guint       n_parts;
};

/**
 * kith_print_zip_new:
 *
 * Returns: (transfer full): an archive of nothing
 */
KithPrintZip *
kith_print_zip_new (void)
{
  KithPrintZip *self = g_new0 (KithPrintZip, 1);

  self->bytes = g_byte_array_new ();
  self->directory = g_byte_array_new ();

  return self;
}

/**
 * kith_print_zip_free:
 * @self: (nullable): an archive
 */
void
kith_print_zip_free (KithPrintZip *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->bytes);
  g_byte_array_unref (self->directory);
  g_free (self);
}

static void
append_16 (GByteArray *bytes,
           guint       number)
{
  guint16 little = GUINT16_TO_LE ((guint16)number);

  g_byte_array_append (bytes, (const guint8 *)&little, sizeof little);
}

static void
append_32 (GByteArray *bytes,
           guint32     number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *)&little, sizeof little);
}

/* The checksum of IEEE 802.3, bit by bit: the texts are small. */
static guint32
make_checksum (const char *text,
               gsize       n_bytes)
{
  guint32 sum = 0xffffffffu;

  for (gsize i = 0; i < n_bytes; i++)
    {
      sum ^= (guint8)text[i];
      for (int bit = 0; bit < 8; bit++)
        sum = (sum >> 1) ^ (0xedb88320u & (0u - (sum & 1)));
    }

  return ~sum;
}

/* What the head of a part and its line in the directory have in common. */
static void
append_facts (GByteArray *bytes,
              const char *name,
              const char *text)
{
  guint32 size = (guint32)strlen (text);

  append_16 (bytes, VERSION_NEEDED);
  append_16 (bytes, NAMES_ARE_UTF8);
  append_16 (bytes, 0);
  append_16 (bytes, 0);
  append_16 (bytes, FIRST_DATE);
  append_32 (bytes, make_checksum (text, size));
  append_32 (bytes, size);
  append_32 (bytes, size);
  append_16 (bytes, (guint)strlen (name));
  append_16 (bytes, 0);
}

/**
 * kith_print_zip_add:
 * @self: an archive
 * @name: what the part is called
 * @text: what it holds
 */
void
kith_print_zip_add (KithPrintZip *self,
                    const char   *name,
                    const char   *text)
{
  guint32 offset;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (text != NULL);

  offset = self->bytes->len;
  append_32 (self->bytes, LOCAL_HEAD);
  append_facts (self->bytes, name, text);
  g_byte_array_append (self->bytes, (const guint8 *)name, (guint)strlen (name));
  g_byte_array_append (self->bytes, (const guint8 *)text, (guint)strlen (text));

  append_32 (self->directory, CENTRAL_HEAD);
  append_16 (self->directory, VERSION_NEEDED);
  append_facts (self->directory, name, text);
  append_16 (self->directory, 0);
  append_16 (self->directory, 0);
  append_16 (self->directory, 0);
  append_32 (self->directory, 0);
  append_32 (self->directory, offset);
  g_byte_array_append (self->directory, (const guint8 *)name, (guint)strlen (name));
  self->n_parts++;
}

/**
 * kith_print_zip_finish:
 * @self: an archive; nothing may be added any more
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
kith_print_zip_finish (KithPrintZip *self)
{
  guint32 offset;

  g_return_val_if_fail (self != NULL, NULL);

  offset = self->bytes->len;
  g_byte_array_append (self->bytes, self->directory->data, self->directory->len);
  append_32 (self->bytes, END_HEAD);
  append_16 (self->bytes, 0);
  append_16 (self->bytes, 0);
  append_16 (self->bytes, self->n_parts);
  append_16 (self->bytes, self->n_parts);
  append_32 (self->bytes, self->directory->len);
  append_32 (self->bytes, offset);
  append_16 (self->bytes, 0);

  return g_bytes_new (self->bytes->data, self->bytes->len);
}
