/* kith-print-diary.h: what is to come, as a print and as a calendar file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-print-document.h"

G_BEGIN_DECLS

/* (element-type KithDiaryEntry) */
KithPrintDocument *kith_print_diary        (GListModel *diary,
                                            gboolean    with_initials) G_GNUC_WARN_UNUSED_RESULT;
GBytes            *kith_print_diary_to_ics (GListModel *diary,
                                            gboolean    with_initials,
                                            gint64      stamp_usec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
