/* kith-filter-choice.h: what can be chosen of a filter, and how many rows it would leave
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_FILTER_CHOICE (kith_filter_choice_get_type ())

G_DECLARE_FINAL_TYPE (KithFilterChoice, kith_filter_choice, KITH, FILTER_CHOICE, GObject)

/* Property "words" (string, read-only, notified): the name, with its number once there is one. */
KithFilterChoice *kith_filter_choice_new       (gint64            value,
                                                const char       *name) G_GNUC_WARN_UNUSED_RESULT;

gint64            kith_filter_choice_get_value (KithFilterChoice *self);
const char       *kith_filter_choice_get_name  (KithFilterChoice *self);
guint             kith_filter_choice_get_count (KithFilterChoice *self);
void              kith_filter_choice_set_count (KithFilterChoice *self,
                                                guint             count);

G_END_DECLS
