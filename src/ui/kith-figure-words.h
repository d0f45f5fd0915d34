/* kith-figure-words.h: what a list of the rows behind a number says of itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-figure.h"
#include "kith-store-school-sheet.h"

G_BEGIN_DECLS

char       *kith_figure_words_children   (guint                         n) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_figure_words_count      (KithFigure                    figure,
                                          guint                         n) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_figure_words_rows_title (const KithSchoolRowsQuestion *question) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_figure_words_rows_empty (const KithSchoolRowsQuestion *question);

G_END_DECLS
