/* kith-due-step.h: a step that is to be done, with whom it is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_DUE_STEP (kith_due_step_get_type ())

G_DECLARE_FINAL_TYPE (KithDueStep, kith_due_step, KITH, DUE_STEP, GObject)

KithDueStep *kith_due_step_new          (gint64      id,
                                         gint64      note_id,
                                         gint64      child_id,
                                         const char *what,
                                         const char *about,
                                         const char *who,
                                         KithDate    due) G_GNUC_WARN_UNUSED_RESULT;

KithDueStep *kith_due_step_new_of_plan  (gint64      id,
                                         gint64      plan_id,
                                         gint64      child_id,
                                         const char *what,
                                         const char *about,
                                         const char *who,
                                         KithDate    due) G_GNUC_WARN_UNUSED_RESULT;

gint64       kith_due_step_get_id       (KithDueStep *self);
gint64       kith_due_step_get_note_id  (KithDueStep *self);
gint64       kith_due_step_get_plan_id  (KithDueStep *self);
gint64       kith_due_step_get_child_id (KithDueStep *self);
const char  *kith_due_step_get_what     (KithDueStep *self);
const char  *kith_due_step_get_about    (KithDueStep *self);
const char  *kith_due_step_get_who      (KithDueStep *self);
KithDate     kith_due_step_get_due      (KithDueStep *self);

G_END_DECLS
