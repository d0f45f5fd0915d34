/* kith-progress.h: how far a long piece of work is, said by one thread and asked by another
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithProgress:
 *
 * Two numbers that any thread may write and read. Whoever shows them asks as
 * often as it likes; nobody is woken.
 */
typedef struct _KithProgress KithProgress;

KithProgress *kith_progress_new          (void) G_GNUC_WARN_UNUSED_RESULT;
KithProgress *kith_progress_ref          (KithProgress *self) G_GNUC_WARN_UNUSED_RESULT;
void          kith_progress_unref        (KithProgress *self);

void          kith_progress_tell         (KithProgress *self,
                                          guint         n_done,
                                          guint         n_all);
guint         kith_progress_get_n_done   (KithProgress *self);
double        kith_progress_get_fraction (KithProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithProgress, kith_progress_unref)

G_END_DECLS
