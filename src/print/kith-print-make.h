/* kith-print-make.h: a print of whatever is wanted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-print-document.h"
#include "kith-print-facts.h"

G_BEGIN_DECLS

KithPrintDocument *kith_print_make    (KithPrintFacts     *facts,
                                       KithDate            today) G_GNUC_WARN_UNUSED_RESULT;
KithPrintDocument *kith_print_family  (KithPrintFacts     *facts,
                                       KithDate            today) G_GNUC_WARN_UNUSED_RESULT;
KithPrintDocument *kith_print_plan    (KithPrintFacts     *facts,
                                       KithDate            today) G_GNUC_WARN_UNUSED_RESULT;
KithPrintDocument *kith_print_summary (KithPrintFacts     *facts,
                                       KithDate            today) G_GNUC_WARN_UNUSED_RESULT;
KithPrintDocument *kith_print_notes   (KithPrintFacts     *facts,
                                       KithDate            today) G_GNUC_WARN_UNUSED_RESULT;
KithPrintDocument *kith_print_tas     (KithPrintFacts     *facts) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray         *kith_print_tas_list (KithPrintFacts    *facts) G_GNUC_WARN_UNUSED_RESULT;
KithPrintDocument *kith_print_tas_actions (KithPrintFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
