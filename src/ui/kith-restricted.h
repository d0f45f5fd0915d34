/* kith-restricted.h: the questions about a restricted record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-child.h"
#include "kith-restriction.h"
#include "kith-speak-to.h"
#include "kith-store.h"

G_BEGIN_DECLS

void        kith_restricted_ask_to_change    (GtkWidget       *parent,
                                             KithStore       *store,
                                             gint64           child_id);
void        kith_restricted_ask_to_lift     (GtkWidget       *parent,
                                             KithStore       *store,
                                             gint64           child_id);
void        kith_restricted_ask_for_glass   (GtkWidget       *parent,
                                             KithStore       *store,
                                             KithSpeakTo     *speak_to);
void        kith_restricted_show_accesses   (GtkWidget       *parent,
                                             KithStore       *store,
                                             KithChild       *child);
GtkWidget  *kith_restricted_speak_to_row_new (KithSpeakTo    *speak_to) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_restricted_words           (KithRestriction *restriction) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_restricted_get_advice      (const GError    *error);

G_END_DECLS
