/* kith-doubt.h: why a store that opens may not be the one that was left
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithDoubtKind:
 * @KITH_DOUBT_NONE: there is none
 * @KITH_DOUBT_OLDER: its journal ends before an anchor: it was restored, or its end was cut off
 * @KITH_DOUBT_OTHER: its journal went another way than an anchor saw
 * @KITH_DOUBT_OLD_PAGE: its journal is what it was, and the file is not
 * @KITH_DOUBT_OLD_SLOTS: the slots file is older than the store
 */
typedef enum
{
  KITH_DOUBT_NONE,
  KITH_DOUBT_OLDER,
  KITH_DOUBT_OTHER,
  KITH_DOUBT_OLD_PAGE,
  KITH_DOUBT_OLD_SLOTS,
} KithDoubtKind;

/**
 * KithAnchorPlace:
 * @KITH_ANCHOR_SLOTS: the slots file
 * @KITH_ANCHOR_KEYRING: the keyring
 * @KITH_ANCHOR_BACKUP: a backup
 *
 * Where an anchor is kept.
 */
typedef enum
{
  KITH_ANCHOR_SLOTS,
  KITH_ANCHOR_KEYRING,
  KITH_ANCHOR_BACKUP,
} KithAnchorPlace;

/**
 * KithDoubt:
 * @kind: what is wrong
 * @place: which anchor says so
 * @seq: the entry of the journal that the anchor saw
 * @at_usec: when it saw it
 * @store_seq: the entry at which the store's journal ends
 * @store_at_usec: when that was written; 0 where there is none
 *
 * What an anchor knows and the store does not.
 */
typedef struct
{
  KithDoubtKind    kind;
  KithAnchorPlace  place;
  gint64           seq;
  gint64           at_usec;
  gint64           store_seq;
  gint64           store_at_usec;
} KithDoubt;

void             kith_set_doubt_error       (GError          **error,
                                             const KithDoubt  *doubt);
const KithDoubt *kith_store_error_get_doubt (const GError     *error);

G_END_DECLS
