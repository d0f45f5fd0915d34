/* kith-store.h: the store as the interface sees it: never waits, never blocks
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-act-summary.h"
#include "kith-child-record.h"
#include "kith-cluster.h"
#include "kith-date.h"
#include "kith-figure.h"
#include "kith-import-preview.h"
#include "kith-school-list.h"
#include "kith-school-table.h"
#include "kith-store-error.h"

G_BEGIN_DECLS

/**
 * KithStoreState:
 * @KITH_STORE_LOCKED: no store is open; no key is in memory
 * @KITH_STORE_UNLOCKING: a key is being derived, or a store made
 * @KITH_STORE_OPEN: the store is open
 */
typedef enum
{
  KITH_STORE_LOCKED,
  KITH_STORE_UNLOCKING,
  KITH_STORE_OPEN,
} KithStoreState;

/**
 * KithStoreSetup:
 * @worker_name: who the person is
 * @worker_role: such as "Social worker"
 * @authority_code: three digits, or "999" for a fictional one
 * @cluster_name: the name of the first cluster
 * @schools: (element-type KithSchoolRecord) (nullable): its schools
 * @use_keyring: whether half of the key goes to the keyring. Without it the
 *   passphrase must be strong enough to stand alone.
 *
 * What a person says of themselves when a store is made.
 */
typedef struct
{
  const char *worker_name;
  const char *worker_role;
  const char *authority_code;
  const char *cluster_name;
  GPtrArray  *schools;
  gboolean    use_keyring;
} KithStoreSetup;

#define KITH_TYPE_STORE (kith_store_get_type ())
#define KITH_TYPE_STORE_STATE (kith_store_state_get_type ())

G_DECLARE_FINAL_TYPE (KithStore, kith_store, KITH, STORE, GObject)

GType               kith_store_state_get_type             (void);

/* Properties, all read-only: "state" (KithStoreState), "is-fictional" (boolean),
 * "undo-kind" and "redo-kind" (string, nullable: the kind of the act that
 * undo or redo would take, for the label of the button), "saved-at" (int64,
 * microseconds since 1970: the last commit, 0 for none).
 *
 * Signal "changed" (): after each committed act, on the main context. Pages
 * load again.
 */
KithStore          *kith_store_new                        (const char           *path) G_GNUC_WARN_UNUSED_RESULT;

const char         *kith_store_get_path                   (KithStore            *self);
KithStoreState      kith_store_get_state                  (KithStore            *self);
gboolean            kith_store_get_is_fictional           (KithStore            *self);
gint64              kith_store_get_saved_at               (KithStore            *self);
gboolean            kith_store_exists                     (KithStore            *self);
guint               kith_store_get_n_held                 (KithStore            *self);
gint64              kith_store_get_undo_act               (KithStore            *self);
guint               kith_store_get_n_not_yet              (KithStore            *self);
const char         *kith_store_get_undo_kind              (KithStore            *self);
const char         *kith_store_get_redo_kind              (KithStore            *self);

void                kith_store_create_async               (KithStore            *self,
                                                           const KithStoreSetup *setup,
                                                           const char           *passphrase,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean            kith_store_create_finish              (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

/* shape: "lambeth", "stockport" or "southampton" */
void                kith_store_create_fictional_async     (KithStore            *self,
                                                           const char           *shape,
                                                           guint64               seed,
                                                           double                scale,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean            kith_store_create_fictional_finish    (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

void                kith_store_unlock_async               (KithStore            *self,
                                                           const char           *passphrase,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean            kith_store_unlock_finish              (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

void                kith_store_lock_async                 (KithStore            *self,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean            kith_store_lock_finish                (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

/* (element-type KithCluster); the first has id 0 and is "all schools" where there are several */
void                kith_store_load_clusters_async        (KithStore            *self,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
GListModel         *kith_store_load_clusters_finish       (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void                kith_store_load_school_table_async    (KithStore            *self,
                                                           gint64                cluster_id,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
KithSchoolTable    *kith_store_load_school_table_finish   (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithChild): exactly the rows that the number of the line counts */
void                kith_store_load_figure_async          (KithStore            *self,
                                                           KithFigure            figure,
                                                           gint64                cluster_id,
                                                           KithSchoolLine       *line,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
GListModel         *kith_store_load_figure_finish         (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Opening a record is itself an entry of the journal, once a sitting. */
void                kith_store_load_child_async           (KithStore            *self,
                                                           gint64                child_id,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
KithChildRecord    *kith_store_load_child_finish          (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Says which school the child attends from a day on. One act, undone as one. */
void                kith_store_set_school_async           (KithStore            *self,
                                                           gint64                child_id,
                                                           gint64                school_id,
                                                           KithDate              from,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean            kith_store_set_school_finish          (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

/* Makes a cluster of schools from the register. One act, undone as one. */
void                kith_store_add_cluster_async          (KithStore            *self,
                                                           const char           *name,
                                                           const char           *authority_code,
                                                           GPtrArray            *schools,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean            kith_store_add_cluster_finish         (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

/* kind: "cin", "schools", "links" or "holidays". Nothing is written. */
void                kith_store_preview_import_async       (KithStore            *self,
                                                           const char           *kind,
                                                           const char           *file_name,
                                                           GBytes               *bytes,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
KithImportPreview  *kith_store_preview_import_finish      (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* The whole import is one act, undone as one. */
void                kith_store_import_async               (KithStore            *self,
                                                           KithImportPreview    *preview,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean            kith_store_import_finish              (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

/* act 0 is the newest act of this sitting. Returns what was undone. */
void                kith_store_undo_async                 (KithStore            *self,
                                                           gint64                act,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
KithActSummary     *kith_store_undo_finish                (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void                kith_store_redo_async                 (KithStore            *self,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
KithActSummary     *kith_store_redo_finish                (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithActSummary), the newest first; before: 0, or the last one's number for the next page */
void                kith_store_load_history_async         (KithStore            *self,
                                                           gint64                before,
                                                           guint                 n_acts,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
GListModel         *kith_store_load_history_finish        (KithStore            *self,
                                                           GAsyncResult         *result,
                                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
