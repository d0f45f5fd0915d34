/* kith-basis.h: a file that the figures rest on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_BASIS (kith_basis_get_type ())

G_DECLARE_FINAL_TYPE (KithBasis, kith_basis, KITH, BASIS, GObject)

KithBasis  *kith_basis_new           (const char *kind,
                                      const char *source,
                                      KithDate    day,
                                      gint64      at,
                                      guint       n_new,
                                      guint       n_changed,
                                      guint       n_refused) G_GNUC_WARN_UNUSED_RESULT;

const char *kith_basis_get_kind      (KithBasis *self);
const char *kith_basis_get_source    (KithBasis *self);
KithDate    kith_basis_get_day       (KithBasis *self);
gint64      kith_basis_get_at        (KithBasis *self);
guint       kith_basis_get_n_new     (KithBasis *self);
guint       kith_basis_get_n_changed (KithBasis *self);
guint       kith_basis_get_n_refused (KithBasis *self);

G_END_DECLS
