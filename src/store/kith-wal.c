/* kith-wal.c: whether the log beside a store is what SQLite left there
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After a crash the write-ahead log has what was saved last. SQLite reads it up
 * to the first frame whose sum is wrong, and drops the rest without a word:
 * that is right for the frames of an act that the power cut off, and loses acts
 * that were said to be saved where a bit of the log has rotted.
 *
 * Both look alike at the wrong frame, and not behind it. An act is saved when
 * its last frame, which is marked, was brought to the disk; only then are the
 * frames of the next act written. So what the power cut off is frames of one
 * act, of which the last may be marked. Where a marked frame stands behind the
 * wrong one, and after it yet another of the same log, the act with the wrong
 * frame had been saved: the log is damaged. So it is where frames follow a
 * head that is wrong, which is brought to the disk before the first of them.
 *
 *     head     magic 4, version 4, page size 4, count 4, salts 8, sum 8
 *     frame    page 4, size after an act or 0: 4, salts 8, sum 8, then the page
 *
 * All numbers are big-endian. A sum goes on from the one before. Frames with
 * other salts are left from an earlier log.
 *
 * What this cannot see: a wrong frame in the last act of the log, a wrong mark
 * on the act before it, and a log that was cut at an act's end. Nothing in the
 * log tells those from a power cut.
 */

#include "config.h"

#include "kith-wal.h"

#include <string.h>

#define HEAD_SIZE 32
#define FRAME_HEAD_SIZE 24
#define PAGE_SIZE_BYTES 4096
#define FRAME_SIZE (FRAME_HEAD_SIZE + PAGE_SIZE_BYTES)
#define MAGIC_LITTLE 0x377f0682
#define MAGIC_BIG 0x377f0683
#define SECTOR 512

typedef struct
{
  guint32  first;
  guint32  second;
} Sum;

typedef struct
{
  const guint8 *bytes;
  gsize         n_frames;
  gboolean      is_big;              /* how words are read for the sums */
} Log;

static guint32
read_number (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

static guint32
read_word (const guint8 *bytes,
           gboolean      is_big)
{
  guint32 number = read_number (bytes);

  return is_big ? number : GUINT32_SWAP_LE_BE (number);
}

/* As SQLite adds them up. */
static void
add_up (Sum          *sum,
        const guint8 *bytes,
        gsize         n_bytes,
        gboolean      is_big)
{
  for (gsize i = 0; i < n_bytes; i += 8)
    {
      sum->first += read_word (bytes + i, is_big) + sum->second;
      sum->second += read_word (bytes + i + 4, is_big) + sum->first;
    }
}

static gboolean
is_sum (const Sum    *sum,
        const guint8 *bytes)
{
  return sum->first == read_number (bytes) && sum->second == read_number (bytes + 4);
}

static const guint8 *
get_frame (const Log *log,
           gsize      index)
{
  return log->bytes + HEAD_SIZE + index * FRAME_SIZE;
}

static gboolean
is_of_this_log (const Log *log,
                gsize      index)
{
  return memcmp (get_frame (log, index) + 8, log->bytes + 16, 8) == 0;
}

/* A head that lies in two sectors may have its mark from an earlier log, and its salts from this one. */
static gboolean
ends_an_act (const Log *log,
             gsize      index)
{
  gsize salts_at = HEAD_SIZE + index * FRAME_SIZE + 8;

  return salts_at % SECTOR != 0 && is_of_this_log (log, index) && read_number (get_frame (log, index) + 4) != 0;
}

static gboolean
read_head (Log *log,
           Sum *ret_sum)
{
  guint32 magic = read_number (log->bytes);

  *ret_sum = (Sum){ 0 };
  log->is_big = magic == MAGIC_BIG;
  add_up (ret_sum, log->bytes, 24, log->is_big);

  return (magic == MAGIC_BIG || magic == MAGIC_LITTLE) &&
         read_number (log->bytes + 8) == PAGE_SIZE_BYTES &&
         is_sum (ret_sum, log->bytes + 24);
}

static gsize
count_right_frames (const Log *log,
                    Sum        sum)
{
  gsize n_right = 0;

  for (; n_right < log->n_frames && is_of_this_log (log, n_right); n_right++)
    {
      const guint8 *frame = get_frame (log, n_right);

      add_up (&sum, frame, 8, log->is_big);
      add_up (&sum, frame + FRAME_HEAD_SIZE, PAGE_SIZE_BYTES, log->is_big);
      if (!is_sum (&sum, frame + 16))
        break;
    }

  return n_right;
}

static gboolean
has_saved_act_after (const Log *log,
                     gsize      wrong)
{
  gboolean has_end = FALSE;

  for (gsize i = wrong; i < log->n_frames; i++)
    {
      if (has_end && is_of_this_log (log, i))
        return TRUE;

      has_end = has_end || ends_an_act (log, i);
    }

  return FALSE;
}

/**
 * kith_wal_is_damaged:
 * @store_path: where a store is that nobody has open
 *
 * Returns: whether the log beside it has lost acts that were saved. A log that
 *   cannot be read is not called damaged: the disk may answer the next time.
 */
gboolean
kith_wal_is_damaged (const char *store_path)
{
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  Log log = { 0 };
  gsize n_bytes = 0;
  Sum sum;

  g_return_val_if_fail (store_path != NULL, FALSE);

  path = g_strconcat (store_path, "-wal", NULL);

  /* Not mapped: a sector that cannot be read would end the program. */
  if (!g_file_get_contents (path, &bytes, &n_bytes, NULL) || n_bytes < HEAD_SIZE + FRAME_SIZE)
    return FALSE;

  log.bytes = (const guint8 *)bytes;
  log.n_frames = (n_bytes - HEAD_SIZE) / FRAME_SIZE;
  if (!read_head (&log, &sum))
    return TRUE;

  return has_saved_act_after (&log, count_right_frames (&log, sum));
}
