/* kith-fiction-support.h: early help, for those who have nothing above it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction-build.h"

G_BEGIN_DECLS

gboolean kith_fiction_build_add_support (KithFictionBuild  *self,
                                         KithFictionRandom *random,
                                         KithFictionChild  *child,
                                         KithDate           start,
                                         KithDate           end);

G_END_DECLS
