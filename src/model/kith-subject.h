/* kith-subject.h: somebody or something that a note can be about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_SUBJECT (kith_subject_get_type ())

G_DECLARE_FINAL_TYPE (KithSubject, kith_subject, KITH, SUBJECT, GObject)

KithSubject *kith_subject_new           (gint64      child_id,
                                         gint64      school_id,
                                         const char *name,
                                         const char *detail) G_GNUC_WARN_UNUSED_RESULT;

gint64       kith_subject_get_child_id  (KithSubject *self);
gint64       kith_subject_get_school_id (KithSubject *self);
const char  *kith_subject_get_name      (KithSubject *self);
const char  *kith_subject_get_detail    (KithSubject *self);

G_END_DECLS
