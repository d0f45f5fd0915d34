/* kith-family.h: children who belong together, and the adults round them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-child.h"
#include "kith-relation.h"

G_BEGIN_DECLS

#define KITH_TYPE_FAMILY (kith_family_get_type ())

G_DECLARE_FINAL_TYPE (KithFamily, kith_family, KITH, FAMILY, GObject)

KithFamily *kith_family_new           (gint64      id,
                                       const char *name,
                                       KithDate    as_at,
                                       GListModel *children,
                                       GListModel *relations) G_GNUC_WARN_UNUSED_RESULT;

gint64      kith_family_get_id        (KithFamily *self);
const char *kith_family_get_name      (KithFamily *self);
KithDate    kith_family_get_as_at     (KithFamily *self);
GListModel *kith_family_get_children  (KithFamily *self);
GListModel *kith_family_get_relations (KithFamily *self);
KithChild  *kith_family_find_child    (KithFamily *self,
                                       gint64      id) G_GNUC_WARN_UNUSED_RESULT;
KithRelation *kith_family_find_relation (KithFamily *self,
                                       gint64      id) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_family_dup_title     (KithFamily *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
