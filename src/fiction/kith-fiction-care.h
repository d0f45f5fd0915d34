/* kith-fiction-care.h: children who are looked after
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction-case.h"

G_BEGIN_DECLS

void kith_fiction_child_draw_care (KithFictionRandom     *random,
                                   KithFictionChild      *child,
                                   const KithFictionSpan *care,
                                   KithDate               as_at);

G_END_DECLS
