/* kith-fiction-identity.h: the numbers that a pupil has
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction-build.h"

G_BEGIN_DECLS

void kith_fiction_build_make_known (KithFictionBuild  *self,
                                    KithFictionRandom *random,
                                    KithFictionChild  *child);

G_END_DECLS
