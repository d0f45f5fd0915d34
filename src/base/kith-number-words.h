/* kith-number-words.h: how a whole number is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kith_number_words (guint64 number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
