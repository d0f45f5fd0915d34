/* kith-cin-write.h: a children in need census return as the XML of its year
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-return.h"

G_BEGIN_DECLS

GBytes *kith_cin_return_to_xml (const KithCinReturn *self,
                                const char          *made_at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
