/* kith-cin-records.h: how the records of a return are made
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-return.h"

G_BEGIN_DECLS

KithCinReturn *kith_cin_return_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Each takes the record around the new one, and that record owns it. */
gpointer kith_cin_return_begin_child              (gpointer cin_return);
gpointer kith_cin_child_begin_referral            (gpointer child);
gpointer kith_cin_referral_begin_assessment       (gpointer referral);
gpointer kith_cin_referral_begin_plan             (gpointer referral);
gpointer kith_cin_referral_begin_section47        (gpointer referral);
gpointer kith_cin_referral_begin_protection_plan  (gpointer referral);
gpointer kith_cin_referral_begin_pre_proceedings  (gpointer referral);

guint    kith_cin_record_get_line                 (gconstpointer record);
void     kith_cin_record_set_line                 (gpointer      record,
                                                   guint         line);

G_END_DECLS
