/* kith-test-store.h: a store in a folder of its own, for one test
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "kith-act.h"
#include "kith-check.h"
#include "kith-db.h"

G_BEGIN_DECLS

/**
 * KithTestStore:
 * @folder: a folder that is removed with the store
 * @path: where the store is, in @folder
 * @key: its key, taken as it is, so that opening costs milliseconds
 * @uid: its identity
 * @db: the open store; %NULL while it is closed
 */
typedef struct
{
  char    *folder;
  char    *path;
  KithKey *key;
  KithUid  uid;
  KithDb  *db;
} KithTestStore;

KithTestStore *kith_test_store_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void           kith_test_store_free           (KithTestStore  *self);

void           kith_test_store_open           (KithTestStore  *self);
void           kith_test_store_close          (KithTestStore  *self);
void           kith_test_store_reopen         (KithTestStore  *self);
sqlite3       *kith_test_store_open_raw       (KithTestStore  *self) G_GNUC_WARN_UNUSED_RESULT;

gint64         kith_test_store_add_child      (KithTestStore  *self,
                                               const char     *given_name,
                                               const char     *family_name);
gint64         kith_test_store_import         (KithTestStore  *self,
                                               const char     *kind,
                                               const char     *fixture);
gint64         kith_test_store_get_number     (KithTestStore  *self,
                                               const char     *sql);
void           kith_test_store_assert_whole   (KithTestStore  *self);

KithRow       *kith_test_child_row            (const char     *given_name,
                                               const char     *family_name) G_GNUC_WARN_UNUSED_RESULT;

void           kith_test_raw_exec             (sqlite3        *handle,
                                               const char     *sql);
gint64         kith_test_raw_get_number       (sqlite3        *handle,
                                               const char     *sql);

char          *kith_test_make_folder          (void) G_GNUC_WARN_UNUSED_RESULT;
void           kith_test_remove_folder        (const char     *folder);
GBytes        *kith_test_read_file            (const char     *path) G_GNUC_WARN_UNUSED_RESULT;
GBytes        *kith_test_read_fixture         (const char     *name) G_GNUC_WARN_UNUSED_RESULT;
void           kith_test_assert_file_equals   (const char     *path,
                                               GBytes         *expected);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTestStore, kith_test_store_free)

G_END_DECLS
