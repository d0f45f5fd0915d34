/* kith-particular-sheet.h: the particulars of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-particular.h"

G_BEGIN_DECLS

#define KITH_TYPE_PARTICULAR_SHEET (kith_particular_sheet_get_type ())

G_DECLARE_FINAL_TYPE (KithParticularSheet, kith_particular_sheet, KITH, PARTICULAR_SHEET, GObject)

KithParticularSheet *kith_particular_sheet_new               (GListModel          *particulars,
                                                              KithDate             today,
                                                              gboolean             is_known,
                                                              gboolean             is_in_section47) G_GNUC_WARN_UNUSED_RESULT;

GListModel          *kith_particular_sheet_get_particulars   (KithParticularSheet *self);
gboolean             kith_particular_sheet_get_is_known      (KithParticularSheet *self);
gboolean             kith_particular_sheet_asks_of_home      (KithParticularSheet *self);
char                *kith_particular_sheet_dup_pronouns      (KithParticularSheet *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
