/* kith-states-private.h: what each child is to the authority, kept until a row changes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-db.h"
#include "kith-figure.h"

G_BEGIN_DECLS

typedef struct _KithStates KithStates;

const KithStates *kith_db_get_states     (KithDb            *db,
                                          KithDate           as_at,
                                          GError           **error);
void              kith_states_free       (KithStates        *self);
KithCaseState     kith_states_get        (const KithStates  *self,
                                          gint64             child_id);
gint64            kith_states_get_max_id (const KithStates  *self);

G_END_DECLS
