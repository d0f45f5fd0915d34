/* kith-db-private.h: what the files of the store know of the connection
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "kith-code-list.h"
#include "kith-db.h"
#include "kith-sight-private.h"
#include "kith-states-private.h"

G_BEGIN_DECLS

#define KITH_HASH_SIZE 32
#define KITH_DB_APPLICATION_ID 0x4b697468
#define KITH_DB_SCHEMA_VERSION 5

/* The last entry of the journal. */
typedef struct
{
  gint64  seq;
  guint8  hash[KITH_HASH_SIZE];
} KithJournalHead;

struct _KithDb
{
  sqlite3         *handle;
  GThread         *thread;
  GHashTable      *statements;       /* by the address of their text */
  KithKey         *file_key;         /* for the copies that are opened to look through them */
  KithKey         *journal_key;
  char            *watched_path;     /* where an anchor is left when it closes; NULL for nowhere */
  KithUid          store_uid;
  KithUid          device_uid;
  KithUid          actor_uid;
  KithJournalHead  head;
  KithJournalHead  committed_head;
  gint64           opened_at_seq;    /* the last entry when it was opened */
  GPtrArray       *held_views;       /* entries that wait for room; NULL for none */
  GHashTable      *viewed;           /* rows whose view this sitting has logged */
  KithCodeList    *codes;            /* loaded when first asked for */
  KithStates      *states;           /* of the last search; NULL for none */
  KithSight       *sight;            /* which records are shown; NULL before the schema is known */
  const char      *transaction;      /* who began it, as file:line; NULL for none */
  GCancellable    *cancellable;
  const gint      *gives_way;
  KithDbSlice      slice_func;
  gpointer         slice_data;
  guint            has_actor : 1;
  guint            is_fictional : 1;
  guint            may_write : 1;    /* the door is open: see deny_writes */
  guint            may_draft : 1;    /* for drafts alone */
  guint            may_index : 1;    /* the index of notes is made anew */
  guint            may_commit : 1;
  guint            may_rebuild : 1;
  guint            is_recovering : 1;
  guint            lost_a_value : 1; /* memory ran out while one was bound or read: see kith-statement.c */
  guint            lints_queries : 1;
  guint            sees_all : 1;     /* an act is under way: see kith-sight.c */
};

GHashTable *kith_statement_cache_new (void);
void        kith_statement_cache_empty (GHashTable  *statements);

KithDb     *kith_db_connect          (const char  *path,
                                      KithKey     *key,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_apply_key        (KithDb      *self,
                                      KithKey     *key,
                                      gboolean     is_other,
                                      GError     **error);
gboolean    kith_db_exec             (KithDb      *self,
                                      const char  *sql,
                                      GError     **error);
gboolean    kith_db_begin            (KithDb      *self,
                                      const char  *where,
                                      GError     **error);
gboolean    kith_db_commit           (KithDb      *self,
                                      GError     **error);
void        kith_db_rollback         (KithDb      *self);
gboolean    kith_db_fold_log         (KithDb      *self,
                                      GError     **error);
gboolean    kith_db_rebuild          (KithDb      *self,
                                      GError     **error);
gboolean    kith_db_copy_into        (KithDb      *self,
                                      const char  *path,
                                      GError     **error);

void        kith_db_remove_unpublished (const char *path);
gboolean    kith_db_make_empty_file  (const char  *path,
                                      GError     **error);
gboolean    kith_db_publish          (const char  *made,
                                      const char  *path,
                                      gboolean     is_replacing,
                                      GError     **error);
gboolean    kith_db_rekey_copy       (const char  *path,
                                      KithKey     *key,
                                      KithKey     *new_key,
                                      GError     **error);
gboolean    kith_db_load_journal_key (KithDb      *self,
                                      GError     **error);
gboolean    kith_db_keep_journal_key (KithDb      *self,
                                      GError     **error);

void        kith_db_shut_door        (KithDb      *self);
gboolean    kith_db_migrate          (KithDb      *self,
                                      guint        latest,
                                      GError     **error);
gboolean    kith_db_make_folder      (const char  *folder);
gboolean    kith_db_check_place      (const char  *path,
                                      GError     **error);
char       *kith_db_resolve_place    (const char  *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_check_file       (const char  *path,
                                      GError     **error);

G_END_DECLS
