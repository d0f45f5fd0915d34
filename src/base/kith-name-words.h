/* kith-name-words.h: the words by which a person is looked for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv    kith_name_words_of_person   (const char *given_name,
                                      const char *family_name,
                                      const char *preferred_name) G_GNUC_WARN_UNUSED_RESULT;
GStrv    kith_name_words_of_query    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean kith_name_words_is_particle (const char *word);

G_END_DECLS
