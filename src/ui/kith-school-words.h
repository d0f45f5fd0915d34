/* kith-school-words.h: what a school's line says of itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-school-line.h"

G_BEGIN_DECLS

char *kith_school_words_title    (KithSchoolLine *line,
                                  guint           n_schools) G_GNUC_WARN_UNUSED_RESULT;
char *kith_school_words_about    (KithSchoolLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *kith_school_words_number   (KithSchoolLine *line,
                                  KithFigure      figure) G_GNUC_WARN_UNUSED_RESULT;
char *kith_school_words_sentence (KithSchoolLine *line,
                                  KithFigure      figure) G_GNUC_WARN_UNUSED_RESULT;

char *kith_school_words_rate          (KithSchoolLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *kith_school_words_rate_sentence (KithSchoolLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *kith_school_words_informal      (KithSchoolLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *kith_school_words_informal_sentence (KithSchoolLine *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
