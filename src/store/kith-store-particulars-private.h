/* kith-store-particulars-private.h: how particulars lie beside what the census asks for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-work-form.h"

G_BEGIN_DECLS

gboolean kith_particular_is_known (KithDb        *db,
                                   gint64         child_id,
                                   KithDate       today,
                                   gboolean      *ret_is_known,
                                   GError       **error);
gboolean kith_particular_keep     (KithAct       *act,
                                   gint64         child_id,
                                   KithWorkKind   kind,
                                   GError       **error);
gboolean kith_particular_follow   (KithAct       *act,
                                   gint64         child_id,
                                   KithWorkKind   kind,
                                   GError       **error);
gboolean kith_particular_hear     (KithAct       *act,
                                   gint64         child_id,
                                   KithDate       as_at,
                                   GError       **error);

G_END_DECLS
