/* kith-caseload-card.h: a child of the caseload on a narrow window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-caseload.h"

G_BEGIN_DECLS

#define KITH_TYPE_CASELOAD_CARD (kith_caseload_card_get_type ())

G_DECLARE_FINAL_TYPE (KithCaseloadCard, kith_caseload_card, KITH, CASELOAD_CARD, GtkBox)

GtkWidget *kith_caseload_card_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       kith_caseload_card_set_row (KithCaseloadCard *self,
                                       KithCaseload     *caseload,
                                       KithCaseloadRow  *row);
void       kith_caseload_card_set_choosing (KithCaseloadCard *self,
                                       gboolean          is_choosing);
GtkWidget *kith_caseload_card_get_check (KithCaseloadCard *self);

G_END_DECLS
