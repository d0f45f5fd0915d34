/* kith-caseload-words.h: what is said of a child in the caseload
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-caseload.h"
#include "kith-search-result.h"

G_BEGIN_DECLS

const char *kith_caseload_words_state   (KithCaseload    *caseload,
                                         KithCaseState    state);
const char *kith_caseload_words_flag    (KithCaseloadFlags flag);
char       *kith_caseload_words_since   (KithCaseloadRow *row) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_due     (KithCaseloadRow *row) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_clock   (KithCaseloadRow *row) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_facts   (KithCaseload    *caseload,
                                         KithCaseloadRow *row) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_flags   (KithCaseloadRow *row) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_spoken  (KithCaseload    *caseload,
                                         KithCaseloadRow *row) G_GNUC_WARN_UNUSED_RESULT;

char       *kith_caseload_words_about   (KithCaseload    *caseload,
                                         guint            n_shown,
                                         guint            n_beside) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_outside (KithCaseload    *caseload) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_nobody  (KithSearchResult *result) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_elsewhere (KithCaseload  *caseload,
                                         KithSearchResult *result) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_caseload_words_without_worker (KithCaseload *caseload,
                                         guint           *ret_n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
