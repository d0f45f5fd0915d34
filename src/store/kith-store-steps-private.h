/* kith-store-steps-private.h: the acts of a sitting that undo or redo would take
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray     *kith_steps_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void        kith_steps_push          (GArray      *steps,
                                      gint64       act,
                                      const char  *kind);
gboolean    kith_steps_drop          (GArray      *steps,
                                      gint64       act,
                                      char       **ret_kind);
const char *kith_steps_get_last_kind (GArray      *steps);
gint64      kith_steps_get_last_act  (GArray      *steps);
gboolean    kith_steps_can_redo      (const char  *kind);

G_END_DECLS
