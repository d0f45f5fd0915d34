/* kith-here-words.h: in which school the worker is today, and the choice of another
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-here.h"
#include "kith-window.h"

G_BEGIN_DECLS

char       *kith_here_words_dup  (KithHere   *here) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *kith_here_words_menu (KithHere   *here) G_GNUC_WARN_UNUSED_RESULT;
void        kith_here_words_say  (KithWindow *window,
                                  gint64      school_id);

G_END_DECLS
