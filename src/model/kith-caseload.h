/* kith-caseload.h: every child with an open case, and what the list rests on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-caseload-row.h"

G_BEGIN_DECLS

/**
 * KithCaseloadWorker:
 * @id: a worker of the store
 * @name: what the worker is called
 * @is_here: whether the worker works in the list's cluster on its day
 */
typedef struct
{
  gint64    id;
  char     *name;
  gboolean  is_here;
} KithCaseloadWorker;

#define KITH_TYPE_CASELOAD (kith_caseload_get_type ())

G_DECLARE_FINAL_TYPE (KithCaseload, kith_caseload, KITH, CASELOAD, GObject)

KithCaseload             *kith_caseload_new              (gint64         cluster_id,
                                                          KithDate       as_at,
                                                          gboolean       says_family_help,
                                                          GPtrArray     *rows,
                                                          GPtrArray     *workers) G_GNUC_WARN_UNUSED_RESULT;

gint64                    kith_caseload_get_cluster_id   (KithCaseload  *self);
KithDate                  kith_caseload_get_as_at        (KithCaseload  *self);
gboolean                  kith_caseload_says_family_help (KithCaseload  *self);
guint                     kith_caseload_get_n_rows       (KithCaseload  *self);
guint                     kith_caseload_get_n_counted    (KithCaseload  *self);
guint                     kith_caseload_get_n_outside    (KithCaseload  *self);
KithCaseloadRow          *kith_caseload_get_row          (KithCaseload  *self,
                                                          guint          position);
guint                     kith_caseload_get_n_workers    (KithCaseload  *self);
const KithCaseloadWorker *kith_caseload_get_worker       (KithCaseload  *self,
                                                          guint          position);

KithCaseloadWorker       *kith_caseload_worker_new       (gint64         id,
                                                          const char    *name,
                                                          gboolean       is_here) G_GNUC_WARN_UNUSED_RESULT;
void                      kith_caseload_worker_free      (gpointer       worker);

G_END_DECLS
