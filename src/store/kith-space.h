/* kith-space.h: how much room the disk has, and a little that is kept for the last note
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithSpace:
 * @KITH_SPACE_ENOUGH: there is room
 * @KITH_SPACE_LOW: less than 200 MB are free
 * @KITH_SPACE_NONE: the disk is full, but for what was kept back
 * @KITH_SPACE_READ_ONLY: the folder cannot be written to
 *
 * What the disk of a store has left.
 */
typedef enum
{
  KITH_SPACE_ENOUGH,
  KITH_SPACE_LOW,
  KITH_SPACE_NONE,
  KITH_SPACE_READ_ONLY,
} KithSpace;

KithSpace kith_space_look     (const char  *store_path);
void      kith_space_reserve  (const char  *store_path);
gboolean  kith_space_prepare  (const char  *store_path,
                               gboolean     is_large,
                               GError     **error);

G_END_DECLS
