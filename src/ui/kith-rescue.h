/* kith-rescue.h: what can be done about a store that is damaged or older than it was
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_RESCUE (kith_rescue_get_type ())

G_DECLARE_FINAL_TYPE (KithRescue, kith_rescue, KITH, RESCUE, GtkBox)

/* Signal "failed" (GError): what was tried did not help. Signal "mended" ():
 * the store has a key file again, and can be unlocked.
 */
void  kith_rescue_show        (KithRescue   *self,
                               KithStore    *store,
                               const GError *error);
void  kith_rescue_hide        (KithRescue   *self);
char *kith_rescue_dup_advice  (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
