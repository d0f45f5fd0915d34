/* kith-cin-faults.h: the list of what is wrong with a return
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-return.h"

G_BEGIN_DECLS

#define KITH_CIN_MAX_FAULTS 100000

GPtrArray *kith_cin_faults_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void       kith_cin_faults_add    (GPtrArray          *faults,
                                   const KithCinFault *fault);
void       kith_cin_faults_finish (GPtrArray          *faults);

G_END_DECLS
