/* kith-words.h: what figures, states, acts and errors are called, in one place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act-summary.h"
#include "kith-date.h"
#include "kith-episode.h"
#include "kith-figure.h"
#include "kith-import-preview.h"

G_BEGIN_DECLS

const char *kith_words_get_figure        (KithFigure       figure);
const char *kith_words_get_figure_title  (KithFigure       figure);
const char *kith_words_get_figure_empty  (KithFigure       figure);
const char *kith_words_get_case_state    (KithCaseState    state);
const char *kith_words_get_episode       (KithEpisodeKind  kind);
const char *kith_words_get_verdict       (KithImportVerdict verdict);

const char *kith_words_get_act           (const char      *kind);
const char *kith_words_get_act_undone    (const char      *kind);
const char *kith_words_get_act_redone    (const char      *kind);
char       *kith_words_dup_act           (KithActSummary  *act) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_words_dup_undo_label    (const char      *kind) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_words_dup_redo_label    (const char      *kind) G_GNUC_WARN_UNUSED_RESULT;

const char *kith_words_get_error_title   (const GError    *error);
const char *kith_words_get_error_advice  (const GError    *error);

const char *kith_words_get_day_advice    (void);
char       *kith_words_dup_date          (KithDate         date) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_words_dup_time          (gint64           usec) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_words_dup_moment        (gint64           usec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
