/* kith-fiction-private.h: how the parts of a fiction are made
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction.h"

G_BEGIN_DECLS

KithFiction            *kith_fiction_new_empty            (KithDate          as_at) G_GNUC_WARN_UNUSED_RESULT;
KithFictionChild       *kith_fiction_child_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void                    kith_fiction_child_free           (KithFictionChild *self);
KithFictionAttendance  *kith_fiction_child_add_attendance (KithFictionChild *self,
                                                           guint             school,
                                                           KithDate          from,
                                                           KithDate          to);
KithFictionSupport     *kith_fiction_child_add_support    (KithFictionChild *self,
                                                           KithDate          start,
                                                           KithDate          end,
                                                           const char       *reason);
KithFictionCareEpisode *kith_fiction_child_add_care       (KithFictionChild *self,
                                                           KithDate          start,
                                                           KithDate          end,
                                                           const char       *legal_status,
                                                           const char       *placement);

gboolean                kith_fiction_child_attends        (KithFictionChild *self,
                                                           guint             school,
                                                           KithDate          on);
gboolean                kith_fiction_child_is_at_school   (KithFictionChild *self,
                                                           KithDate          on);
gboolean                kith_fiction_child_has_need       (KithFictionChild *self,
                                                           KithDate          on);
gboolean                kith_fiction_child_has_care       (KithFictionChild *self,
                                                           KithDate          on);
gboolean                kith_fiction_child_has_support    (KithFictionChild *self,
                                                           KithDate          on);
gboolean                kith_fiction_child_is_open        (KithFictionChild *self,
                                                           KithDate          on);
KithDate                kith_fiction_child_last_need      (KithFictionChild *self);
KithDate                kith_fiction_child_find_opening   (const KithFictionChild *self);

G_END_DECLS
