/* kith-space-watch.h: says when the disk of the records has no room
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-space.h"
#include "kith-store.h"

G_BEGIN_DECLS

void  kith_space_watch    (AdwBanner *banner,
                           KithStore *store);
char *kith_space_dup_text (KithSpace  space,
                           guint      n_held) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
