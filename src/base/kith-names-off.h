/* kith-names-off.h: a text without the names of those it is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithNamesOff:
 *
 * Who is called what in a text that leaves without names, and which words of it
 * somebody should look at.
 */
typedef struct _KithNamesOff KithNamesOff;

KithNamesOff *kith_names_off_new         (void) G_GNUC_WARN_UNUSED_RESULT;
KithNamesOff *kith_names_off_ref         (KithNamesOff         *self) G_GNUC_WARN_UNUSED_RESULT;
void          kith_names_off_unref       (KithNamesOff         *self);

void          kith_names_off_add_person  (KithNamesOff         *self,
                                          const char           *label,
                                          const char           *given_name,
                                          const char           *family_name,
                                          const char           *preferred_name);
gboolean      kith_names_off_add_adult   (KithNamesOff         *self,
                                          const char           *label,
                                          const char           *name);
void          kith_names_off_add_place   (KithNamesOff         *self,
                                          const char           *label,
                                          const char           *name);
void          kith_names_off_add_text    (KithNamesOff         *self,
                                          const char           *label,
                                          const char           *text);
void          kith_names_off_add_address (KithNamesOff         *self,
                                          const char           *lines,
                                          const char           *postcode);
void          kith_names_off_hide_word   (KithNamesOff         *self,
                                          const char           *word);

char         *kith_names_off_replace     (KithNamesOff         *self,
                                          const char           *text,
                                          gboolean              is_typed) G_GNUC_WARN_UNUSED_RESULT;
GStrv         kith_names_off_dup_doubts  (KithNamesOff         *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNamesOff, kith_names_off_unref)

G_END_DECLS
