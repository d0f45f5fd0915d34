/* kith-sound.h: a key for names that sound alike
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *kith_sound_key         (const char *word) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_sound_key_is_long (const char *key);

G_END_DECLS
