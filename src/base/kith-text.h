/* kith-text.h: what happens to text at the door, in search and on display
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *kith_text_clean        (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_text_clean_line   (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_text_fold         (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_text_tame         (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_text_isolate      (const char *text) G_GNUC_WARN_UNUSED_RESULT;

gboolean  kith_text_is_there      (const char *text);
gboolean  kith_text_is_safe_name  (const char *text);
gboolean  kith_text_is_apostrophe (gunichar    c);

G_END_DECLS
