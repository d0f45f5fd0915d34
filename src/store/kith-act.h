/* kith-act.h: the one door through which rows change
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-row.h"

G_BEGIN_DECLS

/* About a second's work: what is more is cut into slices, so that a save never waits longer. */
#define KITH_ACT_SLICE_ROWS 20000

/**
 * KithAct:
 *
 * What a person does in one go: the rows it changes and its entries in the
 * journal are written together or not at all. Freeing an act that was not
 * committed takes it back.
 */
typedef struct _KithAct KithAct;

KithAct  *kith_act_begin       (KithDb           *db,
                                const char       *kind,
                                const char       *subject,
                                const char       *why,
                                GError          **error) G_GNUC_WARN_UNUSED_RESULT;
KithAct  *kith_act_begin_about (KithDb           *db,
                                const char       *kind,
                                const char       *subject,
                                gint64            about,
                                GError          **error) G_GNUC_WARN_UNUSED_RESULT;
KithAct  *kith_act_rehearse    (KithDb           *db,
                                GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_act_insert      (KithAct          *self,
                                KithRow          *row,
                                gint64           *ret_id,
                                GError          **error);
gboolean  kith_act_update      (KithAct          *self,
                                KithRow          *row,
                                GError          **error);
gboolean  kith_act_delete      (KithAct          *self,
                                const KithTable  *table,
                                gint64            id,
                                GError          **error);
gboolean  kith_act_commit      (KithAct          *self,
                                GError          **error);
void      kith_act_free        (KithAct          *self);

KithDb   *kith_act_get_db      (KithAct          *self);
gint64    kith_act_get_seq     (KithAct          *self);
guint     kith_act_get_n_rows  (KithAct          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithAct, kith_act_free)

G_END_DECLS
