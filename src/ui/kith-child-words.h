/* kith-child-words.h: what a child is called, and what is said of one in a line
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-child-record.h"
#include "kith-child.h"
#include "kith-episode.h"

G_BEGIN_DECLS

gboolean  kith_child_words_has_name  (KithChild       *child);
char     *kith_child_words_title     (KithChild       *child) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_child_words_age       (KithChild       *child,
                                      KithDate         on) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_child_words_year_group (int             year_group) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_child_words_year      (KithChild       *child) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_child_words_facts     (KithChild       *child,
                                      KithDate         on,
                                      gboolean         with_state) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_child_words_event     (KithChild       *child) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_child_words_search    (KithChild       *child) G_GNUC_WARN_UNUSED_RESULT;
char     *kith_child_words_warnings  (KithChild       *child) G_GNUC_WARN_UNUSED_RESULT;

char     *kith_episode_words_span    (KithEpisode     *episode) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
