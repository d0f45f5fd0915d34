/* kith-relation-reveal.h: goes to the row of an adult on a page that is being opened
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void kith_relation_reveal (AdwNavigationPage *page,
                           gint64             relation_id);

G_END_DECLS
