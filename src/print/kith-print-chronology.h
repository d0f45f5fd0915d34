/* kith-print-chronology.h: a chronology as a print
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chronology.h"
#include "kith-print-document.h"

G_BEGIN_DECLS

KithPrintDocument *kith_print_chronology (KithChronology             *chronology,
                                          const KithChronologyFilter *filter,
                                          gboolean                    names_off,
                                          KithDate                    today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
