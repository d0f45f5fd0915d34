/* kith-worker-choice.h: several of the workers, each with a switch
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster-worker.h"

G_BEGIN_DECLS

#define KITH_TYPE_WORKER_CHOICE (kith_worker_choice_get_type ())

/* Signal "changed" (): somebody is chosen, or no longer. */
G_DECLARE_FINAL_TYPE (KithWorkerChoice, kith_worker_choice, KITH, WORKER_CHOICE, AdwPreferencesGroup)

void     kith_worker_choice_add     (KithWorkerChoice  *self,
                                     KithClusterWorker *worker,
                                     gboolean           is_chosen);
GArray  *kith_worker_choice_dup_ids (KithWorkerChoice  *self) G_GNUC_WARN_UNUSED_RESULT;
void     kith_worker_choice_set_ids (KithWorkerChoice  *self,
                                     const gint64      *ids,
                                     gsize              n_ids);
gboolean kith_worker_choice_has     (KithWorkerChoice  *self,
                                     gint64             worker_id);

G_END_DECLS
