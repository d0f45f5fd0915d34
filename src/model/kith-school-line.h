/* kith-school-line.h: one school's line in the table of a cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-figure.h"

G_BEGIN_DECLS

/**
 * KithSchoolLineKind:
 * @KITH_SCHOOL_LINE_TOTAL: all schools of the cluster together
 * @KITH_SCHOOL_LINE_SCHOOL: one school
 * @KITH_SCHOOL_LINE_NOT_KNOWN: children whose school is not known
 */
typedef enum
{
  KITH_SCHOOL_LINE_TOTAL,
  KITH_SCHOOL_LINE_SCHOOL,
  KITH_SCHOOL_LINE_NOT_KNOWN,
} KithSchoolLineKind;

#define KITH_TYPE_SCHOOL_LINE (kith_school_line_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolLine, kith_school_line, KITH, SCHOOL_LINE, GObject)

KithSchoolLine     *kith_school_line_new         (KithSchoolLineKind  kind,
                                                  gint64              school_id,
                                                  int                 urn,
                                                  const char         *name,
                                                  const char         *phase_code,
                                                  const char         *phase,
                                                  const char         *workers,
                                                  const int           figures[KITH_N_FIGURES]) G_GNUC_WARN_UNUSED_RESULT;

KithSchoolLineKind  kith_school_line_get_kind       (KithSchoolLine     *self);
gint64              kith_school_line_get_school_id  (KithSchoolLine     *self);
int                 kith_school_line_get_urn        (KithSchoolLine     *self);
const char         *kith_school_line_get_name       (KithSchoolLine     *self);
const char         *kith_school_line_get_phase_code (KithSchoolLine     *self);
const char         *kith_school_line_get_phase      (KithSchoolLine     *self);
const char         *kith_school_line_get_workers    (KithSchoolLine     *self);
int                 kith_school_line_get_figure     (KithSchoolLine     *self,
                                                     KithFigure          figure);
int                 kith_school_line_get_rate       (KithSchoolLine     *self);
void                kith_school_line_work_out_rate  (KithSchoolLine     *self);
KithDate            kith_school_line_get_last_informal (KithSchoolLine  *self);
void                kith_school_line_take_informal  (KithSchoolLine     *self,
                                                     KithDate            day);
gboolean            kith_school_line_is_here        (KithSchoolLine     *self);
void                kith_school_line_mark_here      (KithSchoolLine     *self);

G_END_DECLS
