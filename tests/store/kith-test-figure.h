/* kith-test-figure.h: what a test measured, and how long it may look
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean kith_test_is_long (void);
guint    kith_test_choose  (guint       in_short,
                            guint       in_long);
void     kith_test_figure  (guint       row,
                            const char *format,
                            ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
