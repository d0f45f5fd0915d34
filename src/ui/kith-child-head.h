/* kith-child-head.h: who a child is, and the three things that are asked first
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-child-record.h"
#include "kith-clock.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_HEAD (kith_child_head_get_type ())

G_DECLARE_FINAL_TYPE (KithChildHead, kith_child_head, KITH, CHILD_HEAD, GtkBox)

/* Property "is-narrow" (boolean): the facts stand under each other */
gboolean kith_child_head_get_is_narrow (KithChildHead   *self);
void     kith_child_head_set_is_narrow (KithChildHead   *self,
                                        gboolean         is_narrow);
void     kith_child_head_set_record    (KithChildHead   *self,
                                        KithChildRecord *record);
void     kith_child_head_set_pronouns  (KithChildHead   *self,
                                        const char      *pronouns);
void     kith_child_head_set_next_clock (KithChildHead  *self,
                                        gboolean         is_known,
                                        KithClock       *clock);

G_END_DECLS
