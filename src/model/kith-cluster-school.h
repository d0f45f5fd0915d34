/* kith-cluster-school.h: a school's time in a cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTER_SCHOOL (kith_cluster_school_get_type ())

G_DECLARE_FINAL_TYPE (KithClusterSchool, kith_cluster_school, KITH, CLUSTER_SCHOOL, GObject)

KithClusterSchool *kith_cluster_school_new            (gint64      school_id,
                                                       int         urn,
                                                       const char *name,
                                                       const char *about,
                                                       const char *phase_code,
                                                       const char *authority_code,
                                                       const char *authority,
                                                       KithDate    from,
                                                       KithDate    to) G_GNUC_WARN_UNUSED_RESULT;

gint64             kith_cluster_school_get_school_id  (KithClusterSchool *self);
int                kith_cluster_school_get_urn        (KithClusterSchool *self);
const char        *kith_cluster_school_get_name       (KithClusterSchool *self);
const char        *kith_cluster_school_get_about      (KithClusterSchool *self);
const char        *kith_cluster_school_get_phase_code (KithClusterSchool *self);
const char        *kith_cluster_school_get_authority_code (KithClusterSchool *self);
const char        *kith_cluster_school_get_authority  (KithClusterSchool *self);
KithDate           kith_cluster_school_get_from       (KithClusterSchool *self);
KithDate           kith_cluster_school_get_to         (KithClusterSchool *self);
gboolean           kith_cluster_school_is_on          (KithClusterSchool *self,
                                                       KithDate           day);

G_END_DECLS
