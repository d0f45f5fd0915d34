/* kith-header-rules-private.h: the words of headers, and what they speak of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-field.h"

G_BEGIN_DECLS

/**
 * KithHeaderRule:
 * @kinds: the kinds of list that it is for
 * @percent: how sure it is where nothing is left over
 * @words: words that have to be there, with a bar between those of which one
 *   is enough, and words that must not be, with '-' before them
 */
typedef struct
{
  KithField    field;
  guint        kinds;
  guint        percent;
  const char  *words;
} KithHeaderRule;

/* Each ends with an entry of NULL. */
extern const char * const   kith_header_spellings[][2];
extern const char * const   kith_header_wholes[][2];
extern const KithHeaderRule kith_header_rules[];

/* Words with a blank between them. */
extern const char           kith_header_weak_words[];
extern const char           kith_header_noise_words[];
extern const char           kith_header_stop_words[];

G_END_DECLS
