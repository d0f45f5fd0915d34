/* bench-stores.h: stores to measure with, and plain copies of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bench-sql.h"
#include "kith-db.h"
#include "kith-fiction.h"

G_BEGIN_DECLS

/**
 * BenchStore:
 * @db: the store, open
 * @plain_path: where its copy in plain SQLite is
 * @plain: the copy, open with the store's pragmas
 */
typedef struct
{
  char    *path;
  char    *plain_path;
  char    *pragmas;                  /* the store's, for the copy */
  KithKey *key;
  KithDb  *db;
  sqlite3 *plain;
} BenchStore;

KithFiction *bench_fiction_new         (double      scale) G_GNUC_WARN_UNUSED_RESULT;

BenchStore  *bench_store_new_empty     (const char *name) G_GNUC_WARN_UNUSED_RESULT;
BenchStore  *bench_store_new_fictional (const char *name,
                                        double      scale) G_GNUC_WARN_UNUSED_RESULT;
void         bench_store_free          (BenchStore *self);

sqlite3     *bench_store_get_handle    (BenchStore *self);
void         bench_store_shut          (BenchStore *self);
void         bench_store_open          (BenchStore *self);
void         bench_store_open_plain    (BenchStore *self);
void         bench_store_copy_plain    (BenchStore *self);
void         bench_store_compact       (BenchStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchStore, bench_store_free)

G_END_DECLS
