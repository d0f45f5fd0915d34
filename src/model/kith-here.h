/* kith-here.h: in which schools the worker is on a day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-subject.h"

G_BEGIN_DECLS

#define KITH_TYPE_HERE (kith_here_get_type ())

G_DECLARE_FINAL_TYPE (KithHere, kith_here, KITH, HERE, GObject)

KithHere   *kith_here_new         (KithDate    day,
                                   gboolean    is_said,
                                   GListModel *schools,
                                   GListModel *choices) G_GNUC_WARN_UNUSED_RESULT;

KithDate    kith_here_get_day     (KithHere   *self);
gboolean    kith_here_is_said     (KithHere   *self);
GListModel *kith_here_get_schools (KithHere   *self);
GListModel *kith_here_get_choices (KithHere   *self);
gboolean    kith_here_has_school  (KithHere   *self,
                                   gint64      school_id);

G_END_DECLS
