/* kith-loader.h: one page's question to the store, of which only the newest answer counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KithLoad:
 *
 * One question that was asked. It goes through the asynchronous call as its
 * user data, and kith_load_end() tells whether its answer is still wanted.
 */
typedef struct _KithLoad KithLoad;

#define KITH_TYPE_LOADER (kith_loader_get_type ())

G_DECLARE_FINAL_TYPE (KithLoader, kith_loader, KITH, LOADER, GObject)

KithLoader   *kith_loader_new           (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean      kith_loader_get_is_slow   (KithLoader *self);
gboolean      kith_loader_get_is_loading (KithLoader *self);

KithLoad     *kith_loader_begin         (KithLoader *self,
                                         gpointer    owner) G_GNUC_WARN_UNUSED_RESULT;
void          kith_loader_cancel        (KithLoader *self);

GCancellable *kith_load_get_cancellable (KithLoad   *load);
gpointer      kith_load_end             (KithLoad   *load) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
